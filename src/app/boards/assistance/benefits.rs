//! Who draws what this month: a line a benefit that runs or is to begin, with its amount beside the person's others.
//! What has to be looked at is marked.

use std::collections::HashSet;

use super::{ROOMY, Roll, USUAL, form, found_by};
use crate::app::board::{
    Board, BoardForm, Cell, Column, Deed, Headline, LineKey, Needs, Offered, On, Tone, toned,
};
use crate::app::dialogs::{At, Confirm, Dialog};
use crate::app::effect::Effect;
use crate::app::msg::Msg;
use crate::domain::assistance::draw::{Draw, Outcome, draws};
use crate::domain::assistance::suggest::{Advice, of_person};
use crate::domain::assistance::{AssistanceOperation, BenefitRow};
use crate::domain::id::{BenefitId, HouseholdId};
use crate::domain::operation::Operation;
use crate::i18n::Lang;
use crate::keys::{Action, Context};
use crate::viet::format_money;

/// The board.
#[derive(Debug)]
pub struct Benefits {
    roll: Roll,
    lines: Vec<Line>,
}

#[derive(Debug)]
struct Line {
    /// The place of its person.
    person: usize,
    row: BenefitRow,
    /// What it brings this month; `None` before it begins.
    draw: Option<Draw>,
    /// Something has to be looked at.
    marked: bool,
}

impl Benefits {
    /// Every benefit that runs or is to begin.
    pub fn new(roll: Roll) -> Self {
        let lines = (0..roll.people.len()).flat_map(|at| lines(&roll, at)).collect();
        Self { roll, lines }
    }

    fn total(&self) -> i64 {
        self.lines.iter().filter_map(|line| line.draw.as_ref()).map(Draw::amount).sum()
    }

    fn people(&self) -> usize {
        let drawing = self.lines.iter().filter(|line| line.amount() > 0);
        drawing.map(|line| line.person).collect::<HashSet<_>>().len()
    }
}

impl Line {
    fn amount(&self) -> i64 {
        self.draw.as_ref().map_or(0, Draw::amount)
    }

    /// What stands behind the amount.
    fn remark(&self, lang: Lang) -> String {
        let outcome = match self.draw.as_ref().map(|draw| draw.outcome) {
            None => lang.benefits_not_yet(),
            Some(Outcome::Paid) => "",
            Some(outcome) => lang.assistance_outcome(outcome),
        };
        match (self.marked, outcome) {
            (true, "") => lang.benefits_marked().to_owned(),
            (true, outcome) => format!("{} {outcome}", lang.benefits_marked()),
            (false, outcome) => outcome.to_owned(),
        }
    }
}

/// The benefits of the person at a place.
fn lines(roll: &Roll, at: usize) -> Vec<Line> {
    let case = &roll.people[at].case;
    let drawn = draws(&roll.rates, &case.person, &case.benefits, roll.month);
    let shown = case.benefits.iter().filter(|row| row.until.is_none_or(|day| day >= roll.month.first_day()));
    let mut shown = shown.peekable();
    if shown.peek().is_none() {
        return Vec::new();
    }
    let stops: Vec<BenefitId> = of_person(&roll.rates, case, roll.recorded.of(&roll.people[at]), roll.month)
        .into_iter()
        .filter_map(|told| match told.advice {
            Advice::Stop { benefit } | Advice::Change { benefit, .. } => Some(benefit),
            Advice::Start { .. } => None,
        })
        .collect();
    let line = |row: &BenefitRow| Line {
        person: at,
        row: row.clone(),
        draw: drawn.iter().find(|draw| draw.benefit == row.id).cloned(),
        marked: stops.contains(&row.id),
    };
    shown.map(line).collect()
}

impl Board for Benefits {
    fn title(&self, at: &At) -> String {
        at.lang.benefits_title().to_owned()
    }

    fn stem(&self) -> String {
        "tro-cap".to_owned()
    }

    fn headlines(&self, at: &At) -> Vec<Headline> {
        let month = self.roll.month.written();
        let sum = at.lang.benefits_sum(month, self.people(), format_money(self.total()));
        let marked = self.lines.iter().filter(|line| line.marked).count();
        let look = (marked > 0).then(|| Headline::new(at.lang.benefits_look(marked), Tone::Warning));
        std::iter::once(Headline::plain(sum)).chain(look).collect()
    }

    fn columns(&self, at: &At) -> Vec<Column> {
        let lang = at.lang;
        vec![
            Column::share(lang.benefits_person()),
            Column::fixed(lang.benefits_born(), 10).from(USUAL),
            Column::share(lang.benefits_ground()).narrowing(),
            Column::fixed(lang.benefits_amount(), 11).right(),
            Column::fixed(lang.benefits_from(), 10).from(USUAL),
            Column::share(lang.benefits_remark()).from(ROOMY),
            Column::fixed(lang.benefits_hamlet(), 14).from(ROOMY).narrowing(),
            Column::fixed(lang.benefits_household(), 8).from(ROOMY),
        ]
    }

    fn len(&self) -> usize {
        self.lines.len()
    }

    fn key(&self, line: usize) -> LineKey {
        self.lines[line].row.id.0.into()
    }

    fn cells(&self, line: usize, at: &At) -> Vec<Cell> {
        let line = &self.lines[line];
        let person = &self.roll.people[line.person];
        let sign = if line.marked { "! " } else { "" };
        let tone = match line.draw.as_ref().map(|draw| draw.outcome) {
            _ if line.marked => Tone::Warning,
            Some(Outcome::Paid) => Tone::Plain,
            _ => Tone::Dim,
        };
        let born = person.case.person.born.map(|born| at.partial(born)).unwrap_or_default();
        let cells = [
            Cell::text(format!("{sign}{}", person.name)),
            Cell::text(born),
            Cell::text(self.roll.ground(&line.row.ground, at)),
            Cell::money(line.amount()),
            Cell::day(Some(line.row.from)),
            Cell::text(line.remark(at.lang)),
            Cell::text(&person.home.hamlet_name),
            Cell::text(&person.home.code),
        ];
        toned(cells, tone, &[0, 5])
    }

    fn totals(&self, at: &At) -> Vec<Cell> {
        let mut totals = vec![Cell::default(); 8];
        totals[0] = Cell::text(at.lang.board_total());
        totals[3] = Cell::money(self.total());
        totals
    }

    fn empty(&self, at: &At) -> Vec<String> {
        vec![at.lang.benefits_empty().to_owned(), at.lang.benefits_empty_how().to_owned()]
    }

    fn found_by(&self, line: usize) -> String {
        found_by(&self.roll.people[self.lines[line].person])
    }

    fn household(&self, line: usize) -> Option<HouseholdId> {
        Some(self.roll.people[self.lines[line].person].home.household)
    }

    fn acts(&self) -> Vec<Offered> {
        let stop = Offered::new(Action::Deed).on_line();
        vec![
            Offered::new(Action::New),
            Offered::new(Action::Edit),
            Offered::new(Action::Remove),
            Offered { needs: Needs::Line, ..stop.called(Lang::benefits_stop, Lang::benefits_stop_doc) },
        ]
    }

    fn why_not(&self, action: Action, on: &On, at: &At) -> Option<String> {
        let line = on.line.map(|line| &self.lines[line]);
        let paid = line.is_some_and(|line| {
            self.roll.people[line.person].case.paid.iter().any(|(id, _)| *id == line.row.id)
        });
        (action == Action::Remove && paid).then(|| at.lang.refused_benefit_paid().to_owned())
    }

    fn act(&self, action: Action, on: &On, at: &At) -> Deed {
        let line = on.line.map(|line| &self.lines[line]);
        match (action, line) {
            (Action::New, _) => Deed::Dialog(form::open_new(&self.roll, None, at)),
            (Action::Edit, Some(line)) => Deed::Dialog(form::open_edit(&self.roll, &line.row, at)),
            (Action::Deed, Some(line)) => Deed::Dialog(form::open_stop(&self.roll, &line.row, at)),
            (Action::Remove, Some(line)) => Deed::Dialog(self.remove(line, at)),
            _ => Deed::Say(at.lang.board_no_line().to_owned()),
        }
    }

    fn open(&self, line: usize, at: &At) -> Deed {
        Deed::Dialog(form::open_edit(&self.roll, &self.lines[line].row, at))
    }

    fn reopen(&self, form: &BoardForm, at: &At) -> Option<Dialog> {
        form::reopen(&self.roll, form, at)
    }
}

impl Benefits {
    fn remove(&self, line: &Line, at: &At) -> Dialog {
        let (lang, person) = (at.lang, &self.roll.people[line.person]);
        let what = format!("{}, {}", person.name, self.roll.ground(&line.row.ground, at));
        let question = lang.remove_question(what, at.keymap.key(Context::Board, Action::Undo));
        let remove = AssistanceOperation::RemoveBenefit(line.row.id, line.row.rev);
        let go = Msg::Agreed(vec![Effect::Perform(Box::new(Operation::Assistance(remove)))]);
        Dialog::Confirm(Confirm::new(question, lang.answer_keep(), lang.answer_remove(), go))
    }
}
