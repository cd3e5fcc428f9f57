"""What a survey brought, as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar, Literal

from touchmap.reports.kinds import Kind
from touchmap.reports.ranking.moves import RankMove

_HIDDEN = {"data": False}


@dataclass(frozen=True, slots=True)
class SurveyRow:
    """The answers on one touchpoint of one period; the keys of JSON.

    Attributes:
        id: The touchpoint.
        since: The day of the oldest answer.
        date: The day of the newest.
        answers: How many there are.
        effective: As how many unweighted answers they count; None if there are no weights.
        mean: Their mean on the survey's scale, by weights where there are some; None without an answer.
        score: The same on the client's scale.
        interval: The 95 % interval of the score; None for fewer than two answers.
        net_promoter_score: From −100 to 100, where that was asked.
        net_promoter_interval: Its 95 % interval.
        blank: How many cells were empty.
        missing: How many were each code for no answer, all codes among them.
        file: The file of the record; None if there is no record.
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
        scale: The lowest and the highest rating of the survey.
        client_scale: The same of the client; the ends of the one are put on the ends of the other.
        reversed: Whether the survey's lowest rating is its best, so that ratings were turned round.
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
        remarks: Further remarks.
    """

    kind: ClassVar[Kind] = "survey"

    shape: Literal["touchmap.survey/1"]
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
