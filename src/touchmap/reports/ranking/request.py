"""The ranking that is asked for: by the product, by another formula, as it would be, or with how sure it is."""

from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from touchmap.analysis.facts import Facts
from touchmap.errors import TouchmapError
from touchmap.language.numbers import typed
from touchmap.language.phrase import phrase
from touchmap.reports.ranking.ranking import Filters, RankingReport, ranking_report

if TYPE_CHECKING:  # a ranking by the product does without the others
    from touchmap.analysis.questions.alternative_rankings import Formula


class RankingRequest(NamedTuple):
    """What a ranking is asked for; at most one of the first three.

    Attributes:
        by: The formula.
        what_if: Changes such as `phone-booking.score=4`.
        uncertainty: How likely each rating is to be another, 0 to 1; None if nobody asks how sure the ranking is.
        next_observation: Whether the observations that would say most are named.
    """

    by: "Formula" = "product"
    what_if: Sequence[str] = ()
    uncertainty: Fraction | None = None
    next_observation: bool = False


def probability(value: str | float | Fraction) -> Fraction:
    """How likely each rating is to be another, exactly; a float is the decimal number that it is written as.

    Args:
        value: A number, or its text.

    Raises:
        TouchmapError: It is no number from 0 to 1.
    """
    exact = typed(value) if isinstance(value, str) else value
    if exact is None or not 0 <= exact <= 1:  # what is not a number is not between them either
        raise TouchmapError(
            phrase("the uncertainty is not a probability: {value}", value=str(value)),
            phrase("give a number from 0 to 1, e.g. 0.25"),
        )
    return Fraction(str(exact))


def requested_ranking(facts: Facts, filters: Filters, segment: str | None, asked: RankingRequest) -> RankingReport:
    """The ranking as it is asked for.

    Args:
        facts: The inventory.
        filters: Which rows are shown.
        segment: The segment whose weights count; None for all.
        asked: What it is asked for.

    Raises:
        TouchmapError: Two things are asked for that exclude each other, or a change cannot be made.
    """
    if sum((asked.by != "product", bool(asked.what_if), asked.uncertainty is not None)) > 1:
        raise TouchmapError(
            phrase("another formula, a what-if and robustness exclude each other"),
            phrase("rank by one of them at a time: --by, --what-if or --robustness"),
        )
    if asked.what_if:
        from touchmap.reports.ranking.what_if import ranking_what_if
        from touchmap.reports.ranking.what_if_states import suppose

        return ranking_what_if(suppose(facts, asked.what_if), filters, segment)
    if asked.by != "product":
        from touchmap.reports.ranking.alternative_rankings import reading_report

        return reading_report(facts, filters, segment, asked.by)
    if asked.uncertainty is not None:
        from touchmap.reports.ranking.robustness import firm_report

        return firm_report(facts, filters, segment, asked.uncertainty, ask=asked.next_observation)
    return ranking_report(facts, filters, segment)
