"""What taking a survey shows: each touchpoint's answers, its score, and what was no answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from fractions import Fraction

from touchmap.analysis.figures import plain
from touchmap.analysis.scores import mark_of
from touchmap.analysis.survey import Question, Tally
from touchmap.editing.road import Edited
from touchmap.model.evidence import Evidence
from touchmap.model.settings import Scale
from touchmap.reports.difference import difference
from touchmap.reports.edit_rows import EditRow, edit_rows
from touchmap.reports.rank_moves import Moves, RankMove, moves
from touchmap.reports.survey_lines import survey_lines
from touchmap.reports.words import words
from touchmap.source.tables import Table

_HIDDEN = {"data": False}


@dataclass(frozen=True, slots=True)
class SurveyRow:
    """The answers on one touchpoint of one day; the keys of JSON.

    Attributes:
        id: The touchpoint.
        date: The day.
        answers: How many there are.
        mean: Their mean on the survey's scale, by weights where there are some; None without an answer.
        score: The same on the client's scale.
        net_promoter_score: From −100 to 100, where that was asked.
        blank: How many cells were empty.
        missing: How many were each code for no answer, all codes among them.
        file: Where the record stands; None where there is none.
        line: On which line.
    """

    id: str
    date: str
    answers: int
    mean: float | None
    score: float | None
    net_promoter_score: float | None
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
        rows: How many rows the file has.
        unnamed: How many of them name no touchpoint.
        touchpoints: The answers by touchpoint and day.
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
    rows: int
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
        table: The file.
        columns: Its columns by what they are.
        question: How it was asked.
        promoters: Whether it asked for recommendation, so that there is a net promoter score.
        tallies: Its answers by touchpoint and day.
        method: The method of evidence.
        digest: The file's digest, as the records keep it.
    """

    table: Table
    columns: Mapping[str, str]
    question: Question
    promoters: bool
    tallies: Sequence[Tally]
    method: str
    digest: str

    @property
    def weighted(self) -> bool:
        """Whether respondents have weights."""
        return "weight" in self.columns

    @property
    def by_column(self) -> bool:
        """Whether each touchpoint has a column of its own."""
        return "touchpoint" not in self.columns


def survey_report(edited: Edited, taken: Taken, root: str, *, dry_run: bool) -> SurveyReport:
    """A survey as it is shown.

    Args:
        edited: What was done.
        taken: What was read.
        root: The client folder as places name it.
        dry_run: Show the difference that it would make.
    """
    settings = edited.after.inventory.settings
    say = words(settings.client.language)
    rows = _rows(edited, taken, settings.scale)
    asked = dict.fromkeys(row.id for row in rows)
    moved = moves(edited.before.inventory, edited.after.inventory, asked) if edited.files else Moves()
    report = SurveyReport(
        shape="touchmap.survey/1",
        root=root,
        written=edited.written,
        files=tuple(file.file for file in edited.files),
        source=taken.table.path,
        digest=taken.digest,
        method=taken.method,
        scale={"min": taken.question.low, "max": taken.question.high},
        client_scale={"min": settings.scale.min, "max": settings.scale.max},
        reversed=taken.question.reverse,
        weighted_by=taken.columns.get("weight"),
        rows=len(taken.table.rows),
        unnamed=_unnamed(taken),
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
        _row(tally, taken, next(added), _score(records[next(wheres)], scale))
        if tally.marks
        else _row(tally, taken, None, None)
        for tally in taken.tallies
    )


def _score(record: Evidence, scale: Scale) -> float | None:
    mark = mark_of(record, scale)
    return None if mark is None else plain(mark[0])


def _row(tally: Tally, taken: Taken, added: EditRow | None, score: float | None) -> SurveyRow:
    return SurveyRow(
        id=tally.touchpoint,
        date=tally.on.isoformat(),
        answers=tally.marks.total(),
        mean=plain(tally.mean) if tally.marks else None,
        score=score,
        net_promoter_score=plain(Fraction(100 * tally.promoters)) if taken.promoters and tally.marks else None,
        blank=tally.blank,
        missing={code: tally.missing[code] for code in sorted(taken.question.missing)},
        file=added.file if added else None,
        line=added.line if added else None,
    )


def _unnamed(taken: Taken) -> int:
    """How many rows name no touchpoint, where each is to name one."""
    column = taken.columns.get("touchpoint")
    return 0 if column is None else sum(not row.cells.get(column) for row in taken.table.rows)
