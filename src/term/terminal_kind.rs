//! What kind of terminal this is, by its name in `TERM`: whether the screen can be drawn at all, and with
//! which theme, signs and letters it starts for a person who has not chosen.

use std::io::{IsTerminal, stdout};

use crate::app::settings::{Letters, Settings, Signs};

/// Why the screen cannot be drawn here.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoScreen {
    /// What is written goes into a file or a pipe.
    #[error("not a terminal")]
    NotATerminal,
    /// Nobody said what kind of terminal it is.
    #[error("TERM is empty")]
    Unnamed,
    /// It writes line after line and cannot move its cursor.
    #[error("TERM={0}")]
    Dumb(String),
}

/// What a terminal shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TerminalKind {
    /// 256 colours.
    Rich,
    /// Sixteen colours: what PuTTY and screen call themselves without being told.
    Sixteen,
    /// The text console: sixteen colours, and a font of 256 or 512 signs, without Vietnamese letters.
    Console,
    /// No colours, and perhaps no signs: video terminals, and what plays one.
    Video,
}

/// Whether the screen can be drawn here.
///
/// # Errors
/// Why it cannot.
pub fn can_draw() -> Result<(), NoScreen> {
    if !stdout().is_terminal() {
        return Err(NoScreen::NotATerminal);
    }
    kind_here().map(drop)
}

/// The kind of the terminal that the program runs in.
pub(super) fn kind_here() -> Result<TerminalKind, NoScreen> {
    // A Windows console has no name, and all that is needed.
    if cfg!(windows) {
        return Ok(TerminalKind::Rich);
    }
    let variable = |name: &str| std::env::var(name).unwrap_or_default();
    kind(&variable("TERM"), &variable("COLORTERM"))
}

fn kind(term: &str, colours: &str) -> Result<TerminalKind, NoScreen> {
    let family = term.split(['-', '.', '+']).next().unwrap_or_default();
    match family {
        "" => Err(NoScreen::Unnamed),
        "dumb" | "unknown" | "network" | "vt52" => Err(NoScreen::Dumb(crate::viet::clean(term))),
        "linux" | "console" => Ok(TerminalKind::Console),
        "ansi" => Ok(TerminalKind::Video),
        _ if family
            .strip_prefix("vt")
            .is_some_and(|model| model.starts_with(|c: char| c.is_ascii_digit())) =>
        {
            Ok(TerminalKind::Video)
        }
        _ if term.contains("256color") || term.contains("direct") || !colours.is_empty() => {
            Ok(TerminalKind::Rich)
        }
        _ => Ok(TerminalKind::Sixteen),
    }
}

impl TerminalKind {
    /// What suits the terminal, for a person who was not asked yet; what was chosen stays.
    pub(super) fn suggest(self, settings: &mut Settings) {
        let untouched = Settings::default();
        if settings.screen_asked {
            return;
        }
        if settings.theme == untouched.theme {
            settings.theme = self.theme().to_owned();
        }
        if (settings.signs, settings.letters) == (untouched.signs, untouched.letters) {
            (settings.signs, settings.letters) = self.spelling();
        }
    }

    fn theme(self) -> &'static str {
        match self {
            Self::Rich => "dark",
            Self::Sixteen | Self::Console => "sixteen",
            Self::Video => "mono",
        }
    }

    fn spelling(self) -> (Signs, Letters) {
        match self {
            Self::Rich | Self::Sixteen => (Signs::Drawn, Letters::Accented),
            Self::Console => (Signs::Lines, Letters::Plain),
            Self::Video => (Signs::Ascii, Letters::Accented),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_is_known_by_its_name() {
        use TerminalKind::*;
        for (term, expected) in [
            ("xterm-256color", Rich),
            ("putty-256color", Rich),
            ("tmux-256color", Rich),
            ("screen-256color", Rich),
            ("xterm-direct", Rich),
            ("xterm", Sixteen),
            ("putty", Sixteen),
            ("screen", Sixteen),
            ("screen.xterm", Sixteen),
            ("linux", Console),
            ("linux-16color", Console),
            ("vt100", Video),
            ("vt220-w", Video),
            ("ansi", Video),
            ("vte", Sixteen),
        ] {
            assert_eq!(kind(term, ""), Ok(expected), "{term}");
        }
        assert_eq!(kind("xterm", "truecolor"), Ok(Rich));
    }

    #[test]
    fn a_terminal_that_cannot_move_its_cursor_is_refused() {
        assert_eq!(kind("", ""), Err(NoScreen::Unnamed));
        assert_eq!(kind("dumb", "truecolor"), Err(NoScreen::Dumb("dumb".into())));
    }

    #[test]
    fn what_a_person_chose_stays() {
        let mut fresh = Settings::default();
        TerminalKind::Console.suggest(&mut fresh);
        assert_eq!(
            (fresh.theme.as_str(), fresh.signs, fresh.letters),
            ("sixteen", Signs::Lines, Letters::Plain)
        );
        let mut light = Settings { theme: "light".into(), ..Settings::default() };
        TerminalKind::Video.suggest(&mut light);
        assert_eq!((light.theme.as_str(), light.signs), ("light", Signs::Ascii));
        let mut asked = Settings { screen_asked: true, ..Settings::default() };
        TerminalKind::Video.suggest(&mut asked);
        assert_eq!(asked, Settings { screen_asked: true, ..Settings::default() });
    }
}
