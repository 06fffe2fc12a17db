//! A board of a few lines with everything that boards can have: headlines, a tree, marks, totals, a time, households
//! behind its lines, forms, papers of its own.

use super::{HOUSEHOLD, model};
use crate::app::board::{
    Board, BoardForm, Cell, Column, Deed, Headline, LineKey, Offered, On, Page, Subject, Tone,
};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::DraftOf;
use crate::app::effect::Effect;
use crate::app::form::{Faults, Field, Form, FormDialog, Purpose};
use crate::app::model::Section;
use crate::app::msg::Answer;
use crate::app::work::Printed;
use crate::app::{Model, Msg, update};
use crate::domain::id::HouseholdId;
use crate::domain::listing::{Listing, Value};
use crate::domain::stored::Rev;
use crate::i18n::Lang;
use crate::keys::Action;

/// The board: a name and an amount a line, each known by its number.
#[derive(Debug, Clone, Default)]
pub struct Sample {
    /// Its lines.
    pub lines: Vec<(i64, &'static str, i64)>,
    /// The year that it speaks of.
    pub year: i32,
    /// The revision of all its lines.
    pub rev: Rev,
}

/// The lines of the usual sample.
pub const LINES: [(i64, &str, i64); 4] = [
    (1, "Bò sinh sản", 18_000_000),
    (2, "Bê cái đời 2", 9_000_000),
    (3, "Bồn nước", 2_500_000),
    (4, "Vay vốn", 100_000_000),
];

impl Sample {
    /// The usual one.
    pub fn usual() -> Self {
        Self { lines: LINES.to_vec(), year: 2026, rev: 1 }
    }
}

/// A program whose section Support shows a board, after a script.
pub fn with(board: Result<Box<dyn Board>, String>, script: &str, size: (u16, u16), lang: Lang) -> Model {
    let mut model = model(size, lang);
    let effects = update(&mut model, Msg::Section(Section::Support));
    update(&mut model, Msg::Answer(Answer::Board(generation(&effects).unwrap(), board)));
    super::press(&mut model, script);
    model
}

/// The usual sample, after a script.
pub fn showing(script: &str, size: (u16, u16), lang: Lang) -> Model {
    with(Ok(Box::new(Sample::usual())), script, size, lang)
}

/// A board without a line.
pub fn empty(size: (u16, u16), lang: Lang) -> Model {
    with(Ok(Box::new(Sample { year: 2026, ..Sample::default() })), "", size, lang)
}

/// A board that cannot be read.
pub fn refused(size: (u16, u16), lang: Lang) -> Model {
    with(Err("Đĩa hỏng.".into()), "", size, lang)
}

/// The number of the question for a board, if there is one.
pub fn generation(effects: &[Effect]) -> Option<u64> {
    effects.iter().find_map(|effect| match effect {
        Effect::Board { generation, .. } => Some(*generation),
        _ => None,
    })
}

impl Board for Sample {
    fn title(&self, _: &At) -> String {
        "Bảng mẫu".into()
    }

    fn stem(&self) -> String {
        "bang-mau".into()
    }

    fn headlines(&self, _: &At) -> Vec<Headline> {
        vec![Headline::plain("Bốn dòng"), Headline::new("! Vượt dự toán 5.000.000 đ", Tone::Problem)]
    }

    fn columns(&self, _: &At) -> Vec<Column> {
        vec![
            Column::share("Tên"),
            Column::fixed("Ngày", 10).from(80),
            Column::fixed("Giá trị (đ)", 14).right(),
            Column::fixed("Thôn", 12).from(100).narrowing(),
        ]
    }

    fn len(&self) -> usize {
        self.lines.len()
    }

    fn key(&self, line: usize) -> LineKey {
        LineKey::Id(self.lines[line].0)
    }

    fn cells(&self, line: usize, _: &At) -> Vec<Cell> {
        let (_, name, value) = self.lines[line];
        let day = Cell::day("2026-03-05".parse().ok());
        let hamlet = if line < 2 { "Khu 4" } else { "Khu 7" };
        vec![Cell::text(name), day, Cell::money(value).toned(Tone::Warning), Cell::text(hamlet)]
    }

    fn rails(&self, line: usize) -> String {
        if line == 1 { "└─ ".into() } else { String::new() }
    }

    fn totals(&self, at: &At) -> Vec<Cell> {
        let sum = self.lines.iter().map(|line| line.2).sum();
        vec![Cell::text(at.lang.board_total()), Value::Blank.into(), Cell::money(sum), Value::Blank.into()]
    }

    fn empty(&self, _: &At) -> Vec<String> {
        vec!["Chưa có dòng nào.".into(), "Bắt đầu bằng một dòng.".into()]
    }

    fn found_by(&self, line: usize) -> String {
        format!("ma{}", self.lines[line].0)
    }

    fn household(&self, line: usize) -> Option<HouseholdId> {
        (line == 0).then_some(HOUSEHOLD)
    }

    fn acts(&self) -> Vec<Offered> {
        vec![
            Offered::new(Action::New),
            Offered::new(Action::Edit),
            Offered::new(Action::Remove),
            Offered::new(Action::Deed).on_lines().called(Lang::models_deed, Lang::models_deed_doc),
        ]
    }

    fn why_not(&self, action: Action, on: &On, _: &At) -> Option<String> {
        let first = on.lines().contains(&0);
        (action == Action::Remove && first).then(|| "Dòng đầu không xoá được.".into())
    }

    fn act(&self, action: Action, on: &On, at: &At) -> Deed {
        let id = on.line.map(|line| self.lines[line].0);
        match action {
            Action::New => Deed::Dialog(form(None, self.rev, at)),
            Action::Edit => Deed::Dialog(form(id, self.rev, at)),
            Action::Remove => Deed::Say("Đã hỏi.".into()),
            _ => Deed::Say(format!("{:?}", on.lines())),
        }
    }

    fn open(&self, line: usize, _: &At) -> Deed {
        match line {
            0 => Deed::Households(vec![HOUSEHOLD], "Một hộ".into()),
            1 => Deed::Read(Page::new("Bê", vec!["Sinh ngày 05/03".into()])),
            2 => Deed::Deeper(Subject::Models),
            _ => Deed::Household(HOUSEHOLD),
        }
    }

    fn period(&self, _: &At) -> Option<String> {
        Some(self.year.to_string())
    }

    fn step_period(&self, by: i32, _: &At) -> Option<Subject> {
        (by < 0).then_some(Subject::Models)
    }

    fn choose_period(&self, typed: &str, _: &At) -> Result<Subject, String> {
        typed.parse::<i32>().map(|_| Subject::Models).map_err(|_| "Gõ một năm.".into())
    }

    fn papers(&self, on: &On, _: &At) -> Vec<(String, Result<Printed, String>)> {
        match on.marked.is_empty() {
            true => Vec::new(),
            false => vec![("Bảng kê".into(), Ok(Printed::Listing(Listing::default().into())))],
        }
    }

    fn reopen(&self, of: &BoardForm, at: &At) -> Option<Dialog> {
        let is_there = of.id.is_none_or(|id| self.lines.iter().any(|line| line.0 == id));
        (of.form == "line" && is_there).then(|| form(of.id, self.rev, at))
    }
}

/// The form of a line.
#[derive(Debug)]
struct SaveLine {
    id: Option<i64>,
    rev: Rev,
}

fn form(id: Option<i64>, rev: Rev, at: &At) -> Dialog {
    let field = Field::text("name", "Tên", "");
    FormDialog::open(SaveLine { id, rev }, Form::new(vec![field]), at)
}

impl Purpose for SaveLine {
    fn title(&self, _: &At) -> String {
        "Dòng".into()
    }

    fn draft_of(&self) -> Option<DraftOf> {
        let of = self.id.map_or_else(|| BoardForm::new("line"), |id| BoardForm::of("line", id));
        Some(DraftOf::Board(Subject::Models, of))
    }

    fn revs(&self) -> Vec<Rev> {
        self.id.map(|_| self.rev).into_iter().collect()
    }

    fn submit(&self, _: &Form, _: &At) -> Result<Vec<Effect>, Faults> {
        // Any effect: the test says itself that it was saved.
        Ok(vec![Effect::Rounds])
    }
}
