"""What the inventory says is text in a client's own template too, and what the template says steers nothing."""

import html
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ROOT, TODAY, Run
from markdown_it import MarkdownIt
from small_plan import SMALL, plan_of
from test_formats_templates import skeleton
from workflow_commands import commands

from touchmap.errors import TouchmapError
from touchmap.formats.templates.documents import write

Folder = Callable[[dict[str, str]], Path]
MARKDOWN = "templates/markdown/plan.md.j2"
PAGE = "templates/html/plan.html.j2"
NAMES = {"markdown": MARKDOWN, "html": PAGE}
LIVE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]")

COMMANDS = [
    "::error::x",
    " \t::error::x",
    "a\n::warning file=a::x",
    "{{ ':' }}{{ ':' }}error::x",
    "{{ ':' ~ ':error' }}::x",
    "{% set c = ':' %}{{ c }}{{ c }}error{{ c * 2 }}x",
    "{% set c %}:{% endset %}{{ c }}{{ c }}error{{ c }}:x",
    ":{{ '' }}:error:{# none #}:x",
    "{{ [':', ':error:', ':x'] | join }}",
    "{{ '--error--x' | replace('-', ':') }}",
    "{{ '%s%serror::x' | format(':', ':') }}",
    "{{ '%c%cerror::x' | format(58, 58) }}",
    "{{ '::ERROR::x' | lower }}",
    "{{ '\\u003a\\u003aerror::x' }}",
    "{% filter replace('-', ':') %}--error--x{% endfilter %}",
    "{% macro m(a) %}:{{ a }}error::x{% endmacro %}{{ m(':') }}",
    "<b>a</b> ##[error]x",
    "##[group]x",
    "#{{ '#' }}[group]x",
    "{{ '#' * 2 }}[error]x",
    "##vso[task.setvariable variable=a]x",
    "<style>\n::error::x\n</style>",
    "<style></style>\n::error::x",
]
STEERING = [
    "\x1b]0;title\x07",
    "\x1b[31mred",
    "\x9b31mred",
    "\u202egnp.exe",
    "a\u200bb\u2066c",
    "{{ '\\x1b[31mred' }}",
    "{{ '%c[31mred' | format(27) }}",
    "{{ '\\u202e' | upper }}",
    "{% set x %}\x1b[1m{% endset %}{{ x ~ x }}",
    "{{ ['\\x1b[1m'] }}",
    "{{ '\\x1b' | e }}",
    "{{ '%1B' | urlencode }}\x0c\x0b\x85\u2028",
]
HOSTILE = [
    "**bold** _it_ `code` ~~no~~ [x](javascript:alert(1)) ![i](https://evil.example/x.png)",
    "](javascript:alert(1)) [x",
    "| a | b |",
    "# heading",
    "- item",
    "1. item",
    "> quote",
    "===",
    "<script>alert(1)</script>",
    "x onclick=alert(1) style=color:red/hidden",
    "\" onclick='alert(1)",
    "&lt;b&gt; &#60; --> ]]>",
    "one\n\n# two\n- three\n\n    four\n```",
    "\U0010fe3cb\U0010fe3e \U0010fe2a\U0010fe2abold\U0010fe2a\U0010fe2a\x1f\n\x1f\n# two",
]
SHOWN = [
    "{{ n }}",
    "- {{ n }}",
    "> 1. {{ n }}",
    "{{ [n, n] | join(', ') }}",
    "{% set sep = '](javascript:x) [' %}{{ [n, n] | join(sep) }}",
    "{% set sep %} · {% endset %}{{ [n, n] | join(sep) }}",
    "{{ [{'a': n}, {'a': n}] | join(' ', attribute='a') }}",
    "{% set x %}{{ n }}{% endset %}{{ x | replace('\\\\', '') }}",
    "{% set x %}{{ n }}{% endset %}{% for i in range(40) %}{{ x[i:] }}\n\n{% endfor %}",
    "{% set x %} {% endset %}{{ x ~ n }}{{ x + n }}{{ x.join([n, n]) }}",
    "{% set f = '%s' %}{{ f | format(n) }} {{ f % n }}",
    "{% set f %}{}{% endset %}{{ f.format(n) }}",
    "{% set a %}&lt;{% endset %}{% set b %}<{% endset %}{{ n | replace(a, b) }}",
    "{% macro m(a) %}{{ a }}{% endmacro %}{{ m('') ~ n }} {{ m(n) }}",
    "{% macro m() %}{{ caller() }}{% endmacro %}{% call m() %}{{ n }}{% endcall %}",
    "{% filter replace('\\\\', '') %}{{ n }}{% endfilter %}",
    "{% filter striptags %}{{ n }}{% endfilter %}",
    "{{ [n] }}",
    "{{ (n, [n]) }}",
    "{{ {n: n} }}",
    "{{ {'a': n}.items() }}",
    "{{ [{'a': n}] | groupby('a') }}",
    "{{ [n] | map('upper') | list }}",
    "{{ n | pprint }}",
    "{{ n | e }} {{ n | escape | forceescape }}",
    "{{ n | indent(8, true) }}",
    "{{ n | wordwrap(4) }}",
    "{{ n | striptags }} {{ n | title }} {{ n | reverse }} {{ n | center(90) }} {{ n | truncate(9) }}",
    "{{ n.split(' ') | last }} {{ n | list | last }}",
    "{{ n.replace('a', 'b') }}",
    "{{ n | prose }}",
]
EVIL = {"onclick", "onerror", "style", "hidden", "src", "href"}
IN_TAGS = [
    "<p class={{ n }}>a</p>",
    "<p {{ n }}>a</p>",
    "<p title='{{ n }}' class = \"{{ n }}\">it's</p><p id={{ n }}>a</p>",
    "<!-- it's --><p class={{ n }}>{{ n }}</p>",
    "<p class={% set x %}{{ n }}{% endset %}{{ x }}>a</p>",
]


def _written(folder: Folder, kind: str, template: str, *names: str) -> str:
    """A document by a client's template; the names are what the client wants to improve."""
    quoted = ", ".join('"' + "".join(f"\\U{ord(sign):08x}" for sign in name) + '"' for name in names)
    told = SMALL.replace("touchmap: 1\n", "touchmap: 1\nrules: {TM112: off}\n").replace("[booking]", f"[{quoted}]")
    return write(plan_of(told), "plan", kind, str(folder({NAMES[kind]: template})))


def _each(folder: Folder, kind: str, template: str) -> tuple[str, str]:
    """What a template makes of harmless names and of hostile ones, each of which is `n`."""
    each = "{% for n in report.aim.improve %}\n" + template + "\n\n{% endfor %}"
    harmless = [f"harmless {number}" for number, _ in enumerate(HOSTILE)]
    return _written(folder, kind, each, *harmless), _written(folder, kind, each, *HOSTILE)


def _refused(folder: Folder, template: str) -> str:
    with pytest.raises(TouchmapError) as caught:
        write(plan_of(SMALL), "plan", "html", str(folder({PAGE: template})))
    return caught.value.message


def _blocks(text: str) -> set[tuple[str, str]]:
    """What Markdown has in a text but words."""
    parsed = MarkdownIt("gfm-like", {"linkify": False}).parse(text)
    inner = [child for token in parsed for child in (token, *(token.children or ()))]
    return {(token.type, token.tag) for token in inner if token.type not in ("text", "text_special", "softbreak")}


@pytest.mark.parametrize("kind", NAMES)
@pytest.mark.parametrize("template", COMMANDS)
@pytest.mark.slow
def test_a_template_gives_no_command_to_a_log(folder: Folder, kind: str, template: str) -> None:
    assert commands(_written(folder, kind, template)) == []


@pytest.mark.parametrize("kind", NAMES)
@pytest.mark.parametrize("template", STEERING)
@pytest.mark.slow
def test_a_template_brings_nothing_that_steers_a_terminal(folder: Folder, kind: str, template: str) -> None:
    text = _written(folder, kind, template)

    assert not LIVE.search(text)
    assert re.search(r"\\[ux]", text)


@pytest.mark.parametrize("colour", ["", "1"], ids=["pipe", "terminal"])
@pytest.mark.parametrize("kind", NAMES)
@pytest.mark.slow
def test_neither_standard_output_nor_a_file_gets_any_of_it(
    folder: Folder, touchmap: Callable[..., Run], kind: str, colour: str
) -> None:
    where = folder({"touchmap.yaml": SMALL, NAMES[kind]: "\n".join(COMMANDS + STEERING)})
    call = ("plan", where, "--today", TODAY, "--format", kind)

    shown = touchmap(*call, FORCE_COLOR=colour)
    kept = touchmap(*call, "-o", where / "out", FORCE_COLOR=colour)

    assert (shown.status, kept.status) == (0, 0)
    assert (where / "out").read_text() == shown.out
    assert commands(shown.out) == commands(shown.err) == []
    assert not LIVE.search(shown.out)


def test_all_else_of_a_template_stays_as_it_is(folder: Folder) -> None:
    own = (
        "# A *b* [c](https://d.example/e_f?g=1&h=2) `i` @j #1 <k l='m'>\n\n"
        "1. a::b\n\t- ~~n~~\n> o | p\n\n---\n&amp; \\* %q éя字 😀\n"
    )

    assert _written(folder, "markdown", own) == own


def test_all_else_of_a_page_stays_as_it_is(folder: Folder) -> None:
    own = "<p title='a \"b\"'\n\tclass=c>d & e &amp; f</p><style>\na::before { color: red }</style>\n"

    assert _written(folder, "html", own).endswith(own)


def test_a_style_may_begin_a_line_with_two_colons(folder: Folder) -> None:
    assert "\n*::marker { color: red }" in _written(folder, "html", "<style>\n::marker { color: red }</style>")


@pytest.mark.parametrize("template", SHOWN)
@pytest.mark.slow
def test_what_the_inventory_says_is_no_markdown(folder: Folder, template: str) -> None:
    harmless, hostile = (_blocks(text) for text in _each(folder, "markdown", template))

    assert hostile - {("code_block", "code")} <= harmless | {("paragraph_open", "p"), ("paragraph_close", "p")}


@pytest.mark.parametrize("template", [*SHOWN, "<p title='{{ n }}' class=\"{{ [n] }}\">{{ n }}</p>"])
@pytest.mark.slow
def test_what_the_inventory_says_is_no_html(folder: Folder, template: str) -> None:
    harmless, hostile = (skeleton(text) for text in _each(folder, "html", template))

    assert hostile == harmless


@pytest.mark.parametrize("template", IN_TAGS)
@pytest.mark.slow
def test_what_the_inventory_says_is_no_attribute_without_quotes_either(folder: Folder, template: str) -> None:
    _, page = _each(folder, "html", template)

    assert not EVIL & {name for _, names in skeleton(page) for name in names}


@pytest.mark.parametrize("template", [*IN_TAGS, "<div>\n{{ n }}\n</div>", "<p title='{{ n }}' id=\"{{ n }}\">a</p>"])
@pytest.mark.slow
def test_nor_is_it_where_markdown_holds_html(folder: Folder, template: str) -> None:
    texts = _each(folder, "markdown", template)
    harmless, hostile = (skeleton(MarkdownIt("gfm-like", {"linkify": False}).render(text)) for text in texts)

    assert [tag for tag, _ in hostile] == [tag for tag, _ in harmless]
    assert not EVIL & {name for _, names in hostile for name in names}


def test_a_page_shows_each_text_as_it_is(folder: Folder) -> None:
    _, page = _each(folder, "html", "<p>{{ n }}</p>")

    told = [html.unescape(text) for text in re.findall("<p>(.*?)</p>", page, re.DOTALL)]

    assert told == [re.sub("[\x1f\U0010fe00-\U0010fe7f]", _spelled, name) for name in HOSTILE]


def _spelled(found: re.Match[str]) -> str:
    return f"\\U{ord(found[0]):08x}" if ord(found[0]) > 0xFFFF else f"\\u{ord(found[0]):04x}"


def test_a_separator_that_is_the_templates_own_text_is_markdown(folder: Folder) -> None:
    template = "{% set sep %}**, **{% endset %}**{{ ['a*', 'b*'] | join(sep) }}**"

    assert _written(folder, "markdown", template) == "**a\\***, **b\\***"


def test_line_breaks_of_a_template_outlive_its_filters(folder: Folder) -> None:
    indented = "{% filter indent(4, true) %}\n- a\n- {{ report.aim.improve[0] }}\n{% endfilter %}"
    trimmed = "|{% filter trim %}\n\tb\n\n{% endfilter %}|"

    assert _written(folder, "markdown", indented + trimmed, "x\ny") == "    - a\n    - x y\n|b|"


@pytest.mark.parametrize(
    "template",
    [
        '<meta http-equiv="refresh" content="0; url=https://evil.example">',
        "<META HTTP-EQUIV=refresh content=0>",
        "<meta\ncontent='0'\n  Http-Equiv = 'refresh'>",
        "<meta/http-equiv=refresh/content=0>",
        "<meta content='>' http-equiv='&#114;efresh'>",
        "<meta content='<' http-equiv=refresh>",
        "<meta name=a content=b http-equiv>",
        "<{{ 'meta' }} http-{{ 'equiv' }}=refresh>",
        "{% set a %}<me{% endset %}{{ a }}ta http-equiv=refresh>",
        "<meta {{ 'http-equiv' }}=refresh content=0>",
        "<!--> <meta http-equiv=refresh> -->",
        "<svg><style><meta http-equiv=refresh></style></svg>",
        "<![CDATA[ > <meta http-equiv=refresh> ]]>",
        "<noscript><meta http-equiv=refresh></noscript>",
        "<meta http-equiv='Content-Security-Policy' content='{{ policy }}' http-equiv=refresh>",
        "<meta http-equiv='Content-Security-Policy' content='default-src *'>",
        "<meta http-equiv=refresh content='0",
        "<base href='https://evil.example/'>",
        "<BASE\ttarget=_blank>",
        "<base/>",
        "<ba{{ 'se' }} href=//evil.example>",
        "<link rel=stylesheet href='https://evil.example/x.css'>",
        "<link rel=dns-prefetch href=//evil.example>",
        "<link rel=preconnect href = ' //evil.example'>",
    ],
)
@pytest.mark.slow
def test_a_page_with_what_our_policy_does_not_stop_is_refused(folder: Folder, template: str) -> None:
    message = _refused(folder, f"<p>\n{template}\n</p>")

    assert message.startswith("templates/html/plan.html.j2")
    assert ": a page cannot hold " in message


def test_the_refusal_names_the_file_and_the_line(folder: Folder) -> None:
    folder({"templates/html/plan_section.html.j2": "<p>\n<base href=//evil.example>"})
    ours = (ROOT / "templates/html/plan.html.j2").read_text()

    assert _refused(folder, ours) == (
        "templates/html/plan_section.html.j2:2: a page cannot hold <base>: take it out, and write addresses in full"
    )


def test_a_style_sheet_cannot_hold_them_either(folder: Folder) -> None:
    where = folder({"templates/html/plan.css": "/*\n<base href=x> */"})

    with pytest.raises(TouchmapError, match=r"templates/html/plan\.css:2: a page cannot hold <base>"):
        write(plan_of(SMALL), "plan", "html", str(where))


def test_the_refusal_of_a_tag_from_pieces_names_the_pages_template(folder: Folder) -> None:
    folder({"templates/html/plan.css": "p { color: red }"})

    message = _refused(folder, "{% set a = 'ba' %}<{{ a }}se href=//evil.example>")

    assert message.startswith("templates/html/plan.html.j2: a page cannot hold <base>")


@pytest.mark.parametrize(
    "template",
    [
        "<meta charset=utf-8><meta name=viewport content='width=device-width'>",
        "<META HTTP-EQUIV='content-security-policy' CONTENT=\"{{ policy }}\">",
        "<link rel=icon href='data:image/png;base64,AAAA'>",
        "<metadata http-equiv=refresh><basefont><p>&lt;base&gt; {{ '<base href=x>' }}",
    ],
)
def test_a_page_may_hold_what_our_own_has(folder: Folder, template: str) -> None:
    assert "<!doctype html>" in _written(folder, "html", template)


def test_trust_is_no_leave_to_steer(folder: Folder, touchmap: Callable[..., Run]) -> None:
    steering = "{{ '<b>\\x1b[31m</b>' | safe }}\n::error::x"
    where = folder({"touchmap.yaml": SMALL, MARKDOWN: steering, PAGE: "{{ '<base href=x>' | safe }}"})

    plan = touchmap("plan", where, "--trust-templates", "--today", TODAY)
    page = touchmap("plan", where, "--trust-templates", "--today", TODAY, "--format", "html")

    assert (plan.status, plan.out) == (0, "<b>\\u001b[31m</b>\n\\::error::x")
    assert page.status == 2
    assert page.err.startswith("touchmap: templates/html/plan.html.j2:1: a page cannot hold <base>")


def test_trust_leaves_a_list_shown_whole_text(folder: Folder) -> None:
    where = folder({MARKDOWN: "{{ [report.client] }}"})

    text = write(plan_of(SMALL.replace("Green Clinic", "'*a*'")), "plan", "markdown", str(where), trust=True)

    assert text == "\\['\\*a\\*'\\]"


@pytest.mark.parametrize("kind", NAMES)
def test_our_own_templates_make_the_same_document_in_a_clients_folder(folder: Folder, kind: str) -> None:
    files = (ROOT / "templates" / kind).iterdir()
    where = folder({f"templates/{kind}/{file.name}": file.read_text() for file in files})
    hostile = SMALL.replace("Anna K.", "'<b> *A* - [K](x)'").replace("Green Clinic", "'- a'")

    ours, theirs = (write(plan_of(hostile), "plan", kind, client) for client in ("", str(where)))

    if kind == "html":
        assert theirs.partition("<title>")[2] == ours.partition("<title>")[2]
    else:
        render = MarkdownIt("gfm-like", {"linkify": False}).render
        assert render(theirs) == render(ours)


def _documented() -> list[tuple[str, str]]:
    """Each row of the page's table: a template, and what it makes."""
    rows = re.findall(r"^\| `(.+)` \| `(.+)` \|$", (ROOT / "docs/templates.md").read_text(), re.MULTILINE)
    return [(template.replace("\\|", "|"), made) for template, made in rows]


@pytest.mark.parametrize(("template", "made"), _documented())
def test_the_page_on_templates_says_what_comes_of_each(folder: Folder, template: str, made: str) -> None:
    assert _written(folder, "markdown", "{% set names = report.aim.improve %}" + template, "*a*", "b") == made


def test_the_page_on_templates_has_its_examples() -> None:
    assert len(_documented()) == 4
