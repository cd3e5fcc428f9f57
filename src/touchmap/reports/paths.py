"""Files as people can open them: from the folder in which the command runs."""


def from_root(root: str, file: str) -> str:
    """A file of the client folder, by the path that leads to it.

    Args:
        root: The client folder as the caller knows it; empty or `.` for the current one.
        file: The file, relative to the client folder.
    """
    return file if root in ("", ".") else f"{root.rstrip('/')}/{file}"
