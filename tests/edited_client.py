"""A client of one file that the tests edit, in block style with comments, and in other layouts."""

from pathlib import Path

BLOCK = """\
# Ours 😀
touchmap: 1
people:
  - {id: anna, name: Anna K.}
  - {id: ben, name: Ben, active: false}

touchpoints:
  - id: shop      # the whole
    name: "Shop"
    parts:
      - id: sign
        name: Sign
        score: 2   # seen in March
  - id: phone
    name: 'Phone'
    score: 2
    owner: anna

chains:
  - id: visit
    name: Visit
    links:
      - shop       # first
      - {touchpoint: phone, end: true}
  - {id: again, name: Again, links: [phone, sign]}

evidence:
  - {touchpoint: phone, date: 2026-01-01, method: survey, score: 3}

actions:
  - id: call
    touchpoint: phone
    title: Call back
    status: doing
    log:
      - {date: 2026-11-01, progress: 10}
"""


def laid(text: str, layout: str) -> bytes:
    """A text in another layout."""
    raw = text.replace("\n", "\r\n") if layout == "CRLF" else text
    raw = raw.rstrip("\n") if layout == "no last newline" else raw
    return (b"\xef\xbb\xbf" if layout == "byte-order mark" else b"") + raw.encode()


def client(tmp_path: Path, text: str = BLOCK, layout: str = "as it is") -> Path:
    file = tmp_path / "touchmap.yaml"
    file.write_bytes(laid(text, layout))
    return file
