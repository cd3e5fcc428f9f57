"""A form that is exported again and again: which of its records a later export takes the place of."""

from collections.abc import Collection
from datetime import date

from touchmap.editing.change import AlreadyThere
from touchmap.language.phrase import Phrase, phrase, plural
from touchmap.model.evidence import Evidence
from touchmap.model.inventory import Inventory


def overtaken(
    inventory: Inventory, form: str, asked: Collection[str], oldest: date, *, replace: bool
) -> list[Evidence]:
    """The records of a form that a new export replaces.

    Those that begin on or after its oldest answer, of the touchpoints that it asks about. Records that end before
    stay.

    Args:
        inventory: Where they are.
        form: The form's name.
        asked: The touchpoints that the export asks about.
        oldest: The day of its oldest answer, of whichever touchpoint.
        replace: Also replace records that begin before that day and do not end before it.

    Raises:
        Standing: There is such a record, and `replace` is not said: its answers since that day would count twice.
    """
    found = []
    for record in inventory.evidence:
        if record.form != form or record.touchpoint not in asked or record.date < oldest:
            continue
        since = record.since or record.date
        if since < oldest and not replace:
            message = phrase(
                '{touchpoint}: the record of the form "{form}" covers {since} to {date}, but the oldest answer in the '
                "file is from {oldest}",
                touchpoint=record.touchpoint,
                form=form,
                since=since,
                date=record.date,
                oldest=oldest,
            )
            hint = phrase(
                "export all answers of the form since {since}, or replace the record with this export: `--replace`",
                since=since,
            )
            raise AlreadyThere(message, hint, record.where)
        found.append(record)
    return found


def replaced(record: Evidence, form: str) -> Phrase:
    """The remark on a record that was removed."""
    count = record.answers or sum((record.marks or {1: 1}).values())
    return plural(
        "{form}: replaced by this export: {id}, {since} to {date} ({count} answer)",
        "{form}: replaced by this export: {id}, {since} to {date} ({count} answers)",
        count,
        id=record.touchpoint,
        since=f"{record.since or record.date}",  # as the file has them, to be found there
        date=f"{record.date}",
        form=form,
    )


def left(inventory: Inventory, form: str, asked: Collection[str]) -> list[Phrase]:
    """The remark on the form's records on touchpoints that the call does not ask about: they stay."""
    others = {record.touchpoint: None for record in inventory.evidence if record.form == form}
    names = [name for name in others if name not in asked]
    return (
        [
            phrase(
                "{form} also has evidence on: {names}; this export did not ask about that, so it is kept",
                count=len(names),
                names=tuple(names),
                form=form,
            )
        ]
        if names
        else []
    )
