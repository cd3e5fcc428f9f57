"""An edit beside mistakes elsewhere: what can be edited safely is, what is wrong stays, and none is added."""

from datetime import date
from pathlib import Path

import pytest
from edited_client import BLOCK, client

from touchmap.editing.action import ActionDetails, added
from touchmap.editing.owner import assigned
from touchmap.editing.score import typed_score
from touchmap.editing.set_fields import FieldToSet, clear_field, set_fields
from touchmap.editing.transaction import edit
from touchmap.language.phrase import Phrase
from touchmap.load import Unloadable

DAY = date(2026, 11, 22)


def still(count: int) -> Phrase:
    """What an edit says of the errors that remain."""
    return Phrase(
        "the inventory still has {count} error: see `touchmap check`",
        {},
        "the inventory still has {count} errors: see `touchmap check`",
        count,
    )


@pytest.mark.parametrize("more", ["  - {id: x}\n", "bogus: 5\n"])
def test_a_mistake_elsewhere_stays_and_is_counted(more: str, tmp_path: Path) -> None:
    file = client(tmp_path, BLOCK + more)

    edited = edit(str(tmp_path), lambda inventory: typed_score(inventory, "phone", "3", DAY))

    assert edited.remarks[-1] == still(len(edited.before.problems))
    assert len(edited.after.problems) == len(edited.before.problems) > 0
    assert file.read_text() == edited.files[0].new != BLOCK + more


def test_a_file_beside_that_is_no_yaml_does_not_hold_up_an_edit(tmp_path: Path) -> None:
    client(tmp_path)
    (tmp_path / "broken.yaml").write_text("chains: [")

    assert edit(str(tmp_path), lambda inventory: typed_score(inventory, "phone", "3", DAY)).written


def test_a_file_that_was_not_read_whole_is_not_edited(tmp_path: Path) -> None:
    text = BLOCK + "chains: []\nchains: []\n"
    file = client(tmp_path, text)

    with pytest.raises(Unloadable, match="parts of it could not be read") as caught:
        edit(str(tmp_path), lambda inventory: typed_score(inventory, "phone", "3", DAY))

    assert {problem.code for problem in caught.value.loaded.problems} == {"TM003"}
    assert file.read_text() == text


def with_point(point: str) -> str:
    return BLOCK.replace("chains:", f"  - {point}\n\nchains:", 1)


def test_an_entry_that_cannot_be_read_is_not_edited_and_what_keeps_it_is_shown(tmp_path: Path) -> None:
    client(tmp_path, with_point("{id: x}"))

    with pytest.raises(Unloadable, match="could not be read completely") as caught:
        edit(str(tmp_path), lambda inventory: typed_score(inventory, "x", "3", DAY))

    assert "TM004" in [problem.code for problem in caught.value.loaded.problems]


@pytest.mark.parametrize("wrong", ["high", "9", "-1"])
def test_a_value_that_does_not_fit_is_set_anew(wrong: str, tmp_path: Path) -> None:
    file = client(tmp_path, with_point(f"{{id: x, name: X, score: {wrong}}}"))

    edited = edit(str(tmp_path), lambda inventory: set_fields(inventory, [FieldToSet("x", "score", "4")]))

    assert (str(edited.told[0].old), edited.told[0].new) == (wrong, 4)
    assert edited.after.problems == ()
    assert file.read_text() == with_point("{id: x, name: X, score: 4}")


def test_a_value_that_does_not_fit_is_taken_out(tmp_path: Path) -> None:
    file = client(tmp_path, with_point("{id: x, name: X, score: high}"))

    edit(str(tmp_path), lambda inventory: clear_field(inventory, "x", "score"))

    assert file.read_text() == with_point("{id: x, name: X}")


def test_another_field_of_an_entry_with_a_mistake_is_set_and_the_mistake_stays(tmp_path: Path) -> None:
    client(tmp_path, with_point("{id: x, name: X, score: high}"))

    edited = edit(str(tmp_path), lambda inventory: assigned(inventory, "x", "anna"))

    assert edited.remarks[-1] == still(1)


def test_a_new_record_is_told_at_its_place_beside_records_that_do_not_load(tmp_path: Path) -> None:
    client(tmp_path, BLOCK)
    (tmp_path / "actions.yaml").write_text(
        "actions:\n" + "".join(f"  - {{id: {n}, touchpoint: phone, title: T}}\n" for n in "abc") + "  - {id: z}\n"
    )

    edited = edit(str(tmp_path), lambda inventory: added(inventory, "phone", "Three", ActionDetails("idea", DAY)))

    assert edited.told[0].at.keys == ("actions", 4)


def test_an_entry_that_is_there_twice_is_not_edited(tmp_path: Path) -> None:
    client(tmp_path, BLOCK.replace("chains:", "  - {id: phone, name: Another}\n\nchains:", 1))

    with pytest.raises(Unloadable, match="is not unique"):
        edit(str(tmp_path), lambda inventory: typed_score(inventory, "phone", "3", DAY))


def test_an_edit_brings_no_mistake_beside_those_that_are_there(tmp_path: Path) -> None:
    file = client(tmp_path, BLOCK + "  - {id: x}\n")

    with pytest.raises(Unloadable) as caught:
        edit(str(tmp_path), lambda inventory: set_fields(inventory, [FieldToSet("phone", "part_of", "nowhere")]))

    assert [problem.code for problem in caught.value.loaded.problems] == ["TM005"]
    assert file.read_text() == BLOCK + "  - {id: x}\n"


def test_a_mistake_can_be_fixed_by_an_edit_and_another_stays(tmp_path: Path) -> None:
    client(tmp_path, with_point("{id: x, name: X, owner: nemo}") + "  - {id: y}\n")

    edited = edit(str(tmp_path), lambda inventory: set_fields(inventory, [FieldToSet("x", "owner", "anna")]))

    assert len(edited.after.problems) == len(edited.before.problems) - 1
    assert edited.written
