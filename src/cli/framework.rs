//! What a record is part of, as a command names it: a programme by its code, a group, an emergency or a person by
//! the beginning of the name. A wrong name is answered with those that there are.

use chrono::NaiveDate;

use super::failure::{Failure, PickList};
use crate::domain::catalogue::Catalogue;
use crate::domain::dossier::Dossier;
use crate::domain::framework::Framework;
use crate::domain::group::{GroupMember, GroupPage};
use crate::domain::id::{
    ActivityId, GroupId, GroupMemberId, HamletId, HandOverId, MemberId, ProgrammeId, ReliefEventId,
};
use crate::domain::place::Hamlet;
use crate::domain::stored::Stored;
use crate::viet;

/// The programme of a code; nothing where none is named.
///
/// # Errors
/// [`Failure::NotListed`].
pub fn programme(known: &Framework, typed: &str) -> Result<Option<ProgrammeId>, Failure> {
    let rows = known.programmes.iter().map(|p| (p.id, p.code.as_str())).collect::<Vec<_>>();
    exact(PickList::Programme, typed, &rows)
}

/// The code of a fund source; empty where none is named.
///
/// # Errors
/// [`Failure::NoFund`].
pub fn fund(catalogue: &Catalogue, typed: &str) -> Result<String, Failure> {
    let known = || catalogue.funds().iter().map(|f| f.code.as_str()).collect::<Vec<_>>().join(", ");
    match typed.trim() {
        "" => Ok(String::new()),
        code => match catalogue.fund(code) {
            Some(fund) => Ok(fund.code.clone()),
            None => Err(Failure::NoFund { code: viet::clean(code), known: known() }),
        },
    }
}

/// The group of a name.
///
/// # Errors
/// [`Failure::NotListed`] where none or several are meant.
pub fn group(known: &Framework, typed: &str) -> Result<Option<GroupId>, Failure> {
    let rows = known.groups.iter().map(|g| (g.id, g.name.as_str())).collect::<Vec<_>>();
    only(PickList::Group, typed, &rows)
}

/// The group that must be named.
///
/// # Errors
/// [`Failure::NotListed`] where none or several are meant.
pub fn named_group(known: &Framework, typed: &str) -> Result<GroupId, Failure> {
    let rows = || known.groups.iter().map(|g| (g.id, g.name.as_str())).collect::<Vec<_>>();
    group(known, typed)?.ok_or_else(|| not_listed(PickList::Group, typed, &rows()))
}

/// A member of a group on a day, by the code of the household or the beginning of the name.
///
/// # Errors
/// [`Failure::NotListed`] where none or several are meant.
pub fn group_member<'p>(
    page: &'p GroupPage,
    typed: &str,
    day: NaiveDate,
) -> Result<&'p Stored<GroupMemberId, GroupMember>, Failure> {
    let code = typed.trim();
    if let Some(person) = page.present(day).find(|person| !code.is_empty() && person.code == code) {
        return Ok(&person.member);
    }
    let rows: Vec<_> = page.present(day).map(|p| (p.member.id, p.name.as_str())).collect();
    let found = only(PickList::GroupMember, typed, &rows)?.and_then(|id| page.person(id));
    found.map(|person| &person.member).ok_or_else(|| not_listed(PickList::GroupMember, typed, &rows))
}

/// The emergency of a name.
///
/// # Errors
/// [`Failure::NotListed`] where none or several are meant.
pub fn relief_event(known: &Framework, typed: &str) -> Result<Option<ReliefEventId>, Failure> {
    let rows = known.relief_events.iter().map(|e| (e.id, e.name.as_str())).collect::<Vec<_>>();
    only(PickList::ReliefEvent, typed, &rows)
}

/// The round of hand-over of a name, or of an id as `support round list` tells it.
///
/// # Errors
/// [`Failure::NotListed`] where none or several are meant.
pub fn hand_over(known: &Framework, typed: &str) -> Result<HandOverId, Failure> {
    let id = typed.trim().parse::<i64>().ok().map(HandOverId);
    if let Some(round) = id.and_then(|id| known.hand_over(id)) {
        return Ok(round.id);
    }
    let rows = known.hand_overs.iter().map(|round| (round.id, round.name.as_str())).collect::<Vec<_>>();
    let found = only(PickList::HandOver, typed, &rows)?;
    found.ok_or_else(|| not_listed(PickList::HandOver, typed, &rows))
}

/// A person who lives in the household.
///
/// # Errors
/// [`Failure::NotListed`] where none or several are meant.
pub fn person(dossier: &Dossier, typed: &str) -> Result<Option<MemberId>, Failure> {
    let rows = dossier.current().map(|r| (r.member.id, r.member.name.as_str())).collect::<Vec<_>>();
    only(PickList::Person, typed, &rows)
}

/// A person who lives or lived in the household: by the citizen number, the place on its list (from 1), or some words of the name.
/// Those who live there go before those who left.
///
/// # Errors
/// [`Failure::NotListed`] where none or several are meant.
pub fn anybody(dossier: &Dossier, typed: &str) -> Result<Option<MemberId>, Failure> {
    let wanted = typed.trim();
    let numbered = dossier.residents.iter().find(|r| !wanted.is_empty() && r.member.citizen_number == wanted);
    let placed = || wanted.parse::<usize>().ok().and_then(|at| dossier.residents.get(at.checked_sub(1)?));
    if let Some(resident) = numbered.or_else(placed) {
        return Ok(Some(resident.member.id));
    }
    let rows = dossier.residents.iter().map(|r| (r.member.id, r.member.name.as_str())).collect::<Vec<_>>();
    let called = rows.iter().filter(|(_, name)| is_called(name, wanted)).collect::<Vec<_>>();
    match called.as_slice() {
        [one] => Ok(Some(one.0)),
        _ => person(dossier, typed).or_else(|_| only(PickList::Person, typed, &rows)),
    }
}

/// Whether a name has these words in it, as people call somebody: `lành` is Nguyễn Thị Lành.
fn is_called(name: &str, wanted: &str) -> bool {
    let wanted = viet::fold(wanted);
    !wanted.is_empty() && format!(" {} ", viet::fold(name)).contains(&format!(" {wanted} "))
}

/// The activity of a name.
///
/// # Errors
/// [`Failure::NotListed`] where none or several are meant.
pub fn activity(known: &[(ActivityId, String)], typed: &str) -> Result<ActivityId, Failure> {
    let rows = known.iter().map(|(id, name)| (*id, name.as_str())).collect::<Vec<_>>();
    only(PickList::Activity, typed, &rows)?.ok_or_else(|| not_listed(PickList::Activity, typed, &rows))
}

/// The hamlet of a name; nothing where none is named.
///
/// # Errors
/// [`Failure::NotListed`] where none or several are meant.
pub fn hamlet(known: &[Stored<HamletId, Hamlet>], typed: &str) -> Result<Option<HamletId>, Failure> {
    let rows = known.iter().map(|hamlet| (hamlet.id, hamlet.name.as_str())).collect::<Vec<_>>();
    only(PickList::Hamlet, typed, &rows)
}

/// The row of exactly this name, small and large letters alike.
fn exact<I: Copy>(list: PickList, typed: &str, rows: &[(I, &str)]) -> Result<Option<I>, Failure> {
    let wanted = typed.trim().to_lowercase();
    if wanted.is_empty() {
        return Ok(None);
    }
    let found = rows.iter().find(|(_, name)| name.to_lowercase() == wanted);
    found.map(|(id, _)| Some(*id)).ok_or_else(|| not_listed(list, typed, rows))
}

/// The row of this name without tones, or the only one that begins so.
fn only<I: Copy>(list: PickList, typed: &str, rows: &[(I, &str)]) -> Result<Option<I>, Failure> {
    let wanted = viet::fold(typed.trim());
    if wanted.is_empty() {
        return Ok(None);
    }
    let whole: Vec<_> = rows.iter().filter(|(_, name)| viet::fold(name) == wanted).collect();
    let begun: Vec<_> = rows.iter().filter(|(_, name)| viet::fold(name).starts_with(&wanted)).collect();
    match (whole.as_slice(), begun.as_slice()) {
        ([one], _) | ([], [one]) => Ok(Some(one.0)),
        _ => Err(not_listed(list, typed, rows)),
    }
}

fn not_listed<I>(list: PickList, typed: &str, rows: &[(I, &str)]) -> Failure {
    let known = rows.iter().map(|(_, name)| *name).collect::<Vec<_>>().join(", ");
    Failure::NotListed { list, typed: viet::clean(typed), known: viet::clean(&known) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EVENTS: [(i64, &str); 3] = [(1, "Bão số 3"), (2, "Bão số 10"), (3, "Cháy nhà khu 4")];

    fn named(typed: &str) -> Option<Option<i64>> {
        only(PickList::ReliefEvent, typed, &EVENTS).ok()
    }

    #[test]
    fn the_beginning_of_one_name_is_enough_and_of_several_is_not() {
        assert_eq!(named("chay"), Some(Some(3)));
        assert_eq!(named("bao so 3"), Some(Some(1)));
        assert_eq!(named("bao"), None);
        assert_eq!(named("lũ"), None);
        assert_eq!(named(" "), Some(None));
    }

    #[test]
    fn somebody_is_called_by_whole_words_of_the_name() {
        assert!(is_called("Nguyễn Thị Lành", "lanh") && is_called("Nguyễn Thị Lành", "Thị Lành"));
        assert!(!is_called("Nguyễn Thị Lành", "la") && !is_called("Nguyễn Thị Lành", " "));
    }

    #[test]
    fn a_code_is_named_whole() {
        let rows = [(1, "GNBV"), (2, "GNBV-DA2")];
        assert_eq!(exact(PickList::Programme, "gnbv", &rows).ok(), Some(Some(1)));
        assert!(exact(PickList::Programme, "gn", &rows).is_err());
    }
}
