"""The files of a new client folder: settings, touchpoints, chains, and the schema for editors."""

import json
from functools import partial
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from touchmap.model.schema import schema
from touchmap.shipped import shipped
from touchmap.source.files.selection import MARKER
from touchmap.source.yaml.quoting import spelled
from touchmap.starters.trades import teaching, trade

SCHEMA_FILE = "touchmap.schema.json"
MODELINE = f"# yaml-language-server: $schema={SCHEMA_FILE}"
"""The line by which an editor's YAML language server finds the schema."""


def starter_files(name: str, language: str, client: str | None) -> dict[str, str]:
    """The texts of a new client folder by their paths, the marker last: with it the folder becomes one.

    Args:
        name: The trade, or `blank`, whose entries are a commented example.
        language: The language of names and comments.
        client: The client's name (default: one that stands for any).
    """
    facts = trade(name, language)
    facts = {"stages": [], "channels": [], **facts, "client": client or facts["client"]}
    facts["touchpoints"] = _with_titles(facts["touchpoints"], facts["stages"])
    environment = _environment()
    environment.globals.update(modeline=MODELINE, say=teaching(language), language=language, blank=name == "blank")
    made = {
        file: environment.get_template(f"{file}.j2").render(facts)
        for file in ("touchpoints.yaml", "chains.yaml", MARKER)
    }
    return {SCHEMA_FILE: json.dumps(schema(), ensure_ascii=False, indent=2) + "\n", **made}


def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(shipped("starters")),
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701 - YAML is written here, and the filters below quote it
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters.update(word=partial(spelled, flow=False), flow=partial(spelled, flow=True), example=_example)
    return made


def _with_titles(points: list[dict[str, Any]], stages: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Touchpoints, each with the phase whose title precedes it, or an empty one."""
    phase_of = {stage["id"]: stage["phase"] for stage in stages}
    titled, last = [], ""
    for point in points:
        phase = point.get("phase", phase_of.get(point["stage"], "")) if stages else ""
        titled.append({**point, "opens": phase if phase != last else ""})
        last = phase
    return titled


def _example(text: str, blank: bool) -> str:
    """Entries as they are, or each line as a comment."""
    if not blank:
        return text
    return "".join(f"# {line}" if line.strip() else line for line in text.splitlines(keepends=True))
