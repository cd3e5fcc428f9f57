"""What the meeting that reads the plan has to decide: who, by when, whether at all."""

from collections.abc import Iterator

from touchmap.language.speech import Speech
from touchmap.reports.plan.watchlist import WatchlistItem
from touchmap.reports.plan.work import ActionLine

MOST = 7
"""How many questions a meeting is asked; those further down the ranking wait."""


def to_decide(watchlist: tuple[WatchlistItem, ...], say: Speech) -> tuple[str, ...]:
    """The questions about the watchlist, in the order of the ranking: owners first, then the work.

    Args:
        watchlist: The watchlist, those that tie included.
        say: The language.
    """
    owners = (say("Who owns “{name}”?", name=item.row.name) for item in watchlist if not item.row.owner)
    work = (question for item in watchlist for question in _of_work(item, say))
    return tuple(dict.fromkeys((*owners, *work)))[:MOST]


def _of_work(item: WatchlistItem, say: Speech) -> Iterator[str]:
    step = item.next_step
    if step is None:
        yield say("“{name}”: what is the first step?", name=item.row.name)
    elif step.status == "idea":
        yield say("“{title}” ({name}): begin, or drop?", title=step.title, name=item.row.name)
    elif step.overdue:
        yield say("“{title}” is overdue{who}: done by when?", **_about(step, say))
    elif step.due is None:
        yield say("“{title}”{who}: by when?", **_about(step, say))


def _about(step: ActionLine, say: Speech) -> dict[str, str]:
    return {"title": step.title, "who": say(" ({name})", name=step.owner) if step.owner else ""}
