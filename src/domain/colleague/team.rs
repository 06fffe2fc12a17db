//! All colleagues together: who may do what. A register in which nobody was entered is worked on by whoever can open it.

use chrono::NaiveDate;
use thiserror::Error;

use super::{Colleague, Matter, OfficeRules, Right, Role, right_for};
use crate::domain::history::Author;
use crate::domain::id::{ColleagueId, HamletId};
use crate::domain::operation::OperationKind;
use crate::domain::stored::Stored;

/// Why somebody may not do something.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Denied {
    /// Nobody of this login name was entered.
    #[error("{0} is no colleague")]
    Stranger(String),
    /// They worked here until this day.
    #[error("left on {0}")]
    Left(NaiveDate),
    /// It takes this role.
    #[error("takes {0:?}")]
    Role(Role),
    /// It touches a household of another hamlet than theirs.
    #[error("another hamlet: {0:?}")]
    Hamlet(String),
    /// Nobody answers what they proposed themselves.
    #[error("their own proposal")]
    OwnProposal,
    /// What a second person saw is not taken back by one alone.
    #[error("needs a second person")]
    NeedsSecond,
}

/// The colleagues and the office's rules.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Team {
    /// The colleagues.
    pub colleagues: Vec<Stored<ColleagueId, Colleague>>,
    /// What needs a second person.
    pub rules: OfficeRules,
}

impl Team {
    /// Whether roles hold at all.
    pub fn is_open(&self) -> bool {
        self.colleagues.is_empty()
    }

    /// Whether somebody may enter colleagues, tomorrow too.
    pub fn has_keeper(&self) -> bool {
        self.is_open() || self.colleagues.iter().any(|colleague| colleague.keeps_on())
    }

    /// The colleague of a login name.
    pub fn who(&self, author: &Author) -> Option<&Stored<ColleagueId, Colleague>> {
        self.colleagues.iter().find(|colleague| colleague.login == author.0)
    }

    /// Whether somebody may do work of a kind, whatever households it touches.
    ///
    /// # Errors
    /// Why not.
    pub fn may(&self, author: &Author, kind: OperationKind, on: NaiveDate) -> Result<(), Denied> {
        self.expect_right(author, right_for(kind), on)
    }

    /// The same for a right.
    ///
    /// # Errors
    /// Why not.
    pub fn expect_right(&self, author: &Author, right: Right, on: NaiveDate) -> Result<(), Denied> {
        if self.is_open() {
            return Ok(());
        }
        let colleague = self.who(author).ok_or_else(|| Denied::Stranger(author.0.clone()))?;
        if let Some(left) = colleague.left_on.filter(|_| !colleague.is_here(on)) {
            return Err(Denied::Left(left));
        }
        let asked = right.role();
        if colleague.role >= asked { Ok(()) } else { Err(Denied::Role(asked)) }
    }

    /// Whether somebody may touch households of these hamlets.
    ///
    /// # Errors
    /// The first hamlet in which they do not work.
    pub fn may_touch(&self, author: &Author, hamlets: &[(HamletId, String)]) -> Result<(), Denied> {
        let Some(colleague) = self.who(author) else { return Ok(()) };
        match hamlets.iter().find(|(hamlet, _)| !colleague.works_in(*hamlet)) {
            Some((_, other)) => Err(Denied::Hamlet(other.clone())),
            None => Ok(()),
        }
    }

    /// Whether somebody may answer work of a kind that another proposed: who may not do it does not agree to it.
    ///
    /// # Errors
    /// Why not.
    pub fn may_answer(
        &self,
        author: &Author,
        (proposer, kind): (&Author, OperationKind),
        on: NaiveDate,
    ) -> Result<(), Denied> {
        self.may(author, OperationKind::Approve, on)?;
        self.may(author, kind, on)?;
        if author == proposer { Err(Denied::OwnProposal) } else { Ok(()) }
    }

    /// Who may answer work of a kind that somebody proposed.
    pub fn who_answers(&self, proposer: &Author, kind: OperationKind, on: NaiveDate) -> Vec<&Colleague> {
        let each = self.colleagues.iter().map(|colleague| &colleague.value);
        each.filter(|one| self.may_answer(&Author(one.login.clone()), (proposer, kind), on).is_ok()).collect()
    }

    /// Whether a matter waits for a second person.
    pub fn asks_second(&self, matter: Matter) -> bool {
        !self.is_open() && self.rules.asks_second(matter)
    }

    /// How many may answer what others propose, tomorrow too.
    pub fn answering(&self) -> usize {
        self.colleagues.iter().filter(|colleague| colleague.answers_on()).count()
    }

    /// Whether somebody keeps the register beside this one, tomorrow too.
    pub fn has_other_keeper(&self, author: &Author) -> bool {
        self.colleagues.iter().any(|colleague| colleague.keeps_on() && colleague.login != author.0)
    }
}

#[cfg(test)]
pub(super) mod sample {
    use super::*;

    pub fn day(iso: &str) -> NaiveDate {
        iso.parse().unwrap()
    }

    pub fn stored(id: i64, value: Colleague) -> Stored<ColleagueId, Colleague> {
        Stored { id: ColleagueId(id), rev: 1, value }
    }
}

#[cfg(test)]
mod tests {
    use super::sample::{day, stored};
    use super::*;

    const HERE: HamletId = HamletId(4);

    fn here() -> (HamletId, String) {
        (HERE, "Khu 4".into())
    }

    fn there() -> (HamletId, String) {
        (HamletId(5), "Khu 5".into())
    }

    fn author(login: &str) -> Author {
        Author(login.into())
    }

    fn team() -> Team {
        let hoa = Colleague { hamlets: vec![HERE], ..Colleague::new("hoa", Role::Officer) };
        let gone = Colleague { left_on: Some(day("2026-06-30")), ..Colleague::new("tu", Role::Keeper) };
        let all = [
            Colleague::new("lan", Role::Keeper),
            Colleague::new("minh", Role::Approver),
            hoa,
            Colleague::new("bi", Role::Viewer),
            gone,
        ];
        let colleagues = all.into_iter().zip(1..).map(|(one, id)| stored(id, one)).collect();
        Team { colleagues, rules: OfficeRules { second_for_recognition: true, ..OfficeRules::default() } }
    }

    fn may(login: &str, kind: OperationKind) -> Result<(), Denied> {
        team().may(&author(login), kind, day("2026-11-22"))
    }

    #[test]
    fn where_nobody_was_entered_everybody_may_do_everything() {
        let open = Team::default();
        let lan = author("lan");
        assert!(OperationKind::ALL.iter().all(|kind| open.may(&lan, *kind, day("2026-11-22")).is_ok()));
        assert!(Matter::ALL.iter().all(|matter| !open.asks_second(*matter)));
        assert_eq!(open.may_touch(&lan, &[here(), there()]), Ok(()));
    }

    #[test]
    fn each_role_may_what_it_is_for() {
        use OperationKind::{Import, SaveColleague, SaveVisit};
        assert_eq!(may("bi", SaveVisit), Err(Denied::Role(Role::Officer)));
        assert_eq!(may("hoa", SaveVisit), Ok(()));
        assert_eq!(may("hoa", Import), Err(Denied::Role(Role::Approver)));
        assert_eq!(may("minh", Import), Ok(()));
        assert_eq!(may("minh", SaveColleague), Err(Denied::Role(Role::Keeper)));
        assert!(OperationKind::ALL.iter().all(|kind| may("lan", *kind).is_ok()));
    }

    #[test]
    fn strangers_and_those_who_left_may_nothing() {
        assert_eq!(may("ai", OperationKind::SaveVisit), Err(Denied::Stranger("ai".into())));
        assert_eq!(may("tu", OperationKind::SaveVisit), Err(Denied::Left(day("2026-06-30"))));
        assert_eq!(team().may(&author("tu"), OperationKind::SaveVisit, day("2026-06-30")), Ok(()));
    }

    #[test]
    fn an_officer_of_some_hamlets_stays_in_them() {
        assert_eq!(team().may_touch(&author("hoa"), &[here()]), Ok(()));
        assert_eq!(team().may_touch(&author("hoa"), &[here(), there()]), Err(Denied::Hamlet("Khu 5".into())));
        assert_eq!(team().may_touch(&author("minh"), &[here(), there()]), Ok(()));
    }

    #[test]
    fn nobody_answers_what_they_proposed_themselves() {
        let on = day("2026-11-22");
        let answer = |login: &str, proposer: &str, kind| {
            team().may_answer(&author(login), (&author(proposer), kind), on)
        };
        let decided = OperationKind::SaveRecognition;
        assert_eq!(answer("minh", "hoa", decided), Ok(()));
        assert_eq!(answer("minh", "minh", decided), Err(Denied::OwnProposal));
        assert_eq!(answer("hoa", "minh", decided), Err(Denied::Role(Role::Approver)));
        let rules = OperationKind::SaveOfficeRules;
        assert_eq!(
            answer("minh", "lan", rules),
            Err(Denied::Role(Role::Keeper)),
            "a keeper's work is answered by one"
        );
    }

    #[test]
    fn who_can_answer_is_told_by_name() {
        let on = day("2026-11-22");
        let who = |proposer: &str, kind| {
            let team = team();
            let who = team.who_answers(&author(proposer), kind, on);
            who.iter().map(|one| one.login.clone()).collect::<Vec<_>>()
        };
        assert_eq!(who("hoa", OperationKind::SaveSupport), ["lan", "minh"]);
        assert_eq!(who("minh", OperationKind::SaveSupport), ["lan"]);
        assert!(who("lan", OperationKind::SaveOfficeRules).is_empty(), "the other keeper has left");
    }

    #[test]
    fn a_second_person_is_asked_for_where_the_office_wants_it() {
        assert!(team().asks_second(Matter::Recognition));
        assert!(!team().asks_second(Matter::Money), "the office does not want it here");
    }
}
