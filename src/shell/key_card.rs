//! The keys of a place on their way to paper.

use chrono::NaiveDateTime;

use crate::i18n::Lang;
use crate::keys::Card;
use crate::paper::Document;
use crate::paper::forms::key_card::{KeyCard, key_card};

/// The sign of the cursor as the typeface of papers has it.
const CURSOR: (&str, &str) = ("▸", "►");

/// The card of a place as a paper.
pub fn document(card: &Card, by: &str, at: NaiveDateTime, lang: Lang) -> Document {
    let row = |row: &crate::keys::Row| (row.keys.replace(CURSOR.0, CURSOR.1), row.doc.to_owned());
    let groups = card.groups.iter();
    let groups = groups.map(|group| (group.heading.to_owned(), group.rows.iter().map(row).collect()));
    key_card(&KeyCard { place: card.place.to_owned(), groups: groups.collect() }, by, at, lang)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::{Context, Keymap, card};
    use crate::paper::{to_pdf, to_text};
    use std::ops::ControlFlow;

    #[test]
    fn every_place_has_a_card_of_one_sheet_with_all_its_keys() {
        let keymap = Keymap::default();
        let at = "2026-11-21T09:30:00".parse().unwrap();
        for lang in Lang::ALL {
            for context in Context::ALL.iter().filter(|context| **context != Context::Anywhere) {
                let document = document(&card(&keymap, *context, true, lang), "lan.tt", at, lang);
                let text = to_text(&document, 132);
                for bound in keymap.in_context(*context) {
                    assert!(text.contains(&bound.key_name()), "{context:?}: {}", bound.key_name());
                }
                let pdf = to_pdf(&[document], &mut |_, _| ControlFlow::Continue(())).unwrap();
                let sheets = String::from_utf8_lossy(&pdf).matches("/Type /Page\n").count();
                assert!(sheets <= 1, "{context:?}: {sheets} sheets");
            }
        }
    }
}
