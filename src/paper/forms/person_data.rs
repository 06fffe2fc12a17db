//! What the register holds of one person (dữ liệu cá nhân), made when they ask: what, since when, from where, who changed
//! it, who looked.

use chrono::{DateTime, Utc};

use super::super::document::{Block, Document, Fact, Text};
use super::history::{dated, document, said};
use super::official::Issue;
use crate::viet::upper;

/// A row that is held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldPart {
    /// What it is: `Nhân khẩu`.
    pub name: String,
    /// Fields with what they hold.
    pub fields: Vec<(String, String)>,
    /// How it came into the register, and how it was changed last.
    pub origins: Vec<String>,
}

/// What the paper is made of.
#[derive(Debug, Clone, Copy)]
pub struct PersonPaper<'a> {
    /// Who.
    pub name: &'a str,
    /// The code of the household.
    pub code: &'a str,
    /// What is held.
    pub parts: &'a [HeldPart],
    /// Who changed it, the last first.
    pub changes: &'a [(DateTime<Utc>, String)],
    /// Who looked at the household, the last first.
    pub looks: &'a [(DateTime<Utc>, String)],
}

/// The paper of one person.
pub fn person_paper(paper: &PersonPaper<'_>, issue: &Issue<'_>) -> Document {
    let lang = issue.lang;
    let whose = lang.person_of(paper.name, paper.code);
    let under = vec![Text::italic(&whose), Text::italic(lang.person_why())];
    let mut blocks = vec![
        Block::Head(issue.head()),
        Block::Title { name: upper(lang.person_title()).into(), under },
        heading(lang.person_held(paper.parts.len())),
    ];
    blocks.extend(paper.parts.iter().flat_map(held));
    blocks.push(heading(lang.person_changes(paper.changes.len())));
    blocks.push(lines(paper.changes, [lang.history_when(), lang.history_what()], lang.history_none()));
    blocks.push(heading(lang.person_looks(paper.looks.len())));
    blocks.push(lines(paper.looks, [lang.history_when(), lang.history_looked_what()], lang.looks_none()));
    blocks.push(said(lang.person_looks_since()));
    blocks.push(heading(lang.person_rights_title().to_owned()));
    blocks.push(said(lang.person_rights()));
    document(format!("{} {}", lang.person_title(), paper.code), lang.person_title(), blocks, issue)
}

fn heading(words: String) -> Block {
    Block::Heading(Text::bold(words))
}

/// A row with its fields, and where it came from.
fn held(part: &HeldPart) -> Vec<Block> {
    let facts = part.fields.iter().map(|(name, value)| Fact::new(name.as_str(), value.as_str()));
    let mut blocks = vec![Block::Heading(Text::italic(&part.name))];
    blocks.push(Block::Facts { columns: 2, facts: facts.collect() });
    blocks.extend(part.origins.iter().map(|origin| said(origin)));
    blocks
}

fn lines(lines: &[(DateTime<Utc>, String)], headings: [&str; 2], none: &str) -> Block {
    match lines.is_empty() {
        true => said(none),
        false => Block::Table(dated(lines, headings)),
    }
}
