"""What `check` counts and does not fail on, since it was there before: a baseline, or an earlier state in git."""

from typing import TYPE_CHECKING

from touchmap.cli.own_language import own_speech
from touchmap.errors import TouchmapError
from touchmap.language.phrase import phrase, plural

if TYPE_CHECKING:
    from touchmap.reports.findings.findings import Before
    from touchmap.rules.run import RunResult
    from touchmap.workspace import Loaded


def agreed(
    path: str | None, baseline: str | None, write: str | None, since: str | None, *, grow: bool, accepts: bool
) -> None:
    """Hold the options about what was there before to each other.

    Raises:
        TouchmapError: Two of them exclude each other, or one of them lacks another.
    """
    if grow and write is None:
        raise TouchmapError(phrase("--grow needs --write-baseline"), phrase("give both, or neither"))
    if accepts and since is None:
        raise TouchmapError(phrase("--accept-loosened needs --since"), phrase("give both, or neither"))
    if since is not None and write is not None:
        raise TouchmapError(
            phrase("--since and --write-baseline exclude each other"),
            phrase("leave --since out: a baseline contains all findings"),
        )
    if baseline is not None and write not in (None, baseline):
        raise TouchmapError(
            phrase("--baseline and --write-baseline name different files"),
            phrase("give --write-baseline alone: it reads its file first"),
        )
    if since is not None and path == "-":
        raise TouchmapError(
            phrase("standard input has no history"), phrase("give a folder under version control, or leave --since out")
        )


def rewritten(file: str, loaded: "Loaded", verdict: "RunResult", *, grow: bool) -> "Before":
    """Write a baseline anew: without what was fixed, and with what is new only on request.

    Args:
        file: The baseline; if there is none yet, everything that is found goes into it.
        loaded: The inventory.
        verdict: What the rules say of it.
        grow: Whether it may take in what is new.

    Returns:
        What does not fail: the findings of the new baseline.

    Raises:
        TouchmapError: There is something new, which the error carries, and it may not grow; or the file can
            not be read or written.
    """
    from touchmap.cli.console import note, save
    from touchmap.formats.catalogue import write
    from touchmap.reports.findings.baseline import baseline_at
    from touchmap.reports.findings.baseline_update import renewed
    from touchmap.reports.findings.findings import Before

    old = baseline_at(file)
    change = renewed(old, loaded, verdict)
    if change.new and old is not None and not grow:
        _refuse(file, len(change.new), loaded, verdict, Before(old.findings))
    save(file, write(change.baseline, "json"))
    said = own_speech()(
        "baseline {file}: {total} in all, {gone} fixed and removed, {new} new",
        file=file,
        total=len(change.baseline.findings),
        gone=len(change.mended),
        new=len(change.new),
    )
    note(f"touchmap: {said}")
    return Before(change.baseline.findings)


def _refuse(file: str, count: int, loaded: "Loaded", verdict: "RunResult", before: "Before") -> None:
    from touchmap.reports.findings.beside_errors import BaselineGrows
    from touchmap.reports.findings.findings import findings_report

    report = findings_report(loaded, verdict, loaded.shown_root, before=before)
    raise BaselineGrows(
        report,
        plural(
            "{count} finding is missing from the baseline {file}, which may only shrink",
            "{count} findings are missing from the baseline {file}, which may only shrink",
            count,
            file=file,
        ),
        phrase("fix them, or add them to the baseline with --grow"),
    )
