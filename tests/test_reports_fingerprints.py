from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reports_of_findings import RULES

from touchmap.analysis.facts import Facts
from touchmap.load import load_texts
from touchmap.reports.findings.finding import Finding, findings_of
from touchmap.rules.run import check

POINTS = """\
touchpoints:
  - {id: door, name: Door, customer_weight: 5, business_priority: 4, score: 1}
  - {id: till, name: Till, customer_weight: 3, business_priority: 2, score: 4, owner: anna, ignor: []}
  - {id: bag, name: Bag}
"""
CHAINS = """\
chains:
  - id: visit
    name: Visit
    links:
      - door
      - till
  - id: back
    name: Back
    links: [dor, {touchpoint: till, end: true}]
"""
EVIDENCE = """\
evidence:
  - {touchpoint: door, date: 2026-01-10, method: survay, score: 2}
  - {touchpoint: door, date: 2026-02-10, method: survay, score: 3}
"""


def found(*texts: str) -> list[Finding]:
    """The findings of an inventory whose files have these texts."""
    files = {f"{number}.yaml": text for number, text in enumerate(texts)}
    loaded = load_texts({"touchmap.yaml": "touchmap: 1\n", **files})
    return list(findings_of(loaded, check(Facts(loaded.inventory, date(2026, 11, 22)), loaded.problems, RULES)))


def prints(*texts: str) -> set[tuple[str, str]]:
    return {(finding.rule, finding.fingerprint) for finding in found(*texts)}


def test_no_two_findings_share_a_fingerprint() -> None:
    findings = found(POINTS, CHAINS, EVIDENCE)

    assert len({finding.fingerprint for finding in findings}) == len(findings) > 5


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("  - {id: door", "  # a comment\n\n  - {id: queue, name: Queue, part_of: door}\n  - {id: door"),
        ("    links:\n      - door\n", "    links:\n      - till\n      - door\n"),
        ("      - door\n", "      - {touchpoint: door, note: Here}\n"),
        ("name: Visit", "name: The first visit"),
        ("[dor, {", "[door, dor, {"),
    ],
    ids=["entry-before", "link-before", "link-with-more", "name", "link-before-unknown"],
)
def test_an_edit_elsewhere_leaves_fingerprints_as_they_are(before: str, after: str) -> None:
    assert prints(POINTS, CHAINS) <= prints(POINTS.replace(before, after), CHAINS.replace(before, after))


def test_moving_an_entry_to_another_file_leaves_fingerprints_as_they_are() -> None:
    head, *entries = POINTS.splitlines(keepends=True)

    moved = prints(CHAINS, head + entries[2], EVIDENCE, head + entries[0] + entries[1])

    assert moved == prints(POINTS, CHAINS, EVIDENCE)


def test_nesting_an_entry_as_a_part_leaves_its_fingerprints_as_they_are() -> None:
    whole = "touchpoints:\n  - {id: shop, name: Shop, customer_weight: 2, business_priority: 2, score: 2}\n"
    part = "  - {id: bag, name: Bag, part_of: shop}\n"
    nested = whole.replace("score: 2}", "score: 2, parts: [{id: bag, name: Bag}]}")

    assert prints(nested) == prints(whole + part)


@settings(deadline=None)
@given(order=st.permutations(POINTS.splitlines()[1:]), turned=st.booleans())
def test_the_order_of_entries_and_files_leaves_fingerprints_as_they_are(order: list[str], turned: bool) -> None:
    texts = ["\n".join(["touchpoints:", *order, ""]), CHAINS]

    assert prints(*reversed(texts) if turned else texts) == prints(POINTS, CHAINS)


def test_pieces_of_evidence_on_one_touchpoint_are_told_apart_by_their_date_and_method() -> None:
    head, first, second = EVIDENCE.splitlines(keepends=True)

    assert prints(POINTS, head + second) < prints(POINTS, head + first + second)


def test_another_offending_value_is_another_finding() -> None:
    changed = CHAINS.replace("dor,", "dorr,")

    assert prints(POINTS, CHAINS) - prints(POINTS, changed) != set()


def test_a_touchpoint_and_a_chain_of_one_id_are_two_entries() -> None:
    point = "touchpoints:\n  - {id: visit, name: Visit, colour: red}\n"
    chain = "chains:\n  - {id: visit, name: Visit, colour: red, links: [visit]}\n"

    marks = [finding.fingerprint for finding in found(point, chain) if finding.rule == "TM002"]

    assert len(set(marks)) == 2
    assert prints(point) - prints(point, chain) == {("TM103", mark) for rule, mark in prints(point) if rule == "TM103"}


def test_what_stands_in_no_entry_belongs_to_its_file() -> None:
    assert prints("colour: red\ntouchpoints: []\n") != prints("touchpoints: []\n", "colour: red\nchains: []\n")
