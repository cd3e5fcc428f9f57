from touchmap.analysis.asking import to_ask


def test_what_is_nearest_to_one_half_is_asked_first() -> None:
    assert to_ask([0.99, 0.62, 0.45, 0.02]) == [2, 1, 3, 0]


def test_what_is_equally_near_keeps_todays_order() -> None:
    assert to_ask([1.0, 0.7, 0.3, 0.3000000001, 0.0]) == [1, 2, 3, 0, 4]


def test_nothing_is_asked_of_nobody() -> None:
    assert to_ask([]) == []
