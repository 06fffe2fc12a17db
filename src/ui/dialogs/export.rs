//! Draws the dialog that writes the list out.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::boxed;
use super::print::{file_column, file_columns, labelled};
use crate::app::dialogs::ExportDialog;
use crate::app::pointer::Target;
use crate::app::work::Which;
use crate::ui::Look;
use crate::ui::theme::Role;
use crate::ui::widgets::typed;
use crate::viet::cut;

/// How many households above, the kind of file and its name below.
pub(super) fn draw(frame: &mut Frame, body: Rect, export: &ExportDialog, look: &Look) {
    let lang = look.lang;
    let title = match &export.which {
        Which::Table(_) | Which::Listing(_) => lang.export_table_dialog(),
        Which::Found(_) | Which::Chosen(_) => lang.export_dialog(),
    };
    let inner = boxed(frame, body, (body.width, 8), title, look);
    let what = match &export.which {
        Which::Table(table) => lang.label(&table.title).to_owned(),
        Which::Listing(list) => list.title.clone(),
        Which::Found(_) | Which::Chosen(_) => lang.export_count(export.count),
    };
    let kind = if export.xlsx { lang.export_xlsx() } else { lang.export_csv() };
    let (path, cursor) = typed::shown(&export.file.line, file_columns(inner.width), export.on_file);
    let mut lines = vec![
        Line::styled(cut(&format!("   {what}"), inner.width.into()), look.style(Role::Title)),
        Line::default(),
        labelled(lang.export_format(), kind, !export.on_file, true, look),
        labelled(lang.print_file(), &path, export.on_file, false, look),
    ];
    if let Some(said) = &export.said {
        lines.push(Line::styled(cut(&format!(" ! {said}"), inner.width.into()), look.style(Role::Problem)));
    }
    // The two choices stand below the count and a blank.
    for (choice, row) in inner.rows().skip(2).take(2).enumerate() {
        look.zones.note(row, Target::Field(choice));
    }
    frame.render_widget(Paragraph::new(lines), inner);
    if export.on_file {
        look.cursor(frame, (inner.x + file_column(cursor), inner.y + 3));
    }
}
