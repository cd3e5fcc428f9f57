"""Words of the trade by what they mean, in four languages, each with the place in the format where it belongs."""

from typing import NamedTuple

from touchmap.language.phrase import noted


class Topic(NamedTuple):
    """What some words mean.

    Attributes:
        words: The words, in one number and in small letters.
        places: Where it belongs: a key, and what to say where the entry may have that key; without a key, always.
            It is a sentence over the `key`, the entry's `id`, a list of `ids` with it, the `value` that was written,
            and the same as a list of `words`.
    """

    words: str
    places: tuple[tuple[str, str], ...]


def _called(*keys: str) -> tuple[tuple[str, str], ...]:
    return tuple((key, noted("write it as `{key}: {value}`")) for key in keys)


_INTO_NOTES = (
    ("notes", noted("put it in `notes`")),
    ("note", noted("put it in `note`")),
    ("", noted("put it in `notes` of a touchpoint or a chain")),
)
TOPICS: tuple[Topic, ...] = (
    Topic(
        "evidence, observation, finding, survey, feedback, подтверждение, підтвердження, dowód",
        (
            *_called("evidence"),
            (
                "",
                (
                    noted(
                        "evidence is a list at the top level of a file: "
                        "`evidence: [{{touchpoint: {id}, date: …, method: survey, score: …}}]`"
                    )
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
                (
                    noted(
                        "actions are a list at the top level of a file: "
                        "`actions: [{{id: …, touchpoint: {id}, title: …}}]`"
                    )
                ),
            ),
        ),
    ),
    Topic(
        "chain, journey, customer journey, user journey, journey map, path, route, flow, funnel, scenario, "
        "цепочка, цепочки, путь, путь клиента, ланцюжок, ланцюжки, шлях, шлях клієнта, łańcuch, łańcuchy, ścieżka, "
        "podróż klienta",
        (
            ("chains", noted("a journey is a chain: write it under `chains:` as `- {{id: …, name: …, links: […]}}`")),
            ("starts", noted("name the chain that an end link starts: `starts: …`")),
            (
                "",
                (noted("chains are a list at the top level of a file: `chains: [{{id: …, name: …, links: {ids}}}]`")),
            ),
        ),
    ),
    Topic(
        "step, link, шаг, шаги, звено, звенья, крок, кроки, ланка, ланки, krok, kroki, ogniwo, ogniwa",
        (
            ("links", noted("a step is a link of the chain: `links: […]`, with the ids of touchpoints")),
            (
                "",
                noted(
                    "a step is a link of a chain: "
                    "`chains: [{{id: …, name: …, links: {ids}}}]` at the top level of a file"
                ),
            ),
        ),
    ),
    Topic(
        "touchpoint, touch point, contact point, точка, точка контакта, точка контакту, punkt styku",
        (
            *_called("touchpoints", "touchpoint"),
            ("links", noted("a chain lists its touchpoints by id: `links: […]`")),
            ("parts", noted("list the touchpoints inside this one: `parts: [{{id: …, name: …}}]`")),
        ),
    ),
    Topic(
        "pain point, pain, painpoint, friction, frustration, problem, issue, complaint, obstacle, barrier, "
        "боль, боли, проблема, проблемы, барьер, барьеры, жалоба, жалобы, біль, болі, проблеми, перешкода, перешкоди, "
        "скарга, скарги, bariera, bariery, bolączka, bolączki, skarga, skargi, problemy",
        (
            ("barriers", noted("write it as `barriers: {value}`")),
            (
                "",
                (
                    noted(
                        "what was in the customer's way belongs in a record of evidence, at the top level of a file: "
                        "`evidence: [{{touchpoint: {id}, date: …, method: interview, barriers: {value}}}]`"
                    )
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
                    noted(
                        "an opportunity is an action with the status idea, at the top level of a file: "
                        "`actions: [{{id: …, touchpoint: {id}, title: …, status: idea}}]`"
                    )
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
        (("aim", noted("write it as `aim: {{why: …}}`")), ("why", noted("write it as `why: {value}`")), *_INTO_NOTES),
    ),
    Topic(
        "emotion, feeling, feel, mood, sentiment, эмоция, эмоции, чувство, чувства, "
        "емоція, емоції, почуття, emocja, emocje, uczucie, uczucia",
        (
            (
                "reaction",
                noted("write `reaction: positive`, `neutral` or `negative`, and describe the feeling in `notes`"),
            ),
            *_INTO_NOTES,
        ),
    ),
    Topic(
        "quote, quotation, say, verbatim, voice of customer, voice of the customer, voc, "
        "цитата, цитаты, цитати, отзыв, отзывы, відгук, відгуки, cytat, cytaty, opinia",
        (
            ("barriers", noted("write the customer's words as `note: {value}`")),
            ("reaction", noted("put the customer's words in `notes`, or write them as `note` of a record of evidence")),
            *_INTO_NOTES,
        ),
    ),
    Topic(
        "kpi, metric, measure, indicator, sla, показатель, показатели, метрика, метрики, "
        "показник, показники, wskaźnik, wskaźniki, miernik",
        (
            ("standards", noted("a measure is a standard: `standards: [{{what: …, limit: …, unit: …, measured: …}}]`")),
            ("aim", noted("a measure of the whole is `aim: {{expect: …}}`, one of a touchpoint a standard of it")),
            ("expect", noted("write it as `expect: {value}`")),
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
            ("reached", noted("put it in `note`, or write it as a standard of the touchpoint")),
            *_INTO_NOTES,
        ),
    ),
    Topic(
        "frequency, every, how often, cadence, repetition, частота, частотність, częstotliwość, częstość",
        (
            ("recurrence", noted("write `recurrence: one-off` or `recurrence: cyclic`, and say how often in `notes`")),
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
        "status, state, live, planned, retired, moment of truth, device, medium, platform, label, "
        "статус, состояние, стан, stan",
        (("tags", noted("write it as your own word: `tags: {words}`")), *_INTO_NOTES),
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
                noted("write the score expected afterwards as `expected_score: …`, and everything else in `note`"),
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
