//! Where summaries can go on this machine, and which of these ways the dialog begins with.

use crate::app::settings::{Settings, TextColumns};
use crate::i18n::Lang;
use crate::viet::clean;

/// Where summaries can go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OutletKind {
    /// A printer, by its name.
    Printer(String),
    /// A PDF file.
    Pdf,
    /// A text file of so many columns.
    Text(usize),
}

/// The ways there are.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Outlets {
    /// All of them: printers, the usual one first, then files.
    pub all: Vec<OutletKind>,
    /// The one to begin with.
    pub first: usize,
    /// Why there is no printer, or not the chosen one.
    pub said: Option<String>,
}

impl Outlets {
    /// Begins with what was printed to last in this session, else with the printer of the settings. Of
    /// text files the one of the settings' columns comes first.
    pub(super) fn of(
        printers: Result<Vec<String>, String>,
        settings: &Settings,
        last: Option<&OutletKind>,
        lang: Lang,
    ) -> Self {
        let (printers, said) = match printers {
            Ok(printers) if printers.is_empty() => (printers, Some(lang.print_no_printer().to_owned())),
            Ok(printers) => (printers, None),
            Err(words) => (Vec::new(), Some(words)),
        };
        let printers = printers.into_iter().map(OutletKind::Printer);
        let all: Vec<_> = printers.chain([OutletKind::Pdf]).chain(texts(settings.text_columns)).collect();
        let place = |wanted: &OutletKind| all.iter().position(|outlet| outlet == wanted);
        let chosen = Some(&settings.printer).filter(|name| !name.is_empty());
        let of_settings = chosen.and_then(|name| place(&OutletKind::Printer(name.clone())));
        let gone = chosen.filter(|_| of_settings.is_none()).map(|name| lang.print_printer_gone(clean(name)));
        let first = last.and_then(place).or(of_settings).unwrap_or(0);
        Self { first, said: said.or(gone), all }
    }
}

/// Text files, the usual columns first.
fn texts(usual: TextColumns) -> impl Iterator<Item = OutletKind> {
    let others = TextColumns::ALL.into_iter().filter(move |columns| *columns != usual);
    std::iter::once(usual).chain(others).map(|columns| OutletKind::Text(columns.count()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn begins(printer: &str, last: Option<OutletKind>) -> (OutletKind, Option<String>) {
        let settings = Settings { printer: printer.into(), ..Settings::default() };
        let printers = Ok(vec!["Laser".into(), "Kim".into()]);
        let outlets = Outlets::of(printers, &settings, last.as_ref(), Lang::En);
        (outlets.all[outlets.first].clone(), outlets.said)
    }

    fn printer(name: &str) -> OutletKind {
        OutletKind::Printer(name.into())
    }

    #[test]
    fn the_printer_of_the_settings_is_proposed_else_the_systems() {
        assert_eq!(begins("", None), (printer("Laser"), None));
        assert_eq!(begins("Kim", None), (printer("Kim"), None));
    }

    #[test]
    fn a_chosen_printer_that_is_gone_is_told() {
        let (first, said) = begins("Phun", None);
        assert_eq!(first, printer("Laser"));
        assert!(said.is_some_and(|words| words.contains("Phun")));
    }

    #[test]
    fn what_was_printed_to_last_comes_before_the_settings() {
        assert_eq!(begins("Kim", Some(OutletKind::Text(132))).0, OutletKind::Text(132));
        assert_eq!(begins("Kim", Some(printer("taken away"))).0, printer("Kim"));
    }

    #[test]
    fn text_of_the_usual_columns_comes_first() {
        let settings = Settings { text_columns: TextColumns::HundredThirtyTwo, ..Settings::default() };
        let outlets = Outlets::of(Err("no lp".into()), &settings, None, Lang::Vi);
        assert_eq!(outlets.all, [OutletKind::Pdf, OutletKind::Text(132), OutletKind::Text(80)]);
        assert_eq!((outlets.first, outlets.said.as_deref()), (0, Some("no lp")));
    }
}
