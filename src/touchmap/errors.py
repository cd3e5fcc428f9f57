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
