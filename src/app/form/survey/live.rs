//! The class beside the form while it is filled in, and what would change it.

use super::super::{AsideLine, Form, Weight};
use super::{SurveyForm, draft, rounds, sheet};
use crate::app::dialogs::At;
use crate::domain::classify::{Basis, Classified, classify, deprivations};
use crate::domain::rescore::classify_under;
use crate::domain::standard::Standard;
use crate::domain::survey::Survey;
use crate::domain::what_would_change::what_would_change;
use crate::i18n::Lang;
use crate::keys::{Action, Context};
use crate::viet;

/// The lines beside the form.
pub(super) fn lines(purpose: &SurveyForm, form: &Form, at: &At) -> Vec<AsideLine> {
    let Some(standard) = purpose.standard(form, at) else {
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
    lines.extend(second(purpose, &survey, standard, at));
    lines.extend(lacking(purpose, form, &survey, at));
    lines.extend(ground(&survey, standard, at));
    lines.extend(pile(at));
    lines
}

/// The class under the round's second standard: to be looked at where it is another one.
fn second(purpose: &SurveyForm, survey: &Survey, standard: &Standard, at: &At) -> Option<AsideLine> {
    let other = rounds::second_standard(at, &survey.round)?;
    let judged =
        purpose.subject.with_facts(survey.date, |facts| classify_under(survey, standard, other, Some(facts)));
    Some(match judged {
        Err(why) => {
            let words = at.lang.cannot_conclude(&why);
            AsideLine::new(Weight::Faint, at.lang.aside_second_open(&other.code, words))
        }
        Ok(judged) => {
            let own = classify(survey, standard).ok().map(|own| own.class);
            let differs = own.is_some_and(|own| own != judged.class);
            let weight = if differs { Weight::Warning } else { Weight::Faint };
            let sign = if differs { "≠ " } else { "= " };
            let words = at.lang.aside_second_gives(&other.code, at.lang.class(judged.class));
            AsideLine::new(weight, format!("{sign}{words}"))
        }
    })
}

/// What the table of score B1 still asks.
fn lacking(purpose: &SurveyForm, form: &Form, survey: &Survey, at: &At) -> Option<AsideLine> {
    let table = purpose.table(form, at).filter(|_| form.fields.iter().any(|f| f.code.starts_with("b.")))?;
    let missing = sheet::missing(table, survey.area, &survey.b1_items, at.lang);
    let words = || at.lang.aside_b1_missing(missing.join(", "));
    (!missing.is_empty()).then(|| AsideLine::new(Weight::Plain, words()))
}

fn counted(survey: &Survey, standard: &Standard, lang: Lang) -> AsideLine {
    let count = deprivations(survey.answers, standard);
    let b2 = count * standard.points_per_deprivation;
    AsideLine::new(Weight::Plain, lang.aside_deprivations(count, standard.indicators.len(), b2))
}

/// By which standard, where, how many people, in which round: that stands at the foot of the form.
fn ground(survey: &Survey, standard: &Standard, at: &At) -> [AsideLine; 4] {
    let faint = |text: String| AsideLine::new(Weight::Faint, text);
    [
        faint(String::new()),
        faint(at.lang.label(&standard.name).to_owned()),
        faint(at.lang.aside_area_people(at.lang.area(survey.area), survey.people)),
        faint(at.lang.aside_round_day(&survey.round, at.day(survey.date))),
    ]
}

/// In a pile: the keys that turn, and what was typed ahead.
fn pile(at: &At) -> Vec<AsideLine> {
    if at.entry.pile.is_none() {
        return Vec::new();
    }
    let key = |action| at.keymap.key(Context::Form, action);
    let turns = at.lang.entry_turn_keys(key(Action::NextPaper), key(Action::PreviousPaper));
    let mut lines = vec![AsideLine::new(Weight::Faint, ""), AsideLine::new(Weight::Faint, turns)];
    let held = at.entry.held.count();
    if held > 0 {
        lines.push(AsideLine::new(Weight::Warning, at.lang.entry_held(held)));
    }
    lines
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
