"""The trouble that stops a command: said in one sentence, with what to do about it."""


class TouchmapError(Exception):
    """A command cannot go on; `cli.main` prints it and exits with status 2.

    Args:
        message: What is wrong, as one sentence without a full stop.
        hint: What to do about it; empty where there is nothing to add.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class NotThere(TouchmapError):
    """Something that the caller names is not in the inventory, as far as that could be read."""


class WithFindings(TouchmapError):
    """An error beside which findings are shown, since they are why the command cannot go on."""


class NoInventoryError(TouchmapError):
    """There is no inventory where one was looked for.

    Args:
        message: What is wrong.
        hint: What to do about it where there is none below either.
        path: The folder as the caller named it; None for the current one.
        folders: The client folders below it.
    """

    def __init__(self, message: str, hint: str, path: str | None, folders: list[str]) -> None:
        super().__init__(message, hint)
        self.path = path
        self.folders = folders
