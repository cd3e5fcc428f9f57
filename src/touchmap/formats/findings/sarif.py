"""Findings as SARIF 2.1.0, the format of code scanning.

Paths are relative and percent-encoded, columns count characters, and each result carries the fingerprint
by which it is known again. Texts of the inventory are plain text: none of them makes a link.
"""

import json
from typing import Any

from touchmap import __version__
from touchmap.formats.escape.control_characters import visible
from touchmap.formats.findings.locations import address, from_top
from touchmap.formats.tables.rules import write_markdown
from touchmap.reports.findings.finding import Finding
from touchmap.reports.findings.findings import FindingsReport
from touchmap.reports.findings.rules import RulePage

_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_ROOT = "%SRCROOT%"
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LONGEST = 1000
"""Characters that code scanning takes of a rule's full description."""


def write(report: FindingsReport) -> str:
    """One run, with the rules that found something and their results, one a line."""
    rules = [json.dumps(_rule(page), ensure_ascii=False) for page in report.pages]
    numbers = {page.code: number for number, page in enumerate(report.pages)}
    results = [
        json.dumps(_result(finding, numbers[finding.rule], report), ensure_ascii=False) for finding in report.findings
    ]
    return (
        f'{{"$schema": "{_SCHEMA}", "version": "2.1.0", "runs": [{{\n'
        f'"tool": {{"driver": {{"name": "touchmap", "version": "{__version__}", "rules": [\n'
        + ",\n".join(rules)
        + '\n]}},\n"columnKind": "unicodeCodePoints",\n"results": [\n'
        + ",\n".join(results)
        + "\n]\n}]}\n"
    )


def _rule(page: RulePage) -> dict[str, Any]:
    return {
        "id": page.code,
        "name": page.name,
        "shortDescription": {"text": page.title},
        "fullDescription": {"text": _described(page)},
        "help": {"text": f"{page.page}\n{page.off}", "markdown": write_markdown(page)},
        "defaultConfiguration": {"level": _LEVELS[page.level]},
    }


def _described(page: RulePage) -> str:
    """What the rule finds and why it matters, without the examples: whole paragraphs, as many as have room."""
    prose = page.page.partition("\nBad:\n")[0]
    paragraphs = [" ".join(part.split()) for part in prose.split("\n\n") if part.strip()]
    kept = paragraphs[:1]
    for paragraph in paragraphs[1:]:
        if len("\n\n".join([*kept, paragraph])) > _LONGEST:
            break
        kept.append(paragraph)
    return "\n\n".join(kept)[:_LONGEST]


def _result(finding: Finding, number: int, report: FindingsReport) -> dict[str, Any]:
    region = {
        "startLine": finding.line,
        "startColumn": finding.column,
        "endLine": finding.end_line,
        "endColumn": finding.end_column,
    }
    file = {"uri": address(from_top(finding, report)), "uriBaseId": _ROOT}
    return {
        "ruleId": finding.rule,
        "ruleIndex": number,
        "level": _LEVELS[finding.level],
        "message": {"text": f"{_unlinked(finding.message)}\n{_unlinked(finding.help)}"},
        "locations": [{"physicalLocation": {"artifactLocation": file, "region": region}}],
        "partialFingerprints": {"touchmap/v1": finding.fingerprint},
    }


def _unlinked(text: str) -> str:
    r"""Text in which `](` makes no link, as it would in a message of SARIF."""
    return visible(text).replace("](", "]\\u0028")
