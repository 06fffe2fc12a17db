//! Saves, undo and redo.

use crate::app::msg::{Answer, Conflict, Saved};
use crate::domain::herd::HerdEventKind;
use crate::domain::history::{Author, UndoStep};
use crate::domain::operation::{Operation, OperationKind};
use crate::domain::pass_on::{PassOn, VoidedBy};
use crate::i18n::Lang;
use crate::shell::words;
use crate::store::{self, Register, StoreError};
use crate::viet::{DateStyle, clean};

/// Saves an operation. What someone else saved first is an answer, not a failure.
pub(super) fn save(
    register: &mut Register,
    author: &Author,
    operation: &Operation,
) -> Result<Vec<Answer>, StoreError> {
    let done = register.perform(author, operation);
    let freed = match &done {
        Ok(done) => is_freed(register, operation, done)?,
        Err(_) => false,
    };
    let answer = answer_to(operation, done)?;
    Ok(vec![match answer {
        Answer::Saved(saved) => Answer::Saved(Saved { freed, ..saved }),
        other => other,
    }])
}

/// What is said once an operation was saved, or not.
pub(super) fn answer_to(
    operation: &Operation,
    done: Result<store::Done, StoreError>,
) -> Result<Answer, StoreError> {
    match done {
        Ok(done) => {
            let household = opened_by(operation, &done);
            let proposed = done.proposed.map(|number| (number, operation.kind()));
            let unchanged = done.operation.is_none() && proposed.is_none();
            Ok(Answer::Saved(Saved { household, freed: false, proposed, unchanged }))
        }
        Err(StoreError::Conflict(conflict)) => Ok(Answer::Conflict(words_of(&conflict))),
        Err(error) => Err(error),
    }
}

/// In which words it is said.
pub(super) type Words = (Lang, DateStyle);

/// Takes back the last operation of the author.
pub(super) fn undo(
    register: &mut Register,
    author: &Author,
    words: Words,
) -> Result<Vec<Answer>, StoreError> {
    let step = register.undo_step(author)?;
    match register.undo(author) {
        Ok(_) => Ok(step.map(Answer::Undone).into_iter().collect()),
        Err(error) => stays((step, error), words, Lang::not_undone),
    }
}

/// Does again what the author took back last.
pub(super) fn redo(
    register: &mut Register,
    author: &Author,
    words: Words,
) -> Result<Vec<Answer>, StoreError> {
    let step = register.redo_step(author)?;
    match register.redo(author) {
        Ok(_) => Ok(step.map(Answer::Redone).into_iter().collect()),
        Err(error) => stays((step, error), words, Lang::not_redone),
    }
}

/// What stays as it is, is named before why: nobody sees which step was the last.
fn stays(
    (step, error): (Option<UndoStep>, StoreError),
    (lang, dates): Words,
    say: fn(Lang, String, String) -> String,
) -> Result<Vec<Answer>, StoreError> {
    match (step, error) {
        // That the file is damaged, or only read, is no matter of the step.
        (_, error @ (StoreError::Damaged(_) | StoreError::ReadOnly(_))) | (None, error) => Err(error),
        (Some(step), error) => {
            let what = format!("{} {}", lang.operation(step.kind), clean(&step.subject));
            let why = words::store_dated(&error, lang, dates);
            Ok(vec![Answer::Failed(say(lang, what.trim_end().to_owned(), why))])
        }
    }
}

/// Whether a death that was recorded freed its household of what it owed for the animal: the register voided that on the
/// day of the death.
fn is_freed(register: &Register, operation: &Operation, done: &store::Done) -> Result<bool, StoreError> {
    let Operation::RecordHerdEvent(event) = operation else { return Ok(false) };
    let Some(holder) = done.touched.first().filter(|_| event.kind == HerdEventKind::Died) else {
        return Ok(false);
    };
    let dossier = register.dossier(*holder)?;
    let animal = dossier.animals.iter().find(|animal| animal.id == event.animal);
    let line = animal.and_then(|animal| animal.support);
    let by_death =
        |owed: &PassOn| owed.voided_by == Some(VoidedBy::Death) && owed.settled_on == Some(event.on);
    Ok(dossier.pass_ons.iter().any(|(owed, _)| Some(owed.support) == line && by_death(owed)))
}

/// A new household is opened after it was saved.
fn opened_by(operation: &Operation, done: &store::Done) -> Option<crate::domain::id::HouseholdId> {
    let founds = matches!(operation.kind(), OperationKind::AddHousehold | OperationKind::SplitHousehold);
    done.created.households().first().copied().filter(|_| founds)
}

fn words_of(conflict: &store::Conflict) -> Conflict {
    Conflict { by: conflict.by.0.clone(), at: conflict.at }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::place::{Commune, Hamlet};
    use crate::domain::stored::Edit;
    use crate::store::Clock;

    #[test]
    fn what_says_the_same_again_is_told_from_what_was_written() {
        let folder = tempfile::tempdir().unwrap();
        let (author, commune) = (Author("lan".into()), Commune::default());
        let path = folder.path().join("so.db");
        let mut register = Register::create(&path, &commune, &author, Clock::System).unwrap();
        let new = Operation::SaveHamlet(Edit::new(Hamlet { name: "Khu 4".into(), ..Hamlet::default() }));
        let unchanged = |answers: Vec<Answer>| match answers.as_slice() {
            [Answer::Saved(saved)] => saved.unchanged,
            other => panic!("{other:?}"),
        };
        assert!(!unchanged(save(&mut register, &author, &new).unwrap()));
        let hamlet = register.hamlets().unwrap().remove(0);
        let same = Operation::SaveHamlet(Edit::of(&hamlet, hamlet.value.clone()));
        let before = register.undo_step(&author).unwrap();
        assert!(unchanged(save(&mut register, &author, &same).unwrap()));
        assert_eq!(register.undo_step(&author).unwrap(), before, "there is nothing of it to take back");
    }

    #[test]
    fn a_step_that_is_not_taken_back_is_named_before_why() {
        let folder = tempfile::tempdir().unwrap();
        let (lan, minh) = (Author("lan".into()), Author("minh".into()));
        let path = folder.path().join("so.db");
        let mut register = Register::create(&path, &Commune::default(), &lan, Clock::System).unwrap();
        let new = Operation::SaveHamlet(Edit::new(Hamlet { name: "Khu 4".into(), ..Hamlet::default() }));
        register.perform(&lan, &new).unwrap();
        let hamlet = register.hamlets().unwrap().remove(0);
        let renamed = Hamlet { name: "Khu 5".into(), ..hamlet.value.clone() };
        register.perform(&minh, &Operation::SaveHamlet(Edit::of(&hamlet, renamed))).unwrap();
        let words = (Lang::Vi, DateStyle::default());
        let answers = undo(&mut register, &lan, words).unwrap();
        let [Answer::Failed(said)] = answers.as_slice() else { panic!("{answers:?}") };
        assert!(said.starts_with("Không hoàn tác được «Ghi thôn Khu 4». "), "{said}");
        assert!(said.contains("minh"), "who changed it since: {said}");
        undo(&mut register, &minh, words).unwrap();
        undo(&mut register, &lan, words).unwrap();
        let nothing = undo(&mut register, &lan, words);
        assert!(matches!(nothing, Err(StoreError::NothingToUndo)), "{nothing:?}");
    }
}
