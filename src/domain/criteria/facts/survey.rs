//! What the last survey found.

use super::Found;
use crate::domain::classify::{Basis, basis, deprivations as count};
use crate::domain::criteria::{Evidence, What};
use crate::domain::dossier::Dossier;
use crate::domain::standard::{Standard, Standards};
use crate::domain::survey::{Answer, Survey};

/// Not deprived in any of some indicators. Indicators that the survey's standard does not have are not asked; nothing
/// is known where it has none of them, or one has no answer and no other is deprived.
pub(super) fn not_deprived(then: &Dossier, standards: &Standards, codes: &[String]) -> Option<Found> {
    let (survey, standard) = last(then, standards)?;
    let asked: Vec<_> = codes.iter().filter_map(|code| standard.indicator_of(code)).collect();
    let with = |answer| asked.iter().filter(move |i| survey.answers.get(i.number) == answer);
    let deprived: Vec<_> = with(Answer::Deprived).map(|indicator| indicator.name.clone()).collect();
    if !deprived.is_empty() {
        return Some((false, Evidence::of(survey.date, What::Deprived(deprived))));
    }
    let known = !asked.is_empty() && with(Answer::NotSurveyed).next().is_none();
    known.then(|| (true, Evidence::of(survey.date, What::NotDeprived)))
}

/// At most so many deprivations; not known while answers are missing and there are not more already.
pub(super) fn deprivations(then: &Dossier, standards: &Standards, at_most: u32) -> Option<Found> {
    let (survey, standard) = last(then, standards)?;
    let found = count(survey.answers, standard);
    let complete = survey.answers.is_complete(standard.last_number());
    let evidence = Evidence::of(survey.date, What::Deprivations(found));
    (complete || found > at_most).then_some((found <= at_most, evidence))
}

/// Income, else score, above the poor line; exactly at it is under it.
pub(super) fn above_line(then: &Dossier, standards: &Standards) -> Option<Found> {
    let (survey, standard) = last(then, standards)?;
    let basis = basis(survey, standard.lines(survey.area)).ok()?;
    let what = match basis {
        Basis::Income { income, line } => What::Income { income, line },
        Basis::Score { b1, limit } => What::Score { b1, limit },
    };
    Some((!basis.is_at_or_under(), Evidence::of(survey.date, what)))
}

fn last<'a>(then: &'a Dossier, standards: &'a Standards) -> Option<(&'a Survey, &'a Standard)> {
    let survey = then.surveys.iter().map(|survey| &survey.value).max_by_key(|survey| survey.date)?;
    Some((survey, standards.named(&survey.standard, survey.date)?))
}
