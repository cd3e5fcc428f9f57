"""The example inventories with random edits of their text, and random calls of the program on them."""

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from conftest import ROOT, TODAY

from touchmap.load import load_texts

BASES = ("first-chain", "clinic", "saas", *sorted(f"broken/{path.name}" for path in ROOT.glob("examples/broken/*")))
LARGE = ("clinic", "saas")
NUMBERS = (
    "0",
    "-1",
    "1",
    "2.5",
    "3",
    "4,5",
    "5",
    "10",
    "11",
    "1e3",
    "1e400",
    ".inf",
    ".nan",
    "0x10",
    "0o7",
    "١٢",
    "9" * 30,
)
DATES = (
    "0001-01-01", "0001-01-03", "1969-12-29", "2026-02-30", "2026-11-22", "2026-11-23", "9999-12-31", "10000-01-01",
    "15.12.2026", "2026-11-22T10:00:00Z", "2026-W47",
)  # fmt: skip
WORDS = (
    "", "~", "null", "true", "no", "[]", "{}", "''", '""', "' '", "a", "phone", "booking", "nobody", "tbd", "*", "&a 1",
    "*a", "!!str 1", "|", ">-", "[a, [b]]", "{a: 1}", "{min: 0, max: 10}", "{from: 2026-01-01, to: 2025-01-01}",
    "об'єкт", "e\u0301", "\u202egnp", "\u00a0", "\x85", "\U0001f600", "\ufeff", "\\@name", "=1+1", "x" * 3000, "[[[[",
    "lifecycle", "wow", "idea", "done", "dropped", "survey", "own", "nps", "customer", "former", "everyone",
)  # fmt: skip
KEYS = (
    "id", "name", "stage", "phase", "channel", "segments", "customer_weight", "business_priority", "score", "target",
    "parts", "part_of", "owner", "reviewed", "effect", "links", "touchpoint", "reached", "starts", "end", "touchpoints",
    "chains", "evidence", "actions", "settings", "scale", "score_scale", "gates", "people", "active", "weight",
    "methods", "date", "from", "marks", "mean", "variance", "effective", "answers", "form", "status", "due",
    "expected_score", "log", "progress", "ignore", "vocabularies", "top", "review_within", "title", "touchmap",
)  # fmt: skip
BYTES = (
    b"\xff",
    b"\0",
    b"\r",
    b"\r\n",
    b"\t",
    b"\x1b[2J",
    b"\xc2\x85",
    b"\xe2\x80\xa8",
    b"\xef\xbb\xbf",
    b"\xed\xa0\x80",
)
SCALAR = re.compile(r"(?<=: )[^\s,{}\[\]#][^,{}\[\]#\n]*|(?<=- )[^\s:{}\[\]#]+$", re.MULTILINE)
NUMBER = re.compile(r"(?<=: )-?\d+(?:\.\d+)?(?=[\s,}\]])")
DATE = re.compile(r"\d{4}-\d\d-\d\d")
KEY = re.compile(r"\b[a-z_]+(?=:[ \n])")
ID = re.compile(r"\bid: ([^\s,}]+)")
FIELDS = (
    "score",
    "owner",
    "target",
    "customer_weight",
    "customer_weight.everyone",
    "name",
    "reviewed",
    "due",
    "status",
    "nothing",
)


@dataclass(frozen=True)
class Names:
    """What a call can name: ids, by what they are of."""

    points: list[str]
    chains: list[str]
    actions: list[str]
    people: list[str]
    segments: list[str]


def edited(choose: random.Random, files: dict[str, bytes]) -> tuple[dict[str, bytes], Names]:
    """Files after random edits: often an inventory that still loads, and else whatever comes of it; and its names."""
    texts = {name: raw.decode("utf-8", "surrogateescape") for name, raw in files.items()}
    if choose.random() < 0.3 or load_texts(texts).problems:
        torn = _torn(choose, texts)
        ids = sorted(set(ID.findall(b"\n".join(torn.values()).decode("utf-8", "replace"))))
        return torn, Names(ids, ids, ids, ids, ids)
    return _odd(choose, texts)


def _torn(choose: random.Random, texts: dict[str, str]) -> dict[str, bytes]:
    """Texts of which one or two went through one to four edits, and some have bytes that are no text."""
    files = {name: text.encode("utf-8", "surrogateescape") for name, text in texts.items()}
    for name in choose.sample(sorted(texts), min(len(texts), choose.choice((1, 1, 2)))):
        text = texts[name]
        for _ in range(choose.choice((1, 1, 2, 3, 4))):
            text = choose.choice(EDITS)(choose, text)
        raw = text.encode("utf-8", "surrogateescape")
        if choose.random() < 0.2:
            at = choose.randrange(len(raw) + 1)
            raw = raw[:at] + choose.choice(BYTES) + raw[at + choose.randint(0, 2) :]
        files[name] = raw
    return files


def _odd(choose: random.Random, texts: dict[str, str]) -> tuple[dict[str, bytes], Names]:
    """Texts after up to a dozen edits, each of which is kept where the inventory still loads whole."""
    inventory = load_texts(texts).inventory
    for _ in range(choose.choice((4, 8, 12))):
        name = choose.choice(sorted(texts))
        new = {**texts, name: choose.choice(EDITS)(choose, texts[name])}
        loaded = load_texts(new)
        if not loaded.problems:
            texts, inventory = new, loaded.inventory
    names = Names(
        [one.id for one in inventory.touchpoints],
        [one.id for one in inventory.chains],
        [one.id for one in inventory.actions],
        list(inventory.person_by_id),
        [segment.id for segment in inventory.settings.segments],
    )
    return {name: text.encode() for name, text in texts.items()}, names


def _another(expression: re.Pattern[str], pool: tuple[str, ...]) -> Callable[[random.Random, str], str]:
    """An edit that puts another word in the place of one that the expression finds."""

    def edit(choose: random.Random, text: str) -> str:
        places = list(expression.finditer(text))
        if not places:
            return text
        start, end = choose.choice(places).span()
        word = choose.choice(pool) if choose.random() < 0.8 else choose.choice(places).group()
        return text[:start] + word + text[end:]

    return edit


def _lines(choose: random.Random, text: str) -> str:
    """Some lines taken out, written twice, moved, or indented otherwise."""
    lines = text.splitlines(keepends=True)
    start = choose.randrange(len(lines) + 1)
    end = min(len(lines), start + choose.choice((1, 1, 1, 2, 6)))
    some = lines[start:end]
    how = choose.randrange(5)
    if how == 0:
        lines[start:end] = []
    elif how == 1:
        lines[end:end] = some
    elif how == 2:
        lines[start:end] = []
        at = choose.randrange(len(lines) + 1)
        lines[at:at] = some
    elif how == 3:
        lines[start:end] = [choose.choice(("  ", " ", "\t", "- ", "# ")) + line for line in some]
    else:
        lines[start:end] = [line.removeprefix("  ") for line in some]
    return "".join(lines)


def _characters(choose: random.Random, text: str) -> str:
    """Some characters taken out, or others put in."""
    start = choose.randrange(len(text) + 1)
    end = min(len(text), start + choose.choice((0, 0, 1, 1, 5)))
    put = choose.choice(("", choose.choice(WORDS), choose.choice("[]{}:,-?#&*!|>'\"%@`\n\\ ")))
    return text[:start] + put + text[end:]


def _added_key(choose: random.Random, text: str) -> str:
    """A line of its own with a key and a value, as deep as the line below it."""
    lines = text.splitlines(keepends=True)
    at = choose.randrange(len(lines) + 1)
    line = lines[at] if at < len(lines) else ""
    deep = line[: len(line) - len(line.lstrip(" "))]
    lines.insert(at, f"{deep}{choose.choice(KEYS)}: {choose.choice((*NUMBERS, *DATES, *WORDS))}\n")
    return "".join(lines)


EDITS: tuple[Callable[[random.Random, str], str], ...] = (
    _another(SCALAR, (*NUMBERS, *DATES, *WORDS)),
    _another(SCALAR, (*NUMBERS, *DATES, *WORDS)),
    _another(NUMBER, NUMBERS),
    _another(NUMBER, NUMBERS),
    _another(DATE, DATES),
    _another(DATE, DATES),
    _another(KEY, KEYS),
    _another(ID, (*WORDS, "id: phone", "id: Call To Book")),
    _lines,
    _lines,
    _characters,
    _added_key,
)


def calls(choose: random.Random, names: Names) -> Iterator[list[str]]:
    """One call of each of twenty commands, in a random order, on the folder `client`."""
    made = [*reading_calls(choose, names), *writing_calls(choose, names)]
    choose.shuffle(made)
    yield from made


def reading_calls(choose: random.Random, names: Names) -> list[list[str]]:
    """A call of each command that reads."""

    def one(*of: str) -> str:
        return choose.choice(of)

    point = among(choose, names.points)
    what_if = f"{point}.{one(*FIELDS)}={value(choose)}"
    day = ["--today", one(TODAY, TODAY, TODAY, "0001-01-03", "9999-12-31", "1969-12-29")]
    table = ["--format", one("table", "json", "csv", "markdown")]
    gate = ["--format", one("text", "concise", "json", "github", "gitlab", "junit", "sarif", "markdown")]
    rank = one(
        "",
        "--robustness",
        "--firm --doubt=0.3",
        "--next-observation",
        "--by=opportunity",
        "--by=weakest",
        "--unowned",
        "--top=3",
    )
    return [
        ["check", "client", *day, *gate, "--all", *one("", "--since=HEAD").split()],
        ["rank", "client", *table, *rank.split(), *segment_of(choose, names)],
        ["rank", "client", *table, "--what-if", what_if],
        ["show", point, "--in", "client", "--format", one("table", "json", "markdown")],
        ["chains", "--in", "client", *table, *choose.choice(([], ["--map"], ["--what-if", what_if]))],
        ["stages", "client", *table],
        ["evidence", "client", *day, *table],
        ["actions", "client", *day, "--format", one("table", "json", "csv", "markdown", "ics")],
        ["map", "client", *day, "--format", one("markdown", "html", "svg", "json"), *one("", "--by=segment").split()],
        ["map", "client", *day, "--table", "--format", one("markdown", "html", "json")],
        ["plan", "client", *day, "--format", one("markdown", "html"), *segment_of(choose, names)],
        ["week", "client", *day, "--format", one("table", "json", "markdown", "html")],
        ["review", "--due", "--in", "client", *day, *table],
    ]


def writing_calls(choose: random.Random, names: Names) -> list[list[str]]:
    """A call of each command that writes, half of them with `--dry-run`."""

    def one(*of: str) -> str:
        return choose.choice(of)

    def point() -> str:
        return among(choose, names.points)

    title = one("Fewer steps", "Об'єкт", *WORDS)
    person = among(choose, names.people) if choose.random() < 0.8 else value(choose)
    marks = f"{point()}={one('phone', '#2')}"
    done = one("log --progress=50", "log --note=x", "done", "drop").split()
    asked = one("--ask=nps", "--scale=0-10", "--scale=0-10 --reverse", "--ask=csat").split()
    at = ["--in", "client", "--format", one("json", "text"), *one("", "--dry-run").split()]
    day = ["--today", one(TODAY, TODAY, TODAY, "0001-01-03", "9999-12-31", "1969-12-29")]
    return [
        ["score", point(), value(choose), *at],
        ["score", point(), value(choose), *at, *day, "--method=survey", *one("", "--answers=3", "--replace").split()],
        ["assign", point(), person, *at],
        ["review", point(), *at, *day],
        ["action", "add", point(), title, *at, *day],
        ["action", *done, among(choose, names.actions), *at, *day],
        ["idea", point(), title, *at, *day],
        ["link", among(choose, names.chains), point(), *at, *one("", "--end", f"--after={point()}").split()],
        ["set", among(choose, names.points + names.chains + names.actions), one(*FIELDS), value(choose), *at],
        ["survey", "answers.csv", *at, *day, "--map", marks, *asked],
    ]


def among(choose: random.Random, ids: list[str]) -> str:
    """One of the ids, and now and then what is none."""
    return choose.choice(ids) if ids and choose.random() < 0.95 else choose.choice(("nothing", "", "Phone Call"))


def value(choose: random.Random) -> str:
    """A value as a person enters it: often a rating, else anything."""
    return choose.choice(("1", "2", "3", "4.5") if choose.random() < 0.6 else (*NUMBERS, *DATES, *WORDS))


def segment_of(choose: random.Random, names: Names) -> list[str]:
    """The option for a segment, now and then."""
    return ["--segment", among(choose, names.segments)] if choose.random() < 0.3 else []


def files_of(base: str) -> dict[str, bytes]:
    """The files of an example, by their paths in it."""
    folder = ROOT / "examples" / base
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.yaml"))}
