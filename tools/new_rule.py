"""Write a new rule's file with an empty page: python tools/new_rule.py TM2 chain-too-long."""

import argparse
import re
from pathlib import Path

RULES = Path(__file__).parents[1] / "src" / "touchmap" / "rules"
FAMILIES = {
    "TM1": "inventory",
    "TM2": "chains",
    "TM3": "management",
    "TM4": "evidence",
    "TM5": "effort",
    "TM6": "waivers",
}
"""The folder of each family."""

FILE = '''"""…

What counts, what does not, and which gate in the settings controls it.

Why: what is lost if nobody checks (S0, S1, S2, S3 or S4, whichever is the source).

Bad:

    gates: {{top: 1}}

Good:

    gates: {{top: 1}}
"""

from collections.abc import Iterator

from touchmap.analysis.facts import Facts
from touchmap.rules.rule import Match, Rule, at


def check(facts: Facts) -> Iterator[Match]:
    """Look for …."""
    for chain in facts.inventory.chains:
        if not chain.links:
            yield at(chain, "links", name=chain.name)


RULE = Rule(
    code="{code}",
    name="{name}",
    level="warning",
    message='"{{name}}" …',
    help="…",
    module=__name__,
    check=check,
)
'''


def main() -> None:
    """Write the file, and say what is to be done next."""
    asked = _arguments()
    code, path = write(asked.family.upper(), asked.name, asked.rules)
    print(f"{path}")
    print(f"now import the module in {path.parent.name}/__init__.py beside it and add, in the order of the codes:")
    print(f"    {path.stem}.RULE,  # {code}")
    print("the tests fail until the page has its sentence, its source and its two examples,")
    print("and until a case in examples/broken triggers the rule")


def write(family: str, name: str, rules: Path = RULES) -> tuple[str, Path]:
    """Write a rule's file.

    Args:
        family: The first digits of its code, such as `TM2`.
        name: Its name, in lower-case words with hyphens.
        rules: The folder of the rules.

    Returns:
        Its code, the next free one of the family, and its file.

    Raises:
        SystemExit: The family or the name is not one, or there is such a rule already.
    """
    if family not in FAMILIES:
        raise SystemExit(f"cannot add a rule to the family {family}: give TM1 to TM6")
    if not re.fullmatch(r"[a-z]+(-[a-z]+)*", name):
        raise SystemExit(f"not a rule name: {name}; write lower-case words with hyphens")
    path = rules / FAMILIES[family] / f"{name.replace('-', '_')}.py"
    if path.exists():
        raise SystemExit(f"the file already exists: {path}")
    code = next_code(family, rules)
    path.parent.mkdir(exist_ok=True)
    path.write_text(FILE.format(code=code, name=name), encoding="utf-8")
    return code, path


def next_code(family: str, rules: Path = RULES) -> str:
    """The code after the highest one of a family; a number is never used twice."""
    texts = (path.read_text(encoding="utf-8") for path in rules.rglob("*.py"))
    taken = {int(match) for text in texts for match in re.findall(rf'^    code="{family}(\d\d)",$', text, re.MULTILINE)}
    number = max(taken, default=0) + 1
    if number > 99:
        raise SystemExit(f"no free code is left in the family {family}")
    return f"{family}{number:02}"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("family", help="e.g. TM2")
    parser.add_argument("name", help="e.g. chain-too-long")
    parser.add_argument("--rules", type=Path, default=RULES, help="the folder of the rules")
    return parser.parse_args()


if __name__ == "__main__":
    main()
