//! Which households a round is for: those that were marked, or by code, class and hamlet.

use chrono::NaiveDate;

use super::super::{Choice, Field, FieldKind, Form, choices};
use crate::app::dialogs::At;
use crate::app::effect::WhoReceives;
use crate::domain::class::State;
use crate::domain::id::HouseholdId;
use crate::domain::query::Filter;
use crate::i18n::Lang;

/// Stands for poor and near-poor households together.
const LISTED: &str = "listed";

/// Fields that choose households where none were marked, and whether doubtful ones are left out.
pub(super) fn fields(marked: bool, at: &At) -> Vec<Field> {
    let lang = at.lang;
    let chosen = [
        Field::choice("class", lang.field_who_class(), classes(lang), ""),
        Field::choice("hamlet", lang.field_hamlet(), choices::hamlets(at), ""),
        Field::text("codes", lang.field_who_codes(), "").verbatim().hint(lang.hint_who_codes()),
    ];
    let clear = Field::new("clear", lang.field_only_clear(), FieldKind::Digit(choices::yes_no(lang)), "0");
    chosen.into_iter().filter(|_| !marked).chain([clear.hint(lang.hint_only_clear())]).collect()
}

fn classes(lang: Lang) -> Vec<Choice> {
    let states = State::ALL.iter().map(|state| Choice::new(state.code(), lang.state(*state)));
    std::iter::once(Choice::new(LISTED, lang.class_listed())).chain(states).collect()
}

/// The question to the register about a model on a day: the marked households, else those of the fields.
pub(super) fn asked(marked: &[HouseholdId], form: &Form, model: String, on: NaiveDate) -> WhoReceives {
    if !marked.is_empty() {
        let (codes, filter) = (Vec::new(), Filter::default());
        return WhoReceives { model, on, households: marked.to_vec(), codes, filter };
    }
    let states = match form.choice("class") {
        Some(LISTED) => vec![State::Poor, State::NearPoor],
        Some(code) => State::from_code(code).into_iter().collect(),
        None => Vec::new(),
    };
    let hamlets = form.choice("hamlet").and_then(choices::hamlet).into_iter().collect();
    let typed = form.text("codes");
    let codes = typed.split([',', ';', ' ']).filter(|code| !code.is_empty()).map(str::to_owned).collect();
    let filter = Filter { states, hamlets, ..Filter::default() };
    WhoReceives { model, on, households: Vec::new(), codes, filter }
}
