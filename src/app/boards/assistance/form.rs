//! A benefit: person, ground, since when, by which decision; how it stops. Beside it what it brings, which facts speak
//! for it and against it, what the papers have to show, and what the rule of two benefits does.

use chrono::NaiveDate;

use crate::app::board::{BoardForm, Subject};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::DraftOf;
use crate::app::effect::Effect;
use crate::app::form::{AsideLine, Choice, Faults, Field, Form, FormDialog, Purpose, Reading, Weight};
use crate::domain::assistance::check::{BenefitFault, BenefitField, faults};
use crate::domain::assistance::draw::{Outcome, draws};
use crate::domain::assistance::due::{Case, line};
use crate::domain::assistance::grounds::verdict;
use crate::domain::assistance::roll::Beneficiary;
use crate::domain::assistance::{AssistanceOperation, Benefit, BenefitRow, Month};
use crate::domain::id::{BenefitId, MemberId};
use crate::domain::operation::Operation;
use crate::domain::stored::{Edit, Rev, Stored};
use crate::viet::format_money;

use super::Roll;

/// The form in the words of drafts.
const FORM: &str = "benefit";

/// A benefit, new or known.
#[derive(Debug)]
struct SaveBenefit {
    roll: Roll,
    base: Option<(BenefitId, Rev)>,
    before: Benefit,
}

/// The form of a new benefit, for a person on a ground where they are known.
pub(super) fn open_new(roll: &Roll, of: Option<(MemberId, &str)>, at: &At) -> Dialog {
    let (member, ground) = of.unwrap_or((MemberId(0), ""));
    let before = Benefit::since(member, ground, at.today);
    let mut form = Form::new(fields(roll, false, &before, at));
    if of.is_some() {
        // Who and on which ground is known; a field that is not typed in shows its beginning, the name.
        form.focus_on("from");
    }
    FormDialog::open(SaveBenefit { roll: roll.clone(), base: None, before }, form, at)
}

/// The form of a known benefit.
pub(super) fn open_edit(roll: &Roll, row: &BenefitRow, at: &At) -> Dialog {
    let form = Form::new(fields(roll, true, row, at));
    let base = Some((row.id, row.rev));
    FormDialog::open(SaveBenefit { roll: roll.clone(), base, before: row.value.clone() }, form, at)
}

/// The form of a benefit that stops: today, unless another day is typed.
pub(super) fn open_stop(roll: &Roll, row: &BenefitRow, at: &At) -> Dialog {
    let until = row.until.or(Some(at.today.max(row.from)));
    let before = Benefit { until, ..row.value.clone() };
    let mut form = Form::new(fields(roll, true, &before, at));
    form.focus_on("stop_reason");
    let base = Some((row.id, row.rev));
    FormDialog::open(SaveBenefit { roll: roll.clone(), base, before }, form, at)
}

/// The form of a draft; nothing where its benefit is gone.
pub(super) fn reopen(roll: &Roll, form: &BoardForm, at: &At) -> Option<Dialog> {
    if form.form != FORM {
        return None;
    }
    match form.id {
        None => Some(open_new(roll, None, at)),
        Some(id) => roll.benefit(BenefitId(id)).map(|(_, row)| open_edit(roll, row, at)),
    }
}

fn fields(roll: &Roll, known: bool, benefit: &Benefit, at: &At) -> Vec<Field> {
    let lang = at.lang;
    let grounds = roll.rates.grounds().iter();
    let grounds = grounds.map(|ground| Choice::new(&ground.code, lang.label(&ground.name))).collect();
    let until = benefit.until.map(|day| at.day(day)).unwrap_or_default();
    let settled = benefit.settled_to.map(|day| Month::of(day).written()).unwrap_or_default();
    let who = (!known).then(|| {
        let chosen = if benefit.member.0 == 0 { String::new() } else { benefit.member.0.to_string() };
        Field::choice("member", lang.field_person(), people(roll, at), &chosen)
            .of_people()
            .hint(lang.hint_benefit_person())
    });
    let own = [
        Field::choice("ground", lang.benefits_ground(), grounds, &benefit.ground),
        Field::number("units", lang.field_benefit_units(), &benefit.units.to_string()),
        Field::date("from", lang.field_benefit_from(), &at.day(benefit.from)),
        Field::date("settled_to", lang.field_benefit_settled_to(), &settled)
            .hint(lang.hint_benefit_settled_to()),
        Field::text("decision_number", lang.field_decision_number(), &benefit.decision_number),
        Field::text("receiver", lang.field_benefit_receiver(), &benefit.receiver)
            .hint(lang.hint_benefit_receiver()),
    ];
    let end = [
        Field::date("until", lang.field_benefit_until(), &until),
        Field::text("stop_reason", lang.field_benefit_stop_reason(), &benefit.stop_reason),
    ];
    let note = Field::text("note", lang.field_note(), &benefit.note);
    let end = end.into_iter().filter(|_| known);
    who.into_iter().chain(own).chain(end).chain([note]).collect()
}

/// Everybody who can be chosen, by name, birth, household, hamlet.
fn people(roll: &Roll, at: &At) -> Vec<Choice> {
    let living = roll.people.iter().filter(|person| person.case.person.gone().is_none());
    let named = |person: &Beneficiary| {
        let born = person.case.person.born.map(|born| at.partial(born)).unwrap_or_default();
        let home = &person.home;
        let name = format!("{} · {born} · {} · {}", person.name, home.code, home.hamlet_name);
        Choice::new(person.case.person.id.0.to_string(), name)
    };
    living.map(named).collect()
}

impl SaveBenefit {
    fn person(&self, form: &Form) -> Option<&Beneficiary> {
        let typed = form.choice("member").and_then(|code| code.parse().ok()).map(MemberId);
        let id = if self.base.is_some() { self.before.member } else { typed? };
        self.roll.people.iter().find(|person| person.case.person.id == id)
    }

    fn read(&self, reading: &mut Reading, at: &At) -> Benefit {
        let known = self.base.is_some();
        let member = match known {
            true => Some(self.before.member),
            false => reading.member(),
        };
        if member.is_none() {
            reading.required("member");
        }
        Benefit {
            member: member.unwrap_or(MemberId(0)),
            ground: reading.chosen("ground"),
            units: reading.number("units").unwrap_or(1),
            from: reading.day("from"),
            until: if known { reading.optional_day("until") } else { None },
            settled_to: settled_to(reading, at),
            stop_reason: if known { reading.text("stop_reason") } else { String::new() },
            decision_number: reading.text("decision_number"),
            receiver: reading.text("receiver"),
            note: reading.text("note"),
        }
    }

    fn faults(&self, person: &Beneficiary, benefit: &Benefit, at: &At) -> Vec<BenefitFault> {
        let case = &person.case;
        let own = self.base.map(|(id, _)| id);
        faults(&self.roll.rates, &case.person, &case.benefits, own, benefit, at.today)
    }
}

/// The end of the month that was typed: `12/2025`, or any day of it.
fn settled_to(reading: &mut Reading, at: &At) -> Option<NaiveDate> {
    let typed = reading.partial_date("settled_to")?;
    let month = typed.month().map(|_| Month::of(typed.earliest()).last_day());
    if month.is_none() {
        reading.fault("settled_to", at.lang.months_type_month());
    }
    month
}

/// The code of the field at which a fault stands.
fn code(fault: BenefitFault) -> &'static str {
    match fault.field() {
        BenefitField::Ground => "ground",
        BenefitField::Units => "units",
        BenefitField::From => "from",
        BenefitField::SettledTo => "settled_to",
        BenefitField::Until => "until",
        BenefitField::StopReason => "stop_reason",
    }
}

impl Purpose for SaveBenefit {
    fn title(&self, at: &At) -> String {
        match self.base {
            None => at.lang.title_new_benefit().to_owned(),
            Some(_) => {
                let person =
                    self.roll.people.iter().find(|person| person.case.person.id == self.before.member);
                at.lang.title_edit_benefit(person.map_or("", |person| &person.name))
            }
        }
    }

    fn draft_of(&self) -> Option<DraftOf> {
        let form = self.base.map_or_else(|| BoardForm::new(FORM), |(id, _)| BoardForm::of(FORM, id.0));
        Some(DraftOf::Board(Subject::Benefits, form))
    }

    fn revs(&self) -> Vec<Rev> {
        self.base.iter().map(|(_, rev)| *rev).collect()
    }

    fn kind(&self) -> &'static str {
        "benefit"
    }

    fn aside(&self, form: &Form, at: &At) -> Vec<AsideLine> {
        let Some(person) = self.person(form) else { return Vec::new() };
        let mut reading = Reading::of(form, at);
        let benefit = self.read(&mut reading, at);
        told(&self.roll, person, self.base.map(|(id, _)| id), &benefit, at)
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let benefit = self.read(&mut reading, at);
        if let Some(person) = self.person(form) {
            for fault in self.faults(person, &benefit, at) {
                reading.fault(code(fault), at.lang.benefit_fault(fault, at.settings.dates));
            }
        }
        let save = AssistanceOperation::SaveBenefit(Edit { base: self.base, value: benefit });
        reading.finish(vec![Effect::Perform(Box::new(Operation::Assistance(save)))])
    }
}

/// The amount of the month, the facts of the ground, what papers have to show.
fn told(
    roll: &Roll,
    person: &Beneficiary,
    own: Option<BenefitId>,
    benefit: &Benefit,
    at: &At,
) -> Vec<AsideLine> {
    let lang = at.lang;
    let Some(ground) = roll.rates.ground(&benefit.ground) else { return Vec::new() };
    let month = Month::of(benefit.from.max(at.today));
    let judged = verdict(ground, &roll.rates, &person.case.person, month);
    let mut lines = amounts(roll, person, own, benefit, month, at);
    lines.extend(owed(roll, person, own, benefit, at));
    lines.extend(judged.reasons.iter().map(|reason| {
        let (sign, weight) = match reason.holds {
            Some(true) => ("✓", Weight::Plain),
            Some(false) => ("✗", Weight::Warning),
            None => ("?", Weight::Faint),
        };
        AsideLine::new(weight, format!("{sign} {}", lang.assistance_fact(reason.fact)))
    }));
    if let Some(since) = judged.since.filter(|day| Month::of(*day) > Month::of(benefit.from)) {
        lines.push(AsideLine::new(Weight::Warning, lang.aside_benefit_since(at.day(since))));
    }
    if !ground.papers.is_empty() {
        lines.push(AsideLine::new(Weight::Plain, lang.aside_benefit_papers()));
        let papers = ground.papers.iter().map(|paper| lang.label(paper).to_owned());
        lines.extend(papers.map(|paper| AsideLine::new(Weight::Faint, paper)));
    }
    lines
}

/// A person's benefits with the one that is typed, under its identity or one that nothing has.
fn beside(person: &Beneficiary, own: Option<BenefitId>, typed: Benefit) -> (BenefitId, Vec<BenefitRow>) {
    let id = own.unwrap_or(BenefitId(i64::MAX));
    let others = person.case.benefits.iter().filter(|row| row.id != id).cloned();
    (id, others.chain([Stored { id, rev: 0, value: typed }]).collect())
}

/// What the next list pays of earlier months, or keeps back.
fn owed(
    roll: &Roll,
    person: &Beneficiary,
    own: Option<BenefitId>,
    benefit: &Benefit,
    at: &At,
) -> Option<AsideLine> {
    let (_, benefits) = beside(person, own, benefit.clone());
    let case = Case { benefits, ..person.case.clone() };
    let line = line(&roll.rates, &case, roll.next())?;
    let said = match line.arrears() + line.carried {
        0 => return None,
        owed @ 1.. => at.lang.aside_benefit_arrears(roll.next().written(), format_money(owed)),
        owed => at.lang.aside_benefit_owes(format_money(-owed)),
    };
    Some(AsideLine::new(Weight::Warning, said))
}

/// What the benefit brings beside the person's others.
fn amounts(
    roll: &Roll,
    person: &Beneficiary,
    own: Option<BenefitId>,
    benefit: &Benefit,
    month: Month,
    at: &At,
) -> Vec<AsideLine> {
    let running = Benefit { until: None, ..benefit.clone() };
    let (id, rows) = beside(person, own, running);
    let drawn = draws(&roll.rates, &person.case.person, &rows, month);
    let line = |draw: &crate::domain::assistance::draw::Draw| {
        let row = rows.iter().find(|row| row.id == draw.benefit)?;
        let said = match draw.outcome {
            Outcome::Paid => at.lang.aside_benefit_month(format_money(draw.full)),
            outcome => at.lang.assistance_outcome(outcome).to_owned(),
        };
        let weight = match (draw.benefit == id, draw.outcome) {
            (true, Outcome::Paid) => Weight::Strong,
            (true, _) => Weight::Warning,
            (false, _) => Weight::Plain,
        };
        let name =
            if draw.benefit == id { String::new() } else { format!("{}: ", roll.ground(&row.ground, at)) };
        Some(AsideLine::new(weight, format!("{name}{said}")))
    };
    drawn.iter().rev().filter_map(line).collect()
}
