//! Who works with the made-up register.

use super::stored;
use crate::app::msg::Answer;
use crate::app::{Model, Msg, update};
use crate::domain::colleague::{Colleague, Role, Team};
use crate::domain::id::{ColleagueId, HamletId};

/// Somebody with a role; an officer of these hamlets, of all where none is named.
pub fn colleague(login: &str, role: Role, hamlets: &[i64]) -> Colleague {
    let hamlets = hamlets.iter().map(|id| HamletId(*id)).collect();
    Colleague { hamlets, ..Colleague::new(login, role) }
}

/// These people.
pub fn team(people: impl IntoIterator<Item = Colleague>) -> Team {
    let each = people.into_iter().zip(1..).map(|(one, id)| stored(ColleagueId(id), 1, one));
    Team { colleagues: each.collect(), ..Team::default() }
}

/// The register is worked on by these people from now on.
pub fn tell(model: &mut Model, team: Team) {
    update(model, Msg::Answer(Answer::Team(Box::new(team))));
}

/// The person at the keyboard is this, beside a keeper.
pub fn be(model: &mut Model, role: Role, hamlets: &[i64]) {
    tell(model, team([colleague("hoa", Role::Keeper, &[]), colleague("lan.tt", role, hamlets)]));
}
