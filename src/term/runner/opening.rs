//! A register is opened, made, let go; what goes with it begins and ends with it.

use std::path::{Path, PathBuf};

use super::copies;
use super::finder::Finder;
use super::others::Others;
use super::{Runner, rescue};
use crate::app::Msg;
use crate::app::model::Opened;
use crate::app::msg::Answer;
use crate::domain::place::Commune;
use crate::i18n::Lang;
use crate::shell::rules::Rules;
use crate::shell::{confinement, person, words};
use crate::store::{Access, Clock, Register, StoreError};

impl Runner {
    /// Opens the register; without a file the program begins with its welcome.
    pub fn open(&mut self, lang: Lang) -> Vec<Msg> {
        match Register::open(&self.path, Clock::System) {
            Ok(register) => self.opened(register, lang),
            Err(error @ StoreError::NotFound(_)) if !rescue::is_needed(&self.path, &error) => {
                vec![self.drafts()]
            }
            Err(error) => rescue::not_opened(&self.path, &error, self.rescuer(lang)),
        }
    }

    pub(super) fn rescuer(&self, lang: Lang) -> rescue::Asker {
        rescue::Asker { lang, dates: self.preferences.dates(), outbox: self.outbox.clone() }
    }

    /// Makes the register of a commune.
    pub(super) fn create(&mut self, commune: &Commune, lang: Lang) -> Result<Vec<Msg>, StoreError> {
        let register = Register::create(&self.path, commune, &self.author, Clock::System)?;
        Ok(self.opened(register, lang))
    }

    /// A register was opened: what goes with it begins anew.
    fn opened(&mut self, register: Register, lang: Lang) -> Vec<Msg> {
        let answer = opened(&register, lang);
        let fault = Rules::beside(register.path()).err();
        self.finder = Some(Finder::start(self.path.clone(), lang, self.outbox.clone()));
        if register.access() == Access::ReadWrite {
            copies::begin(self.path.clone(), lang, self.outbox.clone());
        }
        self.others = Others::of(&register);
        self.begin_company();
        self.keeper.move_to(register.path());
        self.register = Some(register);
        let answer = answer.map_or_else(
            |error| failed(&error, lang),
            |opened| Msg::Answer(Answer::Opened(Box::new(opened))),
        );
        let fault = fault.map(|fault| Msg::Answer(Answer::Failed(fault.words(lang))));
        let threats = self.begin_watch(lang);
        [answer, self.drafts()].into_iter().chain(fault).chain(threats).collect()
    }

    /// Opens another file; where that fails, the register that was open stays open.
    pub(super) fn open_other(&mut self, path: PathBuf, lang: Lang) -> Vec<Msg> {
        // A copy was put in the place of the register: that was not named by anybody.
        let own = path == self.path;
        if let Some(folder) = confinement::folder().filter(|_| !own && !confinement::allows(&path)) {
            return vec![Msg::Answer(Answer::Failed(lang.fail_confined(folder.display())))];
        }
        if self.named && !person::may_name(&path) {
            return vec![Msg::Answer(Answer::Failed(lang.fail_not_your_register().to_owned()))];
        }
        match Register::open(&path, Clock::System) {
            Ok(register) => {
                self.note_looks_at_end();
                self.path = path;
                self.opened(register, lang)
            }
            Err(error) if self.register.is_some() => vec![failed(&error, lang)],
            Err(error) => rescue::not_opened(&path, &error, self.rescuer(lang)),
        }
    }

    /// Opens what can be read of a damaged register.
    pub(super) fn look_at_damaged(&mut self, path: PathBuf, lang: Lang) -> Result<Vec<Msg>, StoreError> {
        let register = Register::open_or_look(&path, Clock::System)?;
        self.path = path;
        Ok(self.opened(register, lang))
    }

    /// Closes the register: a copy takes its place only where nobody has it open. It is opened again when the work has
    /// ended, however it did.
    pub(super) fn let_go(&mut self) {
        self.note_looks_at_end();
        (self.finder, self.register, self.others) = (None, None, Others::default());
        self.company = None;
    }
}

/// Enough of a damaged register can be read for its screens to be shown.
pub(super) fn can_be_looked_at(path: &Path, lang: Lang) -> bool {
    Register::open_or_look(path, Clock::System).is_ok_and(|register| opened(&register, lang).is_ok())
}

fn failed(error: &StoreError, lang: Lang) -> Msg {
    Msg::Answer(Answer::Failed(words::store(error, lang)))
}

/// What the state machine needs to know of an open register.
fn opened(register: &Register, lang: Lang) -> Result<Opened, StoreError> {
    let read_only = match register.access() {
        Access::ReadWrite => None,
        Access::ReadOnly(reason) => Some(words::read_only(reason, lang).to_owned()),
    };
    let rules = Rules::of(register);
    Ok(Opened {
        path: register.path().display().to_string(),
        read_only,
        // Told behind this, and then again whenever it changes.
        threats: Vec::new(),
        commune: register.commune()?,
        team: register.team()?,
        hamlets: register.hamlets()?,
        out: register.carried()?.map(|copy| copy.hamlets),
        rounds: register.opened_rounds()?,
        framework: register.framework()?,
        catalogue: rules.catalogue,
        rates: rules.rates,
        criteria: rules.criteria,
        visits: rules.visits,
        watch: rules.watch,
        standards: rules.standards,
        forms: rules.forms,
    })
}
