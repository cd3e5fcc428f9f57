"""A survey in sentences: the rule of its scale, and a line for each touchpoint."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from touchmap.analysis.scoring.rounding import brief
from touchmap.reports.edits.lines import move_lines
from touchmap.reports.paths import from_root
from touchmap.reports.ranking.moves import RankMoves
from touchmap.reports.speech import Words

if TYPE_CHECKING:
    from touchmap.reports.evidence.survey_rows import SurveyReport, SurveyRow


def survey_lines(report: "SurveyReport", moved: RankMoves, say: Words) -> tuple[str, ...]:
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
    figures = [*(_means(row, report, say) if row.answers else [say("survey.empty")]), *_no_answers(row, say)]
    said: dict[str, Any] = {"id": row.id, "date": days, "figures": "; ".join(figures)}
    if not row.answers:
        return say("survey.row_empty", **said)
    return say("survey.row", place=f"{from_root(report.root, row.file or '')}:{row.line}", **said)


def _means(row: "SurveyRow", report: "SurveyReport", say: Words) -> Iterator[str]:
    """How many answers, their mean, the score with its interval, and the net promoter score where it was asked."""
    ends = _ends(report)
    yield say("survey.answers", row.answers)
    if row.effective is not None:
        yield say("survey.effective", effective=brief(row.effective))
    yield say("survey.mean", mean=brief(row.mean), low=ends["low"], high=ends["high"])
    scale = {"min": ends["min"], "max": ends["max"]}
    yield _between("survey.score", row.score, row.interval, say, **scale)
    if row.net_promoter_score is not None:
        yield _between("survey.promoters", row.net_promoter_score, row.net_promoter_interval, say)


def _between(key: str, score: float | None, interval: tuple[float, float] | None, say: Words, **scale: int) -> str:
    """A score, with its interval where it has one."""
    if interval is None:
        return say(key, score=brief(score), **scale)
    return say(f"{key}_between", score=brief(score), low=brief(interval[0]), high=brief(interval[1]), **scale)


def _no_answers(row: "SurveyRow", say: Words) -> Iterator[str]:
    """The blanks, and each code for no answer, also the one that never came."""
    yield say("survey.blank", row.blank)
    for code, count in row.missing.items():
        yield say("survey.missing", count, code=code)
