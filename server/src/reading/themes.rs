//! What was raised, counted by what it was about, for those who watch over chairs (TOR-11).

use shared::api::{Tally, ThemeRow, Themes};
use shared::ids::PersonId;
use shared::organisation::Role;
use shared::procedure::{Line, Procedure};

use crate::rejected::Rejected;
use crate::store::ThemeTally;
use crate::work::Work;

/// Of the matters that the person may read; not there for whoever neither manages chairs nor assures quality.
pub async fn themes(work: &mut Work<'_>, person: PersonId) -> Result<Themes, Rejected> {
    let procedure = work.adopted().await?.procedure.clone();
    if !watches(work, person, &procedure).await? {
        return Err(Rejected::NotFound);
    }
    let viewer = work.viewer(person).await?;
    let rows = work.tx.themes(&viewer).await?;
    Ok(Themes { rows: rows.iter().map(|tally| row(tally, &procedure)).collect() })
}

/// Quality assurance, or whoever holds a post of the chairs' line today.
async fn watches(work: &mut Work<'_>, person: PersonId, procedure: &Procedure) -> Result<bool, Rejected> {
    let today = work.today;
    let directory = work.directory().await?;
    let organisation = &directory.organisation;
    let assures = organisation.people.get(&person).is_some_and(|known| known.roles.contains(&Role::Qa));
    Ok(assures || organisation.holds_in_line(person, Line::Chair, procedure, today))
}

fn row(tally: &ThemeTally, procedure: &Procedure) -> ThemeRow {
    let group = procedure.categories.iter().find(|group| group.id == tally.theme);
    ThemeRow {
        theme: group.map_or_else(|| "Something else".to_owned(), |group| group.title.clone()),
        informal: Tally {
            open: count(tally.informal_open),
            resolved: count(tally.informal_resolved),
            not_proportionate: count(tally.informal_not_proportionate),
            ended: count(tally.informal_ended),
        },
        formal: Tally {
            open: count(tally.formal_open),
            resolved: count(tally.formal_resolved),
            not_proportionate: count(tally.formal_not_proportionate),
            ended: count(tally.formal_ended),
        },
    }
}

fn count(rows: i64) -> u32 {
    u32::try_from(rows).unwrap_or(u32::MAX)
}
