"""The place where measuring happens: the inventories, the yardsticks, and the commands that are compared with them."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import touchmap
from benchmark import inventories
from benchmark.measure import Command

_CONSOLE = """\
import sys
from {module} import main
if __name__ == "__main__":
    sys.exit(main())
"""
_NOTHING = "def main() -> None:\n    pass\n"
_PLAIN_TYPER = """\
import typer

app = typer.Typer()


@app.command()
def nothing() -> None:
    pass


if __name__ == "__main__":
    app()
"""
_BARE = """\
import sys
from pathlib import Path
from _ruamel_yaml import CParser

for path in sorted(Path(sys.argv[1]).glob("*.yaml")):
    CParser(path.read_text(encoding="utf-8")).raw_parse()
"""
_LOAD = """\
import sys
from touchmap.load import load

load(sys.argv[1])
"""
LARGE = 10_000
"""From this size on a run takes seconds."""


@dataclass(frozen=True, slots=True)
class Yard:
    """A folder with everything that is measured.

    Attributes:
        folder: Where it all is.
        python: The interpreter of every command.
    """

    folder: Path
    python: str = sys.executable

    def environment(self) -> dict[str, str]:
        """The environment of the commands: our package as it stands in the checkout, and no colours asked for.

        Compiled modules are kept in the measurement's own folder, also where the caller's environment keeps none: a
        first run warms up, as the first run after an installation does.
        """
        unset = ("NO_COLOR", "FORCE_COLOR", "GITHUB_ACTIONS", "PYTHONDONTWRITEBYTECODE")
        kept = {key: value for key, value in os.environ.items() if key not in unset}
        source = Path(touchmap.__file__).parents[1]
        return {
            **kept,
            "PYTHONPATH": f"{source}{os.pathsep}{self.folder}",
            "PYTHONSAFEPATH": "1",
            "PYTHONPYCACHEPREFIX": str(self.folder / "compiled"),
        }

    def script(self, name: str, text: str, *args: str, large: bool = False) -> Command:
        """A script of one of the texts above."""
        path = self.folder / f"{name}.py"
        if not path.exists():
            path.write_text(text)
        return Command((self.python, str(path), *args), large=large)

    def touchmap(self, *args: str | Path, terminal: bool = False, large: bool = False, fine: int = 0) -> Command:
        """Our command, as an entry point starts it."""
        script = self.script("touchmap_console", _CONSOLE.format(module="touchmap.cli.main"))
        return Command((*script.args, *map(str, args)), terminal, large, tuple({0, fine}))

    def empty_console(self) -> Command:
        """An empty console script, installed the same way."""
        (self.folder / "nothing_at_all.py").write_text(_NOTHING)
        return self.script("empty_console", _CONSOLE.format(module="nothing_at_all"))

    def plain_typer(self) -> Command:
        """F: a Typer script with one command that does nothing."""
        return self.script("plain_typer", _PLAIN_TYPER)

    def import_typer(self) -> Command:
        """A process that imports Typer and ends."""
        return self.script("import_typer", "import typer\n")

    def bare(self, count: int, files: int = 1) -> Command:
        """The C parser alone on the bytes of a clean inventory."""
        return self.script("bare_parser", _BARE, str(self.clean(count, files)), large=count >= LARGE)

    def load(self, count: int, files: int = 1) -> Command:
        """Loading alone."""
        return self.script("load_only", _LOAD, str(self.clean(count, files)), large=count >= LARGE)

    def rank(self, folder: Path, *, large: bool = False) -> Command:
        """The main job, as JSON."""
        return self.touchmap("rank", "--format", "json", folder, large=large)

    def check(self, folder: Path, *, large: bool = False) -> Command:
        """All rules, as JSON."""
        return self.touchmap("check", "--format", "json", "--today", "2026-11-22", folder, large=large, fine=1)

    def plan(self, folder: Path, *, large: bool = False) -> Command:
        """The improvement plan, as a page."""
        return self.touchmap("plan", "--format", "html", "--today", "2026-11-22", folder, large=large)

    def clean(self, count: int, files: int = 1) -> Path:
        """A clean inventory; it is made when first asked for."""
        return self._made(f"clean-{count}-{files}", lambda folder: inventories.clean(folder, count, files))

    def edited(self, count: int) -> Path:
        """A clean inventory that commands may change."""
        return self._made(f"edited-{count}", lambda folder: inventories.clean(folder, count))

    def messy(self, count: int) -> Path:
        """An inventory in which every touchpoint and chain breaks rules."""
        return self._made(f"messy-{count}", lambda folder: inventories.messy(folder, count, in_files(count)))

    def spoiled(self, count: int) -> Path:
        """An inventory of which no touchpoint loads without a complaint."""
        return self._made(f"spoiled-{count}", lambda folder: inventories.spoiled(folder, count, in_files(count)))

    def long_chain(self, links: int) -> Path:
        """An inventory with one long chain."""
        return self._made(f"chain-{links}", lambda folder: inventories.long_chain(folder, links))

    def hostile(self, name: str, text: str) -> Path:
        """A file that means harm."""
        path = self.folder / f"{name}.yaml"
        path.write_text(text)
        return path

    def _made(self, name: str, make: inventories.Made) -> Path:
        folder = self.folder / name
        return folder if folder.exists() else make(folder)


def in_files(count: int) -> int:
    """In how many files an inventory of that size stands: 20 from 100,000 touchpoints on."""
    return 20 if count >= 100_000 else 1
