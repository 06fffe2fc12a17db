//! Pages of households that were opened, on their way into the register: gathered, and written together when nothing else
//! is to be done. What cannot be written while a colleague saves, or for want of room, waits for the next time.

use chrono::Utc;

use super::Runner;
use crate::app::Msg;
use crate::app::msg::Answer;
use crate::app::work::Printed;
use crate::domain::history::Author;
use crate::domain::id::HouseholdId;
use crate::domain::looked::{How, Looked, Seen};
use crate::i18n::Lang;
use crate::shell::words;
use crate::store::{Register, StoreError};

/// So many wait at most where nothing can be written for long; the first ones are kept.
const MOST: usize = 1_000;

/// Pages that were opened and are not written down yet.
#[derive(Debug, Default)]
pub(super) struct Looks {
    waiting: Vec<Looked>,
    /// That they cannot be written was said.
    said: bool,
}

impl Looks {
    /// A page was opened; read again while it stays open it is the same look.
    pub fn opened(&mut self, household: HouseholdId, author: &Author) {
        self.shown(household, Seen::Page, author);
    }

    /// A paper is shown as it will be printed: where it is about one household, that is a look like a page. Lists are
    /// none.
    pub fn previewed(&mut self, msg: &Msg, author: &Author) {
        let shown = match msg {
            Msg::Answer(Answer::PrintPreview(household, _)) => Some((*household, Seen::Summary)),
            Msg::Answer(Answer::PrintSetup(setup)) => first_of(&setup.what),
            _ => None,
        };
        if let Some((household, seen)) = shown {
            self.shown(household, seen, author);
        }
    }

    fn shown(&mut self, household: HouseholdId, seen: Seen, author: &Author) {
        let is_same = |look: &Looked| look.household == Some(household) && look.seen == seen;
        if !self.waiting.iter().any(is_same) && self.waiting.len() < MOST {
            let (at, author) = (Utc::now(), author.clone());
            self.waiting.push(Looked { at, author, household: Some(household), how: How::Opened, seen });
        }
    }
}

/// The household whose paper is shown first.
fn first_of(what: &Printed) -> Option<(HouseholdId, Seen)> {
    match what {
        Printed::Summaries(ids) => ids.first().map(|id| (*id, Seen::Summary)),
        Printed::Plans(ids) => ids.first().map(|id| (*id, Seen::Plan)),
        Printed::Histories(ids) => ids.first().map(|id| (*id, Seen::History)),
        Printed::PersonData { household, .. } => Some((*household, Seen::PersonData)),
        _ => None,
    }
}

impl Runner {
    /// Writes down which pages were opened. That it cannot be done is said once.
    pub fn note_looks(&mut self, lang: Lang) -> Option<Msg> {
        let register = self.register.as_ref().filter(|_| !self.looks.waiting.is_empty())?;
        let refused = match register.note_looked_unless_busy(&self.looks.waiting) {
            Err(StoreError::Busy) => return None,
            noted => noted.err(),
        };
        // A full disk passes; a register that can only be read stays so.
        if matches!(refused, None | Some(StoreError::ReadOnly(_))) {
            self.looks.waiting.clear();
        }
        let said = std::mem::replace(&mut self.looks.said, refused.is_some());
        let words = |error: StoreError| match error {
            StoreError::ReadOnly(_) => lang.look_not_noted().to_owned(),
            error => words::store(&error, lang),
        };
        refused.filter(|_| !said).map(|error| Msg::Answer(Answer::Told(words(error))))
    }

    /// Writes down what still waits, when the register is left: then it waits for a colleague's save too.
    pub(super) fn note_looks_at_end(&mut self) {
        if let Some(register) = &self.register {
            write(register, &self.looks.waiting);
        }
        self.looks.waiting.clear();
    }
}

/// Whoever leaves cannot be told any more that it was refused.
fn write(register: &Register, looks: &[Looked]) {
    let _ = register.note_looked(looks);
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::mpsc::channel;

    use super::*;
    use crate::app::Effect;
    use crate::app::testing::day;
    use crate::domain::looked::LookedFilter;
    use crate::domain::operation::Operation;
    use crate::domain::place::Hamlet;
    use crate::domain::query::Query;
    use crate::domain::stored::Edit;
    use crate::shell::demo::{Demo, make};
    use crate::store::Clock;
    use crate::term::keeper::Keeper;

    /// A session of somebody on a register.
    fn session(path: &Path, login: &str) -> Runner {
        let keeper = Keeper::in_folder(Some(path.with_extension("drafts")), path);
        let mut runner = Runner::new(path.to_owned(), Author(login.into()), channel().0, keeper);
        runner.open(Lang::Vi);
        assert!(!runner.changed_by_others());
        runner
    }

    /// A made-up commune with one of its households.
    fn village() -> (tempfile::TempDir, std::path::PathBuf, HouseholdId) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("demo.db");
        let register = make(&path, Demo { households: 12, seed: 4 }, &mut |_| true).unwrap();
        let first = register.find(&Query::default(), day("2026-11-22")).unwrap().ids[0];
        (folder, path, first)
    }

    fn open_page(runner: &mut Runner, household: HouseholdId) {
        runner.perform(Effect::Dossier(household), Lang::Vi, day("2026-11-22"));
    }

    fn looks(path: &Path) -> Vec<(String, How)> {
        let register = Register::open(path, Clock::System).unwrap();
        let looks = register.looks(&LookedFilter::default(), 9).unwrap();
        looks.into_iter().map(|look| (look.author.0, look.how)).collect()
    }

    #[test]
    fn a_page_is_noted_with_the_next_look_and_nobody_reads_anything_again_for_it() {
        let (_folder, path, household) = village();
        let (mut lan, mut minh) = (session(&path, "lan"), session(&path, "minh"));
        open_page(&mut lan, household);
        open_page(&mut lan, household);
        assert_eq!(looks(&path), []);
        assert!(lan.note_looks(Lang::Vi).is_none());
        assert_eq!(looks(&path), [("lan".to_owned(), How::Opened)]);
        assert!(!minh.changed_by_others() && !lan.changed_by_others());
        let hamlet = Operation::SaveHamlet(Edit::new(Hamlet { name: "Khu 99".into(), ..Hamlet::default() }));
        let mut register = Register::open(&path, Clock::System).unwrap();
        register.perform(&Author("tu".into()), &hamlet).unwrap();
        assert!(minh.changed_by_others() && lan.changed_by_others());
    }

    #[test]
    fn what_was_opened_last_is_noted_when_the_program_ends() {
        let (_folder, path, household) = village();
        let mut lan = session(&path, "lan");
        open_page(&mut lan, household);
        lan.perform(Effect::Quit, Lang::Vi, day("2026-11-22"));
        assert_eq!(looks(&path).len(), 1);
    }

    #[test]
    fn what_could_not_be_written_waits_for_the_next_time() {
        let (_folder, path, household) = village();
        let mut lan = session(&path, "lan");
        open_page(&mut lan, household);
        let other = rusqlite::Connection::open(&path).unwrap();
        other.execute_batch("ALTER TABLE access RENAME TO access_away").unwrap();
        assert!(lan.note_looks(Lang::Vi).is_some());
        assert!(lan.note_looks(Lang::Vi).is_none(), "it is said once");
        other.execute_batch("ALTER TABLE access_away RENAME TO access").unwrap();
        assert!(lan.note_looks(Lang::Vi).is_none());
        assert_eq!(looks(&path), [("lan".to_owned(), How::Opened)]);
    }

    #[test]
    fn a_register_that_can_only_be_read_says_once_that_looks_are_not_noted() {
        let (_folder, path, household) = village();
        // Made by a newer program.
        rusqlite::Connection::open(&path).unwrap().pragma_update(None, "user_version", 99).unwrap();
        let mut lan = session(&path, "lan");
        open_page(&mut lan, household);
        assert!(lan.note_looks(Lang::Vi).is_some());
        open_page(&mut lan, household);
        assert!(lan.note_looks(Lang::Vi).is_none());
    }

    #[test]
    fn a_paper_about_one_household_that_is_shown_before_printing_is_a_look() {
        let (_folder, path, household) = village();
        let mut lan = session(&path, "lan");
        let asked = |what| Effect::PrintSetup { what, on: None, full: true, columns: 80 };
        lan.perform(asked(Printed::Summaries(vec![household])), Lang::Vi, day("2026-11-22"));
        lan.perform(asked(Printed::Histories(vec![household])), Lang::Vi, day("2026-11-22"));
        lan.perform(asked(Printed::Week), Lang::Vi, day("2026-11-22"));
        lan.note_looks(Lang::Vi);
        let register = Register::open(&path, Clock::System).unwrap();
        let looks = register.looks(&LookedFilter::default(), 9).unwrap();
        let seen: Vec<Seen> = looks.iter().map(|look| look.seen).collect();
        assert_eq!(seen, [Seen::History, Seen::Summary], "a list is none");
        assert!(looks.iter().all(|look| look.household == Some(household) && look.how == How::Opened));
    }
}
