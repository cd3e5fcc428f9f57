"""Text of the inventory in a document: shown as it is, never read as markup."""

import html.parser

import pytest
from markdown_it import MarkdownIt
from small_plan import SMALL, plan_of

from touchmap.formats.templates.documents import write

WORDS = (
    "Green Clinic",
    "Fewer patients return",
    "Six of ten return",
    "booking",
    "Families",
    "Anna K.",
    "Call to book",
    "waiting for an answer",
    "the caller is greeted by name",
    '"Eighteen calls of a hundred\\n# are lost"',
    "First visit",
    "an agency",
    "ninth ring",
    "long wait",
    "A second receptionist",
    "hours agreed",
    "Call back within the hour",
)
HARMLESS = "harmless"
HOSTILE = (
    "<script>alert(1)</script>",
    "</style></title><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "| a | b |",
    "**bold** _it_ `code` ~~no~~ [x](javascript:alert(1)) ![i](https://evil.example/x.png)",
    "# heading",
    "1. list",
    "https://evil.example www.evil.example",
    "@octocat #12 !12 GH-12 [issue:12] ~bug %v1 info@clinic.example",
    "/close",
    "{{ 7 * 7 }} {% raw %}",
    "&lt;b&gt; &#60;",
    "red\u202eder\u200b\u001b[31m",
)


def _with_names(name: str) -> str:
    """The small inventory with one text in every field that takes free words."""
    quoted = "'" + name.replace("'", "''") + "'" if name.isprintable() else '"' + _escaped(name) + '"'
    text = SMALL.replace(
        "touchmap: 1\n", "touchmap: 1\nrules: {TM112: off}  # it would tell of the hostile text itself\n"
    )
    for word in WORDS:
        assert word in text
        text = text.replace(word, quoted)
    return text


def _escaped(name: str) -> str:
    return "".join(c if c.isprintable() and c not in '"\\' else f"\\u{ord(c):04x}" for c in name)


def _tokens(text: str) -> list[tuple[str, str]]:
    """The Markdown parser's tokens without the words in them."""
    parsed = MarkdownIt("gfm-like", {"linkify": False}).parse(text)
    inner = [child for token in parsed for child in (token, *(token.children or ()))]
    return [(token.type, token.tag) for token in inner if token.type not in ("text", "text_special")]


class _Skeleton(html.parser.HTMLParser):
    """A page's tags and the names of their attributes, without words."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, tuple[str, ...]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(name for name, _ in attrs)))


def skeleton(page: str) -> list[tuple[str, tuple[str, ...]]]:
    parser = _Skeleton()
    parser.feed(page)
    return parser.tags


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.slow
def test_a_hostile_text_gives_the_same_markdown_as_a_harmless_one(name: str) -> None:
    harmless, hostile = (write(plan_of(_with_names(words)), "plan", "markdown") for words in (HARMLESS, name))

    assert harmless.count(HARMLESS) > len(WORDS)
    assert _tokens(hostile) == _tokens(harmless)


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.slow
def test_a_hostile_text_gives_the_same_page_as_a_harmless_one(name: str) -> None:
    harmless, hostile = (write(plan_of(_with_names(words)), "plan", "html") for words in (HARMLESS, name))

    assert harmless.count(HARMLESS) > len(WORDS)
    assert skeleton(hostile) == skeleton(harmless)


def test_notes_of_several_lines_begin_no_block_of_their_own() -> None:
    notes = "one\\n\\n    indented\\n# heading\\n===\\n- item\\n> quote\\n```\\n1) list"
    text = SMALL.replace("Eighteen calls of a hundred\\n# are lost", notes)

    kinds = [kind for kind, _ in _tokens(write(plan_of(text), "plan", "markdown"))]

    assert not {*kinds} & {"code_block", "fence", "blockquote_open", "hr"}
    assert kinds.count("ordered_list_open") == 1  # what is said in short
