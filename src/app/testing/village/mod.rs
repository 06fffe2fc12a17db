//! A made-up register that answers the effects of the list and the sections, and scripts of keys
//! played against it: for the tests of app and ui.

mod activity;
mod assistance;
mod boards;
mod groups;
mod herd;
mod in_need;
mod official;
mod reach;
mod results;
pub mod rounds;
mod today;
mod visits;
mod watch;
mod way_out;

use super::{HOUSEHOLD, dossier, history, keys, model, press};
use crate::app::msg::Answer;
use crate::app::screens::journal::LookLine;
use crate::app::{Effect, Model, Msg, effect, update};
use crate::domain::class::State;
use crate::domain::dossier::Neighbour;
use crate::domain::history::Author;
use crate::domain::id::HouseholdId;
use crate::domain::query::{Filter, Found, ListRow, Query};
use crate::domain::round::{RoundDossier, Task, TaskSource};
use crate::domain::situation::{Count, Relapsed, Situation};
use crate::i18n::Lang;
use crate::viet::fold;

const HEADS: [&str; 8] = [
    "Nguyễn Thị Lành",
    "Đinh Văn Đức",
    "Hà Thị Đượm",
    "Lò Văn Hoà",
    "Trần Quốc Bình",
    "Quàng Thị Ý",
    "Phạm Văn Lãm",
    "Bùi Thị Nụ",
];
const HAMLETS: [&str; 3] = ["Khu 1", "Khu 4", "Bản Nà Lò"];
const SUPPORTS: [&str; 4] = ["bo-sinh-san the-bhyt", "lon-sinh-san", "", "gao"];

/// The made-up register, and what was asked of it.
#[derive(Debug, Default)]
pub struct Village {
    rows: Vec<ListRow>,
    /// Every effect so far.
    pub asked: Vec<Effect>,
    /// Tables are never counted to their end.
    pub counts_slowly: bool,
    /// Keys follow one another so fast that no preview is fetched.
    pub hurried: bool,
}

impl Village {
    /// A register of so many households; the first is the one of [`dossier`].
    pub fn of(households: usize) -> Self {
        Self { rows: (0..households).map(row).collect(), ..Self::default() }
    }

    /// A register of poor and near-poor households, hamlet by hamlet, every column of the list filled: what an
    /// officer goes through in autumn.
    pub fn in_need(households: usize) -> Self {
        Self { rows: (0..households).map(in_need::row).collect(), ..Self::default() }
    }

    /// Its rows, in the order of the list.
    pub fn rows(self) -> Vec<ListRow> {
        self.rows
    }

    fn answer(&mut self, effect: Effect) -> Vec<Answer> {
        self.asked.push(effect.clone());
        match effect {
            Effect::Find { generation, query } => {
                vec![Answer::Found(effect::Found { generation, found: self.find(&query) })]
            }
            Effect::Rows(ids) | Effect::RowsOn(ids, _) => {
                vec![Answer::Rows(self.rows.iter().filter(|r| ids.contains(&r.id)).cloned().collect())]
            }
            Effect::Preview(_) if self.hurried => Vec::new(),
            Effect::Preview(id) => vec![Answer::Preview((id == HOUSEHOLD).then(|| Box::new(dossier())))],
            Effect::DossierForForm(id) => {
                let household = crate::domain::stored::Stored { id, ..dossier().household };
                let dossier = crate::domain::dossier::Dossier { household, ..dossier() };
                vec![Answer::DossierForForm(Some(Box::new(dossier)))]
            }
            Effect::Count(asker, filter) => {
                let found = self.find(&Query { filter, ..Query::default() });
                let households = u32::try_from(found.ids.len()).unwrap();
                vec![Answer::Counted(
                    asker,
                    Count { households, people: u32::try_from(found.people).unwrap() },
                )]
            }
            Effect::Rounds if self.rows.is_empty() => vec![Answer::Rounds(Vec::new())],
            Effect::Rounds => vec![Answer::Rounds(rounds::lines(u32::try_from(self.rows.len()).unwrap()))],
            Effect::Round(code) => vec![Answer::Round(self.round(&code))],
            Effect::PlanRound(plan) => {
                let task = |row: &ListRow| Task::new(&plan.round.code, row.id, TaskSource::Listed);
                let tasks = self.rows.iter().filter(|_| plan.inclusion.listed).map(task).collect();
                vec![Answer::RoundPlanned(Box::new(plan), tasks)]
            }
            Effect::Neighbour(code) => {
                let found = self.rows.iter().find(|row| row.code == code);
                let named =
                    |row: &ListRow| Neighbour { id: row.id, code: row.code.clone(), head: row.head.clone() };
                vec![Answer::Neighbour(code, found.map(named))]
            }
            Effect::Tags(tags) => {
                vec![Answer::Tags(tags.into_iter().map(|tag| (tag, None)).collect())]
            }
            Effect::Candidates(who) => {
                let found = boards::candidates(&self.rows, &who);
                vec![Answer::Candidates(who, found)]
            }
            Effect::Board { generation, subject } => {
                vec![Answer::Board(generation, Ok(boards::board(&self.rows, subject)))]
            }
            Effect::Shelf => vec![Answer::Shelf(Box::new(official::shelf(&self.rows)))],
            Effect::CountTable { .. } if self.counts_slowly => Vec::new(),
            Effect::CountTable { generation, name, period } => {
                vec![Answer::Table(generation, official::table(&self.rows, &name, period))]
            }
            Effect::Situation => vec![Answer::Situation(situation())],
            Effect::Tasks => vec![Answer::Tasks(today::tasks(&self.rows))],
            Effect::Journal(asked, _) => vec![Answer::Journal(asked, history())],
            Effect::Looks(asked, _) => vec![Answer::Looks(asked, looks(&self.rows))],
            Effect::LooksAt(_) => {
                vec![Answer::LooksAt(vec!["22/11/2026 09:10  Lan mở xem trang của hộ".into()])]
            }
            Effect::ErasePerson { .. } => vec![Answer::PersonErased(vec!["Đã xoá.".into()])],
            Effect::Changes(id) => {
                let entry = history().into_iter().find(|e| e.id == id);
                vec![Answer::Changes(id, entry.map(|e| e.changes).unwrap_or_default())]
            }
            _ => Vec::new(),
        }
    }

    /// The round of a code: the yearly one under way, or one that is closed.
    fn round(&self, code: &str) -> Option<Box<RoundDossier>> {
        let households = self.rows.len();
        match code {
            "2026" => Some(Box::new(rounds::dossier(households))),
            "2025" => Some(Box::new(rounds::closed(households))),
            _ => None,
        }
    }

    fn find(&self, query: &Query) -> Found {
        let filtered = || self.rows.iter().filter(|row| passes(row, &query.filter));
        let words = fold(&query.text);
        let found: Vec<_> = filtered().filter(|row| names(row, &words)).collect();
        Found {
            ids: found.iter().map(|row| row.id).collect(),
            total: filtered().count(),
            people: found.iter().map(|row| u64::from(row.members)).sum(),
        }
    }
}

/// A program that shows the first screen of a village, and the village.
pub fn village(households: usize, size: (u16, u16), lang: Lang) -> (Model, Village) {
    let mut model = model(size, lang);
    model.themes = crate::ui::theme::Themes::embedded().offered();
    let mut village = Village::of(households);
    let first = update(&mut model, Msg::Section(crate::app::model::Section::Today));
    perform(&mut model, &mut village, first);
    (model, village)
}

/// The list of a village of households in need, on the screen.
pub fn list_in_need(households: usize, size: (u16, u16)) -> (Model, Village) {
    let (mut model, _) = village(0, size, Lang::Vi);
    let mut village = Village::in_need(households);
    play(&mut model, &mut village, "<F10>2");
    (model, village)
}

/// Plays a script of keys; every effect is answered before the next key.
pub fn play(model: &mut Model, village: &mut Village, script: &str) {
    for key in keys(script) {
        let effects = press(model, key);
        perform(model, village, effects);
    }
}

/// Performs effects until nothing is left to do.
pub fn perform(model: &mut Model, village: &mut Village, mut effects: Vec<Effect>) {
    while !effects.is_empty() {
        let answers: Vec<_> = effects.drain(..).flat_map(|effect| village.answer(effect)).collect();
        effects = answers.into_iter().flat_map(|answer| update(model, Msg::Answer(answer))).collect();
    }
}

fn row(at: usize) -> ListRow {
    let number = i64::try_from(at).unwrap();
    let states = [State::Poor, State::NearPoor, State::NewlyEscaped, State::None];
    let deprived = [0b0010_1000_1001, 0b11, 0b1, 0][at % 4];
    ListRow {
        id: HouseholdId(HOUSEHOLD.0 + number),
        code: format!("{:04}", HOUSEHOLD.0 + number),
        head: HEADS[at % HEADS.len()].to_owned(),
        hamlet: HAMLETS[at % HAMLETS.len()].to_owned(),
        members: u32::try_from(at % 6 + 1).unwrap(),
        state: states[at % 4],
        deprived,
        answered: if at % 4 == 3 { 0 } else { 0x0fff },
        supports: SUPPORTS[at % 4].to_owned(),
        ended: false,
    }
}

fn passes(row: &ListRow, filter: &Filter) -> bool {
    let has = |model: &String| row.supports.split(' ').any(|code| code == model);
    (filter.among.is_empty() || filter.among.contains(&row.id))
        && (filter.states.is_empty() || filter.states.contains(&row.state))
        && filter.had.iter().all(has)
        && !filter.had_not.iter().any(has)
        && (!filter.unsupported || row.supports.is_empty())
}

fn names(row: &ListRow, words: &str) -> bool {
    let text = fold(&format!("{} {} {}", row.code, row.head, row.hamlet));
    words.split(' ').all(|word| text.split(' ').any(|w| w.starts_with(word)))
}

fn situation() -> Situation {
    let count = |households, people| Count { households, people };
    Situation {
        now: vec![
            (State::Poor, count(146, 583)),
            (State::NearPoor, count(171, 702)),
            (State::NewlyEscaped, count(88, 361)),
            (State::None, count(1_595, 6_040)),
        ],
        year_before: vec![(State::Poor, 184), (State::NearPoor, 183), (State::NewlyEscaped, 50)],
        years: vec![(2022, 301, 240), (2023, 262, 231), (2024, 214, 204), (2025, 184, 183), (2026, 146, 171)],
        relapsed: Some(Relapsed { households: vec![HOUSEHOLD, HouseholdId(415)], people: 7 }),
    }
}

/// Looks at the first household, and at all of them.
fn looks(rows: &[ListRow]) -> Vec<LookLine> {
    let at = history().first().map_or_else(Default::default, |entry| entry.at);
    let line = |household: Option<&ListRow>, said: &str| LookLine {
        at,
        author: Author("minh.nv".into()),
        said: said.into(),
        household: household.map(|row| row.id),
    };
    vec![
        line(rows.first(), "minh.nv mở xem trang của hộ: hộ 0412"),
        line(None, "minh.nv xuất tệp danh sách hộ: tất cả các hộ"),
    ]
}
