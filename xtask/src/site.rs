//! The files that pages load, named by their content, in the folder that the server embeds. A
//! file that did not change is not touched, so that the server is not compiled again for nothing.

use std::collections::BTreeMap;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use crate::bindings::{self, Frontend};
use crate::place::{self, Profile};
use crate::styles;

/// File names and contents.
pub type Files = BTreeMap<String, Vec<u8>>;

pub fn put_together(profile: Profile) -> anyhow::Result<()> {
    let mut files = Files::new();

    let Frontend { script, wasm } = bindings::frontend(profile)?;
    let hash = hash(&[script.as_bytes(), &wasm]);
    files.insert(format!("talkoot-{hash}.js"), script.into_bytes());
    files.insert(format!("talkoot-{hash}_bg.wasm"), wasm);

    styles::add_to(&mut files, profile)?;
    pack(&mut files, profile);
    write(&place::site(profile), &files)
}

/// Short, and different whenever the content is.
pub fn hash(contents: &[&[u8]]) -> String {
    let mut hasher = DefaultHasher::new();
    contents.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

#[cfg(feature = "pack")]
fn pack(files: &mut Files, profile: Profile) {
    if profile == Profile::Release {
        crate::pack::compress(files);
    }
}

#[cfg(not(feature = "pack"))]
fn pack(_files: &mut Files, _profile: Profile) {}

fn write(folder: &Path, files: &Files) -> anyhow::Result<()> {
    fs::create_dir_all(folder)?;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if !files.contains_key(entry.file_name().to_string_lossy().as_ref()) {
            fs::remove_file(entry.path())?;
        }
    }
    for (name, content) in files {
        let path = folder.join(name);
        if fs::read(&path).ok().as_ref() != Some(content) {
            fs::write(path, content)?;
        }
    }
    Ok(())
}
