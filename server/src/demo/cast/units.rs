//! Two services with two teams each, and the reviewing service beside them.

use shared::organisation::Unit;
use shared::procedure::Procedure;

pub const ROOT: &str = "authority";
pub const SERVICES: [&str; 2] = ["care", "safeguarding"];
/// The first two are of the first service, the others of the second.
pub const TEAMS: [&str; 4] = ["care-north", "care-south", "safeguarding-east", "safeguarding-west"];
pub const QUALITY: &str = "quality";
pub const REVIEWING: &str = "reviewing";

/// Each with the one above it, which comes first.
const BELOW_ROOT: [(&str, &str, &str); 8] = [
    (SERVICES[0], "Children Looked After Service", ROOT),
    (SERVICES[1], "Safeguarding Service", ROOT),
    (TEAMS[0], "Looked After Team North", SERVICES[0]),
    (TEAMS[1], "Looked After Team South", SERVICES[0]),
    (TEAMS[2], "Safeguarding Team East", SERVICES[1]),
    (TEAMS[3], "Safeguarding Team West", SERVICES[1]),
    (QUALITY, "Quality and Safeguarding", ROOT),
    (REVIEWING, "Reviewing Service", QUALITY),
];

pub fn all(procedure: &Procedure) -> Vec<Unit> {
    let root =
        Unit { id: ROOT.into(), name: format!("{} children's services", procedure.name), parent: None };
    let below = BELOW_ROOT.map(|(id, name, parent)| Unit {
        id: id.into(),
        name: name.to_owned(),
        parent: Some(parent.into()),
    });
    std::iter::once(root).chain(below).collect()
}
