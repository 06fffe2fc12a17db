//! What the titles above a row say of it: its hamlet, its class.

use std::collections::{BTreeMap, BTreeSet};

use super::hamlet;
use super::row_kind::{self, RowKind};
use crate::domain::class::Class;
use crate::domain::intake::ColumnMeaning as M;
use crate::tables::layout::SheetLayout;
use crate::tables::read::Sheet;

/// What the titles above a row say of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    /// The hamlet, from the title of the sheet or a title row.
    pub hamlet: Option<String>,
    /// The class, likewise.
    pub class: Option<Class>,
    /// The class is that of a title row within the list.
    section: bool,
}

impl Standing {
    /// What the title of the sheet says, before its first row.
    pub(super) fn of_sheet(layout: &SheetLayout) -> Self {
        Self { hamlet: layout.title.hamlet.clone(), class: layout.title.class, section: false }
    }

    /// Takes what a title row says.
    pub(super) fn hear(&mut self, kind: &RowKind) {
        match kind {
            RowKind::Hamlet(name) => self.hamlet = Some(hamlet::tidy(name, "")),
            RowKind::Class(class) => (self.class, self.section) = (Some(*class), true),
            _ => {}
        }
    }

    /// The class that the title says whatever the marks under it say: columns such as new, relapsed and
    /// old tell how the household came into the class, and their headers are copied from list to list.
    pub(super) fn over_marks(&self, layout: &SheetLayout) -> Option<Class> {
        let count = |meaning| layout.mapping.columns.iter().filter(|column| **column == meaning).count();
        let history = matches!((count(M::PoorMark), count(M::NearPoorMark)), (2.., 0) | (0, 2..));
        let sure = self.section || self.class == Some(Class::NearPoor);
        self.class.filter(|_| history && sure && !layout.mapping.has(M::Class))
    }
}

/// What titles say of some rows of a sheet, by row number.
pub fn titles_over(sheet: &Sheet, layout: &SheetLayout, rows: &BTreeSet<u32>) -> BTreeMap<u32, Standing> {
    let mut standing = Standing::of_sheet(layout);
    let mut found = BTreeMap::new();
    for row in sheet.rows.iter().filter(|row| row.number > layout.header.bottom) {
        standing.hear(&row_kind::kind(sheet, layout, row, false));
        if rows.contains(&row.number) {
            found.insert(row.number, standing.clone());
        }
    }
    found
}
