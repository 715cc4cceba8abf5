//! Changing the rows of the editor: one button adds, removes or moves one row, and everything
//! that was typed stays.

use uuid::Uuid;
use workshop::{RoundId, Shape};

use super::{RoleRow, RoundRow, SetupForm};

/// What a button of the editor does, as the value of its `do`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    AddRole,
    RemoveRole(usize),
    RoleUp(usize),
    RoleDown(usize),
    AddRound(&'static str),
    RemoveRound(usize),
    RoundUp(usize),
    RoundDown(usize),
    /// Only show the page again: sums, and what each vote may take from.
    Look,
}

pub const KINDS: [&str; 4] = ["gather", "group", "vote", "discuss"];

impl Edit {
    pub fn read(button: &str) -> Self {
        let (verb, which) = button.rsplit_once('-').unwrap_or((button, ""));
        let n = which.parse::<usize>();
        match (verb, n) {
            ("remove-role", Ok(n)) => Self::RemoveRole(n),
            ("role-up", Ok(n)) => Self::RoleUp(n),
            ("role-down", Ok(n)) => Self::RoleDown(n),
            ("remove", Ok(n)) => Self::RemoveRound(n),
            ("up", Ok(n)) => Self::RoundUp(n),
            ("down", Ok(n)) => Self::RoundDown(n),
            ("add", _) if which == "role" => Self::AddRole,
            ("add", _) => KINDS
                .into_iter()
                .find(|kind| *kind == which)
                .map_or(Self::Look, Self::AddRound),
            _ => Self::Look,
        }
    }

    pub fn value(&self) -> String {
        match self {
            Self::AddRole => "add-role".into(),
            Self::RemoveRole(n) => format!("remove-role-{n}"),
            Self::RoleUp(n) => format!("role-up-{n}"),
            Self::RoleDown(n) => format!("role-down-{n}"),
            Self::AddRound(kind) => format!("add-{kind}"),
            Self::RemoveRound(n) => format!("remove-{n}"),
            Self::RoundUp(n) => format!("up-{n}"),
            Self::RoundDown(n) => format!("down-{n}"),
            Self::Look => "look".into(),
        }
    }

    /// The id of what to look at afterwards.
    pub fn leads_to(&self, form: &SetupForm) -> String {
        match self {
            Self::AddRole => format!("role-{}", form.roles.len()),
            Self::RemoveRole(_) => "roles".into(),
            Self::RoleUp(n) => format!("role-{}", n.saturating_sub(1)),
            Self::RoleDown(n) => format!("role-{}", n + 1),
            Self::AddRound(_) => format!("round-{}", form.rounds.len()),
            Self::RemoveRound(0) => "rounds".into(),
            Self::RemoveRound(n) | Self::RoundUp(n) => format!("round-{}", n.saturating_sub(1)),
            Self::RoundDown(n) => format!("round-{}", n + 1),
            Self::Look => "sum".into(),
        }
    }
}

impl SetupForm {
    /// A row that is not there is left alone: the page was another one.
    pub fn edit(&mut self, edit: &Edit, mint: impl FnOnce() -> Uuid) {
        match *edit {
            Edit::AddRole => self.roles.push(RoleRow {
                // It means nothing and never changes; eight digits tell six roles apart.
                key: mint().simple().to_string()[..8].to_owned(),
                shape: self.free_shape(),
                name: String::new(),
                hint: String::new(),
            }),
            Edit::RemoveRole(n) => remove(&mut self.roles, n),
            Edit::RoleUp(n) => up(&mut self.roles, n),
            Edit::RoleDown(n) => up(&mut self.roles, n.saturating_add(1)),
            Edit::AddRound(kind) => self.rounds.push(RoundRow::new(RoundId(mint()), kind)),
            Edit::RemoveRound(n) => remove(&mut self.rounds, n),
            Edit::RoundUp(n) => up(&mut self.rounds, n),
            Edit::RoundDown(n) => up(&mut self.rounds, n.saturating_add(1)),
            Edit::Look => {}
        }
    }

    /// The first shape that no role has yet.
    fn free_shape(&self) -> Shape {
        Shape::ALL
            .into_iter()
            .find(|shape| self.roles.iter().all(|role| role.shape != *shape))
            .unwrap_or(Shape::Plus)
    }
}

fn remove<T>(rows: &mut Vec<T>, n: usize) {
    if n < rows.len() {
        rows.remove(n);
    }
}

fn up<T>(rows: &mut [T], n: usize) {
    if (1..rows.len()).contains(&n) {
        rows.swap(n - 1, n);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_button_is_read_as_what_it_says() {
        let edits = [
            Edit::AddRole,
            Edit::RemoveRole(3),
            Edit::RoleUp(1),
            Edit::RoleDown(0),
            Edit::AddRound("vote"),
            Edit::RemoveRound(12),
            Edit::RoundUp(1),
            Edit::RoundDown(0),
            Edit::Look,
        ];
        for edit in edits {
            assert_eq!(Edit::read(&edit.value()), edit);
        }
        for odd in [
            "",
            "up--1",
            "up-99999999999999999999",
            "add-x",
            "remove-role-",
        ] {
            assert_eq!(Edit::read(odd), Edit::Look, "{odd}");
        }
    }

    #[test]
    fn rows_that_are_not_there_are_left_alone() {
        let mut form = SetupForm::default();
        form.edit(&Edit::AddRound("vote"), Uuid::nil);
        let before = form.clone();
        for edit in [
            Edit::RemoveRound(1),
            Edit::RoundUp(0),
            Edit::RoundUp(usize::MAX),
            Edit::RoundDown(0),
            Edit::RoundDown(usize::MAX),
            Edit::RemoveRole(0),
        ] {
            form.edit(&edit, Uuid::nil);
            assert_eq!(form, before, "{edit:?}");
        }
    }

    #[test]
    fn a_new_role_gets_a_shape_of_its_own() {
        let mut form = SetupForm::default();
        for n in 0..6 {
            form.edit(&Edit::AddRole, || Uuid::from_u128(n << 96));
        }
        let shapes: std::collections::BTreeSet<_> =
            form.roles.iter().map(|role| role.shape).collect();
        let keys: std::collections::BTreeSet<_> = form.roles.iter().map(|role| &role.key).collect();
        assert_eq!((shapes.len(), keys.len()), (6, 6));
    }
}
