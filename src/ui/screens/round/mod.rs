//! Draws the page of a review round.
//!
//! | file | subject |
//! |---|---|
//! | `head` | which round, how far, until when |
//! | `steps` | the steps of the round in two lines |
//! | `list` | the work list |
//! | `both` | households under two standards |
//! | `progress` | households by hamlet and by person |
//! | `lines` | what the other pages share: a heading, and lines |
//! | `meetings`, `postings`, `decisions` | the lines of each |

mod both;
mod decisions;
mod head;
mod lines;
mod list;
mod meetings;
mod postings;
mod progress;
mod steps;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::widgets::Paragraph;

use crate::app::Model;
use crate::app::pointer::Target;
use crate::app::screens::round::{Page, RoundScreen};
use crate::domain::id::HamletId;
use crate::domain::round::RoundDossier;
use crate::i18n::Lang;
use crate::keys::{Action, Context};
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::ui::widgets::tabs;
use crate::viet::width;

/// What every part of the page draws from.
#[derive(Clone, Copy)]
struct Scene<'a> {
    screen: &'a RoundScreen,
    dossier: &'a RoundDossier,
    model: &'a Model,
    look: &'a Look<'a>,
}

impl Scene<'_> {
    /// The usual key of an action on this page.
    fn key(&self, action: Action) -> String {
        self.look.key(Context::Round, action)
    }

    /// The name of a hamlet.
    fn hamlet(&self, id: HamletId) -> String {
        self.model.at().hamlet(id).to_owned()
    }

    /// Columns of the widest name of a hamlet, within reason.
    fn hamlet_columns(&self) -> usize {
        let hamlets = self.model.register.iter().flat_map(|register| &register.hamlets);
        hamlets.map(|hamlet| width(&hamlet.name)).max().unwrap_or(0).clamp(5, 16)
    }
}

/// The page's body.
pub(in crate::ui) fn draw(frame: &mut Frame, body: Rect, screen: &RoundScreen, model: &Model, look: &Look) {
    let Some(dossier) = screen.dossier.as_deref() else {
        let words = format!("   {}", look.lang.round_fetching());
        return frame.render_widget(Paragraph::new(words).style(look.style(Role::Dim)), body);
    };
    let scene = Scene { screen, dossier, model, look };
    let [top, done, page, bottom] = Layout::vertical([
        Constraint::Length(2),
        Constraint::Length(2),
        Constraint::Fill(1),
        Constraint::Length(1),
    ])
    .areas(body);
    head::draw(frame, top, &scene);
    steps::draw(frame, done, &scene);
    draw_pages(frame, bottom, &scene);
    match screen.open_page() {
        Page::List => list::draw(frame, page, &scene),
        Page::Progress => progress::draw(frame, page, &scene),
        Page::Meetings => lines::draw(frame, page, &scene, &meetings::Meetings(scene)),
        Page::Postings => lines::draw(frame, page, &scene, &postings::Postings(scene)),
        Page::Decisions => lines::draw(frame, page, &scene, &decisions::Decisions(scene)),
        Page::Standards => both::draw(frame, page, &scene),
    }
}

/// The bar of pages, and behind it the key that goes through them.
fn draw_pages(frame: &mut Frame, area: Rect, scene: &Scene) {
    let pages = scene.screen.pages().iter();
    let pages = pages.map(|page| (page_name(*page, scene.look.lang), Target::RoundPage(*page)));
    let open = scene.screen.open_page() as usize;
    tabs::draw_pages(frame, area, pages, open, &scene.key(Action::Next), scene.look);
}

fn page_name(page: Page, lang: Lang) -> &'static str {
    match page {
        Page::List => lang.page_round_list(),
        Page::Progress => lang.page_round_progress(),
        Page::Meetings => lang.page_round_meetings(),
        Page::Postings => lang.page_round_postings(),
        Page::Decisions => lang.page_round_decisions(),
        Page::Standards => lang.page_round_standards(),
    }
}
