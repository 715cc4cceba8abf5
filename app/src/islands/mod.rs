//! What comes alive in the browser. Islands never nest, and every page works without them.

mod character_count;

pub use character_count::CharacterCount;
