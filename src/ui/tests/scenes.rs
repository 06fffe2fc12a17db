//! Every screen and dialog, each reached by keys.

use crate::app::board::Subject;
use crate::app::boards::reach::unreached::MONTHS;
use crate::app::boards::results::outcomes::USUAL_HORIZON;
use crate::app::entry::Pass;
use crate::app::msg::Answer;
use crate::app::settings::{Setting, Settings};
use crate::app::testing::desk::{desk, printing};
use crate::app::testing::village::{play, rounds, village};
use crate::app::testing::{bare_dossier, day, dossier, history, keys_to, pile, press, showing, showing_on};
use crate::app::testing::{board, passing, system_pages};
use crate::app::{Model, Msg, msg, update};
use crate::domain::class::Class;
use crate::domain::reach::{By, Cut};
use crate::i18n::Lang;
use crate::keys::Action;

/// The usual size.
pub const USUAL: (u16, u16) = (80, 24);

/// Sections, the list, what lies over them.
const VILLAGE: &[&str] = &[
    "",
    "<F1>",
    "<F10>",
    "<Ctrl-k>",
    "<Ctrl-k>in",
    "<F10>2",
    "<F10>2<F1>",
    "<F10>2<F9>",
    "<F10>2<Insert><Insert>d",
    "<F10>2xyz",
    "<F10>2<F3>bo<Enter>",
    "<F10>2<F3> <F4>",
    "<F10>2<F3> <Down> <F2>",
    "<F10>2<Ctrl-b>",
    "<F10>2<Ctrl-k>tinh den<Enter>",
    "<F10>2<Ctrl-k>tinh den<Enter><Down><Enter>",
    "<F10>2<F3>tinh den<Enter>",
    "<F10>2<Ctrl-r><Enter>",
    "<F10>2<F4>",
    "<F10>4",
    "<F10>4<F1>",
    "<F10>4<F4>",
    "<F10>4<Down><Enter>",
    "<F10>4<Down><F5>",
    "<F10>4<Tab>",
    "<F10>4<Tab><F9>",
    "<F10>4<Tab>bo",
    "<F10>4<Tab>zzz",
    "<F10>4<Tab><Enter>",
    "<F10>5",
    "<F10>6",
    "<F10>6<F6>",
    "<F10>6<Enter>",
    "<F10>6<Enter><F1>",
    "<F10>6<Enter><Down><Down><Right><Right><Right>",
    "<F10>6<Down><Enter><End>",
    "<F10>6<Down><Enter><Enter>",
    "<F10>6<Down><Down><Down><Enter><Down>",
    "<F10>6<End><Up><Enter>",
    "<F10>7",
    "<F10>7<Enter>",
    "<F10>7<F3>",
    "<F10>7<F3>hom nay<Enter>",
    "<F10>7<Tab>",
    "<F10>8",
    "<F10>8<F2>",
    "<F10>8<Down><F2>",
    "<Ctrl-q>",
];

/// The review rounds, one of them, its forms.
const ROUNDS: &[&str] = &[
    "",
    "<F4>",
    "<F2>",
    "<Enter>",
    "<Enter><F1>",
    "<Enter><F9>",
    "<Enter><Insert><Insert>la",
    "<Enter>xyz",
    "<Enter><F3>",
    "<Enter><F3><Enter><Esc>",
    "<Enter><F4>0412",
    "<Enter>0416<Ctrl-s>",
    "<Enter><Ctrl-b>",
    "<Enter><Ctrl-r>",
    "<Enter><Ctrl-d>",
    "<Enter><Tab>",
    "<Enter><Tab><Down><Right>",
    "<Enter><Tab><Tab>",
    "<Enter><Tab><Tab><F4>4<Enter><Enter><Enter><Enter><Enter><Enter>40<Enter>14",
    "<Enter><Tab><Tab><Tab>",
    "<Enter><Tab><Tab><Tab><F4>1",
    "<Enter><Tab><Tab><Tab><End><Enter>",
    "<Enter><Tab><Tab><Tab><Tab>",
    "<Down><Down><Enter>",
];

/// One household: its pages, its forms.
const HOUSEHOLD: &[&str] = &[
    "",
    "<Tab>",
    "<Tab><Enter>",
    "<Tab><Delete>",
    "<Tab><Tab>",
    "<Tab><Tab><Tab>",
    "<Tab><Tab><Tab><Tab>",
    "<Tab><Tab><Tab><Tab><Tab>",
    "<Tab><Tab><Tab><Tab><Tab><Tab>",
    "<F2>",
    "<F5>",
    "<F5>bo sinh<Enter>",
    "<F6>118<Enter><Enter>1",
    "<F6>118<Enter><Enter>10010001110027",
    "<F6><F2>",
    "<F8>",
    "<F8>an<Esc>",
    "<F9>",
    "<Tab><Ctrl-k>xoa du lieu<Enter>",
    "<Tab><Ctrl-k>xoa du lieu<Enter>don 20/11<Enter>Luat 91/2025<Enter>",
];

/// Importing a list, up to what was done.
const IMPORT: &[&str] = &[
    "",
    "<Down><Enter>",
    "<Down><Enter><F2>",
    "<Down><Enter><F2><Enter>",
    "<Down><Enter><F2><Tab>",
    "<Down><Enter><F2><Tab><Enter>",
    "<Down><Enter><F2><Tab><Tab>",
    "<Down><Enter><F2><F2>",
    "<Down><Enter><F2><F2><Right><Enter>",
];

/// A pile of papers: one of them, one that is refused with keys typed ahead, the second entry, where it differs.
const PILES: &[(Pass, &str)] = &[
    (Pass::First, ""),
    (Pass::First, "5000<Enter><Enter>100100011100<F2>118<Enter>"),
    (Pass::Second, "118<Enter>"),
    (Pass::Second, "181<Enter><Enter>100100010100<F2>"),
];

/// Pages of the sections Support and Herd, and what is pressed on them.
const PAGES: &[(Subject, &str)] = &[
    (Subject::HandOvers, ""),
    (Subject::HandOvers, "<F4>"),
    (Subject::HandOvers, "<Enter>"),
    (Subject::HandOvers, "<Enter><F9>"),
    (Subject::HandOvers, "<Enter><F8>"),
    (Subject::Activities(None), ""),
    (Subject::Activities(None), "<F4>"),
    (Subject::Activities(None), "<End><Enter>"),
    (Subject::Activities(None), "<End><Enter><F4>"),
    (Subject::Activities(None), "<End><Enter><Insert><Insert><F5>"),
    (Subject::Activities(None), "<Left>"),
    (Subject::ReliefEvents(None), ""),
    (Subject::ReliefEvents(None), "<F4>"),
    (Subject::ReliefEvents(None), "<Enter>"),
    (Subject::ReliefEvents(None), "<Enter><F5>"),
    (Subject::Cards, ""),
    (Subject::Cards, "<F5>"),
    (Subject::Cards, "<F3>"),
    (Subject::Budgets(None), ""),
    (Subject::Budgets(None), "<F4>"),
    (Subject::Budgets(None), "<Enter>"),
    (Subject::Budgets(None), "<Down><Down><F2>"),
    (Subject::Budgets(None), "<Left>"),
    (Subject::WaysOut, ""),
    (Subject::WaysOut, "<Insert><Insert><F5>"),
    (Subject::Watch, ""),
    (Subject::Watch, "<Insert><Insert><F8>"),
    (Subject::VisitsDue, ""),
    (Subject::VisitsDue, "<Insert><Insert><Insert><F5>"),
    (Subject::VisitSheets, ""),
    (Subject::VisitSheets, "<Enter>"),
    (Subject::VisitSheets, "<Enter><Down><Down><F5>"),
    (Subject::VisitSheets, "<Enter><Down><Down><F8>"),
    (Subject::VisitSheets, "<Enter><F2>"),
    (Subject::Unreached(MONTHS), ""),
    (Subject::Unreached(MONTHS), "<Insert><Insert><F5>"),
    (Subject::Unreached(MONTHS), "<F8>"),
    (Subject::Unreached(MONTHS), "<F6>"),
    (Subject::Astray(None), ""),
    (Subject::Astray(None), "<Left>"),
    (FUND_REACH, ""),
    (FUND_REACH, "<F5>"),
    (SUPPORT_TABLE, ""),
    (SUPPORT_TABLE, "<F5>"),
    (SUPPORT_TABLE, "<Enter>"),
    (OUTCOMES, ""),
    (OUTCOMES, "<Enter>"),
    (Subject::Outlook, ""),
    (Subject::Outlook, "<F4>"),
    (Subject::Outlook, "<F5>"),
];

const OUTCOMES: Subject = Subject::Outcomes { horizon: USUAL_HORIZON, days: None };
const FUND_REACH: Subject = Subject::FundReach { cut: Cut::Class, days: None };
const SUPPORT_TABLE: Subject = Subject::SupportTable { by: By::Model, days: None };

/// Every scene at the usual size, with the keys that lead there.
pub fn scenes(lang: Lang) -> Vec<(String, Model)> {
    let mut scenes = Vec::new();
    let mut add = |room: &str, script: &str, model| scenes.push((format!("{room} {script}"), model));
    for script in VILLAGE {
        let (mut model, mut village) = village(40, USUAL, lang);
        play(&mut model, &mut village, script);
        add("village", script, model);
    }
    for script in ROUNDS {
        let (mut model, mut village) = village(40, USUAL, lang);
        play(&mut model, &mut village, &format!("<F10>3{script}"));
        add("rounds", script, model);
    }
    for script in
        ["", "<Enter>", "<Enter><F5>", "<Enter><Enter>", "<Tab>", "<Tab><F5>", "<Tab><Enter>", "<Ctrl-b>"]
    {
        let (mut model, mut village) = village(40, USUAL, lang);
        play(&mut model, &mut village, &(keys_to(Subject::Groups) + script));
        add("groups", script, model);
    }
    for (page, script) in PAGES {
        let (mut model, mut village) = village(40, USUAL, lang);
        play(&mut model, &mut village, &(keys_to(*page) + script));
        add(&format!("{page:?}"), script, model);
    }
    for script in ["", "<Insert><Insert>", "<F9>", "<F6>", "bo", "<End>", "<F3>khu 7<Enter>"] {
        add("board", script, board::showing(script, USUAL, lang));
    }
    for script in ["", "<Down>", "<Enter>", "<Tab>", "<Tab><Enter>", "<Tab><Tab>", "<Tab><Tab><Tab>", "<F5>"]
    {
        let (mut model, mut village) = village(40, USUAL, lang);
        play(&mut model, &mut village, &format!("<F10>5{script}"));
        add("herds", script, model);
    }
    for script in ["", "<F4>", "<F5>", "<Tab>", "<Tab><Tab>", "<Tab><Tab><F4>", "<Tab><Tab><Enter>"] {
        let (mut model, mut village) = village(40, USUAL, lang);
        play(&mut model, &mut village, &(keys_to(Subject::Benefits) + script));
        add("assistance", script, model);
    }
    for subject in passing::BOARDS {
        for script in ["", "<F5>", "<F8>", "<F4>", "<Delete>"] {
            add(&format!("passing on {subject:?}"), script, passing::showing(subject, script, USUAL, lang));
        }
    }
    add("empty board", "", board::empty(USUAL, lang));
    add("board that cannot be read", "", board::refused(USUAL, lang));
    for script in ["", "<Down>", "du", "zz"] {
        let mut model = rounds::showing_two(40, USUAL, lang);
        press(&mut model, &format!("<Tab><Tab><Tab><Tab><Tab>{script}"));
        add("two standards", script, model);
    }
    for (code, form) in [("0416", "<Ctrl-s>"), ("0416", "<Ctrl-s>10")] {
        let mut model = rounds::showing(40, USUAL, lang);
        model.register.as_mut().unwrap().forms = rounds::forms();
        press(&mut model, &format!("{code}{form}"));
        add("form A", form, model);
    }
    add("decided", "", {
        let mut model = rounds::showing(40, USUAL, lang);
        update(&mut model, Msg::Answer(Answer::Round(Some(Box::new(rounds::decided(40))))));
        press(&mut model, "<Tab><Tab><Tab><Tab><Down><Enter>");
        model
    });
    add("no rounds", "<F10>3", {
        let (mut model, mut village) = village(0, USUAL, lang);
        play(&mut model, &mut village, "<F10>3");
        model
    });
    for (page, script) in system_pages::PAGES {
        add(page, script, system_pages::showing(page, script, USUAL, lang));
    }
    for script in HOUSEHOLD {
        add("household", script, household(script, lang));
    }
    for script in IMPORT {
        let (mut model, mut desk) = desk(USUAL, lang);
        desk.act(&mut model, Action::Import);
        desk.play(&mut model, script);
        add("import", script, model);
    }
    for script in ["", "<Right><Tab>"] {
        let (mut model, mut desk) = printing(USUAL, lang);
        desk.play(&mut model, script);
        add("printing", script, model);
    }
    for (pass, script) in PILES {
        let mut model = pile(*pass, USUAL, lang);
        press(&mut model, script);
        add("pile", script, model);
    }
    for row in [Setting::Theme, Setting::Printer] {
        let (mut model, _) = village(40, USUAL, lang);
        update(&mut model, Msg::OpenSettings(row));
        add("settings", row.doc(lang), model);
    }
    for script in ["", "<Tab>", "<Tab><Enter>"] {
        let mut model = showing_on(dossier(), "2025-06-30", script);
        model.settings.lang = lang;
        add("past household", script, model);
    }
    add("bare household", "", showing(bare_dossier(), USUAL, lang));
    add("welcome", "", welcome(lang));
    scenes
}

/// A household that has stood in every class, after a script.
pub fn household(script: &str, lang: Lang) -> Model {
    let mut dossier = dossier();
    let classes = [Class::Average, Class::Poor, Class::NearPoor, Class::None, Class::Poor];
    for (recognition, class) in dossier.recognitions.iter_mut().zip(classes) {
        recognition.value.class = class;
    }
    let mut model = showing(dossier, USUAL, lang);
    press(&mut model, script);
    update(&mut model, Msg::Answer(msg::Answer::History(history())));
    model
}

fn welcome(lang: Lang) -> Model {
    let settings = Settings { lang, ..Settings::default() };
    let mut model = Model::new(day("2026-11-21"), "lan.tt".into(), settings);
    update(&mut model, Msg::Resize(USUAL.0, USUAL.1));
    model
}
