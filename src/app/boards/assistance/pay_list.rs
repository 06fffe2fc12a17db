//! The list of a month that was paid, in the order of hamlets: who got how much, who has not fetched it. One key turns
//! the line under the cursor, or the marked ones.

use std::sync::Arc;

use super::{ROOMY, USUAL, found_by, returned};
use crate::app::board::{
    Board, BoardForm, Cell, Column, Deed, Headline, LineKey, Offered, On, Subject, Tone, toned,
};
use crate::app::dialogs::{At, Confirm, Dialog};
use crate::app::effect::Effect;
use crate::app::msg::Msg;
use crate::app::work::Printed;
use crate::domain::assistance::roll::{PaidList, PaidPerson};
use crate::domain::assistance::sheet::PaySheet;
use crate::domain::assistance::{AssistanceOperation, Month, Payment, PaymentState, Rates};
use crate::domain::id::HouseholdId;
use crate::domain::operation::Operation;
use crate::domain::stored::Edit;
use crate::i18n::Lang;
use crate::keys::Action;
use crate::viet::format_money;

/// The board.
#[derive(Debug)]
pub struct PayList {
    list: PaidList,
    rates: Arc<Rates>,
    sheet: Arc<PaySheet>,
    /// Months before and after it that were paid.
    beside: (Option<Month>, Option<Month>),
    /// The month that is paid next.
    next: Month,
}

impl PayList {
    /// The list of a month, beside the other months that were paid.
    pub fn new(list: PaidList, rates: Arc<Rates>, months: &[Month]) -> Self {
        let own = Month::of(list.run.month);
        let before = months.iter().copied().filter(|month| *month < own).max();
        let after = months.iter().copied().filter(|month| *month > own).min();
        let next = months.iter().copied().max().unwrap_or(own).next();
        let sheet = Arc::new(PaySheet::paid(&list));
        Self { list, rates, sheet, beside: (before, after), next }
    }

    /// How many people have something kept back next month once lines count as paid after all, and how much.
    fn kept_back_then<'a>(&self, people: impl Iterator<Item = &'a PaidPerson>) -> (usize, i64) {
        let amounts = people.map(|person| person.kept_back_then(&self.rates, self.next));
        amounts.filter(|amount| *amount > 0).fold((0, 0), |(people, sum), amount| (people + 1, sum + amount))
    }

    /// Turns lines; asks where a later month paid again what would count as paid.
    fn turn(&self, lines: &[usize], at: &At) -> Deed {
        let edits = self.turned(lines);
        let after_all = edits.iter().any(|edit| edit.value.state == PaymentState::Paid);
        let turn = Operation::Assistance(AssistanceOperation::SavePayments(edits));
        let go = vec![Effect::Perform(Box::new(turn))];
        match self.kept_back_then(lines.iter().map(|line| self.person(*line))) {
            (people @ 1.., amount) if after_all => {
                let question = at.lang.ask_turn_back(people, format_money(amount));
                let (keep, go_on) = (at.lang.answer_keep(), at.lang.turn_back_go());
                Deed::Dialog(Dialog::Confirm(Confirm::new(question, keep, go_on, Msg::Agreed(go))))
            }
            _ => Deed::Effects(go),
        }
    }

    fn person(&self, line: usize) -> &PaidPerson {
        &self.list.people[line]
    }

    fn grounds(&self, person: &PaidPerson, at: &At) -> String {
        let codes = person.payments.iter().filter_map(|payment| person.who.benefit(payment.benefit));
        let name = |code: &str| {
            self.rates.ground(code).map_or_else(|| code.to_owned(), |g| at.lang.label(&g.name).to_owned())
        };
        codes.map(|row| name(&row.ground)).collect::<Vec<_>>().join("; ")
    }

    /// The payments of some lines, turned: those that were fetched were not; where all were not, they were.
    fn turned(&self, lines: &[usize]) -> Vec<Edit<crate::domain::id::PaymentId, Payment>> {
        let all_returned = lines.iter().all(|line| self.person(*line).is_returned());
        let state = if all_returned { PaymentState::Paid } else { PaymentState::Returned };
        let payments = lines.iter().flat_map(|line| &self.person(*line).payments);
        let open = payments.filter(|payment| payment.state != state);
        open.map(|row| Edit::of(row, Payment { state, ..row.value.clone() })).collect()
    }
}

impl Board for PayList {
    fn title(&self, at: &At) -> String {
        at.lang.pay_list_of(self.sheet.month.written())
    }

    fn stem(&self) -> String {
        format!("chi-tra-{}", self.sheet.month.iso())
    }

    fn headlines(&self, at: &At) -> Vec<Headline> {
        let (lang, total) = (at.lang, &self.sheet.total);
        let paid = lang.list_paid(at.day(self.list.run.paid_on), total.people, format_money(total.amount));
        let away = self.list.people.iter().filter(|person| person.is_returned()).count();
        let open = (away > 0)
            .then(|| Headline::new(lang.list_returned(away, format_money(total.returned)), Tone::Warning));
        std::iter::once(Headline::plain(paid)).chain(open).collect()
    }

    fn columns(&self, at: &At) -> Vec<Column> {
        let lang = at.lang;
        vec![
            Column::fixed(lang.benefits_hamlet(), 12).narrowing(),
            Column::share(lang.benefits_person()),
            Column::share(lang.benefits_ground()).from(USUAL).narrowing(),
            Column::fixed(lang.pay_list_arrears(), 15).right().from(ROOMY),
            Column::fixed(lang.pay_list_amount(), 12).right(),
            Column::fixed(lang.pay_list_state(), 12).narrowing(),
            Column::share(lang.benefits_remark()).from(ROOMY),
        ]
    }

    fn len(&self) -> usize {
        self.list.people.len()
    }

    fn key(&self, line: usize) -> LineKey {
        self.person(line).who.case.person.id.0.into()
    }

    fn cells(&self, line: usize, at: &At) -> Vec<Cell> {
        let person = self.person(line);
        let (state, tone) = match person.is_returned() {
            true => (format!("! {}", at.lang.payment_state(PaymentState::Returned)), Tone::Warning),
            false => (at.lang.payment_state(PaymentState::Paid).to_owned(), Tone::Plain),
        };
        let note = person.payments.iter().map(|payment| payment.note.as_str()).find(|note| !note.is_empty());
        let cells = [
            Cell::text(&person.who.home.hamlet_name),
            Cell::text(&person.who.name),
            Cell::text(self.grounds(person, at)),
            Cell::money(person.arrears()),
            Cell::money(person.amount()),
            Cell::text(state),
            Cell::text(note.unwrap_or_default()),
        ];
        toned(cells, tone, &[5])
    }

    fn totals(&self, at: &At) -> Vec<Cell> {
        let mut totals = vec![Cell::default(); 7];
        totals[1] = Cell::text(at.lang.board_total());
        totals[3] = Cell::money(self.sheet.total.arrears);
        totals[4] = Cell::money(self.sheet.total.amount);
        totals
    }

    fn empty(&self, at: &At) -> Vec<String> {
        vec![at.lang.months_empty().to_owned(), at.lang.months_empty_how().to_owned()]
    }

    fn found_by(&self, line: usize) -> String {
        found_by(&self.person(line).who)
    }

    fn household(&self, line: usize) -> Option<HouseholdId> {
        Some(self.person(line).who.home.household)
    }

    fn acts(&self) -> Vec<Offered> {
        vec![
            Offered::new(Action::Deed).on_lines().called(Lang::list_turn, Lang::list_turn_doc),
            Offered::new(Action::SecondDeed).on_lines().called(Lang::list_reason, Lang::list_reason_doc),
        ]
    }

    fn act(&self, action: Action, on: &On, at: &At) -> Deed {
        let lines = on.lines();
        match action {
            Action::Deed => self.turn(&lines, at),
            _ => {
                let people = || lines.iter().map(|line| self.person(*line));
                let kept_back = self.kept_back_then(people());
                Deed::Dialog(returned::open(self.sheet.month, people(), kept_back, at))
            }
        }
    }

    fn open(&self, line: usize, _at: &At) -> Deed {
        Deed::Household(self.person(line).who.home.household)
    }

    fn period(&self, _at: &At) -> Option<String> {
        Some(self.sheet.month.written())
    }

    fn step_period(&self, by: i32, _at: &At) -> Option<Subject> {
        let beside = if by < 0 { self.beside.0 } else { self.beside.1 };
        beside.map(Subject::PayList)
    }

    fn papers(&self, _on: &On, at: &At) -> Vec<(String, Result<Printed, String>)> {
        let sheet = Printed::PayList(self.sheet.clone());
        vec![(at.lang.list_paper().to_owned(), Ok(sheet))]
    }

    fn reopen(&self, form: &BoardForm, at: &At) -> Option<Dialog> {
        let is_among = |person: &&PaidPerson| form.among.contains(&person.who.case.person.id.0);
        let among = || self.list.people.iter().filter(is_among);
        let open = || returned::open(self.sheet.month, among(), self.kept_back_then(among()), at);
        (form.form == returned::FORM).then(open)
    }
}
