use crate::components::{Field, FieldError, ReadsDates};
use crate::pages::office::{self, OfficeForm, wrong};
use chrono::NaiveDate;
use leptos::prelude::*;
use shared::api::Refused;
use shared::child::ChildProblem;
use shared::people::PlanKind;
use std::str::FromStr;

/// What the forms about a child ask for, each some of it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Name,
    CaseNumber,
    /// Whether the child is born.
    Born,
    Birth,
    Plan,
    From,
    To,
    Team,
    Person,
    Worker,
}

impl Part {
    const COUNT: usize = 10;

    fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::CaseNumber => "case-number",
            Self::Born => "born",
            Self::Birth => "birth",
            Self::Plan => "plan",
            Self::From => "from",
            Self::To => "to",
            Self::Team => "team",
            Self::Person => "person",
            Self::Worker => "worker",
        }
    }
}

/// One of the forms, as it is being written.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    pub form: OfficeForm,
    /// Sets its fields apart from those of the page's other forms.
    name: &'static str,
    /// By part.
    values: [RwSignal<String>; Part::COUNT],
}

impl Draft {
    pub(super) fn new(name: &'static str, form: OfficeForm) -> Self {
        Self { form, name, values: [(); Part::COUNT].map(|()| RwSignal::default()) }
    }

    pub(super) fn id(self, part: Part) -> String {
        format!("{}-{}", self.name, part.word())
    }

    pub(super) fn field(self, part: Part, label: &str) -> Field {
        self.form.field(self.id(part), label)
    }

    pub(super) fn value(self, part: Part) -> RwSignal<String> {
        self.values[part as usize]
    }

    pub(super) fn clear(self) {
        for value in self.values {
            value.set(String::new());
        }
    }

    /// What was chosen or typed, unless it is empty: then it is asked for.
    pub(super) fn needed<T: FromStr>(self, part: Part, ask: &str, errors: &mut Vec<FieldError>) -> Option<T> {
        office::needed(&self.id(part), self.value(part), ask, errors)
    }

    /// The plan that was chosen.
    pub(super) fn plan(self, errors: &mut Vec<FieldError>) -> Option<PlanKind> {
        let chosen = self.value(Part::Plan).with_untracked(|word| plan_of(word));
        if chosen.is_none() {
            errors.push(wrong(&self.id(Part::Plan), "Choose the plan"));
        }
        chosen
    }

    /// The day that was typed.
    pub(super) fn day(
        self,
        part: Part,
        reads: &ReadsDates,
        errors: &mut Vec<FieldError>,
    ) -> Option<NaiveDate> {
        office::day(&self.id(part), self.value(part), reads, errors)
    }

    /// Beside which field a rule's refusal is told.
    pub(super) fn told(self, problem: &ChildProblem) -> FieldError {
        let part = match problem {
            ChildProblem::AlreadyRegistered => {
                return wrong(&self.id(Part::CaseNumber), "a child of this case number is on record");
            }
            ChildProblem::Missing { field } | ChildProblem::CannotBeKept { field } => match field.as_str() {
                "name" => Part::Name,
                _ => Part::CaseNumber,
            },
            ChildProblem::PlanInForce => Part::From,
            ChildProblem::PlanNotInForce
            | ChildProblem::NoSuchAppointment
            | ChildProblem::EndsBeforeItBegins => Part::To,
            ChildProblem::TwoChairs | ChildProblem::MayNotChair | ChildProblem::Unknown { .. } => {
                Part::Person
            }
            ChildProblem::NotRegistered | ChildProblem::NotAnAdministrators | ChildProblem::IdDiffers => {
                Part::Name
            }
        };
        wrong(&self.id(part), &problem.to_string())
    }

    /// What the server alone finds, such as another child's case number.
    pub(super) fn refused(self, refused: &Refused) -> FieldError {
        match refused {
            Refused::Child(problem) => self.told(problem),
            Refused::Organisation(problem) => wrong(&self.id(Part::Person), &problem.to_string()),
            Refused::Authority(problem) => wrong(&self.id(Part::Person), &problem.to_string()),
        }
    }
}

/// The plan of that word, as a list of choices has it.
pub(super) fn plan_of(word: &str) -> Option<PlanKind> {
    [PlanKind::LookedAfter, PlanKind::ChildProtection].into_iter().find(|kind| kind.as_str() == word)
}
