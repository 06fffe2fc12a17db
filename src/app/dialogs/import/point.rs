//! What the mouse does in an import.

use super::{ImportDialog, Step};
use crate::app::dialogs::{At, Reply};
use crate::app::list_pane::ListPane;
use crate::app::pointer::Target;
use crate::keys::Action;

impl ImportDialog {
    /// A line that is pressed gets the cursor; pressed again, it is opened, a sheet marked. A kind of the
    /// preview is shown.
    pub(in crate::app) fn point(&mut self, target: Target, at: &At) -> Reply {
        match (target, &mut self.preview) {
            (Target::Tab(tab), Some(preview)) => preview.show(tab),
            (Target::Line(line), _) => return self.point_line(line, at),
            _ => {}
        }
        Reply::Stay(Vec::new())
    }

    fn point_line(&mut self, line: usize, at: &At) -> Reply {
        let opens = if self.step == Step::Sheets { Action::Mark } else { Action::Open };
        match self.pane() {
            Some(pane) if pane.cursor == line => return self.act(opens, at),
            Some(pane) => pane.move_to(line),
            None => {}
        }
        Reply::Stay(Vec::new())
    }

    /// The list of the step.
    fn pane(&mut self) -> Option<&mut ListPane> {
        match self.step {
            Step::File => Some(&mut self.chooser.pane),
            Step::Sheets => Some(&mut self.sheets),
            Step::Mapping => Some(&mut self.columns),
            Step::Preview => self.preview.as_mut().map(|preview| &mut preview.pane),
            Step::Result => None,
        }
    }
}
