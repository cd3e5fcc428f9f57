"""Every regular expression of the program on its worst input: twice the text takes at most about twice the steps."""

import ast
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib import import_module
from typing import Any

import pytest
from conftest import ROOT
from regex_steps import Steps

from touchmap.anonymous import any_of
from touchmap.model.loading.recognition import top_key

SOURCES = ROOT / "src" / "touchmap"
Worst = Callable[[int], str]


@pytest.fixture(autouse=True)
def deep() -> Iterator[None]:
    """The matcher calls itself for each repetition."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(20_000)
    yield
    sys.setrecursionlimit(before)


def digits(n: int) -> str:
    return "1" * n + "." + "1" * n + "x"


def letters(n: int) -> str:
    return "a" * n + " "


WORST: dict[str, Worst] = {
    "source.files.picture:_REFUSED": lambda n: "href=" + " " * n + "#" + " onx" * n,
    "anonymous:any_of": lambda n: "anna " * n + "anna" + " " * n + "ann",
    "formats.escape.soft_hyphens:_WORD": letters,
    "analysis.confusables:_HIDDEN": letters,
    "analysis.confusables:_OF_EUROPE": lambda n: "1" * n,
    "analysis.survey.question:_SCALE": digits,
    "analysis.survey.question:_CODES": lambda n: "1,." * n + "x",
    "analysis.survey.question:_WHOLE": digits,
    "cli.options.negative_numbers:_NEGATIVE": lambda n: "-" + digits(n),
    "cli.usage_errors:_NO_OPTION": lambda n: "no such option: " + "-" * n + " ",
    "cli.usage_errors:_NEAR_OPTION": lambda n: "no such option: -a (Possible options: " + ")" * n + "x",
    "cli.usage_errors:_NO_COMMAND": lambda n: "no such command '" + "a" * n,
    "cli.usage_errors:_NEAR_COMMAND": lambda n: "no such command 'a'. Did you mean " + "?" * n + "x",
    "cli.usage_errors:_NONE_GIVEN": letters,
    "cli.usage_errors:_NO_ARGUMENT": lambda n: "missing argument '" + "a" * n,
    "cli.usage_errors:_NEEDED": lambda n: "missing option '" + "a" * n,
    "cli.usage_errors:_NO_VALUE": lambda n: "option '" + "a" * n,
    "cli.usage_errors:_TAKES_NONE": lambda n: "option '" + "a" * n,
    "cli.usage_errors:_TOO_MANY": lambda n: "got unexpected extra argument(s) (" + ")" * n + "x",
    "cli.usage_errors:_NOT_WHOLE": lambda n: "invalid value for '" + "a" * n,
    "cli.usage_errors:_NO_NUMBER": lambda n: "invalid value for '" + "a" * n,
    "cli.usage_errors:_TOO_LOW": lambda n: (
        "invalid value for 'a': it must be greater than or equal to " + "1" * n + " "
    ),
    "cli.usage_errors:_NO_CHOICE": lambda n: "invalid value for 'a': '" + "' is not one of '" * n,
    "editing.parsing:_DECIMAL": digits,
    "editing.parsing:_WHOLE": digits,
    "editing.parsing:_ISO_DAY": lambda n: "2026-01-01" * n,
    "formats.data.as_csv:_NUMBER": digits,
    "formats.data.as_json:_COMMAND": lambda n: "##" + "a" * n,
    "formats.data.as_json:_HALF": letters,
    "formats.data.as_json:_UNSEEN": letters,
    "formats.layout.styled_lines:_BLANK": lambda n: " %" * n,
    "formats.escape.markdown:_MARKUP": lambda n: "\\" * n,
    "formats.escape.markdown:_LINE_START": lambda n: "a" + "\n" * n + " " * n + "b",
    "formats.escape.markdown:_REFERENCE": lambda n: "[a" * n + "[" + "a" * n,
    "formats.escape.markdown:_ADDRESS": lambda n: "http" * n,
    "formats.templates.own_text:_SAYS_ITSELF": letters,
    "formats.templates.own_text:_SHOWN_BREAK": lambda n: "\r" * n + "\n" * n,
    "formats.templates.own_text:_OWN_BREAK": lambda n: "\x1f" * n,
    "formats.templates.own_text:_LINE_START": lambda n: "\U0010fe2d 1\U0010fe2e" * n + "1" * n + "\n" * n + " " * n,
    "formats.templates.own_text:_OF_TAG": lambda n: "\U0010fe3d" + " " * n + "x" + "\U0010fe3c" * n,
    "formats.templates.page_tags:_BEGINS": lambda n: "<meta" * n + "<",
    "formats.templates.render:_LANGUAGE": lambda n: "en" + "-a" * n + "_",
    "formats.templates.documents:_DOCTYPE": lambda n: " " * n,
    "formats.templates.documents:_STYLES": lambda n: "</style" * n + "</" * n,
    "formats.escape.control_characters:_OLD_COMMAND": lambda n: "##" + "a" * n,
    "formats.escape.control_characters:_HIDDEN": lambda n: "##" + "a" * n,
    "formats.escape.control_characters:_HIDDEN_IN_TEXT": lambda n: "##" + "a" * n,
    "formats.escape.control_characters:_HIDDEN_IN_CELL": lambda n: "##" + "a" * n,
    "formats.escape.control_characters:_COMMAND": lambda n: "\n" + " " * n + ":x" + "\n" * n,
    "formats.layout.display_width:_NARROW": lambda n: "a" * n + "я",
    "model.blank:_says_something": lambda n: " " * n,
    "model.hints.days:_DAY": lambda n: "01.01.2026" + "0" * n,
    "model.hints.days:_IN_A_ROW": lambda n: "1" * n,
    "model.fields:PLAIN_ID": letters,
    "model.fields:_DECIMAL": digits,
    "model.fields:_WHOLE": digits,
    "model.fields:_ISO_DAY": lambda n: "2026-01-01" * n,
    "model.lengths_of_time:_TIME": lambda n: "1" * n + " hours",
    "model.lengths_of_time:_DURATION": lambda n: "1" * n + " days",
    "model.hints.folding:_BETWEEN": lambda n: "a" + "-" * n + "a",
    "model.hints.folding:_HUMP": lambda n: "aA" * n,
    "model.loading.recognition:top_key": lambda n: "\ntouchpoints" + " " * n + "\n" * n,
    "model.hints.value_to_type:_BARE_DAYS": digits,
    "model.hints.value_to_type:_FIGURE": lambda n: "1" * n + "," + "1" * n,
    "reports.findings.sources:_CITED": lambda n: "S1" * n,
    "source.git.commits:_BRANCH": lambda n: "origin/" * n,
    "source.git.commits:_ID": lambda n: "a" * n,
    "source.yaml.events:_ODD_NAME": lambda n: "a" * n,
    "source.yaml.events:_SURROGATE": letters,
    "source.patch.insertion:KEEPS_BLANKS": lambda n: "|1" * n,
    "source.patch.insertion:REST_OF_LINE": lambda n: "a" * n + "\r\n" * n,
    "source.patch.insertion:COMMENT_LINE": lambda n: " " * n + "a",
    "source.patch.insertion:ONLY_COMMENTS": lambda n: "\r\n" * n + " #\r\n" * n + "...",
    "source.patch.insertion:BLANK_LINE": lambda n: "\r\n" + " \t" * n + "a",
    "source.patch.insertion:BLANK_ABOVE": lambda n: "\n" + " \t" * n + "a",
    "source.patch.insertion:BREAK": lambda n: "\r\n" * n,
    "source.patch.block_scalar_tail:_INDICATORS": lambda n: "|" + "+" * n,
    "source.yaml.lines:_BREAK": lambda n: "\r\n" * n,
    "source.patch.syntax_tree:PROPERTY": lambda n: "&" + "a" * n + " " * n,
    "source.yaml.odd_places:_BLANK_AT": lambda n: " " * n + "- " * n + "a" * n + ":",
    "source.yaml.odd_places:_BLANK_IN_BRACES": lambda n: "{" + " " * n + ", a" * n + "a" * n + ":",
    "source.yaml.odd_places:_QUOTE_AT": lambda n: " " * n + "- " * n + "a" * n + ":" + " " * n,
    "source.yaml.odd_places:_QUOTE_IN_BRACES": lambda n: "{" + " " * n + ", a" * n + "a" * n + ":" + " " * n,
    "source.patch.edit_target:COLON": lambda n: " " * n + "a",
    "source.patch.edit_target:EXPLICIT": lambda n: " ?" + " " * n + "a",
    "source.yaml.syntax_error:_CONFLICT": lambda n: "\n" + "=" * n,
    "source.yaml.syntax_error:_LATE_MARK": lambda n: "\n" * n,
    "source.yaml.syntax_error:_CLOSE_DASH_AT": lambda n: "-" * n,
    "source.yaml.syntax_error:_CLOSE_COLON_AT": lambda n: "a" * n + ":" + "b" * n + "/",
    "source.patch.remove_key:BLANK_LINE": lambda n: "\r\n" * n + " " * n + "a",
    "source.patch.remove_key:REST_OF_LINE": lambda n: " " * n + "a",
    "source.patch.remove_key:COMMENT": lambda n: " " * n,
    "source.yaml.plain_scalars:_WHOLE": digits,
    "source.yaml.plain_scalars:_NUMBER": digits,
    "source.yaml.quoting:LIKE_ANOTHER_TYPE": lambda n: "1" * n + "\n",
    "source.yaml.quoting:SPECIAL": letters,
    "source.yaml.quoting:ESCAPED": letters,
    "source.yaml.quoting:OF_FLOW": letters,
    "source.tabular.cells:_COMMA": lambda n: "1" * n + "," + "1" * n + "x",
    "source.tabular.cells:_DAY": lambda n: "01.01.2026" + " " * n + "00:00" + "0" * n + "\n",
    "source.tabular.cells:_LABELLED": lambda n: "10 " + "-" * n + " a" * n + "1",
    "source.tabular.cells:_POINT": digits,
    "source.tabular.columns:_NUMBER": lambda n: "#" + "1" * n,
    "source.tabular.delimiter:_BREAK": letters,
    "source.tabular.delimiter:_SEP": lambda n: "sep=," + " ;" * n + "x",
    "source.patch.set_value:BLOCK_HEADER": lambda n: "|" + "+" * n + " " * n,
}
"""By module and name, the text on which an expression has most to do, of about n signs."""

AT_ONE_PLACE = {
    "cli.usage_errors:_NEAR_COMMAND",
    "cli.usage_errors:_NEAR_OPTION",
    "cli.usage_errors:_NEEDED",
    "cli.usage_errors:_NONE_GIVEN",
    "cli.usage_errors:_NOT_WHOLE",
    "cli.usage_errors:_NO_ARGUMENT",
    "cli.usage_errors:_NO_CHOICE",
    "cli.usage_errors:_NO_COMMAND",
    "cli.usage_errors:_NO_NUMBER",
    "cli.usage_errors:_NO_OPTION",
    "cli.usage_errors:_NO_VALUE",
    "cli.usage_errors:_TAKES_NONE",
    "cli.usage_errors:_TOO_LOW",
    "cli.usage_errors:_TOO_MANY",
    "formats.templates.documents:_DOCTYPE",
    "source.git.commits:_ID",
    "source.patch.insertion:COMMENT_LINE",
    "source.patch.insertion:ONLY_COMMENTS",
    "source.patch.edit_target:COLON",
    "source.patch.remove_key:REST_OF_LINE",
    "source.yaml.quoting:LIKE_ANOTHER_TYPE",
    "source.patch.set_value:BLOCK_HEADER",
}
"""Those that are matched at one place, and never looked for."""


def named() -> dict[str, Any]:
    """Every expression by its module and name."""
    found: dict[str, Any] = {}
    for path in sorted(SOURCES.rglob("*.py")):
        module = ".".join(path.relative_to(SOURCES).with_suffix("").parts)
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.Assign) and "re.compile(" in ast.unparse(node.value):
                name = ast.unparse(node.targets[0])
                found[f"{module}:{name}"] = getattr(import_module(f"touchmap.{module}"), name)
    found["anonymous:any_of"] = any_of(["anna", "anna k.", "a-team"])
    found["model.loading.recognition:top_key"] = top_key(["touchmap", "touchpoints"], in_flow=False)
    return found


def inline() -> list[str]:
    """The calls of `re` that make an expression on the way, which no table could name."""
    calls = []
    for path in sorted(SOURCES.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        inside = (
            node for function in ast.walk(tree) if isinstance(function, ast.FunctionDef) for node in function.body
        )
        calls += [f"{path.stem}: {ast.unparse(one)}" for node in inside for one in ast.walk(node) if _of_re(one)]
    return calls


def _of_re(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func).startswith("re.") and "escape" not in ast.unparse(node)


def steps(name: str, pattern: Any, n: int) -> int:
    """The steps on the worst text of about n signs, by a matcher that finds what Python finds."""
    bound = None if isinstance(pattern, re.Pattern) else pattern.__name__
    pattern = pattern if bound is None else pattern.__self__
    text = WORST[name](n)
    taken = Steps(pattern, text, most=400 * n + 4000)
    if name in AT_ONE_PLACE or bound in ("match", "fullmatch"):
        found = pattern.match(text)
        assert taken.match(0) == (found and found.end())
    else:
        assert taken.spans() == [found.span() for found in pattern.finditer(text)]
    return taken.taken


def test_each_expression_has_its_worst_text_in_the_table() -> None:
    assert set(named()) == set(WORST)
    assert [call.partition(":")[0] for call in inline()] == ["anonymous", "recognition"]


@pytest.mark.parametrize("name", sorted(WORST))
@pytest.mark.slow
def test_twice_the_text_takes_about_twice_the_steps(name: str) -> None:
    pattern = named()[name]

    assert steps(name, pattern, 80) <= 2.2 * steps(name, pattern, 40) + 20


@pytest.mark.parametrize(
    ("expression", "worst"),
    [
        (r"^(\s*)(?:[-+=])", lambda n: "a" + "\n" * n + "b"),
        (r"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n|\Z))*\Z", lambda n: "\r\n" * n + "..."),
    ],
)
@pytest.mark.slow
def test_an_expression_that_grows_faster_is_seen(expression: str, worst: Worst) -> None:
    def taken(n: int) -> int:
        matcher = Steps(re.compile(expression, re.MULTILINE), worst(n), most=100_000)
        with suppress(OverflowError):
            matcher.spans()
        return matcher.taken

    assert taken(80) > 3 * taken(40) or taken(80) > 100_000
