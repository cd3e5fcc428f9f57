import pytest

from touchmap.errors import TouchmapError
from touchmap.formats.catalogue import write_text
from touchmap.reports.findings.baseline import Known, baseline_of, read_baseline

ONE = Known("TM201", "visit", 'the chain "Visit" has no end link', "a" * 32)
OTHER = Known("TM102", "bag", '"Bag" has no score', "b" * 32)
NOWHERE = Known("TM104", None, "notes.yaml has none", "c" * 32)


def test_a_baseline_is_one_line_an_entry_in_an_order_of_its_own() -> None:
    text = write_text(baseline_of([ONE, NOWHERE, OTHER]), "json")

    assert [line[12:17] for line in text.split("\n") if '"rule"' in line] == ["TM102", "TM104", "TM201"]
    assert text == write_text(baseline_of([OTHER, ONE, NOWHERE]), "json")


def test_a_baseline_reads_what_it_wrote() -> None:
    baseline = baseline_of([ONE, NOWHERE, OTHER])

    assert read_baseline("b.json", write_text(baseline, "json")) == baseline


def test_an_empty_baseline_is_an_empty_list() -> None:
    assert write_text(baseline_of([]), "json") == '{\n "shape": "touchmap.baseline/1",\n "findings": []\n}\n'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "b.json:1:1: not JSON"),
        ('{\n "shape": 1\n "findings"', "b.json:3:2: not JSON"),
        ("<<<<<<< ours\n", "b.json:1:1: not JSON"),
        ("[" * 100_000, "b.json:1:1: not a baseline in JSON"),
        ("9" * 5_000, "b.json:1:1: not a baseline in JSON"),
        ("[]", 'b.json:1:1: not a baseline: "shape" is not "touchmap.baseline/1"'),
        ('{"shape": "touchmap.findings/1", "findings": []}', 'b.json:1:1: not a baseline: "shape"'),
        ('{"shape": "touchmap.baseline/1"}', 'b.json:1:1: not a baseline: "findings" is not a list'),
        ('{"shape": "touchmap.baseline/1", "findings": [1]}', r"b.json: findings\[0\]: not an object"),
        (
            '{"shape": "touchmap.baseline/1", "findings": [{"rule": "TM201", "message": ""}]}',
            r'b.json: findings\[0\]: "fingerprint" is not text',
        ),
        (
            '{"shape": "touchmap.baseline/1", "findings": [{"rule":"","message":"","fingerprint":"","entry":1}]}',
            r'b.json: findings\[0\]: "entry" is neither text nor null',
        ),
    ],
)
def test_a_broken_baseline_stops_the_command_with_a_place(text: str, message: str) -> None:
    with pytest.raises(TouchmapError, match=message):
        read_baseline("b.json", text)
