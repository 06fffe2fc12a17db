//! The page of two standards as a table, to be written out.

use super::both::second_of;
use super::{BothLine, RoundScreen, standard_of};
use crate::app::dialogs::At;
use crate::domain::data_file::Label;
use crate::domain::report::{Behind, Cell, Heading, Lead, Period, Row, Table, Value};
use crate::domain::round::{RoundDossier, TaskFacts};
use crate::i18n::Lang;

/// The households that the page shows; nothing where it shows none.
pub fn table(screen: &RoundScreen, at: &At) -> Option<Table> {
    let round = screen.dossier.as_deref()?;
    let both = &screen.both;
    let lines: Vec<_> = both.shown.iter().filter_map(|place| both.lines.get(*place)).collect();
    if lines.is_empty() {
        return None;
    }
    let (differing, open): (Vec<&BothLine>, Vec<_>) =
        lines.into_iter().partition(|line| line.decides.is_some());
    let surveyed = both.counts.values().sum::<u32>();
    let mut rows = vec![over(at.lang.compare_differing(differing.len(), surveyed))];
    rows.extend((1..).zip(&differing).filter_map(|(number, line)| row(number, line, round, at)));
    rows.push(over(at.lang.compare_open(open.len())));
    let first = differing.len() as i64 + 1;
    rows.extend((first..).zip(&open).filter_map(|(number, line)| row(number, line, round, at)));
    Some(Table {
        name: "compare".to_owned(),
        title: label(|lang| lang.compare_title(&round.round.code)),
        landscape: true,
        period: Period::until(at.today),
        moving: false,
        leads: vec![Lead::Number, Lead::Hamlet],
        headings: headings(round, at)?,
        rows,
        totals: Vec::new(),
        remarks: Vec::new(),
    })
}

fn headings(round: &RoundDossier, at: &At) -> Option<Vec<Heading>> {
    let leaf = |title: Label| Heading { title, under: Vec::new() };
    let words = |words: fn(Lang) -> &'static str| leaf(label(|lang| words(lang).to_owned()));
    Some(vec![
        words(Lang::table_code),
        words(Lang::table_head),
        words(Lang::compare_people),
        leaf(standard_of(round, at)?.name.clone()),
        leaf(second_of(round, at)?.name.clone()),
        words(Lang::both_why),
    ])
}

fn over(title: String) -> Row {
    Row { over: Some(title), ..Row::default() }
}

fn row(number: i64, line: &BothLine, round: &RoundDossier, at: &At) -> Option<Row> {
    let facts: &TaskFacts = round.tasks.get(line.place)?;
    let text = |text: &str| Value::Text(text.to_owned());
    let cells = [
        Value::Count(number),
        text(at.hamlet(facts.hamlet)),
        text(&facts.code),
        text(&facts.head),
        Value::Count(facts.people.into()),
        text(at.lang.side(line.sides[0])),
        text(at.lang.side(line.sides[1])),
        Value::Text(line.why(at.lang)),
    ];
    let behind = |value| Cell { value, households: Behind::One(facts.task.household) };
    Some(Row { cells: cells.into_iter().map(behind).collect(), ..Row::default() })
}

fn label(words: impl Fn(Lang) -> String) -> Label {
    Label { vi: words(Lang::Vi), en: words(Lang::En) }
}

impl BothLine {
    /// What decides, or what is missing.
    pub fn why(&self, lang: Lang) -> String {
        let decides = self.decides.as_ref().map(|decides| lang.deciding(decides));
        let open = self.reasons.iter().map(|reason| lang.open_reason(reason));
        decides.into_iter().chain(open).collect::<Vec<_>>().join(" ")
    }
}
