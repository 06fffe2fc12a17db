//! Why the register refuses a change of a round; each names the household by its code.

use super::NotAllowed;

/// A change of a round that makes no sense for its list as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListRefusal {
    /// The line of this household is in a state that does not allow it.
    State(String, NotAllowed),
    /// The support of this household is on no list, or on another one than the rest.
    OtherRound(String),
    /// This household is on the list already.
    OnTheList(String),
    /// This household has left the register.
    Ended(String),
    /// The new rule gives this household an impossible quantity or value.
    Share(String),
    /// A round keeps its model as long as it has lines.
    ModelOfLines,
    /// The support of this household is a line: what its round decides is changed there.
    OfRound(String),
    /// An exception and a cancellation say why.
    NoReason,
}
