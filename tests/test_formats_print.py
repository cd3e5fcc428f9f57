"""Pages on paper: which program prints, what it is given, and what is said where there is none or it fails."""

import os
import re
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import TODAY, Run
from fake_browser import PRINTS, browser_at
from screens import on_terminal
from small_plan import SMALL

from touchmap.errors import TouchmapError
from touchmap.formats.print import browser
from touchmap.formats.print.which_browser import browser_path

Called = Callable[..., Run]
Folder = Callable[[dict[str, str]], Path]


@pytest.fixture
def program(tmp_path: Path) -> Callable[..., str]:
    """A program of a name in a folder below the test's own, as a shell script."""

    def write(script: str = PRINTS, name: str = "chromium", folder: str = "bin") -> str:
        return browser_at(tmp_path / folder / name, script)

    return write


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> pytest.MonkeyPatch:
    """A system on which no browser is found, and WeasyPrint is not installed."""
    monkeypatch.delenv("TOUCHMAP_BROWSER", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    return monkeypatch


def refused(program: str, seconds: float = 20) -> str:
    with pytest.raises(TouchmapError) as error:
        browser.printed("<p>page</p>", program, seconds)
    assert "TOUCHMAP_BROWSER" in error.value.hint
    return error.value.message


def test_chromium_goes_before_other_browsers_wherever_they_are_on_the_path(
    bare: pytest.MonkeyPatch, program: Callable[..., str], tmp_path: Path
) -> None:
    edge, chrome, chromium = (program(name=name) for name in ("microsoft-edge", "google-chrome", "chromium"))
    assert browser_path() == chromium

    Path(chromium).unlink()
    assert browser_path() == chrome

    chromium = program(folder="later")
    bare.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{tmp_path / 'later'}")
    assert browser_path() == chromium

    bare.setenv("PATH", str(Path(edge).parent))
    Path(chrome).unlink()
    assert browser_path() == edge


def test_a_browser_in_the_current_folder_is_not_run(
    bare: pytest.MonkeyPatch, program: Callable[..., str], tmp_path: Path
) -> None:
    program(folder="client")
    bare.chdir(tmp_path / "client")
    bare.setenv("PATH", os.pathsep.join((".", "", "../client")))

    assert browser_path() is None


@pytest.mark.usefixtures("bare")
def test_a_file_that_cannot_be_run_is_no_browser_and_neither_is_a_folder(program: Callable[..., str]) -> None:
    file = Path(program())
    file.chmod(0o644)
    file.with_name("msedge").mkdir()

    assert browser_path() is None


@pytest.mark.parametrize(
    ("platform", "place"),
    [
        ("win32", "Google/Chrome/Application/chrome.exe"),
        ("win32", "Microsoft/Edge/Application/msedge.exe"),
        ("darwin", "Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
        ("darwin", "Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"),
    ],
)
def test_a_browser_is_found_where_its_installer_puts_it(
    platform: str, place: str, bare: pytest.MonkeyPatch, program: Callable[..., str], tmp_path: Path
) -> None:
    bare.setattr(sys, "platform", platform)
    bare.setenv("LOCALAPPDATA", str(tmp_path))
    bare.setenv("HOME", str(tmp_path))
    installed = program(name=Path(place).name, folder=str(Path(place).parent))

    assert browser_path() == installed


def test_the_variable_names_a_browser_by_its_path_or_its_name(
    bare: pytest.MonkeyPatch, program: Callable[..., str], tmp_path: Path
) -> None:
    program()
    brave = program(name="brave-browser")

    for name in (brave, "brave-browser"):
        bare.setenv("TOUCHMAP_BROWSER", name)
        assert browser_path() == brave

    bare.chdir(tmp_path)
    bare.setenv("TOUCHMAP_BROWSER", os.path.join("bin", "brave-browser"))  # noqa: PTH118
    assert browser_path() == brave


def test_the_variable_chooses_weasyprint_although_there_is_a_browser(
    bare: pytest.MonkeyPatch, program: Callable[..., str]
) -> None:
    program()
    bare.setenv("TOUCHMAP_BROWSER", "weasyprint")

    assert browser_path() is None


@pytest.mark.usefixtures("bare")
def test_a_plan_is_printed_from_the_page_that_html_is(
    program: Callable[..., str], folder: Folder, called: Called
) -> None:
    program()
    here = folder({"touchmap.yaml": SMALL})
    page = called("plan", here, "--today", TODAY, "--format", "html").out

    run = called("plan", here, "--today", TODAY, "-o", "plan.pdf")

    assert (run.status, run.out, run.err) == (0, "", "")
    made = (here / "plan.pdf").read_text(encoding="utf-8")
    assert made == "%PDF-1.4\n" + page.replace("html>", "html><style>@page { size: A4 }</style>", 1)


@pytest.mark.parametrize("more", [[], ["--agenda"]])
@pytest.mark.usefixtures("bare")
def test_a_week_and_its_agenda_are_printed_by_the_clients_own_template(
    more: list[str], program: Callable[..., str], folder: Folder, called: Called
) -> None:
    name = "agenda" if more else "week"
    here = folder({"touchmap.yaml": SMALL, f"templates/html/{name}.html.j2": f"<h1>Our own {name}</h1>"})
    program()

    run = called("week", here, "--today", TODAY, "-o", "week.pdf", *more)

    assert (run.status, run.err) == (0, "")
    assert f"<h1>Our own {name}</h1>" in (here / "week.pdf").read_text(encoding="utf-8")


@pytest.mark.usefixtures("bare")
def test_a_pipe_gets_the_bytes_of_a_pdf_as_they_are(
    program: Callable[..., str], folder: Folder, called: Called
) -> None:
    program()

    run = called("plan", folder({"touchmap.yaml": SMALL}), "--today", TODAY, "--format", "pdf", "-o", "-")

    assert run.out.startswith("%PDF-1.4\n")


@pytest.mark.slow
def test_a_terminal_is_spared_the_bytes_of_a_pdf(folder: Folder) -> None:
    status, shown = on_terminal(["plan", "--format", "pdf"], folder({"touchmap.yaml": SMALL}), 200)

    assert (status, "%PDF" in shown) == (2, False)
    assert "a terminal cannot show PDF" in shown
    assert "-o NAME.pdf" in shown


@pytest.mark.usefixtures("bare")
def test_where_nothing_can_print_a_line_says_what_to_install_and_nothing_is_written(
    folder: Folder, called: Called
) -> None:
    here = folder({"touchmap.yaml": SMALL})

    run = called("plan", here, "-o", "plan.pdf")

    assert (run.status, run.out, run.err.count("\n")) == (2, "", 2)
    assert "install one of these browsers" in run.err
    assert "pip install 'touchmap-cx[pdf]'" in run.err
    assert not (here / "plan.pdf").exists()


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ("no-such-browser", "TOUCHMAP_BROWSER names no program that can be run: no-such-browser"),
        ("/no/such/browser", "TOUCHMAP_BROWSER names no program that can be run: /no/such/browser"),
        ("WeasyPrint", "TOUCHMAP_BROWSER chooses WeasyPrint, which is not installed"),
    ],
)
def test_what_the_variable_names_is_not_replaced_by_another_program(
    named: str, said: str, bare: pytest.MonkeyPatch, program: Callable[..., str], folder: Folder, called: Called
) -> None:
    here, _ = folder({"touchmap.yaml": SMALL, "plan.pdf": "the last plan"}), program()
    bare.setenv("TOUCHMAP_BROWSER", named)

    run = called("plan", here, "-o", "plan.pdf")

    assert (run.status, run.err.count("\n")) == (2, 2)
    assert said in run.err
    assert (here / "plan.pdf").read_text() == "the last plan"


def test_where_weasyprint_lacks_pango_a_line_says_so(bare: pytest.MonkeyPatch, folder: Folder, called: Called) -> None:
    here = folder({"touchmap.yaml": SMALL, "site/weasyprint.py": "raise OSError('cannot load library libpango')"})
    bare.delitem(sys.modules, "weasyprint")
    bare.syspath_prepend(here / "site")

    run = called("plan", here, "-o", "plan.pdf")

    assert (run.status, run.out, run.err.count("\n")) == (2, "", 2)
    assert "WeasyPrint does not find the library pango" in run.err
    assert not (here / "plan.pdf").exists()


@pytest.mark.slow
def test_a_browser_that_hangs_is_stopped_with_its_children(program: Callable[..., str], tmp_path: Path) -> None:
    alive = tmp_path / "alive"
    hangs = program(f"(sleep 1; touch '{alive}') & sleep 60")

    started = time.monotonic()
    said = refused(hangs, seconds=0.3)

    assert said == f"{hangs} was stopped after 0.3 seconds"
    assert time.monotonic() - started < 20
    time.sleep(1.5)
    assert not alive.exists()


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ("exit 0", "did not make the file (exit status 0)"),
        ("exit 21", "did not make the file (exit status 21)"),
        (f"{PRINTS}\nexit 5", "did not make the file (exit status 5)"),
        (PRINTS.replace("%%PDF", "an error"), "did not make the file (exit status 0)"),
    ],
)
def test_a_browser_that_makes_no_pdf_is_named(script: str, said: str, program: Callable[..., str]) -> None:
    path = program(script)

    assert refused(path) == f"{path} {said}"


def test_a_browser_that_the_system_cannot_run_is_named(program: Callable[..., str]) -> None:
    broken = program()
    Path(broken).write_bytes(b"\x7fELF is how such a program begins")

    assert re.fullmatch(rf"{broken} cannot be run: [a-z ]+", refused(broken))


def test_where_no_temporary_file_can_be_written_a_line_says_why(
    program: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", "/no-such-folder")

    path = program()

    assert refused(path) == f"{path} cannot be run: no such file or directory"


def test_what_a_browser_says_does_not_reach_the_terminal(
    program: Callable[..., str], capfd: pytest.CaptureFixture[str]
) -> None:
    browser.printed("<p>page</p>", program(f"echo noise; echo noise >&2\n{PRINTS}"))

    assert capfd.readouterr() == ("", "")


def test_a_browser_works_in_a_private_folder_that_is_gone_afterwards(
    program: Callable[..., str], tmp_path: Path
) -> None:
    told = tmp_path / "told"
    browser.printed("<p>page</p>", program(f'{{ pwd; stat -c %a .; echo "$@"; }} > {told}\n{PRINTS}'))

    where, mode, arguments = told.read_text(encoding="utf-8").splitlines()
    assert mode == "700"
    assert f"--user-data-dir={where}/profile " in arguments
    assert not Path(where).exists()


def test_the_path_of_a_browsers_folder_leaves_room_for_its_socket(
    program: Callable[..., str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = tmp_path / ("long" * 20)
    long.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(long))

    browser.printed("<p>page</p>", program(f'{{ pwd; echo "$TMPDIR"; }} > {tmp_path}/told\n{PRINTS}'))

    where, temporary = (tmp_path / "told").read_text(encoding="utf-8").splitlines()
    assert where == temporary
    assert len(f"{where}/org.chromium.Chromium.XXXXXX/SingletonSocket") < 104


def test_a_browser_keeps_its_sandbox_except_for_root(
    program: Callable[..., str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = program(f'echo "$@" > {tmp_path}/told\n{PRINTS}')

    for user, without in ((0, True), (1000, False)):
        monkeypatch.setattr(os, "geteuid", lambda user=user: user)
        browser.printed("<p>page</p>", path)
        assert ("--no-sandbox" in (tmp_path / "told").read_text(encoding="utf-8")) is without


def test_a_browser_from_a_snap_gets_its_files_where_it_can_see_them(
    program: Callable[..., str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    real = program(f"pwd > {tmp_path}/told\n{PRINTS}", name="snap")
    chromium = Path(real).with_name("chromium")
    chromium.symlink_to(real)

    browser.printed("<p>page</p>", str(chromium))

    assert Path((tmp_path / "told").read_text().strip()).parent == tmp_path / "snap" / "chromium" / "common"


def test_a_picture_is_made_by_a_browser_only(bare: pytest.MonkeyPatch) -> None:
    bare.setenv("TOUCHMAP_BROWSER", "weasyprint")

    with pytest.raises(TouchmapError, match="a picture is made by Chromium, Chrome or Edge"):
        browser.picture("<p>page</p>", 100, 100)
