//! What dialogs and forms may know of the world around them.

use chrono::NaiveDate;

use crate::app::draft::KeptDraft;
use crate::app::entry::Entry;
use crate::app::form::LastValues;
use crate::app::model::Opened;
use crate::app::screens::households::HouseholdsScreen;
use crate::app::screens::round::RoundScreen;
use crate::app::screens::rounds::RoundsScreen;
use crate::app::settings::Settings;
use crate::domain::id::HamletId;
use crate::i18n::Lang;
use crate::keys::Keymap;
use crate::viet::PartialDate;

/// What a dialog may know of the world around it.
#[derive(Debug, Clone, Copy)]
pub struct At<'a> {
    /// The language of its words.
    pub lang: Lang,
    /// What the person chose once and for all.
    pub settings: &'a Settings,
    /// Which key does what.
    pub keymap: &'a Keymap,
    /// The day.
    pub today: NaiveDate,
    /// Who sits at the keyboard.
    pub user: &'a str,
    /// The open register.
    pub register: Option<&'a Opened>,
    /// The pile of papers that is being entered.
    pub entry: &'a Entry,
    /// What the last record of each kind said.
    pub last: &'a LastValues,
    /// What was typed in forms and never saved.
    pub drafts: &'a [KeptDraft],
    /// The list of households: rows fetched so far, marks.
    pub households: &'a HouseholdsScreen,
    /// The review rounds.
    pub rounds: &'a RoundsScreen,
    /// The open review round.
    pub round: Option<&'a RoundScreen>,
}

impl<'a> At<'a> {
    /// A day as fields and questions show it.
    pub fn day(&self, day: NaiveDate) -> String {
        self.settings.dates.day(day)
    }

    /// The name of a hamlet; empty where the register has none of this identity.
    pub fn hamlet(&self, id: HamletId) -> &'a str {
        let hamlets = self.register.map(|register| register.hamlets.as_slice()).unwrap_or_default();
        hamlets.iter().find(|hamlet| hamlet.id == id).map_or("", |hamlet| &hamlet.name)
    }

    /// So many days before its last day what is owed for an animal is due soon.
    pub fn soon_days(&self) -> u32 {
        self.register.map_or(0, |register| register.catalogue.soon_days())
    }

    /// A unit of what is given, in the person's language where the catalogue knows it.
    pub fn unit<'w>(&'w self, written: &'w str) -> &'w str {
        self.register.map_or(written, |register| self.lang.unit(written, &register.catalogue))
    }

    /// A date that may be known only to the month or the year, as fields show it.
    pub fn partial(&self, date: PartialDate) -> String {
        self.settings.dates.partial(date)
    }
}
