//! One data row as typed values: what it says of a person, and what it says of the household.

use crate::domain::class::Class;
use crate::domain::ethnicity;
use crate::domain::intake::{
    ColumnMeaning as M, IntakeFlags, IntakeMember, IntakeRecognition, IntakeSurvey, IssueKind, NoteKind,
};
use crate::domain::member::{Relation, Sex};
use crate::domain::survey::Answers;
use crate::viet::PartialDate;

use super::read::Reading;
use super::{ParseOptions, answers, birth, citizen, hamlet, name, number, phone, words};

/// The most people of one household that is believed.
const MOST_PEOPLE: u32 = 60;
/// The highest total of form B1 that is believed.
const HIGHEST_B1: u32 = 500;

/// What a row says of the household.
#[derive(Debug, Clone, Default)]
pub struct House {
    /// Mã hộ.
    pub code: Option<String>,
    /// From its own column or the front of the address.
    pub hamlet: Option<String>,
    /// As written.
    pub address: Option<String>,
    /// Digits only.
    pub phone: Option<String>,
    /// Số khẩu.
    pub people: Option<u32>,
    /// Marks.
    pub flags: IntakeFlags,
    /// Ghi chú.
    pub notes: Option<String>,
    /// Scores and answers.
    pub survey: IntakeSurvey,
    /// The class told by this row itself.
    pub recognition: Option<IntakeRecognition>,
}

/// Reads the person of a row; none when its name cannot be read (which is an issue of the row).
pub fn person(reading: &mut Reading, options: ParseOptions) -> Option<IntakeMember> {
    let name = person_name(reading);
    let (sex, born) = sex_and_birth(reading, options);
    let number = citizen_number(reading, sex, born);
    let ethnicity = ethnic_group(reading);
    let relation = relation(reading);
    let source = reading.source();
    Some(IntakeMember { source, name: name?, sex, born, citizen_number: number, ethnicity, relation })
}

fn person_name(reading: &mut Reading) -> Option<String> {
    let column = if reading.has(M::PersonName) { M::PersonName } else { M::HeadName };
    if reading.cell(column).is_none() {
        reading.reject(column, IssueKind::NameMissing);
    }
    reading.take(column, name::read)
}

fn sex_and_birth(reading: &mut Reading, options: ParseOptions) -> (Option<Sex>, Option<PartialDate>) {
    let told = told_sex(reading);
    let columns = [(M::Born, None), (M::BornMale, Some(Sex::Male)), (M::BornFemale, Some(Sex::Female))];
    let mut births = Vec::new();
    for (column, sex) in columns {
        if let Some(born) = birth_in(reading, column, options) {
            births.push((born, sex));
        }
    }
    let sexed = births.iter().filter(|(_, sex)| sex.is_some()).count();
    if sexed > 1 {
        reading.reject(M::BornFemale, IssueKind::BornTwice);
    }
    let born = births.last().map(|(born, _)| *born);
    (told.or_else(|| births.last().and_then(|(_, sex)| *sex)), born)
}

fn told_sex(reading: &mut Reading) -> Option<Sex> {
    let word = reading.take(M::Sex, |cell| words::sex(&cell.text()).ok_or(IssueKind::Sex));
    let marked = |reading: &mut Reading, column| reading.cell(column).is_some() && reading.any_mark(column);
    let (male, female) = (marked(reading, M::MaleMark), marked(reading, M::FemaleMark));
    match (word, male, female) {
        (Some(sex), ..) => Some(sex),
        (None, true, false) => Some(Sex::Male),
        (None, false, true) => Some(Sex::Female),
        (None, true, true) => {
            reading.reject(M::FemaleMark, IssueKind::Sex);
            None
        }
        _ => None,
    }
}

/// The birth date of one column; in the column for both sexes day and month may have columns beside it.
fn birth_in(reading: &mut Reading, column: M, options: ParseOptions) -> Option<PartialDate> {
    let blank = crate::tables::read::Cell::Blank;
    let (day, month) = match column {
        M::Born => (reading.cell(M::BirthDay), reading.cell(M::BirthMonth)),
        _ => (None, None),
    };
    let order = reading.order;
    let birth = reading.take(column, |cell| {
        let year = birth::read(cell, order, options.today)?;
        match (day, month) {
            (None, None) => Ok(year),
            (day, month) => birth::from_parts(day.unwrap_or(&blank), month.unwrap_or(&blank), year),
        }
    })?;
    if birth.month_first {
        reading.note(NoteKind::DateSwapped);
    }
    if birth.ambiguous {
        reading.note(NoteKind::DateAmbiguous);
    }
    Some(birth.born)
}

fn citizen_number(reading: &mut Reading, sex: Option<Sex>, born: Option<PartialDate>) -> Option<String> {
    let (number, notes) = reading.take(M::CitizenNumber, |cell| citizen::read(cell, sex, born))?;
    for note in notes {
        reading.note(note);
    }
    Some(number)
}

/// The canonical name of the ethnic group; an unknown one is kept as written and said.
fn ethnic_group(reading: &mut Reading) -> Option<String> {
    let written = reading.text(M::Ethnicity)?;
    match ethnicity::canonical(&written) {
        Some(name) => Some(name.to_owned()),
        None => {
            reading.note(NoteKind::EthnicityUnknown { written: written.clone() });
            Some(written)
        }
    }
}

/// The relation; an unknown word becomes "other" and is said.
fn relation(reading: &mut Reading) -> Option<Relation> {
    let written = reading.text(M::Relation)?;
    let known = words::relation(&written);
    if known.is_none() {
        reading.note(NoteKind::RelationOther { written });
    }
    known.or(Some(Relation::Other))
}

/// Reads what a row says of its household.
pub fn house(reading: &mut Reading, options: ParseOptions) -> House {
    let address = reading.texts(M::Address, ", ");
    let own_hamlet = reading.text(M::Hamlet).map(|text| hamlet::tidy(&text, &reading.header(M::Hamlet)));
    let survey = survey(reading, options);
    let recognition = recognition(reading, survey.year);
    House {
        code: reading.text(M::HouseholdCode),
        hamlet: own_hamlet.or_else(|| address.as_deref().and_then(hamlet::in_address)),
        address,
        phone: phone_number(reading),
        people: people(reading),
        flags: flags(reading),
        notes: reading.texts(M::Notes, "\n"),
        survey,
        recognition,
    }
}

fn phone_number(reading: &mut Reading) -> Option<String> {
    let (number, notes) = reading.take(M::Phone, phone::read)?;
    for note in notes {
        reading.note(note);
    }
    Some(number)
}

fn people(reading: &mut Reading) -> Option<u32> {
    let people = reading.take(M::People, |cell| number::count(cell, MOST_PEOPLE))?;
    if people == 0 {
        reading.reject(M::People, IssueKind::NoPeople);
    }
    Some(people)
}

fn flags(reading: &mut Reading) -> IntakeFlags {
    IntakeFlags {
        no_labour: reading.mark(M::NoLabour),
        merit: reading.mark(M::Merit),
        social_protection: reading.mark(M::SocialProtection),
    }
}

fn survey(reading: &mut Reading, options: ParseOptions) -> IntakeSurvey {
    let last = options.last_indicator;
    let b2 = reading.take(M::ScoreB2, |cell| number::count(cell, u32::from(last) * 10));
    IntakeSurvey {
        year: reading
            .take(M::Year, |cell| number::count(cell, 2200))
            .filter(|year| *year >= 2000)
            .map(|year| year as i32),
        b1: reading.take(M::ScoreB1, |cell| number::count(cell, HIGHEST_B1)),
        b2,
        income: reading.take(M::Income, number::money),
        answers: deprivations(reading, b2, last),
    }
}

fn deprivations(reading: &mut Reading, b2: Option<u32>, last: u8) -> Option<Answers> {
    if reading.cell(M::Deprivations).is_some() {
        return reading.take(M::Deprivations, |cell| answers::listed(cell, last));
    }
    let columns = reading.indicators();
    let marks: Vec<(u8, bool)> =
        columns.iter().map(|number| (*number, reading.any_mark(M::Indicator(*number)))).collect();
    let told = !columns.is_empty() || reading.has(M::Deprivations);
    told.then(|| answers::marked(marks.into_iter(), b2, last)).flatten()
}

/// The class of the row: in words, or by the marks under the headers of the classes.
fn recognition(reading: &mut Reading, year: Option<i32>) -> Option<IntakeRecognition> {
    let word = reading.take(M::Class, |cell| words::class(&cell.text()).ok_or(IssueKind::Class));
    let (poor, near_poor) = (reading.any_mark(M::PoorMark), reading.any_mark(M::NearPoorMark));
    let class = match (word, poor, near_poor) {
        (Some(class), ..) => Some(class),
        (None, true, false) => Some(Class::Poor),
        (None, false, true) => Some(Class::NearPoor),
        (None, true, true) => {
            reading.reject(M::NearPoorMark, IssueKind::ClassTwice);
            None
        }
        (None, false, false) => None,
    };
    let decision_number = reading.text(M::Decision).unwrap_or_default();
    class.map(|class| IntakeRecognition { class, year, decision_number })
}
