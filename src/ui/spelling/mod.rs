//! How a finished screen is spelled: with the signs and letters as they were drawn, or with those that a
//! poorer terminal has.
//!
//! Nothing that draws needs to know: when the frame is done, every cell that the terminal cannot show is
//! replaced by one of the same width. What the signs mean stays apart: no two signs of states become one.

mod letters;
mod signs;
#[cfg(test)]
mod tests;

use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use unicode_segmentation::UnicodeSegmentation;

use crate::app::settings::{Letters, Settings, Signs};
use crate::i18n::Lang;
use crate::viet::width;

/// Which signs and letters the terminal has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Spelling {
    /// Signs and lines.
    pub signs: Signs,
    /// Vietnamese letters.
    pub letters: Letters,
}

impl Spelling {
    /// As the settings say.
    pub fn of(settings: &Settings) -> Self {
        Self { signs: settings.signs, letters: settings.letters }
    }

    /// A text as this spelling shows it, in as many columns.
    pub fn text(self, text: &str) -> String {
        text.graphemes(true).map(|drawn| self.spelled(drawn).unwrap_or_else(|| drawn.to_owned())).collect()
    }

    /// What tells a person whether the terminal shows this spelling right: letters, signs, lines, bars.
    pub fn sample(self, lang: Lang) -> Vec<String> {
        [lang.sample_letters(), lang.sample_signs(), lang.sample_lines()].map(|line| self.text(line)).to_vec()
    }

    /// Spells a finished screen.
    pub fn respell(self, buffer: &mut Buffer) {
        if self == Self::default() {
            return;
        }
        for position in buffer.area.positions() {
            if let Some(spelled) = buffer.cell(position).and_then(|cell| self.spelled(cell.symbol())) {
                put(buffer, position, &spelled);
            }
        }
    }

    /// What stands for a letter or sign that the terminal does not have, in as many columns; `None` where
    /// it has it.
    fn spelled(self, drawn: &str) -> Option<String> {
        let first = drawn.chars().next().filter(|_| !drawn.is_ascii())?;
        let spelled = if first.is_alphabetic() {
            (self.letters == Letters::Plain).then(|| letters::plain(drawn))?
        } else {
            match self.signs {
                Signs::Drawn => return None,
                Signs::Lines => signs::console(first),
                Signs::Ascii => signs::ascii(first),
            }
        };
        Some(spelled.to_string().repeat(width(drawn)))
    }
}

/// Puts one character in each cell: a wide sign's second column, too, needs one.
fn put(buffer: &mut Buffer, position: Position, spelled: &str) {
    let spelled = if spelled.is_empty() { " " } else { spelled };
    for (x, character) in (position.x..).zip(spelled.chars()) {
        if let Some(cell) = buffer.cell_mut((x, position.y)) {
            cell.set_char(character);
        }
    }
}
