//! `visit due`: who is to be visited, the longest overdue first.

use serde_json::{Value as Json, json};

use crate::cli::answer::Answer;
use crate::cli::args::VisitDueArgs;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::cli::{framework, typed};
use crate::domain::catalogue::Catalogue;
use crate::domain::visit::due::{DueVisit, Why};
use crate::i18n::Lang;
use crate::shell::rules::Rules;
use crate::viet::{self, DateStyle};

/// Lists them.
pub fn run(args: &VisitDueArgs, session: &Session) -> Result<Answer, Failure> {
    let register = session.open()?;
    let rules = Rules::beside(register.path())?;
    let on = args.on.as_deref().map(|on| typed::day(Some(on), session.today())).transpose()?;
    let hamlet = framework::hamlet(&register.hamlets()?, &args.hamlet)?;
    let by = viet::fold(&args.by);
    let is_meant = |visit: &DueVisit| {
        hamlet.is_none_or(|hamlet| visit.hamlet == hamlet)
            && (by.is_empty() || viet::fold(&visit.person) == by)
    };
    let on = on.unwrap_or(session.today());
    let mut visits = register.visits_due(rules.watching(), on)?;
    visits.retain(is_meant);
    let overdue = visits.iter().filter(|visit| visit.due.is_overdue()).count();
    let lines = visits.iter().map(|visit| line(visit, &rules.catalogue, session.lang));
    let count = session.lang.visits_due_count(visits.len(), overdue);
    let told = json!({
        "on": on.to_string(),
        "overdue": overdue,
        "visits": visits.iter().map(|visit| told(visit, &rules.catalogue, session.lang)).collect::<Vec<_>>(),
    });
    Ok(Answer::either(args.json, &told, lines.chain([count])))
}

fn line(visit: &DueVisit, catalogue: &Catalogue, lang: Lang) -> String {
    let due = DateStyle::default().day(visit.due.due_on);
    let late = visit.due.is_overdue().then(|| format!(" {}", lang.visit_late(visit.due.overdue_days)));
    let why = lang.visit_why(&visit.due.why, Some(catalogue));
    format!(
        "{due}{}  {} {} · {} · {} · {why}",
        late.unwrap_or_default(),
        visit.code,
        visit.head,
        visit.hamlet_name,
        lang.state(visit.state)
    )
}

/// `code head hamlet class due overdue_days why last_visit by`.
fn told(visit: &DueVisit, catalogue: &Catalogue, lang: Lang) -> Json {
    json!({
        "code": visit.code,
        "head": visit.head,
        "hamlet": visit.hamlet_name,
        "class": visit.state.code(),
        "due": visit.due.due_on.to_string(),
        "overdue_days": visit.due.overdue_days,
        "why": why(&visit.due.why),
        "why_words": lang.visit_why(&visit.due.why, Some(catalogue)),
        "last_visit": visit.last.map(|day| day.to_string()),
        "by": visit.person,
    })
}

fn why(why: &Why) -> &'static str {
    match why {
        Why::Agreed => "agreed",
        Why::Milestone(_) => "milestone",
        Why::Risk { .. } => "risk",
        Why::Holding { .. } => "holding",
        Why::Every(_) => "class",
    }
}
