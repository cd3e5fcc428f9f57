"""Rules about evidence (TM4xx)."""

from touchmap.rules.evidence import (
    evidence_before_review,
    evidence_old,
    no_exit_question,
    one_answer_only,
    record_too_long,
    score_above_evidence,
    score_without_evidence,
    segments_disagree,
    self_assessment_high,
    standard_not_listed,
)
from touchmap.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    score_without_evidence.RULE,
    evidence_before_review.RULE,
    one_answer_only.RULE,
    self_assessment_high.RULE,
    no_exit_question.RULE,
    score_above_evidence.RULE,
    evidence_old.RULE,
    record_too_long.RULE,
    standard_not_listed.RULE,
    segments_disagree.RULE,
)
