//! Reading a PDF back with a real reader, for the tests.

use std::io::Write;
use std::process::{Command, Stdio};

/// What a tool of poppler prints about the PDF; `None`, with the reason, when it is not installed.
pub(super) fn poppler(tool: &str, arguments: &[&str], pdf: &[u8]) -> Option<String> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.pdf");
    let mut file = std::fs::File::create(&path).expect("a file");
    file.write_all(pdf).expect("written");
    let mut command = Command::new(tool);
    command.args(arguments).arg(&path).stdin(Stdio::null());
    if tool == "pdftotext" {
        command.arg("-");
    }
    match command.output() {
        Ok(output) => Some(String::from_utf8_lossy(&output.stdout).into_owned()),
        Err(error) => {
            eprintln!("skipped: {tool} is not here ({error})");
            None
        }
    }
}

/// Without the blanks by which the reader imitates the layout.
pub(super) fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
