"""Flowcharts: whatever the inventory says stands in quotes, as text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchmap.formats.charts.mermaid import Arrow, FlowNode, fenced, flowchart, quotable
from touchmap.formats.escape.control_characters import visible

TEXT = r'(?:[^"#`<>&%;{}\[\]|\\\n]|#\d+;|<br/>)*'
LINE = re.compile(
    rf'flowchart (?:LR|TD)|  n\d+(?:\["{TEXT}"\]|\(\["{TEXT}"\]\))|  n\d+ (?:-->|-\.->) n\d+'
    r"|  classDef \w+ [a-z0-9:,-]+|  class n\d+(?:,n\d+)* \w+"
)
HOSTILE = [
    'a"] --> b',
    "end",
    "%%{init: {'theme': 'dark'}}%%",
    "`**bold**`",
    "#quot;",
    "#34;",
    "<img src=x onerror=alert(1)>",
    "click n0 href javascript:alert(1)",
    "a\nb",
    "subgraph x; style n0 fill:#f00;",
    "|text|",
    "```",
    "\u202egnp",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_one_quoted_text(name: str) -> None:
    chart = flowchart([FlowNode((name, "2"), "weak"), FlowNode((name,), rounded=True)], [Arrow(0, 1, dotted=True)])

    assert all(LINE.fullmatch(line) for line in chart.splitlines())
    assert len(chart.splitlines()) == len(
        flowchart([FlowNode(("a", "2"), "weak"), FlowNode(("a",))], [Arrow(0, 1)]).splitlines()
    )


@given(st.text())
def test_a_label_shows_what_the_inventory_says(text: str) -> None:
    shown = re.sub(r"#(\d+);", lambda match: chr(int(match[1])), quotable(text))

    assert shown == visible(text.replace("\r\n", " ").replace("\n", " ").replace("\t", " "))


@given(st.text())
def test_a_label_holds_no_character_that_mermaid_reads(text: str) -> None:
    assert re.fullmatch(r'(?:[^"#`<>&%;:{}\[\]|\\\n]|#\d+;)*', quotable(text))


def test_an_id_is_never_the_inventorys() -> None:
    chart = flowchart([FlowNode(("end",)), FlowNode(("graph",))], [Arrow(0, 1)])

    assert chart == 'flowchart LR\n  n0["end"]\n  n1["graph"]\n  n0 --> n1\n'


def test_a_box_without_text_holds_a_blank() -> None:
    assert flowchart([FlowNode(("",))], []) == 'flowchart LR\n  n0[" "]\n'


def test_a_chart_stands_in_a_block_of_its_own() -> None:
    assert fenced("flowchart LR\n") == "```mermaid\nflowchart LR\n```"
