"""The road of an edit: lock, load, edit, read again, prove, replace; all of it or nothing."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from touchmap.editing.change import AlreadyThere, Change, ChangedField
from touchmap.editing.operations import Operation, all_on_text, fitted, on_data
from touchmap.editing.remaining_errors import editable, held_to, meant_of
from touchmap.errors import TouchmapError
from touchmap.language.phrase import Phrase, phrase, plural
from touchmap.load import Loaded, assembled, read_texts
from touchmap.model.inventory import Inventory
from touchmap.source.files.atomic_write import RUN_AGAIN, FileChange, read_bytes, real_file, replace_all
from touchmap.source.files.folder import gather, home_of
from touchmap.source.files.locks import locked, require_locks
from touchmap.source.patch.edit_refusal import Refusal
from touchmap.source.yaml.document import Document
from touchmap.source.yaml.encoding import decode
from touchmap.source.yaml.limits import Limits
from touchmap.source.yaml.reader import read
from touchmap.source.yaml.spans import places

WAIT = 10.0
"""For how many seconds an edit waits for another one, by default."""


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A file's text before and after an edit, with its byte-order mark where it has one."""

    file: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Edited:
    """An edit that was made, or would be.

    Attributes:
        before: The inventory as it was.
        after: The inventory as it is now.
        told: What changed.
        remarks: Further remarks.
        files: The files that changed.
        written: Whether they were written.
    """

    before: Loaded
    after: Loaded
    told: tuple[ChangedField, ...]
    remarks: tuple[Phrase, ...]
    files: tuple[Rewritten, ...]
    written: bool


def edit(
    path: str | None,
    means: Callable[[Inventory], Change],
    *,
    wait: float = WAIT,
    limits: Limits | None = None,
    dry_run: bool = False,
) -> Edited:
    """Change an inventory on the disk.

    Args:
        path: As `load` takes it, but not standard input.
        means: Says what is to change, from the inventory as it is under the lock.
        wait: For how many seconds to try to get the lock.
        limits: What a file may hold.
        dry_run: Do everything but the writing.

    Raises:
        Unloadable: What is to be changed did not load, or there would be a mistake after the edit that was not there.
        TouchmapError: The edit cannot be made; nothing was changed.
    """
    if path == "-":
        raise TouchmapError(phrase("standard input cannot be edited"), phrase("give the path of a client folder"))
    limits = limits or Limits()
    with _alone(path, wait, dry_run=dry_run):
        before, documents = _loaded(path, limits)
        meant = _meant(before, documents, means)
        changes, files, after = _edited(before, documents, meant.steps, limits)
        left = (
            [
                plural(
                    "the inventory still has {count} error: see `touchmap check`",
                    "the inventory still has {count} errors: see `touchmap check`",
                    len(after.problems),
                )
            ]
            if after.problems
            else []
        )
        if not dry_run:
            replace_all(changes)
    remarks = (*meant.remarks, *left)
    return Edited(before, after, meant.told, remarks, files, written=bool(files) and not dry_run)


def _meant(before: Loaded, documents: Sequence[Document], means: Callable[[Inventory], Change]) -> Change:
    """What is to change; an obstacle is named with its place."""
    try:
        return meant_of(before, documents, means)
    except AlreadyThere as standing:
        file, keys = standing.at.file, standing.at.keys
        span = places(before.texts[file], [keys])[keys].span
        place = f"{Path(before.root) / file}:{span.line}:{span.column}"
        raise TouchmapError(phrase("{place}: {error}", place=place, error=standing.said), standing.cure) from None


@contextmanager
def _alone(path: str | None, wait: float, *, dry_run: bool) -> Iterator[None]:
    """Under the lock that all writers of the inventory take; who only looks needs none."""
    if dry_run:
        yield
        return
    require_locks()
    with locked(home_of(path), wait):
        yield


def _loaded(path: str | None, limits: Limits) -> tuple[Loaded, list[Document]]:
    """The inventory as far as it loads, and the documents that it was made from."""
    files = gather(path, limits)
    documents = read_texts(files.texts, limits, files.unread)
    return assembled(documents, files.texts, limits)._replace(root=files.root), documents


def _edited(
    before: Loaded, documents: Sequence[Document], steps: Sequence[Operation], limits: Limits
) -> tuple[list[FileChange], tuple[Rewritten, ...], Loaded]:
    """The files after the steps, proved, and the inventory that they make."""
    new_documents = {document.file: document for document in documents}
    texts, changes, rewritten = dict(before.texts), [], []
    for file in dict.fromkeys(step.where.file for step in steps):
        path = Path(before.root) / file
        editable(new_documents[file], before)
        old = read_bytes(real_file(path))
        if decode(old) != before.texts[file]:
            raise TouchmapError(phrase("another program has changed {path} since it was read", path=path), RUN_AGAIN)
        text = old.decode("utf-8")
        of_file = [step for step in steps if step.where.file == file]
        new, expected = _stepped(path, text, new_documents[file].data, of_file)
        changes.append(FileChange(path, old, new.encode()))
        rewritten.append(Rewritten(file, text, new))
        texts[file] = new.removeprefix("\ufeff")
        new_documents[file] = _proved(path, read(file, texts[file], limits), expected)
    if not changes:
        return [], (), before
    after = assembled(list(new_documents.values()), texts, limits)._replace(root=before.root)
    if after.problems:
        edited = [new_documents[one.file] for one in rewritten]
        held_to(before, after, edited, [step.where for step in steps])
    return changes, tuple(rewritten), after


def _stepped(path: Path, text: str, data: Any, steps: Sequence[Operation]) -> tuple[str, Any]:
    """A file's text after its steps, and what it must say then."""
    fitting: list[Operation] = []
    for step in steps:
        for one in fitted(step, data):
            fitting.append(one)
            data = on_data(data, one)
    try:
        return all_on_text(text, fitting), data
    except Refusal as refusal:
        message = phrase(
            "{path}:{line}:{column}: {reason}",
            path=path,
            line=refusal.line,
            column=refusal.column,
            reason=refusal.said,
        )
        raise TouchmapError(message, refusal.cure or phrase("change it in an editor")) from None


def _proved(path: Path, document: Document, expected: Any) -> Document:
    """A document that holds what was there before and exactly the change."""
    if document.data != expected and not document.problems:
        raise TouchmapError(
            phrase("the edit would change more than intended in {path}", path=path), phrase("change it in an editor")
        )
    return document
