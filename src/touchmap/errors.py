"""The trouble that stops a command: said in one sentence, with what to do about it."""

from touchmap.language.phrase import Phrase
from touchmap.language.speech import ENGLISH


class TouchmapError(Exception):
    """A command cannot go on; `cli.main` prints it and exits with status 2.

    Args:
        message: What is wrong, as one sentence without a full stop.
        hint: What to do about it; None if there is nothing to add.
    """

    def __init__(self, message: Phrase, hint: Phrase | None = None) -> None:
        super().__init__(message)
        self.said = message
        self.cure = hint

    @property
    def message(self) -> str:
        """What is wrong, in English."""
        return ENGLISH.phrase(self.said)

    @property
    def hint(self) -> str:
        """What to do about it, in English; empty if there is nothing to add."""
        return ENGLISH.phrase(self.cure) if self.cure else ""

    def __str__(self) -> str:
        return self.message


class NotThere(TouchmapError):
    """Something that the caller names is not in the inventory, as far as that could be read."""


class WithFindings(TouchmapError):
    """An error beside which findings are shown, since they are why the command cannot go on."""


class NoInventoryError(TouchmapError):
    """There is no inventory where one was looked for.

    Args:
        message: What is wrong.
        hint: What to do about it if the error below has no hint.
        path: The folder as the caller named it; None for the current one.
        folders: The client folders below it.
    """

    def __init__(self, message: Phrase, hint: Phrase, path: str | None, folders: list[str]) -> None:
        super().__init__(message, hint)
        self.path = path
        self.folders = folders
