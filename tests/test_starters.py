"""Every starter, in every language, is a whole and valid client folder."""

from datetime import date
from itertools import product

import pytest
from conftest import TODAY

from touchmap.analysis.facts import Facts
from touchmap.load import Loaded, load_texts
from touchmap.rules.run import check
from touchmap.shipped import shipped
from touchmap.source.yaml.reader import read
from touchmap.starters.folder import MODELINE, starter_files
from touchmap.starters.trades import LANGUAGES, TRADES, teaching, trade

BY_TRADE = [name for name in TRADES if name != "blank"]
ALL = list(product(TRADES, LANGUAGES))
FULL = list(product(BY_TRADE, LANGUAGES))
TO_DO = {"TM102", "TM116", "TM118", "TM211", "TM405"}
"""What is left to the client: marks, the aim, figures of standards, a second route, a question to those who left."""

MARKS = ("customer_weight", "business_priority", "score", "owner")


def started(name: str, language: str, client: str | None = None) -> Loaded:
    files = starter_files(name, language, client)
    return load_texts({file: text for file, text in files.items() if file.endswith(".yaml")})


@pytest.mark.parametrize(("name", "language"), ALL)
def test_a_starter_loads_without_a_problem(name: str, language: str) -> None:
    assert started(name, language).problems == ()


@pytest.mark.parametrize(("name", "language"), FULL)
def test_check_finds_only_what_is_left_to_the_client(name: str, language: str) -> None:
    loaded = started(name, language)

    verdict = check(Facts(loaded.inventory, date.fromisoformat(TODAY)), loaded.problems)

    assert {judged.rule.code for judged in verdict.judged} <= TO_DO
    assert "error" not in {judged.level for judged in verdict.judged}


def test_a_blank_inventory_is_red_since_nothing_is_checked() -> None:
    loaded = started("blank", "en")

    verdict = check(Facts(loaded.inventory, date.fromisoformat(TODAY)), loaded.problems)

    assert [judged.rule.code for judged in verdict.judged if judged.level == "error"] == ["TM101"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_blank_example_is_an_inventory_once_it_is_no_comment(language: str) -> None:
    files = starter_files("blank", language, None)
    for file in ("touchpoints.yaml", "chains.yaml"):
        head, key, example = files[file].partition(":\n#")
        files[file] = head + key.removesuffix("#") + f"#{example}".replace("# ", "", 1).replace("\n# ", "\n")

    loaded = load_texts({file: text for file, text in files.items() if file.endswith(".yaml")})

    assert loaded.problems == ()
    assert [point.id for point in loaded.inventory.touchpoints] == ["phone-call", "thank-you-letter"]
    assert len(loaded.inventory.chains) == 1


@pytest.mark.parametrize(("name", "language"), ALL)
def test_every_yaml_file_begins_with_the_editors_line(name: str, language: str) -> None:
    files = starter_files(name, language, None)

    first = {file: text.split("\n")[0] for file, text in files.items() if file.endswith(".yaml")}
    assert first == dict.fromkeys(("touchpoints.yaml", "chains.yaml", "touchmap.yaml"), MODELINE)


@pytest.mark.parametrize("name", BY_TRADE)
def test_a_trade_has_about_thirty_touchpoints_in_all_phases_and_in_chains(name: str) -> None:
    inventory = started(name, "en").inventory

    linked = {link.touchpoint for chain in inventory.chains for link in chain.links}
    assert 25 <= len(inventory.touchpoints) <= 31
    assert {inventory.phase_of(point) for point in inventory.touchpoints} == {"before", "during", "after"}
    assert linked == {point.id for point in inventory.touchpoints}


@pytest.mark.parametrize("name", BY_TRADE)
def test_every_chain_ends_with_a_link_that_starts_another(name: str) -> None:
    inventory = started(name, "en").inventory

    for chain in inventory.chains:
        assert chain.links[-1].end
        assert chain.links[-1].starts not in (None, chain.id)
    assert not any(link.end for chain in inventory.chains for link in chain.links[:-1])


@pytest.mark.parametrize("name", BY_TRADE)
def test_a_chain_of_former_customers_asks_why_they_left(name: str) -> None:
    inventory = started(name, "en").inventory

    former = [
        chain
        for chain in inventory.chains
        if all(inventory.touchpoint_by_id[link.touchpoint].stage == "former" for link in chain.links)
    ]
    assert len(former) == 1
    assert "exit-question" in [link.touchpoint for link in former[0].links]


@pytest.mark.parametrize(("name", "language"), FULL)
def test_no_mark_is_guessed(name: str, language: str) -> None:
    points = read("touchpoints.yaml", starter_files(name, language, None)["touchpoints.yaml"]).data["touchpoints"]

    assert {point[mark] for point in points for mark in MARKS} == {None}


@pytest.mark.parametrize("name", TRADES)
def test_languages_differ_in_words_only(name: str) -> None:
    shapes = [_shape(trade(name, language)) for language in LANGUAGES]

    assert shapes[1:] == shapes[:1] * 3


@pytest.mark.parametrize("name", [*TRADES, "teaching"])
def test_every_name_stands_in_all_languages(name: str) -> None:
    data = read(name, shipped(f"starters/{name}.yaml").read_text(encoding="utf-8")).data

    spoken = list(_mappings_of_languages(data))
    assert spoken
    assert all(tuple(words) == LANGUAGES and all(words.values()) for words in spoken)


@pytest.mark.parametrize("name", TRADES)
def test_each_language_is_written_in_its_own_letters(name: str) -> None:
    foreign = {"en": "łążёыэъєїіґа", "ru": "єїіґłą", "uk": "ёыэъłą", "pl": "ёыэъєїіґаеоия"}

    for language, letters in foreign.items():
        words = " ".join(starter_files(name, language, None)[file] for file in ("touchpoints.yaml", "chains.yaml"))
        assert not set(letters) & set(words.lower())


def test_the_name_of_a_client_stays_text() -> None:
    name = 'Anna "Zoo": #1 — {{ 7 * 7 }} ${{ github.token }}'

    client = started("cafe", "pl", name).inventory.settings.client

    assert client.name == name
    assert client.language == "pl"


def test_comments_are_one_line_each() -> None:
    assert all("\n" not in str(text) for language in LANGUAGES for text in teaching(language).values())


def _shape(value: object) -> object:
    if isinstance(value, dict):
        words = ("name", "client", "sells", "keepsake", "what", "unit")
        return {key: "…" if key in words else _shape(item) for key, item in value.items()}
    if isinstance(value, list):
        return [item if isinstance(item, str) and " " not in item else _shape(item) for item in value]
    return "…" if isinstance(value, str) and " " in value else value


def _mappings_of_languages(value: object) -> list[dict[str, str]]:
    if isinstance(value, list):
        return [found for item in value for found in _mappings_of_languages(item)]
    if not isinstance(value, dict):
        return []
    if set(value) & set(LANGUAGES):
        return [value]
    return [found for item in value.values() for found in _mappings_of_languages(item)]
