"""The slide of one touchpoint of the watchlist: its figures, and all that is known and done about it."""

from collections.abc import Iterator

from touchmap.language.speech import Speech
from touchmap.reports.document import LabelledValue
from touchmap.reports.marks import score_run
from touchmap.reports.plan.plan import PlanReport
from touchmap.reports.plan.sections.touchpoints import touchpoint_card
from touchmap.reports.plan.sections.watchlist import next_step
from touchmap.reports.plan.slides.notes import source
from touchmap.reports.plan.slides.slide import Slide, SlideColumn, SlideTable
from touchmap.reports.plan.watchlist import WatchlistItem
from touchmap.reports.text import Lines, Run, Text, own, plain, runs, runs_in, styled
from touchmap.reports.work_rows import due_cell, rank_of

_SHOWN = ("owner", "notes", "evidence", "standards", "rivals", "sells", "keepsake")
"""The facts of a touchpoint's card that a slide shows, in its order."""


def touchpoint_slide(item: WatchlistItem, report: PlanReport, say: Speech) -> Slide:
    """What is known and done about a touchpoint of the watchlist.

    Args:
        item: The touchpoint.
        report: The plan.
        say: The language.
    """
    row = item.row
    facts = touchpoint_card(item, report, say, page=False).facts
    rows = [_row(facts[name]) for name in _SHOWN if name in facts]
    rows += [(_label(label), value) for label, value in _work(item, say)]
    measure = say(
        "Rank {rank} on the watchlist. Priority: {sum}", rank=rank_of(row), sum=plain(facts["priority"].value)
    )
    return Slide(
        "touchpoint",
        own(row.name),
        measure,
        tuple(_figures(item, say)),
        table=SlideTable(
            (SlideColumn("", 0.19), SlideColumn("", 0.81)), tuple(rows), say("What is known: {name}", name=row.name), 14
        ),
        notes=source(say("all that the inventory says about the touchpoint"), f"touchmap show {row.id}", report, say),
    )


def _figures(item: WatchlistItem, say: Speech) -> Iterator[Text]:
    """The score, the target and the priority, each below its name."""
    row = item.row
    yield styled(say("Score"), "quiet")
    yield (score_run(row.score, row.reaction, say),)
    yield styled(say("Target"), "quiet")
    yield styled(say.figure(row.target), "figure")
    yield styled(say("Priority"), "quiet")
    yield styled(say.figure(row.priority), "figure")


def _row(fact: LabelledValue) -> tuple[Text | Lines, ...]:
    lines = (*((fact.value,) if fact.value else ()), *fact.below)
    return _label(plain(fact.label)), Lines(lines)


def _label(text: str) -> Text:
    return (Run(text, "lead"),)


def _work(item: WatchlistItem, say: Speech) -> Iterator[tuple[str, Lines]]:
    """The next step with who does it and by when, and the ideas besides it."""
    step = item.next_step
    about: list[str | Run] = []
    if step is not None and step.status != "idea":
        due = due_cell(step.due, say, late=step.overdue)
        about = [", ", Run(step.owner or say("nobody yet"), own=bool(step.owner)), ", "]
        about += runs_in(due)
    yield say("Next step"), Lines((runs(*runs_in(next_step(item, say)), *about),))
    ideas = tuple(own(idea.title) for idea in item.ideas if idea is not step)
    if ideas:
        yield say("Ideas"), Lines(ideas)
