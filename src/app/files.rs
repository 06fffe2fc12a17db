//! Folders and file names as the state machine sees them: plain text, never the disk.

/// What a folder holds of interest: its folders, and files that may hold a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Folder {
    /// The name under which it was asked for; `~` and nothing stand for the home folder.
    pub asked: String,
    /// Its whole path, without a slash at the end.
    pub path: String,
    /// The folder above it.
    pub parent: Option<String>,
    /// Folders first, each kind in dictionary order.
    pub entries: Vec<Entry>,
    /// Why it cannot be looked into, where that is so.
    pub fault: Option<String>,
}

/// A folder or file in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its name, exactly as on the disk.
    pub name: String,
    /// It is a folder.
    pub is_folder: bool,
}

impl Folder {
    /// The whole path of something in it.
    pub fn path_of(&self, name: &str) -> String {
        join(&self.path, name)
    }
}

/// A folder and a name as one path.
pub fn join(folder: &str, name: &str) -> String {
    if folder.ends_with('/') { format!("{folder}{name}") } else { format!("{folder}/{name}") }
}

/// The part of a path up to its last slash, and the name behind it.
pub fn split(path: &str) -> (&str, &str) {
    path.rfind('/').map_or(("", path), |at| path.split_at(at + 1))
}

/// The folder of a file, without the slash.
pub fn folder_of(path: &str) -> &str {
    match split(path).0 {
        "/" => "/",
        folder => folder.trim_end_matches('/'),
    }
}

/// The name with another ending: `a.xlsx` and `csv` make `a.csv`.
pub fn with_ending(path: &str, ending: &str) -> String {
    let (folder, name) = split(path);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    format!("{folder}{stem}.{ending}")
}

/// The end of a name in small letters: `xlsx`.
pub fn ending(name: &str) -> String {
    name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default()
}

/// A path as it was pasted: without quotes, as `file://` addresses name it, without the line's end.
pub fn pasted(text: &str) -> String {
    let text = text.trim();
    let quoted = ['"', '\''].into_iter().find_map(|q| text.strip_prefix(q)?.strip_suffix(q));
    let text = quoted.unwrap_or(text);
    match text.strip_prefix("file://") {
        Some(address) => unescaped(address.strip_prefix("localhost").unwrap_or(address)),
        None => text.replace("\\ ", " "),
    }
}

/// `%20` and its like as the letters that they stand for.
fn unescaped(address: &str) -> String {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.as_bytes();
    while let Some((&byte, behind)) = rest.split_first() {
        let code = if byte == b'%' { escaped_byte(behind) } else { None };
        bytes.push(code.unwrap_or(byte));
        rest = if code.is_some() { &behind[2..] } else { behind };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn escaped_byte(rest: &[u8]) -> Option<u8> {
    let digits = std::str::from_utf8(rest.get(..2)?).ok()?;
    u8::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pasted_path_loses_quotes_addresses_and_line_ends() {
        for (text, path) in [
            ("\"/home/lan/hộ nghèo.xlsx\"\n", "/home/lan/hộ nghèo.xlsx"),
            ("'/a/b.csv'", "/a/b.csv"),
            ("file:///home/lan/h%E1%BB%99%20ngh%C3%A8o.xlsx", "/home/lan/hộ nghèo.xlsx"),
            ("file://localhost/a.csv", "/a.csv"),
            ("/a/danh\\ sach.ods", "/a/danh sach.ods"),
            ("/a/100%.csv", "/a/100%.csv"),
            ("file:///a/100%.csv", "/a/100%.csv"),
        ] {
            assert_eq!(pasted(text), path);
        }
    }

    #[test]
    fn paths_are_parted_at_their_last_slash() {
        assert_eq!(split("/home/lan/a.csv"), ("/home/lan/", "a.csv"));
        assert_eq!(split("a.csv"), ("", "a.csv"));
        assert_eq!(folder_of("/home/lan/a.csv"), "/home/lan");
        assert_eq!(folder_of("/a.csv"), "/");
        assert_eq!(join("/", "a"), "/a");
    }

    #[test]
    fn only_the_end_of_the_name_is_replaced() {
        assert_eq!(with_ending("/a.b/hộ.xlsx", "csv"), "/a.b/hộ.csv");
        assert_eq!(with_ending("/a.b/hộ", "csv"), "/a.b/hộ.csv");
        assert_eq!(ending("HO.XLSX"), "xlsx");
    }
}
