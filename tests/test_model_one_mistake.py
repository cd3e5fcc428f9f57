"""One mistake, one finding, at the value that is wrong: each planted alone into an inventory without any."""

from collections.abc import Sequence
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchmap.load import load_texts
from touchmap.reports.findings.finding import Finding
from touchmap.reports.findings.findings import findings_report
from touchmap.rules.run import RunResult, judge_load

VALID = """\
touchmap: 1
client: {name: Clinic, language: en}
scale: {min: 1, max: 5}
target: 4
stages:
  - {id: first, name: First, phase: before}
  - {id: later, name: Later, phase: after}
segments: [{id: families, share: 0.6}, {id: firms, share: 0.4}]
channels: [phone, web]
people: [{id: anna, name: Anna, role: desk, active: true}]
gates: {top: 5, review_within: 365 days}
rules: {TM103: off}
touchpoints:
  - id: call
    name: Call
    stage: first
    phase: before
    channel: phone
    category: [communication]
    element: people
    customer_weight: {families: 5, firms: 3}
    business_priority: 4
    score: 2
    target: 5
    owner: anna
    reviewed: 2026-01-31
    reaction: negative
    segments: [families, firms]
    standards: [soon, {what: wait, limit: 20, unit: s, measured: 55}]
    competitors: [{name: Other, score: 4}]
    automation: manual
    cost: 1.50
    ignore: [{rule: TM204, reason: new, until: 2027-01-15}]
    parts:
      - {id: ring, name: Ring, score: 3}
  - {id: site, name: Site, customer_weight: 3, business_priority: 3, score: 4, part_of: call}
chains:
  - id: visit
    name: Visit
    segment: families
    enters: [web]
    links: [site, {touchpoint: call, reached: 160, end: true, starts: again}]
  - {id: again, name: Again, links: [call]}
evidence:
  - {touchpoint: call, date: 2026-10-12, method: survey, score: 2, answers: 7}
  - {touchpoint: site, date: 2026-10-13, method: self, marks: {2: 3, 4: 9}, scale: {min: 0, max: 10}}
actions:
  - {id: answer, touchpoint: call, title: Answer, lever: processes, status: doing, due: 2026-12-15, expected_score: 4}
  - {id: log, touchpoint: site, title: Log, effort: 2.5, log: [{date: 2026-11-16, progress: 40}]}
"""

MISTAKES = [
    # a value that does not fit: the words replaced, what comes in their place with the value marked, the code
    ("score: 2\n", "score: ⟦6⟧\n", "TM004"),
    ("score: 2\n", "score: ⟦0⟧\n", "TM004"),
    ("score: 2\n", "score: ⟦4.5⟧\n", "TM004"),
    ("score: 2\n", "score: ⟦high⟧\n", "TM004"),
    ("score: 2\n", "score: ⟦4,5⟧\n", "TM004"),
    ("score: 2\n", 'score: ⟦"2"⟧\n', "TM004"),
    ("score: 2\n", "score: ⟦!!str 2⟧\n", "TM004"),
    ("score: 2\n", "⟦score⟧: [2]\n", "TM004"),
    ("score: 2\n", f"score: ⟦{'9' * 30}⟧\n", "TM004"),
    ("business_priority: 4\n", "business_priority: ⟦yes⟧\n", "TM004"),
    ("    target: 5\n", "    target: ⟦-1⟧\n", "TM004"),
    ("customer_weight: {families: 5,", "customer_weight: {families: ⟦9⟧,", "TM004"),
    ("customer_weight: {families: 5,", "customer_weight: {families: ⟦x⟧,", "TM004"),
    ("customer_weight: {families: 5, firms: 3}", "customer_weight: ⟦much⟧", "TM004"),
    ("reviewed: 2026-01-31", "reviewed: ⟦2026-02-30⟧", "TM004"),
    ("reviewed: 2026-01-31", "reviewed: ⟦31.01.2026⟧", "TM004"),
    ("reviewed: 2026-01-31", "reviewed: ⟦20260131⟧", "TM004"),
    ("reaction: negative", "reaction: ⟦bad⟧", "TM004"),
    ("automation: manual", "automation: ⟦none⟧", "TM004"),
    ("cost: 1.50", "cost: ⟦1,50⟧", "TM004"),
    ("cost: 1.50", "cost: ⟦1e3⟧", "TM004"),
    ("{what: wait, limit: 20,", "{⟦limit: 20⟧,", "TM004"),
    ("limit: 20,", "limit: ⟦long⟧,", "TM004"),
    ("competitors: [{name: Other, score: 4}]", "competitors: [{name: Other, score: ⟦7⟧}]", "TM004"),
    ("standards: [soon,", "standards: [⟦[soon]⟧,", "TM004"),
    ("until: 2027-01-15", "until: ⟦soon⟧", "TM004"),
    ("  - id: call\n", "  - ⟦id⟧: [call]\n", "TM004"),
    ("  - id: call\n    name: Call\n", "  - ⟦name: Call⟧\n", "TM004"),
    ("    name: Call\n", "", "TM004"),
    ("  - {id: again,", "  - {id: ⟦a gain⟧,", "TM004"),
    ("{id: ring, name: Ring,", "{⟦id: ring⟧,", "TM004"),
    ("{id: ring, name: Ring, score: 3}", "⟦ring⟧", "TM004"),
    ("score: 3}\n  - {id: site", "score: 3, part_of: ⟦site⟧}\n  - {id: site", "TM004"),
    ("part_of: call}", "part_of: ⟦site⟧}", "TM004"),
    ("reached: 160", "reached: ⟦-1⟧", "TM004"),
    ("reached: 160", "reached: ⟦many⟧", "TM004"),
    ("end: true", "end: ⟦yes⟧", "TM004"),
    ("{touchpoint: call, reached", "{⟦reached", "TM004"),
    ("{id: again, name: Again, links: [call]}", "{⟦id: again⟧, name: Again, notes: call}", "TM004"),
    ("date: 2026-10-12", "date: ⟦yesterday⟧", "TM004"),
    ("answers: 7", "answers: ⟦7.5⟧", "TM004"),
    ("marks: {2: 3,", "marks: {2: ⟦few⟧,", "TM004"),
    ("marks: {2: 3,", "marks: {12: ⟦3⟧,", "TM004"),
    ("marks: {2: 3,", "marks: {good: ⟦3⟧,", "TM004"),
    ("marks: {2: 3, 4: 9}", "⟦marks⟧: {2: 3, 2.0: 9}", "TM004"),
    ("scale: {min: 0, max: 10}", "⟦scale⟧: {min: 10, max: 0}", "TM004"),
    ("status: doing", "status: ⟦doin⟧", "TM004"),
    ("expected_score: 4", "expected_score: ⟦5.5⟧", "TM004"),
    ("progress: 40", "progress: ⟦101⟧", "TM004"),
    ("{date: 2026-11-16, progress", "{⟦progress", "TM004"),
    ("effort: 2.5", "effort: ⟦a week⟧", "TM004"),
    ("scale: {min: 1, max: 5}", "⟦scale⟧: {min: 5, max: 1}", "TM004"),
    ("scale: {min: 1, max: 5}", "scale: {min: 1, max: ⟦five⟧}", "TM004"),
    ("target: 4\n", "target: ⟦9⟧\n", "TM004"),
    ("share: 0.6", "share: ⟦60%⟧", "TM004"),
    ("share: 0.6", "share: ⟦-0.6⟧", "TM004"),
    ("active: true", "active: ⟦yes⟧", "TM004"),
    ("top: 5", "top: ⟦five⟧", "TM004"),
    ("365 days", "⟦365⟧", "TM004"),
    ("365 days", "⟦999999 years⟧", "TM004"),
    ("TM103: off", "TM103: ⟦never⟧", "TM004"),
    ("touchmap: 1\n", "touchmap: ⟦2⟧\n", "TM004"),
    ("touchmap: 1\n", "touchmap: ⟦one⟧\n", "TM004"),
    ("channels: [phone, web]", "⟦channels⟧: {phone: web}", "TM004"),
    ("channels: [phone, web]", "channels: [phone, web, ⟦by mail⟧]", "TM004"),
    ("stages:\n  - {id: first, name: First, phase: before}", "stages:\n  - {⟦name: First⟧, phase: before}", "TM004"),
    ("  - {id: later, name: Later, phase: after}\n", "  - {id: later}\n  - ⟦~⟧\n", "TM004"),
    ("evidence:\n", "evidence:\n  - ⟦all well⟧\n", "TM004"),
    # a key that there is not
    ("    reaction: negative", "    ⟦reacton⟧: negative", "TM002"),
    ("business_priority: 4\n", "⟦prioritty⟧: 4\n", "TM002"),
    ("business_priority: 4\n", "⟦priority⟧: 4\n", "TM002"),
    ("    name: Call\n", "    ⟦nam⟧: Call\n", "TM002"),
    ("    name: Call\n", "    name: Call\n    ⟦title⟧: Call\n", "TM002"),
    ("  - id: call\n", "  - ⟦idd⟧: call\n", "TM002"),
    ("{touchpoint: call, reached", "{⟦touchpont⟧: call, reached", "TM002"),
    ("unit: s,", "⟦unitt⟧: s,", "TM002"),
    ("reason: new,", "⟦why⟧: new,", "TM002"),
    ("role: desk", "⟦rol⟧: desk", "TM002"),
    ("phase: before}", "⟦fase⟧: before}", "TM002"),
    ("top: 5", "⟦topp⟧: 5", "TM002"),
    ("segments: [{id", "⟦segmets⟧: [{id", "TM002"),
    ("stages:\n", "⟦stage⟧:\n", "TM002"),
    ("touchpoints:\n", "⟦touchpoint⟧:\n", "TM002"),
    ("touchmap: 1\n", "⟦Touchmap⟧: 1\n", "TM002"),
    ("    owner: anna\n", '    owner: anna\n    ⟦"@where"⟧: 1\n', "TM002"),
    ("    owner: anna\n", "    owner: anna\n    ⟦where⟧: ~\n", "TM002"),
    ("    owner: anna\n", "    owner: anna\n    ⟦line⟧: 4\n", "TM002"),
    # a key that stands twice
    ("    owner: anna\n", "    owner: anna\n    ⟦owner⟧: anna\n", "TM003"),
    (
        "  - {id: site, name: Site, customer_weight: 3, business_priority: 3, score: 4, part_of: call}\n",
        "    ⟦id⟧: site\n    name: Site\n    business_priority: 3\n    score: 4\n",
        "TM003",
    ),
    ("share: 0.6", "share: 0.6, ⟦share⟧: 0.6", "TM003"),
    ("client: {", "⟦touchmap⟧: 1\nclient: {", "TM003"),
    # a reference that leads nowhere
    ("    stage: first\n", "    stage: ⟦frist⟧\n", "TM005"),
    ("    phase: before\n", "    phase: ⟦befor⟧\n", "TM005"),
    ("    channel: phone\n", "    channel: ⟦fone⟧\n", "TM005"),
    ("category: [communication]", "category: [⟦comunication⟧]", "TM005"),
    ("category: [communication]", "category: ⟦comunication⟧", "TM005"),
    ("element: people", "element: ⟦persons⟧", "TM005"),
    ("    owner: anna\n", "    owner: ⟦Anna⟧\n", "TM005"),
    ("segments: [families, firms]", "segments: [families, ⟦forms⟧]", "TM005"),
    ("{families: 5, firms: 3}", "{families: 5, firms: 3, others: ⟦1⟧}", "TM005"),
    ("part_of: call}", "part_of: ⟦calls⟧}", "TM005"),
    ("segment: families", "segment: ⟦family⟧", "TM005"),
    ("enters: [web]", "enters: [⟦wep⟧]", "TM005"),
    ("links: [site,", "links: [⟦sight⟧,", "TM005"),
    ("{touchpoint: call, reached", "{touchpoint: ⟦cal⟧, reached", "TM005"),
    ("starts: again", "starts: ⟦agan⟧", "TM005"),
    ("method: survey", "method: ⟦surveys⟧", "TM005"),
    ("touchpoint: call, date", "touchpoint: ⟦calls⟧, date", "TM005"),
    ("touchpoint: call, title", "touchpoint: ⟦calls⟧, title", "TM005"),
    ("lever: processes", "lever: ⟦process⟧", "TM005"),
    ("phase: after}", "phase: ⟦afterwards⟧}", "TM005"),
    # an id that stands twice
    ("{id: ring,", "{id: ⟦call⟧,", "TM006"),
    ("{id: ring,", "{id: ⟦CALL⟧,", "TM006"),
    ("channels: [phone, web]", "channels: [phone, web, ⟦phone⟧]", "TM006"),
    ("{id: firms, share: 0.4}", "{id: firms, share: 0.4}, {id: ⟦Firms⟧, share: 0}", "TM006"),
    (
        "{id: again, name: Again, links: [call]}",
        "{id: again, name: A, links: [call]}\n  - {id: ⟦again⟧, name: B, links: [call]}",
        "TM006",
    ),
    ("{id: log,", "{id: ⟦answer⟧,", "TM006"),
    # what is no YAML for us
    ("score: 2\n", "score: ⟦!mark 2⟧\n", "TM001"),
    ("    owner: anna\n", "    owner: anna\n    ⟦<<⟧: {tags: x}\n", "TM001"),
    ("cost: 1.50", "cost: ⟦*gone⟧", "TM001"),
    ("cost: 1.50", "cost: 1⟦:⟧ 50", "TM001"),
]


def planted(mistakes: Sequence[tuple[str, str, str]]) -> tuple[str, list[tuple[str, int, int]]]:
    """The inventory with some mistakes, and the code, the line and the column of each."""
    text = VALID
    for old, new, _ in mistakes:
        assert text.count(old) >= 1, old
        text = text.replace(old, new, 1)
    wanted = []
    codes = iter(sorted(mistakes, key=lambda mistake: text.index(mistake[1]) if mistake[1] else 0))
    while "⟦" in text:
        before, _, after = text.partition("⟦")
        text = before + after.replace("⟧", "", 1)
        wanted.append((next(codes)[2], before.count("\n") + 1, len(before) - before.rfind("\n")))
    return text, wanted


def findings(text: str) -> tuple[Finding, ...]:
    loaded = load_texts({"touchmap.yaml": text})
    return findings_report(loaded, RunResult(judge_load(loaded.problems), ()), "").findings


def test_the_inventory_has_no_mistake_before_one_is_planted() -> None:
    assert findings(VALID) == ()


@pytest.mark.parametrize("mistake", MISTAKES, ids=[f"{code} {new.strip()[:40]}" for _, new, code in MISTAKES])
def test_one_mistake_is_one_finding_at_its_place(mistake: tuple[str, str, str]) -> None:
    text, wanted = planted([mistake])
    found = [(finding.rule, finding.line, finding.column) for finding in findings(text)]

    assert found == (wanted or [(mistake[2], 14, 5)])


@pytest.mark.parametrize("mistake", MISTAKES, ids=[f"{code} {new.strip()[:40]}" for _, new, code in MISTAKES])
def test_every_finding_says_what_is_wrong_and_what_to_do(mistake: tuple[str, str, str]) -> None:
    (finding,) = findings(planted([mistake])[0])

    assert finding.message[:1] not in ("", " ")
    assert not finding.message.endswith(".")
    assert finding.help
    assert "something else" not in finding.help + finding.message


APART = [
    ("    reaction: negative", "    reaction: ⟦bad⟧", "TM004"),
    ("cost: 1.50", "cost: ⟦dear⟧", "TM004"),
    ("    automation: manual\n", "    automation: ⟦hand⟧\n", "TM004"),
    ("{id: ring, name: Ring, score: 3}", "{id: ring, name: Ring, score: ⟦7⟧}", "TM004"),
    ("reached: 160", "reached: ⟦x⟧", "TM004"),
    ("answers: 7", "answers: ⟦x⟧", "TM004"),
    ("status: doing", "status: ⟦x⟧", "TM004"),
    ("effort: 2.5", "effort: ⟦x⟧", "TM004"),
    ("top: 5", "top: ⟦x⟧", "TM004"),
    ("share: 0.6", "share: ⟦x⟧", "TM004"),
    ("role: desk", "⟦rol⟧: desk", "TM002"),
]


@given(st.sampled_from(list(combinations(APART, 3))))
def test_several_mistakes_are_all_told_at_once(mistakes: tuple[tuple[str, str, str], ...]) -> None:
    text, wanted = planted(mistakes)

    assert [(finding.rule, finding.line, finding.column) for finding in findings(text)] == wanted
