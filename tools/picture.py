"""The picture of a terminal session, drawn by Rich from what `touchmap rank` really prints."""

import io
import re
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from touchmap.analysis.facts import Facts
from touchmap.formats.catalogue import laid_out
from touchmap.formats.layout.terminal import table
from touchmap.language.speech import speech
from touchmap.load import load
from touchmap.reports.ranking.ranking import Filters, ranking_report

ROOT = Path(__file__).parents[1]
COMMAND = "touchmap rank examples/clinic --top 3"
WIDTH = 110
_TODAY = date(2026, 11, 22)
_THEME = TerminalTheme((250, 250, 248), (40, 42, 46), [(40, 42, 46)] * 8)
_FORMAT = """\
<svg class="{unique_id}-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<title>A session in a terminal</title>
<style>
.{unique_id}-matrix {{
  font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace;
  font-size: {char_height}px; line-height: {line_height}px; font-variant-east-asian: full-width;
}}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def picture() -> str:
    """The session as an SVG that names no address outside it and is the same wherever it is made."""
    loaded = load(str(ROOT / "examples" / "clinic"))
    report = ranking_report(Facts(loaded.inventory, _TODAY), Filters(top=3))
    console = Console(record=True, width=WIDTH, force_terminal=True, color_system="truecolor", file=io.StringIO())
    console.print(Text(f"$ {COMMAND}\n", style="bold"))
    console.print(table(laid_out(report)[1], WIDTH, speech(report.language)))
    made = console.export_svg(title=COMMAND, theme=_THEME, code_format=_FORMAT, unique_id="session")
    return re.sub(r"[ \t]+$", "", made, flags=re.MULTILINE).rstrip("\n") + "\n"
