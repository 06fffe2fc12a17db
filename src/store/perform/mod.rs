//! Operations of the domain carried out: which rows each writes, and which events of households follow.

mod activity;
mod assistance;
mod colleague;
mod commune;
mod exit;
mod group;
mod hand_over;
pub(super) mod head;
mod health;
mod herd;
pub(super) mod household;
mod loan;
mod member;
mod merge;
mod pass_on;
mod programme;
pub(super) mod recognition;
mod relief;
mod round;
mod split;
mod subject;
mod support;
pub(super) mod survey;
mod visit;

#[cfg(test)]
mod tests;

pub(super) use self::subject::subject;
use super::Result;
use super::journal::Tx;
use crate::domain::operation::Operation;

/// Carries out one operation inside a transaction.
pub(super) fn apply(tx: &mut Tx, operation: &Operation) -> Result<()> {
    use Operation as Op;
    match operation {
        Op::SaveCommune(value) => commune::save(tx, value),
        Op::SaveHamlet(edit) => tx.save(edit).map(drop),
        Op::RemoveHamlet(id, rev) => tx.remove::<crate::domain::place::Hamlet>(*id, *rev),
        Op::AddHousehold { household, head, on } => household::add(tx, household, head, *on),
        Op::SaveHousehold { edit, on } => household::save(tx, edit, *on),
        Op::EndHousehold { household, reason, on, note } => {
            household::end(tx, *household, *reason, *on, note)
        }
        Op::RestoreHousehold { household, on } => household::restore(tx, *household, *on),
        Op::AddMember { .. } | Op::SaveMember { .. } | Op::LeaveMember { .. } => member::apply(tx, operation),
        Op::SplitHousehold { from, members, household, on, note } => {
            split::split(tx, *from, members, household, *on, note)
        }
        Op::MergeHouseholds { from, into, on, note } => merge::merge(tx, *from, *into, *on, note),
        Op::SaveSurvey(edit) => survey::save(tx, edit).map(drop),
        Op::RemoveSurvey(id, rev) => tx.remove::<crate::domain::survey::Survey>(*id, *rev),
        Op::SaveRecognition(edit) => recognition::save_by_hand(tx, edit),
        Op::RemoveRecognition(id, rev) => tx.remove::<crate::domain::recognition::Recognition>(*id, *rev),
        Op::GiveSupports(grants) => support::give(tx, grants),
        Op::SaveSupport { edit, brings } => support::save_alone(tx, edit, brings),
        Op::RemoveSupport(id, rev) => support::remove_alone(tx, *id, *rev),
        Op::SaveAnimal(edit) => {
            let known = edit.base.map(|(animal, _)| animal);
            let touched = pass_on::Touched::by(tx, known.into_iter().collect())?;
            let animal = herd::refuse::save_animal(tx, edit)?;
            pass_on::follow(tx, touched.and(animal))
        }
        Op::RecordHerdEvent(event) => {
            let touched = pass_on::Touched::by(tx, vec![event.animal])?;
            herd::refuse::record(tx, event)?;
            pass_on::follow(tx, touched)
        }
        Op::SavePassOn(edit) => tx.save(edit).map(drop),
        Op::SaveVisit(edit) => visit::save(tx, edit).map(drop),
        Op::Round(operation) => round::apply(tx, operation),
        Op::Programme(operation) => programme::apply(tx, operation),
        Op::HandOver(operation) => hand_over::apply(tx, operation),
        Op::Relief(operation) => relief::apply(tx, operation),
        Op::Group(operation) => group::apply(tx, operation),
        Op::Activity(operation) => activity::apply(tx, operation),
        Op::Assistance(operation) => assistance::apply(tx, operation),
        Op::Loan(operation) => loan::apply(tx, operation),
        Op::Herd(operation) => {
            let touched = pass_on::touched(tx, operation)?;
            herd::apply(tx, operation)?;
            pass_on::follow(tx, touched)
        }
        Op::PassOn(operation) => pass_on::apply(tx, operation),
        Op::Visit(operation) => visit::apply(tx, operation),
        Op::Exit(operation) => exit::apply(tx, operation),
        Op::Colleague(operation) => colleague::apply(tx, operation),
        Op::Health(operation) => health::apply(tx, operation),
        Op::RemoveVisit(id, rev) => visit::remove_visit(tx, *id, *rev),
    }
}
