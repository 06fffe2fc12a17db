//! Draws the household under the cursor below or beside the list. While keys follow one another the one that
//! was shown stays: its own name stands on it, and it changes once they rest.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Borders, Paragraph};

use crate::app::Model;
use crate::app::layout::{self, Preview};
use crate::app::screens::households::HouseholdsScreen;
use crate::domain::dossier::Dossier;
use crate::domain::graduation::runway;
use crate::domain::query::ListRow;
use crate::domain::standard::Standard;
use crate::domain::survey::Answers;
use crate::domain::timeline::timeline;
use crate::ui::Look;
use crate::ui::theme::{Role, state_sign};
use crate::viet::{cut, fit, format_money, pad_left};

/// People and supports that are shown before "and so many more".
const MEMBERS: usize = 8;
const SUPPORTS: usize = 6;

/// Columns from which on supports are shown with their value.
const WITH_VALUE: usize = 56;

/// Columns that a block of the preview needs at least, and blocks beside one another at most.
const BLOCK: u16 = 38;
const BLOCKS: u16 = 3;

/// The preview, a line apart from the list.
pub(super) fn draw(frame: &mut Frame, area: Rect, model: &Model, look: &Look) {
    let beside = matches!(layout::preview(model.size, model.settings.slow_line), Preview::Beside(_));
    let border = if beside { Borders::LEFT } else { Borders::TOP };
    let block = Block::new().borders(border).border_style(look.style(Role::Rule));
    let inner = block.inner(area);
    frame.render_widget(block, area);
    let Some((row, dossier)) = shown(&model.households) else { return };
    let blocks = if beside { 1 } else { (inner.width / BLOCK).clamp(1, BLOCKS) };
    let rooms = Layout::horizontal(vec![Constraint::Fill(1); blocks.into()]).spacing(1).split(inner);
    let columns = rooms.iter().map(|room| usize::from(room.width)).min().unwrap_or(0);
    let parts = Sheet { model, look, columns }.parts(row, dossier);
    let mut lines: Vec<Vec<Line>> = vec![Vec::new(); rooms.len()];
    for (at, part) in parts.into_iter().enumerate() {
        lines[at * rooms.len() / PARTS].extend(part);
    }
    for (room, lines) in rooms.iter().zip(lines) {
        frame.render_widget(Paragraph::new(lines), *room);
    }
}

/// The household whose dossier was fetched last, else the one under the cursor.
fn shown(screen: &HouseholdsScreen) -> Option<(&ListRow, Option<&Dossier>)> {
    let fetched = screen.preview.as_deref();
    let listed = fetched.and_then(|dossier| Some((screen.rows.get(&dossier.household.id)?, Some(dossier))));
    listed.or_else(|| screen.current_row().map(|row| (row, None)))
}

struct Sheet<'a> {
    model: &'a Model,
    look: &'a Look<'a>,
    columns: usize,
}

/// Head with deprivations, years with members, supports.
const PARTS: usize = 3;

impl Sheet<'_> {
    fn parts(&self, row: &ListRow, dossier: Option<&Dossier>) -> [Vec<Line<'static>>; PARTS] {
        let first = [self.head(row), self.deprivations(row)].concat();
        let Some(dossier) = dossier else { return [first, Vec::new(), Vec::new()] };
        [first, [self.years(dossier), self.members(dossier)].concat(), self.supports(dossier)]
    }

    fn head(&self, row: &ListRow) -> Vec<Line<'static>> {
        let lang = self.look.lang;
        let name = if row.head.is_empty() { lang.list_no_head() } else { &row.head };
        let state = format!(" {} {}", state_sign(row.state), lang.state(row.state));
        vec![
            self.titled(format!("{} · {name}", row.code)),
            Line::from(format!(" {} · {}", row.hamlet, lang.list_people(row.members))),
            Line::styled(state, self.look.style(Role::of_state(row.state))),
        ]
    }

    /// The deprivations of the last survey by name, and which of them no support answers yet.
    fn deprivations(&self, row: &ListRow) -> Vec<Line<'static>> {
        let lang = self.look.lang;
        let Some(standard) = self.standard() else { return Vec::new() };
        let answers = Answers::from_masks(row.deprived, row.answered);
        let heading = match row.answered {
            0 => lang.preview_no_survey().to_owned(),
            _ => lang.preview_deprived(answers.deprivations(), standard.last_number()),
        };
        let names = answers.deprived().filter_map(|number| standard.indicator(number));
        let line = |i: &crate::domain::standard::Indicator| {
            let text = format!("  ▪ {:>2} {}", i.number, lang.label(&i.name));
            Line::styled(cut(&text, self.columns), self.look.style(Role::Deprived))
        };
        [self.heading(&heading)].into_iter().chain(names.map(line)).collect()
    }

    /// The years with their state, and how many deprivations are still without any support.
    fn years(&self, dossier: &Dossier) -> Vec<Line<'static>> {
        let points = timeline(dossier, self.model.households.day(self.model.today));
        if points.is_empty() {
            return Vec::new();
        }
        let mut spans = vec![Span::raw(" ")];
        for point in &points[points.len().saturating_sub(5)..] {
            let count = point.deprivations.map_or(String::new(), |n| n.to_string());
            spans.push(Span::styled(format!(" {} ", point.year), self.look.style(Role::Dim)));
            let text = format!("{}{count} ", state_sign(point.state));
            spans.push(Span::styled(text, self.look.style(Role::of_state(point.state))));
        }
        let mut lines = vec![self.heading(self.look.lang.preview_path()), Line::from(spans)];
        lines.extend(self.unanswered(dossier));
        lines
    }

    fn unanswered(&self, dossier: &Dossier) -> Option<Line<'static>> {
        let register = self.model.register.as_ref()?;
        let standard = self.standard()?;
        let way = runway(dossier, standard, &register.catalogue, self.model.households.day(self.model.today));
        let numbers: Vec<_> = way.unaddressed().map(|lack| lack.number.to_string()).collect();
        let words = self.look.lang.preview_unaddressed(numbers.join(", "));
        (!numbers.is_empty())
            .then(|| Line::styled(cut(&format!("  ! {words}"), self.columns), self.look.style(Role::Warning)))
    }

    fn members(&self, dossier: &Dossier) -> Vec<Line<'static>> {
        let lang = self.look.lang;
        let people: Vec<_> = dossier.current().collect();
        let line = |r: &&crate::domain::member::Resident| {
            let born = r.member.born.map(|born| self.look.partial(born)).unwrap_or_default();
            let relation = lang.relation(r.membership.relation);
            let name = self.columns.saturating_sub(30);
            Line::from(format!("  {} {} {relation}", fit(&r.member.name, name), pad_left(&born, 10)))
        };
        let mut lines = vec![self.heading(lang.preview_members())];
        lines.extend(people.iter().take(MEMBERS).map(line));
        lines.extend(self.more(people.len(), MEMBERS));
        lines
    }

    fn supports(&self, dossier: &Dossier) -> Vec<Line<'static>> {
        let lang = self.look.lang;
        if dossier.supports.is_empty() {
            return vec![self.heading(lang.preview_no_supports())];
        }
        let catalogue = self.model.register.as_ref().map(|r| &r.catalogue);
        let line = |s: &crate::domain::support::Support| {
            let model = catalogue.and_then(|c| c.model(&s.model));
            let name = model.map_or(s.model.as_str(), |m| lang.label(&m.name));
            let value =
                if self.columns < WITH_VALUE { String::new() } else { pad_left(&format_money(s.value), 15) };
            let name = fit(name, self.columns.saturating_sub(28 + value.len()));
            let text = format!("  {} {name}{value} {}", self.look.day(s.date), lang.support_state(s.state));
            Line::from(cut(&text, self.columns))
        };
        let mut lines = vec![self.heading(lang.preview_supports())];
        lines.extend(dossier.supports.iter().rev().take(SUPPORTS).map(|s| line(s)));
        lines.extend(self.more(dossier.supports.len(), SUPPORTS));
        lines
    }

    fn more(&self, all: usize, shown: usize) -> Option<Line<'static>> {
        let rest = all.checked_sub(shown).filter(|rest| *rest > 0)?;
        Some(Line::styled(format!("  {}", self.look.lang.preview_more(rest)), self.look.style(Role::Dim)))
    }

    fn titled(&self, text: String) -> Line<'static> {
        Line::styled(cut(&format!(" {text}"), self.columns), self.look.style(Role::Title))
    }

    fn heading(&self, text: &str) -> Line<'static> {
        Line::styled(cut(&format!(" {text}"), self.columns), self.look.style(Role::DialogTitle))
    }

    fn standard(&self) -> Option<&Standard> {
        self.model
            .register
            .as_ref()
            .and_then(|r| r.standards.in_force_on(self.model.households.day(self.model.today)))
    }
}
