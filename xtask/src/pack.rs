//! Makes what phones download small: styles minified, everything that is not compressed by nature
//! compressed beside the plain copy.

use std::io::Write;

use anyhow::anyhow;
use brotli::CompressorWriter;
use flate2::Compression;
use flate2::write::GzEncoder;
use lightningcss::printer::PrinterOptions;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, StyleSheet};

use crate::site::Files;

/// Without targets: what we write is what browsers get, only shorter.
pub fn minify(css: &str) -> anyhow::Result<String> {
    let mut sheet = StyleSheet::parse(css, ParserOptions::default())
        .map_err(|error| anyhow!("the style does not parse: {error}"))?;
    sheet
        .minify(MinifyOptions::default())
        .map_err(|error| anyhow!("the style does not minify: {error}"))?;
    let printed = sheet.to_css(PrinterOptions {
        minify: true,
        ..PrinterOptions::default()
    });
    Ok(printed.map_err(|error| anyhow!("{error}"))?.code)
}

/// Adds `NAME.br` and `NAME.gz`; fonts come compressed. Both, because browsers take brotli over
/// encrypted connections only, and a workshop on a laptop's own network has none.
pub fn compress(files: &mut Files) {
    let mut packed = Files::new();
    for (name, content) in files.iter() {
        if !name.ends_with(".woff2") {
            packed.insert(format!("{name}.br"), brotli(content));
            packed.insert(format!("{name}.gz"), gzip(content));
        }
    }
    files.extend(packed);
}

fn brotli(content: &[u8]) -> Vec<u8> {
    let (quality, window) = (11, 22);
    let mut writer = CompressorWriter::new(Vec::new(), 4096, quality, window);
    writer.write_all(content).expect("a Vec takes everything");
    writer.into_inner()
}

fn gzip(content: &[u8]) -> Vec<u8> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(content).expect("a Vec takes everything");
    writer.finish().expect("a Vec takes everything")
}
