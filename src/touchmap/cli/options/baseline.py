"""What `check` counts and does not fail on, since it was there before: a baseline, or an earlier state in git."""

from typing import TYPE_CHECKING, NamedTuple

from touchmap.errors import TouchmapError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from touchmap.load import Loaded
    from touchmap.reports.findings.baseline import Baseline
    from touchmap.reports.findings.findings import Before
    from touchmap.rules.rule import Rule
    from touchmap.rules.run import RunResult
    from touchmap.source.yaml.limits import Limits


def agreed(
    path: str | None, baseline: str | None, write: str | None, since: str | None, *, grow: bool, accepts: bool
) -> None:
    """Hold the options about what was there before to each other.

    Raises:
        TouchmapError: Two of them exclude each other, or one of them lacks another.
    """
    if grow and write is None:
        raise TouchmapError("--grow needs --write-baseline", "give both, or neither")
    if accepts and since is None:
        raise TouchmapError("--accept-loosened needs --since", "give both, or neither")
    if since is not None and write is not None:
        raise TouchmapError(
            "--since and --write-baseline exclude each other", "leave --since out: a baseline contains all findings"
        )
    if baseline is not None and write not in (None, baseline):
        raise TouchmapError(
            "--baseline and --write-baseline name different files",
            "give --write-baseline alone: it reads its file first",
        )
    if since is not None and path == "-":
        raise TouchmapError(
            "standard input has no history", "give a folder under version control, or leave --since out"
        )


def known_before(
    loaded: "Loaded", baseline: str | None, since: "EarlierFindings | None", rules: "Iterable[Rule]", today: "date"
) -> "Before":
    """What does not fail: the findings of a baseline, and those of the commit at which a revision was left.

    Raises:
        TouchmapError: There is no such baseline, revision or common commit, or it cannot be read.
    """
    from shlex import quote

    from touchmap.reports.findings.findings import Before

    before = Before()
    if baseline is not None:
        known = read(baseline)
        if known is None:
            raise TouchmapError(
                f"baseline not found: {baseline}", f"create it with `--write-baseline {quote(baseline)}`"
            )
        before = before._replace(baseline=known.findings)
    return before if since is None else _beside(loaded, since, before, rules, today)


class EarlierFindings(NamedTuple):
    """What an earlier state is asked for with.

    Attributes:
        path: The path of the inventory.
        revision: The revision that the branch left.
        limits: What its files may hold.
        accepted: Whether what was loosened since is a warning, and no error.
    """

    path: str | None
    revision: str
    limits: "Limits"
    accepted: bool


def _beside(
    loaded: "Loaded", since: EarlierFindings, before: "Before", rules: "Iterable[Rule]", today: "date"
) -> "Before":
    """What the state at the merge base has, on the same day as the state of now, and what was loosened since."""
    from touchmap.analysis.facts import Facts
    from touchmap.load import load_at
    from touchmap.reports.findings.finding import findings_of
    from touchmap.rules.run import RunResult, check, judge_loosened
    from touchmap.source.git.commits import merge_base

    commit = merge_base(since.path or ".", since.revision)
    before = before._replace(since=since.revision, commit=commit)
    then = load_at(since.path, commit, since.limits)
    if not then.texts and not then.problems:
        return before
    facts = Facts(then.inventory, today)
    found = findings_of(then, check(facts, then.problems, rules))
    judged = judge_loosened(Facts(loaded.inventory, today), facts, "warning" if since.accepted else "error")
    return before._replace(
        earlier=frozenset(finding.fingerprint for finding in found),
        loosened=findings_of(loaded, RunResult(judged, ())),
    )


def read(file: str) -> "Baseline | None":
    """The baseline in a file; None where there is no such file.

    Raises:
        TouchmapError: It can not be read, or holds no baseline.
    """
    from touchmap.reports.findings.baseline import read_baseline
    from touchmap.source.files.input_file import read_text

    text = read_text(file)
    return None if text is None else read_baseline(file, text)


def rewritten(file: str, loaded: "Loaded", verdict: "RunResult", *, grow: bool) -> "Before":
    """Write a baseline anew: without what was mended, and with what is new only where that was asked for.

    Args:
        file: The baseline; where there is none yet, everything that is found goes into it.
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
    from touchmap.reports.findings.baseline_update import renewed
    from touchmap.reports.findings.findings import Before

    old = read(file)
    change = renewed(old, loaded, verdict)
    if change.new and old is not None and not grow:
        _refuse(file, len(change.new), loaded, verdict, Before(old.findings))
    save(file, write(change.baseline, "json"))
    total, gone, new = len(change.baseline.findings), len(change.mended), len(change.new)
    note(f"touchmap: baseline {file}: {total} in all, {gone} fixed and removed, {new} new")
    return Before(change.baseline.findings)


def _refuse(file: str, count: int, loaded: "Loaded", verdict: "RunResult", before: "Before") -> None:
    from touchmap.cli.options.shared import shown_root
    from touchmap.reports.findings.findings import findings_report

    error = TouchmapError(
        f"{count} finding{' is' if count == 1 else 's are'} missing from the baseline {file}, which may only shrink",
        "fix them, or add them to the baseline with --grow",
    )
    error.findings = findings_report(loaded, verdict, shown_root(loaded), before=before)  # type: ignore[attr-defined]
    raise error
