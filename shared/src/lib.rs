//! The escalation domain of Recourse.
