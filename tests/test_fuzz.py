"""Any bytes at all: findings with their places, in little time, and never a bug."""

import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from touchmap.analysis.facts import Facts
from touchmap.formats.data import as_json
from touchmap.formats.findings import text
from touchmap.load import Loaded, load_texts
from touchmap.model.loading.build import ENTRIES
from touchmap.model.loading.settings_file import SETTINGS
from touchmap.reports.findings.findings import findings_report
from touchmap.reports.ranking.ranking import Filters, ranking_report
from touchmap.rules.run import check
from touchmap.source.files.folder import taken
from touchmap.source.yaml.limits import Limits

VALID = Path(__file__).parent.joinpath("healthy", "touchpoints.yaml").read_bytes()
FILES = {path.name: path.read_bytes() for path in Path(__file__).parent.joinpath("healthy").glob("*.yaml")}
TODAY = date(2026, 11, 22)
SPLICES = (
    b"[", b"]", b"{", b"}", b": ", b"- ", b"\n", b"\r", b"\t", b"#", b"&a ", b"*a", b"!x ", b"<<: ", b"'", b'"', b"|\n",
    b"~", b"\0", b"\xff", b"\xef\xbb\xbf", b"\xc2\x85", b"\xe2\x80\xa8", b"9" * 400, b"-1", b"4,5", b"---\n", b"...\n",
    b"? ", b"%YAML 1.1\n", b"<<<<<<< HEAD\n", b"parts:", b"part_of: ", b"touchpoints:\n", b"id: ", b"  ", b"2026-02-30",
    b"[[[[[[[[", b"\\u0000", b"\xd0\xb0", b"e\xcc\x81", b"@where: 1", b"scale: {min: 5, max: 1}\n",
)  # fmt: skip


def holds_together(loaded: Loaded) -> None:
    """Everything that a command makes of an inventory, and what must be true of it."""
    facts = Facts(loaded.inventory, TODAY)
    report = findings_report(loaded, check(facts, loaded.problems), ".")
    assert as_json.write(report).encode()
    assert text.write(report, with_info=True).encode()
    for finding in report.findings:
        assert finding.line >= 1
        assert finding.column >= 1
        assert (finding.end_line, finding.end_column) >= (finding.line, finding.column)
        assert finding.message
    if not loaded.problems:
        assert as_json.write(ranking_report(facts, Filters())).encode()


def loaded_from(files: dict[str, bytes]) -> Loaded:
    texts: dict[str, str] = {}
    unread = [problem for name, raw in files.items() for problem in taken(name, raw, Limits(), texts)]
    return load_texts(texts, Limits(), tuple(unread))


@given(st.binary(max_size=300))
def test_any_bytes_are_findings(raw: bytes) -> None:
    holds_together(loaded_from({"touchmap.yaml": raw}))


@given(st.text(max_size=200))
def test_any_text_is_findings(words: str) -> None:
    holds_together(loaded_from({"touchmap.yaml": b"touchmap: 1\n" + words.encode("utf-8", "replace")}))


KEYS = st.sampled_from([*ENTRIES, *sorted(SETTINGS), "id", "name", "links", "touchpoint", "parts", "part_of", "score"])
VALUES = st.recursive(
    st.none() | st.integers(-3, 12) | st.sampled_from(["a", "b", "a b", "phone", "true", "2026-01-01", "lifecycle"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=25,
)


def written(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {written(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(written, value)) + "]"
    return "~" if value is None else f'"{value}"' if value == "a b" else str(value)


@settings(max_examples=300)
@given(st.dictionaries(KEYS, VALUES, max_size=5))
@pytest.mark.slow
def test_any_shape_of_data_is_findings(data: dict[str, object]) -> None:
    lines = "".join(f"{key}: {written(value)}\n" for key, value in data.items() if key != "touchmap")

    holds_together(loaded_from({"touchmap.yaml": f"touchmap: 1\n{lines}".encode()}))


def mutants(seed: int, count: int) -> Iterator[dict[str, bytes]]:
    """Healthy files with a few bytes cut out, doubled, put in or changed."""
    choose = random.Random(seed)  # noqa: S311 - the same cases every time
    for _ in range(count):
        files = dict(FILES)
        for _ in range(choose.randint(1, 3)):
            name = choose.choice(sorted(files))
            raw = files[name]
            start = choose.randrange(len(raw) + 1)
            end = min(len(raw), start + choose.choice([0, 0, 1, 1, 5, 40]))
            put = choose.choice([b"", raw[start:end] * 2, choose.choice(SPLICES), bytes([choose.randrange(256)])])
            files[name] = raw[:start] + put + raw[end:]
        yield files


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.slow
def test_a_healthy_inventory_with_a_few_bytes_changed_is_findings_or_as_it_was(seed: int) -> None:
    for files in mutants(seed, 60):
        holds_together(loaded_from(files))
