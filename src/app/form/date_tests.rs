//! Dates in forms: shown in the way that the person chose, read back as the same date.

use super::Form;
use crate::app::Model;
use crate::app::dialogs::Dialog;
use crate::app::testing::{dossier, press, saved, showing};
use crate::domain::dossier::Dossier;
use crate::domain::operation::Operation;
use crate::i18n::Lang;
use crate::viet::{DateStyle, PartialDate};

fn page(dossier: Dossier, dates: DateStyle) -> Model {
    let mut model = showing(dossier, (80, 24), Lang::Vi);
    model.settings.dates = dates;
    model
}

fn form(model: &Model) -> &Form {
    let Some(Dialog::Form(dialog)) = model.dialogs.last() else { panic!("no form") };
    &dialog.form
}

#[test]
fn a_form_shows_a_day_in_each_way_and_saves_the_same_day() {
    let was = dossier().visits.last().unwrap().date;
    for style in DateStyle::ALL {
        let mut model = page(dossier(), style);
        press(&mut model, "<Tab><Tab><Tab><Tab><Tab><F2>");
        let shown = form(&model).text("date");
        assert!(dossier().visits.iter().any(|visit| style.day(visit.date) == shown), "{shown}");
        press(&mut model, "<Down><Down><Up><Up>");
        assert_eq!(form(&model).text("date"), shown, "leaving the field keeps what it says");
        let Operation::SaveVisit(edit) = saved(&press(&mut model, "<F2>")) else { panic!("no visit") };
        assert_eq!(style.day(edit.value.date), shown);
        assert!(edit.value.date <= was);
    }
}

#[test]
fn a_date_of_birth_stays_as_exact_as_it_was() {
    for (style, iso) in
        DateStyle::ALL.into_iter().flat_map(|s| ["1987", "1987-03", "1987-03-05"].map(|i| (s, i)))
    {
        let born = PartialDate::from_iso(iso).unwrap();
        let mut dossier = dossier();
        dossier.residents[0].member.value.born = Some(born);
        let mut model = page(dossier, style);
        press(&mut model, "<Tab><F2>");
        assert_eq!(form(&model).text("born"), style.partial(born));
        press(&mut model, "<Down><Down><Down><Down>");
        let Operation::SaveMember { member: edit, .. } = saved(&press(&mut model, "<F2>")) else {
            panic!("no member")
        };
        assert_eq!(edit.value.born, Some(born), "{style:?}");
    }
}

#[test]
fn a_date_typed_short_is_written_out_in_the_chosen_way() {
    for (style, written) in
        DateStyle::ALL.into_iter().zip(["05/03/2026", "05-03-2026", "05.03.2026", "2026-03-05"])
    {
        for typed in ["5/3", "5-3", "5.3.26", "05-03-2026", "2026-03-05", "05032026"] {
            let mut model = page(dossier(), style);
            press(&mut model, "<F8>");
            press(&mut model, &("<Up>".repeat(30) + "<Down>"));
            press(&mut model, &format!("{typed}<Down>"));
            assert_eq!(form(&model).text("date"), written, "{typed}");
        }
    }
}
