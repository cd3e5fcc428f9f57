"""Touchpoints inside touchpoints: nested parts laid flat, each naming its whole."""

from collections.abc import Iterator

from touchmap.model.complaints import misfit, shown
from touchmap.problem import Problem, Where
from touchmap.source.document import Block


def flattened(item: Block, where: Where, problems: list[Problem]) -> Iterator[tuple[Block, Where]]:
    """A touchpoint as it was read and, after it, its parts at any depth as touchpoints of their own.

    Args:
        item: The touchpoint's mapping, with a key `parts`.
        where: Its address.
        problems: Where what is wrong with the list of parts is added.
    """
    whole = Block({key: value for key, value in item.items() if key != "parts"})
    whole.line = item.line
    yield whole, where
    parts = item["parts"]
    if parts is None:
        return
    if not isinstance(parts, list):
        problems.append(
            misfit(
                where / "parts",
                f"parts holds {shown(parts)}, not a list",
                "begin each part with a hyphen",
                None,
            )
        )
        return
    for number, part in enumerate(parts):
        here = where / "parts" / number
        if not isinstance(part, Block):
            problems.append(misfit(here, f"a part is {shown(part)}, not a mapping", "write `- id: …`", None))
            continue
        named = Block(part)
        named.line = part.line
        if "part_of" in part and part["part_of"] != item.get("id"):
            problems.append(
                misfit(
                    here / "part_of",
                    f"a nested part names another whole, {shown(part['part_of'])}",
                    "leave part_of out",
                    None,
                )
            )
        named["part_of"] = item.get("id")
        if "parts" in named:
            yield from flattened(named, here, problems)
        else:
            yield named, here
