//! Draws a sample of the screen: rows of every state, the one under the cursor, a bar, indicators and
//! notices, so that a theme is seen before it is lived with.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::Model;
use crate::domain::class::State;
use crate::i18n::Lang;
use crate::ui::Look;
use crate::ui::theme::{Role, state_sign};
use crate::ui::widgets::panel;
use crate::viet::{cut, fit, width};

/// Heads of the households of the sample, one a state, with what their names show: đ, ễ, ượ, ằ.
const HEADS: [(&str, State); 5] = [
    ("Nguyễn Thị Lành", State::Poor),
    ("Đỗ Quý", State::NearPoor),
    ("Hà Thị Đượm", State::NewlyEscaped),
    ("Lò Văn Thoằn", State::Average),
    ("Quàng Thị Ý", State::None),
];
/// Columns from which on states stand in words.
const WITH_WORDS: usize = 26;
/// Rows from which on the sample is shown whole.
const WHOLE: u16 = 13;

/// The sample in its box.
pub(super) fn draw(frame: &mut Frame, area: Rect, model: &Model, look: &Look) {
    let columns = usize::from(area.width.saturating_sub(4));
    let lines = if area.height >= WHOLE + 2 { whole(columns, model, look) } else { short(columns, look) };
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(2);
    let area = Rect { height: area.height.min(rows), ..area };
    look.clear(frame, area, Role::Text);
    panel::lines(frame, area, look.lang.sample_title(), lines, look);
}

fn whole(columns: usize, model: &Model, look: &Look) -> Vec<Line<'static>> {
    let lang = look.lang;
    let mut lines = vec![chosen(columns, look)];
    lines.extend(HEADS.map(|head| household(head, columns, look)));
    lines.extend([
        Line::default(),
        bar(columns, look),
        indicators(look),
        said("✓", lang.sample_done(), Role::Done, look),
        said("!", lang.sample_warning(), Role::Warning, look),
        said("!", lang.sample_problem(), Role::Problem, look),
        Line::from(vec![
            Span::styled("F2", look.style(Role::Key)),
            Span::styled(format!(" {}  ", lang.key_save()), look.style(Role::KeyName)),
            Span::styled(lang.day(model.today, look.dates), look.style(Role::Dim)),
        ]),
    ]);
    lines
}

/// What tells themes apart, for few rows.
fn short(columns: usize, look: &Look) -> Vec<Line<'static>> {
    let mut lines = vec![chosen(columns, look)];
    lines.extend(HEADS.into_iter().take(3).map(|head| household(head, columns, look)));
    lines.extend([
        bar(columns, look),
        said("!", &cut(look.lang.sample_warning(), columns.saturating_sub(2)), Role::Warning, look),
        said("!", &cut(look.lang.sample_problem(), columns.saturating_sub(2)), Role::Problem, look),
    ]);
    lines
}

fn household((head, state): (&str, State), columns: usize, look: &Look) -> Line<'static> {
    if columns < WITH_WORDS {
        let name = cut(head, columns.saturating_sub(4));
        return Line::from(vec![
            Span::styled(format!("  {} ", state_sign(state)), look.style(Role::of_state(state))),
            Span::styled(name, look.style(Role::Text)),
        ]);
    }
    let (name, state_words) = cells(head, state, columns, look.lang);
    Line::from(vec![
        Span::styled(format!("  {name}"), look.style(Role::Text)),
        Span::styled(state_words, look.style(Role::of_state(state))),
    ])
}

/// The row under the cursor.
fn chosen(columns: usize, look: &Look) -> Line<'static> {
    let (name, state) = match columns {
        0..WITH_WORDS => {
            (state_sign(State::Poor).to_owned(), fit(" Vi Thị Ngoèo", columns.saturating_sub(3)))
        }
        _ => cells("Vi Thị Ngoèo", State::Poor, columns, look.lang),
    };
    Line::styled(format!("▸ {name}{state}"), look.style(Role::Selection))
}

/// A name, and sign and word of a state, over all columns.
fn cells(head: &str, state: State, columns: usize, lang: Lang) -> (String, String) {
    let words = [State::Poor, State::NearPoor, State::NewlyEscaped, State::Average, State::None];
    let widest = words.into_iter().map(|state| width(lang.state(state))).max().unwrap_or(0) + 2;
    let name = fit(head, columns.saturating_sub(widest + 3));
    (format!("{name} "), fit(&format!("{} {}", state_sign(state), lang.state(state)), widest))
}

fn bar(columns: usize, look: &Look) -> Line<'static> {
    let full = columns.saturating_sub(12).min(24);
    Line::from(vec![
        Span::styled("Khu 4 ", look.style(Role::Label)),
        Span::styled("▇".repeat(full * 2 / 3), look.style(Role::BarChart)),
        Span::styled(format!("{} 146", "·".repeat(full - full * 2 / 3)), look.style(Role::Dim)),
    ])
}

fn indicators(look: &Look) -> Line<'static> {
    let lang = look.lang;
    let mark = |sign: &str, words: &str, role| Span::styled(format!("{sign} {words}  "), look.style(role));
    Line::from(vec![
        mark("✗", lang.sample_deprived(), Role::Deprived),
        mark("✓", lang.sample_fine(), Role::Fine),
        mark("?", lang.sample_unknown(), Role::Unknown),
    ])
}

fn said(sign: &str, words: &str, role: Role, look: &Look) -> Line<'static> {
    Line::styled(format!("{sign} {words}"), look.style(role))
}
