//! The settings of the person at this keyboard: read at the start, and what the session changes written
//! at once.

use std::io;
use std::path::PathBuf;

use super::run_loop::Options;
use super::terminal_kind::kind_here;
use crate::app::settings::{Settings, misread_words};
use crate::domain::data_file::Label;
use crate::i18n::Lang;
use crate::shell::settings_file::{self, Misread};
use crate::shell::{places, words};
use crate::viet::DateStyle;

/// The file of settings and what this session knows of it.
#[derive(Debug, Default)]
pub(super) struct Preferences {
    /// No file where the system knows no place for it.
    path: Option<PathBuf>,
    /// What the file says, as far as this session knows; what the command line overrides counts as said,
    /// so that it is never written.
    said: Settings,
    /// With what suits the terminal, which is written only once the person was asked.
    suggested: Settings,
    misread: Vec<Misread>,
    dates: DateStyle,
    refused: bool,
}

impl Preferences {
    /// Reads the file; the command line goes before it.
    pub(super) fn read(options: &Options) -> Self {
        let path = places::settings();
        let (mut said, misread): (Settings, _) = path.as_deref().map(settings_file::read).unwrap_or_default();
        if let Some(lang) = options.lang {
            said.lang = lang;
        }
        if let Some(theme) = &options.theme {
            said.theme.clone_from(theme);
        }
        let mut suggested = said.clone();
        if let Ok(kind) = kind_here() {
            kind.suggest(&mut suggested);
        }
        if let Some(theme) = &options.theme {
            suggested.theme.clone_from(theme);
        }
        let dates = said.dates;
        Self { path, said, suggested, misread, dates, refused: false }
    }

    /// The settings that the session begins with.
    pub(super) fn settings(&self) -> Settings {
        self.suggested.clone()
    }

    /// How the session writes dates.
    pub(super) fn dates(&self) -> DateStyle {
        self.dates
    }

    /// What of the file could not be taken, in words; `None` where all could.
    pub(super) fn complaint(&self, themes: &[(String, Label)], lang: Lang) -> Option<String> {
        let words = self.misread.iter().map(|misread| match misread {
            Misread::Value { key, value } => misread_words(key, value, themes, lang),
            Misread::NotToml(line) => lang.settings_not_toml(line),
            Misread::NotRead(why) => lang.settings_not_read(crate::viet::clean(why)),
        });
        let unknown_theme = !themes.is_empty() && !themes.iter().any(|(name, _)| *name == self.said.theme);
        let theme = unknown_theme.then(|| misread_words("theme", &self.said.theme, themes, lang));
        let words: Vec<_> = words.chain(theme).collect();
        (!words.is_empty()).then(|| words.join(" "))
    }

    /// Writes what the session changed. A failure is told once: the session goes on with what was chosen.
    pub(super) fn keep(&mut self, settings: &Settings, lang: Lang) -> Option<String> {
        self.dates = settings.dates;
        let path = self.path.as_deref()?;
        let before = if settings.screen_asked { &self.said } else { &self.suggested };
        match settings_file::write_changes(path, before, settings) {
            Ok(()) => {
                self.said.clone_from(settings);
                self.suggested.clone_from(settings);
                None
            }
            Err(error) => self.refuse(&error, lang),
        }
    }

    fn refuse(&mut self, error: &io::Error, lang: Lang) -> Option<String> {
        let path = self.path.as_deref()?;
        let told_before = std::mem::replace(&mut self.refused, true);
        (!told_before).then(|| lang.settings_not_kept(words::not_written(path, error, lang)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::settings::{Letters, Signs};
    use crate::ui::theme::Themes;

    fn beside(path: PathBuf) -> Preferences {
        let (said, misread): (Settings, _) = settings_file::read(&path);
        Preferences {
            path: Some(path),
            suggested: said.clone(),
            said,
            misread,
            dates: DateStyle::default(),
            refused: false,
        }
    }

    fn settings_in(folder: &tempfile::TempDir) -> PathBuf {
        folder.path().join("settings.toml")
    }

    #[test]
    fn what_suits_the_terminal_is_written_once_the_person_was_asked() {
        let folder = tempfile::tempdir().unwrap();
        let mut preferences = beside(settings_in(&folder));
        (preferences.suggested.signs, preferences.suggested.letters) = (Signs::Lines, Letters::Plain);
        let unasked = Settings { mouse: true, ..preferences.settings() };
        preferences.keep(&unasked, Lang::En);
        let written: Settings = settings_file::read(&settings_in(&folder)).0;
        assert_eq!((written.mouse, written.signs), (true, Signs::Drawn));
        let mut preferences = beside(settings_in(&folder));
        preferences.suggested.signs = Signs::Lines;
        let asked = Settings { screen_asked: true, ..preferences.settings() };
        preferences.keep(&asked, Lang::En);
        assert_eq!(settings_file::read::<Settings>(&settings_in(&folder)).0.signs, Signs::Lines);
    }

    #[test]
    fn what_the_command_line_overrides_is_not_written() {
        let folder = tempfile::tempdir().unwrap();
        let mut preferences = beside(settings_in(&folder));
        preferences.said.theme = "light".into();
        preferences.suggested.theme = "light".into();
        preferences.keep(&Settings { mouse: true, ..preferences.settings() }, Lang::En);
        assert!(!std::fs::read_to_string(settings_in(&folder)).unwrap().contains("light"));
    }

    #[test]
    fn a_folder_that_cannot_be_written_is_told_once() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("no-folder");
        std::fs::write(&file, "x").unwrap();
        let mut preferences = beside(file.join("settings.toml"));
        let changed = Settings { mouse: true, ..Settings::default() };
        assert!(preferences.keep(&changed, Lang::En).is_some_and(|words| words.contains("until you leave")));
        assert_eq!(preferences.keep(&changed, Lang::En), None);
    }

    #[test]
    fn a_bad_value_and_an_unknown_theme_are_told_with_what_is_allowed() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(settings_in(&folder), "theme = \"purple\"\ndates = \"stars\"\n").unwrap();
        let themes = Themes::embedded().offered();
        let words = beside(settings_in(&folder)).complaint(&themes, Lang::En).unwrap();
        for part in ["purple", "\"dark\"", "stars", "\"year-first\""] {
            assert!(words.contains(part), "{words}");
        }
        std::fs::write(settings_in(&folder), "later = 1\n").unwrap();
        assert_eq!(beside(settings_in(&folder)).complaint(&themes, Lang::En), None);
    }
}
