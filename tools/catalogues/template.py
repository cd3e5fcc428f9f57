"""The template that every language's catalogue begins with, in the format of gettext."""

import io
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from catalogues.sentences import ROOT, sentences
from touchmap.language.speech import LOCALE

TEMPLATE = LOCALE / "touchmap.pot"
HEAD = """# The sentences of touchmap, for translators; made from the program by `make docs`.
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


def catalogue(root: Path = ROOT) -> Catalog:
    """Every sentence with the files that say it, none translated.

    Args:
        root: The checkout.
    """
    made = Catalog(charset="utf-8", fuzzy=False)
    for sentence, files in sentences(root).items():
        text = (sentence.text, sentence.other) if sentence.other else sentence.text
        made.add(text, context=sentence.context or None, locations=[(file, 1) for file in files])
    return made


def page() -> str:
    """The template as it is kept in the checkout."""
    out = io.BytesIO()
    write_po(out, catalogue(), width=110, sort_output=True, include_lineno=False, omit_header=True)
    return HEAD + out.getvalue().decode()
