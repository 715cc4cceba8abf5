//! `talkoot serve`: listens until told to stop, then lets the answers under way finish.

use std::net::SocketAddr;

use anyhow::Context;
use app::here::Here;
use clap::Args;
use rooms::House;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

use super::kept::Kept;
use crate::listening::{Patience, listen};
use crate::router::router;
use crate::{assets, network};

#[derive(Args, Clone)]
pub struct Serve {
    /// Where to listen; as it is, phones on the same network can come in
    #[arg(long, env = "TALKOOT_LISTEN", default_value = "0.0.0.0:3000")]
    pub listen: SocketAddr,

    #[command(flatten)]
    pub kept: Kept,

    /// The address that people type and that the QR code leads to [default: this computer's on
    /// its network]
    #[arg(long, env = "TALKOOT_PUBLIC_URL", value_name = "URL")]
    pub public_url: Option<String>,
}

impl Serve {
    pub async fn run(self) -> anyhow::Result<()> {
        self.open().await?.run().await
    }

    /// Everything that can go wrong before the first visitor comes.
    pub async fn open(&self) -> anyhow::Result<Opened> {
        let listener = TcpListener::bind(self.listen)
            .await
            .with_context(|| format!("cannot listen at {}", self.listen))?;
        let address = listener.local_addr()?;
        let public_url = match &self.public_url {
            Some(url) => network::public_url(url)?,
            None => network::phone_url(address),
        };
        let house = self.kept.open().await?;
        tracing::info!("workshops are kept in {}", self.kept.storage()?);
        let here = Here::new(public_url, assets::files(), house.clone());
        announce(address, &here);
        Ok(Opened {
            listener,
            address,
            here,
            house,
        })
    }
}

/// A house whose doors are open, but nobody stands at them yet.
pub struct Opened {
    listener: TcpListener,
    address: SocketAddr,
    here: Here,
    house: House,
}

impl Opened {
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Until somebody says stop.
    pub async fn run(self) -> anyhow::Result<()> {
        let hubs = self.here.hubs.clone();
        let told_to_stop = async move {
            told_to_stop().await;
            // Streams have no end of their own; the house would wait for them.
            hubs.close();
        };
        let router = router(self.here);
        listen(self.listener, router, Patience::default(), told_to_stop).await;
        self.house.close().await;
        Ok(())
    }
}

/// On standard output, because whoever starts the house needs the address, and scripts read it.
fn announce(address: SocketAddr, here: &Here) {
    println!("laptop: {}", network::laptop_url(address));
    println!("phones: {}", here.public_url);
}

/// Ctrl-C, or what `kill` and service managers send.
async fn told_to_stop() {
    let mut terminate = signal(SignalKind::terminate()).expect("the runtime takes signals");
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = terminate.recv() => {}
    }
}
