//! Performs the effects of the state machine with store, tables and paper, and gives back the answers.
//!
//! Short reads and saves are done at once; a search is handed to the [`finder`], long work to a
//! thread of its own with progress and cancel.
//!
//! | file | subject |
//! |---|---|
//! | `opening` | a register is opened, made, let go |
//! | `drafts` | what is typed in forms and never saved |
//! | `reading`, `saving`, `journal` | what is answered at once |
//! | `question`, `finder` | longer reads: what is asked, and the thread that answers |
//! | `boards`, `official` | what the finder reads for a board, for an official table |
//! | `jobs` | long work |
//! | `papers` | what the print dialog shows before anything is printed |
//! | `folders` | what lies in a folder |
//! | `copies` | the copy of the day, made while the program runs |
//! | `others`, `presence`, `looks` | what colleagues saved; who else is there; who looked at what |
//! | `threats`, `rescue` | what threatens the file; what can be done for a damaged one |

mod boards;
mod copies;
mod drafts;
mod finder;
mod folders;
mod jobs;
mod journal;
mod looks;
mod official;
mod opening;
mod others;
mod papers;
mod presence;
mod question;
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
use crate::app::msg::Answer;
use crate::app::settings::Settings;
use crate::app::work::Job;
use crate::app::{Effect, Msg};
use crate::domain::history::Author;
use crate::domain::operation::Operation;
use crate::i18n::Lang;
use crate::shell::{places, words};
use crate::store::{Register, StoreError};
use crate::viet::local_time;
use finder::Finder;
use jobs::{Jobs, Place};
use looks::Looks;
use others::Others;
use presence::Company;
use question::Question;
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

    /// Performs an effect; what it answers at once.
    pub fn perform(&mut self, effect: Effect, lang: Lang, today: NaiveDate) -> Vec<Msg> {
        let of_today = effect == Effect::Situation;
        let answered = match effect {
            Effect::Quit => Ok(self.end()),
            Effect::KeepDraft(open) => Ok(self.keep_draft(*open, lang)),
            Effect::TakeDraft(id) => Ok(self.take_draft(id)),
            Effect::ForgetDraft(id) => Ok(self.forget_draft(&id)),
            Effect::Cancel => Ok(self.cancel_work()),
            Effect::ForgetTried => {
                self.jobs.forget_tried();
                Ok(Vec::new())
            }
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
            Effect::Shelf => self.shelf(lang),
            Effect::Looks(asked, limit) => self.looks(&asked, limit, lang),
            Effect::LooksAt(household) => self.looks_at(household, lang),
            Effect::ErasePerson { member, law, reason } => {
                Ok(self.work(Job::Erase { member, law, reason }, lang))
            }
            effect => match Question::of(effect, today, &self.author) {
                Ok(question) => Ok(self.ask(question)),
                Err(effect) => self.in_register(*effect, lang, today),
            },
        };
        let refusal = if of_today { Answer::TodayUnread } else { Answer::Failed };
        let answers = answered.unwrap_or_else(|error| self.refused(&error, refusal, lang));
        answers.iter().for_each(|answer| self.looks.previewed(answer, &self.author));
        answers
    }

    fn refused(&mut self, error: &StoreError, as_answer: fn(String) -> Answer, lang: Lang) -> Vec<Msg> {
        self.suspect(error, lang);
        let words = words::store_dated(error, lang, self.preferences.dates());
        vec![Msg::Answer(as_answer(words))]
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

    /// What the print dialog asks.
    fn papers(&self, effect: Effect, lang: Lang) -> Result<Vec<Msg>, StoreError> {
        let asker = papers::Asker { author: &self.author, now: local_time(Utc::now()), lang };
        let answer = papers::answer(self.register.as_ref(), effect, &asker)?;
        Ok(answer.map(Msg::Answer).into_iter().collect())
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

    fn in_register(&mut self, effect: Effect, lang: Lang, today: NaiveDate) -> Result<Vec<Msg>, StoreError> {
        if effect == Effect::Situation {
            self.ask(Question::Years { today });
        }
        if let Effect::Dossier(household) = &effect {
            self.looks.opened(*household, &self.author);
        }
        let words = (lang, self.preferences.dates());
        let Some(register) = self.register.as_mut() else { return Ok(Vec::new()) };
        let answers = match effect {
            Effect::Perform(operation) => saving::save(register, &self.author, &operation)?,
            Effect::Undo => saving::undo(register, &self.author, words)?,
            Effect::Redo => saving::redo(register, &self.author, words)?,
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
