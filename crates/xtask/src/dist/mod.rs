//! The one build: from the workspace to a folder of static files that works at `/` and under any path, without rewrite rules.
//!
//! The steps run in the order of the modules below; each takes what the one before it gave.

mod bindgen; // the JavaScript glue
mod boundaries; // the map of each region
mod budget; // what the first view and the engine weigh
mod compile; // cargo for wasm32, relocations kept
mod compress; // .br and .gz beside each text file
mod key; // who has to sign the data
mod left; // what publishing needs to know of the build
mod minify; // the scripts, without what only their readers need
mod names; // content hashes, from the leaves up
mod optimize; // wasm-opt
mod pack; // many small wasm files in a few
mod snapshots; // data/ as the app reads it, and a file for each page
mod split; // what the first view does not need becomes wasm files of its own
mod style; // one stylesheet, and the fonts it names
mod worker; // what keeps a release in the browser

pub(crate) use compress::with_suffix;

use crate::run::{self, step};
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

/// What to build, and where to.
pub(crate) struct Plan {
    /// The folder that becomes the site.
    pub(crate) out: PathBuf,
    /// The path under which the site will live; only 404.html, shown at any depth, needs to know it.
    pub(crate) base: String,
    /// The minisign key that the site's data have to be signed with, where they have to.
    pub(crate) key: Option<String>,
    /// Quicker and larger: not optimized, no compression, no budget.
    pub(crate) dev: bool,
}

/// `cargo xtask dist [--out DIR] [--base PATH] [--key FILE] [--dev]`
pub(crate) fn command(args: &[String]) -> Result<()> {
    run::only_options(args, &["--out", "--base", "--key"], &["--dev"])?;
    let plan = Plan {
        out: run::root().join(run::option(args, "--out")?.unwrap_or("dist")),
        base: run::option(args, "--base")?.unwrap_or("/").to_owned(),
        key: run::option(args, "--key")?.map(key::read).transpose()?,
        dev: args.iter().any(|arg| arg == "--dev"),
    };
    build(&plan)?;
    println!("the site is in {}", plan.out.display());
    if plan.key.is_some() {
        println!("sign its data before it is served: minisign -Sm {}", plan.out.join("data/index.json").display());
    }
    Ok(())
}

/// Runs every step into a folder beside the target, and puts it in place only when all of it stands.
pub(crate) fn build(plan: &Plan) -> Result<()> {
    crate::setup::wasm_target()?;
    // The optimizer and the boundaries of the map are npm packages.
    crate::setup::npm_packages()?;
    let staging = beside(&plan.out, "new")?;
    clear(&staging)?;
    let work = run::target_dir().join("dist").join(if plan.dev { "dev" } else { "release" });
    clear(&work)?;

    let app = assemble(plan, &work)?;
    let shell = step("hashed names", "see crates/xtask/src/dist/names.rs", || {
        let named = names::name(app)?;
        for (name, bytes) in &named.files {
            run::write(&staging.join("assets").join(name), bytes)?;
        }
        Ok(named)
    })?;
    let style =
        step("stylesheet and fonts", "look at style/ and public/fonts/", || style::write(&run::root(), &staging))?;
    let maps = step("boundaries", "npm ci --ignore-scripts; then see crates/xtask/src/dist/boundaries/", || {
        boundaries::write(&run::root(), &staging.join("data"), &snapshots::publish(&work.join("data"), false)?)
    })?;
    left::write(
        &run::root(),
        &staging,
        left::Made { base: &plan.base, compressed: !plan.dev, key: plan.key.clone(), app: &shell, style: &style, maps },
    )?;
    let regions = step("publish data/ and the pages", "cargo run -p klyngeatlas -- publish data --site dist", || {
        snapshots::onto(&staging, !plan.dev)
    })?;
    step("worker", "see crates/xtask/src/dist/worker.rs and offline/", || worker::write(&staging, plan.dev))?;
    if !plan.dev {
        step("compress", "see crates/xtask/src/dist/compress.rs", || compress::all(&staging))?;
    }
    put_in_place(&staging, &plan.out)?;
    // Last: a site that is too heavy is still one to look at.
    if plan.dev { Ok(()) } else { budget::check(&plan.out, &shell, &style, &regions) }
}

/// The files of a site that publishing needs and does not write, below its root.
pub(crate) fn left_by_the_build(site: &Path) -> Result<Vec<String>> {
    let build: klyngeatlas::site::Build = serde_json::from_str(&run::read(&site.join(klyngeatlas::site::FILE))?)?;
    let maps = build.maps.into_values().map(|map| format!("data/{map}"));
    Ok(maps.chain([klyngeatlas::site::FILE.to_owned()]).collect())
}

/// Publishes data/ and every page onto what a build left.
pub(crate) fn publish_onto(site: &Path) -> Result<()> {
    snapshots::onto(site, true).map(|_| ())
}

/// Publishes the snapshots of data/ into a folder, and returns their files.
pub(crate) fn publish(out: &Path) -> Result<Vec<String>> {
    Ok(snapshots::publish(out, false)?.into_iter().map(|region| region.file).collect())
}

/// The app as wasm and JavaScript, not yet named.
fn assemble(plan: &Plan, work: &Path) -> Result<names::App> {
    let wasm = step("compile the app", "cargo check -p klyngeatlas-app --target wasm32-unknown-unknown", || {
        compile::compile(plan.dev)
    })?;
    let split = step("split lazy parts", "look at the functions marked wasm_split in crates/app", || {
        split::split(&wasm, work)
    })?;
    let mut app =
        step("wasm-bindgen", "pin wasm-bindgen and wasm-bindgen-cli-support to one version in Cargo.toml", || {
            bindgen::bindgen(split)
        })?;
    app.boot = key::into(&run::read(&run::root().join("boot.js"))?, plan.key.as_deref())?;
    app.offline = run::read(&run::root().join("offline/page.js"))?;
    if !plan.dev {
        step("wasm-opt", "npm ci --ignore-scripts", || optimize::optimize(&mut app, work))?;
    }
    step("packs", "see crates/xtask/src/dist/pack.rs", || pack::pack(&mut app))?;
    if !plan.dev {
        step("minify", "npm ci --ignore-scripts", || minify::minify(&mut app, work))?;
    }
    Ok(app)
}

/// `dist` -> `dist.new`, in the same folder, so that a rename is enough.
fn beside(out: &Path, suffix: &str) -> Result<PathBuf> {
    let name = out.file_name().with_context(|| format!("{} cannot be an output folder", out.display()))?;
    let mut name = name.to_owned();
    name.push(format!(".{suffix}"));
    Ok(out.with_file_name(name))
}

fn clear(folder: &Path) -> Result<()> {
    if folder.exists() {
        std::fs::remove_dir_all(folder).with_context(|| format!("cannot clear {}", folder.display()))?;
    }
    std::fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))
}

/// Two renames, so that a server never finds half a site.
fn put_in_place(staging: &Path, out: &Path) -> Result<()> {
    let old = beside(out, "old")?;
    clear(&old)?;
    if out.exists() {
        std::fs::remove_dir_all(&old)?;
        std::fs::rename(out, &old).with_context(|| format!("cannot move {}", out.display()))?;
    }
    std::fs::rename(staging, out).with_context(|| format!("cannot move {}", staging.display()))?;
    std::fs::remove_dir_all(&old).with_context(|| format!("cannot remove {}", old.display()))
}
