"""The sentences of surveys in English."""

SURVEY: dict[str, str | dict[str, str]] = {
    "survey.source": {"one": "{file}: {count} row", "other": "{file}: {count} rows"},
    "survey.rule": "the scale {low}…{high} is mapped linearly to {min}…{max}: {low} → {min}, {high} → {max}",
    "survey.rule_same": "the scale {low}…{high} is the client's own: ratings are used as they are",
    "survey.reversed": "the best rating is {low}, so ratings are reversed first: {low} → {high}, {high} → {low}",
    "survey.weighted": "weighted means; column of the weights: {column}",
    "survey.weighted_note": "weighted mean; column of the weights: {column}",
    "survey.row": "{id}, {date}: {figures} ({place})",
    "survey.row_empty": "{id}, {date}: {figures}",
    "survey.answers": {"one": "{count} answer", "other": "{count} answers"},
    "survey.effective": "counting as: {effective}",
    "survey.mean": "mean {mean} on {low}…{high}",
    "survey.score": "score {score} on {min}…{max}",
    "survey.score_between": "score {score} on {min}…{max} (95 % interval {low} to {high})",
    "survey.days": "{since} to {date}",
    "survey.labels": "ratings with a label: {labels}",
    "survey.label": "“{label}” = {mark}",
    "survey.left_out": {"one": "{count} row left out: {condition}", "other": "{count} rows left out: {condition}"},
    "survey.empty": "left out",
    "survey.promoters": "net promoter score {score}",
    "survey.promoters_between": "net promoter score {score} (95 % interval {low} to {high})",
    "survey.blank": "no answer (blank): {count}",
    "survey.missing": "no answer (“{code}”): {count}",
    "survey.unnamed": {
        "one": "{count} row without a touchpoint left out",
        "other": "{count} rows without a touchpoint left out",
    },
    "survey.replaced": {
        "one": "{form}: replaced by this export: {id}, {since} to {date} ({count} answer)",
        "other": "{form}: replaced by this export: {id}, {since} to {date} ({count} answers)",
    },
    "survey.left": "{form} also has evidence on: {names}; this export did not ask about that, so it is kept",
    "survey.overlaps": (
        "the inventory already has answers from the same days (method: {method}) on: {names}; if they are the same "
        "form exported again, they count twice: --form NAME replaces them from the next export on"
    ),
    "survey.long": {
        "one": "the answers span {count} day, from {since} to {date}: --by month makes one record per month",
        "other": "the answers span {count} days, from {since} to {date}: --by month makes one record per month",
    },
    "survey.typed_stands": (
        "scores entered by hand override the survey: {names}; --replace removes them so that the evidence decides"
    ),
}
