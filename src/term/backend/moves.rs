//! The fewest bytes that bring the cursor to a cell.

use super::abilities::Abilities;

/// Where the cursor stands, as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Before this cell.
    At(u16, u16),
    /// Before this cell, unless the terminal takes the characters written so far for wider or narrower: what
    /// follows is written on, but a jump must not count from here.
    Near(u16, u16),
    /// Anywhere: after the last column terminals wait with wrapping, each in its own way.
    Lost,
}

/// One step of the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Stay,
    /// A control character, so many times.
    Control(u8, u16),
    /// Up by so many rows, scrolling at none of them.
    ReverseFeed(u16),
    /// A control sequence with a number; 1 is understood.
    Sequence(u16, u8),
    /// Row and column, counted from 1.
    Address(u16, u16),
}

const RETURN: Step = Step::Control(b'\r', 1);

impl Step {
    fn bytes(self) -> Vec<u8> {
        match self {
            Self::Stay => Vec::new(),
            Self::Control(byte, times) => vec![byte; usize::from(times)],
            Self::ReverseFeed(times) => b"\x1bM".repeat(usize::from(times)),
            Self::Sequence(1, end) => vec![b'\x1b', b'[', end],
            Self::Sequence(number, end) => format!("\x1b[{number}{}", char::from(end)).into_bytes(),
            Self::Address(1, 1) => b"\x1b[H".to_vec(),
            Self::Address(row, 1) => format!("\x1b[{row}H").into_bytes(),
            Self::Address(1, column) => format!("\x1b[;{column}H").into_bytes(),
            Self::Address(row, column) => format!("\x1b[{row};{column}H").into_bytes(),
        }
    }

    fn len(self) -> usize {
        match self {
            Self::Stay => 0,
            Self::Control(_, times) => usize::from(times),
            Self::ReverseFeed(times) => 2 * usize::from(times),
            Self::Sequence(number, _) => 3 + digits(number),
            Self::Address(row, 1) => 3 + digits(row),
            Self::Address(row, column) => 4 + digits(row) + digits(column),
        }
    }
}

/// Digits of a number that is left out where it is 1.
fn digits(number: u16) -> usize {
    match number {
        1 => 0,
        2..=9 => 1,
        10..=99 => 2,
        100..=999 => 3,
        _ => 4,
    }
}

/// The shortest way to a cell: over rows, then over columns, or straight to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Way([Step; 2]);

impl Way {
    /// From where the cursor stands to `x`, `y`. No scroll region is set.
    pub fn to((x, y): (u16, u16), from: Place, abilities: Abilities) -> Self {
        let mut best = Self([Step::Stay, Step::Address(y + 1, x + 1)]);
        for down in rows(y, from, abilities) {
            for across in columns(x, from, abilities) {
                let way = Self([down, across]);
                if way.len() < best.len() {
                    best = way;
                }
            }
        }
        best
    }

    /// How many bytes it takes.
    pub fn len(self) -> usize {
        self.0.iter().map(|step| step.len()).sum()
    }

    /// Its bytes.
    pub fn write(self, bytes: &mut Vec<u8>) {
        self.0.iter().for_each(|step| bytes.extend(step.bytes()));
    }
}

/// Ways to a row; none where the row is not known.
fn rows(y: u16, from: Place, abilities: Abilities) -> Vec<Step> {
    let (Place::At(_, row) | Place::Near(_, row)) = from else { return Vec::new() };
    let mut steps = match y.cmp(&row) {
        std::cmp::Ordering::Equal => return vec![Step::Stay],
        std::cmp::Ordering::Greater => vec![Step::Control(b'\n', y - row), Step::Sequence(y - row, b'B')],
        std::cmp::Ordering::Less => vec![Step::ReverseFeed(row - y), Step::Sequence(row - y, b'A')],
    };
    steps.extend(abilities.addresses_one_way.then_some(Step::Sequence(y + 1, b'd')));
    steps
}

/// Ways to a column; where the column is doubtful only those that do not count from it.
fn columns(x: u16, from: Place, abilities: Abilities) -> Vec<Step> {
    let mut steps = Vec::new();
    steps.extend((x == 0).then_some(RETURN));
    steps.extend(abilities.addresses_one_way.then_some(Step::Sequence(x + 1, b'G')));
    let Place::At(column, _) = from else { return steps };
    match x.cmp(&column) {
        std::cmp::Ordering::Equal => steps.push(Step::Stay),
        std::cmp::Ordering::Greater => steps.push(Step::Sequence(x - column, b'C')),
        std::cmp::Ordering::Less => {
            steps.extend([Step::Control(8, column - x), Step::Sequence(column - x, b'D')]);
        }
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn way(from: Place, to: (u16, u16)) -> String {
        let mut bytes = Vec::new();
        Way::to(to, from, Abilities::of("xterm")).write(&mut bytes);
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn near_cells_take_few_bytes() {
        assert_eq!(way(Place::At(10, 5), (10, 5)), "");
        assert_eq!(way(Place::At(10, 5), (9, 5)), "\x08");
        assert_eq!(way(Place::At(10, 5), (0, 6)), "\n\r");
        assert_eq!(way(Place::At(10, 5), (10, 4)), "\x1bM");
        assert_eq!(way(Place::At(10, 5), (30, 5)), "\x1b[31G");
        assert_eq!(way(Place::At(10, 5), (13, 5)), "\x1b[3C");
    }

    #[test]
    fn ones_are_left_out() {
        assert_eq!(way(Place::Lost, (0, 0)), "\x1b[H");
        assert_eq!(way(Place::Lost, (0, 4)), "\x1b[5H");
        assert_eq!(way(Place::Lost, (7, 0)), "\x1b[;8H");
        assert_eq!(way(Place::At(10, 5), (11, 5)), "\x1b[C");
    }

    #[test]
    fn a_doubtful_column_is_not_counted_from() {
        assert_eq!(way(Place::Near(10, 5), (9, 5)), "\x1b[10G");
        assert_eq!(way(Place::Near(10, 5), (0, 5)), "\r");
    }

    proptest! {
        #[test]
        fn every_way_ends_where_it_should(from in (0u16..30, 0u16..12), to in (0u16..30, 0u16..12), term in 0usize..3) {
            let mut screen = vt100::Parser::new(12.try_into().unwrap(), 30.try_into().unwrap(), 0);
            screen.process(format!("\x1b[{};{}H", from.1 + 1, from.0 + 1).as_bytes());
            let way = Way::to(to, Place::At(from.0, from.1), Abilities::of(["xterm", "screen", "vt100"][term]));
            let mut bytes = Vec::new();
            way.write(&mut bytes);
            screen.process(&bytes);
            prop_assert_eq!(bytes.len(), way.len());
            prop_assert_eq!(screen.screen().cursor_position(), (to.1, to.0));
        }
    }
}
