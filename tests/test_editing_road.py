"""An edit changes what is meant in every layout, proves it on the whole inventory, or says why not."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from edited_client import BLOCK, client, laid

from touchmap.editing.action import ActionDetails, added, closed, logged
from touchmap.editing.change import Change
from touchmap.editing.link import ended, linked
from touchmap.editing.owner import assigned
from touchmap.editing.review import reviewed
from touchmap.editing.score import Observation, observed_score, typed_score
from touchmap.editing.set_fields import FieldToSet, set_fields
from touchmap.editing.transaction import edit
from touchmap.errors import TouchmapError
from touchmap.load import Unloadable
from touchmap.model.inventory import Inventory

DAY = date(2026, 11, 22)
Means = Callable[[Inventory], Change]

FLOW = """\
touchmap: 1
touchpoints: [{id: phone, name: Phone, score: 2}, {id: shop, name: Shop}]
chains: [{id: visit, name: Visit, links: [phone]}]
evidence: [{touchpoint: phone, date: 2026-01-01, method: survey, score: 3}]
actions: []
"""


def seen(*, replace: bool = False) -> Means:
    observation = Observation("survey", DAY, answers=12, note="late: again")
    return lambda inventory: observed_score(inventory, "phone", "3.5", observation, replace=replace)


EDITS: dict[str, tuple[Means, str, str]] = {
    "score of a part": (
        lambda inventory: typed_score(inventory, "sign", "4", DAY),
        "        score: 2   # seen",
        "        score: 4   # seen",
    ),
    "score that was not there": (
        lambda inventory: typed_score(inventory, "shop", "4", DAY),
        '    name: "Shop"\n',
        '    name: "Shop"\n    score: 4\n',
    ),
    "owner by name": (
        lambda inventory: assigned(inventory, "shop", "anna k."),
        '    name: "Shop"\n',
        '    name: "Shop"\n    owner: anna\n',
    ),
    "review": (
        lambda inventory: reviewed(inventory, ["phone"], DAY),
        "    owner: anna\n",
        "    owner: anna\n    reviewed: 2026-11-22\n",
    ),
    "evidence": (
        seen(),
        "score: 3}\n",
        (
            "score: 3}\n  - {touchpoint: phone, date: 2026-11-22, method: survey, score: 3.5, answers: 12, "
            'note: "late: again"}\n'
        ),
    ),
    "action": (
        lambda inventory: added(inventory, "phone", "Второй  админ!", ActionDetails("planned", DAY, due=DAY)),
        "progress: 10}\n",
        (
            "progress: 10}\n  - id: второй-админ\n    touchpoint: phone\n    title: Второй админ!\n"
            "    status: planned\n    opened: 2026-11-22\n    due: 2026-11-22\n"
        ),
    ),
    "log": (
        lambda inventory: logged(inventory, "call", DAY, 40, "no"),
        "progress: 10}\n",
        'progress: 10}\n      - {date: 2026-11-22, progress: 40, note: "no"}\n',
    ),
    "done": (
        lambda inventory: closed(inventory, "call", "done", None, DAY),
        "    status: doing\n    log:\n      - {date: 2026-11-01, progress: 10}\n",
        "    status: done\n    log:\n      - {date: 2026-11-01, progress: 10}\n    closed: 2026-11-22\n",
    ),
    "link before the end link": (
        lambda inventory: linked(inventory, "visit", "sign"),
        "      - {touchpoint: phone, end: true}\n",
        "      - sign\n      - {touchpoint: phone, end: true}\n",
    ),
    "link after another": (
        lambda inventory: linked(inventory, "again", "shop", "phone"),
        "[phone, sign]",
        "[phone, shop, sign]",
    ),
    "bare link made the end link": (
        lambda inventory: ended(inventory, "again", "sign", "visit"),
        "[phone, sign]",
        "[phone, {touchpoint: sign, end: true, starts: visit}]",
    ),
    "end link told what it starts": (
        lambda inventory: ended(inventory, "visit", "phone", "again"),
        "end: true}",
        "end: true, starts: again}",
    ),
    "new end link": (
        lambda inventory: ended(inventory, "again", "shop", None),
        "[phone, sign]",
        "[phone, sign, {touchpoint: shop, end: true}]",
    ),
    "fields of several entries": (
        lambda inventory: set_fields(
            inventory,
            [
                FieldToSet("phone", "name", "it's"),
                FieldToSet("call", "effort", "2.5"),
                FieldToSet("visit", "name", "Visit"),
            ],
        ),
        "'Phone'",
        "'it''s'",
    ),
}
LAYOUTS = ("as it is", "CRLF", "byte-order mark", "no last newline")


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", EDITS)
def test_an_edit_changes_the_lines_that_it_means_and_no_other_byte(tmp_path: Path, name: str, layout: str) -> None:
    means, old, new = EDITS[name]
    file = client(tmp_path, layout=layout)
    assert BLOCK.count(old) == 1

    edited = edit(str(tmp_path), means)

    expected = BLOCK.replace(old, new)
    if name == "fields of several entries":
        expected = expected.replace("progress: 10}\n", "progress: 10}\n    effort: 2.5\n")
    assert file.read_bytes() == laid(expected, layout)
    assert edited.written
    assert edited.after.problems == ()


@pytest.mark.parametrize("name", sorted(EDITS.keys() - {"evidence", "action", "log"}))
def test_the_same_edit_a_second_time_writes_nothing(tmp_path: Path, name: str) -> None:
    file = client(tmp_path)
    edit(str(tmp_path), EDITS[name][0])
    before = file.stat()

    edited = edit(str(tmp_path), EDITS[name][0])

    assert not edited.written
    assert file.stat().st_ino == before.st_ino


@pytest.mark.parametrize(
    ("means", "old", "new"),
    [
        (lambda i: typed_score(i, "phone", "5", DAY), "score: 2}", "score: 5}"),
        (lambda i: typed_score(i, "shop", "5", DAY), "name: Shop}", "name: Shop, score: 5}"),
        (lambda i: linked(i, "visit", "shop"), "[phone]", "[phone, shop]"),
        (lambda i: added(i, "shop", "Sign", ActionDetails("idea", DAY)), "actions: []", None),
        (seen(), "score: 3}]", None),
    ],
)
def test_entries_in_braces_stay_in_braces(tmp_path: Path, means: Means, old: str, new: str | None) -> None:
    file = client(tmp_path, FLOW)

    edit(str(file), means)

    rest = FLOW.index(old)
    assert file.read_text()[:rest] == FLOW[:rest]
    assert new is None or file.read_text() == FLOW.replace(old, new)


def test_a_typed_score_is_taken_out_where_evidence_is_to_speak(tmp_path: Path) -> None:
    file = client(tmp_path)

    edited = edit(str(tmp_path), seen(replace=True))

    assert "    name: 'Phone'\n    owner: anna\n" in file.read_text()
    assert [(told.field, told.old, told.new) for told in edited.told[1:]] == [("score", 2, None)]


def test_evidence_goes_where_the_touchpoints_evidence_is_and_else_where_most_is(folder: Callable[..., Path]) -> None:
    root = folder(
        {
            "touchmap.yaml": "touchmap: 1\ntouchpoints:\n  - {id: a, name: A}\n  - {id: b, name: B}\n",
            "few.yaml": "evidence:\n  - {touchpoint: a, date: 2026-01-01, method: self, score: 1}\n",
            "many.yaml": "evidence:\n" + "  - {touchpoint: c, date: 2026-01-01, method: self, score: 1}\n" * 2,
            "c.yaml": "touchpoints:\n  - {id: c, name: C}\n",
        }
    )
    observation = Observation("self", DAY)

    files = [
        edit(str(root), partial(observed_score, name=name, value="2", seen=observation, replace=False), dry_run=True)
        .files[0]
        .file
        for name in ("a", "b", "c")
    ]

    assert files == ["few.yaml", "many.yaml", "many.yaml"]


def test_the_first_evidence_begins_a_list_in_the_touchpoints_file(folder: Callable[..., Path]) -> None:
    root = folder({"touchmap.yaml": "touchmap: 1\n", "a.yaml": "touchpoints:\n  - {id: a, name: A}\n"})

    edit(str(root), lambda i: observed_score(i, "a", "2", Observation("self", DAY), replace=False))

    assert (root / "a.yaml").read_text() == (
        "touchpoints:\n  - {id: a, name: A}\n"
        "evidence:\n  - touchpoint: a\n    date: 2026-11-22\n    method: self\n    score: 2\n"
    )


@pytest.mark.parametrize(
    ("means", "message", "hint"),
    [
        (lambda i: typed_score(i, "fone", "3", DAY), 'there is no touchpoint "fone"', "phone"),
        (lambda i: typed_score(i, "phone", "4,5", DAY), 'not a rating on the scale: "4,5"', "from 1 to 5"),
        (lambda i: typed_score(i, "phone", "0", DAY), 'not a rating on the scale: "0"', "from 1 to 5"),
        (lambda i: typed_score(i, "Sign ", "3", DAY), 'there is no touchpoint "Sign "', "sign"),
        (lambda i: assigned(i, "phone", "Ana K."), 'there is no person "Ana K."', "Anna K."),
        (lambda i: assigned(i, "phone", "ben"), "no longer with the company (active: false): Ben", "someone else"),
        (lambda i: logged(i, "cal", DAY, 1, None), 'there is no action "cal"', "call"),
        (lambda i: logged(i, "call", DAY, None, None), "there is nothing to record", "--progress"),
        (lambda i: added(i, "phone", " ", ActionDetails("idea", DAY)), "the action has no title", "few words"),
        (
            lambda i: added(i, "phone", "x", ActionDetails("idea", DAY, id="Call")),
            'an action with the id "Call" already exists',
            "a free id: call-2",
        ),
        (
            lambda i: added(i, "phone", "x", ActionDetails("idea", DAY, lever="stuff")),
            'no lever "stuff"',
            "staff-skills",
        ),
        (lambda i: linked(i, "vizit", "sign"), 'there is no chain "vizit"', "visit"),
        (
            lambda i: linked(i, "visit", "sign", "phone"),
            'nothing can follow the end link of "visit": phone',
            "before the end link",
        ),
        (lambda i: linked(i, "again", "sign", "shop"), '"shop" is not a link of the chain "again"', "phone, sign"),
        (
            lambda i: ended(i, "visit", "sign", None),
            'the chain "visit" already has an end link: phone',
            "remove `end` from that link",
        ),
        (
            lambda i: ended(i, "again", "phone", None),
            '"phone" is link 1 of 2 in the chain "again"',
            "must be the last",
        ),
        (lambda i: set_fields(i, [FieldToSet("phone", "scor", "3")]), 'not a field that can be set: "scor"', "score"),
        (lambda i: set_fields(i, [FieldToSet("phone", "score", " ")]), "no value for score", "set ID FIELD --clear"),
        (
            lambda i: set_fields(
                i, [FieldToSet("phone", "score", "3", "c.csv:2"), FieldToSet("phone", "score", "4", "c.csv:3")]
            ),
            'c.csv:3: phone: two values for score, "3" and "4"',
            "keep one of them",
        ),
    ],
)
def test_what_can_not_be_meant_is_said_and_leaves_the_file(
    tmp_path: Path, means: Means, message: str, hint: str
) -> None:
    file = client(tmp_path)

    with pytest.raises(TouchmapError) as caught:
        edit(str(tmp_path), means)

    assert message in caught.value.message
    assert hint in caught.value.hint
    assert file.read_text() == BLOCK


@pytest.mark.parametrize(
    ("text", "place", "reason", "hint"),
    [
        ("- {id: phone, name: P, score: &s 2}\n- {id: b, name: B, target: *s}", "3:31", "line 4 repeats", "line 4"),
        ("- {id: b, name: B, score: &s 2}\n- {id: phone, name: P, score: *s}", "4:31", "comes from line 3", "*s"),
        ("- {id: phone, # why\n   name: P, score: 2}", "3:15", "a comment inside these brackets", "move the comment"),
    ],
)
def test_what_can_not_be_edited_safely_is_refused_with_its_line_and_what_to_type(
    tmp_path: Path, text: str, place: str, reason: str, hint: str
) -> None:
    file = client(tmp_path, f"touchmap: 1\ntouchpoints:\n{text}\n")

    with pytest.raises(TouchmapError) as caught:
        edit(str(tmp_path), lambda inventory: typed_score(inventory, "phone", "3", DAY))

    assert caught.value.message.startswith(f"{file}:{place}: ")
    assert reason in caught.value.message
    assert hint in caught.value.hint


def test_an_edit_after_which_the_inventory_would_not_load_is_not_made(tmp_path: Path) -> None:
    file = client(tmp_path)

    with pytest.raises(Unloadable) as caught:
        edit(str(tmp_path), lambda inventory: set_fields(inventory, [FieldToSet("phone", "part_of", "nowhere")]))

    assert [problem.code for problem in caught.value.loaded.problems] == ["TM005"]
    assert file.read_text() == BLOCK


def test_a_dry_run_proves_the_edit_and_writes_nothing(tmp_path: Path) -> None:
    file = client(tmp_path)

    edited = edit(str(tmp_path), lambda inventory: typed_score(inventory, "phone", "3", DAY), dry_run=True)

    assert not edited.written
    assert edited.files[0].new == BLOCK.replace("    score: 2\n", "    score: 3\n")
    assert file.read_text() == BLOCK


def test_a_file_that_changes_while_the_edit_is_thought_out_is_not_overwritten(tmp_path: Path) -> None:
    file = client(tmp_path)

    def meanwhile(inventory: Inventory) -> Change:
        file.write_text(BLOCK + "# by hand\n")
        return typed_score(inventory, "phone", "3", DAY)

    with pytest.raises(TouchmapError, match="another program has changed"):
        edit(str(tmp_path), meanwhile)

    assert file.read_text() == BLOCK + "# by hand\n"


def test_standard_input_is_not_edited() -> None:
    with pytest.raises(TouchmapError, match="standard input cannot be edited"):
        edit("-", lambda inventory: typed_score(inventory, "phone", "3", DAY))


def test_a_links_target_is_written_and_the_link_stays(tmp_path: Path) -> None:
    (tmp_path / ".shared").mkdir()
    file = client(tmp_path / ".shared")
    link = tmp_path / "touchmap.yaml"
    link.symlink_to(file)

    edit(str(tmp_path), lambda inventory: typed_score(inventory, "phone", "3", DAY))

    assert link.is_symlink()
    assert file.read_text() == BLOCK.replace("    score: 2\n", "    score: 3\n")


@pytest.mark.parametrize("part", ["", "touchmap.yaml", "below"])
def test_the_folder_a_folder_in_it_and_a_file_in_it_all_mean_the_client(tmp_path: Path, part: str) -> None:
    file = client(tmp_path)
    (tmp_path / "below").mkdir()

    edit(str(tmp_path / part), lambda inventory: typed_score(inventory, "phone", "3", DAY))

    assert "    score: 3\n" in file.read_text()
