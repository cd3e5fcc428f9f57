"""A client's own templates: they win file by file, and they can do nothing but show."""

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import TODAY, Run
from small_plan import SMALL, plan_of

from touchmap.errors import TouchmapError
from touchmap.formats.templates.documents import write

Folder = Callable[[dict[str, str]], Path]
MARKDOWN = "templates/markdown/plan.md.j2"
PAGE = "templates/html/plan.html.j2"


def _refused(folder: Folder, name: str, text: str) -> str:
    """What is said of a template that the client's folder holds."""
    kind = "html" if name == PAGE else "markdown"
    with pytest.raises(TouchmapError) as caught:
        write(plan_of(SMALL), "plan", kind, str(folder({name: text})))
    return caught.value.message


def test_a_clients_template_wins_over_ours(folder: Folder, touchmap: Callable[..., Run]) -> None:
    own = "{{ report.watchlist[0].row.name }} — {{ day(report.day) }}\n"

    run = touchmap("plan", folder({"touchmap.yaml": SMALL, MARKDOWN: own}), "--today", TODAY)

    assert (run.status, run.out, run.err) == (0, "Call to book — 22 November 2026\n", "")


def test_it_wins_file_by_file(folder: Folder) -> None:
    where = folder({"templates/markdown/plan_touchpoint.md.j2": "\n### ours: {{ entry.row.name }}\n"})

    text = write(plan_of(SMALL), "plan", "markdown", str(where))

    assert "### ours: Call to book" in text
    assert "## All touchpoints by priority" in text


def test_a_clients_style_sheet_dresses_our_page(folder: Folder) -> None:
    where = folder({"templates/html/plan.css": "body { color: teal }"})

    page = write(plan_of(SMALL), "plan", "html", str(where))

    assert "<style>body { color: teal }" in page


def test_a_style_sheet_can_not_end_its_element(folder: Folder) -> None:
    where = folder({"templates/html/plan.css": "</style><script>alert(1)</script>"})

    with pytest.raises(TouchmapError, match=r"plan\.css: a style sheet must not contain"):
        write(plan_of(SMALL), "plan", "html", str(where))


def test_our_policy_stands_before_anything_that_a_clients_page_says(folder: Folder) -> None:
    where = folder({PAGE: "<!DOCTYPE html><script src=https://evil.example/x.js></script>"})

    page = write(plan_of(SMALL), "plan", "html", str(where))

    assert page.startswith('<!doctype html>\n<meta http-equiv="Content-Security-Policy" content="default-src \'none\';')


@pytest.mark.parametrize("kind", ["markdown", "html"])
def test_it_escapes_what_the_inventory_says(folder: Folder, kind: str) -> None:
    hostile = SMALL.replace("Green Clinic", "'<b>*bold*</b>'")
    name = MARKDOWN if kind == "markdown" else PAGE
    where = folder({name: "{% macro m(x) %}{{ x }}{% endmacro %}{{ report.client }}{{ m(report.client) }}"})

    text = write(plan_of(hostile), "plan", kind, str(where))

    assert "<b>" not in text
    assert kind == "html" or text == "&lt;b&gt;\\*bold\\*&lt;/b&gt;" * 2


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ say.__globals__ }}",
        "{{ report.client.__class__ }}",
        "{{ report.pop('client') }}",
        "{{ '{0.__class__}'.format(report.client) }}",
        "{{ lipsum() }}",
        "{{ cycler(1) }}",
        "{{ joiner() }}",
        "{{ report.client | safe }}",
        "{{ [report.client] | map('safe') | list }}",
        "{{ report.client | urlize }}",
        "{{ {'x': report.client} | xmlattr }}",
        "{{ report.client | attr('__class__') }}",
        "{% autoescape false %}{{ report.client }}{% endautoescape %}",
        "{{ missing }}",
        "{{ report.missing.at_all }}",
        "{{ say('{report.client}', report=report) }}",
        "{% if %}",
    ],
)
@pytest.mark.slow
def test_what_it_may_not_do_is_refused_with_file_and_line(folder: Folder, text: str) -> None:
    message = _refused(folder, PAGE, f"<p>\n{text}\n</p>")

    assert message.startswith("templates/html/plan.html.j2:2: ")


@pytest.mark.parametrize("name", ["../secret", "markdown/../../secret", "/etc/passwd", "..\\secret"])
def test_it_can_not_name_a_file_outside_its_folder(folder: Folder, name: str) -> None:
    folder({"secret": "a secret"})

    message = _refused(folder, MARKDOWN, "{% include " + repr(name) + " %}")

    assert "must not lead out of it" in message


def test_a_link_out_of_its_folder_is_not_followed(folder: Folder) -> None:
    where = folder({"secret": "a secret", MARKDOWN: "{% include 'markdown/more.j2' %}"})
    (where / "templates/markdown/more.j2").symlink_to(where / "secret")

    assert "points outside the templates folder" in _refused(folder, MARKDOWN, "{% include 'markdown/more.j2' %}")


def test_a_templates_folder_that_is_a_link_is_not_followed(folder: Folder, tmp_path: Path) -> None:
    folder({"elsewhere/html/plan.html.j2": "x", "client/touchmap.yaml": SMALL})
    (tmp_path / "client/templates").symlink_to(tmp_path / "elsewhere")

    with pytest.raises(TouchmapError, match="is a link to another place"):
        write(plan_of(SMALL), "plan", "html", str(tmp_path / "client"))


@pytest.mark.slow
def test_a_template_that_never_ends_is_stopped(folder: Folder) -> None:
    text = "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}"

    assert "were stopped because they exceeded" in _refused(folder, MARKDOWN, text)


@pytest.mark.parametrize("text", ["{{ ('x' * 99999) * 99999 }}", "{% set x = [0] * 999999999 %}"])
def test_a_template_that_eats_memory_is_stopped(folder: Folder, text: str) -> None:
    assert "more memory than" in _refused(folder, MARKDOWN, text)


def test_a_template_that_writes_without_end_is_stopped(folder: Folder) -> None:
    text = "{% for a in range(99999) %}{{ 'x' * 9999 }}{% endfor %}"

    assert "write more than" in _refused(folder, MARKDOWN, text)


def test_a_template_that_calls_itself_is_stopped(folder: Folder) -> None:
    assert "calls itself too often" in _refused(folder, MARKDOWN, "{% include 'markdown/plan.md.j2' %}")


def test_a_caller_who_trusts_the_templates_lets_them_make_markup(folder: Folder, touchmap: Callable[..., Run]) -> None:
    bold = SMALL.replace("Green Clinic", "<b>Green</b>")
    where = folder({"touchmap.yaml": bold, MARKDOWN: "{{ report.client | safe }}"})

    run = touchmap("plan", where, "--trust-templates", "--today", TODAY)

    assert run.out == "<b>Green</b>"


def test_modules_beside_the_inventory_are_not_imported(folder: Folder, touchmap: Callable[..., Run]) -> None:
    where = folder({"touchmap.yaml": SMALL, MARKDOWN: "plain", "jinja2.py": "raise SystemExit(7)", "json.py": "1/0"})

    run = touchmap("plan", "--today", TODAY, cwd=where)

    assert (run.status, run.out) == (0, "plain")


def test_a_file_that_stands_alone_has_no_templates_of_its_own(folder: Folder, touchmap: Callable[..., Run]) -> None:
    where = folder({"alone.yaml": SMALL, MARKDOWN: "plain"})

    run = touchmap("plan", where / "alone.yaml", "--today", TODAY)

    assert run.out.startswith("# Improvement plan")
