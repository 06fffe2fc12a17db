//! Rounds of hand-over: 160 water tanks and 154 bicycles in one drive, rice before Tết that is still planned.

use chrono::NaiveDate;

use super::neighbour::DRIVE;
use super::programmes::Programmes;
use super::{Helper, Neighbour};
use crate::domain::catalogue::Catalogue;
use crate::domain::hand_over::{HandOver, HandOverOperation, Handed, QuantityRule};
use crate::domain::operation::{Operation, SupportGrant};
use crate::domain::stored::Stored;
use crate::domain::support::Support;
use crate::shell::demo::calendar::ymd;
use crate::store::{Batch, Result};

/// Households that get a tank and a bicycle in the drive.
const TANKS: usize = 160;
const BICYCLES: usize = 154;
/// The revision of a line after it was approved.
const APPROVED: i64 = 2;

/// Enters the rounds.
pub fn drive(helper: &mut Helper, programmes: &Programmes) -> Result<()> {
    let tanks = tanks(helper);
    let bicycles = helper.choose(BICYCLES, |n| !n.has(&["xe-dap"]) && n.someone(6, 15).is_some());
    let rice = helper.choose(usize::MAX, |n| n.is_listed());
    let drive = |name: &str, model: &str, unit_value| HandOver {
        name: name.to_owned(),
        model: model.to_owned(),
        unit_value,
        fund: "mttq-tinh".to_owned(),
        place: "Nhà văn hoá xã".to_owned(),
        ..round(DRIVE)
    };
    let tank = HandOver {
        goods: "Bồn chứa nước".to_owned(),
        specification: "Nhựa, 1.000 lít".to_owned(),
        mark: "Tân Á".to_owned(),
        ..drive("Bồn nước chống hạn mặn", "bon-nuoc", 2_500_000)
    };
    let bicycle = HandOver {
        goods: "Xe đạp".to_owned(),
        specification: "Khung thép, bánh 24 inch".to_owned(),
        mark: "Thống Nhất".to_owned(),
        ..drive("Xe đạp đến trường", "xe-dap", 1_800_000)
    };
    let tet = HandOver {
        rule: QuantityRule::Person,
        per: 15_000,
        programme: programmes.of("DA3"),
        fund: "tinh".to_owned(),
        date: ymd(2027, 1, 20),
        ..drive("Gạo Tết 2027", "gao", 16_000)
    };
    hand_over(helper.batch, helper.catalogue, &tank, &tanks)?;
    hand_over(helper.batch, helper.catalogue, &bicycle, &bicycles)?;
    plan(helper.batch, helper.catalogue, &tet, &rice).map(drop)
}

/// Who gets a tank: first those who lack water.
fn tanks(helper: &Helper) -> Vec<Neighbour> {
    let fits = |n: &Neighbour| (n.is_listed() || n.escaped()) && !n.has(&["bon-nuoc"]);
    let mut first = helper.choose(TANKS, |n| n.lacks_water && fits(n));
    let others = helper.choose(TANKS - first.len(), |n| !n.lacks_water && fits(n));
    first.extend(others);
    first
}

/// A round of which only the usual is known.
fn round(date: NaiveDate) -> HandOver {
    HandOver { officer: "Trần Thị Lan".to_owned(), ..HandOver::blank(date) }
}

/// A round that was planned, approved and handed over on its day.
fn hand_over(batch: &mut Batch, catalogue: &Catalogue, round: &HandOver, to: &[Neighbour]) -> Result<()> {
    let (id, lines) = plan(batch, catalogue, round, to)?;
    let Some(id) = id else { return Ok(()) };
    let decision_number = "58/QĐ-UBND".to_owned();
    let approved = lines.iter().map(|line| (line.id, line.rev)).collect();
    let approve = HandOverOperation::Approve { hand_over: (id, 1), decision_number, lines: approved };
    batch.apply(&Operation::HandOver(approve))?;
    let handed = |line: Stored<_, Support>| {
        let approved = Stored { rev: APPROVED, ..line };
        Handed::of(&approved, "", round.date, catalogue)
    };
    let lines = lines.into_iter().map(handed).collect();
    let minutes_number = "14/BB-UBND".to_owned();
    let give = HandOverOperation::HandOver { lines, on: round.date, minutes_number };
    batch.apply(&Operation::HandOver(give)).map(drop)
}

type Lines = Vec<Stored<crate::domain::id::SupportId, Support>>;

/// A round with its list; what nobody is there for is not planned.
fn plan(
    batch: &mut Batch,
    catalogue: &Catalogue,
    round: &HandOver,
    to: &[Neighbour],
) -> Result<(Option<crate::domain::id::HandOverId>, Lines)> {
    if to.is_empty() {
        return Ok((None, Vec::new()));
    }
    let supports: Vec<Support> = to.iter().map(|neighbour| line(round, catalogue, neighbour)).collect();
    let grants = supports.iter().cloned();
    let grants = grants.map(|support| SupportGrant { support, animals: Vec::new(), owed: None }).collect();
    let plan = HandOverOperation::Plan { hand_over: round.clone(), supports: grants };
    let made = batch.apply(&Operation::HandOver(plan))?;
    let ids = made.supports();
    let lines = ids.into_iter().zip(supports).map(|(id, value)| Stored { id, rev: 1, value }).collect();
    Ok((made.hand_overs().first().copied(), lines))
}

fn line(round: &HandOver, catalogue: &Catalogue, to: &Neighbour) -> Support {
    let people = u32::try_from(to.people.len()).unwrap_or(1);
    // The figures above are far from every limit.
    let (quantity, value) = round.share(people).unwrap_or((round.per, round.unit_value));
    let unit = catalogue.model(&round.model).map_or("", |model| model.unit.vi.as_str());
    round.line(to.household, (quantity, value), unit)
}
