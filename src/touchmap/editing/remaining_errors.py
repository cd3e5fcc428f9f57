"""The mistakes of an inventory before and after an edit: an edit may leave what is there, and brings none."""

from collections.abc import Callable, Iterable, Sequence

from touchmap.editing.change import Change
from touchmap.editing.readable_rest import as_it_stands, rest_of
from touchmap.errors import NotThere
from touchmap.language.phrase import phrase
from touchmap.load import Loaded, Unloadable
from touchmap.model.fingerprints import fingerprints, in_file_order, places_of
from touchmap.model.inventory import Inventory
from touchmap.model.loading.duplicates import folded
from touchmap.problem import Problem, Where
from touchmap.source.yaml.document import Document


def meant_of(before: Loaded, documents: Sequence[Document], means: Callable[[Inventory], Change]) -> Change:
    """What is to change in an inventory, some of which may not have loaded.

    Args:
        before: The inventory, as far as it loads.
        documents: What it was made from.
        means: Says what is to change.

    Raises:
        Unloadable: What is named is not there, and what did not load may be why; or one of the entries is there twice.
        TouchmapError: It cannot be said.
    """
    if not before.problems:
        return means(before.inventory)
    try:
        meant = means(rest_of(before, documents))
    except NotThere as error:
        hint = phrase("fix every listed error first")
        if error.cure is not None:
            hint = phrase("{hint}; or fix every listed error first: it may be the reason", hint=error.cure)
        message = phrase("{error}; the inventory could not be read completely", error=error.said)
        raise Unloadable(before, message, hint) from None
    twice = {folded(problem.entry) for problem in before.problems if problem.code == "TM006" and problem.entry}
    if any(folded(one.entry) in twice for one in meant.told):
        raise Unloadable(
            before,
            phrase("the id of the entry to change is not unique"),
            phrase("give one of the two entries another id first"),
        )
    return as_it_stands(meant, {document.file: document.data for document in documents})


def editable(document: Document, before: Loaded) -> None:
    """Hold a file to what an edit needs: that it was read whole.

    Raises:
        Unloadable: It was not.
    """
    if document.problems or not document.parsed:
        raise Unloadable(
            before._replace(problems=tuple(document.problems)),
            phrase("cannot edit {file}, because parts of it could not be read", file=document.file),
            phrase("fix every listed error first; nothing was changed"),
        )


def held_to(before: Loaded, after: Loaded, edited: Iterable[Document], changed: Sequence[Where]) -> None:
    """Hold an inventory after an edit to the mistakes that it had before.

    What a repair uncovers in the file that was edited is no mistake of the edit's: there one went away, and the
    other one is not about what was changed.

    Args:
        before: The inventory as it was.
        after: The inventory as it would be.
        edited: The files that were edited, as they would be read.
        changed: The addresses that were changed.

    Raises:
        Unloadable: There would be a new mistake.
    """
    known, now = _prints(before), _prints(after)
    repaired = {problem.where.file for mark, problem in known.items() if mark not in now}
    broken = {id(problem) for document in edited for problem in document.problems}
    files = {where.file for where in changed}
    new = tuple(
        problem
        for mark, problem in now.items()
        if mark not in known
        and (
            problem.where.file not in repaired & files
            or id(problem) in broken
            or any(_is_below(problem.where, where) for where in changed)
        )
    )
    if new:
        raise Unloadable(
            after._replace(problems=new),
            phrase("the change would make the inventory invalid"),
            phrase("nothing was changed"),
        )


def _is_below(where: Where, changed: Where) -> bool:
    return where.file == changed.file and where.keys[: len(changed.keys)] == changed.keys


def _prints(loaded: Loaded) -> dict[str, Problem]:
    found = places_of(loaded.problems, loaded.texts)
    ordered = in_file_order(loaded.problems, found)
    return dict(zip(fingerprints(ordered, found), ordered, strict=True))
