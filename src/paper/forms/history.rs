//! What was done about a household (nhật ký của hộ): when, and in one sentence who did what.

use chrono::{DateTime, Utc};

use super::super::document::{Align, Block, Column, Document, HeaderCell, PageSetup, Style, Table, Text};
use super::official::{Issue, short_date};
use crate::viet::{local_time, moment, upper};

/// Size of running text.
const BODY_SIZE: f32 = 11.0;

/// What the paper is made of.
#[derive(Debug, Clone, Copy)]
pub struct HistoryPaper<'a> {
    /// The household's code.
    pub code: &'a str,
    /// Its head.
    pub head: &'a str,
    /// Its hamlet.
    pub hamlet: &'a str,
    /// Each operation with its moment, the last first.
    pub lines: &'a [(DateTime<Utc>, String)],
}

/// The paper of one household.
pub fn history_paper(paper: &HistoryPaper<'_>, issue: &Issue<'_>) -> Document {
    let lang = issue.lang;
    let whose = lang.history_of(paper.code, paper.head, paper.hamlet);
    let title = Block::Title { name: upper(lang.history_title()).into(), under: vec![Text::italic(&whose)] };
    let mut blocks = vec![Block::Head(issue.head()), title];
    blocks.push(match (paper.lines.first(), paper.lines.last()) {
        (Some((last, _)), Some((first, _))) => {
            let day = |at: &DateTime<Utc>| short_date(local_time(*at).date());
            said(&lang.history_from_to(paper.lines.len(), day(first), day(last)))
        }
        _ => said(lang.history_none()),
    });
    if !paper.lines.is_empty() {
        blocks.push(Block::Table(dated(paper.lines, [lang.history_when(), lang.history_what()])));
    }
    document(format!("{} {}", lang.history_title(), paper.code), lang.history_title(), blocks, issue)
}

/// A page of the office's own, with who made it in its foot.
pub(super) fn document(title: String, subject: &str, blocks: Vec<Block>, issue: &Issue<'_>) -> Document {
    let lang = issue.lang;
    let time = lang.paper_time(issue.at.format("%H:%M"), short_date(issue.day()));
    Document {
        title,
        subject: subject.to_owned(),
        author: issue.by.to_owned(),
        created: issue.at,
        language: lang.code(),
        page: PageSetup::PORTRAIT,
        body_size: BODY_SIZE,
        least_size: BODY_SIZE,
        foot: Text::italic(lang.paper_foot(issue.by, time)),
        blocks,
    }
}

/// A sentence on its own.
pub(super) fn said(words: &str) -> Block {
    Block::Paragraph { text: Text::italic(words), align: Align::Left }
}

/// Moments with what was done then.
pub(super) fn dated(lines: &[(DateTime<Utc>, String)], headings: [&str; 2]) -> Table {
    let rows = lines.iter().map(|(at, sentence)| {
        [moment(*at), sentence.clone()].map(|cell| Text::styled(cell, Style::Plain)).into_iter().collect()
    });
    Table {
        columns: vec![Column::tight(Align::Left).at_least(16), Column::roomy(1.0)],
        header: vec![headings.map(HeaderCell::new).into()],
        numbered: false,
        rows: rows.collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;
    use crate::paper::forms::sample;
    use crate::paper::to_text;

    #[test]
    fn a_history_says_whose_it_is_and_since_when() {
        let dossier = sample::dossier();
        let issue = sample::issue(&dossier, Lang::Vi);
        let lines = vec![
            ("2026-11-20T02:15:00Z".parse().unwrap(), "Lan sửa phiếu rà soát".to_owned()),
            ("2026-01-05T02:00:00Z".parse().unwrap(), "Lan thêm hộ".to_owned()),
        ];
        let paper =
            HistoryPaper { code: "0412", head: "Nguyễn Thị Lành", hamlet: "Khu 4", lines: &lines };
        let text = to_text(&history_paper(&paper, &issue), 80);
        for part in
            ["NHẬT KÝ CỦA HỘ", "0412", "Nguyễn Thị Lành", "05/01/2026", "20/11/2026 09:15", "Lan sửa phiếu"]
        {
            assert!(text.contains(part), "{part} in:\n{text}");
        }
        let empty = HistoryPaper { lines: &[], ..paper };
        assert!(to_text(&history_paper(&empty, &issue), 80).contains(Lang::Vi.history_none()));
    }
}
