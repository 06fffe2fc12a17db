//! Notices of sessions: one small file for each, in a folder beside the register (`so.db` → `so.db.sessions`).
//!
//! They stand beside the register and not in it, because they are worth nothing a minute later: they would make every
//! colleague's screen read anew, and lie in every copy. Nothing depends on them. Where the folder cannot be written, others
//! do not see the session, and that is all. What stands in them is taken as a colleague's word, not as proof.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::open::{make_file, make_parents, with_suffix};
use super::process::Process;
use crate::domain::history::Author;
use crate::domain::presence::{About, EXPIRES, OpenForm, Present, RENEWED};
use crate::viet;

/// No notice is longer.
const LONGEST: u64 = 4 * 1024;
/// More notices are not read: nobody has so many colleagues at once.
const MOST: usize = 200;
/// A notice's ending.
const ENDING: &str = "json";

/// The notice of this session, and a look at those of others.
#[derive(Debug)]
pub struct Presence {
    folder: PathBuf,
    file: PathBuf,
    told: Present,
    written: Option<DateTime<Utc>>,
}

/// A notice as it lies in its file.
#[derive(Serialize, Deserialize)]
struct Notice {
    #[serde(flatten)]
    present: Present,
    /// When it was renewed.
    seen: DateTime<Utc>,
    /// The process of the session, where that can be told.
    #[serde(default)]
    process: Option<Process>,
}

impl Presence {
    /// A session that begins; nothing is written yet.
    pub fn begin(register: &Path, who: &Author, now: DateTime<Utc>) -> Self {
        let folder = folder_of(register);
        let name = format!(
            "{}-{}",
            rustix::process::getpid().as_raw_nonzero(),
            now.timestamp_nanos_opt().unwrap_or_default()
        );
        let file = folder.join(name).with_extension(ENDING);
        Self { folder, file, told: Present { who: who.clone(), since: now, form: None }, written: None }
    }

    /// Tells which form is open now; the file is written where that is news, and to renew it.
    pub fn tell(&mut self, about: Option<About>, now: DateTime<Utc>) {
        let same = self.told.form.as_ref().map(|form| &form.about) == about.as_ref();
        if !same {
            self.told.form = about.map(|about| OpenForm { about, since: now });
        }
        if !same || self.written.is_none_or(|written| now - written >= RENEWED) {
            // A folder that cannot be written hides the session from others, nothing more.
            self.written = self.write(now).ok().map(|()| now);
        }
    }

    /// Whole or not at all: a new file takes the place of the old one.
    fn write(&self, now: DateTime<Utc>) -> super::Result<()> {
        make_parents(&self.file)?;
        let part = self.file.with_extension("part");
        let _ = fs::remove_file(&part);
        make_file(&part)?;
        let notice = Notice { present: self.told.clone(), seen: now, process: Process::own() };
        fs::write(&part, serde_json::to_vec(&notice).map_err(std::io::Error::from)?)?;
        Ok(fs::rename(part, &self.file)?)
    }

    /// Everybody else who has the register open, by name; notices of sessions that are gone are cleared away.
    pub fn others(&self, now: DateTime<Utc>) -> Vec<Present> {
        present(&self.folder, now, Some(&self.file))
    }
}

impl Drop for Presence {
    fn drop(&mut self) {
        // Where it stays, it expires.
        let _ = fs::remove_file(&self.file);
        // The last one clears the folder away; with notices of others in it, it stays.
        let _ = fs::remove_dir(&self.folder);
    }
}

/// Everybody who has a register open, by name.
pub fn who_has_open(register: &Path, now: DateTime<Utc>) -> Vec<Present> {
    present(&folder_of(register), now, None)
}

fn folder_of(register: &Path) -> PathBuf {
    with_suffix(register, ".sessions")
}

fn present(folder: &Path, now: DateTime<Utc>, but: Option<&Path>) -> Vec<Present> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let files = entries.take(MOST).filter_map(Result::ok).map(|entry| entry.path());
    let of_others =
        files.filter(|file| file.extension().is_some_and(|e| e == ENDING) && Some(file.as_path()) != but);
    let mut present: Vec<Present> = of_others.filter_map(|file| standing(&file, now)).collect();
    present.sort_by(|one, other| (&one.who.0, one.since).cmp(&(&other.who.0, other.since)));
    present
}

/// A notice that still stands.
fn standing(file: &Path, now: DateTime<Utc>) -> Option<Present> {
    let notice = read(file)?;
    let killed = notice.process.as_ref().is_some_and(Process::is_gone);
    if !killed && (now - notice.seen).abs() < EXPIRES {
        return Some(notice.present);
    }
    // Of a session that was killed, here or elsewhere; where it cannot be removed it is passed over again.
    let _ = fs::remove_file(file);
    None
}

/// Nothing where it is no notice: whatever else lies there is nobody's business.
fn read(file: &Path) -> Option<Notice> {
    let about = fs::symlink_metadata(file).ok()?;
    if !about.is_file() || about.len() > LONGEST {
        return None;
    }
    let mut text = String::new();
    fs::File::open(file).ok()?.take(LONGEST).read_to_string(&mut text).ok()?;
    let mut notice: Notice = serde_json::from_str(&text).ok()?;
    notice.present.who = Author(viet::clean(&notice.present.who.0));
    Some(notice)
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;
    use crate::domain::id::HouseholdId;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + seconds, 0).unwrap()
    }

    fn person(name: &str) -> Author {
        Author(name.to_owned())
    }

    fn form_of(household: i64) -> Option<About> {
        Some(About { record: format!("household {household}"), household: Some(HouseholdId(household)) })
    }

    /// A folder with a register, and two sessions on it.
    fn two() -> (tempfile::TempDir, Presence, Presence) {
        let folder = tempfile::tempdir().unwrap();
        let register = folder.path().join("so.db");
        let lan = Presence::begin(&register, &person("lan"), at(0));
        let minh = Presence::begin(&register, &person("minh"), at(1));
        (folder, lan, minh)
    }

    #[test]
    fn a_form_that_is_open_is_seen_with_whose_and_since_when_until_it_is_closed() {
        let (_folder, mut lan, minh) = two();
        lan.tell(None, at(0));
        lan.tell(form_of(7), at(60));
        let seen = minh.others(at(70));
        assert_eq!(seen.len(), 1);
        assert_eq!((&seen[0].who, seen[0].since), (&person("lan"), at(0)));
        assert_eq!(seen[0].works_on_household(HouseholdId(7)), Some(at(60)));
        assert_eq!(lan.others(at(70)), [], "nobody sees themselves");
        lan.tell(None, at(71));
        assert_eq!(minh.others(at(72))[0].form, None);
    }

    #[test]
    fn a_notice_is_renewed_and_one_that_was_not_expires() {
        let (_folder, mut lan, minh) = two();
        lan.tell(form_of(7), at(0));
        lan.tell(form_of(7), at(60));
        assert_eq!(minh.others(at(140)).len(), 1, "renewed after a minute");
        assert_eq!(
            minh.others(at(140))[0].works_on_household(HouseholdId(7)),
            Some(at(0)),
            "since it was opened"
        );
        assert_eq!(minh.others(at(60) + EXPIRES), [], "its session was killed");
        assert!(!lan.file.exists(), "and its file is cleared away");
    }

    #[test]
    fn a_session_that_was_killed_is_not_shown_until_it_expires() {
        let (_folder, mut lan, minh) = two();
        lan.tell(form_of(7), at(0));
        let mut child = std::process::Command::new("true").spawn().unwrap();
        child.wait().unwrap();
        let text = fs::read_to_string(&lan.file).unwrap();
        let (own, dead) =
            (format!("\"number\":{}", std::process::id()), format!("\"number\":{}", child.id()));
        assert!(text.contains(&own), "{text}");
        fs::write(&lan.file, text.replace(&own, &dead)).unwrap();
        assert_eq!(minh.others(at(1)), []);
        assert!(!lan.file.exists(), "and its file is cleared away");
    }

    #[test]
    fn a_session_that_ends_takes_its_notice_along() {
        let (folder, mut lan, minh) = two();
        lan.tell(None, at(0));
        assert_eq!(who_has_open(&folder.path().join("so.db"), at(1)).len(), 1);
        drop(lan);
        assert_eq!(minh.others(at(1)), []);
    }

    #[test]
    fn nothing_else_in_the_folder_is_taken_for_a_notice() {
        let (_folder, mut lan, minh) = two();
        lan.tell(None, at(0));
        let beside = |name: &str| lan.folder.join(name);
        fs::write(beside("half.json"), "{\"who\":\"tu").unwrap();
        fs::write(beside("large.json"), vec![b' '; 64 * 1024]).unwrap();
        fs::create_dir(beside("folder.json")).unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink("/etc/hostname", beside("link.json")).unwrap();
        assert_eq!(minh.others(at(1)).len(), 1);
    }

    #[test]
    fn a_name_from_a_notice_brings_no_control_characters_to_the_terminal() {
        let (_folder, mut lan, minh) = two();
        lan.told.who = person("l\u{1b}[2Jan");
        lan.tell(None, at(0));
        assert!(!minh.others(at(1))[0].who.0.contains('\u{1b}'));
    }

    #[test]
    fn a_folder_that_cannot_be_written_only_hides_the_session() {
        let folder = tempfile::tempdir().unwrap();
        let register = folder.path().join("so.db");
        fs::write(with_suffix(&register, ".sessions"), "a file stands in its place").unwrap();
        let mut lan = Presence::begin(&register, &person("lan"), at(0));
        lan.tell(form_of(1), at(0));
        assert_eq!(who_has_open(&register, at(0) + TimeDelta::seconds(1)), []);
    }
}
