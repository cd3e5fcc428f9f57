"""Reports of findings for the tests of formats: one made of an inventory, and ones that say what a test wants."""

from dataclasses import replace
from datetime import date

from touchmap.analysis.facts import Facts
from touchmap.formats.catalogue import write_text
from touchmap.load import load_texts
from touchmap.reports.findings.finding import Finding
from touchmap.reports.findings.findings import Before, FindingsReport, findings_report
from touchmap.rules.rule import Level
from touchmap.rules.run import check
from touchmap.rules.select import selected

RULES = selected(["TM102,TM103,TM201,TM202,TM204,TM301"], [])
"""The rules that these reports are made with, so that a new rule changes none of them."""

HOSTILE = (
    "::error file=a.yaml::boom",
    "x\n::error::boom",
    "x\r\n::set-output name=a::b",
    "##[set-output name=a;]b",
    "##vso[task.setvariable variable=a]b",
    "%0A::error::boom",
    "100 %, a: b",
    "\x1b[31mred\x07\x00",
    "\"'`\\",
    "<script>alert(1)</script>",
    "]]><x/>&amp;&#1;",
    "${{ secrets.TOKEN }}",
    "\u202egnp.exe\u200b",
    "\ufffe\uffff\U000e0041",
    "\udc80",
    "[link](https://example.test)",
    "https://example.test www.example.test",
    "@octocat #12 !12 GH-12 [issue:12] ~bug %v1",
    "/close",
    "| a | b |",
    "* _b_ ~c~ # d",
    "=1+1",
)
"""What a name may hold that means something somewhere."""

TEXTS = {
    "touchmap.yaml": "touchmap: 1\nrules: {TM103: warning}\n",
    "points/shop floor.yaml": """\
touchpoints:
  - {id: door, name: Door, customer_weight: 5, business_priority: 4, score: 1}
  - {id: till, name: "Till | 1: 50 %, cash", customer_weight: 3, business_priority: 2, score: 4, owner: anna}
  - id: bag
    name: Bag
""",
    "Цепи.yaml": """\
chains:
  - {id: visit, name: Visit, links: [door, till]}
  - {id: back, name: Back, links: [dor, {touchpoint: till, end: true}]}
""",
}


def report_of(
    texts: dict[str, str], fail_on: str = "error", root: str = "shop", from_top: str = "clients/shop"
) -> FindingsReport:
    """The findings of an inventory in some texts."""
    loaded = load_texts(texts)
    verdict = check(Facts(loaded.inventory, date(2026, 11, 22)), loaded.problems, RULES)
    return findings_report(loaded, verdict, root, fail_on, before=Before(), from_top=from_top, with_pages=True)


def saying(text: str, file: str = "a.yaml", levels: tuple[Level, ...] = ("error",)) -> FindingsReport:
    """A report with a finding of each level that holds a text wherever the inventory's words may stand."""
    report = report_of(TEXTS)
    one = next(finding for finding in report.findings if finding.rule == "TM201")
    findings = tuple(_with_text(one, text, file, level, number) for number, level in enumerate(levels))
    return replace(report, findings=findings, failing=0)


def _with_text(one: Finding, text: str, file: str, level: Level, number: int) -> Finding:
    return replace(
        one,
        message=f'the chain "{text}" has no end link',
        help=f'end "{text}"',
        file=file,
        entry=text,
        level=level,
        excerpt=f"name: {text}",
        fingerprint=f"{number:032}",
    )


def written(report: FindingsReport, name: str) -> str:
    """A report in a format, as it leaves the program."""
    return write_text(report, name).encode("utf-8", "backslashreplace").decode()
