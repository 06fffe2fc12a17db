//! Who lived in a household at the end of a day, and who was its head, as far as facts tell.
//!
//! A stay keeps one relation: the last one. Who left as head was head until then. Who made room for another head
//! became `Other`, on the day of that event. Whoever was not yet head then stands as `Other` too, because what they
//! were before is not kept.

use chrono::NaiveDate;

use super::facts::{span, stay};
use crate::domain::dossier::Dossier;
use crate::domain::household::HouseholdEventKind;
use crate::domain::id::MembershipId;
use crate::domain::member::{Relation, Resident};

impl Dossier {
    /// The people of then, head first, and those who had left by then.
    pub(super) fn residents_on(&self, day: NaiveDate) -> Vec<Resident> {
        let head = head_on(&self.residents, &changes_of_head(self), day).map(|head| head.membership.id);
        let come = self.residents.iter().filter(|resident| has_come(resident, day));
        let mut residents: Vec<_> = come.map(|resident| as_of(resident, head, day)).collect();
        residents.sort_by_key(|resident| (left(resident).is_some(), !resident.is_head(), left(resident)));
        residents
    }
}

/// The days on which another member became head.
fn changes_of_head(dossier: &Dossier) -> Vec<NaiveDate> {
    let changes = dossier.events.iter().filter(|(event, _)| event.kind == HouseholdEventKind::HeadChanged);
    changes.map(|(event, _)| event.on).collect()
}

/// The head at the end of a day: who left as head later, the first of them; else who made room for another one
/// later, where only one can have; else the present head, if living there then. `changes` are the days on which
/// another member became head.
pub fn head_on<'a>(residents: &'a [Resident], changes: &[NaiveDate], day: NaiveDate) -> Option<&'a Resident> {
    let living = |relation| {
        let there = residents.iter().filter(move |resident| stay(resident).counts_on(day));
        there.filter(move |resident| resident.membership.relation == relation)
    };
    let first_gone = living(Relation::Head).filter(|head| left(head).is_some()).min_by_key(|head| left(head));
    // A change after the head of then had left says nothing of that one.
    let before = first_gone.and_then(left).unwrap_or(NaiveDate::MAX);
    let made_room = changes.iter().any(|changed| *changed > day && *changed <= before);
    let stepped_down = made_room.then(|| only(living(Relation::Other))).flatten();
    stepped_down.or(first_gone).or_else(|| living(Relation::Head).next())
}

fn left(resident: &Resident) -> Option<NaiveDate> {
    resident.membership.left.map(|leaving| leaving.on.earliest())
}

/// The one there is; nobody where there are several.
fn only<'a>(mut residents: impl Iterator<Item = &'a Resident>) -> Option<&'a Resident> {
    let first = residents.next();
    if residents.next().is_some() { None } else { first }
}

fn has_come(resident: &Resident, day: NaiveDate) -> bool {
    !stay(resident).is_mistake() && span(&resident.membership).first_day().is_none_or(|first| first <= day)
}

fn as_of(resident: &Resident, head: Option<MembershipId>, day: NaiveDate) -> Resident {
    let mut then = resident.clone();
    let membership = &mut then.membership.value;
    membership.left = membership.left.filter(|leaving| leaving.on.earliest() <= day);
    membership.relation = match membership.relation {
        _ if head == Some(resident.membership.id) => Relation::Head,
        Relation::Head if membership.left.is_none() => Relation::Other,
        relation => relation,
    };
    then.member.value.died = then.member.died.filter(|died| died.earliest() <= day);
    then
}
