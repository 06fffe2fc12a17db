//! Reports of the mouse (SGR, 1006): `ESC [ < button ; column ; row`, then `M` for down and `m` for up.

use crate::keys::{Mouse, MouseKind};

/// It moved while a button was down.
const MOVED: u16 = 32;
/// Shift, Alt and Ctrl, which change nothing.
const MODIFIERS: u16 = 4 | 8 | 16;

/// The report of `body`, which stands between `ESC [ <` and the end of the sequence; nothing where it is
/// another button's or no report.
pub(super) fn report(body: &str, end: u8) -> Option<Mouse> {
    let mut numbers = body.split(';').map(|number| number.parse::<u16>().ok());
    let (button, column, row) = (numbers.next()??, numbers.next()??, numbers.next()??);
    let kind = match (button & !MODIFIERS, end) {
        (0, b'M') => MouseKind::Press,
        (0, b'm') => MouseKind::Release,
        (MOVED, _) => MouseKind::Drag,
        (64, b'M') => MouseKind::WheelUp,
        (65, b'M') => MouseKind::WheelDown,
        _ => return None,
    };
    Some(Mouse { kind, column: column.saturating_sub(1), row: row.saturating_sub(1) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn presses_drags_releases_and_the_wheel_are_told_with_their_place() {
        for (body, end, kind) in [
            ("0;1;1", b'M', MouseKind::Press),
            ("0;1;1", b'm', MouseKind::Release),
            ("32;1;1", b'M', MouseKind::Drag),
            ("64;1;1", b'M', MouseKind::WheelUp),
            ("65;1;1", b'M', MouseKind::WheelDown),
            ("4;1;1", b'M', MouseKind::Press),
        ] {
            assert_eq!(report(body, end), Some(Mouse { kind, column: 0, row: 0 }), "{body}");
        }
        assert_eq!(report("0;80;24", b'M').map(|m| (m.column, m.row)), Some((79, 23)));
    }

    #[test]
    fn other_buttons_and_broken_reports_say_nothing() {
        for body in ["1;5;5", "2;5;5", "35;5;5", "", "0;5", "0;99999;1", "x;1;1"] {
            assert_eq!(report(body, b'M'), None, "{body}");
        }
    }
}
