"""What a run of `check` counted, in words: the last lines of every format that people read."""

from touchmap.formats.escape.control_characters import visible
from touchmap.language.phrase import noted
from touchmap.language.speech import speech
from touchmap.reports.findings.findings import FindingsReport

SAY = speech("en")
"""The sentences of `check`, which are English as the rules' are."""

_MOST_LISTED = 8


def totals(report: FindingsReport, *, with_info: bool = True) -> str:
    """How many were found, and among how many touchpoints, chains and files; one line.

    Args:
        report: The findings.
        with_info: Whether findings of level info are shown; if not, it is said how to see them.
    """
    summary = report.summary
    found = [
        SAY.plural("{count} error", "{count} errors", summary.error),
        SAY.plural("{count} warning", "{count} warnings", summary.warning),
    ]
    if with_info or summary.info:
        found.append(
            SAY(noted("{count} info") if with_info else noted("{count} info (shown with `--all`)"), count=summary.info)
        )
    if summary.waived:
        found.append(SAY("{count} waived", count=summary.waived))
    if summary.baselined:
        found.append(SAY("{count} in the baseline", count=summary.baselined))
    if report.since is not None:
        commit = (report.compared_with or "")[:10]
        found.append(
            SAY(
                "{count} not new since {since} (compared with commit {commit})",
                count=summary.earlier,
                since=visible(report.since),
                commit=commit,
            )
        )
    looked = [
        SAY.plural("{count} touchpoint", "{count} touchpoints", summary.touchpoints),
        SAY.plural("{count} chain", "{count} chains", summary.chains),
        SAY.plural("{count} file", "{count} files", summary.files),
    ]
    return SAY("Found: {found}. Checked: {looked}.", found=", ".join(found), looked=", ".join(looked))


def remarks(report: FindingsReport) -> list[str]:
    """What else is to be said of the run, one line each: what was mended, what could not be checked."""
    lines = []
    if report.summary.mended:
        lines.append(
            SAY.plural(
                "fixed: {count} finding of the baseline (`--write-baseline` drops it)",
                "fixed: {count} findings of the baseline (`--write-baseline` drops them)",
                report.summary.mended,
            )
        )
    if report.skipped:
        lines.append(_not_checked(report.skipped))
    return lines


def _not_checked(codes: tuple[str, ...]) -> str:
    """Which rules could not be sure: their codes; of many, how many they are and of which families."""
    if len(codes) <= _MOST_LISTED:
        return SAY("not checked, because not everything could be read: {codes}", codes=", ".join(codes))
    families = dict.fromkeys(code[:3] for code in codes)
    return SAY.plural(
        "not checked, because not everything could be read: {count} rule ({families}); `--format json` names it",
        "not checked, because not everything could be read: {count} rules ({families}); `--format json` names them",
        len(codes),
        families=", ".join(families),
    )
