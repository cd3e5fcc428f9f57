"""`touchmap check`: the CI gate, every finding with its place."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from touchmap.cli.options.format_of_name import format_for
from touchmap.cli.options.shared import Folder, Limit, Out, Today, day, deliver
from touchmap.formats.catalogue import formats

if TYPE_CHECKING:
    from touchmap.reports.findings.findings import Before, FindingsReport
    from touchmap.rules.run import RunResult
    from touchmap.workspace import Workspace

_FOR_HERE = ("text", "concise", "json")
"""The formats whose paths begin at the current or the client folder, and not at the top of the repository."""

_FOR_PEOPLE = ("text", "concise", "markdown")
"""The formats that people read, in the client's language; programs read the others, in English."""

if TYPE_CHECKING:
    Name = str
else:
    Name = Literal[(*formats("check"), "auto")]
Format = Annotated[
    Name | None,
    typer.Option(
        "--format",
        help=(
            "Output format; auto means github inside GitHub Actions and has no effect elsewhere "
            "(default: from the extension of -o, else text)."
        ),
        show_default=False,
    ),
]
Select = Annotated[
    list[str], typer.Option(metavar="RULES", help="Apply only these rules: codes, names, or families such as TM2.")
]
Ignore = Annotated[
    list[str], typer.Option(metavar="RULES", help="Skip these rules: codes, names, or families such as TM2.")
]
FailOn = Annotated[
    Literal["error", "warning", "info", "never"], typer.Option(help="The lowest level of finding that fails the check.")
]
All = Annotated[bool, typer.Option("--all", help="Also show findings of level info.")]
Baseline = Annotated[
    str | None,
    typer.Option(metavar="FILE", help="Baseline file: its findings are counted but neither shown nor failed."),
]
WriteBaseline = Annotated[
    str | None,
    typer.Option(
        metavar="FILE",
        help="Write the findings to this baseline file: fixed ones are removed, new ones are refused.",
    ),
]
Grow = Annotated[bool, typer.Option("--grow", help="Allow --write-baseline to add new findings.")]
Since = Annotated[
    str | None,
    typer.Option(
        metavar="REV",
        help="Show and fail only findings that are new since the branch left this git revision; count the rest.",
    ),
]

AcceptLoosened = Annotated[
    bool, typer.Option("--accept-loosened", help="Report gates loosened since then as warnings, not errors.")
]


def check(
    path: Folder = None,
    *,
    format: Format = None,  # noqa: A002 - the option's name
    select: Select = [],  # noqa: B006 - Typer copies it
    ignore: Ignore = [],  # noqa: B006
    fail_on: FailOn = "error",
    all_: All = False,
    baseline: Baseline = None,
    write_baseline: WriteBaseline = None,
    grow: Grow = False,
    since: Since = None,
    accept_loosened: AcceptLoosened = False,
    out: Out = None,
    today: Today = None,
    limit: Limit = [],  # noqa: B006
) -> None:
    """Check an inventory against the rules; the exit status is 1 if a finding fails.

    All findings are listed at once, worst first. `touchmap explain CODE` explains a rule.
    Format errors (TM0xx) can be neither ignored nor put into a baseline.
    """
    from touchmap.cli.options.baseline import agreed, rewritten
    from touchmap.reports.findings.known_before import EarlierFindings, known_before
    from touchmap.rules.run import check as held_to_rules
    from touchmap.rules.select import selected

    name = format_for(out, _resolved(format, out), formats("check"))
    agreed(path, baseline, write_baseline, since, grow=grow, accepts=accept_loosened)
    rules = selected(select, ignore)
    workspace = _opened(path, today, limit, None if write_baseline else baseline)
    loaded = workspace.loaded
    verdict = held_to_rules(workspace.facts, loaded.problems, rules)
    if write_baseline is not None:
        before = rewritten(write_baseline, loaded, verdict, grow=grow)
    else:
        beside = None if since is None else EarlierFindings(since, accept_loosened)
        before = known_before(workspace, baseline, beside, rules)
    report = _report(workspace, verdict, fail_on, before, name)
    _show(report, name, out, with_info=all_ or fail_on == "info")
    raise typer.Exit(1 if report.failing and write_baseline is None else 0)


def _opened(path: str | None, today: str | None, limit: list[str], baseline: str | None) -> "Workspace":
    """What loads of a client folder; neither it nor the baseline that is read may be written over."""
    from touchmap.cli.console import reads_from
    from touchmap.workspace import open as open_workspace
    from touchmap.workspace import raised

    on = day(today)
    workspace = open_workspace(path, on, raised(limit), partly=True)
    read = [str(Path(baseline).absolute())] if baseline else []
    reads_from(workspace.root, [*workspace.loaded.files, *read])
    return workspace


def _report(
    workspace: "Workspace", verdict: "RunResult", fail_on: str, before: "Before", name: str
) -> "FindingsReport":
    from touchmap.language.speech import speech
    from touchmap.reports.findings.findings import findings_report

    return findings_report(
        workspace.loaded,
        verdict,
        workspace.loaded.shown_root,
        fail_on,
        before=before,
        from_top="" if name in _FOR_HERE else workspace.below_top,
        with_pages=name == "sarif",
        say=speech(workspace.language if name in _FOR_PEOPLE else "en"),
    )


def _resolved(name: str | None, out: str | None) -> str | None:
    """The format asked for: `auto` asks for GitHub's on standard output of its runner, and else for none."""
    if name != "auto":
        return name
    return "github" if out is None and os.environ.get("GITHUB_ACTIONS") == "true" else None


def _show(report: "FindingsReport", name: str, out: str | None, *, with_info: bool) -> None:
    how: dict[str, Any] = {"with_info": with_info} if name in ("text", "concise") else {}
    deliver(report, name, out, **how)
    if name == "github":
        from touchmap.cli import step_summary

        step_summary.add(report)
