"""What observations say of a touchpoint."""

from datetime import date
from fractions import Fraction

from touchmap.analysis.facts import Facts


def test_the_newest_mark_of_oneself_stands_against_what_all_others_saw(facts: Facts) -> None:
    """
    touchpoints:
      - {id: desk, name: Desk}
    evidence:
      - {touchpoint: desk, date: 2026-10-01, method: self, score: 5}
      - {touchpoint: desk, date: 2026-03-01, method: self, score: 2}
      - {touchpoint: desk, date: 2026-10-02, method: survey, score: 2, answers: 3}
      - {touchpoint: desk, date: 2026-10-03, method: mystery-shopper, score: 4, answers: 1}
    """
    seen = facts.observed["desk"]

    assert seen.own is not None
    assert seen.own.date == date(2026, 10, 1)
    assert seen.others == Fraction(5, 2)


def test_the_means_around_a_day_count_answers_and_put_the_day_itself_before(facts: Facts) -> None:
    """
    touchpoints:
      - {id: desk, name: Desk}
    evidence:
      - {touchpoint: desk, date: 2026-05-01, method: survey, score: 2, answers: 3}
      - {touchpoint: desk, date: 2026-06-01, method: survey, score: 4, answers: 1}
      - {touchpoint: desk, date: 2026-07-01, method: survey, score: 5, answers: 1}
      - {touchpoint: desk, date: 2026-08-01, method: survey, score: 3, answers: 3}
    """
    means = facts.observed["desk"].around(date(2026, 6, 1))

    assert means == (Fraction(5, 2), Fraction(7, 2))


def test_without_evidence_on_both_sides_nothing_can_be_compared(facts: Facts) -> None:
    """
    touchpoints:
      - {id: desk, name: Desk}
    evidence:
      - {touchpoint: desk, date: 2026-05-01, method: survey, score: 2}
    """
    seen = facts.observed["desk"]

    assert seen.around(date(2026, 6, 1)) is None
    assert seen.around(date(2026, 4, 1)) is None


def test_work_on_a_part_is_work_on_its_whole(facts: Facts) -> None:
    """
    touchpoints:
      - {id: shop, name: Shop, parts: [{id: till, name: Till, parts: [{id: queue, name: Queue}]}]}
      - {id: site, name: Site}
    actions:
      - {id: second-till, touchpoint: queue, title: A second till, status: doing}
      - {id: chat, touchpoint: site, title: A chat, status: idea}
    """
    assert facts.worked_on == {"queue", "till", "shop"}
