"""Every line of the table of formats leads to something that writes."""

from importlib import import_module
from inspect import getmembers, isclass
from pkgutil import walk_packages

import pytest

from touchmap import reports
from touchmap.formats.catalogue import GRIDS, LINES, WRITERS

PLACES = {*GRIDS.values(), *LINES.values()} | {
    place
    for writers in WRITERS.values()
    for writer in writers.values()
    for place in getattr(writer, "args", ())
    if ":" in place
}


@pytest.mark.parametrize("place", sorted(PLACES))
def test_each_place_of_the_table_leads_to_a_function(place: str) -> None:
    module, _, name = place.partition(":")

    assert callable(getattr(import_module(f"touchmap.formats.{module}"), name))


def test_each_report_of_the_table_is_a_class_of_the_reports() -> None:
    classes: set[str] = set()
    for module in walk_packages(reports.__path__, "touchmap.reports."):
        classes |= {name for name, _ in getmembers(import_module(module.name), isclass)}

    assert set(WRITERS) <= classes


def test_each_report_has_json() -> None:
    assert all("json" in writers for writers in WRITERS.values())
