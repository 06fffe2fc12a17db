//! Health-insurance cards: those that end soon, those of a group that the household's class does not have any more, and
//! people of poor and near-poor households without one. Marked lines get their cards in one operation.

use chrono::{Days, NaiveDate};

use crate::app::board::{Board, BoardForm, Cell, Column, Deed, Headline, LineKey, Offered, On, Tone};
use crate::app::dialogs::{At, Dialog};
use crate::app::form::group::cards;
use crate::domain::card::{
    CardFinding, CardHousehold, CardNeed, FindingKind, GROUP_FIELD, SOON_DAYS, expiring, missing, wrong_group,
};
use crate::domain::catalogue::{Catalogue, SupportModel};
use crate::domain::class::State;
use crate::domain::id::HouseholdId;
use crate::domain::today::{CARD_DAYS, TaskKind};
use crate::i18n::Lang;
use crate::keys::Action;

/// The board.
#[derive(Debug)]
pub struct Cards {
    lines: Vec<Line>,
}

#[derive(Debug)]
struct Line {
    key: i64,
    kind: FindingKind,
    need: CardNeed,
    code: String,
    hamlet: String,
    state: State,
    group: String,
    on: Option<NaiveDate>,
}

impl Cards {
    /// What there is to do on a day: what ends first, then what no longer fits, then who has none.
    pub fn new(homes: &[CardHousehold], catalogue: &Catalogue, today: NaiveDate, lang: Lang) -> Self {
        let found = expiring(homes, today, SOON_DAYS).into_iter();
        let found = found.chain(wrong_group(homes, catalogue.models(), today)).chain(missing(homes, today));
        Self { lines: found.map(|found| line(&found, catalogue, lang)).collect() }
    }

    fn count(&self, kind: FindingKind) -> usize {
        self.lines.iter().filter(|line| line.kind == kind).count()
    }
}

fn issue(lines: &[&Line], at: &At) -> Dialog {
    let needs = lines.iter().map(|line| line.need.clone()).collect();
    cards::open(needs, lines.iter().map(|line| line.key).collect(), at)
}

fn line(found: &CardFinding, catalogue: &Catalogue, lang: Lang) -> Line {
    let model = found.card.and_then(|card| catalogue.model(&card.support.model));
    Line {
        key: found.line(),
        kind: found.kind,
        need: CardNeed::found(found),
        code: found.household.code.clone(),
        hamlet: found.household.hamlet.clone(),
        state: found.household.standing.state(),
        group: model.map(|model| group(model, found, lang)).unwrap_or_default(),
        on: found.on,
    }
}

/// The card's group in words.
fn group(model: &SupportModel, found: &CardFinding, lang: Lang) -> String {
    let code = found.card.map_or("", |card| card.group());
    let field = model.field(GROUP_FIELD);
    let choice = field.and_then(|field| field.choices.iter().find(|choice| choice.code == code));
    choice.map_or_else(|| code.to_owned(), |choice| lang.label(&choice.name).to_owned())
}

impl Board for Cards {
    fn title(&self, at: &At) -> String {
        at.lang.board_cards().to_owned()
    }

    fn stem(&self) -> String {
        "the-bhyt".to_owned()
    }

    fn headlines(&self, at: &At) -> Vec<Headline> {
        let (ending, wrong) = (self.count(FindingKind::Expiring), self.count(FindingKind::WrongGroup));
        let lacking = self.count(FindingKind::Missing);
        vec![Headline::plain(at.lang.cards_says(ending, SOON_DAYS, wrong, lacking))]
    }

    fn columns(&self, at: &At) -> Vec<Column> {
        let lang = at.lang;
        vec![
            Column::share(lang.groups_person()),
            Column::fixed(lang.groups_code(), 8),
            Column::share(lang.groups_hamlet()).from(100).narrowing(),
            Column::fixed(lang.groups_class(), 14).from(80).narrowing(),
            Column::fixed(lang.cards_finding(), 14).narrowing(),
            Column::fixed(lang.cards_group(), 24).from(110),
            Column::fixed(lang.field_on(), 10),
        ]
    }

    fn len(&self) -> usize {
        self.lines.len()
    }

    fn key(&self, line: usize) -> LineKey {
        LineKey::Id(self.lines[line].key)
    }

    fn cells(&self, line: usize, at: &At) -> Vec<Cell> {
        let line = &self.lines[line];
        let tone = if line.kind == FindingKind::Expiring { Tone::Plain } else { Tone::Warning };
        vec![
            Cell::text(&line.need.name),
            Cell::text(&line.code),
            Cell::text(&line.hamlet),
            Cell::text(at.lang.state(line.state)).toned(Tone::State(line.state)),
            Cell::text(at.lang.finding(line.kind)).toned(tone),
            Cell::text(&line.group),
            Cell::day(line.on),
        ]
    }

    fn empty(&self, at: &At) -> Vec<String> {
        vec![at.lang.cards_empty(SOON_DAYS), at.lang.cards_empty_how().to_owned()]
    }

    fn household(&self, line: usize) -> Option<HouseholdId> {
        Some(self.lines[line].need.household)
    }

    /// The task counts what ends within a shorter time than the board lists.
    fn waits(&self, line: usize, _task: TaskKind, at: &At) -> bool {
        let line = &self.lines[line];
        let last = at.today.checked_add_days(Days::new(CARD_DAYS.into()));
        line.kind == FindingKind::Expiring && line.on.zip(last).is_some_and(|(on, last)| on <= last)
    }

    fn acts(&self) -> Vec<Offered> {
        vec![Offered::new(Action::Deed).on_lines().called(Lang::cards_deed, Lang::cards_deed_doc)]
    }

    fn act(&self, _action: Action, on: &On, at: &At) -> Deed {
        let lines: Vec<_> = on.lines().into_iter().map(|line| &self.lines[line]).collect();
        Deed::Dialog(issue(&lines, at))
    }

    fn open(&self, line: usize, _at: &At) -> Deed {
        Deed::Household(self.lines[line].need.household)
    }

    fn reopen(&self, form: &BoardForm, at: &At) -> Option<Dialog> {
        let line = |key: &i64| self.lines.iter().find(|line| line.key == *key);
        let lines: Vec<_> = form.among.iter().filter_map(line).collect();
        (lines.len() == form.among.len()).then(|| issue(&lines, at))
    }
}
