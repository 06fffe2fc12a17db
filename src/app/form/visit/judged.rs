//! What a visit judges: its milestone, a digit for each criterion that it is asked for, and what shows the answers.

use super::super::{Choice, Field, FieldKind, Form};
use super::fields::SEEN;
use crate::app::dialogs::At;
use crate::domain::visit::{Asked, CriterionAnswer, How, Visit, VisitKnown};
use crate::i18n::Lang;

/// How the codes of the criteria's fields begin.
const CRITERION: &str = "criterion.";
/// The code of the milestone's field, and the choice in it that says that there is none.
const MILESTONE: &str = "milestone";
const NO_MILESTONE: &str = "none";
/// The code of the field for what shows the answers.
const EVIDENCE: &str = "evidence";

/// Brings in the milestone, the criteria and their evidence before what was seen, as on the paper sheet.
pub(super) fn revise(form: &mut Form, known: &VisitKnown, before: &Visit, proposes: bool, at: &At) {
    let shown = !known.milestones.is_empty() || before.milestone.is_some();
    form.set_shown(shown, SEEN, milestone(known, before, at.lang));
    if let Some(field) = form.field_mut(MILESTONE).filter(|_| proposes) {
        field.fill_computed(&known.milestone.map(|months| months.to_string()).unwrap_or_default());
    }
    let asked: Vec<_> = known.criteria.iter().filter(|asked| is_shown(asked, form, before)).collect();
    let fields: Vec<_> = asked.into_iter().map(|asked| criterion(asked, before, at.lang)).collect();
    let has_criteria = !fields.is_empty();
    form.set_group(CRITERION, SEEN, fields);
    let evidence = Field::text(EVIDENCE, at.lang.field_visit_evidence(), &evidence_of(before));
    form.set_shown(has_criteria, SEEN, evidence.hint(at.lang.hint_visit_evidence()));
}

/// What a visit says of it. Criteria that the form does not show stay as they were, and so does the evidence of each
/// while the one field for all of them is not touched.
pub(super) fn read(form: &Form, known: &VisitKnown, visit: Visit) -> Visit {
    let milestone = match form.field(MILESTONE) {
        Some(_) => form.choice(MILESTONE).and_then(|months| months.parse().ok()),
        None => visit.milestone,
    };
    Visit { milestone, answers: answers(form, known, &visit), ..visit }
}

fn milestone(known: &VisitKnown, before: &Visit, lang: Lang) -> Field {
    let mut months: Vec<u16> = known.milestones.iter().copied().chain(before.milestone).collect();
    months.sort_unstable();
    months.dedup();
    let named = months.iter().map(|months| Choice::new(months.to_string(), lang.visit_milestone(*months)));
    let choices = named.chain([Choice::new(NO_MILESTONE, lang.visit_milestone_none())]).collect();
    let chosen = before.milestone.map(|months| months.to_string()).unwrap_or_default();
    Field::choice(MILESTONE, lang.field_visit_milestone(), choices, &chosen).hint(lang.hint_visit_milestone())
}

/// It is asked for, or something stands there.
fn is_shown(asked: &Asked, form: &Form, before: &Visit) -> bool {
    asked.needed
        || form.field(&code(asked)).is_some_and(|field| !field.line.is_empty())
        || before.answers.iter().any(|answer| answer.criterion == asked.code)
}

fn code(asked: &Asked) -> String {
    format!("{CRITERION}{}", asked.code)
}

fn criterion(asked: &Asked, before: &Visit, lang: Lang) -> Field {
    let known = before.answers.iter().find(|answer| answer.criterion == asked.code);
    let digit = known.map_or("", |answer| digit(answer.met, answer.how == asked.how));
    let (how, other) = (lang.how(asked.how), lang.how(other(asked.how)));
    let choices = vec![
        Choice::new("1", lang.visit_met(how)),
        Choice::new("0", lang.visit_not_met(how)),
        Choice::new("2", lang.visit_met(other)),
        Choice::new("3", lang.visit_not_met(other)),
        Choice::new("9", lang.word_unknown()),
    ];
    Field::new(code(asked), lang.label(&asked.name), FieldKind::Digit(choices), digit)
        .hint(lang.hint_visit_met(how, other))
}

/// The digit of an answer: 1 and 0 where it was found out as is usual, 2 and 3 where it was otherwise.
fn digit(met: bool, is_usual: bool) -> &'static str {
    match (met, is_usual) {
        (true, true) => "1",
        (false, true) => "0",
        (true, false) => "2",
        (false, false) => "3",
    }
}

fn other(how: How) -> How {
    match how {
        How::Asked => How::Seen,
        How::Seen => How::Asked,
    }
}

/// The evidence that all answers of a visit have in common.
fn evidence_of(visit: &Visit) -> String {
    let mut shown = visit.answers.iter().map(|answer| &answer.evidence);
    let first = shown.next().cloned().unwrap_or_default();
    if shown.all(|other| *other == first) { first } else { String::new() }
}

fn answers(form: &Form, known: &VisitKnown, before: &Visit) -> Vec<CriterionAnswer> {
    let shown = |criterion: &str| form.field(&format!("{CRITERION}{criterion}")).is_some();
    let kept = before.answers.iter().filter(|answer| !shown(&answer.criterion)).cloned();
    kept.chain(known.criteria.iter().filter_map(|asked| answer(form, asked, before))).collect()
}

/// What the digit of a criterion says; nothing where it is not known.
fn answer(form: &Form, asked: &Asked, before: &Visit) -> Option<CriterionAnswer> {
    let (met, how) = match form.choice(&code(asked))? {
        "1" => (true, asked.how),
        "0" => (false, asked.how),
        "2" => (true, other(asked.how)),
        "3" => (false, other(asked.how)),
        _ => return None,
    };
    let untouched = form.field(EVIDENCE).is_none_or(|field| !field.is_changed());
    let was = before.answers.iter().find(|answer| answer.criterion == asked.code).filter(|_| untouched);
    let evidence = was.map_or_else(|| form.text(EVIDENCE), |answer| answer.evidence.clone());
    Some(CriterionAnswer { criterion: asked.code.clone(), met, how, evidence })
}
