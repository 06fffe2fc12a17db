//! The embedded faces, and how wide their characters are.
//!
//! Liberation Serif 2.x: the widths of Times New Roman, which Decree 30/2020/NĐ-CP asks for, with
//! every Vietnamese letter and ₫. Its licence (SIL OFL 1.1) stands beside the files.
//!
//! Text is set character by character, without kerning and ligatures, as office programs set it:
//! what is measured is exactly what is drawn, and every character can be found and copied.

use std::sync::LazyLock;

use super::document::Style;

/// Characters below this are looked up in a table; the faces hold few beyond and papers none.
const TABLE_END: u32 = 0x2800;

/// Units in which widths are kept: thousandths of the font size.
const MILLI: f32 = 1000.0;

/// The place of a character in a face.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Glyph {
    /// Number of the drawing in the face; 0 is the box for what the face does not have.
    pub id: u16,
    /// Width in thousandths of the font size.
    pub advance: u16,
}

/// One face: its file and the glyphs of its characters.
pub(super) struct Face {
    data: &'static [u8],
    glyphs: Vec<Glyph>,
    missing: Glyph,
}

impl Face {
    /// The font file.
    pub fn data(&self) -> &'static [u8] {
        self.data
    }

    /// The glyph of `c`; the empty box when the face lacks it.
    pub fn glyph(&self, c: char) -> Glyph {
        match self.glyphs.get(c as usize) {
            Some(glyph) if glyph.id != 0 => *glyph,
            _ => self.missing,
        }
    }

    fn read(data: &'static [u8]) -> Self {
        match ttf_parser::Face::parse(data, 0) {
            Ok(face) => Self {
                data,
                glyphs: (0..TABLE_END).map(|code| lookup(&face, code)).collect(),
                missing: measured(&face, ttf_parser::GlyphId(0)),
            },
            Err(_) => Self::unreadable(data),
        }
    }

    /// Stands in for a damaged file, so that measuring never fails: writing the PDF says it.
    fn unreadable(data: &'static [u8]) -> Self {
        Self { data, glyphs: Vec::new(), missing: Glyph::default() }
    }
}

fn lookup(face: &ttf_parser::Face<'_>, code: u32) -> Glyph {
    char::from_u32(code).and_then(|c| face.glyph_index(c)).map(|id| measured(face, id)).unwrap_or_default()
}

fn measured(face: &ttf_parser::Face<'_>, id: ttf_parser::GlyphId) -> Glyph {
    let units = f32::from(face.units_per_em());
    let advance = f32::from(face.glyph_hor_advance(id).unwrap_or(0));
    Glyph { id: id.0, advance: (advance * MILLI / units).round() as u16 }
}

static FACES: LazyLock<[Face; 4]> = LazyLock::new(|| {
    [
        Face::read(include_bytes!("LiberationSerif-Regular.ttf")),
        Face::read(include_bytes!("LiberationSerif-Bold.ttf")),
        Face::read(include_bytes!("LiberationSerif-Italic.ttf")),
        Face::read(include_bytes!("LiberationSerif-BoldItalic.ttf")),
    ]
});

/// The face of a style.
pub(super) fn face(style: Style) -> &'static Face {
    match style {
        Style::Plain => &FACES[0],
        Style::Bold => &FACES[1],
        Style::Italic => &FACES[2],
        Style::BoldItalic => &FACES[3],
    }
}

/// The signs that are drawn as shapes, because the faces lack some of them and the class signs
/// must have one size; each is as wide as this, in thousandths of the font size.
pub(super) const SIGN_ADVANCE: u16 = 640;

/// The boxes that are ticked by hand are larger, and as wide as this.
pub(super) const BOX_ADVANCE: u16 = 1000;

/// Whether `c` is a box to tick.
pub(super) fn is_box(c: char) -> bool {
    matches!(c, '☐' | '☑' | '☒' | '⊡')
}

/// Whether `c` is a pictogram, as wide as a box.
pub(super) fn is_pictogram(c: char) -> bool {
    matches!(c, '⌂' | '∿' | '♣' | '♘' | '✚' | '⚒' | '✎' | '¤' | '◡' | '☎' | '★')
}

/// Whether `c` is drawn as a shape.
pub(super) fn is_sign(c: char) -> bool {
    is_box(c) || is_pictogram(c) || matches!(c, '●' | '◐' | '○' | '✓' | '✗' | '▪' | '□')
}

/// Width of `c` in thousandths of the font size.
pub(super) fn advance(c: char, style: Style) -> u16 {
    if is_box(c) || is_pictogram(c) {
        return BOX_ADVANCE;
    }
    if is_sign(c) {
        return SIGN_ADVANCE;
    }
    face(style).glyph(c).advance
}

/// Width of `text` in points when set at `size` points.
pub(super) fn width(text: &str, style: Style, size: f32) -> f32 {
    let milli: u32 = text.chars().map(|c| u32::from(advance(c, style))).sum();
    milli as f32 * size / MILLI
}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLES: [Style; 4] = [Style::Plain, Style::Bold, Style::Italic, Style::BoldItalic];

    #[test]
    fn every_vietnamese_letter_is_in_every_face() {
        let plain = "aăâeêioôơuưyđ";
        let tones = ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"];
        for style in STYLES {
            for c in plain.chars().filter(|c| *c != 'đ') {
                for tone in tones {
                    let lower = super::super::document::Text::from(format!("{c}{tone}")).plain();
                    for letter in [lower.clone(), lower.to_uppercase()] {
                        let one: Vec<char> = letter.chars().collect();
                        assert_eq!(one.len(), 1, "{letter} is one character");
                        assert_ne!(face(style).glyph(one[0]).id, 0, "{letter} {style:?}");
                    }
                }
            }
            for c in "đĐ₫×≥≤–—…•".chars() {
                assert_ne!(face(style).glyph(c).id, 0, "{c} {style:?}");
            }
        }
    }

    #[test]
    fn figures_are_half_an_em_as_in_times() {
        assert!("0123456789".chars().all(|c| advance(c, Style::Plain) == 500));
        assert_eq!(width("2026", Style::Bold, 12.0), 24.0);
    }

    #[test]
    fn what_the_face_lacks_is_a_box_with_a_width() {
        let khmer = face(Style::Plain).glyph('ក');
        assert_eq!(khmer.id, 0);
        assert!(khmer.advance > 0);
    }
}
