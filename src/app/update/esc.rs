//! An Esc that was none: a slow line cut it off a longer sequence. What it did is taken back once the rest
//! has come, lest a split sequence empty a line or ask needlessly.

use super::letters::{line, typed};
use crate::app::line_edit::LineEdit;
use crate::app::{Effect, Model};

/// What an Esc did that can be taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EscDid {
    /// It asked whether to leave; so many dialogs lie over each other since.
    Asked(usize),
    /// It emptied a line that said this.
    Emptied(String),
}

/// What an Esc may change: how many dialogs lie over each other, and what the line says.
pub(super) fn before(model: &Model) -> (usize, String) {
    (model.dialogs.len(), line(model).map(LineEdit::text).unwrap_or_default().to_owned())
}

/// What an Esc did.
pub(super) fn did(model: &Model, (depth, text): (usize, String)) -> Option<EscDid> {
    let now = model.dialogs.len();
    if now > depth {
        return Some(EscDid::Asked(now));
    }
    let emptied = now == depth && !text.is_empty() && line(model).is_some_and(LineEdit::is_empty);
    emptied.then_some(EscDid::Emptied(text))
}

/// Takes back what the last Esc did; nothing where another key came since.
pub(super) fn taken_back(model: &mut Model) -> Vec<Effect> {
    match model.esc.take() {
        Some(EscDid::Asked(depth)) if model.dialogs.len() == depth => {
            model.dialogs.pop();
            Vec::new()
        }
        Some(EscDid::Emptied(text)) => typed(model, &text),
        // What the program itself has laid over the question meanwhile stays.
        Some(EscDid::Asked(_)) | None => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use crate::app::testing::{dossier, model, press, showing};
    use crate::app::{Msg, update};
    use crate::i18n::Lang;

    const SMALL: (u16, u16) = (80, 24);

    #[test]
    fn a_find_line_that_no_esc_emptied_says_again_what_was_typed() {
        let mut model = model(SMALL, Lang::Vi);
        press(&mut model, "lanh<Esc>");
        assert_eq!(model.households.find.text(), "");
        update(&mut model, Msg::NotEsc);
        assert_eq!(model.households.find.text(), "lanh");
    }

    #[test]
    fn a_question_that_no_esc_asked_goes_again() {
        let mut model = showing(dossier(), SMALL, Lang::Vi);
        press(&mut model, "<F8>5/3<Esc>");
        assert_eq!(model.dialogs.len(), 2);
        update(&mut model, Msg::NotEsc);
        assert_eq!(model.dialogs.len(), 1);
    }

    #[test]
    fn an_esc_that_another_key_followed_stays_what_it_was() {
        let mut model = model(SMALL, Lang::Vi);
        press(&mut model, "lanh<Esc><Down>");
        update(&mut model, Msg::NotEsc);
        assert_eq!(model.households.find.text(), "");
    }
}
