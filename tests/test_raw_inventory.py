"""The raw table's way into a client folder: nothing is lost, and any text is safe."""

import csv
import io
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from raw_inventory import client_folder, slug
from ruamel.yaml import YAML

HEAD = (
    "n,name,channel,stage,category,kind,importance,priority,score,owner,"
    "chain,chain_order,link,next_chain,evidence,ideas\n"
)


def folder(*lines: str) -> dict[str, Any]:
    texts = client_folder(HEAD + "".join(f"{line}\n" for line in lines))
    return {path: YAML(typ="safe", pure=True).load(text) for path, text in texts.items()}


def test_an_empty_mark_is_left_out() -> None:
    made = folder("1,Radio,radio,need,ads,product,1,2,,,,,,,,")

    assert made["touchpoints.yaml"]["touchpoints"] == [
        {
            "id": "t1",
            "name": "Radio",
            "channel": "radio",
            "stage": "need",
            "category": "ads",
            "element": "product",
            "customer_weight": 1,
            "business_priority": 2,
        }
    ]


def test_a_mark_that_is_no_number_goes_on_as_it_stands() -> None:
    made = folder('1,Radio,,,,,"4,5",,,,,,,,,')

    assert made["touchpoints.yaml"]["touchpoints"][0]["customer_weight"] == "4,5"


def test_stages_categories_and_kinds_become_the_clients_vocabularies() -> None:
    made = folder("1,Чат,чат,Активный клиент,цифровые,люди,,,,,,,,,,")

    assert made["touchmap.yaml"] == {
        "touchmap": 1,
        "stages": [{"id": "активный-клиент", "name": "Активный клиент"}],
        "categories": [{"id": "цифровые", "name": "цифровые"}],
        "elements": [{"id": "люди", "name": "люди"}],
    }


def test_owners_and_evidence_are_taken_word_for_word() -> None:
    made = folder('1,Chat,,,,,,,,Dana "D." Hill,,,,,"17 %: too few",')

    touchpoint = made["touchpoints.yaml"]["touchpoints"][0]
    assert (touchpoint["owner"], touchpoint["notes"]) == ('Dana "D." Hill', "17 %: too few")


def test_a_touchpoint_may_stand_in_several_chains() -> None:
    made = folder(
        "1,Offer,,,,,,,,,Sale; Fair,2; 1,end; start,Setup; ,,",
        "2,Call,,,,,,,,,Sale,1,start,,,",
        "3,Kick-off,,,,,,,,,Setup,1,start,,,",
    )

    assert made["chains.yaml"]["chains"] == [
        {"id": "sale", "name": "Sale", "links": ["t2", {"touchpoint": "t1", "end": True, "starts": "setup"}]},
        {"id": "fair", "name": "Fair", "links": ["t1"]},
        {"id": "setup", "name": "Setup", "links": ["t3"]},
    ]


def test_links_after_the_end_link_and_links_without_an_order_are_kept() -> None:
    made = folder(
        "1,Late,,,,,,,,,Visit,,middle,,,",
        "2,After,,,,,,,,,Visit,10,middle,,,",
        "3,End,,,,,,,,,Visit,9,end,,,",
    )

    assert made["chains.yaml"]["chains"][0]["links"] == [{"touchpoint": "t3", "end": True}, "t2", "t1"]


def test_each_idea_becomes_an_action() -> None:
    made = folder("7,Hall,,,,,,,,,,,,,,water; board")

    assert made["actions.yaml"]["actions"] == [
        {"id": "t7-idea-1", "touchpoint": "t7", "title": "water", "status": "idea"},
        {"id": "t7-idea-2", "touchpoint": "t7", "title": "board", "status": "idea"},
    ]


def test_two_names_with_one_slug_have_two_ids() -> None:
    made = folder("1,A,,Sale,,,,,,,,,,,,", "2,B,,sale!,,,,,,,,,,,,")

    assert [stage["id"] for stage in made["touchmap.yaml"]["stages"]] == ["sale", "sale-2"]


def test_a_slug_keeps_the_letters_of_any_script() -> None:
    assert slug("  Підтримка — 24/7 ") == "підтримка-24-7"


@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_any_text_comes_back_as_it_was(name: str) -> None:
    cells = io.StringIO()
    csv.writer(cells).writerow(["1", name])
    made = client_folder("n,name\n" + cells.getvalue())

    read = YAML(typ="safe", pure=True).load(made["touchpoints.yaml"])

    assert read["touchpoints"][0]["name"] == name
