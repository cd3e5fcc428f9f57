"""A name that nothing is called by: one sentence for each kind of thing, and where the right names are."""

from collections.abc import Collection, Iterable
from typing import Any, NamedTuple

from touchmap.language.phrase import Phrase, noted, phrase
from touchmap.model.hints.suggestions import did_you_mean


class _Kind(NamedTuple):
    """What is said of one kind.

    Attributes:
        unknown: That nothing is called so, a sentence over the `name`.
        listed: Where the right names are, or where the name can be added.
        none: That there is nothing of the kind at all.
    """

    unknown: str
    listed: str
    none: str = ""


_KINDS = {
    "touchpoint": _Kind(
        noted('there is no touchpoint "{name}"'),
        noted("`touchmap rank` lists the touchpoints"),
        noted("the inventory has no touchpoints"),
    ),
    "chain": _Kind(
        noted('there is no chain "{name}"'),
        noted("`touchmap chains` lists the chains"),
        noted("the inventory has no chains"),
    ),
    "action": _Kind(
        noted('there is no action "{name}"'),
        noted("the ids of the actions are in the files, under `actions:`"),
        noted("the inventory has no actions"),
    ),
    "entry": _Kind(noted('there is no entry "{name}"'), noted("give the id of a touchpoint, an action or a chain")),
    "owner": _Kind(
        noted('there is no owner "{name}"'),
        noted("add them to `people:` in the settings"),
        noted("the inventory has no owners"),
    ),
    "person": _Kind(noted('there is no person "{name}"'), noted("add them to `people:` in the settings")),
    "segment": _Kind(
        noted('there is no segment "{name}"'),
        noted("add it to `segments:` in the settings"),
        noted("the inventory has no segments"),
    ),
    "stage": _Kind(
        noted('there is no stage "{name}"'),
        noted("add it to `stages:` in the settings"),
        noted("the inventory has no stages"),
    ),
    "channel": _Kind(noted('there is no channel "{name}"'), noted("add it to `channels:` in the settings")),
    "phase": _Kind(noted('there is no phase "{name}"'), noted("add it to `phases:` in the settings")),
    "element": _Kind(noted('there is no element "{name}"'), noted("add it to `elements:` in the settings")),
    "category": _Kind(noted('there is no category "{name}"'), noted("add it to `categories:` in the settings")),
    "method": _Kind(noted('there is no method "{name}"'), noted("add it to `methods:` in the settings")),
    "lever": _Kind(noted('there is no lever "{name}"'), noted("add it to `levers:` in the settings")),
    "rule": _Kind(noted('there is no rule "{name}"'), noted("`touchmap rules` lists them all")),
}


def no_such(kind: str, name: str) -> Phrase:
    """That nothing is called by a name.

    Args:
        kind: What it should be, such as `touchpoint`.
        name: The name.
    """
    return phrase(_KINDS[kind].unknown, name=name)


def to_add(kind: str) -> Phrase:
    """Where a name can be added, or the right ones are listed.

    Args:
        kind: What it is a name of, such as `segment`.
    """
    return phrase(_KINDS[kind].listed)


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
    said = _KINDS[kind]
    if not known and said.none:
        return phrase(said.none)
    return did_you_mean(name, known, otherwise or to_add(kind), entries)
