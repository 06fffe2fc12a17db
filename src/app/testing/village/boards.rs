//! The boards of a made-up register.

use crate::app::board::{Board, Subject};
use crate::app::boards::catalogue::models::Models;
use crate::domain::catalogue::Catalogue;
use crate::domain::given::Given;
use crate::domain::query::ListRow;

/// A board; where nobody lives, nothing was given.
pub(super) fn board(rows: &[ListRow], subject: Subject) -> Box<dyn Board> {
    match subject {
        Subject::Models => Box::new(Models::new(&Catalogue::embedded(), &given(rows))),
    }
}

/// What the rows of the list say that each household had, each of them worth 2,5 million.
fn given(rows: &[ListRow]) -> Vec<Given> {
    let catalogue = Catalogue::embedded();
    let of_model = |code: &String| {
        let had = rows.iter().filter(|row| row.supports.split(' ').any(|had| had == code));
        let mut given = Given { model: code.clone(), ..Given::default() };
        had.for_each(|row| given.add(row.id, 2_500_000));
        given
    };
    catalogue.models().iter().map(|model| of_model(&model.code)).collect()
}
