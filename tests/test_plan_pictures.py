"""The plan's pictures agree with the figures beside them: read back from the drawings of its page."""

import re
from html.parser import HTMLParser

import pytest
from conftest import ROOT, TODAY
from hypothesis import given
from hypothesis import strategies as st
from small_plan import plan_of

from touchmap.analysis.facts import Facts
from touchmap.formats.templates.documents import write
from touchmap.load import load
from touchmap.reports.plan.plan import PlanReport, plan_report
from touchmap.workspace import reference_day


class Tables(HTMLParser):
    """The cells of each table by its kind, each with its text and the attributes of what is drawn in it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.rows: dict[str, list[list[tuple[str, list[dict[str, str | None]]]]]] = {}
        self.kind, self.cell = "", False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if tag == "table":
            self.kind = (named["class"] or "").removeprefix("stack ")
            self.rows.setdefault(self.kind, [])
        elif tag == "tr":
            self.rows[self.kind].append([])
        elif tag in ("td", "th"):
            self.rows[self.kind][-1].append(("", []))
        elif self.rows and self.rows.get(self.kind) and self.rows[self.kind][-1]:
            self.rows[self.kind][-1][-1][1].append({"tag": tag, **named})

    def handle_data(self, data: str) -> None:
        if self.rows.get(self.kind) and self.rows[self.kind][-1]:
            text, drawn = self.rows[self.kind][-1][-1]
            self.rows[self.kind][-1][-1] = (text + data, drawn)


def example(name: str) -> PlanReport:
    loaded = load(str(ROOT / "examples" / name))
    return plan_report(loaded, Facts(loaded.inventory, reference_day(TODAY)))


def tables(report: PlanReport) -> Tables:
    return Tables(write(report, "plan", "html"))


def number(text: str) -> float:
    return float(text.replace(",", "").replace("−", "-").split()[0])


@pytest.mark.parametrize("name", ["clinic", "saas"])
def test_a_bar_is_as_long_as_its_priority(name: str) -> None:
    rows = tables(example(name)).rows["bars"][1:]
    highest = number(rows[0][-1][0])
    rects = [next(one for one in row[-2][1] if one["tag"] == "rect") for row in rows]
    drawn = [float((one["width"] or "").rstrip("%")) for one in rects]

    assert len(rows) == 10
    assert drawn == [pytest.approx(100 * number(row[-1][0].strip()) / highest, abs=0.01) for row in rows]


@pytest.mark.parametrize("name", ["clinic", "saas"])
def test_a_factor_has_as_many_full_blocks_as_its_figure(name: str) -> None:
    for row in tables(example(name)).rows["bars"][1:]:
        for text, drawn in row[2:5]:
            assert sum(one.get("class") == "accent" for one in drawn) == int(text)


def widths(drawn: list[dict[str, str | None]]) -> tuple[float, float]:
    """How wide a ribbon begins and ends, in thousandths."""
    path = next(one["d"] or "" for one in drawn if one.get("class") in ("flow", "thin"))
    begins, ends = re.fullmatch(r"M0 0H([\d.]+)L([\d.]+) 100H0z", path).groups()  # type: ignore[union-attr]
    return float(begins), float(ends)


@given(counts=st.lists(st.integers(0, 10**6), min_size=2, max_size=9))
def test_any_counts_are_drawn_to_scale(counts: list[int]) -> None:
    links = ", ".join(f"{{touchpoint: p, reached: {count}}}" for count in counts)
    text = f"touchmap: 1\ntouchpoints: [{{id: p, name: P}}]\nchains: [{{id: c, name: C, links: [{links}]}}]\n"
    found = tables(plan_of(text)).rows["losses"]
    rows = [row for row in found if row[0][0] != "Link"][-len(counts) :]
    widest = max(counts) or 1

    assert [number(row[2][0]) for row in rows] == counts
    drawn = [widths(row[1][1])[1] for row in rows]
    assert drawn == [pytest.approx(1000 * count / widest, abs=0.06) for count in counts]


@pytest.mark.parametrize("name", ["clinic", "saas"])
def test_each_touchpoint_stands_in_one_cell_of_the_matrix(name: str) -> None:
    report = example(name)
    rows = tables(report).rows["matrix"][1:]
    dots = sum(one["tag"] == "circle" for row in rows for _, drawn in row for one in drawn)

    assert report.importance is not None
    named = sum(len(cell.watched) for cell in report.importance.cells)
    assert named == len(report.watchlist)
    assert named + sum(cell.others for cell in report.importance.cells) == len(report.ranking)
    assert dots == sum(min(cell.others, 36) for cell in report.importance.cells)


@pytest.mark.parametrize("name", ["clinic", "saas"])
def test_a_piece_of_work_ends_where_it_is_due_and_says_when_it_is_late(name: str) -> None:
    rows = [row for row in tables(example(name)).rows["work"] if row[0][0] != "Action"]
    late = [row for row in rows if any("overdue" in (one.get("class") or "") for one in row[1][1])]

    assert len(rows) > 8
    assert [("overdue" in row[2][0]) for row in late] == [True]
    assert [row[2][0] for row in rows if not row[1][1]] == ["no date"] * sum(not row[1][1] for row in rows)
