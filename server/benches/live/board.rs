//! Whether a change costs what changed and not what is there: the same ideas on a board that is
//! nearly empty and on one that is full, by turns.

use std::path::Path;

use rooms::House;
use tempfile::TempDir;
use uuid::Uuid;
use workshop::template::Template;
use workshop::{Actor, Author, Command, IdeaId, MAX_IDEAS, RoundKind, WishId};

use crate::Plan;
use crate::figures::{kib, median, micros};
use crate::house::Served;
use crate::ideas::Writers;
use crate::room::Room;
use crate::table::Table;
use crate::watch::{Watch, ask};

const SEATS: usize = 200;
const FEW: usize = 10;

struct Board {
    served: Served,
    room: Room,
    watch: Watch,
    _data: TempDir,
}

#[derive(Default)]
struct Figures {
    /// For one change: bytes to one seat, microseconds of the server.
    bytes: Vec<f64>,
    cpu: Vec<f64>,
    memory: u64,
}

pub fn measure(plan: &Plan) -> anyhow::Result<()> {
    // With what is written while it is measured, the board is full in the end.
    let to_come = plan.ideas_a_second as usize * plan.round.as_secs() as usize * plan.rounds;
    let many = MAX_IDEAS.saturating_sub(to_come);
    eprintln!("boards with {FEW} and {many} ideas …");
    let boards = [Board::with(plan, FEW)?, Board::with(plan, many)?];
    let writers = boards
        .each_ref()
        .map(|board| Writers::new(&board.served, &board.room));
    let mut figures = [Figures::default(), Figures::default()];
    for _ in 0..plan.rounds {
        for ((board, writers), figures) in boards.iter().zip(&writers).zip(&mut figures) {
            board.watch.take()?;
            let before = board.served.cpu()?;
            let writing = writers.write(plan.ideas_a_second, plan.round);
            let changes = plan.runtime.block_on(writing)?.len() as f64;
            board.watch.await_rest(&(0..SEATS))?;
            let cpu = board.served.cpu()? - before;
            let seen = board.watch.take()?;
            figures.cpu.push(micros(cpu) / changes);
            let bytes = seen.bytes as f64 / changes / SEATS as f64;
            figures.bytes.push(bytes);
            figures.memory = board.served.memory()?;
        }
    }
    print(&figures, many);
    Ok(())
}

impl Board {
    fn with(plan: &Plan, ideas: usize) -> anyhow::Result<Self> {
        let data = tempfile::tempdir()?;
        let workshop = plan.runtime.block_on(found(data.path(), ideas))?;
        let served = Served::open(data.path())?;
        let filling = Room::fill(&served, &workshop, SEATS);
        let room = plan.runtime.block_on(filling)?;
        let watch = Watch::begin()?;
        for request in room.requests(&served, SEATS) {
            watch.add(ask(served.address, &request, None)?)?;
        }
        watch.await_frame(SEATS, None)?;
        Ok(Self {
            served,
            room,
            watch,
            _data: data,
        })
    }
}

/// A workshop whose open wall has this many ideas, half of them in ten themes: by no page, because
/// nobody would have written them in the time.
async fn found(data: &Path, ideas: usize) -> anyhow::Result<String> {
    let mut setup = Template::OpenWall.setup(Uuid::new_v4);
    setup.title = "A wall".into();
    setup.question = "What is on it?".into();
    let gathers = |round: &&workshop::Round| matches!(round.kind, RoundKind::Gather { .. });
    let round = setup.rounds.iter().find(gathers).map(|round| round.id);
    let round = round.expect("an open wall gathers");
    let mut wishes = vec![
        Command::CreateWorkshop { setup },
        Command::OpenRound { round },
    ]
    .into_iter()
    .map(|command| (Actor::Desk, WishId(Uuid::new_v4()), command))
    .collect::<Vec<_>>();
    let ids: Vec<Uuid> = (0..ideas).map(|_| Uuid::new_v4()).collect();
    for (n, id) in ids.iter().enumerate() {
        let add = Command::AddIdea {
            round: Some(round),
            text: format!("What somebody wrote on a wall that has room for more of it, {n}"),
            author: Author::Desk { role: None },
            only_desk: false,
            source_id: None,
        };
        wishes.push((Actor::Desk, WishId(*id), add));
    }
    for (n, ideas) in ids[..ideas / 2].chunks(ideas.div_ceil(20)).enumerate() {
        let theme = Command::MakeTheme {
            title: format!("Theme {n}"),
            ideas: ideas.iter().copied().map(IdeaId).collect(),
        };
        wishes.push((Actor::Desk, WishId(Uuid::new_v4()), theme));
    }
    let house = House::open(data).await?;
    let founded = house.found(wishes).await?;
    house.close().await;
    Ok(format!("/w/{}", founded.code))
}

fn print([few, many]: &[Figures; 2], ideas: usize) {
    let columns = [
        format!("{FEW} ideas"),
        format!("{ideas} ideas"),
        "ratio".into(),
    ];
    let title = format!("A change on a board, with {SEATS} seats watching");
    let mut table = Table::new(title, &columns);
    let ratio = |few: &[f64], many: &[f64]| {
        let ratios = few.iter().zip(many).map(|(few, many)| many / few);
        format!("{:.2}", median(ratios.collect()))
    };
    let bytes = |figures: &Figures| format!("{:.0}", median(figures.bytes.clone()));
    let cpu = |figures: &Figures| format!("{:.0} µs", median(figures.cpu.clone()));
    let memory = |figures: &Figures| kib(figures.memory as f64);
    let cells = [bytes(few), bytes(many), ratio(&few.bytes, &many.bytes)];
    table.row("bytes for a change to a seat", cells, "≤ 1.1");
    let cells = [cpu(few), cpu(many), ratio(&few.cpu, &many.cpu)];
    table.row("server CPU for a change to all", cells, "≤ 1.1");
    table.row(
        "memory of the server",
        [memory(few), memory(many), String::new()],
        "",
    );
    table.print();
}
