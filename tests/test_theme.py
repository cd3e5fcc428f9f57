"""The client's theme: its colour can be read, its logo is a picture, and no text of it becomes syntax."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, TODAY, Run
from small_plan import SMALL

from touchmap import workspace
from touchmap.errors import TouchmapError
from touchmap.formats.templates.documents import write
from touchmap.formats.theme import DARK, LEAST, PAPER, contrast, is_red, quoted, readable, style_of
from touchmap.reports.plan.plan import plan_report
from touchmap.reports.theme import look_of

SETTINGS = (
    "touchmap: 1\nclient: {name: Corner & Co}\nsegments: [{id: all, name: All}]\nstages: [{id: use, name: Use}]\n"
)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"/>'


def opened(folder: Path, theme: str) -> workspace.Workspace:
    folder.joinpath("touchmap.yaml").write_text(f"{SETTINGS}theme:\n{theme}", encoding="utf-8")
    return workspace.open(folder)


def page(opened: workspace.Workspace, client: str = "") -> str:
    from dataclasses import replace

    report: Any = plan_report(opened.loaded, opened.facts)
    return write(replace(report, look=look_of(opened)), "plan", "html", client)


@pytest.mark.parametrize("color", ["#ffcc00", "#000000", "#ffffff", "#777777", "#1f6f8b", "#00ff00"])
def test_an_accent_can_be_read_on_paper_and_on_a_dark_screen(color: str) -> None:
    assert contrast(readable(color, PAPER), PAPER) >= LEAST
    assert contrast(readable(color, DARK), DARK) >= LEAST


def test_a_color_that_can_be_read_stays_as_it_is() -> None:
    assert readable("#0b5570", PAPER) == "#0b5570"


def test_black_on_white_has_the_contrast_that_the_guidelines_name() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_bars_of_a_red_theme_are_in_ink_since_red_means_loss() -> None:
    assert is_red("#c0261c")
    assert ".bar{--accent:var(--ink)}" in style_of("#c0261c", "")
    assert ".bar" not in style_of("#1f6f8b", "")


def test_a_name_of_a_font_stays_a_string() -> None:
    assert quoted('a"}</style>') == '"a\\22 \\7d \\3c \\2f style\\3e "'


def test_a_color_that_is_syntax_makes_no_rule() -> None:
    assert style_of("red;}body{", "") == ""


def test_a_color_that_is_none_is_refused_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(TouchmapError, match=r"^touchmap\.yaml:6:10: red;\}body\{ is not a color$"):
        look_of(opened(tmp_path, '  color: "red;}body{"\n'))


def test_a_page_has_the_logo_and_who_prepared_it(tmp_path: Path) -> None:
    tmp_path.joinpath("logo.png").write_bytes(SVG)
    made = page(opened(tmp_path, "  logo: logo.png\n  prepared_by: A <b>\n"))
    assert '<img class="logo" src="data:image/svg+xml;base64,' in made
    assert 'alt="Corner &amp; Co"' in made
    assert "Prepared by A &lt;b&gt;" in made


def test_a_page_by_a_template_of_the_clients_has_the_theme_too(tmp_path: Path) -> None:
    html = tmp_path / "templates" / "html"
    html.mkdir(parents=True)
    head = ROOT / "templates" / "html" / "head.html.j2"
    html.joinpath("head.html.j2").write_text(head.read_text("utf-8"), encoding="utf-8")
    tmp_path.joinpath("logo.svg").write_bytes(SVG)
    made = page(opened(tmp_path, '  logo: logo.svg\n  color: "#0b5570"\n'), str(tmp_path))
    assert "--accent:#0b5570" in made
    assert '<img class="logo" src="data:image/svg+xml;base64,' in made


def test_a_font_cannot_end_the_style(tmp_path: Path) -> None:
    made = page(opened(tmp_path, '  font: "</style><b>"\n'))
    assert made.count("</style>") == 1
    assert '"\\3c \\2f style\\3e \\3c b\\3e "' in made


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (SVG.replace(b"/>", b"><script>1</script></svg>"), "a script"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG, "neither a PNG nor an SVG"),
        (b'<?xml version="1.0"?><!DOCTYPE svg>' + SVG, "DOCTYPE"),
        (SVG.replace(b"/>", b" onload = 'x()'/>"), "a script"),
        (SVG.replace(b"/>", b"><image href = 'http://a.test/b'/></svg>"), "foreign content"),
        (SVG.replace(b"/>", b"><use xlink:href=file:///a/></svg>"), "foreign content"),
        (SVG.replace(b"/>", b"><style>@import 'a.css'</style></svg>"), "foreign content"),
        (SVG.replace(b"/>", b'><rect fill="url( //a.test/b )"/></svg>'), "foreign content"),
        (b"<html></html>", "neither a PNG nor an SVG"),
        (b"\x89PNG\r\n\x1a\n" + b"0" * 5_000_000, "larger than 256,000 bytes"),
    ],
)
def test_a_logo_that_is_no_fair_picture_is_refused(tmp_path: Path, content: bytes, said: str) -> None:
    tmp_path.joinpath("logo.png").write_bytes(content)
    with pytest.raises(TouchmapError, match=said):
        look_of(opened(tmp_path, "  logo: logo.png\n"))


@pytest.mark.parametrize(
    "inside",
    [b'<use href="#a"/>', b'<rect fill="url(#a)"/>', b"<image href='data:image/png;base64,AA=='/>", b"<a>on = off</a>"],
)
def test_a_logo_may_name_its_own_parts_and_hold_pictures(tmp_path: Path, inside: bytes) -> None:
    tmp_path.joinpath("logo.svg").write_bytes(SVG.replace(b"/>", b">" + inside + b"</svg>"))

    assert look_of(opened(tmp_path, "  logo: logo.svg\n")).logo.startswith("data:image/svg+xml;base64,")


@pytest.mark.parametrize("name", ["../logo.svg", "/etc/hostname", "link.svg"])
def test_a_logo_outside_the_client_folder_is_refused(tmp_path: Path, name: str) -> None:
    inside = tmp_path / "client"
    inside.mkdir()
    tmp_path.joinpath("logo.svg").write_bytes(SVG)
    inside.joinpath("link.svg").symlink_to(tmp_path / "logo.svg")
    with pytest.raises(TouchmapError, match="lies outside the client folder"):
        look_of(opened(inside, f"  logo: {name}\n"))


def test_a_missing_logo_is_named_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(TouchmapError, match=r"^touchmap\.yaml:6:9: there is no logo logo\.svg in the client folder$"):
        look_of(opened(tmp_path, "  logo: logo.svg\n"))


def test_each_printed_page_but_the_first_says_whose_it_is_and_of_which_day(
    folder: Callable[..., Path], called: Callable[..., Run]
) -> None:
    hostile = 'A";}body{background:red}</style>'
    here = folder({"touchmap.yaml": SMALL.replace("client: Green Clinic", f"client: {json.dumps(hostile)}")})
    page = called("plan", here, "--format", "html", "--today", "2026-11-22").out
    style = page.partition("<style>")[2].partition("</style>")[0]

    assert '@top-left{content:"Improvement plan\\3a  A\\22 \\3b \\7d body\\7b ' in style
    assert "@page :first{@top-left{content:none}}" in style
    assert page.count("</style>") == 1


@pytest.mark.parametrize("suffix", ["md", "html"])
def test_a_plan_says_once_who_prepared_it(
    suffix: str, folder: Callable[..., Path], called: Callable[..., Run], tmp_path: Path
) -> None:
    here = folder({"touchmap.yaml": SMALL + "theme: {prepared_by: A. B., logo: none.png}\n"})
    if suffix == "html":
        here.joinpath("none.png").write_bytes(b"\x89PNG\r\n\x1a\n")

    run = called("plan", here, "--today", TODAY, "-o", tmp_path / f"plan.{suffix}")

    assert (run.status, run.err) == (0, "")
    assert tmp_path.joinpath(f"plan.{suffix}").read_text(encoding="utf-8").count("Prepared by A. B.") == 1
