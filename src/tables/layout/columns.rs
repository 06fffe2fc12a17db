//! The meaning of every column, from its header and from what stands below it.

use crate::domain::intake::ColumnMeaning as M;
use crate::tables::read::Sheet;

use super::contents::{self, Contents};
use super::header::Header;
use super::synonyms;

/// One meaning a column.
pub fn guess(sheet: &Sheet, header: &Header) -> Vec<M> {
    let contents: Vec<Contents> =
        (0..header.paths.len()).map(|column| contents::look(sheet, header.bottom, column)).collect();
    let mut columns: Vec<M> =
        header.paths.iter().zip(&contents).map(|(path, seen)| from_header(path, seen)).collect();
    by_contents(&mut columns, &contents);
    settle_names(&mut columns);
    settle_repeats(&mut columns, &contents);
    columns
}

/// What the header says, corrected where the cells plainly are something else.
fn from_header(path: &[String], seen: &Contents) -> M {
    if path.is_empty() {
        return M::Ignored;
    }
    if let Some((number, sure)) = synonyms::indicator(path)
        && (sure || seen.marks())
        && !ignored_group(path)
    {
        return M::Indicator(number);
    }
    match synonyms::meaning(path).unwrap_or(M::Ignored) {
        M::PoorMark | M::NearPoorMark | M::ListedMark if seen.class_words() => M::Class,
        M::MaleMark if seen.years() => M::BornMale,
        M::FemaleMark if seen.years() => M::BornFemale,
        M::Class if seen.marks() => M::Ignored,
        M::Merit | M::SocialProtection | M::NoLabour if !seen.marks() && !seen.nothing() => M::Ignored,
        M::Address if seen.hamlets() => M::Hamlet,
        meaning => meaning,
    }
}

fn ignored_group(path: &[String]) -> bool {
    path.len() > 1 && synonyms::meaning(&path[..path.len() - 1]) == Some(M::Ignored)
}

/// Columns without a telling header, told by their cells, where no other column has that meaning.
fn by_contents(columns: &mut [M], contents: &[Contents]) {
    for (at, seen) in contents.iter().enumerate() {
        if columns[at] != M::Ignored {
            continue;
        }
        let found = [
            (M::CitizenNumber, seen.citizen_numbers()),
            (M::Phone, seen.phones()),
            (M::Class, seen.class_words()),
            (M::Sex, seen.sexes()),
            (M::Hamlet, seen.hamlets()),
        ];
        let free = |meaning: &M| !columns.contains(meaning);
        if let Some((meaning, _)) = found.into_iter().find(|(meaning, fits)| *fits && free(meaning)) {
            columns[at] = meaning;
        }
    }
}

/// A list whose only name column is called "Họ và tên" and that tells no relation is one of heads; a
/// list with relations whose only name column is called after the head names everybody in it.
fn settle_names(columns: &mut [M]) {
    let tells_members = columns.iter().any(|m| matches!(m, M::Relation | M::MemberNumber | M::HeadNumber));
    let (from, to) = match tells_members {
        true => (M::HeadName, M::PersonName),
        false => (M::PersonName, M::HeadName),
    };
    if !columns.contains(&to)
        && let Some(column) = columns.iter_mut().find(|column| **column == from)
    {
        *column = to;
    }
}

/// Of two columns with one meaning the fuller one keeps it, the first one among equals.
fn settle_repeats(columns: &mut [M], contents: &[Contents]) {
    for at in 0..columns.len() {
        let meaning = columns[at];
        if meaning.may_repeat() {
            continue;
        }
        let better = (0..columns.len()).any(|other| {
            other != at
                && columns[other] == meaning
                && (contents[other].filled, at) > (contents[at].filled, other)
        });
        if better {
            columns[at] = M::Ignored;
        }
    }
}
