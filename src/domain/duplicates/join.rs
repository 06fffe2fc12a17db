//! Why two records cannot be made one as they stand. Nothing is decided here for the officer: where facts contradict each
//! other, one of them is put right first, and then the records are joined.

use thiserror::Error;

use crate::domain::household::coded;

coded! {
    /// Something that a household or a person has only once.
    Tie {
        /// Recognised in a year: the value is the year and the class, parted by a space.
        Class = "class",
        /// Surveyed in a round: the value is the round and what the survey says, parted by a space.
        Survey = "survey",
        /// On the list of an open round.
        Round = "round",
        /// Holds something of a closed round, which nobody changes any more.
        Closed = "closed",
        /// Works on a plan to leave poverty.
        Plan = "plan",
        /// Waits for an animal of a model.
        Waits = "waits",
        /// Is in a group.
        Group = "group",
        /// Stands on a sheet of visits, by its number.
        Sheet = "sheet",
        /// Passes on to the other one: the value is the obligation and which end of it, parted by a space.
        PassesOn = "passes_on",
        /// Attends an activity.
        Activity = "activity",
        /// Draws monthly assistance on a ground.
        Benefit = "benefit",
        /// Is of a sex.
        Sex = "sex",
        /// Was born in a year.
        BirthYear = "birth_year",
        /// Has a citizen number, by how many digits it has and the digits.
        Number = "number",
        /// Is the head of a household, by its code.
        HeadOf = "head_of",
    }
}

/// Everything of the kind that a record has.
pub type Ties = Vec<(Tie, String)>;

/// Why two records cannot be made one.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum JoinFault {
    /// A record cannot join itself.
    #[error("joined with itself")]
    Itself,
    /// One of the households has left the register; the value is its code.
    #[error("{0} has left the register")]
    Ended(String),
    /// Both have what only one can have.
    #[error("both: {tie:?} {value}")]
    Both {
        /// What.
        tie: Tie,
        /// Of which round, group, activity …
        value: String,
    },
    /// Both say something else of what can be only one thing.
    #[error("{tie:?}: {kept} and {given_up}")]
    Differ {
        /// What.
        tie: Tie,
        /// By the record that stays.
        kept: String,
        /// By the record that is given up.
        given_up: String,
    },
    /// What is given up holds something that cannot be moved; it can stay, and the other one be given up.
    #[error("cannot be given up: {tie:?} {value}")]
    Fast {
        /// What.
        tie: Tie,
        /// Which round, which household.
        value: String,
    },
}

/// Everything that stands against making one record of two, the one that stays first.
pub fn faults(kept: &Ties, given_up: &Ties) -> Vec<JoinFault> {
    given_up.iter().flat_map(|(tie, value)| fault(*tie, value, kept)).collect()
}

fn fault(tie: Tie, value: &str, kept: &Ties) -> Option<JoinFault> {
    let mut others = kept.iter().filter(|(other, _)| *other == tie).map(|(_, other)| other.as_str());
    match tie {
        Tie::Closed | Tie::HeadOf => Some(JoinFault::Fast { tie, value: value.to_owned() }),
        Tie::Class | Tie::Survey | Tie::Number => others
            .find(|other| first_word(other) == first_word(value) && *other != value)
            .map(|other| differ(tie, other, value)),
        // Of open plans there is one, whatever its day.
        Tie::Plan => others.next().map(|_| JoinFault::Both { tie, value: value.to_owned() }),
        // Both may receive of the same one.
        Tie::PassesOn => others
            .find(|other| first_word(other) == first_word(value) && *other != value)
            .map(|_| JoinFault::Both { tie, value: first_word(value).to_owned() }),
        Tie::Sex | Tie::BirthYear => {
            others.find(|other| *other != value).map(|other| differ(tie, other, value))
        }
        _ => others.find(|other| *other == value).map(|_| JoinFault::Both { tie, value: value.to_owned() }),
    }
}

fn differ(tie: Tie, kept: &str, given_up: &str) -> JoinFault {
    JoinFault::Differ { tie, kept: kept.to_owned(), given_up: given_up.to_owned() }
}

/// What two values must share to be of one thing: the year of a class, the round of a survey, the length of a number.
fn first_word(value: &str) -> &str {
    value.split(' ').next().unwrap_or_default()
}

/// What making one record of two would do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct JoinPreview {
    /// What stands against it; it is refused while there is any.
    pub faults: Vec<JoinFault>,
    /// How many rows of which table go over to the record that stays.
    pub moved: Vec<(String, usize)>,
    /// People who are made one with somebody of the household that stays.
    pub joined: Vec<String>,
    /// People who go over.
    pub gone_over: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ties(of: &[(Tie, &str)]) -> Ties {
        of.iter().map(|(tie, value)| (*tie, (*value).to_owned())).collect()
    }

    fn against(kept: &[(Tie, &str)], given_up: &[(Tie, &str)]) -> Vec<JoinFault> {
        faults(&ties(kept), &ties(given_up))
    }

    #[test]
    fn one_year_has_one_class() {
        let kept = [(Tie::Class, "2024 poor"), (Tie::Class, "2025 near_poor")];
        assert_eq!(against(&kept, &[(Tie::Class, "2024 poor"), (Tie::Class, "2023 none")]), []);
        let differ = JoinFault::Differ {
            tie: Tie::Class,
            kept: "2025 near_poor".into(),
            given_up: "2025 poor".into(),
        };
        assert_eq!(against(&kept, &[(Tie::Class, "2025 poor")]), [differ]);
    }

    #[test]
    fn one_survey_entered_twice_is_one_and_two_of_a_round_are_too_many() {
        let survey = |value| [(Tie::Survey, value)];
        let paper = "2025 2025-10-01 120  9 4095";
        assert_eq!(against(&survey(paper), &survey(paper)), []);
        assert_eq!(against(&survey(paper), &survey("2025 2025-10-01 130  9 4095")).len(), 1);
        assert_eq!(against(&survey(paper), &survey("2024 2024-10-01 130  9 4095")), []);
    }

    #[test]
    fn what_one_can_have_once_is_not_had_by_both() {
        let both = |tie, value: &str| vec![JoinFault::Both { tie, value: value.into() }];
        assert_eq!(against(&[(Tie::Round, "2026")], &[(Tie::Round, "2026")]), both(Tie::Round, "2026"));
        assert_eq!(against(&[(Tie::Round, "2025")], &[(Tie::Round, "2026")]), []);
        let plan = |day| [(Tie::Plan, day)];
        assert_eq!(against(&plan("2026-02-01"), &plan("2026-05-01")), both(Tie::Plan, "2026-05-01"));
    }

    #[test]
    fn who_passes_on_to_the_other_is_not_made_one_with_them_and_two_who_receive_are() {
        let passes = |value| [(Tie::PassesOn, value)];
        let fault = JoinFault::Both { tie: Tie::PassesOn, value: "7".into() };
        assert_eq!(against(&passes("7 gives"), &passes("7 gets")), [fault]);
        assert_eq!(against(&passes("7 gets"), &passes("7 gets")), []);
        assert_eq!(against(&passes("7 gives"), &passes("8 gets")), []);
    }

    #[test]
    fn what_a_closed_round_holds_is_never_given_up() {
        let closed = [(Tie::Closed, "2024")];
        assert_eq!(against(&closed, &[]), [], "it may stay");
        let fast = JoinFault::Fast { tie: Tie::Closed, value: "2024".into() };
        assert_eq!(against(&[], &closed), [fast]);
    }

    #[test]
    fn an_old_number_and_its_successor_may_be_of_one_person() {
        let number = |value| [(Tie::Number, value)];
        assert_eq!(against(&number("12 025080000456"), &number("9 131234567")), []);
        assert_eq!(against(&number("12 025080000456"), &number("12 025080000457")).len(), 1);
    }

    #[test]
    fn people_of_two_sexes_are_two() {
        assert_eq!(against(&[(Tie::Sex, "male")], &[(Tie::Sex, "female")]).len(), 1);
        assert_eq!(against(&[], &[(Tie::Sex, "female")]), []);
    }
}
