//! Where labels go in a picture of many points, so that none lies over another: each on its point
//! if that is free, else as near beside it as there is place. The same points give the same places.

/// A point of the drawing, in its own units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

/// A label's box, or all the room there is for labels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
}

impl Area {
    pub fn around(middle: Point, width: f64, height: f64) -> Self {
        Self {
            left: middle.x - width / 2.0,
            top: middle.y - height / 2.0,
            width,
            height,
        }
    }

    pub fn middle(&self) -> Point {
        Point {
            x: self.left + self.width / 2.0,
            y: self.top + self.height / 2.0,
        }
    }

    fn right(&self) -> f64 {
        self.left + self.width
    }

    fn bottom(&self) -> f64 {
        self.top + self.height
    }

    fn meets(&self, other: &Self, gap: f64) -> bool {
        self.left < other.right() + gap
            && other.left < self.right() + gap
            && self.top < other.bottom() + gap
            && other.top < self.bottom() + gap
    }

    fn holds(&self, other: &Self) -> bool {
        self.left <= other.left
            && self.top <= other.top
            && other.right() <= self.right()
            && other.bottom() <= self.bottom()
    }

    fn is_over(&self, point: Point) -> bool {
        (self.left..=self.right()).contains(&point.x)
            && (self.top..=self.bottom()).contains(&point.y)
    }
}

/// Between two labels, and between a label and the point beside which it stands.
const GAP: f64 = 0.8;
/// From one place that is tried to the next.
const STEP: f64 = 1.5;
/// Directions in which a label may stand off its point, the plainest first.
const AROUND: [(f64, f64); 8] = [
    (1.0, 0.0),
    (-1.0, 0.0),
    (0.0, -1.0),
    (0.0, 1.0),
    (1.0, -1.0),
    (-1.0, -1.0),
    (1.0, 1.0),
    (-1.0, 1.0),
];

/// A box for each label (widths in step with the first of `points`; all of one height) within
/// `room`. Points beyond the labels are points to keep clear of. `None` for labels that are more
/// than the room could hold in rows.
pub fn place(points: &[Point], widths: &[f64], height: f64, room: Area) -> Vec<Option<Area>> {
    greedy(points, widths, height, room).map_or_else(
        || in_rows(points, widths, height, room),
        |placed| placed.into_iter().map(Some).collect(),
    )
}

/// One after the other; `None` when one of them finds no place.
fn greedy(points: &[Point], widths: &[f64], height: f64, room: Area) -> Option<Vec<Area>> {
    let mut placed: Vec<Area> = Vec::new();
    for (n, width) in widths.iter().enumerate() {
        let at = points[n];
        let is_free =
            |area: &Area| room.holds(area) && !placed.iter().any(|other| other.meets(area, GAP));
        let is_clear = |area: &Area| {
            let others = points.iter().enumerate().filter(|(other, _)| *other != n);
            !others
                .map(|(_, point)| point)
                .any(|point| area.is_over(*point))
                && !placed.iter().any(|other| crosses(other, at, area.middle()))
        };
        let places = || around(at, *width, height, room);
        let best = places()
            .find(|area| is_free(area) && is_clear(area))
            .or_else(|| places().find(is_free))?;
        placed.push(best);
    }
    Some(placed)
}

/// On the point, then beside it, farther and farther away.
fn around(at: Point, width: f64, height: f64, room: Area) -> impl Iterator<Item = Area> {
    let farthest = ((room.width + room.height) / STEP) as u32;
    let beside = (0..farthest).flat_map(move |step| {
        AROUND.into_iter().map(move |(x, y)| {
            let off = GAP + f64::from(step) * STEP;
            let middle = Point {
                x: at.x + x * (width / 2.0 + off),
                y: at.y + y * (height / 2.0 + off),
            };
            Area::around(middle, width, height)
        })
    });
    std::iter::once(Area::around(at, width, height)).chain(beside)
}

/// Whether a line from one point to another passes through an area (its sides are tried in turn;
/// Liang and Barsky, 1984).
fn crosses(area: &Area, from: Point, to: Point) -> bool {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let (mut enters, mut leaves) = (0.0_f64, 1.0_f64);
    for (along, distance) in [
        (-dx, from.x - area.left),
        (dx, area.right() - from.x),
        (-dy, from.y - area.top),
        (dy, area.bottom() - from.y),
    ] {
        if along == 0.0 {
            if distance < 0.0 {
                return false;
            }
        } else if along < 0.0 {
            enters = enters.max(distance / along);
        } else {
            leaves = leaves.min(distance / along);
        }
    }
    enters <= leaves
}

/// When points crowd so that there is no place between what was placed: the room is cut into cells
/// of the widest label, and each label gets the nearest that is free.
fn in_rows(points: &[Point], widths: &[f64], height: f64, room: Area) -> Vec<Option<Area>> {
    let widest = widths.iter().copied().fold(1.0, f64::max);
    let (columns, rows) = (fitting(room.width, widest), fitting(room.height, height));
    let (across, down) = (
        room.width / columns.max(1) as f64,
        room.height / rows.max(1) as f64,
    );
    let cells = (0..rows).flat_map(|row| (0..columns).map(move |column| (column, row)));
    let mut free: Vec<Point> = cells
        .map(|(column, row)| Point {
            x: room.left + (column as f64 + 0.5) * across,
            y: room.top + (row as f64 + 0.5) * down,
        })
        .collect();
    widths
        .iter()
        .zip(points)
        .map(|(width, at)| {
            let far = |cell: &Point| (cell.x - at.x).hypot(cell.y - at.y);
            let nearest = free
                .iter()
                .enumerate()
                .min_by(|(_, a), (_, b)| far(a).total_cmp(&far(b)))
                .map(|(n, _)| n)?;
            Some(Area::around(free.remove(nearest), *width, height))
        })
        .collect()
}

/// How many of one size there is room for with a gap between them.
fn fitting(room: f64, size: f64) -> usize {
    (room / (size + GAP)).floor() as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ROOM: Area = Area {
        left: 0.0,
        top: 9.0,
        width: 100.0,
        height: 70.0,
    };
    const HEIGHT: f64 = 7.0;

    fn points(n: usize) -> impl Strategy<Value = Vec<Point>> {
        // On a lattice, so that many are the same or nearly.
        let point = (0_u8..=16, 0_u8..=16).prop_map(|(x, y)| Point {
            x: 5.0 + f64::from(x) * 5.5,
            y: 14.0 + f64::from(y) * 3.75,
        });
        proptest::collection::vec(point, n)
    }

    fn widths(n: usize) -> Vec<f64> {
        (1..=n).map(|n| if n < 10 { 7.0 } else { 8.6 }).collect()
    }

    fn assert_apart(placed: &[Option<Area>]) {
        let placed: Vec<Area> = placed.iter().map(|area| area.expect("a place")).collect();
        for (n, area) in placed.iter().enumerate() {
            assert!(ROOM.holds(area), "{n}: {area:?}");
            for other in &placed[..n] {
                assert!(!area.meets(other, 0.0), "{n}: {area:?} and {other:?}");
            }
        }
    }

    proptest! {
        #[test]
        fn labels_stay_inside_and_never_lie_over_each_other(
            (count, points) in (1_usize..=60).prop_flat_map(|n| (Just(n), points(60)))
        ) {
            let placed = place(&points, &widths(count), HEIGHT, ROOM);
            prop_assert_eq!(placed.len(), count);
            assert_apart(&placed);
            prop_assert_eq!(&placed, &place(&points, &widths(count), HEIGHT, ROOM));
        }
    }

    #[test]
    fn sixty_on_one_point_all_find_a_place() {
        let points = vec![Point { x: 50.0, y: 44.0 }; 60];
        assert_apart(&place(&points, &widths(60), HEIGHT, ROOM));
        assert_apart(&in_rows(&points, &widths(60), HEIGHT, ROOM));
    }

    #[test]
    fn a_label_stands_on_its_point_where_it_can() {
        let points = [
            Point { x: 20.0, y: 30.0 },
            Point { x: 80.0, y: 30.0 },
            Point { x: 81.0, y: 31.0 },
        ];
        let placed = place(&points, &widths(3), HEIGHT, ROOM);
        let on = |n: usize| placed[n].is_some_and(|area| area.middle() == points[n]);
        assert_eq!([on(0), on(1), on(2)], [true, false, false]);
        assert!(placed.iter().flatten().all(|area| !area.is_over(points[1])));
    }

    #[test]
    fn what_the_room_cannot_hold_has_no_place() {
        let room = Area {
            left: 0.0,
            top: 0.0,
            width: 10.0,
            height: 10.0,
        };
        let points = [Point { x: 5.0, y: 5.0 }; 2];
        assert_eq!(place(&points, &[8.0; 2], 8.0, room)[1], None);
    }

    #[test]
    fn a_line_crosses_what_is_between_its_ends() {
        let area = Area {
            left: 4.0,
            top: 4.0,
            width: 2.0,
            height: 2.0,
        };
        let point = |x, y| Point { x, y };
        assert!(crosses(&area, point(0.0, 5.0), point(10.0, 5.0)));
        assert!(!crosses(&area, point(0.0, 5.0), point(3.0, 5.0)));
        assert!(!crosses(&area, point(0.0, 7.0), point(10.0, 7.0)));
        assert!(crosses(&area, point(0.0, 0.0), point(10.0, 10.0)));
    }
}
