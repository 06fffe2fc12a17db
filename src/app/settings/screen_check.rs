//! The question which of three samples looks right on this screen: it sets signs and letters. Asked once,
//! before the first session; again from the settings page.

use super::{Letters, Settings, Signs, change};
use crate::app::Model;
use crate::app::dialogs::{At, Dialog, Reply};
use crate::app::effect::Effect;
use crate::app::list_pane::ListPane;
use crate::app::msg::Msg;
use crate::keys::{Action, Context, Key, Keymap};

/// The question.
#[derive(Debug)]
pub struct ScreenCheck {
    /// The ways of showing signs and letters that are offered, from the most to the least that a screen
    /// can do.
    pub ways: [Way; 3],
    /// Cursor over them.
    pub pane: ListPane,
}

/// A way of showing signs and letters.
pub type Way = (Signs, Letters);

impl ScreenCheck {
    /// The question with the cursor on what is set now. A terminal that is known to have lines keeps them.
    pub fn of(settings: &Settings) -> Self {
        let poorer = if settings.signs == Signs::Lines { Signs::Lines } else { Signs::Ascii };
        let ways = [(Signs::Drawn, Letters::Accented), (poorer, Letters::Accented), (poorer, Letters::Plain)];
        let mut pane = ListPane::default();
        pane.set_page(ways.len());
        pane.set_len(ways.len());
        let now = (settings.signs, settings.letters);
        pane.move_to(ways.iter().position(|way| *way == now).unwrap_or(0));
        Self { ways, pane }
    }

    /// The way under the cursor.
    pub fn way(&self) -> Way {
        self.ways.get(self.pane.cursor).copied().unwrap_or_default()
    }

    pub(in crate::app) fn act(&mut self, action: Action, at: &At) -> Reply {
        match action {
            _ if self.pane.act(action) => Reply::Stay(Vec::new()),
            Action::Left | Action::Right | Action::Next | Action::Previous => other_language(at),
            Action::Open => answer(at.settings, self.way()),
            Action::Back => Reply::CloseThen(Msg::Choose(Box::new(asked(at.settings)))),
            _ => Reply::Unused,
        }
    }

    /// A sample that is pressed is taken.
    pub(in crate::app) fn point(&mut self, sample: usize, at: &At) -> Reply {
        self.pane.move_to(sample);
        answer(at.settings, self.way())
    }

    /// The number of a sample takes it.
    pub(in crate::app) fn typed(&mut self, text: &str, at: &At) -> Reply {
        let way = number(text).and_then(|at| self.ways.get(at));
        way.map_or(Reply::Unused, |way| answer(at.settings, *way))
    }
}

/// Asks, where the person was never asked.
pub(in crate::app) fn ask_once(model: &mut Model) -> Vec<Effect> {
    if !model.settings.screen_asked {
        model.dialogs.push(Dialog::ScreenCheck(ScreenCheck::of(&model.settings)));
    }
    Vec::new()
}

/// A key that is no answer takes the sample under the cursor and goes on to what lies below: what is
/// typed ahead is never lost.
pub(in crate::app) fn step_aside(model: &mut Model, key: Option<Key>) -> Vec<Effect> {
    let Some(Dialog::ScreenCheck(check)) = model.dialogs.last() else { return Vec::new() };
    if key.is_some_and(|key| answers(key, &model.keymap)) {
        return Vec::new();
    }
    let chosen = chosen(&model.settings, check.way());
    model.dialogs.pop();
    change::choose(model, chosen)
}

fn answers(key: Key, keymap: &Keymap) -> bool {
    match key {
        Key::Char(c) => number(c.encode_utf8(&mut [0; 4])).is_some(),
        key => keymap.resolve(Context::Confirm, key).is_some(),
    }
}

fn number(text: &str) -> Option<usize> {
    ["1", "2", "3"].iter().position(|number| *number == text)
}

fn answer(settings: &Settings, way: Way) -> Reply {
    Reply::CloseThen(Msg::Choose(Box::new(chosen(settings, way))))
}

fn chosen(settings: &Settings, (signs, letters): Way) -> Settings {
    Settings { signs, letters, ..asked(settings) }
}

fn asked(settings: &Settings) -> Settings {
    Settings { screen_asked: true, ..settings.clone() }
}

/// Nothing is known yet of who reads: the question stands in both languages and turns to the other one.
fn other_language(at: &At) -> Reply {
    Reply::StayThen(Msg::Choose(Box::new(Settings { lang: at.lang.other(), ..at.settings.clone() })))
}
