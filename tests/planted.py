"""Files with one planted mistake of form each, and files that look odd and are right."""

from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor


class _Words(SafeConstructor):
    """What an editor makes of YAML 1.2: dates are words."""


_Words.add_constructor("tag:yaml.org,2002:timestamp", SafeConstructor.construct_yaml_str)


def as_an_editor_reads(text: str) -> object:
    """The data of a file as YAML's own types have it, dates as their words."""
    reader = YAML(typ="safe", pure=True)
    reader.Constructor = _Words
    return reader.load(text)


def point(*lines: str) -> str:
    """A file with one touchpoint and some more lines in it."""
    return "\n".join(["touchpoints:", "  - id: call", "    name: Call", *(f"    {line}" for line in lines), ""])


MISTAKES = {
    "unknown-top-level-key": "touchpoints: []\ntouchpionts: []\n",
    "touchpoint-unknown-key": point("prioritty: 3"),
    "touchpoint-key-of-a-chain": point("links: [call]"),
    "touchpoint-without-an-id": "touchpoints:\n  - name: Call\n",
    "touchpoint-without-a-name": "touchpoints:\n  - id: call\n",
    "touchpoint-that-is-a-word": "touchpoints:\n  - call\n",
    "touchpoints-as-a-mapping": "touchpoints:\n  call: {name: Call}\n",
    "id-with-a-blank": "touchpoints:\n  - {id: first call, name: Call}\n",
    "id-that-is-a-list": "touchpoints:\n  - {id: [call], name: Call}\n",
    "name-that-is-a-list": "touchpoints:\n  - {id: call, name: [Call]}\n",
    "mark-in-words": point("score: high"),
    "mark-in-quotes": point('score: "3"'),
    "mark-with-a-fraction": point("business_priority: 4.5"),
    "mark-with-a-comma": point("business_priority: 4,5"),
    "mark-in-a-list": point("score: [3]"),
    "weight-in-words": point("customer_weight: high"),
    "weight-by-segment-in-words": point("customer_weight: {families: high}"),
    "date-in-another-order": point("reviewed: 12.10.2026"),
    "date-of-no-month": point("reviewed: 2026-13-01"),
    "date-of-no-day": point("reviewed: 2026-02-30"),
    "date-in-words": point("reviewed: last week"),
    "reaction-unknown": point("reaction: angry"),
    "span-unknown": point("span: middling"),
    "recurrence-unknown": point("recurrence: weekly"),
    "automation-unknown": point("automation: robotic"),
    "standard-without-words": point("standards:", "  - {limit: 20, unit: s}"),
    "standard-limit-in-words": point("standards:", "  - {what: waiting, limit: short}"),
    "standard-unknown-key": point("standards:", "  - {what: waiting, limits: 20}"),
    "competitor-unknown-key": point("competitors:", "  - {name: Other, mark: 4}"),
    "cost-in-words": point("cost: 120 EUR"),
    "part-unknown-key": point("parts:", "  - {id: queue, name: Queue, sore: 3}"),
    "part-without-a-name": point("parts:", "  - {id: queue}"),
    "waiver-without-a-rule": point("ignore:", "  - {reason: later}"),
    "waiver-with-a-bad-date": point("ignore:", "  - {rule: TM204, until: soon}"),
    "chain-without-links": "chains:\n  - {id: visit, name: Visit}\n",
    "chain-unknown-key": "chains:\n  - {id: visit, name: Visit, links: [], start: call}\n",
    "links-as-a-word": "chains:\n  - {id: visit, name: Visit, links: call}\n",
    "link-unknown-key": "chains:\n  - {id: visit, name: Visit, links: [{touchpoint: call, ends: true}]}\n",
    "link-without-a-touchpoint": "chains:\n  - {id: visit, name: Visit, links: [{end: true}]}\n",
    "end-that-is-a-word": "chains:\n  - {id: visit, name: Visit, links: [{touchpoint: call, end: yes}]}\n",
    "reached-below-nothing": "chains:\n  - {id: visit, name: Visit, links: [{touchpoint: call, reached: -4}]}\n",
    "evidence-without-a-date": "evidence:\n  - {touchpoint: call, method: survey, score: 4}\n",
    "evidence-without-a-method": "evidence:\n  - {touchpoint: call, date: 2026-10-12, score: 4}\n",
    "evidence-unknown-key": "evidence:\n  - {touchpoint: call, date: 2026-10-12, method: survey, mark: 4}\n",
    "evidence-effective-of-nothing": "evidence:\n"
    "  - {touchpoint: call, date: 2026-10-12, method: survey, score: 4, answers: 9, effective: 0}\n",
    "evidence-variance-below-nothing": "evidence:\n"
    "  - {touchpoint: call, date: 2026-10-12, method: survey, score: 4, answers: 9, variance: -0.1}\n",
    "evidence-from-in-words": "evidence:\n"
    "  - {touchpoint: call, from: October, date: 2026-10-12, method: survey, score: 4}\n",
    "method-of-no-weight": "touchmap: 1\nmethods:\n  - {id: survey, weight: 0}\n",
    "method-own-in-words": "touchmap: 1\nmethods:\n  - {id: audit, own: ours}\n",
    "wave-of-no-day": "touchmap: 1\ngates: {wave: 0 days}\n",
    "answers-below-nothing": "evidence:\n  - {touchpoint: call, date: 2026-10-12, method: survey, answers: -1}\n",
    "scale-without-its-max": "evidence:\n  - {touchpoint: call, date: 2026-10-12, method: self, scale: {min: 0}}\n",
    "action-without-a-title": "actions:\n  - {id: third-ring, touchpoint: call}\n",
    "action-status-unknown": "actions:\n  - {id: third-ring, touchpoint: call, title: Answer, status: begun}\n",
    "action-with-a-bad-date": "actions:\n  - {id: third-ring, touchpoint: call, title: Answer, due: 1 May}\n",
    "log-as-a-word": "actions:\n  - {id: third-ring, touchpoint: call, title: Answer, log: begun}\n",
    "format-in-words": "touchmap: one\n",
    "client-as-a-list": "touchmap: 1\nclient: [Smile]\n",
    "client-unknown-key": "touchmap: 1\nclient: {title: Smile}\n",
    "aim-as-a-word": "touchmap: 1\naim: more visits\n",
    "scale-in-words": "touchmap: 1\nscale: {min: one, max: five}\n",
    "scale-as-a-list": "touchmap: 1\nscale: [1, 5]\n",
    "stage-model-unknown": "touchmap: 1\nstages: lifecicle\n",
    "stage-unknown-key": "touchmap: 1\nstages:\n  - {id: need, order: 1}\n",
    "segment-share-in-words": "touchmap: 1\nsegments:\n  - {id: families, share: half}\n",
    "person-without-an-id": "touchmap: 1\npeople:\n  - {name: Anna}\n",
    "person-active-in-words": "touchmap: 1\npeople:\n  - {id: anna, active: gone}\n",
    "gate-unknown": "touchmap: 1\ngates: {bottom: 5}\n",
    "gate-in-words": "touchmap: 1\ngates: {top: five}\n",
    "duration-without-a-unit": "touchmap: 1\ngates: {review_within: 365}\n",
    "duration-in-words": "touchmap: 1\ngates: {review_within: a year}\n",
    "level-unknown": "touchmap: 1\nrules: {TM103: fatal}\n",
    "rules-as-a-list": "touchmap: 1\nrules: [TM103]\n",
}
"""By its name, a file that is well-formed YAML and has one mistake of form."""

ODD_BUT_RIGHT = {
    "id-of-digits": "touchpoints:\n  - {id: 2024, name: Call}\n",
    "id-in-another-script": "touchpoints:\n  - {id: звонок-для-записи, name: Call}\n",
    "name-that-looks-like-a-number": "touchpoints:\n  - {id: call, name: 1.10}\n",
    "name-that-looks-like-a-flag": "touchpoints:\n  - {id: call, name: true}\n",
    "owner-called-no": point("owner: no"),
    "name-that-looks-like-a-date": "touchpoints:\n  - {id: call, name: 2026-11-22}\n",
    "empty-keys": point("customer_weight:", "score: null", "owner: ~", "reviewed:", "standards:", "tags:"),
    "weight-by-segment": point("customer_weight: {families: 5, corporate: 3}"),
    "one-word-where-a-list-may-stand": point("category: digital", "segments: families", "tags: voice"),
    "standards-short-and-long": point("standards:", "  - by the third ring", "  - {what: wait, limit: 0.5, unit: s}"),
    "parts-within-parts": point("parts:", "  - {id: hall, name: Hall, parts: [{id: chair, name: Chair}]}"),
    "links-short-and-long": "chains:\n  - {id: visit, name: Visit, links: [call, {touchpoint: sms, end: true}]}\n",
    "evidence-by-mark": "evidence:\n  - {touchpoint: call, date: 2026-10-12, method: survey, marks: {2: 3, 4: 9}}\n",
    "client-by-its-name": "touchmap: 1\nclient: Smile\n",
    "stages-by-their-ids": "touchmap: 1\nstages: [need, choice]\n",
    "level-off": "touchmap: 1\nrules: {TM103: off}\n",
    "empty-lists": "touchmap: 1\ntouchpoints:\nchains:\nevidence: []\nactions:\n",
}
"""By its name, a file that one might take for wrong, and that touchmap reads without a word."""
