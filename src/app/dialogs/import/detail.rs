//! One line of the preview looked at closely: field by field what the register has and what the list
//! says; for a possible duplicate, what to do with it.

use super::preview::Line;
use crate::app::dialogs::At;
use crate::app::list_pane::ListPane;
use crate::domain::intake::{
    Choice, Field, FieldChange, IntakeHousehold, IntakeMember, Issue, MemberVerdict, PlannedHousehold,
    Update, Value, Verdict,
};
use crate::i18n::Lang;
use crate::viet::format_money;

/// One line looked at closely.
#[derive(Debug)]
pub struct Detail {
    /// What it is about.
    pub title: String,
    /// What there is to know.
    pub facts: Vec<Fact>,
    /// The window over them.
    pub pane: ListPane,
    /// What can be done with a possible duplicate; empty for everything else.
    pub choices: Vec<Choice>,
    /// The choice under the cursor.
    pub cursor: usize,
}

/// Something to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// What the facts below are about.
    Heading(String),
    /// A label and its value.
    Value(String, String),
    /// A label, what the register has, what it would become.
    Change(String, String, String),
    /// A sentence.
    Sentence(String),
}

impl Detail {
    fn new(title: String, facts: Vec<Fact>, rows: usize) -> Self {
        let mut pane = ListPane::default();
        pane.set_page(rows);
        pane.set_len(facts.len());
        Self { title, facts, pane, choices: Vec::new(), cursor: 0 }
    }

    /// What the cursor stands on; none where there is nothing to choose.
    pub fn chosen(&self) -> Option<Choice> {
        self.choices.get(self.cursor).copied()
    }

    /// Moves over the choices.
    pub fn step(&mut self, by: isize) {
        let last = self.choices.len().saturating_sub(1);
        self.cursor = self.cursor.saturating_add_signed(by).min(last);
    }
}

/// The word for a choice.
pub fn choice_words(choice: Choice, lang: Lang) -> &'static str {
    match choice {
        Choice::Skip => lang.import_choice_skip(),
        Choice::Same => lang.import_choice_same(),
        Choice::New => lang.import_choice_new(),
    }
}

/// A line looked at closely, of which `rows` facts fit on the screen.
pub fn of(line: Line<'_>, at: &At, rows: usize) -> Detail {
    let lang = at.lang;
    match line {
        Line::Household(planned) => of_household(planned, at, rows),
        Line::Issue(issue) => Detail::new(row_at(&issue.sheet, issue.row, lang), of_issue(issue, lang), rows),
        Line::Note(note) => {
            let words = Fact::Sentence(lang.intake_note(&note.kind));
            Detail::new(row_at(&note.sheet, note.row, lang), vec![words], rows)
        }
        Line::OfFile(note) => {
            let words = Fact::Sentence(lang.read_note(note));
            Detail::new(lang.import_of_file().to_owned(), vec![words], rows)
        }
    }
}

/// A row as people name it, with its sheet where there are several.
fn row_at(sheet: &str, row: u32, lang: Lang) -> String {
    if sheet.is_empty() { lang.import_row_at(row) } else { lang.import_row_of(sheet, row) }
}

fn of_issue(issue: &Issue, lang: Lang) -> Vec<Fact> {
    let mut facts = Vec::new();
    if let Some(column) = &issue.column {
        let words = format!("{}  {}", column.letter, column.header);
        facts.push(Fact::Value(lang.import_column().to_owned(), words));
        facts.push(Fact::Value(lang.import_value().to_owned(), issue.value.clone()));
    }
    facts.push(Fact::Sentence(lang.issue(&issue.kind)));
    facts
}

fn of_household(planned: &PlannedHousehold, at: &At, rows: usize) -> Detail {
    let lang = at.lang;
    let intake = &planned.intake;
    let head = intake.head().map(|head| head.name.as_str()).unwrap_or_default();
    let title = format!("{} · {head}", row_at(&intake.source.sheet, intake.source.row, lang));
    let mut facts = Vec::new();
    let (update, choice) = verdict(&planned.verdict, &mut facts, lang);
    match update {
        Some(update) => changes(update, intake, &mut facts, at),
        None => everything(intake, &mut facts, at),
    }
    let mut detail = Detail::new(title, facts, rows);
    if let Some(choice) = choice {
        detail.choices = choices(update.is_some());
        detail.cursor = detail.choices.iter().position(|c| *c == choice).unwrap_or(0);
    }
    detail
}

/// The same as another row of the file cannot be chosen: there is nothing yet that it could update.
fn choices(known: bool) -> Vec<Choice> {
    if known { vec![Choice::Skip, Choice::Same, Choice::New] } else { vec![Choice::Skip, Choice::New] }
}

/// Says what is to become of a household; its update, and the choice where there is one.
fn verdict<'a>(
    verdict: &'a Verdict,
    facts: &mut Vec<Fact>,
    lang: Lang,
) -> (Option<&'a Update>, Option<Choice>) {
    match verdict {
        Verdict::New => (None, None),
        Verdict::Changed(update) => {
            facts.push(Fact::Sentence(lang.import_matched(lang.matched_by(update.by))));
            (Some(update), None)
        }
        Verdict::Unchanged { by, .. } => {
            facts.push(Fact::Sentence(lang.import_matched(lang.matched_by(*by))));
            (None, None)
        }
        Verdict::PossibleDuplicate { of, reason, update, choice } => {
            facts.push(Fact::Sentence(lang.import_may_be(lang.twin(of))));
            facts.push(Fact::Sentence(lang.duplicate_reason(*reason).to_owned()));
            (update.as_ref(), Some(*choice))
        }
    }
}

fn changes(update: &Update, intake: &IntakeHousehold, facts: &mut Vec<Fact>, at: &At) {
    let lang = at.lang;
    facts.extend(update.changes.iter().map(|change| changed(change, at)));
    for (member, verdict) in intake.members.iter().zip(&update.members) {
        match verdict {
            MemberVerdict::Known { changes, .. } if changes.is_empty() => {}
            MemberVerdict::Known { changes, .. } => {
                facts.push(Fact::Heading(member.name.clone()));
                facts.extend(changes.iter().map(|change| changed(change, at)));
            }
            MemberVerdict::New => {
                facts.push(Fact::Value(lang.import_joins().to_owned(), person(member, at)));
            }
        }
    }
    if update.is_empty() {
        facts.push(Fact::Sentence(lang.import_nothing_new().to_owned()));
    }
}

fn changed(change: &FieldChange, at: &At) -> Fact {
    let words = |value| at.lang.intake_value(value, at.settings.dates);
    Fact::Change(at.lang.intake_field(change.field).to_owned(), words(&change.old), words(&change.new))
}

/// All that the list says of a household.
fn everything(intake: &IntakeHousehold, facts: &mut Vec<Fact>, at: &At) {
    let lang = at.lang;
    let survey = &intake.survey;
    let recognition = intake.recognition.as_ref();
    let number = |number: u32| number.to_string();
    let said = [
        (Field::Code, intake.code.clone()),
        (Field::Hamlet, Some(intake.hamlet.clone())),
        (Field::Address, intake.address.clone()),
        (Field::Phone, intake.phone.clone()),
        (Field::People, Some(number(intake.people()))),
        (Field::ScoreB1, survey.b1.map(number)),
        (Field::Income, survey.income.map(format_money)),
        (
            Field::Answers,
            survey.answers.map(|answers| lang.intake_value(&Value::Answers(answers), at.settings.dates)),
        ),
        (Field::Class, recognition.map(|r| lang.class(r.class).to_owned())),
        (Field::Notes, intake.notes.clone()),
    ];
    let said = said.into_iter().filter_map(|(field, value)| Some((field, value?)));
    facts.extend(said.map(|(field, value)| Fact::Value(lang.intake_field(field).to_owned(), value)));
    facts.push(Fact::Heading(lang.import_people().to_owned()));
    facts.extend(intake.members.iter().map(|member| Fact::Sentence(person(member, at))));
}

fn person(member: &IntakeMember, at: &At) -> String {
    let lang = at.lang;
    let said = [
        Some(member.name.clone()),
        member.relation.map(|relation| lang.relation(relation).to_owned()),
        member.sex.map(|sex| lang.sex(sex).to_owned()),
        member.born.map(|born| at.partial(born)),
        member.citizen_number.clone(),
        member.ethnicity.clone(),
    ];
    said.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
