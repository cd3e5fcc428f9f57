"""The plan's chains as cards of its document."""

from collections.abc import Iterator

from touchmap.language.speech import Speech
from touchmap.reports.document import Card, Chart, LabelledValue, Paragraph, Run, Text, own, plain, runs, styled
from touchmap.reports.plan.chains import ChainLine, LinkLine


def chain_cards(chains: tuple[ChainLine, ...], say: Speech) -> Iterator[Card]:
    """Each chain: its segment, its links as a drawing, and the remarks on it.

    Args:
        chains: The chains.
        say: The language.
    """
    for chain in chains:
        segment = styled(say("Segment: {segment}", segment=chain.segment), "quiet") if chain.segment else ""
        links = (_links(chain, say),) if chain.links else ()
        blocks = (*((Paragraph(segment),) if segment else ()), *links, Paragraph(" ".join(chain.says)))
        yield Card(own(chain.name), blocks=blocks)


def _links(chain: ChainLine, say: Speech) -> Chart:
    """The links by name, each with its score and what it is to the chain."""
    facts = tuple(LabelledValue(own(link.name), _score(link, say), _marks(link, say)) for link in chain.links)
    pieces: list[str | Run] = []
    for link, fact in zip(chain.links, facts, strict=True):
        pieces += [f"{' → ' if pieces else ''}{link.number} ", Run(link.name, own=True), f" ({_words(fact)})"]
    return Chart(say("Links: {chain}", chain=chain.name), facts, runs(*pieces))


def _score(link: LinkLine, say: Speech) -> Text:
    return styled(say("no score"), "quiet") if link.score is None else say.figure(link.score)


def _marks(link: LinkLine, say: Speech) -> tuple[str, ...]:
    marks = ((link.weak, say("weak link")), (link.breaks, say("break")), (link.end, say("end link")))
    return tuple(word for holds, word in marks if holds)


def _words(fact: LabelledValue) -> str:
    return ", ".join(map(plain, (fact.value, *fact.below)))
