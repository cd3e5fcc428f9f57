"""Tables as people have them: what is read from a file, whatever program wrote it, and what is refused."""

import csv
import io
import tracemalloc
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchmap.errors import TouchmapError
from touchmap.source.tabular.csv_rows import TableOptions, opened_table
from touchmap.source.tabular.delimiter import DELIMITERS

Cells = Callable[..., list[list[str]]]

CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12).map(str.strip)
PLAIN_CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\0,;\t|"), max_size=12).map(str.strip)
QUOTINGS = [csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC]


def rows_of(width: int, cell: st.SearchStrategy[str]) -> st.SearchStrategy[list[list[str]]]:
    """Rows of one width, none of them wholly empty."""
    return st.lists(st.lists(cell, min_size=width, max_size=width).filter(any), min_size=1, max_size=6)


def written(rows: list[list[str]], delimiter: str, quoting: int, end: str) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, quoting=quoting, lineterminator=end).writerows(rows)  # type: ignore[arg-type]
    return text.getvalue()


def read(path: Path, reading: TableOptions | None = None) -> list[list[str]]:
    """The cells of a table, its headings first."""
    with opened_table(str(path), reading or TableOptions()) as (table, _):
        return [[*head.cells] for head in table.heads] + [row.cells for row in table.rows()]


@pytest.fixture
def cells(tmp_path: Path) -> Cells:
    """The cells of a table with these bytes."""

    def of(raw: bytes | str, reading: TableOptions | None = None) -> list[list[str]]:
        path = tmp_path / "table.csv"
        path.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
        return read(path, reading)

    return of


@pytest.fixture
def refused(cells: Cells) -> Callable[..., TouchmapError]:
    """How a table with these bytes is refused."""

    def of(raw: bytes | str, reading: TableOptions | None = None) -> TouchmapError:
        with pytest.raises(TouchmapError) as error:
            cells(raw, reading)
        return error.value

    return of


@given(
    st.integers(1, 4).flatmap(lambda width: rows_of(width, CELLS)),
    st.sampled_from(sorted(DELIMITERS)),
    st.sampled_from(QUOTINGS),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_what_a_writer_of_csv_wrote_is_read_back_cell_by_cell(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]], name: str, quoting: int, end: str
) -> None:
    if any("\r" in cell or "\n" in cell for row in rows for cell in row):
        quoting = csv.QUOTE_ALL  # Python's writer leaves a line break bare that is not its own line end
    path = tmp_path_factory.mktemp("law") / "table.csv"
    path.write_bytes(written(rows, DELIMITERS[name], quoting, end).encode())

    assert read(path, TableOptions(delimiter=name)) == rows


@given(
    st.integers(2, 4).flatmap(lambda width: rows_of(width, CELLS)),
    st.sampled_from(sorted(DELIMITERS.values())),
)
def test_the_delimiter_is_found_where_every_cell_is_in_quotes(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]], delimiter: str
) -> None:
    path = tmp_path_factory.mktemp("law") / "table.csv"
    path.write_bytes(written(rows, delimiter, csv.QUOTE_ALL, "\r\n").encode())

    assert read(path) == rows


@given(
    st.integers(2, 4).flatmap(lambda width: rows_of(width, PLAIN_CELLS)),
    st.sampled_from(sorted(DELIMITERS.values())),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_the_delimiter_and_the_encoding_are_found_where_no_other_delimiter_is_in_a_cell(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[str]], delimiter: str, encoding: str
) -> None:
    path = tmp_path_factory.mktemp("law") / "table.csv"
    path.write_bytes(written(rows, delimiter, csv.QUOTE_MINIMAL, "\n").encode(encoding))

    assert read(path) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "id;mark;weight\n1;5,0;0,85\n2;4,0;1,2\n",
            [["id", "mark", "weight"], ["1", "5,0", "0,85"], ["2", "4,0", "1,2"]],
        ),
        ("id;How was it, all in all, really?\n1;5\n", [["id", "How was it, all in all, really?"], ["1", "5"]]),
        ('id,"a;b;c"\n1,5\n', [["id", "a;b;c"], ["1", "5"]]),
        ("sep=;\r\nid;mark\r\n1;5\r\n", [["id", "mark"], ["1", "5"]]),
        ('"sep=|"\na|b,c,d\n', [["a", "b,c,d"]]),
        ("sep=^\na^b\n1^2\n", [["a", "b"], ["1", "2"]]),
        ("mark\n5\n4\n", [["mark"], ["5"], ["4"]]),
        ("mark,\n5,\n", [["mark", ""], ["5", ""]]),
        ("id,mark\n1,5,\n2,4,,,\n", [["id", "mark"], ["1", "5", ""], ["2", "4", "", "", ""]]),
        ('a,b\n"two\nlines",5\n', [["a", "b"], ["two\nlines", "5"]]),
        ("a,b\n\n,\n1,2\n", [["a", "b"], ["1", "2"]]),
    ],
)
def test_a_table_is_read_as_it_was_meant(cells: Cells, text: str, rows: list[list[str]]) -> None:
    assert cells(text) == rows


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        ("Оценка,x\n5,ё\n".encode("cp1251"), "cp1251"),
        ("Оцінка,x\n5,ї\n".encode("koi8-u"), "koi8-u"),
        ("Ocena,x\n5,żółć\n".encode("cp1250"), "cp1250"),
        ("Ocena,x\n5,ą\n".encode("utf-16-le"), "utf-16-le"),
    ],
)
def test_an_encoding_that_was_said_is_read(cells: Cells, raw: bytes, encoding: str) -> None:
    assert cells(raw, TableOptions(encoding=encoding)) == [
        line.split(",") for line in raw.decode(encoding).splitlines()
    ]


RUSSIAN = "Как легко было записаться?,Отметка\nхорошо,5\n"
UKRAINIAN = "Наскільки легко було записатися?,Позначка\nдобре,5\n"
POLISH = "Jak łatwo było się umówić?,Ocena\nświetnie,5\n"
FRENCH = "Était-ce facile à réserver?,Note\ntrès bien,5\n"


@pytest.mark.parametrize(
    ("raw", "option"),
    ids=["cp1251-ru", "cp1251-uk", "koi8", "cp866", "cp1250", "cp1252", "utf-16-le", "utf-16-be"],
    argvalues=[
        (RUSSIAN.encode("cp1251"), "cp1251"),
        (UKRAINIAN.encode("cp1251"), "cp1251"),
        (RUSSIAN.encode("koi8-r"), "koi8-u"),
        (RUSSIAN.encode("cp866"), "cp866"),
        (POLISH.encode("cp1250"), "cp1250"),
        (FRENCH.encode("cp1252"), "cp1252"),
        (RUSSIAN.encode("utf-16-le"), "utf-16-le"),
        (RUSSIAN.encode("utf-16-be"), "utf-16-be"),
    ],
)
def test_a_likely_encoding_is_named_and_not_read_silently(
    refused: Callable[..., TouchmapError], raw: bytes, option: str
) -> None:
    error = refused(raw)

    assert error.message.partition(":1:")[0].endswith("table.csv")
    assert f"`--encoding {option}`" in error.hint


def test_a_byte_that_does_not_fit_is_named_with_its_line_and_column(refused: Callable[..., TouchmapError]) -> None:
    error = refused(b"a,b\n" * 30_000 + "é,".encode() + b"\xff\n")

    assert "table.csv:30001:3: the byte 0xFF is not UTF-8" in error.message


def test_an_encoding_against_the_mark_of_the_file_is_refused(refused: Callable[..., TouchmapError]) -> None:
    error = refused("a,b\n1,2\n".encode("utf-8-sig"), TableOptions(encoding="cp1251"))

    assert "begins with a UTF-8 byte-order mark" in error.message
    assert "`--encoding utf-8`" in error.hint


@pytest.mark.parametrize(
    ("text", "said", "hint"),
    [
        ("", "table.csv:1: the file has no heading row", "names of the columns"),
        (
            "a,b;c\n1,2;3\n",
            "table.csv:1: more than one delimiter splits these rows equally well: comma, semicolon",
            "`--delimiter comma`",
        ),
        ("a,b\n1,2,3\n", "table.csv:2: more cells than columns: 3, not 2", "in quotes"),
        ('a,b\n1,2\n"3,4\n', "table.csv:3: this is not CSV: a quote opened in this row is never closed", "double it"),
        ('a,b\n"3" x,4\n', "table.csv:2: this is not CSV: text continues after the closing quote", '""'),
        ("a,b\n1,2\n" + "x" * 140_000 + ",\n", "table.csv:3: this is not CSV: a cell is longer", "an unclosed quote"),
        (
            "a,b\n" + "1," * 600_000 + "\n",
            "table.csv:2: this row has more than 1,000,000 characters",
            "an unclosed quote",
        ),
        ("a,b\n1,\0\n", "binary file", "as CSV"),
        ("a,b\n" + "1,2\n" * 400 + "1,\0\n", "table.csv:402: there is a null byte here", "as CSV"),
    ],
)
def test_what_is_no_table_is_refused_with_its_line_and_what_to_do(
    refused: Callable[..., TouchmapError], text: str, said: str, hint: str
) -> None:
    error = refused(text)

    assert said in error.message
    assert hint in error.hint


@pytest.mark.parametrize(
    ("reading", "said"),
    [
        (TableOptions(encoding="klingon"), 'unknown encoding: "klingon"'),
        (TableOptions(encoding="base64"), 'unknown encoding: "base64"'),
        (TableOptions(delimiter="and"), 'not a delimiter: "and"'),
        (TableOptions(delimiter='"'), "not a delimiter: "),
        (TableOptions(skip_rows=101), "--skip-rows 101 is too large"),
    ],
)
def test_a_way_of_reading_that_there_is_not_is_refused(
    refused: Callable[..., TouchmapError], reading: TableOptions, said: str
) -> None:
    assert said in refused("a,b\n1,2\n", reading).message


def test_the_digest_is_that_of_the_whole_file(tmp_path: Path) -> None:
    (tmp_path / "table.csv").write_bytes(b"a,b\n1,2\n" * 20_000)
    with opened_table(str(tmp_path / "table.csv"), TableOptions()) as (table, digest):
        count = sum(1 for _ in table.rows())

    assert (count, str(digest)) == (39_999, sha256((tmp_path / "table.csv").read_bytes()).hexdigest())


@pytest.mark.slow
def test_a_table_is_never_held_whole(tmp_path: Path) -> None:
    def most(rows: int) -> int:
        (tmp_path / "table.csv").write_bytes(b"mark,comment\n" + b'5,"It was fine, and quick."\n' * rows)
        tracemalloc.start()
        with opened_table(str(tmp_path / "table.csv"), TableOptions()) as (table, _):
            for _ in table.rows():
                pass
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return peak

    assert most(64_000) < most(8_000) * 1.2
