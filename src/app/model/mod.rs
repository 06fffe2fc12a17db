//! All that the program knows while it runs.
//!
//! | file | subject |
//! |---|---|
//! | `opened` | the register that is open, and what threatens its file |
//! | `section` | the sections, one of which fills the screen |
//! | `notice` | the one line that is said to the person |

mod notice;
mod opened;
mod section;

use chrono::NaiveDate;

use super::board::Boards;
use super::carry::Carrying;
use super::dialogs::print::OutletKind;
use super::dialogs::{At, Dialog};
use super::draft::KeptDraft;
use super::entry::Entry;
use super::form::LastValues;
use super::health::Report;
use super::pointer::Dragged;
use super::screens::household::HouseholdScreen;
use super::screens::households::HouseholdsScreen;
use super::screens::journal::JournalScreen;
use super::screens::reports::ReportsScreen;
use super::screens::round::RoundScreen;
use super::screens::rounds::RoundsScreen;
use super::screens::system::SystemScreen;
use super::screens::today::TodayScreen;
use super::screens::welcome::WelcomeScreen;
use super::second::Proposed;
use super::settings::Settings;
use super::update::EscDid;
use super::work::Work;
use crate::domain::data_file::Label;
use crate::domain::history::UndoStep;
use crate::domain::presence::Present;
use crate::i18n::Lang;
use crate::keys::{Action, Context, Keymap};
use crate::viet::typing::Word;
pub use notice::{Notice, Tone};
pub use opened::{Opened, Threat};
pub use section::Section;

/// The state of the program.
#[derive(Debug)]
pub struct Model {
    /// Columns and rows of the terminal.
    pub size: (u16, u16),
    /// Today, as the clock says; nothing below asks a clock.
    pub today: NaiveDate,
    /// Who sits at the keyboard.
    pub user: String,
    /// What the person chose once and for all.
    pub settings: Settings,
    /// Which key does what.
    pub keymap: Keymap,
    /// The themes that can be chosen: name in the settings, and what it is called.
    pub themes: Vec<(String, Label)>,
    /// The register, where one is open.
    pub register: Option<Opened>,
    /// What fills the screen.
    pub section: Section,
    /// The page of one household, over the section that it was opened from.
    pub household: Option<HouseholdScreen>,
    /// Section 1.
    pub today_screen: TodayScreen,
    /// Section 2.
    pub households: HouseholdsScreen,
    /// What stands on the screen while no register is open.
    pub welcome: WelcomeScreen,
    /// Section Reviews: the review rounds.
    pub rounds: RoundsScreen,
    /// The page of one round, over the rounds.
    pub round: Option<RoundScreen>,
    /// Sections Support and Herd.
    pub boards: Boards,
    /// Section Reports.
    pub reports: ReportsScreen,
    /// Section Journal.
    pub journal: JournalScreen,
    /// Section System.
    pub system: SystemScreen,
    /// What the last check of the register found.
    pub health: Option<Report>,
    /// The word that is being typed where built-in typing is on.
    pub word: Word,
    /// What the last key did where it was Esc.
    pub esc: Option<EscDid>,
    /// What lies over the screen, the top one last.
    pub dialogs: Vec<Dialog>,
    /// One line for the person: what was done, what is wrong.
    pub notice: Option<Notice>,
    /// What is to be read as soon as a register is open.
    pub read_next: Option<Vec<String>>,
    /// A pile of papers that is being entered.
    pub entry: Entry,
    /// What the last saved form of each kind said, for Ctrl-R.
    pub last: LastValues,
    /// What was decided about hamlets that go out or come back.
    pub carrying: Carrying,
    /// What was typed in forms of this register and never saved: kept in the person's private folder.
    pub drafts: Vec<KeptDraft>,
    /// Colleagues who have the register open, and which form.
    pub present: Vec<Present>,
    /// What undo would take back.
    pub undo: Option<UndoStep>,
    /// What redo would do again.
    pub redo: Option<UndoStep>,
    /// Long work under way.
    pub work: Option<Work>,
    /// The edge of a column that the mouse drags.
    pub dragged: Option<Dragged>,
    /// Papers show citizen and phone numbers whole: the last choice of this session.
    pub full_numbers: bool,
    /// Where papers went last in this session.
    pub last_outlet: Option<OutletKind>,
    /// The proposal that was read last: a reason why it is refused is typed of it.
    pub answering: Option<Proposed>,
    /// The program is to end.
    pub quitting: bool,
}

impl Model {
    /// A program that has not opened a register yet.
    pub fn new(today: NaiveDate, user: String, settings: Settings) -> Self {
        let mut households = HouseholdsScreen::default();
        households.query.sort = settings.sort;
        Self {
            size: (80, 24),
            today,
            user,
            settings,
            keymap: Keymap::default(),
            themes: Vec::new(),
            register: None,
            section: Section::Welcome,
            household: None,
            today_screen: TodayScreen::default(),
            households,
            welcome: WelcomeScreen::default(),
            rounds: RoundsScreen::default(),
            round: None,
            boards: Boards::default(),
            reports: ReportsScreen::default(),
            journal: JournalScreen::default(),
            system: SystemScreen::default(),
            health: None,
            word: Word::default(),
            esc: None,
            dialogs: Vec::new(),
            notice: None,
            read_next: None,
            entry: Entry::default(),
            last: LastValues::default(),
            carrying: Carrying::default(),
            drafts: Vec::new(),
            present: Vec::new(),
            undo: None,
            redo: None,
            work: None,
            dragged: None,
            full_numbers: false,
            last_outlet: None,
            answering: None,
            quitting: false,
        }
    }

    /// The language of the screen.
    pub fn lang(&self) -> Lang {
        self.settings.lang
    }

    /// What dialogs and forms may know.
    pub fn at(&self) -> At<'_> {
        At {
            lang: self.settings.lang,
            settings: &self.settings,
            keymap: &self.keymap,
            today: self.today,
            user: &self.user,
            register: self.register.as_ref(),
            entry: &self.entry,
            last: &self.last,
            drafts: &self.drafts,
            households: &self.households,
            rounds: &self.rounds,
            round: self.round.as_ref(),
        }
    }

    /// Where a key is pressed now: in the dialog on top, else on the screen.
    pub fn context(&self) -> Context {
        if self.work.is_some() {
            return Context::Work;
        }
        self.dialogs.last().map_or_else(|| self.screen_context(), Dialog::context)
    }

    /// The context of the screen below all dialogs.
    pub fn screen_context(&self) -> Context {
        match self.section {
            _ if self.household.is_some() => Context::Household,
            Section::Reviews if self.round.is_some() => Context::Round,
            Section::Reports => self.reports.context(),
            section => section.context(),
        }
    }

    /// The usual key of an action on the screen below all dialogs, as it is engraved.
    pub fn key(&self, action: Action) -> String {
        self.keymap.key(self.screen_context(), action)
    }
}
