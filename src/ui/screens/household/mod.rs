//! Draws the page of one household.
//!
//! | file | subject |
//! |---|---|
//! | `head`, `tabs` | who it is, above; the bar of pages, below |
//! | `overview` and its panels `deprivations`, `way_out`, `given`, `people` | the first page |
//! | `list` | what every other page shares: lines, and remarks on the one under the cursor |
//! | `members` … `history` | the lines and remarks of each page |

mod credit;
mod criteria;
mod deprivations;
mod given;
mod head;
mod herd;
mod history;
mod list;
mod members;
mod overview;
mod people;
mod signs;
mod supports;
mod surveys;
mod tabs;
mod visits;
mod way_out;

use chrono::NaiveDate;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};

use crate::app::Model;
use crate::app::screens::household::{HouseholdScreen, Page};
use crate::domain::dossier::Dossier;
use crate::domain::standard::Standard;
use crate::domain::survey::Survey;
use crate::keys::{Action, Context};
use crate::ui::Look;

/// What every part of the page draws from.
#[derive(Clone, Copy)]
struct Scene<'a> {
    screen: &'a HouseholdScreen,
    dossier: &'a Dossier,
    model: &'a Model,
    look: &'a Look<'a>,
}

impl Scene<'_> {
    /// The day of which the page is.
    fn day(&self) -> NaiveDate {
        self.screen.on.unwrap_or(self.model.today)
    }

    /// The usual key of an action on this page.
    fn key(&self, action: Action) -> String {
        self.look.key(Context::Household, action)
    }

    /// The name of a support model; its code where the catalogue does not have it.
    fn model_name(&self, code: &str) -> String {
        let model = self.model.register.as_ref().and_then(|register| register.catalogue.model(code));
        model.map_or(code, |model| self.look.lang.label(&model.name)).to_owned()
    }

    /// The name of a ground of monthly assistance; its code where the rates do not have it.
    fn ground_name(&self, code: &str) -> String {
        let ground = self.model.register.as_ref().and_then(|register| register.rates.ground(code));
        ground.map_or(code, |ground| self.look.lang.label(&ground.name)).to_owned()
    }

    /// The name of a fund; its code where the catalogue does not have it.
    fn fund_name(&self, code: &str) -> String {
        let fund = self.model.register.as_ref().and_then(|register| register.catalogue.fund(code));
        fund.map_or(code, |fund| self.look.lang.label(&fund.name)).to_owned()
    }

    /// A unit of what was given, in the person's language where the catalogue knows it.
    fn unit<'w>(&'w self, written: &'w str) -> &'w str {
        let register = self.model.register.as_ref();
        register.map_or(written, |register| self.look.lang.unit(written, &register.catalogue))
    }

    /// The standard by which a survey's numbers are read.
    fn standard_of(&self, survey: &Survey) -> Option<&Standard> {
        self.model.register.as_ref()?.standards.named(&survey.standard, survey.date)
    }
}

/// The page's body.
pub(in crate::ui) fn draw(
    frame: &mut Frame,
    body: Rect,
    screen: &HouseholdScreen,
    model: &Model,
    look: &Look,
) {
    let Some(dossier) = screen.dossier.as_deref() else { return };
    let scene = Scene { screen, dossier, model, look };
    let [top, page, bottom] =
        Layout::vertical([Constraint::Length(2), Constraint::Fill(1), Constraint::Length(1)]).areas(body);
    head::draw(frame, top, &scene);
    tabs::draw(frame, bottom, &scene);
    match screen.page {
        Page::Overview => overview::draw(frame, page, &scene),
        Page::Members => list::draw(frame, page, &scene, &members::Members(scene)),
        Page::Surveys => list::draw(frame, page, &scene, &surveys::Surveys(scene)),
        Page::Supports => list::draw(frame, page, &scene, &supports::Supports(scene)),
        Page::Herd => list::draw(frame, page, &scene, &herd::Herd(scene)),
        Page::Visits => list::draw(frame, page, &scene, &visits::Visits(scene)),
        Page::History => list::draw(frame, page, &scene, &history::History(scene)),
    }
}

#[cfg(test)]
mod tests;
