//! Which crate may use which.

use super::Finding;
use crate::project::{Metadata, Node, Package, Resolve};
use std::collections::{BTreeMap, BTreeSet};

/// What one of our crates may know. The same table, in words, is in ARCHITECTURE.md.
struct Row {
    name: &'static str,
    /// Our own crates that it may name. Tests may name any.
    may_use: &'static [&'static str],
    /// Crates of others that it must not reach, even through a third.
    must_not_reach: &'static [&'static [&'static str]],
}

const ASYNC: &[&str] = &["async-std", "futures", "futures-util", "smol", "tokio"];
const CLOCKS: &[&str] = &["chrono", "instant", "jiff", "time", "web-time"];
const DOM: &[&str] = &["gloo", "js-sys", "leptos", "wasm-bindgen", "web-sys"];
const IO: &[&str] =
    &["axum", "hyper", "memmap2", "mio", "reqwest", "rusqlite", "sqlx", "tempfile", "ureq", "walkdir"];
const LOGGING: &[&str] = &["env_logger", "log", "tracing"];
const NETWORK_AND_DATABASES: &[&str] = &["axum", "hyper", "reqwest", "rusqlite", "sqlx", "ureq"];
const RANDOM: &[&str] = &["fastrand", "getrandom", "rand", "uuid"];
const RULES: &[&str] = &["breaks", "care", "content-bundle", "library"];
const SERDE: &[&str] = &["serde", "serde_json", "toml"];

/// Crates of others that are not followed further, each for a reason. microlp, the solver behind the week's plan, can stop at
/// a time limit and so names a clock and a logger; care sets no limit and installs no logger, so what it finds depends on
/// neither. See docs/adr/0014. getrandom and uuid name the page only where they are compiled for a browser; who may not draw is
/// stopped at their own names.
const NOT_FOLLOWED: &[&str] = &["getrandom", "microlp", "uuid"];

/// Nothing but decisions and arithmetic.
const PURE: &[&[&str]] = &[ASYNC, CLOCKS, DOM, IO, LOGGING, RANDOM];

const TABLE: &[Row] = &[
    Row {
        name: "kinematics",
        may_use: &[],
        must_not_reach: &[ASYNC, CLOCKS, DOM, IO, LOGGING, RANDOM, SERDE],
    },
    Row { name: "breaks", may_use: &[], must_not_reach: &[ASYNC, CLOCKS, DOM, IO, LOGGING, RANDOM, SERDE] },
    Row {
        name: "cavitation",
        may_use: &[],
        must_not_reach: &[ASYNC, CLOCKS, DOM, IO, LOGGING, RANDOM, SERDE],
    },
    Row { name: "library", may_use: &["kinematics"], must_not_reach: PURE },
    Row { name: "ask", may_use: &["library"], must_not_reach: PURE },
    // It trains when the program is built, and is no part of what runs.
    Row { name: "ask-train", may_use: &["ask", "library"], must_not_reach: PURE },
    Row { name: "content-bundle", may_use: &["ask-train", "library"], must_not_reach: PURE },
    Row { name: "journal", may_use: &[], must_not_reach: PURE },
    Row { name: "break-events", may_use: &["breaks", "journal"], must_not_reach: PURE },
    Row {
        name: "care",
        may_use: &["break-events", "breaks", "journal", "kinematics", "library"],
        must_not_reach: PURE,
    },
    Row { name: "chart", may_use: &[], must_not_reach: PURE },
    // The PDF writer's crate of paths names the `log` facade, to which nothing listens.
    Row {
        name: "report",
        may_use: &["care", "chart", "journal", "library"],
        must_not_reach: &[ASYNC, CLOCKS, DOM, IO, RANDOM],
    },
    Row { name: "figure", may_use: &["kinematics"], must_not_reach: PURE },
    Row { name: "figure-assets", may_use: &["figure", "kinematics"], must_not_reach: &[ASYNC, DOM, RULES] },
    Row {
        name: "vision",
        may_use: &["kinematics"],
        must_not_reach: &[ASYNC, CLOCKS, DOM, IO, LOGGING, RANDOM, SERDE],
    },
    Row {
        name: "coach",
        may_use: &["kinematics"],
        must_not_reach: &[ASYNC, CLOCKS, DOM, IO, LOGGING, RANDOM, SERDE],
    },
    Row {
        name: "sight",
        may_use: &["kinematics"],
        must_not_reach: &[ASYNC, CLOCKS, DOM, IO, LOGGING, RANDOM, SERDE],
    },
    // Frames go into it, and numbers come out: it can neither keep nor send anything.
    Row {
        name: "camera-worker",
        may_use: &["kinematics", "sight", "vision"],
        must_not_reach: &[
            CLOCKS,
            IO,
            LOGGING,
            NETWORK_AND_DATABASES,
            RANDOM,
            RULES,
            &["js-sys", "leptos", "web-sys"],
        ],
    },
    // Files in, a file out: it runs on the maker's machine only.
    Row { name: "vision-assets", may_use: &["vision"], must_not_reach: &[ASYNC, DOM, RULES] },
    Row {
        name: "app",
        may_use: &[
            "ask",
            "breaks",
            "care",
            "cavitation",
            "chart",
            "coach",
            "content-bundle",
            "figure",
            "journal",
            "kinematics",
            "library",
            "report",
            "sight",
        ],
        // Leptos names tokio and walkdir, for servers and for its macros; neither is compiled into the page.
        must_not_reach: &[NETWORK_AND_DATABASES],
    },
    // It reads and writes, and knows nothing of what entries mean.
    Row {
        name: "store",
        may_use: &["journal"],
        must_not_reach: &[ASYNC, CLOCKS, DOM, LOGGING, RANDOM, RULES],
    },
    Row { name: "server", may_use: &["journal", "store"], must_not_reach: &[DOM, RULES] },
    Row {
        name: "desk",
        may_use: &["break-events", "breaks", "journal"],
        must_not_reach: &[DOM, NETWORK_AND_DATABASES, &["care", "content-bundle", "library"]],
    },
    // It hands questions from the companion and from the command line to care, and decides nothing.
    Row {
        name: "limber",
        may_use: &[
            "breaks",
            "care",
            "coach",
            "content-bundle",
            "desk",
            "journal",
            "kinematics",
            "library",
            "report",
            "server",
            "store",
            "vision",
        ],
        must_not_reach: &[DOM],
    },
    Row { name: "xtask", may_use: &[], must_not_reach: &[ASYNC, DOM, RULES] },
    // It writes the checked content that the page fetches later; no rule decides anything there.
    Row {
        name: "bundler",
        may_use: &["content-bundle", "figure-assets"],
        must_not_reach: &[ASYNC, &["care"]],
    },
];

/// The crates that know no clock, file, socket, page or chance.
pub(crate) const PURE_CRATES: &[&str] = &[
    "ask",
    "break-events",
    "breaks",
    "care",
    "cavitation",
    "chart",
    "coach",
    "content-bundle",
    "figure",
    "journal",
    "kinematics",
    "library",
    "report",
    "sight",
    "vision",
];

/// Compares what our crates use with the table.
pub(super) fn check(metadata: &Metadata) -> Vec<Finding> {
    let ours: BTreeSet<&str> = metadata.members().map(|package| package.name.as_str()).collect();
    let graph = metadata.resolve.as_ref().map(|resolve| Graph::new(metadata, resolve));
    let mut findings = Vec::new();
    for package in metadata.members() {
        let Some(row) = TABLE.iter().find(|row| row.name == package.name) else {
            let sentence = "has no row in xtask/src/tidy/edges.rs: say there what it may know".to_owned();
            findings.push(Finding::of_crate(&package.name, sentence));
            continue;
        };
        findings.extend(foreign_edges(package, row, &ours));
        findings.extend(graph.iter().flat_map(|graph| forbidden_reach(package, row, graph)));
    }
    findings
}

fn foreign_edges(package: &Package, row: &Row, ours: &BTreeSet<&str>) -> Vec<Finding> {
    let used = package.dependencies.iter().filter(|dependency| dependency.kind.as_deref() != Some("dev"));
    let used: BTreeSet<&str> = used.map(|dependency| dependency.name.as_str()).collect();
    let beyond = used.iter().filter(|name| ours.contains(*name) && !row.may_use.contains(name));
    let sentence = |name: &&str| format!("uses {name}, which the table in ARCHITECTURE.md does not allow");
    beyond.map(|name| Finding::of_crate(&package.name, sentence(name))).collect()
}

fn forbidden_reach(package: &Package, row: &Row, graph: &Graph<'_>) -> Vec<Finding> {
    let reached = graph.reach(&package.id);
    let forbidden = row.must_not_reach.iter().flat_map(|list| list.iter());
    let found = forbidden.filter_map(|name| Some((name, reached.get(name)?)));
    let sentence = |(name, by): (&&str, &&str)| format!("must not reach {name}, and does through {by}");
    found.map(|hit| Finding::of_crate(&package.name, sentence(hit))).collect()
}

/// Who uses whom at run time.
struct Graph<'a> {
    names: BTreeMap<&'a str, &'a str>,
    nodes: BTreeMap<&'a str, &'a Node>,
}

impl<'a> Graph<'a> {
    fn new(metadata: &'a Metadata, resolve: &'a Resolve) -> Self {
        Self {
            names: metadata
                .packages
                .iter()
                .map(|package| (package.id.as_str(), package.name.as_str()))
                .collect(),
            nodes: resolve.nodes.iter().map(|node| (node.id.as_str(), node)).collect(),
        }
    }

    /// The names of all crates below one, each with the crate through which it was reached first.
    fn reach(&self, id: &'a str) -> BTreeMap<&'a str, &'a str> {
        let mut reached = BTreeMap::new();
        let mut open = vec![id];
        while let Some(from) = open.pop() {
            for to in self.used_at_run_time(from) {
                let is_new = reached.insert(self.names[to], self.names[from]).is_none();
                if is_new && !NOT_FOLLOWED.contains(&self.names[to]) {
                    open.push(to);
                }
            }
        }
        reached
    }

    fn used_at_run_time(&self, id: &str) -> impl Iterator<Item = &'a str> {
        let deps = self.nodes.get(id).map(|node| node.deps.as_slice()).unwrap_or_default();
        deps.iter()
            .filter(|dep| dep.dep_kinds.iter().any(|kind| kind.kind.is_none()))
            .map(|dep| dep.pkg.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    type Edges<'a> = &'a [(&'a str, &'a [&'a str])];

    /// A workspace in the shape of `cargo metadata`: crates, each with those that it uses.
    fn house(edges: Edges<'_>) -> Metadata {
        let package = |name: &str, uses: &[&str]| {
            let dependencies: Vec<Value> =
                uses.iter().map(|to| json!({ "name": to, "kind": null })).collect();
            json!({ "id": name, "name": name, "version": "0.1.0", "manifest_path": "", "targets": [],
                    "dependencies": dependencies })
        };
        let node = |name: &str, uses: &[&str]| {
            let dep = |to: &&str| json!({ "pkg": to, "dep_kinds": [{ "kind": null }] });
            json!({ "id": name, "deps": uses.iter().map(dep).collect::<Vec<Value>>() })
        };
        let ours: Vec<&str> = TABLE.iter().map(|row| row.name).chain(["cellar"]).collect();
        let metadata = json!({
            "packages": edges.iter().map(|(name, uses)| package(name, uses)).collect::<Vec<Value>>(),
            "resolve": { "nodes": edges.iter().map(|(name, uses)| node(name, uses)).collect::<Vec<Value>>() },
            "workspace_members": ours,
            "target_directory": "target",
        });
        serde_json::from_value(metadata).expect("the shape of cargo metadata")
    }

    fn check_house(edges: Edges<'_>, expected: &[&str]) {
        let found: Vec<String> = check(&house(edges)).iter().map(Finding::to_string).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_house_by_the_table_is_clean() {
        check_house(
            &[("kinematics", &["glam"]), ("library", &["kinematics"]), ("care", &["library"]), ("glam", &[])],
            &[],
        );
    }

    #[test]
    fn an_edge_against_the_table_is_found() {
        check_house(
            &[("kinematics", &["library"]), ("library", &[])],
            &["crate kinematics: uses library, which the table in ARCHITECTURE.md does not allow"],
        );
    }

    #[test]
    fn a_forbidden_crate_is_found_through_a_third() {
        check_house(
            &[("care", &["handy"]), ("handy", &["rand"]), ("rand", &[])],
            &["crate care: must not reach rand, and does through handy"],
        );
    }

    #[test]
    fn what_the_solver_names_is_not_followed() {
        check_house(&[("care", &["microlp"]), ("microlp", &["web-time"]), ("web-time", &[])], &[]);
    }

    #[test]
    fn a_crate_without_a_row_is_found() {
        check_house(
            &[("cellar", &[])],
            &["crate cellar: has no row in xtask/src/tidy/edges.rs: say there what it may know"],
        );
    }

    #[test]
    fn every_pure_crate_is_held_by_the_whole_list() {
        for name in PURE_CRATES {
            let row = TABLE.iter().find(|row| row.name == *name).expect("a row");
            let is_held = |list: &&[&str]| row.must_not_reach.contains(list);
            let is_excused = |list: &&[&str]| *name == "report" && **list == *LOGGING;
            assert!(PURE.iter().all(|list| is_held(list) || is_excused(list)), "{name}");
        }
    }
}
