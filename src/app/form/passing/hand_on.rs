//! Handing on: the animals of an obligation go to the next household, which is proposed from the waiting list.

use chrono::NaiveDate;

use super::{household_field, note};
use crate::app::board::{BoardForm, Subject};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::DraftOf;
use crate::app::effect::Effect;
use crate::app::form::{
    AsideLine, Choice, Faults, Field, Form, FormDialog, Purpose, Reading, Weight, perform,
};
use crate::domain::catalogue::Catalogue;
use crate::domain::dossier::Neighbour;
use crate::domain::herd::{HerdEvent, HerdEventKind, check_event};
use crate::domain::id::AnimalId;
use crate::domain::operation::{Operation, SupportGrant};
use crate::domain::pass_on::{
    Candidate, Debt, Kin, PassOnFault, PassOnHandOver, PassOnOperation, check_turn,
};
use crate::domain::stored::Rev;
use crate::domain::support::Support;
use crate::viet::format_money;

/// No rule asks for more animals at once; further ones go with another obligation.
const MOST: u32 = 5;
const ANIMALS: [&str; MOST as usize] = ["animal", "animal.2", "animal.3", "animal.4", "animal.5"];

/// An obligation, who waits for its model in turn, and the household that the typed code names.
#[derive(Debug)]
struct HandOn {
    debt: Debt,
    rev: Rev,
    waiting: Vec<Candidate>,
    found: Option<Neighbour>,
}

/// The form; the first in turn is filled in. `waiting` are those who wait for the model, in turn.
pub fn hand_on(debt: &Debt, waiting: Vec<Candidate>, at: &At) -> Dialog {
    let fields = fields(debt, &waiting, at);
    let purpose = HandOn { debt: debt.clone(), rev: debt.owed.rev, waiting, found: None };
    FormDialog::open(purpose, Form::new(fields), at)
}

fn fields(debt: &Debt, waiting: &[Candidate], at: &At) -> Vec<Field> {
    let lang = at.lang;
    let first =
        waiting.iter().find(|first| !first.ended).map(|first| first.code.as_str()).unwrap_or_default();
    let funds = at.register.map(|register| register.catalogue.funds()).unwrap_or_default();
    let funds = funds.iter().map(|fund| Choice::new(&fund.code, lang.label(&fund.name))).collect();
    let mut fields = animal_fields(debt, at);
    fields.extend([
        household_field("receiver", lang.field_pass_on_receiver(), first, at),
        Field::text("reason", lang.field_pass_on_why(), ""),
        Field::date("on", lang.field_on(), &at.day(at.today)),
        Field::money("value", lang.field_value(), &worth(debt)),
        Field::choice("fund", lang.field_fund(), funds, ""),
        Field::text("minutes_number", lang.field_minutes_number(), ""),
    ]);
    fields
}

/// As many as are still owed; what the rule lets go is filled in, whatever else lives can be chosen.
fn animal_fields(debt: &Debt, at: &At) -> Vec<Field> {
    let choices: Vec<_> = offered(debt, at).map(|kin| choice(kin, at)).collect();
    let demand = debt.demand(at.today, at.soon_days());
    let count = demand.progress.heads_left().clamp(1, MOST) as usize;
    let field = |(at_number, code): (usize, &&'static str)| {
        let may = demand.may_go.len() > at_number || at_number == 0;
        let chosen =
            choices.get(at_number).filter(|_| may).map(|choice| choice.code.as_str()).unwrap_or_default();
        Field::choice(*code, at.lang.field_animal(), choices.clone(), chosen)
    };
    ANIMALS.iter().take(count).enumerate().map(field).collect()
}

/// Everything alive in the debtor's hands, what may go in front.
fn offered<'a>(debt: &'a Debt, at: &At) -> impl Iterator<Item = &'a Kin> {
    let first: Vec<_> =
        debt.demand(at.today, at.soon_days()).may_go.into_iter().map(|may| may.animal.0).collect();
    let mut alive: Vec<_> = debt.kin.iter().filter(|kin| kin.alive > 0).collect();
    let place = move |kin: &&Kin| first.iter().position(|id| *id == kin.animal.0).unwrap_or(usize::MAX);
    alive.sort_by_key(place);
    alive.into_iter()
}

fn choice(kin: &Kin, at: &At) -> Choice {
    let born = kin.born.map(|born| at.partial(born)).unwrap_or_default();
    let sex = kin.sex.map(|sex| at.lang.animal_sex(sex)).unwrap_or_default();
    let parts = [kin.species.as_str(), kin.tag.as_str(), sex, born.as_str()];
    let label = parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" ");
    Choice::new(kin.animal.0.0.to_string(), label)
}

fn worth(debt: &Debt) -> String {
    let first = debt.kin.iter().find(|kin| kin.offspring && kin.alive > 0).and_then(|kin| kin.value);
    first.map(|value| value.to_string()).unwrap_or_default()
}

impl HandOn {
    /// Who receives: somebody who waits, or another household by its code.
    fn receiver(&self, form: &Form) -> Option<Neighbour> {
        let code = form.text("receiver");
        let waits = self.waits(&code).map(|candidate| Neighbour {
            id: candidate.entry.household,
            code: candidate.code.clone(),
            head: candidate.head.clone(),
        });
        waits.or_else(|| self.found.clone().filter(|found| found.code == code))
    }

    fn waits(&self, code: &str) -> Option<&Candidate> {
        self.waiting.iter().find(|candidate| candidate.code == code)
    }

    fn chosen<'a>(&'a self, form: &'a Form) -> Vec<&'a Kin> {
        let ids = ANIMALS.iter().filter_map(|code| form.choice(code)?.parse().ok().map(AnimalId));
        let mut chosen: Vec<&Kin> = Vec::new();
        for id in ids {
            let kin = self.debt.kin.iter().find(|kin| kin.animal.0 == id);
            chosen.extend(kin.filter(|kin| chosen.iter().all(|known| known.animal != kin.animal)));
        }
        chosen
    }

    /// What stands against it, each at its field.
    fn check(&self, reading: &mut Reading, form: &Form, to: &Neighbour, at: &At) {
        let animals: Vec<_> = self.chosen(form).iter().map(|kin| (kin.animal.0, kin.tag.clone())).collect();
        match self.debt.owed.check_going(&self.debt.kin, &animals, to.id) {
            Err(PassOnFault::ToItself) => note(reading, "receiver", Err(PassOnFault::ToItself), at),
            checked => note(reading, "animal", checked, at),
        }
        let on = Reading::of(form, at).past_day("on");
        note(reading, "on", self.debt.owed.check_born(&self.debt.kin, &animals, on), at);
        let first = self.waiting.iter().find(|first| !first.ended);
        let first = first.map(|first| (first.entry.household, first.code.as_str()));
        note(reading, "reason", check_turn(first, to.id, &form.text("reason")), at);
    }

    /// It can have gone on that day: not before it came, not after something else became of it.
    fn check_day(&self, reading: &mut Reading, kin: &Kin, on: NaiveDate, at: &At) {
        let Some((animal, events)) = self.debt.line.events(kin.animal.0) else { return };
        let goes =
            HerdEvent { heads: kin.alive, ..HerdEvent::new(kin.animal.0, on, HerdEventKind::PassedOn) };
        for fault in check_event(&goes, animal, events, None) {
            reading.also("on", at.lang.herd_fault(fault, at.settings.dates));
        }
    }

    fn support(
        &self,
        reading: &mut Reading,
        form: &Form,
        to: &Neighbour,
        (catalogue, at): (&Catalogue, &At),
    ) -> Support {
        let (on, given) = (reading.past_day("on"), self.debt.given);
        let after = if on < given { Err(PassOnFault::BeforeSupport(given)) } else { Ok(()) };
        note(reading, "on", after, at);
        self.chosen(form).into_iter().for_each(|kin| self.check_day(reading, kin, on, at));
        let heads = self.chosen(form).iter().fold(0u32, |all, kin| all.saturating_add(kin.alive));
        let fund = reading.coded_or_none("fund", |code| Some(code.to_owned())).unwrap_or_default();
        Support {
            value: reading.money("value").unwrap_or(0),
            fund,
            minutes_number: reading.text("minutes_number"),
            ..self.debt.passed_on(to, heads, on, catalogue)
        }
    }
}

impl Purpose for HandOn {
    fn title(&self, at: &At) -> String {
        at.lang.title_hand_on(format!("{} · {}", self.debt.debtor.code, self.debt.debtor.head))
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(DraftOf::Board(Subject::Obligations, BoardForm::of("hand_on", self.debt.owed.id.0)))
    }

    fn revs(&self) -> Vec<Rev> {
        vec![self.rev]
    }

    fn asks(&self, form: &Form) -> Option<Effect> {
        let code = form.text("receiver");
        (!code.is_empty() && self.receiver(form).is_none()).then_some(Effect::Neighbour(code))
    }

    fn take_neighbour(&mut self, _code: &str, found: Option<&Neighbour>) {
        self.found = found.cloned();
    }

    fn aside(&self, form: &Form, at: &At) -> Vec<AsideLine> {
        let (lang, dates) = (at.lang, at.settings.dates);
        let to = self.receiver(form);
        let owed = lang.owed_and_left(&self.debt.owed, self.debt.value);
        let owed = AsideLine::new(Weight::Plain, format!("{}: {owed}", lang.column_owed()));
        let head = to.iter().map(|to| AsideLine::new(Weight::Strong, format!("{} · {}", to.code, to.head)));
        let doubts = to.iter().filter_map(|to| self.waits(&to.code)).flat_map(Candidate::doubts);
        let doubts = doubts.map(|doubt| AsideLine::new(Weight::Warning, lang.waiting_doubt(doubt, dates)));
        let turn = self.waiting.iter().enumerate().map(|(place, candidate)| {
            let why = &candidate.entry.reason;
            let line = format!("{}. {} {}  {why}", place + 1, candidate.code, candidate.head);
            AsideLine::new(Weight::Plain, line.trim_end())
        });
        let title = if self.waiting.is_empty() { lang.aside_nobody_waits() } else { lang.aside_turn() };
        let blank = AsideLine::new(Weight::Plain, "");
        let title = AsideLine::new(Weight::Faint, title);
        head.chain(doubts).chain([owed, blank, title]).chain(turn).collect()
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let Some(to) = self.receiver(form) else {
            drop(reading.required("receiver"));
            if !form.text("receiver").is_empty() {
                reading.fault("receiver", at.lang.check_no_such_household());
            }
            return reading.finish(Vec::new());
        };
        self.check(&mut reading, form, &to, at);
        let Some(register) = at.register else { return reading.finish(Vec::new()) };
        let support = self.support(&mut reading, form, &to, (&register.catalogue, at));
        let handed = PassOnHandOver {
            pass_on: (self.debt.owed.id, self.rev),
            animals: self.chosen(form).iter().map(|kin| kin.animal).collect(),
            on: support.date,
            grant: SupportGrant::new(support, Vec::new(), &register.catalogue),
            waiting: self.waits(&to.code).map(|candidate| (candidate.entry.id, candidate.entry.rev)),
            reason: form.text("reason"),
        };
        reading.finish(perform(Operation::PassOn(PassOnOperation::HandOn(Box::new(handed)))))
    }

    fn warning(&self, form: &Form, at: &At) -> Option<String> {
        let to = self.receiver(form)?;
        let animals: Vec<_> = self.chosen(form).iter().map(|kin| kin.animal.0).collect();
        let on = Reading::of(form, at).past_day("on");
        let doubts = self.debt.owed.doubts(&self.debt.kin, &animals, (to.id, on), &self.debt.above);
        let words: Vec<_> = doubts.iter().map(|d| at.lang.hand_on_doubt(d, at.settings.dates)).collect();
        (!words.is_empty()).then(|| at.lang.ask_hand_on(words.join("; ")))
    }

    fn saved(&self, form: &Form, at: &At, undo: &str) -> Option<String> {
        let to = self.receiver(form)?;
        let value = Reading::of(form, at).money("value").map(format_money);
        let what = [to.code.to_string(), to.head.to_string()].into_iter().chain(value);
        Some(at.lang.saved_hand_on(what.collect::<Vec<_>>().join(" "), undo))
    }
}
