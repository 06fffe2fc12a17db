//! The months that were paid, newest first: how many people, how much, what was not fetched. The next month is paid
//! from here; Enter opens the list of a month.

use super::{Roll, USUAL, pay};
use crate::app::board::{
    Board, BoardForm, Cell, Column, Deed, Headline, LineKey, Offered, On, Subject, Tone,
};
use crate::app::dialogs::{At, Confirm, Dialog};
use crate::app::effect::Effect;
use crate::app::msg::Msg;
use crate::domain::assistance::AssistanceOperation;
use crate::domain::assistance::roll::{PaidMonth, Preview};
use crate::domain::listing::Value;
use crate::domain::operation::Operation;
use crate::keys::{Action, Context};
use crate::viet::format_money;

/// The board.
#[derive(Debug)]
pub struct PayMonths {
    roll: Roll,
    months: Vec<PaidMonth>,
    /// Whole đồng of the months paid that the next one brings: not fetched, decided late.
    owed: i64,
}

impl PayMonths {
    /// The months, newest first, with the people of the next one.
    pub fn new(roll: Roll, months: Vec<PaidMonth>) -> Self {
        let next = Preview::of(&roll.rates, &roll.people, roll.next());
        let owed = next.lines.iter().map(|(_, line)| line.arrears().max(0)).sum();
        Self { roll, months, owed }
    }

    fn sum(&self, of: impl Fn(&PaidMonth) -> i64) -> i64 {
        self.months.iter().map(of).sum()
    }

    fn take_back(&self, month: &PaidMonth, at: &At) -> Dialog {
        let (lang, tally) = (at.lang, &month.tally);
        let what = lang.months_named(month.month().written(), tally.people, format_money(tally.amount));
        let question = lang.remove_question(what, at.keymap.key(Context::Board, Action::Undo));
        let remove = AssistanceOperation::RemovePayRun(month.run.id, month.run.rev);
        let go = Msg::Agreed(vec![Effect::Perform(Box::new(Operation::Assistance(remove)))]);
        Dialog::Confirm(Confirm::new(question, lang.answer_keep(), lang.answer_remove(), go))
    }
}

impl Board for PayMonths {
    fn title(&self, at: &At) -> String {
        at.lang.months_title().to_owned()
    }

    fn stem(&self) -> String {
        "chi-tra".to_owned()
    }

    fn headlines(&self, at: &At) -> Vec<Headline> {
        let owed = || at.lang.months_owed(format_money(self.owed), self.roll.next().written());
        (self.owed > 0).then(|| Headline::new(owed(), Tone::Warning)).into_iter().collect()
    }

    fn columns(&self, at: &At) -> Vec<Column> {
        let lang = at.lang;
        vec![
            Column::share(lang.months_month()),
            Column::fixed(lang.months_paid_on(), 10),
            Column::fixed(lang.pay_list_people(), 8).right(),
            Column::fixed(lang.pay_list_amount(), 15).right(),
            Column::fixed(lang.pay_list_arrears(), 15).right().from(USUAL),
            Column::fixed(lang.pay_list_returned(), 12).right(),
        ]
    }

    fn len(&self) -> usize {
        self.months.len()
    }

    fn key(&self, line: usize) -> LineKey {
        self.months[line].run.id.0.into()
    }

    fn cells(&self, line: usize, _at: &At) -> Vec<Cell> {
        let month = &self.months[line];
        let tally = &month.tally;
        let returned = if tally.returned > 0 { Tone::Warning } else { Tone::Dim };
        vec![
            Cell::text(month.month().written()),
            Cell::day(Some(month.run.paid_on)),
            Value::Count(tally.people.cast_signed()).into(),
            Cell::money(tally.amount),
            Cell::money(tally.arrears),
            Cell::money(tally.returned).toned(returned),
        ]
    }

    fn totals(&self, at: &At) -> Vec<Cell> {
        let mut totals = vec![Cell::default(); 6];
        totals[0] = Cell::text(at.lang.months_total());
        // What was not fetched came again with a later month: it counts once.
        totals[3] = Cell::money(self.sum(|month| month.tally.amount - month.tally.returned));
        totals[4] = Cell::money(self.sum(|month| month.tally.arrears));
        totals[5] = Cell::money(self.sum(|month| month.tally.returned));
        totals
    }

    fn empty(&self, at: &At) -> Vec<String> {
        vec![at.lang.months_empty().to_owned(), at.lang.months_empty_how().to_owned()]
    }

    fn acts(&self) -> Vec<Offered> {
        vec![Offered::new(Action::New), Offered::new(Action::Remove)]
    }

    fn why_not(&self, action: Action, on: &On, at: &At) -> Option<String> {
        let earlier = on.line.is_some_and(|line| line > 0);
        (action == Action::Remove && earlier).then(|| at.lang.refused_not_last_run().to_owned())
    }

    fn act(&self, action: Action, on: &On, at: &At) -> Deed {
        match (action, on.line.map(|line| &self.months[line])) {
            (Action::New, _) => Deed::Dialog(pay::open(&self.roll, at)),
            (Action::Remove, Some(month)) => Deed::Dialog(self.take_back(month, at)),
            _ => Deed::Say(at.lang.board_no_line().to_owned()),
        }
    }

    fn open(&self, line: usize, _at: &At) -> Deed {
        Deed::Deeper(Subject::PayList(self.months[line].month()))
    }

    fn reopen(&self, form: &BoardForm, at: &At) -> Option<Dialog> {
        (form.form == pay::FORM).then(|| pay::open(&self.roll, at))
    }
}
