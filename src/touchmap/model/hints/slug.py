"""Words as an id: letters and digits of any script in lower case, hyphens for all else."""

import unicodedata

from touchmap.model.fields import nfc

LONGEST = 40
MOST_WORDS = 5


def slug(text: str) -> str:
    """The id that some words make, cut after a whole word: five of them and 40 characters at most.

    Args:
        text: The words; where they have neither letters nor digits, the id is empty.
    """
    kept = (letter if unicodedata.category(letter)[0] in "LNM" else " " for letter in nfc(text).lower())
    made = ""
    for word in nfc("".join(kept)).split()[:MOST_WORDS]:
        longer = f"{made}-{word}" if made else word[:LONGEST]
        if len(longer) > LONGEST:
            break
        made = longer
    return made
