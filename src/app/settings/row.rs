//! The rows of the settings page: what each is called, what it is for, how it turns.

use super::choices::step;
use super::{Letters, Settings, Signs, TextColumns};
use crate::i18n::Lang;
use crate::viet::DateStyle;
use crate::viet::typing::Typing;

/// A row of the settings page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Setting {
    /// The language.
    Lang,
    /// The theme.
    Theme,
    /// Signs and lines.
    Signs,
    /// Vietnamese letters.
    Letters,
    /// Looking at what the screen can show; sets signs and letters.
    ScreenCheck,
    /// How dates are written.
    Dates,
    /// How typed keys become Vietnamese letters.
    Typing,
    /// The mouse.
    Mouse,
    /// The slow line.
    SlowLine,
    /// The printer.
    Printer,
    /// Columns of a text printer.
    TextColumns,
    /// All of them as they were at the beginning.
    Reset,
}

/// What some rows of the page have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// What the screen shows.
    Screen,
    /// Keyboard, mouse and line.
    Input,
    /// Printing.
    Paper,
    /// The page itself.
    Page,
}

/// What can be chosen on this machine.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Offered {
    /// Names of the themes.
    pub themes: Vec<String>,
    /// Names of the printers, the usual one first.
    pub printers: Vec<String>,
}

impl Setting {
    /// All rows in the order of the page.
    pub const ALL: [Self; 12] = [
        Self::Lang,
        Self::Theme,
        Self::Signs,
        Self::Letters,
        Self::ScreenCheck,
        Self::Dates,
        Self::Typing,
        Self::Mouse,
        Self::SlowLine,
        Self::Printer,
        Self::TextColumns,
        Self::Reset,
    ];

    /// The group that it belongs to.
    pub fn group(self) -> Group {
        match self {
            Self::Lang | Self::Theme | Self::Signs | Self::Letters | Self::ScreenCheck | Self::Dates => {
                Group::Screen
            }
            Self::Typing | Self::Mouse | Self::SlowLine => Group::Input,
            Self::Printer | Self::TextColumns => Group::Paper,
            Self::Reset => Group::Page,
        }
    }

    /// It has a value that the arrows turn; the others are opened.
    pub fn turns(self) -> bool {
        !matches!(self, Self::ScreenCheck | Self::Reset)
    }

    /// What it is called.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Lang => lang.setting_lang(),
            Self::Theme => lang.setting_theme(),
            Self::Signs => lang.setting_signs(),
            Self::Letters => lang.setting_letters(),
            Self::ScreenCheck => lang.setting_screen_check(),
            Self::Dates => lang.setting_dates(),
            Self::Typing => lang.setting_typing(),
            Self::Mouse => lang.setting_mouse(),
            Self::SlowLine => lang.setting_slow_line(),
            Self::Printer => lang.setting_printer(),
            Self::TextColumns => lang.setting_text_columns(),
            Self::Reset => lang.setting_reset(),
        }
    }

    /// What it does and when one needs it.
    pub fn doc(self, lang: Lang) -> &'static str {
        match self {
            Self::Lang => lang.setting_lang_doc(),
            Self::Theme => lang.setting_theme_doc(),
            Self::Signs => lang.setting_signs_doc(),
            Self::Letters => lang.setting_letters_doc(),
            Self::ScreenCheck => lang.setting_screen_check_doc(),
            Self::Dates => lang.setting_dates_doc(),
            Self::Typing => lang.setting_typing_doc(),
            Self::Mouse => lang.setting_mouse_doc(),
            Self::SlowLine => lang.setting_slow_line_doc(),
            Self::Printer => lang.setting_printer_doc(),
            Self::TextColumns => lang.setting_text_columns_doc(),
            Self::Reset => lang.setting_reset_doc(),
        }
    }

    /// The settings with the next (or previous) value of this one.
    pub(super) fn turned(self, settings: &Settings, by: isize, offered: &Offered) -> Settings {
        let mut turned = settings.clone();
        match self {
            Self::Lang => turn(&mut turned.lang, &Lang::ALL, by),
            Self::Theme => turn(&mut turned.theme, &offered.themes, by),
            Self::Signs => turn(&mut turned.signs, &Signs::ALL, by),
            Self::Letters => turn(&mut turned.letters, &Letters::ALL, by),
            Self::Dates => turn(&mut turned.dates, &DateStyle::ALL, by),
            Self::Typing => turn(&mut turned.typing, &Typing::ALL, by),
            Self::Mouse => turned.mouse = !settings.mouse,
            Self::SlowLine => turned.slow_line = !settings.slow_line,
            Self::Printer => turn(&mut turned.printer, &with_systems_choice(&offered.printers), by),
            Self::TextColumns => turn(&mut turned.text_columns, &TextColumns::ALL, by),
            Self::ScreenCheck | Self::Reset => {}
        }
        turned
    }
}

impl Group {
    /// What stands above its rows; nothing above the last one.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Screen => lang.settings_of_screen(),
            Self::Input => lang.settings_of_input(),
            Self::Paper => lang.settings_of_paper(),
            Self::Page => "",
        }
    }
}

fn turn<T: Clone + PartialEq>(value: &mut T, all: &[T], by: isize) {
    if let Some(next) = step(all, value, by) {
        *value = next;
    }
}

/// No name stands for the system's own choice.
fn with_systems_choice(printers: &[String]) -> Vec<String> {
    std::iter::once(String::new()).chain(printers.iter().cloned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offered() -> Offered {
        Offered { themes: vec!["dark".into(), "light".into()], printers: vec!["Laser".into(), "Kim".into()] }
    }

    #[test]
    fn every_row_that_turns_changes_and_comes_back() {
        let begun = Settings::default();
        for row in Setting::ALL.into_iter().filter(|row| row.turns()) {
            let forth = row.turned(&begun, 1, &offered());
            assert_ne!(forth, begun, "{row:?}");
            assert_eq!(row.turned(&forth, -1, &offered()), begun, "{row:?}");
        }
    }

    #[test]
    fn rows_that_are_opened_change_nothing_by_turning() {
        for row in [Setting::ScreenCheck, Setting::Reset] {
            assert_eq!(row.turned(&Settings::default(), 1, &offered()), Settings::default());
        }
    }

    #[test]
    fn printers_follow_the_systems_own_choice() {
        let turned = |printer: &str, by| {
            let settings = Settings { printer: printer.into(), ..Settings::default() };
            Setting::Printer.turned(&settings, by, &offered()).printer
        };
        assert_eq!(turned("", 1), "Laser");
        assert_eq!(turned("Kim", 1), "");
        assert_eq!(turned("taken away", 1), "", "a printer that is gone leaves it to the system");
    }

    #[test]
    fn every_row_says_what_it_is_for() {
        for (row, lang) in Setting::ALL.into_iter().flat_map(|row| Lang::ALL.map(|lang| (row, lang))) {
            assert!(row.doc(lang).ends_with('.'), "{row:?}");
            assert!(crate::viet::width(row.name(lang)) <= 18, "{row:?} {lang:?}");
        }
    }
}
