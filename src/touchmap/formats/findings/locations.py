"""Where a finding is, as each reader counts it: from the current folder, or from the top of the repository."""

from functools import cache
from urllib.parse import quote

from touchmap.formats.escape.control_characters import visible
from touchmap.reports.findings.finding import Finding
from touchmap.reports.findings.findings import FindingsReport
from touchmap.reports.paths import from_root


def from_here(finding: Finding, report: FindingsReport) -> str:
    """file:line:column relative to the current folder, fit to begin a line."""
    path = visible(finding.file if finding.file == "-" else from_root(report.root, finding.file))
    if not path[:1].isalnum() and path[:1] not in ("/", ".", "-"):
        path = f"./{path}"  # a file's name may look like a command of the log that it is printed to
    return f"{path}:{finding.line}:{finding.column}"


def from_top(finding: Finding, report: FindingsReport) -> str:
    """The file relative to the top of the git repository, or to the client folder if there is none."""
    return f"{report.from_top}/{finding.file}" if report.from_top and finding.file != "-" else finding.file


@cache
def address(path: str) -> str:
    """A path as a relative URI: ASCII, everything else percent-encoded byte by byte, with its `/` kept."""
    return quote(path, safe="/", encoding="utf-8", errors="surrogateescape")


@cache
def printable(path: str) -> str:
    """A path as it is, with what cannot be shown, and `%` itself, percent-encoded: unquoting gives the path back.

    So is each second `#` of `##`, since logs of CI services take `##[` for the beginning of a command.
    """
    shown = "".join(letter if visible(letter) == letter and letter != "%" else address(letter) for letter in path)
    return shown.replace("##", "#%23")
