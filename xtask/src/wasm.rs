//! The app as WASM modules with their JavaScript: cargo, the splitter, wasm-bindgen (both as libraries), wasm-opt.
//!
//! What `app/src/pages/later/` marks goes into modules of its own, which a browser fetches when they are needed.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use wasm_bindgen_cli_support::Bindgen;
use wasm_split_cli_support as split;

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

/// The splitter needs to see who refers to what; one type for all views makes a quarter less of their program.
const RUSTFLAGS: &str = "-Clink-args=--emit-relocs --cfg erase_components";

/// The file by which the main module loads the others.
pub const LOADER: &str = "__wasm_split.js";

/// The files that run the app.
pub struct Bundle {
    directory: PathBuf,
    /// The modules that are fetched later, by their file names.
    pub later: Vec<String>,
}

impl Bundle {
    /// The main module.
    pub fn module(&self) -> PathBuf {
        self.file("app_bg.wasm")
    }

    /// A file of that name.
    pub fn file(&self, name: &str) -> PathBuf {
        self.directory.join(name)
    }

    fn of(directory: PathBuf) -> Result<Self> {
        let mut later: Vec<String> = fs::read_dir(&directory)?
            .flatten()
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .filter(|name| name.ends_with(".wasm") && name != "app_bg.wasm")
            .collect();
        later.sort();
        Ok(Self { directory, later })
    }
}

/// Builds the app; every step whose input is unchanged is skipped.
pub fn build(mode: Mode) -> Result<Bundle> {
    tools::require_wasm_target()?;
    let compiled = compile(mode)?;
    let directory = tools::target_dir().join("xtask").join(mode.profile());
    let made = ["app_bg.wasm", "app.js", LOADER].map(|name| directory.join(name));
    let inputs =
        [compiled.clone(), tools::root().join("xtask/package-lock.json"), tools::root().join("Cargo.lock")];
    stamp::unless_current(&format!("wasm-{}", mode.profile()), &inputs, &FEATURES.join(" "), &made, || {
        // What an earlier build split off is no part of this one.
        let _ = fs::remove_dir_all(&directory);
        let main = say::step("Splitting the app's module", || divide(&compiled, &directory))?;
        say::step("Making the app's JavaScript glue", || bind(&main, &directory, mode))?;
        match mode {
            Mode::Dev => Ok(()),
            Mode::Small => optimise(&Bundle::of(directory.clone())?),
        }
    })?;
    Bundle::of(directory)
}

fn compile(mode: Mode) -> Result<PathBuf> {
    let target = "wasm32-unknown-unknown";
    let what = format!("Compiling the app for the browser ({})", mode.profile());
    let arguments = ["build", "--package", "app", "--lib", "--target", target, "--profile", mode.profile()];
    say::step(&what, || tools::run(tools::cargo(arguments).env("RUSTFLAGS", RUSTFLAGS)))?;
    Ok(tools::target_dir().join(target).join(mode.directory()).join("app.wasm"))
}

/// Splits the module; the main one is for wasm-bindgen, under the name by which it calls its glue.
fn divide(compiled: &Path, directory: &Path) -> Result<PathBuf> {
    let whole = fs::read(compiled).with_context(|| format!("cannot read {}", compiled.display()))?;
    let main = directory.join("app.main");
    let link = format!("./{LOADER}");
    let mut options = split::Options::new(&whole);
    options.output_dir = directory;
    options.main_out_path = &main;
    options.main_module = "./app.js";
    options.link_name = &link;
    split::transform(options).map_err(|reason| anyhow!("the app cannot be split: {reason:#}"))?;
    Ok(main)
}

fn bind(main: &Path, directory: &Path, mode: Mode) -> Result<()> {
    let small = mode == Mode::Small;
    let module = fs::read(main)?;
    let mut bindgen = Bindgen::new();
    bindgen.web(true)?.typescript(false).out_name("app").input_bytes("app", module);
    // The modules fetched later call into this one by the names that the linker gave.
    bindgen.keep_lld_exports(true).demangle(false);
    bindgen.debug(!small).remove_name_section(small).remove_producers_section(small);
    bindgen.generate(directory).context("wasm-bindgen cannot process the app")?;
    fs::remove_file(main).context("cannot remove the module before its glue")
}

fn optimise(bundle: &Bundle) -> Result<()> {
    npm::install("xtask")?;
    say::step("Making the app's modules smaller (wasm-opt -Oz)", || {
        let later = bundle.later.iter().map(|name| bundle.file(name));
        std::iter::once(bundle.module()).chain(later).try_for_each(|module| shrink(&module))
    })
}

fn shrink(module: &Path) -> Result<()> {
    let small = module.with_extension("small");
    tools::run(
        npm::program("xtask", "wasm-opt")
            .args(["-Oz", "--strip-debug"])
            .args(FEATURES)
            .arg(module)
            .arg("-o")
            .arg(&small),
    )?;
    fs::rename(&small, module).context("cannot replace a module by its smaller form")
}
