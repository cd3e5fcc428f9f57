"""Word documents as an office program reads them: LibreOffice opens a plan and prints it with every figure.

Needs LibreOffice Writer and poppler's tools.
"""

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LIBREOFFICE = "LibreOffice Writer (on Debian: apt install libreoffice-writer)"
POPPLER = "poppler's tools (on Debian: apt install poppler-utils)"


@pytest.fixture(scope="module", params=["clinic", "saas"])
def printed(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, tool: Callable[[str, str], str]
) -> Path:
    """The PDF that LibreOffice makes of a plan's Word document; beside it, the plan in Markdown."""
    folder = tmp_path_factory.mktemp("office")
    for name in ("plan.docx", "plan.md"):
        plan = [
            sys.executable,
            "-m",
            "touchmap",
            "plan",
            str(ROOT / "examples" / request.param),
            "--today",
            "2026-11-22",
        ]
        subprocess.run([*plan, "-o", str(folder / name)], check=True, timeout=60)
    office: list[str | Path] = [
        tool("soffice", LIBREOFFICE),
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
    ]
    convert = [*office, "--convert-to", "pdf", "--outdir", folder, folder / "plan.docx"]
    subprocess.run(convert, capture_output=True, check=True, timeout=60)
    return folder / "plan.pdf"


def numbers(text: str) -> Counter[str]:
    """How often each number stands in a text; what is grouped by commas or blanks is one number."""
    return Counter(re.findall(r"\d+(?:[,.\u202f\u00a0]\d+)*", text))


def test_no_figure_of_the_plan_is_lost_on_the_way_through_an_office_program(
    printed: Path, tool: Callable[[str, str], str]
) -> None:
    command: list[str | Path] = [tool("pdftotext", POPPLER), "-layout", printed, "-"]
    shown = numbers(subprocess.run(command, capture_output=True, check=True).stdout.decode())
    said = numbers(printed.with_name("plan.md").read_text(encoding="utf-8").replace("\\", ""))

    assert sum(said.values()) > 500
    assert {number: (times, shown[number]) for number, times in said.items() if shown[number] < times} == {}


def test_pages_are_a4_and_say_which_of_how_many_they_are(printed: Path, tool: Callable[[str, str], str]) -> None:
    about = subprocess.run([tool("pdfinfo", POPPLER), printed], capture_output=True, check=True).stdout.decode()
    pages = re.findall(r"^Pages: +(\d+)$", about, re.MULTILINE)[0]
    last: list[str | Path] = [tool("pdftotext", POPPLER), "-f", pages, printed, "-"]
    text = subprocess.run(last, capture_output=True, check=True).stdout.decode()

    assert "(A4)" in about
    assert 10 < int(pages) < 25
    assert f"{pages} / {pages}" in text
    assert " · 22 November 2026" in text
