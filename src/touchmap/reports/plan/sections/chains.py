"""The chains as a section of the plan: each with its links, its losses, what limits it and what one fix brings."""

from collections.abc import Iterator

from touchmap.language.speech import Speech
from touchmap.reports.document import Card, Paragraph, Section, TableBlock
from touchmap.reports.plan.chains import ChainLift, ChainLine
from touchmap.reports.plan.plan import PlanReport
from touchmap.reports.plan.sections.losses import link_name, losses_table
from touchmap.reports.text import Run, own, styled


def chains_section(report: PlanReport, say: Speech, *, page: bool) -> Section:
    """Every chain of the plan, and the remarks on those of other segments.

    Args:
        report: The plan.
        say: The language.
        page: Whether it is for a page, where weak links are drawn as such.
    """
    blocks: list[Paragraph | Card] = []
    if report.chains:
        meaning = say(
            "Customers pass the links of a chain one after another. The weak link limits the whole chain; a negative "
            "link breaks it."
        )
        blocks.append(Paragraph(meaning))
        blocks.extend(_card(chain, say, page=page) for chain in report.chains)
    elif not report.other_chains:
        blocks.append(Paragraph(say("There are no chains yet.")))
    if report.other_chains:
        blocks.append(Paragraph(report.other_chains))
    return Section("chains", _finding(report.chains, say) or say("Chains"), tuple(blocks), say("Chains"))


def _finding(chains: tuple[ChainLine, ...], say: Speech) -> str:
    """How many chains lead nowhere; empty if none does."""
    open_ended = sum(not any(link.end for link in chain.links) for chain in chains)
    if not open_ended:
        return ""
    return say.plural(
        "{count} of {all} chains has no end link and leads nowhere",
        "{count} of {all} chains have no end link and lead nowhere",
        open_ended,
        all=len(chains),
    )


def _card(chain: ChainLine, say: Speech, *, page: bool) -> Card:
    return Card(own(chain.name), blocks=tuple(_blocks(chain, say, page=page)))


def _blocks(chain: ChainLine, say: Speech, *, page: bool) -> Iterator[Paragraph | TableBlock]:
    if chain.segment:
        yield Paragraph(styled(say("Segment: {segment}", segment=chain.segment), "quiet"))
    if len(chain.counted) > 1:
        yield losses_table(chain, say, whole=True)
    lift = (_lift(chain.lift, say),) if chain.lift else ()
    said = " ".join((*(chain.says[-1:] if page else chain.says), *lift))
    if chain.links and len(chain.counted) < 2:
        yield Paragraph((*_links(chain, say), Run(". "), Run(said, "quiet")))
    else:
        yield Paragraph(said)


def _links(chain: ChainLine, say: Speech) -> Iterator[Run]:
    """The links in a row, each with its score and what it is to the chain."""
    for link in chain.links:
        if link is not chain.links[0]:
            yield Run(" → ")
        yield from link_name(link, say)
        if link.reached is not None:
            yield Run(f", {say('came: {count}', count=say.figure(link.reached))}")


def _lift(lift: ChainLift, say: Speech) -> str:
    low, high = (say.figure(round(end)) for end in lift.interval)
    return say.plural(
        "If one in ten of those lost before {links} stayed, {count} more customer would get to the end ({low} to "
        "{high} at 95 %).",
        "If one in ten of those lost before {links} stayed, {count} more customers would get to the end ({low} to "
        "{high} at 95 %).",
        round(lift.more),
        links=say.listed(lift.names, 3),
        low=low,
        high=high,
    )
