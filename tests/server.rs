//! A shared server: a session that is confined to a folder, and a real SSH server whose keys open the program and
//! nothing else.

#[path = "support/terminal.rs"]
mod terminal;

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;
use terminal::Terminal;

const SSHD: &str = "/usr/sbin/sshd";
const F2: &str = "\x1bOQ";
const F7: &str = "\x1b[18~";
const CLEAR: &str = "\x15";
const CTRL_Q: &str = "\x11";
const SIZE: (u16, u16) = (80, 24);

struct Office {
    folder: TempDir,
}

impl Office {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let office = Self { folder };
        office.program(&["demo", "--households", "60", "--no-open"]);
        office
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().canonicalize().unwrap().join(name)
    }

    fn program(&self, words: &[&str]) -> String {
        let mut command = assert_cmd::Command::cargo_bin("thoatngheo").unwrap();
        let db = ["--db".as_ref(), self.path("so.db").into_os_string().as_os_str()].map(ToOwned::to_owned);
        let done = command.args(db).args(words).env("HOME", self.folder.path()).assert().success();
        String::from_utf8(done.get_output().stdout.clone()).unwrap()
    }

    /// Opens the terminal by a line of the shell.
    fn under(&self, line: &str) -> Terminal {
        Terminal::open_under(line, &self.path("so.db"), self.folder.path(), SIZE)
    }
}

#[test]
fn a_confined_session_writes_into_its_folder_and_nowhere_else() {
    let office = Office::new();
    let own = office.path("people/lan");
    let mut terminal = office.under(&format!("exec \"$0\" \"$@\" --confine {}", own.display()));
    terminal.wait_for("Hôm nay");
    terminal.send("0007");
    terminal.wait_for("▸");
    terminal.send("\r");
    terminal.wait_for(" 0007 · ");
    terminal.send(F7);
    terminal.wait_for("PDF");
    assert!(terminal.text().contains("people/lan"), "its own folder is proposed:\n{}", terminal.text());
    let outside = office.path("ngoai.pdf");
    to_file(&mut terminal, &outside);
    terminal.send(F2);
    terminal.wait_for("chỉ đọc và ghi được tệp trong");
    assert!(!outside.exists());
    to_file(&mut terminal, Path::new("trong.pdf"));
    terminal.send(F2);
    terminal.wait_until(|_| own.join("trong.pdf").exists());
    terminal.send(CTRL_Q);
    let mode = fs::metadata(&own).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode, 0o700, "the folder is its person's alone");
}

/// Chooses the file of the PDF in the dialog that prints.
fn to_file(terminal: &mut Terminal, path: &Path) {
    for _ in 0..8 {
        if terminal.text().lines().any(|line| line.trim_start().starts_with("▸ Tệp")) {
            terminal.send(CLEAR);
            terminal.send(path.to_str().unwrap());
            terminal.wait_for(path.file_name().unwrap().to_str().unwrap());
            return;
        }
        terminal.send("\t");
        terminal.bytes_within(Duration::from_millis(80));
    }
    panic!("no field for the file:\n{}", terminal.text());
}

#[test]
fn with_a_folder_only_the_screen_opens_and_no_command_runs() {
    let office = Office::new();
    let mut command = assert_cmd::Command::cargo_bin("thoatngheo").unwrap();
    let list = office.path("list.csv");
    let done = command
        .arg("--db")
        .arg(office.path("so.db"))
        .arg("--confine")
        .arg(office.path("lan"))
        .args(["export", "people", "--out"])
        .arg(&list)
        .assert()
        .failure();
    assert_eq!(done.get_output().status.code(), Some(2));
    assert!(!list.exists());
}

/// A real SSH server on a free port of this machine, with the keys that the program prints.
struct Server {
    office: Office,
    daemon: Child,
    port: u16,
}

impl Server {
    /// Nothing, and the reason, where the machine has no SSH server or it cannot be run by this account.
    fn start() -> Option<Self> {
        if !Path::new(SSHD).exists() || !rustix::process::geteuid().is_root() {
            println!("skipped: needs {SSHD} and root");
            return None;
        }
        let office = Office::new();
        for key in ["host", "lan"] {
            keygen(&office.path(key));
        }
        let person = format!("lan.tt={}", office.path("lan.pub").display());
        let folder = office.path("");
        let (folder, program) =
            (folder.to_str().unwrap().trim_end_matches('/'), env!("CARGO_BIN_EXE_thoatngheo"));
        let set_up = [
            "server",
            "print",
            "--folder",
            folder,
            "--program",
            program,
            "--person",
            &person,
            "--part",
            "keys",
        ];
        fs::write(office.path("keys"), office.program(&set_up)).unwrap();
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let block = office.program(&["server", "print", "--account", "root", "--part", "sshd"]);
        let block = block.replace("/etc/ssh/authorized_keys.d/root", office.path("keys").to_str().unwrap());
        let config = format!(
            "Port {port}\nListenAddress 127.0.0.1\nHostKey {}\nPidFile none\nStrictModes no\nPermitRootLogin yes\n\
             Subsystem sftp internal-sftp\nUsePAM no\n{block}",
            office.path("host").display()
        );
        fs::write(office.path("sshd_config"), config).unwrap();
        // Where it parts its rights, the server needs a folder of its own.
        let _ = fs::create_dir_all("/run/sshd");
        let daemon = Command::new(SSHD)
            .args(["-D", "-e", "-f"])
            .arg(office.path("sshd_config"))
            .stderr(fs::File::create(office.path("sshd.log")).unwrap())
            .spawn()
            .unwrap();
        let server = Self { office, daemon, port };
        server.wait();
        Some(server)
    }

    fn wait(&self) {
        let until = Instant::now() + Duration::from_secs(10);
        while std::net::TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            let log = fs::read_to_string(self.office.path("sshd.log")).unwrap_or_default();
            assert!(Instant::now() < until, "the server does not answer: {log}");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// What every call of the client says.
    fn options(&self) -> Vec<String> {
        let known = format!("UserKnownHostsFile={}", self.office.path("known").display());
        let identity = self.office.path("lan").display().to_string();
        let options =
            ["StrictHostKeyChecking=no", "BatchMode=yes", "LogLevel=ERROR", "IdentitiesOnly=yes", &known];
        let options = options.iter().flat_map(|option| ["-o".to_owned(), (*option).to_owned()]);
        options.chain(["-i".to_owned(), identity]).collect()
    }

    /// A client without a terminal that asks for something else than the program.
    fn asked(&self, asked: &[&str]) -> (bool, String) {
        let output = Command::new("timeout")
            .args(["10", "ssh", "-p", &self.port.to_string()])
            .args(self.options())
            .args(asked)
            .stdin(Stdio::null())
            .output()
            .unwrap();
        (output.status.success(), String::from_utf8_lossy(&output.stdout).into_owned())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

fn keygen(path: &Path) {
    let made =
        Command::new("ssh-keygen").args(["-q", "-t", "ed25519", "-N", "", "-f"]).arg(path).status().unwrap();
    assert!(made.success());
}

#[test]
fn over_a_real_ssh_server_a_key_opens_the_program_for_its_person_and_nothing_else() {
    let Some(server) = Server::start() else { return };
    let line = format!(
        "exec ssh -tt -p {} {} root@127.0.0.1 'echo loose; sh'",
        server.port,
        server.options().join(" ")
    );
    let mut terminal = server.office.under(&line);
    terminal.wait_for("Hôm nay");
    assert!(terminal.text().contains("lan.tt"), "the key says who works:\n{}", terminal.text());
    assert!(!terminal.text().contains("loose"));
    terminal.send(CTRL_Q);
    terminal.ended_within(Duration::from_secs(20));
    let (done, said) = server.asked(&["root@127.0.0.1", "cat /etc/passwd"]);
    assert!(!done && !said.contains("root:"), "no command runs: {said}");
    let (done, said) = server.asked(&["-s", "root@127.0.0.1", "sftp"]);
    assert!(!done && said.is_empty(), "no files are served: {said}");
    let held = TcpListener::bind("127.0.0.1:0").unwrap();
    let through = format!("127.0.0.1:{}", held.local_addr().unwrap().port());
    let (done, _) = server.asked(&["-W", &through, "root@127.0.0.1"]);
    assert!(!done, "no tunnel is opened");
    assert!(server.office.path("people/lan.tt").is_dir(), "what the person keeps lies in their own folder");
}
