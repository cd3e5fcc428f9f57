"""What is not known, as a section of the plan: opinions, links without counts, touchpoints without a priority."""

from collections.abc import Iterator

from touchmap.language.speech import Speech
from touchmap.reports.document import Bullets, Point, Section, TableBlock, TableColumn
from touchmap.reports.plan.plan import PlanReport
from touchmap.reports.text import own
from touchmap.reports.work_rows import owner_cell


def unknown_section(report: PlanReport, say: Speech) -> Section | None:
    """What is not known; None if all is."""
    points = tuple(Point(said) for said in _said(report, say))
    blocks = ((Bullets(points),) if points else (), (_missing(report, say),) if report.missing else ())
    known = report.unproved
    heading = (
        say.plural(
            "{count} of {all} scores is opinion only",
            "{count} of {all} scores are opinion only",
            known.opinions,
            all=known.scores,
        )
        if known.opinions
        else say("What is not known")
    )
    return Section("unknown", heading, (*blocks[0], *blocks[1]), say("Not known")) if points or report.missing else None


def _said(report: PlanReport, say: Speech) -> Iterator[str]:
    known = report.unproved
    if known.watched:
        yield say(
            "On the watchlist without evidence ({count}): {names}. Ask customers there first.",
            count=len(known.watched),
            names=say.listed(known.watched, 20),
        )
    elif known.opinions:
        yield say("No evidence supports these scores; those on the watchlist have some.")
    if known.uncounted:
        yield say(
            "Chains in which customers are not counted at two links ({count} of {all}): {names}. What they lose is "
            "not known.",
            count=len(known.uncounted),
            all=len(report.chains),
            names=say.listed(known.uncounted, 20),
        )


def _missing(report: PlanReport, say: Speech) -> TableBlock:
    return TableBlock(
        (TableColumn(say("Touchpoint")), TableColumn(say("What is missing")), TableColumn(say("Owner"))),
        tuple((own(row.name), ", ".join(row.missing), owner_cell(row.owner, say)) for row in report.missing),
        say("Not ranked, since a rating is missing. That does not mean that they are good."),
        say("Without a priority"),
        kind="missing",
    )
