//! Draws the dialog that writes the list out.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::boxed;
use super::print::labelled;
use crate::app::dialogs::ExportDialog;
use crate::app::pointer::Target;
use crate::ui::Look;
use crate::ui::theme::Role;

/// How many households above, the kind of file and its name below.
pub(super) fn draw(frame: &mut Frame, body: Rect, export: &ExportDialog, look: &Look) {
    let lang = look.lang;
    let inner = boxed(frame, body, (body.width, 8), lang.export_dialog(), look);
    let kind = if export.xlsx { lang.export_xlsx() } else { lang.export_csv() };
    let path = export.file.line.text();
    let mut lines = vec![
        Line::styled(format!("   {}", lang.export_count(export.count)), look.style(Role::Title)),
        Line::default(),
        labelled(lang.export_format(), kind, !export.on_file, true, look),
        labelled(lang.print_file(), path, export.on_file, false, look),
    ];
    if let Some(said) = &export.said {
        lines.push(Line::styled(format!(" ! {said}"), look.style(Role::Problem)));
    }
    // The two choices stand below the count and a blank.
    for (choice, row) in inner.rows().skip(2).take(2).enumerate() {
        look.zones.note(row, Target::Field(choice));
    }
    frame.render_widget(Paragraph::new(lines), inner);
    let column =
        inner.x + 31 + u16::try_from(crate::viet::width(export.file.line.before_cursor())).unwrap_or(0);
    if export.on_file {
        frame.set_cursor_position((column.min(inner.right().saturating_sub(1)), inner.y + 3));
    }
}
