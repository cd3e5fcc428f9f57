"""The answers of a survey, counted from a table; and whether what they were counted by still holds."""

from touchmap.analysis.survey.answers_by_touchpoint import CountedAnswers, SurveyPlan, tallies
from touchmap.analysis.survey.periods import closed_days
from touchmap.errors import TouchmapError
from touchmap.language.phrase import phrase
from touchmap.model.inventory import Inventory
from touchmap.source.files.atomic_write import RUN_AGAIN
from touchmap.source.tabular.columns import column_names
from touchmap.source.tabular.csv_rows import TableOptions, opened_table


def counted_answers(path: str, reading: TableOptions, plan: SurveyPlan) -> tuple[CountedAnswers, str]:
    """The answers of a file, counted, and its digest.

    Args:
        path: The file.
        reading: How it is to be read.
        plan: What is asked of it.

    Raises:
        TouchmapError: They cannot be read as answers; the message names the columns.
    """
    with opened_table(path, reading) as (table, digest):
        if not plan.columns:
            raise TouchmapError(
                phrase("--map is missing"),
                phrase("say what each column contains; the columns: {columns}", columns=column_names(table)),
            )
        counted = tallies(table, plan)
    if not counted.rows:
        raise TouchmapError(
            phrase("no rows below the heading: {path}", path=path), phrase("export the file with the answers")
        )
    return counted, f"sha256:{digest}"


def require_same_work(inventory: Inventory, plan: SurveyPlan) -> None:
    """See that no work ended since the answers were counted: it parts the periods that they belong to.

    Raises:
        TouchmapError: Some did.
    """
    if closed_days(inventory) != plan.closed:
        raise TouchmapError(phrase("another program closed an action after the answers were read"), RUN_AGAIN)
