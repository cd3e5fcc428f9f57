"""Words in place of an owner's name that name nobody: a closed list, in four languages."""

from functools import lru_cache

from touchmap.model.fields import nfc

PLACEHOLDERS = {
    "en": (
        "tbd", "tba", "tbc", "to be decided", "to be defined", "to be determined", "to be confirmed", "todo", "to do",
        "n/a", "na", "n.a.", "#n/a", "not applicable", "none", "nil", "null", "nobody", "no one", "noone", "no owner",
        "no-one", "unknown", "unassigned", "not assigned", "unowned", "undefined", "vacant", "missing", "someone",
        "somebody", "xxx",
    ),
    "ru": (
        "нет", "никто", "нету", "неизвестно", "неизвестен", "неизвестный", "не известно", "не назначен",
        "не назначена", "не назначено", "не определен", "не определён", "не определена", "не определено", "не указан",
        "не указана", "не указано", "не задан", "не задано", "нет данных", "н/д", "н.д.", "уточняется", "уточнить",
        "будет назначен", "кто-то", "кто-нибудь", "без ответственного", "нет ответственного", "без владельца",
        "нет владельца", "отсутствует", "вакансия",
    ),
    "uk": (
        "немає", "нема", "ніхто", "невідомо", "невідомий", "не відомо", "не призначено", "не призначений",
        "не призначена", "не визначено", "не визначений", "не визначена", "не вказано", "не вказаний", "не вказана",
        "не задано", "немає даних", "н/д", "н.д.", "уточнюється", "уточнити", "буде призначено", "хтось",
        "хто-небудь", "без відповідального", "немає відповідального", "без власника", "немає власника", "відсутній",
        "вакансія",
    ),
    "pl": (
        "brak", "nikt", "nieznany", "nieznana", "nieznane", "nie wiadomo", "nieprzypisany", "nieprzypisana",
        "nieprzypisane", "nie przypisano", "nie przydzielono", "nie wyznaczono", "nie określono", "nie podano",
        "nie dotyczy", "n/d", "n.d.", "brak danych", "do ustalenia", "do uzupełnienia", "do wyznaczenia",
        "ktoś", "ktokolwiek", "bez właściciela", "brak właściciela", "brak odpowiedzialnego", "wakat",
    ),
}  # fmt: skip
"""The words of each language, in lower case."""

MARKS = "? - – — − . … _ / * ~ ·"
"""The marks of which a text may consist that names nobody, however many of them."""

_WORDS = frozenset(word for words in PLACEHOLDERS.values() for word in words)
_MARKS = frozenset(MARKS)


@lru_cache(maxsize=4096)
def is_placeholder(owner: str) -> bool:
    """Whether a word in an owner's place names nobody, in any case and with or without brackets around it.

    Args:
        owner: The word, as it was entered.
    """
    word = " ".join(nfc(owner).casefold().split()).lstrip(" ([<").rstrip(" )]>")
    return word in _WORDS or _MARKS.issuperset("".join(owner.split()))
