//! A full room comes in at once through one address, as behind a venue's router: page, seat, page,
//! stream, each phone with connections of its own.

use std::time::{Duration, Instant};

use tokio::task::JoinSet;

use crate::Plan;
use crate::figures::{ms, percentile};
use crate::house::Served;
use crate::room::{come_in, door, found, request};
use crate::table::Table;
use crate::watch::{Watch, ask};

const PEOPLE: usize = 1_000;

pub fn measure(plan: &Plan) -> anyhow::Result<()> {
    eprintln!("{PEOPLE} people at the door …");
    let data = tempfile::tempdir()?;
    let served = Served::open(data.path())?;
    let workshop = plan.runtime.block_on(found(&served))?;
    let form = plan.runtime.block_on(door(&served.url, &workshop))?;
    let watch = Watch::begin()?;

    let (began, before) = (Instant::now(), served.cpu()?);
    let mut refused: Vec<String> = Vec::new();
    let (mut no_answer, mut busy) = (0, 0);
    let mut took = Vec::new();
    plan.runtime.block_on(async {
        let mut coming = JoinSet::new();
        for _ in 0..PEOPLE {
            let (url, workshop, form) = (served.url.clone(), workshop.clone(), form.clone());
            coming.spawn(async move { come_in(&url, &workshop, &form).await });
        }
        while let Some(inside) = coming.join_next().await {
            match inside? {
                Ok(inside) => {
                    no_answer += inside.trouble.no_answer;
                    busy += inside.trouble.busy;
                    took.push(inside.door_took);
                    let request = request(&served, &workshop, &inside.cookie);
                    watch.add(ask(served.address, &request, None)?)?;
                }
                Err(error) => refused.push(format!("{error:#}")),
            }
        }
        anyhow::Ok(())
    })?;
    let current = watch.await_frame(PEOPLE - refused.len(), None)?;
    let last = current.iter().map(|phone| phone.at - began).max();
    let cpu = (served.cpu()? - before) / PEOPLE as u32;

    let title = format!("{PEOPLE} people come in at once through one address");
    let mut table = Table::new(title, &["measured".into()]);
    table.row("refused", [refused.len().to_string()], "0");
    table.row("told to try again", [busy.to_string()], "0");
    table.row("without an answer", [no_answer.to_string()], "0");
    table.row("the door's page, p50", [ms(percentile(&took, 0.5))], "");
    table.row("the door's page, p99", [ms(percentile(&took, 0.99))], "");
    let last = last.unwrap_or(Duration::ZERO).as_secs_f64();
    table.row("the last one is live", [format!("{last:.1} s")], "≤ 15 s");
    table.row("server CPU for one person", [ms(cpu)], "");
    table.print();
    for why in refused.iter().take(5) {
        println!("refused: {why}");
    }
    Ok(())
}
