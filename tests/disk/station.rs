//! A folder with a register, the built program on top of the shim, and what a save leaves to be found again.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use tempfile::TempDir;
use thoatngheo::store::{Clock, Register};

use super::shim::{self, Trouble};

/// The register in its folder.
pub const REGISTER: &str = "so.db";
/// Households to visit.
pub const CODES: [&str; 3] = ["0412", "0415", "0431"];
/// Households of a list that is imported in one step.
const LISTED: usize = 12;

const LIST: &str = "Mã hộ;Họ tên chủ hộ;Giới tính;Ngày sinh;Dân tộc;Thôn/Khu;Phân loại\n\
    0412;Nguyễn Thị Lành;Nữ;12/03/1974;Mường;Khu 4;Hộ nghèo\n\
    0415;Đinh Văn Đức;Nam;1980;Kinh;Khu 4;Hộ cận nghèo\n\
    0431;Hà Thị Đượm;Nữ;3/1959;Mường;Khu 7;Hộ nghèo\n";

/// Something that an officer saves, found again by its words or codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Save {
    /// A visit, by what was seen.
    Visit(String),
    /// A list of new households, by what their codes begin with.
    List(String),
}

/// A folder with a register, and the program at hand.
pub struct Station {
    home: TempDir,
}

impl Station {
    /// With a register of three households, all of it on the disk.
    pub fn new() -> Self {
        let station = Self::bare();
        std::fs::copy(founded(), station.register()).unwrap();
        station
    }

    fn bare() -> Self {
        let station = Self { home: tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap() };
        std::fs::create_dir(station.folder()).unwrap();
        station
    }

    /// The watched folder.
    pub fn folder(&self) -> PathBuf {
        self.home.path().canonicalize().unwrap().join("so")
    }

    /// The register.
    pub fn register(&self) -> PathBuf {
        self.folder().join(REGISTER)
    }

    /// Where the trace is written: outside the watched folder.
    pub fn trace(&self) -> PathBuf {
        self.home.path().join("trace")
    }

    /// The program as somebody starts it, with words of the command line.
    pub fn program(&self, author: &str, typed: &[&str]) -> Command {
        let mut program = Command::new(env!("CARGO_BIN_EXE_thoatngheo"));
        program.env_clear().env("HOME", self.home.path()).env("LOGNAME", author);
        program.arg("--db").arg(self.register()).args(["--lang", "en"]).args(typed);
        program
    }

    /// The program with a disk in trouble.
    pub fn troubled(&self, trouble: &Trouble, author: &str, typed: &[&str]) -> Command {
        let mut program = self.program(author, typed);
        shim::under(&mut program, &self.folder(), trouble);
        program
    }

    /// Runs the program, which has to succeed.
    pub fn done(&self, typed: &[&str]) {
        let output = self.program("lan", typed).output().unwrap();
        assert!(output.status.success(), "{typed:?}: {}", said(&output));
    }

    /// What is typed to save something.
    pub fn typed(&self, save: &Save) -> Vec<String> {
        match save {
            Save::Visit(seen) => {
                let code = CODES[seen.bytes().map(usize::from).sum::<usize>() % CODES.len()];
                vec!["visit", "add", code, "--seen", seen.as_str()].into_iter().map(str::to_owned).collect()
            }
            Save::List(begin) => vec!["import".to_owned(), self.list(begin).to_str().unwrap().to_owned()],
        }
    }

    fn list(&self, begin: &str) -> PathBuf {
        let rows =
            (0..LISTED).map(|at| format!("{begin}-{at};Lò Văn {begin};Nam;1980;Thái;Khu 9;Hộ nghèo\n"));
        let file = self.home.path().join(format!("{begin}.csv"));
        let head = LIST.lines().next().unwrap();
        std::fs::write(&file, format!("{head}\n{}", rows.collect::<String>())).unwrap();
        file
    }
}

/// A register as it was founded and closed, made once.
fn founded() -> &'static Path {
    static FOUNDED: OnceLock<Station> = OnceLock::new();
    let station = FOUNDED.get_or_init(|| {
        let station = Station::bare();
        station.done(&["init", "--province", "Phú Thọ", "--commune", "Xã Thanh Ba"]);
        let list = station.home.path().join("list.csv");
        std::fs::write(&list, LIST).unwrap();
        station.done(&["import", list.to_str().unwrap()]);
        station
    });
    static REGISTER: OnceLock<PathBuf> = OnceLock::new();
    REGISTER.get_or_init(|| station.register())
}

/// Saves a visit.
pub fn saved(station: &Station, seen: &str) {
    let typed = station.typed(&Save::Visit(seen.to_owned()));
    station.done(&typed.iter().map(String::as_str).collect::<Vec<_>>());
}

/// Everything that the program said.
pub fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// What a register holds, looked at with the program's own library.
pub struct Found {
    seen: Vec<String>,
    register: Register,
}

impl Found {
    /// Opens the register of a folder and proves it: everything that `check` looks at has to be as it must be.
    pub fn sound(folder: &Path) -> Result<Self, String> {
        let register = Register::open(&folder.join(REGISTER), Clock::System).map_err(|e| format!("{e:?}"))?;
        let problems = register.check().map_err(|error| format!("{error:?}"))?;
        if !problems.is_empty() {
            return Err(format!("{problems:?}"));
        }
        let mut seen = Vec::new();
        for code in CODES {
            let household = register.by_code(code).ok().flatten().ok_or(format!("no {code}"))?;
            let dossier = register.dossier(household).map_err(|error| format!("{error:?}"))?;
            seen.extend(dossier.visits.into_iter().map(|visit| visit.value.seen));
        }
        Ok(Self { seen, register })
    }

    /// Whether a save is there, whole; half of one is an error.
    pub fn has(&self, save: &Save) -> Result<bool, String> {
        let begin = match save {
            Save::Visit(seen) => return Ok(self.seen.contains(seen)),
            Save::List(begin) => begin,
        };
        let codes = (0..LISTED).map(|at| self.register.by_code(&format!("{begin}-{at}")));
        let there = codes.filter(|found| matches!(found, Ok(Some(_)))).count();
        match there {
            0 => Ok(false),
            LISTED => Ok(true),
            half => Err(format!("{half} of {LISTED} households of {begin}")),
        }
    }
}
