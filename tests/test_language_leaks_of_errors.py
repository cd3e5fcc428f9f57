"""In another language a wrong call is refused in brackets, values apart; programs read it in English."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT, Run
from pseudo_language import outside_brackets, speak_brackets, words

from touchmap.workspace import Limits

CLINIC = ROOT / "examples" / "clinic"
TYPED = re.compile(r"`[^`]*`|'[^']*'|(?<!\w)--?[a-z][a-z-]*|[A-Z]{2,}[A-Z0-9.]*|[a-z]+-?[0-9][-0-9a-z]*|\S*[/.]\S*")
SAME = {"touchmap", "hint", "state", *Limits._fields}
"""What begins the lines of an error in every language, and the names of fields and limits to type."""

CALLS = [
    "show nightcall",
    "show zzzz",
    "show",
    "rank --stage nowhere",
    "rank --chain nowhere",
    "rank --segment nobody",
    "rank --owner nobody",
    "rank --owner anna --unowned",
    "rank --all --top 3",
    "rank --by opportunity --robustness",
    "rank --robustness --uncertainty 2",
    "rank --what-if night-call",
    "rank --what-if night-call.colour=3",
    "rank --what-if night-call.score=many",
    "rank --what-if night-call.score=9",
    "rank --what-if nightcall.score=3",
    "rank --what-if night-call.score=3 --what-if night-call.score=4",
    "rank --csv excel --format json",
    "rank --today yesterday",
    "rank --today 24.12.2026",
    "rank --limit size=3",
    "rank -o out.docx",
    "rank -o out.csv --format markdown",
    "chains nowhere",
    "chains ./clinic",
    "chains --map --what-if night-call.score=3",
    "chains --keep 0.5 --to 0.9",
    "chains --to 7",
    "check --select TM9",
    "check --ignore TM001",
    "check --ignore TM605",
    "check --grow",
    "check --accept-loosened",
    "check --since main --write-baseline b.json",
    "check --baseline missing.json",
    "check --baseline list.json",
    "check --since v9",
    "check nowhere",
    "check empty",
    "explain",
    "explain TM999",
    "week --since 2030-01-01",
    "plan -o clinic",
    "score night-call 9",
    "score night-call 3 --answers 4",
    "score night-call 3 --method guessing",
    "assign night-call nobody",
    "assign night-call none",
    "assign nightcall anna",
    "review night-cal",
    "review --due night-call",
    "review --due --format text",
    "review night-call --format csv",
    "review night-call --date soon",
    "action add night-call",
    "action add night-call Mend --effort much",
    "action add night-call Mend --due soon",
    "action done nothing",
    "action log nothing --progress 5",
    "idea nightcall Idea",
    "link first-visit nightcall",
    "link nowhere night-call",
    "link first-visit night-call --starts return",
    "set night-call colour red",
    "set night-call owner",
    "set night-call name --clear",
    "set nightcall score 3",
    "set night-call customer_weight 9",
    "set night-call customer_weight.nobody 3",
    "set night-call reviewed soon",
    "set --file missing.csv",
    "set --file fields.csv",
    "set --file fields.csv --delimiter tab",
    "set --file text.csv",
    "survey missing.csv --map night-call=Q1 --ask csat",
    "survey answers.csv --ask csat",
    "survey answers.csv --map night-call=Q9 --ask csat",
    "survey answers.csv --map night-call=Q1",
    "survey answers.csv --map night-call=Q1 --ask csat",
    "survey answers.csv --map nightcall=Q1 --ask csat",
    "survey answers.csv --map night-call=Q1 --scale five",
    "survey answers.csv --map night-call=Q1 --ask csat --label good",
    "survey answers.csv --map night-call=Q1 --ask csat --encoding ebcdic-9",
    "survey answers.csv --map night-call=Q1 --map-file missing.yaml",
    "rename night-call",
    "rename nobody somebody",
    "remove night-call",
    "remove nightcall",
    "remove night-call --kind chain",
    "rank --state waiting",
    "set night-call fields blue",
    "init clinic",
    "rank --bogus",
    "rank --ownr x",
    "rank --top x",
    "rank --top 0",
    "rank --top",
    "rank --format xyz",
    "rank --by nothing",
    "rank --all=1",
    "check --fail-on x",
    "action",
    "action foo",
    "score night-call 3 --answers x",
    "score night-call 3 --answers 0",
    "review --wait x night-call",
    "show night-call b c",
    "init clinic/inner",
    "init new --name=",
]

FILES = {
    "list.json": '{"shape": "touchmap.baseline/1", "findings": [7]}',
    "fields.csv": "id,colour\nnight-call,red\n",
    "text.csv": "just text\n",
    "answers.csv": "Q1,Q2\n5,1\nfine,2\n",
    "empty/readme.txt": "",
}


@pytest.fixture
def refused(
    folder: Callable[..., Path], called: Callable[..., Run], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Run]:
    """A wrong call beside a copy of the clinic, by somebody who reads the language of brackets."""
    here = folder(FILES)
    shutil.copytree(CLINIC, here / "clinic")
    speak_brackets(here, monkeypatch)

    def call(command: str, language: str, *options: str) -> Run:
        monkeypatch.setenv("TOUCHMAP_LANGUAGE", language)
        given = command.split(" ")
        alone = given[0] in ("init", "explain") or given in (["check", "nowhere"], ["check", "empty"])
        where = () if alone else ("--in", "clinic")
        return called(*given, *where, *options)

    return call


@pytest.mark.parametrize("command", CALLS)
def test_why_a_call_is_refused_is_said_in_the_language_of_who_calls(refused: Callable[..., Run], command: str) -> None:
    run = refused(command, "ru_RU.UTF-8")

    assert run.status == 2, run.out + run.err
    assert leaks(run.err, command) == set()


@pytest.mark.parametrize("command", [call for call in CALLS if " -o " not in call and "--format" not in call])
def test_a_program_reads_the_same_in_every_language(refused: Callable[..., Run], command: str) -> None:
    assert refused(command, "ru", "--format", "json") == refused(command, "en", "--format", "json")


def leaks(text: str, command: str) -> set[str]:
    """The English words outside of brackets that were neither typed nor are to be typed."""
    files = [path.read_text(encoding="utf-8") for path in sorted(CLINIC.rglob("*.yaml"))]
    own = " ".join([command, "clinic", *files, *FILES.values(), *FILES])
    return words(TYPED.sub(" ", outside_brackets(text))) - words(own) - SAME
