//! The ways out of a made-up register.

use crate::app::boards::way_out::WaysOut;
use crate::app::testing::day;
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::eligibility::Facts;
use crate::domain::class::{Class, Standing, State};
use crate::domain::criteria::CriteriaSets;
use crate::domain::graduation::sample::surveyed;
use crate::domain::id::HamletId;
use crate::domain::query::ListRow;
use crate::domain::reach::Rules;
use crate::domain::standard::Standards;
use crate::domain::way_out::{By, WayOut, WayOutFacts, in_order, way_out};

/// The poor and near-poor households of the rows; each tenth was never surveyed.
pub(super) fn board(rows: &[ListRow]) -> WaysOut {
    let listed = rows.iter().filter(|row| matches!(row.state, State::Poor | State::NearPoor));
    let mut ways: Vec<_> = listed.map(of).collect();
    in_order(&mut ways);
    WaysOut::new(ways)
}

fn of(row: &ListRow) -> WayOut {
    let found: Vec<u8> = (1..=12).filter(|number| row.deprived & (1 << (number - 1)) != 0).collect();
    let class = if row.state == State::Poor { Class::Poor } else { Class::NearPoor };
    let survey = surveyed(row.id.0, day("2026-09-10"), &found).value;
    let facts = WayOutFacts {
        household: row.id,
        code: row.code.clone(),
        head: row.head.clone(),
        hamlet: (HamletId(1), row.hamlet.clone()),
        applicant: Facts {
            standing: Standing { class, ..Standing::UNLISTED },
            flags: Vec::new(),
            disabled_without_work: Some(false),
            income: None,
            left: None,
        },
        survey: (row.id.0 % 10 != 0).then_some(survey),
        supports: Vec::new(),
        plan: None,
    };
    let (catalogue, standards) = (Catalogue::embedded(), Standards::embedded());
    let rules = Rules { catalogue: &catalogue, standards: &standards };
    way_out(&facts, By { rules, near: CriteriaSets::embedded().near() }, day("2026-11-22"))
}
