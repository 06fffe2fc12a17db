//! Every screen and dialog in the states that matter.

mod boards;
mod dialogs;
mod pages;
mod reports;

use crate::app::board::Subject;
use crate::app::boards::reach::unreached::MONTHS;
use crate::app::boards::results::outcomes::USUAL_HORIZON;
use crate::app::dialogs::{Confirm, Dialog, reader};
use crate::app::entry::Pass;
use crate::app::settings::Settings;
use crate::app::testing::desk::{Desk, desk, printing};
use crate::app::testing::village::{play, rounds, village};
use crate::app::testing::{
    HOUSEHOLD, arrive, bare_dossier, borrower, day, dossier, keys_to, pile, press, showing, showing_on,
};
use crate::app::testing::{board, passing};
use crate::app::{Model, Msg, update};
use crate::domain::household::{EndReason, Ending};
use crate::domain::id::HouseholdId;
use crate::domain::reach::{By, Cut};
use crate::i18n::Lang;
use crate::keys::Action;

const SMALL: (u16, u16) = (80, 24);

/// The boards of what support reached, of visits, and of the way out.
const REACH: [Subject; 7] = [
    Subject::WaysOut,
    Subject::VisitsDue,
    Subject::VisitSheets,
    Subject::Unreached(MONTHS),
    Subject::Astray(None),
    Subject::FundReach { cut: Cut::Class, days: None },
    Subject::SupportTable { by: By::Model, days: None },
];

pub(super) type Make = Box<dyn Fn() -> Model>;

fn in_village(households: usize, script: &'static str) -> Make {
    Box::new(move || {
        let (mut model, mut village) = village(households, SMALL, Lang::Vi);
        play(&mut model, &mut village, script);
        model
    })
}

fn of_household(script: &'static str) -> Make {
    Box::new(move || {
        let mut model = showing(dossier(), SMALL, Lang::Vi);
        press(&mut model, script);
        model
    })
}

fn of_bare_household(script: &'static str) -> Make {
    Box::new(move || {
        let mut model = showing(bare_dossier(), SMALL, Lang::Vi);
        press(&mut model, script);
        model
    })
}

fn ended_household(script: &'static str) -> Make {
    Box::new(move || {
        let mut ended = dossier();
        ended.household.value.ended = Some(Ending { on: day("2026-05-01"), reason: EndReason::MovedOut });
        let mut model = showing(ended, SMALL, Lang::Vi);
        press(&mut model, script);
        model
    })
}

fn read_only(make: Make) -> Make {
    Box::new(move || {
        let mut model = make();
        if let Some(register) = &mut model.register {
            register.read_only = Some("đĩa chỉ đọc".into());
        }
        model
    })
}

fn importing(script: &'static str) -> Make {
    Box::new(move || {
        let (mut model, mut desk): (Model, Desk) = desk(SMALL, Lang::Vi);
        desk.act(&mut model, Action::Import);
        desk.play(&mut model, script);
        model
    })
}

fn first_run() -> Model {
    let mut model = Model::new(day("2026-11-21"), "lan.tt".into(), Settings::default());
    update(&mut model, Msg::Resize(80, 24));
    model
}

fn reading(script: &str) -> Model {
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    let lines = (1..100).map(|n| format!("Dòng {n}")).collect();
    reader::show(&mut model, "Trang".into(), lines);
    press(&mut model, script);
    model
}

fn asking(script: &str) -> Model {
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    model.dialogs.push(Dialog::Confirm(Confirm::new("Thoát?", "Ở lại", "Thoát", Msg::Leave)));
    press(&mut model, script);
    model
}

fn second_paper() -> Model {
    let mut model = pile(Pass::First, SMALL, Lang::Vi);
    press(&mut model, "<PgDn>");
    arrive(&mut model, HouseholdId(HOUSEHOLD.0 + 1));
    model
}

/// Groups, one of them, its book, loans, cards.
const GROUP_BOARDS: [&str; 7] =
    ["", "<Enter>", "<Enter><Insert>", "<Enter><Enter>", "<Enter><Enter><F2>", "<Tab>", "<Tab><Enter>"];

/// What came of a class is told for two who attended it.
const ATTENDED: &str = "<End><Enter><Insert><Insert><F5>";

/// The page of a household with loans, cards and a group.
fn in_debt(script: &str) -> Model {
    let mut model = showing(borrower(), SMALL, Lang::Vi);
    press(&mut model, script);
    model
}

/// What is pressed on the page of a round: its pages, and the lines of each.
const ROUND: &[&str] = &[
    "",
    "<Insert><Insert>",
    "0416",
    "xyz",
    "<Down><Down><Down>",
    "<F3><Enter><Esc>",
    "<Tab>",
    "<Tab><Down><Right>",
    "<Tab><Tab>",
    "<Tab><Tab><End>",
    "<Tab><Tab><Tab>",
    "<Tab><Tab><Tab><End>",
    "<Tab><Tab><Tab><Tab>",
    "<Tab><Tab><Tab><Tab><Down><Down>",
    "<Tab><Tab><Tab><Tab><End>",
];

fn leaked(script: String) -> &'static str {
    Box::leak(script.into_boxed_str())
}

/// Every screen and dialog in the states that matter: what it is called, and how it comes about.
pub(super) fn states() -> Vec<(String, Make)> {
    let mut states: Vec<(String, Make)> = Vec::new();
    for all in [pages::all, boards::all, reports::all, dialogs::all] {
        all(&mut |name, make| states.push((name.to_owned(), make)));
    }
    states
}
