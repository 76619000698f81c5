//! The parameters of an address, read one by one so that a mistake is answered with the parameter it is in.

use axum::extract::rejection::QueryRejection;

use crate::problem::ApiProblem;

/// The plan that a question is about.
pub const PLAN: Parameter = Parameter { name: "plan", form: "plan=looked_after or plan=child_protection" };

/// One parameter: its name and how it is written.
#[derive(Clone, Copy, Debug)]
pub struct Parameter {
    pub name: &'static str,
    /// In a sentence after "Write": `entry=2, the number of a stage`.
    pub form: &'static str,
}

impl Parameter {
    /// Reads a parameter that may be left out or left empty.
    pub fn read<T>(
        self,
        text: &Option<String>,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, ApiProblem> {
        let Some(text) = text.as_deref().filter(|text| !text.is_empty()) else { return Ok(None) };
        parse(text).map(Some).ok_or_else(|| {
            self.problem("unreadable_parameter", format!("{} cannot be read as it is written", self.name))
        })
    }

    /// Reads a parameter that must be there.
    pub fn require<T>(
        self,
        text: &Option<String>,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Result<T, ApiProblem> {
        let missing = || self.problem("missing_parameter", format!("{} is missing", self.name));
        self.read(text, parse)?.ok_or_else(missing)
    }

    fn problem(self, code: &str, title: String) -> ApiProblem {
        ApiProblem::bad_request(code, title).field(self.name).detail(format!("Write {}.", self.form))
    }
}

/// 400: no parameter could be told from the others.
pub fn unreadable(rejection: QueryRejection) -> ApiProblem {
    ApiProblem::bad_request("unreadable_query", "What follows the question mark cannot be read")
        .detail(format!("Name each parameter once, joined by &. {}.", rejection.body_text()))
}
