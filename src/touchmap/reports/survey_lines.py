"""A survey in sentences: the rule of its scale, and a line for each touchpoint."""

from typing import TYPE_CHECKING

from touchmap.analysis.figures import brief
from touchmap.reports.edit_lines import move_lines
from touchmap.reports.paths import from_root
from touchmap.reports.rank_moves import Moves
from touchmap.reports.words import Words

if TYPE_CHECKING:
    from touchmap.reports.survey import SurveyReport, SurveyRow


def survey_lines(report: "SurveyReport", moved: Moves, say: Words) -> tuple[str, ...]:
    """The lines of a survey.

    Args:
        report: What it brought.
        moved: What follows from it in the ranking.
        say: The sentences of the language.
    """
    ends = _ends(report)
    lines = [say("survey.source", report.rows, file=report.source)]
    if report.reversed:
        lines.append(say("survey.reversed", **ends))
    lines.append(say("survey.rule_same" if report.scale == report.client_scale else "survey.rule", **ends))
    if report.weighted_by:
        lines.append(say("survey.weighted", column=report.weighted_by))
    if report.labels:
        read = (say("survey.label", label=label, mark=mark) for label, mark in report.labels.items())
        lines.append(say("survey.labels", labels=", ".join(read)))
    lines += [say("survey.left_out", count, condition=condition) for condition, count in report.left_out.items()]
    lines += [_line(row, report, say) for row in report.touchpoints]
    if report.unnamed:
        lines.append(say("survey.unnamed", report.unnamed))
    if not report.files:
        lines.append(say("edit.nothing"))
    return (*lines, *move_lines(moved, say))


def _ends(report: "SurveyReport") -> dict[str, int]:
    own, client = report.scale, report.client_scale
    return {"low": own["min"], "high": own["max"], "min": client["min"], "max": client["max"]}


def _line(row: "SurveyRow", report: "SurveyReport", say: Words) -> str:
    days = row.date if row.since == row.date else say("survey.days", since=row.since, date=row.date)
    if not row.answers:
        return say("survey.empty", id=row.id, date=days, more=_more(row, say))
    figures = say("survey.figures", mean=brief(row.mean), score=brief(row.score), **_ends(report))
    if row.interval is not None:
        low, high = row.interval
        figures = say("survey.between", figures=figures, low=brief(low), high=brief(high))
    if row.effective is not None:
        figures = say("survey.effective", effective=brief(row.effective), figures=figures)
    place = f"{from_root(report.root, row.file or '')}:{row.line}"
    return say("survey.row", row.answers, id=row.id, date=days, figures=figures, more=_more(row, say), place=place)


def _more(row: "SurveyRow", say: Words) -> str:
    """The net promoter score, the blanks, and each code for no answer, also the one that never came."""
    score = row.net_promoter_score
    parts = [] if score is None else [say("survey.promoters", score=brief(score))]
    if row.net_promoter_interval is not None:
        low, high = row.net_promoter_interval
        parts.append(say("survey.promoters_between", low=brief(low), high=brief(high)))
    parts.append(say("survey.blank", row.blank))
    parts += [say("survey.missing", count, code=code) for code, count in row.missing.items()]
    return "".join(parts)
