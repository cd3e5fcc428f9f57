"""The line of a document about the revision of the files that it was made from."""

from touchmap.language.speech import Speech
from touchmap.reports.work_rows import day
from touchmap.revision import Revision


def revision_line(revision: Revision, say: Speech) -> str:
    """The line about the revision.

    Args:
        revision: The revision.
        say: Says it in the report's language.
    """
    if revision.changed:
        return say(
            "From the files as they stand, changed since commit {commit} of {day}",
            commit=revision.commit,
            day=day(revision.day, say),
        )
    return say("From the files of commit {commit} of {day}", commit=revision.commit, day=day(revision.day, say))
