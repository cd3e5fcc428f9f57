"""How a document shows a score, a rank and a long note in a line of text."""

from touchmap.language.speech import Speech
from touchmap.model.touchpoint import Reaction
from touchmap.reports.naming import reaction as named
from touchmap.reports.text import Run
from touchmap.reports.work_rows import HasRank, rank_of

_NOTE = 90
"""How many characters of a note stand beside a name."""


def score_run(score: float | None, reaction: Reaction | None, say: Speech, *, weak: bool = False) -> Run:
    """A score with what customers make of it; a question mark without one.

    Args:
        score: The score.
        reaction: Positive, neutral or negative; without one the score is shown without it.
        say: The language.
        weak: Whether it is that of a chain's weak link.
    """
    if score is None:
        return Run("?", "unscored", aloud=say("no score"))
    figure, word = say.figure(score), named(reaction, say) if reaction else ""
    said = say.joined([text for text in (figure, word, say("weak link") if weak else "") if text], 3)
    return Run(figure, reaction or "figure", aloud=said, weak=weak)


def rank_run(row: HasRank, say: Speech) -> Run:
    """A rank on the watchlist, and whether others share it."""
    aloud = say("rank {rank}, shared", rank=row.rank) if row.tied else say("rank {rank}", rank=row.rank)
    return Run(rank_of(row), "rank", aloud=aloud)


def in_brief(note: str) -> str:
    """The first line of a note, cut between two words where it is long."""
    line = note.strip().splitlines()[0].strip() if note.strip() else ""
    return line if len(line) <= _NOTE else f"{line[:_NOTE].rsplit(' ', 1)[0].rstrip(' ,;:–-')} …"
