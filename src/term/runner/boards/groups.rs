//! Groups, loans and cards.

use super::Reading;
use crate::app::board::Board;
use crate::app::boards::groups::loan::LoanBookBoard;
use crate::app::boards::groups::{book::Book, cards::Cards, group::Group, list::Groups, loans::Loans};
use crate::domain::id::{GroupId, SupportId};
use crate::i18n::Lang;
use crate::shell::rules::Rules;
use crate::store::StoreError;

type Read = Result<Box<dyn Board>, StoreError>;

pub(super) fn groups(reading: Reading<'_>) -> Read {
    let rules = Rules::of(reading.register).groups;
    Ok(Box::new(Groups::new(reading.register.groups(reading.today, &rules)?, rules)))
}

pub(super) fn group(reading: Reading<'_>, id: GroupId) -> Read {
    Ok(Box::new(Group::new(reading.register.group(id, reading.today)?, Rules::of(reading.register).groups)))
}

pub(super) fn book(reading: Reading<'_>, id: GroupId) -> Read {
    Ok(Box::new(Book::new(reading.register.group(id, reading.today)?)))
}

pub(super) fn loans(reading: Reading<'_>) -> Read {
    let catalogue = Rules::of(reading.register).catalogue;
    Ok(Box::new(Loans::new(reading.register.loans(&catalogue)?, reading.today)))
}

pub(super) fn loan(reading: Reading<'_>, support: SupportId) -> Read {
    let catalogue = Rules::of(reading.register).catalogue;
    let gone = StoreError::Gone { table: "support", row: support.0 };
    let line = reading.register.loan(support, &catalogue)?.ok_or(gone)?;
    Ok(Box::new(LoanBookBoard::new(line, reading.today)))
}

pub(super) fn cards(reading: Reading<'_>, lang: Lang) -> Read {
    let catalogue = Rules::of(reading.register).catalogue;
    let homes = reading.register.card_households(reading.today, &catalogue)?;
    Ok(Box::new(Cards::new(&homes, &catalogue, reading.today, lang)))
}
