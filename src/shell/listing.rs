//! A list on its way to paper or into a file, with who made it.

use chrono::NaiveDateTime;

use super::print::place;
use crate::domain::listing::{Listing, ListingColumn};
use crate::domain::place::Commune;
use crate::i18n::Lang;
use crate::paper::Document;
use crate::paper::forms::listing::{Made, listing};
use crate::tables::write::{Grid, listing_grid};

/// The list as a paper of a commune, made by someone at a moment.
pub fn document(list: &Listing, commune: &Commune, (by, at): (&str, NaiveDateTime), lang: Lang) -> Document {
    listing(list, Made { commune, place: place(&commune.name), by, at }, lang)
}

/// The list as a sheet, made by someone at a moment.
pub fn sheet(list: &Listing, (by, at): (&str, NaiveDateTime), lang: Lang) -> Grid {
    let time = lang.paper_time(at.format("%H:%M"), at.format("%d/%m/%Y"));
    listing_grid(list, lang.paper_foot(by, time))
}

/// A column of words.
pub(super) fn words(heading: &str) -> ListingColumn {
    ListingColumn { heading: heading.to_owned(), right: false, roomy: false }
}

/// A column of words that takes a share of the room.
pub(super) fn roomy(heading: &str) -> ListingColumn {
    ListingColumn { roomy: true, ..words(heading) }
}

/// A column of numbers.
pub(super) fn number(heading: &str) -> ListingColumn {
    ListingColumn { right: true, ..words(heading) }
}
