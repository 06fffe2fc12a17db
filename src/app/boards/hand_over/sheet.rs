//! One round with its lines in the order of the list: the page of the sitting. Enter hands the line under the cursor
//! over, today, to the head, and goes on to the next one whose turn it is; a name that is typed is found first.

use std::collections::HashMap;

use super::rounds::{sign_off, tone};
use super::{deeds, turn};
use crate::app::board::{Board, BoardForm, Cell, Column, Deed, Headline, LineKey, Offered, On, Tone};
use crate::app::dialogs::{At, Dialog};
use crate::app::work::Printed;
use crate::domain::catalogue::eligibility::{Against, Reason};
use crate::domain::hand_over::{HandOver, HandOverLine, HandOverSheet};
use crate::domain::id::HouseholdId;
use crate::domain::listing::Value;
use crate::domain::support::SupportState;
use crate::i18n::Lang;
use crate::keys::Action;
use crate::viet::{format_money, format_quantity};

/// From this room on the hamlet, the code and the value show.
const USUAL: u16 = 80;
/// From this room on people and remarks show.
const ROOMY: u16 = 110;

/// The board.
#[derive(Debug)]
pub struct Sheet {
    pub(super) sheet: HandOverSheet,
    /// What stands against households whose lines wait for approval.
    against: HashMap<HouseholdId, Vec<Reason>>,
}

impl Sheet {
    /// Of this round, with what stands against households on its list.
    pub fn new(sheet: HandOverSheet, against: Vec<Against>) -> Self {
        Self { sheet, against: against.into_iter().collect() }
    }

    /// What is to be seen of a line beyond its state; what speaks against a plan is meant as a warning.
    fn remark(&self, line: &HandOverLine, at: &At) -> Cell {
        let reasons = self.against.get(&line.support.household).filter(|_| is_plan(line));
        match reasons {
            Some(reasons) => {
                let words = reasons.iter().map(|reason| at.lang.reason_short(reason, |day| at.day(day)));
                Cell::text(words.collect::<Vec<_>>().join("; ")).toned(Tone::Warning)
            }
            None => Cell::text(remark(line, at)),
        }
    }

    fn line(&self, line: usize) -> &HandOverLine {
        &self.sheet.lines[line]
    }
}

fn is_plan(line: &HandOverLine) -> bool {
    line.support.state == SupportState::Planned && line.ended.is_none()
}

/// What is to be seen of a line beyond its state: why not, when and to whom.
fn remark(line: &HandOverLine, at: &At) -> String {
    let support = &line.support;
    let day = || at.day(support.date);
    match support.state {
        _ if line.ended.is_some() && !support.state.is_given() => at.lang.objection_ended().to_owned(),
        SupportState::Approved => support.exception.clone(),
        state if state.is_given() => format!("{} {} {}", day(), support.receiver, support.minutes_number),
        _ => support.note.clone(),
    }
}

/// How a line is meant, and the sign before its state: it must read without colour.
fn state(line: &HandOverLine, lang: Lang) -> Cell {
    let words = lang.support_state(line.support.state);
    let (sign, tone) = match line.support.state {
        _ if line.ended.is_some() && !line.support.state.is_given() => ("!", Tone::Problem),
        SupportState::Approved if !line.support.exception.is_empty() => ("!", Tone::Warning),
        SupportState::Planned => ("·", Tone::Dim),
        SupportState::Approved => ("○", Tone::Plain),
        SupportState::HandedOver => ("●", Tone::Fine),
        SupportState::Settled => ("■", Tone::Fine),
        SupportState::Cancelled => ("×", Tone::Dim),
    };
    Cell::text(format!("{sign} {words}")).toned(tone)
}

/// `Số lượng (kg)`.
fn quantity_in(round: &HandOver, at: &At) -> String {
    let model = at.register.and_then(|register| register.catalogue.model(&round.model));
    let unit = model.map(|model| format!(" ({})", at.lang.label(&model.unit))).unwrap_or_default();
    format!("{}{unit}", at.lang.field_quantity())
}

impl Board for Sheet {
    fn title(&self, at: &At) -> String {
        let round = &self.sheet.round;
        format!("{} · {}", round.name, at.day(round.date))
    }

    fn stem(&self) -> String {
        "cap-phat".to_owned()
    }

    fn headlines(&self, at: &At) -> Vec<Headline> {
        let (lang, progress) = (at.lang, self.sheet.progress());
        let (all, given, stage) = (progress.all(), progress.given(), progress.stage());
        let values = format!("{} / {}", format_money(given.value), format_money(all.value));
        let counts = lang.sheet_counts(lang.round_stage(stage), given.lines, all.lines, values);
        let mut lines = vec![Headline::new(counts, tone(stage))];
        let doubtful = self.sheet.lines.iter().filter(|line| is_plan(line));
        let doubtful = doubtful.filter(|line| self.against.contains_key(&line.support.household)).count();
        if doubtful > 0 {
            lines.push(Headline::new(lang.sheet_doubtful(doubtful), Tone::Warning));
        }
        if progress.excepted > 0 {
            lines.push(Headline::new(lang.hand_overs_excepted(progress.excepted), Tone::Warning));
        }
        let round = &self.sheet.round;
        let facts = [&round.decision_number, &round.place, &self.sheet.relief_event, &self.sheet.programme];
        let facts: Vec<_> = facts.into_iter().filter(|fact| !fact.is_empty()).cloned().collect();
        if !facts.is_empty() {
            lines.push(Headline::new(facts.join(" · "), Tone::Dim));
        }
        lines
    }

    fn columns(&self, at: &At) -> Vec<Column> {
        let lang = at.lang;
        vec![
            Column::fixed(lang.paper_number(), 4).right(),
            Column::fixed(lang.field_code(), 8).from(USUAL),
            Column::share(lang.sign_off_representative()),
            Column::fixed(lang.field_hamlet(), 12).from(USUAL).narrowing(),
            Column::fixed(lang.sheet_people_of_household(), 5).right().from(ROOMY),
            Column::fixed(quantity_in(&self.sheet.round, at), 9).right(),
            Column::fixed(lang.hand_overs_value(), 13).right().from(ROOMY),
            Column::fixed(lang.hand_overs_stage(), 16).narrowing(),
            Column::share(lang.field_note()).from(ROOMY),
        ]
    }

    fn len(&self) -> usize {
        self.sheet.lines.len()
    }

    fn key(&self, line: usize) -> LineKey {
        LineKey::Id(self.line(line).support.id.0)
    }

    fn cells(&self, line: usize, at: &At) -> Vec<Cell> {
        let line = self.line(line);
        let quiet = line.support.state == SupportState::Cancelled;
        let tone = if quiet { Tone::Dim } else { Tone::Plain };
        vec![
            Cell::count(line.number() as usize),
            Cell::text(&line.code),
            Cell::text(line.receiver()).toned(tone),
            Cell::text(&line.hamlet),
            Cell::count(line.people as usize),
            Value::Quantity(line.support.quantity).into(),
            Cell::money(line.support.value.value),
            state(line, at.lang),
            self.remark(line, at),
        ]
    }

    fn totals(&self, at: &At) -> Vec<Cell> {
        let all = self.sheet.progress().all();
        let mut totals = vec![Cell::default(); 9];
        totals[2] = Cell::text(at.lang.sign_off_total(all.lines));
        totals[5] = Cell::text(format_quantity(all.quantity));
        totals[6] = Cell::money(all.value);
        totals
    }

    fn empty(&self, at: &At) -> Vec<String> {
        vec![at.lang.sheet_empty().to_owned(), at.lang.sheet_empty_how().to_owned()]
    }

    fn found_by(&self, line: usize) -> String {
        let line = self.line(line);
        let tail = line.citizen_number.get(line.citizen_number.len().saturating_sub(4)..).unwrap_or_default();
        format!("{} {} {tail}", line.head, line.code)
    }

    fn household(&self, line: usize) -> Option<HouseholdId> {
        self.sheet.lines.get(line).map(|line| line.support.household)
    }

    fn acts(&self) -> Vec<Offered> {
        vec![
            Offered::new(Action::Deed).on_lines().called(Lang::act_give, Lang::act_give_doc),
            Offered::new(Action::SecondDeed).on_lines().called(Lang::act_except, Lang::act_except_doc),
            Offered::new(Action::New).called(Lang::act_add_lines, Lang::act_add_lines_doc),
            Offered::new(Action::Edit),
            Offered::new(Action::Remove).on_lines(),
            Offered::new(Action::ApproveHandOver),
            Offered::new(Action::SettleHandOver),
            Offered::new(Action::CancelHandOver).on_lines(),
        ]
    }

    fn why_not(&self, action: Action, on: &On, at: &At) -> Option<String> {
        deeds::why_not(&self.sheet, action, on, at)
    }

    fn act(&self, action: Action, on: &On, at: &At) -> Deed {
        deeds::act(&self.sheet, action, on, at)
    }

    fn open(&self, line: usize, at: &At) -> Deed {
        turn::enter(&self.sheet, self.line(line), at)
    }

    fn papers(&self, _on: &On, at: &At) -> Vec<(String, Result<Printed, String>)> {
        vec![sign_off(self.sheet.round.id, &self.sheet.progress(), at)]
    }

    fn reopen(&self, form: &BoardForm, at: &At) -> Option<Dialog> {
        deeds::reopen(&self.sheet, form, at)
    }
}
