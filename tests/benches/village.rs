//! A made-up register for measuring, at the size of a commune and far beyond: households of four with five years of
//! surveys and recognitions and a support or two; or every fifth of them so, as in a real commune, where most households
//! were never poor.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use chrono::{DateTime, NaiveDate};
use thoatngheo::domain::class::Class;
use thoatngheo::domain::history::Author;
use thoatngheo::domain::household::Household;
use thoatngheo::domain::id::{HamletId, HouseholdId};
use thoatngheo::domain::member::{JoinReason, Member, Relation, Sex};
use thoatngheo::domain::operation::{Operation, OperationKind, SupportGrant};
use thoatngheo::domain::place::{AreaType, Commune, Hamlet};
use thoatngheo::domain::recognition::{Recognition, computed};
use thoatngheo::domain::standard::Standards;
use thoatngheo::domain::stored::Edit;
use thoatngheo::domain::support::{Support, SupportState};
use thoatngheo::domain::survey::{Answers, Survey};
use thoatngheo::store::{Batch, Clock, Register, StoreError};
use thoatngheo::viet::PartialDate;

/// Households of a commune, and far beyond.
pub const SIZES: [usize; 2] = [2_000, 100_000];

/// The day on which it is looked at.
#[allow(dead_code, reason = "each bench uses what it measures")]
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

/// Who measures.
pub fn author() -> Author {
    Author("do.dac".into())
}

/// A made-up register on the disk.
pub struct Village {
    pub path: PathBuf,
}

/// The register of one of the [`SIZES`], made once.
#[allow(dead_code, reason = "each bench uses what it measures")]
pub fn village(households: usize) -> &'static Village {
    static SMALL: OnceLock<Village> = OnceLock::new();
    static LARGE: OnceLock<Village> = OnceLock::new();
    let cell = if households == SIZES[0] { &SMALL } else { &LARGE };
    cell.get_or_init(|| Village::make(households))
}

/// The same, where only every fifth household was ever on the list.
#[allow(dead_code, reason = "each bench uses what it measures")]
pub fn commune(households: usize) -> &'static Village {
    static SMALL: OnceLock<Village> = OnceLock::new();
    static LARGE: OnceLock<Village> = OnceLock::new();
    let cell = if households == SIZES[0] { &SMALL } else { &LARGE };
    cell.get_or_init(|| Village::of(households, 5))
}

impl Village {
    /// A connection of one's own.
    #[allow(dead_code, reason = "each bench uses what it measures")]
    pub fn open(&self) -> Register {
        Register::open(&self.path, Clock::System).unwrap()
    }

    /// Made anew.
    #[allow(dead_code, reason = "each bench uses what it measures")]
    pub fn make(households: usize) -> Self {
        Self::of(households, 1)
    }

    /// Every so many of them were on the list.
    fn of(households: usize, every: usize) -> Self {
        let path = empty_folder(&format!("village-{households}-{every}")).join("so.db");
        let at = DateTime::from_timestamp(1_795_000_000, 0).unwrap();
        let commune =
            Commune { province: "Phú Thọ".into(), name: "Xã Thanh Ba".into(), area: AreaType::Rural };
        let mut register = Register::create(&path, &commune, &author(), Clock::Fixed(at)).unwrap();
        register.seed_ids(1);
        let hamlets = hamlets(&mut register);
        let mut chance = Chance(7);
        for _ in 0..households.div_ceil(2_000) {
            let enter = |batch: &mut Batch| {
                (0..households.min(2_000))
                    .try_for_each(|at| enter(batch, &hamlets, &mut chance, at % every == 0))
            };
            register.batch(&author(), OperationKind::Demo, "đo đạc", enter).unwrap();
        }
        Self { path }
    }
}

/// A folder of this name among the target files, with nothing in it. What lives as long as the program is never dropped:
/// a folder of a new name each time would stay on the disk each time.
fn empty_folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn hamlets(register: &mut Register) -> Vec<HamletId> {
    (1..=15)
        .flat_map(|number| {
            let hamlet = Hamlet { name: format!("Khu {number}"), ..Hamlet::default() };
            register.perform(&author(), &Operation::SaveHamlet(Edit::new(hamlet))).unwrap().created.hamlets()
        })
        .collect()
}

/// A household of four; where it was ever listed with five years of surveys and recognitions and a support or two.
fn enter(
    batch: &mut Batch,
    hamlets: &[HamletId],
    chance: &mut Chance,
    listed: bool,
) -> Result<(), StoreError> {
    let household = Household::new("", *chance.pick(hamlets));
    let added =
        batch.apply(&Operation::AddHousehold { household, head: person(chance), on: day(2022, 1) })?;
    let id = added.households()[0];
    for relation in [Relation::Spouse, Relation::Child, Relation::Child] {
        let (member, joined) = (person(chance), JoinReason::Registered);
        batch.apply(&Operation::AddMember { household: id, member, relation, from: None, joined })?;
    }
    if !listed {
        return Ok(());
    }
    let standards = Standards::embedded();
    for year in 2022..=2026 {
        let survey = survey(id, year, chance);
        let class = computed(&survey, &standards).unwrap_or(Class::None);
        batch.apply(&Operation::SaveSurvey(Edit::new(survey)))?;
        batch.apply(&Operation::SaveRecognition(Edit::new(recognition(id, year, class, chance))))?;
    }
    let supports = ["bo-sinh-san", "the-bhyt", "gao"].iter().take(chance.below(3));
    let grants = supports
        .map(|model| SupportGrant { support: support(id, model), animals: Vec::new(), owed: None })
        .collect();
    batch.apply(&Operation::GiveSupports(grants)).map(drop)
}

fn day(year: i32, month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, 14).unwrap()
}

fn person(chance: &mut Chance) -> Member {
    let family = chance.pick(&["Nguyễn", "Trần", "Lê", "Hà", "Đinh", "Bùi", "Quách", "Lò", "Vi", "Hoàng"]);
    let middle = chance.pick(&["Thị", "Văn", "Đức", "Minh", "Ngọc", "Hữu"]);
    let given =
        chance.pick(&["Lành", "Đức", "Đượm", "Hoà", "Hùng", "Mai", "Tuấn", "Sơn", "Yến", "Khánh", "Oanh"]);
    let (female, year) = (chance.below(2), 1930 + chance.below(95));
    let century = female + if year < 2000 { 0 } else { 2 };
    Member {
        name: format!("{family} {middle} {given}"),
        sex: Some([Sex::Male, Sex::Female][female]),
        born: PartialDate::from_year(year as i32).ok(),
        citizen_number: format!("025{century}{:02}{:06}", year % 100, chance.below(1_000_000)),
        ethnicity: (*chance.pick(&["Kinh", "Mường", "Tày"])).into(),
        ..Member::default()
    }
}

fn survey(household: HouseholdId, year: i32, chance: &mut Chance) -> Survey {
    Survey {
        household,
        round: year.to_string(),
        date: day(year, 10),
        standard: "2022-2026".into(),
        area: AreaType::Rural,
        people: 4,
        b1: Some(chance.below(200) as u32),
        income: None,
        answers: Answers::from_masks(chance.below(4096) as u16, 0xFFF),
        overrides: Vec::new(),
        surveyor: "Lan".into(),
        note: String::new(),
        causes: Default::default(),
        groups: None,
        b1_items: Default::default(),
        other_answers: Default::default(),
        verified: None,
    }
}

fn recognition(household: HouseholdId, year: i32, class: Class, chance: &mut Chance) -> Recognition {
    Recognition {
        household,
        survey: None,
        class,
        decided: day(year, 12),
        decision_number: format!("{}/QĐ-UBND", chance.below(200)),
        reason: String::new(),
        decision: None,
    }
}

fn support(household: HouseholdId, model: &str) -> Support {
    Support {
        quantity: 1000,
        unit: "con".into(),
        value: 18_000_000,
        fund: "mttq-tw".into(),
        state: SupportState::HandedOver,
        minutes_number: "07/2025".into(),
        ..Support::new(household, model, day(2025, 3))
    }
}

/// Always the same chance: xorshift.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }

    fn pick<'a, T>(&mut self, values: &'a [T]) -> &'a T {
        &values[self.below(values.len())]
    }
}
