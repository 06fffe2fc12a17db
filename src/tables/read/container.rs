//! Which kind of file the bytes are, told from their content.
//!
//! The folder at the end of a zip is read by hand (46 bytes an entry): it names the parts, tells a cut
//! file from a whole one, and gives the unpacked sizes before anything is unpacked.

use super::ReadError;

/// The kinds of file that hold a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Office Open XML workbook.
    Xlsx,
    /// Binary workbook in a zip.
    Xlsb,
    /// Excel 97–2003.
    Xls,
    /// OpenDocument.
    Ods,
    /// Separated text.
    Text,
}

/// More unpacked bytes than this in one workbook are refused: a real list has a tenth of it.
const MAX_UNPACKED: u64 = 512 * 1024 * 1024;
/// The shared texts of a workbook are all held at once, so they have a limit of their own.
const MAX_TEXTS: u64 = 64 * 1024 * 1024;

const ZIP: &[u8] = b"PK\x03\x04";
const OLE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
const BIFF: [&[u8]; 3] = [&[0x09, 0x08, 0x10, 0x00], &[0x09, 0x08, 0x08, 0x00], &[0x09, 0x04, 0x06, 0x00]];

/// Tells the kind of a file.
///
/// # Errors
/// `Empty`, `Truncated`, `PasswordProtected`, `TooLarge` (unpacked) or `UnknownFormat`.
pub fn kind(bytes: &[u8]) -> Result<Kind, ReadError> {
    match bytes {
        [] => Err(ReadError::Empty),
        _ if bytes.starts_with(ZIP) => zip_kind(bytes),
        _ if bytes.starts_with(OLE) => ole_kind(bytes),
        _ if BIFF.iter().any(|mark| bytes.starts_with(mark)) => Ok(Kind::Xls),
        _ if is_text(bytes) => Ok(Kind::Text),
        _ => Err(ReadError::UnknownFormat),
    }
}

/// Text has no NUL bytes, except UTF-16, and no more than a few other control characters.
fn is_text(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(64 * 1024)];
    let marked = head.starts_with(&[0xFF, 0xFE]) || head.starts_with(&[0xFE, 0xFF]);
    let binary = [
        &b"%PDF"[..],
        b"{\\rtf",
        b"\x89PNG",
        b"\xFF\xD8\xFF",
        b"GIF8",
        b"Rar!",
        b"7z\xBC\xAF",
        b"SQLite format 3",
    ];
    if binary.iter().any(|mark| head.starts_with(mark)) {
        return false;
    }
    marked || looks_utf16(head) || few_controls(head)
}

/// UTF-16 without a mark: every second byte of Latin text is NUL, on one side only.
fn looks_utf16(head: &[u8]) -> bool {
    let nuls = |odd: usize| head.iter().skip(odd).step_by(2).filter(|&&byte| byte == 0).count();
    let half = head.len() / 2;
    let (even, odd) = (nuls(0), nuls(1));
    half > 4 && even.max(odd) * 2 > half && even.min(odd) * 20 < half
}

fn few_controls(head: &[u8]) -> bool {
    let control = |byte: &&u8| **byte < 0x20 && !matches!(**byte, b'\t' | b'\n' | b'\r' | 0x0C | 0x1B);
    let count = head.iter().filter(control).count();
    !head.contains(&0) && count * 10 <= head.len() + 40
}

struct Entry<'a> {
    name: &'a [u8],
    unpacked: u64,
    encrypted: bool,
}

fn zip_kind(bytes: &[u8]) -> Result<Kind, ReadError> {
    let entries = zip_entries(bytes).ok_or(ReadError::Truncated)?;
    let has = |name: &[u8]| entries.iter().any(|entry| entry.name.eq_ignore_ascii_case(name));
    if entries.iter().any(|entry| entry.encrypted) {
        return Err(ReadError::PasswordProtected);
    }
    unpacked_within_limits(&entries)?;
    match () {
        () if has(b"xl/workbook.xml") => Ok(Kind::Xlsx),
        () if has(b"xl/workbook.bin") => Ok(Kind::Xlsb),
        () if has(b"content.xml") => Ok(Kind::Ods),
        () => Err(ReadError::UnknownFormat),
    }
}

fn unpacked_within_limits(entries: &[Entry]) -> Result<(), ReadError> {
    let total: u64 = entries.iter().map(|entry| entry.unpacked).sum();
    let texts = entries.iter().filter(|entry| entry.name.ends_with(b"sharedStrings.xml"));
    if total > MAX_UNPACKED {
        return Err(ReadError::TooLarge { limit: MAX_UNPACKED });
    }
    match texts.map(|entry| entry.unpacked).sum::<u64>() > MAX_TEXTS {
        true => Err(ReadError::TooLarge { limit: MAX_TEXTS }),
        false => Ok(()),
    }
}

/// The entries of the zip's folder; none when the end of the file is missing.
fn zip_entries(bytes: &[u8]) -> Option<Vec<Entry<'_>>> {
    let tail = bytes.len().saturating_sub(66_000);
    let end = tail + bytes[tail..].windows(4).rposition(|mark| mark == b"PK\x05\x06")?;
    let count = u16_at(bytes, end + 10)?;
    let mut at = u32_at(bytes, end + 16)? as usize;
    let mut entries = Vec::with_capacity(usize::from(count));
    for _ in 0..count {
        let (entry, next) = zip_entry(bytes, at)?;
        entries.push(entry);
        at = next;
    }
    Some(entries)
}

fn zip_entry(bytes: &[u8], at: usize) -> Option<(Entry<'_>, usize)> {
    if bytes.get(at..at + 4)? != b"PK\x01\x02" {
        return None;
    }
    let lengths = [28, 30, 32].map(|offset| u16_at(bytes, at + offset).map(usize::from));
    let [name, extra, comment] = [lengths[0]?, lengths[1]?, lengths[2]?];
    let entry = Entry {
        name: bytes.get(at + 46..at + 46 + name)?,
        unpacked: u64::from(u32_at(bytes, at + 24)?),
        encrypted: u16_at(bytes, at + 8)? & 1 == 1,
    };
    Some((entry, at + 46 + name + extra + comment))
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let pair = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(pair.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(four.try_into().ok()?))
}

/// Inside an OLE container stream names stand as UTF-16: a locked xlsx keeps its bytes in
/// `EncryptedPackage`, an old workbook in `Workbook` or `Book`.
fn ole_kind(bytes: &[u8]) -> Result<Kind, ReadError> {
    let has = |name: &str| contains_utf16(bytes, name);
    match () {
        () if has("EncryptedPackage") => Err(ReadError::PasswordProtected),
        () if has("Workbook") || has("Book") => Ok(Kind::Xls),
        () if has("WordDocument") || has("PowerPoint Document") => Err(ReadError::UnknownFormat),
        () => Err(ReadError::Truncated),
    }
}

fn contains_utf16(bytes: &[u8], name: &str) -> bool {
    let wanted: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(wanted.len()).any(|window| window == wanted)
}
