//! What holds of every page, on the screen and on paper.

use super::*;

#[test]
fn every_page_of_the_sections_is_read_and_names_its_lines_once() {
    for (section, key) in [(Section::Support, 4), (Section::Herd, 5)] {
        for page in 0..Subject::pages(section).len() {
            let (mut model, mut village) = village(40, SMALL, Lang::Vi);
            play(&mut model, &mut village, &format!("<F10>{key}{}", "<Tab>".repeat(page)));
            let board = open(&model).board.as_deref().unwrap();
            let at = model.at();
            let keys: std::collections::BTreeSet<_> = (0..board.len()).map(|line| board.key(line)).collect();
            assert_eq!(keys.len(), board.len());
            let columns = board.columns(&at).len();
            for line in 0..board.len() {
                assert_eq!(board.cells(line, &at).len(), columns, "{line}");
            }
            assert!([0, columns].contains(&board.totals(&at).len()));
        }
    }
}

#[test]
fn on_every_page_numbers_stand_whole_and_the_foot_tells_the_rest() {
    for size in [(60, 18), SMALL, (110, 30), (140, 40)] {
        for page in [Section::Support, Section::Herd].into_iter().flat_map(Subject::pages) {
            let (mut model, mut village) = village(40, size, Lang::Vi);
            play(&mut model, &mut village, &keys_to(page));
            let (open, at) = (open(&model), model.at());
            let board = open.board.as_deref().unwrap();
            for line in 0..board.len() {
                let told = open.fitted.told_at_foot(board, line, &at);
                let columns = board.columns(&at);
                let cut = |(heading, _): &&(String, String)| {
                    let place = columns.iter().position(|column| column.heading == *heading).unwrap();
                    columns[place].right && open.fitted.widths[place].is_some()
                };
                assert_eq!(told.iter().find(cut), None, "{page:?} on {size:?}");
                assert!(told.is_empty() || open.fitted.foot > 0, "{page:?} on {size:?}");
            }
        }
    }
}

#[test]
fn every_board_prints_and_is_written_out_as_it_stands() {
    let asked = press(&mut sample(""), "<F7>");
    let [Effect::PrintSetup { what: Printed::Listing(list), .. }] = asked.as_slice() else {
        panic!("{asked:?}")
    };
    assert_eq!((list.rows.len(), list.under.len(), list.totals.len()), (4, 4, 4));
    assert_eq!(list.rows[1][0], crate::domain::listing::Value::Text("· Bê cái đời 2".into()));
    let mut model = sample("bo<Ctrl-o>");
    update(&mut model, Msg::Answer(Answer::Documents("/home/lan".into())));
    let Some(Dialog::Export(export)) = model.dialogs.last() else { panic!("{:?}", model.dialogs) };
    let Which::Listing(list) = &export.which else { panic!("{:?}", export.which) };
    assert_eq!((list.rows.len(), list.totals.len()), (2, 0), "of a part there are no totals");
    assert_eq!(export.file.path().as_deref(), Some("/home/lan/bang-mau-20261121.xlsx"));
}

#[test]
fn papers_of_the_board_are_offered_beside_the_list() {
    let mut model = sample("<Insert><F7>");
    assert!(matches!(model.dialogs.last(), Some(Dialog::Pick(_))));
    let asked = press(&mut model, "<Down><Enter>");
    assert!(matches!(asked.as_slice(), [Effect::PrintSetup { .. }]), "{asked:?}");
}
