"""A made-up journey map, shaped as public ones are: 110 steps, 21 chains, 7 segments, the trade's usual fields."""

SEGMENTS = ["first-timer", "regular", "parent", "worker", "senior", "expat", "referrer"]
STAGES = ["aware", "consider", "book", "visit", "pay", "return"]
STEPS = 110
CHAINS = 21


def the_map() -> dict[str, str]:
    """Its files by name."""
    return {
        "touchmap.yaml": _settings(),
        "steps.yaml": _steps(),
        "chains.yaml": _chains(),
        "evidence.yaml": _evidence(),
    }


def _settings() -> str:
    segments = "\n".join(f"  - {{id: {name}, name: The {name}, share: {n + 1}}}" for n, name in enumerate(SEGMENTS))
    return f"""\
touchmap: 1
client: {{name: A made-up clinic, currency: EUR}}
stages: [{", ".join(STAGES)}]
segments:
{segments}
people: [{{id: ann, name: Ann, days: 6}}, {{id: bo, name: Bo}}]
aim: {{why: patients do not return, measures: [{{id: return, name: Patients who return, unit: "%", target: 60}}]}}
"""


def _steps() -> str:
    rows = []
    for n in range(STEPS):
        by_segment = ", ".join(f"{name}: {(n + k) % 5 + 1}" for k, name in enumerate(SEGMENTS))
        score = f"{{{by_segment}}}" if n % 3 == 0 else str(n % 5 + 1)
        rows.append(f"""\
  - id: step-{n}
    name: Step {n}
    stage: {STAGES[n * len(STAGES) // STEPS]}
    customer_weight: {{{by_segment}}}
    business_priority: {n % 5 + 1}
    score: {score}
    state: {"planned" if n % 17 == 0 else "retired" if n % 29 == 0 else "live"}
    owner: {"ann" if n % 2 else "bo"}
    expects: to be done in {n} minutes
    feels: {"hurried" if n % 2 else "welcome"}
    says: "It took me {n} minutes"
    backstage: [somebody copies it, somebody checks it]
    systems: [patient file, calendar]
    moment_of_truth: {"true" if n % 11 == 0 else "false"}
    control: {("own", "partner", "none")[n % 3]}
    every: {n % 9 + 1} weeks
    last: 2026-11-{n % 20 + 1:02}
    fields: {{map column: {n}, device: tablet}}
    standards: [done in time, {{what: minutes, limit: 20, measured: {n % 30}}}]""")
    return "touchpoints:\n" + "\n".join(rows) + "\n"


def _chains() -> str:
    rows = []
    for n in range(CHAINS):
        first = n * 5
        fork = (
            f"{{any_of: [step-{first + 1}, step-{first + 2}], reached: {{step-{first + 1}: 40, step-{first + 2}: 30}}}}"
        )
        end = f"{{touchpoint: step-{first + 4}, reached: 50, minutes: 12, end: true, starts: chain-{(n + 1) % CHAINS}}}"
        rows.append(f"""\
  - id: chain-{n}
    name: Chain {n}
    segment: {SEGMENTS[n % len(SEGMENTS)]}
    owner: ann
    goal: In the chair within {n} minutes
    standards: [{{what: days in all, limit: 14, measured: {n}}}]
    links:
      - {{touchpoint: step-{first}, reached: 100}}
      - {fork}
      - {{touchpoint: step-{first + 3}, after: 2 hours, note: the centre}}
      - {end}""")
    return "chains:\n" + "\n".join(rows) + "\n"


def _evidence() -> str:
    records = "\n".join(
        f"  - {{touchpoint: step-{n}, date: 2026-11-{n % 20 + 1:02}, method: mystery-shopper, segment: "
        f"{SEGMENTS[n % len(SEGMENTS)]}, score: {n % 5 + 1}, task: try it, feeling: calm, kept: [done in time]}}"
        for n in range(0, STEPS, 4)
    )
    return f"""\
evidence:
{records}
actions:
  - {{id: mail, touchpoints: [step-1, step-2], title: By mail, cost: 400, measure: return, because: step-4@2026-11-05}}
"""
