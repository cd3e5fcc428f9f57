"""Any counts of customers are answered by everything that reads them: no crash, and shares that are shares."""

import json
from datetime import date

import pytest
from conftest import TODAY
from hypothesis import example, given, settings
from hypothesis import strategies as st

from touchmap.analysis.facts import Facts
from touchmap.formats import catalogue
from touchmap.formats.templates.documents import write as write_document
from touchmap.load import load_texts
from touchmap.reports.chains.chains import chains_report
from touchmap.reports.chains.map import chain_map_report
from touchmap.reports.chains.stages import stages_report
from touchmap.reports.findings.findings import findings_report
from touchmap.reports.plan.plan import plan_report
from touchmap.reports.ranking.ranking import Filters, ranking_report
from touchmap.reports.ranking.what_if import chains_what_if, ranking_what_if, stages_what_if
from touchmap.reports.ranking.what_if_states import suppose
from touchmap.reports.touchpoint.touchpoint import touchpoint_report
from touchmap.rules.run import check

STAGES = ("audience", "prospect", "customer", "former")
COUNT = st.none() | st.sampled_from([0, 1, 2]) | st.integers(0, 5000)
CHAINS = st.lists(
    st.lists(st.tuples(st.integers(0, 7), COUNT), min_size=1, max_size=9, unique_by=lambda link: link[0]),
    min_size=1,
    max_size=4,
)


def _text(chains: list[list[tuple[int, int | None]]]) -> str:
    points = [
        {
            "id": f"t{n}",
            "name": f"T{n}",
            "stage": STAGES[n % 4],
            "customer_weight": 3,
            "business_priority": 2,
            "score": 1 + n % 5,
        }
        for n in range(8)
    ]
    drawn = [
        {
            "id": f"c{place}",
            "name": f"C{place}",
            "links": [{"touchpoint": f"t{n}"} | ({} if count is None else {"reached": count}) for n, count in links],
        }
        for place, links in enumerate(chains)
    ]
    return json.dumps({"touchmap": 1, "client": "Client", "touchpoints": points, "chains": drawn})


@settings(max_examples=60)
@example([[(6, 1), (0, 2), (2, 0)]])
@given(CHAINS)
@pytest.mark.slow
def test_whatever_is_counted_every_report_is_written(chains: list[list[tuple[int, int | None]]]) -> None:
    loaded = load_texts({"touchmap.yaml": _text(chains)})
    facts = Facts(loaded.inventory, date.fromisoformat(TODAY))
    supposed = suppose(facts, ["t0.score=5"])
    assert loaded.problems == ()

    for report in (
        chains_report(facts),
        stages_report(facts),
        chain_map_report(facts),
        ranking_report(facts, Filters()),
        ranking_what_if(supposed, Filters()),
        chains_what_if(supposed),
        stages_what_if(supposed),
    ):
        for name in ("table", "json", "csv", "markdown"):
            assert catalogue.write(report, name)
    found = findings_report(loaded, check(facts, loaded.problems), "")
    assert catalogue.write(found, "text")
    assert catalogue.write(touchpoint_report(facts, "t0", ""), "markdown")
    assert write_document(plan_report(loaded, facts), "plan", "markdown", "", trust=False)
    for row in stages_report(facts).places:
        assert row.share_lost is None or 0 <= row.share_lost <= 1
