"""The plan as a document: its sections in order, and what each of them says."""

from collections.abc import Iterator

from touchmap.language.speech import Speech, speech
from touchmap.reports.document import (
    Bullets,
    Card,
    Chart,
    LabelledValue,
    Medium,
    Paragraph,
    Point,
    ReportDocument,
    Section,
    TableBlock,
    TableColumn,
    Text,
    own,
    styled,
)
from touchmap.reports.plan.chain_cards import chain_cards
from touchmap.reports.plan.finding_cards import finding_cards
from touchmap.reports.plan.plan import Figures, PlanReport
from touchmap.reports.plan.ranking import PlanRow
from touchmap.reports.plan.touchpoint_card import touchpoint_card
from touchmap.reports.plan.work_section import work_blocks
from touchmap.reports.work_rows import day, foot, nothing_watched, owner_cell, rank_of


def plan_document(report: PlanReport, medium: Medium) -> ReportDocument:
    """The plan as a document.

    Args:
        report: The plan.
        medium: What it is laid out for.
    """
    say = speech(report.language)
    kind, page = say("Improvement plan"), medium == "page"
    lines = [say("As of {day}", day=day(report.day, say))]
    if report.segment:
        lines.append(
            say(
                "For the segment “{segment}”: its own weights, and only the touchpoints it meets",
                segment=report.segment,
            )
        )
    return ReportDocument(
        title=say("Improvement plan: {client}", client=report.client) if report.client else kind,
        language=report.language,
        client_language=report.client_language,
        sections=tuple(one for one in _sections(report, say, page=page) if one.name in report.sections),
        kicker=kind if report.client else "",
        heading=own(report.client) if report.client else kind,
        lines=tuple(lines),
        footer=foot(report.day, say),
    )


def _sections(report: PlanReport, say: Speech, *, page: bool) -> Iterator[Section]:
    """The sections in order; those about which there is nothing to say are left out."""
    points = tuple(map(Point, report.summary))
    blocks = (Paragraph(styled(report.first, "lead")), Bullets(points, loose=True), _figures(report.figures, say))
    yield Section("summary", say("In short"), blocks)
    if report.aim:
        said = {
            "why": LabelledValue(say("Why"), own(report.aim.why)),
            "improve": LabelledValue(say("What should improve"), own(", ".join(report.aim.improve))),
            "expect": LabelledValue(say("Expected result"), own(report.aim.expect)),
        }
        facts = {name: fact for name, fact in said.items() if fact.value}
        yield Section("aim", say("Aim"), (Card("", facts=facts),))
    yield Section("watchlist", say("Watchlist"), tuple(_watchlist(report, say, page=page)))
    yield Section("work", say("The work"), tuple(work_blocks(report.work, say)))
    yield Section("ranking", say("All touchpoints by priority"), tuple(_ranking(report, say, page=page)))
    yield Section("chains", say("Chains"), tuple(_chains(report, say)))
    if report.missing:
        yield Section("missing", say("Without a priority"), (_missing(report, say, page=page),))
    yield Section("findings", say("Open findings"), tuple(_findings(report, say, page=page)))


def _figures(figures: Figures, say: Speech) -> Chart:
    labels = {
        "touchpoints": say.plural("touchpoint", "touchpoints", figures.touchpoints),
        "unowned": say.plural("touchpoint without an owner", "touchpoints without an owner", figures.unowned),
        "unproved": say.plural("score without evidence", "scores without evidence", figures.unproved),
        "chains": say.plural("chain", "chains", figures.chains),
        "broken": say.plural("chain that breaks", "chains that break", figures.broken),
    }
    facts = (LabelledValue(label, say.figure(getattr(figures, name))) for name, label in labels.items())
    return Chart(say("In figures"), tuple(facts))


def _watchlist(report: PlanReport, say: Speech, *, page: bool) -> Iterator[Paragraph | Card]:
    if not report.watchlist:
        yield Paragraph(nothing_watched(say))
        return
    said = [say("Fix these first, and go through them once a week.")]
    if report.same:
        said.append(
            say(
                "Same priority as the last one here, so the choice is yours ({count}): {names}.",
                count=len(report.same),
                names=say.listed(report.same, len(report.same)),
            )
        )
    yield Paragraph(" ".join(said))
    for item in report.watchlist:
        yield touchpoint_card(item, report, say, page=page)


def _ranking(report: PlanReport, say: Speech, *, page: bool) -> Iterator[Paragraph | TableBlock | Bullets]:
    if not report.ranking:
        yield Paragraph(
            say("No touchpoint has a priority yet: ratings are missing.")
            if report.missing
            else say("This segment meets no touchpoint.")
        )
        return
    said = [say("Priority = customer weight × business priority × gap (target − score). Tied ranks are marked =.")]
    if not all(row.whole for row in report.ranking):
        said.append(say("Factors with a decimal are rounded; each priority is computed from the exact ones."))
    if len(report.ranking) < report.ranked:
        said.append(
            say(
                "Shown: {count} of {all} touchpoints. Ranks are those of the full ranking.",
                count=len(report.ranking),
                all=report.ranked,
            )
        )
    sure = bool(report.sure)
    rows = tuple(tuple(_cells(row, say, sure=sure, page=page)) for row in report.ranking)
    yield TableBlock(_columns(report, say), rows, " ".join(said))
    if sure:
        yield Bullets(tuple(map(Point, report.sure)))


def _columns(report: PlanReport, say: Speech) -> tuple[TableColumn, ...]:
    sure = (TableColumn(say("Ranks"), "right"), TableColumn(say("Top {top}", top=report.top), "right"))
    return (
        TableColumn(say("#"), "right"),
        TableColumn(say("Touchpoint")),
        TableColumn(say("Stage")),
        TableColumn(say("Score")),
        TableColumn(say("Weight × priority × gap"), "right"),
        TableColumn(say("Priority"), "right"),
        *(sure if report.sure else ()),
        TableColumn(say("Owner")),
        TableColumn(say("Weak link of")),
    )


def _cells(row: PlanRow, say: Speech, *, sure: bool, page: bool) -> Iterator[Text]:
    """A row of the ranking, in the order of its columns."""
    figure = say.figure
    yield rank_of(row)
    yield own(row.name)
    yield own(row.stage)
    yield f"{figure(row.score)} → {figure(row.target)}"
    yield f"{figure(row.weight)} × {figure(row.business)} × {figure(row.gap)}"
    yield figure(row.priority)
    if sure:
        yield row.ranks
        yield row.sure
    yield _owner(row.owner, say, page=page)
    yield own(", ".join(row.limits))


def _owner(name: str | None, say: Speech, *, page: bool) -> Text:
    """An owner; where there is no colour for one that is missing, a dash."""
    return owner_cell(name, say) if page else own(name) or "–"


def _chains(report: PlanReport, say: Speech) -> Iterator[Paragraph | Card]:
    if report.chains:
        yield Paragraph(
            say(
                "Customers pass the links of a chain one after another. The weak link limits the whole chain; a "
                "negative link breaks it."
            )
        )
        yield from chain_cards(report.chains, say)
    elif not report.other_chains:
        yield Paragraph(say("There are no chains yet."))
    if report.other_chains:
        yield Paragraph(report.other_chains)


def _missing(report: PlanReport, say: Speech, *, page: bool) -> TableBlock:
    return TableBlock(
        (TableColumn(say("Touchpoint")), TableColumn(say("What is missing")), TableColumn(say("Owner"))),
        tuple((own(row.name), ", ".join(row.missing), _owner(row.owner, say, page=page)) for row in report.missing),
        say("These touchpoints are not ranked. That does not mean that they are good."),
    )


def _findings(report: PlanReport, say: Speech, *, page: bool) -> Iterator[Paragraph | Card]:
    if report.findings:
        said = [say("What the check of the inventory found, worst first.")]
        if report.segment:
            said.append(say("These findings are about the whole inventory, not only about the segment."))
        yield Paragraph(" ".join(said))
        yield from finding_cards(report.findings, say, page=page)
    else:
        yield Paragraph(say("The check of the inventory found nothing."))
    if report.waived:
        yield Paragraph(styled(say("Waived findings, not listed: {count}.", count=report.waived), "quiet"))
