//! Damaged inputs of every kind that the program reads, the same for the same seed: how many were read, refused, and
//! whether anything panicked. A number on the command line (`-- 100000`) says how many of each kind are tried.

#[path = "fuzz/damage.rs"]
mod damage;
#[path = "../disk/mod.rs"]
mod disk;
#[path = "fuzz/dumps.rs"]
mod dumps;
#[path = "fuzz/registers.rs"]
mod registers;
#[path = "fuzz/zip.rs"]
mod zip;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use chrono::NaiveDate;
use damage::damaged;
use disk::chance::Chance;
use disk::station::Station;
use thoatngheo::shell::rules::{self, Rules};
use thoatngheo::tables;
use thoatngheo::tables::parse::ParseOptions;

/// Of each kind, unless another number is said.
const USUAL: usize = 3_000;
/// Whole registers are files of many pages, each of which is proved: fewer of them.
const OF_REGISTERS: usize = 15;

static PANICS: AtomicUsize = AtomicUsize::new(0);

fn main() {
    let times = std::env::args().filter_map(|word| word.parse().ok()).next_back().unwrap_or(USUAL);
    std::panic::set_hook(Box::new(|panic| {
        if PANICS.fetch_add(1, Ordering::SeqCst) < 5 {
            println!("  {panic}");
        }
    }));
    println!("\ndamaged inputs (tried, read, refused, panics also of the readers of others, seconds)");
    lists(times);
    rules(times);
    let station = Station::new();
    let back = registers::Restored::new(&station);
    row("copy put back", times / OF_REGISTERS, |chance| back.is_taken(chance));
    let dump = dumps::Dump::of(&station);
    row("dump", times / OF_REGISTERS, |chance| dump.is_taken(chance, false));
    row("dump with its sums mended", times / OF_REGISTERS, |chance| dump.is_taken(chance, true));
    let carried = registers::Carried::of(&station);
    row("copy brought back", times / OF_REGISTERS, |chance| carried.is_taken(chance));
    row("copy brought back, inside", times / OF_REGISTERS, |chance| carried.is_taken_inside(chance));
}

/// Tries one kind of input so many times; `read` says whether it was accepted.
fn row(name: &str, times: usize, mut read: impl FnMut(&mut Chance) -> bool) {
    let (begun, before) = (Instant::now(), PANICS.load(Ordering::SeqCst));
    let accepted = (0..times).filter(|at| read(&mut Chance(*at as u64))).count();
    let panics = PANICS.load(Ordering::SeqCst) - before;
    let seconds = begun.elapsed().as_secs_f64();
    println!("{name:26} {times:7} {accepted:7} {:7} {panics:4} {seconds:7.1}", times - accepted);
}

fn lists(times: usize) {
    let rows = [
        vec![
            "Mã hộ",
            "Họ tên chủ hộ",
            "Giới tính",
            "Ngày sinh",
            "Số CCCD",
            "Dân tộc",
            "Thôn/Khu",
            "Phân loại",
        ],
        vec!["0412", "Nguyễn Thị Lành", "Nữ", "12/03/1974", "025174000123", "Mường", "Khu 4", "Hộ nghèo"],
        vec!["0415", "Đinh Văn Đức", "Nam", "1980", "025080000456", "Kinh", "Khu 4", "Hộ cận nghèo"],
        vec!["0431", "Hà Thị Đượm", "Nữ", "3/1959", "025159000789", "Mường", "Khu 7", "Hộ nghèo"],
    ];
    let csv = rows.iter().map(|row| row.join(";")).collect::<Vec<_>>().join("\n");
    row("csv", times, |chance| is_list(&damaged(csv.as_bytes(), chance)));
    let sheet = zip::xlsx_sheet(&rows);
    assert!(is_list(&zip::xlsx(sheet.as_bytes())), "whole it is a list");
    row("xlsx, inside", times, |chance| is_list(&zip::xlsx(&damaged(sheet.as_bytes(), chance))));
    let content = zip::ods_content(&rows);
    assert!(is_list(&zip::ods(content.as_bytes())), "whole it is a list");
    row("ods, inside", times, |chance| is_list(&zip::ods(&damaged(content.as_bytes(), chance))));
    for name in ["utf16.csv", "nfd-tab.csv", "cong-thuc.xlsx", "mot-ho-mot-dong.ods", "mot-ho-mot-dong.xls"] {
        let bytes = std::fs::read(here("fixtures/lists").join(name)).unwrap();
        row(name, times, |chance| is_list(&damaged(&bytes, chance)));
    }
}

/// Reads bytes as an import does, up to the plan.
fn is_list(bytes: &[u8]) -> bool {
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    let list = tables::open(bytes, None, &[]);
    list.map(|list| list.parse(ParseOptions { today, last_indicator: 12, k: 3 })).is_ok()
}

/// The files of a commune beside its register: each of the program's own, damaged.
fn rules(times: usize) {
    let files = [
        ("standards/a.toml", "src/domain/standards/2022-2026.toml"),
        ("models.toml", "src/domain/catalogue/models.toml"),
        ("groups.toml", "src/domain/group/rules.toml"),
        ("criteria.toml", "src/domain/criteria/criteria.toml"),
        ("visits.toml", "src/domain/visit/due/visits.toml"),
        ("watch.toml", "src/domain/watch/watch.toml"),
        ("assistance.toml", "src/domain/assistance/assistance.toml"),
        ("reports/a.toml", "src/domain/report/tables/result.toml"),
        ("forms/a.toml", "fixtures/rules/forms/b1.toml"),
    ];
    for (name, source) in files {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(name);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        let bytes = std::fs::read(here(source)).unwrap();
        let register = folder.path().join("so.db");
        row(name, times, |chance| {
            std::fs::write(&file, damaged(&bytes, chance)).unwrap();
            Rules::beside(&register).is_ok() && rules::tables(&register).is_ok()
        });
    }
}

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}
