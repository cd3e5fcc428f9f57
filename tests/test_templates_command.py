"""A client's own look beyond a theme: which templates there are, how to get a copy, and what one may use."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT, Run
from jinja2 import Environment
from small_plan import SMALL, plan_of

from touchmap.formats.documents.built import built
from touchmap.formats.templates.render import Templates, _environment, _page, _words
from touchmap.starters.templates import TEMPLATES

Folder = Callable[[dict[str, str]], Path]
DOCS = (ROOT / "docs" / "templates.md").read_text(encoding="utf-8")
OF_THE_PREVIEW = {"html/preview.css", "html/preview.html.j2", "html/preview.js"}
"""The page around the pages, which a client's own does not replace."""


def test_every_template_of_ours_is_listed_with_what_it_makes() -> None:
    ours = {path.relative_to(ROOT / "templates").as_posix() for path in (ROOT / "templates").rglob("*.*")}
    of_documents = {name for name in ours if name.startswith(("html/", "markdown/"))} - OF_THE_PREVIEW

    assert of_documents == set(TEMPLATES)
    assert [name for name, about in TEMPLATES.items() if f"| {name} | {about} |" not in DOCS] == []


def test_every_name_that_a_template_may_use_is_documented() -> None:
    bare = Environment()  # noqa: S701 - nothing is rendered
    report = plan_of(SMALL)
    for kind in ("html", "markdown"):
        loader = Templates()
        environment = _environment(kind, loader)
        document = built(report, "plan", "page" if kind == "html" else "text")
        given = {**_words("en"), **_page("plan", kind, loader, "en", "ru", ""), "document": document, "report": report}
        names = {*given} | ({*environment.filters} - {*bare.filters})

        assert len(names) > 9
        assert [name for name in sorted(names) if f"`{name}`" not in DOCS] == []


def test_the_macros_that_the_page_names_are_there() -> None:
    told = DOCS[DOCS.rindex("the macros of") :]
    for file, names in re.findall(r"`(html/\w+\.html\.j2)` \(([^)]*)\)", told):
        text = (ROOT / "templates" / file).read_text(encoding="utf-8")
        assert [name for name in re.findall(r"`(\w+)`", names) if f"macro {name}(" not in text] == []


def test_a_copy_wins_over_ours_and_is_listed_as_the_clients(folder: Folder, called: Callable[..., Run]) -> None:
    here = folder({"touchmap.yaml": SMALL})
    run = called("templates", "copy", "html/plan.css", "markdown/plan.md.j2", "--in", here)
    copy = here / "templates" / "html" / "plan.css"
    copy.write_text("body { color: teal }", encoding="utf-8")
    rows = json.loads(called("templates", "list", here, "--format", "json").out)["templates"]

    assert run.status == 0
    assert (here / "templates/markdown/plan.md.j2").read_bytes() == (
        ROOT / "templates/markdown/plan.md.j2"
    ).read_bytes()
    assert "<style>body { color: teal }" in called("plan", here, "--format", "html").out
    assert [row["name"] for row in rows if row["own"]] == ["html/plan.css", "markdown/plan.md.j2"]


def test_a_copy_overwrites_nothing(folder: Folder, called: Callable[..., Run]) -> None:
    here = folder({"touchmap.yaml": SMALL, "templates/html/plan.css": "mine"})
    run = called("templates", "copy", "html/plan.html.j2", "html/plan.css", "--in", here)

    assert (run.status, run.out) == (2, "")
    assert "plan.css" in run.err
    assert sorted(path.name for path in (here / "templates" / "html").iterdir()) == ["plan.css"]
    assert (here / "templates" / "html" / "plan.css").read_text() == "mine"


@pytest.mark.parametrize("name", ["html/plam.css", "../touchmap.yaml", "html", "starters/clinic.yaml"])
def test_what_is_no_template_is_refused(name: str, folder: Folder, called: Callable[..., Run]) -> None:
    run = called("templates", "copy", name, "--in", folder({"touchmap.yaml": SMALL}))

    assert (run.status, run.out) == (2, "")
    assert f'there is no template "{name}"' in run.err


def test_all_copies_together_make_the_same_documents(folder: Folder, called: Callable[..., Run]) -> None:
    here = folder({"touchmap.yaml": SMALL})
    before = called("plan", here, "--today", "2026-11-22").out
    called("templates", "copy", *TEMPLATES, "--in", here)

    assert called("plan", here, "--today", "2026-11-22").out.replace("\\", "") == before.replace("\\", "")
    assert called("map", here, "--format", "html").status == 0


@pytest.mark.parametrize("link", ["templates", "templates/html"])
def test_nothing_is_copied_through_a_link(
    link: str, folder: Folder, called: Callable[..., Run], tmp_path: Path
) -> None:
    here = folder({"client/touchmap.yaml": SMALL, "elsewhere/html/keep.txt": ""}) / "client"
    target = tmp_path / "elsewhere" / link.removeprefix("templates").lstrip("/")
    here.joinpath(link).parent.mkdir(exist_ok=True)
    here.joinpath(link).symlink_to(target)

    run = called("templates", "copy", "html/plan.css", "markdown/plan.md.j2", "--in", here)

    assert (run.status, run.out) == (2, "")
    assert "is a link to another place" in run.err
    assert [path.name for path in tmp_path.joinpath("elsewhere").rglob("*") if path.is_file()] == ["keep.txt"]
