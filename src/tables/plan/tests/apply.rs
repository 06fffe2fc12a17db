//! What the store does with a plan, in memory: enough to import a second time.

use crate::domain::class::Class;
use crate::domain::id::{HouseholdId, MemberId};
use crate::domain::intake::*;
use crate::domain::member::{Relation, Sex};
use crate::domain::survey::Answers;
use crate::viet::PartialDate;

/// The register after the plan.
pub fn apply(plan: &ImportPlan, known: &KnownRegister) -> KnownRegister {
    let mut after = known.clone();
    for planned in &plan.households {
        match planned.verdict.treatment() {
            Treatment::Enter => {
                let household = enter(&planned.intake, after.households.len());
                after.households.push(household);
            }
            Treatment::Update(update) => change(&planned.intake, update, &mut after),
            Treatment::Keep | Treatment::LeaveOut => {}
        }
    }
    after
}

fn enter(intake: &IntakeHousehold, at: usize) -> KnownHousehold {
    let year = intake.survey.year.unwrap_or_default();
    let mut household = KnownHousehold {
        id: HouseholdId(at as i64 + 1),
        code: intake.code.clone().unwrap_or(format!("H{at}")),
        code_was_made: intake.code.is_none(),
        hamlet: intake.hamlet.clone(),
        address: intake.address.clone().unwrap_or_default(),
        phone: intake.phone.clone().unwrap_or_default(),
        people: Some(intake.people()).filter(|_| intake.survey.says_something()),
        no_labour: intake.flags.no_labour.unwrap_or_default(),
        merit: intake.flags.merit.unwrap_or_default(),
        social_protection: intake.flags.social_protection.unwrap_or_default(),
        notes: intake.notes.clone().unwrap_or_default(),
        surveys: Vec::new(),
        recognitions: Vec::new(),
        members: Vec::new(),
    };
    if intake.survey.says_something() {
        let (b1, income) = (intake.survey.b1, intake.survey.income);
        let answers = intake.survey.answers.unwrap_or_default();
        household.surveys.push(KnownSurvey { year, b1, income, answers, people: intake.people() });
    }
    if let Some(told) = &intake.recognition {
        let (class, decision_number) = (told.class, told.decision_number.clone());
        household.recognitions.push(KnownRecognition {
            year: told.year.unwrap_or_default(),
            class,
            decision_number,
        });
    }
    for member in &intake.members {
        join(&mut household, member);
    }
    household
}

fn join(household: &mut KnownHousehold, member: &IntakeMember) {
    let id = MemberId(household.id.0 * 1000 + household.members.len() as i64);
    household.members.push(KnownMember {
        id,
        name: member.name.clone(),
        sex: member.sex,
        born: member.born,
        citizen_number: member.citizen_number.clone().unwrap_or_default(),
        ethnicity: member.ethnicity.clone().unwrap_or_default(),
        relation: member.relation.unwrap_or(Relation::Other),
    });
}

fn change(intake: &IntakeHousehold, update: &Update, after: &mut KnownRegister) {
    let household = after.households.iter_mut().find(|household| household.id == update.id).unwrap();
    for change in &update.changes {
        set(household, intake, change);
    }
    for (member, verdict) in intake.members.iter().zip(&update.members) {
        match verdict {
            MemberVerdict::New => join(household, member),
            MemberVerdict::Known { id, changes } => {
                let known = household.members.iter_mut().find(|member| member.id == *id).unwrap();
                changes.iter().for_each(|change| set_member(known, change));
            }
        }
    }
}

fn set(household: &mut KnownHousehold, intake: &IntakeHousehold, change: &FieldChange) {
    match change.field {
        Field::Code => (household.code, household.code_was_made) = (text(&change.new), false),
        Field::Hamlet => household.hamlet = text(&change.new),
        Field::Address => household.address = text(&change.new),
        Field::Phone => household.phone = text(&change.new),
        Field::Notes => household.notes = text(&change.new),
        Field::NoLabour => household.no_labour = change.new == Value::Flag(true),
        Field::Merit => household.merit = change.new == Value::Flag(true),
        Field::SocialProtection => household.social_protection = change.new == Value::Flag(true),
        Field::People | Field::ScoreB1 | Field::Income | Field::Answers => {
            set_survey(household, intake, change)
        }
        Field::Class | Field::Decision => set_recognition(household, intake, change),
        _ => unreachable!("a field of a member"),
    }
}

fn set_survey(household: &mut KnownHousehold, intake: &IntakeHousehold, change: &FieldChange) {
    let year = intake.survey.year.unwrap();
    if !household.surveys.iter().any(|survey| survey.year == year) {
        let people = intake.people();
        household.surveys.push(KnownSurvey {
            year,
            b1: None,
            income: None,
            answers: Answers::default(),
            people,
        });
    }
    let survey = household.surveys.iter_mut().find(|survey| survey.year == year).unwrap();
    match (&change.field, &change.new) {
        (Field::People, Value::Number(new)) => survey.people = *new as u32,
        (Field::ScoreB1, Value::Number(new)) => survey.b1 = Some(*new as u32),
        (Field::Income, Value::Number(new)) => survey.income = Some(*new),
        (Field::Answers, Value::Answers(new)) => survey.answers = *new,
        other => unreachable!("{other:?}"),
    }
    household.people = Some(survey.people);
}

fn set_recognition(household: &mut KnownHousehold, intake: &IntakeHousehold, change: &FieldChange) {
    let year = intake.recognition.as_ref().unwrap().year.unwrap();
    if !household.recognitions.iter().any(|old| old.year == year) {
        let recognition = KnownRecognition { year, class: Class::None, decision_number: String::new() };
        household.recognitions.push(recognition);
    }
    let recognition = household.recognitions.iter_mut().find(|old| old.year == year).unwrap();
    match &change.new {
        Value::Class(class) => recognition.class = *class,
        other => recognition.decision_number = text(other),
    }
}

fn set_member(member: &mut KnownMember, change: &FieldChange) {
    match (change.field, &change.new) {
        (Field::Name, new) => member.name = text(new),
        (Field::CitizenNumber, new) => member.citizen_number = text(new),
        (Field::Ethnicity, new) => member.ethnicity = text(new),
        (Field::Sex, Value::Sex(sex)) => member.sex = Some::<Sex>(*sex),
        (Field::Born, Value::Date(born)) => member.born = Some::<PartialDate>(*born),
        (Field::Relation, Value::Relation(relation)) => member.relation = *relation,
        other => unreachable!("{other:?}"),
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        other => unreachable!("{other:?}"),
    }
}
