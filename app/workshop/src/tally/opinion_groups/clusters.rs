//! Which people lie together: k-means (Lloyd, 1957; starts by Arthur and Vassilvitskii's k-means++,
//! 2007), with as many groups as make the clearest picture (Rousseeuw's silhouette, 1987).

use std::cmp::Reverse;
use std::ops::RangeInclusive;

use crate::tally::{SEED, SplitMix64};

type Place = [f64; 2];

/// Starts tried for each number of clusters; the one with the tightest clusters is kept.
const STARTS: usize = 20;
/// By so much more clearly clusters must lie apart to be more: a few people who answered exactly
/// alike are as near as can be, and would be a group of their own.
const CLEARER: f64 = 0.02;
/// Rounds in which people go to the nearest centre; they settle in far fewer.
const MOST_ROUNDS: usize = 100;

#[derive(Clone, Debug)]
pub struct Clusters {
    /// For each place, largest cluster first.
    pub cluster_of: Vec<usize>,
    pub count: usize,
    pub silhouette: f64,
}

impl Clusters {
    /// People of each.
    pub fn sizes(&self, weights: &[usize]) -> Vec<usize> {
        sizes(self.count, &self.cluster_of, weights)
    }

    /// The cluster whose centre is nearest to somebody who is in none; the first of those as near.
    pub fn nearest_to(&self, place: Place, places: &[Place], weights: &[usize]) -> usize {
        let centres = centres(self.count, &self.cluster_of, places, weights);
        nearest(place, &centres.into_iter().flatten().collect::<Vec<_>>())
    }
}

/// As many clusters as lie apart most clearly. `weights`: how many people are at each place. Starts
/// that leave a cluster with fewer people than `smallest` are passed over.
pub fn best(
    places: &[Place],
    weights: &[usize],
    counts: RangeInclusive<usize>,
    smallest: usize,
) -> Option<Clusters> {
    let mut found: Vec<Clusters> = counts
        .filter_map(|count| {
            let cluster_of = tightest(places, weights, count, smallest)?;
            Some(Clusters {
                cluster_of,
                count,
                silhouette: 0.0,
            })
        })
        .collect();
    silhouettes(places, weights, &mut found);
    let clearest = found.into_iter().reduce(|best, next| {
        if next.silhouette > best.silhouette + CLEARER {
            next
        } else {
            best
        }
    });
    clearest.map(|clusters| largest_first(clusters, weights))
}

fn sizes(count: usize, cluster_of: &[usize], weights: &[usize]) -> Vec<usize> {
    let mut sizes = vec![0; count];
    for (cluster, weight) in cluster_of.iter().zip(weights) {
        sizes[*cluster] += weight;
    }
    sizes
}

/// Clusters of one size by which has the first of the places.
fn largest_first(mut clusters: Clusters, weights: &[usize]) -> Clusters {
    let sizes = clusters.sizes(weights);
    let first = |cluster: usize| clusters.cluster_of.iter().position(|c| *c == cluster);
    let mut order: Vec<usize> = (0..clusters.count).collect();
    order.sort_by_key(|cluster| (Reverse(sizes[*cluster]), first(*cluster)));
    let mut name = vec![0; clusters.count];
    for (new, old) in order.into_iter().enumerate() {
        name[old] = new;
    }
    for cluster in &mut clusters.cluster_of {
        *cluster = name[*cluster];
    }
    clusters
}

fn tightest(
    places: &[Place],
    weights: &[usize],
    count: usize,
    smallest: usize,
) -> Option<Vec<usize>> {
    if weights.iter().sum::<usize>() < count * smallest {
        return None;
    }
    let mut draws = SplitMix64(SEED);
    let mut best: Option<(f64, Vec<usize>)> = None;
    for _ in 0..STARTS {
        let Some(mut centres) = start(places, weights, count, &mut draws) else {
            continue;
        };
        let (looseness, cluster_of) = settled(places, weights, &mut centres);
        let is_large_enough = |size: &usize| *size >= smallest;
        let is_admissible = sizes(count, &cluster_of, weights)
            .iter()
            .all(is_large_enough);
        if is_admissible && best.as_ref().is_none_or(|(least, _)| looseness < *least) {
            best = Some((looseness, cluster_of));
        }
    }
    best.map(|(_, cluster_of)| cluster_of)
}

/// Centres drawn from the places, each by how far it is from those before. `None` where there are
/// fewer places than that.
fn start(
    places: &[Place],
    weights: &[usize],
    count: usize,
    draws: &mut SplitMix64,
) -> Option<Vec<Place>> {
    let mut centres: Vec<Place> = Vec::new();
    let mut chances: Vec<f64> = weights.iter().map(|weight| *weight as f64).collect();
    while centres.len() < count {
        let all: f64 = chances.iter().sum();
        let mut point = draws.unit() * all;
        let at = chances.iter().position(|chance| {
            point -= chance;
            point < 0.0
        });
        // Where rounding leaves a little over, the last one that has a chance.
        let at = at.or_else(|| chances.iter().rposition(|chance| *chance > 0.0))?;
        centres.push(places[at]);
        for ((chance, place), weight) in chances.iter_mut().zip(places).zip(weights) {
            let far = *weight as f64 * squared(*place, places[at]);
            *chance = if centres.len() == 1 {
                far
            } else {
                chance.min(far)
            };
        }
    }
    Some(centres)
}

/// How far all are from their centres, and which is whose.
fn settled(places: &[Place], weights: &[usize], centres: &mut [Place]) -> (f64, Vec<usize>) {
    let mut cluster_of: Vec<usize> = Vec::new();
    for _ in 0..MOST_ROUNDS {
        let nearest: Vec<usize> = places
            .iter()
            .map(|place| nearest(*place, centres))
            .collect();
        if nearest == cluster_of {
            break;
        }
        cluster_of = nearest;
        let settling = self::centres(centres.len(), &cluster_of, places, weights);
        for (centre, next) in centres.iter_mut().zip(settling) {
            *centre = next.unwrap_or(*centre);
        }
    }
    let of_each = places.iter().zip(weights).zip(&cluster_of);
    let looseness = of_each
        .map(|((place, weight), cluster)| *weight as f64 * squared(*place, centres[*cluster]))
        .sum();
    (looseness, cluster_of)
}

/// The mean place of each cluster's people; `None` where nobody is in it.
fn centres(
    count: usize,
    cluster_of: &[usize],
    places: &[Place],
    weights: &[usize],
) -> Vec<Option<Place>> {
    let mut sums = vec![([0.0; 2], 0.0); count];
    for ((place, weight), cluster) in places.iter().zip(weights).zip(cluster_of) {
        let (sum, people) = &mut sums[*cluster];
        let weight = *weight as f64;
        sum[0] += weight * place[0];
        sum[1] += weight * place[1];
        *people += weight;
    }
    let mean = |(sum, people): (Place, f64)| (people > 0.0).then(|| sum.map(|part| part / people));
    sums.into_iter().map(mean).collect()
}

fn nearest(place: Place, centres: &[Place]) -> usize {
    let far = |n: &usize| squared(place, centres[*n]);
    (0..centres.len())
        .min_by(|a, b| far(a).total_cmp(&far(b)))
        .expect("there are centres")
}

/// For each person how much nearer they are to their own than to the next cluster, 1 at most; the
/// mean over people. Who is alone in a cluster counts 0.
fn silhouettes(places: &[Place], weights: &[usize], found: &mut [Clusters]) {
    let mut sum = vec![0.0; found.len()];
    let sizes: Vec<Vec<usize>> = found.iter().map(|one| one.sizes(weights)).collect();
    for (at, place) in places.iter().enumerate() {
        let mut distances: Vec<Vec<f64>> = sizes.iter().map(|s| vec![0.0; s.len()]).collect();
        for (other, weight) in weights.iter().enumerate() {
            let far = *weight as f64 * squared(*place, places[other]).sqrt();
            for (one, distances) in found.iter().zip(&mut distances) {
                distances[one.cluster_of[other]] += far;
            }
        }
        for (n, one) in found.iter().enumerate() {
            let own = one.cluster_of[at];
            if sizes[n][own] == 1 {
                continue;
            }
            let mean = |cluster: usize, size: usize| distances[n][cluster] / size as f64;
            let within = mean(own, sizes[n][own] - 1);
            let others = (0..one.count).filter(|c| *c != own && sizes[n][*c] > 0);
            let next = others
                .map(|c| mean(c, sizes[n][c]))
                .fold(f64::INFINITY, f64::min);
            let most = within.max(next);
            if most > 0.0 {
                sum[n] += weights[at] as f64 * (next - within) / most;
            }
        }
    }
    let people: usize = weights.iter().sum();
    for (one, sum) in found.iter_mut().zip(sum) {
        one.silhouette = sum / people as f64;
    }
}

fn squared(a: Place, b: Place) -> f64 {
    (a[0] - b[0]).powi(2) + (a[1] - b[1]).powi(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLACES: [Place; 7] = [
        [0.0, 0.0],
        [0.0, 1.0],
        [9.0, 0.0],
        [9.0, 1.0],
        [9.0, 2.0],
        [40.0, 0.0],
        [0.0, 2.0],
    ];

    #[test]
    fn as_many_clusters_come_out_as_there_are() {
        let found = best(&PLACES, &[1; 7], 2..=5, 1).unwrap();
        assert_eq!(found.cluster_of, [0, 0, 1, 1, 1, 2, 0]);
        assert_eq!(found.sizes(&[1; 7]), [3, 3, 1]);
    }

    #[test]
    fn one_person_far_out_does_not_hide_the_others() {
        let found = best(&PLACES, &[1; 7], 2..=5, 3).unwrap();
        assert_eq!(found.sizes(&[1; 7]), [4, 3]);
        assert_eq!(best(&PLACES, &[1; 7], 2..=5, 4).map(|one| one.count), None);
    }

    #[test]
    fn who_comes_later_goes_with_the_nearest() {
        let found = best(&PLACES, &[1; 7], 2..=5, 1).unwrap();
        let of = |place| found.nearest_to(place, &PLACES, &[1; 7]);
        assert_eq!([[1.0, 1.0], [8.0, 3.0], [30.0, 0.0]].map(of), [0, 1, 2]);
    }

    #[test]
    fn a_silhouette_is_what_its_author_says() {
        let places = [[0.0, 0.0], [2.0, 0.0], [10.0, 0.0]];
        let found = best(&places, &[1; 3], 2..=2, 1).unwrap();
        assert_eq!(found.cluster_of, [0, 0, 1]);
        // (10 − 2)/10, (8 − 2)/8, and nothing for the one alone.
        assert!((found.silhouette - (0.8 + 0.75) / 3.0).abs() < 1e-12);
        // Twice as many at each place: the twin is as near as can be.
        let found = best(&places, &[2; 3], 2..=2, 1).unwrap();
        let within = 4.0 / 3.0;
        let want = ((10.0 - within) / 10.0 + (8.0 - within) / 8.0 + 1.0) / 3.0;
        assert!((found.silhouette - want).abs() < 1e-12);
    }
}
