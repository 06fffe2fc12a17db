//! What a card says beside the keys: what typed letters do, what the signs mean, what the mouse does.

use super::Context;
use super::card::Row;
use crate::i18n::Lang;

fn row(keys: &str, doc: &'static str) -> Row {
    Row { keys: keys.to_owned(), doc }
}

/// What typed letters and digits do; nothing where they do nothing.
pub(super) fn typing(context: Context, lang: Lang) -> Option<Row> {
    use Context::{
        Anywhere, Board, Confirm, File, Filter, Form, Help, Household, Households, Import, Journal, Output,
        Pick, Reader, Reports, Round, Rounds, Settings, System, Table, Today, Welcome, Work,
    };
    let doc = match context {
        Today | Households | Reports | Table => lang.help_types_finds(),
        Form => lang.help_types_field(),
        Board | Journal | Round | Filter | Pick => lang.help_types_narrows(),
        File | Output => lang.help_types_path(),
        Welcome => lang.help_types_number(),
        Anywhere | Household | Rounds | System | Settings | Confirm | Reader | Help | Import | Work => {
            return None;
        }
    };
    Some(row(lang.help_letters(), doc))
}

/// What the signs of a place mean.
pub(super) fn signs(context: Context, lang: Lang) -> Vec<Row> {
    let states = [
        row("●", lang.sign_poor()),
        row("◐", lang.sign_near_poor()),
        row("○", lang.sign_newly_escaped()),
        row("◦", lang.sign_average()),
        row("·", lang.sign_unlisted()),
    ];
    let deprived = row("▪", lang.sign_deprived());
    let cursor = row("▸", lang.sign_cursor());
    let problem = row("!", lang.sign_problem());
    match context {
        Context::Today => [&states[..3], &[cursor, problem]].concat(),
        Context::Households => [&states[..], &[deprived, row("✓", lang.sign_marked()), cursor]].concat(),
        Context::Household => [&states[..], &[row("✓", lang.sign_fine()), cursor, problem]].concat(),
        Context::Filter => [&states[..], &[row("[x]", lang.sign_wanted())]].concat(),
        Context::Rounds => vec![row("●", lang.sign_round_open()), row("✓", lang.sign_round_closed()), cursor],
        Context::Round => {
            [&states[..2], &states[3..], &[row("✓", lang.sign_marked()), cursor, problem]].concat()
        }
        Context::Board => vec![row("✓", lang.sign_marked_line()), cursor, problem],
        Context::Table => vec![cursor, row("—", lang.sign_refused())],
        Context::Form => vec![cursor, problem],
        _ => Vec::new(),
    }
}

/// What the mouse does, or that it is off and why.
pub(super) fn mouse(context: Context, works: bool, lang: Lang) -> Vec<Row> {
    if !works {
        return vec![row(lang.help_mouse_off(), lang.help_mouse_off_doc())];
    }
    let mut rows =
        vec![row(lang.help_click(), lang.help_click_doc()), row(lang.help_wheel(), lang.help_wheel_doc())];
    rows.extend((context == Context::Households).then(|| row(lang.help_drag(), lang.help_drag_doc())));
    rows
}
