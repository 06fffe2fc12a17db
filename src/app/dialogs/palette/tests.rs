use crate::app::Effect;
use crate::app::dialogs::Dialog;
use crate::app::model::{Model, Section};
use crate::app::screens::system::{self, Line as SystemLine};
use crate::app::testing::village::{Village, play, village};
use crate::app::testing::{dossier, press, showing};
use crate::i18n::Lang;

const SMALL: (u16, u16) = (80, 24);

fn at(script: &str, lang: Lang) -> (Model, Village) {
    let (mut model, mut village) = village(40, SMALL, lang);
    play(&mut model, &mut village, script);
    (model, village)
}

fn labels(model: &Model) -> Vec<String> {
    let Some(Dialog::Pick(pick)) = model.dialogs.last() else { panic!("no palette") };
    pick.shown().map(|shown| shown.item.label.clone()).collect()
}

#[test]
fn either_language_finds_the_action_and_accents_are_not_needed() {
    let (model, _) = at("<F10>2<Ctrl-k>sort", Lang::Vi);
    assert!(labels(&model)[0].starts_with("Sắp xếp · "), "{:?}", labels(&model));
    let (model, _) = at("<F10>2<Ctrl-k>sap xep", Lang::En);
    assert!(labels(&model)[0].starts_with("Sort · "), "{:?}", labels(&model));
    let (model, _) = at("<F10>2<Ctrl-k>sap xep", Lang::Vi);
    assert!(labels(&model)[0].starts_with("Sắp xếp · "), "{:?}", labels(&model));
}

#[test]
fn an_action_of_another_section_leads_there_and_is_done() {
    let (model, _) = at("<Ctrl-k>sap xep<Enter>", Lang::Vi);
    assert_eq!(model.section, Section::Households);
    assert!(matches!(model.dialogs.last(), Some(Dialog::Pick(_))));
}

#[test]
fn what_is_done_to_a_household_waits_until_one_is_chosen() {
    for (typed, key) in [("tham ho", "F8"), ("tach ho", "F9")] {
        let (model, _) = at(&format!("<Ctrl-k>{typed}<Enter>"), Lang::Vi);
        assert_eq!(model.section, Section::Households);
        assert!(model.dialogs.is_empty());
        let said = model.notice.as_ref().map_or("", |notice| &notice.text);
        assert!(said.contains(key), "{said}");
    }
}

#[test]
fn over_a_form_it_has_the_forms_actions_and_leads_nowhere_else() {
    let mut model = showing(dossier(), SMALL, Lang::Vi);
    press(&mut model, "<F8>Bò khoẻ<Ctrl-k>");
    assert!(labels(&model)[1].starts_with("Lưu · "), "{:?}", labels(&model));
    press(&mut model, "sap xep<Enter>");
    let Some(Dialog::Pick(pick)) = model.dialogs.last() else { panic!("the palette has gone") };
    assert!(pick.refused.is_some());
    press(&mut model, "<Esc><Esc>");
    assert!(matches!(model.dialogs.last(), Some(Dialog::Form(_))));
}

#[test]
fn each_page_of_section_system_is_found_by_its_name() {
    for lang in Lang::ALL {
        for line in SystemLine::PAGES {
            let (name, _) = line.words(lang).unwrap();
            let (model, village) = at(&format!("<Ctrl-k>{name}<Enter>"), lang);
            assert_eq!(model.section, Section::System, "{name}");
            let under = system::lines(&model)[model.system.pane.cursor];
            assert_eq!(under, line, "Esc leads to its line");
            let asked = village.asked.iter().any(|effect| matches!(effect, Effect::Work(_)));
            assert!(asked || !model.dialogs.is_empty(), "{name} is opened");
        }
    }
}

#[test]
fn the_copies_come_before_the_making_of_one_where_their_own_name_is_typed() {
    for (typed, lang, wanted) in [
        ("khoi phuc", Lang::Vi, "Bản sao và khôi phục"),
        ("bản sao", Lang::Vi, "Bản sao và khôi phục"),
        ("restor", Lang::Vi, "Bản sao và khôi phục"),
        ("restor", Lang::En, "Copies, restoring"),
        ("sao luu", Lang::Vi, "Sao lưu ngay"),
    ] {
        let (model, _) = at(&format!("<Ctrl-k>{typed}"), lang);
        assert!(labels(&model)[0].contains(wanted), "{typed}: {:?}", labels(&model));
    }
}

#[test]
fn every_command_is_found_by_its_own_name_in_both_languages() {
    for lang in Lang::ALL {
        for typed_in in Lang::ALL {
            for binding in crate::keys::TABLE.iter().filter(|b| super::is_command(b.action)) {
                if crate::app::lead::place_of(binding).is_none() && !binding.is_everywhere() {
                    continue;
                }
                let (mut model, mut village) = at("<F10>2<Ctrl-k>", lang);
                let name = (binding.name)(typed_in);
                play(&mut model, &mut village, name);
                let wanted = (binding.name)(lang);
                assert!(labels(&model).iter().any(|l| l.starts_with(wanted)), "{name} in {lang:?}");
            }
        }
    }
}
