//! Records beside the matter.

mod about_chair;
mod advice;
mod conduct;
mod good_practice;
mod grave_event;
mod supervision;
mod told;
