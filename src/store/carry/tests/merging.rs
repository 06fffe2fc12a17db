//! Whatever both sides do: what only one of them changed is merged, what both changed differently is asked, nothing
//! else; afterwards every field is what the rule says; brought twice it changes nothing; the chain holds.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::domain::carry::{Clash, ClashKind};

/// What somebody does.
#[derive(Debug, Clone)]
enum Deed {
    /// Writes a field of a household.
    Write { household: usize, field: usize, value: u8 },
    /// Writes what a visit saw.
    See { visit: usize, value: u8 },
    /// Takes a visit out.
    Remove { visit: usize },
    /// Takes back what they did last.
    Undo,
}

const HOUSEHOLDS: usize = 3;
const FIELDS: [&str; 3] = ["address", "phone", "notes"];

fn deed() -> impl Strategy<Value = Deed> {
    let visit = 0..HOUSEHOLDS;
    prop_oneof![
        6 => (0..HOUSEHOLDS, 0..FIELDS.len(), 0u8..3)
            .prop_map(|(household, field, value)| Deed::Write { household, field, value }),
        3 => (visit.clone(), 0u8..3).prop_map(|(visit, value)| Deed::See { visit, value }),
        1 => visit.prop_map(|visit| Deed::Remove { visit }),
        1 => Just(Deed::Undo),
    ]
}

/// Every field that deeds write, by the household and its name; nothing for what a visit saw that is not there.
type State = BTreeMap<(usize, &'static str), Option<String>>;

fn state(register: &Register, households: &[HouseholdId]) -> State {
    let mut state = State::new();
    for (at, household) in households.iter().enumerate() {
        let dossier = register.dossier(*household).unwrap();
        let values = [&dossier.household.address, &dossier.household.phone, &dossier.household.notes];
        for (field, value) in FIELDS.into_iter().zip(values) {
            state.insert((at, field), Some(value.clone()));
        }
        state.insert((at, "seen"), dossier.visits.first().map(|visit| visit.seen.clone()));
    }
    state
}

fn does(register: &mut Register, households: &[HouseholdId], deed: &Deed) {
    match *deed {
        Deed::Write { household, field, value } => edit(register, households[household], |household| {
            let into = [&mut household.address, &mut household.phone, &mut household.notes];
            into.into_iter()
                .enumerate()
                .filter(|(at, _)| *at == field)
                .for_each(|(_, text)| *text = said(value));
        }),
        Deed::See { visit, value } => {
            let Some(known) = register.dossier(households[visit]).unwrap().visits.pop() else { return };
            let seen = Visit { seen: said(value), ..known.value.clone() };
            register.perform(&minh(), &Operation::SaveVisit(Edit::of(&known, seen))).unwrap();
        }
        Deed::Remove { visit } => {
            let Some(known) = register.dossier(households[visit]).unwrap().visits.pop() else { return };
            register.perform(&minh(), &Operation::RemoveVisit(known.id, known.rev)).unwrap();
        }
        Deed::Undo => {
            // Where there is nothing to take back, nothing happens.
            let _ = register.undo(&minh());
        }
    }
}

fn said(value: u8) -> String {
    format!("lần {value}")
}

/// What a field has to be: the three states of it, and the side that is taken where they clash.
fn merged(
    base: &Option<String>,
    here: &Option<String>,
    there: &Option<String>,
    side: Side,
) -> Option<String> {
    match (there == base, here == base, side) {
        (true, ..) => here.clone(),
        (_, true, _) => there.clone(),
        (.., Side::Here) => here.clone(),
        (.., Side::There) => there.clone(),
    }
}

fn clashing(base: &State, here: &State, there: &State) -> Vec<(usize, &'static str)> {
    let differ = |key| here[key] != base[key] && there[key] != base[key] && here[key] != there[key];
    base.keys().filter(|key| differ(*key)).copied().collect()
}

fn asked(clashes: &[Clash]) -> Vec<(usize, &'static str)> {
    let place = |clash: &Clash| clash.household.0.parse::<usize>().unwrap() - 1;
    let name = |clash: &Clash| match &clash.kind {
        ClashKind::Field { name, .. } => {
            FIELDS.into_iter().chain(["seen"]).find(|known| known == name).unwrap()
        }
        ClashKind::GoneHere | ClashKind::GoneThere => "seen",
    };
    let mut asked: Vec<_> = clashes.iter().map(|clash| (place(clash), name(clash))).collect();
    asked.sort_unstable();
    asked
}

/// A hamlet of some households, each visited once, that is out.
fn apart() -> (Bench, Vec<HouseholdId>, Register, PathBuf) {
    let mut bench = Bench::new();
    let hamlet = bench.hamlet("Khu 4");
    let households: Vec<_> =
        (1..=HOUSEHOLDS).map(|number| bench.household(hamlet, &format!("{number:04}"), "Lành")).collect();
    for household in &households {
        visit(&mut bench.register, *household, "");
    }
    let file = bench.folder.path().join("mang-di.db");
    bench.register.take_out(&lan(), &[hamlet], "", &file, &mut on).unwrap();
    let copy = Register::open(&file, clock()).unwrap();
    (bench, households, copy, file)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn both_sides_stand_where_they_do_not_touch_and_are_asked_where_they_do(
        here in prop::collection::vec(deed(), 0..8),
        there in prop::collection::vec(deed(), 0..8),
        sides in prop::collection::vec(any::<bool>(), 12),
    ) {
        let (mut bench, households, mut copy, file) = apart();
        let base = state(&bench.register, &households);
        here.iter().filter(|deed| !matches!(deed, Deed::Undo))
            .for_each(|deed| does(&mut bench.register, &households, deed));
        there.iter().for_each(|deed| does(&mut copy, &households, deed));
        let (ours, theirs) = (state(&bench.register, &households), state(&copy, &households));
        drop(copy);

        let register = &mut bench.register;
        let preview = register.preview_bring_back(&lan(), &file, &Answers::default(), &mut on).unwrap();
        let expected = clashing(&base, &ours, &theirs);
        prop_assert_eq!(asked(&preview.clashes), expected.clone());
        prop_assert!(preview.left_out.is_empty(), "{:?}", preview.left_out);

        let mut answers = Answers::default();
        let mut taken = BTreeMap::new();
        for (clash, there) in preview.clashes.iter().zip(&sides) {
            let side = if *there { Side::There } else { Side::Here };
            answers.give(clash.key(), side);
            taken.insert(asked(std::slice::from_ref(clash))[0], side);
        }
        let said = register.preview_bring_back(&lan(), &file, &answers, &mut on).unwrap();
        let done = register.bring_back(&lan(), &file, &answers, &mut on).unwrap();
        prop_assert_eq!(format!("{said:?}"), format!("{done:?}"), "what is done is what was said");
        let wanted: State = base.iter().map(|(key, was)| {
            let side = taken.get(key).copied().unwrap_or(Side::Here);
            (*key, merged(was, &ours[key], &theirs[key], side))
        }).collect();
        prop_assert_eq!(state(register, &households), wanted);
        prop_assert_eq!(register.check().unwrap(), vec![]);

        let before = register.history(None, 999).unwrap();
        prop_assert_eq!(register.bring_back(&lan(), &file, &Answers::default(), &mut on).unwrap().operations, 0);
        prop_assert_eq!(register.history(None, 999).unwrap(), before);
    }
}

#[test]
fn what_was_taken_out_there_and_put_back_keeps_what_was_changed_here() {
    for (side, seen) in [(Side::Here, "lần 2"), (Side::There, "lần 0")] {
        let (mut bench, households, mut copy, file) = apart();
        let deeds = [Deed::Remove { visit: 1 }, Deed::Undo, Deed::See { visit: 1, value: 0 }];
        deeds.iter().for_each(|deed| does(&mut copy, &households, deed));
        drop(copy);
        does(&mut bench.register, &households, &Deed::See { visit: 1, value: 2 });
        let said = bench.register.bring_back(&lan(), &file, &all(side), &mut on).unwrap();
        assert_eq!(asked(&said.clashes), [(1, "seen")]);
        assert_eq!(state(&bench.register, &households)[&(1, "seen")].as_deref(), Some(seen));
    }
}
