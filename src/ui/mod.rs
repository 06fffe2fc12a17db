//! Draws the state of the program with ratatui; changes nothing.
//!
//! [`draw`] is a function from the model to the frame. Each screen is a file of `screens/`, each
//! dialog one of `dialogs/`, what they share stands in `widgets/`. Colours come from the theme's roles
//! only; every state also reads from its sign and word.

mod dialogs;
mod frame;
mod screens;
pub mod spelling;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
pub mod theme;
mod widgets;
pub mod zones;

use chrono::{DateTime, NaiveDate, Utc};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Clear;

use crate::app::Model;
use crate::app::dialogs::Dialog;
use crate::app::layout::SMALLEST;
use crate::app::model::Section;
use crate::i18n::Lang;
use crate::keys::{Action, Context, Keymap};
use crate::viet::{DateStyle, PartialDate};
use spelling::Spelling;
use theme::{Role, Theme};
use zones::{Noting, Zones};

/// What every drawing function is given.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look<'a> {
    /// The styles.
    pub theme: &'a Theme,
    /// What text stands on: the screen, or what lies over it.
    pub ground: Role,
    /// Something lies over what is drawn: it has no cursor.
    pub covered: bool,
    /// The language.
    pub lang: Lang,
    /// How dates are written.
    pub dates: DateStyle,
    /// Which key does what.
    pub keymap: &'a Keymap,
    /// The line is slow: see [`Look::line_role`].
    pub slow: bool,
    /// What each place stands for, noted while drawing.
    pub zones: &'a Noting,
}

impl Look<'_> {
    /// The same for what lies over the screen.
    pub fn on(self, ground: Role) -> Self {
        Self { ground, ..self }
    }

    /// The same where something lies over it, or not.
    pub fn covered(self, covered: bool) -> Self {
        Self { covered, ..self }
    }

    /// Puts the cursor at a column and row, unless something lies over it.
    pub fn cursor(&self, frame: &mut Frame, place: (u16, u16)) {
        if !self.covered {
            frame.set_cursor_position(place);
        }
    }

    /// The style of a role; that of text is the ground's.
    pub fn style(&self, role: Role) -> Style {
        self.theme.style(if role == Role::Text { self.ground } else { role })
    }

    /// The role of a line of a list. Where the cursor stands a bar shows it; on a slow line the sign before the
    /// line must do, so that moving takes a few bytes and not two whole rows.
    pub fn line_role(&self, chosen: bool, role: Role) -> Role {
        if chosen && !self.slow { Role::Selection } else { role }
    }

    /// A line of a list of several styles. The bar is even: colours of cells would leave it patchy.
    pub fn line(&self, chosen: bool, mut spans: Vec<Span<'static>>) -> Line<'static> {
        if self.line_role(chosen, Role::Text) == Role::Selection {
            spans.iter_mut().for_each(|span| span.style = self.style(Role::Selection));
        }
        Line::from(spans)
    }

    /// A day.
    pub fn day(&self, day: NaiveDate) -> String {
        self.dates.day(day)
    }

    /// A date that may be known only to the month or the year.
    pub fn partial(&self, date: PartialDate) -> String {
        self.dates.partial(date)
    }

    /// A moment by the clock on the wall.
    pub fn moment(&self, at: DateTime<Utc>) -> String {
        self.dates.moment(at)
    }

    /// The style of a role whatever stood there: nothing shines through where the theme leaves the colour to
    /// the ground.
    pub fn over(&self, role: Role) -> Style {
        let layers = [Role::Text, self.ground, role].into_iter();
        layers.fold(Style::reset(), |style, role| style.patch(self.theme.style(role)))
    }

    /// Makes a place empty, down to the ground of a role.
    pub fn clear(&self, frame: &mut Frame, area: Rect, ground: Role) {
        frame.render_widget(Clear, area);
        frame.buffer_mut().set_style(area, self.on(ground).over(ground));
    }

    /// The usual key of an action, as it is engraved.
    pub fn key(&self, context: Context, action: Action) -> String {
        self.keymap.key(context, action)
    }
}

/// Draws the whole screen; gives back what each place of it stands for.
pub fn draw(frame: &mut Frame, model: &Model, theme: &Theme) -> Zones {
    let zones = Noting::default();
    let look = Look {
        theme,
        ground: Role::Text,
        covered: false,
        lang: model.lang(),
        dates: model.settings.dates,
        keymap: &model.keymap,
        slow: model.settings.slow_line,
        zones: &zones,
    };
    let body = draw_all(frame, model, &look);
    Spelling::of(&model.settings).respell(frame.buffer_mut());
    if let Some(body) = body {
        draw_as_drawn(frame, body, model, &look);
    }
    zones.noted()
}

/// Gives the place between head and foot; nothing where the terminal is too small.
fn draw_all(frame: &mut Frame, model: &Model, look: &Look) -> Option<Rect> {
    let area = frame.area();
    frame.buffer_mut().set_style(area, look.style(Role::Text));
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        frame::too_small(frame, area, look);
        return None;
    }
    let body = frame::draw(frame, area, model, look);
    draw_screen(frame, body, model, &look.covered(!model.dialogs.is_empty()));
    for (at, dialog) in model.dialogs.iter().enumerate() {
        look.zones.cover();
        dialogs::draw(frame, body, dialog, model, &look.covered(at + 1 < model.dialogs.len()));
    }
    frame::notice(frame, area, model, look);
    frame::bar(frame, area, model, look);
    Some(body)
}

/// The question what the terminal can show spells its samples itself: it is drawn over what was spelled.
fn draw_as_drawn(frame: &mut Frame, body: Rect, model: &Model, look: &Look) {
    if let Some(question @ Dialog::ScreenCheck(_)) = model.dialogs.last() {
        dialogs::draw(frame, body, question, model, look);
    }
}

fn draw_screen(frame: &mut Frame, body: Rect, model: &Model, look: &Look) {
    if let Some(screen) = &model.household {
        return screens::household::draw(frame, body, screen, model, look);
    }
    match model.section {
        Section::Welcome => screens::welcome::draw(frame, body, model, look),
        Section::Today => screens::today::draw(frame, body, model, look),
        Section::Households => screens::households::draw(frame, body, model, look),
        Section::Reviews => match &model.round {
            Some(screen) => screens::round::draw(frame, body, screen, model, look),
            None => screens::rounds::draw(frame, body, model, look),
        },
        Section::Support | Section::Herd => {
            if let Some(pages) = model.boards.of(model.section) {
                screens::board::draw(frame, body, pages, model, look);
            }
        }
        Section::Reports => screens::reports::draw(frame, body, model, look),
        Section::Journal => screens::journal::draw(frame, body, model, look),
        Section::System => screens::system::draw(frame, body, model, look),
    }
}
