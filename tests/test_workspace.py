"""A client folder opened: on a day, whole or in part, at a revision, a week ago, beside others."""

from collections.abc import Callable
from dataclasses import FrozenInstanceError
from datetime import date
from pathlib import Path

import pytest
from test_source_history import commit, git

from touchmap.errors import TouchmapError, WithFindings
from touchmap.workspace import Unloadable, Workspace, open_many
from touchmap.workspace import open as open_workspace

DAY = date(2026, 11, 22)
GOOD = """\
touchmap: 1
client: {name: Dental, language: pl}
touchpoints:
  - {id: phone, name: Phone, customer_weight: 5, business_priority: 5, score: 3}
"""
WRONG = GOOD.replace("score: 3", "scor: 3")
"""A key that the format does not have."""

Write = Callable[[dict[str, str]], Path]
History = Callable[[str, str], Path]


@pytest.fixture
def history(folder: Write) -> History:
    """Commit a state of the client folder on a day."""

    def made(text: str, day: str) -> Path:
        top = folder({"touchmap.yaml": text})
        if not (top / ".git").exists():
            git(top, "init", "--quiet")
        commit(top, day)
        return top

    return made


def score_of(workspace: Workspace) -> object:
    return workspace.inventory.touchpoint_by_id["phone"].score


def test_a_client_folder_is_opened_on_the_day_that_is_named(folder: Write) -> None:
    here = folder({"touchmap.yaml": GOOD})

    workspace = open_workspace(here, DAY)

    assert (workspace.day, workspace.root, workspace.language) == (DAY, str(here), "pl")
    assert workspace.facts.inventory is workspace.inventory
    assert workspace.is_there


def test_without_a_day_the_environment_decides_as_for_a_command(folder: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795348800")

    assert open_workspace(folder({"touchmap.yaml": GOOD})).day == date(2026, 11, 22)


def test_a_day_of_the_environment_that_is_none_is_refused(folder: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "noon")

    with pytest.raises(TouchmapError, match='not a date: "noon"'):
        open_workspace(folder({"touchmap.yaml": GOOD}))


def test_a_workspace_does_not_change(folder: Write) -> None:
    workspace = open_workspace(folder({"touchmap.yaml": GOOD}), DAY)

    with pytest.raises(FrozenInstanceError):
        workspace.path = "elsewhere"  # type: ignore[misc]


def test_what_does_not_load_whole_is_refused_with_what_is_wrong(folder: Write) -> None:
    here = folder({"touchmap.yaml": WRONG, "more.yaml": "touchpoints:\n  - {id: phone, name: Phone}\n"})

    with pytest.raises(Unloadable) as caught:
        open_workspace(here, DAY)

    assert caught.value.message == "the inventory has 2 errors"
    assert {problem.code for problem in caught.value.loaded.problems} == {"TM002", "TM006"}
    assert caught.value.loaded.root == str(here)


def test_of_one_file_only_its_own_errors_are_counted(folder: Write) -> None:
    here = folder({"touchmap.yaml": WRONG, "more.yaml": "touchpoints:\n  - {id: door, nam: Door}\n"})

    with pytest.raises(Unloadable) as caught:
        open_workspace(here / "touchmap.yaml", DAY)

    assert caught.value.message == "the inventory has 1 error"
    assert {problem.where.file for problem in caught.value.loaded.problems} == {"touchmap.yaml", "more.yaml"}


def test_what_does_not_load_is_opened_as_far_as_it_does_where_that_is_asked_for(folder: Write) -> None:
    more = "touchpoints:\n  - {id: door, nam: Door}\n"

    workspace = open_workspace(folder({"touchmap.yaml": GOOD, "more.yaml": more}), DAY, partly=True)

    assert {problem.where.file for problem in workspace.loaded.problems} == {"more.yaml"}
    assert [point.id for point in workspace.inventory.touchpoints] == ["phone"]


def test_an_unloadable_inventory_is_an_error_beside_which_findings_are_shown() -> None:
    assert issubclass(Unloadable, WithFindings)
    assert issubclass(WithFindings, TouchmapError)


def test_nothing_is_ranked_without_a_touchpoint(folder: Write) -> None:
    workspace = open_workspace(folder({"touchmap.yaml": "touchmap: 1\n"}), DAY)

    with pytest.raises(TouchmapError, match="no touchpoints"):
        workspace.require_touchpoints()


def test_a_folder_is_opened_as_it_was_at_a_revision_on_the_same_day(history: History) -> None:
    history(GOOD, "2026-11-01")
    workspace = open_workspace(history(GOOD.replace("score: 3", "score: 4"), "2026-11-10"), DAY)

    before = workspace.at("HEAD~1")

    assert (score_of(before), score_of(workspace)) == (3, 4)
    assert (before.day, before.root) == (DAY, workspace.root)


def test_a_revision_that_does_not_load_is_refused_with_what_is_wrong_there(history: History) -> None:
    history(WRONG, "2026-11-01")
    workspace = open_workspace(history(GOOD, "2026-11-10"), DAY)

    with pytest.raises(Unloadable, match="the inventory at HEAD~1 cannot be used: 1 error") as caught:
        workspace.at("HEAD~1")

    assert [problem.code for problem in caught.value.loaded.problems] == ["TM002"]
    assert workspace.at("HEAD~1", partly=True).loaded.problems == caught.value.loaded.problems


def test_before_its_first_commit_a_folder_is_not_there(history: History, folder: Write) -> None:
    top = history(GOOD, "2026-11-01")
    folder({"another/touchmap.yaml": GOOD})
    commit(top, "2026-11-10")

    workspace = open_workspace(top / "another", DAY)

    assert workspace.at("HEAD").is_there
    assert not workspace.at("HEAD~1").is_there


def test_standard_input_has_no_earlier_state(folder: Write) -> None:
    workspace = open_workspace(folder({"touchmap.yaml": GOOD}), DAY)

    with pytest.raises(TouchmapError, match="standard input has no history"):
        Workspace("-", workspace.loaded, workspace.facts, workspace.limits).at("HEAD")


def test_the_commit_at_which_a_branch_left_another_is_found(history: History) -> None:
    top = history(GOOD, "2026-11-01")
    git(top, "branch", "release")
    workspace = open_workspace(history(GOOD + "# more\n", "2026-11-10"), DAY)

    assert score_of(workspace.at(workspace.branch_point("release"))) == 3
    assert workspace.branch_point("release") != workspace.branch_point("HEAD")


def test_a_week_ago_is_the_state_that_git_has_of_that_day(history: History) -> None:
    history(GOOD, "2026-11-14")
    workspace = open_workspace(history(GOOD.replace("score: 3", "score: 4"), "2026-11-16"), DAY)

    then = workspace.week_ago()

    assert then.facts is not None
    assert (then.facts.today, then.facts.inventory.touchpoint_by_id["phone"].score) == (date(2026, 11, 15), 3)


def test_a_state_that_does_not_load_is_passed_over_unless_its_day_is_named(history: History) -> None:
    history(GOOD, "2026-11-01")
    history(WRONG, "2026-11-10")
    workspace = open_workspace(history(GOOD, "2026-11-20"), DAY)

    passed = workspace.week_ago()
    with pytest.raises(Unloadable, match="cannot be compared: 1 error") as caught:
        workspace.week_ago(date(2026, 11, 15))

    assert passed.facts is not None
    assert [problem.code for problem in caught.value.loaded.problems] == ["TM002"]


def test_without_git_a_week_ago_is_what_dated_records_tell(folder: Write) -> None:
    dated = (
        "evidence:\n"
        "  - {touchpoint: phone, date: 2026-11-01, method: survey, score: 2}\n"
        "  - {touchpoint: phone, date: 2026-11-20, method: survey, score: 4}\n"
    )
    workspace = open_workspace(folder({"touchmap.yaml": GOOD.replace(", score: 3", "") + dated}), DAY)

    then = workspace.week_ago()

    assert then.source == "records"
    assert then.facts is not None
    assert (then.facts.scores["phone"], workspace.facts.scores["phone"]) == (2, 3)


def test_several_clients_are_opened_in_their_order_on_one_day(folder: Write) -> None:
    here = folder({"b/touchmap.yaml": GOOD, "a/touchmap.yaml": GOOD.replace("pl", "uk")})

    opened = open_many([here / "b", str(here / "a")], DAY)

    assert [(one.root, one.language, one.day) for one in opened] == [
        (str(here / "b"), "pl", DAY),
        (str(here / "a"), "uk", DAY),
    ]


def test_of_several_clients_each_that_cannot_be_opened_is_named(folder: Write) -> None:
    here = folder({"a/touchmap.yaml": WRONG, "b/touchmap.yaml": GOOD})

    with pytest.raises(ExceptionGroup) as caught:
        open_many([here / "a", here / "b", here / "c"], DAY)

    first, second = caught.value.exceptions
    assert isinstance(first, Unloadable)
    assert first.loaded.root == str(here / "a")
    assert str(second) == f"no such file or folder: {here / 'c'}"
    assert second.__notes__ == [f"path: {here / 'c'}"]
