"""The template: python-pptx's own with another master, colours, fonts, and layouts whose titles are real titles."""

from collections.abc import Iterator
from typing import Any

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RELATED
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Inches

from touchmap.formats import palette
from touchmap.formats.slides import tokens
from touchmap.formats.slides.tokens import BESIDE, BODY, FOOT, MEASURE_BOX, SIDE, TITLE_BOX, Box
from touchmap.formats.slides.write_text import shown
from touchmap.reports.plan.slides.slide import Layout

_COVER_TITLE = Box(1.0, 2.2, 11.3, 1.3)
_COVER_MEASURE = Box(1.0, 1.55, 11.3, 0.6)
_COVER_RULE = Box(0.6, 1.55, 0.09, 4.4)
_COVER_TEXT = Box(1.0, 3.75, 11.3, 2.6)

_LAYOUTS: dict[Layout, tuple[str, Box, Box, Box | None]] = {
    "cover": ("Title", _COVER_TITLE, _COVER_MEASURE, _COVER_TEXT),
    "sentences": ("Sentences", TITLE_BOX, MEASURE_BOX, BODY),
    "picture": ("Sentences and picture", TITLE_BOX, MEASURE_BOX, BESIDE),
    "table": ("Table", TITLE_BOX, MEASURE_BOX, None),
    "touchpoint": ("Touchpoint", TITLE_BOX, MEASURE_BOX, SIDE),
    "steps": ("Next steps", TITLE_BOX, MEASURE_BOX, None),
}
"""For each layout its name, and where its title, its measure and its text stand."""

MEASURE, SENTENCES = 10, 11
"""The numbers of the placeholders below the title."""


def template(running: str, accent: str) -> Any:
    """An empty presentation with the layouts.

    Args:
        running: The line at the foot of each slide.
        accent: The colour of what is meant to be seen, as six digits.
    """
    made = Presentation()
    made.slide_width, made.slide_height = Inches(tokens.WIDE), Inches(tokens.HIGH)
    master = made.slide_master
    layouts = list(made.slide_layouts)
    for layout in layouts[len(_LAYOUTS) :]:
        made.slide_layouts.remove(layout)
    for layout, (name, title, measure, text) in zip(layouts, _LAYOUTS.values(), strict=False):
        _lay_out(layout, name, title, measure, text)
    _master(master, running)
    _theme(master.part.part_related_by(RELATED.THEME), accent)
    _without(made.part, RELATED.PRINTER_SETTINGS)
    _without(made.part.package, RELATED.THUMBNAIL)
    return made


def layout_of(presentation: Any, layout: Layout) -> Any:
    """A layout of the template."""
    return presentation.slide_layouts.get_by_name(_LAYOUTS[layout][0])


def text_box(layout: Layout) -> Box:
    """Where the sentences of a layout stand."""
    return _LAYOUTS[layout][3] or BODY


def _lay_out(layout: Any, name: str, title: Box, measure: Box, text: Box | None) -> None:
    element, cover = layout._element, name == "Title"  # noqa: SLF001 - the library has no way to make layouts
    element.attrib.pop("type", None)
    element.set("preserve", "1")
    element.cSld.set("name", name)
    tree = element.cSld.spTree
    _emptied(tree)
    size = ' sz="3600"' if cover else ""
    tree.append(
        _placeholder(2, "Title", 'type="title"', title, 'anchor="b"', f"<a:lvl1pPr><a:defRPr{size}/></a:lvl1pPr>")
    )
    tree.append(
        _placeholder(
            3,
            "Measure",
            f'type="body" sz="quarter" idx="{MEASURE}"',
            measure,
            f'anchor="{"b" if cover else "t"}"',
            _quiet(),
        )
    )
    if cover:
        tree.append(_rule())
    if text is not None:
        tree.append(_placeholder(4, "Sentences", f'type="body" sz="half" idx="{SENTENCES}"', text, 'anchor="t"', ""))


def _rule() -> Any:
    """The upright rule beside the words of the cover."""
    return parse_xml(
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="9" name="Rule"/><p:cNvSpPr/>'
        f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{_at(_COVER_RULE)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f'<a:solidFill><a:schemeClr val="accent1"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>'
    )


def _quiet() -> str:
    fill = f'<a:solidFill><a:srgbClr val="{palette.QUIET}"/></a:solidFill>'
    letters = f'<a:defRPr sz="{tokens.MEASURE * 100}">{fill}</a:defRPr>'
    return f'<a:lvl1pPr><a:spcBef><a:spcPts val="0"/></a:spcBef>{letters}</a:lvl1pPr>'


def _emptied(tree: Any) -> None:
    for shape in list(tree.iter_shape_elms()):
        tree.remove(shape)


def _placeholder(number: int, name: str, kind: str, box: Box, anchor: str, style: str) -> Any:
    return parse_xml(
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/>'
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr>'
        f"<p:spPr>{_at(box)}</p:spPr>"
        f'<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" {anchor}><a:noAutofit/></a:bodyPr>'
        f'<a:lstStyle>{style}</a:lstStyle><a:p><a:endParaRPr lang="en"/></a:p></p:txBody></p:sp>'
    )


def _at(box: Box) -> str:
    left, top, width, height = (round(Inches(length)) for length in box)
    return f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def _master(master: Any, running: str) -> None:
    tree = master._element.cSld.spTree  # noqa: SLF001
    _emptied(tree)
    tree.append(_placeholder(2, "Title", 'type="title"', TITLE_BOX, 'anchor="b"', ""))
    tree.append(_placeholder(3, "Text", 'type="body" idx="1"', BODY, 'anchor="t"', ""))
    foot = Box(FOOT.left, FOOT.top, FOOT.width - 1, FOOT.height)
    place = Box(FOOT.left + FOOT.width - 1, FOOT.top, 1, FOOT.height)
    tree.append(_foot(4, "Foot", foot, "l", '<a:r><a:rPr sz="1000"/><a:t/></a:r>'))
    tree.append(
        _foot(
            5,
            "Number",
            place,
            "r",
            '<a:fld id="{6F1E5B0A-2D0C-4C53-9E0B-7A1D3F2C4B5D}" type="slidenum"><a:rPr sz="1000"/><a:t>1</a:t></a:fld>',
        )
    )
    next(tree[-2].iter(qn("a:t"))).text = shown(running)
    styles = master._element.find(qn("p:txStyles"))  # noqa: SLF001
    for name, written in _styles():
        old = styles.find(qn(name))
        styles.replace(old, parse_xml(written))


def _foot(number: int, name: str, box: Box, align: str, content: str) -> Any:
    shape = parse_xml(
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr txBox="1"/>'
        f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{_at(box)}'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>'
        f'<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:noAutofit/></a:bodyPr><a:lstStyle/>'
        f'<a:p><a:pPr algn="{align}"/>{content}</a:p></p:txBody></p:sp>'
    )
    for look in shape.iter(qn("a:rPr")):
        look.append(parse_xml(f'<a:solidFill {nsdecls("a")}><a:srgbClr val="{palette.QUIET}"/></a:solidFill>'))
    return shape


def _styles() -> Iterator[tuple[str, str]]:
    """The styles of the master's titles and texts: no bullets, a blank before each paragraph."""
    ink = '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:cs typeface="+mn-cs"/>'
    yield (
        "p:titleStyle",
        (
            f'<p:titleStyle {nsdecls("p", "a")}><a:lvl1pPr algn="l"><a:buNone/>'
            f'<a:defRPr sz="{tokens.TITLE * 100}" b="1">{ink}</a:defRPr></a:lvl1pPr></p:titleStyle>'
        ),
    )
    levels = "".join(
        f'<a:lvl{at}pPr marL="0" indent="0" algn="l"><a:spcBef><a:spcPts val="800"/></a:spcBef><a:buNone/>'
        f'<a:defRPr sz="{tokens.TEXT * 100}">{ink}</a:defRPr></a:lvl{at}pPr>'
        for at in range(1, 6)
    )
    yield "p:bodyStyle", f"<p:bodyStyle {nsdecls('p', 'a')}>{levels}</p:bodyStyle>"


_COLORS = {
    "dk1": palette.INK,
    "lt1": palette.PAGE,
    "dk2": palette.QUIET,
    "lt2": palette.SOFT,
    "accent2": palette.FLOW,
    "accent3": palette.LOSS,
    "accent4": palette.FAIR,
    "accent5": palette.FRAME,
    "accent6": palette.ACCENT_INK,
    "hlink": palette.ACCENT,
    "folHlink": palette.QUIET,
}


def _theme(part: Any, accent: str) -> None:
    """The colours and the font that programs offer for what people add."""
    from lxml import etree

    root = etree.fromstring(part.blob)
    for name, color in {**_COLORS, "accent1": accent}.items():
        slot = root.find(f".//{qn('a:clrScheme')}/{qn(f'a:{name}')}")
        slot[:] = [parse_xml(f'<a:srgbClr {nsdecls("a")} val="{color}"/>')]
    for font in root.iter(qn("a:latin")):
        font.set("typeface", tokens.FONT)
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)  # noqa: SLF001


def _without(part: Any, kind: str) -> None:
    """Take out what hangs on a part, such as the picture of an empty slide."""
    for number in [number for number, related in part._rels.items() if related.reltype == kind]:  # noqa: SLF001
        part._rels.pop(number)  # noqa: SLF001
