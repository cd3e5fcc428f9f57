"""What does not load silences what depends on it, and nothing else; all the rest is told at once."""

from collections.abc import Mapping

import pytest
from conftest import said

from touchmap.load import load_texts
from touchmap.model.inventory import Inventory

MARKER = {"touchmap.yaml": "touchmap: 1\n"}


def told(texts: Mapping[str, str]) -> list[str]:
    return [
        f"{problem.code} {problem.where.file} {'.'.join(map(str, problem.where.keys))}"
        for problem in load_texts(texts).problems
    ]


def inventory(texts: Mapping[str, str]) -> Inventory:
    return load_texts(texts).inventory


CHAIN = "chains: [{id: c, name: C, links: [call, {touchpoint: site, end: true, starts: d}]}]\n"


def test_a_file_that_does_not_parse_silences_references_that_might_live_in_it() -> None:
    texts = {**MARKER, "a.yaml": "touchpoints: [{id: call\n", "b.yaml": CHAIN + "x: 1\n"}

    assert told(texts) == ["TM001 a.yaml ", "TM002 b.yaml x"]
    assert inventory(texts).lost.files == ("a.yaml",)


def test_settings_that_do_not_parse_silence_every_word_and_every_mark() -> None:
    entry = "{id: x, name: X, score: 9, stage: s, channel: c, owner: o, segments: [g], customer_weight: {g: 7}}"
    texts = {"touchmap.yaml": "touchmap: 1\nstages: [s\n", "a.yaml": f"touchpoints: [{entry}]\n"}

    assert told(texts) == ["TM001 touchmap.yaml "]


@pytest.mark.parametrize(
    ("setting", "use"),
    [
        ("stages: [s, {id: t, nam: x}]", "stage: s"),
        ("stages: {s: x}", "stage: s"),
        ("stage: [s]", "stage: s"),
        ("segments: [{id: g, share: x}]", "customer_weight: {g: 3}"),
        ("scale: {min: 0, max: ten}", "score: 9"),
        ("categories: 5", "category: rot"),
        ("elements: [{id: a b}]", "element: feuer"),
        ("phases: [[x]]", "phase: vorher"),
        ("channels: [{id: c, x: 1}]", "channel: d"),
    ],
)
def test_a_setting_that_does_not_load_silences_what_rests_on_it(setting: str, use: str) -> None:
    text = f"touchmap: 1\n{setting}\ntouchpoints: [{{id: x, name: X, {use}}}]\n"

    assert len(told({"touchmap.yaml": text})) == 1


@pytest.mark.parametrize(
    "lost",
    [
        "{id: call, name: Call, score: 9}",
        "{id: call}",
        "{name: Call}",
        "{id: the call, name: Call}",
        "{id: whole, name: W, parts: [call]}",
        "{id: whole, name: W, parts: {id: call}}",
        "{id: whole, name: W, parts: [{id: call, name: C, score: x}]}",
        "call",
    ],
)
def test_an_entry_that_does_not_load_silences_what_names_it(lost: str) -> None:
    text = f"touchpoints: [{lost}]\nchains: [{{id: c, name: C, links: [call]}}]\n"
    texts = {**MARKER, "a.yaml": text}

    assert len(told(texts)) == 1
    assert inventory(texts).lost.kinds == {"touchpoints"}


@pytest.mark.parametrize("lists", ["touchpoint: [{id: call, name: C}]", "touchpoints: {id: call}", "touchpoints: call"])
def test_a_list_that_does_not_load_silences_what_names_its_entries(lists: str) -> None:
    assert len(told({**MARKER, "a.yaml": f"{lists}\nchains: [{{id: c, name: C, links: [call]}}]\n"})) == 1


def test_a_part_of_an_entry_that_does_not_load_is_kept() -> None:
    texts = {**MARKER, "a.yaml": "touchpoints: [{id: w, name: W, score: 9, parts: [{id: p, name: P}]}]\n"}

    assert told(texts) == ["TM004 a.yaml touchpoints.0.score"]
    assert [point.id for point in inventory(texts).touchpoints] == ["p"]


def test_other_names_are_still_held_where_one_entry_is_lost() -> None:
    text = "touchpoints: [{id: call, name: C, score: 9}]\nchains: [{id: c, name: C, links: [call, cal, site]}]\n"

    assert told({**MARKER, "a.yaml": text}) == [
        "TM004 a.yaml touchpoints.0.score",
        "TM005 a.yaml chains.0.links.1.touchpoint",
        "TM005 a.yaml chains.0.links.2.touchpoint",
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [("call", "call"), ("call", "Call"), ("caf\u00e9", "cafe\u0301"), ("\uff43all", "call"), ("STRASSE", "straße")],
)
def test_two_ids_that_differ_by_their_form_only_are_one(first: str, second: str) -> None:
    points = f"touchpoints: [{{id: {first}, name: A}}, {{id: {second}, name: B}}]\n"
    chains = f"chains: [{{id: c, name: C, links: [{second}]}}]\n"

    assert told({**MARKER, "a.yaml": points + chains}) == ["TM006 a.yaml touchpoints.1.id"]


def test_each_place_of_a_duplicate_is_named_in_one_finding() -> None:
    texts = {**MARKER, "a.yaml": "touchpoints: [{id: x, name: A}]\n", "b.yaml": "touchpoints: [{id: x, name: B}]\n"}
    texts["c.yaml"] = texts["b.yaml"]
    (problem,) = load_texts(texts).problems

    assert (problem.where.file, problem.values["places"][0].file) == ("b.yaml", "a.yaml")
    assert [where.file for where in problem.values["places"][1:]] == ["c.yaml"]


@pytest.mark.parametrize("order", [("x", "y"), ("y", "x")])
def test_a_duplicate_is_found_against_an_entry_that_did_not_load_too(order: tuple[str, str]) -> None:
    entries = {"x": "{id: a, name: A, score: 9}", "y": "{id: a, name: B}"}
    text = f"touchpoints: [{', '.join(entries[name] for name in order)}]\n"

    assert sorted(line[:5] for line in told({**MARKER, "a.yaml": text})) == ["TM004", "TM006"]


def test_references_are_compared_in_one_unicode_form() -> None:
    text = """
touchpoints: [{id: café, name: A, segments: [cafe\u0301], part_of: theatre\u0301}, {id: theatré, name: T}]
chains: [{id: ké, name: C, links: [{touchpoint: cafe\u0301, end: true, starts: ke\u0301}]}]
evidence: [{touchpoint: cafe\u0301, date: 2026-01-01, method: self, score: 3}]
"""
    assert told({"touchmap.yaml": "touchmap: 1\nsegments: [café]\n", "a.yaml": text}) == []


def test_settings_outside_the_settings_file_are_told_each_and_silence_their_words() -> None:
    text = "people: [anna]\nstages: [s]\ntouchpoints: [{id: x, name: X, stage: s, owner: anna}]\n"

    assert told({**MARKER, "a.yaml": text}) == ["TM002 a.yaml people", "TM002 a.yaml stages"]


def test_a_second_marker_is_one_finding_whatever_stands_beside_it() -> None:
    text = "touchmap: 1\nclient: B\nstages: [s]\ntouchpoints: [{id: x, name: X, stage: s}]\n"

    assert told({**MARKER, "b/touchmap.yaml": text}) == ["TM002 b/touchmap.yaml touchmap"]


@pytest.mark.parametrize(
    "text",
    [
        "jobs: {a: 1}\n",
        "- a\n- b\n",
        "",
        "just words\n",
        "a: 1\na: 2\n",
        "a: !Ref b\n",
        "a: 1\n---\nb: 2\n",
        "{{ template }}\n",
        "a: [\n",
        "  rules: [x\n",
    ],
)
def test_files_of_other_programs_are_skipped_and_named(text: str) -> None:
    texts = {**MARKER, "ci/build.yml": text}

    assert told(texts) == []
    assert inventory(texts).foreign == ("ci/build.yml",)


def test_a_file_that_says_how_a_table_is_read_is_skipped_in_silence() -> None:
    texts = {**MARKER, "form-map.yaml": "table-options: {scale: 1-7, map: {phone: Q1}}\n"}

    assert told(texts) == []
    assert inventory(texts).foreign == ()


@pytest.mark.parametrize(
    "text", ["touchpoints: [\n", "x: [\nchains:\n", '"evidence": [\n', "{actions: [\n", "stages: [\n"]
)
def test_a_broken_file_with_one_of_our_keys_is_ours(text: str) -> None:
    assert len(told({**MARKER, "a.yaml": text})) == 1


def test_the_settings_file_is_ours_whatever_it_holds() -> None:
    assert told({"touchmap.yaml": "- a\n"}) == ["TM004 touchmap.yaml "]
    assert told({"touchmap.yaml": "a: [\n"}) == ["TM001 touchmap.yaml "]
    assert told({"touchmap.yaml": ""}) == ["TM004 touchmap.yaml "]


def test_mistakes_beyond_the_limit_are_counted_and_not_told() -> None:
    text = "touchpoints:\n" + "  - {id: a b, name: X}\n" * 12_000
    problems = load_texts({**MARKER, "a.yaml": text}).problems

    assert len(problems) == 10_001
    assert said(problems[-1].values["what"]) == "there are more than 10,000 errors"
    assert "--limit mistakes=100000" in said(problems[-1].values["fix"])


def test_what_is_told_does_not_depend_on_how_many_names_there_are_to_compare() -> None:
    points = "".join(f"  - {{id: p{number}, name: P}}\n" for number in range(3_000))
    links = "".join(f"      - q{number}\n" for number in range(3_000))
    text = f"touchpoints:\n{points}chains:\n  - id: c\n    name: C\n    links:\n{links}"

    assert len(told({**MARKER, "a.yaml": text})) == 3_000
