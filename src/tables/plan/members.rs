//! The members of a matched household: who is who, and what differs. Nobody is ever removed.

use crate::domain::intake::{
    Field, FieldChange, IntakeMember, KnownHousehold, KnownMember, MemberVerdict, Value,
};
use crate::domain::member::Relation;
use crate::viet::{self, PartialDate};

/// One verdict a member of the list, in the order of the list.
pub fn verdicts(listed: &[IntakeMember], household: &KnownHousehold) -> Vec<MemberVerdict> {
    let mut free: Vec<&KnownMember> = household.members.iter().collect();
    let mut verdicts: Vec<Option<MemberVerdict>> = vec![None; listed.len()];
    let rules: [fn(&IntakeMember, &KnownMember) -> bool; 4] =
        [same_number, same_name_and_year, same_head, same_name_one_year];
    for rule in rules {
        for (verdict, member) in verdicts.iter_mut().zip(listed).filter(|(verdict, _)| verdict.is_none()) {
            *verdict = take(&mut free, member, rule);
        }
    }
    verdicts.into_iter().map(|verdict| verdict.unwrap_or(MemberVerdict::New)).collect()
}

/// Takes the first free person whom the rule finds.
fn take(
    free: &mut Vec<&KnownMember>,
    member: &IntakeMember,
    rule: fn(&IntakeMember, &KnownMember) -> bool,
) -> Option<MemberVerdict> {
    let at = free.iter().position(|known| rule(member, known))?;
    let known = free.remove(at);
    Some(MemberVerdict::Known { id: known.id, changes: changes(member, known) })
}

fn same_number(member: &IntakeMember, known: &KnownMember) -> bool {
    member.citizen_number.as_deref().is_some_and(|number| number == known.citizen_number)
}

/// Two numbers of one kind are two people, whatever their names.
fn other_number(member: &IntakeMember, known: &KnownMember) -> bool {
    let number = member.citizen_number.as_deref().unwrap_or_default();
    !number.is_empty() && number.len() == known.citizen_number.len() && number != known.citizen_number
}

fn same_name(member: &IntakeMember, known: &KnownMember) -> bool {
    viet::fold(&member.name) == viet::fold(&known.name)
}

fn same_name_and_year(member: &IntakeMember, known: &KnownMember) -> bool {
    let years = member.born.map(PartialDate::year).zip(known.born.map(PartialDate::year));
    years.is_some_and(|(a, b)| a == b) && same_name(member, known) && !other_number(member, known)
}

/// The heads of a household that was matched by other facts are one person when their names agree.
fn same_head(member: &IntakeMember, known: &KnownMember) -> bool {
    member.relation == Some(Relation::Head) && known.relation == Relation::Head && same_name(member, known)
}

/// The same name, and only one of them tells a birth year.
fn same_name_one_year(member: &IntakeMember, known: &KnownMember) -> bool {
    (member.born.is_none() || known.born.is_none())
        && same_name(member, known)
        && !other_number(member, known)
}

fn changes(member: &IntakeMember, known: &KnownMember) -> Vec<FieldChange> {
    let text = |old: &str| if old.is_empty() { Value::Nothing } else { Value::Text(old.to_owned()) };
    let name = better_name(&member.name, &known.name)
        .then(|| (Field::Name, text(&known.name), Value::Text(member.name.clone())));
    let sex = member.sex.filter(|sex| Some(*sex) != known.sex);
    let sex = sex.map(|sex| (Field::Sex, known.sex.map_or(Value::Nothing, Value::Sex), Value::Sex(sex)));
    let born = member.born.filter(|born| tells_more(*born, known.born));
    let born =
        born.map(|born| (Field::Born, known.born.map_or(Value::Nothing, Value::Date), Value::Date(born)));
    let number = member.citizen_number.as_ref().filter(|number| better_number(number, &known.citizen_number));
    let number =
        number.map(|number| (Field::CitizenNumber, text(&known.citizen_number), Value::Text(number.clone())));
    let ethnicity = member.ethnicity.as_ref().filter(|name| viet::fold(name) != viet::fold(&known.ethnicity));
    let ethnicity =
        ethnicity.map(|name| (Field::Ethnicity, text(&known.ethnicity), Value::Text(name.clone())));
    let relation =
        member.relation.filter(|relation| *relation != known.relation && *relation != Relation::Other);
    let relation =
        relation.map(|new| (Field::Relation, Value::Relation(known.relation), Value::Relation(new)));
    let found = [name, sex, born, number, ethnicity, relation].into_iter().flatten();
    found.map(|(field, old, new)| FieldChange { field, old, new }).collect()
}

/// Another name, or the same one with the accents that the register lacks. Tone placement and i/y are no
/// difference.
fn better_name(new: &str, old: &str) -> bool {
    viet::fold(new) != viet::fold(old) || (old.is_ascii() && !new.is_ascii())
}

/// A year tells nothing new of a known day in it, and a twelve-digit number is not replaced by the old one.
fn tells_more(new: PartialDate, old: Option<PartialDate>) -> bool {
    old.is_none_or(|old| !(new.earliest() <= old.earliest() && old.latest() <= new.latest()))
}

fn better_number(new: &str, old: &str) -> bool {
    new != old && new.len() >= old.len()
}
