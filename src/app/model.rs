//! All that the program knows while it runs.

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
use super::settings::Settings;
use super::update::EscDid;
use super::work::Work;
use crate::app::second::Proposed;
use crate::domain::assistance::Rates;
use crate::domain::catalogue::Catalogue;
use crate::domain::colleague::{Role, Team};
use crate::domain::criteria::CriteriaSets;
use crate::domain::data_file::Label;
use crate::domain::forms::FormSet;
use crate::domain::framework::Framework;
use crate::domain::history::{Author, UndoStep};
use crate::domain::id::{HamletId, RoundId};
use crate::domain::place::{Commune, Hamlet};
use crate::domain::presence::Present;
use crate::domain::round::Round;
use crate::domain::standard::Standards;
use crate::domain::stored::Stored;
use crate::domain::visit::due::VisitRules;
use crate::domain::watch::{WatchRules, Watching};
use crate::i18n::Lang;
use crate::keys::{Action, Context, Keymap};
use crate::viet::typing::Word;

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

/// Something that threatens the register file: a disk that is nearly full, a wrong clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Threat {
    /// Two words for the line at the top.
    pub sign: String,
    /// What it is and what to do.
    pub words: String,
}

/// An open register and what the forms need of it.
#[derive(Debug, Clone)]
pub struct Opened {
    /// The file, as shown to the person.
    pub path: String,
    /// Why nothing can be saved, where that is so.
    pub read_only: Option<String>,
    /// What threatens the file.
    pub threats: Vec<Threat>,
    /// The commune.
    pub commune: Commune,
    /// Who works with it, and what each may do.
    pub team: Team,
    /// Its hamlets in order.
    pub hamlets: Vec<Stored<HamletId, Hamlet>>,
    /// Those that went out, where this is a copy that did: of the others it has the names alone.
    pub out: Option<Vec<HamletId>>,
    /// Its review rounds as they were opened, the newest first.
    pub rounds: Vec<Stored<RoundId, Round>>,
    /// Programmes, groups, emergencies and rounds of hand-over that forms choose from.
    pub framework: Framework,
    /// Support models and fund sources.
    pub catalogue: Catalogue,
    /// Bases, grounds and coefficients of monthly assistance.
    pub rates: Rates,
    /// Criteria of leaving poverty for good.
    pub criteria: CriteriaSets,
    /// When households are visited.
    pub visits: VisitRules,
    /// How households are watched after they left the list.
    pub watch: WatchRules,
    /// Poverty standards.
    pub standards: Standards,
    /// Form A and tables of score B1; empty where the commune wrote none.
    pub forms: FormSet,
}

impl Opened {
    /// The hamlets that the register is of: all of them, but on a copy those that went out.
    pub fn own_hamlets(&self) -> impl Iterator<Item = &Stored<HamletId, Hamlet>> {
        self.hamlets.iter().filter(|hamlet| self.out.as_ref().is_none_or(|out| out.contains(&hamlet.id)))
    }

    /// The hamlets in which somebody works, where they do not work in all.
    pub fn hamlets_of(&self, user: &str) -> Option<&[HamletId]> {
        let person = self.team.who(&Author(user.to_owned()))?;
        let own = person.role == Role::Officer && !person.hamlets.is_empty();
        own.then_some(person.value.hamlets.as_slice())
    }

    /// By what households are watched.
    pub fn watching(&self) -> Watching<'_> {
        Watching {
            rules: &self.watch,
            visits: &self.visits,
            standards: &self.standards,
            catalogue: &self.catalogue,
        }
    }
}

/// What fills the screen when no household is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Section {
    /// First run: no register is open.
    #[default]
    Welcome,
    /// Hôm nay.
    Today,
    /// Hộ.
    Households,
    /// Rà soát.
    Reviews,
    /// Hỗ trợ.
    Support,
    /// Vật nuôi.
    Herd,
    /// Báo cáo.
    Reports,
    /// Nhật ký.
    Journal,
    /// Hệ thống.
    System,
}

impl Section {
    /// The sections that F10 offers, in order.
    pub const ALL: [Self; 8] = [
        Self::Today,
        Self::Households,
        Self::Reviews,
        Self::Support,
        Self::Herd,
        Self::Reports,
        Self::Journal,
        Self::System,
    ];

    /// Its name.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Welcome => lang.section_welcome(),
            Self::Today => lang.section_today(),
            Self::Households => lang.section_households(),
            Self::Reviews => lang.section_reviews(),
            Self::Support => lang.section_support(),
            Self::Herd => lang.section_herd(),
            Self::Reports => lang.section_reports(),
            Self::Journal => lang.section_journal(),
            Self::System => lang.section_system(),
        }
    }

    /// Where its keys are looked up, as long as nothing of it fills the screen.
    pub fn context(self) -> Context {
        match self {
            Self::Welcome => Context::Welcome,
            Self::Today => Context::Today,
            Self::Households => Context::Households,
            Self::Reviews => Context::Rounds,
            Self::Support | Self::Herd => Context::Board,
            Self::Reports => Context::Reports,
            Self::Journal => Context::Journal,
            Self::System => Context::System,
        }
    }
}

/// One line for the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// How loud.
    pub tone: Tone,
    /// What it says.
    pub text: String,
}

/// How a notice is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Something was done.
    Done,
    /// Something is worth knowing.
    Hint,
    /// Something could not be done.
    Problem,
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

    /// Says that something was done.
    pub fn done(&mut self, text: impl Into<String>) {
        self.notice = Some(Notice { tone: Tone::Done, text: text.into() });
    }

    /// Says something worth knowing.
    pub fn hint(&mut self, text: impl Into<String>) {
        self.notice = Some(Notice { tone: Tone::Hint, text: text.into() });
    }

    /// Says that something could not be done.
    pub fn problem(&mut self, text: impl Into<String>) {
        self.notice = Some(Notice { tone: Tone::Problem, text: text.into() });
    }
}
