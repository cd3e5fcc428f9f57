"""What if: an inventory as it would be."""

from typing import TypeVar

import pytest

from touchmap.analysis.facts import Facts
from touchmap.analysis.what_if import what_if
from touchmap.errors import TouchmapError
from touchmap.load import load_texts

T = TypeVar("T")
INVENTORY = """
    segments: [families, firms]
    people: [anna]
    touchpoints:
      - {id: phone, name: Phone, customer_weight: 5, business_priority: 4, score: 2}
      - {id: site.home, name: Site, customer_weight: {families: 4, firms: 2}, business_priority: 3}
"""


def with_inventory(test: T) -> T:
    test.__doc__ = INVENTORY
    return test


@with_inventory
def test_a_value_is_changed_and_the_inventory_given_stays(facts: Facts) -> None:
    after, changes = what_if(facts.inventory, ["phone.score=4"])

    assert after.touchpoint_by_id["phone"].score == 4
    assert facts.inventory.touchpoint_by_id["phone"].score == 2
    assert [(c.id, c.field, c.before, c.after) for c in changes] == [("phone", "score", 2, 4)]


@with_inventory
def test_an_id_with_a_dot_is_found(facts: Facts) -> None:
    after, _ = what_if(facts.inventory, ["site.home.owner=anna"])

    assert after.touchpoint_by_id["site.home"].owner == "anna"


@with_inventory
def test_a_weight_can_be_changed_for_one_segment(facts: Facts) -> None:
    after, _ = what_if(facts.inventory, ["site.home.customer_weight.firms=5", "phone.customer_weight.firms=1"])

    assert after.touchpoint_by_id["site.home"].customer_weight == {"families": 4, "firms": 5}
    assert after.touchpoint_by_id["phone"].customer_weight == {"families": 5, "firms": 1}


@pytest.mark.parametrize(
    ("wish", "said", "hint"),
    [
        ("phone", 'not a change: "phone"', "write it as phone-booking.score=4"),
        ("phone.score=", 'not a change: "phone.score="', "write it as phone-booking.score=4"),
        ("phone.scores=4", 'not a field for --what-if: "scores"', 'did you mean "score"?'),
        ("phon.score=4", 'there is no touchpoint "phon"', 'did you mean "phone"?'),
        ("phone.score=6", "phone: score is 6, which is off the scale", "write a rating from 1 to 5"),
        ("phone.score=0", "phone: score is 0, which is off the scale", "write a rating from 1 to 5"),
        ("phone.score=4,5", 'phone.score is "4,5", not a whole number', "write a rating from 1 to 5"),
        ("phone.owner=ana", 'phone: there is no owner "ana"', 'did you mean "anna"?'),
        (
            "phone.customer_weight.firm=3",
            'phone: there is no segment "firm"',
            'did you mean "firms"?',
        ),
        ("site.home.customer_weight.firms=9", "site.home: customer_weight.firms is 9, which is off the scale", ""),
    ],
)
@with_inventory
def test_a_wish_is_held_to_what_files_are_held_to(facts: Facts, wish: str, said: str, hint: str) -> None:
    with pytest.raises(TouchmapError) as refused:
        what_if(facts.inventory, [wish])

    assert refused.value.message == said
    assert hint in refused.value.hint


@with_inventory
def test_a_value_is_not_changed_twice(facts: Facts) -> None:
    with pytest.raises(TouchmapError, match=r"two values for phone\.score"):
        what_if(facts.inventory, ["phone.score=4", "phone.score=3"])


def test_what_would_be_is_what_the_files_would_say() -> None:
    text = (
        "touchmap: 1\ntouchpoints:\n  - {id: phone, name: Phone, customer_weight: 5, business_priority: 4, score: 2}\n"
    )
    now, then = (load_texts({"touchmap.yaml": files}).inventory for files in (text, text.replace("2}", "4}")))

    assert what_if(now, ["phone.score=4"])[0] == then


@with_inventory
def test_to_wish_for_what_is_changes_nothing(facts: Facts) -> None:
    wishes = ["phone.score=2", "phone.business_priority=4", "site.home.customer_weight.firms=2"]

    assert what_if(facts.inventory, wishes)[0] == facts.inventory
