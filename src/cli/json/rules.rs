//! The rules in force for scripts.

use serde_json::{Value as Json, json};

use crate::domain::class::State;
use crate::domain::criteria::{CriteriaSet, Test};
use crate::domain::data_file::Label;
use crate::domain::data_file::period::Period;
use crate::domain::forms::{B1Table, FormA};
use crate::domain::standard::{Lines, Standard};
use crate::domain::watch::WarningRule;
use crate::i18n::Lang;
use crate::shell::rules::inventory::{Area, Inventory, PLAN, PRODUCTION, WATCHED};
use crate::shell::rules::{RulesFault, UnknownProgramme};
use crate::viet::DateStyle;

/// `standards forms_a b1_tables models funds grounds groups criteria visits watch reports faults`; `source` is the file from the register's folder, `null`
/// for the program's own. `unknown_programmes` are those that files name and the register does not have.
pub fn rules_json(rules: &Inventory, unknown: &[UnknownProgramme], lang: Lang) -> Json {
    let unknown = unknown.iter().map(|one| json!({ "file": one.file, "code": one.code }));
    let named = |area, code: &str, name: &Label| json!({ "code": code, "name": lang.label(name), "source": rules.source(area, code) });
    let standards = rules.standards.all().map(|standard| self::standard(standard, rules, lang));
    let models = rules.catalogue.models().iter().map(|model| named(Area::Model, &model.code, &model.name));
    let funds = rules.catalogue.funds().iter().map(|fund| named(Area::Fund, &fund.code, &fund.name));
    let grounds = rules.rates.grounds().iter().map(|ground| named(Area::Ground, &ground.code, &ground.name));
    let reports = rules.tables.all().iter().map(|table| named(Area::Table, &table.name, &table.title));
    json!({
        "standards": standards.collect::<Vec<_>>(),
        "forms_a": rules.forms.forms_a().iter().map(|form| form_a(form, rules, lang)).collect::<Vec<_>>(),
        "b1_tables": rules.forms.tables().iter().map(|table| b1(table, rules, lang)).collect::<Vec<_>>(),
        "models": models.collect::<Vec<_>>(),
        "funds": funds.collect::<Vec<_>>(),
        "grounds": grounds.collect::<Vec<_>>(),
        "groups": {
            "least_percent": rules.groups.least_percent,
            "preferred_percent": rules.groups.preferred_percent,
            "eligible": rules.groups.eligible,
            "disabled": rules.groups.disabled,
            "source": rules.source(Area::Groups, PRODUCTION),
        },
        "criteria": rules.criteria.all().iter().map(|set| criteria(set, rules, lang)).collect::<Vec<_>>(),
        "visits": visits(rules),
        "watch": watch(rules),
        "reports": reports.collect::<Vec<_>>(),
        "unknown_programmes": unknown.collect::<Vec<_>>(),
        "faults": rules.faults.iter().map(|fault| self::fault(fault, lang)).collect::<Vec<_>>(),
    })
}

fn criteria(set: &CriteriaSet, rules: &Inventory, lang: Lang) -> Json {
    let each = set.criteria.iter().map(|criterion| {
        let (fact, answer) = match &criterion.test {
            Test::Fact(fact) => (Some(fact.kind().code()), None),
            Test::Answer(how) => (None, Some(how.code())),
        };
        json!({ "code": criterion.code, "name": lang.label(&criterion.name), "must": criterion.must, "fact": fact, "answer": answer })
    });
    json!({
        "code": set.code,
        "name": lang.label(&set.name),
        "programme": set.programme,
        "months": set.months,
        "optional_needed": set.optional_needed,
        "criteria": each.collect::<Vec<_>>(),
        "source": rules.source(Area::Criteria, &set.code),
    })
}

fn visits(rules: &Inventory) -> Json {
    let days = State::ALL.map(|state| (state.code().to_owned(), json!(rules.visits.interval(state))));
    json!({
        "interval": days.into_iter().filter(|(_, days)| !days.is_null()).collect::<serde_json::Map<_, _>>(),
        "milestones": rules.visits.milestones,
        "source": rules.source(Area::Visits, PLAN),
    })
}

fn watch(rules: &Inventory) -> Json {
    let watch = &rules.watch;
    let warning =
        |one: &WarningRule| json!({ "kind": one.kind.code(), "weight": one.weight, "days": one.days });
    json!({
        "states": watch.states,
        "months": watch.months,
        "visit_overdue_days": watch.visit_overdue_days,
        "warnings": watch.warnings.iter().map(warning).collect::<Vec<_>>(),
        "source": rules.source(Area::Watch, WATCHED),
    })
}

fn standard(standard: &Standard, rules: &Inventory, lang: Lang) -> Json {
    let lines = |lines: Lines| json!({ "poor_line": lines.poor, "average_line": lines.average, "b1_limit": lines.b1_limit });
    let indicators = standard
        .indicators
        .iter()
        .map(|i| json!({ "number": i.number, "code": i.code, "name": lang.label(&i.name) }));
    json!({
        "code": standard.code,
        "name": lang.label(&standard.name),
        "from": standard.from.to_string(),
        "to": standard.to.to_string(),
        "deprivations_for_poor": standard.deprivations_for_poor,
        "points_per_deprivation": standard.points_per_deprivation,
        "rural": lines(standard.rural),
        "urban": lines(standard.urban),
        "indicators": indicators.collect::<Vec<_>>(),
        "source": rules.source(Area::Standard, &standard.code),
    })
}

fn head(code: &str, name: &str, period: Period, source: Option<&str>) -> Json {
    json!({
        "code": code,
        "name": name,
        "from": period.from.to_string(),
        "to": period.to.to_string(),
        "source": source,
    })
}

fn form_a(form: &FormA, rules: &Inventory, lang: Lang) -> Json {
    let source = rules.source(Area::FormA, &form.code);
    let mut json = head(&form.code, lang.label(&form.name), form.period, source);
    let questions = form.questions.iter().map(|question| question.code.as_str());
    json["questions"] = questions.collect();
    json
}

fn b1(table: &B1Table, rules: &Inventory, lang: Lang) -> Json {
    let source = rules.source(Area::B1, &table.code);
    let mut json = head(&table.code, lang.label(&table.name), table.period, source);
    json["columns"] = table.columns.iter().map(|column| column.code.as_str()).collect();
    json["questions"] = table.questions.iter().map(|question| question.code.as_str()).collect();
    json
}

fn fault(fault: &RulesFault, lang: Lang) -> Json {
    json!({
        "file": fault.file,
        "line": fault.at.map(|at| at.line),
        "column": fault.at.map(|at| at.column),
        "message": fault.what(lang, DateStyle::default()),
    })
}
