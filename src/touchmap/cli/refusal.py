"""Why a command cannot go on, where its caller looks: on standard error, as JSON, or in a GitHub step."""

import os
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from touchmap.cli.console import emit, note
from touchmap.cli.own_language import own_speech
from touchmap.errors import TouchmapError, WithFindings
from touchmap.formats.escape.control_characters import visible
from touchmap.language.phrase import phrase
from touchmap.language.speech import ENGLISH, Speech

if TYPE_CHECKING:
    from touchmap.reports.findings.findings import FindingsReport

Form = Literal["text", "json", "github"]


def form(args: list[str]) -> Form:
    """How a call wants to be told, by its `--format`; GitHub's form is that of `check` alone."""
    asked = [after for before, after in pairwise(args) if before == "--format"]
    asked += [arg.removeprefix("--format=") for arg in args if arg.startswith("--format=")]
    if "json" in asked:
        return "json"
    on_github = "github" in asked or ("auto" in asked and os.environ.get("GITHUB_ACTIONS") == "true")
    return "github" if on_github and args[0] == "check" else "text"


def say(error: TouchmapError, form: Form) -> None:
    """Say why the command cannot go on; in a GitHub step it is an annotation and a summary as well."""
    if form == "json":
        _say_json(error)
        return
    speak = own_speech()
    findings = _findings(error, speak)
    if findings is not None:
        from touchmap.formats.findings.text import write as write_text

        note(write_text(findings, with_info=True))
    note(f"touchmap: {visible(speak.phrase(error.said))}")
    if error.cure:
        note(visible(speak("hint: {hint}", hint=error.cure)))
    if form == "github":
        from touchmap.cli import step_summary
        from touchmap.formats.findings.github import write_refusal

        emit(write_refusal(error.message, error.hint))
        step_summary.add_refusal(error)


def say_bug(error: Exception, form: Form) -> None:
    """Say that the program itself is at fault, in one line."""
    what = f"{type(error).__name__}: {error}"[:300]
    message = phrase("this is a bug in touchmap ({what})", what=visible(what))
    say(TouchmapError(message, phrase("run it again with --debug and report the output")), form)


def _findings(error: TouchmapError, speak: Speech = ENGLISH) -> "FindingsReport | None":
    """The findings that are why, if any are."""
    if not isinstance(error, WithFindings):
        return None
    from touchmap.reports.findings.beside_errors import findings_beside

    return findings_beside(error, speak)


def _say_json(error: TouchmapError) -> None:
    from touchmap.formats.data.as_json import write
    from touchmap.reports.findings.error import ErrorReport

    findings, more = _findings(error), None
    if findings is not None:
        from touchmap.reports.findings.beside_errors import FindingsBeside

        more = FindingsBeside(findings.findings)
    emit(write(ErrorReport("touchmap.error/1", visible(error.message), visible(error.hint) or None, more)))
