//! The class beside the form while it is filled in, and what would change it.

use super::super::{AsideLine, Form, Weight};
use super::{SurveyForm, draft, fields, standard_on};
use crate::app::dialogs::At;
use crate::domain::classify::{Basis, Classified, classify, deprivations};
use crate::domain::standard::Standard;
use crate::domain::survey::Survey;
use crate::domain::what_would_change::what_would_change;
use crate::i18n::Lang;
use crate::viet;

/// The lines beside the form.
pub(super) fn lines(purpose: &SurveyForm, form: &Form, at: &At) -> Vec<AsideLine> {
    let Some(standard) = standard_on(at, fields::day(form, at)) else {
        return vec![AsideLine::new(Weight::Warning, at.lang.check_no_standard())];
    };
    let survey = draft::survey(purpose, form, standard, at);
    let mut lines = vec![counted(&survey, standard, at.lang)];
    match classify(&survey, standard) {
        Ok(judged) => lines.extend(verdict(&judged, &survey, standard, at.lang)),
        Err(why) => {
            lines.push(AsideLine::new(Weight::Strong, at.lang.aside_not_concluded()));
            lines.push(AsideLine::new(Weight::Plain, at.lang.cannot_conclude(&why)));
        }
    }
    lines.extend(ground(&survey, standard, at.lang));
    lines
}

fn counted(survey: &Survey, standard: &Standard, lang: Lang) -> AsideLine {
    let count = deprivations(survey.answers, standard);
    let b2 = count * standard.points_per_deprivation;
    AsideLine::new(Weight::Plain, lang.aside_deprivations(count, standard.indicators.len(), b2))
}

/// By which standard, where, how many people.
fn ground(survey: &Survey, standard: &Standard, lang: Lang) -> [AsideLine; 3] {
    [
        AsideLine::new(Weight::Plain, ""),
        AsideLine::new(Weight::Faint, lang.label(&standard.name)),
        AsideLine::new(Weight::Faint, lang.aside_area_people(lang.area(survey.area), survey.people)),
    ]
}

fn verdict(judged: &Classified, survey: &Survey, standard: &Standard, lang: Lang) -> Vec<AsideLine> {
    let mut lines = vec![
        AsideLine::new(Weight::Plain, basis(judged.basis)),
        AsideLine::new(Weight::Strong, format!("→ {}", viet::upper(lang.class(judged.class)))),
    ];
    if judged.average_unknown {
        lines.push(AsideLine::new(Weight::Faint, lang.aside_average_unknown()));
    }
    let changes = what_would_change(survey, standard);
    if !changes.is_empty() {
        lines.push(AsideLine::new(Weight::Plain, ""));
        lines.push(AsideLine::new(Weight::Faint, lang.aside_would_change()));
    }
    lines.extend(changes.into_iter().map(|change| AsideLine::new(Weight::Plain, lang.would_change(change))));
    lines
}

/// What was compared with what, in signs.
fn basis(basis: Basis) -> String {
    let sign = if basis.is_at_or_under() { "≤" } else { ">" };
    match basis {
        Basis::Income { income, line } => {
            format!("{} {sign} {}", viet::group(income), viet::format_money(line))
        }
        Basis::Score { b1, limit } => format!("B1 {b1} {sign} {limit}"),
    }
}
