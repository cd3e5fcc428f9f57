"""A rule's example laid over the small healthy inventory, whose entries it replaces."""

import re
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

from touchmap.model.loading.build import ENTRIES
from touchmap.model.loading.settings_file import SETTINGS
from touchmap.source.yaml.reader import read

HEALTHY = Path(__file__).parent / "healthy"
_NAMED_BY = {"touchpoints": "id", "chains": "id", "evidence": "touchpoint", "actions": "id"}


def example(page: str, heading: str) -> str:
    """The block of YAML under a heading of a rule's page, such as `Bad`."""
    match = re.search(rf"^{heading}:\n\n((?:    .*\n|\n)+)", page + "\n", re.MULTILINE)
    assert match, f"the page has no example under {heading}:"
    return dedent(match[1]).strip() + "\n"


def laid_over(text: str) -> dict[str, str]:
    """The files of the healthy folder with an example laid over them.

    Settings of the example replace those of the healthy folder. Its entries stand in a file of their
    own, and those that they replace are taken out: by id, evidence by touchpoint.
    """
    files = {path.name: path.read_text(encoding="utf-8") for path in HEALTHY.iterdir()}
    document = read("example.yaml", text)
    if not document.parsed or not isinstance(document.data, dict):
        return {**files, "example.yaml": text}
    blocks = dict(_blocks(text))
    settings = {key: block for key, block in blocks.items() if key in SETTINGS}
    files["touchmap.yaml"] = "".join({**dict(_blocks(files["touchmap.yaml"])), **settings}.values())
    for key in ENTRIES:
        files[f"{key}.yaml"] = _without(files[f"{key}.yaml"], key, _names(document.data.get(key), key))
    rest = "".join(block for key, block in blocks.items() if key not in settings)
    return {**files, "example.yaml": rest} if rest else files


def _blocks(text: str) -> Iterator[tuple[str, str]]:
    """Each top-level key with its lines; comments go with the key below them."""
    for match in re.finditer(r"(?:^#.*\n)*^([^\s#][^:]*):.*\n?(?:^(?:[ \t].*)?\n)*", text, re.MULTILINE):
        yield match[1], match[0]


def _names(entries: object, key: str) -> set[str]:
    listed = entries if isinstance(entries, list) else []
    return {str(entry.get(_NAMED_BY[key])) for entry in listed if isinstance(entry, dict)}


def _without(text: str, key: str, names: set[str]) -> str:
    head, *items = re.split(r"(?m)^(?=  - )", text)
    kept = [
        item for item in items if not re.search(rf"\b{_NAMED_BY[key]}: ({'|'.join(map(re.escape, names))})\b", item)
    ]
    return "".join([head, *(kept if names else items)])
