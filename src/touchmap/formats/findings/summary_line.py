"""What a run of `check` counted, in words: the last lines of every format that people read."""

from touchmap.formats.escape.control_characters import visible
from touchmap.reports.findings.findings import FindingsReport
from touchmap.reports.speech import words

SAY = words("en")
"""The sentences of `check`, which are English as the rules' are."""

_MOST_LISTED = 8


def totals(report: FindingsReport, *, with_info: bool = True) -> str:
    """How many were found, and among how many touchpoints, chains and files; one line.

    Args:
        report: The findings.
        with_info: Whether findings of level info are shown; if not, it is said how to see them.
    """
    summary = report.summary
    found = [SAY("check.error", summary.error), SAY("check.warning", summary.warning)]
    if with_info or summary.info:
        found.append(SAY("check.info" if with_info else "check.info_hidden", summary.info))
    if summary.waived:
        found.append(SAY("check.waived", summary.waived))
    if summary.baselined:
        found.append(SAY("check.baselined", summary.baselined))
    if report.since is not None:
        commit = (report.compared_with or "")[:10]
        found.append(SAY("check.earlier", summary.earlier, since=visible(report.since), commit=commit))
    looked = [
        SAY("check.touchpoint", summary.touchpoints),
        SAY("check.chain", summary.chains),
        SAY("check.file", summary.files),
    ]
    return SAY("check.total", found=", ".join(found), looked=", ".join(looked))


def remarks(report: FindingsReport) -> list[str]:
    """What else is to be said of the run, one line each: what was mended, what could not be checked."""
    lines = []
    if report.summary.mended:
        lines.append(SAY("check.mended", report.summary.mended))
    if report.skipped:
        lines.append(_not_checked(report.skipped))
    return lines


def _not_checked(codes: tuple[str, ...]) -> str:
    """Which rules could not be sure: their codes; of many, how many they are and of which families."""
    if len(codes) <= _MOST_LISTED:
        return SAY("check.skipped", codes=", ".join(codes))
    families = dict.fromkeys(code[:3] for code in codes)
    return SAY("check.skipped_many", len(codes), families=", ".join(families))
