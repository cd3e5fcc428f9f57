"""The sentences of surveys in English."""

SURVEY: dict[str, str | dict[str, str]] = {
    "survey.source": {"one": "{file}: {count} row", "other": "{file}: {count} rows"},
    "survey.rule": "{low}…{high} is put on {min}…{max} linearly: {low} → {min}, {high} → {max}",
    "survey.rule_same": "{low}…{high} is the client's own scale: marks stand as they are",
    "survey.reversed": "{low} is best in it, so marks are turned round first: {low} → {high}, {high} → {low}",
    "survey.weighted": "means are weighted by {column}",
    "survey.weighted_note": "mean weighted by {column}",
    "survey.row": {
        "one": "{id}, {date}: {count} answer, {figures}{more} ({place})",
        "other": "{id}, {date}: {count} answers, {figures}{more} ({place})",
    },
    "survey.figures": "mean {mean} on {low}…{high}, score {score} on {min}…{max}",
    "survey.empty": "{id}, {date}: left out{more}",
    "survey.promoters": "; net promoter score {score}",
    "survey.blank": "; no answer: {count} blank",
    "survey.missing": ", {count} of code {code}",
    "survey.unnamed": {
        "one": "{count} row names no touchpoint, and is left out",
        "other": "{count} rows name no touchpoint, and are left out",
    },
    "survey.typed_stands": {
        "one": "the typed score of {names} stands before the survey; --replace takes it out, so that the evidence "
        "speaks",
        "other": "the typed scores of {names} stand before the survey; --replace takes them out, so that the evidence "
        "speaks",
    },
}
