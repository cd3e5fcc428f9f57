"""`touchmap preview`: the plan, the map and the week in a browser, renewed when a file is saved."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from touchmap.cli.options.shared import Limit, Today, TrustTemplates, day
from touchmap.cli.own_language import own_speech
from touchmap.language.phrase import phrase

if TYPE_CHECKING:
    from touchmap.preview.state import PreviewRequest

Folder = Annotated[
    str | None,
    typer.Argument(
        metavar="PATH",
        help="A client folder, a folder inside one, or a single file (default: current folder).",
        show_default=False,
    ),
]
Open = Annotated[bool, typer.Option("--open", help="Open the page in a browser.")]
Port = Annotated[
    int,
    typer.Option(min=0, max=65535, metavar="N", help="Port to listen on (default: a free one).", show_default=False),
]


def preview(
    path: Folder = None,
    *,
    open_: Open = False,
    port: Port = 0,
    today: Today = None,
    trust_templates: TrustTemplates = False,
    limit: Limit = [],  # noqa: B006 - Typer copies it
) -> None:
    """Show the plan, the map and the week in a browser, side by side, and renew them when a file is saved.

    Prints the address and runs until Ctrl-C. While something cannot be loaded, the last good pages stay, with what has
    to be fixed above them. Only this machine can reach the page, and only with the address; nothing is written.
    """
    from touchmap.errors import TouchmapError
    from touchmap.preview.state import PreviewRequest
    from touchmap.workspace import raised

    if path == "-":
        raise TouchmapError(phrase("standard input cannot be watched"), phrase("give a folder or a file"))
    request = PreviewRequest(path, None if today is None else day(today), raised(limit), trust_templates)
    with _ended_quietly():
        _serve(request, port, opens=open_)


def _serve(request: "PreviewRequest", port: int, *, opens: bool) -> None:
    """Serve until interrupted."""
    from threading import Event

    from touchmap.cli.console import emit, is_screen, note
    from touchmap.preview.serving import serving

    say = own_speech()
    with serving(request, port, say) as live:
        emit(f"{live.server.address}\n")
        if is_screen():
            note(say("Ctrl-C ends the preview; it writes nothing."))
        if opens:
            _open(live.server.address)
        live.renew_until(Event())


def _open(address: str) -> None:
    """Open a browser, from a thread of its own: one that runs in the terminal stays until it is left."""
    from threading import Thread

    Thread(target=_opened, args=(address,), daemon=True).start()


def _opened(address: str) -> None:
    import webbrowser

    from touchmap.cli.console import note

    try:
        found = webbrowser.open(address)
    except (webbrowser.Error, OSError):
        found = False
    if not found:
        note(own_speech()("cannot open a browser; open the address above in one"))


@contextmanager
def _ended_quietly() -> Iterator[None]:
    """Ctrl-C and SIGTERM are how a preview ends: well, and without a word."""
    from signal import SIG_IGN, SIGINT, SIGTERM, default_int_handler, signal

    before = signal(SIGTERM, default_int_handler)
    try:
        yield
    except KeyboardInterrupt:
        signal(SIGINT, SIG_IGN)  # the end is near: a second one has nothing to add
    finally:
        signal(SIGTERM, before)
