//! Plays all stories of all authorities in the order in which they happened.

use chrono::{DateTime, Utc};
use fastrand::Rng;
use shared::calendar::{Calendar, london_date};
use shared::escalation::{self, Escalation};
use shared::ids::EscalationId;
use shared::people::PlanKind;

use super::acts::{Scene, chairs_view};
use super::cast::{self, Cast};
use super::children::{self, Subject};
use super::plot::{self, Plot, Step};
use super::stage::{self, Troupe, send};
use super::texts::{SCENARIOS, Scenario};
use super::{DemoError, schedule, stable_id};
use crate::adopted::adopt_bundled;
use crate::clock::Clock;
use crate::state::AppState;
use crate::streams::Escalations;

/// The same data each time, whatever the day.
const SEED: u64 = 20;

/// One matter as its story has left it.
pub struct Matter {
    pub id: EscalationId,
    pub subject: usize,
    pub plan: PlanKind,
    pub scenario: &'static Scenario,
    /// The brother's or sister's that it is raised with.
    pub sibling_of: Option<EscalationId>,
    pub state: Option<Escalation>,
    version: u64,
}

/// Something that is to happen at a moment.
struct Cue {
    at: DateTime<Utc>,
    authority: usize,
    matter: usize,
    step: Step,
}

/// The stories of one authority before they are played.
struct Script {
    cast: &'static Cast,
    subjects: Vec<Subject>,
    matters: Vec<Matter>,
}

/// Plays them on a clock of their own, which ends before the server's.
pub async fn play(state: &AppState) -> Result<(), DemoError> {
    let mut rng = Rng::with_seed(SEED);
    let (scripts, cues) = written(state, &mut rng)?;
    let first = cues.first().map_or(state.clock.now(), |cue| cue.at);
    let past = AppState { clock: Clock::settable(schedule::beginning(first)), ..state.clone() };
    adopt_bundled(&past).await?;
    let mut authorities = Vec::with_capacity(scripts.len());
    for script in scripts {
        authorities.push((stage::set(&past, script.cast, script.subjects).await?, script.matters));
    }
    for cue in cues {
        let (troupe, matters) = &mut authorities[cue.authority];
        let past = AppState { clock: Clock::settable(cue.at), ..past.clone() };
        act(&past, troupe, &mut matters[cue.matter], cue.step, &mut rng).await?;
    }
    Ok(())
}

/// All stories, and everything that happens in them in order.
fn written(state: &AppState, rng: &mut Rng) -> Result<(Vec<Script>, Vec<Cue>), DemoError> {
    let today = london_date(state.clock.now());
    let calendar = Calendar::england();
    let (mut scripts, mut cues) = (Vec::new(), Vec::new());
    for (authority, cast) in cast::all().iter().enumerate() {
        let subjects = children::of(cast, today, rng);
        let plots = plot::all(cast.procedure);
        for (matter, plot) in plots.iter().enumerate() {
            let moments = schedule::of(plot, cast.procedure, &calendar, today, rng)?;
            let steps = moments.into_iter().zip(&plot.steps);
            cues.extend(steps.map(|(at, step)| Cue { at, authority, matter, step: *step }));
        }
        let mut deck: Vec<&Scenario> = SCENARIOS.iter().collect();
        rng.shuffle(&mut deck);
        let mut matters: Vec<_> = (0..)
            .zip(&plots)
            .map(|(number, plot)| matter(cast, &subjects, number, plot, &mut deck))
            .collect();
        raise_together(&mut matters);
        scripts.push(Script { cast, subjects, matters });
    }
    cues.sort_by_key(|cue| cue.at);
    Ok((scripts, cues))
}

/// The matters of two that are brother and sister: the later is raised with the words of the earlier.
fn raise_together(matters: &mut [Matter]) {
    let of_both = SCENARIOS.iter().find(|scenario| scenario.is_for_any(PlanKind::LookedAfter));
    let [_, _, _, later, earlier, ..] = matters else { return };
    later.sibling_of = Some(earlier.id);
    for matter in [later, earlier] {
        matter.scenario = of_both.unwrap_or(matter.scenario);
    }
}

/// A matter about one of the children but the first, with a concern that fits the child.
///
/// What is told goes to the bottom of the deck.
fn matter(
    cast: &Cast,
    subjects: &[Subject],
    number: usize,
    plot: &Plot,
    deck: &mut Vec<&'static Scenario>,
) -> Matter {
    let subject = about_whom(cast, subjects, number, plot);
    let Subject { age, .. } = &subjects[subject];
    let plan = plan_of(&subjects[subject]);
    let fits = |scenario: &Scenario| {
        let of_age = match (scenario.ages, *age) {
            (Some((from, to)), Some(age)) => (from..=to).contains(&age),
            (ages, age) => ages.is_none() && age.is_none(),
        };
        of_age && scenario.plans.contains(&plan)
    };
    let scenario = deck.remove(deck.iter().position(|scenario| fits(scenario)).unwrap_or_default());
    deck.push(scenario);
    let id = stable_id(&["matter", cast.procedure.authority.as_str(), &number.to_string()]);
    Matter { id: EscalationId(id), subject, plan, scenario, sibling_of: None, state: None, version: 0 }
}

/// The child whose turn it is, or the next one whose chair may take the matter that far.
fn about_whom(cast: &Cast, subjects: &[Subject], number: usize, plot: &Plot) -> usize {
    let others = subjects.len() - 1;
    let in_turn = (number..number + others).map(|number| 1 + number % others);
    let open = |subject: &usize| plot.is_open_to(plan_of(&subjects[*subject]).chair(), cast.procedure);
    in_turn.clone().find(open).or(in_turn.min()).unwrap_or_default()
}

fn plan_of(subject: &Subject) -> PlanKind {
    subject.child.plans.first().map_or(PlanKind::LookedAfter, |plan| plan.kind)
}

async fn act(
    state: &AppState,
    troupe: &Troupe,
    matter: &mut Matter,
    step: Step,
    rng: &mut Rng,
) -> Result<(), DemoError> {
    let now = state.clock.now();
    let seen = chairs_view(state, troupe, matter).await?;
    for (sender, command) in Scene::new(troupe, matter, now, seen, rng).commands(step)? {
        let accepted = send::<Escalations>(state, &sender, &matter.id, matter.version, command).await?;
        let events = accepted.events.iter().map(|recorded| &recorded.event);
        matter.state = events.fold(matter.state.take(), escalation::evolve);
        matter.version = accepted.version;
    }
    Ok(())
}
