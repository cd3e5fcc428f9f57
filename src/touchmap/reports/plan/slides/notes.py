"""What a speaker's notes say: what a slide was made from, and how to see it again."""

from touchmap.language.speech import Speech
from touchmap.reports.plan.plan import PlanReport
from touchmap.reports.work_rows import day


def source(what: str, command: str, report: PlanReport, say: Speech) -> tuple[str, str]:
    """The source of a slide and the command that shows the same figures.

    Args:
        what: What of the inventory it was made from.
        command: The command, without the day.
        report: The plan.
        say: The language.
    """
    full, on = f"{command} --today {report.day}", day(report.day, say)
    if report.segment and command.startswith(("touchmap rank", "touchmap plan")):
        return (
            say("Source: {what}, for the segment “{segment}”, as of {day}.", what=what, segment=report.segment, day=on),
            say("To see it again, with --segment and the segment's id: {command}", command=full),
        )
    return (
        say("Source: {what}, as of {day}.", what=what, day=on),
        say("To see it again: {command}", command=full),
    )
