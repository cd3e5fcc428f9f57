"""A document in a client's own templates: its blocks as data, and written as Markdown, where words stay words."""

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT
from markdown_it import MarkdownIt
from small_plan import SMALL, plan_of
from test_formats_documents_markdown import everything, tokens
from test_formats_templates import HARMLESS, HOSTILE, _with_names

from touchmap.errors import TouchmapError
from touchmap.formats.templates.blocks import as_data, from_data
from touchmap.formats.templates.documents import write

Folder = Callable[[dict[str, str]], Path]
MARKDOWN = "templates/markdown/plan.md.j2"
CARDS = "{% for b in document.sections[4].blocks if b.form == 'card' %}\n"


def made(folder: Folder, template: str, text: str = SMALL, *, trust: bool = False) -> str:
    """A plan by a client's template."""
    return write(plan_of(text), "plan", "markdown", str(folder({MARKDOWN: template})), trust=trust)


def rendered(markdown: str) -> str:
    return str(MarkdownIt("gfm-like", {"linkify": False}).render(markdown))


def test_a_template_can_leave_a_section_out(folder: Folder) -> None:
    sections = (
        "{% for s in document.sections if s.name in ('summary', 'method') %}\n{{ written.heading(s) }}\n{% endfor %}"
    )

    assert made(folder, sections) == "## In short\n## Method and words\n"


def test_a_template_can_write_a_block_of_its_own(folder: Folder) -> None:
    block = "{{ written({'form': 'bullets', 'points': [{'form': 'point', 'text': report.client ~ '*'}]}) }}"

    assert made(folder, block) == "- Green Clinic\\*"


@pytest.mark.parametrize("trust", [False, True])
def test_blocks_are_the_same_in_a_template_as_without_one(folder: Folder, trust: bool) -> None:
    ours = write(plan_of(SMALL), "plan", "markdown")
    template = (ROOT / MARKDOWN).read_text()

    assert rendered(made(folder, template, trust=trust)) == rendered(ours)


@pytest.mark.parametrize("kind", ["markdown", "html"])
@pytest.mark.parametrize("name", ["plan", "plan_touchpoint"])
def test_one_file_of_ours_alone_in_a_clients_folder_changes_nothing(folder: Folder, kind: str, name: str) -> None:
    file = f"templates/{kind}/{name}.{'md' if kind == 'markdown' else 'html'}.j2"
    theirs = write(plan_of(SMALL), "plan", kind, str(folder({file: (ROOT / file).read_text()})))
    ours = write(plan_of(SMALL), "plan", kind)

    if kind == "html":
        assert theirs.partition("<body>")[2] == ours.partition("<body>")[2]
    else:
        assert rendered(theirs) == rendered(ours)


def documented(kind: str) -> str:
    """The example for one kind of document on the page about templates."""
    page = (ROOT / "docs" / "templates.md").read_text(encoding="utf-8")
    return page.partition(f"```{kind}\n")[2].partition("```")[0]


def test_the_documented_markdown_is_a_plan_without_its_ranking(folder: Folder) -> None:
    before, _, ranked = write(plan_of(SMALL), "plan", "markdown").partition("## All touchpoints by priority")
    ours = before + ranked[ranked.index("## Method and words") :]

    assert rendered(made(folder, documented("markdown"))) == rendered(ours)


def test_the_documented_page_shows_headings_and_paragraphs(folder: Folder) -> None:
    where = folder({"templates/html/plan.html.j2": documented("html")})
    page = write(plan_of(SMALL), "plan", "html", str(where))

    assert "<h2>These 3 come first</h2>\n<p>Ranks up to 2 by customer weight" in page


def test_what_is_no_block_is_refused_with_file_and_line(folder: Folder) -> None:
    with pytest.raises(TouchmapError, match=r"templates/markdown/plan\.md\.j2:2: "):
        made(folder, "\n{{ written({'form': 'card', 'colour': 'red'}) }}")


@pytest.mark.parametrize(
    "template",
    [
        "{{ written(b) }}\n\n",
        "{% set w %}{{ written(b) }}{% endset %}{{ w }}\n\n",
        "{{ [written(b)] | join }}\n\n",
    ],
)
@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.slow
def test_a_hostile_text_gives_the_same_blocks_as_a_harmless_one(folder: Folder, template: str, name: str) -> None:
    each = CARDS + template + "{% endfor %}"
    harmless, hostile = (made(folder, each, _with_names(words)) for words in (HARMLESS, name))

    assert HARMLESS in harmless
    assert tokens(hostile) == tokens(harmless)


@pytest.mark.parametrize(
    "template",
    [
        r"{{ written(b) | replace('\\', '') }}",
        r"{% set e %}\{% endset %}{{ written(b) | replace(e, '') }}",
        "{% for i in range(60) %}{{ written(b)[i:] }}\n\n{% endfor %}",
        "{{ written(b) | striptags | title }}",
    ],
)
@pytest.mark.parametrize("name", HOSTILE[:6])
@pytest.mark.slow
def test_whatever_is_done_with_a_written_block_its_words_open_nothing(folder: Folder, template: str, name: str) -> None:
    each = CARDS + template + "\n\n{% endfor %}"
    harmless, hostile = (made(folder, each, _with_names(words)) for words in (HARMLESS, name))

    assert set(tokens(hostile)) - {("code_block", "code")} <= set(tokens(harmless)) | {("softbreak", "br")}


def test_a_document_is_the_same_after_its_way_through_data() -> None:
    document = everything("word")

    assert from_data(as_data(document)) == document
