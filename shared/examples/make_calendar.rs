//! Writes `calendars/england.json`, the bank holidays made by rule: `cargo run -p shared --example make_calendar`.

#[path = "../tests/support/bank_holidays.rs"]
mod bank_holidays;

fn main() -> std::io::Result<()> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/calendars/england.json");
    std::fs::write(path, bank_holidays::file())
}
