//! Longer reads on a thread of its own with a connection of its own: the next letter interrupts the
//! search of the last one.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;

use super::question::Question;
use super::{boards, official};
use crate::app::Msg;
use crate::app::effect::{Found, RoundPlan};
use crate::app::msg::Answer;
use crate::domain::computed::KnownFacts;
use crate::domain::id::HouseholdId;
use crate::domain::support::Support;
use crate::i18n::Lang;
use crate::shell::compare::facts_on;
use crate::shell::round::{self, PlanError};
use crate::shell::rules::Rules;
use crate::shell::today::tasks;
use crate::shell::words;
use crate::store::{Clock, Interrupt, Register, StoreError};

/// The thread that searches.
pub(super) struct Finder {
    questions: Sender<Question>,
    interrupt: Arc<OnceLock<Interrupt>>,
}

impl Finder {
    /// Starts the thread on a register file.
    pub(super) fn start(path: PathBuf, lang: Lang, outbox: Sender<Msg>) -> Self {
        let (questions, inbox) = channel();
        let interrupt = Arc::new(OnceLock::new());
        let handle = interrupt.clone();
        std::thread::spawn(move || {
            match Register::open_or_look(&path, Clock::System) {
                Ok(register) => {
                    // Only this thread sets it.
                    let _ = handle.set(register.interrupt_handle());
                    serve(&register, lang, &inbox, &outbox);
                }
                Err(error) => refuse(&words::store(&error, lang), &inbox, &outbox),
            }
        });
        Self { questions, interrupt }
    }

    /// Asks; what is running for an older question is interrupted, and asked again if it still matters.
    pub(super) fn ask(&self, question: Question) {
        // The thread lives as long as this; where it fell, the program is about to end.
        let _ = self.questions.send(question);
        if let Some(interrupt) = self.interrupt.get() {
            interrupt.interrupt();
        }
    }
}

/// Answers every question with why the register could not be opened for it.
fn refuse(why: &str, inbox: &Receiver<Question>, outbox: &Sender<Msg>) {
    for question in inbox {
        if outbox.send(Msg::Answer(unanswered(&question, why.to_owned()))).is_err() {
            return;
        }
    }
}

/// Answers questions until nobody asks or listens any more. The newest search goes first and makes older
/// ones needless; the years wait until no search is left.
fn serve(register: &Register, lang: Lang, inbox: &Receiver<Question>, outbox: &Sender<Msg>) {
    let mut waiting: Vec<Question> = Vec::new();
    loop {
        if waiting.is_empty() {
            match inbox.recv() {
                Ok(question) => waiting.push(question),
                Err(_) => return,
            }
        }
        inbox.try_iter().for_each(|question| take_in(&mut waiting, question));
        let Some(question) = waiting.last() else { continue };
        let answer = match answer(register, question, lang, outbox) {
            Ok(Some(answer)) => answer,
            Ok(None) => {
                waiting.pop();
                continue;
            }
            // The question stays and is asked again, unless a newer one takes its place.
            Err(StoreError::Interrupted) => continue,
            Err(error) => {
                register.suspect(&error);
                unanswered(question, words::store(&error, lang))
            }
        };
        waiting.pop();
        if outbox.send(Msg::Answer(answer)).is_err() {
            return;
        }
    }
}

/// Why a question has no answer. Section Today waits for its own: it says in their place that they will not come.
fn unanswered(question: &Question, why: String) -> Answer {
    match question {
        Question::Tasks { .. } | Question::Years { .. } => Answer::TodayUnread(why),
        _ => Answer::Failed(why),
    }
}

fn take_in(waiting: &mut Vec<Question>, question: Question) {
    waiting.retain(|old| !question.replaces(old));
    let at = if question.is_search() { waiting.len() } else { 0 };
    waiting.insert(at, question);
}

fn answer(
    register: &Register,
    question: &Question,
    lang: Lang,
    outbox: &Sender<Msg>,
) -> Result<Option<Answer>, StoreError> {
    Ok(Some(match question {
        Question::Search { generation, query, today } => {
            let found = register.find(query, *today)?;
            Answer::Found(Found { generation: *generation, found })
        }
        Question::Count { asker, filter, today } => Answer::Counted(*asker, register.count(filter, *today)?),
        Question::Tasks { today, who } => {
            Answer::Tasks(tasks(register, &Rules::of(register), Some(who), *today)?)
        }
        Question::Years { today } => Answer::Situation(register.situation_with_years(*today)?),
        Question::Rounds => Answer::Rounds(register.rounds()?),
        Question::Plan { plan: wanted, today } => plan(register, wanted, *today, lang)?,
        Question::WhoMayNot { model, on, households } => {
            let catalogue = Rules::of(register).catalogue;
            let against = register.who_may_not(households, &Support::wished(model, *on), &catalogue)?;
            Answer::WhoMayNot(model.clone(), *on, against)
        }
        Question::Alike(entered) => Answer::Alike(entered.clone(), register.alike(entered)?),
        Question::Facts(households) => Answer::FactsOf(facts_of(register, households)?),
        Question::Table { generation, name, period } => {
            let asked = official::Asked { generation: *generation, name, period: *period };
            official::count(register, &asked, lang, outbox)?
        }
        Question::Board { generation, subject, today } => {
            let reading = boards::Reading { register, today: *today };
            boards::answer(reading, *generation, *subject, lang)?
        }
        Question::NoTable => return Ok(None),
    }))
}

/// The work list that a round would have by the commune's own rules.
fn plan(register: &Register, wanted: &RoundPlan, today: NaiveDate, lang: Lang) -> Result<Answer, StoreError> {
    let rules = match Rules::beside(register.path()) {
        Ok(rules) => rules,
        Err(fault) => return Ok(Answer::Failed(fault.words(lang))),
    };
    match round::plan(register, &rules, &wanted.round, wanted.inclusion, today) {
        Ok(tasks) => Ok(Answer::RoundPlanned(Box::new(wanted.clone()), tasks)),
        Err(PlanError::Store(error)) => Err(error),
        // The form says itself that a standard must be chosen.
        Err(PlanError::NoStandard(_)) => Ok(Answer::RoundPlanned(Box::new(wanted.clone()), Vec::new())),
    }
}

/// Those of each household that was in the register on its day.
fn facts_of(
    register: &Register,
    households: &[(HouseholdId, NaiveDate)],
) -> Result<Vec<(HouseholdId, KnownFacts)>, StoreError> {
    let hamlets = register.hamlets()?;
    let mut found = Vec::new();
    for (id, day) in households {
        match facts_on(register, &hamlets, *id, *day) {
            Ok(facts) => found.extend(facts.map(|facts| (*id, facts))),
            // It was taken out meanwhile.
            Err(StoreError::Gone { .. }) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::msg::Asker;
    use crate::domain::history::Author;
    use crate::domain::query::{Filter, Query};

    fn search(generation: u64) -> Question {
        Question::Search { generation, query: Query::default(), today: NaiveDate::default() }
    }

    fn count(asker: Asker) -> Question {
        Question::Count { asker, filter: Filter::default(), today: NaiveDate::default() }
    }

    #[test]
    fn a_count_makes_only_older_ones_of_its_place_needless() {
        let mut waiting = Vec::new();
        take_in(&mut waiting, Question::Tasks { today: NaiveDate::default(), who: Author(String::new()) });
        for asker in [Asker::Panel(1), Asker::Panel(2)] {
            take_in(&mut waiting, count(asker));
        }
        assert_eq!(waiting.len(), 2);
        take_in(&mut waiting, Question::Tasks { today: NaiveDate::default(), who: Author(String::new()) });
        assert_eq!(waiting.len(), 2);
    }

    #[test]
    fn section_today_hears_that_its_own_questions_have_no_answer() {
        let years = Question::Years { today: NaiveDate::default() };
        let tasks = Question::Tasks { today: NaiveDate::default(), who: Author(String::new()) };
        for (question, of_today) in [(years, true), (tasks, true), (search(1), false)] {
            let answer = unanswered(&question, "hỏng".into());
            assert_eq!(matches!(answer, Answer::TodayUnread(_)), of_today, "{answer:?}");
        }
    }

    #[test]
    fn the_newest_search_goes_first_and_the_years_wait() {
        let mut waiting = Vec::new();
        take_in(&mut waiting, search(1));
        take_in(&mut waiting, Question::Years { today: NaiveDate::default() });
        take_in(&mut waiting, search(2));
        assert_eq!(waiting.len(), 2);
        assert!(matches!(waiting.last(), Some(Question::Search { generation: 2, .. })));
    }
}
