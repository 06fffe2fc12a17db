//! Which process a session runs in, so that one that was killed is told from one that is silent.
//!
//! A number of a process means something only on the machine, since its start, and in the container that gave it: where
//! those cannot be told, nothing is said of it.

use rustix::process::{Pid, getpid, test_kill_process};
use serde::{Deserialize, Serialize};

/// A process of this machine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Process {
    number: i32,
    /// The machine since its start, and the container.
    place: String,
}

impl Process {
    /// This one.
    pub(super) fn own() -> Option<Self> {
        Some(Self { number: getpid().as_raw_nonzero().get(), place: place()? })
    }

    /// It ran here and runs no more. Another account's counts as running: it only cannot be signalled.
    pub(super) fn is_gone(&self) -> bool {
        let here = place().is_some_and(|here| here == self.place);
        here && number_is_free(self.number)
    }
}

/// Whether no process that can be seen from here has this number.
pub(super) fn number_is_free(number: i32) -> bool {
    matches!(Pid::from_raw(number).map(test_kill_process), Some(Err(rustix::io::Errno::SRCH)))
}

fn place() -> Option<String> {
    let start = std::fs::read_to_string("/proc/sys/kernel/random/boot_id").ok()?;
    let container = std::fs::read_link("/proc/self/ns/pid").ok()?;
    Some(format!("{} {}", start.trim(), container.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_runs_is_there_and_what_ended_is_gone() {
        let own = Process::own().unwrap();
        assert!(!own.is_gone());
        let mut child = std::process::Command::new("true").spawn().unwrap();
        let of_child = Process { number: i32::try_from(child.id()).unwrap(), ..own.clone() };
        child.wait().unwrap();
        assert!(of_child.is_gone());
        assert!(!Process { place: "elsewhere".into(), ..of_child }.is_gone(), "nothing is known of it");
    }
}
