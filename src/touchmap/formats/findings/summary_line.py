"""What a run of `check` counted, in words: the last lines of every format that people read."""

from touchmap.formats.escape.control_characters import visible
from touchmap.language.phrase import noted
from touchmap.language.speech import Speech, speech
from touchmap.reports.findings.findings import FindingsReport

_MOST_LISTED = 8


def totals(report: FindingsReport, *, with_info: bool = True) -> str:
    """How many were found, and among how many touchpoints, chains and files; one line.

    Args:
        report: The findings.
        with_info: Whether findings of level info are shown; if not, it is said how to see them.
    """
    say, summary = speech(report.language), report.summary
    found = [
        say.plural("{count} error", "{count} errors", summary.error),
        say.plural("{count} warning", "{count} warnings", summary.warning),
    ]
    if with_info or summary.info:
        found.append(
            say(noted("{count} info") if with_info else noted("{count} info (shown with `--all`)"), count=summary.info)
        )
    if summary.waived:
        found.append(say("{count} waived", count=summary.waived))
    if summary.baselined:
        found.append(say("{count} in the baseline", count=summary.baselined))
    if report.since is not None:
        commit = (report.compared_with or "")[:10]
        found.append(
            say(
                "{count} not new since {since} (compared with commit {commit})",
                count=summary.earlier,
                since=visible(report.since),
                commit=commit,
            )
        )
    looked = [
        say.plural("{count} touchpoint", "{count} touchpoints", summary.touchpoints),
        say.plural("{count} chain", "{count} chains", summary.chains),
        say.plural("{count} file", "{count} files", summary.files),
    ]
    return say("Found: {found}. Checked: {looked}.", found=tuple(found), looked=tuple(looked))


def remarks(report: FindingsReport) -> list[str]:
    """Remarks on the run, one line each: what was fixed, what could not be checked."""
    say, lines = speech(report.language), []
    if report.summary.mended:
        lines.append(
            say.plural(
                "fixed: {count} finding of the baseline (`--write-baseline` drops it)",
                "fixed: {count} findings of the baseline (`--write-baseline` drops them)",
                report.summary.mended,
            )
        )
    if report.skipped:
        lines.append(_not_checked(report.skipped, say))
    return lines


def _not_checked(codes: tuple[str, ...], say: Speech) -> str:
    """Which rules could not be sure: their codes; of many, how many they are and of which families."""
    if len(codes) <= _MOST_LISTED:
        return say("not checked, because not everything could be read: {codes}", codes=codes)
    families = dict.fromkeys(code[:3] for code in codes)
    return say.plural(
        "not checked, because not everything could be read: {count} rule ({families}); `--format json` names it",
        "not checked, because not everything could be read: {count} rules ({families}); `--format json` names them",
        len(codes),
        families=tuple(families),
    )
