//! Signs drawn as shapes: the face lacks half of them, and the class signs must have one size.
//!
//! Only the shape is drawn here; its text is written with the text around it.

use krilla::geom::{Path, PathBuilder, Rect};
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;

use super::super::fonts::{BOX_ADVANCE, SIGN_ADVANCE, is_box, is_pictogram};
use super::pictograms;

/// Radius of a class sign, as a part of the font size.
const RADIUS: f32 = 0.27;
/// Half the side of a box that is ticked by hand, three millimetres wide at usual sizes.
const BOX_RADIUS: f32 = 0.42;
/// Height of a sign's middle over the baseline.
const MIDDLE: f32 = 0.32;
/// Thickness of a sign's outline.
const LINE: f32 = 0.06;
/// Control points of a quarter circle drawn as a Bézier curve.
const CIRCLE: f32 = 0.5523;

/// Where a sign stands and how large it is.
#[derive(Clone, Copy)]
pub(super) struct Spot {
    pub x: f32,
    pub y: f32,
    pub radius: f32,
    pub line: f32,
}

/// Draws `sign` with its left edge at `x` on the baseline `y`.
pub(super) fn draw(surface: &mut Surface<'_>, sign: char, x: f32, y: f32, size: f32) {
    let (advance, radius) =
        if is_box(sign) || is_pictogram(sign) { (BOX_ADVANCE, BOX_RADIUS) } else { (SIGN_ADVANCE, RADIUS) };
    let spot = Spot {
        x: x + size * f32::from(advance) / 2000.0,
        y: y - size * MIDDLE,
        radius: size * radius,
        line: size * LINE,
    };
    if is_pictogram(sign) {
        return pictograms::draw(surface, sign, spot);
    }
    match sign {
        '●' => fill(surface, circle(spot)),
        '○' => outline(surface, circle(spot), spot.line),
        '◐' => {
            outline(surface, circle(spot), spot.line);
            fill(surface, left_half(spot));
        }
        '✓' => outline(surface, tick(spot), spot.line * 1.6),
        '✗' => outline(surface, cross(spot), spot.line * 1.6),
        '▪' => fill(surface, square(spot, 0.8)),
        _ => boxed(surface, sign, spot),
    }
}

fn boxed(surface: &mut Surface<'_>, sign: char, spot: Spot) {
    outline(surface, square(spot, 1.0), spot.line);
    let inner = Spot { radius: spot.radius * 0.7, ..spot };
    match sign {
        '☑' => outline(surface, tick(inner), spot.line * 1.4),
        '⊡' => fill(surface, circle(Spot { radius: spot.radius * 0.3, ..spot })),
        '☒' => outline(surface, cross(inner), spot.line * 1.4),
        _ => {}
    }
}

pub(super) fn circle(spot: Spot) -> Option<Path> {
    let Spot { x, y, radius: r, .. } = spot;
    let k = r * CIRCLE;
    let mut path = PathBuilder::new();
    path.move_to(x + r, y);
    path.cubic_to(x + r, y + k, x + k, y + r, x, y + r);
    path.cubic_to(x - k, y + r, x - r, y + k, x - r, y);
    path.cubic_to(x - r, y - k, x - k, y - r, x, y - r);
    path.cubic_to(x + k, y - r, x + r, y - k, x + r, y);
    path.close();
    path.finish()
}

fn left_half(spot: Spot) -> Option<Path> {
    let Spot { x, y, radius: r, .. } = spot;
    let k = r * CIRCLE;
    let mut path = PathBuilder::new();
    path.move_to(x, y + r);
    path.cubic_to(x - k, y + r, x - r, y + k, x - r, y);
    path.cubic_to(x - r, y - k, x - k, y - r, x, y - r);
    path.close();
    path.finish()
}

fn tick(spot: Spot) -> Option<Path> {
    let Spot { x, y, radius: r, .. } = spot;
    let mut path = PathBuilder::new();
    path.move_to(x - r, y);
    path.line_to(x - r * 0.3, y + r * 0.8);
    path.line_to(x + r, y - r);
    path.finish()
}

fn cross(spot: Spot) -> Option<Path> {
    let Spot { x, y, radius, .. } = spot;
    let r = radius * 0.85;
    let mut path = PathBuilder::new();
    path.move_to(x - r, y - r);
    path.line_to(x + r, y + r);
    path.move_to(x + r, y - r);
    path.line_to(x - r, y + r);
    path.finish()
}

fn square(spot: Spot, part: f32) -> Option<Path> {
    let r = spot.radius * part;
    let mut path = PathBuilder::new();
    path.push_rect(Rect::from_xywh(spot.x - r, spot.y - r, 2.0 * r, 2.0 * r)?);
    path.finish()
}

pub(super) fn fill(surface: &mut Surface<'_>, path: Option<Path>) {
    surface.set_stroke(None);
    surface.set_fill(Some(Fill::default()));
    if let Some(path) = path {
        surface.draw_path(&path);
    }
    surface.set_fill(None);
}

pub(super) fn outline(surface: &mut Surface<'_>, path: Option<Path>, width: f32) {
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke { width, ..Stroke::default() }));
    if let Some(path) = path {
        surface.draw_path(&path);
    }
    surface.set_stroke(None);
}
