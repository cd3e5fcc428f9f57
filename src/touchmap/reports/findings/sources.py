"""The articles that rules and docs cite as S0 to S4: what each is, and which of them a text names."""

import re
from dataclasses import dataclass

from touchmap.language.phrase import noted
from touchmap.language.speech import ENGLISH, Speech


@dataclass(frozen=True, slots=True)
class Source:
    """An article that the method comes from.

    Attributes:
        code: How it is cited.
        about: Its subject, its author and its language, in one sentence without a full stop.
    """

    code: str
    about: str


SOURCES = (
    Source(
        "S0",
        noted(
            "How to win and keep customers with touchpoints as a sales tool, by M. Bykasova (in Russian, 2014, on the "
            "blog of a CRM software company)"
        ),
    ),
    Source(
        "S1",
        noted(
            "The shortest article on points of contact, with step-by-step instructions, by A. Kazantsev (in Russian)"
        ),
    ),
    Source(
        "S2",
        noted(
            "How to find, build and automate touchpoints with the customer, by a sales and process "
            "consultant (in Russian)"
        ),
    ),
    Source("S3", noted("How to keep a customer and make them happy, by A. Gordadze (in Ukrainian, 2018)")),
    Source(
        "S4",
        noted(
            "Points of contact and effective work with them: three laws, chains and examples, based on the book by I. "
            "Mann and D. Turusin, with the cases of a telecom company and a consulting "
            "company (in Polish, 2020 to 2022)"
        ),
    ),
)
"""Practitioners' articles, in the order of their codes."""

_CITED = re.compile(r"\bS[0-9]\b")


def cited(text: str, say: Speech = ENGLISH) -> tuple[Source, ...]:
    """The sources that a text names, in the order of their codes, described in a language."""
    codes = set(_CITED.findall(text))
    return tuple(Source(source.code, say(source.about)) for source in SOURCES if source.code in codes)
