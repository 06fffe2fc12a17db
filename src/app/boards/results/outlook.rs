//! Exits of the years: who left, how many are expected to leave, how many the commune means to see leave. Targets are
//! entered here; Enter opens who left in a year.

use super::target::{self, Ground};
use crate::app::board::{
    Board, BoardForm, BoardMsg, Cell, Column, Deed, Headline, LineKey, Offered, On, Page, Subject, Tone,
};
use crate::app::dialogs::{At, Dialog, Pick, PickItem};
use crate::app::msg::Msg;
use crate::domain::exit_plan::{ExitOperation, ExitTarget, Listed};
use crate::domain::id::{ExitTargetId, HouseholdId};
use crate::domain::listing::Value;
use crate::domain::operation::Operation;
use crate::domain::outlook::{Against, Outlook, OutlookYear, Part, Stage};
use crate::domain::stored::Stored;
use crate::i18n::Lang;
use crate::keys::Action;

/// From this room on near-poor households show, then the bars, then the error, then the words.
const USUAL: u16 = 80;
const ROOMY: u16 = 95;
const WIDE: u16 = 110;
const WIDEST: u16 = 130;

/// The board.
#[derive(Debug)]
pub struct OutlookBoard {
    outlook: Outlook,
    targets: Vec<Stored<ExitTargetId, ExitTarget>>,
}

impl OutlookBoard {
    /// Exits of the years with the targets of the commune.
    pub fn new(outlook: Outlook, targets: Vec<Stored<ExitTargetId, ExitTarget>>) -> Self {
        Self { outlook, targets }
    }

    fn year(&self, line: usize) -> &OutlookYear {
        &self.outlook.years[line]
    }

    fn target(&self, line: usize) -> Option<&Stored<ExitTargetId, ExitTarget>> {
        let year = self.outlook.years.get(line)?.year;
        self.targets.iter().find(|target| target.year == year)
    }

    /// The form of the target of a line; of none yet, that of its year.
    fn form(&self, line: Option<usize>, at: &At) -> Dialog {
        match line.and_then(|line| self.target(line)) {
            Some(target) => target::open_edit(target, self.ground(), at),
            None => target::open_new(line.map(|line| self.year(line).year), self.ground(), at),
        }
    }

    fn ground(&self) -> Ground {
        let listed = |year: &OutlookYear| Listed {
            year: year.year,
            poor: year.poor.listed,
            near_poor: year.near_poor.listed,
        };
        Ground { known: self.targets.clone(), listed: self.outlook.years.iter().map(listed).collect() }
    }

    /// The most of any year, which fills a bar.
    fn most(&self) -> i64 {
        self.outlook.years.iter().filter_map(OutlookYear::most_likely).max().unwrap_or(0)
    }
}

fn number(number: Option<i64>) -> Cell {
    number.map_or(Value::Blank, Value::Count).into()
}

/// Expected, came, meant.
fn part(part: &Part, target: Option<u32>) -> [Cell; 3] {
    [number(part.expects()), number(part.left()), number(target.map(i64::from))]
}

/// How a year stands against its target, and whether that is as it should be.
fn against(year: &OutlookYear, target: Option<&ExitTarget>, at: &At) -> Cell {
    let against = target.and_then(|target| Against::of(year, target));
    let tone = match against {
        None => Tone::Dim,
        Some(Against::Reached | Against::Expected) => Tone::Fine,
        Some(Against::Short(..) | Against::ExpectedShort(..)) => Tone::Warning,
    };
    Cell::text(at.lang.outlook_against(against)).toned(tone)
}

impl Board for OutlookBoard {
    fn title(&self, at: &At) -> String {
        at.lang.outlook_title().to_owned()
    }

    fn stem(&self) -> String {
        "du-bao-thoat-ngheo".to_owned()
    }

    fn headlines(&self, at: &At) -> Vec<Headline> {
        let miss = Headline::plain(at.lang.outlook_miss(self.outlook.miss()));
        let rule = [at.lang.outlook_means(), at.lang.outlook_new()].map(str::to_owned);
        let rule = rule.into_iter().chain([at.lang.outlook_rule_now()]);
        [miss].into_iter().chain(rule.map(|words| Headline::new(words, Tone::Dim))).collect()
    }

    fn columns(&self, at: &At) -> Vec<Column> {
        let lang = at.lang;
        vec![
            Column::share(lang.outlook_year()),
            Column::fixed(lang.outlook_poor_expected(), 7).right(),
            Column::fixed(lang.outlook_poor_came(), 7).right(),
            Column::fixed(lang.outlook_poor_target(), 7).right(),
            Column::fixed(lang.outlook_near_expected(), 7).right().from(USUAL),
            Column::fixed(lang.outlook_near_came(), 7).right().from(USUAL),
            Column::fixed(lang.outlook_near_target(), 7).right().from(USUAL),
            Column::fixed(lang.outlook_bar(), 10).from(ROOMY),
            Column::fixed(lang.outlook_error(), 6).right().from(WIDE),
            Column::fixed(lang.outlook_said(), 30).from(WIDEST),
        ]
    }

    fn len(&self) -> usize {
        self.outlook.years.len()
    }

    fn key(&self, line: usize) -> LineKey {
        // A target keeps the cursor at its year, whichever of both a form saves.
        self.target(line).map_or_else(|| i64::from(self.year(line).year), |target| target.id.0).into()
    }

    fn starts_at(&self) -> usize {
        self.outlook.years.iter().position(|year| year.stage == Stage::Present).unwrap_or(0)
    }

    fn cells(&self, line: usize, at: &At) -> Vec<Cell> {
        let (year, target) = (self.year(line), self.target(line).map(|target| &target.value));
        let tone = if year.stage == Stage::Present { Tone::Strong } else { Tone::Plain };
        let poor = part(&year.poor, target.map(|target| target.poor));
        let near_poor = part(&year.near_poor, target.map(|target| target.near_poor));
        let bar = |count| Value::Bar { part: count, whole: self.most() };
        let bar = year.most_likely().map_or(Value::Blank, bar);
        [Cell::text(at.lang.outlook_year_of(year)).toned(tone)]
            .into_iter()
            .chain(poor)
            .chain(near_poor)
            .chain([bar.into(), number(year.missed().filter(|_| year.stage == Stage::Past))])
            .chain([against(year, target, at)])
            .collect()
    }

    fn empty(&self, at: &At) -> Vec<String> {
        vec![at.lang.outlook_empty().to_owned(), at.lang.outlook_empty_how().to_owned()]
    }

    fn acts(&self) -> Vec<Offered> {
        let how = Offered::new(Action::Deed).reading().called(Lang::outlook_how, Lang::outlook_how_doc);
        [Action::New, Action::Edit, Action::Remove].map(Offered::new).into_iter().chain([how]).collect()
    }

    fn why_not(&self, action: Action, on: &On, at: &At) -> Option<String> {
        let missing = action == Action::Remove && on.line.is_some_and(|line| self.target(line).is_none());
        missing.then(|| at.lang.target_none().to_owned())
    }

    fn act(&self, action: Action, on: &On, at: &At) -> Deed {
        let target = on.line.and_then(|line| self.target(line));
        match (action, target) {
            (Action::Deed, _) => {
                Deed::Read(Page::new(at.lang.outlook_how(), at.lang.outlook_explained(&self.outlook.rates)))
            }
            (Action::New, Some(_)) => Deed::Dialog(self.form(None, at)),
            (Action::New | Action::Edit, _) => Deed::Dialog(self.form(on.line, at)),
            (Action::Remove, Some(target)) => {
                let operation = Operation::Exit(ExitOperation::RemoveTarget(target.id, target.rev));
                Deed::remove(at.lang.target_named(target.year), operation, at)
            }
            _ => Deed::Say(at.lang.target_none().to_owned()),
        }
    }

    fn open(&self, line: usize, at: &At) -> Deed {
        let year = self.year(line);
        let Some(parts) = year.poor.came.clone().zip(year.near_poor.came.clone()) else {
            return Deed::Say(at.lang.outlook_nobody_yet().to_owned());
        };
        let parts = [(at.lang.outlook_behind_poor(), parts.0), (at.lang.outlook_behind_near(), parts.1)];
        let items: Vec<_> =
            parts.into_iter().filter_map(|(name, behind)| item(year, name, behind, at)).collect();
        match items.is_empty() {
            true => Deed::Say(at.lang.outlook_left_nobody().to_owned()),
            false => Deed::Dialog(Dialog::Pick(Pick::new(at.lang.outlook_behind(), items, ROWS))),
        }
    }

    fn reopen(&self, form: &BoardForm, at: &At) -> Option<Dialog> {
        match form.id {
            Some(id) => {
                let target = self.targets.iter().find(|target| target.id.0 == id)?;
                Some(target::open_edit(target, self.ground(), at))
            }
            None => Some(target::open_new(None, self.ground(), at)),
        }
    }
}

/// Both numbers of a year fit on every screen.
const ROWS: usize = 2;

/// A number to pick; none where nobody is behind it.
fn item(year: &OutlookYear, name: &str, behind: Vec<HouseholdId>, at: &At) -> Option<PickItem> {
    let headline = at.lang.outlook_headline(year.year, name);
    (!behind.is_empty()).then(|| PickItem {
        label: name.to_owned(),
        note: at.lang.outcomes_households(behind.len()),
        then: Ok(Msg::Board(BoardMsg::Behind(behind, headline))),
    })
}

/// The subject of its forms.
pub(super) const SUBJECT: Subject = Subject::Outlook;
