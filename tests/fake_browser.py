"""Programs that stand in for a browser: shell scripts that take a browser's options."""

import os
from pathlib import Path

PRINTS = """\
for one; do case $one in --print-to-pdf=*|--screenshot=*) result=${one#*=};; file://*) page=${one#file://};; esac; done
case $result in *.png) printf '\\211PNG\\r\\n\\032\\n';; *) printf '%%PDF-1.4\\n';; esac > "$result"
cat "$page" >> "$result"
"""
"""A browser that writes a PDF or a picture with the page itself in it."""


def browser_at(path: Path, script: str = PRINTS) -> str:
    """Write a program, and say where it is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\nPATH={os.defpath}\n{script}", encoding="utf-8")
    path.chmod(0o755)
    return str(path)
