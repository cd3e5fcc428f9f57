"""Make what comes from the program itself: pages of the docs, the picture of a session, the translators' template."""

from pathlib import Path

from catalogues import template
from pages import commands, formats, inventory, layout, rules, sources
from picture import picture

DOCS = Path(__file__).parents[1] / "docs"


def pages() -> dict[Path, str]:
    """The text of every made file, by its path."""
    made = {
        "inventory.md": inventory.page(),
        "commands.md": commands.page(),
        "formats.md": formats.page(),
        "layout.md": layout.page(),
        "sources.md": sources.page(),
        "session.svg": picture(),
    }
    made |= {f"rules/{name}": text for name, text in rules.pages().items()}
    return {DOCS / name: text for name, text in made.items()} | {template.TEMPLATE: template.page()}


def left_over(made: dict[Path, str]) -> list[Path]:
    """Pages of rules that are no more."""
    return [path for path in sorted((DOCS / "rules").glob("*.md")) if path not in made]


def main() -> None:
    """Write them, and take away what is left over."""
    made = pages()
    for path, text in made.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_bytes() != text.encode():
            path.write_bytes(text.encode())
            print(f"wrote {path.name}")
    for path in left_over(made):
        path.unlink()


if __name__ == "__main__":
    main()
