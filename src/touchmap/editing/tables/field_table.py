"""A table of fields to set: which fields it may have, and what its rows say."""

from collections.abc import Mapping
from typing import Any

from touchmap.analysis.survey.question import columns_of
from touchmap.editing.keyed_fields import KEYED
from touchmap.editing.set_fields import FIELDS, FieldToSet
from touchmap.editing.tables.table_options import reading_of
from touchmap.errors import TouchmapError
from touchmap.language.phrase import phrase
from touchmap.model.hints.suggestions import did_you_mean
from touchmap.model.named_fields import of_kind
from touchmap.source.tabular.cells import Spelling
from touchmap.source.tabular.csv_changes import Fields, changes_table


def fields_to_set(file: str, options: Mapping[str, Any]) -> list[FieldToSet]:
    """The fields that a table sets, row by row.

    Args:
        file: The table.
        options: The options of the call, as `options_of` returns them.

    Raises:
        TouchmapError: It cannot be read, is another kind of table, or has no row.
    """
    spelling = Spelling(decimal=options["decimal"], dates=options["dates"])
    days, amounts = of_kind("day", FIELDS), of_kind("amount", FIELDS)
    known = Fields(FIELDS, days, amounts, KEYED, lambda word: did_you_mean(word, FIELDS))
    changes = changes_table(file, reading_of(options), known, columns_of(options["map"]), spelling)
    rows = [FieldToSet(one.id, one.field, one.value, f"{file}:{one.line}") for one in changes]
    if not rows:
        raise TouchmapError(
            phrase("no changes in {file}", file=file), phrase("write one row for each: id, field, value")
        )
    return rows
