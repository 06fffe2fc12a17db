//! Cards for several people at once: new ones, and those that follow what ends or no longer fits.

use chrono::Datelike;

use super::{Faults, Field, Form, FormDialog, Purpose, Reading, choices, part_of, perform};
use crate::app::board::{BoardForm, Subject};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::DraftOf;
use crate::app::effect::Effect;
use crate::domain::card::{CardNeed, CardTerms, issue};
use crate::domain::catalogue::{ModelKind, SupportModel};
use crate::domain::checks::{self, FieldFault};
use crate::domain::operation::Operation;
use crate::domain::support::SupportState;

/// Who needs a card, and the lines of the board that say so.
#[derive(Debug)]
struct IssueCards {
    needs: Vec<CardNeed>,
    lines: Vec<i64>,
}

/// The form of cards for those who need one; `lines` is what the board knows them by.
pub fn open(needs: Vec<CardNeed>, lines: Vec<i64>, at: &At) -> Dialog {
    let lang = at.lang;
    let models = card_models(at).map(|model| super::Choice::new(&model.code, lang.label(&model.name)));
    let models: Vec<_> = models.collect();
    let first = models.first().map(|model| model.code.clone()).unwrap_or_default();
    let states = [SupportState::HandedOver, SupportState::Approved, SupportState::Planned];
    let states = choices::of(&states, SupportState::code, |state| lang.support_state(state));
    let year_end = chrono::NaiveDate::from_ymd_opt(at.today.year() + 1, 12, 31).unwrap_or(at.today);
    let fields = vec![
        Field::choice("model", lang.field_model(), models, &first),
        Field::date("date", lang.field_date(), &at.day(at.today)),
        Field::date("from", lang.cards_from(), &at.day(at.today)).hint(lang.cards_from_hint()),
        Field::date("until", lang.field_until(), &at.day(year_end)),
        Field::money("value", lang.cards_value(), ""),
        part_of::fund("", at),
        Field::choice("state", lang.field_state(), states, SupportState::HandedOver.code()),
    ];
    let mut form = Form::new(fields);
    form.focus_on("until");
    FormDialog::open(IssueCards { needs, lines }, form, at)
}

fn card_models<'a>(at: &At<'a>) -> impl Iterator<Item = &'a SupportModel> {
    let models = at.register.map(|register| register.catalogue.models()).unwrap_or_default();
    models.iter().filter(|model| model.kind == ModelKind::Card)
}

fn terms(reading: &mut Reading) -> CardTerms {
    let state = reading.coded("state", SupportState::from_code, SupportState::Planned);
    let date = if state.is_given() { reading.past_day("date") } else { reading.day("date") };
    let (from, until) = (reading.day("from"), reading.day("until"));
    let value = reading.money("value").unwrap_or(0);
    reading.check("value", checks::value(value));
    reading.check("until", checks::planned(until, reading.today()));
    reading.check("until", if until < from { Err(FieldFault::EndsFirst) } else { Ok(()) });
    CardTerms { date, from, until, value, fund: reading.fund(), state }
}

impl Purpose for IssueCards {
    fn title(&self, at: &At) -> String {
        at.lang.cards_issue(self.needs.len())
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(DraftOf::Board(Subject::Cards, BoardForm::among("cards", self.lines.iter().copied())))
    }

    fn kind(&self) -> &'static str {
        "cards"
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let terms = terms(&mut reading);
        let code = reading.chosen("model");
        let (Some(register), Some(model)) = (at.register, card_models(at).find(|model| model.code == code))
        else {
            return reading.finish(Vec::new());
        };
        let needs = CardNeed::once(self.needs.iter().cloned());
        let grants = issue(&needs, &terms, model, &register.catalogue);
        if grants.is_empty() {
            reading.fault("until", at.lang.cards_nothing_to_gain());
        }
        reading.finish(perform(Operation::GiveSupports(grants)))
    }
}
