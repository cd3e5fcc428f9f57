"""The watchlist now and a week ago."""

import json
import subprocess
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from conftest import ROOT, TODAY, Golden, Run
from test_source_history import commit, git

from touchmap.analysis.facts import Facts
from touchmap.analysis.questions.week import as_of, progress, week
from touchmap.load import load, load_texts
from touchmap.model.action import Action
from touchmap.model.touchpoint import Touchpoint
from touchmap.reports.week.week import week_report
from touchmap.rules.catalogue import BY_CODE
from touchmap.source.git.commits import commit_of

NOW = date.fromisoformat(TODAY)
WEEK_AGO = NOW - timedelta(days=7)
BEFORE = """
touchmap: 1
gates: {top: 2}
touchpoints:
  - {id: phone, name: Phone, customer_weight: 5, business_priority: 5, score: 1, owner: Ann}
  - {id: till, name: Till, customer_weight: 4, business_priority: 4, score: 2, owner: Ann}
  - {id: site, name: Site, customer_weight: 3, business_priority: 3, score: 2}
actions:
  - {id: second-desk, touchpoint: phone, title: A second desk, status: doing, owner: Ann, due: 2026-12-01,
     log: [{date: 2026-11-13, progress: 20, note: Found the desk}]}
"""
AFTER = BEFORE.replace("score: 1, owner: Ann", "score: 3, owner: Ann").replace(
    "Site, customer_weight: 3, business_priority: 3", "Site, customer_weight: 5, business_priority: 5"
)


def _facts(text: str, day: date = NOW) -> Facts:
    return Facts(load_texts({"touchmap.yaml": text}).inventory, day)


def test_what_came_in_and_what_left_is_told_by_the_watchlists_of_both_days() -> None:
    found = week(_facts(AFTER), _facts(BEFORE, WEEK_AGO), WEEK_AGO)

    assert [(one.row.point.id, one.entered) for one in found.watched] == [("site", True), ("phone", False)]
    assert [(then.point.id, now.rank if now else None) for then, now, _ in found.left] == [("till", 3)]


def test_what_was_seen_since_is_told_on_the_clients_scale() -> None:
    text = f"""{AFTER}
evidence:
  - {{touchpoint: phone, date: 2026-11-20, method: survey, marks: {{2: 1, 5: 2}}}}
  - {{touchpoint: phone, date: 2026-11-21, method: mystery-shopper, score: 9, scale: {{min: 1, max: 9}}}}
"""
    report = week_report(_facts(text), _facts(BEFORE, WEEK_AGO), WEEK_AGO, "records")
    phone = next(row for row in report.watchlist if row.id == "phone")

    assert [(seen.score, seen.answers) for seen in phone.evidence] == [(4, 3), (5, 1)]


def test_a_score_that_moved_is_told() -> None:
    found = week(_facts(AFTER), _facts(BEFORE, WEEK_AGO), WEEK_AGO)

    assert {one.row.point.id: one.moved for one in found.watched} == {"site": None, "phone": "up"}


def test_a_score_that_moved_off_the_watchlist_is_told_too() -> None:
    mended = BEFORE.replace("score: 1, owner: Ann", "score: 5, owner: Ann")

    report = week_report(_facts(mended), _facts(BEFORE, WEEK_AGO), WEEK_AGO, "records")

    assert [(row.id, row.score_before, row.score) for row in report.left] == [("phone", 1, 5)]
    assert "Scores that moved: “Phone” 1 → 5." in report.notes


def test_without_git_the_dated_records_tell_of_the_earlier_day() -> None:
    text = """
touchmap: 1
touchpoints:
  - {id: phone, name: Phone, customer_weight: 5, business_priority: 5}
evidence:
  - {touchpoint: phone, date: 2026-10-01, method: survey, score: 2}
  - {touchpoint: phone, date: 2026-11-20, method: survey, score: 4}
"""
    now = _facts(text)
    found = week(now, Facts(as_of(now.inventory, WEEK_AGO), WEEK_AGO), WEEK_AGO)

    assert found.watched[0].moved == "too_few"
    assert [record.date.day for record in found.watched[0].evidence] == [20]


ASKED = """
touchmap: 1
touchpoints:
  - {id: phone, name: Phone, customer_weight: 5, business_priority: 5}
evidence:
  - {touchpoint: phone, date: 2026-10-01, method: survey, marks: {2: 20, 3: 20}}
  - {touchpoint: phone, date: 2026-11-20, method: METHOD, marks: {MARKS}}
"""


@pytest.mark.parametrize(
    ("method", "marks", "note"),
    [
        ("survey", "4: 20, 5: 20", "Scores that moved: “Phone” 2.5 → 4.5."),
        ("survey", "1: 20, 2: 20", "Scores that moved: “Phone” 2.5 → 1.5."),
        ("survey", "2: 19, 3: 21", "No score moved."),
        ("survey", "2: 1, 3: 4", "Scores that may have moved: “Phone” 2.5 → 2.8 (too few answers to tell)."),
        (
            "interview",
            "4: 20, 5: 20",
            "Scores that may have moved: “Phone” 2.5 → 3.5 (not asked in the same way before and since).",
        ),
    ],
)
def test_a_score_from_answers_moved_only_where_they_can_tell(method: str, marks: str, note: str) -> None:
    now = _facts(ASKED.replace("METHOD", method).replace("MARKS", marks))
    report = week_report(now, Facts(as_of(now.inventory, WEEK_AGO), WEEK_AGO), WEEK_AGO, "records")

    assert note in report.notes


@pytest.mark.parametrize(
    ("entry", "late", "silent"),
    [
        ("status: doing, due: 2026-11-21, log: [{date: 2026-11-20}]", True, False),
        ("status: doing, due: 2026-11-22, log: [{date: 2026-11-15}]", False, False),
        ("status: doing, due: 2026-12-01, log: [{date: 2026-11-14}]", False, True),
        ("status: doing, due: 2026-12-01", False, True),
        ("status: doing, due: 2026-12-01, opened: 2026-11-15", False, False),
        ("status: doing, due: 2026-12-01, log: [{date: 2026-11-10}, {date: 2026-11-30}]", False, True),
        ("status: planned, due: 2026-12-01", False, True),
        ("status: planned, due: 2026-12-01, opened: 2026-11-15", False, False),
        ("status: done, due: 2026-11-01, closed: 2026-11-20", False, False),
    ],
)
def test_an_action_is_late_after_its_due_day_and_silent_after_a_week(entry: str, late: bool, silent: bool) -> None:
    text = f"""
touchmap: 1
touchpoints:
  - {{id: phone, name: Phone, customer_weight: 5, business_priority: 5, score: 1}}
actions:
  - {{id: desk, touchpoint: phone, title: Desk, {entry}}}
"""
    action = _facts(text).inventory.actions[0]
    told = progress(action, NOW, WEEK_AGO, 7)

    assert (told.late, told.silent) == (late, silent)


def test_progress_is_shown_beside_what_it_was() -> None:
    text = BEFORE.replace(
        "note: Found the desk}", "note: Found the desk}, {date: 2026-11-20, progress: 60, note: Set up}"
    )
    report = week_report(_facts(text), _facts(BEFORE, WEEK_AGO), WEEK_AGO, "records")
    action = report.watchlist[0].actions[0]

    assert (action.progress_before, action.progress, action.last_note) == (20, 60, "Set up")


def test_the_page_has_as_many_rows_as_the_watchlist_has_places_and_says_how_many_more_tie() -> None:
    points = "\n".join(
        f"  - {{id: t{n}, name: T{n}, customer_weight: 5, business_priority: 5, score: 2}}" for n in range(9)
    )
    now = _facts(f"touchmap: 1\ntouchpoints:\n{points}\n")
    report = week_report(now, now, NOW, "records")

    assert (len(report.watchlist), report.beyond) == (5, 4)


TIED = """
touchmap: 1
gates: {top: 1}
touchpoints:
  - {id: desk, name: Desk, customer_weight: 5, business_priority: 5, score: 2, owner: Ann}
  - {id: door, name: Door, customer_weight: 5, business_priority: 5, score: 2}
  - {id: sign, name: Sign, customer_weight: 1, business_priority: 1, score: 2, owner: Ann}
actions:
  - {id: hinge, touchpoint: door, title: A new hinge, status: doing, owner: Bo, due: 2026-01-01, expected_score: 4}
  - {id: paint, touchpoint: sign, title: Paint, status: doing, owner: Cy, due: 2026-01-01, expected_score: 4}
"""


def test_who_ties_with_the_last_row_is_counted_and_not_shown() -> None:
    report = week_report(_facts(TIED), _facts(TIED, WEEK_AGO), WEEK_AGO, "records")

    assert [row.id for row in report.watchlist] == ["desk"]
    assert (report.unowned, report.late, report.to_report) == (("door",), ("hinge",), ("Bo",))
    assert not report.clean


def test_an_action_off_the_watchlist_is_counted_apart_and_fails_no_strict_week() -> None:
    fine = TIED.replace("score: 2}", "score: 2, owner: Ann}").replace("Bo, due: 2026-01-01", "Bo, opened: 2026-11-20")
    report = week_report(_facts(fine), _facts(fine, WEEK_AGO), WEEK_AGO, "records")

    assert (report.late, report.late_elsewhere) == ((), ("paint",))
    assert "Overdue actions off the watchlist (1): “Paint”." in report.notes
    assert report.clean


def test_the_agenda_ends_with_what_has_to_be_seen_to_on_the_whole_watchlist(
    touchmap: Callable[..., Run], folder: Callable[..., Path], golden: Golden
) -> None:
    run = touchmap("week", folder({"touchmap.yaml": TIED}), "--today", TODAY, "--agenda", "--strict")

    assert run.status == 1
    golden.holds(run.out, "md")


@pytest.mark.parametrize("place", ["clinic", "saas", "first-chain"])
def test_the_week_counts_what_the_rules_find_on_the_watchlist(place: str) -> None:
    now = Facts(load(str(ROOT / "examples" / place)).inventory, NOW)
    report = week_report(now, now, WEEK_AGO, "records")
    watched = {action.id for action in now.inventory.actions if action.touchpoint in now.watched}
    silent = {a.id for row in (*report.watchlist, *report.tied) for a in row.actions if a.silent}

    assert set(report.unowned) == _found("TM301", now)
    assert set(report.late) == _found("TM307", now) & watched
    assert set(report.late_elsewhere) == _found("TM307", now) - watched
    assert silent == _found("TM308", now)


def _found(code: str, facts: Facts) -> set[str]:
    """The ids of the entries in which a rule finds something."""
    rule = BY_CODE[code]
    assert rule.check is not None
    return {found.entry.id for found in rule.check(facts) if isinstance(found.entry, Action | Touchpoint)}


def test_the_weekly_page_reads_well(touchmap: Callable[..., Run], folder: Callable[..., Path], golden: Golden) -> None:
    here = folder({"touchmap.yaml": AFTER})
    run = touchmap("week", here, "--today", TODAY, "--format", "markdown")

    assert run.status == 0
    golden.holds(run.out, "md")


def test_the_agenda_asks_the_question_of_each_touchpoint(
    touchmap: Callable[..., Run], folder: Callable[..., Path], golden: Golden
) -> None:
    here = folder({"touchmap.yaml": BEFORE})
    run = touchmap("week", here, "--today", TODAY, "--agenda")

    assert run.status == 0
    golden.holds(run.out, "md")


def test_a_strict_week_fails_where_a_touchpoint_has_no_owner(
    touchmap: Callable[..., Run], folder: Callable[..., Path]
) -> None:
    here = folder({"touchmap.yaml": AFTER})

    assert touchmap("week", here, "--today", TODAY, "--strict").status == 1


def test_a_week_without_a_touchpoint_is_refused_so_that_a_wrong_path_is_never_green(
    touchmap: Callable[..., Run], folder: Callable[..., Path]
) -> None:
    run = touchmap("week", folder({"touchmap.yaml": "touchmap: 1\n"}), "--today", TODAY, "--strict")

    assert run.status == 2
    assert "the inventory has no touchpoints" in run.err


def test_the_earlier_state_comes_from_git_where_there_is_one(
    touchmap: Callable[..., Run], folder: Callable[..., Path]
) -> None:
    here = folder({"touchmap.yaml": BEFORE})
    who = {"GIT_AUTHOR_DATE": "2026-11-10T12:00:00Z", "GIT_COMMITTER_DATE": "2026-11-10T12:00:00Z"}
    git = ["git", "-c", "user.name=T", "-c", "user.email=t@example.org", "-C", str(here)]
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "add", "."], check=True)
    subprocess.run([*git, "commit", "-qm", "First"], check=True, env={"PATH": "/usr/bin:/bin", **who})
    (here / "touchmap.yaml").write_text(AFTER)
    out = touchmap("week", here, "--today", TODAY).out

    assert "New on the watchlist: “Site”." in out
    assert "Scores that moved: “Phone” 1 → 3." in out


@pytest.fixture
def history(folder: Callable[..., Path]) -> Callable[..., str]:
    """Commit a state of the client folder on a day; its short id."""

    def made(text: str, day: str) -> str:
        top = folder({"touchmap.yaml": text})
        if not (top / ".git").exists():
            git(top, "init", "--quiet")
        commit(top, day=day)
        return commit_of(top, "HEAD")[:10]

    return made


WRONG = BEFORE.replace("score: 2", "scor: 2")


def test_a_state_with_mistakes_is_passed_over_and_the_one_that_is_compared_is_named(
    history: Callable[..., str], touchmap: Callable[..., Run]
) -> None:
    good = history(BEFORE, "2026-11-01")
    history(WRONG, "2026-11-10")
    wrong = history(WRONG + "# still wrong\n", "2026-11-12")
    history(AFTER, "2026-11-20")

    run = touchmap("week", "--today", TODAY, "--format", "json")
    page = touchmap("week", "--today", TODAY)

    assert json.loads(run.out)["source"] == good
    assert (
        f"Compared with 1 November 2026 (commit {good}): the state of 15 November 2026 (commit {wrong}) has errors"
        in page.out
    )


def test_a_state_with_mistakes_that_the_caller_named_stops_the_command_with_a_day_that_works(
    history: Callable[..., str], touchmap: Callable[..., Run]
) -> None:
    good = history(BEFORE, "2026-11-01")
    wrong = history(WRONG, "2026-11-10")
    history(AFTER, "2026-11-20")

    run = touchmap("week", "--today", TODAY, "--since", "2026-11-15")
    advised = touchmap("week", "--today", TODAY, "--since", "2026-11-01", "--format", "json")

    assert (run.status, run.out) == (2, "")
    assert f"the state on 2026-11-15, commit {wrong}, cannot be compared" in run.err
    assert "--since 2026-11-01" in run.err
    assert json.loads(advised.out)["source"] == good


def test_where_no_earlier_state_loads_nothing_is_compared(
    history: Callable[..., str], touchmap: Callable[..., Run]
) -> None:
    history(WRONG, "2026-11-10")
    history(AFTER, "2026-11-20")

    assert "Nothing to compare with: the state of 15 November 2026 (commit" in touchmap("week", "--today", TODAY).out


@pytest.mark.parametrize(
    ("options", "day"),
    [
        ([], "15 November 2026"),
        (["--since", "2026-11-15"], "15 November 2026"),
        (["--since", "1969-12-29"], "29 December 1969"),
        (["--since", "0001-01-01"], "1 January 1"),
        (["--today", "0001-01-03"], "1 January 1"),
        (["--today", "0001-01-01"], "1 January 1"),
    ],
)
def test_where_the_history_is_younger_than_the_day_nothing_is_compared(
    options: list[str], day: str, history: Callable[..., str], touchmap: Callable[..., Run]
) -> None:
    history(AFTER, "2026-11-16")

    run = touchmap("week", "--today", TODAY, *options)
    data = json.loads(touchmap("week", "--today", TODAY, *options, "--format", "json").out)

    assert run.status == 0
    assert f"Nothing to compare with: this folder's git history begins after {day}." in run.out
    assert "New on the watchlist" not in run.out
    assert "No touchpoint joined" not in run.out
    assert data["source"] == "none"
    assert {(row["rank_before"], row["score_before"], row["entered"]) for row in data["watchlist"]} == {
        (None, None, False)
    }


def test_a_folder_that_git_does_not_know_is_told_by_its_dated_records(
    history: Callable[..., str], folder: Callable[..., Path], touchmap: Callable[..., Run]
) -> None:
    history(AFTER, "2026-11-01")
    folder({"other/touchmap.yaml": BEFORE})

    assert json.loads(touchmap("week", "other", "--today", TODAY, "--format", "json").out)["source"] == "records"


def test_a_shallow_clone_says_that_it_does_not_reach_back(
    history: Callable[..., str], tmp_path: Path, touchmap: Callable[..., Run]
) -> None:
    history(BEFORE, "2026-11-01")
    history(AFTER, "2026-11-20")
    git(tmp_path, "clone", "--quiet", "--depth=1", tmp_path.as_uri(), "clone")

    page = touchmap("week", "clone", "--today", TODAY)
    named = touchmap("week", "clone", "--today", TODAY, "--since", "2026-11-10")

    assert (page.status, "`git -C clone fetch --unshallow` fetches the rest" in page.out) == (0, True)
    assert (named.status, "`git -C clone fetch --unshallow` fetches the rest" in named.err) == (2, True)
