"""How the plan was made and what its words mean, on one page."""

from touchmap.language.speech import Speech
from touchmap.reports.document import Bullets, Paragraph, Point, Section
from touchmap.reports.plan.plan import PlanReport
from touchmap.reports.text import Run, Text, runs


def method_section(report: PlanReport, say: Speech) -> Section:
    """The method, and the words that the plan uses."""
    words = tuple(Point(_meaning(word, meaning)) for word, meaning in _words(report, say))
    return Section("method", say("Method and words"), (Paragraph(_method(report, say)), Bullets(words)))


def _method(report: PlanReport, say: Speech) -> str:
    return say(
        "Everything that customers meet has more than one touchpoint; touchpoints form chains, which a negative one "
        "breaks; touchpoints have to be managed. So each touchpoint is rated, and those with the highest priority, "
        "ranks 1 to {top}, are gone through every week.",
        top=report.top,
    )


def _meaning(word: str, meaning: str) -> Text:
    return runs(Run(word, "strong"), f": {meaning}")


def _words(report: PlanReport, say: Speech) -> tuple[tuple[str, str], ...]:
    return (
        (
            say("Priority"),
            say(
                "weight to customers × business priority × gap. Weight and business priority are rated up to {best}; "
                "the gap is what today's score lacks to its target. Ties share a rank, shown as “2=”.",
                best=report.best,
            ),
        ),
        (
            say("Score"),
            say(
                "how good the touchpoint is today, from {least} to {most}: entered by hand, else the mean of its "
                "evidence, else that of its weakest part. The lower third of the scale counts as negative, the upper "
                "third as positive.",
                least=report.least,
                most=report.most,
            ),
        ),
        (say("Opinion"), say("a score that no evidence supports: nobody has asked or observed customers there.")),
        (
            say("Interval"),
            say("where the mean of all customers is thought to lie, at 95 %. The fewer the answers, the wider it is."),
        ),
        (say("Chain"), say("links that a customer passes one after another. Its end link starts the next chain.")),
        (say("Weak link"), say("the link with the lowest score of its chain: it limits the whole.")),
        (say("Break"), say("the first negative link of a chain: not every customer goes on from there.")),
        (
            say("Lost"),
            say(
                "customers who came to the counted link before and not to this one. What one fix brings assumes that "
                "one in ten of them stays and nothing else changes."
            ),
        ),
        (say("Watchlist"), say("the touchpoints with ranks 1 to {top}, ties included.", top=report.top)),
        (say("Idea"), say("work that nobody has decided on yet.")),
    )
