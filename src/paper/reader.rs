//! Reading a PDF back with a real reader, for the tests.

use std::io::Write;
use std::process::{Command, Stdio};

/// What a tool of poppler prints about the PDF; `None`, with the reason, when it is not installed.
pub(super) fn poppler(tool: &str, arguments: &[&str], pdf: &[u8]) -> Option<String> {
    let mut command = Command::new(tool);
    command.args(arguments).arg("-").stdin(Stdio::piped()).stdout(Stdio::piped());
    if tool == "pdftotext" {
        command.arg("-");
    }
    let mut child = match command.spawn() {
        Ok(child) => child,
        Err(error) => {
            eprintln!("skipped: {tool} is not here ({error})");
            return None;
        }
    };
    child.stdin.take().map(|mut input| input.write_all(pdf)).expect("a pipe").expect("a reading tool");
    let output = child.wait_with_output().expect("an answer");
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Without the blanks by which the reader imitates the layout.
pub(super) fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
