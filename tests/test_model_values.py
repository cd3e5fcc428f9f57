"""What the files say is kept: words as they were typed, short forms, nothing where nothing stands."""

import re
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from conftest import inventory_text, said
from hypothesis import given
from hypothesis import strategies as st

from touchmap.load import Loaded, load_texts
from touchmap.model.inventory import Inventory
from touchmap.model.touchpoint import Touchpoint


def told(loaded: Loaded) -> list[str]:
    return [f"{p.code} {said(p.values.get('what', p.values.get('name', '')))}" for p in loaded.problems]


def one(*lines: str) -> Any:
    entry = "".join(f"    {line}\n" for line in lines)
    loaded = load_texts({"touchmap.yaml": f"touchmap: 1\ntouchpoints:\n  - id: x\n{entry}"})
    assert loaded.problems == ()
    return loaded.inventory.touchpoints[0]


@pytest.mark.parametrize(
    "words", ["1.10", "no", "0123", "true", "12:30", "1e5", "0x1F", "+7", ".inf", "2026-01-01", "5", "-0", "1_000", "="]
)
def test_a_text_keeps_the_words_of_any_plain_scalar(words: str) -> None:
    assert one(f"name: {words}").name == words
    assert one(f"name: {words}", f"owner: {words}").owner == words
    assert one(f'name: "{words}"').name == words


@pytest.mark.parametrize("words", ["1.10", "no", "0123", "5", "2026", "я.1"])
def test_an_id_is_its_words_too(words: str) -> None:
    text = f"touchmap: 1\ntouchpoints: [{{id: {words}, name: X}}]\nchains: [{{id: c, name: C, links: [{words}]}}]\n"
    loaded = load_texts({"touchmap.yaml": text})

    assert loaded.problems == ()
    assert loaded.inventory.touchpoints[0].id == words


@pytest.mark.parametrize("mark", ["3", "03", "003"])
def test_a_mark_is_plain_decimal_digits(mark: str) -> None:
    assert one("name: X", f"score: {mark}").score == 3


@pytest.mark.parametrize("cost", ["1.50", "1.5", "+1.5", "01.500"])
def test_an_amount_stays_exact(cost: str) -> None:
    assert one("name: X", f"cost: {cost}").cost == Fraction(3, 2)


@pytest.mark.parametrize("day", ["2026-02-28", '"2026-02-28"', "'2026-02-28'"])
def test_a_date_is_read_with_and_without_quotes(day: str) -> None:
    assert one("name: X", f"reviewed: {day}").reviewed == date(2026, 2, 28)


@pytest.mark.parametrize(
    ("words", "days"), [("7 days", 7), ("1 day", 1), ("2 weeks", 14), ("3 months", 90), ("1 year", 365), ("0 days", 0)]
)
def test_a_length_of_time_is_read_in_days(words: str, days: int) -> None:
    loaded = load_texts({"touchmap.yaml": f"touchmap: 1\ngates: {{review_within: {words}}}\n"})

    assert loaded.inventory.settings.gates.review_within == days


KEYS = [name for name in Touchpoint.model_fields if name not in ("id", "name", "where", "line")]


@pytest.mark.parametrize("key", [*KEYS, "parts"])
@pytest.mark.parametrize("nothing", ["", "~", "null"])
def test_a_key_without_a_value_is_absent(key: str, nothing: str) -> None:
    assert one("name: X", f"{key}: {nothing}") == one("name: X")


def test_nothing_counts_as_absent_at_any_depth() -> None:
    full = """
touchmap: 1
client: {name: A, language: ~}
scale: {min: , max: 5}
gates: {top: ~}
rules: {TM103: ~}
aim: {why: ~, improve: ~}
segments: [{id: f, name: ~, share: ~}]
people: [{id: p, active: ~}]
stages: ~
touchpoints:
  - {id: x, name: X, standards: [{what: w, limit: ~}], customer_weight: {f: ~}, ignore: [{rule: TM103, until: ~}]}
chains:
  - {id: c, name: C, links: [{touchpoint: x, end: ~, starts: ~, reached: ~, note: ~}]}
evidence:
  - {touchpoint: x, date: 2026-01-01, method: self, score: ~, marks: ~, scale: ~}
actions:
  - {id: a, touchpoint: x, title: T, status: ~, log: [{date: 2026-01-01, progress: ~}]}
"""
    loaded = load_texts({"touchmap.yaml": full})

    assert told(loaded) == []
    assert loaded.inventory.settings.scale.min == 1
    assert loaded.inventory.chains[0].links[0].end is False


@pytest.mark.parametrize(
    "text",
    [
        "touchpoints: [{id: ~, name: X}]",
        "touchpoints: [{id: x, name: }]",
        "chains: [{id: c, name: C, links: }]",
        "touchpoints: [{id: x, name: X}]\nchains: [{id: c, name: C, links: [{touchpoint: }]}]",
        "touchpoints: [{id: x, name: X, foo: ~}]",
        "touchpoints: [{id: x, name: X, tags: [~]}]",
        "segments: [{id: ~}]",
        "foo: ~",
    ],
)
def test_but_what_is_needed_unknown_or_an_item_is_told(text: str) -> None:
    loaded = load_texts({"touchmap.yaml": inventory_text(text)})

    assert len(loaded.problems) == 1


def test_short_forms_stand_for_their_long_ones() -> None:
    short = """
client: Clinic
stages: [s]
segments: [f]
people: [anna]
exclude: drafts
touchpoints:
  - {id: x, name: X, category: digital, standards: [soon], competitors: [Other], tags: 5, segments: f}
chains:
  - {id: c, name: C, links: [x], enters: phone}
"""
    long = """
client: {name: Clinic}
stages: [{id: s}]
segments: [{id: f}]
people: [{id: anna}]
exclude: [drafts]
touchpoints:
  - id: x
    name: X
    category: [digital]
    standards: [{what: soon}]
    competitors: [{name: Other}]
    tags: ["5"]
    segments: [f]
chains:
  - {id: c, name: C, links: [{touchpoint: x}], enters: [phone]}
"""
    texts = [load_texts({"touchmap.yaml": inventory_text(text)}) for text in (short, long)]

    assert [told(loaded) for loaded in texts] == [[], []]
    assert bare(texts[0].inventory) == bare(texts[1].inventory)


def bare(inventory: Inventory) -> str:
    """An inventory without its places and lines."""
    whole = repr((inventory.settings, inventory.touchpoints, inventory.chains))
    return re.sub(r"where=Where\(file='[^']*', keys=\([^)]*\)\), line=\d+, ", "", whole)


def test_parts_are_touchpoints_of_their_own_nested_or_named() -> None:
    nested = "touchpoints: [{id: a, name: A, parts: [{id: b, name: B, parts: [{id: c, name: C}]}]}]"
    named = "touchpoints: [{id: a, name: A}, {id: b, name: B, part_of: a}, {id: c, name: C, part_of: b}]"
    both = [load_texts({"touchmap.yaml": inventory_text(text)}).inventory for text in (nested, named)]

    assert bare(both[0]) == bare(both[1])
    assert both[0].touchpoints[2].where.keys == ("touchpoints", 0, "parts", 0, "parts", 0)


@pytest.mark.parametrize("part_of", ["a", "~", '"a"'])
def test_a_nested_part_may_name_its_whole_again(part_of: str) -> None:
    text = f"touchpoints: [{{id: a, name: A, parts: [{{id: b, name: B, part_of: {part_of}}}]}}]"

    assert load_texts({"touchmap.yaml": inventory_text(text)}).problems == ()


@given(st.integers(1, 6), st.integers(0, 3))
def test_a_circle_of_parts_is_one_mistake_however_long(length: int, tail: int) -> None:
    circle = [f"{{id: p{n}, name: P, part_of: p{(n + 1) % length}}}" for n in range(length)]
    hanging = [f"{{id: t{n}, name: T, part_of: p0}}" for n in range(tail)]
    loaded = load_texts({"touchmap.yaml": inventory_text(f"touchpoints: [{', '.join([*hanging, *circle])}]")})

    assert len(loaded.problems) == 1
    assert said(loaded.problems[0].values["what"]).startswith("parts of each other, in a circle: ")


def test_parts_nested_through_aliases_are_refused_and_not_followed_for_ever() -> None:
    deep = "{id: z, name: Z}"
    for level in range(14):
        deep = f"{{id: a{level}, name: A, parts: [{deep}]}}"
    lines = [f"x0: &x0 {deep}"]
    for level in range(1, 8):
        wrapped = f"*x{level - 1}"
        for inner in range(14):
            wrapped = f"{{id: b{level}-{inner}, name: B, parts: [{wrapped}]}}"
        lines.append(f"x{level}: &x{level} {wrapped}")
    text = "touchmap: 1\n" + "\n".join(lines) + "\ntouchpoints: [*x7]\n"

    assert any("nested deeper than 50 levels" in problem for problem in told(load_texts({"touchmap.yaml": text})))


def test_a_vocabulary_of_the_clients_own_replaces_ours_whole() -> None:
    text = """
stages: [{id: eins, phase: vorher}, zwei]
phases: [vorher]
categories: [rot]
elements: [feuer]
methods: [raten]
levers: [heben]
touchpoints: [{id: x, name: X, stage: eins, category: rot, element: feuer}]
evidence: [{touchpoint: x, date: 2026-01-01, method: raten, score: 3}]
actions: [{id: a, touchpoint: x, title: T, lever: heben}]
"""
    ours = inventory_text(text.replace("stage: eins", "stage: customer").replace("method: raten", "method: self"))

    assert told(load_texts({"touchmap.yaml": inventory_text(text)})) == []
    assert told(load_texts({"touchmap.yaml": ours})) == [
        'TM005 there is no stage "customer"',
        'TM005 there is no method "self"',
    ]


@pytest.mark.parametrize(
    ("stages", "stage", "phase"),
    [
        ("lifecycle", "audience", "before"),
        ("lifecycle", "customer", "during"),
        ("lifecycle", "former", "after"),
        ("buying", "choose", "before"),
        ("buying", "purchase", "during"),
        ("buying", "support", "after"),
        ("phase", "during", "during"),
    ],
)
def test_a_phase_follows_from_the_stage_unless_it_is_said(stages: str, stage: str, phase: str) -> None:
    points = f"[{{id: x, name: X, stage: {stage}}}, {{id: y, name: Y, stage: {stage}, phase: after}}]"
    text = f"touchmap: 1\nstages: {stages}\ntouchpoints: {points}\n"
    inventory = load_texts({"touchmap.yaml": text}).inventory

    assert [inventory.phase_of(point) for point in inventory.touchpoints] == [phase, "after"]
