//! The app's modules and their JavaScript under names that their content decides.

use std::fs;

use anyhow::{Context, Result, ensure};

use crate::assets::Site;
use crate::stamp::short_hash;
use crate::wasm::{Bundle, LOADER};

/// Adds everything that runs the app to the site.
pub fn add(site: &mut Site, bundle: &Bundle) -> Result<()> {
    let mut loader = text(bundle, LOADER)?;
    for name in &bundle.later {
        let path = site.add_later(name, &read(bundle, name)?)?;
        loader = renamed(&loader, name, &path)?;
    }
    let glue = text(bundle, "app.js")?;
    site.add_hashed("app.wasm", &fs::read(bundle.module())?)?;
    // Each imports the other: the hash in their names is that of both, before either is told the other's name.
    let hash = short_hash(format!("{glue}{loader}").as_bytes());
    let (glue_file, loader_file) = (format!("app-{hash}.js"), format!("loader-{hash}.js"));
    let glue = glue.replace(&format!("from \"./{LOADER}\""), &format!("from \"./{loader_file}\""));
    site.add_named("loader.js", loader_file, renamed(&loader, "app.js", &glue_file)?.as_bytes())?;
    site.add_named("app.js", glue_file, glue.as_bytes())
}

/// The text with `./name` in quotes replaced by the name under which it is served.
fn renamed(text: &str, name: &str, served: &str) -> Result<String> {
    let quoted = format!("\"./{name}\"");
    ensure!(text.contains(&quoted), "the loader does not name {name}");
    Ok(text.replace(&quoted, &format!("\"./{}\"", served.trim_start_matches('/'))))
}

fn text(bundle: &Bundle, name: &str) -> Result<String> {
    String::from_utf8(read(bundle, name)?).with_context(|| format!("{name} is not text"))
}

fn read(bundle: &Bundle, name: &str) -> Result<Vec<u8>> {
    let path = bundle.file(name);
    fs::read(&path).with_context(|| format!("cannot read {}", path.display()))
}
