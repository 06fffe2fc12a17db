//! What the places are called where keys are pressed.

use super::Context;
use crate::i18n::Lang;

impl Context {
    /// What the place is called.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Anywhere => lang.context_anywhere(),
            Self::Welcome => lang.context_welcome(),
            Self::Today => lang.context_today(),
            Self::Households => lang.context_households(),
            Self::Household => lang.context_household(),
            Self::Rounds => lang.context_rounds(),
            Self::Round => lang.context_round(),
            Self::Board => lang.context_board(),
            Self::Reports => lang.context_reports(),
            Self::Table => lang.context_table(),
            Self::Journal => lang.context_journal(),
            Self::System => lang.context_system(),
            Self::Settings => lang.context_settings(),
            Self::Filter => lang.context_filter(),
            Self::Form => lang.context_form(),
            Self::Pick => lang.context_pick(),
            Self::Confirm => lang.context_confirm(),
            Self::Reader => lang.context_reader(),
            Self::Help => lang.context_help(),
            Self::Import => lang.context_import(),
            Self::File => lang.context_file(),
            Self::Output => lang.context_output(),
            Self::Work => lang.context_work(),
        }
    }
}
