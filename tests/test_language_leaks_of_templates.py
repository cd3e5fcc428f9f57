"""In another language what is wrong with a client's template is told in it, Jinja's own words apart."""

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import TODAY, Run
from pseudo_language import outside_brackets, speak_brackets, words
from small_plan import SMALL

from touchmap.formats.templates.fault import packed, unpacked
from touchmap.language.phrase import phrase

PAGE = "templates/html/plan.html.j2"
MARKDOWN = "templates/markdown/plan.md.j2"
FAULTS = {
    "a filter that makes markup": (MARKDOWN, "{{ report.client|safe }}"),
    "another escape": (MARKDOWN, "{% autoescape false %}x{% endautoescape %}"),
    "a sentence that looks inside a value": (MARKDOWN, '{{ say("{x.y}", x=1) }}'),
    "a sentence that lacks a value": (MARKDOWN, '{{ say("{x}") }}'),
    "a template that is not there": (MARKDOWN, '{% include "markdown/other.j2" %}'),
    "a template outside of its folder": (MARKDOWN, '{% include "../plan.j2" %}'),
    "a template that calls itself": (MARKDOWN, '{% include "markdown/plan.md.j2" %}'),
    "too much text": (MARKDOWN, "{% for x in range(20000) %}{{ 'x' * 2000 }}{% endfor %}"),
    "a forbidden tag": (PAGE, "<!DOCTYPE html><base href=x>"),
    "a refresh": (PAGE, '<!DOCTYPE html><meta http-equiv="refresh" content="0">'),
    "a style sheet that ends itself": ("templates/html/plan.css", "</style>"),
}


@pytest.mark.parametrize("case", FAULTS)
def test_what_is_wrong_is_said_in_the_language_of_who_calls(
    case: str, folder: Callable[..., Path], called: Callable[..., Run], monkeypatch: pytest.MonkeyPatch
) -> None:
    name, text = FAULTS[case]
    here = folder({"touchmap.yaml": SMALL, name: text})
    speak_brackets(here, monkeypatch)
    monkeypatch.setenv("TOUCHMAP_LANGUAGE", "ru")
    kind = "markdown" if name == MARKDOWN else "html"

    run = called("plan", str(here), "--today", TODAY, "--format", kind)

    assert (run.status, run.out) == (2, "")
    assert words(outside_brackets(run.err)) <= words(f"touchmap hint {name} {text} {{{{ policy }}}}")


def test_a_sentence_crosses_from_one_process_to_the_other() -> None:
    said = phrase("{place}: {what}", place="plan.md:1", what=phrase("more than {most} bytes", most=7))

    assert unpacked(packed(said)) == said


@pytest.mark.parametrize("line", ["Fatal Python error: out of memory", "[]", "{}", "7", '{"text": "x", "values": 7}'])
def test_a_line_of_something_else_is_told_as_it_is(line: str) -> None:
    assert unpacked(line).values == {"text": line}
