//! Which rules are in force beside a register and from which file each comes, with every fault of every file: what
//! `rules` prints, without opening the register.

use std::collections::HashMap;
use std::fmt;
use std::path::Path;

use super::fault::{FaultKind, RulesFault};
use super::files::{
    self, ASSISTANCE, CRITERIA, FORMS, Files, GROUPS, MODELS, REPORTS, STANDARDS, VISITS, WATCH,
};
use super::{backup, catalogue, criteria, forms, groups, rates, standards, tables_in, visits, watch};
use crate::domain::assistance::Rates;
use crate::domain::catalogue::Catalogue;
use crate::domain::criteria::CriteriaSets;
use crate::domain::data_file::Faults;
use crate::domain::forms::FormSet;
use crate::domain::group::GroupRules;
use crate::domain::reach::Rules as By;
use crate::domain::report::TableSet;
use crate::domain::standard::{Standard, Standards};
use crate::domain::visit::due::VisitRules;
use crate::domain::watch::WatchRules;

/// The rules beside a register.
#[derive(Debug)]
pub struct Inventory {
    /// Standards, those that go before others first; the program's own where the commune's cannot be used.
    pub standards: Standards,
    /// Forms of the commune.
    pub forms: FormSet,
    /// Models and funds.
    pub catalogue: Catalogue,
    /// Rates of monthly assistance.
    pub rates: Rates,
    /// What a group must hold that carries out a production project.
    pub groups: GroupRules,
    /// Criteria of leaving poverty for good.
    pub criteria: CriteriaSets,
    /// When households are visited.
    pub visits: VisitRules,
    /// How households are watched after they left the list.
    pub watch: WatchRules,
    /// Official tables.
    pub tables: TableSet,
    /// Everything that is wrong: the faults of each file (of some files the first), else of the files together.
    pub faults: Vec<RulesFault>,
    sources: HashMap<(Area, String), String>,
}

/// What kind of rule a code belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Area {
    /// A standard.
    Standard,
    /// A form A.
    FormA,
    /// A table of score B1.
    B1,
    /// A support model.
    Model,
    /// A fund source.
    Fund,
    /// The rules for groups; their one code is [`PRODUCTION`].
    Groups,
    /// A set of criteria.
    Criteria,
    /// The plan of visits; its one code is [`PLAN`].
    Visits,
    /// The watch after the exit; its one code is [`WATCHED`].
    Watch,
    /// A ground of monthly assistance.
    Ground,
    /// An official table.
    Table,
}

/// The table of the rules for groups.
pub const PRODUCTION: &str = "production";
/// The rules of the watch.
pub const WATCHED: &str = "watch";

/// The plan of visits.
pub const PLAN: &str = "visits";

impl Inventory {
    /// Reads every file.
    pub fn beside(register: &Path) -> Self {
        let folder = files::folder(register);
        let mut faults = Vec::new();
        faults.extend(backup(register).err());
        let catalogue = kept(catalogue(folder), &mut faults).unwrap_or_else(Catalogue::embedded);
        let mut read = Self {
            standards: kept(standards(folder), &mut faults).unwrap_or_else(Standards::embedded),
            forms: kept(forms(folder), &mut faults).unwrap_or_default(),
            visits: kept(visits(folder, &catalogue), &mut faults).unwrap_or_else(VisitRules::embedded),
            criteria: kept(criteria(folder, &catalogue), &mut faults).unwrap_or_else(CriteriaSets::embedded),
            catalogue,
            rates: kept(rates(folder), &mut faults).unwrap_or_else(Rates::embedded),
            groups: kept(groups(folder), &mut faults).unwrap_or_else(GroupRules::embedded),
            watch: kept(watch(folder), &mut faults).unwrap_or_else(WatchRules::embedded),
            tables: kept(tables_in(folder), &mut faults).unwrap_or_else(TableSet::embedded),
            faults,
            sources: HashMap::new(),
        };
        read.look_into(folder);
        read
    }

    /// The file from which a rule comes; `None` for the program's own.
    pub fn source(&self, area: Area, code: &str) -> Option<&str> {
        self.sources.get(&(area, code.to_owned())).map(String::as_str)
    }

    /// Each file by itself: where its rules come from, and the faults beyond the first one of its folder.
    fn look_into(&mut self, folder: &Path) {
        self.each(folder, STANDARDS, |text| {
            let read = Standard::parse(text).map(|standard| vec![(Area::Standard, standard.code)]);
            read.map_err(|error| RulesFault::in_file("", "", error))
        });
        self.each(folder, FORMS, |text| {
            let read = FormSet::read([("", text)]).map(|set| form_codes(&set));
            read.map_err(|fault| RulesFault::in_file("", "", fault.error))
        });
        self.each(folder, REPORTS, |text| {
            let read = TableSet::default().with_local([("", text)]).map(|set| table_codes(&set));
            read.map_err(|fault| RulesFault::in_file("", "", fault.error))
        });
        if let Ok(Some(text)) = files::beside(folder, MODELS) {
            let own = Catalogue::default().with_local(&text);
            self.keep_sources(MODELS, own.map(|own| catalogue_codes(&own)).unwrap_or_default());
        }
        if let Ok(Some(text)) = files::beside(folder, GROUPS) {
            let own = GroupRules::read(&text).map(|_| vec![(Area::Groups, PRODUCTION.to_owned())]);
            self.keep_sources(GROUPS, own.unwrap_or_default());
        }
        if let Ok(Some(text)) = files::beside(folder, CRITERIA) {
            let known = By { catalogue: &self.catalogue, standards: &self.standards };
            let own = CriteriaSets::codes_in(&text, known);
            let own = own.map(|codes| codes.into_iter().map(|code| (Area::Criteria, code)).collect());
            self.keep(CRITERIA, own);
        }
        if let Ok(Some(text)) = files::beside(folder, VISITS) {
            let own = VisitRules::read(&text, &self.catalogue);
            self.keep(VISITS, own.map(|_| vec![(Area::Visits, PLAN.to_owned())]));
        }
        if let Ok(Some(text)) = files::beside(folder, WATCH) {
            let own = WatchRules::read(&text);
            self.keep(WATCH, own.map(|_| vec![(Area::Watch, WATCHED.to_owned())]));
        }
        if let Ok(Some(text)) = files::beside(folder, ASSISTANCE) {
            let own = Rates::default().with_local(&text);
            self.keep_sources(ASSISTANCE, own.map(|own| ground_codes(&own)).unwrap_or_default());
        }
    }

    fn each(
        &mut self,
        folder: &Path,
        name: &str,
        read: impl Fn(&str) -> Result<Vec<(Area, String)>, RulesFault>,
    ) {
        let Ok(files) = Files::of(folder, name) else { return };
        for (file, text) in files.texts() {
            let file = format!("{name}/{file}");
            match read(text) {
                Ok(codes) if !self.is_refused(name) => self.keep_sources(&file, codes),
                Ok(_) => {}
                Err(fault) => self.keep_fault(RulesFault { file: crate::viet::clean(&file), ..fault }),
            }
        }
    }

    /// Nothing of a folder is taken while one of its files has a fault.
    fn is_refused(&self, folder: &str) -> bool {
        self.faults.iter().any(|fault| fault.file.split('/').next() == Some(folder))
    }

    fn keep_fault(&mut self, fault: RulesFault) {
        let known = |other: &RulesFault| (&other.file, other.at) == (&fault.file, fault.at);
        if !self.faults.iter().any(known) {
            self.faults.push(fault);
        }
    }

    /// What a file beside the register gives, or every fault of it.
    fn keep<K>(&mut self, file: &str, read: Result<Vec<(Area, String)>, Faults<K>>)
    where
        K: fmt::Display + Into<FaultKind>,
    {
        match read {
            Ok(codes) => self.keep_sources(file, codes),
            Err(faults) => faults.into_all().for_each(|fault| {
                self.keep_fault(RulesFault::in_file("", file, fault));
            }),
        }
    }

    fn keep_sources(&mut self, file: &str, codes: Vec<(Area, String)>) {
        self.sources.extend(codes.into_iter().map(|key| (key, crate::viet::clean(file))));
    }
}

fn kept<T>(read: Result<T, RulesFault>, faults: &mut Vec<RulesFault>) -> Option<T> {
    read.map_err(|fault| faults.push(fault)).ok()
}

fn form_codes(set: &FormSet) -> Vec<(Area, String)> {
    let forms = set.forms_a().iter().map(|form| (Area::FormA, form.code.clone()));
    forms.chain(set.tables().iter().map(|table| (Area::B1, table.code.clone()))).collect()
}

fn table_codes(set: &TableSet) -> Vec<(Area, String)> {
    set.all().iter().map(|table| (Area::Table, table.name.clone())).collect()
}

fn ground_codes(own: &Rates) -> Vec<(Area, String)> {
    own.grounds().iter().map(|ground| (Area::Ground, ground.code.clone())).collect()
}

fn catalogue_codes(own: &Catalogue) -> Vec<(Area, String)> {
    let models = own.models().iter().map(|model| (Area::Model, model.code.clone()));
    models.chain(own.funds().iter().map(|fund| (Area::Fund, fund.code.clone()))).collect()
}
