//! A PostgreSQL for the tests: made in a temporary folder, reached through a socket in it, and
//! thrown away afterwards.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use tempfile::TempDir;

use crate::{cargo, debian};

/// What the tests read its address from.
pub const VARIABLE: &str = "TALKOOT_TEST_POSTGRES";

/// Runs until it is dropped.
pub struct Cluster {
    programs: PathBuf,
    folder: TempDir,
    server: Child,
}

impl Cluster {
    pub fn start() -> anyhow::Result<Self> {
        let programs = programs()?;
        let folder = tempfile::Builder::new().prefix("talkoot-test-").tempdir()?;
        // PostgreSQL refuses to run as root.
        if debian::is_root() {
            cargo::must_succeed(Command::new("chown").arg("postgres").arg(folder.path()))?;
        }
        make(&programs, folder.path())?;
        let log = fs::File::create(folder.path().join("log"))?;
        let server = as_its_user(&programs.join("postgres"))
            .arg("-D")
            .arg(folder.path().join("data"))
            .args(SETTINGS.into_iter().flat_map(|setting| ["-c", setting]))
            .arg("-c")
            .arg(format!(
                "unix_socket_directories={}",
                folder.path().display()
            ))
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .context("cannot start postgres")?;
        let mut cluster = Self {
            programs,
            folder,
            server,
        };
        cluster.await_answer()?;
        Ok(cluster)
    }

    /// Its address, as its superuser.
    pub fn address(&self) -> String {
        let socket = self.folder.path().display().to_string();
        format!(
            "postgres://postgres@{}/postgres",
            socket.replace('/', "%2F")
        )
    }

    /// It writes down how far it is, and "ready" last.
    fn await_answer(&mut self) -> anyhow::Result<()> {
        let told = self.folder.path().join("data/postmaster.pid");
        let started = Instant::now();
        while started.elapsed() < Duration::from_secs(30) {
            let told = fs::read_to_string(&told).unwrap_or_default();
            if told
                .lines()
                .last()
                .is_some_and(|line| line.trim() == "ready")
            {
                return Ok(());
            }
            if self.server.try_wait()?.is_some() {
                break;
            }
            sleep(Duration::from_millis(30));
        }
        let log = fs::read_to_string(self.folder.path().join("log"))?;
        bail!("PostgreSQL did not start:\n{log}")
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // Killed itself, it would leave its own processes and its shared memory behind.
        let stopped = as_its_user(&self.programs.join("pg_ctl"))
            .args(["stop", "--silent", "--mode=immediate", "--pgdata"])
            .arg(self.folder.path().join("data"))
            .stderr(Stdio::null())
            .status();
        if !stopped.is_ok_and(|stopped| stopped.success()) {
            let _ = self.server.kill();
        }
        let _ = self.server.wait();
    }
}

/// Some are there to be in the way: Talkoot must not rely on the defaults that a host may have
/// changed.
const SETTINGS: [&str; 5] = [
    "listen_addresses=",
    // Nobody pulls the plug of this machine during a test; what is killed are processes.
    "fsync=off",
    "synchronous_commit=off",
    "default_transaction_isolation=repeatable read",
    // Tests run side by side, some with several houses.
    "max_connections=300",
];

/// Its superuser comes in as it is, everybody else by password.
const WHO_MAY_COME_IN: &str = "local all postgres trust\nlocal all all scram-sha-256\n";

fn make(programs: &Path, folder: &Path) -> anyhow::Result<()> {
    let data = folder.join("data");
    cargo::must_succeed(
        as_its_user(&programs.join("initdb"))
            .args(["--username=postgres", "--auth=trust", "--encoding=UTF8"])
            .args(["--no-locale", "--no-sync", "--pgdata"])
            .arg(&data)
            .stdout(Stdio::null()),
    )?;
    fs::write(data.join("pg_hba.conf"), WHO_MAY_COME_IN)?;
    Ok(())
}

/// Ends with us, however we end.
fn as_its_user(program: &Path) -> Command {
    if !cfg!(target_os = "linux") {
        return Command::new(program);
    }
    let mut command = Command::new("setpriv");
    command.arg("--pdeathsig=INT");
    if debian::is_root() {
        command.args(["--reuid=postgres", "--regid=postgres", "--init-groups"]);
    }
    command.arg("--").arg(program).current_dir("/");
    command
}

/// The folder with the newest PostgreSQL's programs.
fn programs() -> anyhow::Result<PathBuf> {
    if let Some(found) = find() {
        return Ok(found);
    }
    if debian::is_ours() {
        debian::install("postgresql")?;
    }
    find().context(
        "The tests need PostgreSQL 15 or newer. Install it (Debian, Ubuntu: apt install postgresql; \
         Fedora: dnf install postgresql-server; macOS: brew install postgresql) and try again, or \
         leave these tests out: cargo xtask test --without-postgres",
    )
}

fn find() -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    // Where Debian, Fedora's own repository, Homebrew and Postgres.app keep it, the newest first.
    for (parent, beginning) in [
        ("/usr/lib/postgresql", ""),
        ("/usr", "pgsql-"),
        ("/opt/homebrew/opt", "postgresql"),
        ("/usr/local/opt", "postgresql"),
        ("/Applications/Postgres.app/Contents/Versions", ""),
    ] {
        let Ok(entries) = fs::read_dir(parent) else {
            continue;
        };
        let mut found: Vec<PathBuf> = entries
            .flatten()
            .filter(|entry| entry.file_name().to_string_lossy().starts_with(beginning))
            .map(|entry| entry.path().join("bin"))
            .collect();
        found.sort();
        folders.extend(found.into_iter().rev());
    }
    folders.into_iter().find(|folder| {
        ["initdb", "postgres", "pg_ctl"]
            .iter()
            .all(|name| folder.join(name).exists())
    })
}
