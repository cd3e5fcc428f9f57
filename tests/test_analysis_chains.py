"""What limits a chain."""

from hypothesis import given
from hypothesis import strategies as st

from touchmap.analysis.chains.states import chain_state, next_weak
from touchmap.analysis.facts import Facts
from touchmap.model.chain import Chain, Link
from touchmap.model.inventory import Inventory
from touchmap.model.settings import Settings
from touchmap.model.touchpoint import Touchpoint
from touchmap.reports.chains.chains import chain_row


def test_links_that_are_equally_weak_are_all_named(facts: Facts) -> None:
    """
    touchpoints:
      - {id: phone, name: Phone, score: 2}
      - {id: queue, name: Queue, score: 2}
      - {id: till, name: Till, score: 4}
    chains:
      - {id: visit, name: Visit, links: [phone, till, {touchpoint: queue, end: true}]}
    """
    weak = [step.link.touchpoint for step in facts.chains[0].weak]

    assert weak == ["phone", "queue"]


def test_a_chain_breaks_at_its_first_negative_link(facts: Facts) -> None:
    """
    touchpoints:
      - {id: site, name: Site, score: 4}
      - {id: phone, name: Phone, score: 2}
      - {id: queue, name: Queue, score: 1}
    chains:
      - {id: visit, name: Visit, links: [site, phone, queue]}
    """
    step = facts.chains[0].breaks_at

    assert step is not None
    assert step.link.touchpoint == "phone"


def test_a_reaction_that_the_file_names_wins_over_the_score(facts: Facts) -> None:
    """
    touchpoints:
      - {id: site, name: Site, score: 5, reaction: negative}
    chains:
      - {id: visit, name: Visit, links: [site]}
    """
    step = facts.chains[0].breaks_at

    assert step is not None
    assert step.link.touchpoint == "site"


def test_raising_another_link_leaves_the_weak_link(facts: Facts) -> None:
    """
    touchpoints:
      - {id: site, name: Site, score: 5}
      - {id: phone, name: Phone, score: 2}
    chains:
      - {id: visit, name: Visit, links: [site, phone]}
    """
    assert facts.weak_in == {"phone": ("visit",)}


def test_once_the_weak_link_is_mended_another_is_the_weakest(facts: Facts) -> None:
    """
    touchpoints:
      - {id: site, name: Site, score: 4}
      - {id: phone, name: Phone, score: 2, target: 5}
      - {id: desk, name: Desk, score: 3}
    chains:
      - {id: visit, name: Visit, links: [site, phone, desk]}
    """
    assert [step.link.touchpoint for step in next_weak(facts.chains[0], 5)] == ["desk"]


def test_a_weak_link_at_its_target_stays_the_weakest(facts: Facts) -> None:
    """
    touchpoints:
      - {id: site, name: Site, score: 4}
      - {id: phone, name: Phone, score: 2, target: 3}
    chains:
      - {id: visit, name: Visit, links: [site, phone]}
    """
    assert [step.link.touchpoint for step in next_weak(facts.chains[0], 5)] == ["phone"]


@given(st.lists(st.integers(1, 5), min_size=1, max_size=6), st.data())
def test_raising_a_link_that_is_not_weak_changes_no_verdict(scores: list[int], data: st.DataObject) -> None:
    points = tuple(Touchpoint(id=f"t{i}", name="T", score=score) for i, score in enumerate(scores))
    chain = Chain(id="way", name="Way", links=tuple(Link(touchpoint=point.id) for point in points))
    inventory = Inventory(Settings(touchmap=1), points, (chain,))
    marks = {point.id: score for point, score in zip(points, scores, strict=True)}
    before = chain_state(chain, inventory, marks)
    strong = [name for name, mark in marks.items() if mark > min(scores) and mark >= 3]

    raised = {**marks, **(dict.fromkeys(data.draw(st.sets(st.sampled_from(strong))), 5) if strong else {})}
    after = chain_state(chain, inventory, raised)

    assert [step.number for step in after.weak] == [step.number for step in before.weak]
    assert (after.breaks_at and after.breaks_at.number) == (before.breaks_at and before.breaks_at.number)


CLINIC = """
    touchpoints:
      - {id: billboard, name: Billboard, score: 4}
      - {id: website, name: Website, score: 4}
      - {id: online-question, name: Question through the form, score: 3}
      - {id: phone-booking, name: Call to book a visit, score: 1}
      - {id: promo-sms, name: Text message, score: 4}
    chains:
      - id: first-visit
        name: First visit
        links:
          - billboard
          - website
          - online-question
          - phone-booking
          - {touchpoint: promo-sms, end: true, starts: first-visit}
"""


def test_the_clinics_chain_has_a_start_three_middle_links_and_an_end(facts: Facts) -> None:
    assert [step.role for step in facts.chains[0].steps] == ["start", "middle", "middle", "middle", "end"]


def test_the_clinics_chain_breaks_where_nobody_answers_and_what_lies_beyond_is_not_reached(facts: Facts) -> None:
    row = chain_row(facts.chains[0], facts)

    assert (row.weak_links, row.breaks_at, row.beyond_break) == (("phone-booking",), "phone-booking", ("promo-sms",))


test_the_clinics_chain_has_a_start_three_middle_links_and_an_end.__doc__ = CLINIC
test_the_clinics_chain_breaks_where_nobody_answers_and_what_lies_beyond_is_not_reached.__doc__ = CLINIC
