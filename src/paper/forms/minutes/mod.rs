//! The minutes of a villagers' meeting (biên bản họp dân): when, where, who; each household with what the survey
//! gave and what the meeting agreed on; whether the result stands. Made in two copies.
//!
//! Before the meeting the same paper is taken there to be filled in by hand.

mod households;

#[cfg(test)]
mod tests;

use super::super::document::{Block, Document, Fact, Head, Signature, Text};
use super::official::{Issue, short_date};
use super::survey_sheet::EMPTY;
use crate::domain::class::Class;
use crate::domain::place::Hamlet;
use crate::domain::round::{Meeting, Round};
use crate::i18n::Lang;

/// Size to which the text may shrink for one sheet.
const LEAST_SIZE: f32 = 12.0;
/// Lines for those who came for an organisation, and for other remarks.
const WRITING_LINES: usize = 2;

/// What minutes are made of.
#[derive(Debug, Clone, Copy)]
pub struct MinutesPaper<'a> {
    /// The round.
    pub round: &'a Round,
    /// The hamlet.
    pub hamlet: &'a Hamlet,
    /// The meeting; `None` while it is to come.
    pub meeting: Option<&'a Meeting>,
    /// The households it is about, in the order of the list.
    pub households: &'a [Discussed<'a>],
}

/// A household that a meeting talks about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Discussed<'a> {
    /// Its code.
    pub code: &'a str,
    /// Its head's name.
    pub head: &'a str,
    /// How many people.
    pub people: u32,
    /// The class that its survey gives; `None` where the survey lacks something.
    pub computed: Option<Class>,
    /// The class that the meeting agreed on; `None` while it is to come.
    pub agreed: Option<Class>,
    /// How many agreed, where it was voted on by itself.
    pub votes: Option<u32>,
    /// Why the two classes differ; may be empty.
    pub reason: &'a str,
}

/// The minutes of a meeting.
pub fn minutes(paper: &MinutesPaper<'_>, issue: &Issue<'_>) -> Document {
    let lang = issue.lang;
    let form = Form { paper, issue };
    let title = lang.minutes_of(&paper.hamlet.name);
    let document = issue.official(title, lang.minutes_name(), form.blocks());
    Document { least_size: LEAST_SIZE, ..document }
}

/// Per cent of those present who agreed, with one decimal; rounded down, so that less than half never reads as 50.
fn share(meeting: &Meeting, lang: Lang) -> String {
    let tenths = u64::from(meeting.agreed) * 1000 / u64::from(meeting.present.max(1));
    lang.minutes_percent(tenths / 10, tenths % 10)
}

/// Minutes being worded.
struct Form<'a> {
    paper: &'a MinutesPaper<'a>,
    issue: &'a Issue<'a>,
}

impl Form<'_> {
    fn blocks(&self) -> Vec<Block> {
        let parts = [self.head(), self.people(), self.households(), self.conclusion(), self.end()];
        parts.into_iter().flatten().collect()
    }

    fn lang(&self) -> Lang {
        self.issue.lang
    }

    fn head(&self) -> Vec<Block> {
        let (lang, hamlet) = (self.lang(), &self.paper.hamlet.name);
        let number = self.paper.meeting.map_or("", |meeting| &meeting.minutes_number);
        let number = if number.is_empty() { String::new() } else { lang.minutes_number(number) };
        let place_and_date = match self.paper.meeting {
            Some(meeting) => lang.paper_place_date(hamlet, lang.paper_long_date(meeting.held)),
            None => lang.decided_blank_date(hamlet),
        };
        let head = self.issue.hamlet_head(hamlet);
        let head = Head { number: number.into(), place_and_date: place_and_date.into(), ..head };
        let about = lang.minutes_about(lang.round_time(self.paper.round));
        let title = Block::Title { name: lang.minutes_title().into(), under: vec![Text::bold(about)] };
        vec![Block::Head(head), title, Block::ShortRule]
    }

    fn people(&self) -> Vec<Block> {
        let lang = self.lang();
        let fact = |label: &str, value: String| Fact::new(format!("{label}:"), value).or_to_write();
        let of = |value: fn(&Meeting) -> String| self.paper.meeting.map(value).unwrap_or_default();
        let facts = vec![
            fact(lang.minutes_day(), of(|meeting| short_date(meeting.held))),
            fact(lang.minutes_place(), of(|meeting| meeting.place.clone())),
            fact(lang.minutes_chair(), of(|meeting| meeting.chair.clone())),
            fact(lang.minutes_secretary(), of(|meeting| meeting.secretary.clone())),
            fact(lang.minutes_called(), of(|m| m.called.map(|n| n.to_string()).unwrap_or_default())),
            fact(lang.minutes_present(), of(|meeting| meeting.present.to_string())),
        ];
        vec![
            Block::Heading(Text::bold(lang.minutes_people())),
            Block::Facts { columns: 2, facts },
            Block::Writing { label: lang.minutes_guests().into(), lines: WRITING_LINES },
        ]
    }

    fn conclusion(&self) -> Vec<Block> {
        let heading = Block::Heading(Text::bold(self.lang().minutes_conclusion()));
        match self.paper.meeting {
            Some(meeting) => vec![heading, self.result(meeting)],
            None => vec![Block::Together(vec![heading, self.boxes()])],
        }
    }

    fn result(&self, meeting: &Meeting) -> Block {
        let lang = self.lang();
        let (agreed, present, share) = (meeting.agreed, meeting.present, share(meeting, lang));
        let words = match meeting.stands() {
            true => lang.minutes_stands(agreed, present, share),
            false => lang.minutes_fails(agreed, present, share),
        };
        Block::Clause(words.into())
    }

    fn boxes(&self) -> Block {
        let lang = self.lang();
        let agreed = Fact::wide(format!("{}:", lang.minutes_agreed_of()), "").to_write();
        let boxes =
            [lang.minutes_box_stands(), lang.minutes_box_fails()].map(|words| Fact::new(EMPTY, words));
        let boxes = Block::Facts { columns: 2, facts: boxes.into() };
        Block::Together(vec![Block::Facts { columns: 1, facts: vec![agreed] }, boxes])
    }

    fn end(&self) -> Vec<Block> {
        let lang = self.lang();
        let remarks = match self.paper.meeting.map_or("", |meeting| &meeting.note) {
            "" => Block::Writing { label: lang.minutes_remarks().into(), lines: WRITING_LINES },
            note => Block::Clause(format!("{} {note}", lang.minutes_remarks()).into()),
        };
        let copies = Block::Clause(lang.minutes_copies().into());
        vec![remarks, Block::Together(vec![copies, self.signatures()])]
    }

    fn signatures(&self) -> Block {
        let lang = self.lang();
        let place = |office: &str, name: &str| Signature {
            office: office.into(),
            hint: lang.paper_sign_hint().into(),
            name: name.into(),
            ..Signature::default()
        };
        let (chair, secretary) = self.paper.meeting.map_or(("", ""), |m| (&m.chair, &m.secretary));
        Block::Signatures(vec![
            place(lang.minutes_chair_signs(), chair),
            place(lang.minutes_secretary_signs(), secretary),
            place(lang.minutes_people_sign(), ""),
        ])
    }
}
