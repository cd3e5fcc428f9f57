"""The scores of a touchpoint by segment, as rows and as a sentence."""

from dataclasses import dataclass

from touchmap.analysis.questions.segment_scores import SegmentScores
from touchmap.language.numbers import brief, plain
from touchmap.language.phrase import noted
from touchmap.language.speech import Speech
from touchmap.model.entry import names_of
from touchmap.model.inventory import Inventory


@dataclass(frozen=True, slots=True)
class SegmentScoreRow:
    """What one segment says of a touchpoint."""

    segment: str
    name: str
    score: int | float | None


def segment_score_rows(found: SegmentScores | None, inventory: Inventory) -> tuple[SegmentScoreRow, ...]:
    """The scores by segment; none if they cannot differ."""
    names = names_of(inventory.settings.segments)
    scores = found.scores if found else {}
    return tuple(SegmentScoreRow(name, names[name], plain(score)) for name, score in scores.items())


def said_of_segments(rows: tuple[SegmentScoreRow, ...], say: Speech, *, disagree: bool) -> str:
    """The scores by segment in one sentence without a full stop."""
    scores = tuple(say("{label}: {value}", label=row.name, value=brief(row.score)) for row in rows)
    return say(noted("{scores} (they disagree)") if disagree else noted("{scores}"), scores=scores)
