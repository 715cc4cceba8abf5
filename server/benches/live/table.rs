//! Plain tables: what was measured down the side, what it was measured at across, the goal last.

pub struct Table {
    title: String,
    rows: Vec<Vec<String>>,
}

impl Table {
    pub fn new(title: impl Into<String>, columns: &[String]) -> Self {
        let mut first = vec![String::new()];
        first.extend(columns.iter().cloned());
        first.push("goal".into());
        Self {
            title: title.into(),
            rows: vec![first],
        }
    }

    /// `goal` is empty where there is none.
    pub fn row(&mut self, name: &str, cells: impl IntoIterator<Item = String>, goal: &str) {
        let mut row = vec![name.to_owned()];
        row.extend(cells);
        row.push(goal.to_owned());
        self.rows.push(row);
    }

    pub fn print(&self) {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or_default();
        let width = |column: usize| {
            let cells = self.rows.iter().filter_map(|row| row.get(column));
            cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
        };
        let widths: Vec<usize> = (0..columns).map(width).collect();
        println!("\n{}", self.title);
        for row in &self.rows {
            let mut line = String::new();
            for (n, (cell, width)) in row.iter().zip(&widths).enumerate() {
                let text = match n {
                    0 => format!("{cell:<width$}"),
                    last if last == columns - 1 => format!("   {cell}"),
                    _ => format!("  {cell:>width$}"),
                };
                line.push_str(&text);
            }
            println!("{}", line.trim_end());
        }
    }
}
