//! The attributes that the terminal writes with, and the fewest bytes from one set of them to another.

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

use super::abilities::Abilities;
use super::grid::{SEEN_ON_BLANKS, is_blank};

/// Each attribute with the code that sets it and the code that unsets it and its neighbours.
const ATTRIBUTES: [(Modifier, u8, u8); 9] = [
    (Modifier::BOLD, 1, 22),
    (Modifier::DIM, 2, 22),
    (Modifier::ITALIC, 3, 23),
    (Modifier::UNDERLINED, 4, 24),
    (Modifier::SLOW_BLINK, 5, 25),
    (Modifier::RAPID_BLINK, 6, 25),
    (Modifier::REVERSED, 7, 27),
    (Modifier::HIDDEN, 8, 28),
    (Modifier::CROSSED_OUT, 9, 29),
];

/// Colours and attributes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pen {
    pub ink: Color,
    pub ground: Color,
    pub attributes: Modifier,
}

impl Pen {
    /// The terminal's own.
    pub const PLAIN: Self = Self { ink: Color::Reset, ground: Color::Reset, attributes: Modifier::empty() };

    /// The pen that a cell is written with.
    pub fn of(cell: &Cell) -> Self {
        Self { ink: cell.fg, ground: cell.bg, attributes: cell.modifier }
    }

    /// Writing the cell with this pen gives what it is to look like. On a blank only its ground shows.
    pub fn fits(self, cell: &Cell) -> bool {
        if is_blank(cell) && !cell.modifier.intersects(SEEN_ON_BLANKS) {
            return self.ground == cell.bg && !self.attributes.intersects(SEEN_ON_BLANKS);
        }
        self == Self::of(cell)
    }

    /// The bytes that make this pen of another one; of an unknown one all is set anew.
    pub fn after(self, before: Option<Self>, abilities: Abilities) -> Vec<u8> {
        if before == Some(self) {
            return Vec::new();
        }
        let anew = sequence(&self.anew());
        match before.filter(|_| abilities.unsets) {
            Some(before) => shorter(sequence(&self.changes(before)), anew),
            None => anew,
        }
    }

    /// Everything back to the terminal's own, then what this pen has.
    fn anew(self) -> Vec<String> {
        let mut codes = vec![String::new()];
        codes.extend(self.changes(Self::PLAIN));
        codes
    }

    /// What changes only. An unset code takes its neighbours along: they are set again.
    fn changes(self, before: Self) -> Vec<String> {
        let gone = before.attributes.difference(self.attributes);
        let mut unset: Vec<u8> =
            ATTRIBUTES.iter().filter(|(a, ..)| gone.contains(*a)).map(|(.., off)| *off).collect();
        unset.dedup();
        let left = |a: &Modifier, off: &u8| before.attributes.contains(*a) && !unset.contains(off);
        let set = ATTRIBUTES.iter().filter(|(a, _, off)| self.attributes.contains(*a) && !left(a, off));
        let mut codes: Vec<String> = unset.iter().map(u8::to_string).collect();
        codes.extend(set.map(|(_, on, _)| on.to_string()));
        codes.extend((self.ink != before.ink).then(|| colour(self.ink, 30)));
        codes.extend((self.ground != before.ground).then(|| colour(self.ground, 40)));
        codes
    }
}

fn sequence(codes: &[String]) -> Vec<u8> {
    format!("\x1b[{}m", codes.join(";")).into_bytes()
}

fn shorter(one: Vec<u8>, other: Vec<u8>) -> Vec<u8> {
    if other.len() < one.len() { other } else { one }
}

/// The codes of a colour; `base` is 30 for ink and 40 for ground.
fn colour(colour: Color, base: u8) -> String {
    match colour {
        Color::Reset => (base + 9).to_string(),
        Color::Indexed(index) => format!("{};5;{index}", base + 8),
        Color::Rgb(r, g, b) => format!("{};2;{r};{g};{b}", base + 8),
        named => (base + of_sixteen(named)).to_string(),
    }
}

/// The place among the sixteen colours; the bright ones stand sixty codes later.
fn of_sixteen(colour: Color) -> u8 {
    match colour {
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::Gray => 7,
        Color::DarkGray => 60,
        Color::LightRed => 61,
        Color::LightGreen => 62,
        Color::LightYellow => 63,
        Color::LightBlue => 64,
        Color::LightMagenta => 65,
        Color::LightCyan => 66,
        Color::White => 67,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const XTERM: &str = "xterm";

    fn pen(ink: Color, attributes: Modifier) -> Pen {
        Pen { ink, attributes, ..Pen::PLAIN }
    }

    fn bytes(to: Pen, from: Pen, term: &str) -> String {
        String::from_utf8(to.after(Some(from), Abilities::of(term))).unwrap()
    }

    #[test]
    fn only_what_changes_is_sent() {
        let red = pen(Color::Red, Modifier::empty());
        let bold = pen(Color::Red, Modifier::BOLD);
        assert_eq!(bytes(red, red, XTERM), "");
        assert_eq!(bytes(bold, red, XTERM), "\x1b[1m");
        assert_eq!(bytes(Pen { ground: Color::Blue, ..red }, red, XTERM), "\x1b[44m");
    }

    #[test]
    fn a_reset_is_taken_where_it_is_shorter() {
        let loud = pen(Color::Red, Modifier::BOLD | Modifier::UNDERLINED);
        assert_eq!(bytes(Pen::PLAIN, loud, XTERM), "\x1b[m");
        assert_eq!(bytes(pen(Color::Red, Modifier::UNDERLINED), loud, XTERM), "\x1b[22m");
        assert_eq!(bytes(pen(Color::DarkGray, Modifier::empty()), loud, XTERM), "\x1b[;90m");
    }

    #[test]
    fn unsetting_bold_keeps_faint() {
        let both = pen(Color::Rgb(1, 2, 3), Modifier::BOLD | Modifier::DIM);
        assert_eq!(bytes(pen(both.ink, Modifier::DIM), both, XTERM), "\x1b[22;2m");
    }

    #[test]
    fn old_terminals_are_set_anew() {
        let bold = pen(Color::Reset, Modifier::BOLD);
        assert_eq!(bytes(pen(Color::Reset, Modifier::UNDERLINED), bold, "vt100"), "\x1b[;4m");
    }

    #[test]
    fn colours_take_the_shortest_code() {
        let ink = |ink| bytes(pen(ink, Modifier::empty()), Pen::PLAIN, XTERM);
        assert_eq!(ink(Color::White), "\x1b[97m");
        assert_eq!(ink(Color::Indexed(200)), "\x1b[38;5;200m");
        assert_eq!(ink(Color::Rgb(1, 2, 3)), "\x1b[38;2;1;2;3m");
    }

    #[test]
    fn any_ink_fits_a_blank() {
        let bold = pen(Color::Red, Modifier::BOLD);
        assert!(bold.fits(&Cell::EMPTY) && !bold.fits(&Cell::new("x")));
        assert!(!pen(Color::Red, Modifier::REVERSED).fits(&Cell::EMPTY));
    }
}
