"""Plans on paper, by each engine: tagged A4 pages that say what the document says; and pictures of pages.

Needs Chromium, poppler's tools, and WeasyPrint with pango.
"""

import os
import re
import socket
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from html import unescape
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import pytest

from touchmap.formats.print.browser import picture

ROOT = Path(__file__).resolve().parents[2]
POPPLER = "poppler's tools (on Debian: apt install poppler-utils)"
CHROMIUM = "Chromium (on Debian: apt install chromium)"

Tool = Callable[[str, str], str]


def words(text: str) -> str:
    """A text without its blanks, line ends and soft hyphens, in one of the forms that a letter may have."""
    return re.sub(r"[\s\u00ad]+", "", unicodedata.normalize("NFKC", text))


class Outline(HTMLParser):
    """The title of a page, its headings, and the products that its touchpoints are ranked by."""

    def __init__(self) -> None:
        super().__init__()
        self.title = ""
        self.headings: list[str] = []
        self.figures: list[str] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - its name is given
        self._open.append(tag)
        if tag in ("h1", "h2", "h3", "h4"):
            self.headings.append("")

    def handle_endtag(self, tag: str) -> None:
        while tag in self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if self._open[-1:] == ["title"]:
            self.title += data
        elif {"h1", "h2", "h3", "h4"} & {*self._open}:
            self.headings[-1] += data
        self.figures += re.findall(r"\d × \d × \d = \d+", data)


class Print(NamedTuple):
    """A plan as a page, what poppler says of its PDF, and the text of that."""

    page: Outline
    information: dict[str, str]
    text: str
    path: Path


@pytest.fixture(scope="module")
def engines(tool: Tool, library: Callable[[str], object]) -> dict[str, str]:
    """What TOUCHMAP_BROWSER says for each program that prints."""
    library("weasyprint")
    return {"browser": tool("chromium", CHROMIUM), "WeasyPrint": "weasyprint"}


def written(engine: str, example: str, path: Path, command: str = "plan", **more: str) -> None:
    call = [
        sys.executable,
        "-m",
        "touchmap",
        *command.split(),
        str(ROOT / "examples" / example),
        "--today",
        "2026-11-22",
    ]
    environment = {**os.environ, "TOUCHMAP_BROWSER": engine, **more}
    done = subprocess.run([*call, "-o", str(path)], capture_output=True, env=environment, timeout=120, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


@pytest.fixture(scope="module", params=["browser", "WeasyPrint"])
def engine(request: pytest.FixtureRequest, engines: dict[str, str]) -> str:
    return engines[request.param]


@pytest.fixture(scope="module", params=["clinic", "saas"])
def plan(request: pytest.FixtureRequest, engine: str, tmp_path_factory: pytest.TempPathFactory, tool: Tool) -> Print:
    folder = tmp_path_factory.mktemp("pdf")
    for name in ("plan.html", "plan.pdf"):
        written(engine, request.param, folder / name)
    page = Outline()
    page.feed((folder / "plan.html").read_text(encoding="utf-8"))
    return Print(page, *read(folder / "plan.pdf", tool), folder / "plan.pdf")


def read(pdf: Path, tool: Tool) -> tuple[dict[str, str], str]:
    said = subprocess.run([tool("pdfinfo", POPPLER), pdf], capture_output=True, check=True).stdout.decode()
    text = subprocess.run([tool("pdftotext", POPPLER), pdf, "-"], capture_output=True, check=True).stdout.decode()
    return {key: value.strip() for key, _, value in (line.partition(":") for line in said.splitlines())}, text


def test_a_pdf_is_tagged_and_a4_and_bears_the_pages_title(plan: Print) -> None:
    assert plan.information["Tagged"] == "yes"
    assert plan.information["Page size"].endswith("(A4)")
    assert words(plan.information["Title"]) == words(plan.page.title)
    assert int(plan.information["Pages"]) > 1


def test_a_pdf_has_each_heading_of_the_document(plan: Print) -> None:
    text = words(plan.text)

    assert len(plan.page.headings) > 20
    assert [heading for heading in plan.page.headings if words(heading) not in text] == []


def test_a_pdf_has_each_priority_of_the_watchlist_with_its_factors(plan: Print) -> None:
    text = words(plan.text)

    assert plan.page.figures
    assert [figure for figure in plan.page.figures if words(figure) not in text] == []


def test_headings_are_bookmarks(plan: Print, tool: Tool) -> None:
    command: list[str | Path] = [tool("pdftohtml", POPPLER), "-xml", "-i", "-stdout", plan.path]
    said = subprocess.run(command, capture_output=True, check=True).stdout.decode()
    marked = [words(unescape(one)) for one in re.findall(r"<item page=[^>]*>(.*?)</item>", said)]

    assert marked == [words(heading) for heading in plan.page.headings]


def test_weasyprint_prints_the_same_bytes_again_whatever_the_hash_seed(engines: dict[str, str], tmp_path: Path) -> None:
    for seed in ("1", "2"):
        written(engines["WeasyPrint"], "first-chain", tmp_path / f"{seed}.pdf", PYTHONHASHSEED=seed)

    assert (tmp_path / "1.pdf").read_bytes() == (tmp_path / "2.pdf").read_bytes()


def test_a_browser_prints_the_same_bytes_again_apart_from_the_times_that_it_stamps(
    engines: dict[str, str], tmp_path: Path
) -> None:
    made = []
    for name in ("1.pdf", "2.pdf"):
        written(engines["browser"], "first-chain", tmp_path / name)
        made.append(re.sub(rb"/(Creation|Mod)Date \(D:[^)]*\)", b"", (tmp_path / name).read_bytes()))

    assert made[0] == made[1]


def test_the_agenda_of_a_week_is_printed_too(engine: str, tmp_path: Path, tool: Tool) -> None:
    written(engine, "first-chain", tmp_path / "week.pdf", "week --agenda")

    information, text = read(tmp_path / "week.pdf", tool)
    assert (information["Tagged"], information["Page size"].endswith("(A4)")) == ("yes", True)
    assert "22 November 2026" in text


def test_a_clients_page_without_a_size_of_paper_is_a4_and_nothing_is_fetched_for_it(
    engine: str, tmp_path: Path, tool: Tool
) -> None:
    template = tmp_path / "client" / "templates" / "html" / "plan.html.j2"
    template.parent.mkdir(parents=True)
    inventory = "touchmap: 1\ntouchpoints: [{id: door, name: Door}]\n"
    (tmp_path / "client" / "touchmap.yaml").write_text(inventory, encoding="utf-8")
    with socket.create_server(("localhost", 0)) as server:
        server.settimeout(0.2)
        address = f"http://localhost:{server.getsockname()[1]}"
        style = f"<style>@import url({address}/a.css); h1 {{ background: url({address}/b.png) }}</style>"
        template.write_text(f"<html><head>{style}</head><h1>Door</h1></html>", encoding="utf-8")
        proxies = dict.fromkeys(("http_proxy", "https_proxy", "all_proxy"), address)
        written(engine, str(tmp_path / "client"), tmp_path / "plan.pdf", **proxies)
        with pytest.raises(TimeoutError):
            server.accept()

    information, text = read(tmp_path / "plan.pdf", tool)
    assert (information["Page size"].endswith("(A4)"), text.strip()) == (True, "Door")


def test_printing_leaves_no_file_behind(engine: str, tmp_path: Path) -> None:
    (home := tmp_path / "home").mkdir()
    with TemporaryDirectory(dir="/tmp") as scratch:  # the path of pytest's own is too long for a browser's socket
        written(engine, "first-chain", tmp_path / "plan.pdf", HOME=str(home), TMPDIR=scratch)

        assert [*home.rglob("*"), *Path(scratch).rglob("*")] == []


def test_a_picture_is_as_large_as_its_window_and_shows_all_of_it(
    engines: dict[str, str], library: Callable[[str], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOUCHMAP_BROWSER", engines["browser"])
    edge = "<div style='position: absolute; left: 0; right: 0; height: 10px; background: #f00; top: {}px'></div>"
    page = f"<!doctype html>{edge.format(0)}{edge.format(490)}"

    shown = library("PIL.Image").open(BytesIO(picture(page, 800, 500, 1.5))).convert("RGB")

    assert shown.size == (1200, 750)
    assert [shown.getpixel((600, row)) for row in (0, 374, 749)] == [(255, 0, 0), (255, 255, 255), (255, 0, 0)]
