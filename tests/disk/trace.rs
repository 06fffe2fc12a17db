//! What the program did to the disk, call by call, as the shim wrote it down.

use std::path::Path;

/// One call, or one word to the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The run of the program that made it.
    pub run: u32,
    /// What.
    pub what: Call,
}

/// What was done to a file of the watched folder; the folder itself has the empty name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Call {
    /// A new file.
    Create(String),
    /// Bytes to a place.
    Write(String, u64, Vec<u8>),
    /// A new length.
    Cut(String, u64),
    /// Everything so far is on the disk.
    Sync(String),
    /// No longer a name.
    Remove(String),
    /// Another name.
    Rename(String, String),
    /// The program said something to the person: from here on a save counts as acknowledged.
    Said,
    /// The call that was to fail or to be the last.
    Struck,
}

/// Reads a trace; nothing where none was written.
pub fn read(file: &Path) -> Vec<Event> {
    let bytes = std::fs::read(file).unwrap_or_default();
    let mut rest = bytes.as_slice();
    let mut events = Vec::new();
    while let Some((event, behind)) = next(rest) {
        events.push(event);
        rest = behind;
    }
    events
}

fn next(bytes: &[u8]) -> Option<(Event, &[u8])> {
    let (head, rest) = bytes.split_at_checked(24)?;
    let word = |at: usize| u32::from_le_bytes(head[at..at + 4].try_into().unwrap());
    let (name, rest) = rest.split_at_checked(word(16) as usize)?;
    let (data, rest) = rest.split_at_checked(word(20) as usize)?;
    let place = u64::from_le_bytes(head[8..16].try_into().unwrap());
    let name = String::from_utf8(name.to_vec()).unwrap();
    let what = match head[0] {
        b'c' => Call::Create(name),
        b'w' => Call::Write(name, place, data.to_vec()),
        b't' => Call::Cut(name, place),
        b's' => Call::Sync(name),
        b'u' => Call::Remove(name),
        b'm' => Call::Rename(name, String::from_utf8(data.to_vec()).unwrap()),
        b'a' => Call::Said,
        b'f' | b'k' => Call::Struck,
        other => panic!("the shim wrote {other}"),
    };
    Some((Event { run: word(4), what }, rest))
}
