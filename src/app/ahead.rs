//! Keys typed ahead of a search: who types a name and Enter in one go means the household that the name finds,
//! not the one that stood under the cursor before.

use super::{Model, Msg, board};
use crate::keys::{Action, Context, Key};

/// A person typed it: it keeps its place behind what was typed before.
pub fn is_typed(msg: &Msg) -> bool {
    matches!(msg, Msg::Key(_) | Msg::Typed(_) | Msg::Paste(_))
}

/// It acts on what the search under way will find, on the table that is being counted, or in the form that a pile opens
/// next.
pub fn waits_for_search(model: &Model, msg: &Msg) -> bool {
    if model.context() == Context::Board && board::top(model).is_some_and(board::OpenBoard::opens_form) {
        return true;
    }
    let Msg::Key(key) = msg else { return false };
    if model.context() == Context::Table && model.reports.is_counting() {
        return model.keymap.resolve(Context::Table, *key).is_some_and(acts_on_table);
    }
    if model.context() == Context::Board && board::top(model).is_some_and(board::OpenBoard::is_reading) {
        return model.keymap.resolve(Context::Board, *key).is_some_and(acts_on_board);
    }
    model.households.searching
        && model.context() == Context::Households
        && model.keymap.resolve(Context::Households, *key).is_some_and(acts_on_found)
}

/// It goes back or leaves: nothing holds it up, and what waits is not wanted any more.
pub fn steps_out(model: &Model, msg: &Msg) -> bool {
    match msg {
        Msg::Key(Key::Esc) => true,
        Msg::Key(key) => model.keymap.resolve(model.context(), *key) == Some(Action::Quit),
        _ => false,
    }
}

fn acts_on_table(action: Action) -> bool {
    acts_on_found(action) || matches!(action, Action::Left | Action::Right)
}

/// It is done on the board that is being read.
fn acts_on_board(action: Action) -> bool {
    use Action::{Deed, HouseholdPage, New, Period, SecondDeed};
    acts_on_found(action) || matches!(action, Deed | HouseholdPage | New | Period | SecondDeed)
}

fn acts_on_found(action: Action) -> bool {
    use Action::{
        Down, Edit, End, Export, Home, Mark, MarkAll, Open, PageDown, PageUp, Print, Recognise, Remove,
        SecondEntry, Support, Survey, Up, Visit,
    };
    matches!(
        action,
        Up | Down
            | PageUp
            | PageDown
            | Home
            | End
            | Open
            | Edit
            | Mark
            | MarkAll
            | Export
            | Print
            | Recognise
            | Remove
            | SecondEntry
            | Support
            | Survey
            | Visit
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::msg::Answer;
    use crate::app::testing::model;
    use crate::app::update;
    use crate::i18n::Lang;

    #[test]
    fn enter_behind_a_name_waits_for_what_the_name_finds() {
        let mut model = model((80, 24), Lang::Vi);
        update(&mut model, Msg::Typed("lanh".into()));
        assert!(model.households.searching);
        for key in [Key::Enter, Key::Down, Key::F(8), Key::Insert] {
            assert!(waits_for_search(&model, &Msg::Key(key)), "{key}");
        }
        for key in [Key::Char('a'), Key::Backspace, Key::Esc, Key::F(1), Key::F(10)] {
            assert!(!waits_for_search(&model, &Msg::Key(key)), "{key}");
        }
        model.households.searching = false;
        assert!(!waits_for_search(&model, &Msg::Key(Key::Enter)));
    }

    #[test]
    fn nothing_waits_for_a_search_that_failed() {
        let mut model = model((80, 24), Lang::Vi);
        update(&mut model, Msg::Typed("lanh".into()));
        update(&mut model, Msg::Answer(Answer::Failed("Đĩa hỏng.".into())));
        assert!(!waits_for_search(&model, &Msg::Key(Key::Enter)));
    }

    #[test]
    fn back_and_quit_never_wait() {
        let model = model((80, 24), Lang::Vi);
        assert!([Key::Esc, Key::Ctrl('q'), Key::Ctrl('c')].iter().all(|k| steps_out(&model, &Msg::Key(*k))));
        assert!(!steps_out(&model, &Msg::Key(Key::Enter)));
    }
}
