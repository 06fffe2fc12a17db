//! A tree of twelve generations, each household passing on to two: what it takes to make it of its supports, to move
//! on it, and to draw the whole screen.

#[path = "line/list.rs"]
mod list;

use divan::Bencher;
use list::List;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use thoatngheo::app::board::{BoardMsg, Subject};
use thoatngheo::app::boards::pass_on::tree::OneTree;
use thoatngheo::app::msg::Answer;
use thoatngheo::app::{Effect, Msg, update};
use thoatngheo::domain::id::{HouseholdId, PassOnId, SupportId};
use thoatngheo::domain::pass_on::{ChainNode, Obliged, PassOnState, Progress, Standing, Tree, forest};
use thoatngheo::keys::Key;
use thoatngheo::ui::{self, theme::Theme};

const GENERATIONS: u32 = 12;
const SIZE: (u16, u16) = (140, 40);

fn main() {
    divan::main();
}

/// Supports numbered as in a heap: the one of number n came from that of n / 2.
fn nodes() -> Vec<ChainNode> {
    (1..1i64 << GENERATIONS).map(node).collect()
}

fn node(number: i64) -> ChainNode {
    let day = "2014-03-01".parse().unwrap();
    ChainNode {
        support: SupportId(number),
        from: (number > 1).then_some(SupportId(number / 2)),
        household: HouseholdId(number),
        code: format!("{number:04}"),
        head: "Nguyễn Thị Minh Hiếu".into(),
        hamlet: format!("Khu {}", number % 9 + 1),
        model: "bo-sinh-san".into(),
        since: day,
        got: 1,
        holds: vec![("bò".into(), 2)],
        owed: Some(Obliged {
            id: PassOnId(number),
            state: PassOnState::Due,
            standing: Standing::Running,
            due: day,
            settled_on: None,
            paid: None,
            progress: Progress::Heads { done: 0, of: 1 },
        }),
    }
}

fn tree() -> Tree {
    forest(nodes()).swap_remove(0)
}

/// The program with the tree on its screen.
fn shown() -> List {
    let mut list = List::new(SIZE, false);
    let asked = update(&mut list.model, Msg::Board(BoardMsg::Show(Subject::Tree(SupportId(1)))));
    let generation = asked.iter().find_map(|effect| match effect {
        Effect::Board { generation, .. } => Some(*generation),
        _ => None,
    });
    let read = Answer::Board(generation.unwrap(), Ok(Box::new(OneTree::new(tree()))));
    update(&mut list.model, Msg::Answer(read));
    list
}

#[divan::bench]
fn made_of_its_supports(bencher: Bencher) {
    bencher.with_inputs(nodes).bench_local_values(forest);
}

#[divan::bench]
fn drawn(bencher: Bencher) {
    let (list, theme) = (shown(), Theme::named("dark"));
    let mut terminal = Terminal::new(TestBackend::new(SIZE.0, SIZE.1)).unwrap();
    bencher.bench_local(|| {
        terminal.draw(|frame| drop(ui::draw(frame, &list.model, &theme))).unwrap();
    });
}

#[divan::bench]
fn a_page_on_and_drawn(bencher: Bencher) {
    let (mut list, theme) = (shown(), Theme::named("dark"));
    let mut terminal = Terminal::new(TestBackend::new(SIZE.0, SIZE.1)).unwrap();
    bencher.bench_local(|| {
        list.press(Key::PageDown);
        terminal.draw(|frame| drop(ui::draw(frame, &list.model, &theme))).unwrap();
    });
}
