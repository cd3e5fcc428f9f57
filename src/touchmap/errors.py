"""The trouble that ends a command: what happened, and what to do about it."""


class TouchmapError(Exception):
    """A command cannot go on: `message` says why, `hint` says what to do (may be empty)."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
