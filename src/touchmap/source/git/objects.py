"""Objects of a git repository, each measured before it is read, and all of them within one limit."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from hashlib import sha1, sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from touchmap.errors import TouchmapError
from touchmap.language.phrase import phrase
from touchmap.source.git.commands import asked, git_in

if TYPE_CHECKING:
    from subprocess import Popen

_OVERHEAD = 64_000_000
"""What git may ask for at once beyond the largest object that it is asked for: a base that a delta builds on."""

_LEAST = 1_000
"""What an object counts as at least, so that many small ones have an end too."""


class About(NamedTuple):
    """What an object is: its id, its kind (blob, tree, commit) and its size in bytes."""

    id: str
    kind: str
    size: int


class Objects:
    """The objects of a repository, read by two processes of git: one that measures, one that reads."""

    def __init__(self, folder: Path, measuring: "Popen[bytes]", reading: "Popen[bytes]", most: int) -> None:
        self._folder = folder
        self._measuring = measuring
        self._reading = reading
        self._most = most
        self._left = most

    def about(self, name: str) -> About:
        """What an object is.

        Args:
            name: Its id, or an id with `^{tree}` behind it.

        Raises:
            TouchmapError: It is not here.
        """
        words = self._asked(self._measuring, name).decode().split()
        if len(words) != 3:
            raise self.broken()
        return About(words[0], words[1], int(words[2]))

    def read(self, about: About) -> bytes:
        """The bytes of an object.

        Raises:
            TouchmapError: It is not here, git cannot read it, or with it the limit is passed.
        """
        self._left -= max(about.size, _LEAST)
        if self._left < 0:
            raise TouchmapError(
                phrase(
                    "a commit in {folder} has more than {most} bytes to read",
                    folder=self._folder,
                    most=f"{self._most:,}",
                ),
                phrase("raise the limit with --limit revision={value}", value=2 * self._most),
            )
        head = self._asked(self._reading, about.id)
        stream = self._reading.stdout
        if len(head.split()) != 3 or stream is None:
            raise self.broken()
        raw = stream.read(about.size + 1)
        if len(raw) != about.size + 1:
            self._reading.wait()
            raise self.broken()
        if not _is_whole(about, raw[:-1]):
            raise self.broken()
        return raw[:-1]

    def broken(self) -> TouchmapError:
        """The error for an object that is not here, or not what it says."""
        git = git_in(self._folder)
        return TouchmapError(
            phrase("a commit in the repository of {folder} is damaged", folder=self._folder),
            phrase(
                "run `{git} fsck` to check it; `{git} fetch --refetch` fetches everything again from another copy",
                git=git,
            ),
        )

    def _asked(self, process: "Popen[bytes]", name: str) -> bytes:
        """The line that a process answers; where it answers nothing any more, its end says why."""
        if process.stdin is None or process.stdout is None:  # pragma: no cover - `asked` opens them
            raise ValueError
        try:
            process.stdin.write(f"{name}\n".encode())
            process.stdin.flush()
        except OSError:
            pass
        line = process.stdout.readline()
        if not line:
            process.wait()
            raise self.broken()
        return line


def _is_whole(about: About, raw: bytes) -> bool:
    """Whether an object is the one that its id is the digest of, which git does not look at when it reads."""
    digest = sha1(usedforsecurity=False) if len(about.id) == 40 else sha256()
    digest.update(f"{about.kind} {about.size}\0".encode())
    digest.update(raw)
    return digest.hexdigest() == about.id


@contextmanager
def objects(folder: Path, largest: int, most: int) -> Iterator[Objects]:
    """The objects of the repository of a folder.

    Args:
        folder: A folder in it.
        largest: Bytes of the largest object that is asked for.
        most: Bytes of all objects that are read.

    Raises:
        TouchmapError: Git is not installed, does not want to look into this repository, or fails.
    """
    held = {"GIT_ALLOC_LIMIT": str(largest + _OVERHEAD)}
    with ExitStack() as stack:
        measuring = stack.enter_context(asked(folder, "cat-file", "--batch-check", environment=held))
        reading = stack.enter_context(asked(folder, "cat-file", "--batch", environment=held))
        yield Objects(folder, measuring, reading, most)
