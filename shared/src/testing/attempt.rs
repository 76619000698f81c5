use super::Story;
use crate::escalation::{Broken, Command, Event, Violations, decide};

/// A command and what the decider said to it.
#[derive(Clone, Debug)]
#[must_use = "say whether it was `ok` or `refused`"]
pub struct Attempt {
    story: Story,
    command: Command,
    decided: Result<Vec<Event>, Violations>,
}

impl Attempt {
    pub(super) fn of(story: Story, command: Command) -> Self {
        let decided = decide(story.state(), &command, &story.context());
        Self { story, command, decided }
    }

    /// It was accepted: the story goes on from what it made.
    ///
    /// # Panics
    /// If it was refused, saying why.
    pub fn ok(self) -> Story {
        let Self { story, command, decided } = self;
        match decided {
            Ok(made) => story.continued(made),
            Err(Violations(broken)) => panic!("{command:?} was refused: {broken:#?}"),
        }
    }

    /// It was refused, and the rule meant was among those broken: the story goes on as if nothing had been tried.
    ///
    /// # Panics
    /// If it was accepted, or refused for other reasons only.
    pub fn refused(self, rule: impl Fn(&Broken) -> bool) -> Story {
        let broken = self.violations();
        assert!(broken.iter().any(rule), "{:?} broke other rules: {broken:#?}", self.command);
        self.story
    }

    /// The rules broken, in the order found.
    ///
    /// # Panics
    /// If it was accepted.
    #[must_use]
    pub fn violations(&self) -> Vec<Broken> {
        match &self.decided {
            Ok(made) => panic!("{:?} was accepted: {made:#?}", self.command),
            Err(Violations(broken)) => broken.iter().map(|violation| violation.broken.clone()).collect(),
        }
    }

    /// The fields at which rules were broken, in the order found.
    ///
    /// # Panics
    /// If it was accepted.
    #[must_use]
    pub fn fields(&self) -> Vec<&str> {
        match &self.decided {
            Ok(made) => panic!("{:?} was accepted: {made:#?}", self.command),
            Err(Violations(broken)) => broken.iter().map(|violation| violation.field.as_str()).collect(),
        }
    }
}
