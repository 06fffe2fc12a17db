//! Performs the effects of the state machine with store, tables and paper, and gives back the answers.
//!
//! Short reads and saves are done at once; a search is handed to the [`finder`], long work to a
//! thread of its own with progress and cancel.

mod boards;
mod copies;
mod finder;
mod folders;
mod jobs;
mod journal;
mod looks;
mod official;
mod others;
mod papers;
mod presence;
mod reading;
mod rescue;
mod saving;
mod threats;

use std::path::PathBuf;
use std::sync::mpsc::Sender;

use chrono::{NaiveDate, Utc};

use super::keeper::Keeper;
use super::preferences::Preferences;
use crate::app::copies::CopyJob;
use crate::app::draft::{DraftId, OpenDraft};
use crate::app::model::Opened;
use crate::app::msg::Answer;
use crate::app::settings::Settings;
use crate::app::work::{Job, Printed};
use crate::app::{Effect, Msg};
use crate::domain::history::Author;
use crate::domain::operation::Operation;
use crate::i18n::Lang;
use crate::shell::rules::Rules;
use crate::shell::{confinement, person, places, words};
use crate::store::{Access, Clock, Register, StoreError};
use crate::viet::local_time;
use finder::{Finder, Question};
use jobs::{Jobs, Place};
use looks::Looks;
use others::Others;
use presence::Company;
use threats::Threats;

/// Performs effects.
pub struct Runner {
    path: PathBuf,
    author: Author,
    /// The start of the program said who works: only the account that owns a register may.
    named: bool,
    register: Option<Register>,
    finder: Option<Finder>,
    jobs: Jobs,
    keeper: Keeper,
    outbox: Sender<Msg>,
    others: Others,
    looks: Looks,
    company: Option<Company>,
    preferences: Preferences,
    threats: Threats,
}

impl Runner {
    /// A runner for a register file; answers of other threads leave through `outbox`, drafts are kept by
    /// `keeper`.
    pub fn new(path: PathBuf, author: Author, outbox: Sender<Msg>, keeper: Keeper) -> Self {
        let jobs = Jobs::new(outbox.clone());
        let (preferences, threats, looks) = (Preferences::default(), Threats::default(), Looks::default());
        Self {
            path,
            author,
            named: false,
            register: None,
            finder: None,
            jobs,
            keeper,
            outbox,
            others: Others::default(),
            looks,
            company: None,
            preferences,
            threats,
        }
    }

    /// The same, where the start of the program said who works.
    #[must_use]
    pub(super) fn named(mut self, named: bool) -> Self {
        self.named = named;
        self
    }

    /// The same, which keeps the person's settings; without it none are written.
    #[must_use]
    pub(super) fn keeping(mut self, preferences: Preferences) -> Self {
        self.preferences = preferences;
        self
    }

    /// Opens the register; without a file the program begins with its welcome.
    pub fn open(&mut self, lang: Lang) -> Vec<Msg> {
        match Register::open(&self.path, Clock::System) {
            Ok(register) => self.opened(register, lang),
            Err(StoreError::NotFound(_)) => vec![self.drafts()],
            Err(error) => rescue::not_opened(&self.path, &error, self.rescuer(lang)),
        }
    }

    fn rescuer(&self, lang: Lang) -> rescue::Asker {
        rescue::Asker { lang, dates: self.preferences.dates(), outbox: self.outbox.clone() }
    }

    /// Performs an effect; what it answers at once.
    pub fn perform(&mut self, effect: Effect, lang: Lang, today: NaiveDate) -> Vec<Msg> {
        let answered = match effect {
            Effect::Quit => Ok(self.end()),
            Effect::KeepDraft(open) => Ok(self.keep_draft(*open, lang)),
            Effect::TakeDraft(id) => Ok(self.take_draft(id)),
            Effect::ForgetDraft(id) => Ok(self.forget_draft(&id)),
            Effect::Cancel => Ok(self.cancel_work()),
            Effect::Work(job) => Ok(self.work(*job, lang)),
            Effect::Perform(operation) if self.takes_long(&operation) => {
                Ok(self.work(Job::Save(operation), lang))
            }
            Effect::CreateDemo => Ok(self.work(Job::Demo, lang)),
            Effect::Folder(asked) => Ok(vec![Msg::Answer(Answer::Folder(folders::look(&asked, lang)))]),
            Effect::FirstFolder(last) => Ok(vec![Msg::Answer(Answer::Folder(folders::begin(&last, lang)))]),
            Effect::Documents => Ok(vec![Msg::Answer(Answer::Documents(documents()))]),
            Effect::PrintSetup { .. } | Effect::PrintPreview { .. } => self.papers(effect, lang),
            Effect::SaveSettings(settings) => Ok(self.keep_settings(&settings, lang)),
            Effect::Printers => Ok(self.find_printers(lang)),
            Effect::Create(commune) => self.create(&commune, lang),
            Effect::OpenRegister(path) => Ok(self.open_other(path.into(), lang)),
            Effect::LookAtDamaged(path) => self.look_at_damaged(path.into(), lang),
            Effect::Damaged => Ok(self.found_damaged(lang)),
            Effect::Find { generation, query } => Ok(self.ask(Question::Search { generation, query, today })),
            Effect::CountTable { generation, name, period } => {
                Ok(self.ask(Question::Table { generation, name, period }))
            }
            Effect::Board { generation, subject } => {
                Ok(self.ask(Question::Board { generation, subject, today }))
            }
            Effect::Tasks => Ok(self.ask(Question::Tasks { today, who: self.author.clone() })),
            Effect::StopCounting => Ok(self.ask(Question::NoTable)),
            Effect::Count(asker, filter) => Ok(self.ask(Question::Count { asker, filter, today })),
            Effect::FactsOf(households) => Ok(self.ask(Question::Facts(households))),
            Effect::WhoMayNot(model, on, households) => {
                Ok(self.ask(Question::WhoMayNot { model, on, households }))
            }
            Effect::Alike(entered) => Ok(self.ask(Question::Alike(entered))),
            Effect::Rounds => Ok(self.ask(Question::Rounds)),
            Effect::PlanRound(plan) => Ok(self.ask(Question::Plan { plan: Box::new(plan), today })),
            Effect::Shelf => self.shelf(lang),
            Effect::Looks(asked, limit) => self.looks(&asked, limit, lang),
            Effect::LooksAt(household) => self.looks_at(household, lang),
            Effect::ErasePerson { member, law, reason } => {
                Ok(self.work(Job::Erase { member, law, reason }, lang))
            }
            effect => self.in_register(effect, today),
        };
        let answers = answered.unwrap_or_else(|error| {
            self.suspect(&error, lang);
            let words = words::store_dated(&error, lang, self.preferences.dates());
            vec![Msg::Answer(Answer::Failed(words))]
        });
        answers.iter().for_each(|answer| self.looks.previewed(answer, &self.author));
        answers
    }

    /// Saving it would keep the screen from answering keys.
    fn takes_long(&self, operation: &Operation) -> bool {
        self.register.is_some() && operation.is_large()
    }

    /// Begins long work.
    fn work(&mut self, job: Job, lang: Lang) -> Vec<Msg> {
        let now = local_time(Utc::now());
        if matches!(job, Job::Copies(CopyJob::Restore(_))) {
            self.let_go();
        }
        let dates = self.preferences.dates();
        let register = match &job {
            Job::CopiesOf(register, _) => PathBuf::from(register),
            _ => self.path.clone(),
        };
        let place = Place { register, author: self.author.clone(), lang, dates, now };
        vec![Msg::Answer(self.jobs.start(job, place))]
    }

    /// Closes the register: a copy takes its place only where nobody has it open. It is opened again when the work has
    /// ended, however it did.
    fn let_go(&mut self) {
        self.note_looks_at_end();
        (self.finder, self.register, self.others) = (None, None, Others::default());
        self.company = None;
    }

    /// What the print dialog asks.
    fn papers(&self, effect: Effect, lang: Lang) -> Result<Vec<Msg>, StoreError> {
        let asker = papers::Asker { author: &self.author, now: local_time(Utc::now()), lang };
        let answer = match (effect, &self.register) {
            // A key card is about nobody: no register needs to be open.
            (Effect::PrintSetup { what: Printed::Card(card), columns, .. }, _) => {
                papers::set_up_card(card, columns, &asker)
            }
            (
                Effect::PrintSetup {
                    what:
                        what @ (Printed::Papers(_)
                        | Printed::SignOff(_)
                        | Printed::Plans(_)
                        | Printed::Week
                        | Printed::Histories(_)
                        | Printed::PersonData { .. }
                        | Printed::VisitSheet(_)),
                    full,
                    columns,
                    ..
                },
                Some(register),
            ) => papers::set_up_official(register, what, full, columns, &asker)?,
            (Effect::PrintSetup { what: Printed::Table(table), columns, .. }, Some(register)) => {
                papers::set_up_table(register, table, columns, &asker)?
            }
            (Effect::PrintSetup { what: Printed::PayList(sheet), full, columns, .. }, Some(register)) => {
                papers::set_up_pay_list(register, sheet, (full, columns), &asker)?
            }
            (Effect::PrintSetup { what: Printed::Listing(list), columns, .. }, Some(register)) => {
                papers::set_up_list(register, list, columns, &asker)?
            }
            (Effect::PrintSetup { what: Printed::Summaries(ids), on, full, columns }, Some(register)) => {
                papers::set_up(register, &ids, &asker.shown(on, full, columns))?
            }
            (Effect::PrintPreview { id, on, full, columns }, Some(register)) => {
                papers::preview(register, id, &asker.shown(on, full, columns))?
            }
            _ => return Ok(Vec::new()),
        };
        Ok(vec![Msg::Answer(answer)])
    }

    fn cancel_work(&self) -> Vec<Msg> {
        self.jobs.cancel();
        Vec::new()
    }

    /// The program is left: first what is typed is kept, then work under way is stopped and leaves nothing
    /// half-done.
    fn end(&mut self) -> Vec<Msg> {
        // Where the disk refuses, the loop tries again at its very end and says so.
        let _ = self.keeper.keep_open();
        self.note_looks_at_end();
        self.jobs.end();
        Vec::new()
    }

    fn keep_draft(&self, open: OpenDraft, lang: Lang) -> Vec<Msg> {
        let answer = match self.keeper.keep(open) {
            Ok(Some(kept)) => Answer::DraftKept(Box::new(kept)),
            Ok(None) => Answer::Failed(lang.draft_no_folder().to_owned()),
            Err(error) => Answer::Failed(lang.draft_not_kept(error)),
        };
        vec![Msg::Answer(answer)]
    }

    fn take_draft(&self, id: DraftId) -> Vec<Msg> {
        let taken = self.keeper.take(&id).map(|kept| Answer::DraftTaken(Box::new(kept)));
        vec![Msg::Answer(taken.unwrap_or(Answer::DraftElsewhere(id)))]
    }

    /// A draft that cannot be removed is offered again: that loses nothing.
    fn forget_draft(&self, id: &DraftId) -> Vec<Msg> {
        let _ = self.keeper.forget(id);
        Vec::new()
    }

    /// What lies in the person's folder for this register.
    fn drafts(&self) -> Msg {
        Msg::Answer(Answer::Drafts(self.keeper.kept()))
    }

    /// Whether a colleague saved something since this was asked last.
    pub fn changed_by_others(&mut self) -> bool {
        self.register.as_ref().is_some_and(|register| self.others.saved(register))
    }

    fn create(
        &mut self,
        commune: &crate::domain::place::Commune,
        lang: Lang,
    ) -> Result<Vec<Msg>, StoreError> {
        let register = Register::create(&self.path, commune, &self.author, Clock::System)?;
        Ok(self.opened(register, lang))
    }

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
    fn open_other(&mut self, path: PathBuf, lang: Lang) -> Vec<Msg> {
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
    fn look_at_damaged(&mut self, path: PathBuf, lang: Lang) -> Result<Vec<Msg>, StoreError> {
        let register = Register::open_or_look(&path, Clock::System)?;
        self.path = path;
        Ok(self.opened(register, lang))
    }

    /// Hands a question to the finder, whose answer comes later.
    fn ask(&self, question: Question) -> Vec<Msg> {
        if let Some(finder) = &self.finder {
            finder.ask(question);
        }
        Vec::new()
    }

    fn shelf(&self, lang: Lang) -> Result<Vec<Msg>, StoreError> {
        let Some(register) = &self.register else { return Ok(Vec::new()) };
        Ok(vec![Msg::Answer(Answer::Shelf(Box::new(official::shelf(register, lang)?)))])
    }

    fn in_register(&mut self, effect: Effect, today: NaiveDate) -> Result<Vec<Msg>, StoreError> {
        if effect == Effect::Situation {
            self.ask(Question::Years { today });
        }
        if let Effect::Dossier(household) = &effect {
            self.looks.opened(*household, &self.author);
        }
        let Some(register) = self.register.as_mut() else { return Ok(Vec::new()) };
        let answers = match effect {
            Effect::Perform(operation) => saving::save(register, &self.author, &operation)?,
            Effect::Undo => saving::undo(register, &self.author)?,
            Effect::Redo => saving::redo(register, &self.author)?,
            effect => reading::read(register, &self.author, effect, today)?,
        };
        Ok(answers.into_iter().map(Msg::Answer).collect())
    }

    fn keep_settings(&mut self, settings: &Settings, lang: Lang) -> Vec<Msg> {
        let complaint = self.preferences.keep(settings, lang);
        complaint.map(|words| Msg::Answer(Answer::SettingsNotKept(words))).into_iter().collect()
    }

    /// Asks the system on a thread of its own: a spooler on another machine may take its time.
    fn find_printers(&self, lang: Lang) -> Vec<Msg> {
        let outbox = self.outbox.clone();
        std::thread::spawn(move || {
            // Nobody is left to hear it where the program has ended.
            let _ = outbox.send(Msg::Answer(Answer::Printers(papers::printers(lang))));
        });
        Vec::new()
    }
}

fn documents() -> String {
    places::documents().display().to_string()
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
