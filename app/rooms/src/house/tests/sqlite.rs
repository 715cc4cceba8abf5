//! In a folder.

#[path = "cases.rs"]
mod cases;

use tempfile::TempDir;

use crate::Storage;

struct Kept(TempDir);

impl Kept {
    async fn fresh() -> Self {
        Self(TempDir::new().unwrap())
    }

    fn storage(&self) -> Storage {
        self.0.path().into()
    }
}
