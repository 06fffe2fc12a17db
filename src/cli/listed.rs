//! A list as the answer of a command: on the screen, as JSON, or in a file.

use std::ops::ControlFlow;
use std::path::Path;

use serde_json::Value as Json;

use super::answer::Answer;
use super::args::ReportOutput;
use super::failure::Failure;
use super::session::Session;
use crate::domain::listing::Listing;
use crate::paper::{to_pdf, to_text};
use crate::shell::listing;
use crate::shell::output::write_whole;
use crate::store::Register;
use crate::tables::write::to_xlsx;

/// The list where it is wanted; `told` in its place where JSON is.
///
/// # Errors
/// Those of the register, and [`Failure`] for a file that cannot be made or written.
pub fn answer(
    register: &Register,
    list: &Listing,
    (out, json): (&ReportOutput, bool),
    told: Json,
    session: &Session,
) -> Result<Answer, Failure> {
    if json {
        return Ok(Answer::either(true, &told, [""]));
    }
    let commune = register.commune()?;
    let made = (session.author.0.as_str(), session.now);
    let document = || listing::document(list, &commune, made, session.lang);
    let (path, bytes) = match (&out.to.xlsx, &out.to.pdf, &out.to.text) {
        (Some(path), ..) => {
            let sheet = to_xlsx(&listing::sheet(list, made, session.lang));
            (path, sheet.map_err(|error| Failure::Table(error.to_string()))?)
        }
        (_, Some(path), _) => {
            let pdf = to_pdf(&[document()], &mut |_, _| ControlFlow::Continue(()));
            (path, pdf.map_err(|error| Failure::print(path)(error.into()))?)
        }
        (.., Some(path)) if path.as_path() != Path::new("-") => {
            (path, to_text(&document(), out.columns).into_bytes())
        }
        _ => return Ok(Answer::lines([to_text(&document(), out.columns)])),
    };
    write_whole(path, &bytes).map_err(Failure::output(path))?;
    Ok(Answer::lines([session.lang.done_report(&list.title, path.display())]))
}
