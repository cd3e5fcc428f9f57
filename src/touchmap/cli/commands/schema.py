"""`touchmap schema`: the JSON Schema of the files, for editors."""

from touchmap.cli.options.format_of_name import format_for
from touchmap.cli.options.shared import Out


def schema(*, out: Out = None) -> None:
    """Print the JSON Schema (draft-07) of the inventory's files, for editors.

    An editor with a YAML language server finds it through a first line such as
    `# yaml-language-server: $schema=touchmap.schema.json`.
    """
    import json

    from touchmap.cli import console
    from touchmap.model.schema import schema as made

    format_for(out, None, ("json",))
    text = json.dumps(made(), ensure_ascii=False, indent=2) + "\n"
    if out is None:
        console.emit(text)
    else:
        console.save(out, text)
