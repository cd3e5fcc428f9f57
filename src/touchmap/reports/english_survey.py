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
    "survey.between": "{figures} (95 %: {low} to {high})",
    "survey.promoters_between": " (95 %: {low} to {high})",
    "survey.effective": "counting as {effective}, {figures}",
    "survey.days": "{since} to {date}",
    "survey.labels": "marks with a label: {labels}",
    "survey.label": '"{label}" is read as {mark}',
    "survey.left_out": {"one": "{count} row left out by {condition}", "other": "{count} rows left out by {condition}"},
    "survey.empty": "{id}, {date}: left out{more}",
    "survey.promoters": "; net promoter score {score}",
    "survey.blank": "; no answer: {count} blank",
    "survey.missing": ", {count} of code {code}",
    "survey.unnamed": {
        "one": "{count} row names no touchpoint, and is left out",
        "other": "{count} rows name no touchpoint, and are left out",
    },
    "survey.replaced": {
        "one": "{form}: {id}, {since} to {date} ({count} answer) gave way to this export",
        "other": "{form}: {id}, {since} to {date} ({count} answers) gave way to this export",
    },
    "survey.left": {
        "one": "{form} has evidence on {names} too; this export was not asked about it, so it stays as it is",
        "other": "{form} has evidence on {names} too; this export was not asked about them, so it stays as it is",
    },
    "survey.overlaps": {
        "one": "{names} has answers of {method} from the same days already; if they are the same form exported again, "
        "they count twice: --form NAME replaces them from the next export on",
        "other": "{names} have answers of {method} from the same days already; if they are the same form exported "
        "again, they count twice: --form NAME replaces them from the next export on",
    },
    "survey.long": {
        "one": "the answers span {count} day, from {since} to {date}: --by month makes a record for each month",
        "other": "the answers span {count} days, from {since} to {date}: --by month makes a record for each month",
    },
    "survey.typed_stands": {
        "one": "the typed score of {names} stands before the survey; --replace takes it out, so that the evidence "
        "speaks",
        "other": "the typed scores of {names} stand before the survey; --replace takes them out, so that the evidence "
        "speaks",
    },
}
