"""What the inventory knows of a touchpoint on the map, lane by lane."""

from collections.abc import Collection, Iterator

from touchmap.analysis.evidence.waves import newest_first
from touchmap.analysis.facts import Facts
from touchmap.analysis.open_actions import OPEN
from touchmap.language.speech import Speech
from touchmap.model.touchpoint import Touchpoint
from touchmap.reports.chains.rows import LinkRow
from touchmap.reports.filters import hold_to_known
from touchmap.reports.journey.stations import Lane
from touchmap.reports.naming import term_name
from touchmap.reports.plan.work import standard_lines

LANES = (
    "customers",
    "channel",
    "owner",
    "expects",
    "feels",
    "says",
    "promise",
    "seen",
    "backstage",
    "systems",
    "work",
)
"""The lanes in their order."""


def chosen_lanes(words: Collection[str]) -> tuple[str, ...]:
    """Lanes as they are asked for, such as `owner,channel`, in their order.

    Raises:
        TouchmapError: There is no such lane.
    """
    names = [name.strip() for word in words for name in word.split(",") if name.strip()]
    for name in names:
        hold_to_known("lane", name, LANES)
    return tuple(name for name in LANES if name in names)


def lanes_of(link: LinkRow, names: Collection[str], facts: Facts, say: Speech) -> tuple[Lane, ...]:
    """The lanes of a link, those without content left out.

    Args:
        link: The link.
        names: The lanes that are asked for.
        facts: The inventory on the map's day.
        say: The language.
    """
    point = facts.whole.touchpoint_by_id.get(link.touchpoint)
    if point is None or not names:
        return ()
    labels = lane_labels(say)
    found = ((name, tuple(_lines(name, link, point, facts, say))) for name in LANES if name in names)
    return tuple(Lane(name, labels[name], lines) for name, lines in found if lines)


def lane_labels(say: Speech) -> dict[str, str]:
    """What the lanes are called."""
    return {
        "customers": say("Customers"),
        "channel": say("Channel"),
        "owner": say("Owner"),
        "expects": say("Expects"),
        "feels": say("Feels"),
        "says": say("Says"),
        "promise": say("Promised"),
        "seen": say("Last seen"),
        "backstage": say("Backstage"),
        "systems": say("Systems"),
        "work": say("Work"),
    }


def _lines(name: str, link: LinkRow, point: Touchpoint, facts: Facts, say: Speech) -> Iterator[str]:
    match name:
        case "customers":
            yield from _customers(link, say)
        case "channel":
            channel = facts.inventory.channel_of(point)
            yield from () if channel is None else (term_name(facts.inventory.settings.channels or (), channel, say),)
        case "owner":
            yield facts.inventory.owner_name(facts.inventory.owner_of(point)) or say("nobody yet")
        case "promise":
            for line in standard_lines(point, facts, say):
                yield f"{line.what}: {line.limit}" if line.limit else line.what
        case "seen":
            seen = newest_first(facts.inventory.evidence_of.get(point.id, ()))
            yield from (record.note for record in seen[:1] if record.note)
        case "backstage" | "systems":
            yield from getattr(point, name)
        case "work":
            actions = facts.inventory.actions_of.get(point.id, ())
            yield from (action.title for action in actions if action.status in OPEN)
        case _:
            words = getattr(point, name)
            yield from (words,) if words else ()


def _customers(link: LinkRow, say: Speech) -> Iterator[str]:
    if link.reached is not None:
        yield say.figure(link.reached)
    if link.lost and link.conversion is not None:
        yield say("−{lost} ({share} %)", lost=say.figure(link.lost), share=round(100 - 100 * link.conversion))
