//! What is owed for animals, most urgent first; here it is recorded, handed on, paid, voided, extended.

use super::{ROOMY, USUAL, model_name, said, tone};
use crate::app::board::{
    Board, BoardForm, Cell, Column, Deed, Headline, LineKey, Offered, On, Subject, Tone, toned,
};
use crate::app::dialogs::{At, Dialog};
use crate::app::form::passing;
use crate::domain::id::HouseholdId;
use crate::domain::pass_on::{Candidate, Debt, Demand, MayOwe, PassOnState, Standing, as_of};
use crate::domain::today::TaskKind;
use crate::i18n::Lang;
use crate::keys::Action;

/// The board.
#[derive(Debug)]
pub struct Obligations {
    lines: Vec<(Debt, Demand)>,
    waiting: Vec<Candidate>,
    free: Vec<MayOwe>,
}

impl Obligations {
    /// Every obligation as it stands on a day, due soon so many days before its last, everybody who waits, in turn, and
    /// the supports that owe nothing yet.
    pub fn new(
        debts: Vec<Debt>,
        waiting: Vec<Candidate>,
        free: Vec<MayOwe>,
        (on, soon_days): (chrono::NaiveDate, u32),
    ) -> Self {
        Self { lines: as_of(debts, on, soon_days), waiting, free }
    }

    fn count(&self, standing: Standing) -> usize {
        self.lines.iter().filter(|(_, demand)| demand.standing == standing).count()
    }

    fn form(&self, form: &str, debt: &Debt, at: &At) -> Option<Dialog> {
        let for_model = |candidate: &&Candidate| candidate.entry.model == debt.model;
        Some(match form {
            "hand_on" => {
                let waiting = self.waiting.iter().filter(for_model).cloned().collect();
                passing::hand_on(debt, waiting, at)
            }
            "pay" => passing::pay(debt, at),
            "void" => passing::void(debt, at),
            "extend" => passing::extend(debt, at),
            _ => return None,
        })
    }

    fn debt(&self, id: i64) -> Option<&Debt> {
        self.lines.iter().map(|(debt, _)| debt).find(|debt| debt.owed.id.0 == id)
    }
}

/// The animal that is to go first, with the day from which it may: `B0412 từ 01/08/2026`.
fn may_go(demand: &Demand, at: &At) -> String {
    let Some(first) = demand.may_go.first() else { return String::new() };
    let name = if first.tag.is_empty() { &first.species } else { &first.tag };
    match first.from {
        Some(from) => at.lang.board_may_go(name, at.day(from)),
        None => name.clone(),
    }
}

impl Board for Obligations {
    fn title(&self, at: &At) -> String {
        at.lang.board_obligations_title().to_owned()
    }

    fn stem(&self) -> String {
        "nghia-vu-luan-chuyen".to_owned()
    }

    fn headlines(&self, at: &At) -> Vec<Headline> {
        let stands = self.lines.iter().filter(|(debt, _)| debt.owed.state == PassOnState::Due).count();
        let (overdue, soon) = (self.count(Standing::Overdue), self.count(Standing::Soon));
        let settled = self.count(Standing::Settled);
        let late = if overdue > 0 { Tone::Problem } else { Tone::Dim };
        vec![
            Headline::plain(at.lang.board_obligations_stand(stands, settled, self.count(Standing::Voided))),
            Headline::new(at.lang.board_obligations_late(overdue, soon), late),
        ]
    }

    fn columns(&self, at: &At) -> Vec<Column> {
        let lang = at.lang;
        vec![
            Column::share(lang.column_debtor()),
            Column::fixed(lang.column_hamlet(), 12).from(USUAL).narrowing(),
            Column::fixed(lang.field_model(), 12).from(ROOMY).narrowing(),
            Column::fixed(lang.column_owed(), 22).from(ROOMY),
            Column::fixed(lang.column_may_go(), 22).from(ROOMY),
            Column::fixed(lang.field_due(), 10),
            Column::fixed(lang.field_state(), 15).narrowing(),
        ]
    }

    fn len(&self) -> usize {
        self.lines.len()
    }

    fn key(&self, line: usize) -> LineKey {
        LineKey::Id(self.lines[line].0.owed.id.0)
    }

    fn cells(&self, line: usize, at: &At) -> Vec<Cell> {
        let (debt, demand) = &self.lines[line];
        let tone = tone(demand.standing);
        let cells = [
            Cell::text(format!("{} {}", debt.debtor.code, debt.debtor.head)),
            Cell::text(&debt.debtor.hamlet),
            Cell::text(model_name(&debt.model, at)),
            Cell::text(at.lang.owed_and_left(&debt.owed, debt.value)),
            Cell::text(may_go(demand, at)),
            Cell::day(Some(demand.due)),
            Cell::text(said(demand.standing, demand.progress, at)),
        ];
        toned(cells, tone, &[6])
    }

    fn found_by(&self, line: usize) -> String {
        let receiver = self.lines[line].0.receiver.as_ref();
        receiver.map(|to| format!("{} {}", to.code, to.head)).unwrap_or_default()
    }

    fn household(&self, line: usize) -> Option<HouseholdId> {
        Some(self.lines[line].0.debtor.id)
    }

    fn empty(&self, at: &At) -> Vec<String> {
        vec![at.lang.board_obligations_empty().to_owned(), at.lang.board_obligations_how().to_owned()]
    }

    fn waits(&self, line: usize, _task: TaskKind, _at: &At) -> bool {
        matches!(self.lines[line].1.standing, Standing::Overdue | Standing::Soon)
    }

    fn acts(&self) -> Vec<Offered> {
        vec![
            Offered::new(Action::New),
            Offered::new(Action::Deed).on_line().called(Lang::deed_hand_on, Lang::deed_hand_on_doc),
            Offered::new(Action::SecondDeed).on_line().called(Lang::deed_pay, Lang::deed_pay_doc),
            Offered::new(Action::Edit).called(Lang::deed_extend, Lang::deed_extend_doc),
            Offered::new(Action::Remove).called(Lang::deed_void, Lang::deed_void_doc),
        ]
    }

    fn why_not(&self, action: Action, on: &On, at: &At) -> Option<String> {
        let (debt, _) = on.line.and_then(|line| self.lines.get(line))?;
        let changes = matches!(action, Action::Deed | Action::SecondDeed | Action::Edit | Action::Remove);
        if changes && debt.owed.state != PassOnState::Due {
            return Some(at.lang.pass_on_closed().to_owned());
        }
        let nothing = debt.line.now().iter().all(|kin| kin.alive == 0);
        (action == Action::Deed && nothing).then(|| at.lang.board_nothing_to_hand_on().to_owned())
    }

    fn act(&self, action: Action, on: &On, at: &At) -> Deed {
        let form = match action {
            Action::New => return Deed::Dialog(passing::owe(self.free.clone(), at)),
            Action::Deed => "hand_on",
            Action::SecondDeed => "pay",
            Action::Remove => "void",
            _ => "extend",
        };
        let debt = on.line.and_then(|line| self.lines.get(line));
        match debt.and_then(|(debt, _)| self.form(form, debt, at)) {
            Some(dialog) => Deed::Dialog(dialog),
            None => Deed::Say(at.lang.board_no_line().to_owned()),
        }
    }

    fn open(&self, line: usize, _: &At) -> Deed {
        Deed::Deeper(Subject::Tree(self.lines[line].0.owed.support))
    }

    fn reopen(&self, of: &BoardForm, at: &At) -> Option<Dialog> {
        if of.form == "owe" {
            return Some(passing::owe(self.free.clone(), at));
        }
        let debt = self.debt(of.id?).filter(|debt| debt.owed.state == PassOnState::Due)?;
        self.form(&of.form, debt, at)
    }
}
