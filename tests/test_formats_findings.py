import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from conftest import Golden
from markdown_it import MarkdownIt
from reports_of_findings import HOSTILE, TEXTS, report_of, saying, written
from workflow_commands import commands

from touchmap import __version__
from touchmap.formats.catalogue import formats, write_text
from touchmap.formats.escape.control_characters import visible
from touchmap.reports.findings.rules import rule_page
from touchmap.rules.catalogue import RULES

if TYPE_CHECKING:
    from touchmap.rules.rule import Level

FORMATS = sorted(formats("check"))
ENDINGS = {"json": "json", "gitlab": "json", "sarif": "json", "junit": "xml", "markdown": "md"}
FOR_PEOPLE = ("text", "concise", "github", "markdown")


def of_lines(text: str) -> list[str]:
    return text.split("\n")


def of_json(text: str) -> list[str]:
    return [finding["message"] for finding in json.loads(text)["findings"]]


def of_commands(text: str) -> list[str]:
    return [command.message for command in commands(text)]


def of_gitlab(text: str) -> list[str]:
    return [issue["description"] for issue in json.loads(text)]


def of_junit(text: str) -> list[str]:
    return [case.attrib["message"] for case in ET.fromstring(text).iter("failure")]


def of_sarif(text: str) -> list[str]:
    return [result["message"]["text"] for result in json.loads(text)["runs"][0]["results"]]


def of_markdown(text: str) -> list[str]:
    inline = [token for token in MarkdownIt("commonmark").enable("table").parse(text) if token.type == "inline"]
    joined = ["".join(child.content for child in token.children or ()) for token in inline]
    return [text.replace("\u200b", "") for text in joined]  # which breaks an address, so that it makes no link


READERS: dict[str, Callable[[str], list[str]]] = {
    "text": of_lines,
    "concise": of_lines,
    "json": of_json,
    "github": of_commands,
    "gitlab": of_gitlab,
    "junit": of_junit,
    "sarif": of_sarif,
    "markdown": of_markdown,
}


@pytest.mark.parametrize("name", FORMATS)
def test_one_report_in_every_format(name: str, golden: Golden) -> None:
    report = report_of(TEXTS)
    short = replace(report, pages=tuple(replace(page, page="What and why.\n") for page in report.pages))

    text = written(short, name).replace(f'"{__version__}"', '"VERSION"')

    golden.holds(text, ENDINGS.get(name, "txt"))


def test_every_format_of_findings_is_read_back_by_a_parser() -> None:
    assert set(READERS) == set(FORMATS)


@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.parametrize("name", FORMATS)
def test_what_the_inventory_says_stays_text_in_every_format(name: str, hostile: str) -> None:
    messages = READERS[name](written(saying(hostile), name))

    assert any(f'the chain "{shown(hostile, name)}" has no end link' in message for message in messages)


def shown(text: str, name: str) -> str:
    """A text of the inventory as a format shows it: visible, with what would mean something there as an escape."""
    if name == "json":
        return text.replace("\udc80", "\\udc80")
    if name == "markdown":
        text = text.replace("\r\n", " ").replace("\n", " ")
    text = visible(text)
    return text.replace("](", "]\\u0028") if name == "sarif" else text


@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.parametrize("name", FORMATS)
def test_nothing_in_the_inventory_is_a_command_to_the_log_that_a_format_is_printed_to(name: str, hostile: str) -> None:
    report = saying(hostile, file=f"{hostile}.yaml".replace("/", ""))

    found = commands(written(report, name))

    assert [command.name for command in found] == (["error"] if name == "github" else [])


@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_no_control_character_and_no_line_of_its_own_reaches_those_who_read(name: str, hostile: str) -> None:
    lines = written(saying(hostile), name).split("\n")

    assert len(lines) == len(written(saying("harmless"), name).split("\n"))
    assert [visible(line) for line in lines] == lines


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_makes_the_same_markdown_as_harmless_text(hostile: str) -> None:
    markdown = MarkdownIt("commonmark").enable("table")

    def kinds(text: str) -> list[str]:
        tokens = markdown.parse(written(saying(text), "markdown"))
        return [inner.type for token in tokens for inner in (token, *(token.children or ()))]

    assert set(kinds(hostile)) == set(kinds("harmless"))


@pytest.mark.parametrize("name", ["text", "concise"])
@pytest.mark.parametrize("file", ["::error::boom.yaml", "  ::error::boom.yaml", "##[error]boom.yaml", "|x.yaml"])
def test_a_line_of_plain_text_never_begins_with_what_a_file_is_called(name: str, file: str) -> None:
    report = replace(saying("x", file=file), root=".")

    assert written(report, name).startswith("./")


def sarif_path(text: str) -> str:
    result = json.loads(text)["runs"][0]["results"][0]
    path: str = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    return path


PATHS: dict[str, Callable[[str], str]] = {
    "gitlab": lambda text: str(json.loads(text)[0]["location"]["path"]),
    "sarif": sarif_path,
    "junit": lambda text: ET.fromstring(text)[0].attrib["file"],
    "github": lambda text: commands(text)[0].properties["file"],
}


@pytest.mark.parametrize("name", sorted(PATHS))
@pytest.mark.parametrize(
    "file", ["a b/50%.yaml", "Цепи: все.yaml", "a,b.yaml", "a\x1b\n.yaml", "c:d.yaml", "####[e].yaml"]
)
def test_paths_are_relative_to_the_top_of_the_repository_and_can_be_read_back(name: str, file: str) -> None:
    path = PATHS[name](written(saying("x", file=file), name))

    if name == "github":
        assert path == f"clients/shop/{visible(file)}"
    else:
        assert unquote(path) == f"clients/shop/{file}"


def test_a_code_scanning_path_is_plain_ascii() -> None:
    text = written(saying("x", file="Цепи: все 50%.yaml"), "sarif")

    assert "clients/shop/%D0%A6%D0%B5%D0%BF%D0%B8%3A%20%D0%B2%D1%81%D0%B5%2050%25.yaml" in text


def test_fingerprints_of_one_report_are_unique() -> None:
    issues = json.loads(written(report_of(TEXTS), "gitlab"))

    assert len({issue["fingerprint"] for issue in issues}) == len(issues) > 3


def test_gitlab_gets_the_keys_and_the_severities_that_it_documents() -> None:
    issues = json.loads(written(report_of({**TEXTS, "touchmap.yaml": "touchmap: 1\n"}), "gitlab"))

    assert {issue["severity"] for issue in issues} == {"critical", "minor", "info"}
    assert all(set(issue) == {"description", "check_name", "fingerprint", "severity", "location"} for issue in issues)
    assert all(issue["location"]["lines"]["begin"] >= 1 for issue in issues)


def test_github_shows_ten_annotations_of_a_kind_and_counts_the_rest() -> None:
    counts: dict[Level, int] = {"error": 12, "warning": 3, "info": 15}
    levels = tuple(level for level, count in counts.items() for _ in range(count))

    found = commands(written(saying("x", levels=levels), "github"))

    assert [command.name for command in found] == ["error"] * 10 + ["warning"] * 3 + ["notice"] * 10
    assert found[-1].message == "More findings in the step summary: 8 (2 errors, 6 info)"


def test_the_log_alone_tells_the_place_and_the_rule_since_github_hides_the_properties_there() -> None:
    found = commands(written(saying("x", file="front.yaml"), "github"))

    assert re.match(r"clients/shop/front\.yaml:\d+:\d+: TM\d{3} ", found[0].message)


def test_github_shows_all_annotations_where_there_is_room() -> None:
    found = commands(written(saying("x", levels=("info",) * 10), "github"))

    assert len(found) == 10
    assert all("end link" in command.message for command in found)


def test_a_summary_without_room_keeps_the_worst_and_counts_the_rest() -> None:
    from touchmap.formats.findings.markdown import write

    report = saying("x" * 100, levels=("error",) * 2 + ("info",) * 100)

    text = write(report, room=3_000)

    assert len(text.encode()) <= 3_000
    assert text.count("| error |") == 2
    assert f"{102 - text.count('TM201')} more findings did not fit here" in text


@pytest.mark.parametrize("name", ["text", "concise"])
def test_findings_of_level_info_are_counted_and_shown_only_where_they_are_asked_for(name: str) -> None:
    report = report_of({**TEXTS, "touchmap.yaml": "touchmap: 1\n"})

    assert "TM103" not in write_text(report, name)
    assert "1 info (shown with `--all`)" in write_text(report, name)
    assert "TM103" in write_text(report, name, with_info=True)


@pytest.mark.parametrize("name", sorted(set(FORMATS) - {"text", "concise"}))
def test_machines_get_findings_of_every_level(name: str) -> None:
    report = report_of({**TEXTS, "touchmap.yaml": "touchmap: 1\n"})

    assert "TM103" in written(report, name)


def test_a_test_server_fails_exactly_where_check_fails() -> None:
    report = report_of(TEXTS, fail_on="warning")

    suites = ET.fromstring(written(report, "junit"))

    assert len(list(suites.iter("failure"))) == report.failing == len(report.findings)
    assert suites.attrib["failures"] == str(report.failing)


def test_a_clean_run_is_one_test_that_passed() -> None:
    report = saying("x", levels=())

    suites = ET.fromstring(written(report, "junit"))

    assert [case.attrib["name"] for case in suites.iter("testcase")] == ["no findings"]


def test_what_a_baseline_lost_stands_on_a_line_of_its_own_beside_a_clean_run() -> None:
    clean = saying("x", levels=())
    report = replace(clean, summary=replace(clean.summary, mended=2))

    out = next(ET.fromstring(written(report, "junit")).iter("system-out")).text or ""

    assert [line.partition(" (")[0] for line in out.split("\n")][1:] == ["fixed: 2 findings of the baseline"]


def test_code_scanning_calls_an_info_a_note_and_carries_the_rules_page() -> None:
    run = json.loads(written(report_of({**TEXTS, "touchmap.yaml": "touchmap: 1\n"}), "sarif"))["runs"][0]
    rules = run["tool"]["driver"]["rules"]

    assert {result["level"] for result in run["results"]} == {"error", "warning", "note"}
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
    assert all("## Switch it off" in rule["help"]["markdown"] for rule in rules)


def test_sarif_names_its_schema_and_describes_each_rule_in_a_thousand_characters() -> None:
    report = replace(report_of(TEXTS), pages=tuple(rule_page(rule) for rule in RULES), findings=())

    document = json.loads(written(report, "sarif"))

    described = {rule["id"]: rule["fullDescription"]["text"] for rule in document["runs"][0]["tool"]["driver"]["rules"]}
    assert document["$schema"].endswith("/sarif-schema-2.1.0.json")
    assert described.keys() == {rule.code for rule in RULES}
    assert all(0 < len(text) <= 1000 for text in described.values())
    assert described["TM301"].startswith("A watchlist touchpoint has no owner.\n\n")
    assert "touchpoints:" not in described["TM301"]
