"""Findings as JUnit XML: a suite for each file, a test case for each finding.

What fails the run is a failure; what does not is a skipped case, so that a server that stops at failures
stops exactly where `check` does. A run without findings is one case that passed. Text made visible has none
of the characters that XML forbids.
"""

from collections import defaultdict
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from touchmap.formats.escape.control_characters import visible
from touchmap.formats.findings.locations import from_top, printable
from touchmap.formats.findings.summary_line import remarks, totals
from touchmap.language.speech import ENGLISH
from touchmap.reports.findings.finding import Finding
from touchmap.reports.findings.findings import FindingsReport


def write(report: FindingsReport) -> str:
    """The report as one document, in the form that pytest's sources carry as `junit-10.xsd`."""
    by_file: dict[str, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        by_file[printable(from_top(finding, report))].append(finding)
    top = Element("testsuites", {"name": "touchmap check", **_counts(report, report.findings)})
    for file in sorted(by_file):
        _suite(top, file, by_file[file], report)
    if not by_file:
        suite = SubElement(top, "testsuite", {"name": "touchmap check", **_counts(report, ()), "tests": "1"})
        SubElement(suite, "testcase", {"classname": "touchmap", "name": ENGLISH("no findings")})
        SubElement(suite, "system-out").text = "\n".join(map(visible, [totals(report), *remarks(report)]))
        top.set("tests", "1")
    indent(top, " ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(top, "unicode") + "\n"


def _suite(top: Element, file: str, findings: list[Finding], report: FindingsReport) -> None:
    skipped = str(sum(not report.fails(finding) for finding in findings))
    about = {"name": file, **_counts(report, findings), "skipped": skipped, "file": file}
    suite = SubElement(top, "testsuite", about)
    for finding in findings:
        case = SubElement(suite, "testcase", {"classname": file, "name": visible(f"{finding.rule} {finding.message}")})
        kind = "failure" if report.fails(finding) else "skipped"
        about = {"type": finding.level, "message": visible(finding.message)}
        SubElement(case, kind, about).text = f"{file}:{finding.line}:{finding.column}: {visible(finding.help)}"


def _counts(report: FindingsReport, findings: list[Finding] | tuple[Finding, ...]) -> dict[str, str]:
    failures = sum(map(report.fails, findings))
    return {"tests": str(len(findings)), "failures": str(failures), "errors": "0"}
