"""Print the lowest versions that pyproject.toml allows, as pip takes them: for `make test-lowest`."""

import tomllib
from pathlib import Path

PROJECT = Path(__file__).parents[1] / "pyproject.toml"


def lowest(project: str) -> list[str]:
    """The requirements of a project, each at its lowest version.

    Args:
        project: The text of a pyproject.toml.

    Raises:
        ValueError: A dependency has no lowest version.
    """
    dependencies = tomllib.loads(project)["project"]["dependencies"]
    if open_ended := [one for one in dependencies if ">=" not in one.partition(";")[0]]:
        raise ValueError(f"without a lowest version: {', '.join(open_ended)}")
    return [one.replace(">=", "==", 1) for one in dependencies]


if __name__ == "__main__":
    print("\n".join(lowest(PROJECT.read_text(encoding="utf-8"))))
