//! The released server as a process of its own, so that what it costs can be told from what its
//! visitors cost.

use std::fs;
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use anyhow::Context;

pub struct Served {
    server: Child,
    /// Held, because who speaks to nobody breaks.
    _said: BufReader<ChildStdout>,
    pub address: SocketAddr,
    /// Without a slash at the end.
    pub url: String,
}

impl Served {
    /// Ready for visitors when this returns.
    pub fn open(data: &Path) -> anyhow::Result<Self> {
        // Another build can be measured, to compare.
        let binary = std::env::var_os("TALKOOT");
        let binary = binary.unwrap_or_else(|| env!("CARGO_BIN_EXE_talkoot").into());
        let mut server = Command::new(binary)
            .args(["serve", "--listen", "127.0.0.1:0", "--data"])
            .arg(data)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("cannot start the server")?;
        let mut said = BufReader::new(server.stdout.take().expect("it is piped"));
        let mut line = String::new();
        said.read_line(&mut line)?;
        let url = line.trim().strip_prefix("laptop: ");
        let url = url.context("the server said no address")?.to_owned();
        let address = url
            .trim_start_matches("http://")
            .replace("localhost", "127.0.0.1")
            .parse()
            .with_context(|| format!("{url} is no address"))?;
        Ok(Self {
            server,
            _said: said,
            address,
            url,
        })
    }

    /// What it has computed since it began, in the system's own units of a hundredth of a second.
    pub fn cpu(&self) -> anyhow::Result<Duration> {
        let stat = self.proc("stat")?;
        // After the name, which may hold anything, in its brackets.
        let (_, rest) = stat.rsplit_once(") ").context("/proc/PID/stat changed")?;
        let ticks: u64 = rest
            .split(' ')
            .skip(11)
            .take(2)
            .map(|ticks| ticks.parse::<u64>())
            .sum::<Result<_, _>>()?;
        let a_second = rustix::param::clock_ticks_per_second();
        Ok(Duration::from_secs_f64(ticks as f64 / a_second as f64))
    }

    /// What it holds in memory, in bytes.
    pub fn memory(&self) -> anyhow::Result<u64> {
        let status = self.proc("status")?;
        let resident = status
            .lines()
            .find_map(|line| line.strip_prefix("VmRSS:"))
            .and_then(|rest| rest.trim().strip_suffix(" kB"))
            .context("/proc/PID/status changed")?;
        Ok(resident.parse::<u64>()? * 1024)
    }

    /// What the system holds for it because its visitors do not take it, in bytes.
    pub fn untaken(&self) -> anyhow::Result<u64> {
        let port = format!(":{:04X}", self.address.port());
        let mut all = 0;
        for line in fs::read_to_string("/proc/net/tcp")?.lines().skip(1) {
            let mut fields = line.split_whitespace().skip(1);
            let local = fields.next().context("/proc/net/tcp changed")?;
            let queues = fields.nth(2).context("/proc/net/tcp changed")?;
            if local.ends_with(&port)
                && let Some((sending, _)) = queues.split_once(':')
            {
                all += u64::from_str_radix(sending, 16)?;
            }
        }
        Ok(all)
    }

    fn proc(&self, file: &str) -> anyhow::Result<String> {
        let path = format!("/proc/{}/{file}", self.server.id());
        fs::read_to_string(&path).with_context(|| format!("cannot read {path}"))
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
