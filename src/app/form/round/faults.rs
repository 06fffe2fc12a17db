//! What a check found wrong with a fact of a round: at which field it stands, and in which words.

use super::super::Reading;
use crate::app::dialogs::At;
use crate::domain::round::RoundFault;

/// Notes what stands against a form at the fields that it is about; a field of another form counts as `first`.
pub(super) fn note(reading: &mut Reading, found: &[RoundFault], first: &'static str, at: &At) {
    for fault in found.iter().filter(|fault| !fault.is_warning()) {
        reading.fault(field(fault).unwrap_or(first), words(fault, at));
    }
}

/// What is only unusual, to be confirmed before it is saved.
pub(super) fn warnings(found: &[RoundFault], at: &At) -> Option<String> {
    let unusual: Vec<_> = found.iter().filter(|fault| fault.is_warning()).map(|f| words(f, at)).collect();
    (!unusual.is_empty()).then(|| unusual.join(" "))
}

/// What a check found, in words.
pub(in crate::app) fn words(fault: &RoundFault, at: &At) -> String {
    at.lang.round_fault(fault, |hamlet| at.hamlet(hamlet).to_owned(), |day| at.day(day))
}

/// The field that a fault is about; nothing for the day of what was done, which each form calls otherwise.
fn field(fault: &RoundFault) -> Option<&'static str> {
    use RoundFault as F;
    Some(match fault {
        F::NotACode | F::CodeOfKind(_) | F::CodeOfYear(_) => "code",
        F::OpensLater(_) => "opened",
        F::DueBeforeOpening | F::LongAdHoc(_) => "due",
        F::UnknownStandard(_) | F::NotInForce(_) => "standard",
        F::SameStandardTwice => "second",
        F::NobodyCame => "present",
        F::AgreedMoreThanCame { .. } | F::ToBeRepeated { .. } => "agreed",
        F::CameMoreThanCalled { .. } => "called",
        F::EndsFirst | F::ShortPosting(_) => "until",
        F::NoContent => "content",
        F::NotOnTheList => "household",
        F::RecheckFirst | F::LateRecheck(_) => "rechecked",
        F::NoNumber | F::NumberTaken => "number",
        F::ReasonMissing { .. } => "reason",
        F::NoComputedClass => "class",
        _ => return None,
    })
}
