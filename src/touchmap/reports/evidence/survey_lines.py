"""A survey in sentences: the rule of its scale, and a line for each touchpoint."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from touchmap.language.numbers import brief
from touchmap.language.phrase import noted
from touchmap.language.speech import Speech
from touchmap.reports.edits.lines import move_lines
from touchmap.reports.paths import from_root
from touchmap.reports.ranking.moves import RankMoves

if TYPE_CHECKING:
    from touchmap.reports.evidence.survey_rows import SurveyReport, SurveyRow

_SCORE = (
    noted("score {score} on {min}…{max}"),
    noted("score {score} on {min}…{max} (95 % interval {low} to {high})"),
)
_PROMOTERS = (
    noted("net promoter score {score}"),
    noted("net promoter score {score} (95 % interval {low} to {high})"),
)


def survey_lines(report: "SurveyReport", moved: RankMoves, say: Speech) -> tuple[str, ...]:
    """The lines of a survey.

    Args:
        report: What it brought.
        moved: What follows from it in the ranking.
        say: The sentences of the language.
    """
    ends = _ends(report)
    lines = [say.plural("{file}: {count} row", "{file}: {count} rows", report.rows, file=report.source)]
    if report.reversed:
        lines.append(
            say("the best rating is {low}, so ratings are reversed first: {low} → {high}, {high} → {low}", **ends)
        )
    lines.append(
        say(
            noted("the scale {low}…{high} is the client's own: ratings are used as they are")
            if report.scale == report.client_scale
            else noted("the scale {low}…{high} is mapped linearly to {min}…{max}: {low} → {min}, {high} → {max}"),
            **ends,
        )
    )
    if report.weighted_by:
        lines.append(say("weighted means; column of the weights: {column}", column=report.weighted_by))
    if report.labels:
        read = (say("“{label}” = {mark}", label=label, mark=mark) for label, mark in report.labels.items())
        lines.append(say("ratings with a label: {labels}", labels=", ".join(read)))
    lines += [
        say.plural(
            "{count} row left out: {condition}", "{count} rows left out: {condition}", count, condition=condition
        )
        for condition, count in report.left_out.items()
    ]
    lines += [_line(row, report, say) for row in report.touchpoints]
    if report.unnamed:
        lines.append(
            say.plural(
                "{count} row without a touchpoint left out",
                "{count} rows without a touchpoint left out",
                report.unnamed,
            )
        )
    if not report.files:
        lines.append(say("nothing to save"))
    return (*lines, *move_lines(moved, say))


def _ends(report: "SurveyReport") -> dict[str, int]:
    own, client = report.scale, report.client_scale
    return {"low": own["min"], "high": own["max"], "min": client["min"], "max": client["max"]}


def _line(row: "SurveyRow", report: "SurveyReport", say: Speech) -> str:
    days = row.date if row.since == row.date else say("{since} to {date}", since=row.since, date=row.date)
    figures = [*(_means(row, report, say) if row.answers else [say("left out")]), *_no_answers(row, say)]
    said: dict[str, Any] = {"id": row.id, "date": days, "figures": "; ".join(figures)}
    if not row.answers:
        return say("{id}, {date}: {figures}", **said)
    return say(
        "{id}, {date}: {figures} ({place})", place=f"{from_root(report.root, row.file or '')}:{row.line}", **said
    )


def _means(row: "SurveyRow", report: "SurveyReport", say: Speech) -> Iterator[str]:
    """How many answers, their mean, the score with its interval, and the net promoter score where it was asked."""
    ends = _ends(report)
    yield say.plural("{count} answer", "{count} answers", row.answers)
    if row.effective is not None:
        yield say("counting as: {effective}", effective=brief(row.effective))
    yield say("mean {mean} on {low}…{high}", mean=brief(row.mean), low=ends["low"], high=ends["high"])
    scale = {"min": ends["min"], "max": ends["max"]}
    yield _between(_SCORE, row.score, row.interval, say, **scale)
    if row.net_promoter_score is not None:
        yield _between(_PROMOTERS, row.net_promoter_score, row.net_promoter_interval, say)


def _between(
    said: tuple[str, str], score: float | None, interval: tuple[float, float] | None, say: Speech, **scale: int
) -> str:
    """A score, with its interval where it has one: one of two sentences."""
    if interval is None:
        return say(said[0], score=brief(score), **scale)
    return say(said[1], score=brief(score), low=brief(interval[0]), high=brief(interval[1]), **scale)


def _no_answers(row: "SurveyRow", say: Speech) -> Iterator[str]:
    """The blanks, and each code for no answer, also the one that never came."""
    yield say("no answer (blank): {count}", count=row.blank)
    for code, count in row.missing.items():
        yield say("no answer (“{code}”): {count}", count=count, code=code)
