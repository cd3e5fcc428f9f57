"""A name that nothing is called by: one sentence for each kind of thing, and where the right names are."""

from collections.abc import Collection, Iterable
from typing import Any

from touchmap.language.phrase import Phrase, noted, phrase
from touchmap.model.hints.suggestions import did_you_mean

_KINDS: dict[str, tuple[str, ...]] = {
    "touchpoint": (
        noted('there is no touchpoint "{name}"'),
        noted("`touchmap rank` lists the touchpoints"),
        noted("the inventory has no touchpoints"),
    ),
    "chain": (
        noted('there is no chain "{name}"'),
        noted("`touchmap chains` lists the chains"),
        noted("the inventory has no chains"),
    ),
    "action": (
        noted('there is no action "{name}"'),
        noted("`touchmap actions` lists the actions"),
        noted("the inventory has no actions"),
    ),
    "entry": (noted('there is no entry "{name}"'), noted("give the id of a touchpoint, an action or a chain")),
    "owner": (
        noted('there is no owner "{name}"'),
        noted("add them to `people:` in the settings"),
        noted("the inventory has no owners"),
    ),
    "person": (noted('there is no person "{name}"'), noted("add them to `people:` in the settings")),
    "segment": (
        noted('there is no segment "{name}"'),
        noted("add it to `segments:` in the settings"),
        noted("the inventory has no segments"),
    ),
    "stage": (
        noted('there is no stage "{name}"'),
        noted("add it to `stages:` in the settings"),
        noted("the inventory has no stages"),
    ),
    "channel": (noted('there is no channel "{name}"'), noted("add it to `channels:` in the settings")),
    "phase": (noted('there is no phase "{name}"'), noted("add it to `phases:` in the settings")),
    "element": (noted('there is no element "{name}"'), noted("add it to `elements:` in the settings")),
    "category": (noted('there is no category "{name}"'), noted("add it to `categories:` in the settings")),
    "method": (noted('there is no method "{name}"'), noted("add it to `methods:` in the settings")),
    "measure": (
        noted('there is no measure "{name}"'),
        noted("add it to `aim.measures` in the settings"),
        noted("the aim has no measures"),
    ),
    "lever": (noted('there is no lever "{name}"'), noted("add it to `levers:` in the settings")),
    "lane": (noted('there is no lane "{name}"'), noted("`touchmap map --help` lists the lanes")),
    "template": (noted('there is no template "{name}"'), noted("`touchmap templates list` lists them all")),
    "rule": (noted('there is no rule "{name}"'), noted("`touchmap rules` lists them all")),
}
"""For each kind: that nothing is called so (a sentence over the `name`), where names are listed or can be added, and
for some that there is none of the kind at all."""


def no_such(kind: str, name: str) -> Phrase:
    """That nothing is called by a name.

    Args:
        kind: What it should be, such as `touchpoint`.
        name: The name.
    """
    return phrase(_KINDS[kind][0], name=name)


def to_add(kind: str) -> Phrase:
    """Where a name can be added, or the right ones are listed.

    Args:
        kind: What it is a name of, such as `segment`.
    """
    return phrase(_KINDS[kind][1])


def which_then(
    kind: str, name: str, known: Collection[str], entries: Iterable[Any] = (), otherwise: Phrase | None = None
) -> Phrase | None:
    """What may have been meant by a name that nothing is called by: the nearest names, else where they are listed.

    Args:
        kind: What it should be, such as `touchpoint`.
        name: The name.
        known: The names that there are.
        entries: Entries that have these as ids; one of them may be meant by its name.
        otherwise: What to say in place of where they are listed.
    """
    none = _KINDS[kind][2:]
    if none and not known:
        return phrase(*none)
    return did_you_mean(name, known, otherwise or to_add(kind), entries)
