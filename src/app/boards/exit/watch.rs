//! Households that are watched after they left the list, the greatest risk first; below them those that came back this
//! year.

use chrono::NaiveDate;

use crate::app::board::{Board, Cell, Column, Deed, Headline, LineKey, Offered, On, Tone};
use crate::app::dialogs::At;
use crate::app::form::visit;
use crate::domain::class::{Class, State};
use crate::domain::id::HouseholdId;
use crate::domain::today::TaskKind;
use crate::domain::watch::{Relapse, Watched, WatchedHome};
use crate::i18n::Lang;
use crate::keys::Action;

/// From this room on days show too.
const USUAL: u16 = 80;
/// From this room on hamlet and last visit show too.
const ROOMY: u16 = 120;

/// The board.
#[derive(Debug)]
pub struct Watch {
    list: Vec<Watched>,
    back: Vec<Relapse>,
    today: NaiveDate,
}

/// A line.
#[derive(Debug, Clone, Copy)]
enum Line<'a> {
    Watched(&'a Watched),
    Back(&'a Relapse),
}

impl Line<'_> {
    fn home(&self) -> &WatchedHome {
        match self {
            Self::Watched(watched) => &watched.home,
            Self::Back(relapse) => &relapse.home,
        }
    }
}

impl Watch {
    /// The households of the list in its order, and those that came back in the year of the day.
    pub fn new(list: Vec<Watched>, back: Vec<Relapse>, today: NaiveDate) -> Self {
        Self { list, back, today }
    }

    fn line(&self, line: usize) -> Option<Line<'_>> {
        let back = || Some(Line::Back(self.back.get(line.checked_sub(self.list.len())?)?));
        self.list.get(line).map(Line::Watched).or_else(back)
    }

    fn home(&self, line: usize) -> Option<HouseholdId> {
        Some(self.line(line)?.home().id)
    }

    fn watched(&self, watched: &Watched, at: &At) -> [Cell; 7] {
        let warned = if watched.warnings.is_empty() { Tone::Plain } else { Tone::Warning };
        let signs = at.lang.warnings(&watched.warnings, &|day| at.day(day));
        let signs = if signs.is_empty() { signs } else { at.lang.watch_sign(signs) };
        [
            state(watched.stay.state, at),
            Cell::day(Some(watched.stay.since)),
            Cell::text(at.lang.watch_month_on(watched)),
            self.milestone(watched, at),
            Cell::day(watched.last_visit),
            Cell::count(watched.risk().try_into().unwrap_or(usize::MAX)).toned(warned),
            Cell::text(signs).toned(warned),
        ]
    }

    fn milestone(&self, watched: &Watched, at: &At) -> Cell {
        let Some(next) = watched.next_milestone() else { return Cell::default() };
        let tone = if next.due < self.today { Tone::Warning } else { Tone::Plain };
        Cell::text(at.lang.milestone(next, self.today, &|day| at.day(day))).toned(tone)
    }
}

fn state(state: State, at: &At) -> Cell {
    Cell::text(at.lang.state(state)).toned(Tone::State(state))
}

/// Back on the list: since when and as what, in place of signs.
fn came_back(relapse: &Relapse, at: &At) -> [Cell; 7] {
    let poor = relapse.movement.enters() == Some(Class::Poor);
    let class = if poor { State::Poor } else { State::NearPoor };
    let words = at.lang.watch_came_back(at.lang.movement(relapse.movement), at.day(relapse.on));
    let mut cells: [Cell; 7] = Default::default();
    cells[0] = state(class, at);
    cells[6] = Cell::text(words).toned(Tone::Problem);
    cells
}

impl Board for Watch {
    fn title(&self, at: &At) -> String {
        at.lang.watch_title().to_owned()
    }

    fn stem(&self) -> String {
        "theo-doi-sau-thoat-ngheo".to_owned()
    }

    fn headlines(&self, at: &At) -> Vec<Headline> {
        let warned = self.list.iter().filter(|watched| !watched.warnings.is_empty()).count();
        let tone = if warned > 0 { Tone::Warning } else { Tone::Fine };
        let kinds = at.lang.warning_counts(&self.list);
        let kinds = (!kinds.is_empty()).then(|| Headline::plain(at.lang.watch_kinds(kinds)));
        let back = (!self.back.is_empty())
            .then(|| Headline::new(at.lang.watch_relapsed(self.back.len()), Tone::Problem));
        let all = Headline::new(at.lang.watch_headline(self.list.len(), warned), tone);
        let rule = Headline::new(at.lang.watch_rule(), Tone::Dim);
        [all].into_iter().chain(back).chain(kinds).chain([rule]).collect()
    }

    fn columns(&self, at: &At) -> Vec<Column> {
        let lang = at.lang;
        vec![
            Column::fixed(lang.field_code(), 8),
            Column::share(lang.unreached_head()),
            Column::fixed(lang.field_hamlet(), 10).from(USUAL).narrowing(),
            Column::fixed(lang.list_state(), 10).from(ROOMY).narrowing(),
            Column::fixed(lang.watch_escaped(), 10).from(ROOMY),
            Column::fixed(lang.watch_month(), 5),
            Column::fixed(lang.watch_milestone(), 16).from(ROOMY),
            Column::fixed(lang.watch_last_visit(), 10).from(ROOMY),
            Column::fixed(lang.watch_risk(), 4).right(),
            Column::share(lang.watch_signs()),
        ]
    }

    fn len(&self) -> usize {
        self.list.len() + self.back.len()
    }

    /// Who came back and left the list again stands in both parts, and may have come back twice.
    fn key(&self, line: usize) -> LineKey {
        match self.line(line) {
            Some(Line::Back(relapse)) => LineKey::Code(format!("back {} {}", relapse.home.id.0, relapse.on)),
            other => LineKey::Id(other.map_or(0, |line| line.home().id.0)),
        }
    }

    fn cells(&self, line: usize, at: &At) -> Vec<Cell> {
        let Some(line) = self.line(line) else { return Vec::new() };
        let home = line.home();
        let who = [&home.code, &home.head, &home.hamlet].map(Cell::text);
        let rest = match line {
            Line::Watched(watched) => self.watched(watched, at),
            Line::Back(relapse) => came_back(relapse, at),
        };
        who.into_iter().chain(rest).collect()
    }

    fn empty(&self, at: &At) -> Vec<String> {
        vec![at.lang.watch_empty().to_owned(), at.lang.watch_empty_how().to_owned()]
    }

    fn household(&self, line: usize) -> Option<HouseholdId> {
        self.home(line)
    }

    fn found_by(&self, line: usize) -> String {
        self.line(line).map(|line| line.home().phone.clone()).unwrap_or_default()
    }

    fn waits(&self, line: usize, _task: TaskKind, _at: &At) -> bool {
        self.list.get(line).is_some_and(|watched| !watched.warnings.is_empty())
    }

    fn acts(&self) -> Vec<Offered> {
        let decide = Offered::new(Action::Deed).on_line();
        let visit = Offered::new(Action::SecondDeed).on_lines();
        vec![
            decide.called(Lang::watch_decide, Lang::watch_decide_doc),
            visit.called(Lang::watch_visit, Lang::watch_visit_doc),
        ]
    }

    fn act(&self, action: Action, on: &On, at: &At) -> Deed {
        let households: Vec<_> = on.lines().into_iter().filter_map(|line| self.home(line)).collect();
        match (action, on.line.and_then(|line| self.home(line))) {
            (Action::Deed, Some(household)) => Deed::OnHousehold(household, Action::Recognise),
            _ => Deed::Dialog(visit::open_new(households, at)),
        }
    }

    fn open(&self, line: usize, at: &At) -> Deed {
        let nothing = || Deed::Say(at.lang.board_no_line().to_owned());
        self.home(line).map_or_else(nothing, Deed::Household)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Model;
    use crate::app::board::{Subject, top};
    use crate::app::dialogs::Dialog;
    use crate::app::testing::village::{play, village};
    use crate::app::testing::{arrive, keys_to, press};
    use crate::domain::movement::Movement;
    use crate::domain::watch::sample::{escaped, on_list};

    fn after(script: &str) -> Model {
        let (mut model, mut village) = village(40, (160, 40), Lang::Vi);
        play(&mut model, &mut village, &(keys_to(Subject::Watch) + script));
        model
    }

    fn cells(model: &Model, line: usize) -> String {
        let board = top(model).unwrap().board.as_deref().unwrap();
        let cells = board.cells(line, &model.at());
        cells
            .iter()
            .map(|cell| crate::app::board::shown(&cell.value, &model.at()))
            .collect::<Vec<_>>()
            .join("|")
    }

    #[test]
    fn the_greatest_risk_stands_first_with_its_facts_and_days() {
        let model = after("");
        let first = cells(&model, 0);
        assert!(first.contains("bò PT-0417 chết 05/05/2026") && first.contains("quá hạn thăm"), "{first}");
    }

    #[test]
    fn who_came_back_this_year_stands_below() {
        let model = after("");
        let last = top(&model).unwrap().board.as_deref().unwrap().len() - 1;
        assert!(cells(&model, last).contains("! tái nghèo 16/11/2026"), "{}", cells(&model, last));
    }

    #[test]
    fn who_came_back_and_left_the_list_again_is_marked_once() {
        let watched = on_list((7, "0412", "Lành", "Khu 4"), &escaped(), "2026-11-22").unwrap();
        let back = |iso: &str| Relapse {
            home: watched.home.clone(),
            on: iso.parse().unwrap(),
            movement: Movement::RelapsedPoor,
        };
        let back = vec![back("2026-09-01"), back("2026-03-01")];
        let board = Watch::new(vec![watched.clone()], back, "2026-11-22".parse().unwrap());
        let keys: Vec<_> = (0..3).map(|line| board.key(line)).collect();
        assert_eq!(keys[0], LineKey::Id(7));
        assert!(keys[0] != keys[1] && keys[1] != keys[2] && keys[0] != keys[2], "{keys:?}");
        assert!((0..3).all(|line| board.household(line) == Some(HouseholdId(7))));
    }

    /// The form that is open, once the page of the household that was opened has been read.
    fn form_of(model: &mut Model) -> bool {
        if let Some(household) = model.household.as_ref().map(|screen| screen.id) {
            arrive(model, household);
        }
        matches!(model.dialogs.last(), Some(Dialog::Form(form)) if form.purpose.draft_of().is_some())
    }

    #[test]
    fn the_decision_of_a_relapse_is_entered_from_the_list() {
        let mut model = after("<F5>");
        assert!(form_of(&mut model) && model.household.is_some());
        let mut model = after("<Ctrl-d>");
        assert!(!form_of(&mut model), "the page of the household first");
        press(&mut model, "<Ctrl-d>");
        assert!(form_of(&mut model));
    }

    #[test]
    fn a_visit_to_marked_households_is_entered_from_the_list() {
        let mut model = after("<Insert><Insert><F8>");
        assert!(form_of(&mut model) && model.household.is_none());
    }

    #[test]
    fn enter_opens_the_household() {
        assert!(after("<Enter>").household.is_some());
    }
}
