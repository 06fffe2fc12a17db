//! Paying a month: which month, on which day. Beside it how many people get how much, and what is odd: arrears, what
//! is kept back, who is dead or has no birth.

use std::cell::RefCell;

use super::Roll;
use crate::app::board::{BoardForm, Subject};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::DraftOf;
use crate::app::effect::Effect;
use crate::app::form::{AsideLine, Faults, Field, Form, FormDialog, Purpose, Reading, Weight};
use crate::domain::assistance::Month;
use crate::domain::assistance::check::{MonthFault, Refusal, month_fault, paid_on_fault};
use crate::domain::assistance::draw::Outcome;
use crate::domain::assistance::roll::Preview;
use crate::domain::assistance::sheet::PaySheet;
use crate::domain::operation::Operation;
use crate::viet::{PartialDate, format_money, parse_date};

/// The form in the words of drafts.
pub(super) const FORM: &str = "month";

/// A month that is to be paid.
#[derive(Debug)]
struct PayMonth {
    roll: Roll,
    /// What was last counted, so that typing elsewhere counts nothing anew.
    counted: RefCell<Option<Counted>>,
}

/// What is due of a month.
#[derive(Debug, Clone)]
struct Counted {
    preview: Preview,
    sheet: PaySheet,
    odd: Odd,
}

/// What an officer should look at before the money goes out.
#[derive(Debug, Clone, Copy, Default)]
struct Odd {
    /// People with arrears, and how much.
    arrears: (usize, i64),
    /// People from whom something is still to be kept back, and how much.
    carried: (usize, i64),
    /// Benefits that bring nothing for want of a birth, a rate or a ground.
    unpaid: usize,
    /// Benefits that the rule of two benefits leaves out.
    less: usize,
    /// People who are gone and whose money is on the list.
    gone: usize,
    /// People who came back after the last list, whose months of absence are left out.
    back: usize,
}

/// The form; the month after the last one paid.
pub(super) fn open(roll: &Roll, at: &At) -> Dialog {
    let month = roll.next();
    let fields = vec![
        Field::date("month", at.lang.months_month(), &month.written()),
        Field::date("paid_on", at.lang.months_paid_on(), &at.day(at.today)),
        Field::text("note", at.lang.field_note(), ""),
    ];
    let purpose = PayMonth { roll: roll.clone(), counted: RefCell::default() };
    FormDialog::open(purpose, Form::new(fields), at)
}

impl PayMonth {
    fn fault(&self, month: Month, at: &At) -> Option<MonthFault> {
        month_fault(self.roll.last, month, at.today)
    }

    fn counted(&self, month: Month) -> Counted {
        let mut kept = self.counted.borrow_mut();
        match kept.as_ref().filter(|counted| counted.preview.month == month) {
            Some(counted) => counted.clone(),
            None => kept.insert(count(&self.roll, month)).clone(),
        }
    }
}

fn count(roll: &Roll, month: Month) -> Counted {
    let preview = Preview::of(&roll.rates, &roll.people, month);
    let sheet = PaySheet::draft(&preview, &roll.people);
    let odd = odd(roll, &preview, month);
    Counted { preview, sheet, odd }
}

fn odd(roll: &Roll, preview: &Preview, month: Month) -> Odd {
    let mut odd = Odd::default();
    for (at, line) in &preview.lines {
        let gone = roll.people[*at].case.person.last_month().is_some_and(|last| month > last);
        odd.gone += usize::from(gone && line.amount() > 0);
        odd.back += usize::from(is_back(roll, *at));
        if line.arrears() != 0 {
            odd.arrears = (odd.arrears.0 + 1, odd.arrears.1 + line.arrears());
        }
        if line.carried < 0 {
            odd.carried = (odd.carried.0 + 1, odd.carried.1 - line.carried);
        }
        for share in &line.shares {
            match share.outcome {
                Some(Outcome::Less(_)) => odd.less += 1,
                Some(Outcome::Paid) | None => {}
                Some(_) => odd.unpaid += 1,
            }
        }
    }
    odd
}

/// Whether a person came back into the register since the last month that was paid.
fn is_back(roll: &Roll, at: usize) -> bool {
    let since = |back| roll.last.is_none_or(|last| Month::of(back) > last);
    roll.people[at].case.person.absent.iter().any(|absence| since(absence.back))
}

/// The month of what was typed: `11/2026`, or any day of it.
fn month_of(date: PartialDate) -> Option<Month> {
    date.month().map(|_| Month::of(date.earliest()))
}

impl Purpose for PayMonth {
    fn title(&self, at: &At) -> String {
        at.lang.title_pay_month().to_owned()
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(DraftOf::Board(Subject::PayMonths, BoardForm::new(FORM)))
    }

    fn aside(&self, form: &Form, at: &At) -> Vec<AsideLine> {
        let typed = parse_date(&form.text("month"), at.today).ok().and_then(month_of);
        let Some(month) = typed else { return Vec::new() };
        if let Some(fault) = self.fault(month, at) {
            return vec![AsideLine::new(Weight::Warning, at.lang.month_fault(fault))];
        }
        told(&self.counted(month), at)
    }

    fn warning(&self, form: &Form, at: &At) -> Option<String> {
        let month = parse_date(&form.text("month"), at.today).ok().and_then(month_of)?;
        (month > Month::of(at.today)).then(|| at.lang.ask_pay_ahead(month.written()))
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let month = reading.partial_date("month").and_then(month_of);
        let (paid_on, note) = (reading.day("paid_on"), reading.text("note"));
        let Some(month) = month else {
            reading.fault("month", at.lang.months_type_month());
            return reading.finish(Vec::new());
        };
        if let Some(fault) = self.fault(month, at) {
            reading.fault("month", at.lang.month_fault(fault));
            return reading.finish(Vec::new());
        }
        if let Some(fault) = paid_on_fault(month, paid_on, at.today) {
            reading.fault("paid_on", at.lang.month_fault(fault));
        }
        let counted = self.counted(month);
        if counted.sheet.people() == 0 {
            reading.fault("month", at.lang.assistance_refusal(Refusal::NothingToPay));
        }
        let pay = counted.preview.pay(paid_on, note);
        reading.finish(vec![Effect::Perform(Box::new(Operation::Assistance(pay)))])
    }
}

/// The sums of the month, then what is odd.
fn told(counted: &Counted, at: &At) -> Vec<AsideLine> {
    let (lang, total, odd) = (at.lang, &counted.sheet.total, counted.odd);
    let strong = |text| AsideLine::new(Weight::Strong, text);
    let warning = |text| AsideLine::new(Weight::Warning, text);
    let mut lines =
        vec![strong(lang.pay_people(total.people)), strong(lang.pay_amount(format_money(total.amount)))];
    if odd.arrears.0 > 0 {
        let text = lang.pay_arrears(odd.arrears.0, format_money(odd.arrears.1));
        lines.push(AsideLine::new(Weight::Plain, text));
    }
    if odd.carried.0 > 0 {
        lines.push(warning(lang.pay_carried(odd.carried.0, format_money(odd.carried.1))));
    }
    if odd.less > 0 {
        lines.push(AsideLine::new(Weight::Plain, lang.pay_less(odd.less)));
    }
    if odd.unpaid > 0 {
        lines.push(warning(lang.pay_unpaid(odd.unpaid)));
    }
    if odd.gone > 0 {
        lines.push(warning(lang.pay_gone(odd.gone)));
    }
    if odd.back > 0 {
        lines.push(warning(lang.pay_back(odd.back)));
    }
    lines
}
