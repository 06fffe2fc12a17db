//! What every official paper begins with: the commune's head, place and date.

use chrono::{NaiveDate, NaiveDateTime};

use super::super::document::{Block, Document, Head, PageSetup, Signature, Text};
use crate::domain::place::{Commune, Hamlet};
use crate::i18n::Lang;
use crate::viet;

/// Size of running text of an official paper (Decree 30/2020/NĐ-CP, annex I: 13 to 14).
const BODY_SIZE: f32 = 13.0;

/// Who issues a paper, where and when, in which language.
#[derive(Debug, Clone, Copy)]
pub struct Issue<'a> {
    /// The commune of the register.
    pub commune: &'a Commune,
    /// The place before a date: the commune's name without its kind.
    pub place: &'a str,
    /// Who prints.
    pub by: &'a str,
    /// When; the paper's date, and the day on which households are looked at.
    pub at: NaiveDateTime,
    /// The language of the paper.
    pub lang: Lang,
}

impl Issue<'_> {
    /// The day of the paper.
    pub(super) fn day(&self) -> NaiveDate {
        self.at.date()
    }

    /// The head with the place and the day of the paper.
    pub(super) fn head(&self) -> Head {
        commune_head(self.commune, self.place, self.day(), self.lang)
    }

    /// The head of a paper of a hamlet, under the commune's committee.
    pub(super) fn hamlet_head(&self, hamlet: &str) -> Head {
        let head = self.head();
        Head { parent: head.body, body: viet::upper(hamlet).into(), ..head }
    }

    /// The head of a person's request: the Republic's name alone.
    pub(super) fn request_head(&self) -> Head {
        Head { body: Text::default(), place_and_date: Text::default(), ..self.head() }
    }

    /// The commune as it stands inside a sentence: `xã Thanh Ba`.
    pub(super) fn commune_inside(&self) -> String {
        lowered(&self.commune.name)
    }

    /// An upright paper of the size of official ones, without a foot.
    pub(super) fn official(&self, title: String, subject: &str, blocks: Vec<Block>) -> Document {
        Document {
            title,
            subject: subject.to_owned(),
            author: self.by.to_owned(),
            created: self.at,
            language: self.lang.code(),
            page: PageSetup::PORTRAIT,
            body_size: BODY_SIZE,
            least_size: BODY_SIZE,
            foot: Text::default(),
            blocks,
        }
    }

    /// Where a household lives, from the house to the province.
    pub(super) fn residence(&self, address: &str, hamlet: &Hamlet) -> String {
        let commune = self.commune_inside();
        let parts = [address, &hamlet.name, &commune, &self.commune.province];
        let parts: Vec<&str> = parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect();
        parts.join(", ")
    }
}

/// A place to sign alone at the right.
pub(super) fn signed_at_right(signature: Signature) -> Block {
    Block::Signatures(vec![Signature::default(), signature])
}

/// A commune's name with the word for its kind in small letters; a bare name as it is.
fn lowered(name: &str) -> String {
    let kinds =
        [("Xã ", "xã "), ("Phường ", "phường "), ("Thị trấn ", "thị trấn "), ("Đặc khu ", "đặc khu ")];
    let kind = kinds.iter().find(|(kind, _)| name.starts_with(kind));
    kind.map_or_else(|| name.to_owned(), |(kind, small)| name.replacen(kind, small, 1))
}

/// The head of a paper of the commune's People's Committee. A committee has no body above it on its
/// papers (Decree 30/2020/NĐ-CP, annex I).
pub(super) fn commune_head(commune: &Commune, place: &str, day: NaiveDate, lang: Lang) -> Head {
    Head {
        body: Text::from(lang.paper_committee(viet::upper(&commune.name)).trim()),
        republic: lang.paper_republic().into(),
        motto: lang.paper_motto().into(),
        place_and_date: lang.paper_place_date(place, lang.paper_long_date(day)).into(),
        ..Head::default()
    }
}

/// A date in figures: `05/03/2026`.
pub(super) fn short_date(day: NaiveDate) -> String {
    day.format("%d/%m/%Y").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a date")
    }

    #[test]
    fn the_kind_of_a_commune_is_small_inside_a_sentence() {
        assert_eq!(lowered("Xã Thanh Ba"), "xã Thanh Ba");
        assert_eq!(lowered("Thanh Ba"), "Thanh Ba");
    }

    #[test]
    fn a_register_without_a_commune_still_has_a_head() {
        let head = commune_head(&Commune::default(), "…", date(2026, 3, 5), Lang::Vi);
        assert_eq!(head.body.plain(), "ỦY BAN NHÂN DÂN");
    }
}
