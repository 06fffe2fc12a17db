//! What was typed ahead of a search, in its order, until the search has found.

use std::collections::VecDeque;

use crate::app::ahead::{is_typed, steps_out, waits_for_search};
use crate::app::{Model, Msg};

/// Messages that wait.
#[derive(Debug, Default)]
pub(super) struct Ahead {
    waiting: VecDeque<Msg>,
    /// What an Esc dropped, until it is sure that it was one.
    dropped: VecDeque<Msg>,
}

impl Ahead {
    /// Gives a message on that may be taken now; keeps one that has to wait, or comes behind one that does.
    pub(super) fn admit(&mut self, model: &Model, msg: Msg) -> Option<Msg> {
        if matches!(msg, Msg::NotEsc) {
            self.waiting.append(&mut self.dropped);
        }
        if !is_typed(&msg) {
            return Some(msg);
        }
        self.dropped.clear();
        if steps_out(model, &msg) {
            std::mem::swap(&mut self.waiting, &mut self.dropped);
            return Some(msg);
        }
        if self.waiting.is_empty() && !waits_for_search(model, &msg) {
            return Some(msg);
        }
        self.waiting.push_back(msg);
        None
    }

    /// The next message whose time has come.
    pub(super) fn next(&mut self, model: &Model) -> Option<Msg> {
        let waits = self.waiting.front().is_none_or(|msg| waits_for_search(model, msg));
        if waits { None } else { self.waiting.pop_front() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::testing::model;
    use crate::app::update;
    use crate::i18n::Lang;
    use crate::keys::Key;

    #[test]
    fn what_is_typed_behind_enter_stays_behind_it() {
        let (mut model, mut ahead) = (model((80, 24), Lang::Vi), Ahead::default());
        update(&mut model, Msg::Typed("lanh".into()));
        assert!(ahead.admit(&model, Msg::Key(Key::Enter)).is_none());
        assert!(ahead.admit(&model, Msg::Typed("x".into())).is_none());
        assert!(ahead.admit(&model, Msg::RegisterChanged).is_some(), "nobody typed that");
        assert!(ahead.next(&model).is_none());
        model.households.searching = false;
        assert!(matches!(ahead.next(&model), Some(Msg::Key(Key::Enter))));
        assert!(matches!(ahead.next(&model), Some(Msg::Typed(text)) if text == "x"));
        assert!(ahead.next(&model).is_none());
    }

    #[test]
    fn what_an_esc_dropped_that_was_none_waits_again() {
        let (mut model, mut ahead) = (model((80, 24), Lang::Vi), Ahead::default());
        update(&mut model, Msg::Typed("lanh".into()));
        assert!(ahead.admit(&model, Msg::Key(Key::Enter)).is_none());
        assert!(ahead.admit(&model, Msg::Key(Key::Esc)).is_some());
        assert!(ahead.admit(&model, Msg::NotEsc).is_some());
        assert!(ahead.admit(&model, Msg::Key(Key::Down)).is_none());
        model.households.searching = false;
        assert!(matches!(ahead.next(&model), Some(Msg::Key(Key::Enter))));
        assert!(matches!(ahead.next(&model), Some(Msg::Key(Key::Down))));
    }

    #[test]
    fn esc_drops_what_waits() {
        let (mut model, mut ahead) = (model((80, 24), Lang::Vi), Ahead::default());
        update(&mut model, Msg::Typed("lanh".into()));
        assert!(ahead.admit(&model, Msg::Key(Key::Enter)).is_none());
        assert!(matches!(ahead.admit(&model, Msg::Key(Key::Esc)), Some(Msg::Key(Key::Esc))));
        model.households.searching = false;
        assert!(ahead.next(&model).is_none());
    }
}
