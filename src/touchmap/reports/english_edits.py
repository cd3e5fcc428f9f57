"""The sentences of edits in English."""

EDITS: dict[str, str | dict[str, str]] = {
    "edit.changed": "{id}: {field} {old} → {new} ({place})",
    "edit.evidence": "{id}: evidence added: {new} ({place})",
    "edit.action": "{id}: {new} ({place})",
    "edit.log": "{id}: reported: {new} ({place})",
    "edit.links": "{id}: linked {new} ({place})",
    "edit.same": "{id}: {field} is {new} already ({place})",
    "edit.same_links": "{id}: {new} is a link already ({place})",
    "edit.nothing": "nothing had to be written",
    "edit.remaining": {
        "one": "{count} mistake remains in the inventory: `touchmap check` shows it",
        "other": "{count} mistakes remain in the inventory: `touchmap check` shows them",
    },
    "edit.rank": "{id}: rank {old} → {new} of {count}",
    "edit.ranks": {"one": "{count} of them has another rank now", "other": "{count} of them have another rank now"},
    "edit.unranked": "none",
    "edit.enters": "now on the watchlist: {names}",
    "edit.leaves": "no longer on the watchlist: {names}",
    "edit.typed_stands": "the typed score {score} stands; --replace takes it out, so that the evidence speaks",
    "edit.over_evidence": "the typed score now stands before what the evidence gave: {score}",
}
