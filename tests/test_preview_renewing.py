"""`touchmap preview` while files are saved: what is right is shown, what is wrong stands over the last good pages."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from preview_reader import BROKEN, CLIENT, ON, Reader, showing

from touchmap.language.speech import ENGLISH
from touchmap.preview.state import PreviewRequest, PreviewState, renewed

pytestmark = pytest.mark.slow


@pytest.fixture
def shown(tmp_path: Path) -> Iterator[Callable[..., Reader]]:
    with showing(tmp_path) as show:
        yield show


def test_a_saved_change_arrives(shown: Callable[..., Reader], tmp_path: Path) -> None:
    reader = shown()
    before = reader.news()
    (tmp_path / "touchmap.yaml").write_text(CLIENT.replace("SOME PHONE", "SOME BELL"), encoding="utf-8")
    after = reader.wait_for(lambda told: told["version"] > before["version"])

    assert after["obstacles"] == []
    assert after["pages"]["plan"]["version"] == after["version"]
    assert "SOME BELL" in reader.ask("plan").text


def test_a_file_that_is_new_counts_and_so_does_one_that_is_gone(shown: Callable[..., Reader], tmp_path: Path) -> None:
    reader = shown()
    new = tmp_path / "more" / "till.yaml"
    new.parent.mkdir()
    new.write_text("touchpoints: [{id: till, name: SOME TILL, customer_weight: 4, business_priority: 4, score: 2}]\n")
    reader.wait_for(lambda _: "SOME TILL" in reader.ask("plan").text)
    new.unlink()

    assert reader.wait_for(lambda _: "SOME TILL" not in reader.ask("plan").text)["obstacles"] == []


def test_a_page_that_says_the_same_is_not_loaded_again(shown: Callable[..., Reader], tmp_path: Path) -> None:
    reader = shown()
    before = reader.news()
    (tmp_path / "touchmap.yaml").write_text(f"# a remark\n{CLIENT}", encoding="utf-8")
    after = reader.wait_for(lambda told: told["version"] > before["version"])

    assert after["pages"] == before["pages"]


def test_a_new_day_counts_where_none_was_given(shown: Callable[..., Reader], monkeypatch: pytest.MonkeyPatch) -> None:
    reader = shown(day=None)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(86400 * 365 * 40))

    reader.wait_for(lambda _: "22 December 2009" in reader.ask("plan").text)

    assert reader.news()["version"] > 1


def test_who_has_seen_it_all_is_told_nothing(shown: Callable[..., Reader]) -> None:
    reader = shown()

    assert reader.ask(f"news?seen={reader.news()['version']}").status == 204


def test_findings_stand_over_the_last_good_page_until_they_are_fixed(
    shown: Callable[..., Reader], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    reader = shown()
    good = reader.ask("plan").text
    (tmp_path / "touchmap.yaml").write_text(BROKEN, encoding="utf-8")
    broken = reader.wait_for(lambda told: bool(told["obstacles"]))

    assert broken["obstacles"] == [
        {
            "place": "touchmap.yaml:4:84",
            "rule": "TM004",
            "message": 'score is "many", not a whole number',
            "fix": "write a whole number, such as 3",
        }
    ]
    assert broken["title"] == "(1) Preview: SOME CLIENT"
    assert broken["status"].startswith("1 finding; what you see is from ")
    assert broken["pages"]["plan"]["stale"]
    assert reader.ask("plan").text == good
    (tmp_path / "touchmap.yaml").write_text(CLIENT, encoding="utf-8")
    fixed = reader.wait_for(lambda told: not told["obstacles"])

    assert fixed["status"].startswith("Renewed at ")
    assert not fixed["pages"]["plan"]["stale"]


def test_a_folder_that_is_broken_from_the_start_is_shown_once_it_is_fixed(
    shown: Callable[..., Reader], tmp_path: Path
) -> None:
    reader = shown(BROKEN)
    told = reader.news()

    assert told["status"] == "1 finding; there is no page yet."
    assert reader.ask().status == 200
    assert reader.ask("plan").status == 404
    (tmp_path / "touchmap.yaml").write_text(CLIENT, encoding="utf-8")
    reader.wait_for(lambda told: not told["obstacles"])
    assert "SOME PHONE" in reader.ask("plan").text


def test_a_page_that_cannot_be_made_does_not_hold_back_the_other(shown: Callable[..., Reader], tmp_path: Path) -> None:
    reader = shown()
    own = tmp_path / "templates" / "html" / "week.html.j2"
    own.parent.mkdir(parents=True)
    own.write_text("{{ nothing }}")
    told = reader.wait_for(lambda told: bool(told["obstacles"]))

    assert [one["message"] for one in told["obstacles"]] == ["templates/html/week.html.j2:1: 'nothing' is undefined"]
    assert [told["pages"][name]["stale"] for name in ("plan", "week")] == [False, True]


def test_what_is_in_the_way_of_every_page_is_told_once(shown: Callable[..., Reader]) -> None:
    told = shown("touchmap: 1\n").news()

    assert [one["message"] for one in told["obstacles"]] == ["the inventory has no touchpoints"]


def test_a_folder_that_goes_away_and_comes_back_is_no_end(shown: Callable[..., Reader], tmp_path: Path) -> None:
    reader = shown()
    (tmp_path / "touchmap.yaml").unlink()
    gone = reader.wait_for(lambda told: bool(told["obstacles"]))

    assert "no inventory in" in gone["obstacles"][0]["message"]
    (tmp_path / "touchmap.yaml").write_text(CLIENT, encoding="utf-8")
    assert reader.wait_for(lambda told: not told["obstacles"])["pages"]["plan"]["stale"] is False


def test_of_many_findings_the_first_hundred_are_listed(shown: Callable[..., Reader]) -> None:
    many = "".join(f"  - {{id: t{n}, name: T{n}, score: many}}\n" for n in range(130))
    told = shown(f"touchmap: 1\ntouchpoints:\n{many}").news()

    assert len(told["obstacles"]) == 100
    assert told["more"] == "30 more; `touchmap check` lists all."


def test_a_fault_of_the_programs_own_is_told_and_ends_nothing(tmp_path: Path) -> None:
    (tmp_path / "touchmap.yaml").write_text(CLIENT, encoding="utf-8")
    good = renewed(PreviewState(), PreviewRequest(str(tmp_path), ON), ENGLISH)
    no_day: Any = "never"
    after = renewed(good, PreviewRequest(str(tmp_path), no_day), ENGLISH)

    assert [one.message[:27] for one in after.obstacles][:1] == ["this is a bug in touchmap ("]
    assert after.pages["plan"].html == good.pages["plan"].html
