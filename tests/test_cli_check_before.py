import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import TODAY, Run
from test_source_history import commit, git

SETTINGS = "touchmap: 1\n"
POINTS = """\
touchpoints:
  - {id: door, name: Door, customer_weight: 5, business_priority: 4, score: 1}
  - {id: till, name: Till, customer_weight: 3, business_priority: 2, score: 4, owner: anna}
"""
VISIT = "  - {id: visit, name: Visit, links: [door, till]}\n"
BACK = "  - {id: back, name: Back, links: [till, door]}\n"
CLEAN = "touchpoints:\n  - {id: till, name: Till, customer_weight: 3, business_priority: 2, score: 5, owner: anna}\n"
FILES = {"touchmap.yaml": SETTINGS, "points.yaml": POINTS, "chains.yaml": "chains:\n" + VISIT}


@pytest.fixture
def check(touchmap: Callable[..., Run]) -> Callable[..., Run]:
    """Run `touchmap check` in the client folder, with two rules that its files break."""
    given = ("check", "--today", TODAY, "--select", "TM201,TM301")
    return lambda *args, **environment: touchmap(*given, *args, **environment)


Check = Callable[..., Run]
Write = Callable[[dict[str, str]], Path]


def summary(run: Run) -> dict[str, int]:
    counts: dict[str, int] = json.loads(run.out)["summary"]
    return counts


def test_what_is_in_the_baseline_does_not_fail_and_is_counted(folder: Write, check: Check) -> None:
    folder(FILES)

    first, second, third = check(), check("--write-baseline", "b.json"), check("--baseline", "b.json")

    assert [first.status, second.status, third.status] == [1, 0, 0]
    assert "2 in the baseline" in third.out


def test_what_is_new_fails_beside_a_baseline(folder: Write, check: Check) -> None:
    folder(FILES)
    check("--write-baseline", "b.json")
    folder({"chains.yaml": "chains:\n" + BACK + VISIT})

    run = check("--baseline", "b.json", "--format", "json")

    assert run.status == 1
    assert {finding["entry"] for finding in json.loads(run.out)["findings"]} == {"back"}


def test_moving_an_entry_to_another_line_or_file_changes_nothing(folder: Write, check: Check) -> None:
    top = folder(FILES)
    check("--write-baseline", "b.json")
    (top / "chains.yaml").unlink()
    folder({"points.yaml": POINTS + "\n# moved here\nchains:\n" + VISIT})
    before = (top / "b.json").read_bytes()

    run = check("--baseline", "b.json", "--format", "json")
    check("--write-baseline", "b.json")

    assert (run.status, summary(run)["baselined"], summary(run)["mended"]) == (0, 2, 0)
    assert (top / "b.json").read_bytes() == before


def test_what_was_mended_is_counted_and_leaves_the_baseline(folder: Write, check: Check) -> None:
    top = folder(FILES)
    check("--write-baseline", "b.json")
    folder({"points.yaml": POINTS.replace("score: 1}", "score: 1, owner: anna}")})

    run = check("--baseline", "b.json")
    rewrite = check("--write-baseline", "b.json")

    assert "fixed: 1 finding of the baseline" in run.out
    assert (rewrite.status, (top / "b.json").read_text().count("fingerprint")) == (0, 1)


def test_a_baseline_may_only_shrink(folder: Write, check: Check) -> None:
    top = folder(FILES)
    check("--write-baseline", "b.json")
    before = (top / "b.json").read_bytes()
    folder({"chains.yaml": "chains:\n" + BACK + VISIT})

    run = check("--write-baseline", "b.json")

    assert (run.status, run.out, (top / "b.json").read_bytes()) == (2, "", before)
    assert "touchmap: 1 finding is missing from the baseline b.json, which may only shrink" in run.err
    assert "the chain “Back” has no end link" in run.err


def test_a_baseline_grows_where_that_is_asked_for(folder: Write, check: Check) -> None:
    top = folder(FILES)
    check("--write-baseline", "b.json")
    folder({"chains.yaml": "chains:\n" + BACK + VISIT})

    run = check("--write-baseline", "b.json", "--grow")

    assert (run.status, (top / "b.json").read_text().count("fingerprint")) == (0, 3)


def test_a_clean_inventory_has_an_empty_baseline(folder: Write, check: Check) -> None:
    top = folder({"touchmap.yaml": SETTINGS, "points.yaml": CLEAN})

    run = check("--write-baseline", "b.json")

    assert run.status == 0
    assert json.loads((top / "b.json").read_text())["findings"] == []


def test_what_could_not_be_read_never_enters_a_baseline(folder: Write, check: Check) -> None:
    top = folder({**FILES, "points.yaml": POINTS.replace("owner:", "ownr:")})

    written, read = check("--write-baseline", "b.json"), check("--baseline", "b.json", "--format", "concise")

    assert (written.status, read.status) == (0, 1)
    assert "TM0" not in (top / "b.json").read_text()
    assert "error TM002" in read.out


def test_what_can_not_be_seen_since_a_file_does_not_load_is_not_mended(folder: Write, check: Check) -> None:
    top = folder(FILES)
    check("--write-baseline", "b.json")
    before = (top / "b.json").read_bytes()
    folder({"chains.yaml": "chains: [\n"})

    run = check("--baseline", "b.json", "--format", "json")
    check("--write-baseline", "b.json")

    assert summary(run)["mended"] == 0
    assert (top / "b.json").read_bytes() == before


def test_what_was_not_looked_for_is_not_mended(folder: Write, check: Check) -> None:
    top = folder(FILES)
    check("--write-baseline", "b.json")
    before = (top / "b.json").read_bytes()

    check("--write-baseline", "b.json", "--ignore", "TM301")

    assert (top / "b.json").read_bytes() == before


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--baseline", "none.json"], "baseline not found: none.json"),
        (["--baseline", "broken.json"], "broken.json:1:2: not JSON"),
        (["--baseline", "."], "not a regular file: ."),
        (["--grow"], "--grow needs --write-baseline"),
        (["--baseline", "a.json", "--write-baseline", "b.json"], "name different files"),
        (["--since", "HEAD", "--write-baseline", "b.json"], "exclude each other"),
        (["--since", "HEAD", "-"], "standard input has no history"),
        (["--since", "HEAD"], "not in a git repository: "),
        (["--select", "TM999"], 'there is no rule or family "TM999"'),
    ],
)
def test_a_call_that_can_not_be_answered_says_why(
    options: list[str], message: str, folder: Write, check: Check
) -> None:
    folder({**FILES, "broken.json": "{"})

    run = check(*options)

    assert (run.status, run.out) == (2, "")
    assert message in run.err


def test_only_what_is_new_since_a_revision_is_shown_and_fails(folder: Write, check: Check) -> None:
    top = folder(FILES)
    git(top, "init", "--quiet")
    commit(top)

    same = check("--since", "HEAD")
    folder({"chains.yaml": "chains:\n" + BACK + "# moved down\n" + VISIT})
    changed = check("--since", "HEAD", "--format", "json")

    assert same.status == 0
    assert "2 not new since HEAD" in same.out
    assert changed.status == 1
    assert summary(changed)["earlier"] == 2
    assert [finding["entry"] for finding in json.loads(changed.out)["findings"]] == ["back"]


def test_everything_is_new_where_the_folder_was_not_there_yet(folder: Write, check: Check) -> None:
    top = folder({"readme.md": "x\n"})
    git(top, "init", "--quiet")
    commit(top)
    folder(FILES)

    run = check("--since", "HEAD")

    assert re.sub(r", 0 not new since HEAD \(.*?\)", "", run.out) == check().out


def test_findings_that_only_time_brought_do_not_fail_beside_an_earlier_state(folder: Write, check: Check) -> None:
    waived = POINTS.replace("score: 1}", "score: 1, ignore: [{rule: TM301, reason: New, until: 2026-12-01}]}")
    top = folder({**FILES, "points.yaml": waived})
    git(top, "init", "--quiet")
    commit(top)

    run = check("--since", "HEAD", "--today", "2027-11-22")

    assert (run.status, "2 not new since HEAD" in run.out) == (0, True)


def test_inside_github_actions_auto_writes_commands_and_the_whole_list_into_the_summary(
    folder: Write, check: Check
) -> None:
    chains = "".join(f"  - {{id: c{number}, name: C{number}, links: [door, till]}}\n" for number in range(15))
    top = folder({**FILES, "chains.yaml": "chains:\n" + chains, "summary.md": "before\n"})
    runner = {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(top / "summary.md")}

    run = check("--format", "auto", **runner)

    assert run.out.count("::error ") == 10
    assert (top / "summary.md").read_text().startswith("before\n## touchmap check\n")
    assert (top / "summary.md").read_text().count("TM201") == 15


def test_elsewhere_auto_writes_text(folder: Write, check: Check) -> None:
    top = folder({**FILES, "summary.md": ""})

    run = check("--format", "auto", GITHUB_STEP_SUMMARY=str(top / "summary.md"))

    assert run.out == check().out
    assert (top / "summary.md").read_text() == ""


def test_a_summary_that_can_not_be_written_is_a_remark(folder: Write, check: Check) -> None:
    top = folder(FILES)

    run = check("--format", "github", GITHUB_STEP_SUMMARY=str(top))

    assert run.status == 1
    assert "cannot write the step summary" in run.err


@pytest.mark.parametrize("name", ["text", "concise", "json", "github", "gitlab", "junit", "sarif", "markdown"])
def test_no_format_names_a_place_above_the_repository(name: str, folder: Write, touchmap: Callable[..., Run]) -> None:
    top = folder({f"clients/shop/{file}": text for file, text in FILES.items()})
    git(top, "init", "--quiet")

    out = touchmap("check", str(top / "clients/shop"), "--format", name, "--today", TODAY, cwd=top / "clients").out

    expected = {"text": "shop/", "concise": "shop/", "json": '"file": "points.yaml"'}.get(name, "clients/shop/")
    assert expected in out
    assert str(top) not in out
    assert top.name not in out


@pytest.mark.parametrize(("fail_on", "status"), [("error", 0), ("warning", 1), ("info", 1), ("never", 0)])
def test_the_level_that_fails_is_chosen(fail_on: str, status: int, folder: Write, check: Check) -> None:
    folder({**FILES, "touchmap.yaml": SETTINGS + "rules: {TM201: warning, TM301: warning}\n"})

    assert check("--fail-on", fail_on).status == status


def test_the_catalogue_tells_machines_the_level_the_family_and_the_help(touchmap: Callable[..., Run]) -> None:
    rules = {rule["code"]: rule for rule in json.loads(touchmap("rules", "--format", "json").out)["rules"]}

    assert rules["TM201"]["family"] == "TM2"
    assert (rules["TM201"]["level"], rules["TM201"]["fixed"], rules["TM001"]["fixed"]) == ("error", False, True)
    assert all(rule["help"] for rule in rules.values())


GATED = """\
touchmap: 1
gates: {top: 2, per_owner: 2, check_in_within: 7 days, review_within: 300 days, evidence_within: 200 days}
rules: {TM303: error}
exclude: [drafts]
"""


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "TM303: error",
            "TM303: warning",
            "touchmap.yaml:3:16: error TM605 the level of TM303 was lowered from error to warning",
        ),
        ("rules: {TM303: error}\n", "", "error TM605 the level of TM303 was lowered from error to warning"),
        ("TM303: error", "TM303: error, TM301: off", "error TM605 the level of TM301 was lowered from error to off"),
        ("top: 2", "top: 1", "touchmap.yaml:2:14: error TM605 `gates.top` was lowered from 2 to 1"),
        ("per_owner: 2", "per_owner: 9", "error TM605 `gates.per_owner` was raised from 2 to 9"),
        (", per_owner: 2", "", "error TM605 `gates.per_owner` was raised from 2 to 3"),
        ("within: 7 days", "within: 30 days", "error TM605 `gates.check_in_within` was raised from 7 to 30 days"),
        ("within: 300 days", "within: 900 days", "error TM605 `gates.review_within` was raised from 300 to 900 days"),
        ("within: 200 days", "within: 250 days", "error TM605 `gates.evidence_within` was raised from 200 to 250 days"),
        (", evidence_within: 200 days", "", "error TM605 `gates.evidence_within` was raised from 200 to 300 days"),
        ("[drafts]", "[drafts, '*-old.yaml']", "4:19: error TM605 newly excluded: “*-old.yaml”"),
    ],
)
def test_a_gate_that_was_loosened_is_a_new_error(old: str, new: str, message: str, folder: Write, check: Check) -> None:
    top = folder({"touchmap.yaml": GATED, "points.yaml": CLEAN})
    git(top, "init", "--quiet")
    commit(top)
    folder({"touchmap.yaml": GATED.replace(old, new)})

    run = check("--since", "HEAD", "--format", "concise")

    assert run.status == 1
    assert message in run.out
    assert run.out.count("TM605") == 1


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("TM303: error", "TM303: error, TM308: error"),
        ("top: 2", "top: 9"),
        ("within: 7 days", "within: 1 days"),
        ("[drafts]", "[]"),
        ("rules: {TM303: error}", "rules: {TM303: error, TM103: off}"),
        ("touchmap: 1", "touchmap: 1\nclient: A name"),
    ],
)
def test_a_gate_that_holds_as_much_as_before_is_none(old: str, new: str, folder: Write, check: Check) -> None:
    top = folder({"touchmap.yaml": GATED, "points.yaml": CLEAN})
    git(top, "init", "--quiet")
    commit(top)
    folder({"touchmap.yaml": GATED.replace(old, new)})

    assert "TM605" not in check("--since", "HEAD", "--format", "concise").out


def test_a_touchpoint_of_the_watchlist_that_was_taken_out_is_a_new_error(folder: Write, check: Check) -> None:
    top = folder({"touchmap.yaml": SETTINGS, "points.yaml": POINTS})
    git(top, "init", "--quiet")
    commit(top)
    folder({"points.yaml": CLEAN})

    run = check("--since", "HEAD", "--format", "concise")

    assert run.status == 1
    assert (
        "touchmap.yaml:1:1: error TM605 removed from the inventory: “Door” (door), rank 1 on the watchlist" in run.out
    )


def test_neither_a_baseline_nor_a_selection_nor_a_waiver_takes_what_was_loosened(folder: Write, check: Check) -> None:
    top = folder({"touchmap.yaml": SETTINGS, "points.yaml": CLEAN})
    git(top, "init", "--quiet")
    commit(top)
    folder({"touchmap.yaml": SETTINGS + "rules: {TM301: off}\n"})
    check("--write-baseline", "b.json")

    baseline = check("--since", "HEAD", "--baseline", "b.json")
    accepted = check("--since", "HEAD", "--baseline", "b.json", "--accept-loosened")

    assert (baseline.status, "error TM605" in baseline.out) == (1, True)
    assert (accepted.status, "warning TM605" in accepted.out) == (0, True)
    assert check("--since", "HEAD", "--ignore", "TM6").status == 1
    assert "TM605 cannot be ignored" in check("--ignore", "TM605").err


def test_accepting_what_was_loosened_goes_with_since_only(folder: Write, check: Check) -> None:
    folder(FILES)

    assert "--accept-loosened needs --since" in check("--accept-loosened").err


def test_the_rule_about_gates_cannot_be_switched_off(folder: Write, check: Check) -> None:
    folder({"touchmap.yaml": SETTINGS + "rules: {TM605: off, TM301: info}\n", "points.yaml": CLEAN})

    run = check("--format", "concise")

    assert "TM605 can be neither lowered nor switched off" in run.out
    assert "warning TM605 the level of TM301 is info (default: error)" in run.out
