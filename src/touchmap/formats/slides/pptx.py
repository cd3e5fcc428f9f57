"""The plan as a file of slides, in PowerPoint's format."""

from importlib.util import find_spec

from touchmap.errors import TouchmapError
from touchmap.language.phrase import phrase
from touchmap.reports.plan.plan import PlanReport


def write(report: PlanReport) -> bytes:
    """The plan as slides; the same plan makes the same bytes.

    Args:
        report: The plan.

    Raises:
        TouchmapError: python-pptx is not installed.
    """
    if find_spec("pptx") is None:
        raise TouchmapError(
            phrase("slides are made by python-pptx, which is not installed"),
            phrase("run `pip install 'touchmap-cx[office]'`"),
        )
    from touchmap.formats.slides.file import file_of
    from touchmap.reports.plan.slides.deck import plan_deck

    return file_of(plan_deck(report))
