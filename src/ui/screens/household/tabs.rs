//! The bar of pages; the open one stands in brackets too.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::Scene;
use crate::app::pointer::Target;
use crate::app::screens::household::Page;
use crate::i18n::Lang;
use crate::keys::Action;
use crate::ui::theme::Role;
use crate::viet::width;

/// Draws the bar; on a narrow screen the pages before the open one give way.
pub(super) fn draw(frame: &mut Frame, area: Rect, scene: &Scene) {
    let open = scene.screen.page;
    let names: Vec<_> = Page::ALL.iter().map(|page| shown(*page, *page == open, scene.look.lang)).collect();
    let first = (0..=open as usize).find(|from| columns(&names[*from..]) <= usize::from(area.width));
    let first = first.unwrap_or(open as usize);
    let mut spans = vec![Span::raw(" ")];
    let mut pieces = vec![(1, None)];
    for (page, name) in Page::ALL.iter().zip(&names).skip(first) {
        if *page as usize > first {
            spans.push(Span::styled("│", scene.look.style(Role::Rule)));
            pieces.push((1, None));
        }
        let role = if *page == open { Role::SectionOpen } else { Role::Section };
        spans.push(Span::styled(name.clone(), scene.look.style(role)));
        pieces.push((width(name), Some(Target::Page(*page))));
    }
    spans.push(Span::styled(format!("  {}", scene.key(Action::Next)), scene.look.style(Role::Key)));
    scene.look.zones.pieces(area, pieces);
    frame.render_widget(Paragraph::new(Line::from(spans)), area);
}

fn columns(names: &[String]) -> usize {
    names.iter().map(|name| width(name) + 1).sum::<usize>() + 1
}

fn shown(page: Page, open: bool, lang: Lang) -> String {
    let name = page_name(page, lang);
    if open { format!("[{name}]") } else { format!(" {name} ") }
}

fn page_name(page: Page, lang: Lang) -> &'static str {
    match page {
        Page::Overview => lang.page_overview(),
        Page::Members => lang.page_members(),
        Page::Surveys => lang.page_surveys(),
        Page::Supports => lang.page_supports(),
        Page::Herd => lang.page_herd(),
        Page::Visits => lang.page_visits(),
        Page::History => lang.page_history(),
    }
}
