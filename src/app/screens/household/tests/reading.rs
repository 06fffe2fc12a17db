//! What the page shows to be read.

use super::*;

#[test]
fn every_criterion_is_read_whole_where_the_page_cuts_it() {
    let mut model = open_page("");
    let criteria = model.household.as_ref().unwrap().judged.as_ref().unwrap().criteria.clone().unwrap();
    press(&mut model, "<Ctrl-b>");
    let Some(Dialog::Reader(page)) = model.dialogs.last() else { panic!("no page") };
    let text: String = page.lines.iter().map(|line| line.text()).collect::<Vec<_>>().join("\n");
    let has = |name: &str| name.split(' ').all(|word| text.contains(word));
    assert!(criteria.findings.iter().all(|found| has(&found.criterion.name.vi)), "{text}");
    let place = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words}: {text}"));
    let first = |must| criteria.findings.iter().find(|found| found.criterion.must == must).unwrap();
    let [must, other] = [true, false].map(|must| place(first(must).criterion.name.vi.as_str()));
    assert!(
        place("Phải đạt") < must && must < place("Đạt ít nhất") && place("Đạt ít nhất") < other,
        "{text}"
    );
    assert!(!text.contains('…'), "{text}");
}

#[test]
fn every_line_of_every_page_can_be_stood_on() {
    let mut bare = bare_dossier();
    bare.residents = vec![dossier().residents[0].clone()];
    bare.household = stored(HOUSEHOLD, 1, bare.household.value.clone());
    for known in [dossier(), bare] {
        let mut model = showing(known, (80, 24), Lang::Vi);
        for _ in Page::ALL {
            press(&mut model, "<Down><Down><Down><PgDn><F2><Esc><Tab>");
        }
        assert!(model.dialogs.is_empty());
    }
}

#[test]
fn a_household_is_judged_when_it_is_fetched() {
    let judged = |model: &Model| {
        let judged = model.household.as_ref().unwrap().judged.as_ref().unwrap();
        (judged.way.surveyed, judged.criteria.as_ref().unwrap().on)
    };
    let model = open_page("");
    assert_eq!(judged(&model).1, model.today);
    let then = crate::app::testing::showing_on(dossier(), "2025-06-30", "");
    let (surveyed, on) = judged(&then);
    assert_eq!(on, day("2025-06-30"));
    assert!(surveyed.is_none_or(|surveyed| surveyed <= on));
}
