//! What every command starts from: which register, who, when, in which language.

use std::cell::{Cell, RefCell};
use std::path::PathBuf;

use chrono::{NaiveDate, NaiveDateTime, Utc};
use serde::Deserialize;

use super::args::Globals;
use super::failure::Failure;
use crate::domain::colleague::Right;
use crate::domain::dossier::Dossier;
use crate::domain::history::Author;
use crate::domain::id::HouseholdId;
use crate::domain::operation::Operation;
use crate::i18n::Lang;
use crate::shell::looked::Look;
use crate::shell::rescue::{self, Rescue};
use crate::shell::{person, places, settings_file, words};
use crate::store::{Clock, Done, Register, StoreError, Trouble};
use crate::viet::{DateStyle, local_time};

/// Names the language without `--lang`.
const LANG_VARIABLE: &str = "THOATNGHEO_LANG";

/// Where a command starts from.
#[derive(Debug, Clone)]
pub struct Session {
    /// The register that is named on the command line.
    pub db: Option<PathBuf>,
    /// The language.
    pub lang: Lang,
    /// The theme that is named on the command line.
    pub theme: Option<String>,
    /// Who.
    pub author: Author,
    /// Whether the command line said who.
    pub named: bool,
    /// When, by the clocks in Việt Nam.
    pub now: NaiveDateTime,
    /// What threatened the register when it was opened.
    troubles: RefCell<Vec<Trouble>>,
    /// What is known of damage to the register that was opened.
    damage: RefCell<Option<String>>,
    /// A look could not be noted.
    not_noted: Cell<bool>,
}

impl Session {
    /// The session of a command line.
    pub fn new(globals: Globals) -> Self {
        Self {
            db: globals.db,
            lang: globals.lang.unwrap_or_else(usual_lang),
            theme: globals.theme,
            author: person::author(globals.login.as_deref()),
            named: globals.login.is_some(),
            now: local_time(Utc::now()),
            troubles: RefCell::default(),
            damage: RefCell::default(),
            not_noted: Cell::default(),
        }
    }

    /// Today in Việt Nam, wherever the program runs.
    pub fn today(&self) -> NaiveDate {
        self.now.date()
    }

    /// The register's file.
    pub fn path(&self) -> PathBuf {
        self.db.clone().unwrap_or_else(places::register)
    }

    /// Who works is named only by the account that owns the register.
    ///
    /// # Errors
    /// [`Failure::NotYourRegister`].
    pub fn expect_may_name(&self) -> Result<(), Failure> {
        match !self.named || person::may_name(&self.path()) {
            true => Ok(()),
            false => Err(Failure::NotYourRegister),
        }
    }

    /// Carries out an operation in the name of who works.
    ///
    /// # Errors
    /// Those of [`Register::perform`]; [`Failure::Waits`] where a second person has to see it first.
    pub fn perform(&self, register: &mut Register, operation: &Operation) -> Result<Done, Failure> {
        let done = register.perform(&self.author, operation)?;
        match done.proposed {
            None => Ok(done),
            Some(number) => Err(Failure::Waits(number)),
        }
    }

    /// Notes that who works looked at households. A register that can only be read takes no note, which is told behind
    /// the answer.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn note(&self, register: &Register, look: &Look) -> Result<(), Failure> {
        self.not_noted.set(!look.note(register, &self.author)?);
        Ok(())
    }

    /// Whoever carries the whole register away keeps it; where nobody is entered, that is everybody. A copy that went out is
    /// carried back by whoever works on it, and a damaged register that cannot say any more who keeps it is saved by
    /// whoever stands before it.
    ///
    /// # Errors
    /// [`StoreError::Denied`], and those of the file.
    pub fn expect_may_carry_away(&self, register: &Register) -> Result<(), Failure> {
        let asked = register.team().and_then(|team| Ok((team, register.carried()?.is_some())));
        let (team, went_out) = match asked {
            Err(StoreError::Damaged(_)) => return Ok(()),
            asked => asked?,
        };
        let right = if went_out { Right::Work } else { Right::Keep };
        Ok(team.expect_right(&self.author, right, self.today()).map_err(StoreError::from)?)
    }

    /// What was done; where nothing was to be changed, that it only would be.
    pub fn done(&self, dry_run: bool, words: String) -> String {
        if dry_run { self.lang.would_be(words) } else { words }
    }

    /// Opens the register; a damaged one to read what can be read, which is told behind the answer.
    ///
    /// # Errors
    /// Those of [`Register::open`].
    pub fn open(&self) -> Result<Register, Failure> {
        let register = Register::open_or_look(&self.path(), Clock::System)?;
        self.damage.replace(rescue::known(&register, self.lang, DateStyle::default()));
        // What cannot be read of a damaged file is told already.
        let troubles = register.troubles();
        self.troubles.replace(if self.damage.borrow().is_some() {
            troubles.unwrap_or_default()
        } else {
            troubles?
        });
        Ok(register)
    }

    /// What a check has found out of the file: it is damaged, with what can be done, or it is not.
    pub fn checked(&self, register: &Register) {
        let (path, dates) = (register.path(), DateStyle::default());
        let damage = Register::damage_of(path).map(|damage| {
            let rescue = Rescue::of(path);
            let known = self.lang.damage_known(dates.moment(damage.at), damage.found);
            let words = rescue.words(self.lang, dates).into_iter().chain(rescue.commands(self.lang));
            std::iter::once(known).chain(words).collect::<Vec<_>>().join("\n")
        });
        self.damage.replace(damage);
    }

    /// What can be done where a command failed because the register is damaged: the copy to put back, and what to type.
    pub fn rescue(&self, error: &StoreError) -> Vec<String> {
        let register = self.path();
        if !rescue::is_needed(&register, error) {
            return Vec::new();
        }
        // The failure says it.
        self.damage.replace(None);
        let rescue = Rescue::of(&register);
        let mut words = rescue.words(self.lang, DateStyle::default());
        words.extend(rescue.commands(self.lang));
        words
    }

    /// What threatens the register that was opened, in words, once the command is done: the disk may be fuller by then.
    pub fn warnings(&self) -> Vec<String> {
        let opened = self.troubles.borrow();
        let disk = Trouble::of_disk(&self.path()).filter(|_| !opened.is_empty());
        let others = opened.iter().filter(|trouble| !matches!(trouble, Trouble::DiskLow { .. })).copied();
        let told = others.chain(disk);
        let told = told.map(|trouble| words::trouble(&trouble, self.lang, DateStyle::default()));
        let damage = self.damage.borrow().clone();
        let not_noted = self.not_noted.get().then(|| self.lang.look_not_noted().to_owned());
        told.chain(damage).chain(not_noted).collect()
    }
}

/// The household of a code.
///
/// # Errors
/// [`Failure::NoHousehold`], and those of the register.
pub fn household(register: &Register, code: &str) -> Result<HouseholdId, Failure> {
    register.by_code(code)?.ok_or_else(|| Failure::NoHousehold(crate::viet::clean(code)))
}

/// Everything of the household of a code.
///
/// # Errors
/// As [`household`].
pub fn dossier(register: &Register, code: &str) -> Result<Dossier, Failure> {
    Ok(register.dossier(household(register, code)?)?)
}

/// The one setting that the command line looks at.
#[derive(Debug, Default, Deserialize)]
struct Chosen {
    #[serde(default)]
    lang: Lang,
}

/// The language where the command line names none: of the environment, else of the settings.
pub fn usual_lang() -> Lang {
    let named = std::env::var(LANG_VARIABLE).ok().and_then(|code| Lang::from_code(&code));
    named.unwrap_or_else(|| {
        places::settings().map(|path| settings_file::read::<Chosen>(&path).0).unwrap_or_default().lang
    })
}
