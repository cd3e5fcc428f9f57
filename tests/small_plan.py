"""A small inventory that has one of everything that a plan speaks of."""

from datetime import date

from conftest import TODAY

from touchmap.analysis.facts import Facts
from touchmap.load import load_texts
from touchmap.reports.plan.plan import PlanReport, plan_report

SMALL = """\
touchmap: 1
client: Green Clinic
aim: {why: Fewer patients return, improve: [booking], expect: Six of ten return}
gates: {top: 2}
segments: [{id: families, name: Families}, {id: firms, name: Firms}]
people: [{id: anna, name: Anna K.}]
touchpoints:
  - {id: site, name: Site, stage: prospect, customer_weight: 4, business_priority: 4, score: 5}
  - id: phone
    name: Call to book
    stage: prospect
    customer_weight: 5
    business_priority: 4
    score: 2
    owner: anna
    standards: [{what: waiting for an answer, limit: 20, unit: s, measured: 55}, the caller is greeted by name]
    notes: "Eighteen calls of a hundred\\n# are lost"
  - {id: queue, name: Queue, customer_weight: {families: 4, firms: 2}, business_priority: 4, score: 1}
  - {id: till, name: Till, customer_weight: 3, business_priority: 4, score: 1}
  - {id: letter, name: Letter, customer_weight: 3, business_priority: 3}
chains:
  - {id: visit, name: First visit, segment: families, links: [site, phone, {touchpoint: queue, end: true, starts: pay}]}
  - {id: pay, name: Paying, segment: firms, links: [till, letter]}
evidence:
  - {touchpoint: phone, date: 2026-10-12, method: mystery-shopper, score: 2, by: an agency, note: ninth ring}
  - {touchpoint: phone, date: 2026-09-01, method: survey, score: 2, answers: 12, barriers: [long wait]}
actions:
  - id: second
    touchpoint: phone
    title: A second receptionist
    status: doing
    owner: anna
    due: 2026-11-01
    log: [{date: 2026-11-16, progress: 40, note: hours agreed}, {date: 2026-11-09, progress: 30}]
  - {id: idea, touchpoint: phone, title: Call back within the hour}
  - {id: no, touchpoint: phone, title: A robot that answers, status: dropped}
"""


def plan_of(text: str) -> PlanReport:
    """The plan of an inventory in one file."""
    loaded = load_texts({"touchmap.yaml": text})
    assert loaded.problems == ()
    return plan_report(loaded, Facts(loaded.inventory, date.fromisoformat(TODAY)))
