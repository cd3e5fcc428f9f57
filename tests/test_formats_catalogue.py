"""Every line of the catalogue of formats leads to something that writes."""

from dataclasses import fields
from importlib import import_module
from inspect import getmembers, isclass
from pkgutil import walk_packages
from typing import get_args

import pytest

from touchmap import reports
from touchmap.formats.catalogue import CATALOGUE, formats, report_class
from touchmap.reports.added import Added
from touchmap.reports.chains.chains import ChainsReport
from touchmap.reports.chains.rows import ChainRow
from touchmap.reports.chains.stages import StageRow, StagesReport
from touchmap.reports.kinds import Kind
from touchmap.reports.ranking.ranking import RankingReport, RankRow

PLACES = {made.screen for made in CATALOGUE.values() if made.screen} | {
    place
    for made in CATALOGUE.values()
    for writer in made.writers.values()
    for place in getattr(writer, "args", ())
    if ":" in place
}


@pytest.mark.parametrize("place", sorted(PLACES))
def test_each_place_of_the_catalogue_leads_to_a_function(place: str) -> None:
    module, _, name = place.partition(":")

    assert callable(getattr(import_module(f"touchmap.formats.{module}"), name))


def test_each_kind_of_report_has_its_formats_and_json_among_them() -> None:
    assert set(CATALOGUE) == set(get_args(Kind))
    assert all("json" in made.writers for made in CATALOGUE.values())


def test_each_class_that_says_of_which_kind_it_is_says_one_of_the_kinds_and_each_kind_has_a_class() -> None:
    kinds: set[str] = set()
    for module in walk_packages(reports.__path__, "touchmap.reports."):
        classes = [made for _, made in getmembers(import_module(module.name), isclass)]
        kinds |= {kind for made in classes if isinstance(kind := getattr(made, "kind", None), str)}

    assert kinds == set(get_args(Kind))


def test_what_a_terminal_draws_is_what_a_pipe_gets_as_a_table() -> None:
    assert {kind for kind, made in CATALOGUE.items() if made.screen} == {
        kind for kind in CATALOGUE if "table" in formats(kind)
    }


def test_a_command_of_two_kinds_has_the_formats_of_both_those_of_the_first_alone_before_the_rest() -> None:
    assert formats("edit", "review") == ("text", "table", "json", "csv", "markdown")


def test_each_kind_names_all_the_classes_that_say_they_are_of_it() -> None:
    found: dict[str, set[type]] = {kind: set() for kind in get_args(Kind)}
    for module in walk_packages(reports.__path__, "touchmap.reports."):
        for _, made in getmembers(import_module(module.name), isclass):
            if isinstance(kind := getattr(made, "kind", None), str):
                found[kind].add(made)

    assert {kind: {report_class(kind)} for kind in CATALOGUE} == found


def test_each_thing_that_is_added_to_a_report_is_named_where_it_may_stand() -> None:
    for module in walk_packages(reports.__path__, "touchmap.reports."):
        import_module(module.name)
    shapes = (RankRow, RankingReport, ChainRow, ChainsReport, StageRow, StagesReport)
    places = [place for shape in shapes for f in fields(shape) for place in f.metadata.get("inline", ())]

    assert {made.__name__ for made in Added.__subclasses__()} == {place.partition(":")[2] for place in places}
