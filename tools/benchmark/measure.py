"""What a command costs: instructions where a counter works, else the processor's time; and its peak of memory."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

_PERF = ("perf", "stat", "-x,", "-e", "instructions:u", "-o")
_CALLGRIND = ("valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null")


@dataclass(frozen=True, slots=True)
class Command:
    """A command to measure.

    Attributes:
        args: The program and its arguments.
        terminal: Whether its standard output is a terminal of 120 columns.
        large: Whether it takes so long that it is run less often.
        fine: The exit statuses that are as they should be.
    """

    args: tuple[str, ...]
    terminal: bool = False
    large: bool = False
    fine: tuple[int, ...] = (0,)


Prefix = Callable[[str], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Counter:
    """A way to count.

    Attributes:
        name: What is counted.
        prefix: What stands before the command, given a file for the result; nothing where time is taken.
        found: The instructions in that file's text.
    """

    name: str
    prefix: Prefix | None = None
    found: re.Pattern[str] | None = None


COUNTERS = {
    "perf": Counter("instructions (perf)", lambda file: (*_PERF, file), re.compile(r"^(\d+),", re.MULTILINE)),
    "callgrind": Counter(
        "instructions (callgrind)", lambda file: (*_CALLGRIND, f"--log-file={file}"), re.compile(r"Collected : (\d+)")
    ),
    "time": Counter("processor time"),
}


def counter(name: str) -> Counter:
    """The counter of a name; `auto` is instructions by perf where that works here, else time."""
    if name != "auto":
        return COUNTERS[name]
    if shutil.which("perf") is None:
        return COUNTERS["time"]
    try:
        run(Command((sys.executable, "-c", "pass")), COUNTERS["perf"], os.environ)
    except (ValueError, OSError):
        return COUNTERS["time"]
    return COUNTERS["perf"]


def run(command: Command, how: Counter, environment: Mapping[str, str]) -> tuple[float, int]:
    """Run a command once in a process of its own.

    Returns:
        Its work, in instructions or in seconds of the processor (only ratios of it mean something),
        and the most memory that it held, in KiB (of the counter itself where that is callgrind).

    Raises:
        ValueError: It ended with another status than it should, or nothing was counted.
    """
    with tempfile.TemporaryDirectory() as folder:
        counted = Path(folder, "counted")
        args = (*how.prefix(str(counted)), *command.args) if how.prefix else command.args
        seconds, peak = _finished(args, command, environment)
        if how.found is None:
            return seconds, peak
        match = how.found.search(counted.read_text()) if counted.exists() else None
        if match is None:
            raise ValueError(f"{how.name}: nothing was counted")
        return float(match[1]), peak


def _finished(args: tuple[str, ...], command: Command, environment: Mapping[str, str]) -> tuple[float, int]:
    """Seconds of the processor (user and system) and KiB at the peak, of the finished process."""
    out, screen = os.openpty() if command.terminal else (-1, -1)
    child = subprocess.Popen(
        args,
        stdin=subprocess.DEVNULL,
        stdout=screen if command.terminal else subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**environment, "COLUMNS": "120", "TERM": "xterm"},
    )
    if command.terminal:
        os.close(screen)
        threading.Thread(target=_drained, args=(out,), daemon=True).start()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in command.fine:
        raise ValueError(f"{' '.join(command.args)} ended with {child.returncode}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def _drained(terminal: int) -> None:
    try:
        while os.read(terminal, 65536):
            pass
    except OSError:
        pass
    finally:
        os.close(terminal)


@dataclass(slots=True)
class Bench:
    """Runs pairs of commands in turn, and remembers what each cost.

    Attributes:
        how: What is counted.
        times: How often a command is run; large ones a third as often.
        environment: The environment of the commands.
        costs: What the runs cost so far.
        peaks: How much memory a run held, in KiB.
    """

    how: Counter
    times: int
    environment: Mapping[str, str]
    costs: dict[Command, list[float]] = field(default_factory=lambda: defaultdict(list))
    peaks: dict[Command, int] = field(default_factory=dict)

    def ratio(self, one: Command, other: Command) -> float:
        """How many times as much work one is as the other, run in turn; the least of each counts."""
        self._in_turn(one, other)
        return self.work(one) / self.work(other)

    def net_ratio(self, one: Command, one_idle: Command, other: Command, other_idle: Command) -> float:
        """The same without what each costs on next to nothing: start-up."""
        self._in_turn(one, one_idle, other, other_idle)
        return (self.work(one) - self.work(one_idle)) / (self.work(other) - self.work(other_idle))

    def work(self, command: Command) -> float:
        """The least work that a run of the command was."""
        self._in_turn(command)
        return min(self.costs[command])

    def peak(self, command: Command) -> int:
        """The most memory that a run of the command held, in KiB."""
        if command not in self.peaks:
            self.peaks[command] = run(command, COUNTERS["time"], self.environment)[1]
        return self.peaks[command]

    def _in_turn(self, *commands: Command) -> None:
        """Run the commands one after another until each has run often enough; short ones warm up first."""
        for command in commands:
            if not self.costs[command] and not command.large:
                run(command, COUNTERS["time"], self.environment)
        while any(len(self.costs[command]) < self._often(command) for command in commands):
            for command in commands:
                self.costs[command].append(run(command, self.how, self.environment)[0])

    def _often(self, command: Command) -> int:
        return max(1, self.times // 3) if command.large else self.times
