//! Boards: the lists of the sections Support and Herd, which look and behave alike.
//!
//! A [`Board`] is data that was read of the register, and what it says and offers; one file a board under
//! `app/boards/<subject>/`. Moving, finding, marking, pages, going deeper and back, printing, writing out, the time,
//! drafts and reading anew are done here for all of them.
//!
//! To add a board:
//! 1. a variant of [`Subject`] with its section, page and name (`subject.rs`), a page in its group (`group.rs`); deep ones hold the id that they are about;
//! 2. `app/boards/<subject>/<name>.rs`: a struct of what was read, `impl Board` for it;
//! 3. `term/runner/boards/<name>.rs`: reads the struct from a `Register`, and a line in `term/runner/boards/mod.rs`;
//! 4. words in a catalogue area of its own; `app/testing/village/boards.rs` makes up the struct for key scripts; a scene
//!    in `ui/tests/scenes.rs` and the same script in `app/possible/tests.rs`.
//!
//! What is done on it: [`Board::acts`] lists [`Offered`] actions. New, Edit and Remove have their keys; what is done
//! most is [`Action::Deed`](crate::keys::Action::Deed) (F5) and `SecondDeed` (F8), named by the board with
//! [`Offered::called`]; what else there is gets an `Action` of its own without a key in the table of keys (context
//! `Board`), and [`Subject::page_of`] says on which page it is found. Menu, foot, palette and help show only what the
//! open board offers.
//!
//! A form: `Deed::Dialog(FormDialog::open(…))`. Its `draft_of()` is `DraftOf::Board(subject, BoardForm::of("loan", id))`;
//! [`Board::reopen`] opens it again by that, for a draft and where a colleague saved first. Once it is saved the board is
//! read anew and the cursor goes to the new line.
//!
//! | file | subject |
//! |---|---|
//! | `contract` | the trait |
//! | `subject`, `group` | which boards there are, the pages of a section in their groups |
//! | `cell`, `deed`, `form` | what it says, what it offers, which form a draft is of |
//! | `open`, `pages`, `screen` | a board on the screen, the stacks of a section, asking and taking |
//! | `acts`, `offer`, `period` | what keys do, which actions there are and why one is not possible, the time |
//! | `narrowing` | to some words of its columns |
//! | `listing` | on paper and in files |
//! | `rails` | what stands before the lines of a tree |
//! | `room`, `fitted` | how it uses the screen: its rows, its columns |

mod acts;
mod cell;
mod contract;
mod deed;
mod fitted;
mod form;
mod group;
mod homes;
mod listing;
mod narrowing;
mod offer;
mod open;
mod pages;
mod period;
mod rails;
pub mod room;
mod screen;
mod subject;
#[cfg(test)]
mod tests;

pub(in crate::app) use acts::{act, told};
pub use cell::{Cell, Column, Headline, LineKey, Tone, shown, toned};
pub use contract::Board;
pub use deed::{Deed, Needs, Offered, On, Page};
pub use fitted::Fitted;
pub use form::BoardForm;
pub use group::{Group, groups};
pub(in crate::app) use homes::{homes_touched, take_homes};
pub(in crate::app) use listing::of_top as listing;
pub(in crate::app) use offer::{changes, why_not};
pub use offer::{doc, is_offered, name, takes_marks};
pub use open::OpenBoard;
pub use pages::{Boards, Pages};
pub use rails::rails;
pub use screen::top;
pub(in crate::app) use screen::{
    entered, failed, open_for_draft, overtaken, pane, resized, return_to, saved, seen_again, show_line,
    show_task, take, typed, unmark,
};
pub use subject::Subject;

use super::work::Printed;
use crate::domain::id::HouseholdId;

/// What a person decided about boards.
#[derive(Debug)]
pub enum BoardMsg {
    /// This page of the section is to be shown.
    Page(usize),
    /// This board is to be shown, from whatever screen.
    Show(Subject),
    /// The time was typed.
    Period(String),
    /// The board on top is narrowed to these words of a column, or no longer.
    Narrow(usize, String),
    /// The board on top is narrowed to nothing any more.
    NarrowNot,
    /// This is to be printed.
    Print(Box<Printed>),
    /// The households behind a number that was picked, and of which number they are.
    Behind(Vec<HouseholdId>, String),
}
