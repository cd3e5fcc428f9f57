"""Which touchpoints are worked on."""

from touchmap.analysis.facts import Facts


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
