//! `cargo xtask bench`: the figures Recourse promises, each with how it was taken, and the machine they were taken on.
//!
//! A new figure is a function that returns rows and a line in [`FIGURES`].

use std::process::Stdio;

use anyhow::{Result, bail};
use pico_args::Arguments;

use crate::build::{self, Mode};
use crate::{say, tools};

/// One line of the table.
struct Row {
    figure: String,
    value: String,
    /// How it was taken, so that someone else can take it again.
    taken: String,
}

const FIGURES: [fn() -> Result<Vec<Row>>; 4] = [calendar, deciding, first_visit, over_http];

/// `cargo xtask bench`.
pub fn command(arguments: Arguments) -> Result<()> {
    crate::nothing_left(arguments)?;
    let mut rows = Vec::new();
    for figure in FIGURES {
        rows.extend(figure()?);
    }
    print!("{}\n\n{}", machine(), markdown(&rows));
    Ok(())
}

/// The calendar's speed, measured by an example of `shared`.
fn calendar() -> Result<Vec<Row>> {
    example("shared", "bench_calendar")
}

/// A decision and a drawn ladder, measured by an example of `shared`.
fn deciding() -> Result<Vec<Row>> {
    example("shared", "bench_decide")
}

/// The tray and a command over HTTP at two sizes, measured by an example of `server` beside a bare handler.
fn over_http() -> Result<Vec<Row>> {
    example("server", "bench_http")
}

fn first_visit() -> Result<Vec<Row>> {
    let files = build::site(Mode::Small)?;
    let row = |figure: String, bytes| Row {
        figure,
        value: say::kilobytes(bytes),
        taken: "size of the brotli file in dist/, quality 11".to_owned(),
    };
    let when = |later| if later { "fetched later" } else { "first visit" };
    let each = files.iter().map(|asset| row(format!("{}: {}", when(asset.later), asset.name), asset.brotli));
    let sum = row("first visit, all files".to_owned(), build::first_visit(&files));
    Ok(each.chain([sum]).collect())
}

/// Runs an example of a crate that prints a row a line: figure, value and how it was taken, with tabs between. Its own
/// tests, among those of `cargo xtask test`, see to it that it still runs.
fn example(of: &str, name: &str) -> Result<Vec<Row>> {
    let arguments = ["run", "--quiet", "--release", "--package", of, "--example", name];
    let output = say::step(&format!("Running {name}"), || {
        Ok(tools::cargo(arguments).stderr(Stdio::inherit()).output()?)
    })?;
    if !output.status.success() {
        bail!("the example {name} failed ({})", output.status);
    }
    String::from_utf8(output.stdout)?.lines().map(parse).collect()
}

fn parse(line: &str) -> Result<Row> {
    let cells: Vec<_> = line.split('\t').map(str::to_owned).collect();
    let Ok([figure, value, taken]) = <[String; 3]>::try_from(cells) else {
        bail!("a bench row is `figure<tab>value<tab>how it was taken`, not `{line}`");
    };
    Ok(Row { figure, value, taken })
}

fn markdown(rows: &[Row]) -> String {
    let line = |row: &Row| format!("| {} | {} | {} |\n", row.figure, row.value, row.taken);
    let head = "| figure | value | how it was taken |\n|---|---|---|\n".to_owned();
    head + &rows.iter().map(line).collect::<String>()
}

/// Processor, cores and kernel, as `/proc` has them.
fn machine() -> String {
    let read = |path: &str| std::fs::read_to_string(path).unwrap_or_default();
    let cpuinfo = read("/proc/cpuinfo");
    let model =
        cpuinfo.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or("unknown processor");
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let kernel = read("/proc/sys/kernel/osrelease");
    format!("{}, {cores} cores, kernel {}", model.trim_start_matches([' ', '\t', ':']), kernel.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_has_three_cells() -> Result<()> {
        let row = parse("add 20 days\t6 ns\tmedian of 1000")?;
        assert_eq!(markdown(&[row]).lines().last(), Some("| add 20 days | 6 ns | median of 1000 |"));
        assert!(parse("add 20 days: 6 ns").is_err());
        Ok(())
    }
}
