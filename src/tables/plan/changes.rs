//! What a list says of a household of the register that the register does not know. A blank never
//! overwrites.

use crate::domain::class::Class;
use crate::domain::intake::{
    Field, FieldChange, IntakeHousehold, KnownHousehold, KnownRecognition, KnownSurvey, MatchedBy, Update,
    Value,
};
use crate::tables::parse::hamlet_key;

use super::members;
use super::portrait::code_key;

/// Everything that would change; the year of `intake` is settled.
pub fn update(intake: &IntakeHousehold, known: &KnownHousehold, by: MatchedBy) -> Update {
    let mut changes = Changes::default();
    changes.household(intake, known);
    changes.flags(intake, known);
    changes.survey(intake, known);
    changes.recognition(intake, known);
    Update { id: known.id, by, changes: changes.0, members: members::verdicts(&intake.members, known) }
}

#[derive(Default)]
struct Changes(Vec<FieldChange>);

impl Changes {
    fn add(&mut self, field: Field, old: Value, new: Value) {
        self.0.push(FieldChange { field, old, new });
    }

    fn text(&mut self, field: Field, old: &str, new: Option<&String>, same: impl Fn(&str, &str) -> bool) {
        if let Some(new) = new.filter(|new| !new.is_empty() && !same(old, new)) {
            self.add(field, text(old), Value::Text(new.clone()));
        }
    }

    /// A number of the list against what the register has.
    fn number(&mut self, field: Field, old: Option<i64>, new: Option<i64>) {
        if let Some(new) = new.filter(|new| Some(*new) != old) {
            self.add(field, old.map_or(Value::Nothing, Value::Number), Value::Number(new));
        }
    }

    fn household(&mut self, intake: &IntakeHousehold, known: &KnownHousehold) {
        let same_code = |old: &str, new: &str| code_key(old) == code_key(new);
        let same_hamlet = |old: &str, new: &str| hamlet_key(old) == hamlet_key(new);
        let equal = |old: &str, new: &str| old == new;
        self.text(Field::Code, &known.code, intake.code.as_ref(), same_code);
        self.text(Field::Hamlet, &known.hamlet, Some(&intake.hamlet), same_hamlet);
        self.text(Field::Address, &known.address, intake.address.as_ref(), equal);
        self.text(Field::Phone, &known.phone, intake.phone.as_ref(), equal);
        let notes = intake.notes.as_ref().map(|notes| joined(&known.notes, notes));
        self.text(Field::Notes, &known.notes, notes.as_ref(), equal);
    }

    fn flags(&mut self, intake: &IntakeHousehold, known: &KnownHousehold) {
        let flags = [
            (Field::NoLabour, known.no_labour, intake.flags.no_labour),
            (Field::Merit, known.merit, intake.flags.merit),
            (Field::SocialProtection, known.social_protection, intake.flags.social_protection),
        ];
        for (field, old, new) in flags {
            if let Some(new) = new.filter(|new| *new != old) {
                self.add(field, Value::Flag(old), Value::Flag(new));
            }
        }
    }

    /// Scores and answers against the survey of the same year. The number of people belongs to a survey:
    /// where there is none and the list makes none, it is used for matching only.
    fn survey(&mut self, intake: &IntakeHousehold, known: &KnownHousehold) {
        let new = &intake.survey;
        let old = known.surveys.iter().find(|survey| Some(survey.year) == new.year);
        if old.is_none() && !new.says_something() {
            return;
        }
        let number = |of: fn(&KnownSurvey) -> Option<i64>| old.and_then(of);
        self.number(
            Field::People,
            number(|old| Some(i64::from(old.people))),
            intake.stated_people.map(i64::from),
        );
        self.number(Field::ScoreB1, number(|old| old.b1.map(i64::from)), new.b1.map(i64::from));
        self.number(Field::Income, number(|old| old.income), new.income);
        let old = old.map(|old| old.answers);
        if let Some(new) = new.answers.filter(|new| Some(*new) != old) {
            self.add(Field::Answers, old.map_or(Value::Nothing, Value::Answers), Value::Answers(new));
        }
    }

    /// The class against the recognition of the same year; a new year is a change even when the class
    /// stays, because every year has its decision. Only for those on the list, though: nobody decides
    /// each year that a household is still off it.
    fn recognition(&mut self, intake: &IntakeHousehold, known: &KnownHousehold) {
        let Some(new) = &intake.recognition else { return };
        let old = known.recognitions.iter().find(|recognition| Some(recognition.year) == new.year);
        let before = old.or_else(|| latest(&known.recognitions));
        if old.is_none() && stays_off(new.class, before.map(|before| before.class)) {
            return;
        }
        if old.is_none_or(|old| old.class != new.class) {
            let before = before.map_or(Value::Nothing, |before| Value::Class(before.class));
            self.add(Field::Class, before, Value::Class(new.class));
        }
        let number = old.map(|old| old.decision_number.as_str()).unwrap_or_default();
        self.text(Field::Decision, number, Some(&new.decision_number), |old, new| old == new);
    }
}

/// Off the list as before; "not listed" says no more than that.
fn stays_off(new: Class, before: Option<Class>) -> bool {
    let off = before.is_none_or(|before| !before.is_listed());
    off && (new == Class::None || Some(new) == before)
}

fn latest(recognitions: &[KnownRecognition]) -> Option<&KnownRecognition> {
    recognitions.iter().max_by_key(|recognition| recognition.year)
}

fn text(old: &str) -> Value {
    if old.is_empty() { Value::Nothing } else { Value::Text(old.to_owned()) }
}

/// Remarks of the list come behind those of the officer; what is there already is not said twice.
fn joined(old: &str, new: &str) -> String {
    let missing = new.lines().filter(|line| !old.lines().any(|known| known == *line));
    let lines: Vec<&str> = old.lines().chain(missing).collect();
    lines.join("\n")
}
