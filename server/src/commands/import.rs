//! `talkoot import`: makes a workshop from files. A file is read to its end before anything is
//! kept, and a fault in it is told by line and column; then all of it is kept at once, or nothing.

mod finished;
mod lines;
mod pabulib;
mod polis;
mod preflib;
mod ready_list;
mod table;

use anyhow::Context;
use app::words::Lang;
use clap::{Args, Subcommand};
use indicatif::{ProgressBar, ProgressStyle};
use uuid::Uuid;
use workshop::{Actor, Command, WishId};

use super::kept::Kept;
use crate::network;

#[derive(Args)]
pub struct Import {
    #[command(subcommand)]
    from: From,
}

#[derive(Subcommand)]
enum From {
    /// A finished workshop from the folder of a Polis export: statements become ideas, votes become
    /// ballots
    Polis(polis::Polis),
    /// A finished vote from a file of Pabulib (pabulib.org): projects become ideas, with their costs
    /// where people approved projects; votes become ballots
    Pabulib(pabulib::Pabulib),
    /// A finished vote from a file of rankings of PrefLib (preflib.org): alternatives become ideas,
    /// orders become ballots
    Preflib(preflib::Preflib),
    /// A workshop that is ready to group or to vote, from a table with a column `idea` and, if you
    /// like, `role`, `theme`, `id` and `cost`
    Csv(ready_list::ReadyList),
}

impl Import {
    pub async fn run(self) -> anyhow::Result<()> {
        match self.from {
            From::Polis(polis) => polis.run().await,
            From::Pabulib(file) => file.run().await,
            From::Preflib(file) => file.run().await,
            From::Csv(list) => list.run().await,
        }
    }
}

/// What every kind of import takes.
#[derive(Args)]
struct Common {
    /// The language that the workshop is prepared in
    #[arg(long, default_value = "en", value_parser = language, value_name = "en|fi|sv|ar")]
    language: Lang,

    #[command(flatten)]
    kept: Kept,

    /// The address at which people will reach the house, for the links that are printed
    #[arg(
        long,
        env = "TALKOOT_PUBLIC_URL",
        default_value = "http://localhost:3000",
        value_name = "URL"
    )]
    public_url: String,
}

fn language(code: &str) -> Result<Lang, String> {
    Lang::from_code(code).ok_or_else(|| "en, fi, sv or ar".to_owned())
}

/// A language that the brief can be in.
pub fn desk_language(code: &str) -> Result<Lang, String> {
    Lang::from_code(code)
        .filter(|lang| Lang::from(lang.for_desk()) == *lang)
        .ok_or_else(|| "en, fi or sv".to_owned())
}

/// One wish of an import, with an id of its own.
type Wanted = (Actor, WishId, Command);

fn wish(actor: Actor, command: Command) -> Wanted {
    (actor, WishId(Uuid::new_v4()), command)
}

fn desk(command: Command) -> Wanted {
    wish(Actor::Desk, command)
}

impl Common {
    /// Keeps a workshop, and says where it is: the code first, for scripts.
    async fn found(&self, wishes: Vec<Wanted>) -> anyhow::Result<()> {
        let url = network::public_url(&self.public_url)?;
        let house = self.kept.open().await?;
        let bar = progress("Keeping", wishes.len() as u64);
        let founded = house.found(bar.wrap_iter(wishes.into_iter())).await;
        bar.finish_and_clear();
        house.close().await;
        let founded = founded.context("nothing was imported")?;
        let code = founded.code;
        println!("code: {code}");
        println!("join: {url}/w/{code}");
        println!("stage: {url}/w/{code}/stage");
        println!("desk: {url}/w/{code}/key/{}", founded.desk_key.as_str());
        Ok(())
    }
}

/// A bar on standard error, where that is a terminal.
fn progress(doing: &'static str, of: u64) -> ProgressBar {
    let style = ProgressStyle::with_template("{msg:24} {bar:40} {human_pos}/{human_len}")
        .expect("the template is right");
    let bar = ProgressBar::new(of).with_style(style);
    bar.set_message(doing);
    bar
}

/// The beginning of a text that is too long for its place, marked as cut. Only for what a convener
/// wrote about a conversation; what participants said is never cut.
fn beginning(text: &str, max: usize) -> String {
    const CUT: &str = " […]";
    if text.chars().count() <= max {
        return text.to_owned();
    }
    let kept: String = text.chars().take(max - CUT.chars().count()).collect();
    let word = kept.rfind(char::is_whitespace).unwrap_or(kept.len());
    format!("{}{CUT}", kept[..word].trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_cut_says_so() {
        assert_eq!(beginning("Short enough", 20), "Short enough");
        assert_eq!(
            beginning("Much too long for its place", 20),
            "Much too long […]"
        );
        assert_eq!(beginning(&"x".repeat(30), 20).chars().count(), 20);
    }
}
