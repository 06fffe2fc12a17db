//! The program: hands what was typed to the command line, which opens the terminal where no command
//! is named.

use std::process::ExitCode;

fn main() -> ExitCode {
    thoatngheo::cli::run(std::env::args_os())
}
