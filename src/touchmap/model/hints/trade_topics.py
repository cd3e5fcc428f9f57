"""Words of the trade by what they mean, in four languages, each with the place in the format where it belongs."""

from typing import NamedTuple


class Topic(NamedTuple):
    """What some words mean.

    Attributes:
        words: The words, in one number and in small letters.
        places: Where it belongs: a key, and what to say where the entry may have that key; without a key, always.
            In it `ID` stands for the entry's id, `VALUE` for what was written.
    """

    words: str
    places: tuple[tuple[str, str], ...]


def _called(*keys: str) -> tuple[tuple[str, str], ...]:
    return tuple((key, f"write it as `{key}: VALUE`") for key in keys)


_INTO_NOTES = (
    ("notes", "put it in `notes`"),
    ("note", "put it in `note`"),
    ("", "put it in `notes` of a touchpoint or a chain"),
)
TOPICS: tuple[Topic, ...] = (
    Topic(
        "evidence, observation, finding, survey, feedback, подтверждение, підтвердження, dowód",
        (
            *_called("evidence"),
            (
                "",
                (
                    "evidence is a list at the top level of a file: "
                    "`evidence: [{touchpoint: ID, date: …, method: survey, score: …}]`"
                ),
            ),
        ),
    ),
    Topic(
        "action, task, действие, действия, дія, дії, działanie, działania",
        (
            *_called("actions"),
            (
                "",
                ("actions are a list at the top level of a file: `actions: [{id: …, touchpoint: ID, title: …}]`"),
            ),
        ),
    ),
    Topic(
        "chain, journey, customer journey, user journey, journey map, path, route, flow, funnel, scenario, "
        "цепочка, цепочки, путь, путь клиента, ланцюжок, ланцюжки, шлях, шлях клієнта, łańcuch, łańcuchy, ścieżka, "
        "podróż klienta",
        (
            ("chains", "a journey is a chain: write it under `chains:` as `- {id: …, name: …, links: […]}`"),
            ("starts", "name the chain that an end link starts: `starts: …`"),
            (
                "",
                ("chains are a list at the top level of a file: `chains: [{id: …, name: …, links: [ID, …]}]`"),
            ),
        ),
    ),
    Topic(
        "step, link, шаг, шаги, звено, звенья, крок, кроки, ланка, ланки, krok, kroki, ogniwo, ogniwa",
        (
            ("links", "a step is a link of the chain: `links: […]`, with the ids of touchpoints"),
            (
                "",
                "a step is a link of a chain: `chains: [{id: …, name: …, links: [ID, …]}]` at the top level of a file",
            ),
        ),
    ),
    Topic(
        "touchpoint, touch point, contact point, точка, точка контакта, точка контакту, punkt styku",
        (
            *_called("touchpoints", "touchpoint"),
            ("links", "a chain lists its touchpoints by id: `links: […]`"),
            ("parts", "list the touchpoints inside this one: `parts: [{id: …, name: …}]`"),
        ),
    ),
    Topic(
        "pain point, pain, painpoint, friction, frustration, problem, issue, complaint, obstacle, barrier, "
        "боль, боли, проблема, проблемы, барьер, барьеры, жалоба, жалобы, біль, болі, проблеми, перешкода, перешкоди, "
        "скарга, скарги, bariera, bariery, bolączka, bolączki, skarga, skargi, problemy",
        (
            ("barriers", "write it as `barriers: VALUE`"),
            (
                "",
                (
                    "what was in the customer's way belongs in a record of evidence, at the top level of a file: "
                    "`evidence: [{touchpoint: ID, date: …, method: interview, barriers: VALUE}]`"
                ),
            ),
        ),
    ),
    Topic(
        "opportunity, idea, improvement, recommendation, suggestion, solution, next step, todo, "
        "возможность, возможности, идея, идеи, улучшение, улучшения, можливість, можливості, ідея, ідеї, покращення, "
        "szansa, szanse, pomysł, pomysły, usprawnienie, usprawnienia",
        (
            (
                "",
                (
                    "an opportunity is an action with the status idea, at the top level of a file: "
                    "`actions: [{id: …, touchpoint: ID, title: …, status: idea}]`"
                ),
            ),
        ),
    ),
    Topic(
        "description, desc, detail, comment, remark, summary, info, memo, explanation, note, text, "
        "описание, комментарий, заметка, опис, коментар, нотатка, opis, komentarz, notatka, "
        "backstage, system, tool, customer action, user action, depends on, dependency, "
        "volume, need, expectation, expects",
        _INTO_NOTES,
    ),
    Topic(
        "goal, objective, purpose, цель, цели, мета, цілі, cel, cele",
        (("aim", "write it as `aim: {why: …}`"), ("why", "write it as `why: VALUE`"), *_INTO_NOTES),
    ),
    Topic(
        "emotion, feeling, feel, mood, sentiment, эмоция, эмоции, чувство, чувства, "
        "емоція, емоції, почуття, emocja, emocje, uczucie, uczucia",
        (
            ("reaction", "write `reaction: positive`, `neutral` or `negative`, and describe the feeling in `notes`"),
            *_INTO_NOTES,
        ),
    ),
    Topic(
        "quote, quotation, say, verbatim, voice of customer, voice of the customer, voc, "
        "цитата, цитаты, цитати, отзыв, отзывы, відгук, відгуки, cytat, cytaty, opinia",
        (
            ("barriers", "write the customer's words as `note: VALUE`"),
            ("reaction", "put the customer's words in `notes`, or write them as `note` of a record of evidence"),
            *_INTO_NOTES,
        ),
    ),
    Topic(
        "kpi, metric, measure, indicator, sla, показатель, показатели, метрика, метрики, "
        "показник, показники, wskaźnik, wskaźniki, miernik",
        (
            ("standards", "a measure is a standard: `standards: [{what: …, limit: …, unit: …, measured: …}]`"),
            ("aim", "a measure of the whole is `aim: {expect: …}`, one of a touchpoint a standard of it"),
            ("expect", "write it as `expect: VALUE`"),
            ("", "a measure is a standard of a touchpoint: `standards: [{what: …, limit: …, unit: …, measured: …}]`"),
        ),
    ),
    Topic(
        "duration, time, length, minute, hour, wait, waiting time, response time, "
        "длительность, время, продолжительность, тривалість, час, czas, czas trwania",
        (
            ("standards", "a time is a standard: `standards: [{what: …, limit: …, unit: minutes, measured: …}]`"),
            ("effort", "write the person-days of an action as `effort: …`"),
            ("reached", "put it in `note`, or write it as a standard of the touchpoint"),
            *_INTO_NOTES,
        ),
    ),
    Topic(
        "frequency, every, how often, cadence, repetition, частота, частотність, częstotliwość, częstość",
        (
            ("recurrence", "write `recurrence: one-off` or `recurrence: cyclic`, and say how often in `notes`"),
            *_INTO_NOTES,
        ),
    ),
    Topic(
        "persona, audience, target group, target audience, customer type, user type, customer segment, "
        "персона, аудитория, сегмент, сегменты, сегменти, аудиторія, grupa docelowa, segment, segmenty",
        (
            ("touchmap", "personas are segments: `segments: [{id: …, name: …}]`"),
            (
                "segments",
                "a persona is a segment: `segments: […]`, with ids listed under `segments:` in the settings",
            ),
            (
                "segment",
                "a persona is a segment: `segment: …`, with an id listed under `segments:` in the settings",
            ),
            ("barriers", "say who was asked in `note`"),
            *_INTO_NOTES,
        ),
    ),
    Topic(
        "status, state, live, planned, retired, moment of truth, device, medium, platform, label, "
        "статус, состояние, стан, stan",
        (("tags", "write it as your own word: `tags: WORDS`"), *_INTO_NOTES),
    ),
    Topic("title, heading, caption, название, имя, назва, nazwa, tytuł", _called("name", "title")),
    Topic("name", _called("title", "what")),
    Topic(
        "responsible, assignee, assigned to, owned by, accountable, manager, responsible person, "
        "ответственный, владелец, відповідальний, власник, odpowiedzialny, osoba odpowiedzialna, właściciel",
        _called("owner", "by"),
    ),
    Topic("owner", _INTO_NOTES),
    Topic(
        "importance, customer importance, relevance, важность, значимость, важливість, ważność, waga",
        _called("customer_weight"),
    ),
    Topic(
        "rating, satisfaction, csat, grade, quality, performance, оценка, оцінка, ocena",
        _called("score"),
    ),
    Topic(
        "impact, expected impact, expected result, benefit",
        (
            (
                "expected_score",
                "write the score expected afterwards as `expected_score: …`, and everything else in `note`",
            ),
            *_INTO_NOTES,
        ),
    ),
    Topic("deadline, due date, by when, срок, термін, termin", _called("due")),
    Topic("type, kind, class, тип, вид, typ, rodzaj, категория, категорія, kategoria", _called("category", "method")),
    Topic("budget, money, price, cost, стоимость, вартість, koszt", (*_called("cost"), *_INTO_NOTES)),
    Topic("channel, канал, kanał", _called("channel", "enters")),
    Topic("stage, этап, етап, etap", _called("stage", "stages")),
)
"""Every word stands once."""
