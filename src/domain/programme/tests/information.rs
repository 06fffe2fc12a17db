//! The information project of a published district report: 319 million given, 306 million spent on 35 publications,
//! 5 radio programmes, 61 panels.

use super::*;
use crate::domain::programme::sheet::{Mark, RowOf, Sheet};

#[test]
fn three_hundred_and_nineteen_million_given_and_three_hundred_and_six_spent() {
    let million = 1_000_000;
    let mut tally = tally(&[budget(Some(PROJECT), "ctmtqg", 319 * million)]);
    for (given, spent) in [(105, 100), (64, 61), (150, 145)] {
        let money = (given * million, spent * million);
        tally.add_activity(&activity(Some(PROJECT), "ctmtqg", money, ActivityState::Done));
    }
    let programmes = programmes();
    let sheet = Sheet::of(2026, &tally, Tree(&programmes));
    let names: Vec<&RowOf> = sheet.rows.iter().map(|row| &row.of).collect();
    let line = RowOf::Line(line(Some(PROJECT), "ctmtqg"));
    assert_eq!(names, [&RowOf::Programme(WHOLE), &RowOf::Programme(PROJECT), &line]);
    for balance in sheet.rows.iter().map(|row| row.balance).chain([sheet.total]) {
        let amounts = balance.all;
        assert_eq!((amounts.given, amounts.spent), (319_000_000, 306_000_000));
        assert_eq!((amounts.committed, amounts.left()), (0, 13_000_000));
        assert_eq!((balance.left(), balance.used()), (Some(13_000_000), Some(959)));
    }
    assert!(sheet.rows.iter().all(|row| row.mark == Mark::Fine));
}

#[test]
fn while_it_goes_on_what_is_not_spent_yet_is_bound() {
    let mut tally = tally(&[budget(Some(PROJECT), "ctmtqg", 319)]);
    tally.add_activity(&activity(Some(PROJECT), "ctmtqg", (300, 120), ActivityState::UnderWay));
    tally.add_activity(&activity(Some(PROJECT), "ctmtqg", (19, 4), ActivityState::Cancelled));
    let amounts = tally.line(&line(Some(PROJECT), "ctmtqg"));
    assert_eq!((amounts.committed, amounts.spent, amounts.left()), (180, 124, 15));
}
