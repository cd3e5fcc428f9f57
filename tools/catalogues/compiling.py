"""Compile the catalogues when the package is built or installed; a build without them fails."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FOLDER = "src/touchmap/language/locale"


class CataloguesHook(BuildHookInterface[Any]):
    """Compiles every `touchmap.po` beside itself, and takes the results into the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Before the wheel is put together, or the checkout installed.

        Raises:
            PoFileError: A catalogue cannot be read.
            ValueError: A sentence in one has a mistake.
        """
        del version
        root = Path(self.root)
        made = [compile_catalogue(path) for path in sorted((root / FOLDER).glob("*/LC_MESSAGES/touchmap.po"))]
        build_data["artifacts"] += [f"/{path.relative_to(root).as_posix()}" for path in made]


def compile_catalogue(path: Path) -> Path:
    """Compile a catalogue, and say where the result is.

    Args:
        path: The catalogue, `touchmap.po`.

    Raises:
        PoFileError: It cannot be read.
        ValueError: A sentence in it has a mistake.
    """
    with path.open("rb") as file:
        catalogue = read_po(file, locale=path.parts[-3], abort_invalid=True)
    wrong = [f"{message.id}: {error}" for message, errors in catalogue.check() for error in errors]
    if wrong:
        raise ValueError(f"{path}: {'; '.join(wrong)}")
    compiled = path.with_suffix(".mo")
    with compiled.open("wb") as file:
        write_mo(file, catalogue)
    return compiled
