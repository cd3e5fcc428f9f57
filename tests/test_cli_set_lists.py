"""`touchmap set` on fields that hold a list: the values replace those that are there, and nothing else changes."""

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run

SETTINGS = """\
touchmap: 1
segments: [{id: families}, {id: firms}]
channels: [{id: phone}, {id: web}]
chains:
  - {id: visit, name: Visit, links: [phone]}
touchpoints:
"""

Set = Callable[..., tuple[Run, str]]


@pytest.fixture
def set_(called: Callable[..., Run], folder: Callable[..., Path]) -> Set:
    """Set a field in an inventory of one touchpoint; gives the touchpoint's text afterwards."""

    def run(point: str, *call: str) -> tuple[Run, str]:
        home = folder({"touchmap.yaml": SETTINGS + point})
        done = called("set", *call, home)
        return done, (home / "touchmap.yaml").read_text()[len(SETTINGS) :]

    return run


@pytest.mark.parametrize(
    ("before", "value", "after"),
    [
        ("", "vip", ", tags: vip"),
        ("", "vip, gold", ", tags: [vip, gold]"),
        ("", "vip;gold;vip", ", tags: [vip, gold]"),
        (", tags: vip", "vip, gold", ", tags: [vip, gold]"),
        (", tags: [vip]", "vip, gold", ", tags: [vip, gold]"),
        (", tags: [vip, gold]", "gold", ", tags: [gold]"),
        (", tags: [vip, gold]", "old", ", tags: [old]"),
        (", tags: [ vip,  gold ]", "gold, vip", ", tags: [ vip,  gold ]"),
    ],
)
def test_the_values_of_a_list_are_those_that_were_entered(set_: Set, before: str, value: str, after: str) -> None:
    point = "  - {id: phone, name: Phone%s}\n"

    done, text = set_(point % before, "phone", "tags", value)

    assert (done.status, done.err) == (0, "")
    assert text == point % after


def test_the_comments_of_what_stays_in_a_list_stay(set_: Set) -> None:
    before = "  - id: phone\n    name: Phone\n    tags:\n      - vip  # since 2020\n      - old\n    notes: x\n"

    done, text = set_(before, "phone", "tags", "vip, gold")

    assert done.status == 0
    assert text == before.replace("- old", "- gold")


def test_what_changed_in_a_list_is_told_as_a_row_of_words(set_: Set) -> None:
    done, _ = set_("  - {id: phone, name: Phone, tags: [vip, old]}\n", "phone", "tags", "vip, gold")

    assert "vip, old → vip, gold" in done.out


@pytest.mark.parametrize(
    ("entry", "field", "value", "after"),
    [
        ("phone", "segments", "families, firms", "segments: [families, firms]"),
        ("phone", "category", "digital, communication", "category: [digital, communication]"),
    ],
)
def test_a_list_of_ids_is_set_like_one_of_words(set_: Set, entry: str, field: str, value: str, after: str) -> None:
    done, text = set_("  - {id: phone, name: Phone}\n", entry, field, value)

    assert done.status == 0
    assert text == f"  - {{id: phone, name: Phone, {after}}}\n"


def test_an_unknown_id_in_a_list_is_refused(set_: Set) -> None:
    point = "  - {id: phone, name: Phone, segments: [families]}\n"

    done, text = set_(point, "phone", "segments", "families, nobody")

    assert done.status == 2
    assert 'there is no segment "nobody"' in done.err
    assert text == point
