//! A document as plain text of a fixed width, for the terminal's preview and for line printers.

use super::boxes;
use super::document::Document;
use super::layout::{self, Mark, Medium};
use crate::viet;

/// The narrowest text; a smaller wish is raised to it.
pub const LEAST_COLUMNS: usize = 60;

/// Starts a new page on a line printer.
const FORM_FEED: char = '\u{0C}';
const RULE: &str = "─";
const DOT: &str = ".";
const UPRIGHT: &str = "│";

/// The document in lines of at most `columns` columns, each ended with `\n`; a form feed stands
/// where the document asks for a new page.
pub fn to_text(document: &Document, columns: usize) -> String {
    let columns = columns.max(LEAST_COLUMNS);
    let pages = layout::pages(document, &Medium::Plain { columns });
    let texts: Vec<String> = pages.iter().map(|page| page_text(page, columns)).collect();
    texts.join(&FORM_FEED.to_string())
}

fn page_text(page: &layout::Page, columns: usize) -> String {
    let mut canvas = Canvas::new(page.height.ceil() as usize);
    for mark in &page.marks {
        canvas.draw(mark);
    }
    canvas.finish(columns)
}

/// Lines of text pieces at their columns.
struct Canvas {
    lines: Vec<Vec<(usize, String)>>,
}

impl Canvas {
    fn new(height: usize) -> Self {
        Self { lines: vec![Vec::new(); height] }
    }

    fn draw(&mut self, mark: &Mark) {
        match mark {
            Mark::Text { x, y, text, .. } => {
                self.put(*x, *y, boxes::written(&text.replace(viet::NO_BREAK, " ")))
            }
            Mark::Rule { x, y, length } => self.put(*x, *y, RULE.repeat(*length as usize)),
            Mark::Dots { x, y, length } => self.put(*x, *y, DOT.repeat(*length as usize)),
            Mark::Upright { x, y, length } => {
                for line in 0..*length as usize {
                    self.put(*x, y + line as f32, UPRIGHT.to_owned());
                }
            }
        }
    }

    fn put(&mut self, x: f32, y: f32, text: String) {
        let line = y.max(0.0) as usize;
        if line >= self.lines.len() {
            self.lines.resize(line + 1, Vec::new());
        }
        self.lines[line].push((x.max(0.0) as usize, text));
    }

    fn finish(self, columns: usize) -> String {
        let lines = self.lines.into_iter().map(|line| joined(line, columns));
        lines.map(|line| line + "\n").collect()
    }
}

/// The pieces of a line from left to right, without blanks at its end.
fn joined(mut pieces: Vec<(usize, String)>, columns: usize) -> String {
    pieces.sort_by_key(|(x, _)| *x);
    let mut line = String::new();
    let mut end = 0;
    for (x, text) in pieces {
        line.push_str(&" ".repeat(x.saturating_sub(end)));
        end = end.max(x) + viet::width(&text);
        line.push_str(&text);
    }
    viet::cut(&line, columns).trim_end().to_owned()
}

#[cfg(test)]
mod tests;
