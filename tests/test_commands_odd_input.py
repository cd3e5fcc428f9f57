"""Odd but legal: it is taken as it is, does no harm, and gives the same result every time."""

import csv
import io
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run

Command = Callable[..., Run]
Write = Callable[[dict[str, str]], Path]
HEAD = "touchmap: 1\n"

NAMES = {
    "markup": "<script>alert(1)</script> & [link](javascript:x) `code` | cell",
    "of Rich": "[red]alarm[/] [/] [bold [link=https://x.y]here[/link]",
    "an escape": "a\x1b[31m\x1b]8;;https://x.y\x07b",
    "two ways": "abc\u202edef\u200b\u2066x",
    "lines": "one\ntwo\r\nthree\ttabs",
    "separators": "one\u2028two\x85three",
    "a formula": '=HYPERLINK("http://x.y")',
    "long": "ы" * 10_000,
    "one long word": "x" * 10_000,
    "placeholders": "{0} {name} %s %(x)s ${HOME} {{x}}",
    "combining": "Z\u0351\u036b\u0343\u036aa\u0302\u030al",
    "emoji": ":smile: 👩‍👩‍👧 😀",
}


def inventory(name: str) -> str:
    words = json.dumps(name, ensure_ascii=False)
    return f"""\
touchmap: 1
touchpoints:
  - id: a
    name: {words}
    owner: {words}
    customer_weight: 3
    business_priority: 3
    score: 2
chains: [{{id: c, name: C, links: [a]}}]
"""


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_any_name_is_shown_and_never_steers_anything(name: str, folder: Write, called: Command) -> None:
    folder({"touchmap.yaml": inventory(name)})
    shown = {
        form: called("rank", "--format", form, "--today", "2026-11-22") for form in ("table", "json", "csv", "markdown")
    }
    checked = called("check", "--all", "--today", "2026-11-22")

    assert {run.status for run in shown.values()} == {0}
    assert json.loads(shown["json"].out)["touchpoints"][0]["name"] == name
    assert not set("\x00\x07\x1b\x85") & set(shown["csv"].out)
    for run in (shown["table"], shown["markdown"], checked):
        assert not set("\x00\x07\x1b\x85\u2028\u202e\u200b") & set(run.out + run.err)
    assert shown["table"].out.count("\n") == called("rank").out.count("\n")


@pytest.mark.parametrize("change", ["\ufeff", "crlf", "cr", "flow", "anchors"])
def test_an_inventory_in_another_dress_is_the_same_inventory(change: str, folder: Write, called: Command) -> None:
    text = inventory("Call")
    dressed = {
        "\ufeff": "\ufeff" + text,
        "crlf": text.replace("\n", "\r\n"),
        "cr": text.replace("\n", "\r"),
        "flow": '{touchmap: 1, touchpoints: [{id: a, "name": Call, owner: Call, customer_weight: 3,\n'
        "business_priority: 3, score: 2}], chains: [{id: c, name: C, links: [a]}]}",
        "anchors": text.replace('name: "Call"', 'name: &n "Call"').replace('owner: "Call"', "owner: *n"),
    }[change]
    folder({"touchmap.yaml": text})
    plain = called("rank", "--format", "csv")
    folder({"touchmap.yaml": dressed})
    other = called("rank", "--format", "csv")

    assert plain.status == other.status == 0
    if change == "flow":  # its entries stand on other lines
        assert _without_lines(plain.out) == _without_lines(other.out)
    else:
        assert plain.out == other.out


def _without_lines(table: str) -> list[dict[str, str]]:
    return [{name: cell for name, cell in row.items() if name != "line"} for row in csv.DictReader(io.StringIO(table))]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_an_excerpt_shows_the_line_that_is_meant_whatever_ends_it(end: str, folder: Write, called: Command) -> None:
    text = '# \u2028 one "line"\n# and \x85: [\n' + inventory("a\u2028b").replace("score: 2", "score: 9")
    folder({"touchmap.yaml": text.replace("\n", end)})
    run = called("check")

    assert "touchmap.yaml:10:12: error TM004 score is 9, which is off the scale\n   10 |     score: 9\n" in run.out


def test_links_in_circles_hide_no_file_and_repeat_none(folder: Write, tmp_path: Path, called: Command) -> None:
    folder({"touchmap.yaml": HEAD, "a/points.yaml": inventory("A").replace(HEAD, "")})
    (tmp_path / "a" / "up").symlink_to("..")
    (tmp_path / "0").symlink_to("a")
    (tmp_path / "self").symlink_to("self")
    run = called("rank", "--format", "json")

    assert run.status == 0
    assert [row["file"] for row in json.loads(run.out)["touchpoints"]] == ["a/points.yaml"]


def test_a_link_out_of_the_folder_is_named_and_what_it_leads_to_stays_unseen(
    folder: Write, tmp_path: Path, called: Command
) -> None:
    folder({"client/touchmap.yaml": HEAD, "secret.yaml": "password: hush\n"})
    (tmp_path / "client" / "in.yaml").symlink_to("../secret.yaml")
    run = called("check", "client")

    assert run.status == 1
    assert "client/in.yaml:1:1: error TM001 the link points outside the client folder" in run.out
    assert "hush" not in run.out + run.err


@pytest.mark.slow
def test_the_same_input_gives_the_same_output_whatever_the_hash_seed_or_the_order_on_disk(
    tmp_path: Path, touchmap: Command
) -> None:
    names = [f"f{number}.yaml" for number in range(6)]
    outputs = set()
    for number, order in enumerate((names, names[::-1], names[3:] + names[:3])):
        client = tmp_path / str(number) / "client"
        client.mkdir(parents=True)
        (client / "touchmap.yaml").write_text(HEAD)
        for name in order:
            (client / name).write_text(
                f"touchpoints: [{{id: {name[:2]}, name: N, stage: x, tags: [b, a]}}, {{id: z, name: Z, scor: 1}}]\n"
                f"chains: [{{id: c{name[:2]}, name: C, links: [q, {name[:2]}]}}]\n"
            )
        for form in ("text", "json"):
            run = touchmap("check", "--format", form, "--today", "2026-11-22", cwd=client, PYTHONHASHSEED=str(number))
            outputs.add((form, run.status, run.out))

    assert len(outputs) == 2


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_a_file_whose_name_is_no_text_is_read_and_named(tmp_path: Path, called: Command) -> None:
    (tmp_path / "touchmap.yaml").write_text(HEAD)
    (tmp_path / os.fsdecode(b"\xff\n\x1b.yaml")).write_text("touchpoints: [{id: a}]\n")
    run = called("check", "--format", "json")

    assert run.status == 1
    assert run.out.encode("utf-8")
    assert json.loads(run.out)["findings"][0]["file"] == "\\xff\n\x1b.yaml"
    assert "\x1b" not in called("check").out


def test_what_reads_never_writes(folder: Write, tmp_path: Path, called: Command) -> None:
    folder({"touchmap.yaml": inventory("Call"), "sub/a.yaml": ""})
    before = sorted((path, path.stat().st_mtime_ns) for path in tmp_path.rglob("*"))
    for command in (("rank",), ("check",), ("rules",), ("explain", "TM001"), ("rank", "--format", "json", "--bogus")):
        called(*command)

    assert sorted((path, path.stat().st_mtime_ns) for path in tmp_path.rglob("*")) == before
