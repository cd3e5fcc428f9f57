"""Hints that lead on: a slip is answered with what to type instead, at its own place."""

import pytest
from conftest import said

from touchmap.load import load_texts
from touchmap.model.hints.days import day_to_type
from touchmap.model.hints.step_distance import steps_between
from touchmap.model.hints.suggestions import nearest
from touchmap.model.hints.trade_topics import TOPICS
from touchmap.model.hints.trade_words import trade_word
from touchmap.model.touchpoint import Touchpoint
from touchmap.reports.findings.finding import Finding
from touchmap.reports.findings.findings import findings_report
from touchmap.rules.run import RunResult, judge_load

HEAD = "touchmap: 1\nstages: [buy, use]\npeople: [{id: petr, name: Пётр Иванов}, {id: jose, name: José}]\n"
NBSP, NARROW, FIGURE, WIDE = "\u00a0", "\u202f", "\u2007", "\u3000"


def found(entries: str) -> list[Finding]:
    loaded = load_texts({"touchmap.yaml": f"{HEAD}touchpoints:\n{entries}\n"})
    return list(findings_report(loaded, RunResult(judge_load(loaded.problems), ()), "").findings)


def only(entries: str) -> tuple[str, int, int, str]:
    """The one finding: its rule, line of the entries, column and advice."""
    (one,) = found(entries)
    return one.rule, one.line - 4, one.column, one.help


@pytest.mark.parametrize(
    ("entry", "column", "typed"),
    [
        ("  - {id: pay, name: Order, pay, stage: buy}", 28, '`name: "Order, pay"`'),
        ("  - {id: pay, name: Order, pay, go, stage: buy}", 28, '`name: "Order, pay, go"`'),
        ("  - {id: pay, name: “Order, pay”}", 29, '`name: "Order, pay"`'),
        ("  - {id: pay, name: Pay, category: physical, digital}", 46, "`category: [physical, digital]`"),
        ("  - {id: pay, name: Pay, score: 4,5}", 35, "`score: 4.5`"),
        ("  - {id: pay, name Pay, score: 4}", 15, "`name: Pay`"),
        ("  - {id: pay, name: Pay, owner}", 26, "write `owner: …`"),
    ],
)
def test_a_comma_inside_braces_is_answered_with_the_text_to_type(entry: str, column: int, typed: str) -> None:
    rule, line, at, advice = only(entry)

    assert (rule, line, at) == ("TM004" if "owner" in entry else "TM002", 1, column)
    assert typed in advice


def test_the_text_that_is_offered_for_a_comma_loads() -> None:
    assert found('  - {id: pay, name: "Order, pay", stage: buy}') == []
    assert found("  - {id: pay, name: Pay, stage: buy, category: [physical, digital]}") == []


@pytest.mark.parametrize("blank", [NBSP, NARROW, FIGURE, WIDE, "\u200b", "\u2003"])
@pytest.mark.parametrize(
    ("entry", "line", "column"),
    [
        ("  - id: c\n_   name: x", 2, 1),
        ("  - id: c\n    name:_x", 2, 10),
        ("  - id: c\n    name_: x", 2, 9),
        ("  -_id: c", 1, 4),
        ("_ - id: c", 1, 1),
        ("  - {id: c,_name: x}", 1, 12),
        ("  - {id: c, name:_x}", 1, 18),
    ],
)
def test_a_blank_that_is_none_to_yaml_is_named_at_its_own_place(blank: str, entry: str, line: int, column: int) -> None:
    (one,) = found(entry.replace("_", blank))

    assert (one.rule, one.line - 4, one.column) == ("TM001", line, column)
    assert f"(U+{ord(blank):04X}) where a plain space is needed" in one.message
    assert one.help == "replace it with a plain space"


@pytest.mark.parametrize("entry", ["  - {id: c, name: «Лето»}", f"  - id: c\n    name: «{NBSP}Été{NBSP}»: non"[:-5]])
def test_typographic_quotes_and_blanks_inside_a_text_are_its_own(entry: str) -> None:
    assert found(entry) == []


@pytest.mark.parametrize(
    ("entry", "place", "advice"),
    [
        ("  - id: c\n    name: “a: b”", (2, 11), 'put straight quotes around the value: "a: b"'),
        ("  - id: c\n    name: „a: b“", (2, 11), 'put straight quotes around the value: "a: b"'),
        ("  - id: c\n    name: «Лето»: море", (2, 11), 'put straight quotes around the value: "«Лето»: море"'),
        ('  - id: c\n    name: "Лето”', (2, 16), 'close the quote with "'),
    ],
)
def test_typographic_quotes_that_make_a_file_unreadable_are_named(
    entry: str, place: tuple[int, int], advice: str
) -> None:
    assert only(entry) == ("TM001", *place, advice)


@pytest.mark.parametrize(
    ("field", "advice"),
    [
        ("score: “3”", "write 3, without the quotes “ ”"),
        ("reviewed: ‘2026-11-01’", "write 2026-11-01, without the quotes ‘ ’"),
        ("reviewed: «1.11.2026»", "write 2026-11-01, without the quotes « »"),
        ("stage: «buy»", 'write "buy", without the quotes « »'),
        ("reaction: „negative”", 'write "negative", without the quotes „ ”'),
        (f"stage: buy{NBSP}", 'write "buy", without a no-break space (U+00A0)'),
        (f"score: {WIDE}3", "write 3, without an ideographic space (U+3000)"),
        ("“score”: 3", 'write "score", without the quotes “ ”'),
    ],
)
def test_typographic_quotes_around_a_value_of_a_kind_are_to_be_taken_off(field: str, advice: str) -> None:
    assert only(f"  - id: c\n    name: C\n    {field}")[3] == advice


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("15.12.2026", "write 2026-12-15"),
        ("05.06.2026", "write 2026-06-05"),
        ("5.6.26", "write 2026-06-05"),
        ("05/06/2026", "write 2026-06-05 or 2026-05-06"),
        ("15/12/2026", "write 2026-12-15"),
        ("12/15/2026", "write 2026-12-15"),
        ("2026/12/15", "write 2026-12-15"),
        ("2026-12-15T10:00", "write 2026-12-15"),
        ("20261215", "write 2026-12-15"),
        ("31.02.2026", "write a date, such as 2026-11-22"),
        ("soon", "write a date, such as 2026-11-22"),
    ],
)
def test_a_day_comes_back_as_the_day_to_type(written: str, typed: str) -> None:
    assert said(day_to_type(written)) == typed
    assert only(f"  - id: c\n    name: C\n    reviewed: {written}")[3] == typed


@pytest.mark.parametrize(("written", "typed"), [("Call To Book", "call-to-book"), ("Звонок в офис", "звонок-в-офис")])
def test_a_name_where_an_id_belongs_comes_back_as_the_id_to_type(written: str, typed: str) -> None:
    assert only(f"  - id: {written}\n    name: C")[3] == f"write {typed}"


@pytest.mark.parametrize(
    ("owner", "advice"),
    [
        ("Петр Иванов", 'its id is "petr"'),
        ("ПЁТР ИВАНОВ", 'its id is "petr"'),
        ("Jose", 'its id is "jose"'),
        ("Петр", 'did you mean "petr" (Пётр Иванов)?'),
    ],
)
def test_a_person_is_found_by_a_name_spelled_otherwise(owner: str, advice: str) -> None:
    assert only(f"  - {{id: c, name: C, owner: {owner}}}")[3] == advice


def test_two_letters_that_changed_places_are_one_step() -> None:
    assert steps_between("wieght", "weight") == 1
    assert nearest("wieght", ["height", "weight"])[0] == "weight"
    assert nearest("wieght", Touchpoint.model_fields) == ["customer_weight"]
    assert nearest("TM022", ["TM502", "TM402", "TM202"])[0] == "TM202"


@pytest.mark.parametrize(
    ("key", "advice"),
    [
        ("evidence: [{date: 2026-11-01}]", "`evidence: [{touchpoint: c, date: …, method: survey, score: …}]`"),
        ("actions: [x]", "`actions: [{id: …, touchpoint: c, title: …}]`"),
        ("action: x", "`actions: [{id: …, touchpoint: c, title: …}]`"),
        ("chain: x", "`chains: [{id: …, name: …, links: [c, …]}]`"),
        (
            "pain_points: [slow, dear]",
            "`evidence: [{touchpoint: c, date: …, method: interview, barriers: [slow, dear]}]`",
        ),
        ("painPoint: slow", "barriers: slow}]`"),
        ("Pain-Points: slow", "barriers: slow}]`"),
        ("боли: slow", "barriers: slow}]`"),
        ("opportunities: [x]", "`actions: [{id: …, touchpoint: c, title: …, status: idea}]`"),
        ("description: x", "put it in `notes`"),
        ("emotion: x", "`feels: x`"),
        ("quote: x", "`says: x`"),
        ("expectations: x", "`expects: x`"),
        ("tools: [x, y]", "`systems: [x, y]`"),
        ("back_office: x", "`backstage: x`"),
        ("kpi: x", "`standards: [{what: …, limit: …"),
        ("metrics: x", "`standards: [{what: …, limit: …"),
        ("persona: x", "`segments: […]`"),
        ("journey: x", "`chains: [{id: …, name: …, links: [c, …]}]`"),
        ("step: x", "a step is a link of a chain"),
        ("duration: 12 min", "`standards: [{what: …, limit: …, unit: minutes"),
        ("frequency: x", "`every: 28 days`"),
        ("status: planned", "`state: planned`, `live` or `retired`"),
        ("devices: [tablet, kiosk]", '`fields: {devices: "tablet, kiosk"}`'),
        ("volume: 1200", "`fields: {volume: 1200}`"),
        ("ответственный: x", "`owner: x`"),
    ],
)
def test_a_word_of_the_trade_leads_to_the_right_place(key: str, advice: str) -> None:
    rule, line, column, told = only(f"  - id: c\n    name: C\n    {key}")

    assert (rule, line, column) == ("TM002", 3, 5)
    assert advice in told


def test_the_advice_names_the_id_that_is_to_be_typed_where_an_entry_has_none() -> None:
    told = said(trade_word("pain point", ["notes"], "queue", "Call To Book"))

    assert "touchpoint: call-to-book," in told


def test_every_key_that_is_offered_by_a_word_of_the_trade_is_one_that_there_is() -> None:
    known = [name for name in Touchpoint.model_fields if name not in ("where", "line")]
    for topic in TOPICS:
        for word in topic.words.split(", "):
            if word not in known and "write it as `" in (told := said(trade_word(word, known, "x", "c"))):
                assert told.split("`")[1].partition(":")[0] in known


def test_no_word_of_the_trade_stands_twice() -> None:
    words = [word for topic in TOPICS for word in topic.words.split(", ")]

    assert sorted(words) == sorted(set(words))
