//! Activities for tests.

use chrono::NaiveDate;

use super::{Activity, ActivityKind, ActivityState};

/// A day as ISO has it.
pub fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

/// An activity of one day that is done and paid for.
pub fn activity(kind: ActivityKind, from: &str) -> Activity {
    Activity {
        kind,
        name: "Truyền thông giảm nghèo".into(),
        programme: None,
        fund: "ctmtqg".into(),
        from: day(from),
        until: None,
        hamlet: None,
        place: String::new(),
        units: 10,
        unit: String::new(),
        areas: 3,
        audience: 200,
        given: 20_000_000,
        spent: 19_000_000,
        state: ActivityState::Done,
        note: String::new(),
    }
}

/// The information project of one district: 319 million given, 306 million spent; 35 publications, 5 radio
/// programmes, 61 panels, 22 loudspeaker clusters in 15 residential areas.
pub fn information_project() -> Vec<Activity> {
    let line = |kind, units, areas, given: i64, spent: i64| Activity {
        units,
        areas,
        given: given * 1_000_000,
        spent: spent * 1_000_000,
        ..activity(kind, "2026-04-20")
    };
    vec![
        line(ActivityKind::Publication, 35, 0, 28, 26),
        line(ActivityKind::Radio, 5, 0, 15, 15),
        line(ActivityKind::Panel, 61, 0, 91, 88),
        line(ActivityKind::Loudspeaker, 22, 15, 185, 177),
    ]
}
