//! The screen of a model as text, with and without its styles, for snapshots.

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::style::Style;

use super::theme::Theme;
use super::zones::Zones;
use crate::app::Model;

/// The characters of the screen.
pub fn text(model: &Model) -> String {
    rows(&buffer(model, "dark")).join("\n")
}

/// The rows of a drawn screen, without the spaces at their ends.
pub fn rows(buffer: &Buffer) -> Vec<String> {
    let line = |y| (0..buffer.area.width).map(|x| buffer[(x, y)].symbol()).collect::<String>();
    (0..buffer.area.height).map(|y| line(y).trim_end().to_owned()).collect()
}

/// The characters of the screen, and below them where a style begins: `row: column style`.
pub fn screen(model: &Model) -> String {
    screen_in(model, "dark")
}

/// The same in a theme.
pub fn screen_in(model: &Model, theme: &str) -> String {
    let buffer = buffer(model, theme);
    format!("{}\n---\n{}", rows(&buffer).join("\n"), styles(&buffer))
}

/// What each place of the screen stands for.
pub fn zones(model: &Model) -> Zones {
    drawn(model, "dark").1
}

/// The screen in a theme.
pub fn buffer(model: &Model, theme: &str) -> Buffer {
    drawn(model, theme).0
}

fn drawn(model: &Model, theme: &str) -> (Buffer, Zones) {
    let mut terminal = Terminal::new(TestBackend::new(model.size.0, model.size.1)).unwrap();
    let theme = Theme::named(theme);
    let mut zones = Zones::default();
    terminal.draw(|frame| zones = super::draw(frame, model, &theme)).unwrap();
    (terminal.backend().buffer().clone(), zones)
}

fn styles(buffer: &Buffer) -> String {
    let row = |y: u16| {
        let mut runs = Vec::new();
        let mut last = Style::reset();
        for x in 0..buffer.area.width {
            let style = buffer[(x, y)].style();
            if style != last {
                runs.push(format!("{x} {}", named(style)));
                last = style;
            }
        }
        format!("{y}: {}", runs.join(", "))
    };
    (0..buffer.area.height).map(row).collect::<Vec<_>>().join("\n")
}

fn named(style: Style) -> String {
    let colour = |c: Option<ratatui::style::Color>| c.map(|c| c.to_string()).unwrap_or_default();
    format!("{} {} {:?}", colour(style.fg), colour(style.bg), style.add_modifier)
}
