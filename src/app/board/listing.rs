//! Every board on paper and in a file: the list that is made of its columns and lines, and the choice where it has
//! papers of its own besides.

use std::sync::Arc;

use super::{Board, BoardMsg, OpenBoard, screen, shown};
use crate::app::dialogs::{At, Dialog, Pick, PickItem, menu};
use crate::app::effect::Effect;
use crate::app::settings::TextColumns;
use crate::app::work::Printed;
use crate::app::{Model, Msg};
use crate::domain::listing::{Listing, ListingColumn, Value, hung};

/// The board on top as a list: its marked lines, else all that are shown. Nothing before it was read.
pub(in crate::app) fn of_top(model: &Model) -> Option<Listing> {
    let open = screen::top(model).filter(|_| model.household.is_none())?;
    Some(listing(open.board.as_deref()?, open, &model.at()))
}

fn listing(board: &dyn Board, open: &OpenBoard, at: &At) -> Listing {
    let lines = open.chosen();
    let columns = board.columns(at);
    let rows = lines.iter().map(|line| row(board, *line, at)).collect();
    // Totals are those of the whole board: of a part they would not add up.
    let whole = lines.len() == board.len();
    let totals = if whole { board.totals(at) } else { Vec::new() };
    let headlines = board.headlines(at).into_iter().filter(|_| whole).map(|headline| headline.text);
    let parted = !totals.is_empty() && lines.iter().any(|line| !board.rails(*line).is_empty());
    let levels = parted.then(|| at.lang.levels_once().to_owned());
    let narrowed =
        (!open.narrowing.is_empty()).then(|| at.lang.board_narrowed(open.narrowing.words(at.lang)));
    Listing {
        stem: board.stem(),
        title: board.title(at),
        under: board.period(at).into_iter().chain(narrowed).chain(headlines).chain(levels).collect(),
        columns: columns
            .into_iter()
            .map(|c| ListingColumn { heading: c.heading, right: c.right, roomy: c.width.is_none() })
            .collect(),
        rows,
        totals: totals.into_iter().map(|cell| cell.value).collect(),
    }
}

/// The cells of a line; those of a tree with the rails before the first.
fn row(board: &dyn Board, line: usize, at: &At) -> Vec<Value> {
    let mut cells: Vec<Value> = board.cells(line, at).into_iter().map(|cell| cell.value).collect();
    let rails = board.rails(line);
    if let Some(first) = cells.first_mut().filter(|_| !rails.is_empty()) {
        *first = Value::Text(hung(&rails, &shown(first, at)));
    }
    cells
}

/// Asks for what printing the board on top needs; where it has papers of its own, which of them.
pub(super) fn print(model: &mut Model) -> Vec<Effect> {
    let Some(list) = of_top(model) else { return Vec::new() };
    let list = Printed::Listing(Arc::new(list));
    let open = screen::top(model).and_then(|open| Some((open.board.as_deref()?, open.on())));
    let papers = open.map(|(board, on)| board.papers(&on, &model.at())).unwrap_or_default();
    if papers.is_empty() {
        return set_up(model, list);
    }
    let lang = model.lang();
    let all = papers.into_iter().chain([(lang.board_paper_list().to_owned(), Ok(list))]);
    let item = |(label, printed): (String, Result<Printed, String>)| PickItem {
        label,
        note: String::new(),
        then: printed.map(|printed| Msg::Board(BoardMsg::Print(Box::new(printed)))),
    };
    let pick = Pick::new(lang.key_print(), all.map(item).collect(), menu::rows(model));
    model.dialogs.push(Dialog::Pick(pick));
    Vec::new()
}

/// Asks for what printing needs. It is shown as a wide text printer has it, where the terminal is as wide.
pub(super) fn set_up(model: &Model, what: Printed) -> Vec<Effect> {
    let columns = TextColumns::HundredThirtyTwo.count().min(model.size.0.into());
    vec![Effect::PrintSetup { what, on: None, full: model.full_numbers, columns }]
}
