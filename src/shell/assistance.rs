//! Monthly assistance on its way from the register to a list: the people of a month, what is due of it, its pay list
//! on paper and in a sheet.

use chrono::NaiveDateTime;

use super::print::place;
use crate::domain::assistance::check::{MonthFault, month_fault};
use crate::domain::assistance::recorded::Recorded;
use crate::domain::assistance::roll::{Beneficiary, Preview};
use crate::domain::assistance::sheet::PaySheet;
use crate::domain::assistance::{Month, Rates};
use crate::domain::catalogue::{Catalogue, ModelKind};
use crate::domain::listing::{Listing, ListingColumn, Value};
use crate::domain::place::Commune;
use crate::i18n::Lang;
use crate::paper::Document;
use crate::paper::forms::Issue;
use crate::paper::forms::pay_list::{PayListPaper, pay_list};
use crate::store::{Register, StoreError, Whose};

/// What is due of a month, with the people whom it names.
#[derive(Debug)]
pub struct Due {
    /// Everybody with a benefit, as of the end of the month, in the order of lists.
    pub people: Vec<Beneficiary>,
    /// What is due.
    pub preview: Preview,
    /// Why the month cannot be paid.
    pub fault: Option<MonthFault>,
}

/// What is due of a month as of now.
///
/// # Errors
/// Those of the register.
pub fn due(
    register: &Register,
    rates: &Rates,
    month: Month,
    today: chrono::NaiveDate,
) -> Result<Due, StoreError> {
    let last = register.last_paid()?;
    let people = register.beneficiaries(Whose::WithBenefit, month.last_day(), rates)?;
    let preview = Preview::of(rates, &people, month);
    Ok(Due { preview, people, fault: month_fault(last, month, today) })
}

/// What is recorded as supports of monthly money in a month.
///
/// # Errors
/// Those of the register.
pub fn recorded(register: &Register, catalogue: &Catalogue, month: Month) -> Result<Recorded, StoreError> {
    let monthly = catalogue.models().iter().filter(|model| model.kind == ModelKind::Monthly);
    let codes: Vec<&str> = monthly.map(|model| model.code.as_str()).collect();
    register.recorded_monthly(&codes, month)
}

/// The pay list of a month: as it was paid, else the draft of what is due.
///
/// # Errors
/// Those of the register.
pub fn sheet(
    register: &Register,
    rates: &Rates,
    month: Month,
    today: chrono::NaiveDate,
) -> Result<PaySheet, StoreError> {
    match register.paid_list(month, rates)? {
        Some(paid) => Ok(PaySheet::paid(&paid)),
        None => {
            let due = due(register, rates, month, today)?;
            Ok(PaySheet::draft(&due.preview, &due.people))
        }
    }
}

/// The pay list as a paper of a commune, made by someone at a moment.
pub fn document(
    (sheet, rates): (&PaySheet, &Rates),
    full: bool,
    commune: &Commune,
    (by, at): (&str, NaiveDateTime),
    lang: Lang,
) -> Document {
    let issue = Issue { commune, place: place(&commune.name), by, at, lang };
    pay_list(&PayListPaper { sheet, rates, full }, &issue)
}

/// The pay list as a list of columns: for spreadsheets.
pub fn listing(sheet: &PaySheet, rates: &Rates, lang: Lang) -> Listing {
    let total = &sheet.total;
    let sums = [total.amount - total.arrears, total.arrears, total.amount].map(Value::Money);
    let totals = [Value::text(lang.pay_list_total()), Value::Blank, Value::Blank, Value::Blank, Value::Blank];
    Listing {
        stem: format!("chi-tra-{}", sheet.month.iso()),
        title: lang.pay_list_of(sheet.month.written()),
        under: vec![lang.pay_list_sum(lang.pay_list_total(), total.people)],
        columns: columns(lang),
        rows: rows(sheet, rates, lang),
        totals: totals.into_iter().chain(sums).collect(),
    }
}

fn columns(lang: Lang) -> Vec<ListingColumn> {
    let text = |heading: &str, roomy| ListingColumn { heading: heading.to_owned(), right: false, roomy };
    let money = |heading: &str| ListingColumn { heading: heading.to_owned(), right: true, roomy: false };
    vec![
        text(lang.pay_list_hamlet(), true),
        text(lang.pay_list_household(), false),
        text(lang.pay_list_person(), true),
        text(lang.paper_born(), false),
        text(lang.pay_list_ground(), true),
        money(lang.pay_list_own()),
        money(lang.pay_list_arrears()),
        money(lang.pay_list_amount()),
        text(lang.pay_list_state(), false),
        text(lang.pay_list_fetched_by(), true),
    ]
}

fn rows(sheet: &PaySheet, rates: &Rates, lang: Lang) -> Vec<Vec<Value>> {
    let name =
        |code: &String| rates.ground(code).map_or(code.clone(), |ground| lang.label(&ground.name).to_owned());
    let lines = sheet.hamlets.iter().flat_map(|hamlet| hamlet.lines.iter().map(move |line| (hamlet, line)));
    lines
        .map(|(hamlet, line)| {
            let grounds: Vec<String> = line.grounds.iter().map(name).collect();
            let state = if line.returned { lang.pay_list_returned() } else { "" };
            vec![
                Value::text(&hamlet.name),
                Value::text(&line.code),
                Value::text(&line.name),
                line.born.map_or(Value::Blank, Value::Date),
                Value::text(grounds.join("; ")),
                Value::Money(line.own),
                Value::Money(line.arrears),
                Value::Money(line.amount()),
                Value::text(state),
                Value::text(&line.receiver),
            ]
        })
        .collect()
}
