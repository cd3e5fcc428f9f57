"""The sentences of edits in English."""

EDITS: dict[str, str | dict[str, str]] = {
    "edit.changed": "{id}: {field} {old} → {new} ({place})",
    "edit.evidence": "{id}: evidence added: {new} ({place})",
    "edit.action": "{id}: {new} ({place})",
    "edit.log": "{id}: progress reported: {new} ({place})",
    "edit.links": "{id}: link added: {new} ({place})",
    "edit.same": "{id}: no change: {field} = {new} ({place})",
    "edit.same_links": "{id}: no change: already a link: {new} ({place})",
    "edit.nothing": "nothing to save",
    "edit.remaining": {
        "one": "the inventory still has {count} error: see `touchmap check`",
        "other": "the inventory still has {count} errors: see `touchmap check`",
    },
    "edit.rank": "{id}: rank {old} → {new} of {count}",
    "edit.ranks": "changed ranks among them: {count}",
    "edit.unranked": "none",
    "edit.enters": "new on the watchlist: {names}",
    "edit.leaves": "off the watchlist: {names}",
    "edit.typed_stands": "the score entered by hand still applies: {score}; --replace removes it so that the evidence "
    "decides",
    "edit.over_evidence": "the score entered by hand now overrides the evidence, which gives: {score}",
}
