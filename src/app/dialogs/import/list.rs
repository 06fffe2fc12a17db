//! The list in hand: its sheets, which of them are wanted, and what their columns mean. Sheets with the
//! same headers share their meanings.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::app::files;
use crate::app::work::Job;
use crate::domain::intake::{ColumnMeaning, ReadNote};
use crate::i18n::Lang;
use crate::tables::OpenList;
use crate::tables::layout::{Mapping, RowLayout, SheetLayout};

/// Rows below the header in which samples are looked for.
const SAMPLED: usize = 200;
/// Samples that are shown of a column.
const SAMPLES: usize = 2;

/// A list that was opened.
#[derive(Debug)]
pub struct ListInHand {
    /// The file.
    pub path: String,
    /// The sheets that hold a list.
    pub sheets: Vec<ListSheet>,
    open: Arc<OpenList>,
    changed: BTreeSet<String>,
}

/// A sheet that holds a list.
#[derive(Debug)]
pub struct ListSheet {
    /// Its name; empty for a csv.
    pub name: String,
    /// Rows below the header.
    pub rows: usize,
    /// It is to be imported.
    pub wanted: bool,
    at: usize,
    layout: SheetLayout,
}

/// A column as the officer sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnView {
    /// Its letter in the spreadsheet.
    pub letter: String,
    /// Its header.
    pub header: String,
    /// The first values in it.
    pub samples: Vec<String>,
    /// What it means.
    pub meaning: ColumnMeaning,
}

impl ListInHand {
    /// A list as it was opened: every sheet with a list is wanted.
    pub fn new(path: String, list: OpenList) -> Self {
        let sheets = list
            .sheets
            .iter()
            .map(|(at, layout)| {
                let sheet = list.book.sheets.get(*at);
                ListSheet {
                    name: sheet.map(|sheet| sheet.name.clone()).unwrap_or_default(),
                    rows: sheet.map_or(0, |sheet| {
                        sheet.rows.iter().filter(|r| r.number > layout.header.bottom).count()
                    }),
                    wanted: true,
                    at: *at,
                    layout: layout.clone(),
                }
            })
            .collect();
        Self { path, sheets, open: Arc::new(list), changed: BTreeSet::new() }
    }

    /// The file's name without its folder.
    pub fn name(&self) -> &str {
        files::split(&self.path).1
    }

    /// Sheets in which no list was found.
    pub fn without_list(&self) -> &[String] {
        &self.open.without_list
    }

    /// What happened to the file while it was read.
    pub fn read_notes(&self) -> &[ReadNote] {
        &self.open.book.notes
    }

    /// The headers of the wanted sheets, each once, with the places of their sheets.
    pub fn groups(&self) -> Vec<Vec<usize>> {
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for (place, sheet) in self.sheets.iter().enumerate().filter(|(_, sheet)| sheet.wanted) {
            let same = |group: &&mut Vec<usize>| {
                self.sheets[group[0]].layout.mapping.signature == sheet.layout.mapping.signature
            };
            match groups.iter_mut().find(same) {
                Some(group) => group.push(place),
                None => groups.push(vec![place]),
            }
        }
        groups
    }

    /// The columns of a group of sheets.
    pub fn columns(&self, group: &[usize]) -> Vec<ColumnView> {
        let Some(sheet) = group.first().and_then(|&place| self.sheets.get(place)) else { return Vec::new() };
        let meanings = &sheet.layout.mapping.columns;
        let view = |(column, meaning): (usize, &ColumnMeaning)| {
            let place = sheet.layout.header.place(column);
            ColumnView {
                letter: place.letter,
                header: place.header,
                samples: self.samples(sheet, column),
                meaning: *meaning,
            }
        };
        meanings.iter().enumerate().map(view).collect()
    }

    fn samples(&self, sheet: &ListSheet, column: usize) -> Vec<String> {
        let rows = self.open.book.sheets.get(sheet.at).map_or(&[][..], |book| &book.rows);
        rows.iter()
            .filter(|row| row.number > sheet.layout.header.bottom)
            .take(SAMPLED)
            .map(|row| row.cell(column).text().into_owned())
            .filter(|text| !text.is_empty())
            .take(SAMPLES)
            .collect()
    }

    /// Gives a column of a group another meaning.
    pub fn set_meaning(&mut self, group: &[usize], column: usize, meaning: ColumnMeaning) {
        for &place in group {
            let Some(sheet) = self.sheets.get_mut(place) else { continue };
            sheet.layout.mapping.set(column, meaning);
            self.changed.insert(sheet.layout.mapping.signature.clone());
        }
    }

    /// The officer gave a column another meaning.
    pub fn is_changed(&self) -> bool {
        !self.changed.is_empty()
    }

    /// A group of sheets has no column with names: no household can be read from it.
    pub fn lacks_names(&self, group: &[usize]) -> bool {
        let mapping = group.first().and_then(|&place| self.sheets.get(place)).map(|s| &s.layout.mapping);
        mapping.is_some_and(|m| !m.has(ColumnMeaning::HeadName) && !m.has(ColumnMeaning::PersonName))
    }

    /// How households lie in the rows of a group, and what the titles above it say of all of them.
    pub fn facts(&self, group: &[usize], lang: Lang) -> String {
        let sheets: Vec<&ListSheet> = group.iter().filter_map(|&place| self.sheets.get(place)).collect();
        let Some(first) = sheets.first() else { return String::new() };
        let mut facts = vec![row_layout(first.layout.mapping.rows, lang).to_owned()];
        for sheet in &sheets {
            let title = &sheet.layout.title;
            let said = [
                title.class.map(|class| lang.class(class).to_owned()),
                title.year.map(|year| year.to_string()),
                title.hamlet.clone(),
            ];
            let said: Vec<String> = said.into_iter().flatten().collect();
            facts.extend(title_words(&sheet.name, &said, lang));
        }
        facts.join(" · ")
    }

    /// The list with what was chosen, to be compared with the register.
    pub fn plan(&mut self) -> Job {
        let wanted = self.sheets.iter().filter(|sheet| sheet.wanted);
        let sheets: Vec<(usize, SheetLayout)> = wanted.map(|s| (s.at, s.layout.clone())).collect();
        Arc::make_mut(&mut self.open).sheets = sheets;
        Job::Plan { list: self.open.clone(), remember: self.to_remember() }
    }

    /// The list as it was last compared with the register.
    pub fn open(&self) -> Arc<OpenList> {
        self.open.clone()
    }

    fn to_remember(&self) -> Vec<Mapping> {
        let changed = |group: &Vec<usize>| {
            let mapping = &self.sheets[group[0]].layout.mapping;
            self.changed.contains(&mapping.signature).then(|| mapping.clone())
        };
        self.groups().iter().filter_map(changed).collect()
    }
}

/// What the title of a sheet says, where it says something.
fn title_words(sheet: &str, said: &[String], lang: Lang) -> Option<String> {
    match (sheet, said) {
        (_, []) => None,
        ("", said) => Some(lang.import_title_tells(said.join(", "))),
        (sheet, said) => Some(lang.import_title_says(sheet, said.join(", "))),
    }
}

fn row_layout(rows: RowLayout, lang: Lang) -> &'static str {
    match rows {
        RowLayout::Detailed19 => lang.import_rows_detailed(),
        RowLayout::OneHouseholdARow => lang.import_rows_household(),
        RowLayout::OnePersonARow => lang.import_rows_person(),
    }
}
