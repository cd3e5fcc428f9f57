"""A zipped document with the same bytes each time: its files in order, each with a fixed date, books inside it too."""

from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

LONG_AGO = datetime(1980, 1, 1)  # noqa: DTZ001 - a date in a zip file has no time zone
"""The first day that a zip file knows."""


def repacked(document: bytes) -> bytes:
    """A zipped document with fixed dates."""
    made = BytesIO()
    with ZipFile(BytesIO(document)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            entry = ZipInfo(name, LONG_AGO.timetuple()[:6])
            entry.compress_type, entry.create_system = ZIP_DEFLATED, 0
            new.writestr(entry, repacked(content) if name.endswith(".xlsx") else content)
    return made.getvalue()
