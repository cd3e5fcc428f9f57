"""`touchmap survey` on files as forms and spreadsheets write them; a refusal's advice works as it is printed."""

import json
import re
import shlex
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from conftest import ROOT, Run

from touchmap.analysis.survey.answers import MISSING_CODES, MISSING_WORDS
from touchmap.load import load
from touchmap.model.evidence import Evidence

Called = Callable[..., Run]
Answers = Callable[[str | bytes], str]

CLIENT = """\
touchmap: 1
touchpoints:
  - {id: phone, name: Call to book a visit, customer_weight: 5, business_priority: 5, owner: ann}
  - {id: check-up, name: Check-up, customer_weight: 4, business_priority: 4, owner: omar}
"""
THREE_HEADINGS = """\
StartDate,Status,Finished,Q1,Q2
Start date,Response type,Finished,"How easy was it to book, all in all?",How was the check-up?
"{""ImportId"":""startDate""}","{""ImportId"":""status""}","{""ImportId"":""finished""}","{""ImportId"":""QID1""}","{}"
2026-11-02 09:14:55,IP Address,True,4,5
2026-11-03 11:20:10,IP Address,True,2,4
2026-11-03 18:01:00,Survey Preview,True,5,5
2026-11-04 08:45:31,IP Address,False,1,
"""
TWO_HEADINGS = """\
Respondent ID,How easy was it to book your visit?,
,Response,Other (please specify)
1001,4,
1002,2,rang nine times
"""
WORDS = """\
respondent,check-up
1,Very satisfied
2,Satisfied
3,"Neither satisfied, nor dissatisfied"
4,Very dissatisfied
5,N/A
"""
ENDS = "respondent,recommend\n1,10 - Extremely likely\n2,10 - Extremely likely\n3,6\n4,0 - Not at all likely\n5,9\n"


@pytest.fixture
def client(folder: Callable[..., Path]) -> Path:
    return folder({"touchmap.yaml": CLIENT})


@pytest.fixture
def answers(tmp_path: Path) -> Answers:
    """Write the answers of a survey, outside the client folder's inventory."""

    def write(text: str | bytes) -> str:
        (tmp_path / "answers.csv").write_bytes(text if isinstance(text, bytes) else text.encode())
        return "answers.csv"

    return write


def evidence(root: Path) -> tuple[Evidence, ...]:
    loaded = load(str(root))
    assert loaded.problems == ()
    return loaded.inventory.evidence


@pytest.mark.parametrize(
    ("text", "options", "marks"),
    [
        ("sep=;\r\nid;mark\r\n1;5\r\n2;4\r\n", (), {4: 1, 5: 1}),
        ("id,mark\r\n1,5,\r\n2,4,\r\n", (), {4: 1, 5: 1}),
        ("Guest survey November 2026,\r\n,\r\nid,mark\r\n1,5\r\n2,4\r\n", ("--skip-rows", "2"), {4: 1, 5: 1}),
        ("id;mark\r\n1;5,0\r\n2;4,0\r\n", (), {4: 1, 5: 1}),
        ("note,note,mark,,\r\na,b,5,,\r\n", (), {5: 1}),
        ("id,mark\n1,5\n".encode("utf-16"), (), {5: 1}),
        ("№;mark\n1;5\n".encode("cp1251"), ("--encoding", "cp1251"), {5: 1}),
        ("a,mark is\n1,5\n", (), {5: 1}),
    ],
)
def test_a_file_as_a_spreadsheet_leaves_it_is_read(
    called: Called,
    client: Path,
    answers: Answers,
    text: str | bytes,
    options: tuple[str, ...],
    marks: dict[int, int],
) -> None:
    done = called("survey", answers(text), client, "--map", "phone=mark", "--ask", "csat", *options)

    assert done.status == 0, done.err
    assert evidence(client)[0].marks == marks


def test_answers_of_several_days_are_one_record(called: Called, client: Path, answers: Answers) -> None:
    table = "when,mark\n2026-11-20 10:00,1\n2026-11-20 11:00,1\n2026-11-20 12:00,2\n2026-11-21 23:58,5\n"
    call = ("--map", "phone=mark", "--map", "date=when", "--ask", "csat", "--format", "json")

    row = json.loads(called("survey", answers(table), client, *call).out)["touchpoints"]

    assert [(one["from"], one["date"], one["answers"], one["mean"]) for one in row] == [
        ("2026-11-20", "2026-11-21", 4, 2.25)
    ]


def test_a_number_before_a_label_is_the_mark_and_is_said(called: Called, client: Path, answers: Answers) -> None:
    done = called("survey", answers(ENDS), client, "--map", "phone=recommend", "--ask", "nps")

    assert "“10 - Extremely likely” = 10, “0 - Not at all likely” = 0" in done.out
    assert "5 answers; mean 7 on 0…10" in done.out
    assert "net promoter score 20 (" in done.out


def test_words_are_the_marks_that_labels_give_them(called: Called, client: Path, answers: Answers) -> None:
    marks = {"Very satisfied": 5, "satisfied": 4, "Neither satisfied, nor dissatisfied": 3, "Very  dissatisfied": 1}
    labels = [part for word, mark in marks.items() for part in ("--label", f"{word}={mark}")]
    call = ("--map", "check-up=check-up", "--ask", "csat", *labels, "--missing", "N/A")

    done = called("survey", answers(WORDS), client, *call)

    assert done.status == 0, done.err
    assert evidence(client)[0].marks == {1: 1, 3: 1, 4: 1, 5: 1}


def test_a_code_for_no_answer_may_have_a_comma(called: Called, client: Path, answers: Answers) -> None:
    call = ("--map", "check-up=x", "--ask", "csat", "--missing", "I did not go, sorry", "--missing", "0,6")
    done = called("survey", answers('x\n5\n"I did not go, sorry"\n6\n0\n'), client, *call)

    assert "no answer (“I did not go, sorry”): 1" in done.out
    assert "no answer (“0”): 1; no answer (“6”): 1" in done.out


def test_rows_are_left_out_by_another_column_and_counted(called: Called, client: Path, answers: Answers) -> None:
    call = ("--map", "phone=Q1", "--ask", "csat", "--skip-rows", "2")

    done = called(
        "survey", answers(THREE_HEADINGS), client, *call, "--only", "Fin=TRUE", "--except", "#2=survey preview"
    )

    assert "1 row left out: --only Fin=TRUE" in done.out
    assert "1 row left out: --except #2=survey preview" in done.out
    assert evidence(client)[0].marks == {2: 1, 4: 1}


@pytest.mark.parametrize(
    ("cells", "order", "days"),
    [
        (("2026/11/02 9:14:55 AM GMT+2", "2026/11/03 11:20:10 AM GMT+2"), None, (2, 3)),
        (("02.11.2026 09:14", "13.11.2026 11:20"), "day-first", (2, 13)),
        (("11/2/2026 9:14:55", "11/13/2026 11:20:10"), "month-first", (2, 13)),
    ],
)
def test_days_are_read_in_the_order_that_was_said(
    called: Called, client: Path, answers: Answers, cells: tuple[str, str], order: str | None, days: tuple[int, int]
) -> None:
    table = answers(f"Timestamp;mark\n{cells[0]};5\n{cells[1]};4\n")
    call = ("--map", "phone=mark", "--map", "date=Timestamp", "--ask", "csat")

    done = called("survey", table, client, *call, *(("--dates", order) if order else ()))

    assert done.status == 0, done.err
    one = evidence(client)[0]
    assert (one.since, one.date) == (date(2026, 11, days[0]), date(2026, 11, days[1]))


def test_a_scale_may_begin_below_zero(called: Called, client: Path, answers: Answers) -> None:
    done = called("survey", answers("mood\n-3\n+2\n0\n"), client, "--map", "phone=mood", "--scale=-5-5")

    assert done.status == 0, done.err
    assert evidence(client)[0].marks == {-3: 1, 0: 1, 2: 1}


ADVICE = re.compile(r"`([^`]*)`")
"""What a hint offers to type."""


@pytest.mark.parametrize(
    ("text", "call"),
    [
        (THREE_HEADINGS, ("--map", "phone=Q1")),
        (TWO_HEADINGS, ("--map", "phone=How")),
        (WORDS, ("--map", "check-up=check-up")),
        ("Guest survey,\n,\nid,mark\n1,5\n", ("--map", "phone=mark")),
        ('mark,w\n5,"0,85"\n', ("--map", "phone=mark", "--map", "weight=w")),
        ("mark;w\n5;1,234\n", ("--map", "phone=mark", "--map", "weight=w")),
        ("when;mark\n02.11.2026;5\n", ("--map", "phone=mark", "--map", "date=when")),
        ("when;mark\n02.11.26;5\n", ("--map", "phone=mark", "--map", "date=when")),
        ("when;mark\n13/11/2026;5\n", ("--map", "phone=mark", "--map", "date=when", "--dates", "month-first")),
        ('mark\n5\nit\'s "good" & $(cheap)\n', ("--map", "phone=mark")),
        ("mark\n5\n-\n-1\n99\nn/a\nне знаю\n", ("--map", "phone=mark")),
        ("mark\n5\n4 out of 5\n4.5\n", ("--map", "phone=mark")),
        ("mark\n5\n0 = N/A\n", ("--map", "phone=mark")),
        ("a,b;c\n1,2;3\n", ("--map", "phone=b")),
        ("Оценка\n5\n".encode("cp1251"), ("--map", "phone=#1")),
        ("Ocena świetna,mark\n1,5\n".encode("cp1250"), ("--map", "phone=mark")),
        ("id,mark\n1,5\n".encode("utf-16-le"), ("--map", "phone=mark")),
        ("id,mark\n1,5\n".encode("utf-8-sig"), ("--map", "phone=mark", "--encoding", "cp1251")),
    ],
)
def test_the_advice_of_a_refusal_works_as_it_is_printed(
    called: Called, client: Path, answers: Answers, text: str | bytes, call: tuple[str, ...]
) -> None:
    given: list[str] = []
    said: set[str] = set()
    while (done := called("survey", answers(text), client, *call, "--ask", "csat", *given, "--dry-run")).status:
        assert done.err not in said, f"{done.err} comes again after {given}"
        said.add(done.err)
        advice = ADVICE.findall(done.err.partition("hint: ")[2])
        assert advice, done.err
        given += [part.removesuffix("=N") + ("=3" if part.endswith("=N") else "") for part in shlex.split(advice[0])]
        if advice[0].startswith(("--label", "--missing")):
            given += [part for more in advice[1:] for part in shlex.split(more.replace("=N", "=3"))]

    assert said


def test_a_hint_never_calls_an_answer_missing(called: Called, client: Path, answers: Answers) -> None:
    done = called("survey", answers("mark\n5\nSplendid\n9\nN/A\n"), client, "--map", "phone=mark", "--ask", "csat")

    assert re.findall(r"--missing [^`]*", done.err) == ["--missing N/A"]
    assert "--label Splendid=N" in done.err


def test_a_hint_names_a_long_text_whole_or_not_at_all(called: Called, client: Path, answers: Answers) -> None:
    fair, far = "a little " * 12, "far too long " * 12
    done = called("survey", answers(f"mark\n5\n{fair}\n{far}\n"), client, "--map", "phone=mark", "--ask", "csat")

    assert f"--label '{fair.strip()}=N'" in done.err
    assert "far too long" not in done.err.partition("hint: ")[2]
    assert "check that --map names the right column" in done.err


def test_the_words_for_no_answer_stand_in_the_docs() -> None:
    page = " ".join((ROOT / "docs" / "surveys.md").read_text(encoding="utf-8").split())

    assert [word for word in MISSING_WORDS if f"`{word}`" not in page] == []
    assert ", ".join(str(code) for code in MISSING_CODES) in page


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (("--label", "Good"), '--label "Good" gives no rating'),
        (("--label", "Good=N"), '--label "Good": not a rating on the scale: "N"'),
        (("--label", "Good=9"), '--label "Good": not a rating on the scale: "9"'),
        (("--label", "Good=5", "--label", "good=4"), 'two ratings for "good"'),
        (("--label", "Good=5", "--missing", "good"), "both a label and a missing answer"),
        (("--only", "Finished"), '--only "Finished" names no column'),
        (("--by", "Anna"), "for the person who asked: `--asked-by Anna`"),
        (("--skip-rows", "-1"), '--skip-rows "-1" is not a number of rows'),
        (("--map-file", "none.yaml"), "file not found: none.yaml"),
    ],
)
def test_an_option_that_says_nothing_is_refused(
    called: Called, client: Path, answers: Answers, call: tuple[str, ...], said: str
) -> None:
    done = called("survey", answers("mark\n5\n"), client, "--map", "phone=mark", "--ask", "csat", *call)

    assert (done.status, done.out) == (2, "")
    assert said in done.err


def test_the_options_of_a_call_are_kept_in_a_file_and_read_from_it(
    called: Called, client: Path, answers: Answers
) -> None:
    options = (
        *(
            "--map",
            "phone=#1",
            "--map",
            "weight=w",
            "--ask",
            "csat",
            "--label",
            "Very good = best=5",
            "--label",
            "5 of 5=5",
        ),
        *("--missing", "N/A", "--missing", "0,6", "--only", "ok=yes", "--only", "ok=ja", "--except", "ok=no"),
        *(
            "--dates",
            "day-first",
            "--decimal",
            "comma",
            "--delimiter",
            "semicolon",
            "--skip-rows",
            "1",
            "--form",
            "visits",
        ),
    )
    table = answers('mark;w;ok\nMark;W;\n"Very good = best";1,234;yes\n5 of 5;1;ja\nN/A;1;yes\n1;1;no\n')

    first = called("survey", table, client, *options, "--write-map", "map.yaml", "--format", "json")
    again = called("survey", table, client, "--map-file", "map.yaml", "--format", "json")

    assert (first.status, again.status) == (0, 0), again.err
    assert json.loads(again.out)["touchpoints"] == json.loads(first.out)["touchpoints"]
    assert json.loads(again.out)["written"] is False


def test_what_a_call_gives_wins_over_the_file(called: Called, client: Path, answers: Answers, tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text("table-options: {map: {phone: a}, scale: 1-5, label: {Good: 4}}\n")
    call = ("--map-file", "map.yaml", "--map", "phone=b", "--scale", "1-7", "--label", "good=6")

    done = called("survey", answers("a,b\n1,Good\n"), client, *call)

    assert done.status == 0, done.err
    assert evidence(client)[0].marks == {6: 1}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("table-options: {colums: {a: b}}\n", 'map.yaml: unknown option: "colums"'),
        ("table-options: {map: a}\n", "map.yaml: map is not a mapping"),
        ("table-options: {dates: day}\n", 'map.yaml: unknown value for --dates: "day"'),
        ("- a\n", "map.yaml: no options under `table-options:`"),
        ("dates: day-first\n", "map.yaml: no options under `table-options:`"),
        ("a: [\n", "map.yaml:1:5: no options"),
        ("table-options: {scale: }\n", "map.yaml: no usable value for scale"),
    ],
)
def test_a_map_that_says_something_else_is_refused(
    called: Called, client: Path, answers: Answers, tmp_path: Path, text: str, said: str
) -> None:
    (tmp_path / "map.yaml").write_text(text)

    done = called("survey", answers("mark\n5\n"), client, "--map-file", "map.yaml", "--ask", "csat")

    assert (done.status, done.out) == (2, "")
    assert said in done.err


def test_a_map_is_not_written_over_a_file_nor_in_a_dry_run(
    called: Called, client: Path, answers: Answers, tmp_path: Path
) -> None:
    call = ("--map", "phone=mark", "--ask", "csat", "--write-map", "map.yaml")
    dry = called("survey", answers("mark\n5\n"), client, *call, "--dry-run")
    absent = not (tmp_path / "map.yaml").exists()
    (tmp_path / "map.yaml").write_text("ask: nps\n")

    over = called("survey", "answers.csv", client, *call)

    assert (dry.status, absent, over.status) == (0, True, 2)
    assert "the file already exists: map.yaml" in over.err
    assert evidence(client) == ()
