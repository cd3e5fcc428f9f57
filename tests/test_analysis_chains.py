"""What limits a chain."""

from touchmap.analysis.facts import Facts


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
