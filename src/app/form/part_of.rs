//! Pick fields for what a record is part of: programme, fund, group, emergency, person. Forms of every subject take
//! them from here, so that all choose alike; an empty field means none.
//!
//! The codes of the fields are `programme`, `fund`, `group`, `relief_event`, `member`; [`Reading`] reads them back.

use super::{Choice, Field, Reading};
use crate::app::dialogs::At;
use crate::domain::dossier::Dossier;
use crate::domain::framework::Framework;
use crate::domain::id::{GroupId, MemberId, ProgrammeId, ReliefEventId};

/// The programme, project or sub-project that pays.
pub(in crate::app) fn programme(chosen: Option<ProgrammeId>, at: &At) -> Field {
    let known = chosen.and_then(|id| framework(at)?.programme(id)).map_or("", |p| p.code.as_str());
    Field::choice("programme", at.lang.field_programme(), programmes(at), known).hint(at.lang.hint_part_of())
}

/// The fund source.
pub(in crate::app) fn fund(chosen: &str, at: &At) -> Field {
    Field::choice("fund", at.lang.field_fund(), funds(at), chosen)
}

/// The group through which it comes.
pub(in crate::app) fn group(chosen: Option<GroupId>, at: &At) -> Field {
    let groups = framework(at).map(|known| known.groups.as_slice()).unwrap_or_default();
    let choices = groups.iter().map(|group| Choice::new(group.id.0.to_string(), &group.name)).collect();
    optional("group", at.lang.field_group(), choices, chosen.map(|id| id.0), at)
}

/// The emergency that it answers.
pub(in crate::app) fn relief_event(chosen: Option<ReliefEventId>, at: &At) -> Field {
    let events = framework(at).map(|known| known.relief_events.as_slice()).unwrap_or_default();
    let named = |name: &str, happened| format!("{name} · {}", at.day(happened));
    let choices =
        events.iter().map(|e| Choice::new(e.id.0.to_string(), named(&e.name, e.happened))).collect();
    optional("relief_event", at.lang.field_relief_event(), choices, chosen.map(|id| id.0), at)
}

/// One of some people.
pub(in crate::app) fn member(people: &[Choice], chosen: Option<MemberId>, at: &At) -> Field {
    optional("member", at.lang.field_person(), people.to_vec(), chosen.map(|id| id.0), at).of_people()
}

/// The people of a household who can be named: those who live there, and the one who is named already.
pub(in crate::app) fn people(dossier: &Dossier, chosen: Option<MemberId>) -> Vec<Choice> {
    let known = dossier.residents.iter().filter(|r| r.is_current() || Some(r.member.id) == chosen);
    known.map(|r| Choice::new(r.member.id.0.to_string(), &r.member.name)).collect()
}

/// Programmes by code and name, as the tree stands.
pub(in crate::app) fn programmes(at: &At) -> Vec<Choice> {
    let programmes = framework(at).map(|known| known.programmes.as_slice()).unwrap_or_default();
    programmes.iter().map(|p| Choice::new(&p.code, format!("{} {}", p.code, p.name))).collect()
}

/// Fund sources by name.
pub(in crate::app) fn funds(at: &At) -> Vec<Choice> {
    let funds = at.register.map(|register| register.catalogue.funds()).unwrap_or_default();
    funds.iter().map(|fund| Choice::new(&fund.code, at.lang.label(&fund.name))).collect()
}

/// The lists of the open register.
pub(in crate::app) fn framework<'a>(at: &At<'a>) -> Option<&'a Framework> {
    at.register.map(|register| &register.framework)
}

fn optional(code: &'static str, label: &str, choices: Vec<Choice>, chosen: Option<i64>, at: &At) -> Field {
    let chosen = chosen.map(|id| id.to_string()).unwrap_or_default();
    Field::choice(code, label, choices, &chosen).hint(at.lang.hint_part_of())
}

impl Reading<'_> {
    /// The programme of the field `programme`.
    pub(in crate::app) fn programme(&mut self) -> Option<ProgrammeId> {
        let known = framework(self.at);
        self.coded_or_none("programme", |code| Some(known?.programme_of(code)?.id))
    }

    /// The code of the field `fund`; empty where none is chosen.
    pub(in crate::app) fn fund(&mut self) -> String {
        self.coded_or_none("fund", |code| Some(code.to_owned())).unwrap_or_default()
    }

    /// The group of the field `group`.
    pub(in crate::app) fn group(&mut self) -> Option<GroupId> {
        self.identity("group").map(GroupId)
    }

    /// The emergency of the field `relief_event`.
    pub(in crate::app) fn relief_event(&mut self) -> Option<ReliefEventId> {
        self.identity("relief_event").map(ReliefEventId)
    }

    /// The person of the field `member`.
    pub(in crate::app) fn member(&mut self) -> Option<MemberId> {
        self.identity("member").map(MemberId)
    }

    fn identity(&mut self, code: &str) -> Option<i64> {
        self.coded_or_none(code, |chosen| chosen.parse().ok())
    }
}
