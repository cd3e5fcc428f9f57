"""Commands on a terminal of their own, as a person sees them."""

import os
import struct
import subprocess
import sys
from pathlib import Path

PROGRAM = [sys.executable, "-m", "touchmap"]


def on_terminal(args: list[str], cwd: Path, columns: int, **environment: str) -> tuple[int, str]:
    """Run a command on a terminal of some width: its status, and what it shows."""
    import fcntl
    import pty
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    clean = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "FORCE_COLOR", "COLUMNS")}
    process = subprocess.Popen(
        [*PROGRAM, *args],
        cwd=cwd,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**clean, "TERM": "xterm", "PYTHONSAFEPATH": "1", **environment},
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            piece = os.read(ours, 65_536)
        except OSError:
            break
        if not piece:
            break
        shown += piece
    os.close(ours)
    return process.wait(30), shown.decode()
