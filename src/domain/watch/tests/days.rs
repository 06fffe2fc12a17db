//! Nothing of after a day counts on it, whatever happened.

use super::*;

fn a_day() -> impl Strategy<Value = NaiveDate> {
    (0i64..1500).prop_map(|days| day("2024-01-01") + chrono::Duration::days(days))
}

fn some_facts() -> impl Strategy<Value = WatchFacts> {
    let sorted = |mut days: Vec<NaiveDate>| {
        days.sort();
        days
    };
    let days = || proptest::collection::vec(a_day(), 0..5).prop_map(sorted);
    (days(), days(), days(), days()).prop_map(|(surveys, losses, emergencies, visits)| WatchFacts {
        surveys: surveys
            .into_iter()
            .enumerate()
            .map(|(at, on)| Surveyed { on, ..surveyed("2024-01-01", Some(200 - at as u32 * 30), None) })
            .collect(),
        losses: losses
            .into_iter()
            .map(|on| Loss {
                on,
                species: "dê".into(),
                tag: String::new(),
                heads: 2,
                how: HerdEventKind::Died,
            })
            .collect(),
        emergencies: emergencies
            .into_iter()
            .map(|on| Emergency { on, helped: on, kind: ReliefKind::Fire, name: "Cháy nhà".into() })
            .collect(),
        visits: visits
            .into_iter()
            .map(|on| Visited { on, ..troubled("2024-01-01", &[Sign::Debt], Some(IncomeChange::Down)) })
            .collect(),
        ..escaped()
    })
}

proptest! {
    #[test]
    fn nothing_of_after_the_day_counts(facts in some_facts(), on in a_day()) {
        let mut then = facts.clone();
        then.recognitions.retain(|one| one.decided <= on);
        then.surveys.retain(|one| one.on <= on);
        then.losses.retain(|one| one.on <= on);
        then.emergencies.retain(|one| one.on <= on);
        then.visits.retain(|one| one.on <= on);
        let on = on.to_string();
        let home = (1, "0412", "Lành", "Khu 4");
        prop_assert_eq!(on_list(home, &facts, &on), on_list(home, &then, &on));
        prop_assert!(warned(&facts, &on).iter().all(|warning| warning.on <= day(&on)));
    }
}
