//! Somebody whose data was erased in the office while the copy was out.

use super::*;
use crate::domain::carry::CarryFault;
use crate::domain::class::Class;
use crate::domain::colleague::{ColleagueOperation, OfficeRules, Role};
use crate::domain::id::MemberId;
use crate::domain::member::Relation;
use crate::domain::personal::ERASED;
use crate::store::testing::{colleague, partial, recognition, support, today};

const NAME: &str = "Nguyễn Thị Lành";

fn head(register: &Register, household: HouseholdId) -> MemberId {
    register.dossier(household).unwrap().residents[0].member.id
}

impl Office {
    fn erase(&mut self) {
        let member = head(&self.bench.register, self.households[0]);
        self.bench.register.erase_person(&lan(), member, "Đơn ngày 20/11", "yêu cầu").unwrap();
    }

    /// What the file holds anywhere, freed pages and log included.
    fn bytes(&self) -> Vec<u8> {
        let path = self.bench.path();
        let log = std::fs::read(path.with_file_name("so.db-wal")).unwrap_or_default();
        [std::fs::read(path).unwrap(), log].concat()
    }

    fn holds(&self, text: &str) -> bool {
        self.bytes().windows(text.len()).any(|window| window == text.as_bytes())
    }
}

/// Puts the name of a head right, which writes it into rows and journal.
fn rename(register: &mut Register, household: HouseholdId, name: &str) {
    let resident = register.dossier(household).unwrap().residents[0].clone();
    let mut value = resident.member.value.clone();
    value.name = name.into();
    value.born = Some(partial("1974-03-05"));
    value.citizen_number = "025174000123".into();
    let operation = Operation::SaveMember {
        member: Edit::of(&resident.member, value),
        membership: (resident.membership.id, resident.membership.rev),
        relation: Relation::Head,
        on: today(),
    };
    register.perform(&minh(), &operation).unwrap();
}

#[test]
fn nothing_of_it_comes_back_with_a_copy_and_it_is_told() {
    let mut office = Office::new();
    let home = office.households[0];
    let mut copy = office.out();
    office.erase();
    assert!(!office.holds(NAME));
    rename(&mut copy, home, "Nguyễn Thị Lan Hương");
    edit(&mut copy, home, |household| {
        household.phone = "0987654321".into();
        household.address = "Ngõ 2".into();
    });
    visit(&mut copy, home, "Bà Nguyễn Thị Lành đi vắng");
    let mut given = support(home, "xe-dap", "2026-04-05");
    given.receiver = NAME.into();
    let grant = crate::domain::operation::SupportGrant { support: given, animals: Vec::new(), owed: None };
    copy.perform(&minh(), &Operation::GiveSupports(vec![grant])).unwrap();
    drop(copy);

    let told = office.preview(&Answers::default());
    let [erased] = told.erased.as_slice() else { panic!("{:?}", told.erased) };
    assert_eq!(erased.household, ("0412".to_owned(), ERASED.to_owned()));
    assert_eq!((erased.by.clone(), erased.operations, told.open), (lan(), 4, 0));
    office.bring(&Answers::default()).unwrap();
    for gone in [NAME, "Nguyễn Thị Lan Hương", "0987654321", "1974-03-05", "025174000123"] {
        assert!(!office.holds(gone), "{gone}");
    }
    let dossier = office.bench.register.dossier(home).unwrap();
    assert_eq!(dossier.residents[0].member.name, ERASED);
    assert_eq!(dossier.visits[0].seen, format!("Bà {ERASED} đi vắng"), "what was done there is here");
    assert_eq!((dossier.household.address.as_str(), dossier.supports.len()), ("Ngõ 2", 1));
    assert_eq!(office.bench.register.check().unwrap(), []);
}

#[test]
fn who_was_erased_before_it_went_out_is_no_matter_of_the_copy() {
    let mut office = Office::new();
    office.erase();
    let mut copy = office.out();
    edit(&mut copy, office.households[0], |household| household.phone = "0987654321".into());
    drop(copy);
    assert_eq!(office.bring(&Answers::default()).unwrap().erased, []);
    assert_eq!(office.home().phone, "0987654321", "entered anew, by who may");
}

#[test]
fn a_proposal_that_names_them_can_only_be_left_out() {
    let mut office = Office::new();
    for author in [lan(), minh()] {
        office.bench.perform(&colleague(&author, Role::Keeper, &[]));
    }
    let rules =
        OfficeRules { second_for_money: true, second_for_recognition: true, ..OfficeRules::default() };
    office.bench.perform(&Operation::Colleague(ColleagueOperation::SaveRules(rules)));
    let (mut copy, home) = (office.out(), office.households[0]);
    let mut given = support(home, "xe-dap", "2026-04-05");
    given.note = format!("{NAME} nhận thay");
    let grant = crate::domain::operation::SupportGrant { support: given, animals: Vec::new(), owed: None };
    assert!(copy.perform(&minh(), &Operation::GiveSupports(vec![grant])).unwrap().proposed.is_some());
    // Named after the head, who is not in what is proposed.
    let decided = recognition(home, Class::Poor, "2026-11-19");
    let decided = copy.perform(&minh(), &Operation::SaveRecognition(Edit::new(decided))).unwrap();
    assert!(decided.proposed.is_some());
    drop(copy);
    assert_eq!(office.preview(&Answers::default()).left_out.len(), 0);
    office.erase();
    let told = office.preview(&Answers::default());
    let why = told.left_out.iter().map(|left| format!("{:?}", left.why)).collect::<Vec<_>>();
    assert_eq!(why, [format!("{:?}", StoreError::from(CarryFault::Erased))]);
    office.bring(&all(Side::Here)).unwrap();
    let waiting = office.bench.register.waiting_proposals().unwrap();
    assert_eq!(waiting.iter().map(|waits| waits.subject.as_str()).collect::<Vec<_>>(), ["0412 (đã xoá)"]);
    assert!(!office.holds(NAME));
    assert_eq!(office.bench.register.check().unwrap(), []);
}
