//! Breaking text into lines.
//!
//! Lines break at spaces; a no-break space holds. A word wider than the room is cut between
//! letters, never inside one.

use unicode_segmentation::UnicodeSegmentation;

use super::super::document::{Align, Style, Text};
use super::medium::Medium;
use super::slab::{Mark, Slab};

/// How text is set: room, size, and a style that is added to each run's own.
#[derive(Debug, Clone, Copy)]
pub(super) struct Setting<'a> {
    pub medium: &'a Medium,
    pub size: f32,
    pub style: Style,
}

/// A stretch of one style on a line.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Piece {
    text: String,
    style: Style,
    width: f32,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Line {
    pieces: Vec<Piece>,
    /// Width of the text on it.
    pub width: f32,
    /// Free space before it.
    pub indent: f32,
}

impl Line {
    fn push(&mut self, text: &str, style: Style, width: f32) {
        self.width += width;
        match self.pieces.last_mut() {
            Some(last) if last.style == style => {
                last.text.push_str(text);
                last.width += width;
            }
            _ => self.pieces.push(Piece { text: text.to_owned(), style, width }),
        }
    }

    fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }
}

/// A part of a word: words change their style only between atoms.
struct Atom<'t> {
    text: &'t str,
    style: Style,
    width: f32,
}

/// A word, and the style of the space before it.
#[derive(Default)]
struct Word<'t> {
    atoms: Vec<Atom<'t>>,
    space: Style,
}

impl Word<'_> {
    fn width(&self) -> f32 {
        self.atoms.iter().map(|atom| atom.width).sum()
    }
}

impl<'a> Setting<'a> {
    /// Text of `size` points in each run's own style.
    pub fn new(medium: &'a Medium, size: f32) -> Self {
        Self { medium, size, style: Style::Plain }
    }

    /// The same setting with a style added to every run.
    pub fn styled(self, style: Style) -> Self {
        Self { style, ..self }
    }

    /// Height of a line.
    pub fn line_height(&self) -> f32 {
        self.medium.line(self.size)
    }

    /// Width of the text on one line.
    pub fn width(&self, text: &Text) -> f32 {
        let runs = text.runs().iter();
        runs.map(|run| self.measure(run.text(), self.style.with(run.style()))).sum()
    }

    /// Width of the widest word.
    pub fn widest_word(&self, text: &Text) -> f32 {
        let words = self.words(text);
        words.iter().map(Word::width).fold(0.0, f32::max)
    }

    /// The text in lines no wider than `room`; no line for no text.
    pub fn break_lines(&self, text: &Text, room: f32) -> Vec<Line> {
        self.break_indented(text, room, 0.0)
    }

    /// As [`Self::break_lines`], the first line beginning at `indent`.
    pub fn break_indented(&self, text: &Text, room: f32, indent: f32) -> Vec<Line> {
        let mut lines = Vec::new();
        let mut line = Line { indent, ..Line::default() };
        for word in self.words(text) {
            let space = self.measure(" ", word.space);
            let fits = line.indent + line.width + space + word.width() <= room + SLACK;
            if !line.is_empty() && fits {
                line.push(" ", word.space, space);
            } else if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            self.put(word, room, &mut line, &mut lines);
        }
        if !line.is_empty() {
            lines.push(line);
        }
        lines
    }

    /// As [`Self::break_lines`], with the lines as even as the words allow: for centred names.
    pub fn break_evenly(&self, text: &Text, room: f32) -> Vec<Line> {
        let lines = self.break_lines(text, room);
        let count = lines.len() as f32;
        let tries = (0..EVEN_STEPS).map(|step| {
            let even = room / count.max(1.0);
            self.break_lines(text, even + (room - even) * step as f32 / EVEN_STEPS as f32)
        });
        let mut even = tries.filter(|tried| tried.len() == lines.len());
        even.next().unwrap_or(lines)
    }

    /// The lines one under another, in a room of a width.
    pub fn stack(&self, lines: &[Line], room: f32, align: Align) -> Slab {
        let mut slab = Slab::blank(lines.len() as f32 * self.line_height());
        for (index, line) in lines.iter().enumerate() {
            let free = (room - line.indent - line.width).max(0.0);
            let x = match align {
                Align::Left => 0.0,
                Align::Centre => self.medium.snap(free / 2.0),
                Align::Right => free,
            };
            self.draw(line, line.indent + x, index as f32 * self.line_height(), &mut slab.marks);
        }
        slab
    }

    /// One line spread over the room by widening its spaces; left as it is where that would tear it apart.
    pub fn spread(&self, line: &Line, room: f32) -> Slab {
        let gaps: usize = line.pieces.iter().map(|piece| piece.text.matches(' ').count()).sum();
        let wider = (room - line.indent - line.width).max(0.0) / gaps.max(1) as f32;
        if !self.medium.is_ruled() || wider > self.size {
            return self.stack(std::slice::from_ref(line), room, Align::Left);
        }
        let mut slab = Slab::blank(self.line_height());
        let mut x = line.indent;
        for piece in &line.pieces {
            for word in piece.text.split_inclusive(' ') {
                self.mark(word, piece.style, (x, 0.0), &mut slab.marks);
                x += self.measure(word, piece.style) + if word.ends_with(' ') { wider } else { 0.0 };
            }
        }
        slab
    }

    /// The text broken and stacked.
    pub fn block(&self, text: &Text, room: f32, align: Align) -> Slab {
        self.stack(&self.break_lines(text, room), room, align)
    }

    fn measure(&self, text: &str, style: Style) -> f32 {
        self.medium.measure(text, style, self.size)
    }

    fn draw(&self, line: &Line, x: f32, y: f32, marks: &mut Vec<Mark>) {
        let mut x = x;
        for piece in &line.pieces {
            self.mark(&piece.text, piece.style, (x, y), marks);
            x += piece.width;
        }
    }

    fn mark(&self, text: &str, style: Style, (x, y): (f32, f32), marks: &mut Vec<Mark>) {
        marks.push(Mark::Text { x, y, size: self.size, style, text: text.to_owned() });
    }

    fn words<'t>(&self, text: &'t Text) -> Vec<Word<'t>> {
        let mut words = vec![Word::default()];
        for run in text.runs() {
            let style = self.style.with(run.style());
            for (index, part) in run.text().split(' ').enumerate() {
                if index > 0 {
                    words.push(Word { atoms: Vec::new(), space: style });
                }
                if let (false, Some(word)) = (part.is_empty(), words.last_mut()) {
                    let width = self.measure(part, style);
                    word.atoms.push(Atom { text: part, style, width });
                }
            }
        }
        words.retain(|word| !word.atoms.is_empty());
        words
    }

    /// Puts a word at the end of `line`, cutting it when it is wider than the room.
    fn put(&self, word: Word<'_>, room: f32, line: &mut Line, lines: &mut Vec<Line>) {
        let whole = word.width() <= room + SLACK;
        for atom in word.atoms {
            if whole {
                line.push(atom.text, atom.style, atom.width);
            } else {
                self.cut(&atom, room, line, lines);
            }
        }
    }

    fn cut(&self, atom: &Atom<'_>, room: f32, line: &mut Line, lines: &mut Vec<Line>) {
        for letter in atom.text.graphemes(true) {
            let width = self.measure(letter, atom.style);
            if !line.is_empty() && line.width + width > room + SLACK {
                lines.push(std::mem::take(line));
            }
            line.push(letter, atom.style, width);
        }
    }
}

/// Widths tried between an even share and the whole room.
const EVEN_STEPS: usize = 20;

/// Widths are sums of rounded numbers: what fits but for the rounding, fits.
const SLACK: f32 = 0.01;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn plain(columns: usize) -> Medium {
        Medium::Plain { columns }
    }

    fn broken(text: &Text, room: f32) -> Vec<String> {
        let medium = plain(80);
        let lines = Setting::new(&medium, 12.0).break_lines(text, room);
        let joined = |line: &Line| line.pieces.iter().map(|p| p.text.as_str()).collect();
        lines.iter().map(joined).collect()
    }

    #[test]
    fn lines_break_at_spaces() {
        let lines = broken(&"Nguyễn Thị Lành ở Khu 4".into(), 12.0);
        assert_eq!(lines, ["Nguyễn Thị", "Lành ở Khu 4"]);
    }

    #[test]
    fn a_word_without_spaces_is_cut_between_letters() {
        let lines = broken(&"Ệ".repeat(25).as_str().into(), 10.0);
        assert_eq!(lines, ["Ệ".repeat(10), "Ệ".repeat(10), "Ệ".repeat(5)]);
    }

    #[test]
    fn a_word_may_change_its_weight_inside() {
        let text = Text::from("Mã hộ: ").and("04", Style::Bold).and("12,", Style::Plain);
        assert_eq!(broken(&text, 10.0), ["Mã hộ:", "0412,"]);
    }

    #[test]
    fn centred_names_break_evenly() {
        let medium = plain(80);
        let name = Text::from("ỦY BAN NHÂN DÂN XÃ THANH BA");
        let lines = Setting::new(&medium, 12.0).break_evenly(&name, 25.0);
        assert_eq!(lines[0].pieces[0].text, "ỦY BAN NHÂN DÂN");
    }

    #[test]
    fn no_text_is_no_line() {
        assert!(broken(&"   ".into(), 10.0).is_empty());
    }

    #[test]
    fn bold_is_wider_than_plain_on_paper() {
        let medium = Medium::Sheet(super::super::super::document::PageSetup::PORTRAIT);
        let setting = Setting::new(&medium, 12.0);
        let name = Text::from("Nguyễn Văn Đượm");
        assert!(setting.styled(Style::Bold).width(&name) > setting.width(&name));
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_its_room_and_no_letter_is_lost(
            text in "[a-zàạếđ ]{0,200}", room in 1usize..40,
        ) {
            let lines = broken(&text.as_str().into(), room as f32);
            prop_assert!(lines.iter().all(|l| crate::viet::width(l) <= room));
            let letters = |s: &str| s.replace(' ', "");
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
        }
    }
}
