"""An inventory checked against the rules: what is found, at which level, and what is waived."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from touchmap.analysis.facts import Facts
from touchmap.language.phrase import phrase
from touchmap.model.entry import Entry
from touchmap.model.inventory import Inventory
from touchmap.model.loading.misfit import misfit
from touchmap.problem import Problem, Where
from touchmap.rules.catalogue import BY_CODE, RULES
from touchmap.rules.rule import Level, Match, Rule, RunState, as_code
from touchmap.rules.waivers import gate_loosened


@dataclass(frozen=True, slots=True)
class Judgement:
    """A problem and what is thought of it.

    Attributes:
        problem: What is wrong.
        rule: The rule that says so.
        level: How bad it is: info, warning or error.
        waived: Whether its entry accepts it today.
        several: What people read in place of many such findings: a sentence over their `{count}` and `{names}`, for
            one and for more.
    """

    problem: Problem
    rule: Rule
    level: Level
    waived: bool = False
    several: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class RunResult:
    """Everything that the rules say of an inventory.

    Attributes:
        judged: What is found, in no order.
        skipped: The rules that could not be sure, since something that they need did not load.
        ran: The codes of the rules that were looked for.
    """

    judged: tuple[Judgement, ...]
    skipped: tuple[Rule, ...]
    ran: frozenset[str] = frozenset()


def check(facts: Facts, problems: Iterable[Problem], rules: Iterable[Rule] = RULES) -> RunResult:
    """Hold an inventory to the rules.

    Args:
        facts: The inventory.
        problems: What loading it found.
        rules: The rules to apply; what did not load is reported in any case.
    """
    inventory = facts.whole
    judged = [_judged_as_is(problem) for problem in (*problems, *_wrong_levels(inventory))]
    waived: set[tuple[Where, str]] = set()
    checked, skipped = _sorted_out(inventory, rules)
    for rule, level in checked:
        for found in rule.check(facts) if rule.check else ():
            judged.append(_judged(found, rule, level, facts.today))
            if judged[-1].waived and found.entry:
                waived.add((found.entry.where, rule.code))
    held = _held(checked, waived)
    for rule, level in checked:
        if rule.after:
            judged += [_judged(found, rule, level, facts.today) for found in rule.after(facts, held)]
    return RunResult(tuple(judged), tuple(skipped), held.checked)


def _sorted_out(inventory: Inventory, rules: Iterable[Rule]) -> tuple[list[tuple[Rule, Level]], list[Rule]]:
    """The rules that are looked for, each with its level, and those that cannot be sure."""
    checked: list[tuple[Rule, Level]] = []
    skipped: list[Rule] = []
    for rule in rules:
        level = rule.level if rule.locked else inventory.settings.rules.get(rule.code, rule.level)
        if level == "off" or not (rule.check or rule.after):
            continue
        if any(inventory.lost.lacks(kind) for kind in rule.needs):
            skipped.append(rule)
        else:
            checked.append((rule, level))
    return checked, skipped


def _held(checked: list[tuple[Rule, Level]], waived: set[tuple[Where, str]]) -> RunState:
    return RunState(
        known=frozenset(BY_CODE),
        waivable=frozenset(rule.code for rule in RULES if rule.waivable),
        checked=frozenset(rule.code for rule, _ in checked),
        waived=frozenset(waived),
    )


def judge_loosened(now: Facts, before: Facts, level: Level) -> tuple[Judgement, ...]:
    """What holds less than it did before, in no order.

    Args:
        now: The inventory.
        before: The inventory as it was.
        level: How bad that is.
    """
    return tuple(_judged(found, gate_loosened.RULE, level, now.today) for found in gate_loosened.loosened(now, before))


def judge_load(problems: Iterable[Problem]) -> tuple[Judgement, ...]:
    """What loading found, as it is: rules TM001 to TM006 can be neither lowered nor waived."""
    return tuple(_judged_as_is(problem) for problem in problems)


def _judged_as_is(problem: Problem) -> Judgement:
    rule = BY_CODE[problem.code]
    return Judgement(problem, rule, rule.level)


def _judged(found: Match, rule: Rule, level: Level, today: date) -> Judgement:
    problem = Problem(rule.code, found.where, found.values, entry=_name(found.entry))
    waived = rule.waivable and found.entry is not None and _is_waived(found.entry, rule.code, today)
    return Judgement(problem, rule, level, waived, found.several)


def _name(entry: Entry | None) -> str | None:
    if entry is None:
        return None
    name: str | None = getattr(entry, "id", None) or getattr(entry, "touchpoint", None)
    return name


def _is_waived(entry: Entry, code: str, today: date) -> bool:
    return any(w.rule == code and (w.until is None or today <= w.until) for w in entry.ignore)


def _wrong_levels(inventory: Inventory) -> Iterator[Problem]:
    """Levels in the settings of rules that do not exist, or that cannot be changed."""
    where = Where(inventory.settings_file) / "rules"
    for code in inventory.settings.rules:
        rule = BY_CODE.get(code)
        if rule is None:
            from touchmap.model.hints.unknown_names import no_such, which_then

            values = {"what": no_such("rule", code), "fix": which_then("rule", as_code(code), BY_CODE)}
            yield Problem("TM005", where / code, values)
        elif rule.fixed or rule.locked:
            unread = phrase(
                "{code} can be neither lowered nor switched off: it reports what could not be read", code=code
            )
            gate = phrase("{code} can be neither lowered nor switched off: it reports which gate is open", code=code)
            yield misfit(where / code, unread if rule.fixed else gate, phrase("remove this line"), None)
