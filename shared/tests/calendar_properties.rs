//! What holds of counting for any dates, lengths and closures.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use shared::calendar::{Calendar, Closure};

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date of the calendar")
}

/// Any day of 2000 to 2035, working or not.
fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0..13_149_u64).prop_map(|days| date("2000-01-01") + Days::new(days))
}

/// England, with a closure on a few days of any kind.
fn any_calendar() -> impl Strategy<Value = Calendar> {
    proptest::collection::vec(any_day(), 0..20).prop_map(|days| {
        let closure = |date| Closure { date, reason: "offices closed".into() };
        Calendar::england().with_closures(days.into_iter().map(closure))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_days_added_are_the_days_between(calendar in any_calendar(), day_zero in any_day(), n in 0..600_u32) {
        let due = calendar.add_working_days(day_zero, n).unwrap();
        prop_assert_eq!(calendar.working_days_between(day_zero, due), Ok(i64::from(n)));
        prop_assert_eq!(calendar.working_days_between(due, day_zero), Ok(-i64::from(n)));
        prop_assert!(n == 0 || calendar.is_working_day(due).unwrap());
    }

    #[test]
    fn later_or_longer_is_never_due_earlier(calendar in any_calendar(), a in any_day(), b in any_day(), n in 0..600_u32) {
        let due = |day, n| calendar.add_working_days(day, n).unwrap();
        prop_assert!(due(a.min(b), n) <= due(a.max(b), n));
        prop_assert!(due(a, n) < due(a, n + 1));
        prop_assert_eq!(due(due(a, n), 7), due(a, n + 7));
    }

    #[test]
    fn days_between_add_up(calendar in any_calendar(), a in any_day(), b in any_day(), c in any_day()) {
        let between = |a, b| calendar.working_days_between(a, b).unwrap();
        prop_assert_eq!(between(a, b) + between(b, c), between(a, c));
    }

    #[test]
    fn used_and_left_make_the_length(calendar in any_calendar(), day_zero in any_day(), n in 0..60_u32, later in 0..90_u64) {
        let due = calendar.add_working_days(day_zero, n).unwrap();
        let today = due.min(day_zero + Days::new(later));
        let (used, left) = (calendar.used(day_zero, today).unwrap(), calendar.left(today, due).unwrap());
        prop_assert_eq!(used + left, n);
    }

    #[test]
    fn an_explanation_accounts_for_every_day(calendar in any_calendar(), day_zero in any_day(), n in 0..60_u32) {
        let explanation = calendar.explain(day_zero, n).unwrap();
        let spans = explanation.skipped.iter().flat_map(|span| span.from.iter_days().take_while(|day| *day <= span.to));
        let mut days: Vec<NaiveDate> = explanation.counted.iter().copied().chain(spans).collect();
        days.sort();
        prop_assert_eq!(explanation.counted.len(), n as usize);
        let all: Vec<_> = day_zero.iter_days().skip(1).take_while(|day| *day <= explanation.due).collect();
        prop_assert_eq!(days, all);
    }

    #[test]
    fn the_day_before_and_the_day_after_meet(calendar in any_calendar(), day in any_day()) {
        let next = calendar.next_working_day(day).unwrap();
        let before = calendar.previous_working_day(next).unwrap();
        prop_assert!(before <= day && calendar.working_days_between(before, next) == Ok(1));
    }
}
