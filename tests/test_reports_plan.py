"""What the plan says in words."""

from datetime import date

from conftest import TODAY
from small_plan import plan_of

from touchmap.analysis.facts import Facts
from touchmap.load import Loaded
from touchmap.reports.plan.plan import plan_report


def _said(text: str) -> str:
    return " ".join(plan_of(text).in_short)


def _points(*marks: tuple[str, int, int, int]) -> str:
    lines = [
        f"  - {{id: {name}, name: {name.title()}, "
        f"customer_weight: {weight}, business_priority: {business}, score: {score}}}"
        for name, weight, business, score in marks
    ]
    return "\n".join(["touchmap: 1", "touchpoints:", *lines, ""])


def test_the_first_is_named_with_its_arithmetic() -> None:
    said = _said(_points(("phone", 5, 4, 2), ("till", 3, 3, 3)))

    assert "Fix “Phone” first: weight to customers 5, business priority 4, gap 3 (2 today, target 5)." in said
    assert "5 × 4 × 3 = 60" in said


def test_a_shared_first_place_is_nobodys_decision() -> None:
    said = _said(_points(("phone", 5, 4, 2), ("till", 4, 5, 2)))

    assert "Highest priority, 60: “Phone”, “Till”." in said
    assert "Their order is not determined" in said


def test_all_that_tie_for_the_last_place_are_on_the_watchlist() -> None:
    marks = (("phone", 5, 4, 1), ("b", 5, 3, 3), ("c", 5, 3, 3), ("d", 5, 3, 3), ("e", 1, 1, 3))
    report = plan_of("gates: {top: 2}\n" + _points(*marks))

    assert [(item.row.id, item.row.rank) for item in report.watchlist] == [("phone", 1), ("b", 2), ("c", 2), ("d", 2)]
    assert report.same == ()


def test_of_very_many_that_tie_some_are_shown_and_the_others_named() -> None:
    report = plan_of(_points(*((f"p{number:02}", 5, 4, 1) for number in range(33))))

    assert (len(report.watchlist), report.same) == (30, ("P30", "P31", "P32"))


def test_without_a_gap_there_is_nothing_to_mend() -> None:
    report = plan_of(_points(("phone", 5, 4, 5)))

    assert "No touchpoint is below its target: there is no gap to close." in report.in_short
    assert report.watchlist == ()


def test_a_score_that_no_evidence_stands_behind_is_counted() -> None:
    text = _points(("phone", 5, 4, 2), ("till", 3, 3, 3))
    text += "evidence: [{touchpoint: till, date: 2026-10-01, method: self, score: 3}]\n"

    assert "1 of 2 scores is opinion only: no evidence supports it." in _said(text)


def test_an_action_is_overdue_from_the_day_after_its_due_date(loaded: Loaded) -> None:
    """
    touchpoints: [{id: phone, name: Phone, customer_weight: 5, business_priority: 4, score: 2}]
    actions:
      - {id: a, touchpoint: phone, title: Late, status: doing, due: 2026-11-21}
      - {id: b, touchpoint: phone, title: Today, status: planned, due: 2026-11-22}
      - {id: c, touchpoint: phone, title: Done, status: done, due: 2026-01-01}
    """
    report = plan_report(loaded, Facts(loaded.inventory, date.fromisoformat(TODAY)))

    assert [action.title for action in report.watchlist[0].actions if action.overdue] == ["Late"]


def test_a_standard_is_held_to_its_limit(loaded: Loaded) -> None:
    """
    touchpoints:
      - id: phone
        name: Phone
        customer_weight: 5
        business_priority: 4
        score: 2
        standards:
          - {what: waiting, limit: 20, unit: s, measured: 55}
          - {what: answered, at_least: 90, unit: "%", measured: 95}
          - {what: greeted}
    """
    report = plan_report(loaded, Facts(loaded.inventory, date.fromisoformat(TODAY)))

    assert [line.verdict for line in report.watchlist[0].standards] == ["missed", "kept", None]


def test_findings_that_are_waived_are_counted_and_not_listed(loaded: Loaded) -> None:
    """
    touchpoints:
      - id: phone
        name: Phone
        customer_weight: 5
        business_priority: 4
        score: 2
        ignore: [{rule: TM301, reason: a new hire in January, until: 2027-01-31}]
    """
    report = plan_report(loaded, Facts(loaded.inventory, date.fromisoformat(TODAY)))

    assert report.waived == 1
    assert "TM301" not in [group.rule for level in report.findings for group in level.groups]


def test_of_two_reports_of_one_day_the_plan_shows_the_later_one() -> None:
    log = "log: [{date: 2026-11-20, progress: 30}, {date: 2026-11-20, progress: 60}]"
    text = _points(("phone", 5, 4, 2))
    text += f"actions: [{{id: menu, touchpoint: phone, title: Menu, status: doing, owner: ann, {log}}}]\n"

    assert [action.progress for action in plan_of(text).watchlist[0].actions] == [60]
