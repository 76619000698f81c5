//! The bundled files: what they say for each authority.

use shared::procedure::read;
use std::fs;

#[test]
fn every_file_reads_without_a_mistake() {
    for entry in fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/procedures")).expect("the folder") {
        let path = entry.expect("an entry").path();
        let text = fs::read_to_string(&path).expect("a file");
        let procedure = read::read(&text)
            .unwrap_or_else(|mistakes| panic!("{}:\n{}", path.display(), read::listed(&mistakes)));
        assert_eq!(path.file_stem().and_then(|stem| stem.to_str()), Some(procedure.authority.as_str()));
    }
}
