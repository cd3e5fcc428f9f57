"""Our own templates compiled, kept where Python keeps compiled modules and under the same rules."""

import os
import sys
from contextlib import suppress
from importlib.util import cache_from_source
from io import BytesIO
from pathlib import Path

from jinja2.bccache import Bucket, BytecodeCache


class Compiled(BytecodeCache):
    """Keeps each template's code in a `__pycache__` folder, since compiling them takes longer than the rest of a plan.

    A file counts only for the same text of the template, and for the same versions of Python and of Jinja's code. It
    is written whole or not at all; where that is not allowed (`PYTHONDONTWRITEBYTECODE`, a folder of somebody else's)
    the templates are compiled each time.
    """

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill in the code, where there is some that fits."""
        with suppress(Exception):  # whatever is wrong with the file, compiling goes round it
            bucket.load_bytecode(BytesIO(Path(bucket.key).read_bytes()))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code, where Python may keep its own."""
        if sys.dont_write_bytecode:
            return
        target = Path(bucket.key)
        draft = target.with_name(f"{target.name}.{os.getpid()}")
        with suppress(OSError):
            target.parent.mkdir(parents=True, exist_ok=True)
            try:
                draft.write_bytes(bucket.bytecode_to_string())
                draft.replace(target)
            finally:
                draft.unlink(missing_ok=True)

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """The file that a template's code is kept in."""
        return cache_from_source(filename or name)
