//! The posted list of a hamlet (danh sách niêm yết): who is recognised as what, from when to when, and where to
//! object. Everyone reads it: citizen numbers are masked here, and no deprivation is told, health least of all.

use chrono::NaiveDate;

use super::super::document::{Align, Block, Column, Document, Head, HeaderCell, Row, Signature, Table, Text};
use super::official::{Issue, short_date, signed_at_right};
use crate::domain::citizen::mask;
use crate::domain::class::Class;
use crate::domain::place::Hamlet;
use crate::domain::round::Round;
use crate::i18n::Lang;

/// What a posted list is made of.
#[derive(Debug, Clone, Copy)]
pub struct PostedList<'a> {
    /// The round.
    pub round: &'a Round,
    /// The hamlet.
    pub hamlet: &'a Hamlet,
    /// First and last day; `None` while they are not set, to be written by hand.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// The households, in the order of the list.
    pub households: &'a [Posted<'a>],
}

/// A household of a posted list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Posted<'a> {
    /// Its head's name.
    pub head: &'a str,
    /// The head's citizen number, whole; it is masked on the paper.
    pub citizen_number: &'a str,
    /// How many people.
    pub people: u32,
    /// The class that it held before.
    pub before: Class,
    /// What the review came to.
    pub class: Class,
}

/// The posted list of a hamlet.
pub fn posted(list: &PostedList<'_>, issue: &Issue<'_>) -> Document {
    let lang = issue.lang;
    issue.official(lang.posted_of(&list.hamlet.name), lang.posted_name(), blocks(list, issue))
}

fn blocks(list: &PostedList<'_>, issue: &Issue<'_>) -> Vec<Block> {
    let (lang, hamlet) = (issue.lang, &list.hamlet.name);
    let day = list.days.map_or(issue.day(), |(from, _)| from);
    let date = lang.paper_place_date(hamlet, lang.paper_long_date(day));
    let head = Head { place_and_date: date.into(), ..issue.hamlet_head(hamlet) };
    let about = lang.posted_about(lang.round_time(list.round), hamlet);
    let under = vec![Text::bold(about), Text::italic(days(list.days, lang))];
    let masked = Block::Paragraph { text: Text::italic(lang.posted_masked()), align: Align::Left };
    vec![
        Block::Head(head),
        Block::Title { name: lang.posted_title().into(), under },
        Block::Table(table(list.households, lang)),
        masked,
        Block::Together(vec![Block::Clause(objections(list, issue)), signature(lang)]),
    ]
}

fn days(days: Option<(NaiveDate, NaiveDate)>, lang: Lang) -> String {
    match days {
        Some((from, until)) => lang.posted_days(short_date(from), short_date(until)),
        None => lang.posted_days_blank().to_owned(),
    }
}

fn table(households: &[Posted<'_>], lang: Lang) -> Table {
    let header = [
        lang.paper_number(),
        lang.official_household_head(),
        lang.paper_citizen_number(),
        lang.decided_people(),
        lang.posted_class(),
    ];
    let centred = Column::tight(Align::Centre);
    let row = |(at, household): (usize, &Posted<'_>)| {
        Row::from_iter([
            (at + 1).to_string(),
            household.head.to_owned(),
            mask(household.citizen_number),
            household.people.to_string(),
            lang.review_result(household.before, household.class).to_owned(),
        ])
    };
    Table {
        columns: vec![centred, Column::roomy(2.0), centred.at_least(12), centred, Column::roomy(1.0)],
        header: vec![header.map(HeaderCell::new).into()],
        numbered: true,
        rows: households.iter().enumerate().map(row).collect(),
    }
}

/// Where to object, and until when.
fn objections(list: &PostedList<'_>, issue: &Issue<'_>) -> Text {
    let lang = issue.lang;
    let until = list.days.map(|(_, until)| short_date(until));
    let until = until.unwrap_or_else(|| lang.posted_until_blank().to_owned());
    lang.posted_complaints(&list.hamlet.name, issue.commune_inside(), until).into()
}

fn signature(lang: Lang) -> Block {
    signed_at_right(Signature {
        office: lang.posted_signs().into(),
        hint: lang.paper_sign_hint().into(),
        ..Signature::default()
    })
}

#[cfg(test)]
mod tests;
