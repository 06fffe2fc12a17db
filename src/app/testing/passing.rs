//! A made-up chain: one household handed a calf on, the next one owes, and two wait.

use chrono::NaiveDate;

use super::day;
use crate::app::Model;
use crate::app::board::{Board, Subject};
use crate::app::boards::pass_on::obligations::Obligations;
use crate::app::boards::pass_on::tree::OneTree;
use crate::app::boards::pass_on::trees::Trees;
use crate::app::boards::pass_on::waiting::WaitingList;
use crate::domain::class::State;
use crate::domain::dossier::Neighbour;
use crate::domain::herd::{Animal, Came, HerdEvent, HerdEventKind};
use crate::domain::id::{AnimalId, HouseholdId, PassOnId, SupportId, WaitingId};
use crate::domain::member::Sex;
use crate::domain::pass_on::{
    Candidate, ChainNode, Debt, Line, MayOwe, Obliged, Party, PassOn, PassOnRule, PassOnState, Tree, Waiting,
    WaitingState, forest,
};
use crate::domain::query::ListRow;
use crate::domain::stored::Stored;
use crate::i18n::Lang;
use crate::viet::PartialDate;

const RULE: PassOnRule = PassOnRule::FirstFemaleOffspring { from_months: 6, to_months: 8, within_months: 30 };

/// The day of the boards.
pub fn today() -> NaiveDate {
    day("2026-11-22")
}

/// Its boards.
pub const BOARDS: [Subject; 4] =
    [Subject::Obligations, Subject::WaitingList, Subject::Trees, Subject::Tree(SupportId(1))];

/// A program that shows one of its boards, after a script; the page of a household that it leads to is there.
pub fn showing(subject: Subject, script: &str, size: (u16, u16), lang: Lang) -> Model {
    let mut model = super::board::with(Ok(made(subject)), script, size, lang);
    if let Some(household) = model.household.as_ref().map(|screen| screen.id) {
        super::arrive(&mut model, household);
    }
    model
}

/// A board of the made-up chain; where nobody lives, it is empty.
pub fn board(rows: &[ListRow], subject: Subject) -> Box<dyn Board> {
    match subject {
        _ if !rows.is_empty() => made(subject),
        Subject::WaitingList => Box::new(WaitingList::new(Vec::new())),
        Subject::Trees | Subject::Tree(_) => Box::new(Trees::new(Vec::new())),
        _ => Box::new(Obligations::new(Vec::new(), Vec::new(), Vec::new(), (today(), 60))),
    }
}

/// One of its boards.
pub fn made(subject: Subject) -> Box<dyn Board> {
    match subject {
        Subject::WaitingList => Box::new(WaitingList::new(waiting())),
        Subject::Trees => Box::new(Trees::new(trees())),
        Subject::Tree(_) => Box::new(OneTree::new(trees().swap_remove(0))),
        _ => Box::new(Obligations::new(debts(), waiting(), vec![free()], (today(), 60))),
    }
}

/// The first household has settled, the second is overdue with a calf that may go, the third runs.
pub fn debts() -> Vec<Debt> {
    let mut settled = debt(1, "0412", "Nguyễn Thị Lành", "2025-03-12", "2026-01-05");
    settled.owed.value.state = PassOnState::Settled;
    settled.owed.value.settled_on = Some(day("2026-01-05"));
    settled.owed.value.receiver = Some(HouseholdId(2));
    settled.receiver =
        Some(Neighbour { id: HouseholdId(2), code: "0415".into(), head: "Đinh Văn Đức".into() });
    let mut late = debt(2, "0415", "Đinh Văn Đức", "2026-01-05", "2026-11-01");
    late.line = line(&late, 21, 22);
    late.kin = late.line.now();
    late.above = vec![HouseholdId(1)];
    vec![settled, late, debt(3, "0431", "Hà Thị Đượm", "2026-06-01", "2028-12-01")]
}

fn debt(id: i64, code: &str, head: &str, given: &str, due: &str) -> Debt {
    let value = PassOn::due(SupportId(id), HouseholdId(id), day(due), Some(RULE));
    Debt {
        owed: Stored { id: PassOnId(id), rev: 1, value },
        debtor: Party {
            id: HouseholdId(id),
            code: code.into(),
            head: head.into(),
            hamlet: "Khu 4".into(),
            ended: false,
            left: Vec::new(),
        },
        receiver: None,
        model: "bo-sinh-san".into(),
        given: day(given),
        value: 18_000_000,
        line: Line::default(),
        kin: Vec::new(),
        above: Vec::new(),
    }
}

/// A cow that a debtor was given, and her calf.
fn line(debt: &Debt, cow: i64, calf: i64) -> Line {
    let born = HerdEvent::new(AnimalId(calf), day("2026-03-01"), HerdEventKind::Born);
    let (support, came) = (debt.owed.support, Came::Given(debt.given));
    let animals = [animal(debt, cow, None), animal(debt, calf, Some(AnimalId(cow)))];
    Line::of((support, came), &animals, &[(AnimalId(calf), vec![born])].into())
}

fn animal(debt: &Debt, id: i64, dam: Option<AnimalId>) -> Stored<AnimalId, Animal> {
    let value = Animal {
        support: Some(debt.owed.support),
        tag: format!("TB00{id}"),
        sex: Some(Sex::Female),
        born: PartialDate::from_iso("2026-03-01").ok(),
        dam,
        ..Animal::unnamed(debt.debtor.id, "bò")
    };
    Stored { id: AnimalId(id), rev: 1, value }
}

/// Two wait; the second is no longer poor.
pub fn waiting() -> Vec<Candidate> {
    let second = Candidate { state: State::Average, ..candidate(8, "0436", "Bùi Văn Sáu", 2) };
    vec![candidate(7, "0433", "Hà Văn Bảy", 1), second]
}

fn candidate(id: i64, code: &str, head: &str, rank: u32) -> Candidate {
    let value = Waiting {
        model: "bo-sinh-san".into(),
        household: HouseholdId(id),
        asked: day("2026-01-05"),
        rank,
        reason: "có chuồng".into(),
        state: WaitingState::Waiting,
        support: None,
        note: String::new(),
    };
    Candidate {
        entry: Stored { id: WaitingId(id), rev: 1, value },
        code: code.into(),
        head: head.into(),
        hamlet: "Khu 4".into(),
        state: State::Poor,
        ended: false,
        had: None,
    }
}

/// A household got a cow for which nothing is owed yet.
fn free() -> MayOwe {
    MayOwe {
        support: SupportId(9),
        household: Neighbour { id: HouseholdId(9), code: "0440".into(), head: "Phạm Thị Chín".into() },
        model: "bo-sinh-san".into(),
        given: day("2025-06-01"),
        tags: "TB0090".into(),
    }
}

/// One tree of the three households.
pub fn trees() -> Vec<Tree> {
    let from = [None, Some(SupportId(1)), Some(SupportId(2))];
    let nodes = debts().into_iter().zip(from).map(|(debt, from)| node(&debt, from));
    forest(nodes.collect())
}

fn node(debt: &Debt, from: Option<SupportId>) -> ChainNode {
    let owed = Obliged {
        id: debt.owed.id,
        state: debt.owed.state,
        standing: debt.demand(today(), 60).standing,
        due: debt.owed.due,
        settled_on: debt.owed.settled_on,
        paid: debt.owed.paid,
        progress: debt.owed.progress(debt.value),
    };
    ChainNode {
        support: debt.owed.support,
        from,
        household: debt.debtor.id,
        code: debt.debtor.code.clone(),
        head: debt.debtor.head.clone(),
        hamlet: debt.debtor.hamlet.clone(),
        model: debt.model.clone(),
        since: debt.given,
        got: 1,
        holds: vec![("bò".into(), 2)],
        owed: Some(owed),
    }
}
