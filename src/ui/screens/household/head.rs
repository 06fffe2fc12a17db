//! Who the household is, in two lines: name and class, whereabouts and the decision.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::Scene;
use crate::app::present;
use crate::domain::citizen::mask_phone;
use crate::domain::class::{Class, Standing, State};
use crate::domain::recognition::Recognition;
use crate::domain::standing::{NEWLY_ESCAPED_MONTHS, standing_on};
use crate::ui::theme::{Role, state_sign};
use crate::ui::widgets::company;
use crate::viet::{cut, upper, width};

/// Columns below which a notice says nothing.
const LEAST_NOTICE: usize = 12;

/// Draws both lines.
pub(super) fn draw(frame: &mut Frame, area: Rect, scene: &Scene) {
    let standing = standing(scene);
    let (sign, role) = badge(scene, standing);
    let columns = usize::from(area.width);
    let who = format!("{} · {}", scene.dossier.household.code, upper(&head_name(scene)));
    let (right, right_role) = match present::beside_household(scene.model, scene.dossier.household.id) {
        Some(colleague) => (company::words(colleague, scene.look), Role::Warning),
        None => (since(scene, standing), Role::Dim),
    };
    let lines = vec![
        first_line(&who, &waiting(scene), (&sign, role), columns, scene),
        both_ends(&whereabouts(scene), Role::Text, &right, right_role, columns, scene),
    ];
    frame.render_widget(Paragraph::new(lines), area);
}

/// Where the household stands today.
pub(super) fn standing(scene: &Scene) -> Standing {
    let recognitions = scene.dossier.recognitions.iter().map(|r| &r.value);
    standing_on(recognitions, scene.day(), NEWLY_ESCAPED_MONTHS)
}

/// Who it is and what it is; between them what waits for a second person, as far as there is room.
fn first_line(
    who: &str,
    waiting: &str,
    (sign, role): (&str, Role),
    columns: usize,
    scene: &Scene,
) -> Line<'static> {
    let mut line = both_ends(who, Role::Title, sign, role, columns, scene);
    let room = line.spans.get(1).map_or(0, |gap| width(&gap.content));
    if !waiting.is_empty() && room > LEAST_NOTICE {
        let words = cut(waiting, room - 4);
        let left = room - 2 - width(&words);
        let notice = Span::styled(format!("  {words}"), scene.look.style(Role::Warning));
        line.spans.splice(1..2, [notice, Span::raw(" ".repeat(left))]);
    }
    line
}

/// What waits for a second person, and whose it is; of several the oldest, and how many there are.
fn waiting(scene: &Scene) -> String {
    let (lang, all) = (scene.look.lang, &scene.screen.waiting);
    let Some(first) = all.first().filter(|_| scene.screen.on.is_none()) else { return String::new() };
    let (what, who) = (lang.operation(first.kind), &first.author.0);
    match all.len() {
        1 => lang.household_waits(what, who),
        several => lang.household_waits_several(several, what, who),
    }
}

/// A text at either end; the left one gives way.
fn both_ends(
    left: &str,
    role: Role,
    right: &str,
    right_role: Role,
    columns: usize,
    scene: &Scene,
) -> Line<'static> {
    // The right half at least, and what the left one leaves.
    let right = cut(right, columns.saturating_sub(width(left) + 4).max(columns / 2));
    let room = columns.saturating_sub(width(&right) + 4);
    let left = cut(left, room);
    let gap = columns.saturating_sub(width(&left) + width(&right) + 2);
    Line::from(vec![
        Span::styled(format!(" {left}"), scene.look.style(role)),
        Span::raw(" ".repeat(gap)),
        Span::styled(right, scene.look.style(right_role)),
    ])
}

fn head_name(scene: &Scene) -> String {
    match scene.dossier.head() {
        Some(head) => head.member.name.clone(),
        None => scene.look.lang.no_head().to_owned(),
    }
}

fn badge(scene: &Scene, standing: Standing) -> (String, Role) {
    let lang = scene.look.lang;
    if scene.dossier.household.ended.is_some() {
        return (upper(lang.left_register()), Role::Problem);
    }
    let state = standing.state();
    let word = match state {
        State::NewlyEscaped => lang.newly_escaped(),
        _ => lang.class(standing.class),
    };
    (format!("{} {}", state_sign(state), upper(word)), Role::of_state(state))
}

/// Hamlet, people, how many of them work, the head's ethnic group, the masked phone.
fn whereabouts(scene: &Scene) -> String {
    let (dossier, lang) = (scene.dossier, scene.look.lang);
    let people = dossier.current().count();
    let working = dossier.current().filter(|r| r.member.facts.working == Some(true)).count();
    let group = dossier.head().map(|head| head.member.ethnicity.clone()).unwrap_or_default();
    let parts = [
        dossier.hamlet.name.clone(),
        lang.people_count(people),
        if working > 0 { lang.working_count(working) } else { String::new() },
        group,
        mask_phone(&dossier.household.phone),
        dossier.household.address.clone(),
    ];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// The decision that holds, or until when the household is newly escaped, or when it left.
fn since(scene: &Scene, standing: Standing) -> String {
    let lang = scene.look.lang;
    if let Some(ending) = scene.dossier.household.ended {
        return format!("{}, {}", lang.end_reason(ending.reason), scene.look.day(ending.on));
    }
    if let Some(until) = standing.newly_escaped_until {
        return lang.escaped_until(scene.look.day(until));
    }
    match in_force(scene, standing.class) {
        Some(recognition) => decision(recognition, scene),
        None => lang.never_recognised().to_owned(),
    }
}

/// The latest recognition of the class that holds today.
fn in_force<'a>(scene: &'a Scene, class: Class) -> Option<&'a Recognition> {
    let known = scene.dossier.recognitions.iter().map(|r| &r.value);
    known.filter(|r| r.decided <= scene.day() && r.class == class).max_by_key(|r| r.decided)
}

fn decision(recognition: &Recognition, scene: &Scene) -> String {
    let day = scene.look.day(recognition.decided);
    if recognition.decision_number.is_empty() {
        scene.look.lang.since_day(day)
    } else {
        scene.look.lang.decision_of(&recognition.decision_number, day)
    }
}
