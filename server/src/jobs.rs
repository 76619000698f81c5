//! Work that nobody asks for: it starts by the clock.

pub mod lapse;
