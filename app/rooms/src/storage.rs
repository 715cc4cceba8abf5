//! Where workshops are kept, in the words of the person who runs the server.

use std::{
    fmt,
    path::{Path, PathBuf},
};

use sqlx::postgres::PgConnectOptions;

/// Where a [`House`](crate::House) keeps its workshops.
#[derive(Clone, Debug)]
pub enum Storage {
    /// In a folder of its own, with an embedded database in it.
    Folder(PathBuf),
    /// In a PostgreSQL database that somebody else looks after.
    Postgres(Address),
}

/// Where a PostgreSQL database is, and how to get in. The password cannot be printed by accident:
/// `Display` and `Debug` say only which database it is.
#[derive(Clone)]
pub struct Address(Box<PgConnectOptions>);

/// What was given is not an address of a database. It does not say what was given: there is a
/// password in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "that is not the address of a PostgreSQL database, postgres://USER:PASSWORD@HOST/NAME; in the \
     password, characters such as / ? # are written %2F %3F %23"
)]
pub struct NotAnAddress;

/// What libpq's addresses may say after the `?` and this program understands. The others are left
/// out here, because sqlx would write their values into the log.
const UNDERSTOOD: [&str; 15] = [
    "sslmode",
    "ssl-mode",
    "sslrootcert",
    "ssl-root-cert",
    "ssl-ca",
    "sslcert",
    "ssl-cert",
    "sslkey",
    "ssl-key",
    "host",
    "hostaddr",
    "port",
    "dbname",
    "user",
    "password",
];

impl Storage {
    /// A PostgreSQL database by its address: `postgres://USER:PASSWORD@HOST/NAME`. What the address
    /// leaves out is taken from where PostgreSQL's own programs take it: `PGPASSWORD`, `~/.pgpass`
    /// and so on.
    pub fn postgres(address: &str) -> Result<Self, NotAnAddress> {
        let known = ["postgres://", "postgresql://"];
        if !known.iter().any(|scheme| address.starts_with(scheme)) {
            return Err(NotAnAddress);
        }
        let options: PgConnectOptions = understood(address).parse().map_err(|_| NotAnAddress)?;
        // A password with a bare `/` in it; what is after that would be shown as the name.
        if options
            .get_database()
            .is_some_and(|name| name.contains('@'))
        {
            return Err(NotAnAddress);
        }
        let options = match options.get_application_name() {
            Some(_) => options,
            None => options.application_name("talkoot"),
        };
        Ok(Self::Postgres(Address(Box::new(options))))
    }
}

fn understood(address: &str) -> String {
    let Some((address, parameters)) = address.split_once('?') else {
        return address.to_owned();
    };
    let (understood, unknown): (Vec<_>, Vec<_>) = parameters.split('&').partition(|parameter| {
        let name = parameter.split('=').next().unwrap_or_default();
        name.starts_with("options") || name == "application_name" || UNDERSTOOD.contains(&name)
    });
    for parameter in unknown {
        let name = parameter.split('=').next().unwrap_or_default();
        tracing::warn!("the database's address says {name:?}, which Talkoot does not know");
    }
    format!("{address}?{}", understood.join("&"))
}

impl Address {
    pub(crate) fn options(&self) -> &PgConnectOptions {
        &self.0
    }

    pub(crate) fn user(&self) -> &str {
        self.0.get_username()
    }

    /// PostgreSQL takes the user's name for it when there is none.
    pub(crate) fn name(&self) -> &str {
        self.0.get_database().unwrap_or(self.user())
    }

    /// The machine, or the folder with the socket.
    pub(crate) fn place(&self) -> String {
        match self.0.get_socket() {
            Some(socket) => socket.display().to_string(),
            None => format!("{}:{}", self.0.get_host(), self.0.get_port()),
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the PostgreSQL database {} at {}",
            self.name(),
            self.place()
        )
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Address({self})")
    }
}

impl fmt::Display for Storage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(folder) => write!(f, "{}", folder.display()),
            Self::Postgres(address) => write!(f, "{address}"),
        }
    }
}

impl From<&Path> for Storage {
    fn from(folder: &Path) -> Self {
        Self::Folder(folder.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_which_database_and_never_the_password() {
        for address in [
            "postgres://host:s3cret@db.example:5433/talkoot",
            "postgresql://host:s3cret@db.example:5433/talkoot?sslmode=require",
            "postgres://db.example:5433/talkoot?user=host&password=s3cret&channel_binding=s3cret",
        ] {
            let storage = Storage::postgres(address).unwrap();
            let named = "the PostgreSQL database talkoot at db.example:5433";
            assert_eq!(storage.to_string(), named);
            assert!(!format!("{storage:?}").contains("s3cret"), "{storage:?}");
        }
    }

    #[test]
    fn what_is_no_address_is_refused_without_a_word_of_it() {
        for address in [
            "",
            "talkoot-data",
            "mysql://host:s3cret@db.example/talkoot",
            "postgres://host:s3c/ret@db.example/talkoot",
            "postgres://host:12/ret@db.example/talkoot",
            "postgres://host:s3c#ret@db.example/talkoot",
            "postgres://host:s3c?ret@db.example/talkoot",
            "postgres://host:s3cret@db.example/talkoot?sslmode=perhaps",
        ] {
            let refused = Storage::postgres(address).unwrap_err();
            assert!(!format!("{refused} {refused:?}").contains("ret"));
        }
    }

    #[test]
    fn a_socket_is_a_place_too() {
        let storage = Storage::postgres("postgres://host@%2Frun%2Fpostgresql/talkoot").unwrap();
        let named = "the PostgreSQL database talkoot at /run/postgresql";
        assert_eq!(storage.to_string(), named);
    }
}
