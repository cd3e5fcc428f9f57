"""Measure touchmap beside its budget: ratios of runs side by side; it is no test and never fails a build."""

import argparse
import sys
import tempfile
from pathlib import Path

from benchmark.measure import COUNTERS, Bench, counter
from benchmark.peers import PEERS
from benchmark.rows import ROWS, Row
from benchmark.table import heading, line, missing
from benchmark.yard import Yard


def main() -> None:
    """Measure the rows that were asked for, and print each as it is known."""
    asked = _arguments()
    how = counter(asked.counter)
    print(heading(how.name))
    with tempfile.TemporaryDirectory(prefix="bench") as folder:
        yard = Yard(Path(folder))
        bench = Bench(how, asked.times, yard.environment())
        over = [row for row in chosen(asked) if _measured(row, bench, yard)]
    print(f"\n{len(over)} passed their limit" if over else "\nno limit is passed")


def chosen(asked: argparse.Namespace) -> list[Row]:
    """The rows that were asked for: of the sections named, without the large ones where it has to be quick."""
    every = (*ROWS, *PEERS) if asked.peers or asked.sections else ROWS
    rows = [row for row in every if not asked.sections or row.section in asked.sections]
    return [row for row in rows if not (asked.quick and row.large)]


def _measured(row: Row, bench: Bench, yard: Yard) -> bool:
    """Measure and print one row; whether it passed its limit."""
    try:
        figure = row.measure(bench, yard)
    except (ValueError, OSError) as error:
        print(missing(row, str(error)), flush=True)
        return False
    print(line(row, figure), flush=True)
    return row.limit is not None and figure > row.limit


def _arguments() -> argparse.Namespace:
    sections = sorted({row.section for row in (*ROWS, *PEERS)})
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sections", nargs="*", metavar="SECTION", help=f"of {', '.join(sections)} (default: all)")
    parser.add_argument("--quick", action="store_true", help="leave out the large inventories")
    parser.add_argument("--peers", action="store_true", help="install other tools for a while and run them too")
    parser.add_argument("--times", type=int, default=5, help="how often each command is run (default: 5)")
    parser.add_argument("--counter", choices=["auto", *COUNTERS], default="auto", help="what is counted")
    asked = parser.parse_args()
    if unknown := set(asked.sections) - set(sections):
        sys.exit(f"there is no section {', '.join(sorted(unknown))}; there are {', '.join(sections)}")
    return asked


if __name__ == "__main__":
    main()
