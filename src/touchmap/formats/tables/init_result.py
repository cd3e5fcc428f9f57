"""A new client folder for people: its files, what is left to do, and the next commands."""

from touchmap.formats.escape.control_characters import visible
from touchmap.language.speech import speech
from touchmap.reports.edits.init_result import Started


def write_text(report: Started) -> str:
    """The files in columns, what is left to do, and the next commands, each above what it is for."""
    say = speech(report.language)
    files = [(file.path, file.about) for file in report.files]
    blocks = [
        say("The current folder is now a client folder:")
        if report.root == "."
        else say("Created a client folder in {root}:", root=visible(report.root)),
        *_columns(files),
        "",
        say(report.missing),
        "",
        say("Next:"),
        *(f"  {visible(step.command)}\n      {step.about}" for step in report.next),
    ]
    return "\n".join(blocks) + "\n"


def _columns(rows: list[tuple[str, str]]) -> list[str]:
    wide = max(len(visible(first)) for first, _ in rows)
    return [f"  {visible(first).ljust(wide)}  {second}" for first, second in rows]
