"""`touchmap preview`: pages for those who know the address, in a browser on this machine, and nothing else."""

import re
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, TODAY
from preview_reader import BROKEN, CLIENT, Reader, showing
from pseudo_language import outside_brackets, speak_brackets, words
from test_promises import state as listing

from touchmap.errors import TouchmapError
from touchmap.language.speech import ENGLISH, speech
from touchmap.preview.serving import LivePreview, serving
from touchmap.preview.state import PreviewRequest

pytestmark = pytest.mark.slow


@pytest.fixture
def shown(tmp_path: Path) -> Iterator[Callable[..., Reader]]:
    with showing(tmp_path) as show:
        yield show


def test_the_page_around_the_pages_has_a_frame_for_each_of_them(shown: Callable[..., Reader]) -> None:
    reader = shown()
    shell = reader.ask()

    assert shell.status == 200
    assert 'id="plan"' in shell.text
    assert 'id="week"' in shell.text
    assert "SOME PHONE" in reader.ask("plan").text
    assert "Watchlist" in reader.ask("week").text


def test_a_page_is_the_one_that_its_command_writes(
    shown: Callable[..., Reader], called: Callable[..., Any], tmp_path: Path
) -> None:
    reader = shown()

    assert reader.ask("plan").text == called("plan", tmp_path, "--format", "html", "--today", TODAY).out
    assert reader.ask("week").text == called("week", tmp_path, "--format", "html", "--today", TODAY).out


@pytest.mark.parametrize("path", ["/", "/plan", "/news", "//", "/x/", "/%00/", "/%C3%A9/", "http://[/", "*"])
def test_without_the_token_there_is_nothing(shown: Callable[..., Reader], path: str) -> None:
    assert shown().ask(path, whole=True).status == 404


def test_with_a_token_that_is_nearly_right_there_is_nothing(shown: Callable[..., Reader]) -> None:
    reader = shown()
    token = reader.address.path.strip("/")
    other = token[:-1] + ("a" if token[-1] != "a" else "b")

    assert reader.ask(f"/{other}/plan", whole=True).status == 404
    assert reader.ask(f"/{token[:-1]}/plan", whole=True).status == 404
    assert reader.ask(f"http://elsewhere.example/{token}/plan", whole=True).status == 404
    assert reader.ask("../touchmap.yaml").status == 404
    assert reader.ask("touchmap.yaml").status == 404


def test_each_preview_has_a_token_of_its_own_that_nobody_guesses(shown: Callable[..., Reader]) -> None:
    tokens = {shown().live.server.token for _ in range(2)}

    assert len(tokens) == 2
    assert min(map(len, tokens)) >= 43


@pytest.mark.parametrize("host", ["elsewhere.example", "elsewhere.example:{port}", "127.0.0.1", "127.0.0.1:1", ""])
def test_a_site_that_was_led_here_by_a_name_of_its_own_gets_nothing(shown: Callable[..., Reader], host: str) -> None:
    reader = shown()

    assert reader.ask(host=host.format(port=reader.address.port)).status == 403
    assert reader.ask("plan", host=host.format(port=reader.address.port)).status == 403


def test_a_request_names_its_host_and_only_one(shown: Callable[..., Reader]) -> None:
    reader = shown()
    own = f"Host: {reader.address.netloc}\r\n"

    assert [reader.say(f"GET {reader.address.path} HTTP/1.0\r\n{hosts}\r\n") for hosts in ("", own, own + own)] == [
        "HTTP/1.0 403 Forbidden",
        "HTTP/1.0 200 OK",
        "HTTP/1.0 403 Forbidden",
    ]


@pytest.mark.parametrize("said", ["\r\n", "GET\r\n\r\n", "GET / HTTP/9\r\n\r\n", "GET / x y\r\n\r\n", "\0" * 70_000])
def test_what_is_no_request_gets_no_page(
    shown: Callable[..., Reader], said: str, capfd: pytest.CaptureFixture[str]
) -> None:
    reader = shown()

    assert "200" not in reader.say(said)
    assert reader.ask().status == 200
    assert capfd.readouterr().err == ""


def test_localhost_is_a_name_of_this_machine(shown: Callable[..., Reader]) -> None:
    reader = shown()

    assert reader.ask(host=f"LocalHost:{reader.address.port}").status == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT", "BREW"])
def test_nothing_can_be_done_but_read(shown: Callable[..., Reader], method: str) -> None:
    reply = shown().ask(method=method)

    assert (reply.status, reply.headers["Allow"]) == (405, "GET, HEAD")


def test_a_head_is_a_page_without_its_text(shown: Callable[..., Reader]) -> None:
    reader = shown()
    head, whole = reader.ask("plan", method="HEAD"), reader.ask("plan")

    assert head.text == ""
    assert {**head.headers, "Date": ""} == {**whole.headers, "Date": ""}


ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}


@pytest.mark.parametrize(
    ("path", "frames"), [("", "DENY"), ("plan", "SAMEORIGIN"), ("news", "DENY"), ("nothing", "DENY")]
)
def test_every_answer_says_what_a_browser_may_do_with_it(shown: Callable[..., Reader], path: str, frames: str) -> None:
    headers = shown().ask(path).headers

    assert {name: headers[name] for name in ALWAYS} == ALWAYS
    assert headers["X-Frame-Options"] == frames
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert headers["Server"] == "touchmap"


def test_only_the_page_around_the_pages_runs_a_script_and_only_its_own(shown: Callable[..., Reader]) -> None:
    reader = shown()
    shell, plan = (reader.ask(path).headers["Content-Security-Policy"] for path in ("", "plan"))

    assert "script-src 'sha256-" in shell
    assert "unsafe" not in shell
    assert "script-src" not in plan
    assert "sandbox allow-same-origin" in plan
    assert 'http-equiv="Content-Security-Policy"' in reader.ask("plan").text


def test_several_readers_at_once_each_get_everything(shown: Callable[..., Reader]) -> None:
    reader = shown()
    with ThreadPoolExecutor(8) as readers:
        texts = set(readers.map(lambda _: reader.ask("plan").text, range(64)))

    assert texts == {reader.ask("plan").text}


def test_what_an_inventory_says_steers_nothing(shown: Callable[..., Reader]) -> None:
    hostile = BROKEN.replace("SOME CLIENT", '"</script><b>\\u202e"').replace(
        "score: many", 'score: "\\e[2J<img src=x>"'
    )
    reader = shown(hostile)
    told = reader.news()

    assert told["client"] == "</script><b>\\u202e"
    assert told["obstacles"][0]["message"] == 'score is "\\u001b[2J<img src=x>", not a whole number'
    assert "<b>" not in reader.ask().text
    assert reader.ask("news").headers["Content-Type"] == "application/json; charset=utf-8"


def test_a_client_has_no_say_in_the_page_around_the_pages(shown: Callable[..., Reader], tmp_path: Path) -> None:
    ours = shown().ask().text
    own = tmp_path / "templates" / "html"
    own.mkdir(parents=True)
    for ending in ("html.j2", "css", "js"):
        (own / f"preview.{ending}").write_text("alert(1)")

    assert shown().ask().text == ours


def test_nothing_is_written(shown: Callable[..., Reader], tmp_path: Path) -> None:
    client = shutil.copytree(ROOT / "examples" / "first-chain", tmp_path / "client")
    reader = shown((client / "touchmap.yaml").read_text())
    before = listing(tmp_path)
    reader.ask("plan")
    reader.ask("week")

    assert listing(tmp_path) == before


def test_its_port_is_free_again_at_its_end(tmp_path: Path) -> None:
    (tmp_path / "touchmap.yaml").write_text(CLIENT)
    request = PreviewRequest(str(tmp_path))
    with serving(request, 0, ENGLISH) as live:
        port = live.server.server_port
        with pytest.raises(TouchmapError, match=f"cannot listen on port {port}: address already in use"):
            LivePreview(request, port, ENGLISH)
    with serving(request, port, ENGLISH) as again:
        assert Reader(again).ask().status == 200


def test_all_that_it_says_is_said_in_the_language_of_the_person(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    speak_brackets(tmp_path, monkeypatch)
    (tmp_path / "touchmap.yaml").write_text(BROKEN)
    with serving(PreviewRequest(str(tmp_path)), 0, speech("ru")) as live:
        reader = Reader(live)
        shell = reader.ask().text.partition("<style>")
        told = reader.news()
        body = shell[2].partition("</style>")[2].partition("<script>")[0]
        said = [
            told["title"],
            told["status"],
            told["heading"],
            told["obstacles"][0]["message"],
            told["obstacles"][0]["fix"],
        ]

    known = words("SOME CLIENT many score")
    texts = outside_brackets(" ".join([*said, *_texts(body)]))
    assert words(texts) - known == set()


def _texts(markup: str) -> list[str]:
    """What people read of a page: its texts, and the labels among its attributes."""
    labels = re.findall(r'(?:aria-label|data-title|data-ended)="([^"]*)"', markup)
    return [*labels, *re.sub(r"<[^>]*>", "\n", markup).split("\n")]
