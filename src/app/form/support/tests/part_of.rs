use super::{focus, form, grants, without_supports};
use crate::app::dialogs::Dialog;
use crate::app::msg::{Answer, Saved};
use crate::app::testing::{day, dossier, press, saved, showing, stored};
use crate::app::{Model, Msg, update};
use crate::domain::framework::Framework;
use crate::domain::id::{HandOverId, ProgrammeId, ReliefEventId};
use crate::domain::operation::Operation;
use crate::domain::programme::{Programme, ProgrammeKind};
use crate::domain::relief::{ReliefEvent, ReliefKind};
use crate::domain::support::{PartOf, SupportState};
use crate::i18n::Lang;

fn framework() -> Framework {
    let programme = |id, code: &str, kind, parent| {
        let (name, note) = ("Sinh kế".into(), String::new());
        stored(
            ProgrammeId(id),
            1,
            Programme { code: code.into(), name, kind, parent, from: None, until: None, note },
        )
    };
    let storm = ReliefEvent {
        kind: ReliefKind::Storm,
        name: "Bão số 3".into(),
        happened: day("2026-09-07"),
        hamlet: None,
        dead: 0,
        injured: 0,
        damage: None,
        note: String::new(),
    };
    Framework {
        programmes: vec![
            programme(1, "GNBV", ProgrammeKind::Programme, None),
            programme(2, "GNBV-DA2", ProgrammeKind::Project, Some(ProgrammeId(1))),
        ],
        relief_events: vec![stored(ReliefEventId(5), 1, storm)],
        ..Framework::default()
    }
}

fn knowing(mut model: Model) -> Model {
    model.register.as_mut().unwrap().framework = framework();
    model
}

fn shown(model: &Model) -> Vec<String> {
    let Some(Dialog::Form(dialog)) = model.dialogs.last() else { panic!() };
    dialog.form.fields.iter().map(|f| f.code.to_string()).collect()
}

#[test]
fn a_register_without_programmes_asks_for_none() {
    let model = form(without_supports());
    let asked = shown(&model);
    assert!(!asked.contains(&"programme".into()) && !asked.contains(&"relief_event".into()));
}

#[test]
fn a_programme_is_chosen_by_its_code_and_the_next_support_begins_with_it() {
    let mut model = knowing(showing(without_supports(), (80, 24), Lang::Vi));
    press(&mut model, "<F5>gao<Enter>30<Enter>");
    focus(&mut model, "programme");
    press(&mut model, "gnbv-da2<Enter>");
    focus(&mut model, "relief_event");
    let effects = press(&mut model, "bao<Enter><F2>");
    let part_of = grants(&effects)[0].support.part_of;
    assert_eq!((part_of.programme, part_of.relief_event), (Some(ProgrammeId(2)), Some(ReliefEventId(5))));
    update(&mut model, Msg::Answer(Answer::Saved(Saved::default())));
    press(&mut model, "<F5>xe dap<Enter>");
    let Some(Dialog::Form(dialog)) = model.dialogs.last() else { panic!() };
    assert_eq!(dialog.form.choice("programme"), Some("GNBV-DA2"));
    assert!(!dialog.form.field("programme").unwrap().is_changed(), "nothing was typed yet");
}

#[test]
fn changing_a_support_keeps_its_round_of_hand_over() {
    let mut dossier = dossier();
    let round = PartOf { hand_over: Some(HandOverId(3)), list_number: Some(17), ..PartOf::default() };
    let before = &mut dossier.supports[0];
    before.value.part_of = round;
    before.value.exception = "vắng".into();
    let before = before.clone();
    let mut model = knowing(showing(dossier.clone(), (80, 24), Lang::Vi));
    let dialog = super::super::open_edit(&dossier, &before, &model.at());
    model.dialogs.push(dialog);
    let Operation::SaveSupport { edit, .. } = saved(&press(&mut model, "<F2>")) else { panic!() };
    assert_eq!((edit.value.part_of, edit.value.exception.as_str()), (round, "vắng"));
}

/// What the round decides is told at its field, and what was typed stays.
#[test]
fn the_state_of_a_line_is_changed_on_the_page_of_its_round() {
    let mut dossier = dossier();
    let part_of = PartOf { hand_over: Some(HandOverId(3)), list_number: Some(17), ..PartOf::default() };
    (dossier.supports[0].value.part_of, dossier.supports[0].value.state) = (part_of, SupportState::Approved);
    let before = dossier.supports[0].clone();
    let mut model = knowing(showing(dossier.clone(), (80, 24), Lang::Vi));
    let dialog = super::super::open_edit(&dossier, &before, &model.at());
    model.dialogs.push(dialog);
    focus(&mut model, "state");
    press(&mut model, "<Ctrl-u>đã giao");
    assert_eq!(press(&mut model, "<F2>"), [], "nothing is saved");
    let Some(Dialog::Form(dialog)) = model.dialogs.last() else { panic!() };
    assert!(dialog.form.field("state").unwrap().fault.is_some());
    assert_eq!(dialog.form.choice("state"), Some(SupportState::HandedOver.code()));
}
