//! Handing a PDF to the printer through the commands of CUPS, `lp` and `lpstat`.
//!
//! The data goes over standard input: no household is ever written to a temporary file.

use std::io::{self, Write};
use std::process::{Command, Output, Stdio};

use super::PaperError;
use crate::viet;

/// A printer that the spooler knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printer {
    /// Its name, as `lp -d` takes it.
    pub name: String,
    /// Whether it is the one used when none is named.
    pub is_default: bool,
}

/// The printers of this machine, in the spooler's order; the list may be empty.
///
/// Errors: [`PaperError::NoSpooler`] when there is no `lpstat`.
pub fn printers() -> Result<Vec<Printer>, PaperError> {
    let names = ask("lpstat", &["-e"])?;
    let default = ask("lpstat", &["-d"])?;
    Ok(listed(&names, &default))
}

/// Prints `pdf` on `printer`, or on the spooler's default, under `title` in its queue.
///
/// Errors: [`PaperError::NoSpooler`] when there is no `lp`, [`PaperError::NoPrinter`] when there
/// is no such printer, [`PaperError::Spooler`] with the spooler's message when it refuses.
pub fn print(pdf: &[u8], printer: Option<&str>, title: &str) -> Result<(), PaperError> {
    let known = printers()?;
    if !is_known(&known, printer) {
        return Err(PaperError::NoPrinter);
    }
    let output = feed("lp", &arguments(printer, title), pdf)?;
    match output.status.success() {
        true => Ok(()),
        false => Err(refusal(&output.stderr)),
    }
}

fn is_known(known: &[Printer], wanted: Option<&str>) -> bool {
    match wanted {
        Some(name) => known.iter().any(|printer| printer.name == name),
        None => known.iter().any(|printer| printer.is_default),
    }
}

fn arguments(printer: Option<&str>, title: &str) -> Vec<String> {
    let mut arguments = vec!["-t".to_owned(), viet::clean(title)];
    if let Some(name) = printer {
        arguments.extend(["-d".to_owned(), name.to_owned()]);
    }
    arguments
}

/// `lpstat -e` names one printer a line; `lpstat -d` ends with the default's name after a colon.
fn listed(names: &str, default: &str) -> Vec<Printer> {
    let default = default.rsplit_once(':').map(|(_, name)| name.trim());
    let printer = |name: &str| Printer { name: name.to_owned(), is_default: default == Some(name) };
    let names = names.lines().map(str::trim);
    names.filter(|name| !name.is_empty()).map(printer).collect()
}

/// What `lp` said, without what a terminal could act on.
fn refusal(message: &[u8]) -> PaperError {
    let message = viet::clean(&String::from_utf8_lossy(message));
    PaperError::Spooler(message.trim_start_matches("lp: ").to_owned())
}

/// What a command answers, in the C locale so that its form is known.
fn ask(program: &str, arguments: &[&str]) -> Result<String, PaperError> {
    let output = Command::new(program).args(arguments).env("LC_ALL", "C").output();
    let output = output.map_err(|error| unavailable(&error))?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn feed(program: &str, arguments: &[String], data: &[u8]) -> Result<Output, PaperError> {
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| unavailable(&error))?;
    let written = child.stdin.take().map(|mut input| input.write_all(data));
    let output = child.wait_with_output();
    let output = output.map_err(|error| unavailable(&error))?;
    match written {
        Some(Err(error)) if output.status.success() => Err(unavailable(&error)),
        _ => Ok(output),
    }
}

fn unavailable(error: &io::Error) -> PaperError {
    match error.kind() {
        io::ErrorKind::NotFound => PaperError::NoSpooler,
        _ => PaperError::Spooler(viet::clean(&error.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printers_are_listed_with_their_default() {
        let printers = listed("Laser\nKim_12\n", "system default destination: Kim_12\n");
        assert_eq!(printers.len(), 2);
        assert!(!printers[0].is_default && printers[1].is_default);
        assert!(is_known(&printers, None) && is_known(&printers, Some("Laser")));
        assert!(!is_known(&printers, Some("Phun")));
    }

    #[test]
    fn without_a_default_a_printer_must_be_named() {
        let printers = listed("Laser\n", "no system default destination\n");
        assert!(!is_known(&printers, None));
    }

    #[test]
    fn a_missing_command_is_its_own_error() {
        assert_eq!(ask("no-such-spooler", &[]), Err(PaperError::NoSpooler));
        assert_eq!(feed("no-such-spooler", &[], b"").err(), Some(PaperError::NoSpooler));
    }

    #[test]
    fn a_refusal_is_told_without_escape_sequences() {
        let error = refusal(b"lp: \x1b[1mError\x1b[0m - paper jam\n");
        assert_eq!(error, PaperError::Spooler("Error - paper jam".into()));
    }

    #[test]
    fn the_title_reaches_the_queue_clean() {
        assert_eq!(arguments(Some("Laser"), "Hộ\u{7} 0412"), ["-t", "Hộ 0412", "-d", "Laser"]);
    }
}
