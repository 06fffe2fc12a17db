//! Pictograms for people who read little: what a step of a plan is about, drawn as a simple shape. Like every sign, only
//! the shape is drawn here; its character is written with the text around it.

use krilla::geom::{Path, PathBuilder, Rect};
use krilla::surface::Surface;

use super::signs::{Spot, circle, fill, outline};

/// Thickness of the lines, as a part of the radius.
const LINE: f32 = 0.13;

/// Draws the pictogram of a character; nothing for a character that is none.
pub(super) fn draw(surface: &mut Surface<'_>, sign: char, spot: Spot) {
    let line = spot.radius * LINE;
    match sign {
        '⌂' => outline(surface, house(spot), line),
        '∿' => outline(surface, drop(spot), line),
        '♣' => outline(surface, plant(spot), line),
        '♘' => cow(surface, spot, line),
        '✚' => fill(surface, plus(spot)),
        '⚒' => hammer(surface, spot, line),
        '✎' => outline(surface, book(spot), line),
        '¤' => coin(surface, spot, line),
        '◡' => outline(surface, bowl(spot), line),
        '☎' => outline(surface, screen(spot), line),
        _ => fill(surface, star(spot)),
    }
}

/// A path through points given as parts of the radius, from the middle.
fn through(spot: Spot, strokes: &[&[(f32, f32)]]) -> Option<Path> {
    let mut path = PathBuilder::new();
    for stroke in strokes {
        for (at, (dx, dy)) in stroke.iter().enumerate() {
            let (x, y) = (spot.x + dx * spot.radius, spot.y + dy * spot.radius);
            if at == 0 { path.move_to(x, y) } else { path.line_to(x, y) }
        }
    }
    path.finish()
}

/// A part of the spot, its middle moved by parts of the radius.
fn part(spot: Spot, dx: f32, dy: f32, size: f32) -> Spot {
    let (x, y) = (spot.x + dx * spot.radius, spot.y + dy * spot.radius);
    Spot { x, y, radius: spot.radius * size, ..spot }
}

/// Roof, walls, door.
fn house(spot: Spot) -> Option<Path> {
    through(
        spot,
        &[
            &[(-1.0, 0.0), (0.0, -0.95), (1.0, 0.0)],
            &[(-0.7, -0.25), (-0.7, 0.9), (0.7, 0.9), (0.7, -0.25)],
            &[(-0.2, 0.9), (-0.2, 0.3), (0.2, 0.3), (0.2, 0.9)],
        ],
    )
}

/// A drop of water.
fn drop(spot: Spot) -> Option<Path> {
    let Spot { x, y, radius: r, .. } = spot;
    let mut path = PathBuilder::new();
    path.move_to(x, y - r);
    path.cubic_to(x + 0.25 * r, y - 0.4 * r, x + 0.7 * r, y - 0.1 * r, x + 0.7 * r, y + 0.3 * r);
    path.cubic_to(x + 0.7 * r, y + 1.15 * r, x - 0.7 * r, y + 1.15 * r, x - 0.7 * r, y + 0.3 * r);
    path.cubic_to(x - 0.7 * r, y - 0.1 * r, x - 0.25 * r, y - 0.4 * r, x, y - r);
    path.close();
    path.finish()
}

/// A stem with two leaves.
fn plant(spot: Spot) -> Option<Path> {
    let Spot { x, y, radius: r, .. } = spot;
    let mut path = PathBuilder::new();
    path.move_to(x, y + r);
    path.line_to(x, y - 0.6 * r);
    for side in [-1.0, 1.0] {
        path.move_to(x, y + 0.1 * r);
        path.cubic_to(x + side * 0.3 * r, y - 0.9 * r, x + side * r, y - 0.8 * r, x + side * r, y - 0.8 * r);
        path.cubic_to(x + side * r, y - 0.2 * r, x + side * 0.6 * r, y + 0.1 * r, x, y + 0.1 * r);
    }
    path.finish()
}

/// The head of a cow from the front.
fn cow(surface: &mut Surface<'_>, spot: Spot, line: f32) {
    let head: &[(f32, f32)] =
        &[(-0.5, -0.4), (0.5, -0.4), (0.35, 0.5), (0.25, 0.9), (-0.25, 0.9), (-0.35, 0.5), (-0.5, -0.4)];
    let horns: [&[(f32, f32)]; 2] =
        [&[(-0.4, -0.4), (-0.8, -0.6), (-0.75, -1.0)], &[(0.4, -0.4), (0.8, -0.6), (0.75, -1.0)]];
    let ears: [&[(f32, f32)]; 2] =
        [&[(-0.5, -0.2), (-1.0, -0.1), (-0.45, 0.1)], &[(0.5, -0.2), (1.0, -0.1), (0.45, 0.1)]];
    outline(surface, through(spot, &[head, horns[0], horns[1], ears[0], ears[1]]), line);
    for side in [-0.2, 0.2] {
        fill(surface, circle(part(spot, side, 0.0, 0.08)));
        fill(surface, circle(part(spot, side * 0.5, 0.68, 0.06)));
    }
}

/// The cross of health.
fn plus(spot: Spot) -> Option<Path> {
    let Spot { x, y, radius: r, .. } = spot;
    let mut path = PathBuilder::new();
    path.push_rect(Rect::from_xywh(x - 0.3 * r, y - 0.9 * r, 0.6 * r, 1.8 * r)?);
    path.push_rect(Rect::from_xywh(x - 0.9 * r, y - 0.3 * r, 1.8 * r, 0.6 * r)?);
    path.finish()
}

/// A hammer.
fn hammer(surface: &mut Surface<'_>, spot: Spot, line: f32) {
    let handle: &[(f32, f32)] = &[(-0.9, 0.9), (0.25, -0.25)];
    outline(surface, through(spot, &[handle]), line * 1.8);
    let head: &[(f32, f32)] = &[(-0.2, -0.7), (0.1, -1.0), (0.95, -0.15), (0.65, 0.15), (-0.2, -0.7)];
    outline(surface, through(spot, &[head]), line);
}

/// An open book.
fn book(spot: Spot) -> Option<Path> {
    through(
        spot,
        &[
            &[(0.0, -0.5), (-1.0, -0.75), (-1.0, 0.55), (0.0, 0.8), (1.0, 0.55), (1.0, -0.75), (0.0, -0.5)],
            &[(0.0, -0.5), (0.0, 0.8)],
            &[(-0.75, -0.3), (-0.25, -0.17)],
            &[(-0.75, 0.05), (-0.25, 0.18)],
            &[(0.75, -0.3), (0.25, -0.17)],
            &[(0.75, 0.05), (0.25, 0.18)],
        ],
    )
}

/// A coin in a coin.
fn coin(surface: &mut Surface<'_>, spot: Spot, line: f32) {
    outline(surface, circle(part(spot, 0.0, 0.0, 0.95)), line);
    outline(surface, circle(part(spot, -0.08, 0.15, 0.3)), line);
    let stroke: &[(f32, f32)] = &[(0.22, -0.6), (0.22, 0.48)];
    let bar: &[(f32, f32)] = &[(-0.05, -0.4), (0.42, -0.4)];
    outline(surface, through(spot, &[stroke, bar]), line);
}

/// A bowl of rice with steam over it.
fn bowl(spot: Spot) -> Option<Path> {
    let Spot { x, y, radius: r, .. } = spot;
    let mut path = PathBuilder::new();
    path.move_to(x - r, y);
    path.line_to(x + r, y);
    path.cubic_to(x + 0.9 * r, y + 1.1 * r, x - 0.9 * r, y + 1.1 * r, x - r, y);
    for side in [-0.4, 0.0, 0.4] {
        path.move_to(x + side * r, y - 0.3 * r);
        path.line_to(x + side * r, y - 0.8 * r);
    }
    path.finish()
}

/// A phone.
fn screen(spot: Spot) -> Option<Path> {
    through(
        spot,
        &[
            &[(-0.55, -1.0), (0.55, -1.0), (0.55, 1.0), (-0.55, 1.0), (-0.55, -1.0)],
            &[(-0.55, 0.65), (0.55, 0.65)],
            &[(-0.1, 0.83), (0.1, 0.83)],
        ],
    )
}

/// A star of five points.
fn star(spot: Spot) -> Option<Path> {
    let mut path = PathBuilder::new();
    for point in 0..10 {
        let radius = if point % 2 == 0 { spot.radius } else { spot.radius * 0.42 };
        let angle = std::f32::consts::PI * point as f32 / 5.0;
        let (x, y) = (spot.x + radius * angle.sin(), spot.y - radius * angle.cos());
        if point == 0 { path.move_to(x, y) } else { path.line_to(x, y) }
    }
    path.close();
    path.finish()
}
