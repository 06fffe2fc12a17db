//! Programmes, projects, sub-projects as a tree, each with what was given under it and its parts.

use crate::app::board::{Board, BoardForm, Cell, Column, Deed, Headline, LineKey, Offered, On, Tone, rails};
use crate::app::dialogs::{At, Dialog};
use crate::app::form::programme;
use crate::domain::given::Given;
use crate::domain::id::ProgrammeId;
use crate::domain::operation::Operation;
use crate::domain::programme::{Node, Programme, ProgrammeOperation, Tree};
use crate::domain::stored::Stored;
use crate::i18n::Lang;
use crate::keys::Action;
use crate::viet::{format_money, group};

/// From this room on its level and first day show too.
const ROOMY: u16 = 100;

/// The board.
#[derive(Debug)]
pub struct Programmes {
    /// As forms choose among them.
    programmes: Vec<Stored<ProgrammeId, Programme>>,
    lines: Vec<Line>,
}

#[derive(Debug)]
struct Line {
    programme: Stored<ProgrammeId, Programme>,
    /// For each level below the top: whether it, or what it is part of, is the last there.
    last: Vec<bool>,
    /// What was given under it and under what is part of it.
    given: Given,
}

impl Programmes {
    /// Every programme, with what was given under each.
    pub fn new(programmes: Vec<Stored<ProgrammeId, Programme>>, given: &[Given]) -> Self {
        let own = |code: &str| given.iter().find(|given| given.under == code).cloned().unwrap_or_default();
        let line = |node: Node| Line {
            programme: node.programme.clone(),
            given: own(&node.programme.code),
            last: node.last.into_iter().skip(1).collect(),
        };
        let mut lines: Vec<Line> = Tree(&programmes).walk().into_iter().map(line).collect();
        add_up(&mut lines);
        Self { programmes, lines }
    }

    fn programme(&self, line: usize) -> &Stored<ProgrammeId, Programme> {
        &self.lines[line].programme
    }

    /// What was given under all of them: each support once.
    fn whole(&self) -> Given {
        let tops = self.lines.iter().filter(|line| line.last.is_empty());
        tops.fold(Given::default(), |mut whole, line| {
            whole.include(&line.given);
            whole
        })
    }
}

/// What is part of a line counts with it: from the last line up, so that each hands on what it was handed.
fn add_up(lines: &mut [Line]) {
    for at in (1..lines.len()).rev() {
        let (above, below) = lines.split_at_mut(at);
        let level = below[0].last.len();
        if let Some(whole) = above.iter_mut().rev().find(|line| line.last.len() < level) {
            whole.given.include(&below[0].given);
        }
    }
}

impl Board for Programmes {
    fn title(&self, at: &At) -> String {
        at.lang.programmes_title().to_owned()
    }

    fn stem(&self) -> String {
        "chuong-trinh".to_owned()
    }

    fn headlines(&self, at: &At) -> Vec<Headline> {
        if self.lines.is_empty() {
            return Vec::new();
        }
        let whole = self.whole();
        let (supports, households) = (group_of(whole.supports), group_of(whole.households.len()));
        vec![Headline::plain(at.lang.programmes_given(supports, households, format_money(whole.value)))]
    }

    fn columns(&self, at: &At) -> Vec<Column> {
        let lang = at.lang;
        vec![
            Column::share(lang.programmes_name()),
            Column::fixed(lang.programmes_code(), 12).from(80),
            Column::fixed(lang.programmes_level(), 14).from(ROOMY).narrowing(),
            Column::fixed(lang.programmes_from(), 10).from(ROOMY),
            Column::fixed(lang.programmes_until(), 10).from(80),
            Column::fixed(lang.models_households(), 6).right(),
            Column::fixed(lang.models_value(), 15).right(),
        ]
    }

    fn len(&self) -> usize {
        self.lines.len()
    }

    fn key(&self, line: usize) -> LineKey {
        LineKey::Id(self.programme(line).id.0)
    }

    fn cells(&self, line: usize, at: &At) -> Vec<Cell> {
        let (programme, given) = (self.programme(line), &self.lines[line].given);
        let over = programme.until.is_some_and(|until| until < at.today);
        let tone = if over { Tone::Dim } else { Tone::Plain };
        let cells = [
            Cell::text(&programme.name),
            Cell::text(&programme.code),
            Cell::text(at.lang.programme_kind(programme.kind)),
            Cell::day(programme.from),
            Cell::day(programme.until),
            Cell::count(given.households.len()),
            Cell::money(given.value),
        ];
        cells.map(|cell| cell.toned(tone)).into()
    }

    fn rails(&self, line: usize) -> String {
        rails(&self.lines[line].last)
    }

    fn empty(&self, at: &At) -> Vec<String> {
        let new = at.keymap.key(crate::keys::Context::Board, Action::New);
        vec![at.lang.programmes_empty().to_owned(), at.lang.programmes_empty_how(new)]
    }

    fn acts(&self) -> Vec<Offered> {
        let households = Offered::new(Action::Deed).on_line().reading();
        vec![
            Offered::new(Action::New),
            Offered::new(Action::Edit),
            Offered::new(Action::Remove),
            households.called(Lang::models_deed, Lang::programmes_deed_doc),
        ]
    }

    fn why_not(&self, action: Action, on: &On, at: &At) -> Option<String> {
        let line = on.line?;
        let parts = self.lines.get(line + 1).map_or(0, |next| next.last.len());
        let has_parts = parts > self.lines[line].last.len();
        let nothing = self.lines[line].given.supports == 0;
        match action {
            Action::Deed if nothing => Some(at.lang.programmes_nobody().to_owned()),
            Action::Remove if has_parts => Some(at.lang.programmes_has_parts().to_owned()),
            Action::Remove if !nothing => Some(at.lang.programmes_has_supports().to_owned()),
            _ => None,
        }
    }

    fn act(&self, action: Action, on: &On, at: &At) -> Deed {
        match (action, on.line) {
            // A new one is most often part of the one under the cursor.
            (Action::New, line) => {
                let parent = line.map(|line| self.programme(line));
                Deed::Dialog(programme::open_new(&self.programmes, parent, at))
            }
            (Action::Edit, Some(line)) => self.open(line, at),
            (Action::Remove, Some(line)) => {
                let programme = self.programme(line);
                let operation = ProgrammeOperation::Remove(programme.id, programme.rev);
                Deed::remove(&programme.name, Operation::Programme(operation), at)
            }
            (Action::Deed, Some(line)) => {
                let given = &self.lines[line].given;
                let headline = at.lang.models_behind(&self.programme(line).name, given.supports);
                Deed::Households(given.households.clone(), headline)
            }
            _ => Deed::Say(at.lang.board_no_line().to_owned()),
        }
    }

    fn open(&self, line: usize, at: &At) -> Deed {
        Deed::Dialog(programme::open_edit(&self.programmes, self.programme(line), at))
    }

    fn reopen(&self, form: &BoardForm, at: &At) -> Option<Dialog> {
        match (form.form.as_str(), form.id) {
            (programme::FORM, None) => Some(programme::open_new(&self.programmes, None, at)),
            (programme::FORM, Some(id)) => {
                let known = self.programmes.iter().find(|programme| programme.id.0 == id)?;
                Some(programme::open_edit(&self.programmes, known, at))
            }
            _ => None,
        }
    }
}

fn group_of(count: usize) -> String {
    group(i64::try_from(count).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::HouseholdId;
    use crate::domain::programme::ProgrammeKind;

    fn programme(id: i64, parent: Option<i64>) -> Stored<ProgrammeId, Programme> {
        let value = Programme {
            code: format!("P{id}"),
            name: format!("Dự án {id}"),
            kind: ProgrammeKind::Project,
            parent: parent.map(ProgrammeId),
            from: None,
            until: None,
            note: String::new(),
        };
        Stored { id: ProgrammeId(id), rev: 1, value }
    }

    fn given(id: i64, households: &[i64]) -> Given {
        let mut given = Given { under: format!("P{id}"), ..Given::default() };
        households.iter().for_each(|household| given.add(HouseholdId(*household), 10));
        given
    }

    #[test]
    fn what_was_given_under_a_part_counts_with_the_whole_once() {
        let all = vec![programme(1, None), programme(2, Some(1)), programme(3, Some(2)), programme(4, None)];
        let board = Programmes::new(all, &[given(1, &[7]), given(3, &[7, 8]), given(4, &[9])]);
        let values: Vec<_> = board.lines.iter().map(|line| line.given.value).collect();
        assert_eq!(values, [30, 20, 20, 10]);
        let whole = board.whole();
        assert_eq!((whole.value, whole.households.len()), (40, 3));
    }
}
