//! Narrowing a board to some words of its columns, as a spreadsheet's filter does: to hamlets, classes, states. Words of
//! one column add to each other, those of several columns must all be met.
//!
//! A board that a task of section Today leads to is narrowed to the lines that the task counts, until they are all shown
//! again or the section is left.

use std::collections::BTreeMap;

use super::{Board, BoardMsg, screen, shown};
use crate::app::dialogs::{At, Dialog, Pick, PickItem, menu};
use crate::app::{Model, Msg};
use crate::domain::today::TaskKind;
use crate::i18n::Lang;
use crate::viet::fold;

/// What a board is narrowed to: columns and their words, what a task counts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Narrowing {
    to: Vec<(usize, String)>,
    task: Option<TaskKind>,
}

impl Narrowing {
    /// Every line is let through.
    pub fn is_empty(&self) -> bool {
        self.to.is_empty() && self.task.is_none()
    }

    /// What it lets through, for people: `quá hạn, Khu 4, Nghèo`.
    pub fn words(&self, lang: Lang) -> String {
        let task = self.task.map(|task| lang.task_lines(task));
        task.into_iter().chain(self.to.iter().map(|(_, words)| words.clone())).collect::<Vec<_>>().join(", ")
    }

    /// What a task counts, and nothing else was chosen: whoever came from section Today has seen what there was.
    pub(super) fn is_of_task_alone(&self) -> bool {
        self.to.is_empty() && self.task.is_some()
    }

    /// Only what a task counts.
    pub(super) fn narrow_to_task(&mut self, task: TaskKind) {
        *self = Self { to: Vec::new(), task: Some(task) };
    }

    /// Adds words of a column, or takes them away where they were there.
    pub(super) fn toggle(&mut self, column: usize, words: String) {
        let wanted = (column, words);
        match self.to.iter().position(|known| *known == wanted) {
            Some(at) => drop(self.to.remove(at)),
            None => self.to.push(wanted),
        }
    }

    /// Lets every line through again.
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }

    /// Forgets words that no line has any more: the language or the lines have changed.
    pub(super) fn keep_known(&mut self, board: &dyn Board, at: &At) {
        if !self.to.is_empty() {
            let known = choices(board, at);
            self.to.retain(|(column, words)| known.contains_key(&(*column, words.clone())));
        }
    }

    /// Whether it lets a line through.
    pub(super) fn lets(&self, board: &dyn Board, line: usize, at: &At) -> bool {
        if self.task.is_some_and(|task| !board.waits(line, task, at)) {
            return false;
        }
        if self.to.is_empty() {
            return true;
        }
        let cells = board.cells(line, at);
        let said = |column: usize| cells.get(column).map(|cell| shown(&cell.value, at)).unwrap_or_default();
        let met = |column: usize| self.to.iter().any(|(of, words)| *of == column && *words == said(column));
        self.to.iter().all(|(column, _)| met(*column))
    }

    fn has(&self, column: usize, words: &str) -> bool {
        self.to.iter().any(|(of, known)| *of == column && known == words)
    }
}

/// Some of its columns have words to narrow it to.
pub(super) fn is_possible(board: &dyn Board, at: &At) -> bool {
    board.columns(at).iter().any(|column| column.narrows)
}

/// The words of the columns that narrow, with how many lines have them.
fn choices(board: &dyn Board, at: &At) -> BTreeMap<(usize, String), usize> {
    let columns = board.columns(at);
    let mut choices = BTreeMap::new();
    for line in 0..board.len() {
        let cells = board.cells(line, at).into_iter().zip(&columns).enumerate();
        for (place, (cell, _)) in cells.filter(|(_, (_, column))| column.narrows) {
            let words = shown(&cell.value, at);
            if !words.is_empty() {
                *choices.entry((place, words)).or_insert(0) += 1;
            }
        }
    }
    choices
}

/// Asks for the words to narrow the board on top to.
pub(super) fn ask(model: &mut Model) {
    let at = model.at();
    let Some(open) = screen::top(model) else { return };
    let Some(board) = open.board.as_deref() else { return };
    let columns = board.columns(&at);
    let all = (!open.narrowing.is_empty()).then(|| item(at.lang.board_narrow_not(), "", BoardMsg::NarrowNot));
    let mut choices: Vec<_> = choices(board, &at).into_iter().collect();
    choices.sort_by_cached_key(|((column, words), _)| (*column, in_order(words)));
    let choices = choices.into_iter().map(|((column, words), lines)| {
        let sign = if open.narrowing.has(column, &words) { "✓ " } else { "" };
        let label = format!("{sign}{}: {words}", columns[column].heading);
        item(label, &lines.to_string(), BoardMsg::Narrow(column, words))
    });
    let items = all.into_iter().chain(choices).collect();
    let pick = Pick::new(at.lang.board_narrow_title(), items, menu::rows(model)).by_label();
    model.dialogs.push(Dialog::Pick(pick));
}

/// Words in the order in which people count: `Khu 2` before `Khu 10`.
fn in_order(words: &str) -> (String, u64) {
    let begin = words.find(|sign: char| sign.is_ascii_digit()).unwrap_or(words.len());
    let (name, rest) = words.split_at(begin);
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    (fold(name), digits.parse().unwrap_or(0))
}

fn item(label: impl Into<String>, note: &str, then: BoardMsg) -> PickItem {
    PickItem { label: label.into(), note: note.to_owned(), then: Ok(Msg::Board(then)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::testing::board::Sample;
    use crate::app::testing::model;
    use crate::i18n::Lang;

    fn let_through(wanted: &[(usize, &str)]) -> Vec<usize> {
        let model = model((80, 24), Lang::Vi);
        let mut narrowing = Narrowing::default();
        wanted.iter().for_each(|(column, words)| narrowing.toggle(*column, (*words).to_owned()));
        let board = Sample::usual();
        (0..board.len()).filter(|line| narrowing.lets(&board, *line, &model.at())).collect()
    }

    #[test]
    fn words_of_a_column_add_to_each_other_and_those_of_several_must_all_be_met() {
        assert_eq!(let_through(&[]), [0, 1, 2, 3]);
        assert_eq!(let_through(&[(0, "Bồn nước")]), [2]);
        assert_eq!(let_through(&[(0, "Bồn nước"), (0, "Vay vốn")]), [2, 3]);
        assert_eq!(let_through(&[(0, "Bồn nước"), (2, "9.000.000")]), Vec::<usize>::new());
        assert_eq!(let_through(&[(0, "Bồn nước"), (0, "Bồn nước")]), [0, 1, 2, 3], "taken away again");
    }

    #[test]
    fn hamlets_are_listed_as_people_count_them() {
        let mut hamlets = ["Khu 10", "Khu 2", "Bản Nà Lò", "Khu 1"];
        hamlets.sort_by_key(|words| in_order(words));
        assert_eq!(hamlets, ["Bản Nà Lò", "Khu 1", "Khu 2", "Khu 10"]);
    }

    #[test]
    fn words_that_no_line_has_are_forgotten() {
        let model = model((80, 24), Lang::Vi);
        let mut narrowing = Narrowing::default();
        narrowing.toggle(3, "Khu 4".into());
        narrowing.toggle(3, "Khu 99".into());
        narrowing.keep_known(&Sample::usual(), &model.at());
        assert_eq!(narrowing.words(Lang::Vi), "Khu 4");
    }
}
