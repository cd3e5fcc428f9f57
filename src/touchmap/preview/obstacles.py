"""What stands in the way of a page, as people fix it: the place, what is wrong there, and the way out."""

from dataclasses import dataclass

from touchmap.errors import TouchmapError, WithFindings
from touchmap.formats.escape.control_characters import visible
from touchmap.formats.findings.locations import from_here
from touchmap.language.phrase import phrase
from touchmap.language.speech import Speech
from touchmap.reports.findings.beside_errors import findings_beside
from touchmap.reports.findings.together import together


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Something that has to be fixed before a page can be made.

    Attributes:
        place: file:line:column from the current folder; empty where it has no place of its own.
        rule: The code of the rule that says so; empty where it is none.
        message: What is wrong, in one sentence.
        fix: How to fix it; empty if there is nothing to add.
    """

    place: str
    rule: str
    message: str
    fix: str


def obstacles(error: TouchmapError, say: Speech) -> tuple[Obstacle, ...]:
    """What an error says has to be fixed: each finding behind it, or the error itself.

    Args:
        error: Why a page cannot be made.
        say: The language of the sentences.
    """
    report = findings_beside(error, say) if isinstance(error, WithFindings) else None
    if report is None or not report.findings:
        fix = say.phrase(error.cure) if error.cure else ""
        return (Obstacle("", "", visible(say.phrase(error.said)), visible(fix)),)
    return tuple(
        Obstacle(from_here(finding, report), finding.rule, visible(finding.message), visible(finding.help))
        for finding in together(report.findings, say)
    )


def bug(error: Exception, say: Speech) -> Obstacle:
    """A fault of the program's own, which must not end a preview either."""
    what = f"{type(error).__name__}: {error}"[:300]
    message = say.phrase(phrase("this is a bug in touchmap ({what})", what=visible(what)))
    return Obstacle("", "", message, say("run `touchmap plan --debug` and report the output"))
