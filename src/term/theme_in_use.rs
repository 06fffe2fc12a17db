//! The theme that the screen is drawn with: the one of the settings, unless the environment asks for no
//! colour.

use crate::app::settings::Settings;
use crate::shell::own_themes;
use crate::ui::theme::{Theme, Themes};

/// The theme without colours.
const MONO: &str = "mono";

/// The themes that there are, and the one in use.
pub(super) struct ThemeInUse {
    themes: Themes,
    colourless: bool,
    current: Option<Theme>,
}

impl ThemeInUse {
    /// Reads the person's own themes. A theme named on the command line goes before `NO_COLOR`, as
    /// no-color.org asks; the one of the settings does not.
    pub(super) fn read(named: bool) -> Self {
        let themes = Themes::with_own(own_themes::read());
        Self { themes, colourless: no_colour() && !named, current: None }
    }

    /// Every theme.
    pub(super) fn themes(&self) -> &Themes {
        &self.themes
    }

    /// The theme to draw with.
    pub(super) fn of(&mut self, settings: &Settings) -> &Theme {
        let wanted = if self.colourless { MONO } else { settings.theme.as_str() };
        let current = self.current.take().filter(|theme| theme.name == wanted);
        self.current.insert(current.unwrap_or_else(|| self.themes.named(wanted)))
    }
}

/// `NO_COLOR` is set, and not to nothing: see no-color.org.
fn no_colour() -> bool {
    std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_use(colourless: bool, theme: &str) -> String {
        let mut in_use = ThemeInUse { themes: Themes::embedded(), colourless, current: None };
        let settings = Settings { theme: theme.into(), ..Settings::default() };
        in_use.of(&settings).name.clone()
    }

    #[test]
    fn no_colour_goes_before_the_settings() {
        assert_eq!(in_use(false, "light"), "light");
        assert_eq!(in_use(true, "light"), "mono");
    }

    #[test]
    fn a_theme_that_is_gone_is_the_default_one() {
        assert_eq!(in_use(false, "none such"), "dark");
    }
}
