//! Whom the chosen model is for, and what stands against a household, told beside the form while typing. The same
//! content given before is told by `again`, with the rule that it rests on.

use super::super::{AsideLine, Weight};
use crate::app::dialogs::At;
use crate::domain::catalogue::SupportModel;
use crate::domain::catalogue::eligibility::{Against, Applicant, Reason};
use crate::domain::dossier::Dossier;
use crate::domain::support::Support;

/// Households named in one warning; the rest are counted.
const MOST_NAMED: usize = 4;

/// What stands against one household beyond what it had.
pub(super) fn of_one(dossier: &Dossier, draft: &Support, at: &At) -> Vec<String> {
    let Some(register) = at.register else { return Vec::new() };
    let reasons = Applicant::from(dossier).reasons(draft, &register.catalogue);
    let other = reasons.iter().filter(|reason| !matches!(reason, Reason::HadSame { .. }));
    other.map(|reason| at.lang.reason(reason, &register.catalogue, |day| at.day(day))).collect()
}

/// What stands against several households: who is not among those whom the model is for, and who had it.
pub(super) fn of_many(against: &[Against], at: &At) -> Vec<String> {
    let had = |reasons: &[Reason]| reasons.iter().any(|reason| matches!(reason, Reason::HadSame { .. }));
    let (had, not): (Vec<&Against>, Vec<&Against>) = against.iter().partition(|(_, reasons)| had(reasons));
    let not = (!not.is_empty()).then(|| at.lang.not_eligible_count(not.len(), named(&not, at)));
    let had = (!had.is_empty()).then(|| at.lang.earlier_supports(had.len(), named(&had, at)));
    not.into_iter().chain(had).collect()
}

/// The first few by code and head, as far as their rows were fetched.
fn named(against: &[&Against], at: &At) -> String {
    let rows = against.iter().filter_map(|(id, _)| at.households.rows.get(id)).take(MOST_NAMED);
    let names: Vec<_> = rows.map(|row| format!("{} {}", row.code, row.head)).collect();
    let more = if against.len() > names.len() { " …" } else { "" };
    format!("{}{more}", names.join(", "))
}

/// Whom the model is for, and whether the household or the households are among them.
pub(super) fn aside(model: Option<&SupportModel>, against: &[String], at: &At) -> Vec<AsideLine> {
    let Some(rule) = model.and_then(SupportModel::eligible) else { return Vec::new() };
    let whom = AsideLine::new(Weight::Faint, at.lang.eligible_for(at.lang.eligible(rule)));
    let told = against.iter().map(|words| AsideLine::new(Weight::Warning, words));
    let fine = against.is_empty().then(|| AsideLine::new(Weight::Strong, at.lang.eligible_yes()));
    [whom].into_iter().chain(told).chain(fine).collect()
}
