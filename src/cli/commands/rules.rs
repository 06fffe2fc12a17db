//! `rules`: which rules are in force and from which file, and what is wrong with the commune's own files. It needs
//! no register, so that the files can be proved before one is opened; where there is one, programmes that the files name
//! and that it does not have are told too.

use crate::cli::answer::Answer;
use crate::cli::args::JsonArgs;
use crate::cli::failure::Failure;
use crate::cli::json::rules_json;
use crate::cli::session::Session;
use crate::domain::class::State;
use crate::domain::data_file::period::Period;
use crate::domain::forms::{B1Table, FormA, Need};
use crate::domain::place::AreaType;
use crate::domain::standard::Standard;
use crate::i18n::Lang;
use crate::shell::rules::UnknownProgramme;
use crate::shell::rules::inventory::{Area, Inventory, PLAN, PRODUCTION, WATCHED};
use crate::viet::{DateStyle, format_money};

/// Lists them.
pub fn run(args: &JsonArgs, session: &Session) -> Result<Answer, Failure> {
    let rules = Inventory::beside(&session.path());
    let unknown = unknown_programmes(&rules, session);
    let told = Told { rules: &rules, lang: session.lang };
    let lines = [told.lines(), told.unknown(&unknown)].concat();
    let answer = Answer::either(args.json, &rules_json(&rules, &unknown, session.lang), lines);
    Ok(answer.with_found(!rules.faults.is_empty()))
}

/// Nothing where there is no register, or none that can be opened: why not is told by every other command.
fn unknown_programmes(rules: &Inventory, session: &Session) -> Vec<UnknownProgramme> {
    let register = session.path().is_file().then(|| session.open().ok()).flatten();
    let known = register.and_then(|register| register.framework().ok());
    known.map(|known| rules.unknown_programmes(&known.programmes)).unwrap_or_default()
}

/// The rules in words.
struct Told<'a> {
    rules: &'a Inventory,
    lang: Lang,
}

impl Told<'_> {
    fn lines(&self) -> Vec<String> {
        let lang = self.lang;
        let forms = &self.rules.forms;
        let standards = self.rules.standards.all().flat_map(|standard| self.standard(standard)).collect();
        let forms_a = forms.forms_a().iter().flat_map(|form| self.form_a(form)).collect();
        let b1 = forms.tables().iter().flat_map(|table| self.b1(table)).collect();
        [
            section(lang.rules_standards(), standards, ""),
            section(lang.rules_forms_a(), forms_a, lang.rules_no_form_a()),
            section(lang.rules_b1(), b1, lang.rules_no_b1()),
            section(lang.rules_models(), self.catalogue(), ""),
            section(lang.rules_groups(), self.groups(), ""),
            section(lang.rules_criteria(), self.criteria(), ""),
            section(lang.rules_visits(), self.visits(), ""),
            section(lang.rules_watch(), self.watch(), ""),
            section(lang.rules_tables(), self.tables(), ""),
            self.faults(),
        ]
        .concat()
    }

    fn head(&self, area: Area, code: &str, period: Period) -> String {
        let dates = DateStyle::default();
        let source = self.rules.source(area, code).unwrap_or(self.lang.rules_of_program());
        self.lang.rules_head(code, dates.day(period.from), dates.day(period.to), source)
    }

    fn standard(&self, standard: &Standard) -> Vec<String> {
        let lang = self.lang;
        let numbered = standard.indicators.iter().map(|i| format!("{} {}", i.number, lang.label(&i.name)));
        let numbered = numbered.collect::<Vec<_>>().join(", ");
        vec![
            self.head(Area::Standard, &standard.code, standard.period()),
            under(lang.label(&standard.name).to_owned()),
            under(self.area(standard, AreaType::Rural)),
            under(self.area(standard, AreaType::Urban)),
            under(lang.rules_k(standard.deprivations_for_poor, standard.points_per_deprivation)),
            under(lang.rules_indicators(standard.indicators.len(), numbered)),
        ]
    }

    fn area(&self, standard: &Standard, area: AreaType) -> String {
        let lines = standard.lines(area);
        let unpublished = || self.lang.rules_unpublished().to_owned();
        let average = lines.average.map_or_else(unpublished, format_money);
        let limit = lines.b1_limit.map_or_else(unpublished, |limit| limit.to_string());
        self.lang.rules_lines(self.lang.area(area), format_money(lines.poor), average, limit)
    }

    fn form_a(&self, form: &FormA) -> Vec<String> {
        let rule = match form.need {
            Need::YesAtMost(most) => self.lang.rules_yes_at_most(most),
            Need::YesAtLeast(least) => self.lang.rules_yes_at_least(least),
        };
        vec![
            self.head(Area::FormA, &form.code, form.period),
            under(self.lang.rules_questions_a(form.questions.len(), rule)),
        ]
    }

    fn b1(&self, table: &B1Table) -> Vec<String> {
        let columns: Vec<_> = table.columns.iter().map(|column| self.lang.label(&column.name)).collect();
        vec![
            self.head(Area::B1, &table.code, table.period),
            under(self.lang.rules_questions_b1(table.questions.len(), columns.join(", "))),
        ]
    }

    fn catalogue(&self) -> Vec<String> {
        let (models, funds) = (self.rules.catalogue.models(), self.rules.catalogue.funds());
        let own_models = models.iter().map(|model| (Area::Model, model.code.as_str()));
        let own_funds = funds.iter().map(|fund| (Area::Fund, fund.code.as_str()));
        let count = self.lang.rules_catalogue(models.len(), funds.len());
        [vec![count], self.own(own_models.chain(own_funds))].concat()
    }

    fn groups(&self) -> Vec<String> {
        let groups = &self.rules.groups;
        let told = self.lang.rules_group_share(groups.least_percent, groups.preferred_percent);
        [vec![told], self.own([(Area::Groups, PRODUCTION)].into_iter())].concat()
    }

    fn criteria(&self) -> Vec<String> {
        let sets = self.rules.criteria.all();
        let told = sets.iter().map(|set| {
            let musts = set.criteria.iter().filter(|criterion| criterion.must).count();
            let optional = set.criteria.len() - musts;
            let whose = set.programme.as_deref().unwrap_or(self.lang.rules_criteria_all());
            self.lang.rules_criteria_set(
                &set.code,
                self.lang.label(&set.name),
                musts,
                set.optional_needed,
                optional,
                whose,
            )
        });
        told.chain(self.own(sets.iter().map(|set| (Area::Criteria, set.code.as_str())))).collect()
    }

    fn visits(&self) -> Vec<String> {
        let (lang, visits) = (self.lang, &self.rules.visits);
        let days = |state| Some(lang.rules_visit_state(lang.state(state), visits.interval(state)?));
        let states: Vec<_> = State::ALL.into_iter().filter_map(days).collect();
        let months: Vec<_> = visits.milestones.iter().map(u16::to_string).collect();
        let told =
            [lang.rules_visit_every(states.join(", ")), lang.rules_visit_milestones(months.join(", "))];
        [told.to_vec(), vec![lang.label(&visits.source).to_owned()]]
            .concat()
            .into_iter()
            .chain(self.own([(Area::Visits, PLAN)].into_iter()))
            .collect()
    }

    fn watch(&self) -> Vec<String> {
        let (lang, watch) = (self.lang, &self.rules.watch);
        let states: Vec<_> = watch.states.iter().map(|state| lang.state(*state)).collect();
        let told = lang.rules_watched(states.join(", "), watch.months, watch.visit_overdue_days);
        let weights: Vec<_> = watch
            .warnings
            .iter()
            .map(|one| lang.watch_weight(lang.warning_kind(one.kind), one.weight))
            .collect();
        let source = lang.label(&watch.source).to_owned();
        let all = vec![told, under(weights.join(", ")), under(source)];
        [all, self.own([(Area::Watch, WATCHED)].into_iter())].concat()
    }

    fn tables(&self) -> Vec<String> {
        let tables = self.rules.tables.all();
        let count = self.lang.rules_table_count(tables.len());
        [vec![count], self.own(tables.iter().map(|table| (Area::Table, table.name.as_str())))].concat()
    }

    /// The commune's own among many, file by file.
    fn own<'a>(&self, all: impl Iterator<Item = (Area, &'a str)>) -> Vec<String> {
        let mut files: Vec<(&str, Vec<&str>)> = Vec::new();
        for (area, code) in all {
            let Some(source) = self.rules.source(area, code) else { continue };
            match files.iter_mut().find(|(file, _)| *file == source) {
                Some((_, codes)) => codes.push(code),
                None => files.push((source, vec![code])),
            }
        }
        files.into_iter().map(|(file, codes)| self.lang.rules_own(codes.join(" "), file)).collect()
    }

    fn unknown(&self, programmes: &[UnknownProgramme]) -> Vec<String> {
        programmes.iter().map(|one| self.lang.rules_unknown_programme(one.file, &one.code)).collect()
    }

    fn faults(&self) -> Vec<String> {
        let faults = &self.rules.faults;
        if faults.is_empty() {
            return vec![self.lang.rules_sound().to_owned()];
        }
        let told = faults.iter().map(|fault| fault.words(self.lang));
        [self.lang.rules_faults(faults.len())].into_iter().chain(told).collect()
    }
}

/// A heading with its lines under it, or what there is instead.
fn section(heading: &str, lines: Vec<String>, none: &str) -> Vec<String> {
    let lines = if lines.is_empty() { vec![none.to_owned()] } else { lines };
    [heading.to_owned()].into_iter().chain(lines.into_iter().map(under)).collect()
}

fn under(line: String) -> String {
    format!("  {line}")
}
