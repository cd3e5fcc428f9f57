"""Without names: no person and no client is named in a plan, and the same plan comes out each time."""

import pytest
from conftest import ROOT

from touchmap import workspace
from touchmap.anonymous import anonymised
from touchmap.formats.data.as_json import write as as_json
from touchmap.formats.templates.documents import write
from touchmap.reports.plan.plan import plan_report

EXAMPLES = sorted(path.parent for path in (ROOT / "examples").glob("*/touchmap.yaml"))


@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_a_plan_without_names_names_nobody(folder: object) -> None:
    opened = workspace.open(str(folder))
    unnamed = anonymised(opened)
    report = plan_report(unnamed.loaded, unnamed.facts)
    text = write(report, "plan", "html") + write(report, "plan", "markdown") + as_json(report)
    settings = opened.inventory.settings
    names = [person.name for person in settings.people or () if person.name]
    assert not [name for name in (*names, settings.client.name or "–nobody–") if name in text]
