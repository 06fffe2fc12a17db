//! What a setting is set to, in words; and what the file of settings may say.

use serde::Serialize;

use super::page::Printers;
use super::row::Setting;
use super::{Letters, Settings, Signs, TextColumns};
use crate::app::Model;
use crate::domain::data_file::Label;
use crate::i18n::Lang;
use crate::viet::typing::Typing;
use crate::viet::{DateStyle, clean};

/// What a row is set to, in words; nothing for a row that is opened.
pub fn value_words(row: Setting, model: &Model, printers: &Printers) -> String {
    let (lang, settings) = (model.lang(), &model.settings);
    match row {
        Setting::Lang => lang.own_name().to_owned(),
        Setting::Theme => theme_words(&settings.theme, &model.themes, lang),
        Setting::Dates => settings.dates.day(model.today),
        Setting::Printer => printer_words(&settings.printer, printers, lang),
        Setting::TextColumns => lang.setting_columns(settings.text_columns.count()),
        row => fixed_words(row, settings, lang).to_owned(),
    }
}

fn fixed_words(row: Setting, settings: &Settings, lang: Lang) -> &'static str {
    match row {
        Setting::Signs => match settings.signs {
            Signs::Drawn => lang.setting_signs_drawn(),
            Signs::Lines => lang.setting_signs_lines(),
            Signs::Ascii => lang.setting_signs_ascii(),
        },
        Setting::Letters => match settings.letters {
            Letters::Accented => lang.setting_letters_accented(),
            Letters::Plain => lang.setting_letters_plain(),
        },
        Setting::Typing => typing_words(settings.typing, lang),
        Setting::Mouse => lang.on_or_off(settings.mouse),
        Setting::SlowLine => lang.on_or_off(settings.slow_line),
        _ => "",
    }
}

fn typing_words(typing: Typing, lang: Lang) -> &'static str {
    match typing {
        Typing::Off => lang.setting_typing_off(),
        Typing::Telex => "Telex",
        Typing::Vni => "VNI",
    }
}

/// What a theme is called; its name where it is not known.
pub fn theme_words(name: &str, themes: &[(String, Label)], lang: Lang) -> String {
    let known = themes.iter().find(|(known, _)| known == name);
    known.map_or_else(|| clean(name), |(_, label)| lang.label(label).to_owned())
}

fn printer_words(chosen: &str, printers: &Printers, lang: Lang) -> String {
    let name = clean(chosen);
    match (chosen.is_empty(), printers) {
        (true, Printers::Found(all)) if !all.is_empty() => lang.setting_printer_system_named(clean(&all[0])),
        (true, _) => lang.setting_printer_system().to_owned(),
        (false, printers) if printers.lacks(chosen) => lang.setting_printer_gone(name),
        (false, _) => name,
    }
}

/// What the row under the cursor is for; for a printer that is gone, what to do.
pub fn doc_words(row: Setting, model: &Model, printers: &Printers) -> String {
    let (lang, printer) = (model.lang(), &model.settings.printer);
    match (row, printers) {
        (Setting::Printer, Printers::Looking) => lang.setting_printer_looking().to_owned(),
        (Setting::Printer, printers) if printers.lacks(printer) => {
            lang.setting_printer_gone_doc(clean(printer))
        }
        (Setting::Printer, Printers::Nowhere(why)) => why.clone(),
        (Setting::Printer, Printers::Found(all)) if all.is_empty() => lang.print_no_printer().to_owned(),
        _ => row.doc(lang).to_owned(),
    }
}

/// Says that a key of the file cannot have a value, and what it may have.
pub fn misread_words(key: &str, value: &str, themes: &[(String, Label)], lang: Lang) -> String {
    let (key, value) = (clean(key), clean(value));
    match allowed(&key, themes) {
        Some(allowed) => lang.settings_misread(key, value, allowed),
        None => lang.settings_misread_own(key),
    }
}

/// What a key of the file may say; nothing for what only the program writes.
fn allowed(key: &str, themes: &[(String, Label)]) -> Option<String> {
    let codes = match key {
        "lang" => codes(&Lang::ALL),
        "theme" => codes(&themes.iter().map(|(name, _)| name).collect::<Vec<_>>()),
        "signs" => codes(&Signs::ALL),
        "letters" => codes(&Letters::ALL),
        "dates" => codes(&DateStyle::ALL),
        "typing" => codes(&Typing::ALL),
        "text_columns" => codes(&TextColumns::ALL),
        "printer" => vec!["\"…\"".to_owned()],
        "slow_line" | "mouse" | "screen_asked" => codes(&[true, false]),
        _ => return None,
    };
    Some(codes.join(", "))
}

/// Values as the file writes them.
fn codes<T: Serialize>(all: &[T]) -> Vec<String> {
    all.iter().filter_map(|value| serde_json::to_string(value).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misread_key_is_told_with_what_it_may_be() {
        let words = misread_words("dates", "\"stars\"", &[], Lang::En);
        for part in ["dates", "\"stars\"", "\"slashes\", \"dashes\", \"dots\", \"year-first\""] {
            assert!(words.contains(part), "{words}");
        }
        assert!(misread_words("text_columns", "80", &[], Lang::Vi).contains("\"80\", \"132\""));
        assert!(misread_words("mouse", "1", &[], Lang::Vi).contains("true, false"));
        assert!(misread_words("sort", "3", &[], Lang::En).contains("sort"));
    }

    #[test]
    fn a_printer_is_named_by_what_is_known_of_it() {
        let found = Printers::Found(vec!["Laser".into(), "Kim".into()]);
        let words = |chosen: &str, printers: &Printers| printer_words(chosen, printers, Lang::En);
        assert!(words("", &found).contains("Laser"));
        assert!(!words("", &Printers::Looking).contains("Laser"));
        assert_eq!(words("Kim", &found), "Kim");
        assert_eq!(words("Kim", &Printers::Looking), "Kim");
        assert!(words("Phun", &found).contains("gone"));
        assert!(words("a\u{1b}[1mb", &Printers::Looking).chars().all(|c| !c.is_control()));
    }
}
