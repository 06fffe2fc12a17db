//! The kinds of findings.

use crate::domain::household::coded;

coded! {
    /// How much a finding weighs; the heaviest first.
    Severity {
        /// The file or its journal is not what the program wrote: restore a copy.
        Damaged = "damaged",
        /// Cannot be true: somebody has to put it right.
        Wrong = "wrong",
        /// May be true, and deserves a second look.
        Doubtful = "doubtful",
    }
}

coded! {
    /// A mend that follows from the facts alone, so that nobody has to decide anything.
    Mend {
        /// Lists, counts and search words are made anew from the facts. Changes no fact and leaves no operation.
        Lists = "lists",
        /// Households that were surveyed in an open round are put on its list.
        RoundLists = "round_lists",
        /// Who died leaves the household on the day of death, unless a head: a new one must be chosen first.
        Deaths = "deaths",
    }
}

coded! {
    /// The kinds of findings, in the order in which they are told.
    ProblemKind {
        /// The file is damaged.
        File = "file",
        /// A row names another that is not there.
        Reference = "reference",
        /// The journal was changed from outside.
        Journal = "journal",
        /// The journal does not hold what was kept of it outside.
        Anchor = "anchor",
        /// The list says something else than the facts.
        List = "list",
        /// The list's class is not the one recognised.
        Class = "class",
        /// A household is found by other words or numbers than its own, or not at all.
        Search = "search",
        /// A household has no head.
        NoHead = "no_head",
        /// A household has more than one head.
        SeveralHeads = "several_heads",
        /// A person lives in several households.
        SeveralHomes = "several_homes",
        /// A person who died still lives in a household.
        DeadAtHome = "dead_at_home",
        /// Two living people have one citizen number.
        NumberTwice = "number_twice",
        /// A citizen number has neither 12 nor 9 digits.
        NumberShape = "number_shape",
        /// The movements of a year do not lead from its beginning to its end.
        Ledger = "ledger",
        /// A round recognised a household more than once.
        RecognisedTwice = "recognised_twice",
        /// A closed round has a household without a conclusion.
        NotConcluded = "not_concluded",
        /// A household was surveyed in a round and is not on its list.
        NotListed = "not_listed",
        /// A decision lies outside its round, or a recognition differs from its decision.
        Decision = "decision",
        /// More households or people live in a hamlet by the register than by its number of residents.
        Residents = "residents",
        /// A household is in a group twice at a time, or the book names somebody who was not in it.
        Group = "group",
        /// More was paid back than was lent, or before it was lent.
        Loan = "loan",
        /// Heads of an animal do not add up: gone before it came, more gone than were there.
        Herd = "herd",
        /// Supports passed on come from each other in a circle.
        ChainCircle = "chain_circle",
        /// A debt was settled twice, or the same offspring passed on twice.
        PassedOnTwice = "passed_on_twice",
        /// A debt is settled without a receiver and without money, or to the debtor itself.
        SettledByNothing = "settled_by_nothing",
        /// Somebody attends an activity who lived in no household while it went on.
        Attendance = "attendance",
        /// A support answers an emergency before it happened.
        Relief = "relief",
        /// A visit on a day on which there was none, or on a sheet under another household.
        Visit = "visit",
        /// A plan to leave poverty was agreed before the household was there.
        Plan = "plan",
        /// A target that no form would have saved.
        Target = "target",
        /// A programme stands where none can stand.
        Programme = "programme",
        /// A budget that no form would have saved.
        Budget = "budget",
        /// An officer is said to work in a hamlet that there is not.
        Colleague = "colleague",
        /// The rows of a proposal were changed from outside.
        ProposalTouched = "proposal_touched",
        /// A proposal waits though what it would change was changed since.
        ProposalOvertaken = "proposal_overtaken",
        /// More was bound and spent than the budget gave.
        Overspent = "overspent",
        /// The recognised class is not the one that the survey gives, and nobody wrote why.
        UnexplainedClass = "unexplained_class",
        /// More people are named in a household than its survey counted on that day.
        Counted = "counted",
        /// A citizen number names the other sex.
        NumberSex = "number_sex",
        /// A citizen number names another year of birth.
        NumberYear = "number_year",
        /// A citizen number begins with no place of birth registration.
        NumberPlace = "number_place",
        /// Two records may be of one person.
        DuplicatePerson = "duplicate_person",
        /// Two records may be of one household.
        DuplicateHousehold = "duplicate_household",
    }
}

impl ProblemKind {
    /// How much a finding of this kind weighs.
    pub fn severity(self) -> Severity {
        match self {
            Self::File | Self::Reference | Self::Journal | Self::Anchor | Self::ProposalTouched => {
                Severity::Damaged
            }
            Self::Overspent | Self::UnexplainedClass | Self::Counted => Severity::Doubtful,
            Self::NumberSex | Self::NumberYear | Self::NumberPlace | Self::NumberShape => Severity::Doubtful,
            Self::NumberTwice | Self::Residents => Severity::Doubtful,
            Self::DuplicatePerson | Self::DuplicateHousehold => Severity::Doubtful,
            _ => Severity::Wrong,
        }
    }

    /// What mends it without anybody deciding anything; nothing where somebody has to.
    pub fn mend(self) -> Option<Mend> {
        match self {
            Self::List | Self::Class | Self::Search => Some(Mend::Lists),
            Self::NotListed => Some(Mend::RoundLists),
            Self::DeadAtHome => Some(Mend::Deaths),
            _ => None,
        }
    }
}
