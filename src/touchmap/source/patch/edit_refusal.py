"""What an editor says when it will not touch a text: where, why, and what to type instead."""


class Refusal(Exception):
    """An edit that is not made.

    `line` and `column` count from 1, in characters; `reason` is a sentence without its place;
    `what_to_type` tells a person how to do it by hand (may be empty).
    Not frozen: context managers set the traceback of what passes through them.
    """

    def __init__(self, line: int, column: int, reason: str, what_to_type: str = "") -> None:
        super().__init__(f"{line}:{column}: {reason}")
        self.line = line
        self.column = column
        self.reason = reason
        self.what_to_type = what_to_type


def refusal_at(text: str, offset: int, reason: str, what_to_type: str = "") -> Refusal:
    """A refusal that points at the character `offset` (from 0) of a text."""
    before = text[:offset].replace("\r\n", " \n").replace("\r", "\n")
    line_start = before.rfind("\n") + 1
    return Refusal(before.count("\n") + 1, len(before) - line_start + 1, reason, what_to_type)
