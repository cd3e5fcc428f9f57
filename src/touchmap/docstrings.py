"""Docstrings that people read, also where Python was told to leave them out (`-OO`): pages of rules, texts of help."""

import sys

TYPE_CHECKING = False  # as in `typing`, whose import would cost every start
if TYPE_CHECKING:
    import ast
    from types import ModuleType


def docstring(module: str) -> str:
    """The docstring of a module.

    Args:
        module: The name of a module that is imported.

    Returns:
        Its docstring, from its source where Python has left it out; empty if it has none.
    """
    loaded = sys.modules[module]
    restore(loaded)
    return loaded.__doc__ or ""


def restore(module: "ModuleType") -> None:
    """Give a module, its functions and its classes the docstrings of its source, where Python has left them out.

    Args:
        module: A module that has a docstring in its source; nothing is read where it has it in memory too.
    """
    if module.__doc__ is not None:
        return
    tree = _parsed(module)
    if tree is None:
        return
    import ast

    module.__doc__ = ast.get_docstring(tree, clean=False)
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            getattr(module, node.name).__doc__ = ast.get_docstring(node, clean=False)


def _parsed(module: "ModuleType") -> "ast.Module | None":
    """The source of a module as a tree, wherever it was loaded from; None if it came without its source."""
    import ast

    loader = module.__spec__ and module.__spec__.loader
    source = getattr(loader, "get_source", lambda _: None)(module.__name__)
    return None if source is None else ast.parse(source)
