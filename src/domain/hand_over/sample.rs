//! What the tests of rounds share: a round, a line, a whole sheet.

use chrono::NaiveDate;

use super::{HandOver, HandOverLine, HandOverSheet, QuantityRule};
use crate::domain::catalogue::eligibility::Facts;
use crate::domain::class::{Class, Standing, State};
use crate::domain::id::{HandOverId, HouseholdId, SupportId};
use crate::domain::stored::Stored;
use crate::domain::support::{PartOf, Support, SupportState};

/// The day of the round.
pub fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

/// A round of a model.
pub fn round(model: &str, rule: QuantityRule, per: i64, unit_value: i64) -> HandOver {
    HandOver {
        name: "Đợt cấp phát".into(),
        model: model.into(),
        rule,
        per,
        unit_value,
        fund: "mttq-tinh".into(),
        place: "Nhà văn hoá khu 4".into(),
        specification: "1.000 lít".into(),
        mark: "Tân Á".into(),
        producer: "Công ty Tân Á".into(),
        officer: "Trần Thị Lan".into(),
        ..HandOver::blank(day())
    }
}

/// What is known of a household of a class.
pub fn facts(state: State) -> Facts {
    let class = match state {
        State::Poor => Class::Poor,
        State::NearPoor => Class::NearPoor,
        State::Average => Class::Average,
        State::NewlyEscaped | State::None => Class::None,
    };
    let newly_escaped_until = (state == State::NewlyEscaped).then(day);
    Facts {
        standing: Standing { class, newly_escaped_until, ..Standing::UNLISTED },
        flags: Vec::new(),
        disabled_without_work: Some(false),
        income: None,
        left: None,
    }
}

/// A planned line.
pub fn line(quantity: i64, value: i64) -> Support {
    Support {
        household: HouseholdId(1),
        quantity,
        unit: "bồn".into(),
        value,
        fund: "mttq-tinh".into(),
        ..Support::wished("bon-nuoc", day())
    }
}

/// A round of water tanks with so many approved lines.
pub fn sheet(lines: i64) -> HandOverSheet {
    HandOverSheet {
        round: Stored {
            id: HandOverId(1),
            rev: 1,
            value: round("bon-nuoc", QuantityRule::Household, 1000, 2_500_000),
        },
        lines: (1..=lines).map(sheet_line).collect(),
        programme: String::new(),
        relief_event: String::new(),
    }
}

fn sheet_line(number: i64) -> HandOverLine {
    let part_of = PartOf {
        hand_over: Some(HandOverId(1)),
        list_number: u32::try_from(number).ok(),
        ..PartOf::default()
    };
    let support = Support {
        household: HouseholdId(number),
        state: SupportState::Approved,
        part_of,
        ..line(1000, 2_500_000)
    };
    HandOverLine {
        support: Stored { id: SupportId(100 + number), rev: 1, value: support },
        code: format!("{number:04}"),
        head: format!("Hà Văn {number}"),
        citizen_number: format!("025{:09}", 190_000_000 + number),
        hamlet: "Khu 4".into(),
        address: String::new(),
        people: 4,
        ended: None,
    }
}
