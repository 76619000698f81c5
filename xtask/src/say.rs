//! What a person at the terminal sees: one line when a step starts, one with its time when it ends.

use std::time::{Duration, Instant};

use anyhow::Result;

/// Runs one step between two lines that say what it is and how long it took.
pub fn step<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    eprintln!("▸ {what}");
    let started = Instant::now();
    let outcome = work();
    let time = seconds(started.elapsed());
    match outcome {
        Ok(_) => eprintln!("  done in {time}"),
        Err(_) => eprintln!("  failed after {time}"),
    }
    outcome
}

pub fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

/// Bytes in thousands, as transfer sizes are usually quoted.
pub fn kilobytes(bytes: usize) -> String {
    format!("{}.{} KB", bytes / 1000, bytes % 1000 / 100)
}

/// A table with its first column flush left and the others flush right.
pub fn table(header: &[&str], rows: &[Vec<String>]) -> String {
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        let widest = cells.map(|cell| cell.chars().count()).max().unwrap_or(0);
        widest.max(header[column].chars().count())
    };
    let widths: Vec<usize> = (0..header.len()).map(width).collect();
    let line = |cells: &[String]| -> String {
        let padded = cells.iter().zip(&widths).enumerate().map(|(column, (cell, &width))| {
            if column == 0 { format!("{cell:<width$}") } else { format!("{cell:>width$}") }
        });
        padded.collect::<Vec<_>>().join("  ").trim_end().to_owned() + "\n"
    };
    let header: Vec<String> = header.iter().map(ToString::to_string).collect();
    line(&header) + &rows.iter().map(|row| line(row)).collect::<String>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_lines_up_its_columns() {
        let rows =
            [vec!["app.wasm".to_owned(), "93.4 KB".to_owned()], vec!["a".to_owned(), "1 B".to_owned()]];
        assert_eq!(
            table(&["file", "brotli"], &rows),
            "file       brotli\napp.wasm  93.4 KB\na             1 B\n"
        );
    }

    #[test]
    fn kilobytes_are_thousands_of_bytes() {
        assert_eq!(kilobytes(300_000), "300.0 KB");
        assert_eq!(kilobytes(1_099), "1.0 KB");
    }
}
