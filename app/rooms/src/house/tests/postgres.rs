//! In a PostgreSQL database.

#[path = "cases.rs"]
mod cases;
#[path = "../../../tests/fresh/mod.rs"]
mod fresh;

use crate::{House, Storage, database::Either};

struct Kept(String);

impl Kept {
    async fn fresh() -> Self {
        Self(fresh::address().await)
    }

    fn storage(&self) -> Storage {
        Storage::postgres(&self.0).unwrap()
    }
}

#[tokio::test]
async fn readers_cannot_write() {
    let kept = Kept::fresh().await;
    let house = House::open(kept.storage()).await.unwrap();
    let Either::Postgres(read) = &house.inner.database.read else {
        panic!("it is kept in PostgreSQL");
    };
    let sneaking = sqlx::query("DELETE FROM workshop").execute(read).await;
    let denied = sneaking.unwrap_err().to_string();
    assert!(denied.contains("read-only transaction"), "{denied}");
}
