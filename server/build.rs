//! Rebuilds the server when xtask has put new files where `assets.rs` embeds them from. The folder
//! must exist even before the first time, or the server would not compile.

fn main() {
    let profile = std::env::var("PROFILE").expect("cargo sets it for build scripts");
    let site = format!("../target/site/{profile}/assets");
    std::fs::create_dir_all(&site).expect("the workspace's target folder can be written");
    println!("cargo:rerun-if-changed={site}");
    println!("cargo:rerun-if-changed=build.rs");
}
