//! Where workshops are kept, through the program itself: what a host types and reads.

#[path = "../../app/rooms/tests/fresh/mod.rs"]
mod fresh;

use std::{
    fs,
    io::{Read, Write},
    net::TcpListener,
    process::Command,
    thread,
};

/// What the program said, with everything that it has to say.
fn talkoot(arguments: &[&str], database: &str) -> (bool, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_talkoot"))
        .args(arguments)
        .env("TALKOOT_DATABASE", database)
        .env("TALKOOT_LOG", "trace")
        .current_dir(std::env::temp_dir())
        .output()
        .expect("the binary was built");
    let text = |bytes| String::from_utf8(bytes).expect("it speaks UTF-8");
    (
        output.status.success(),
        text(output.stdout),
        text(output.stderr),
    )
}

/// What a host is told when the database cannot be opened.
fn refused(database: &str) -> String {
    let (ok, out, err) = talkoot(&["serve", "--listen", "127.0.0.1:0"], database);
    assert!(!ok && out.is_empty());
    assert!(!err.contains("s3cret"), "{err}");
    err
}

#[test]
fn a_database_where_nobody_answers_is_told_as_that() {
    let told = refused("postgres://host:s3cret@127.0.0.1:1/talkoot?pasword=s3cret2");
    assert!(told.contains("nobody answers at 127.0.0.1:1"), "{told}");
    assert!(told.contains("\"pasword\""), "what was not understood");
}

#[test]
fn what_is_no_address_is_told_without_what_was_given() {
    for address in ["host:s3cret@127.0.0.1/talkoot", "postgres://a:s3cret#@b/c"] {
        let told = refused(address);
        assert!(told.contains("not the address of a PostgreSQL database"));
        assert!(told.contains("TALKOOT_DATABASE"), "{told}");
    }
}

#[test]
fn the_help_does_not_show_the_password() {
    let (ok, out, _) = talkoot(&["serve", "--help"], "postgres://host:s3cret@db/talkoot");
    assert!(ok && out.contains("TALKOOT_DATABASE"));
    assert!(!out.contains("s3cret"));
}

#[test]
fn a_database_that_is_too_old_is_told_as_that() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let port = listener.local_addr().expect("it has an address").port();
    let server = thread::spawn(move || {
        let (mut stream, _) = listener.accept().expect("somebody comes");
        let mut heard = [0; 1024];
        // "Do you speak TLS?" "No."
        stream.read_exact(&mut heard[..8]).expect("it asks");
        stream.write_all(b"N").expect("it listens");
        let _ = stream.read(&mut heard).expect("it says who it is");
        // Come in; I am 14; here is a key to cancel with; ready.
        let mut answer = b"R\0\0\0\x08\0\0\0\0S\0\0\0\x18server_version\x0014.9\0".to_vec();
        answer.extend(b"K\0\0\0\x0c\0\0\0\x01\0\0\0\x01Z\0\0\0\x05I");
        stream.write_all(&answer).expect("it listens");
        // Until it goes.
        let _ = stream.read_to_end(&mut Vec::new());
    });
    let told = refused(&format!("postgres://host:s3cret@127.0.0.1:{port}/talkoot"));
    assert!(
        told.contains("is of version 14; Talkoot needs 15 or newer"),
        "{told}"
    );
    server.join().expect("it only answered");
}

mod postgres {
    use super::*;

    #[tokio::test]
    async fn what_is_imported_into_a_database_is_exported_from_it() {
        let address = fresh::address().await;
        let folder = tempfile::tempdir().expect("a folder");
        let list = folder.path().join("list.csv");
        fs::write(&list, "idea\nA lift home\nA call on day two\n").expect("it can be written");
        let data = folder.path().join("data");
        let (list, data) = (list.to_str().expect("text"), data.to_str().expect("text"));
        let import = ["import", "csv", list, "--title", "Home", "--data", data];
        let (ok, out, err) = talkoot(&import, &address);
        assert!(ok, "{err}");
        let code = out
            .lines()
            .next()
            .and_then(|line| line.strip_prefix("code: "));
        let export = ["export", code.expect("it says the code"), "ideas.csv"];
        let (ok, out, err) = talkoot(&export, &address);
        assert!(ok, "{err}");
        assert!(out.contains("A lift home") && out.contains("A call on day two"));
        assert!(!fs::exists(data).expect("it can be seen"), "no folder");
    }
}
