//! What the kernel says of a process. Shared by tests and benchmarks.

use std::fs;
use std::time::{Duration, Instant};

/// The processor time that a process has used, in milliseconds; nothing once it is gone. The kernel counts in
/// hundredths of a second.
pub fn cpu(process: u32) -> Option<u64> {
    let fields = stat(process)?;
    let ticks = |at: usize| fields.get(at)?.parse::<u64>().ok();
    Some(10 * (ticks(11)? + ticks(12)?))
}

/// Waits for the end of a process, of which its exit code may be left; the processor time that it had used by
/// then, or nothing where it goes on.
pub fn used_until_over(process: u32, limit: Duration) -> Option<u64> {
    let begun = Instant::now();
    let mut used = cpu(process)?;
    while let Some(fields) = stat(process) {
        used = cpu(process).unwrap_or(used);
        if fields.first().is_some_and(|state| state == "Z") {
            break;
        }
        if begun.elapsed() > limit {
            return None;
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    Some(used)
}

/// The fields behind the name of the program, which may hold spaces.
fn stat(process: u32) -> Option<Vec<String>> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    let (_, fields) = stat.rsplit_once(") ")?;
    Some(fields.split(' ').map(str::to_owned).collect())
}
