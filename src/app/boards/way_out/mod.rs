//! The households of the list, those nearest to leaving it first: what each lacks, what answers it, the year it means to
//! leave in. Marked ones go into a round of hand-over or get a support.

#[cfg(test)]
mod tests;

use crate::app::board::{Board, Cell, Column, Deed, Headline, LineKey, Offered, On, Tone};
use crate::app::dialogs::At;
use crate::app::form::{hand_over, plan, support};
use crate::app::work::Printed;
use crate::domain::graduation::Lack;
use crate::domain::id::HouseholdId;
use crate::domain::standard::Standards;
use crate::domain::way_out::WayOut;
use crate::i18n::Lang;
use crate::keys::Action;

/// From this room on hamlet and class show too.
const USUAL: u16 = 80;
/// From this room on offers are named.
const ROOMY: u16 = 110;

/// The board.
#[derive(Debug)]
pub struct WaysOut {
    lines: Vec<WayOut>,
}

impl WaysOut {
    /// Households in their order.
    pub fn new(lines: Vec<WayOut>) -> Self {
        Self { lines }
    }

    fn households(&self, on: &On) -> Vec<HouseholdId> {
        on.lines().into_iter().map(|line| self.lines[line].household).collect()
    }
}

/// The name of an indicator in the standard of the survey's day.
fn name<'a>(lack: &'a Lack, standards: Option<&'a Standards>, line: &WayOut, lang: Lang) -> &'a str {
    let standard = standards.zip(line.surveyed).and_then(|(all, day)| all.in_force_on(day));
    let indicator = standard.and_then(|standard| standard.indicator_of(&lack.code));
    indicator.map_or(lack.code.as_str(), |indicator| lang.label(&indicator.name))
}

/// What is one step, with the commune's number.
fn rule(at: &At) -> String {
    at.lang.way_out_rule(at.register.map(|register| register.criteria.near().0).unwrap_or_default())
}

fn lacks(line: &WayOut, at: &At) -> String {
    let standards = at.register.map(|register| &register.standards);
    let named = line.lacks.iter().map(|lack| name(lack, standards, line, at.lang));
    named.collect::<Vec<_>>().join(", ")
}

fn offers(line: &WayOut, at: &At) -> String {
    at.register.map(|register| at.lang.way_out_named(line, &register.catalogue)).unwrap_or_default()
}

impl Board for WaysOut {
    fn title(&self, at: &At) -> String {
        at.lang.way_out_title().to_owned()
    }

    fn stem(&self) -> String {
        "duong-thoat-ngheo".to_owned()
    }

    fn headlines(&self, at: &At) -> Vec<Headline> {
        let near = self.lines.iter().filter(|line| line.is_one_step()).count();
        let planned = self.lines.iter().filter(|line| line.plan.is_some()).count();
        let unsurveyed = self.lines.iter().filter(|line| line.surveyed.is_none()).count();
        let all = at.lang.way_out_headline(self.lines.len(), near, planned);
        let lost = if unsurveyed > 0 {
            Headline::new(at.lang.way_out_not_surveyed(unsurveyed), Tone::Warning)
        } else {
            Headline::new(rule(at), Tone::Dim)
        };
        vec![Headline::plain(all), lost]
    }

    fn columns(&self, at: &At) -> Vec<Column> {
        let lang = at.lang;
        vec![
            Column::fixed(lang.field_code(), 10),
            Column::share(lang.unreached_head()),
            Column::fixed(lang.field_hamlet(), 12).from(ROOMY).narrowing(),
            Column::fixed(lang.list_state(), 11).from(USUAL).narrowing(),
            Column::fixed(lang.way_out_step(), 22),
            Column::fixed(lang.way_out_lacks(), 6).right(),
            Column::fixed(lang.way_out_target(), 4).right(),
            Column::share(lang.way_out_what()).from(120),
            Column::share(lang.way_out_offers()).from(150),
        ]
    }

    fn len(&self) -> usize {
        self.lines.len()
    }

    fn key(&self, line: usize) -> LineKey {
        LineKey::Id(self.lines[line].household.0)
    }

    fn cells(&self, line: usize, at: &At) -> Vec<Cell> {
        let line = &self.lines[line];
        let tone = if line.is_one_step() { Tone::Fine } else { Tone::Plain };
        let count = line.surveyed.map_or_else(|| Cell::text(""), |_| Cell::count(line.lacks.len()));
        vec![
            Cell::text(&line.code),
            Cell::text(&line.head),
            Cell::text(&line.hamlet.1),
            Cell::text(at.lang.state(line.state)).toned(Tone::State(line.state)),
            Cell::text(at.lang.way_out_distance(line)).toned(tone),
            count,
            Cell::text(line.target_year().map(|year| year.to_string()).unwrap_or_default()),
            Cell::text(lacks(line, at)),
            Cell::text(offers(line, at)),
        ]
    }

    fn empty(&self, at: &At) -> Vec<String> {
        vec![at.lang.way_out_empty().to_owned()]
    }

    fn household(&self, line: usize) -> Option<HouseholdId> {
        self.lines.get(line).map(|line| line.household)
    }

    fn acts(&self) -> Vec<Offered> {
        let plan = Offered::new(Action::Deed).on_lines();
        let give = Offered::new(Action::SecondDeed).on_lines();
        vec![
            plan.called(Lang::unreached_plan, Lang::unreached_plan_doc),
            give.called(Lang::unreached_give, Lang::unreached_give_doc),
            Offered::new(Action::ExitPlan).on_line(),
        ]
    }

    fn act(&self, action: Action, on: &On, at: &At) -> Deed {
        let households = self.households(on);
        match action {
            Action::Deed => Deed::Dialog(hand_over::plan::open_new(households, at)),
            Action::ExitPlan => match on.line.and_then(|line| self.lines.get(line)) {
                Some(way) => Deed::Dialog(plan::open_of(way, at)),
                None => Deed::Say(at.lang.board_no_line().to_owned()),
            },
            _ => Deed::Dialog(support::open_many(households, at)),
        }
    }

    fn papers(&self, on: &On, at: &At) -> Vec<(String, Result<Printed, String>)> {
        let chosen = on.lines().into_iter().map(|line| &self.lines[line]);
        let planned: Vec<_> = chosen.filter(|way| way.plan.is_some()).map(|way| way.household).collect();
        let printed = match planned.is_empty() {
            true => Err(at.lang.why_no_plan().to_owned()),
            false => Ok(Printed::Plans(planned)),
        };
        vec![(at.lang.plan_paper().to_owned(), printed)]
    }

    fn open(&self, line: usize, _at: &At) -> Deed {
        Deed::Household(self.lines[line].household)
    }
}
