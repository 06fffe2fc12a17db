//! The support models of the catalogue, with what was given under each. They are data of the commune: nothing is
//! entered here.

use crate::app::board::{Board, Cell, Column, Deed, Headline, LineKey, Offered, On, Page, Tone};
use crate::app::dialogs::At;
use crate::app::msg::Msg;
use crate::domain::catalogue::{Catalogue, Field, SupportModel};
use crate::domain::given::Given;
use crate::domain::query::Filter;
use crate::keys::Action;
use crate::viet::format_money;

/// From this room on the code and when it may come again show too.
const ROOMY: u16 = 110;

/// The board.
#[derive(Debug)]
pub struct Models {
    lines: Vec<Line>,
}

#[derive(Debug)]
struct Line {
    model: SupportModel,
    given: Given,
}

impl Models {
    /// Every model of a catalogue in its order, with what was given under it.
    pub fn new(catalogue: &Catalogue, given: &[Given]) -> Self {
        let line = |model: &SupportModel| Line {
            model: model.clone(),
            given: given.iter().find(|given| given.under == model.code).cloned().unwrap_or_default(),
        };
        Self { lines: catalogue.models().iter().map(line).collect() }
    }

    fn sum(&self, of: impl Fn(&Given) -> i64) -> i64 {
        self.lines.iter().fold(0, |sum, line| sum.saturating_add(of(&line.given)))
    }

    fn supports(&self) -> i64 {
        self.sum(|given| i64::try_from(given.supports).unwrap_or(i64::MAX))
    }
}

/// The indicators that a model answers, in the words of the standard in force; a code that it does not have stays.
fn answers(model: &SupportModel, at: &At) -> String {
    let standard = at.register.and_then(|register| register.standards.in_force_on(at.today));
    let name = |code: &String| {
        let indicators = standard.iter().flat_map(|standard| &standard.indicators);
        let found = indicators.into_iter().find(|indicator| indicator.code == *code);
        found.map_or_else(|| code.clone(), |indicator| at.lang.label(&indicator.name).to_owned())
    };
    let income = model.income.then(|| at.lang.models_income().to_owned());
    model.answers.iter().map(name).chain(income).collect::<Vec<_>>().join(", ")
}

impl Board for Models {
    fn title(&self, at: &At) -> String {
        at.lang.models_title().to_owned()
    }

    fn stem(&self) -> String {
        "mo-hinh".to_owned()
    }

    fn headlines(&self, at: &At) -> Vec<Headline> {
        let unused = self.lines.iter().filter(|line| line.given.supports == 0).count();
        let supports = crate::viet::group(self.supports());
        let given = at.lang.models_given(supports, format_money(self.sum(|given| given.value)));
        vec![Headline::plain(given), Headline::new(at.lang.models_unused(unused), Tone::Dim)]
    }

    fn columns(&self, at: &At) -> Vec<Column> {
        let lang = at.lang;
        vec![
            Column::share(lang.models_name()),
            Column::fixed(lang.models_code(), 20).from(ROOMY),
            Column::fixed(lang.models_kind(), 17).from(ROOMY).narrowing(),
            Column::fixed(lang.models_unit(), 8).from(ROOMY),
            Column::share(lang.models_answers()).from(ROOMY),
            Column::fixed(lang.models_once(), 22).from(150),
            Column::fixed(lang.models_supports(), 7).right(),
            Column::fixed(lang.models_households(), 7).right(),
            Column::fixed(lang.models_value(), 15).right(),
        ]
    }

    fn len(&self) -> usize {
        self.lines.len()
    }

    fn key(&self, line: usize) -> LineKey {
        LineKey::Code(self.lines[line].model.code.clone())
    }

    fn cells(&self, line: usize, at: &At) -> Vec<Cell> {
        let (Line { model, given }, lang) = (&self.lines[line], at.lang);
        let tone = if given.supports == 0 { Tone::Dim } else { Tone::Plain };
        let cells = [
            Cell::text(lang.label(&model.name)),
            Cell::text(&model.code),
            Cell::text(lang.model_kind(model.kind)),
            Cell::text(lang.label(&model.unit)),
            Cell::text(answers(model, at)),
            Cell::text(lang.once(model.once)),
            Cell::count(given.supports),
            Cell::count(given.households.len()),
            Cell::money(given.value),
        ];
        cells.map(|cell| cell.toned(tone)).into()
    }

    fn totals(&self, at: &At) -> Vec<Cell> {
        let mut totals = vec![Cell::default(); 9];
        totals[0] = Cell::text(at.lang.board_total());
        totals[6] = crate::domain::listing::Value::Count(self.supports()).into();
        totals[8] = Cell::money(self.sum(|given| given.value));
        totals
    }

    fn empty(&self, at: &At) -> Vec<String> {
        vec![at.lang.models_empty().to_owned(), at.lang.models_empty_how().to_owned()]
    }

    fn acts(&self) -> Vec<Offered> {
        let households = Offered::new(Action::Deed).on_line().reading();
        vec![households.called(crate::i18n::Lang::models_deed, crate::i18n::Lang::models_deed_doc)]
    }

    fn why_not(&self, action: Action, on: &On, at: &At) -> Option<String> {
        let given = on.line.map(|line| &self.lines[line].given);
        let nobody = action == Action::Deed && given.is_some_and(|given| given.supports == 0);
        nobody.then(|| at.lang.models_nobody().to_owned())
    }

    fn act(&self, _action: Action, on: &On, at: &At) -> Deed {
        match on.line.map(|line| &self.lines[line]) {
            Some(line) => Deed::Households(line.given.households.clone(), behind(line, at)),
            None => Deed::Say(at.lang.board_no_line().to_owned()),
        }
    }

    fn open(&self, line: usize, at: &At) -> Deed {
        let line = &self.lines[line];
        let leads_to = (line.given.supports > 0).then(|| {
            let had = Filter { had: vec![line.model.code.clone()], ..Filter::default() };
            (at.lang.model_see_households().to_owned(), Msg::ApplyFilter(had))
        });
        Deed::Read(Page { leads_to, ..Page::new(at.lang.label(&line.model.name), told(line, at)) })
    }
}

fn behind(line: &Line, at: &At) -> String {
    at.lang.models_behind(at.lang.label(&line.model.name), line.given.supports)
}

/// All that there is to say of a model.
fn told(line: &Line, at: &At) -> Vec<String> {
    let (Line { model, given }, lang) = (line, at.lang);
    let answers = answers(model, at);
    let pass_on = model.pass_on.map(|rule| lang.model_says_pass_on(lang.pass_on_rule(rule)));
    let mut lines = vec![
        model.code.clone(),
        lang.model_says_kind(lang.model_kind(model.kind), lang.label(&model.unit)),
        lang.model_says_given(given.supports, given.households.len(), format_money(given.value)),
        String::new(),
        if answers.is_empty() {
            lang.model_answers_nothing().to_owned()
        } else {
            lang.model_says_answers(answers)
        },
        lang.model_says_once(lang.once(model.once)),
        pass_on.unwrap_or_else(|| lang.model_no_pass_on().to_owned()),
    ];
    if !model.fields.is_empty() {
        lines.extend([String::new(), lang.model_fields().to_owned()]);
        lines.extend(model.fields.iter().map(|field| told_field(field, at)));
    }
    lines
}

fn told_field(field: &Field, at: &At) -> String {
    let choices: Vec<_> = field.choices.iter().map(|choice| at.lang.label(&choice.name)).collect();
    let holds = match choices.is_empty() {
        true => at.lang.field_type(field.holds).to_owned(),
        false => choices.join(" · "),
    };
    at.lang.model_field(at.lang.label(&field.name), holds)
}
