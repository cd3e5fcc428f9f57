"""How many slips lead from one word to another."""


def steps_between(word: str, other: str) -> int:
    """The fewest slips of the pen: a letter too many, one too few, another one, or two that changed places."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(word, 1):
        older, before, row = before, row, [i]
        for j, wanted in enumerate(other, 1):
            least = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and (letter, word[i - 2]) == (other[j - 2], wanted):
                least = min(least, older[j - 2] + 1)
            row.append(least)
    return row[-1]
