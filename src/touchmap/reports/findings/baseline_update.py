"""A baseline written anew: what was fixed leaves it, and what is new is listed apart."""

from typing import NamedTuple

from touchmap.load import Loaded
from touchmap.reports.findings.baseline import Baseline, Known, baseline_of
from touchmap.reports.findings.finding import findings_of
from touchmap.reports.findings.findings import can_be_known, mended
from touchmap.rules.run import RunResult


class BaselineUpdate(NamedTuple):
    """A baseline written anew, and how it differs from the old one."""

    baseline: Baseline
    mended: tuple[Known, ...]
    new: tuple[Known, ...]


def renewed(old: Baseline | None, loaded: Loaded, verdict: RunResult) -> BaselineUpdate:
    """The baseline of an inventory as it is.

    Args:
        old: The baseline so far, if there is one.
        loaded: The inventory.
        verdict: What the rules say of it.

    Returns:
        The baseline of everything that is found now and may be known, and of what this run did not look for.
    """
    known = old.findings if old else ()
    findings = [finding for finding in findings_of(loaded, verdict) if can_be_known(finding)]
    gone = mended(known, findings, loaded, verdict)
    left = {one.fingerprint for one in gone}
    now = {f.fingerprint: Known(f.rule, f.entry, f.message, f.fingerprint) for f in findings}
    before = {one.fingerprint: one for one in known if one.fingerprint not in left}
    new = tuple(one for mark, one in now.items() if mark not in before)
    return BaselineUpdate(baseline_of((before | now).values()), gone, new)
