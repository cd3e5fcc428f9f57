"""What taking a survey shows: each touchpoint's answers, its score, and what was no answer."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction

from touchmap.analysis.bounded import mean_interval
from touchmap.analysis.figures import plain, rounded
from touchmap.analysis.scores import mark_of
from touchmap.analysis.survey import ROLES, Counted, Plan
from touchmap.analysis.survey_conditions import Condition
from touchmap.analysis.survey_tally import Tally
from touchmap.editing.road import Edited
from touchmap.model.evidence import Evidence
from touchmap.model.fields import nfc
from touchmap.model.inventory import Inventory
from touchmap.model.settings import Scale
from touchmap.reports.difference import difference
from touchmap.reports.edit_rows import EditRow, edit_rows
from touchmap.reports.rank_moves import Moves, RankMove, moves
from touchmap.reports.survey_lines import survey_lines
from touchmap.reports.words import words

_HIDDEN = {"data": False}


@dataclass(frozen=True, slots=True)
class SurveyRow:
    """The answers on one touchpoint of one period; the keys of JSON.

    Attributes:
        id: The touchpoint.
        since: The day of the oldest answer.
        date: The day of the newest.
        answers: How many there are.
        effective: As how many unweighted answers they count; None where there are no weights.
        mean: Their mean on the survey's scale, by weights where there are some; None without an answer.
        score: The same on the client's scale.
        interval: The 95 % interval of the score; None for fewer than two answers.
        net_promoter_score: From −100 to 100, where that was asked.
        net_promoter_interval: Its 95 % interval.
        blank: How many cells were empty.
        missing: How many were each code for no answer, all codes among them.
        file: Where the record stands; None where there is none.
        line: On which line.
    """

    id: str
    since: str = field(metadata={"key": "from"})
    date: str
    answers: int
    effective: float | None
    mean: float | None
    score: float | None
    interval: tuple[float, float] | None
    net_promoter_score: float | None
    net_promoter_interval: tuple[float, float] | None
    blank: int
    missing: Mapping[str, int]
    file: str | None
    line: int | None


@dataclass(frozen=True, slots=True)
class SurveyReport:
    """What a survey brought, or would bring.

    Attributes:
        shape: The name and the version of the JSON document.
        root: The client folder, relative to the current folder where it is inside it.
        written: Whether any file was.
        files: The files that changed.
        source: The file of the answers.
        digest: Its digest, as the records keep it.
        method: The method of evidence.
        scale: The lowest and the highest mark of the survey.
        client_scale: The same of the client; the ends of the one are put on the ends of the other.
        reversed: Whether the survey's lowest mark is its best, so that marks were turned round.
        weighted_by: The column of the weights, if any.
        form: The form that was filled in, if named.
        columns: The headings of the columns that were read, by what they are.
        labels: Which labelled cells were read by the number before their label, at most 50 of them.
        rows: How many rows the file has.
        left_out: How many of them each condition left out.
        unnamed: How many of them name no touchpoint.
        touchpoints: The answers by touchpoint and period.
        ranks: The touchpoints among them whose rank changed.
        enters: The touchpoints that came on the watchlist.
        leaves: Those that left it.
        diff: Of a dry run the difference in unified form, paths relative to the client folder.
        lines: All of it in sentences.
        remarks: What else is to be said.
    """

    shape: str
    root: str
    written: bool
    files: tuple[str, ...]
    source: str
    digest: str
    method: str
    scale: Mapping[str, int]
    client_scale: Mapping[str, int]
    reversed: bool
    weighted_by: str | None
    form: str | None
    columns: Mapping[str, str]
    labels: Mapping[str, int]
    rows: int
    left_out: Mapping[str, int]
    unnamed: int
    touchpoints: tuple[SurveyRow, ...]
    ranks: tuple[RankMove, ...]
    enters: tuple[str, ...]
    leaves: tuple[str, ...]
    diff: str | None
    lines: tuple[str, ...] = field(default=(), metadata=_HIDDEN)
    remarks: tuple[str, ...] = field(default=(), metadata=_HIDDEN)


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
    plan: Plan
    counted: Counted
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
    say = words(settings.client.language)
    rows = _rows(edited, taken, settings.scoring)
    asked = dict.fromkeys(row.id for row in rows)
    moved = moves(edited.before.inventory, edited.after.inventory, asked, today) if edited.files else Moves()
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
    remarks = tuple(say(remark.key, **remark.values) for remark in edited.remarks)
    return replace(report, lines=survey_lines(report, moved, say), remarks=remarks)


def _rows(edited: Edited, taken: Taken, scale: Scale) -> tuple[SurveyRow, ...]:
    """Each tally with the record that was made of it, if any: both stand in the same order."""
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
