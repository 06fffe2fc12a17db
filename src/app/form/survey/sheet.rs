//! Score B1 by the commune's own table: its questions stand before the total, which follows from them. The total alone
//! can be typed all the same, as the paper has it.

use super::super::{Choice, Field, FieldKind, Form};
use crate::app::dialogs::At;
use crate::domain::forms::{B1Table, COLUMN, CannotScore, Items, Kind, ScoreQuestion};
use crate::domain::place::AreaType;
use crate::domain::survey::Survey;
use crate::i18n::Lang;

/// The field that says how B1 is entered, and its two digits.
const HOW: &str = "sheet";
const BY_TABLE: &str = "1";
const BY_HAND: &str = "2";
/// Up to so many options are answered by a digit.
const DIGITS: usize = 9;

/// The table of a form and the survey that it corrects.
pub(super) struct Sheet<'a> {
    pub table: &'a B1Table,
    pub area: AreaType,
    pub base: Option<&'a Survey>,
    /// In a second entry it is not asked how B1 was entered: as the first time.
    pub only: bool,
}

/// The table in force on a day.
pub(super) fn table<'a>(at: &At<'a>, day: chrono::NaiveDate) -> Option<&'a B1Table> {
    at.register?.forms.table_on(day)
}

/// Brings in the questions of a table, or takes them away, and fills in the total.
pub(super) fn revise(form: &mut Form, sheet: Option<&Sheet>, at: &At) {
    let how = sheet.filter(|sheet| !sheet.only).map(|sheet| sheet.how(at));
    form.set_group(HOW, "b1", how.into_iter().collect());
    let asked = sheet.filter(|sheet| sheet.only || is_by_table(form));
    form.set_group("b.", "b1", asked.map(|sheet| sheet.questions(form, at.lang)).unwrap_or_default());
    if let Some(sheet) = asked {
        fill_total(form, sheet, at.lang);
    }
}

/// Where typing begins.
pub(super) fn first(form: &Form) -> &str {
    let first = form.fields.iter().find(|field| field.code.starts_with("b.") || field.code == "b1");
    first.map_or("b1", |field| field.code.as_ref())
}

fn is_by_table(form: &Form) -> bool {
    form.choice(HOW) == Some(BY_TABLE)
}

fn code(question: &str) -> String {
    format!("b.{question}")
}

impl Sheet<'_> {
    /// As the last form was entered; a corrected one as it was.
    fn how(&self, at: &At) -> Field {
        let lang = at.lang;
        let choices =
            vec![Choice::new(BY_TABLE, lang.b1_by_table()), Choice::new(BY_HAND, lang.b1_by_hand())];
        let by_hand = match self.base {
            Some(base) => base.b1_items.is_empty(),
            None => at.last.get(super::KIND, HOW) == Some(lang.b1_by_hand()),
        };
        let now = if by_hand { BY_HAND } else { BY_TABLE };
        Field::new(HOW, lang.field_b1_how(), FieldKind::Digit(choices), now).hint(lang.hint_b1_how())
    }

    /// The column, where the hamlet does not say it, and the questions in the order of the paper.
    fn questions(&self, form: &Form, lang: Lang) -> Vec<Field> {
        let asks_column = self.table.column(self.area, &Items::new()).is_none();
        let column = asks_column.then(|| self.column(lang));
        let questions = self.table.questions.iter().map(|question| self.question(question, form, lang));
        column.into_iter().chain(questions).collect()
    }

    fn column(&self, lang: Lang) -> Field {
        let columns = self.table.columns.iter();
        let choices = columns.map(|column| (column.code.as_str(), lang.label(&column.name).to_owned()));
        one_of(code(COLUMN), lang.field_b1_column().to_owned(), choices.collect(), self.known(COLUMN))
    }

    fn question(&self, question: &ScoreQuestion, form: &Form, lang: Lang) -> Field {
        let (code, label) = (code(&question.code), lang.label(&question.text).to_owned());
        let mut field = match &question.kind {
            Kind::One(options) => {
                let choices = options.iter().map(|o| (o.code.as_str(), lang.label(&o.text).to_owned()));
                one_of(code, label, choices.collect(), self.known(&question.code))
            }
            Kind::Number(_) => {
                let known = self.known(&question.code).unwrap_or_default();
                Field::number(code, label, known).hint(lang.hint_b1_number())
            }
        };
        field.warning = self.unknown(question, form, lang);
        field
    }

    /// An answer that the table does not have.
    fn unknown(&self, question: &ScoreQuestion, form: &Form, lang: Lang) -> Option<String> {
        let item = item(form, question)?;
        question.points(0, &item).is_none().then(|| lang.form_bad_number().to_owned())
    }

    fn known(&self, code: &str) -> Option<&str> {
        self.base?.b1_items.get(code).map(String::as_str)
    }
}

/// Few options are answered by their place on the paper, many by a few letters.
fn one_of(code: String, label: String, options: Vec<(&str, String)>, known: Option<&str>) -> Field {
    if options.len() > DIGITS {
        let choices = options.into_iter().map(|(code, text)| Choice::new(code, text)).collect();
        return Field::choice(code, label, choices, known.unwrap_or_default());
    }
    let place = options.iter().position(|(code, _)| Some(*code) == known);
    let now = place.map(|place| (place + 1).to_string()).unwrap_or_default();
    let names: Vec<_> = (1..).zip(&options).map(|(at, (_, text)): (u8, _)| format!("{at} {text}")).collect();
    let choices = (1..).zip(options).map(|(at, (_, text)): (u8, _)| Choice::new(at.to_string(), text));
    Field::new(code, label, FieldKind::Digit(choices.collect()), &now).hint(names.join(" · "))
}

/// What the sheet says so far; nothing where B1 is entered by hand.
pub(super) fn items(form: &Form, table: Option<&B1Table>) -> Items {
    let Some(table) = table.filter(|_| form.fields.iter().any(|field| field.code.starts_with("b."))) else {
        return Items::new();
    };
    let column = chosen(form, COLUMN, table.columns.iter().map(|column| column.code.as_str()));
    let answers = table.questions.iter().filter_map(|q| Some((q.code.clone(), item(form, q)?)));
    column.map(|column| (COLUMN.to_owned(), column)).into_iter().chain(answers).collect()
}

fn item(form: &Form, question: &ScoreQuestion) -> Option<String> {
    match &question.kind {
        Kind::One(options) => chosen(form, &question.code, options.iter().map(|o| o.code.as_str())),
        Kind::Number(_) => Some(form.text(&code(&question.code))).filter(|text| !text.is_empty()),
    }
}

/// The code of the option that a field says, by its place or by its code.
fn chosen<'a>(form: &Form, question: &str, mut options: impl Iterator<Item = &'a str>) -> Option<String> {
    let field = form.field(&code(question))?;
    let chosen = field.chosen()?;
    match field.kind {
        FieldKind::Digit(_) => options.nth(chosen.parse::<usize>().ok()?.checked_sub(1)?).map(str::to_owned),
        _ => Some(chosen.to_owned()),
    }
}

/// What the sheet's answers add up to.
pub(super) fn total(table: &B1Table, area: AreaType, items: &Items) -> Result<u32, CannotScore> {
    let column = table.column(area, items).map_or("", |column| column.code.as_str());
    table.total(column, items)
}

/// The total follows until another one is typed; then both are told.
fn fill_total(form: &mut Form, sheet: &Sheet, lang: Lang) {
    let counted = total(sheet.table, sheet.area, &items(form, Some(sheet.table))).ok();
    let text = counted.map(|total| total.to_string()).unwrap_or_default();
    let Some(field) = form.field_mut("b1") else { return };
    if !text.is_empty() || field.computed {
        field.fill_computed(&text);
    }
    let differs = counted.is_some() && !field.computed && field.line.text() != text;
    field.warning = differs.then(|| lang.warn_b1_total(&text));
}

/// The questions that are still to be answered, as the paper asks them.
pub(super) fn missing(table: &B1Table, area: AreaType, items: &Items, lang: Lang) -> Vec<String> {
    let column = table.column(area, items).is_none().then(|| lang.field_b1_column().to_owned());
    let open = table.unanswered(items);
    let named = open.iter().filter_map(|code| table.question(code)).map(|q| lang.label(&q.text).to_owned());
    column.into_iter().chain(named).collect()
}

/// A question of the day's table as the paper asks it; its code where the table does not have it.
pub(super) fn question_words(at: &At, day: chrono::NaiveDate, code: &str) -> String {
    if code == COLUMN {
        return at.lang.field_b1_column().to_owned();
    }
    let question = table(at, day).and_then(|table| table.question(code));
    question.map_or_else(|| code.to_owned(), |question| at.lang.label(&question.text).to_owned())
}

/// An answer as the paper words it.
pub(super) fn item_words(at: &At, day: chrono::NaiveDate, code: &str, item: &str) -> String {
    let table = table(at, day);
    let column = table.and_then(|table| table.columns.iter().find(|c| code == COLUMN && c.code == item));
    let option = || match &table?.question(code)?.kind {
        Kind::One(options) => options.iter().find(|option| option.code == item).map(|option| &option.text),
        Kind::Number(_) => None,
    };
    let words = column.map(|column| &column.name).or_else(option);
    words.map_or_else(|| item.to_owned(), |words| at.lang.label(words).to_owned())
}

#[cfg(test)]
mod tests;
