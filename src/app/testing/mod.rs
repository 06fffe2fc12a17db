//! Scripts of keys, and what they are played against: for the tests of app and ui.
//!
//! | part | what it makes up |
//! |---|---|
//! | `household` | one household with its five years |
//! | `credit` | one in a group, with loans and cards |
//! | [`village`] | a register that answers the effects of list and sections |
//! | [`board`] | a board of a few lines with everything that boards can have |
//! | [`office`] | who works with it |
//! | [`system_pages`] | what work of section System answers |
//! | [`desk`] | a disk and a runner for imports, papers and lists written out |

pub mod board;
mod credit;
pub mod desk;
mod household;
pub mod money;
pub mod office;
pub mod passing;
pub mod system_pages;
pub mod village;

use chrono::NaiveDate;

use super::board::Subject;
use super::entry::{self, Pass};
use super::model::{Opened, Section};
use super::msg::Answer;
use super::settings::Settings;
use super::{Effect, Model, Msg, update};
use crate::domain::assistance::Rates;
use crate::domain::catalogue::Catalogue;
use crate::domain::colleague::Team;
use crate::domain::dossier::Dossier;
use crate::domain::framework::Framework;
use crate::domain::id::*;
use crate::domain::operation::Operation;
use crate::domain::place::{AreaType, Commune, Hamlet};
use crate::domain::round::{Round, sample};
use crate::domain::standard::Standards;
use crate::domain::stored::Stored;
use crate::domain::visit::due::VisitRules;
use crate::domain::watch::WatchRules;
use crate::i18n::Lang;
use crate::keys::Key;

pub use credit::borrower;
pub use household::{bare_dossier, dossier, history};

/// The household of the tests.
pub const HOUSEHOLD: HouseholdId = HouseholdId(412);

/// The keys that lead to a page of its section, wherever it stands among them.
pub fn keys_to(page: Subject) -> String {
    let section = page.section();
    let key = Section::ALL.iter().position(|known| *known == section).unwrap() + 1;
    let tabs = Subject::pages(section).iter().position(|known| *known == page).unwrap();
    format!("<F10>{key}{}", "<Tab>".repeat(tabs))
}

/// A day by its ISO text.
pub fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

/// A row of a revision.
pub fn stored<I, T>(id: I, rev: i64, value: T) -> Stored<I, T> {
    Stored { id, rev, value }
}

/// An open round of the year 2026.
pub fn round(code: &str) -> Stored<RoundId, Round> {
    stored(RoundId(1), 1, Round { code: code.into(), ..sample::round() })
}

/// An open register with three hamlets.
pub fn opened() -> Opened {
    let hamlet = |id, name: &str| stored(HamletId(id), 1, Hamlet { name: name.into(), ..Hamlet::default() });
    Opened {
        path: "demo.tnreg".into(),
        read_only: None,
        threats: Vec::new(),
        commune: commune(),
        team: Team::default(),
        hamlets: vec![hamlet(1, "Khu 1"), hamlet(4, "Khu 4"), hamlet(7, "Bản Nà Lò")],
        out: None,
        rounds: Vec::new(),
        framework: Framework::default(),
        catalogue: Catalogue::embedded(),
        rates: Rates::embedded(),
        criteria: crate::domain::criteria::CriteriaSets::embedded(),
        visits: VisitRules::embedded(),
        watch: WatchRules::embedded(),
        standards: Standards::embedded(),
        forms: Default::default(),
    }
}

fn commune() -> Commune {
    Commune { province: "Phú Thọ".into(), name: "Xã Thanh Ba".into(), area: AreaType::Rural }
}

/// A program that has opened the register; no household is open.
pub fn model(size: (u16, u16), lang: Lang) -> Model {
    let mut model = Model::new(day("2026-11-21"), "lan.tt".into(), Settings { lang, ..Settings::default() });
    update(&mut model, Msg::Resize(size.0, size.1));
    update(&mut model, Msg::Answer(Answer::Opened(Box::new(opened()))));
    model
}

/// A program that shows a household.
pub fn showing(dossier: Dossier, size: (u16, u16), lang: Lang) -> Model {
    let mut model = model(size, lang);
    update(&mut model, Msg::OpenHousehold(dossier.household.id));
    update(&mut model, Msg::Answer(Answer::Dossier(Some(Box::new(dossier)))));
    model
}

/// A program that shows a household as it stood on a day, after a script; where it was not there, as it stands.
pub fn showing_on(dossier: Dossier, iso: &str, script: &str) -> Model {
    let mut model = showing(dossier.clone(), (80, 24), Lang::Vi);
    update(&mut model, Msg::AsOf(Some(day(iso))));
    update(&mut model, Msg::Answer(Answer::Dossier(Some(Box::new(dossier)))));
    press(&mut model, script);
    model
}

/// A program with the first of three papers open; a second entry is that of last year's survey.
pub fn pile(pass: Pass, size: (u16, u16), lang: Lang) -> Model {
    let mut model = model(size, lang);
    let papers = (0..3).map(|at| HouseholdId(HOUSEHOLD.0 + at)).collect();
    let round = (pass == Pass::Second).then(|| "2025".to_owned());
    entry::open_in_order(&mut model, papers, round, pass);
    let rows = village::Village::of(3).rows();
    update(&mut model, Msg::Answer(Answer::Rows(rows)));
    arrive(&mut model, HOUSEHOLD);
    model
}

/// The paper of a household in a pile opens.
pub fn arrive(model: &mut Model, household: HouseholdId) {
    let mut dossier = dossier();
    dossier.household.id = household;
    update(model, Msg::Answer(Answer::Dossier(Some(Box::new(dossier)))));
}

/// Types a script: `<F5>`, `<Enter>`, `<Ctrl-r>` are keys, everything else is typed. Gives the
/// effects of the last key.
pub fn press(model: &mut Model, script: &str) -> Vec<Effect> {
    let pressed = keys(script).into_iter().map(|key| update(model, Msg::Key(named(key))));
    pressed.last().unwrap_or_default()
}

/// The keys of a script, each as a script of its own.
pub fn keys(script: &str) -> Vec<&str> {
    let mut keys = Vec::new();
    let mut rest = script;
    while let Some(first) = rest.chars().next() {
        let named = rest.find('>').filter(|_| first == '<').map(|end| end + 1);
        let (key, after) = rest.split_at(named.unwrap_or(first.len_utf8()));
        keys.push(key);
        rest = after;
    }
    keys
}

/// How many keys a script presses.
pub fn strokes(script: &str) -> usize {
    keys(script).len()
}

fn named(key: &str) -> Key {
    let Some(name) = key.strip_prefix('<').and_then(|key| key.strip_suffix('>')) else {
        return Key::Char(key.chars().next().unwrap());
    };
    match name {
        "Enter" => Key::Enter,
        "Esc" => Key::Esc,
        "Tab" => Key::Tab,
        "BackTab" => Key::BackTab,
        "Up" => Key::Up,
        "Down" => Key::Down,
        "Left" => Key::Left,
        "Right" => Key::Right,
        "Delete" => Key::Delete,
        "Home" => Key::Home,
        "End" => Key::End,
        "Insert" => Key::Insert,
        "PgDn" => Key::PageDown,
        "PgUp" => Key::PageUp,
        "Backspace" => Key::Backspace,
        _ if name.starts_with("Ctrl-") => Key::Ctrl(name.chars().last().unwrap()),
        _ => Key::F(name[1..].parse().unwrap()),
    }
}

/// The operation that effects save; there must be exactly one.
pub fn saved(effects: &[Effect]) -> Operation {
    match effects {
        [Effect::Perform(operation)] => (**operation).clone(),
        other => panic!("not one save: {other:?}"),
    }
}
