//! Which columns the list shows and how wide each is, for the room that there is.

use crate::app::Model;
use crate::app::pointer::Edge;
use crate::app::screens::households::Column;
use crate::i18n::Lang;
use crate::viet::{fit, pad_left, width};

/// Sign of the cursor, mark, space.
pub(super) const SIGNS: usize = 3;
const MEMBERS: usize = 4;
const STATE: usize = 12;
const SUPPORTS: usize = 8;
/// A head's name is not made narrower than this: other columns go first.
const LEAST_HEAD: usize = 16;
/// Most names fit: what is beyond is shared with the supports.
const USUAL_HEAD: usize = 18;
const MOST_HEAD: usize = 34;
const MOST_HAMLET: usize = 16;

/// The columns in use with their widths; 0 for one that is not shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Columns {
    pub code: usize,
    pub head: usize,
    pub hamlet: usize,
    pub members: usize,
    pub state: usize,
    pub deprivations: usize,
    pub supports: usize,
}

impl Columns {
    /// The columns for a list of `room` columns: those that the person hid are left out, then, until the
    /// head's name has room, supports, squares, hamlet.
    pub(super) fn for_list(model: &Model, room: usize) -> Self {
        let shown =
            |column, columns| if model.settings.hidden_columns.contains(&column) { 0 } else { columns };
        let mut columns = Self {
            code: code_width(model),
            head: 0,
            hamlet: shown(Column::Hamlet, hamlet_width(model)),
            members: shown(Column::Members, MEMBERS),
            state: shown(Column::State, STATE),
            deprivations: shown(Column::Deprivations, usize::from(indicator_count(model))),
            supports: shown(Column::Supports, SUPPORTS),
        };
        let chosen = |edge| {
            let widths = model.settings.column_widths.iter();
            widths.clone().find(|(of, _)| *of == edge).map(|(_, width)| usize::from(*width))
        };
        for (column, edge) in [(&mut columns.hamlet, Edge::Hamlet), (&mut columns.state, Edge::State)] {
            *column = if *column == 0 { 0 } else { chosen(edge).unwrap_or(*column) };
        }
        columns.share(room, chosen(Edge::Head));
        columns
    }

    /// Where the columns begin whose width can be chosen, and how wide they are.
    pub(super) fn edges(&self) -> impl Iterator<Item = (Edge, usize, usize)> {
        let head = SIGNS + self.code + 1;
        let hamlet = head + self.head + 1;
        let with_space = |width: usize| if width == 0 { 0 } else { width + 1 };
        let state = hamlet + with_space(self.hamlet) + with_space(self.members);
        [(Edge::Head, head, self.head), (Edge::Hamlet, hamlet, self.hamlet), (Edge::State, state, self.state)]
            .into_iter()
            .filter(|(_, _, width)| *width > 0)
    }

    /// Shares the room out; a width of the head's name that was chosen goes before, as far as there is room.
    fn share(&mut self, room: usize, chosen: Option<usize>) {
        for drop in
            [|c: &mut Self| c.supports = 0, |c: &mut Self| c.deprivations = 0, |c: &mut Self| c.hamlet = 0]
        {
            if room >= self.taken() + LEAST_HEAD {
                break;
            }
            drop(self);
        }
        let rest = room.saturating_sub(self.taken());
        self.head = match chosen {
            Some(width) => width.min(rest),
            None if self.supports == 0 => rest.min(MOST_HEAD),
            None => (rest.min(USUAL_HEAD) + rest.saturating_sub(USUAL_HEAD) / 2).clamp(LEAST_HEAD, MOST_HEAD),
        };
        if self.supports > 0 {
            self.supports += rest.saturating_sub(self.head);
        }
    }

    /// Columns of everything but the head, with a space behind each.
    fn taken(&self) -> usize {
        let others = [self.code, self.hamlet, self.members, self.state, self.deprivations, self.supports];
        SIGNS + 1 + others.iter().filter(|w| **w > 0).map(|w| w + 1).sum::<usize>()
    }

    /// The heads of the columns.
    pub(super) fn heads(&self, lang: Lang) -> String {
        let mut line = " ".repeat(SIGNS) + &fit(lang.list_code(), self.code) + " ";
        line += &(fit(lang.list_head(), self.head) + " ");
        for (columns, head) in [
            (self.hamlet, lang.list_hamlet()),
            (self.members, lang.list_members()),
            (self.state, lang.list_state()),
            (self.deprivations, lang.list_deprivations()),
            (self.supports, lang.list_supports()),
        ] {
            match columns {
                0 => {}
                MEMBERS => line += &(pad_left(head, columns) + " "),
                _ => line += &(fit(head, columns) + " "),
            }
        }
        line
    }
}

/// Indicators of the standard in force.
pub(super) fn indicator_count(model: &Model) -> u8 {
    let standard =
        model.register.as_ref().and_then(|r| r.standards.in_force_on(model.households.day(model.today)));
    standard.map_or(12, crate::domain::standard::Standard::last_number)
}

fn code_width(model: &Model) -> usize {
    let screen = &model.households;
    let visible = screen.ids[screen.pane.window()].iter().filter_map(|id| screen.rows.get(id));
    visible.map(|row| width(&row.code)).max().unwrap_or(0).clamp(5, 12)
}

fn hamlet_width(model: &Model) -> usize {
    let hamlets = model.register.iter().flat_map(|r| &r.hamlets);
    hamlets.map(|h| width(&h.name)).max().unwrap_or(0).clamp(5, MOST_HAMLET)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shared(room: usize) -> Columns {
        let mut columns = Columns {
            code: 5,
            head: 0,
            hamlet: 7,
            members: MEMBERS,
            state: STATE,
            deprivations: 12,
            supports: SUPPORTS,
        };
        columns.share(room, None);
        columns
    }

    #[test]
    fn everything_has_room_on_eighty_columns() {
        let columns = shared(80);
        assert!(columns.head >= LEAST_HEAD && columns.supports >= SUPPORTS, "{columns:?}");
        assert!(columns.taken() + columns.head <= 80);
    }

    #[test]
    fn what_matters_least_goes_first() {
        assert_eq!((shared(70).supports, shared(70).deprivations), (0, 12));
        assert_eq!((shared(55).deprivations, shared(55).hamlet), (0, 7));
        assert!(shared(55).head >= LEAST_HEAD);
    }

    #[test]
    fn a_wide_list_gives_supports_the_rest() {
        let columns = shared(140);
        assert_eq!(columns.head, MOST_HEAD);
        assert_eq!(columns.taken() + columns.head, 140);
    }
}
