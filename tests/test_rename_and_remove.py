"""An entry under another id, or taken out: every file stays as it is but for what was asked."""

from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from conftest import ROOT, Run
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from touchmap.editing.entries.references import EntryKind, entry_named, references_to
from touchmap.editing.entries.rename import renamed
from touchmap.editing.transaction import edit
from touchmap.errors import NotThere
from touchmap.load import load

CLIENT = """\
touchmap: 1   # the clinic
stages: [book, {id: visit, phase: during}]
segments:
  - {id: new, share: 0.5}
  - old   # regulars
people: [{id: ann, name: Ann}, bo]
doubts: [{id: price, text: Is it dear, segment: new, answered_by: [desk, phone]}]
touchpoints:
  - id: phone
    name: Phone
    stage: book
    segments: [new, old]
    customer_weight: {new: 5, "old": 2}   # asked in May
    score: {new: 2, old: 4}
    owner: ann
  - {id: form, name: Form, stage: book, segments: new}
  - id: desk
    name: Desk
    stage: visit
    owner: ann
    parts:
      - {id: sofa, name: Sofa}
  - {id: lamp, name: Lamp, part_of: desk}
chains:
  - id: visit
    name: Visit
    segment: new
    owner: ann
    links:
      - any_of: [phone, form]
        reached: {phone: 3, form: 4}
      - desk   # the centre
      - {touchpoint: lamp, end: true, starts: visit}
"""
EVIDENCE = """\
evidence:
  - {touchpoint: desk, date: 2026-11-02, method: survey, score: 4, segment: old}
  # the second
  - {touchpoint: phone, date: 2026-11-03, method: survey, score: 2}
actions:
  - {id: call, touchpoint: phone, title: Call back, owner: ann, because: phone@2026-11-03}
  - {id: seat, touchpoint: desk, title: Seats, owner: bo}
"""
FILES = {"touchmap.yaml": CLIENT, "evidence.yaml": EVIDENCE}
IDS = {"phone": "touchpoint", "desk": "touchpoint", "ann": "person", "bo": "person", "new": "segment", "old": "segment"}

Write = Callable[[dict[str, str]], Path]
Call = Callable[..., Run]


@pytest.fixture
def client(folder: Write) -> Path:
    return folder(FILES)


def texts(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*.yaml"))}


@pytest.mark.parametrize("name", [*IDS, "book", "call", "visit"])
def test_a_rename_changes_every_place_and_nothing_else(client: Path, called: Call, name: str) -> None:
    kind = ("--kind", "chain") if name == "visit" else ()
    before = texts(client)

    run = called("rename", name, "other", client, *kind)

    assert run.status == 0, run.err
    inventory = load(str(client)).inventory
    assert load(str(client)).problems == ()
    assert entry_named(inventory, "other").entry
    lines = [len(text.splitlines()) for text in texts(client).values()]
    assert lines == [len(text.splitlines()) for text in before.values()]


@pytest.mark.parametrize("name", [*IDS, "book", "call", "visit"])
def test_a_rename_forth_and_back_changes_no_byte(client: Path, called: Call, name: str) -> None:
    kind = ("--kind", "chain") if name == "visit" else ()
    before = texts(client)

    called("rename", name, "other", client, *kind)
    middle = texts(client)
    called("rename", "other", name, client)

    assert middle != before
    assert texts(client) == before


@given(data=st.data())
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_same_holds_for_any_entry_of_the_clinic(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = Path(copytree(ROOT / "examples" / "clinic", tmp_path_factory.mktemp("clinic") / "c"))
    inventory = load(str(folder)).inventory
    entries: list[Any] = [
        *inventory.touchpoints,
        *inventory.chains,
        *inventory.actions,
        *(inventory.settings.people or ()),
    ]
    name = data.draw(st.sampled_from(sorted({str(entry.id) for entry in entries})))
    kind = data.draw(st.sampled_from(_kinds(folder, name)))
    before = texts(folder)

    edit(str(folder), lambda inventory: renamed(inventory, name, "another-id", kind))
    edit(str(folder), lambda inventory: renamed(inventory, "another-id", name))

    assert texts(folder) == before


def _kinds(folder: Path, name: str) -> list[EntryKind]:
    inventory = load(str(folder)).inventory
    found: list[EntryKind] = []
    kinds: tuple[EntryKind, ...] = ("touchpoint", "chain", "action", "person")
    for kind in kinds:
        try:
            found.append(entry_named(inventory, name, kind).kind)
        except NotThere:
            continue
    return found


def test_a_word_among_others_is_renamed_in_its_own_place(client: Path, called: Call) -> None:
    called("rename", "phone", "call-in", client)

    text = (client / "touchmap.yaml").read_text()
    assert "      - any_of: [call-in, form]\n        reached: {call-in: 3, form: 4}\n" in text
    assert "answered_by: [desk, call-in]" in text
    assert "because: call-in@2026-11-03" in (client / "evidence.yaml").read_text()


def test_a_segment_is_renamed_as_a_key_in_its_own_quotes(client: Path, called: Call) -> None:
    called("rename", "old", "regular", client)

    text = (client / "touchmap.yaml").read_text()
    assert "  - regular   # regulars\n" in text
    assert 'customer_weight: {new: 5, "regular": 2}   # asked in May\n' in text
    assert "score: {new: 2, regular: 4}\n" in text


def test_a_part_does_not_name_the_whole_that_it_is_written_in(client: Path, called: Call) -> None:
    called("rename", "desk", "counter", client)

    text = (client / "touchmap.yaml").read_text()
    assert "part_of: counter}" in text
    assert "      - {id: sofa, name: Sofa}\n" in text


@pytest.mark.parametrize(
    ("call", "said"),
    [
        ("rename phone form", "duplicate id"),
        ("rename phone 'a b'", "hint: write a-b"),
        ("rename visit other", "several entries have the id"),
        ("rename nobody other", 'there is no entry "nobody"'),
        ("rename fone other", 'did you mean "phone"?'),
        ("remove phone", '"phone" is named in'),
        ("remove desk --everywhere", '"desk" has parts'),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_changed(client: Path, called: Call, call: str, said: str) -> None:
    before = texts(client)
    words = call.replace("'a b'", "a_b").split()
    run = called(*(word.replace("_", " ") for word in words), client)

    assert (run.status, run.out) == (2, "")
    assert said in run.err
    assert texts(client) == before


def test_a_built_in_stage_is_not_renamed(folder: Write, called: Call) -> None:
    run = called("rename", "prospect", "lead", folder({"touchmap.yaml": "touchmap: 1\n"}))

    assert (run.status, run.err.splitlines()[0]) == (2, 'touchmap: the stage "prospect" is built in')


def test_what_is_named_nowhere_is_removed(client: Path, called: Call) -> None:
    run = called("remove", "seat", client)

    assert (run.status, run.out) == (0, f"seat: removed ({client / 'evidence.yaml'}:7)\n".replace(f"{Path.cwd()}/", ""))
    assert "seat" not in (client / "evidence.yaml").read_text()


def test_with_everywhere_the_difference_comes_first_and_is_saved_with_yes(folder: Write, called: Call) -> None:
    client = folder({**FILES, "touchmap.yaml": CLIENT.replace("   # asked in May", "")})
    before = texts(client)

    shown = called("remove", "phone", client, "--everywhere")
    unsaved = texts(client)
    saved = called("remove", "phone", client, "--everywhere", "--yes")

    assert (shown.status, saved.status) == (0, 0)
    assert unsaved == before
    assert "-  - id: phone\n" in shown.out
    assert "Nothing was saved. To save these changes, add --yes." in shown.err
    inventory = load(str(client)).inventory
    assert load(str(client)).problems == ()
    assert "phone" not in inventory.touchpoint_by_id
    assert [link.ways for link in inventory.chains[0].links] == [("form",), ("desk",), ("lamp",)]
    assert [record.touchpoint for record in inventory.evidence] == ["desk"]
    assert [action.id for action in inventory.actions] == ["seat"]


def test_an_entry_with_a_comment_inside_is_left_to_a_person(client: Path, called: Call) -> None:
    before = texts(client)

    run = called("remove", "phone", client, "--everywhere", "--yes")

    assert (run.status, texts(client)) == (2, before)
    assert "there is a comment in this entry" in run.err


@pytest.mark.parametrize("name", ["new", "ann"])
def test_what_named_a_segment_or_a_person_loses_the_key(client: Path, called: Call, name: str) -> None:
    run = called("remove", name, client, "--everywhere", "--yes")

    assert run.status == 0, run.err
    loaded = load(str(client))
    assert loaded.problems == ()
    with pytest.raises(NotThere):
        entry_named(loaded.inventory, name)


def test_every_reference_of_the_clinic_is_found() -> None:
    inventory = load(str(ROOT / "examples" / "clinic")).inventory

    found = [*references_to(inventory, entry_named(inventory, "night-call"))]

    assert [(one.of.where.file, one.at.keys[-1]) for one in found] == [
        ("chains.yaml", "touchpoint"),
        ("evidence.yaml", "touchpoint"),
        ("actions.yaml", "touchpoint"),
    ]
