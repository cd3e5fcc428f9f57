"""What Typer says of a call, as sentences of ours; loaded only where a call is wrong."""

import re

from touchmap.language.phrase import Phrase, noted, phrase, verbatim

_CLEANED = {
    "Value error, ": "",
    "Input should be a valid integer, unable to parse string as an integer": "not a whole number",
    "Input should be a valid number, unable to parse string as a number": "not a number",
    "Input should be": "it must be",
}
"""What Pydantic says, in plain words."""

_NO_OPTION = re.compile(r"no such option: (?P<name>\S+)")
_NEAR_OPTION = re.compile(r"no such option: (?P<name>\S+) \(Possible options: (?P<names>.+)\)")
_NO_COMMAND = re.compile(r"no such command (?P<name>'[^']+')")
_NEAR_COMMAND = re.compile(r"no such command (?P<name>'[^']+')\. Did you mean (?P<names>.+)\?")
_NONE_GIVEN = re.compile(r"missing command")
_NO_ARGUMENT = re.compile(r"missing argument (?P<name>'[^']+')")
_NEEDED = re.compile(r"missing option (?P<name>'[^']+')")
_NO_VALUE = re.compile(r"option (?P<name>'[^']+') requires an argument")
_TAKES_NONE = re.compile(r"option (?P<name>'[^']+') does not take a value")
_TOO_MANY = re.compile(r"got unexpected extra argument\(s\) \((?P<names>.*)\)")
_NOT_WHOLE = re.compile(r"invalid value for (?P<name>'[^']+'): not a whole number")
_NO_NUMBER = re.compile(r"invalid value for (?P<name>'[^']+'): not a number")
_TOO_LOW = re.compile(r"invalid value for (?P<name>'[^']+'): it must be greater than or equal to (?P<least>\S+)")
_NO_CHOICE = re.compile(r"invalid value for (?P<name>'[^']+'): (?P<value>'.*') is not one of (?P<names>'.+')")
_SENTENCES = (
    (_NO_OPTION, noted("no such option: {name}")),
    (_NEAR_OPTION, noted("no such option: {name} (possible options: {names})")),
    (_NO_COMMAND, noted("no such command {name}")),
    (_NEAR_COMMAND, noted("no such command {name}; did you mean {names}?")),
    (_NONE_GIVEN, noted("missing command")),
    (_NO_ARGUMENT, noted("missing argument {name}")),
    (_NEEDED, noted("missing option {name}")),
    (_NO_VALUE, noted("option {name} requires an argument")),
    (_TAKES_NONE, noted("option {name} does not take a value")),
    (_TOO_MANY, noted("unexpected arguments: {names}")),
    (_NOT_WHOLE, noted("invalid value for {name}: not a whole number")),
    (_NO_NUMBER, noted("invalid value for {name}: not a number")),
    (_TOO_LOW, noted("invalid value for {name}: it must be {least} or more")),
    (_NO_CHOICE, noted("invalid value for {name}: {value} is not one of {names}")),
)
"""Typer's messages, the first letter small and without a full stop, each with our sentence."""


def usage_error(message: str) -> Phrase:
    """What is wrong with a call; as Typer says it where it says something else.

    Args:
        message: What Typer says.
    """
    message = message.rstrip(".")
    for theirs, ours in _CLEANED.items():
        message = message.replace(theirs, ours)
    message = message[:1].lower() + message[1:]
    for pattern, sentence in _SENTENCES:
        if found := pattern.fullmatch(message):
            return phrase(sentence, **found.groupdict())
    return verbatim(message)
