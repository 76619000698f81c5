//! How a matter opens.

use shared::asked::Situation;
use shared::calendar::OutsideCalendar;
use shared::escalation::{Category, Command, Opening, RaiseConcern, RaiseFormally, Shown};
use shared::ids::PostId;
use shared::ladder::Timing;
use shared::procedure::{Example, Line, SOMETHING_ELSE};
use shared::smart::{Owner, SmartDraft};

use super::Scene;
use crate::demo::texts::{ActionText, OwnerText};

impl Scene<'_> {
    pub(super) fn concern(&self) -> Result<Command, OutsideCalendar> {
        let informal = &self.procedure().informal;
        let with = informal.with.iter().filter_map(|post| self.shown(post)).take(1).collect();
        Ok(Command::RaiseConcern(RaiseConcern {
            opening: self.opening(&Situation::concern(self.matter.plan, &self.informal_category())),
            actions: self.actions()?,
            with,
            manner: informal.manners.first().copied(),
            agreed: String::new(),
            talked_on: None,
            by: Some(self.in_working_days(informal.offered.count)?),
            timing: Timing::default(),
            sibling_of: self.matter.sibling_of,
        }))
    }

    pub(super) fn raise(&mut self, stage: u8) -> Result<Command, OutsideCalendar> {
        Ok(Command::RaiseFormally(RaiseFormally {
            opening: self.opening(&Situation::formal(self.matter.plan, &self.category(), stage)),
            actions: self.actions()?,
            target: self.start(stage),
            sibling_of: self.matter.sibling_of.filter(|_| self.matter.state.is_none()),
            graded: None,
        }))
    }

    pub(super) fn shown(&self, post: &PostId) -> Option<Shown> {
        let person = self.resolved(post)?.person.as_ref()?.id;
        Some(Shown { post: post.clone(), person })
    }

    fn opening(&self, situation: &Situation) -> Opening {
        let scenario = self.matter.scenario;
        Opening {
            child: self.subject.child.id,
            plan: self.matter.plan,
            category: situation.category.clone(),
            wrong: self.text(&scenario.wrong),
            impact: self.text(&scenario.impact),
            outcome: self.text(&scenario.outcome),
            against_wishes: None,
            particulars: self.particulars(situation),
            about_conduct: false,
            alongside: self.alongside(&situation.category.group),
        }
    }

    /// The nearest example in the authority's own annex; else something else, in a word.
    pub(super) fn category(&self) -> Category {
        self.nearest(|_| true)
    }

    /// The same for a concern, which is about nothing that opens the formal process at once.
    fn informal_category(&self) -> Category {
        self.nearest(|example| !example.opens_formal)
    }

    fn nearest(&self, fits: impl Fn(&Example) -> bool) -> Category {
        let groups = &self.procedure().categories;
        let nearest = self.matter.scenario.examples.iter().find_map(|wanted| {
            groups.iter().find_map(|group| {
                let mut examples = group.examples_for(self.matter.plan);
                let example = examples.find(|example| &example.id == wanted && fits(example))?;
                Some(Category { group: group.id.clone(), example: example.id.clone(), other: None })
            })
        });
        nearest.unwrap_or_else(|| Category {
            group: groups.first().map_or_else(String::new, |group| group.id.clone()),
            example: SOMETHING_ELSE.to_owned(),
            other: Some(self.matter.scenario.title.clone()),
        })
    }

    fn actions(&self) -> Result<Vec<SmartDraft>, OutsideCalendar> {
        self.matter.scenario.actions.iter().map(|action| self.action(action)).collect()
    }

    fn action(&self, action: &ActionText) -> Result<SmartDraft, OutsideCalendar> {
        Ok(SmartDraft {
            what: self.text(&action.what),
            measure: self.text(&action.measure),
            owner: self.owner(action.owner),
            why: self.text(&action.why),
            by: Some(self.in_working_days(action.days)?),
        })
    }

    /// The child's social worker, or the lowest post above them.
    fn owner(&self, owner: OwnerText) -> Option<Owner> {
        let line = match owner {
            OwnerText::SocialWorker => Line::SocialWorker,
            OwnerText::Manager => Line::Child,
        };
        let post = self.procedure().posts.iter().find(|post| post.line == line)?;
        let person = self.resolved(&post.id)?.person.as_ref()?;
        Some(Owner { post: Some(post.id.clone()), person: Some(person.id), name: person.name.clone() })
    }
}
