//! The catalogue of every visible string, Vietnamese and English side by side.
//!
//! An entry is a method of [`Lang`]: `lang.list_found(12, 317)`. One file an area; an entry without
//! one of the two languages does not compile, and a placeholder that only one of them has is found
//! by a test. Words here are short and plain, and say what to do next where something went wrong.

mod actions;
mod activities;
mod activity_boards;
mod app;
mod as_of;
mod assistance;
mod backup;
mod boards;
mod boards_assistance;
mod boards_budgets;
mod boards_catalogue;
mod boards_groups;
mod boards_programmes;
mod carry;
mod cli;
mod cli_activities;
mod cli_assistance;
mod cli_carry;
mod cli_colleagues;
mod cli_credit;
mod cli_hand_over;
mod cli_help;
mod cli_papers;
mod cli_pass_on;
mod cli_rounds;
mod cli_visits;
mod colleagues;
mod compare;
mod criteria;
mod data_faults;
mod drafts;
mod dump;
mod duplicates;
mod eligibility;
mod entry;
mod exits;
mod failures;
mod forms;
mod frame;
mod hand_over;
mod hand_over_board;
mod hand_over_forms;
mod health;
mod herd;
mod herd_boards;
mod history;
mod household;
mod household_credit;
mod import;
mod jobs;
mod keys;
mod line;
mod list;
mod looks;
mod official_papers;
mod outcomes;
mod outlook;
mod paper;
mod pass_on;
mod passing;
mod pay_list;
mod plans;
mod programme;
mod reach;
mod report;
mod rescue;
mod round;
mod round_faults;
mod round_forms;
mod round_page;
mod round_papers;
mod round_saved;
mod rounds;
mod row_values;
mod rows;
mod rule_faults;
mod rules;
mod sealed;
mod sentences;
mod server;
mod settings;
mod sign_off;
mod support_doubts;
mod support_facts;
mod support_groups;
mod support_operations;
mod survey_sheet;
mod system;
mod tables;
mod tasks;
mod today;
mod two_standards;
mod typing;
mod units;
mod visit_boards;
mod visit_due;
mod visit_papers;
mod visits;
mod watch;
mod way_out;
mod week;
mod words;

pub use sentences::{SENTENCE_ROWS, SentenceWords};
use serde::{Deserialize, Serialize};

/// The language of the screen, of messages and of papers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lang {
    /// Tiếng Việt.
    #[default]
    Vi,
    /// English.
    En,
}

impl Lang {
    /// Both, Vietnamese first.
    pub const ALL: [Self; 2] = [Self::Vi, Self::En];

    /// The code on the command line and in settings.
    pub fn code(self) -> &'static str {
        match self {
            Self::Vi => "vi",
            Self::En => "en",
        }
    }

    /// The other one.
    pub fn other(self) -> Self {
        match self {
            Self::Vi => Self::En,
            Self::En => Self::Vi,
        }
    }

    /// The language of a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|l| l.code() == code)
    }
}

/// One entry: its name, the Vietnamese and the English text with their placeholders.
#[cfg(test)]
type Entry = (&'static str, &'static str, &'static str);

/// Makes a method of [`Lang`] of each entry: without arguments it gives `&'static str`, with
/// arguments a `String`. `name(a, b): "… {a} …", "… {b} …";`
macro_rules! catalogue {
    ($($name:ident $(($($arg:ident),+))?: $vi:literal, $en:literal;)*) => {
        impl $crate::i18n::Lang {
            $($crate::i18n::catalogue!(@method $name $(($($arg),+))?: $vi, $en);)*
        }

        #[cfg(test)]
        pub(super) const ENTRIES: &[super::Entry] = &[$((stringify!($name), $vi, $en)),*];
    };
    (@method $name:ident: $vi:literal, $en:literal) => {
        #[doc = $vi]
        pub fn $name(self) -> &'static str {
            match self { Self::Vi => $vi, Self::En => $en }
        }
    };
    (@method $name:ident($($arg:ident),+): $vi:literal, $en:literal) => {
        #[doc = $vi]
        pub fn $name(self, $($arg: impl std::fmt::Display),+) -> String {
            match self { Self::Vi => format!($vi), Self::En => format!($en) }
        }
    };
}
use catalogue;

#[cfg(test)]
mod tests {
    use super::*;

    fn entries() -> impl Iterator<Item = &'static Entry> {
        let areas = [
            actions::ENTRIES,
            activities::ENTRIES,
            activity_boards::ENTRIES,
            app::ENTRIES,
            assistance::ENTRIES,
            as_of::ENTRIES,
            backup::ENTRIES,
            boards::ENTRIES,
            boards_assistance::ENTRIES,
            boards_budgets::ENTRIES,
            boards_catalogue::ENTRIES,
            boards_programmes::ENTRIES,
            carry::ENTRIES,
            cli_carry::ENTRIES,
            boards_groups::ENTRIES,
            cli::ENTRIES,
            cli_activities::ENTRIES,
            cli_hand_over::ENTRIES,
            cli_pass_on::ENTRIES,
            cli_assistance::ENTRIES,
            cli_credit::ENTRIES,
            cli_help::ENTRIES,
            cli_papers::ENTRIES,
            cli_rounds::ENTRIES,
            colleagues::ENTRIES,
            compare::ENTRIES,
            data_faults::ENTRIES,
            drafts::ENTRIES,
            dump::ENTRIES,
            duplicates::ENTRIES,
            eligibility::ENTRIES,
            entry::ENTRIES,
            exits::ENTRIES,
            criteria::ENTRIES,
            way_out::ENTRIES,
            plans::ENTRIES,
            cli_colleagues::ENTRIES,
            cli_visits::ENTRIES,
            visit_boards::ENTRIES,
            visit_due::ENTRIES,
            visit_papers::ENTRIES,
            visits::ENTRIES,
            week::ENTRIES,
            watch::ENTRIES,
            failures::ENTRIES,
            forms::ENTRIES,
            frame::ENTRIES,
            hand_over::ENTRIES,
            health::ENTRIES,
            herd::ENTRIES,
            herd_boards::ENTRIES,
            hand_over_board::ENTRIES,
            hand_over_forms::ENTRIES,
            history::ENTRIES,
            household::ENTRIES,
            household_credit::ENTRIES,
            import::ENTRIES,
            jobs::ENTRIES,
            keys::ENTRIES,
            list::ENTRIES,
            line::ENTRIES,
            looks::ENTRIES,
            official_papers::ENTRIES,
            outcomes::ENTRIES,
            outlook::ENTRIES,
            paper::ENTRIES,
            pay_list::ENTRIES,
            programme::ENTRIES,
            pass_on::ENTRIES,
            passing::ENTRIES,
            reach::ENTRIES,
            report::ENTRIES,
            rescue::ENTRIES,
            round::ENTRIES,
            round_faults::ENTRIES,
            round_papers::ENTRIES,
            round_saved::ENTRIES,
            two_standards::ENTRIES,
            rule_faults::ENTRIES,
            rules::ENTRIES,
            round_forms::ENTRIES,
            round_page::ENTRIES,
            rounds::ENTRIES,
            rows::TABLES,
            rows::FIELDS,
            sealed::ENTRIES,
            server::ENTRIES,
            settings::ENTRIES,
            support_doubts::ENTRIES,
            support_facts::ENTRIES,
            support_groups::ENTRIES,
            sign_off::ENTRIES,
            support_operations::ENTRIES,
            survey_sheet::ENTRIES,
            system::ENTRIES,
            tables::ENTRIES,
            tasks::ENTRIES,
            today::ENTRIES,
            typing::ENTRIES,
            words::ENTRIES,
        ];
        areas.into_iter().flatten()
    }

    fn placeholders(text: &str) -> Vec<&str> {
        let mut found: Vec<_> =
            text.split('{').skip(1).filter_map(|rest| rest.split(['}', ':']).next()).collect();
        found.sort_unstable();
        found
    }

    #[test]
    fn both_languages_say_something_and_name_the_same_things() {
        for (name, vi, en) in entries() {
            assert!(!vi.trim().is_empty() && !en.trim().is_empty(), "{name}");
            assert_eq!(placeholders(vi), placeholders(en), "{name}");
        }
    }

    /// Keys that a person can change are filled in where they are shown; only those that always do the
    /// same may be named.
    #[test]
    fn no_text_names_a_key_that_can_be_changed() {
        let names = |text: &str| {
            let words = text.split(|c: char| !(c.is_alphanumeric() || c == '-')).collect::<Vec<_>>();
            let key =
                |w: &&str| w.strip_prefix('F').is_some_and(|n| !n.is_empty() && n.parse::<u8>().is_ok());
            words
                .iter()
                .any(|w| key(w) || w.starts_with("Ctrl-") || ["Tab", "Insert", "PgUp", "PgDn"].contains(w))
        };
        // What is said of `keys.toml` shows how keys are written.
        let others = entries().filter(|(name, ..)| !name.starts_with("keys_"));
        for (name, vi, en) in others {
            assert!(!names(vi) && !names(en), "{name}: {vi} / {en}");
        }
    }

    #[test]
    fn vietnamese_is_composed() {
        use unicode_normalization::is_nfc;
        for (name, vi, _) in entries() {
            assert!(is_nfc(vi), "{name}");
        }
    }
}
