//! What a board offers to be done, on which lines, and what follows from it.

use super::{LineKey, Subject};
use crate::app::dialogs::{At, Confirm, Dialog};
use crate::app::effect::Effect;
use crate::app::msg::Msg;
use crate::app::work::Printed;
use crate::domain::id::HouseholdId;
use crate::domain::operation::Operation;
use crate::i18n::Lang;
use crate::keys::{Action, Context};

/// A word of the catalogue.
type Word = fn(Lang) -> &'static str;

/// An action that a board offers beyond moving, marking, printing and writing out, which every board has.
#[derive(Debug, Clone, Copy)]
pub struct Offered {
    /// Which. [`Action::Deed`] (F5) and [`Action::SecondDeed`] (F8) are what is done most on a board; it names them.
    pub action: Action,
    /// What it is done to.
    pub needs: Needs,
    /// It only looks, and is possible in a register that is open for reading only.
    pub only_reads: bool,
    /// What it is called here and a sentence on it, where not as the table of keys says.
    pub words: Option<(Word, Word)>,
}

/// What an action is done to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// To the board.
    Nothing,
    /// To the line under the cursor.
    Line,
    /// To the marked lines, else to the one under the cursor. Only boards that offer such an action take marks.
    Lines,
}

impl Offered {
    /// An action as the table of keys words it: editing and removing need a line, others nothing.
    pub fn new(action: Action) -> Self {
        let needs = match action {
            Action::Edit | Action::Remove => Needs::Line,
            _ => Needs::Nothing,
        };
        Self { action, needs, only_reads: false, words: None }
    }

    /// The same, done to the line under the cursor.
    #[must_use]
    pub fn on_line(self) -> Self {
        Self { needs: Needs::Line, ..self }
    }

    /// The same, done to the marked lines, else to the one under the cursor.
    #[must_use]
    pub fn on_lines(self) -> Self {
        Self { needs: Needs::Lines, ..self }
    }

    /// The same, which changes nothing in the register.
    #[must_use]
    pub fn reading(self) -> Self {
        Self { only_reads: true, ..self }
    }

    /// The same, called so here, with a sentence on what it does.
    #[must_use]
    pub fn called(self, name: Word, doc: Word) -> Self {
        Self { words: Some((name, doc)), ..self }
    }
}

/// The lines that an action is done to, counted as the board counts them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct On {
    /// The line under the cursor.
    pub line: Option<usize>,
    /// The marked lines in their order.
    pub marked: Vec<usize>,
}

impl On {
    /// The marked lines, else the one under the cursor.
    pub fn lines(&self) -> Vec<usize> {
        if self.marked.is_empty() { self.line.into_iter().collect() } else { self.marked.clone() }
    }
}

/// What follows from an action or from Enter.
#[derive(Debug)]
pub enum Deed {
    /// This is laid over the board: a form, a question, a choice. What a form asks of the register is asked.
    Dialog(Dialog),
    /// A board opens over this one; Esc comes back.
    Deeper(Subject),
    /// Another board takes the place of this one: the same of another year.
    Instead(Subject),
    /// The page of a household opens; Esc comes back.
    Household(HouseholdId),
    /// The page of a household opens, and this is done there.
    OnHousehold(HouseholdId, Action),
    /// The households behind a number, and of which number they are; Esc comes back.
    Households(Vec<HouseholdId>, String),
    /// A page of text.
    Read(Page),
    /// This is asked of the world.
    Effects(Vec<Effect>),
    /// This is asked of the world, and the cursor goes to the line of the key: the next in turn. What was typed to
    /// find a line is done with.
    Next {
        /// What is asked.
        effects: Vec<Effect>,
        /// Where the cursor goes.
        to: LineKey,
    },
    /// This follows.
    Then(Msg),
    /// It was printed so.
    Print(Printed),
    /// Nothing is done, and why.
    Say(String),
}

impl Deed {
    /// Asks before something is taken out of the register, naming it; that can be undone.
    pub fn remove(what: impl std::fmt::Display, operation: Operation, at: &At) -> Self {
        let undo = at.keymap.key(Context::Board, Action::Undo);
        let effects = vec![Effect::Perform(Box::new(operation))];
        let (question, keep) = (at.lang.remove_question(what, undo), at.lang.answer_keep());
        let confirm = Confirm::new(question, keep, at.lang.answer_remove(), Msg::Agreed(effects));
        Self::Dialog(Dialog::Confirm(confirm))
    }
}

/// A page of text.
#[derive(Debug)]
pub struct Page {
    /// What it is.
    pub title: String,
    /// Its lines.
    pub lines: Vec<String>,
    /// What Enter leads to, and the word for it.
    pub leads_to: Option<(String, Msg)>,
}

impl Page {
    /// A page from which Enter leads nowhere.
    pub fn new(title: impl Into<String>, lines: Vec<String>) -> Self {
        Self { title: title.into(), lines, leads_to: None }
    }
}
