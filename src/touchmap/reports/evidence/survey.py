"""What taking a survey shows: each touchpoint's answers, its score, and what was no answer."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from touchmap.analysis.scoring.scores import mark_of
from touchmap.analysis.statistics.bounded_mean import mean_interval
from touchmap.analysis.survey.answers_by_touchpoint import ROLES, CountedAnswers, SurveyPlan
from touchmap.analysis.survey.conditions import Condition
from touchmap.analysis.survey.tally import Tally
from touchmap.editing.transaction import Edited
from touchmap.language.numbers import plain, rounded
from touchmap.language.speech import speech
from touchmap.model.evidence import Evidence
from touchmap.model.fields import nfc
from touchmap.model.inventory import Inventory
from touchmap.model.settings import Scale
from touchmap.reports.edits.difference import difference
from touchmap.reports.edits.rows import EditRow, edit_rows
from touchmap.reports.evidence.survey_lines import survey_lines
from touchmap.reports.evidence.survey_rows import SurveyReport, SurveyRow
from touchmap.reports.ranking.moves import RankMoves, moves


@dataclass(frozen=True, slots=True)
class Taken:
    """A survey that was taken, or would be.

    Attributes:
        path: The file.
        digest: Its digest, as the records keep it.
        plan: What was asked of it.
        counted: Its answers by touchpoint and period.
        method: The method of evidence.
        form: The form that was filled in, if named.
        promoters: Whether it asked for recommendation, so that there is a net promoter score.
    """

    path: str
    digest: str
    plan: SurveyPlan
    counted: CountedAnswers
    method: str
    form: str | None
    promoters: bool

    @property
    def weighted(self) -> bool:
        """Whether respondents have weights."""
        return "weight" in self.plan.columns

    def asked(self, inventory: Inventory) -> Collection[str]:
        """The touchpoints that it asks about: those with a column, or all where rows name theirs."""
        if "touchpoint" in self.plan.columns:
            return inventory.touchpoint_by_id
        return [nfc(name) for name in self.plan.columns if name not in ROLES]


def survey_report(edited: Edited, taken: Taken, root: str, today: date, *, dry_run: bool) -> SurveyReport:
    """A survey as it is shown.

    Args:
        edited: What was done.
        taken: What was read.
        root: The client folder as places name it.
        today: The day that the ranking is of.
        dry_run: Show the difference that it would make.
    """
    settings = edited.after.inventory.settings
    say = speech(settings.client.language)
    rows = _rows(edited, taken, settings.scoring)
    asked = dict.fromkeys(row.id for row in rows)
    moved = moves(edited.before.inventory, edited.after.inventory, asked, today) if edited.files else RankMoves()
    report = SurveyReport(
        shape="touchmap.survey/1",
        root=root,
        written=edited.written,
        files=tuple(file.file for file in edited.files),
        source=taken.path,
        digest=taken.digest,
        method=taken.method,
        scale={"min": taken.plan.question.low, "max": taken.plan.question.high},
        client_scale={"min": settings.scoring.min, "max": settings.scoring.max},
        reversed=taken.plan.question.reverse,
        weighted_by=taken.counted.columns.get("weight"),
        form=taken.form,
        columns=taken.counted.columns,
        labels={cell: mark for cell, (mark, _) in taken.counted.labels.items()},
        rows=taken.counted.rows,
        left_out={_condition(one): count for one, count in taken.counted.left_out.items()},
        unnamed=taken.counted.unnamed,
        touchpoints=rows,
        ranks=moved.ranks,
        enters=moved.enters,
        leaves=moved.leaves,
        diff="".join(difference(one.file, one.old, one.new) for one in edited.files) if dry_run else None,
    )
    remarks = tuple(say.phrase(remark) for remark in edited.remarks)
    return replace(report, lines=survey_lines(report, moved, say), remarks=remarks)


def _rows(edited: Edited, taken: Taken, scale: Scale) -> tuple[SurveyRow, ...]:
    """Each tally with the record that was made of it, if any, in the same order."""
    added = iter([row for row in edit_rows(edited) if row.field == "evidence"])
    wheres = iter([told.at for told in edited.told if told.field == "evidence"])
    records = {record.where: record for record in edited.after.inventory.evidence}
    return tuple(
        _row(tally, taken, next(added), _score(records[next(wheres)], scale), scale)
        if tally.marks
        else _row(tally, taken, None, None, scale)
        for tally in taken.counted.tallies
    )


def _score(record: Evidence, scale: Scale) -> float | None:
    mark = mark_of(record, scale)
    return None if mark is None else plain(mark[0])


def _interval(tally: Tally, taken: Taken, scale: Scale) -> tuple[float, float] | None:
    """The interval of a tally's mean, on the client's scale."""
    low, high = taken.plan.question.low, taken.plan.question.high
    found = mean_interval(tally.answers, low, high)
    if found is None:
        return None
    ends = [scale.min + (end - low) / (high - low) * (scale.max - scale.min) for end in found]
    return ends[0], ends[1]


def _row(tally: Tally, taken: Taken, added: EditRow | None, score: float | None, scale: Scale) -> SurveyRow:
    promoters = Fraction(100) * (tally.promoters - tally.detractors) if taken.promoters and tally.marks else None
    return SurveyRow(
        id=tally.touchpoint,
        since=tally.first.isoformat(),
        date=tally.last.isoformat(),
        answers=tally.marks.total(),
        effective=plain(tally.effective) if taken.weighted and tally.marks else None,
        mean=plain(tally.mean) if tally.marks else None,
        score=score,
        interval=rounded(_interval(tally, taken, scale)),
        net_promoter_score=None if promoters is None else plain(promoters),
        net_promoter_interval=None if promoters is None else rounded(tally.promoters_interval),
        blank=tally.blank,
        missing={code: tally.missing[code] for code in sorted(taken.plan.question.missing)},
        file=added.file if added else None,
        line=added.line if added else None,
    )


def _condition(one: Condition) -> str:
    """A condition as it can be typed."""
    return f"{'--only' if one.keeps else '--except'} {one.column}={one.text}"
