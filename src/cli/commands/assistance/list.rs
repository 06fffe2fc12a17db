//! `assistance list`: who draws what in a month, and the pay list as a workbook.

use std::path::Path;

use serde_json::{Value as Json, json};

use super::{ground_name, month, opened};
use crate::cli::answer::Answer;
use crate::cli::args::AssistanceListArgs;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::domain::assistance::draw::{Draw, draws};
use crate::domain::assistance::roll::Beneficiary;
use crate::domain::assistance::{BenefitRow, Month, Rates};
use crate::domain::looked::How;
use crate::i18n::Lang;
use crate::shell::looked::Look;
use crate::shell::{assistance, listing, output};
use crate::store::{Register, Whose};
use crate::tables::write::to_xlsx;
use crate::viet::format_money;

/// Lists.
pub fn run(args: &AssistanceListArgs, session: &Session) -> Result<Answer, Failure> {
    let (register, rates) = opened(session)?;
    let month = month(args.of.month.as_deref(), session)?;
    if let Some(file) = &args.xlsx {
        return workbook(&register, &rates, month, file, session);
    }
    let people = register.beneficiaries(Whose::WithBenefit, month.last_day(), &rates)?;
    let told = Told { rates: &rates, month, lang: session.lang };
    let lines = people.iter().flat_map(|person| told.drawn(person));
    let (lines, all): (Vec<String>, Vec<Json>) = lines.unzip();
    let total: i64 = all.iter().filter_map(|line| line["amount"].as_i64()).sum();
    let sum = session.lang.assistance_total(month.written(), all.len(), format_money(total));
    let json = json!({ "month": month.iso(), "benefits": all, "total": total });
    Ok(Answer::either(args.of.json, &json, lines.into_iter().chain([sum])))
}

struct Told<'a> {
    rates: &'a Rates,
    month: Month,
    lang: Lang,
}

impl Told<'_> {
    /// Each benefit that a person draws in the month, in words and for scripts.
    fn drawn(&self, person: &Beneficiary) -> Vec<(String, Json)> {
        let drawn = draws(self.rates, &person.case.person, &person.case.benefits, self.month);
        let rows = drawn.iter().filter_map(|draw| Some((draw, person.benefit(draw.benefit)?)));
        rows.map(|(draw, row)| (self.line(person, draw, row), self.json(person, draw, row))).collect()
    }

    fn line(&self, person: &Beneficiary, draw: &Draw, row: &BenefitRow) -> String {
        let home = &person.home;
        let ground = ground_name(self.rates, &row.ground, self.lang);
        let outcome = self.lang.assistance_outcome(draw.outcome);
        let amount = format_money(draw.amount());
        format!("{} {}  {}  {ground}  {amount}  {outcome}", home.hamlet_name, home.code, person.name)
    }

    fn json(&self, person: &Beneficiary, draw: &Draw, row: &BenefitRow) -> Json {
        json!({
            "code": person.home.code,
            "hamlet": person.home.hamlet_name,
            "person": person.name,
            "born": person.case.person.born.map(|born| born.iso()),
            "ground": row.ground,
            "children": row.units,
            "from": row.from.to_string(),
            "until": row.until.map(|day| day.to_string()),
            "settled_to": row.settled_to.map(|day| Month::of(day).iso()),
            "decision": row.decision_number,
            "receiver": row.receiver,
            "full": draw.full,
            "amount": draw.amount(),
            "outcome": outcome_code(draw),
        })
    }
}

fn outcome_code(draw: &Draw) -> &'static str {
    use crate::domain::assistance::draw::Outcome;
    match draw.outcome {
        Outcome::Paid => "paid",
        Outcome::Less(_) => "less",
        Outcome::NoBirth => "no_birth",
        Outcome::NoRate => "no_rate",
        Outcome::UnknownGround => "unknown_ground",
    }
}

fn workbook(
    register: &Register,
    rates: &Rates,
    month: Month,
    file: &Path,
    session: &Session,
) -> Result<Answer, Failure> {
    let sheet = assistance::sheet(register, rates, month, session.today())?;
    let list = assistance::listing(&sheet, rates, session.lang);
    let grid = listing::sheet(&list, (&session.author.0, session.now), session.lang);
    let bytes = to_xlsx(&grid).map_err(|error| Failure::Table(error.to_string()))?;
    session.note(register, &Look::at_pay_list(register, &sheet, How::Exported)?)?;
    output::write_whole(file, &bytes).map_err(Failure::output(file))?;
    Ok(Answer::lines([session.lang.done_report(&list.title, file.display())]))
}
