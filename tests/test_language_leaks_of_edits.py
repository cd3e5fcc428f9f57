"""In another language an edit is told in brackets, but for what it wrote; programs read it in English."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT, Run
from pseudo_language import outside_brackets, speak_brackets, words

CLINIC = ROOT / "examples" / "clinic"
PLACE = re.compile(r"clinic/[a-z]+\.yaml:[0-9]+")
CHANGED_LINE = re.compile(r"^[-+] .*$", re.MULTILINE)

SURVEY = ["survey", "answers.csv", "--ask", "csat", "--map", "night-call=Q1"]
EDITS = [
    ["score", "night-call", "2"],
    ["score", "night-call", "3", "--method", "interview", "--answers", "4"],
    ["score", "phone-booking", "3", "--method", "interview"],
    ["score", "night-call", "3", "--method", "interview", "--replace"],
    ["assign", "night-call", "anna-luzhina"],
    ["review", "night-call"],
    ["review", "night-call", "phone-booking", "--date", "2026-11-20"],
    ["action", "add", "night-call", "Zeta", "--effort", "2", "--due", "2026-12-24"],
    ["action", "log", "second-admin-at-peak", "--progress", "70", "--note", "Zeta"],
    ["action", "done", "second-admin-at-peak"],
    ["action", "drop", "call-the-silent"],
    ["idea", "night-call", "Zeta"],
    ["link", "first-visit", "night-call"],
    ["link", "first-visit", "payment"],
    ["set", "night-call", "customer_weight", "5"],
    ["set", "night-call", "customer_weight", "--clear"],
    ["set", "night-call", "customer_weight.families", "4"],
    ["set", "night-call", "reviewed", "2026-11-20"],
    ["set", "night-call", "tags", "zeta, omega"],
    ["set", "--file", "fields.csv"],
    ["set", "night-call", "fields.zeta", "omega"],
    ["rename", "night-call", "zeta"],
    SURVEY,
    [*SURVEY, "--form", "zeta", "--label", "good=5", "--missing", "9"],
    [*SURVEY, "--only", "who=new", "--replace"],
    [*SURVEY, "--scale", "1-10", "--reverse", "--note", "Zeta"],
]
FILES = {
    "fields.csv": "id,customer_weight\nnight-call,4\nphone-booking,3\n",
    "answers.csv": "Q1,day,who\n" + "".join(f"{n % 5 + 1},2026-11-{n + 1:02},new\n" for n in range(20)) + ",,old\n",
}


@pytest.fixture
def edited(
    folder: Callable[..., Path], called: Callable[..., Run], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Run]:
    """An edit of a new copy of the clinic, in the language of brackets, for a client who speaks it."""
    here = folder(FILES)
    speak_brackets(here, monkeypatch)

    def call(edit: list[str], language: str, *options: str) -> Run:
        monkeypatch.setenv("TOUCHMAP_LANGUAGE", language)
        shutil.rmtree(here / "clinic", ignore_errors=True)
        shutil.copytree(CLINIC, here / "clinic")
        return called(*edit, "--in", "clinic", *options)

    return call


@pytest.mark.parametrize("edit", EDITS, ids=" ".join)
def test_an_edit_is_told_in_the_language_of_the_client(edited: Callable[..., Run], edit: list[str]) -> None:
    difference = edited(edit, "ru", "--dry-run").out
    run = edited(edit, "ru")

    assert run.status == 0, run.err
    assert "⟦" in run.out
    assert leaks(run.out + run.err, edit, difference) == set()


@pytest.mark.parametrize("edit", EDITS, ids=" ".join)
def test_a_program_reads_of_an_edit_the_same_in_every_language(edited: Callable[..., Run], edit: list[str]) -> None:
    assert edited(edit, "ru", "--format", "json") == edited(edit, "en", "--format", "json")


def leaks(said: str, edit: list[str], difference: str) -> set[str]:
    """The English words outside of brackets that were neither typed nor written to a file nor taken from one."""
    quoted = " ".join([*edit, *FILES.values(), *CHANGED_LINE.findall(difference)])
    return words(PLACE.sub(" ", outside_brackets(said))) - words(quoted)
