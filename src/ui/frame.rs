//! The frame around every screen: who and where above, notice and keys below.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::Look;
use super::theme::Role;
use crate::app::layout::SMALLEST;
use crate::app::model::{Section, Tone};
use crate::app::pointer::Target;
use crate::app::{Model, as_of, board, layout, possible};
use crate::domain::colleague;
use crate::keys::{Action, Bound, Context};
use crate::ui::widgets::tabs::{self, Name};
use crate::viet::typing::Typing;
use crate::viet::{LunarDate, cut, width};

/// Draws head and keys; gives the body between them. The notice comes last: see [`notice`].
pub(super) fn draw(frame: &mut Frame, area: Rect, model: &Model, look: &Look) -> Rect {
    let [title, sections, rule, body, _, _] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Fill(1),
        Constraint::Length(1),
        Constraint::Length(1),
    ])
    .areas(area);
    draw_title(frame, title, model, look);
    draw_sections(frame, sections, model, look);
    draw_rule(frame, rule, model, look);
    body
}

/// The line below the sections; a past day that is shown stands in it.
fn draw_rule(frame: &mut Frame, area: Rect, model: &Model, look: &Look) {
    let columns = usize::from(area.width);
    let line = |columns: usize| Span::styled("─".repeat(columns), look.style(Role::Rule));
    let spans = match as_of::day_shown(model) {
        None => vec![line(columns)],
        Some(day) => {
            let banner = look.lang.as_of_banner(look.day(day));
            let hint = match model.household {
                Some(_) => look.lang.as_of_banner_page(),
                None => look.lang.as_of_banner_list(),
            };
            let rest = columns.saturating_sub(1 + width(&banner) + width(hint));
            let banner = Span::styled(banner, look.style(Role::Selection));
            vec![line(1), banner, Span::styled(hint, look.style(Role::Warning)), line(rest)]
        }
    };
    frame.render_widget(Paragraph::new(Line::from(spans)), area);
}

/// Says how large the terminal must be.
pub(super) fn too_small(frame: &mut Frame, area: Rect, look: &Look) {
    let text = look.lang.too_small(SMALLEST.0, SMALLEST.1);
    let paragraph = Paragraph::new(text).wrap(ratatui::widgets::Wrap { trim: true });
    frame.render_widget(paragraph.style(look.style(Role::Problem)), area);
}

fn draw_title(frame: &mut Frame, area: Rect, model: &Model, look: &Look) {
    let access =
        model.register.as_ref().and_then(|r| r.read_only.as_ref()).map(|_| look.lang.read_only_sign());
    let day = look.lang.day(model.today, look.dates);
    let typing = typing_sign(model.settings.typing);
    let joined = |parts: &[&str]| {
        let said: Vec<_> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
        format!("{} ", said.join(" · "))
    };
    let threats = threat_signs(model);
    let user = user_words(model, look);
    let right = [access.unwrap_or(""), &threats, typing, &user, &day];
    let with_lunar = joined(&[&right[..], &[&lunar_words(model, look)]].concat());
    let name = format!(" {}", look.lang.app_name());
    let place = place_words(model);
    let room = |right: &str| usize::from(area.width).checked_sub(width(&name) + 1 + width(right));
    let fits = room(&with_lunar).is_some_and(|room| width(&place) <= room);
    let right = if fits { with_lunar } else { joined(&right) };
    let columns = width(&right).try_into().unwrap_or(area.width);
    let place = cut(&place, room(&right).unwrap_or(0));
    let left = vec![Span::styled(name, look.style(Role::Title)), Span::styled(place, look.style(Role::Text))];
    let [a, b] = Layout::horizontal([Constraint::Fill(1), Constraint::Length(columns)]).areas(area);
    frame.render_widget(Paragraph::new(Line::from(left)), a);
    frame.render_widget(Paragraph::new(right).style(look.style(Role::Dim)), b);
}

/// The register's commune and province.
fn place_words(model: &Model) -> String {
    let commune = model.register.as_ref().map(|register| &register.commune);
    commune.map(|commune| format!(" · {}, {}", commune.name, commune.province)).unwrap_or_default()
}

/// Who sits at the keyboard; who only looks reads that beside the name.
fn user_words(model: &Model, look: &Look) -> String {
    let looks = possible::who(model).is_some_and(|person| person.role == colleague::Role::Viewer);
    if looks { look.lang.user_looks(&model.user) } else { model.user.clone() }
}

/// What threatens the register file, on every screen.
fn threat_signs(model: &Model) -> String {
    let threats = model.register.iter().flat_map(|register| &register.threats);
    threats.map(|threat| threat.sign.as_str()).collect::<Vec<_>>().join(" · ")
}

/// The lunar day beside the solar one, where the morning begins; elsewhere the room is the title's.
fn lunar_words(model: &Model, look: &Look) -> String {
    let morning = model.section == Section::Today && model.household.is_none();
    let lunar = LunarDate::of(model.today).filter(|_| morning);
    lunar.map(|lunar| look.lang.lunar(lunar)).unwrap_or_default()
}

/// Stands on the screen while built-in typing is on. Both names are the same in every language.
fn typing_sign(typing: Typing) -> &'static str {
    match typing {
        Typing::Off => "",
        Typing::Telex => "Telex",
        Typing::Vni => "VNI",
    }
}

fn draw_sections(frame: &mut Frame, area: Rect, model: &Model, look: &Look) {
    if model.section == Section::Welcome {
        return;
    }
    let name = |section: Section| Name {
        words: section.name(look.lang).to_owned(),
        role: Role::Section,
        target: Some(Target::Section(section)),
    };
    let open = Section::ALL.iter().position(|section| *section == model.section).unwrap_or(0);
    tabs::draw(frame, area, &Section::ALL.map(name), open, look);
}

/// Draws the notice above the keys: over everything else, because a long one takes the last rows of the body
/// too.
pub(super) fn notice(frame: &mut Frame, area: Rect, model: &Model, look: &Look) {
    let Some((sign, text, role)) = notice_words(model, look) else { return };
    let (lines, _) = layout::notice(&text, area.width);
    let rows = u16::try_from(lines.len()).unwrap_or(1);
    let area = Rect { y: area.y + area.height.saturating_sub(1 + rows), height: rows, ..area };
    let signs = std::iter::once(sign).chain(std::iter::repeat("   "));
    let lines: Vec<_> = signs.zip(lines).map(|(sign, line)| Line::from(format!("{sign}{line}"))).collect();
    look.clear(frame, area, look.ground);
    frame.render_widget(Paragraph::new(lines).style(look.style(role)), area);
}

/// The sign before the notice, what it says and how; work under way goes before.
fn notice_words(model: &Model, look: &Look) -> Option<(&'static str, String, Role)> {
    if let Some(work) = model.work {
        return Some((" ", work.words(look.lang), Role::Hint));
    }
    let Some(notice) = &model.notice else { return Some((" ! ", held_words(model, look)?, Role::Warning)) };
    let (sign, role) = match notice.tone {
        Tone::Done => (" ✓ ", Role::Done),
        Tone::Hint => (" · ", Role::Hint),
        Tone::Problem => (" ! ", Role::Problem),
    };
    let held = held_words(model, look).map(|held| format!("{held}. "));
    Some((sign, held.unwrap_or_default() + &notice.text, role))
}

/// That keys typed ahead wait for the next paper: said as long as they wait, whatever else is to be said.
fn held_words(model: &Model, look: &Look) -> Option<String> {
    let count = model.entry.held.count();
    (count > 0).then(|| look.lang.entry_held_until(count, look.key(Context::Form, Action::Back)))
}

/// Columns of a key with its name, and a space behind each.
fn needed(bound: &Bound, model: &Model) -> usize {
    width(&bound.key_name()) + width(board::name(model, bound.binding)) + 2
}

/// The keys that fit whole. Where not all do, the menu keeps its place: the others are found there.
fn fitting(model: &Model, columns: usize) -> Vec<&Bound> {
    let wanted = |bound: &&Bound| {
        let offered = is_offered(model, bound.binding.action) && board::is_offered(model, bound.binding);
        !bound.keys.is_empty() && offered
    };
    let all: Vec<_> = model.keymap.bar(model.context()).filter(wanted).collect();
    let is_menu = |bound: &Bound| bound.binding.action == Action::Menu;
    let room = columns.saturating_sub(1);
    let all_fit = all.iter().map(|bound| needed(bound, model)).sum::<usize>() <= room;
    let kept = all.iter().filter(|b| !all_fit && is_menu(b)).map(|b| needed(b, model)).sum();
    let (mut left, mut full) = (room.saturating_sub(kept), false);
    let fits = |bound: &&Bound| {
        if !all_fit && is_menu(bound) {
            return true;
        }
        full |= needed(bound, model) > left;
        left = left.saturating_sub(needed(bound, model));
        !full
    };
    all.into_iter().filter(fits).collect()
}

/// Whether the foot shows an action. The pages of a round share their keys, and most of a past day can only be looked
/// at: there only what is possible is shown. Elsewhere keys keep their places while the cursor moves.
fn is_offered(model: &Model, action: Action) -> bool {
    let differs = model.context() == Context::Round || as_of::day_shown(model).is_some();
    !differs || possible::why_not(model, action).is_none()
}

/// Draws the keys at the foot, as many as fit whole; those that do not are in the menu.
pub(super) fn bar(frame: &mut Frame, area: Rect, model: &Model, look: &Look) {
    let area = Rect { y: area.bottom().saturating_sub(1), height: 1, ..area };
    let columns = area.width;
    let mut spans = vec![Span::raw(" ")];
    let mut pieces = vec![(1, None)];
    for bound in fitting(model, usize::from(columns)) {
        let (key, name) = (bound.key_name(), board::name(model, bound.binding));
        let needed = needed(bound, model);
        pieces.push((needed, Some(Target::Act(bound.binding.action))));
        spans.push(Span::styled(key, look.style(Role::Key)));
        spans.push(Span::styled(format!(" {name} "), look.style(Role::KeyName)));
    }
    frame.render_widget(Paragraph::new(Line::from(spans)), area);
    look.zones.pieces(area, pieces);
}
