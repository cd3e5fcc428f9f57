"""A file of an office program packed anew, so that the same content makes the same bytes."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_MS_DOS = 0
"""The system that a part is said to come from, whichever it was packed on."""


def repacked(packed: bytes) -> bytes:
    """The same parts in the same order, all with the first day that a zip file knows; sheets inside it too."""
    target = BytesIO()
    with ZipFile(BytesIO(packed)) as before, ZipFile(target, "w", ZIP_DEFLATED) as after:
        for name in before.namelist():
            part, content = ZipInfo(name), before.read(name)
            part.compress_type, part.create_system = ZIP_DEFLATED, _MS_DOS
            after.writestr(part, repacked(content) if name.endswith(".xlsx") else content)
    return target.getvalue()
