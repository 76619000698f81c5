//! A new migration changes no Rust file: without this cargo would not embed it.

fn main() {
    println!("cargo::rerun-if-changed=migrations");
}
