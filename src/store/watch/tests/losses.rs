//! Whose loss it is when animals go on to the next household.

use super::*;

/// A litter of six of the household's own sow, born in March, of which two died in May; it goes on to another household
/// in October.
fn litter(bench: &mut Bench, from: HouseholdId, to: HouseholdId) {
    let sow = Animal { tag: String::new(), species: "lợn".into(), ..cow(from) };
    give(bench, support(from, "bo-sinh-san", "2025-01-05"), vec![sow.clone()]);
    let sow_id = bench.register.dossier(from).unwrap().animals[0].id;
    let calved = HerdEvent::new(sow_id, day("2026-03-01"), HerdEventKind::Calved);
    let offspring = vec![Animal { heads: 6, born: None, ..sow }];
    let birth = Operation::Herd(HerdOperation::RecordBirth { calved, offspring });
    let young = bench.perform(&birth).created.animals()[0];
    let died = HerdEvent { heads: 2, ..HerdEvent::new(young, day("2026-05-05"), HerdEventKind::Died) };
    let went =
        HerdEvent { weight_kg: Some(20), ..HerdEvent::new(young, day("2026-10-01"), HerdEventKind::Weighed) };
    bench.perform(&Operation::Herd(HerdOperation::RecordEvents(vec![died, went])));
    without_journal(bench);
    let moved = named_params! { ":young": young.0, ":to": to.0 };
    let conn = &bench.register.conn;
    conn.execute("UPDATE animal SET holder = :to, support = NULL WHERE id = :young", moved).unwrap();
    conn.execute("UPDATE herd_event SET kind = 'passed_on' WHERE kind = 'weighed'", []).unwrap();
}

/// Takes the journal's triggers off, so that rows can be written without an operation.
fn without_journal(bench: &Bench) {
    let conn = &bench.register.conn;
    let mut statement = conn.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").unwrap();
    let names: Vec<String> =
        statement.query_map([], |row| row.get(0)).unwrap().collect::<rusqlite::Result<_>>().unwrap();
    names.iter().for_each(|name| conn.execute_batch(&format!("DROP TRIGGER {name}")).unwrap());
}

#[test]
fn what_died_before_it_was_passed_on_was_the_loss_of_who_had_it_then() {
    let (mut bench, rules) = (Bench::new(), Rules::new());
    let homes = ["0412", "0415"].map(|code| escaped(&mut bench, code));
    litter(&mut bench, homes[0], homes[1]);
    for iso in ["2026-06-01", "2026-11-22"] {
        let list = bench.register.watch(rules.by(), day(iso)).unwrap();
        let lost = |one: &&Watched| one.warnings.iter().any(|sign| sign.kind == WarningKind::AnimalDied);
        let losers: Vec<_> = list.iter().filter(lost).map(|one| one.home.id).collect();
        assert_eq!(losers, [homes[0]], "{iso}");
        assert_eq!(list, one_by_one(&bench, &homes, rules.by(), day(iso)));
    }
}
