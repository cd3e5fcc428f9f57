"""A document as a PDF: the same HTML page, printed by the user's own browser, else by WeasyPrint."""


def write(page: str) -> bytes:
    """A page as a PDF.

    Args:
        page: The page, as `--format html` writes it.

    Raises:
        TouchmapError: There is nothing to print with, or it fails.
    """
    from touchmap.formats.print import browser, by_weasyprint
    from touchmap.formats.print.which_browser import browser_path

    program = browser_path()
    return by_weasyprint.printed(page) if program is None else browser.printed(page, program)
