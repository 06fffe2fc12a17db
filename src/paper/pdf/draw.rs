//! Marks onto a page of the PDF.

use krilla::geom::{PathBuilder, Point};
use krilla::paint::{Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::text::{Font, GlyphId, KrillaGlyph};

use super::super::PaperError;
use super::super::document::Style;
use super::super::fonts;
use super::super::layout::Mark;
use super::signs;

/// Thickness of every rule, in points.
const RULE: f32 = 0.5;
/// Size of a dot of a line to write on.
const DOT: f32 = 0.7;
/// Space between two dots.
const DOT_GAP: f32 = 2.0;
/// The baseline under the upper edge of its line, as a part of the font size.
const BASELINE: f32 = 0.93;

/// The faces, ready to draw.
pub(super) struct Pen {
    fonts: [Font; 4],
}

impl Pen {
    pub fn new() -> Result<Self, PaperError> {
        let font = |style| Font::new(fonts::face(style).data().into(), 0).ok_or(PaperError::Font);
        Ok(Self {
            fonts: [font(Style::Plain)?, font(Style::Bold)?, font(Style::Italic)?, font(Style::BoldItalic)?],
        })
    }

    pub fn draw(&self, surface: &mut Surface<'_>, marks: &[Mark]) {
        for mark in marks {
            match mark {
                Mark::Text { x, y, size, style, text } => {
                    self.text(surface, (*x, y + size * BASELINE), *size, *style, text)
                }
                Mark::Rule { x, y, length } => line(surface, (*x, *y), (x + length, *y)),
                Mark::Dots { x, y, length } => dots(surface, (*x, *y), *length),
                Mark::Upright { x, y, length } => line(surface, (*x, *y), (*x, y + length)),
            }
        }
    }

    /// Letters as text; signs as shapes over blanks that carry their text, so that they are found
    /// and copied as well.
    fn text(&self, surface: &mut Surface<'_>, at: (f32, f32), size: f32, style: Style, text: &str) {
        let (x, y) = at;
        for (place, sign) in text.char_indices().filter(|(_, c)| fonts::is_sign(*c)) {
            let before = fonts::width(&text[..place], style, size);
            signs::draw(surface, sign, x + before, y, size);
        }
        let glyphs = glyphs(style, text);
        let font = self.font(style).clone();
        surface.draw_glyphs(Point::from_xy(x, y), &glyphs, font, text, size, false);
    }

    fn font(&self, style: Style) -> &Font {
        match style {
            Style::Plain => &self.fonts[0],
            Style::Bold => &self.fonts[1],
            Style::Italic => &self.fonts[2],
            Style::BoldItalic => &self.fonts[3],
        }
    }
}

fn glyphs(style: Style, text: &str) -> Vec<KrillaGlyph> {
    let face = fonts::face(style);
    let glyph = |(at, c): (usize, char)| {
        let drawn = if fonts::is_sign(c) { ' ' } else { c };
        let id = GlyphId::new(u32::from(face.glyph(drawn).id));
        let advance = f32::from(fonts::advance(c, style)) / 1000.0;
        let range = at..at + c.len_utf8();
        KrillaGlyph::new(id, advance, 0.0, 0.0, 0.0, range, None)
    };
    text.char_indices().map(glyph).collect()
}

/// Round enough at this size: dots as thick as the rules, parted by two of themselves and more.
fn dots(surface: &mut Surface<'_>, from: (f32, f32), length: f32) {
    let dash = Some(StrokeDash { array: vec![DOT, DOT_GAP], offset: 0.0 });
    stroke(surface, from, (from.0 + length, from.1), Stroke { width: DOT, dash, ..Stroke::default() });
}

fn line(surface: &mut Surface<'_>, from: (f32, f32), to: (f32, f32)) {
    stroke(surface, from, to, Stroke { width: RULE, ..Stroke::default() });
}

fn stroke(surface: &mut Surface<'_>, from: (f32, f32), to: (f32, f32), stroke: Stroke) {
    let mut path = PathBuilder::new();
    path.move_to(from.0, from.1);
    path.line_to(to.0, to.1);
    if let Some(path) = path.finish() {
        surface.set_fill(None);
        surface.set_stroke(Some(stroke));
        surface.draw_path(&path);
        surface.set_stroke(None);
    }
}
