"""Real shells on a terminal of their own, in which keys are pressed as people press them."""

import os
import pty
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from select import select
from textwrap import dedent
from threading import Thread

PATIENCE = 90
"""Seconds until a shell that says nothing is given up."""

_SHOW_LINE = b"\x18\x0c"
"""Ctrl-X Ctrl-L, which each shell is told to answer with the line that is being entered."""

_ANSWERS = {
    "bash": (
        ".bashrc",
        """\
        bind -x '"\\C-x\\C-l": printf "%s" "$READLINE_LINE" > "$LINE.new"; mv "$LINE.new" "$LINE"'
        PROMPT_COMMAND=': > "$LINE.ready"'
        """,
    ),
    "zsh": (
        ".zshrc",
        """\
        show-line() { print -rn -- "$BUFFER" > "$LINE.new"; mv "$LINE.new" "$LINE" }
        zle-line-init() { : > "$LINE.ready" }
        zle -N zle-line-init
        zle -N show-line
        bindkey '^X^L' show-line
        """,
    ),
    "fish": (
        ".config/fish/config.fish",
        """\
        function show-line; commandline > $LINE.new; mv $LINE.new $LINE; end
        function ready --on-event fish_prompt; touch $LINE.ready; end
        function fish_greeting; end
        bind \\cx\\cl show-line
        """,
    ),
}
SHELLS = tuple(_ANSWERS)

_ON_ITS_TERMINAL = "import os, sys; os.login_tty(0); os.execvp(sys.argv[1], sys.argv[1:])"


class Shell:
    """One shell: what is entered goes in, and what stands on its line comes back."""

    def __init__(self, master: int, line: Path) -> None:
        self._master, self._line = master, line

    def after(self, keys: str) -> str:
        """What stands on an empty line after some keys were pressed, which is taken away then: Ctrl-A, Ctrl-K."""
        self._line.unlink(missing_ok=True)
        os.write(self._master, keys.encode() + _SHOW_LINE + b"\x01\x0b")
        return _once(self._line.exists, self._line.read_text).rstrip("\n")

    def enter(self, command: str, done: Callable[[], bool]) -> None:
        """Run a command line, and wait until it is done."""
        os.write(self._master, command.encode() + b"\r")
        _once(done, lambda: "")


def home_for(name: str, home: Path) -> None:
    """A home in which a shell says what is on its line, and nothing else is set."""
    file, text = _ANSWERS[name]
    path = home / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(dedent(text))
    (home / ".local/share/fish/generated_completions").mkdir(parents=True)  # else fish makes them of all manuals


@contextmanager
def started(name: str, home: Path, folder: Path) -> Iterator[Shell]:
    """A shell in a folder, with a home of its own."""
    master, slave = pty.openpty()
    line = home / "line"
    beside = str(Path(sys.executable).parent)
    environment = {
        "HOME": str(home),
        "LINE": str(line),
        "PATH": f"{beside}:{os.environ['PATH']}",
        "TERM": "xterm",
        "LANG": "C.UTF-8",
        "PS1": "$ ",
    }
    call = [sys.executable, "-c", _ON_ITS_TERMINAL, name, "-i"]
    process = subprocess.Popen(call, stdin=slave, stdout=slave, stderr=slave, cwd=folder, env=environment)
    os.close(slave)
    Thread(target=_drain, args=(master,), daemon=True).start()
    try:
        _once((home / "line.ready").exists, (home / "line.ready").unlink)
        yield Shell(master, line)
    finally:
        process.kill()
        process.wait()
        os.close(master)


def _drain(master: int) -> None:
    """Read what a shell shows, so that it never waits for a reader."""
    try:
        while True:
            select([master], [], [])
            if not os.read(master, 65536):
                return
    except OSError:
        return


def _once(is_so: Callable[[], bool], then: Callable[[], object]) -> str:
    end = time.monotonic() + PATIENCE
    while not is_so():
        if time.monotonic() > end:
            raise AssertionError("the shell does not answer")
        time.sleep(0.05)
    return str(then())
