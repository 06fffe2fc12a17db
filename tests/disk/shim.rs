//! The shim between the program and the disk (`shim.c`), built once by the C compiler that SQLite needs anyway, and
//! what it is told in the environment of a run.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use tempfile::TempDir;

/// `ENOSPC`: no space left on the device.
pub const FULL: u32 = 28;
/// `EIO`: the device did not do it.
pub const BROKEN: u32 = 5;

/// Kinds of calls that change something: what a save can be hurt by.
pub const WRITES: &str = "wtsum";
/// Every kind.
pub const ALL: &str = "orwtsum";

/// What happens to the calls of a run.
#[derive(Debug, Clone, Default)]
pub struct Trouble {
    /// Letters of the kinds that are counted; empty: all.
    pub counted: &'static str,
    /// The counted call that fails, and with what.
    pub fails: Option<(usize, u32)>,
    /// Every later one fails too.
    pub from_then_on: bool,
    /// The counted call in the middle of which the program is killed.
    pub killed_at: Option<usize>,
    /// No file grows as long as this one is there.
    pub full_while: Option<PathBuf>,
}

impl Trouble {
    /// One call fails.
    pub fn failing(counted: &'static str, call: usize, error: u32) -> Self {
        Self { counted, fails: Some((call, error)), ..Self::default() }
    }

    /// The program is killed in a call.
    pub fn killed(counted: &'static str, call: usize) -> Self {
        Self { counted, killed_at: Some(call), ..Self::default() }
    }

    fn variables(&self) -> Vec<(&'static str, String)> {
        let mut variables = Vec::new();
        if !self.counted.is_empty() {
            variables.push(("DISK_COUNTED", self.counted.to_owned()));
        }
        if let Some((call, error)) = self.fails {
            variables.extend([("DISK_FAIL_AT", call.to_string()), ("DISK_FAIL_WITH", error.to_string())]);
        }
        if self.from_then_on {
            variables.push(("DISK_FAIL_ON", "1".to_owned()));
        }
        if let Some(call) = self.killed_at {
            variables.push(("DISK_KILL_AT", call.to_string()));
        }
        if let Some(file) = &self.full_while {
            variables.push(("DISK_FULL_WHILE", file.to_str().unwrap().to_owned()));
        }
        variables
    }
}

/// Puts the shim under a program that works in the watched folder.
pub fn under(program: &mut Command, folder: &Path, trouble: &Trouble) {
    program.env("LD_PRELOAD", library().expect("asked for before"));
    program.env("DISK_FOLDER", folder).envs(trouble.variables());
}

/// What the program does is written to a trace, under the number of its run.
pub fn traced(program: &mut Command, trace: &Path, run: u32) {
    program.env("DISK_TRACE", trace).env("DISK_RUN", run.to_string());
}

/// Whether the shim can be built here; why not is printed.
pub fn is_here() -> bool {
    let here = library().is_some();
    if !here {
        println!("skipped: no C compiler (cc) builds the shim, or the system is not Linux");
    }
    here
}

fn library() -> Option<&'static Path> {
    static LIBRARY: OnceLock<Option<(TempDir, PathBuf)>> = OnceLock::new();
    LIBRARY.get_or_init(build).as_ref().map(|(_, library)| library.as_path())
}

fn build() -> Option<(TempDir, PathBuf)> {
    if !cfg!(target_os = "linux") {
        return None;
    }
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).ok()?;
    let library = folder.path().join("shim.so");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/disk/shim.c");
    let mut compiler = Command::new("cc");
    compiler.args(["-shared", "-fPIC", "-O1", "-o"]).arg(&library).arg(source).arg("-lpthread");
    compiler.status().is_ok_and(|status| status.success()).then_some((folder, library))
}
