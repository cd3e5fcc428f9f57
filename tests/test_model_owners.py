"""A placeholder in an owner's place is no owner, everywhere; what looks like one and is somebody's name, is."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run

from touchmap.load import load_texts
from touchmap.model.hints.placeholder import MARKS, PLACEHOLDERS, is_placeholder

Command = Callable[..., Run]
Folder = Callable[[dict[str, str]], Path]

WORDS = sorted({word for words in PLACEHOLDERS.values() for word in words})

FIVE = """\
touchmap: 1
client: {name: Harbour Dental}
gates: {top: 1}
touchpoints:
  - {id: desk, name: Front desk, customer_weight: 5, business_priority: 5, score: 2, owner: TBD}
  - {id: hall, name: Wait in the hall, customer_weight: 4, business_priority: 5, score: 2, owner: "-"}
  - {id: bill, name: Bill, customer_weight: 3, business_priority: 5, score: 2, owner: ann}
actions:
  - {id: rota, touchpoint: desk, title: A new rota, status: doing, owner: n/a, due: 2026-12-01}
"""


def codes(text: str, run: Command, folder: Folder) -> list[tuple[str, str | None]]:
    found = json.loads(
        run("check", "--select", "TM0,TM3", "--format", "json", str(folder({"touchmap.yaml": text}))).out
    )
    return [
        (one["rule"], one["entry"]) for one in found["findings"] if one["rule"] in ("TM005", "TM301", "TM305", "TM313")
    ]


@pytest.mark.parametrize(
    "word", [*WORDS, "TBD", "N/A", "Nobody", "НИКТО", "Немає", " none ", "(unknown)", "<TBD>", "??", "…"]
)
def test_a_word_of_the_list_names_nobody(word: str) -> None:
    assert is_placeholder(word)


@pytest.mark.parametrize("mark", MARKS.split())
def test_a_mark_of_punctuation_names_nobody(mark: str) -> None:
    assert is_placeholder(mark)
    assert is_placeholder(mark * 3)


@pytest.mark.parametrize(
    "word", ["ann", "Anna N.", "Н. Никто", "Tbdayev", "Noneke", "X", "desk", "на", "Brakowski", "1"]
)
def test_other_words_are_names(word: str) -> None:
    assert not is_placeholder(word)


def test_on_the_watchlist_it_is_a_missing_owner_elsewhere_a_warning(touchmap: Command, folder: Folder) -> None:
    found = codes(FIVE, touchmap, folder)

    assert found == [("TM301", "desk"), ("TM313", "hall"), ("TM305", "rota")]


def test_the_message_says_which_word_it_is(touchmap: Command, folder: Folder) -> None:
    run = touchmap("check", "--select", "TM301", str(folder({"touchmap.yaml": FIVE})))

    assert "no owner: “Front desk”, rank 1, priority 75; “TBD” names nobody" in run.out
    assert run.status == 1


def test_with_a_list_of_people_it_is_the_same_and_no_unknown_reference(touchmap: Command, folder: Folder) -> None:
    found = codes(f"{FIVE}people: [ann]\n", touchmap, folder)

    assert found == [("TM301", "desk"), ("TM313", "hall"), ("TM305", "rota")]


def test_another_word_that_is_not_in_the_list_stays_an_unknown_reference(touchmap: Command, folder: Folder) -> None:
    found = codes(f"{FIVE.replace('TBD', 'bob')}people: [ann]\n", touchmap, folder)

    assert ("TM005", "desk") in found


@pytest.mark.parametrize("person", ["tbd", "{id: theo, name: TBD}"])
def test_never_for_a_word_that_is_in_the_list(person: str) -> None:
    loaded = load_texts({"touchmap.yaml": f"{FIVE.replace('owner: TBD', 'owner: tbd')}people: [ann, {person}]\n"})

    assert loaded.inventory.owner_of(loaded.inventory.touchpoints[0]) == "tbd"


def test_a_part_that_says_tbd_does_not_take_its_wholes_owner() -> None:
    points = "touchpoints: [{id: a, name: A, owner: ann, parts: [{id: b, name: B, owner: TBD}, {id: c, name: C}]}]"
    inventory = load_texts({"touchmap.yaml": f"touchmap: 1\n{points}\n"}).inventory

    assert [inventory.owner_of(point) for point in inventory.touchpoints] == ["ann", None, "ann"]


def test_where_the_people_did_not_load_nothing_is_said_of_owners(touchmap: Command, folder: Folder) -> None:
    run = touchmap("check", "--format", "json", str(folder({"touchmap.yaml": f"{FIVE}people: 3\n"})))

    assert {one["rule"] for one in json.loads(run.out)["findings"]}.isdisjoint({"TM301", "TM305", "TM313"})


def test_rank_counts_it_and_finds_it_with_unowned(touchmap: Command, folder: Folder) -> None:
    home = str(folder({"touchmap.yaml": FIVE}))
    ranked = touchmap("rank", home).out
    unowned = json.loads(touchmap("rank", "--unowned", "--format", "json", home).out)["touchpoints"]

    assert "Front desk" in ranked.split("have no owner:")[-1] or "has no owner" in ranked
    assert [(row["id"], row["owner"], row["owner_name"]) for row in unowned] == [
        ("desk", "TBD", None),
        ("hall", "-", None),
    ]


def test_the_week_is_strict_about_it(touchmap: Command, folder: Folder) -> None:
    home = str(folder({"touchmap.yaml": FIVE}))
    report = json.loads(touchmap("week", "--format", "json", home).out)

    assert report["unowned"] == ["desk"]
    assert touchmap("week", "--strict", home).status == 1


def test_plan_and_show_say_that_nobody_answers(touchmap: Command, folder: Folder) -> None:
    home = str(folder({"touchmap.yaml": FIVE}))
    plan, shown = touchmap("plan", home, "--with", "findings").out, touchmap("show", "desk", "--in", home).out

    assert "nobody yet" in plan
    assert plan.count("TBD") == plan.count("“TBD” names nobody") == 1
    assert "owner: TBD (a placeholder, not a person)\n" in shown


@pytest.mark.parametrize(
    "call", [("assign", "bill", "TBD"), ("set", "bill", "owner", "?"), ("assign", "bill", "\u00a0")]
)
def test_an_edit_refuses_it(call: tuple[str, ...], touchmap: Command, folder: Folder) -> None:
    run = touchmap(*call, str(folder({"touchmap.yaml": FIVE})))

    assert run.status == 2
    assert "the id or name of the one person who owns it" in run.err or "--clear" in run.err


def test_blank_texts_and_owners_are_told_as_what_is_missing(touchmap: Command, folder: Folder) -> None:
    """An empty cell of a sheet becomes "" when a program writes the file."""
    text = """\
touchmap: 1
client: {name: Harbour Dental}
touchpoints:
  - {id: desk, name: Front desk, customer_weight: 5, business_priority: 5, score: 3, owner: ""}
actions:
  - {id: rota, touchpoint: desk, title: "", owner: "", status: doing, due: 2026-12-01}
  - {id: plan, touchpoint: desk, title: A plan, owner: " ", status: doing, due: 2026-12-01}
"""
    home = str(folder({"touchmap.yaml": text}))
    found = json.loads(touchmap("check", "--select", "TM3", "--format", "json", home).out)["findings"]

    assert [(one["rule"], one["entry"]) for one in found if one["rule"] in ("TM004", "TM301", "TM305")] == [
        ("TM301", "desk"),
        ("TM004", "rota"),
        ("TM305", "rota"),
        ("TM305", "plan"),
    ]
