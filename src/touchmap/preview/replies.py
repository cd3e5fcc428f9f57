"""What a preview replies to a request: to those who know its token, and to no page of another site."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from secrets import compare_digest
from urllib.parse import parse_qs, urlsplit

from touchmap.preview.shell import PAGE_POLICY, Shell

NOTHING = "default-src 'none'; frame-ancestors 'none'"
"""The policy of a reply that is no page."""

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
"""What every reply says of itself."""


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply: its status, its body, and what it says of itself beside `HEADERS`."""

    status: HTTPStatus
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Offer:
    """What there is to be had at one moment.

    Attributes:
        shell: The page around the pages.
        pages: Each page by the last step of its address, without those that could never be made.
        news: The state for the script.
        version: Its number.
    """

    shell: Shell
    pages: Mapping[str, str]
    news: str
    version: int


def refusal(status: HTTPStatus) -> Reply:
    """A reply that only says why there is none."""
    allowed = {"Allow": "GET, HEAD"} if status is HTTPStatus.METHOD_NOT_ALLOWED else {}
    return Reply(status, f"{status} {status.phrase}\n".encode(), _told("text/plain", NOTHING, "DENY") | allowed)


def reply(target: str, offer: Offer, token: str) -> Reply:
    """The reply to a request of one of this machine's own hosts.

    Args:
        target: The path and the query that are asked for.
        offer: What there is.
        token: The secret with which every path begins.
    """
    try:
        asked = urlsplit(target)
    except ValueError:
        return refusal(HTTPStatus.NOT_FOUND)
    given, _, name = asked.path.removeprefix("/").partition("/")
    if not compare_digest(given.encode("utf-8", "replace"), token.encode()) or asked.netloc or asked.scheme:
        return refusal(HTTPStatus.NOT_FOUND)
    if name == "" and asked.path.endswith("/"):
        return Reply(HTTPStatus.OK, offer.shell.html.encode(), _told("text/html", offer.shell.policy, "DENY"))
    if name == "news":
        return _news(parse_qs(asked.query).get("seen", [""])[-1], offer)
    if name in offer.pages:
        body = offer.pages[name].encode("utf-8", "backslashreplace")
        return Reply(HTTPStatus.OK, body, _told("text/html", PAGE_POLICY, "SAMEORIGIN"))
    return refusal(HTTPStatus.NOT_FOUND)


def _news(seen: str, offer: Offer) -> Reply:
    """The state, for those who have not seen it yet."""
    if seen == str(offer.version):
        return Reply(HTTPStatus.NO_CONTENT)
    return Reply(HTTPStatus.OK, offer.news.encode(), _told("application/json", NOTHING, "DENY"))


def _told(kind: str, policy: str, frames: str) -> dict[str, str]:
    return {"Content-Type": f"{kind}; charset=utf-8", "Content-Security-Policy": policy, "X-Frame-Options": frames}
