use super::super::ends::ends;
use crate::{api, clock};
use chrono::{DateTime, TimeDelta, Utc};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

/// How long before its end one is warned.
const WARNED: TimeDelta = TimeDelta::minutes(5);
/// With less than this left, typing keeps the session.
const KEPT: TimeDelta = TimeDelta::minutes(20);
/// How often the clock is looked at.
const LOOKED: Duration = Duration::from_secs(5);

/// How the session stands, as far as it is told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// There is nothing to say.
    #[default]
    Open,
    /// It ends soon unless somebody is there.
    Ending,
    /// It ends soon, and cannot be made longer.
    Last,
    Over,
}

/// Keeps an eye on the session.
#[derive(Clone, Copy)]
pub struct Watch {
    pub standing: RwSignal<Standing>,
    /// The minutes until it ends, with the one that has begun.
    pub minutes: RwSignal<u64>,
    /// Is the server being asked?
    asking: StoredValue<bool>,
    /// The end until which somebody has said that they go on.
    noted: StoredValue<Option<DateTime<Utc>>>,
}

impl Watch {
    pub fn begin() -> Self {
        let watch = Self {
            standing: RwSignal::default(),
            minutes: RwSignal::default(),
            asking: StoredValue::new(false),
            noted: StoredValue::new(None),
        };
        set_interval(move || watch.look(), LOOKED);
        let typing = window_event_listener(leptos::ev::input, move |_| watch.typed());
        on_cleanup(move || typing.remove());
        watch
    }

    /// What there is to say now. An end that has passed may have been moved from another tab: the server knows.
    fn look(self) {
        let warned = matches!(self.standing.get_untracked(), Standing::Ending | Standing::Last);
        match left() {
            Some((_, left)) if left <= TimeDelta::zero() => self.ask(),
            Some((end, left)) => self.count(end, left),
            None if warned => self.say(Standing::Over),
            None => {}
        }
    }

    fn count(self, end: DateTime<Utc>, left: TimeDelta) {
        self.minutes.set(u64::try_from(left.num_seconds()).unwrap_or_default().div_ceil(60));
        if left > WARNED || self.noted.get_value() == Some(end) {
            self.say(Standing::Open);
        } else if self.standing.get_untracked() != Standing::Last {
            self.say(Standing::Ending);
        }
    }

    fn say(self, standing: Standing) {
        if self.standing.get_untracked() != standing {
            self.standing.set(standing);
        }
    }

    /// Whoever types is there and is not to be interrupted.
    fn typed(self) {
        let is_short = left().is_some_and(|(_, left)| left > WARNED && left < KEPT);
        if is_short {
            self.ask();
        }
    }

    /// Asks the server who is signed in, which is using the session.
    fn ask(self) {
        if self.asking.get_value() {
            return;
        }
        self.asking.set_value(true);
        spawn_local(async move {
            let answer = api::session::current().await;
            self.asking.set_value(false);
            match answer {
                Ok(_) if left().is_some_and(|(_, left)| left > WARNED) => self.say(Standing::Open),
                Ok(_) => self.say(Standing::Last),
                Err(api::Error::SignedOut) => self.say(Standing::Over),
                // Nobody knows yet: it is asked again.
                Err(_) => {}
            }
        });
    }

    /// Somebody is there: the session goes on, or as long as it can.
    pub fn stay(self) {
        match self.standing.get_untracked() {
            Standing::Ending => self.ask(),
            Standing::Last => {
                self.noted.set_value(ends());
                self.say(Standing::Open);
            }
            Standing::Open | Standing::Over => {}
        }
    }
}

/// The session's end, and how long it is until then.
fn left() -> Option<(DateTime<Utc>, TimeDelta)> {
    let (end, now) = ends().zip(clock::now())?;
    Some((end, end - now))
}
