"""`touchmap preview` as people call it: one line with the address, Ctrl-C at the end, and no word besides."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from conftest import ROOT, Run
from test_promises import state as listing

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name != "posix", reason="a signal is sent to the process")]

Touchmap = Callable[..., Run]
CLIENT = ROOT / "examples" / "first-chain"
ENDS = [signal.SIGINT, signal.SIGTERM]
BAD = {"touchmap.yaml": "touchmap: 1\ntouchpoints: [{id: a, name: A, score: many}]\n"}

WATCHED = """\
import sys
def watch(event, args):
    if event == "socket.bind":
        sys.stderr.write(f"{event} {args[1][0]}\\n")
    elif event in ("socket.connect", "socket.sendto") or event.startswith(("socket.get", "subprocess", "os.exec")):
        sys.stderr.write(f"{event}\\n")
sys.addaudithook(watch)
"""


@contextmanager
def started(*args: str | Path, **environment: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A preview in a process of its own, and the address that it says."""
    call = [sys.executable, "-m", "touchmap", "preview", *map(str, args)]
    around = {**os.environ, "PYTHONSAFEPATH": "1", **environment}
    with subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=around) as process:
        try:
            assert process.stdout is not None
            yield process, process.stdout.readline()
        finally:
            process.kill()


def left(process: subprocess.Popen[str], end: signal.Signals = signal.SIGINT) -> Run:
    """What a process leaves that is told to end."""
    process.send_signal(end)
    out, err = process.communicate(timeout=20)
    return Run(process.returncode, out, err)


def got(line: str, path: str = "") -> tuple[int, str]:
    """The status and the text of what is at an address, or below it."""
    with urllib.request.urlopen(line.strip() + path) as reply:  # noqa: S310 - it is the preview's own
        return reply.status, reply.read().decode()


@pytest.mark.parametrize("end", ENDS)
def test_it_says_its_address_in_one_line_and_ends_without_a_word(end: signal.Signals) -> None:
    with started(CLIENT) as (process, line):
        status, _ = got(line)
        began = time.monotonic()
        run = left(process, end)
        took = time.monotonic() - began

    assert (status, run) == (200, Run(0, "", ""))
    assert line.startswith("http://127.0.0.1:")
    assert took < 5  # a tenth of a second where nothing else runs


@pytest.mark.parametrize("end", ENDS)
def test_it_ends_as_well_while_a_page_is_being_made(end: signal.Signals, tmp_path: Path) -> None:
    many = "".join(
        f"  - {{id: t{n}, name: T{n}, customer_weight: 5, business_priority: 5, score: 1}}\n" for n in range(3000)
    )
    file = tmp_path / "touchmap.yaml"
    file.write_text(
        "touchmap: 1\ntouchpoints: [{id: a, name: A, customer_weight: 1, business_priority: 1, score: 1}]\n"
    )
    with started(tmp_path) as (process, _):
        file.write_text(f"touchmap: 1\ntouchpoints:\n{many}")
        time.sleep(1)
        run = left(process, end)

    assert run == Run(0, "", "")


def test_it_listens_on_the_loopback_address_and_asks_nobody_anything(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(WATCHED)
    (tmp_path / "client").mkdir()
    (tmp_path / "client" / "touchmap.yaml").write_bytes((CLIENT / "touchmap.yaml").read_bytes())
    path = os.pathsep.join(filter(None, [str(tmp_path), os.environ.get("PYTHONPATH")]))
    with started(tmp_path / "client", PYTHONPATH=path) as (process, line):
        got(line)
        run = left(process)

    assert run == Run(0, "", "socket.bind 127.0.0.1\n")


def test_a_browser_that_leaves_in_the_middle_is_no_matter() -> None:
    with started(CLIENT) as (process, line):
        address = urlsplit(line.strip())
        for request in (b"", b"GET ", f"GET {address.path}plan HTTP/1.0\r\nHost: {address.netloc}\r\n\r\n".encode()):
            with socket.create_connection(("127.0.0.1", address.port or 0)) as line_to_it:
                line_to_it.sendall(request)
                line_to_it.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        status, _ = got(line)
        run = left(process)

    assert (status, run) == (200, Run(0, "", ""))


def test_it_writes_nothing_from_its_start_to_its_end(tmp_path: Path) -> None:
    for file, text in BAD.items():
        (tmp_path / file).write_text(text)
    before = listing(tmp_path)
    with started(tmp_path) as (process, line):
        got(line)
        run = left(process)

    assert run.status == 0
    assert listing(tmp_path) == before


def test_a_browser_is_opened_where_that_is_asked_for(tmp_path: Path) -> None:
    browser, seen = tmp_path / "browser", tmp_path / "seen"
    browser.write_text(f'#!/bin/sh\nprintf %s "$1" > {seen}.new && mv {seen}.new {seen}\n')
    browser.chmod(0o755)
    with started(CLIENT, "--open", BROWSER=f"{browser} %s") as (process, line):
        until = time.monotonic() + 20
        while not seen.exists() and time.monotonic() < until:
            time.sleep(0.05)
        run = left(process)

    assert seen.read_text() == line.strip()
    assert run == Run(0, "", "")


def test_without_any_browser_it_says_so_and_goes_on(tmp_path: Path) -> None:
    with started(CLIENT, "--open", PATH=str(tmp_path), BROWSER="", DISPLAY="", WAYLAND_DISPLAY="") as (process, line):
        assert process.stderr is not None
        said = process.stderr.readline()
        got(line)
        run = left(process)

    assert said == "cannot open a browser; open the address above in one\n"
    assert run.status == 0


def test_a_port_that_is_taken_is_one_sentence(touchmap: Touchmap) -> None:
    with started(CLIENT) as (process, line):
        port = line.split(":")[2].partition("/")[0]
        run = touchmap("preview", CLIENT, "--port", port)
        left(process)

    assert (run.status, run.out) == (2, "")
    assert run.err == (
        f"touchmap: cannot listen on port {port}: address already in use\n"
        "hint: give another port, or leave --port out to get one that is free\n"
    )


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["nowhere"], "no such file or folder: nowhere"),
        (["."], "no inventory in ."),
        (["-"], "standard input cannot be watched"),
        ([str(CLIENT), "--port", "65536"], "less than or equal to 65535"),
        ([str(CLIENT), "--today", "tomorrow"], 'not a date: "tomorrow"'),
        ([str(CLIENT), "--limit", "colour=3"], "colour"),
    ],
)
def test_what_cannot_be_shown_is_one_sentence(touchmap: Touchmap, args: list[str], said: str) -> None:
    run = touchmap("preview", *args)

    assert (run.status, run.out) == (2, "")
    assert said in run.err
    assert "Traceback" not in run.err


def test_a_folder_that_does_not_load_is_no_reason_not_to_start(tmp_path: Path) -> None:
    for file, text in BAD.items():
        (tmp_path / file).write_text(text)
    with started(tmp_path) as (process, line):
        _, told = got(line, "news")
        run = left(process)

    assert "touchmap.yaml:2:39" in told
    assert run == Run(0, "", "")
