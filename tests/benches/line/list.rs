//! The list of households in need, every column filled, no two rows alike; effects are answered at once, but for
//! previews: they are fetched only when keys rest.

use thoatngheo::app::model::{Opened, Section};
use thoatngheo::app::msg::Answer;
use thoatngheo::app::settings::Settings;
use thoatngheo::app::{Effect, Model, Msg, effect, update};
use thoatngheo::domain::catalogue::Catalogue;
use thoatngheo::domain::class::State;
use thoatngheo::domain::criteria::CriteriaSets;
use thoatngheo::domain::forms::FormSet;
use thoatngheo::domain::id::HouseholdId;
use thoatngheo::domain::place::{AreaType, Commune};
use thoatngheo::domain::query::{Found, ListRow};
use thoatngheo::domain::standard::Standards;
use thoatngheo::domain::visit::due::VisitRules;
use thoatngheo::domain::watch::WatchRules;
use thoatngheo::keys::Key;

const HOUSEHOLDS: usize = 4_000;
const FAMILIES: [&str; 9] = ["Nguyễn", "Hà", "Đinh", "Lò", "Trần", "Quàng", "Phạm", "Bùi", "Cao"];
const MIDDLES: [&str; 7] = ["Thị", "Văn", "Xuân", "Thị Minh", "Đình", "Thị", "Hữu"];
const GIVEN: [&str; 10] = ["An", "Bình", "Chiến", "Đượm", "Hiếu", "Hoà", "Lành", "Nụ", "Quế", "Thuỷ"];
const DEPRIVED: [u16; 7] = [0x289, 0x61, 0x9, 0x305, 0xc8, 0xb, 0x41];
const SUPPORTS: [&str; 5] =
    ["the-bhyt bo-sinh-san", "the-bhyt lon-sinh-san", "the-bhyt", "gao the-bhyt", "the-bhyt gao"];

/// The program at its list.
pub struct List {
    /// What is drawn.
    pub model: Model,
}

impl List {
    /// The list on a screen of a size.
    pub fn new(size: (u16, u16), slow_line: bool) -> Self {
        let settings = Settings { slow_line, ..Settings::default() };
        let today = "2026-11-21".parse().expect("a day");
        let mut list = Self { model: Model::new(today, "lan.tt".into(), settings) };
        list.tell(Msg::Resize(size.0, size.1));
        list.tell(Msg::Answer(Answer::Opened(Box::new(opened()))));
        list.tell(Msg::Section(Section::Households));
        list
    }

    /// Presses a key.
    pub fn press(&mut self, key: Key) {
        self.tell(Msg::Key(key));
    }

    fn tell(&mut self, msg: Msg) {
        for effect in update(&mut self.model, msg) {
            if let Some(answer) = answer(effect) {
                self.tell(Msg::Answer(answer));
            }
        }
    }
}

fn answer(effect: Effect) -> Option<Answer> {
    let id = |at: usize| HouseholdId(i64::try_from(at).unwrap_or(0));
    match effect {
        Effect::Find { generation, .. } => {
            let found = Found { ids: (0..HOUSEHOLDS).map(id).collect(), total: HOUSEHOLDS, people: 13_960 };
            Some(Answer::Found(effect::Found { generation, found }))
        }
        Effect::Rows(ids) => Some(Answer::Rows(ids.into_iter().map(row).collect())),
        _ => None,
    }
}

fn row(id: HouseholdId) -> ListRow {
    let at = usize::try_from(id.0).unwrap_or(0);
    ListRow {
        id,
        code: format!("{:04}", (at * 37) % 1_900 + 1),
        head: format!("{} {} {}", FAMILIES[at * 5 % 9], MIDDLES[at * 3 % 7], GIVEN[at % 30 / 3]),
        hamlet: format!("Khu {}", at / 30 % 9 + 1),
        members: u32::try_from(at * 7 % 6 + 1).unwrap_or(1),
        state: if at * 11 % 5 < 3 { State::Poor } else { State::NearPoor },
        deprived: DEPRIVED[at * 4 % 7],
        answered: 0x0fff,
        supports: SUPPORTS[at * 2 % 5].to_owned(),
        ended: false,
    }
}

fn opened() -> Opened {
    Opened {
        path: "demo.db".into(),
        read_only: None,
        threats: Vec::new(),
        commune: Commune {
            province: "Phú Thọ".into(), name: "Xã Thanh Ba".into(), area: AreaType::Rural
        },
        team: Default::default(),
        hamlets: Vec::new(),
        out: None,
        rounds: Vec::new(),
        framework: Default::default(),
        criteria: CriteriaSets::embedded(),
        visits: VisitRules::embedded(),
        watch: WatchRules::embedded(),
        catalogue: Catalogue::embedded(),
        rates: thoatngheo::domain::assistance::Rates::embedded(),
        standards: Standards::embedded(),
        forms: FormSet::default(),
    }
}
