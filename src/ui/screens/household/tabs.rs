//! The bar of pages.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Scene;
use crate::app::pointer::Target;
use crate::app::screens::household::Page;
use crate::i18n::Lang;
use crate::keys::Action;
use crate::ui::widgets::tabs;

/// Draws the bar, and behind it the key that goes through the pages.
pub(super) fn draw(frame: &mut Frame, area: Rect, scene: &Scene) {
    let pages = Page::ALL.iter().map(|page| (page_name(*page, scene.look.lang), Target::Page(*page)));
    let open = scene.screen.page as usize;
    tabs::draw_pages(frame, area, pages, open, &scene.key(Action::Next), scene.look);
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
