"""Words of the trade for what is a list of its own in the format: evidence, actions, chains, links, touchpoints."""

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


def called(*keys: str) -> tuple[tuple[str, str], ...]:
    """The places of a word that is the value of a key, under the first of some keys that the entry may have."""
    return tuple((key, noted("write it as `{key}: {value}`")) for key in keys)


LISTS: tuple[Topic, ...] = (
    Topic(
        "evidence, observation, finding, survey, feedback, подтверждение, підтвердження, dowód",
        (
            *called("evidence"),
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
            *called("actions"),
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
            *called("touchpoints", "touchpoint"),
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
)
