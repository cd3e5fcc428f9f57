"""What the evidence of a touchpoint says: the records that its score uses, and those that it leaves out, and why."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal, NamedTuple

from touchmap.analysis.evidence.waves import Terms, Wave, newest_first, sightings, wave_of
from touchmap.analysis.scoring.scores import exact
from touchmap.analysis.statistics.bounded_mean import AnswerSums, interval, mean_interval, padded
from touchmap.model.evidence import Evidence
from touchmap.model.fields import Number
from touchmap.model.settings import Scale

Why = Literal["own", "old", "earlier", "later", "unmarked", "about"]
"""Why a score does not use a record: the company's own mark where others were asked, of an old wave while a fresh one
remains, older than its method's wave, dated after today, without a mark, about another rating."""


class Used(NamedTuple):
    """A wave that a score uses.

    Attributes:
        wave: The wave.
        weight: How much each of its answers counts.
        share: Its share of the score, above 0 to 1; the shares of a score add up to 1.
    """

    wave: Wave
    weight: Number
    share: Fraction


class Unused(NamedTuple):
    """A record that a score does not use, and why."""

    record: Evidence
    why: Why


class Measured(NamedTuple):
    """A score that answers give, and how sure it is; all of it exact, on the client's scale.

    Attributes:
        mean: The score: the plain mean.
        squared_error: The square of its standard error, s̃² / N, with one answer added at each end of the scale.
        answers: How many people answered, two or more.
    """

    mean: Number
    squared_error: Fraction
    answers: int


class SegmentGrounds(NamedTuple):
    """What the evidence says for some segments that use the same records.

    Attributes:
        segments: Their ids.
        share: Their share of the customers whose segments have a score, above 0 to 1.
        grounds: What these records say.
    """

    segments: tuple[str, ...]
    share: Fraction
    grounds: "Grounds"


@dataclass(frozen=True, slots=True)
class Grounds:
    """What the evidence of a touchpoint says, whether or not a score entered by hand overrides it.

    Attributes:
        used: The waves that the score uses, the newest first; none where no record has a mark.
        unused: The other records, the newest first.
        score: The score that they give; None without one.
        pooled: The answers of all used waves together, each with its weight.
        own: The newest wave of the company's own marks, used or not.
        others: The score that all other methods give, used or not.
        scale: The client's scale.
        by_segment: Where the score is a mean over segments, what each of them says.
    """

    used: tuple[Used, ...]
    unused: tuple[Unused, ...]
    score: Number | None
    pooled: AnswerSums
    own: Wave | None
    others: Number | None
    scale: Scale
    by_segment: tuple[SegmentGrounds, ...] = ()

    @property
    def records(self) -> tuple[Evidence, ...]:
        """The records that the score uses, the newest first."""
        return newest_first(record for one in self.used[::-1] for record in one.wave.records[::-1])

    @property
    def answers(self) -> int:
        """How many answers the score rests on."""
        return self.pooled.count

    @property
    def newest(self) -> date:
        """The last day on which anything was seen that the score uses; there is a score."""
        return self.used[0].wave.until

    @property
    def only_own(self) -> bool:
        """Whether the score rests on what the company says of itself, and on nothing else."""
        return bool(self.used) and self.others is None

    @property
    def interval(self) -> tuple[float, float] | None:
        """The 95 % interval of the score; None for none, or for that of one answer."""
        low, high = self.scale.min, self.scale.max
        if not self.by_segment:
            return mean_interval(self.pooled, low, high)
        full = self._full()
        return None if full is None else interval(float(full[0]), full[1], low, high)

    @property
    def measured(self) -> Measured | None:
        """The score with its error; None for none, or for that of one answer."""
        full = self._full()
        return None if full is None or self.score is None else Measured(self.score, full[1], self.pooled.count)

    def _full(self) -> tuple[Fraction, Fraction] | None:
        """The mean with one answer added at each end of the scale, and the square of its error.

        Over segments it is Σ share · m̃ and Σ share² · s̃² / N; None if one of them has one answer only.
        """
        parts = self.by_segment or (SegmentGrounds((), Fraction(1), self),)
        each = [padded(one.grounds.pooled, self.scale.min, self.scale.max) for one in parts]
        full = [(one.share, found) for one, found in zip(parts, each, strict=True) if found is not None]
        if len(full) < len(parts):
            return None
        mean = sum((share * one.mean for share, one in full), Fraction(0))
        return mean, sum((share * share * one.squared_error for share, one in full), Fraction(0))


def grounds(records: Collection[Evidence], closed: Iterable[date], terms: Terms) -> Grounds:
    """What some records of one touchpoint say of it.

    A score is the mean over the newest wave of each method, by answers times the method's weight. Left out are first
    the company's own marks, where another method has a wave, however old; then waves that are old, where a fresh one
    remains.

    Args:
        records: The records, in the order of the files.
        closed: The days on which actions on the touchpoint were done.
        terms: What the client says of evidence.
    """
    days = tuple(closed)
    waves = [wave_of(method, seen, days, terms) for method, seen in sightings(records, terms).items()]
    waves.sort(key=lambda wave: wave.method)
    waves.sort(key=lambda wave: wave.until, reverse=True)
    own = [wave for wave in waves if wave.method in terms.own]
    others = _fresh([wave for wave in waves if wave.method not in terms.own], terms)
    heard = others or _fresh(own, terms)
    pooled = _pooled(heard, terms)
    return Grounds(
        used=tuple(_used(wave, pooled, terms) for wave in heard),
        unused=_unused(records, waves, heard, terms),
        score=_mean(pooled),
        pooled=pooled,
        own=own[0] if own else None,
        others=_mean(_pooled(others, terms)),
        scale=terms.scale,
    )


def _fresh(waves: list[Wave], terms: Terms) -> list[Wave]:
    """The waves that are not old; all of them where all are."""
    return [wave for wave in waves if (terms.today - wave.until).days <= terms.old_after] or waves


def _pooled(waves: Iterable[Wave], terms: Terms) -> AnswerSums:
    pooled = AnswerSums()
    for wave in waves:
        pooled = pooled.with_(wave.answers.times(terms.weights.get(wave.method, 1)))
    return pooled


def _mean(pooled: AnswerSums) -> Number | None:
    return exact(pooled.mean) if pooled.count else None


def _used(wave: Wave, pooled: AnswerSums, terms: Terms) -> Used:
    weight = terms.weights.get(wave.method, 1)
    return Used(wave, weight, Fraction(wave.answers.weight * weight) / pooled.weight)


def _unused(
    records: Iterable[Evidence], waves: Sequence[Wave], heard: Sequence[Wave], terms: Terms
) -> tuple[Unused, ...]:
    """The records that are left out, the newest first, of one day in the order of the files."""
    why: dict[int, Why] = {}
    speaking = {wave.method for wave in heard}
    for wave in waves:
        if wave.method not in speaking:
            left: Why = "own" if wave.method in terms.own and heard[0].method not in terms.own else "old"
            why.update(dict.fromkeys(map(id, wave.records), left))
        why.update(dict.fromkeys(map(id, wave.earlier), "earlier"))
    used = {id(record) for wave in heard for record in wave.records}
    found = [
        Unused(record, why.get(id(record)) or _otherwise(record, terms)) for record in records if id(record) not in used
    ]
    return tuple(sorted(found, key=lambda one: one.record.date, reverse=True))


def _otherwise(record: Evidence, terms: Terms) -> Why:
    """Why a record is in no wave."""
    if record.about != "score":
        return "about"
    return "later" if record.date > terms.today else "unmarked"
