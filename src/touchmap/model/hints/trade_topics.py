"""Words of the trade by what they mean, in four languages, each with the place in the format where it belongs."""

from touchmap.language.phrase import noted
from touchmap.model.hints.trade_lists import LISTS, Topic, called

_INTO_NOTES = (
    ("notes", noted("put it in `notes`")),
    ("note", noted("put it in `note`")),
    ("", noted("put it in `notes` of a touchpoint or a chain")),
)
TOPICS: tuple[Topic, ...] = (
    *LISTS,
    Topic(
        "description, desc, detail, comment, remark, summary, info, memo, explanation, note, text, "
        "описание, комментарий, заметка, опис, коментар, нотатка, opis, komentarz, notatka",
        _INTO_NOTES,
    ),
    Topic(
        "customer action, user action, depends on, dependency, volume, device, medium, platform",
        (("fields", noted("keep it as a field of your own: `fields: {{{own}}}`")), *_INTO_NOTES),
    ),
    Topic(
        "goal, objective, purpose, цель, цели, мета, цілі, cel, cele",
        (("aim", noted("write it as `aim: {{why: …}}`")), ("why", noted("write it as `why: {value}`")), *_INTO_NOTES),
    ),
    Topic(
        "emotion, feeling, feel, mood, sentiment, эмоция, эмоции, чувство, чувства, "
        "емоція, емоції, почуття, emocja, emocje, uczucie, uczucia",
        (
            *called("feels", "feeling"),
            *_INTO_NOTES,
        ),
    ),
    Topic(
        "quote, quotation, say, verbatim, voice of customer, voice of the customer, voc, "
        "цитата, цитаты, цитати, отзыв, отзывы, відгук, відгуки, cytat, cytaty, opinia",
        (
            *called("says"),
            ("barriers", noted("write the customer's words as `note: {value}`")),
            *_INTO_NOTES,
        ),
    ),
    Topic(
        "kpi, metric, measure, indicator, sla, показатель, показатели, метрика, метрики, "
        "показник, показники, wskaźnik, wskaźniki, miernik",
        (
            ("standards", noted("a measure is a standard: `standards: [{{what: …, limit: …, unit: …, measured: …}}]`")),
            (
                "aim",
                noted(
                    "a measure of the whole is `aim: {{measures: [{{id: …, unit: …, target: …}}]}}`, "
                    "one of a touchpoint a standard of it"
                ),
            ),
            ("measures", noted("a measure is `measures: [{{id: …, unit: …, target: …}}]`")),
            (
                "",
                noted(
                    "a measure is a standard of a touchpoint: "
                    "`standards: [{{what: …, limit: …, unit: …, measured: …}}]`"
                ),
            ),
        ),
    ),
    Topic(
        "duration, time, length, minute, hour, wait, waiting time, response time, "
        "длительность, время, продолжительность, тривалість, час, czas, czas trwania",
        (
            (
                "standards",
                noted("a time is a standard: `standards: [{{what: …, limit: …, unit: minutes, measured: …}}]`"),
            ),
            ("effort", noted("write the person-days of an action as `effort: …`")),
            (
                "minutes",
                noted(
                    "write the time that the customer spends here as `minutes: 12`, "
                    "and the time before it as `after: 2 hours`"
                ),
            ),
            *_INTO_NOTES,
        ),
    ),
    Topic(
        "frequency, every, how often, cadence, repetition, частота, частотність, częstotliwość, częstość",
        (
            ("every", noted("write how often it takes place as `every: 28 days`, and when it last did as `last: …`")),
            *_INTO_NOTES,
        ),
    ),
    Topic(
        "persona, audience, target group, target audience, customer type, user type, customer segment, "
        "персона, аудитория, сегмент, сегменты, сегменти, аудиторія, grupa docelowa, segment, segmenty",
        (
            ("touchmap", noted("personas are segments: `segments: [{{id: …, name: …}}]`")),
            (
                "segments",
                noted("a persona is a segment: `segments: […]`, with ids listed under `segments:` in the settings"),
            ),
            (
                "segment",
                noted("a persona is a segment: `segment: …`, with an id listed under `segments:` in the settings"),
            ),
            ("barriers", noted("say who was asked in `note`")),
            *_INTO_NOTES,
        ),
    ),
    Topic(
        "expectation, customer expectation, need, customer need, потребность, ожидание, ожидания, потреба, очікування, "
        "potrzeba, oczekiwanie, oczekiwania",
        (*called("expects"), *_INTO_NOTES),
    ),
    Topic(
        "back stage, back office, behind the scene, internal process, за кулисами, за лаштунками, zaplecze",
        (*called("backstage"), *_INTO_NOTES),
    ),
    Topic(
        "system, tool, software, it system, система, системы, системи, system it, systemy",
        (*called("systems"), *_INTO_NOTES),
    ),
    Topic("mot, момент истины, момент істини, moment prawdy", called("moment_of_truth")),
    Topic(
        "status, state, lifecycle, live, planned, retired, статус, состояние, стан, stan",
        (("state", noted("write `state: planned`, `live` or `retired`")), *_INTO_NOTES),
    ),
    Topic(
        "label",
        (("tags", noted("write it as your own word: `tags: {words}`")), *_INTO_NOTES),
    ),
    Topic("title, heading, caption, название, имя, назва, nazwa, tytuł", called("name", "title")),
    Topic("name", called("title", "what")),
    Topic(
        "responsible, assignee, assigned to, owned by, accountable, manager, responsible person, "
        "ответственный, владелец, відповідальний, власник, odpowiedzialny, osoba odpowiedzialna, właściciel",
        called("owner", "by"),
    ),
    Topic("owner", _INTO_NOTES),
    Topic(
        "importance, customer importance, relevance, важность, значимость, важливість, ważność, waga",
        called("customer_weight"),
    ),
    Topic(
        "rating, satisfaction, csat, grade, quality, performance, оценка, оцінка, ocena",
        called("score"),
    ),
    Topic(
        "impact, expected impact, expected result, benefit",
        (
            (
                "expected_score",
                noted("write the score expected afterwards as `expected_score: …`, and everything else in `note`"),
            ),
            *_INTO_NOTES,
        ),
    ),
    Topic("deadline, due date, by when, срок, термін, termin", called("due")),
    Topic("type, kind, class, тип, вид, typ, rodzaj, категория, категорія, kategoria", called("category", "method")),
    Topic("budget, money, price, cost, стоимость, вартість, koszt", (*called("cost"), *_INTO_NOTES)),
    Topic("channel, канал, kanał", called("channel", "enters")),
    Topic("stage, этап, етап, etap", called("stage", "stages")),
)
"""Every word occurs once."""
