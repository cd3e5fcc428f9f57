"""A field is added in the model and nowhere else: the program is copied, and a field of each kind added to it."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run

from touchmap.model.action import Action
from touchmap.model.chain import Chain, Link
from touchmap.model.evidence import Evidence
from touchmap.model.named_fields import kinds, references, settable, supposable
from touchmap.model.settings import Stage
from touchmap.model.touchpoint import Touchpoint

SOURCE = Path(__file__).parents[1] / "src" / "touchmap"
NEW = """
    new_text: Annotated[Text | None, Field(description="A text.")] = None
    new_texts: Annotated[Texts, Field(description="Some texts.")] = ()
    new_number: Annotated[Amount | None, Field(description="A number.")] = None
    new_count: Annotated[Count | None, Field(description="A whole number.")] = None
    new_day: Annotated[Day | None, Field(description="A date.")] = None
    new_flag: Annotated[Flag, Field(description="True or false.")] = False
    new_choice: Annotated[Literal["one", "two"] | None, Field(description="One of two.")] = None
    new_reference: Annotated[Ref | None, Field(description="An id.")] = None
    new_stage: Annotated[Ref | None, To("stage"), Field(description="A stage.")] = None
    new_references: Annotated[Refs, Field(description="Some ids.")] = ()
    new_rating: Annotated[Rating | None, Field(description="A rating.")] = None
    new_score: Annotated[Score | None, Field(description="A score.")] = None
    new_person: Annotated[Person | None, Field(description="A person.")] = None
"""
CLIENT = """\
touchmap: 1
people: [{id: ann, name: Ann K.}]
touchpoints:
  - id: phone
    name: Phone
    customer_weight: 5
    business_priority: 5
    score: 2
"""
WRITTEN = {
    "new_text": ("Some words", "Some words"),
    "new_texts": ("a; b", "[a, b]"),
    "new_number": ("2.5", "2.5"),
    "new_count": ("12", "12"),
    "new_day": ("2026-11-22", "2026-11-22"),
    "new_flag": ("true", "true"),
    "new_choice": ("two", "two"),
    "new_reference": ("desk", "desk"),
    "new_stage": ("prospect", "prospect"),
    "new_references": ("desk", "desk"),
    "new_rating": ("4", "4"),
    "new_score": ("3", "3"),
    "new_person": ("Ann K.", "ann"),
}
"""What is entered for each field, and what the file says then."""

LEADS_SOMEWHERE = ("reference", "references", "person")

Program = Callable[..., Run]


@pytest.fixture(scope="module")
def extended(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program whose touchpoints have a field of each kind more."""
    copy = tmp_path_factory.mktemp("extended")
    shutil.copytree(SOURCE, copy / "touchmap", ignore=shutil.ignore_patterns("__pycache__"))
    model = copy / "touchmap" / "model" / "touchpoint.py"
    text = model.read_text(encoding="utf-8").replace("    Amount,\n", "    Amount,\n    Count,\n")
    model.write_text(text.rstrip() + NEW, encoding="utf-8")
    return copy


@pytest.fixture
def program(extended: Path, folder: Callable[..., Path]) -> Program:
    """Call the copy in a client folder."""
    client = folder({"touchmap.yaml": CLIENT})

    def call(*args: str, **env: str) -> Run:
        command = [sys.executable, "-c", "from touchmap.cli.main import main; main()", *args]
        env = {"PYTHONPATH": str(extended), "PYTHONDONTWRITEBYTECODE": "1", "TMPDIR": str(client), **env}
        done = subprocess.run(command, cwd=client, env=env, capture_output=True, text=True, check=False)
        return Run(done.returncode, done.stdout, done.stderr)

    return call


def rows(values: dict[str, str]) -> str:
    return "id,field,value\n" + "".join(f"phone,{name},{value}\n" for name, value in values.items())


def test_a_new_field_of_each_kind_is_set(program: Program, tmp_path: Path) -> None:
    (tmp_path / "changes.csv").write_text(rows({name: typed for name, (typed, _) in WRITTEN.items()}))

    done = program("set", "--file", "changes.csv", ".")
    after_set = (tmp_path / "touchmap.yaml").read_text()

    assert (done.status, done.err) == (0, "")
    assert {line.strip() for line in after_set.splitlines()} >= {
        f"{name}: {said}" for name, (_, said) in WRITTEN.items()
    }


@pytest.mark.parametrize("name", ["new_texts", "new_flag", "new_day"])
def test_a_new_field_is_cleared(program: Program, tmp_path: Path, name: str) -> None:
    (tmp_path / "touchmap.yaml").write_text(f"{CLIENT}    {name}: {WRITTEN[name][1]}\n")

    done = program("set", "phone", name, "--clear")

    assert (done.status, done.err) == (0, "")
    assert (tmp_path / "touchmap.yaml").read_text() == CLIENT


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("new_number", "much", "write 3 or 2.5"),
        ("new_count", "-1", "write a whole number from 0 up"),
        ("new_day", "soon", "not a date"),
        ("new_flag", "maybe", "write true or false"),
        ("new_choice", "three", "TM004"),
        ("new_rating", "6", "write a whole number from 1 to 5"),
        ("new_score", "6", "write a whole number from 1 to 5"),
        ("new_person", "Bob", "there is no person"),
    ],
)
def test_a_new_field_refuses_what_is_not_of_its_kind(
    program: Program, tmp_path: Path, name: str, value: str, said: str
) -> None:
    done = program("set", "phone", name, value)

    assert done.status == 2
    assert said in done.err
    assert (tmp_path / "touchmap.yaml").read_text() == CLIENT


def test_a_new_reference_that_leads_nowhere_is_found(program: Program, tmp_path: Path) -> None:
    (tmp_path / "touchmap.yaml").write_text(f"{CLIENT}    new_stage: prospekt\n")

    done = program("check", "--select", "TM0")

    assert done.status == 1
    assert 'touchmap.yaml:9:16: error TM005 there is no stage "prospekt"' in done.out
    assert 'did you mean "prospect"?' in done.out


def test_a_new_field_is_shown(program: Program, tmp_path: Path) -> None:
    text = CLIENT + "".join(f"    {name}: {said}\n" for name, (_, said) in WRITTEN.items())
    (tmp_path / "touchmap.yaml").write_text(text)

    done = program("show", "phone")

    assert (done.status, done.err) == (0, "")
    assert [name for name in WRITTEN if f"  {name}: " not in done.out] == []


def test_each_reference_of_the_models_says_what_it_names() -> None:
    models = [Touchpoint, Chain, Link, Action, Evidence, Stage]
    named = {(shape, name) for shape in models for name, _, _ in references(shape)}

    said = {(shape, name) for shape in models for name, kind in kinds(shape).items() if kind in LEADS_SOMEWHERE}
    assert said <= named


def test_a_shell_is_offered_each_new_field(program: Program) -> None:
    done = program(_TOUCHMAP_COMPLETE="complete_bash", COMP_WORDS="touchmap set phone new_", COMP_CWORD="3")

    assert done.out.split() == list(WRITTEN)


def test_a_ranking_can_suppose_a_new_rating_score_or_person(program: Program) -> None:
    wishes = ["phone.new_rating=4", "phone.new_score=3", "phone.new_person=ann"]

    done = program("rank", *(word for wish in wishes for word in ("--what-if", wish)), "--format", "json")

    assert [change["field"] for change in json.loads(done.out)["changes"]] == ["new_rating", "new_score", "new_person"]


def test_a_new_field_that_no_ranking_depends_on_is_refused_as_supposition(program: Program) -> None:
    done = program("rank", "--what-if", "phone.new_text=x")

    assert (done.status, done.err.splitlines()[0]) == (2, 'touchmap: not a field for --what-if: "new_text"')


def test_a_new_field_is_named_in_words(program: Program) -> None:
    done = program("rank", "--what-if", "phone.new_rating=4")

    assert "new rating" in done.out


def test_a_new_rating_off_the_scale_is_found(program: Program, tmp_path: Path) -> None:
    (tmp_path / "touchmap.yaml").write_text(CLIENT + "    new_rating: 6\n    new_score: 0\n")

    found = program("check", "--select", "TM004", "--format", "concise").out

    assert "new_rating is 6, which is off the scale" in found
    assert "new_score is 0, which is off the scale" in found


def test_the_id_and_what_has_keys_of_its_own_cannot_be_set() -> None:
    assert {*Touchpoint.model_fields} - {*settable(Touchpoint)} == {
        *("where", "line", "ignore", "id", "standards", "competitors")
    }


def test_a_ranking_depends_on_ratings_scores_and_owners() -> None:
    assert supposable(Touchpoint) == {
        "customer_weight": "rating",
        "business_priority": "rating",
        "score": "score",
        "target": "score",
        "owner": "person",
    }


def test_a_required_text_is_a_text_and_an_optional_choice_a_choice() -> None:
    found = kinds(Touchpoint)

    assert (found["name"], found["notes"], found["span"], found["tags"]) == ("text", "text", "choice", "texts")


def test_the_help_of_what_if_names_each_field_that_can_be_supposed(called: Callable[..., Run]) -> None:
    told = " ".join(called("rank", "--help").out.split())

    assert [name for name in supposable(Touchpoint) if name not in told] == []
