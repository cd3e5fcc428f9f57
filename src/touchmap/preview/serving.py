"""A preview from its start to its end: the files are looked at again and again, and each save is shown."""

import gc
from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from threading import Event, Thread
from time import perf_counter

from touchmap.language.speech import Speech
from touchmap.preview.replies import Offer
from touchmap.preview.server import PreviewServer
from touchmap.preview.shell import Shell, shell
from touchmap.preview.state import PreviewRequest, PreviewState, renewed
from touchmap.preview.words import as_json
from touchmap.source.files.saved import SavedFiles
from touchmap.workspace import reference_day

PAUSE = 0.3
"""Seconds between two looks at the files; ten times as long as a look takes, where they are many."""

_SETTLING = 0.1
"""Seconds for which the files have to stay as they are before they are read: editors write in several steps."""

_LONGEST = 10
"""How often that is waited for."""


class LivePreview:
    """A preview that is being served.

    Attributes:
        server: Its server.
        state: What it shows now.
    """

    def __init__(self, request: PreviewRequest, port: int, say: Speech) -> None:
        """Make the pages for the first time, and listen.

        Raises:
            TouchmapError: There is no such path, no inventory there, or the port is not free.
        """
        self._request, self._say = request, say
        self._files = SavedFiles(request.path, request.limits)
        self._shell: Shell = shell(say)
        self.server = PreviewServer(port, Offer(self._shell, {}, "{}", 0))
        try:
            self._seen = self._look()
            self._show(renewed(PreviewState(), request, say))
        except BaseException:
            self.server.server_close()
            raise

    def renew_until(self, end: Event) -> None:
        """Show each save until the end.

        Args:
            end: Set from another thread; `KeyboardInterrupt` ends it as well.
        """
        gc.enable()  # a command is short and runs without; this one goes on all day
        pause = PAUSE
        while not end.wait(pause):
            began = perf_counter()
            now = self._look()
            pause = max(PAUSE, 10 * (perf_counter() - began))
            if now != self._seen:
                self._seen = self._settled(now, end)
                self._show(renewed(self.state, self._request, self._say))

    def _look(self) -> Hashable:
        """What another preview follows from: the files, and the day where the clock says it."""
        return self._files.look(), self._request.day or reference_day()

    def _settled(self, now: Hashable, end: Event) -> Hashable:
        for _ in range(_LONGEST):
            end.wait(_SETTLING)
            before, now = now, self._look()
            if now == before:
                break
        return now

    def _show(self, state: PreviewState) -> None:
        self.state = state
        pages = {name: one.html for name, one in state.pages.items() if one.version}
        self.server.offer = Offer(self._shell, pages, as_json(state, self._say), state.version)


@contextmanager
def serving(request: PreviewRequest, port: int, say: Speech) -> Iterator[LivePreview]:
    """A preview that answers from here on, and lets go of its port at the end.

    Args:
        request: What is shown.
        port: Where it listens; 0 is any port that is free.
        say: The language of the page around the pages.

    Raises:
        TouchmapError: There is no such path, no inventory there, or the port is not free.
    """
    live = LivePreview(request, port, say)
    with live.server as server:
        Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        try:
            yield live
        finally:
            server.shutdown()
