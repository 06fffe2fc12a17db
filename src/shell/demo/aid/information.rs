//! Project 6 of 2025: 319 million đồng given, 306 million spent on 35 publications, 5 radio programmes, 61 panels and 22
//! loudspeaker clusters in 15 residential areas.

use super::programmes::{FUND, Programmes};
use crate::domain::activity::{Activity, ActivityKind, ActivityOperation, ActivityState};
use crate::domain::id::ProgrammeId;
use crate::domain::operation::Operation;
use crate::domain::stored::Edit;
use crate::shell::demo::calendar::ymd;
use crate::store::{Batch, Result};

/// Kind, name, units, areas, audience, millions given and spent.
const DONE: [(ActivityKind, &str, u32, u32, u32, i64, i64); 4] = [
    (ActivityKind::Publication, "Ấn phẩm tuyên truyền giảm nghèo", 35, 0, 4_200, 45, 42),
    (ActivityKind::Radio, "Chương trình phát thanh về giảm nghèo", 5, 15, 9_000, 42, 40),
    (ActivityKind::Panel, "Pano, áp phích tại nhà văn hoá", 61, 15, 9_000, 102, 98),
    (ActivityKind::Loudspeaker, "Cụm loa truyền thanh thông minh", 22, 15, 9_000, 130, 126),
];

/// Enters what was done.
pub fn inform(batch: &mut Batch, programmes: &Programmes) -> Result<()> {
    for (month, (kind, name, units, areas, audience, given, spent)) in (3..).zip(DONE) {
        let activity = Activity {
            units,
            areas,
            audience,
            given: given * 1_000_000,
            spent: spent * 1_000_000,
            ..activity(kind, name, programmes.of("DA6"), month)
        };
        batch.apply(&Operation::Activity(ActivityOperation::Save(Edit::new(activity))))?;
    }
    Ok(())
}

/// An activity of 2025 that is done.
pub fn activity(kind: ActivityKind, name: &str, programme: Option<ProgrammeId>, month: u32) -> Activity {
    Activity {
        kind,
        name: name.to_owned(),
        programme,
        fund: FUND.to_owned(),
        from: ymd(2025, month, 10),
        until: Some(ymd(2025, month, 28)),
        hamlet: None,
        place: String::new(),
        units: 0,
        unit: String::new(),
        areas: 0,
        audience: 0,
        given: 0,
        spent: 0,
        state: ActivityState::Done,
        note: String::new(),
    }
}
