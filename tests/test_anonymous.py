"""Without names: no person and no client is named, in no report and in no form, and in the same way each time."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, TODAY, Run

from touchmap import workspace
from touchmap.anonymous import anonymous
from touchmap.load import load_texts

EXAMPLES = ("clinic", "first-chain", "saas")
CALLS = (
    ["plan", "--with", "findings"],
    ["plan", "--format", "html", "--with", "map"],
    ["plan", "--format", "json"],
    ["week"],
    ["week", "--format", "html"],
    ["week", "--agenda", "--format", "markdown"],
    ["actions", "--format", "csv"],
    ["actions", "--format", "json"],
    ["rank", "--all", "--format", "json"],
    ["map", "--lanes", "owner,seen,work", "--format", "html"],
)
MAP = """\
touchmap: 1
client: Green Clinic
people: [{id: anna, name: Anna K., role: front desk}, {id: b-lee, name: Bob Lee}]
touchpoints:
  - id: desk
    name: Desk
    customer_weight: 5
    business_priority: 5
    score: 2
    owner: anna
    notes: ANNA K. said so, not Hannah
  - {id: call, name: Call, customer_weight: 5, business_priority: 4, score: 2, owner: Old Tom}
evidence:
  - touchpoint: desk
    date: 2026-10-01
    method: survey
    score: 2
    by: An agency
    note: write to b.lee@green.example or b-lee
actions: [{id: sign, touchpoint: desk, title: A sign for Green Clinic by Bob Lee, owner: b-lee, status: doing}]
"""


def named(folder: Path) -> set[str]:
    """The names and ids of people and the client's name, but for words that touchpoints and the like have too."""
    inventory = workspace.open(str(folder)).inventory
    settings = inventory.settings
    people = [name for person in settings.people or () for name in (person.name, person.id) if name]
    others = [inventory.owner_of(point) for point in inventory.touchpoints] + [one.by for one in inventory.evidence]
    vocabulary = (settings.channels or (), settings.stages if isinstance(settings.stages, tuple) else ())
    kept = [point.name for point in inventory.touchpoints] + [point.id for point in inventory.touchpoints]
    kept += [chain.name for chain in inventory.chains] + [chain.id for chain in inventory.chains]
    kept += [word for terms in vocabulary for term in terms for word in (term.id, term.name) if word]
    kept += [action.id for action in inventory.actions] + [str(point.channel) for point in inventory.touchpoints]
    names = {name for name in (*people, *others, settings.client.name) if name}
    return {name for name in names if not any(name.casefold() in one.casefold() for one in kept)}


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
@pytest.mark.parametrize("example", EXAMPLES)
def test_nobody_is_named_and_the_same_call_says_the_same(
    example: str, call: list[str], called: Callable[..., Run]
) -> None:
    here = ROOT / "examples" / example
    first, second = (called(*call, "--in", here, "--anonymise", "--today", TODAY) for _ in range(2))
    names = named(here)

    assert first.status == 0, first.err
    assert first.out == second.out
    assert names
    assert [name for name in sorted(names) if re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", first.out)] == []


def known(text: str) -> Any:
    return anonymous(load_texts({"touchmap.yaml": text}).inventory)


def test_people_are_numbered_in_the_order_of_the_files() -> None:
    inventory = known(MAP)

    assert [(one.id, one.name, one.role) for one in inventory.settings.people] == [
        ("person-1", "Person 1", None),
        ("person-2", "Person 2", None),
    ]
    assert [point.owner for point in inventory.touchpoints] == ["person-1", "Person 3"]
    assert inventory.settings.client.name == "Client"


def test_names_in_free_text_go_as_whole_words_in_any_case() -> None:
    inventory = known(MAP)

    assert inventory.touchpoints[0].notes == "Person 1 said so, not Hannah"
    assert inventory.actions[0].title == "A sign for Client by Person 2"
    assert (inventory.evidence[0].by, inventory.evidence[0].note) == ("Person 4", "write to …@… or Person 2")


def test_touchpoints_keep_their_names_and_ids() -> None:
    assert [(point.id, point.name) for point in known(MAP).touchpoints] == [("desk", "Desk"), ("call", "Call")]


def test_what_was_replaced_is_not_replaced_again() -> None:
    text = MAP.replace("client: Green Clinic", "client: Person").replace("Green Clinic", "Person")

    assert known(text).actions[0].title == "A sign for Client by Person 2"


def test_figures_stay_as_they_are(called: Callable[..., Run]) -> None:
    here = ROOT / "examples" / "saas"
    with_names, without = (
        json.loads(called("rank", here, *options, "--today", TODAY, "--format", "json").out)["touchpoints"]
        for options in ([], ["--anonymise"])
    )

    assert [(row["id"], row["priority"]) for row in without] == [(row["id"], row["priority"]) for row in with_names]


def test_a_category_that_is_called_like_a_person_stays(called: Callable[..., Run]) -> None:
    here = ROOT / "examples" / "saas"
    with_names, without = (
        called("plan", here, "--only", "stages", *options, "--today", TODAY).out for options in ([], ["--anonymise"])
    )

    assert "**support**" in without
    assert without.partition("\n")[2] == with_names.partition("\n")[2]


def test_one_who_observed_under_their_name_is_the_same_person() -> None:
    inventory = known(MAP.replace("by: An agency", "by: ANNA K."))

    assert inventory.evidence[0].by == "Person 1"
    assert [person.name for person in inventory.settings.people] == ["Person 1", "Person 2"]


def test_two_people_of_one_name_stay_two() -> None:
    inventory = known(MAP.replace("Bob Lee", "Anna K."))

    assert [person.name for person in inventory.settings.people] == ["Person 1", "Person 2"]


@pytest.mark.parametrize("written", ["Jan Strauß", "JAN STRAUSS", "Jan  Strauß", "Jan\\nStrauß", "_Jan Strauß_"])
def test_a_name_is_found_however_it_is_spelled(written: str) -> None:
    text = MAP.replace("name: Bob Lee", "name: Jan Strauß").replace("ANNA K. said so, not Hannah", f'"{written}"')

    assert known(text).touchpoints[0].notes.strip("_") == "Person 2"


def test_only_the_address_goes_from_a_text() -> None:
    text = MAP.replace("ANNA K. said so, not Hannah", '"see\\nb@green.example\\nor (a@green.example), please"')

    assert known(text).touchpoints[0].notes == "see\n…@…\nor (…@…), please"


def test_a_note_on_a_link_names_nobody() -> None:
    chains = "chains: [{id: go, name: Go, links: [{touchpoint: desk, note: Bob Lee knows}, call]}]\n"

    assert known(MAP + chains).chains[0].links[0].note == "Person 2 knows"


@pytest.mark.parametrize("form", ["table", "markdown", "json"])
def test_a_touchpoint_shown_names_nobody(form: str, folder: Callable[..., Path], called: Callable[..., Run]) -> None:
    here = folder({"touchmap.yaml": MAP.replace("Old Tom", "b-lee")})
    run = called("show", "desk", here, "--anonymise", "--today", TODAY, "--format", form)

    assert run.status == 0, run.err
    assert "Person 1" in run.out
    assert re.findall(r"(?i)\b(?:anna|bob|b-lee|green|agency)\b", run.out) == []


STAFFED = """\
touchmap: 1
people: [{id: b-lee, name: Bob Lee}, {id: anna, name: Anna K.}]
touchpoints:
  - {id: desk, name: Desk, customer_weight: 5, business_priority: 5, score: 2, owner: anna}
  - {id: door, name: Door, customer_weight: 5, business_priority: 5, score: 2, owner: b-lee}
actions:
  - {id: bell, touchpoint: desk, title: A bell, status: doing, owner: anna, due: 2026-12-01}
"""


@pytest.mark.parametrize("asked", ["anna", "ANNA K.", "Anna K."])
@pytest.mark.parametrize("command", [["plan", "--only", "watchlist"], ["rank", "--format", "csv"], ["actions"]])
def test_an_owner_is_asked_for_by_name_and_answered_without(
    command: list[str], asked: str, folder: Callable[..., Path], called: Callable[..., Run]
) -> None:
    here = folder({"touchmap.yaml": STAFFED})
    plain = called(*command, here, "--owner", asked, "--today", TODAY)

    told = called(*command, here, "--owner", asked, "--anonymise", "--today", TODAY)

    assert (plain.status, told.status, told.err) == (0, 0, "")
    assert "Person 2" in told.out
    assert "Anna" not in told.out
    assert len(told.out.splitlines()) == len(plain.out.splitlines())


def test_an_owner_who_does_not_exist_is_still_refused(folder: Callable[..., Path], called: Callable[..., Run]) -> None:
    run = called("plan", folder({"touchmap.yaml": STAFFED}), "--owner", "nobody-here", "--anonymise", "--today", TODAY)

    assert (run.status, run.out) == (2, "")
