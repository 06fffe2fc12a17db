//! Reads a form from TOML and names what is wrong with a file, with line and column.

use std::collections::HashSet;

use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::fault::{FormError, FormFault, MOST_POINTS};
use super::form_a::{FormA, Need, Question};
use super::table::{B1Table, Column, Counted, Kind, ScoreOption, ScoreQuestion};
use crate::domain::data_file::period::{Head, Places};
use crate::domain::data_file::{self, DataError, Label, ensure, is_code};
use crate::domain::place::AreaType;

type Placed<T> = data_file::Placed<T, FormFault>;

/// A form as it was read, with the places of what other files may contradict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Form {
    A(FormA, Places),
    B1(B1Table, Places),
}

/// Which form a file holds; everything else is left to the reader of that form.
#[derive(Deserialize)]
struct Which {
    form: Name,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "snake_case")]
enum Name {
    A,
    B1,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileA {
    #[serde(rename = "form")]
    _form: Name,
    code: Spanned<String>,
    name: Spanned<Label>,
    from: Spanned<Datetime>,
    to: Spanned<Datetime>,
    form_b_needed: Spanned<Need>,
    #[serde(default)]
    question: Vec<QuestionFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct QuestionFile {
    code: Spanned<String>,
    text: Spanned<Label>,
    #[serde(default)]
    optional: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileB1 {
    #[serde(rename = "form")]
    _form: Name,
    code: Spanned<String>,
    name: Spanned<Label>,
    from: Spanned<Datetime>,
    to: Spanned<Datetime>,
    columns: Spanned<Vec<ColumnFile>>,
    #[serde(default)]
    question: Vec<ScoreQuestionFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ColumnFile {
    code: Spanned<String>,
    name: Spanned<Label>,
    area: Option<Spanned<AreaType>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ScoreQuestionFile {
    code: Spanned<String>,
    text: Spanned<Label>,
    #[serde(default)]
    optional: bool,
    options: Option<Vec<OptionFile>>,
    each: Option<CountedFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OptionFile {
    code: Spanned<String>,
    text: Spanned<Label>,
    points: Spanned<Vec<i32>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CountedFile {
    points: Spanned<Vec<i32>>,
    at_most: Option<Spanned<u32>>,
}

/// The form of a file.
///
/// # Errors
/// The first fault with its place.
pub(super) fn read(text: &str) -> Result<Form, FormError> {
    match data_file::read::<Which, FormFault>(text, FormFault::Unreadable)?.form {
        Name::A => read_a(text),
        Name::B1 => read_b1(text),
    }
}

fn read_a(text: &str) -> Result<Form, FormError> {
    let file: FileA = data_file::read(text, FormFault::Unreadable)?;
    let head = Head { code: &file.code, from: &file.from, to: &file.to };
    let places = head.places(text);
    let form = form_a(head, &file).map_err(|(span, fault)| DataError::at(text, span, fault))?;
    Ok(Form::A(form, places))
}

fn read_b1(text: &str) -> Result<Form, FormError> {
    let file: FileB1 = data_file::read(text, FormFault::Unreadable)?;
    let head = Head { code: &file.code, from: &file.from, to: &file.to };
    let places = head.places(text);
    let table = table(head, &file).map_err(|(span, fault)| DataError::at(text, span, fault))?;
    Ok(Form::B1(table, places))
}

fn form_a(head: Head<'_>, file: &FileA) -> Placed<FormA> {
    let period = head.checked::<FormFault>()?;
    let name = worded(&file.name)?;
    ensure(&file.form_b_needed, |_| !file.question.is_empty(), FormFault::NoQuestions)?;
    ensure(&file.form_b_needed, |need| need.decides(file.question.len()), FormFault::NeverDecides)?;
    let mut codes = HashSet::new();
    let question = |row: &QuestionFile| {
        let code = own_code(&row.code, &mut codes)?;
        Ok(Question { code, text: worded(&row.text)?, optional: row.optional })
    };
    Ok(FormA {
        code: file.code.get_ref().clone(),
        name,
        period,
        questions: file.question.iter().map(question).collect::<Placed<_>>()?,
        need: *file.form_b_needed.get_ref(),
    })
}

fn table(head: Head<'_>, file: &FileB1) -> Placed<B1Table> {
    let period = head.checked::<FormFault>()?;
    let name = worded(&file.name)?;
    let columns = columns(&file.columns)?;
    ensure(&file.columns, |_| !file.question.is_empty(), FormFault::NoQuestions)?;
    let mut codes = HashSet::new();
    let question = |row: &ScoreQuestionFile| {
        let code = own_code(&row.code, &mut codes)?;
        let kind = kind(row, columns.len())?;
        Ok(ScoreQuestion { code, text: worded(&row.text)?, optional: row.optional, kind })
    };
    let questions = file.question.iter().map(question).collect::<Placed<_>>()?;
    Ok(B1Table { code: file.code.get_ref().clone(), name, period, columns, questions })
}

fn columns(rows: &Spanned<Vec<ColumnFile>>) -> Placed<Vec<Column>> {
    ensure(rows, |rows| !rows.is_empty(), FormFault::NoColumns)?;
    let (mut codes, mut areas) = (HashSet::new(), HashSet::new());
    let column = |row: &ColumnFile| {
        let code = own_code(&row.code, &mut codes)?;
        if let Some(area) = &row.area {
            ensure(area, |area| areas.insert(*area), FormFault::AreaTwice)?;
        }
        Ok(Column { code, name: worded(&row.name)?, area: row.area.as_ref().map(|area| *area.get_ref()) })
    };
    rows.get_ref().iter().map(column).collect()
}

fn kind(row: &ScoreQuestionFile, columns: usize) -> Placed<Kind> {
    match (&row.options, &row.each) {
        (Some(options), None) if !options.is_empty() => Ok(Kind::One(self::options(options, columns)?)),
        (None, Some(each)) => {
            if let Some(most) = &each.at_most {
                ensure(most, |most| *most > 0, FormFault::CountsNothing)?;
            }
            let at_most = each.at_most.as_ref().map(|most| *most.get_ref());
            Ok(Kind::Number(Counted { points: points(&each.points, columns)?, at_most }))
        }
        _ => Err((row.code.span(), FormFault::NotAQuestion)),
    }
}

fn options(rows: &[OptionFile], columns: usize) -> Placed<Vec<ScoreOption>> {
    let mut codes = HashSet::new();
    let option = |row: &OptionFile| {
        let code = own_code(&row.code, &mut codes)?;
        Ok(ScoreOption { code, text: worded(&row.text)?, points: points(&row.points, columns)? })
    };
    rows.iter().map(option).collect()
}

fn points(written: &Spanned<Vec<i32>>, columns: usize) -> Placed<Vec<i32>> {
    let fault = FormFault::PointsAndColumns { columns, points: written.get_ref().len() };
    ensure(written, |points| points.len() == columns, fault)?;
    let sound = |points: &Vec<i32>| points.iter().all(|points| (-MOST_POINTS..=MOST_POINTS).contains(points));
    ensure(written, sound, FormFault::PointsOutOfRange)?;
    Ok(written.get_ref().clone())
}

/// A code that stands once among those of its list.
fn own_code(code: &Spanned<String>, seen: &mut HashSet<String>) -> Placed<String> {
    ensure(code, |code| is_code(code), FormFault::NotACode)?;
    ensure(code, |code| seen.insert(code.clone()), FormFault::Twice)?;
    Ok(code.get_ref().clone())
}

fn worded(label: &Spanned<Label>) -> Placed<Label> {
    ensure(label, Label::is_worded, FormFault::NoWords)?;
    Ok(label.get_ref().clone())
}
