//! What cannot be true of animals is told at its field, in both languages, and what was typed stays.

use crate::app::Model;
use crate::app::dialogs::Dialog;
use crate::app::form::FormDialog;
use crate::app::testing::{dossier, press, saved, showing};
use crate::domain::dossier::Dossier;
use crate::domain::herd::{HerdEventKind, HerdOperation};
use crate::domain::id::AnimalId;
use crate::domain::member::Sex;
use crate::domain::operation::Operation;
use crate::domain::stored::Stored;
use crate::i18n::Lang;

/// The household with a cow, a bull, and a cow that died on 1 May 2026.
fn household() -> Dossier {
    let mut dossier = dossier();
    let mut died = dossier.animals[0].clone();
    let mut bull = dossier.animals[0].clone();
    (died.id, died.value.tag) = (AnimalId(8), "VN-0800".into());
    (bull.id, bull.value.tag, bull.value.sex) = (AnimalId(9), "VN-0900".into(), Some(Sex::Male));
    let handed = dossier.herd_events[0].clone();
    let events = [(8, "2025-03-12", HerdEventKind::HandedOver), (8, "2026-05-01", HerdEventKind::Died)];
    for (at, (animal, on, kind)) in events.into_iter().enumerate() {
        let mut event = handed.clone();
        event.id.0 = 80 + at as i64;
        (event.value.animal, event.value.kind) = (AnimalId(animal), kind);
        event.value.on = on.parse().unwrap();
        dossier.herd_events.push(event);
    }
    dossier.animals.extend([died, bull]);
    dossier
}

fn animal(dossier: &Dossier, id: i64) -> &Stored<AnimalId, crate::domain::herd::Animal> {
    dossier.animals.iter().find(|animal| animal.id.0 == id).unwrap()
}

/// Opens a form, says something in some fields and saves; what stands at a field then, and what it says.
fn told(
    open: impl Fn(&Dossier, &crate::app::dialogs::At) -> Dialog,
    said: &[(&str, &str)],
    at_field: &str,
) -> [Option<(String, String)>; 2] {
    [Lang::Vi, Lang::En].map(|lang| {
        let mut model: Model = showing(household(), (100, 30), lang);
        let dialog = open(&household(), &model.at());
        model.dialogs.push(dialog);
        for (code, text) in said {
            with_form(&mut model, |form| form.form.focus_on(code));
            press(&mut model, &format!("<Ctrl-u>{text}"));
        }
        assert_eq!(press(&mut model, "<F2>"), [], "nothing is saved");
        let mut seen = None;
        with_form(&mut model, |form| {
            let field = form.form.field(at_field).unwrap();
            seen = field.fault.clone().map(|fault| (fault, field.line.text().to_owned()));
        });
        seen
    })
}

fn with_form(model: &mut Model, look: impl FnOnce(&mut FormDialog)) {
    let Some(Dialog::Form(form)) = model.dialogs.last_mut() else { panic!("the form stays open") };
    look(form);
}

/// In two languages, and what was typed is still there.
fn assert_told(told: [Option<(String, String)>; 2], typed: &str) {
    let [Some((vi, kept)), Some((en, _))] = told else { panic!("not told: {told:?}") };
    assert!(!vi.is_empty() && vi != en, "{vi} {en}");
    assert_eq!(kept, typed);
}

#[test]
fn an_event_before_the_birth_or_after_the_death() {
    let event = |id: i64| {
        move |dossier: &Dossier, at: &crate::app::dialogs::At| {
            super::event::open(dossier, Some(AnimalId(id)), at)
        }
    };
    assert_told(told(event(1), &[("on", "1/4/2023")], "on"), "1/4/2023");
    assert_told(told(event(8), &[("on", "2/5/2026")], "on"), "2/5/2026");
}

#[test]
fn a_calf_that_is_older_than_its_dam() {
    let calf = |dossier: &Dossier, at: &crate::app::dialogs::At| {
        super::animal::open_edit(dossier, animal(dossier, 2), at)
    };
    assert_told(told(calf, &[("born", "1/1/2023")], "born"), "1/1/2023");
}

#[test]
fn a_tag_twice_in_a_litter() {
    let birth =
        |dossier: &Dossier, at: &crate::app::dialogs::At| super::birth::open(dossier, Some(AnimalId(1)), at);
    let said = [("on", "1/11/2026"), ("count", "2"), ("young.1.tag", "C-1"), ("young.2.tag", "C-1")];
    assert_told(told(birth, &said, "young.2.tag"), "C-1");
}

#[test]
fn a_bull_is_not_offered_as_a_dam() {
    let model: Model = showing(household(), (100, 30), Lang::Vi);
    let at = model.at();
    for dialog in [super::birth::open(&household(), None, &at), super::animal::open_new(&household(), &at)] {
        let Dialog::Form(form) = dialog else { panic!() };
        let dams = ["animal", "dam"].into_iter().find_map(|code| form.form.field(code)).unwrap();
        assert!(dams.choices().iter().all(|choice| choice.code != "9"), "{:?}", dams.choices());
    }
}

#[test]
fn a_birth_begun_as_an_event_leads_to_the_form_that_asks_for_the_young_and_saves_for_both() {
    let mut model: Model = showing(household(), (100, 30), Lang::Vi);
    let dialog = super::event::open(&household(), Some(AnimalId(1)), &model.at());
    model.dialogs.push(dialog);
    let script = "<Ctrl-u>calved<Enter><Ctrl-u>10/11/2026<Enter>đẻ dễ<F2>";
    assert_eq!(press(&mut model, script), [], "nothing is saved yet");
    with_form(&mut model, |form| {
        assert_eq!((form.form.text("on").as_str(), form.form.text("note").as_str()), ("10/11/2026", "đẻ dễ"));
        assert!(form.form.field("young.1.sex").is_some() && form.purpose.settles());
    });
    let effects = press(&mut model, "<F2>");
    let Operation::Herd(HerdOperation::RecordBirth { calved, offspring }) = saved(&effects) else { panic!() };
    assert_eq!((calved.animal, offspring.len()), (AnimalId(1), 1));
}
