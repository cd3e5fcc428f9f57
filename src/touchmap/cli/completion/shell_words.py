"""What a shell may be handed while a command is typed: words and help texts that it can make nothing else of.

Completion gives its words to `eval` in zsh, to globbing in bash, and to the line as they are in both.
"""

import unicodedata

_IN_WORDS = "-._"
_IN_HELP = " .,;:!?()/+-–—…«»„“”‘’№"
_CURLY = str.maketrans({"'": "’", "`": "’", '"': "”", "\t": " ", "\n": " ", "\r": " "})
_OF_WORDS = "LMN"


def offerable(word: str) -> bool:
    """Whether a word needs no quotes on a command line: letters of an id, or `ID=` followed by such letters.

    A word that begins with a hyphen would be an option there.
    """
    name, _, value = word.partition("=")
    return bool(name) and name[0] != "-" and _plain(name, _IN_WORDS) and _plain(value, _IN_WORDS)


def help_text(text: str) -> str:
    """A help text without what a shell, or the markup of Typer's help texts, has a use for."""
    kept = (c for c in text.translate(_CURLY) if _plain(c, _IN_HELP))
    return " ".join("".join(kept).split())


def _plain(text: str, signs: str) -> bool:
    return all(c in signs or (unicodedata.category(c)[0] in _OF_WORDS and c not in _UNSEEN) for c in text)


_UNSEEN = "\u115f\u1160\u3164\uffa0"
"""Letters by their category that nobody sees."""
