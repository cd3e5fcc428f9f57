"""A new client folder for people: its files, what is left to do, and the next commands."""

from touchmap.formats.escape.control_characters import visible
from touchmap.reports.edits.init_result import Started
from touchmap.reports.speech import words


def write_text(report: Started) -> str:
    """The files in columns, what is left to do, and the next commands, each above what it is for."""
    say = words(report.language)
    files = [(file.path, file.about) for file in report.files]
    blocks = [
        say("init.wrote.here") if report.root == "." else say("init.wrote", root=visible(report.root)),
        *_columns(files),
        "",
        say(report.missing),
        "",
        say("init.next"),
        *(f"  {visible(step.command)}\n      {step.about}" for step in report.next),
    ]
    return "\n".join(blocks) + "\n"


def _columns(rows: list[tuple[str, str]]) -> list[str]:
    wide = max(len(visible(first)) for first, _ in rows)
    return [f"  {visible(first).ljust(wide)}  {second}" for first, second in rows]
