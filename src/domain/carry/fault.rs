//! Why a copy cannot be taken out or brought back.

use thiserror::Error;

/// Why not.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CarryFault {
    /// No hamlet was named.
    #[error("no hamlet")]
    NoHamlet,
    /// The register that is open is such a copy itself: hamlets are taken out of the office's register, and brought
    /// back into it.
    #[error("is a copy itself")]
    IsACopy,
    /// What is to be brought back is a register, but no such copy.
    #[error("no copy that was taken out")]
    NotACopy,
    /// The copy was made of another register.
    #[error("of another register")]
    AnotherRegister,
    /// The register was put back to a copy of before the hamlets were taken out, or was put together anew: it does
    /// not know what the copy begins from.
    #[error("the register does not know take-out {0}")]
    Unknown(i64),
    /// A newer program worked on the copy.
    #[error("of a newer program")]
    Newer,
    /// Questions stand open: so many. Nothing was written.
    #[error("{0} questions open")]
    Open(usize),
    /// A row that both sides made, where there can be one only: a household's head, a month's pay run.
    #[error("taken")]
    Taken,
    /// The work rests on a row that is not here any more.
    #[error("missing")]
    Missing,
    /// What both sides did does not fit together.
    #[error("does not fit")]
    DoesNotFit,
    /// Together both sides leave a household without a head.
    #[error("no head")]
    NoHead,
    /// Together both sides pay back more than was lent.
    #[error("overpaid")]
    Overpaid,
    /// A second person has to see it, in the office.
    #[error("needs a second person")]
    NeedsSecond,
    /// It reaches into the journal itself, so it is done in the office.
    #[error("done in the office")]
    AtHome,
    /// It names somebody whose data was erased by law meanwhile.
    #[error("names somebody who was erased")]
    Erased,
    /// No hamlets are out under this number.
    #[error("nothing is out under {0}")]
    NotOut(i64),
}
