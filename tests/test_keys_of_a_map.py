"""What a map says of a touchpoint, a chain, evidence and actions beyond ratings: kept, shown, set."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from conftest import TODAY, Run, said

from touchmap.analysis.standards import Verdict, verdict
from touchmap.load import load_texts
from touchmap.model.evidence import Evidence
from touchmap.model.lengths_of_time import in_days, in_minutes, written_time
from touchmap.model.touchpoint import Standard

MAP = """\
touchmap: 1
client: {name: Harbour Dental, currency: EUR}
people: [{id: ann, name: Ann K., days: 4}]
aim: {why: patients do not return, measures: [{id: return, name: Patients who return, unit: "%", target: 60}]}
touchpoints:
  - id: forms
    name: Health forms
    expects: a short form
    feels: hurried
    says: They asked me twice
    backstage: [reception copies it, nobody checks it]
    systems: [patient file]
    moment_of_truth: true
    control: partner
    every: 6 weeks
    last: 2026-11-01
    fields: {colour: red, size: 3.50}
    standards: [ready in five minutes, {what: read by the doctor, kept: false}]
chains:
  - id: visit
    name: A visit
    owner: ann
    goal: In the chair within ten minutes
    standards: [{what: minutes until the chair, limit: 10, measured: 12}]
    links: [{touchpoint: forms, minutes: 7.5}, {touchpoint: forms, after: 2 hours, end: true}]
evidence:
  - touchpoint: forms
    date: 2026-11-02
    method: mystery-shopper
    task: fill in the form as a new patient
    feeling: annoyed
    missed: [Ready in five minutes]
actions:
  - {id: mail, touchpoint: forms, title: Form by mail, cost: 400, measure: return, because: forms@2026-11-02}
"""

Write = Callable[[dict[str, str]], Path]


@pytest.fixture
def shown(folder: Write, called: Callable[..., Run]) -> str:
    run = called("show", "forms", folder({"touchmap.yaml": MAP}), "--today", TODAY)
    return run.out


@pytest.mark.parametrize(
    "line",
    [
        "expects: a short form",
        "feels: hurried",
        "says: They asked me twice",
        "backstage: reception copies it, nobody checks it",
        "systems: patient file",
        "moment_of_truth: true",
        "control: partner",
        "every: 6 weeks",
        "last: 2026-11-01",
        "fields.colour: red",
        "fields.size: 3.50",
        "ready in five minutes (missed)",
        "read by the doctor (missed)",
    ],
)
def test_what_a_map_says_of_a_touchpoint_is_shown(shown: str, line: str) -> None:
    assert f"  {line}\n" in shown


@pytest.mark.parametrize("said", ["task: fill in the form", "feeling: annoyed", "standards missed: Ready in five"])
def test_what_a_record_says_of_the_visit_is_shown(shown: str, said: str) -> None:
    assert said in shown


@pytest.mark.parametrize("said", ["cost: 400 EUR", "measure: return", "because of: forms@2026-11-02"])
def test_what_an_action_costs_and_answers_is_shown(shown: str, said: str) -> None:
    assert said in shown


@pytest.mark.parametrize(
    "sentence",
    [
        "Goal: In the chair within ten minutes",
        "Owner of the chain: Ann K.",
        "Standard: minutes until the chair: at most 10; measured: 12 (missed).",
        "Time between links: 2 h (known for 1 of 1).",
        "Time at the links: 7.5 min (known for 1 of 2).",
    ],
)
def test_what_a_map_says_of_a_chain_is_shown(folder: Write, called: Callable[..., Run], sentence: str) -> None:
    run = called("chains", "--in", folder({"touchmap.yaml": MAP}), "--today", TODAY)

    assert sentence in run.out


def test_a_measure_that_the_aim_does_not_have_is_found() -> None:
    (problem,) = load_texts({"touchmap.yaml": MAP.replace("measure: return", "measure: returns")}).problems

    assert said(problem.values["what"]) == 'there is no measure "returns"'
    assert said(problem.values["fix"]) == 'did you mean "return"?'


def test_more_than_fifty_fields_of_ones_own_are_refused() -> None:
    many = "{" + ", ".join(f"f{n}: {n}" for n in range(51)) + "}"
    (problem,) = load_texts({"touchmap.yaml": MAP.replace("{colour: red, size: 3.50}", many)}).problems

    assert said(problem.values["what"]) == "fields has more than 50 fields"


@pytest.mark.parametrize(
    ("text", "days", "minutes"),
    [
        ("28 days", 28, 28 * 1440),
        ("1 week", 7, 7 * 1440),
        ("2 hours", None, 120),
        ("10 minutes", None, 10),
        ("soon", None, None),
        ("999999 years", None, None),
    ],
)
def test_a_length_of_time_is_read_in_days_or_in_minutes(text: str, days: int | None, minutes: int | None) -> None:
    assert (in_days(text), in_minutes(text)) == (days, minutes)


def test_a_length_of_time_is_written_in_the_largest_unit_that_divides_it() -> None:
    assert [written_time(n, "duration") for n in (1, 7, 14, 30)] == ["1 day", "1 week", "2 weeks", "30 days"]
    assert [written_time(n, "time") for n in (1, 60, 90, 2880)] == ["1 minute", "1 hour", "90 minutes", "2 days"]


RECORDS = tuple(
    Evidence(touchpoint="x", date=date(2026, 11, day), method="self", kept=kept, missed=missed)
    for day, kept, missed in ((3, ("On time",), ()), (5, (), ("ON TIME",)), (9, ("on time",), ()))
)


def test_the_newest_record_that_names_a_standard_says_whether_it_is_kept() -> None:
    standard = Standard(what="on time")

    assert verdict(standard, RECORDS, date(2026, 11, 8)) == Verdict(kept=False, basis="seen", day=date(2026, 11, 5))
    assert verdict(standard, RECORDS, date(2026, 11, 9)) == Verdict(kept=True, basis="seen", day=date(2026, 11, 9))
    assert verdict(standard, RECORDS, date(2026, 11, 1)) is None


def test_a_measured_figure_decides_before_a_word_and_a_word_before_a_record() -> None:
    measured = Standard(what="on time", limit=5, measured=7, kept=True)
    entered = Standard(what="on time", kept=False)

    assert verdict(measured, RECORDS) == Verdict(kept=False, basis="measured")
    assert verdict(entered, RECORDS) == Verdict(kept=False, basis="entered")


SET = {
    "every": ("3 weeks", "    every: 3 weeks\n"),
    "fields.colour": ("blue", "    fields: {colour: blue, size: 3.50}\n"),
    "fields.shape": ("round", "    fields: {colour: red, size: 3.50, shape: round}\n"),
    "control": ("none", "    control: none\n"),
}


@pytest.mark.parametrize("field", SET)
def test_a_key_of_a_map_is_set(folder: Write, called: Callable[..., Run], field: str) -> None:
    value, line = SET[field]
    here = folder({"touchmap.yaml": MAP})

    run = called("set", "forms", field, value, here)

    assert (run.status, run.err) == (0, "")
    assert line in (here / "touchmap.yaml").read_text().replace('"', "")


def test_a_field_of_ones_own_is_cleared_by_its_name(folder: Write, called: Callable[..., Run]) -> None:
    here = folder({"touchmap.yaml": MAP})

    called("set", "forms", "fields.colour", "--clear", here)

    assert "    fields: {size: 3.50}\n" in (here / "touchmap.yaml").read_text()


@pytest.mark.parametrize(
    ("field", "value", "hint"),
    [
        ("every", "often", "write a number and a unit, such as 28 days"),
        ("fields", "red", "name the field: fields.colour"),
    ],
)
def test_a_value_that_is_none_of_the_key_is_refused(
    folder: Write, called: Callable[..., Run], field: str, value: str, hint: str
) -> None:
    run = called("set", "forms", field, value, folder({"touchmap.yaml": MAP}))

    assert (run.status, run.err.splitlines()[-1]) == (2, f"hint: {hint}")


def test_a_length_of_time_that_is_there_already_is_left_alone(folder: Write, called: Callable[..., Run]) -> None:
    here = folder({"touchmap.yaml": MAP})

    run = called("set", "forms", "every", "42 days", here)

    assert run.status == 0
    assert (here / "touchmap.yaml").read_text() == MAP
