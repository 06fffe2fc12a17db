//! What the list says when it has nothing to show: why, and what to do.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::{Paragraph, Wrap};

use crate::app::Model;
use crate::app::dialogs::filter;
use crate::keys::{Action, Context};
use crate::ui::Look;
use crate::ui::theme::Role;

/// Nothing while the first search is under way; else the reason and the ways on.
pub(super) fn draw(frame: &mut Frame, area: Rect, model: &Model, look: &Look) {
    if model.households.searching {
        return;
    }
    let inner = Rect { x: area.x + 3, y: area.y + 1, width: area.width.saturating_sub(6), ..area };
    let inner = Rect { height: inner.height.saturating_sub(1), ..inner };
    let mut lines = words(model, look).into_iter();
    let first = lines.next().map(|text| Line::styled(text, look.style(Role::Title)));
    let lines: Vec<Line> = first.into_iter().chain(lines.map(Line::from)).collect();
    frame.render_widget(Paragraph::new(lines).wrap(Wrap { trim: true }), inner);
}

fn words(model: &Model, look: &Look) -> Vec<String> {
    let (screen, lang) = (&model.households, look.lang);
    let filter = filter::words(&screen.query.filter, &model.at());
    let key = |action| look.key(Context::Households, action);
    let widen_filter = || lang.list_widen_filter(key(Action::Clear), key(Action::Filter));
    let gap = String::new;
    match (screen.find.is_empty(), filter.is_empty()) {
        (true, true) => vec![
            lang.list_empty_register().to_owned(),
            gap(),
            lang.list_empty_import(key(Action::Menu)),
            lang.list_empty_new(key(Action::New)),
        ],
        (true, false) => {
            vec![lang.list_none_filtered(filter), gap(), widen_filter()]
        }
        (false, unfiltered) => {
            let mut lines = vec![lang.list_none_for(screen.find.text()), gap()];
            lines.push(lang.list_what_is_searched().to_owned());
            lines.push(lang.list_widen_text().to_owned());
            if !screen.query.filter.with_ended {
                lines.push(lang.list_look_among_ended(key(Action::Filter)));
            }
            if !unfiltered {
                lines.extend([lang.list_none_in_filter(filter), widen_filter()]);
            }
            lines
        }
    }
}
