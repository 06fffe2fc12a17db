//! The decision of the commune's chairman (quyết định công nhận, Mẫu 02 of Decision 24/2021/QĐ-TTg) with its
//! lists: households recognised as poor, as near-poor, escaped from poverty, escaped from near-poverty.
//!
//! Before it is taken the same paper is a draft: number and day are left to write.

mod lists;

#[cfg(test)]
mod tests;

use lists::List;

use super::super::document::{Align, Block, Closing, Document, Head, Item, Signature, Style, Text};
use super::official::Issue;
use crate::domain::class::Class;
use crate::domain::round::{Decision, Round};
use crate::domain::standard::Standard;
use crate::i18n::Lang;
use crate::viet::{self, PartialDate};

/// What a decision is made of.
#[derive(Debug, Clone, Copy)]
pub struct DecisionPaper<'a> {
    /// The round.
    pub round: &'a Round,
    /// The standard by which it is judged.
    pub standard: &'a Standard,
    /// The decision; `None` for a draft.
    pub decision: Option<&'a Decision>,
    /// The households that it is about, in the order of the list.
    pub households: &'a [Decided<'a>],
}

/// A household of a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided<'a> {
    /// Its head's name.
    pub head: &'a str,
    /// The head's birth.
    pub born: Option<PartialDate>,
    /// The hamlet's name.
    pub hamlet: &'a str,
    /// How many people.
    pub people: u32,
    /// The class that it held before.
    pub before: Class,
    /// The class that it is recognised in.
    pub class: Class,
    /// Numbers of the deprived indicators; `None` where no survey tells them.
    pub codes: Option<Vec<u8>>,
}

/// The decision with its lists.
pub fn decision(paper: &DecisionPaper<'_>, issue: &Issue<'_>) -> Document {
    let form = Form { paper, issue };
    let title = format!("{} {}", issue.lang.decided_name(), form.number());
    issue.official(title, issue.lang.decided_name(), form.blocks())
}

/// A decision being worded.
struct Form<'a> {
    paper: &'a DecisionPaper<'a>,
    issue: &'a Issue<'a>,
}

impl Form<'_> {
    fn blocks(&self) -> Vec<Block> {
        let parts = [self.head(), self.grounds(), self.articles(), vec![self.closing()], self.annexes()];
        parts.into_iter().flatten().collect()
    }

    fn lang(&self) -> Lang {
        self.issue.lang
    }

    fn time(&self) -> String {
        self.lang().round_time(self.paper.round)
    }

    fn number(&self) -> &str {
        self.paper.decision.map_or(self.lang().decided_no_number(), |decision| &decision.number)
    }

    fn head(&self) -> Vec<Block> {
        let lang = self.lang();
        let place_and_date = match self.paper.decision {
            Some(decision) => lang.paper_place_date(self.issue.place, lang.paper_long_date(decision.decided)),
            None => lang.decided_blank_date(self.issue.place),
        };
        let number = lang.decided_number(self.number());
        let head = Head { number: number.into(), place_and_date: place_and_date.into(), ..self.issue.head() };
        let under = vec![Text::bold(lang.decided_about(self.time()))];
        let who = lang.decided_by(viet::upper(&self.issue.commune.name));
        vec![
            Block::Head(head),
            Block::Title { name: lang.decided_title().into(), under },
            Block::ShortRule,
            Block::Paragraph { text: Text::bold(who), align: Align::Centre },
        ]
    }

    fn grounds(&self) -> Vec<Block> {
        let lang = self.lang();
        let grounds = [
            lang.official_ground_law().to_owned(),
            lang.official_ground_standard(lang.label(&self.paper.standard.name)),
            lang.official_ground_procedure().to_owned(),
            lang.decided_ground_result(self.time()),
        ];
        let so = Block::Title { name: lang.decided_so().into(), under: Vec::new() };
        let clauses = grounds.map(|ground| Block::Clause(Text::italic(ground)));
        clauses.into_iter().chain([Block::Together(vec![so, self.first_article()])]).collect()
    }

    fn first_article(&self) -> Block {
        let lang = self.lang();
        let words = lang.decided_first_text(self.time(), self.issue.commune_inside());
        article(lang.decided_first(), &words)
    }

    fn articles(&self) -> Vec<Block> {
        let lang = self.lang();
        let lists = self.lists();
        let last = lists.len();
        let count = |(at, list): (usize, &List<'_>)| {
            let words = lang.decided_count(list.rows.len(), list.kind.name(lang), list.people(), list.number);
            let end = if at + 1 == last { "." } else { ";" };
            Item { sign: "–".into(), text: format!("{words}{end}").into() }
        };
        vec![
            Block::Signs(lists.iter().enumerate().map(count).collect()),
            article(lang.decided_second(), lang.decided_second_text()),
            article(lang.decided_third(), lang.decided_third_text()),
        ]
    }

    fn closing(&self) -> Block {
        let lang = self.lang();
        let report_to = viet::clean(&self.paper.round.report_to);
        let to = [
            Some(lang.decided_to_third().to_owned()),
            (!report_to.is_empty()).then(|| lang.decided_to(report_to)),
            Some(lang.decided_to_archive().to_owned()),
        ];
        Block::Closing(Closing {
            heading: lang.decided_recipients().into(),
            recipients: to.into_iter().flatten().map(Text::from).collect(),
            signature: self.signature(),
        })
    }

    fn signature(&self) -> Signature {
        let lang = self.lang();
        let office = self.paper.decision.map(|d| viet::upper(&d.signer_title)).unwrap_or_default();
        Signature {
            office: if office.is_empty() { lang.official_chairman().into() } else { office.into() },
            hint: lang.official_seal_hint().into(),
            name: self.paper.decision.map_or("", |decision| &decision.signer).into(),
            ..Signature::default()
        }
    }
}

/// `Điều 1.` in bold, then its words.
fn article(number: &str, words: &str) -> Block {
    Block::Clause(Text::bold(number).and(format!(" {words}"), Style::Plain))
}
