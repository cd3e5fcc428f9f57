"""Nothing that is typed stays unused: each key of the format is shown by a command, and a whole map has its place."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import TODAY, Run
from map_of_110_steps import SEGMENTS, STEPS, the_map

from touchmap.load import load_texts
from touchmap.model.action import Action
from touchmap.model.chain import Chain
from touchmap.model.entry import Shape, shapes_of
from touchmap.model.evidence import Evidence
from touchmap.model.settings import Settings
from touchmap.model.touchpoint import Touchpoint

NEXT = {
    "Settings.theme": "documents",
    "Theme.color": "documents",
    "Theme.logo": "documents",
    "Theme.font": "documents",
    "Theme.prepared_by": "documents",
    "Settings.doubts": "what customers doubt",
    "Doubt.id": "what customers doubt",
    "Doubt.text": "what customers doubt",
    "Doubt.stage": "what customers doubt",
    "Doubt.segment": "what customers doubt",
    "Doubt.answered_by": "what customers doubt",
    "Settings.customer_value": "money per chain",
    "Segment.customer_value": "money per chain",
    "Person.days": "a plan under a budget",
    "Person.role": "documents",
    "Aim.measures": "the aim's measures over time",
    "Measure.id": "the aim's measures over time",
    "Measure.name": "the aim's measures over time",
    "Measure.unit": "the aim's measures over time",
    "Measure.target": "the aim's measures over time",
    "Measure.values": "the aim's measures over time",
    "MeasuredValue.date": "the aim's measures over time",
    "MeasuredValue.value": "the aim's measures over time",
    "Link.note": "documents",
    "Chain.notes": "documents",
    "Action.note": "documents",
}
"""Keys that no command shows yet, each with what will show it. It only ever gets shorter."""

STEERS = {
    *("Settings.touchmap", "Settings.scale", "Settings.score_scale", "Settings.target", "Settings.gates"),
    *("Settings.rules", "Settings.exclude", "Settings.client", "Client.language", "Person.active", "Segment.share"),
    *("RatingScale.min", "RatingScale.max", "Scale.min", "Scale.max", "EvidenceScale.min", "EvidenceScale.max"),
    *("Gates.top", "Gates.per_owner", "Gates.review_within", "Gates.evidence_within", "Gates.wave", "Gates.enough"),
    *("Gates.check_in_within", "Method.own", "Method.weight", "Stage.phase", "Evidence.digest", "Evidence.form"),
    *("Evidence.scale", "Evidence.effective", "Evidence.variance"),
    *("Settings.methods", "Settings.categories", "Settings.elements", "Settings.phases", "Settings.levers"),
}
"""Keys that decide how everything else is read, ranked or judged; what they hold shows in every figure."""

COMMANDS = (
    ["show", "x"],
    ["chains"],
    ["stages"],
    ["rank"],
    ["evidence"],
    ["actions", "--format", "csv"],
    ["plan"],
    ["check", "--all"],
)


def all_keys(shape: type[Shape], seen: set[type[Shape]]) -> Iterator[str]:
    if shape in seen:
        return
    seen.add(shape)
    for name, field in shape.model_fields.items():
        if name not in ("where", "line", "ignore"):
            yield f"{shape.__name__}.{field.alias or name}"
            for inner in shapes_of(field):
                yield from all_keys(inner, seen)


EVERY = sorted({key for shape in (Settings, Touchpoint, Chain, Evidence, Action) for key in all_keys(shape, set())})

MARKED = """\
touchmap: 1
client: {name: ClientName, currency: ZZZ}
aim: {why: AimWhy, improve: [AimImprove], expect: AimExpect}
stages: [{id: stage-x, name: StageName}, {id: stage-y, name: StageYName}]
segments: [{id: seg-x, name: SegName}]
channels: [{id: chan-x, name: ChanName}]
people: [{id: ann, name: AnnName}]
touchpoints:
  - id: x
    name: PointName
    object: PointObject
    channel: chan-x
    stage: stage-x
    phase: before
    category: digital
    element: people
    customer_weight: {seg-x: 4}
    business_priority: 3
    score: {seg-x: 2}
    target: 4
    state: live
    owner: ann
    reviewed: 2026-10-07
    reaction: negative
    span: short
    recurrence: cyclic
    segments: [seg-x]
    moment_of_truth: true
    control: partner
    every: 6 weeks
    last: 2026-11-01
    expects: PointExpects
    feels: PointFeels
    says: PointSays
    backstage: [PointBackstage]
    systems: [PointSystem]
    sells: PointSells
    standards: [{what: StandardWhat, limit: 31, at_least: 29, unit: StUnit, measured: 30}, {what: Worded, kept: true}]
    competitors: [{name: RivalName, score: 3, note: RivalNote}]
    keepsake: PointKeepsake
    automation: manual
    cost: 17
    tags: [PointTag]
    fields: {OwnField: OwnValue}
    notes: PointNotes
  - {id: part-x, name: PartName, part_of: x, score: 3}
chains:
  - id: chain-x
    name: ChainName
    segment: seg-x
    enters: [chan-x]
    owner: ann
    goal: ChainGoal
    standards: [{what: ChainStandard, limit: 9, measured: 8}]
    links:
      - {any_of: [x, part-x], reached: {x: 211, part-x: 101}}
      - {touchpoint: x, reached: 111, after: 3 hours, minutes: 19, end: true, starts: chain-x}
evidence:
  - touchpoint: x
    date: 2026-11-03
    from: 2026-11-02
    segment: seg-x
    method: survey
    about: score
    score: 2
    answers: 13
    by: EvBy
    note: EvNote
    task: EvTask
    feeling: EvFeeling
    kept: [Worded]
    missed: [StandardWhat]
    barriers: [EvBarrier]
  - {touchpoint: x, date: 2026-11-04, method: survey, marks: {2: 3, 3: 4}}
actions:
  - id: act-x
    touchpoint: x
    title: ActTitle
    status: doing
    owner: ann
    due: 2026-12-24
    closed: 2026-12-31
    expected_score: 4
    source: ActSource
    opened: 2026-10-05
    effort: 13.5
    lever: processes
    effect: wow
    cost: 23
    because: ActBecause
    log: [{date: 2026-11-05, progress: 37, note: LogNote}]
  - {id: act-y, touchpoints: [x, part-x], title: ActBoth}
"""

SHOWN_AS = {
    "Client.name": "ClientName",
    "Client.currency": "ZZZ",
    "Settings.aim": "AimWhy",
    "Aim.why": "AimWhy",
    "Aim.improve": "AimImprove",
    "Aim.expect": "AimExpect",
    "Settings.stages": "StageYName",
    "Stage.id": "stage-x",
    "Stage.name": "StageName",
    "Settings.segments": "SegName",
    "Segment.id": "seg-x",
    "Segment.name": "SegName",
    "Settings.channels": "ChanName",
    "Term.id": "chan-x",
    "Term.name": "ChanName",
    "Settings.people": "AnnName",
    "Person.id": "ann",
    "Person.name": "AnnName",
    "Method.id": "survey",
    "Method.name": "survey",
    "Touchpoint.id": "(x,",
    "Touchpoint.name": "PointName",
    "Touchpoint.object": "object: PointObject",
    "Touchpoint.channel": "channel: chan-x",
    "Touchpoint.stage": "stage: stage-x",
    "Touchpoint.phase": "phase: before",
    "Touchpoint.category": "category: digital",
    "Touchpoint.element": "element: people",
    "Touchpoint.customer_weight": "customer_weight: seg-x 4",
    "Touchpoint.business_priority": "business_priority: 3",
    "Touchpoint.score": "by segment: SegName: 2",
    "Touchpoint.target": "target: 4",
    "Touchpoint.state": "Passed over",
    "Touchpoint.owner": "owner: ann",
    "Touchpoint.reviewed": "reviewed: 2026-10-07",
    "Touchpoint.reaction": "reaction: negative",
    "Touchpoint.span": "span: short",
    "Touchpoint.recurrence": "recurrence: cyclic",
    "Touchpoint.part_of": "part of: x",
    "Touchpoint.segments": "segments: seg-x",
    "Touchpoint.sells": "sells: PointSells",
    "Touchpoint.standards": "StandardWhat",
    "Touchpoint.competitors": "RivalName",
    "Touchpoint.keepsake": "keepsake: PointKeepsake",
    "Touchpoint.automation": "automation: manual",
    "Touchpoint.cost": "cost: 17",
    "Touchpoint.tags": "tags: PointTag",
    "Touchpoint.notes": "notes: PointNotes",
    "Touchpoint.moment_of_truth": "moment_of_truth: true",
    "Touchpoint.control": "control: partner",
    "Touchpoint.every": "every: 6 weeks",
    "Touchpoint.last": "last: 2026-11-01",
    "Touchpoint.expects": "PointExpects",
    "Touchpoint.feels": "PointFeels",
    "Touchpoint.says": "PointSays",
    "Touchpoint.backstage": "PointBackstage",
    "Touchpoint.systems": "PointSystem",
    "Touchpoint.fields": "fields.OwnField: OwnValue",
    "Standard.what": "StandardWhat",
    "Standard.limit": "at most 31",
    "Standard.at_least": "at least 29",
    "Standard.unit": "StUnit",
    "Standard.measured": "measured: 30",
    "Standard.kept": "Worded (kept)",
    "Competitor.name": "RivalName",
    "Competitor.score": "RivalName: 3",
    "Competitor.note": "RivalNote",
    "Chain.id": "chain-x",
    "Chain.name": "ChainName",
    "Chain.segment": "segment: seg-x",
    "Chain.enters": "Customers enter through: ChanName.",
    "Chain.owner": "Owner of the chain: AnnName.",
    "Chain.goal": "ChainGoal",
    "Chain.standards": "ChainStandard: at most 9; measured: 8 (kept)",
    "Chain.links": "PointName",
    "Link.touchpoint": "PointName",
    "Link.any_of": "PointName 2 | PartName 3",
    "Link.reached": "312",
    "Link.end": "●",
    "Link.starts": "⇒ ChainName",
    "Link.after": "Time between links: 3 h",
    "Link.minutes": "Time at the links: 19 min",
    "Evidence.touchpoint": "Evidence",
    "Evidence.date": "2026-11-03",
    "Evidence.from": "2026-11-02 to 2026-11-03",
    "Evidence.segment": "segment: seg-x",
    "Evidence.method": "survey",
    "Evidence.about": "not used: a rating of the weight or the priority",
    "Evidence.score": "survey: 2;",
    "Evidence.answers": "13 answers",
    "Evidence.marks": "answers by rating: 2: 3, 3: 4",
    "Evidence.by": "source: EvBy",
    "Evidence.note": "EvNote",
    "Evidence.task": "task: EvTask",
    "Evidence.feeling": "feeling: EvFeeling",
    "Evidence.kept": "standards kept: Worded",
    "Evidence.missed": "standards missed: StandardWhat",
    "Evidence.barriers": "EvBarrier",
    "Action.id": "act-x",
    "Action.touchpoint": "act-x",
    "Action.touchpoints": "for: x, part-x",
    "Action.title": "ActTitle",
    "Action.status": "under way",
    "Action.owner": "AnnName",
    "Action.due": "due: 2026-12-24",
    "Action.closed": "closed: 2026-12-31",
    "Action.expected_score": "expected score: 4",
    "Action.cost": "cost: 23 ZZZ",
    "Action.because": "because of: ActBecause",
    "Action.measure": "measure: ret",
    "Action.source": "ActSource",
    "Action.opened": "2026-10-05",
    "Action.effort": ",13.5,",
    "Action.lever": ",processes,",
    "Action.effect": ",wow,",
    "Action.log": "37 %",
    "CheckIn.date": "2026-11-05",
    "CheckIn.progress": "37 %",
    "CheckIn.note": "LogNote",
}
"""For each key what shows it, somewhere in what the commands print of a file in which each key says something."""

VARIANTS = {
    "Touchpoint.state": ("name: PointName\n", "name: PointName\n    state: planned\n"),
    "Touchpoint.part_of": ("", ""),
    "Evidence.about": ("about: score", "about: weight"),
    "Action.measure": ("because: ActBecause", "measure: ret"),
}

Folder = Callable[[dict[str, str]], Path]


def test_each_key_is_shown_or_will_be(folder: Folder, called: Callable[..., Run]) -> None:
    def shown(text: str, of: str = "x") -> str:
        here = folder({"touchmap.yaml": text})
        calls = [["show", of], ["chains"], *map(list, COMMANDS[2:])]
        return "\n".join(called(*call, "--in", here, "--today", TODAY).out for call in calls)

    whole = shown(MARKED) + shown(MARKED, "part-x")
    for old, new in VARIANTS.values():
        text = MARKED.replace("    state: live\n", "").replace(old, new, 1) if old else MARKED
        whole += shown(text.replace("expect: AimExpect}", "expect: AimExpect, measures: [ret]}"))

    assert {key: word for key, word in SHOWN_AS.items() if word not in whole} == {}


def test_no_key_is_forgotten() -> None:
    assert set(EVERY) - SHOWN_AS.keys() - NEXT.keys() - STEERS == set()


def test_nothing_is_listed_that_is_no_key_or_that_is_shown_already() -> None:
    assert (SHOWN_AS.keys() | NEXT.keys() | STEERS) - set(EVERY) == set()
    assert SHOWN_AS.keys() & NEXT.keys() == set()


def test_a_map_of_110_steps_and_7_segments_loads_with_each_field_in_its_place() -> None:
    loaded = load_texts(the_map())
    inventory = loaded.inventory

    assert loaded.problems == ()
    assert (len(inventory.touchpoints), len(inventory.chains)) == (STEPS, 21)
    assert len({point.name for point in inventory.touchpoints}) == STEPS
    assert {term.id for term in inventory.settings.segments} == set(SEGMENTS)


@pytest.mark.parametrize("command", [["rank"], ["rank", "--segment", "parent"], ["chains"], ["stages"], ["plan"]])
def test_a_map_of_110_steps_is_shown_by_every_command(
    command: list[str], folder: Folder, called: Callable[..., Run]
) -> None:
    run = called(*command, "--in", folder(the_map()), "--today", TODAY)

    assert (run.status, run.err) == (0, "")


def test_a_map_of_110_steps_is_checked_without_a_mistake_of_form(folder: Folder, called: Callable[..., Run]) -> None:
    run = called("check", folder(the_map()), "--today", TODAY, "--select", "TM0")

    assert run.status == 0
