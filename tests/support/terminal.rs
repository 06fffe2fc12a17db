//! The built program in a real terminal: keys go in, a screen comes out. Shared by tests and benchmarks.
#![allow(dead_code, reason = "each of those that share it uses a part")]

use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{JoinHandle, sleep, spawn};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// How long something may take to appear; far more than it needs, since test machines are busy.
const PATIENCE: Duration = Duration::from_secs(20);

/// A program in a terminal.
pub struct Terminal {
    screen: vt100::Parser,
    output: Receiver<Vec<u8>>,
    reader: Option<JoinHandle<()>>,
    reading: Arc<AtomicU8>,
    // The terminal lives as long as these.
    input: Option<Box<dyn Write + Send>>,
    master: Option<Box<dyn MasterPty + Send>>,
    child: Box<dyn Child + Send + Sync>,
    received: usize,
    tail: Vec<u8>,
}

/// What becomes of what the program sends.
const READ: u8 = 0;
/// It stays on the line.
const STALLED: u8 = 1;
/// The line is cut.
const CUT: u8 = 2;

impl Terminal {
    /// Starts the program on a register, with its settings in a folder of the test; the person was asked
    /// before what the screen can show.
    pub fn open(register: &Path, home: &Path, size: (u16, u16)) -> Self {
        know_the_person(home);
        Self::open_as_new(register, home, size)
    }

    /// The same for a person who was never here.
    pub fn open_as_new(register: &Path, home: &Path, size: (u16, u16)) -> Self {
        Self::run(CommandBuilder::new(env!("CARGO_BIN_EXE_thoatngheo")), "lan", register, home, size)
    }

    /// The same as [`Terminal::open`] for somebody else than Lan.
    pub fn open_of(person: &str, register: &Path, home: &Path, size: (u16, u16)) -> Self {
        know_the_person(home);
        Self::run(CommandBuilder::new(env!("CARGO_BIN_EXE_thoatngheo")), person, register, home, size)
    }

    /// Starts the program by a line of the shell, in which `"$0" "$@"` stands for it.
    pub fn open_under(line: &str, register: &Path, home: &Path, size: (u16, u16)) -> Self {
        know_the_person(home);
        let mut shell = CommandBuilder::new("sh");
        shell.args(["-c", line, env!("CARGO_BIN_EXE_thoatngheo")]);
        Self::run(shell, "lan", register, home, size)
    }

    fn run(
        mut command: CommandBuilder,
        person: &str,
        register: &Path,
        home: &Path,
        (columns, rows): (u16, u16),
    ) -> Self {
        let pair = native_pty_system().openpty(pty_size(columns, rows)).unwrap();
        command.arg("--db");
        command.arg(register);
        command.args(["--as", person]);
        command.env("HOME", home);
        command.env("TERM", "xterm-256color");
        for name in ["XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"] {
            command.env_remove(name);
        }
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let (sender, output) = channel();
        let reading = Arc::new(AtomicU8::new(READ));
        let (line, until) = (pair.master.try_clone_reader().unwrap(), reading.clone());
        let reader = Some(spawn(move || read_on(line, &until, &sender)));
        let input = Some(pair.master.take_writer().unwrap());
        let [rows, columns] = [rows, columns].map(|count| NonZero::new(count).unwrap());
        let screen = vt100::Parser::new(rows, columns, 0);
        Self {
            screen,
            output,
            reader,
            reading,
            input,
            master: Some(pair.master),
            child,
            received: 0,
            tail: Vec::new(),
        }
    }

    /// Types text or the bytes of a key.
    pub fn send(&mut self, bytes: &str) {
        let input = self.input.as_mut().unwrap();
        input.write_all(bytes.as_bytes()).unwrap();
        input.flush().unwrap();
    }

    /// Gives the window another size.
    pub fn resize(&mut self, (columns, rows): (u16, u16)) {
        self.master.as_mut().unwrap().resize(pty_size(columns, rows)).unwrap();
    }

    /// From now on nothing that the program sends is taken from the line.
    pub fn stall(&mut self) {
        self.reading.store(STALLED, Ordering::SeqCst);
    }

    /// Cuts the line. The letter that is typed before makes the program send something, at which the thread
    /// that reads lets go of the line.
    pub fn hang_up(&mut self) {
        self.reading.store(CUT, Ordering::SeqCst);
        self.send("x");
        self.reader.take().unwrap().join().unwrap();
        (self.input, self.master) = (None, None);
    }

    /// Waits until the words stand on the screen.
    pub fn wait_for(&mut self, words: &str) {
        let until = Instant::now() + PATIENCE;
        while !self.text().contains(words) {
            assert!(Instant::now() < until, "{words:?} never came:\n{}", self.text());
            self.take(Duration::from_millis(50));
        }
    }

    /// Waits until the screen is as wished; how long that took.
    pub fn wait_until(&mut self, is: impl Fn(&Self) -> bool) -> Duration {
        let begun = Instant::now();
        while !is(self) {
            assert!(begun.elapsed() < PATIENCE, "it never came:\n{}", self.text());
            self.take(Duration::from_millis(10));
        }
        begun.elapsed()
    }

    /// Bytes that the program sends within a time.
    pub fn bytes_within(&mut self, time: Duration) -> usize {
        let (before, until) = (self.received, Instant::now() + time);
        while let Some(left) = until.checked_duration_since(Instant::now()) {
            self.take(left);
        }
        self.received - before
    }

    /// The moments at which bytes come, until none came for a while.
    pub fn arrivals(&mut self, still: Duration) -> Vec<Instant> {
        let mut arrivals = Vec::new();
        loop {
            let before = self.received;
            self.take(still);
            if self.received == before {
                return arrivals;
            }
            arrivals.push(Instant::now());
        }
    }

    /// Waits until the program sends these bytes; what it sent up to them counts no more.
    pub fn wait_for_bytes(&mut self, wanted: &[u8]) {
        let until = Instant::now() + PATIENCE;
        let found = |tail: &[u8]| tail.windows(wanted.len()).position(|bytes| bytes == wanted);
        while found(&self.tail).is_none() {
            assert!(Instant::now() < until, "{wanted:?} was never sent");
            self.take(Duration::from_millis(20));
        }
        let end = found(&self.tail).unwrap() + wanted.len();
        self.tail.drain(..end);
    }

    /// The program sent these bytes since it was last waited for some.
    pub fn has_sent(&self, bytes: &[u8]) -> bool {
        self.tail.windows(bytes.len()).any(|sent| sent == bytes)
    }

    /// The program's process.
    pub fn process_id(&self) -> u32 {
        self.child.process_id().unwrap()
    }

    /// What stands on the screen.
    pub fn text(&self) -> String {
        self.screen.screen().contents()
    }

    /// The row of the cursor, from 0.
    pub fn cursor_row(&self) -> usize {
        self.screen.screen().cursor_position().0.into()
    }

    /// The program has the terminal's second screen.
    pub fn has_alternate_screen(&self) -> bool {
        self.screen.screen().alternate_screen()
    }

    /// Sends the program a signal.
    pub fn kill(&self, signal: &str) {
        let process = self.process_id().to_string();
        assert!(std::process::Command::new("kill").args([signal, &process]).status().unwrap().success());
    }

    /// Waits for the program's end; its exit code.
    pub fn ended_within(&mut self, time: Duration) -> u32 {
        let until = Instant::now() + time;
        loop {
            self.take(Duration::from_millis(20));
            if let Some(status) = self.child.try_wait().unwrap() {
                self.take(Duration::from_millis(50));
                return status.exit_code();
            }
            assert!(Instant::now() < until, "still running:\n{}", self.text());
        }
    }

    fn take(&mut self, time: Duration) {
        match self.output.recv_timeout(time) {
            Ok(bytes) => {
                self.received += bytes.len();
                self.tail.extend_from_slice(&bytes);
                self.screen.process(&bytes);
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => sleep(time.min(Duration::from_millis(20))),
        }
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
    }
}

/// The person was asked before what the screen can show.
fn know_the_person(home: &Path) {
    let settings = home.join(".config/thoatngheo/settings.toml");
    if !settings.exists() {
        std::fs::create_dir_all(settings.parent().unwrap()).unwrap();
        std::fs::write(&settings, "screen_asked = true\n").unwrap();
    }
}

fn pty_size(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}

fn read_on(mut line: Box<dyn Read + Send>, until: &AtomicU8, sender: &Sender<Vec<u8>>) {
    let mut buffer = [0; 8192];
    while let Ok(count) = line.read(&mut buffer) {
        if count == 0 || sender.send(buffer[..count].to_vec()).is_err() {
            return;
        }
        while until.load(Ordering::SeqCst) == STALLED {
            sleep(Duration::from_millis(10));
        }
        if until.load(Ordering::SeqCst) == CUT {
            return;
        }
    }
}
