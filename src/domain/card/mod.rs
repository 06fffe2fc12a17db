//! Health-insurance cards (thẻ BHYT): supports of a model of kind card, one a person.
//!
//! A card's group follows the class of the household: poor households are insured in full, near-poor ones for at least
//! 70 %. Which group goes with which class is data of the model
//! ([`super::catalogue::SupportModel::class_groups`]). Which cards end, no longer fit, or are missing is `lists`;
//! cards for whole households at once are `issue`; the cards of one household are `household`.

mod household;
mod issue;
mod lists;

#[cfg(test)]
mod tests;

pub use self::issue::{CardNeed, CardTerms, issue};
pub use self::lists::{
    Card, CardFinding, CardHolder, CardHousehold, FindingKind, expiring, missing, wrong_group,
};

/// Cards that end within so many days are told.
pub const SOON_DAYS: u32 = 60;
/// The field among a support's details that holds the card's group.
pub const GROUP_FIELD: &str = "card_group";
/// The field among a support's details that holds the first day on which the card is valid.
pub const FROM_FIELD: &str = "from";
