//! `assistance suggest`: who should have a benefit and does not, who has one and should not, whose amount changes.

use serde_json::{Value as Json, json};

use super::{ground_name, month, opened};
use crate::cli::answer::Answer;
use crate::cli::args::AssistanceMonthArgs;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::domain::assistance::Rates;
use crate::domain::assistance::roll::Beneficiary;
use crate::domain::assistance::suggest::{Advice, Suggestion, of_person};
use crate::i18n::Lang;
use crate::shell::assistance;
use crate::shell::rules::Rules;
use crate::store::Whose;

/// Lists them; that there are some is told by the exit code.
pub fn run(args: &AssistanceMonthArgs, session: &Session) -> Result<Answer, Failure> {
    let (register, rates) = opened(session)?;
    let month = month(args.month.as_deref(), session)?;
    let people = register.beneficiaries(Whose::Everybody, month.last_day(), &rates)?;
    let catalogue = Rules::beside(register.path())?.catalogue;
    let recorded = assistance::recorded(&register, &catalogue, month)?;
    let told = people.iter().flat_map(|person| {
        let suggestions = of_person(&rates, &person.case, recorded.of(person), month);
        suggestions.into_iter().map(|one| tell(person, &one, &rates, session.lang)).collect::<Vec<_>>()
    });
    let (mut lines, all): (Vec<String>, Vec<Json>) = told.unzip();
    if all.is_empty() {
        lines.push(session.lang.suggest_none().to_owned());
    }
    let found = !all.is_empty();
    let json = json!({ "month": month.iso(), "suggestions": all });
    Ok(Answer::either(args.json, &json, lines).with_found(found))
}

fn tell(person: &Beneficiary, one: &Suggestion, rates: &Rates, lang: Lang) -> (String, Json) {
    let code = match &one.advice {
        Advice::Start { ground, .. } => ground.clone(),
        Advice::Stop { benefit } | Advice::Change { benefit, .. } => {
            person.benefit(*benefit).map(|row| row.ground.clone()).unwrap_or_default()
        }
    };
    let since = one.since.map(|day| day.format("%d/%m/%Y").to_string());
    let why = lang.assistance_because(one.why, since);
    let advice = lang.assistance_advice(&one.advice, ground_name(rates, &code, lang));
    let home = &person.home;
    let line = format!("{} {}  {}: {advice} ({why})", home.hamlet_name, home.code, person.name);
    let mut json = json!({
        "code": home.code,
        "hamlet": home.hamlet_name,
        "person": person.name,
        "ground": code,
        "advice": advice_code(&one.advice),
        "why": one.why.code(),
        "since": one.since.map(|day| day.to_string()),
    });
    if let Advice::Start { amount, .. } | Advice::Change { after: amount, .. } = one.advice {
        json["amount"] = amount.into();
    }
    (line, json)
}

fn advice_code(advice: &Advice) -> &'static str {
    match advice {
        Advice::Start { .. } => "start",
        Advice::Stop { .. } => "stop",
        Advice::Change { .. } => "change",
    }
}
