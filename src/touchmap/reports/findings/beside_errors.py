"""The findings beside an error: what does not load, or what a baseline may not take in."""

from dataclasses import dataclass

from touchmap.errors import WithFindings
from touchmap.language.phrase import Phrase
from touchmap.language.speech import ENGLISH, Speech
from touchmap.load import Unloadable
from touchmap.reports.findings.finding import Finding
from touchmap.reports.findings.findings import FindingsReport, findings_report
from touchmap.rules.run import RunResult, judge_load


class BaselineGrows(WithFindings):
    """A baseline that may only shrink, and would take in what is new.

    Args:
        report: The findings that are not in it.
        message: What is wrong.
        hint: What to do about it.
    """

    def __init__(self, report: FindingsReport, message: Phrase, hint: Phrase) -> None:
        super().__init__(message, hint)
        self.report = report


@dataclass(frozen=True, slots=True)
class FindingsBeside:
    """The findings that are why a command cannot go on.

    Attributes:
        findings: Worst first, then by place.
    """

    findings: tuple[Finding, ...]


def findings_beside(error: WithFindings, say: Speech = ENGLISH) -> FindingsReport | None:
    """The findings that are why a command cannot go on.

    Args:
        error: What stopped it.
        say: The language of the sentences; what machines read is always English.
    """
    if isinstance(error, BaselineGrows):
        return error.report
    if isinstance(error, Unloadable):
        loaded = error.loaded
        return findings_report(loaded, RunResult(judge_load(loaded.problems), ()), loaded.shown_root, say=say)
    return None
