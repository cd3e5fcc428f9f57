"""The commands that edit, as people call them: what they say, what they ask for, what they refuse."""

import json
import os
import pty
import select
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Golden, Run

from touchmap.load import load

Touchmap = Callable[..., Run]

CLIENT = {
    "touchmap.yaml": "touchmap: 1\npeople:\n  - {id: anna, name: Anna K.}\n  - {id: ben, name: Ben}\n",
    "desk.yaml": """\
touchpoints:
  - id: phone   # rings
    name: Phone
    customer_weight: 5
    business_priority: 4
    score: 2
  - {id: desk, name: 'Front desk', customer_weight: 3, business_priority: 3, score: 3}
""",
    "chains.yaml": "chains:\n  - {id: visit, name: Visit, links: [phone, desk]}\n",
    "work.yaml": "actions:\n  - {id: call-back, touchpoint: phone, title: Call back, status: doing}\n",
}


@pytest.fixture
def client(folder: Callable[..., Path]) -> Path:
    return folder(CLIENT)


def texts(root: Path) -> dict[str, str]:
    return {path.name: path.read_bytes().decode() for path in sorted(root.iterdir())}


CALLS = {
    "score": ("score", "phone", "3"),
    "evidence": ("score", "phone", "3", "--method", "survey", "--answers", "40", "--by", "us", "--note", "late"),
    "replace": ("score", "phone", "3", "--method", "survey", "--replace"),
    "assign": ("assign", "desk", "Anna K."),
    "review": ("review", "phone", "desk"),
    "add": ("action", "add", "phone", "Второй админ", "--owner", "ben", "--due", "2026-12-01", "--effort", "2.5"),
    "log": ("action", "log", "call-back", "--progress", "40", "--note", "half"),
    "done": ("action", "done", "call-back"),
    "drop": ("action", "drop", "call-back"),
    "idea": ("idea", "desk", "A bell", "--source", "brainstorm"),
    "link": ("link", "visit", "desk", "--end", "--starts", "visit"),
    "set": ("set", "desk", "target", "4"),
    "clear": ("set", "desk", "score", "--clear"),
}
WITH_A_DAY = ("evidence", "replace", "review", "add", "log", "done", "drop", "idea")


@pytest.mark.parametrize("name", CALLS)
def test_a_command_says_what_it_changed(touchmap: Touchmap, client: Path, golden: Golden, name: str) -> None:
    day = ("--date", "2026-11-22") if name in WITH_A_DAY else ()

    done = touchmap(*CALLS[name], *day)

    assert done.status == 0, done.err
    now = "".join(f"== {file}\n{text}" for file, text in texts(client).items() if CLIENT.get(file) != text)
    golden.holds(done.out + done.err + now)


@pytest.mark.parametrize("name", ["score", "set", "review"])
def test_a_dry_run_shows_what_patch_would_do_and_writes_nothing(touchmap: Touchmap, client: Path, name: str) -> None:
    day = ("--date", "2026-11-22") if name in WITH_A_DAY else ()
    shown = touchmap(*CALLS[name], *day, "--dry-run")
    before = texts(client)
    patched = subprocess.run(["git", "apply", "-"], input=shown.out.encode(), cwd=client, check=False)
    by_patch = texts(client)
    for file, text in before.items():
        (client / file).write_bytes(text.encode())

    touchmap(*CALLS[name], *day)

    assert before == CLIENT
    assert patched.returncode == 0
    assert by_patch == texts(client)


def test_a_difference_says_where_a_last_line_has_no_end(touchmap: Touchmap, client: Path) -> None:
    file = client / "desk.yaml"
    file.write_bytes(CLIENT["desk.yaml"].rstrip("\n").encode())

    shown = touchmap("score", "desk", "4", "--dry-run")

    assert shown.out.count("\\ No newline at end of file\n") == 2


def test_what_changed_is_told_to_programs(touchmap: Touchmap, client: Path) -> None:
    done = touchmap("score", "phone", "5", client, "--format", "json", cwd=client.parent)

    told = json.loads(done.out)
    assert told["shape"] == "touchmap.edit/1"
    assert told["changes"] == [{"id": "phone", "field": "score", "from": 2, "to": 5, "file": "desk.yaml", "line": 6}]
    assert told["ranks"] == [{"id": "phone", "from": 1, "to": 2}]


@pytest.mark.parametrize(
    ("call", "missing"),
    [
        (("score",), "ID"),
        (("score", "phone"), "VALUE"),
        (("assign", "phone"), "OWNER"),
        (("review",), "ID"),
        (("action", "add", "phone"), "TITLE"),
        (("action", "log"), "ID"),
        (("action", "log", "call-back"), "--progress"),
        (("idea",), "TOUCHPOINT"),
        (("link",), "CHAIN"),
        (("link", "visit"), "ID"),
        (("set", "phone"), "FIELD"),
        (("set", "phone", "--clear"), "FIELD"),
    ],
)
def test_without_a_terminal_what_is_missing_is_named(
    touchmap: Touchmap, client: Path, call: tuple[str, ...], missing: str
) -> None:
    done = touchmap(*call)

    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(f"touchmap: {missing} is missing\n")
    assert texts(client) == CLIENT


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (("score", "phne", "3"), 'did you mean "phone"?'),
        (("score", "phone", "6"), "write a whole number from 1 to 5"),
        (("score", "phone", "3", "--note", "x"), "give the method of the observation too"),
        (("score", "phone", "3", "-"), "standard input cannot be edited"),
        (("assign", "phone", "Anna Q."), "Anna K."),
        (("action", "add", "phone", "x", "--due", "soon"), 'not a date: "soon"'),
        (("link", "visit", "desk", "--starts", "visit"), "--starts needs --end"),
        (("set", "--file", "none.csv"), "file not found: none.csv"),
        (("set", "phone", "stage", "dream"), "TM005"),
        (
            ("set", "call-back", "touchpoint", "desk"),
            "work.yaml:2:33: call-back: touchpoint cannot be set with `touchmap set`",
        ),
        (("set", "phone", "standards", "--clear"), "desk.yaml:2:5: phone: standards cannot be set with `touchmap set`"),
        (("assign", "phone", "anna k"), 'did you mean "Anna K."?'),
        (("set", "phone", "name", "--clear"), "this field is required"),
        (("set", "phone", "ownr", "--clear"), 'did you mean "owner"?'),
        (("set", "phne", "score", "--clear"), 'did you mean "phone"?'),
        (("set", "phone", "score", "4", ".", "--clear"), '--clear takes no value, and there is no folder or file "4"'),
        (("set", "phone", "score", "4", "--clear"), '--clear takes no value, and there is no folder or file "4"'),
        (("set", "--file", "c.csv", "--clear"), "--file and --clear exclude each other"),
        (("set", "phone", "score", ""), "`touchmap set ID FIELD --clear`"),
        (("score", "phone", "3", "--wait", "-1"), "--wait"),
    ],
)
def test_a_refusal_says_what_to_do_and_changes_nothing(
    touchmap: Touchmap, client: Path, call: tuple[str, ...], said: str
) -> None:
    done = touchmap(*call)

    assert (done.status, done.out) == (2, "")
    assert said in done.err
    assert texts(client) == CLIENT


def test_an_end_link_that_is_in_the_way_is_named_with_its_place(touchmap: Touchmap, client: Path) -> None:
    (client / "chains.yaml").write_text(CLIENT["chains.yaml"].replace("desk]", "{touchpoint: desk, end: true}]"))

    done = touchmap("link", "visit", "phone", "--end")

    assert 'chains.yaml:2:46: the chain "visit" already has an end link: desk' in done.err


def test_a_change_below_a_text_without_a_last_line_break_is_told_with_its_own_line(
    touchmap: Touchmap, client: Path
) -> None:
    text = "actions:\n  - id: call-back\n    touchpoint: phone\n    title: Call\n    note: |\n      two\n      lines"
    (client / "work.yaml").write_text(text)

    done = touchmap("set", "call-back", "owner", "ben")

    assert done.out == "call-back: owner – → ben (work.yaml:8)\n"
    assert texts(client)["work.yaml"] == text.replace("|", "|-") + "\n    owner: ben"


def test_a_text_of_several_lines_is_told_on_one(touchmap: Touchmap, client: Path) -> None:
    (client / "work.yaml").write_text(CLIENT["work.yaml"].replace("status: doing", 'note: "two\\nlines"'))

    done = touchmap("set", "call-back", "note", "--clear")

    assert done.out == "call-back: note two lines → – (work.yaml:2)\n"


def test_a_shared_anchor_is_refused_with_its_line_and_what_to_type(touchmap: Touchmap, client: Path) -> None:
    (client / "more.yaml").write_text("touchpoints:\n- {id: a, name: A, score: &s 2}\n- {id: b, name: B, score: *s}\n")

    done = touchmap("score", "b", "3", client)

    assert done.status == 2
    assert "more.yaml:3:27: the value comes from line 2 (&s)" in done.err
    assert "write it out here instead of *s" in done.err


def test_a_value_is_taken_out_with_its_line_and_the_comments_around_it_stay(touchmap: Touchmap, client: Path) -> None:
    before = CLIENT["desk.yaml"].replace("    score: 2\n", "    # as of March\n    score: 2\n    # on the next\n")
    (client / "desk.yaml").write_text(before)

    done = touchmap("set", "phone", "score", "--clear", client, cwd=client.parent)

    assert done.status == 0, done.err
    assert done.out.startswith("phone: score 2 → –")
    assert texts(client)["desk.yaml"] == before.replace("    score: 2\n", "")


def test_a_value_that_is_not_there_is_left_out_already(touchmap: Touchmap, client: Path) -> None:
    done = touchmap("set", "phone", "owner", "--clear")

    assert (done.status, done.out) == (0, "phone: no change: owner = – (desk.yaml:2)\nnothing to save\n")
    assert texts(client) == CLIENT


def test_a_status_that_is_taken_out_is_an_idea_again(touchmap: Touchmap, client: Path) -> None:
    done = touchmap("set", "call-back", "status", "--clear", "--format", "json")

    assert json.loads(done.out)["changes"][0]["to"] == "idea"
    assert texts(client)["work.yaml"] == CLIENT["work.yaml"].replace(", status: doing", "")


def test_a_comment_beside_a_value_is_not_thrown_away_with_it(touchmap: Touchmap, client: Path) -> None:
    (client / "desk.yaml").write_text(CLIENT["desk.yaml"].replace("score: 2\n", "score: 2  # by Ben\n"))

    done = touchmap("set", "phone", "score", "--clear")

    assert done.status == 2
    assert "desk.yaml:6:12: there is a comment next to this value" in done.err
    assert "remove the line by hand" in done.err


def test_a_table_of_changes_is_made_as_a_whole(touchmap: Touchmap, client: Path) -> None:
    (client / "c.csv").write_bytes(
        "\ufeffid;field;value\nphone;score;4\ncall-back;owner;Ben\nvisit;name;'=Visit\n".encode()
    )

    done = touchmap("set", "--file", "c.csv", client)

    assert done.status == 0, done.err
    now = texts(client)
    assert "    score: 4\n" in now["desk.yaml"]
    assert "status: doing, owner: ben}" in now["work.yaml"]
    assert "name: =Visit," in now["chains.yaml"]


def test_of_a_table_with_one_wrong_row_nothing_is_made(touchmap: Touchmap, client: Path) -> None:
    (client / "c.csv").write_text("id,field,value\nphone,score,4\ndesk,score,9\n")

    done = touchmap("set", "--file", "c.csv")
    (client / "c.csv").unlink()

    assert done.status == 2
    assert 'c.csv:3: not a rating on the scale: "9"' in done.err
    assert texts(client) == CLIENT


def test_all_wrong_rows_of_a_table_are_told_at_once(touchmap: Touchmap, client: Path) -> None:
    (client / "c.csv").write_text("id,field,value\ndesk,score,9\nphone,score,4\nphone,scor,4\n")

    done = touchmap("set", "--file", "c.csv")

    assert 'c.csv:2: not a rating on the scale: "9"; c.csv:4: not a field that can be set: "scor"' in done.err
    assert 'hint: write a whole number from 1 to 5; did you mean "score"?' in done.err


@pytest.mark.slow
def test_twenty_commands_at_the_same_time_all_succeed(client: Path) -> None:
    calls = [
        [sys.executable, "-m", "touchmap", "idea", "desk", f"Idea {number}", str(client), "--wait", "300"]
        for number in range(20)
    ]
    running = [subprocess.Popen(call, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for call in calls]
    said = [one.communicate()[1] for one in running]

    assert [one.returncode for one in running] == [0] * 20, said
    titles = {action.title for action in load(str(client)).inventory.actions}
    assert titles == {"Call back", *(f"Idea {number}" for number in range(20))}


@pytest.mark.parametrize("trouble", ["read-only file", "full disk"])
def test_what_can_not_be_written_is_said_and_nothing_changes(client: Path, trouble: str) -> None:
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (50, 50)); "
    if trouble == "read-only file":
        (client / "desk.yaml").chmod(0o444)
        limit = ""
    program = (
        f"{limit}import sys; sys.argv = ['touchmap', 'score', 'phone', '4']; import touchmap.cli.main as m; m.main()"
    )

    done = subprocess.run([sys.executable, "-c", program], cwd=client, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("touchmap: ")
    assert "Traceback" not in done.stderr
    assert texts(client) == CLIENT


def on_terminal(call: list[str], answers: list[str], columns: int, cwd: Path) -> tuple[int, str]:
    """Run a command on a terminal, and answer what it asks."""
    child, terminal = pty.fork()
    if child == 0:  # pragma: no branch
        os.chdir(cwd)
        os.environ["COLUMNS"] = str(columns)
        os.execv(sys.executable, [sys.executable, "-m", "touchmap", *call])  # noqa: S606 - a pseudo-terminal's child
    said, waiting, until = b"", list(answers), time.monotonic() + 30
    while time.monotonic() < until:
        if select.select([terminal], [], [], 0.2)[0]:
            try:
                piece = os.read(terminal, 4096)
            except OSError:
                break
            if not piece:
                break
            said += piece
        if waiting and said.rstrip(b" ").endswith(b":"):
            os.write(terminal, waiting.pop(0).encode() + b"\n")
            said += b" "
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    os.close(terminal)
    return status, said.decode().replace("\r\n", "\n")


def test_on_a_terminal_what_is_missing_is_asked_for_with_the_names_at_hand(client: Path) -> None:
    (client / "more.yaml").write_text("touchpoints:\n  - {id: long, name: " + "Very long name " * 9 + "}\n")

    status, said = on_terminal(["score"], ["fro", "4"], 40, client)

    assert status == 0, said
    assert "  phone  Phone\n" in said
    assert all(len(line) <= 40 for line in said.split("\n") if line.startswith("  "))
    assert "desk: score 3 → 4 (desk.yaml:7)" in said
    assert "score: 4}" in (client / "desk.yaml").read_text()


def test_on_a_terminal_an_owner_is_picked_from_the_people(client: Path) -> None:
    status, said = on_terminal(["assign", "desk"], ["nobody", "anna"], 80, client)

    assert status == 0, said
    assert said.count("  anna  Anna K.\n") == 2
    assert "owner: anna}" in (client / "desk.yaml").read_text()


@pytest.mark.parametrize("call", [("action", "add", "phone"), ("idea", "phone")])
def test_an_action_of_a_title_that_the_touchpoint_has_is_added_with_again_only(
    call: tuple[str, ...], client: Path, touchmap: Callable[..., Run]
) -> None:
    refused = touchmap(*call, "  call  BACK", client)
    before = texts(client)
    added = touchmap(*call, "Call back", client, "--again")

    assert (refused.status, before) == (2, CLIENT)
    assert '"phone" already has the action “Call back”: call-back (doing)' in refused.err
    assert (added.status, "id: call-back-2" in texts(client)["work.yaml"]) == (0, True)


def test_the_same_title_at_another_touchpoint_is_another_action(client: Path, touchmap: Callable[..., Run]) -> None:
    assert touchmap("action", "add", "desk", "Call back", client).status == 0


@pytest.mark.parametrize(("answer", "status"), [("y", 0), ("n", 2)])
def test_on_a_terminal_it_is_asked_whether_a_title_is_meant_again(answer: str, status: int, client: Path) -> None:
    ended, said = on_terminal(["action", "add", "phone", "Call back"], [answer], 80, client)

    assert (ended, "already has the action “Call back” (call-back); add another" in said) == (status, True), said
    assert ("call-back-2" in texts(client)["work.yaml"]) is (status == 0)


def test_an_id_has_five_words_of_its_title_at_most(client: Path, touchmap: Callable[..., Run]) -> None:
    run = touchmap("action", "add", "desk", "A second desk in the morning from eight to ten", client, "--dry-run")

    assert "+  - {id: a-second-desk-in-the, " in run.out
