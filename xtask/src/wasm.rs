//! The app as a WASM module with its JavaScript glue: cargo, wasm-bindgen (as a library), wasm-opt.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::build::Mode;
use crate::{npm, say, stamp, tools};

/// What browsers have had since 2022. Named one by one: `--all-features` makes a module that browsers refuse.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The two files that run the app.
pub struct Bundle {
    pub module: PathBuf,
    pub glue: PathBuf,
}

/// Builds the app; every step whose input is unchanged is skipped.
pub fn build(mode: Mode) -> Result<Bundle> {
    tools::require_wasm_target()?;
    let compiled = compile(mode)?;
    let directory = tools::target_dir().join("xtask").join(mode.profile());
    let bundle = Bundle { module: directory.join("app_bg.wasm"), glue: directory.join("app.js") };
    let made = [bundle.module.clone(), bundle.glue.clone()];
    let inputs =
        [compiled.clone(), tools::root().join("xtask/package-lock.json"), tools::root().join("Cargo.lock")];
    stamp::unless_current(&format!("wasm-{}", mode.profile()), &inputs, &FEATURES.join(" "), &made, || {
        say::step("Making the app's JavaScript glue", || bind(&compiled, &directory, mode))?;
        match mode {
            Mode::Dev => Ok(()),
            Mode::Small => optimise(&bundle.module),
        }
    })?;
    Ok(bundle)
}

fn compile(mode: Mode) -> Result<PathBuf> {
    let target = "wasm32-unknown-unknown";
    let what = format!("Compiling the app for the browser ({})", mode.profile());
    let arguments = ["build", "--package", "app", "--lib", "--target", target, "--profile", mode.profile()];
    say::step(&what, || tools::run(&mut tools::cargo(arguments)))?;
    Ok(tools::target_dir().join(target).join(mode.directory()).join("app.wasm"))
}

fn bind(compiled: &Path, directory: &Path, mode: Mode) -> Result<()> {
    let small = mode == Mode::Small;
    let mut bindgen = Bindgen::new();
    bindgen.web(true)?.typescript(false).out_name("app").input_path(compiled);
    bindgen.debug(!small).remove_name_section(small).remove_producers_section(small);
    bindgen.generate(directory).context("wasm-bindgen cannot process the app")
}

fn optimise(module: &Path) -> Result<()> {
    npm::install("xtask")?;
    let small = module.with_extension("small");
    say::step("Making the app's module smaller (wasm-opt -Oz)", || {
        tools::run(
            npm::program("xtask", "wasm-opt").arg("-Oz").args(FEATURES).arg(module).arg("-o").arg(&small),
        )
    })?;
    fs::rename(&small, module).context("cannot replace the module by its smaller form")
}
