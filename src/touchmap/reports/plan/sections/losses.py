"""A chain with its losses: a row for each link, the customers on their way as a ribbon."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from touchmap.language.speech import Speech
from touchmap.reports.document import TableBlock, TableColumn
from touchmap.reports.drawings import Ribbon
from touchmap.reports.marks import score_run
from touchmap.reports.plan.chains import ChainLine, LinkLine
from touchmap.reports.text import Cell, Run, Text, styled

_LARGEST = 4
"""How many losses are shown besides the first and the last count, where space is short."""


def losses_table(chain: ChainLine, say: Speech, *, whole: bool) -> TableBlock:
    """The links of a chain with who came and who was lost on the way.

    Args:
        chain: A chain that is counted.
        say: The language.
        whole: Whether every link has its row; else the first, the last and the largest losses, the others summed up.
    """
    return TableBlock(
        (
            TableColumn(say("Link")),
            TableColumn(say("On their way"), drawn=True),
            TableColumn(say("Came"), "right"),
            TableColumn(say("Lost"), "right"),
            TableColumn(say("Share"), "right"),
        ),
        tuple(_rows(chain, say, whole=whole)),
        label=say("Customers along the chain “{chain}”", chain=chain.name),
        kind="losses",
    )


def link_name(link: LinkLine, say: Speech) -> tuple[Run, ...]:
    """A link by its score and its name, and whether the chain breaks at it."""
    named = (score_run(link.score, link.reaction, say, weak=link.weak), Run(" "), Run(link.name, own=True))
    return (*named, Run(" "), Run(say("break"), "break")) if link.breaks else named


def _rows(chain: ChainLine, say: Speech, *, whole: bool) -> Iterator[tuple[Cell, ...]]:
    """The rows in order, each as wide at its beginning as the one before it at its end."""
    widest = max((link.reached or 0 for link in chain.links), default=0) or 1
    shown = {link.number for link in chain.links} if whole else _chief(chain)
    most = chain.most_lost
    width = (chain.counted[0].reached or 0) / widest if chain.counted else 1.0
    for alone, among in groupby(chain.links, key=lambda link: link.number in shown):
        links = tuple(among)
        rows = [(link,) for link in links] if alone or len(links) == 1 else [links]
        for row in rows:
            if len(row) == 1:
                yield _row(row[0], width, widest, say, most=row[0] is most)
            else:
                yield _between(row, width, widest, say)
            width = _after(row, width, widest)


def _chief(chain: ChainLine) -> set[int]:
    """The numbers of the first and the last counted link, and of the largest losses."""
    losing = sorted((link for link in chain.links if link.lost), key=lambda link: -(link.lost or 0))[:_LARGEST]
    ends = (chain.counted[0], chain.counted[-1]) if chain.counted else ()
    return {link.number for link in (*ends, *losing)}


def _after(links: Sequence[LinkLine], width: float, widest: int) -> float:
    counted = [link.reached for link in links if link.reached is not None]
    return counted[-1] / widest if counted else width


def _row(link: LinkLine, width: float, widest: int, say: Speech, *, most: bool) -> tuple[Cell, ...]:
    name = link_name(link, say)
    if link.reached is None:
        return name, Ribbon(width, width, counted=False), styled(say("not counted"), "quiet"), "", ""
    here = link.reached / widest
    return name, Ribbon(width, here), say.figure(link.reached), *_lost(link.lost, link.before, say, most=most)


def _between(links: Sequence[LinkLine], width: float, widest: int, say: Speech) -> tuple[Cell, ...]:
    """Links that have no row of their own, with the sum of their losses."""
    name = styled(say("in between: {count}", count=len(links)), "quiet")
    counted = [link for link in links if link.reached is not None]
    if not counted:
        return name, Ribbon(width, width, counted=False), styled(say("not counted"), "quiet"), "", ""
    last = counted[-1].reached or 0
    lost = sum(link.lost or 0 for link in counted) or None
    return name, Ribbon(width, last / widest), say.figure(last), *_lost(lost, counted[0].before, say, most=False)


def _lost(lost: int | None, before: int | None, say: Speech, *, most: bool) -> tuple[Text, Text]:
    if not lost or not before:
        return "", ""
    return styled(f"−{say.figure(lost)}", "most-lost" if most else "lost"), say(
        "{share} %", share=round(100 * lost / before)
    )
