"""Other tools beside ours, installed for the measurement alone: how much of their work a check costs."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmark import peer_inputs, peer_installs
from benchmark.measure import Bench, Command
from benchmark.peer_installs import Start
from benchmark.rows import Measure, Row
from benchmark.yard import Yard

_SIZES = (100, 1000)

_BY_PYYAML = """\
import sys

sys.path.insert(0, sys.argv.pop(1))

import touchmap.load
from touchmap.cli.main import main
from touchmap.source.yaml.document import Block, Document
from yaml import CSafeLoader, load

KEPT = ("tag:yaml.org,2002:null", "tag:yaml.org,2002:int")


class Loader(CSafeLoader):
    yaml_implicit_resolvers = {
        first: [(tag, fits) for tag, fits in pairs if tag in KEPT]
        for first, pairs in CSafeLoader.yaml_implicit_resolvers.items()
    }


def block(loader, node):
    made = Block(loader.construct_mapping(node, deep=True))
    made.line = node.start_mark.line + 1
    return made


Loader.add_constructor("tag:yaml.org,2002:map", block)
touchmap.load.read = lambda file, text, limits: Document(file, text, load(text, Loader))
sys.exit(main())
"""
"""Our command with its reader taken out, and PyYAML's C loader in its place: no addresses, duplicate keys or limits."""


@dataclass(frozen=True, slots=True)
class Peer:
    """Another tool, put to work of the same kind and size.

    Attributes:
        name: What it is, as the row calls it.
        start: Installs it where it is not yet, and returns the start of its command.
        args: The rest of its command, for so many touchpoints.
        limits: The most that our check may come to beside it, by the number of touchpoints.
    """

    name: str
    start: Callable[[Path], Start]
    args: Callable[[Yard, int], tuple[str, ...]]
    limits: Mapping[int, float]

    def command(self, yard: Yard, count: int) -> Command:
        """Its whole command; it has nothing to say against what it is given, and ends with 0."""
        return Command((*self.start(yard.folder / "peers"), *self.args(yard, count)), large=count >= max(_SIZES))


def _python(package: str, program: str) -> Callable[[Path], Start]:
    return lambda folder: peer_installs.python_tool(folder, package, program)


def _node(package: str, program: str) -> Callable[[Path], Start]:
    return lambda folder: peer_installs.node_tool(folder, package, program)


def _beside(peer: Peer, count: int) -> Measure:
    """Our check beside a peer's."""

    def measured(bench: Bench, yard: Yard) -> float:
        return bench.ratio(yard.check(yard.clean(count)), peer.command(yard, count))

    return measured


def _by_pyyaml(bench: Bench, yard: Yard) -> float:
    """A large ranking beside the same with PyYAML's C loader."""
    large = yard.clean(100_000, 20)
    found = str(peer_installs.library(yard.folder / "peers", "PyYAML==6.0.3"))
    other = yard.script("rank_by_pyyaml", _BY_PYYAML, found, "rank", "--format", "json", str(large), large=True)
    return bench.ratio(yard.rank(large, large=True), other)


_TOOLS = (
    Peer(
        "yamllint",
        _python("yamllint==1.38.0", "yamllint"),
        lambda yard, count: peer_inputs.files(yard.clean(count)),
        {100: 1 / 2, 1000: 1 / 6},
    ),
    Peer(
        "check-jsonschema with our schema",
        _python("check-jsonschema==0.39.0", "check-jsonschema"),
        lambda yard, count: (
            "--schemafile",
            peer_inputs.our_schema(yard.folder),
            *peer_inputs.files(yard.clean(count)),
        ),
        {100: 1 / 2, 1000: 1 / 6},
    ),
    Peer(
        "linkml-validate with such a schema",
        _python("linkml==1.12.1", "linkml-validate"),
        lambda yard, count: (
            "--schema",
            str(peer_inputs.LINKML),
            *peer_inputs.with_dates_in_quotes(yard.clean(count)),
        ),
        {100: 1 / 4, 1000: 1 / 6},
    ),
    Peer(
        "datacontract lint of such a contract",
        _python("datacontract-cli==1.2.8", "datacontract"),
        lambda yard, count: ("lint", peer_inputs.contract(yard.folder, count)),
        {100: 1 / 4, 1000: 1 / 6},
    ),
    Peer(
        "spectral with such a ruleset",
        _node("@stoplight/spectral-cli@6.16.3", "spectral"),
        lambda yard, count: ("lint", "--ruleset", str(peer_inputs.SPECTRAL), *peer_inputs.files(yard.clean(count))),
        {100: 1 / 4, 1000: 1 / 3},
    ),
    Peer(
        "cfn-lint of such a template",
        _python("cfn-lint==1.58.0", "cfn-lint"),
        lambda yard, count: (peer_inputs.template(yard.folder, count), "--ignore-checks", "E3010"),
        {100: 1 / 4},
    ),
)

PEERS: tuple[Row, ...] = (
    *(
        Row(
            "peers",
            f"check of {count:,} against {tool.name}",
            tool.limits.get(count),
            _beside(tool, count),
        )
        for tool in _TOOLS
        for count in _SIZES
    ),
    Row("peers", "rank of 100,000 against PyYAML's C loader in it", 0.55, _by_pyyaml, large=True),
)
"""The rows that need other tools, each in the version that is named here."""
