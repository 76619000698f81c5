use super::parts;
use leptos::prelude::*;
use shared::api::Tally;

/// Units of the drawing: its width, and the height of a theme's name with its bar.
const WIDTH: u32 = 400;
const ROW: u32 = 44;
const BAR: u32 = 18;
/// Below the name, and for the key below the bars: two lines.
const NAME: u32 = 16;
const KEY: u32 = 48;
const LINE: u32 = 20;

/// The class that colours each part of a bar.
const CLASSES: [&str; 4] =
    ["rc-themes__open", "rc-themes__resolved", "rc-themes__not-proportionate", "rc-themes__ended"];

/// The same as the table beside it, drawn: a bar a theme, its parts what is counted in the columns.
#[component]
pub fn Chart(name: String, rows: Vec<(String, Tally)>) -> impl IntoView {
    let most = rows.iter().map(|(_, tally)| tally.all()).max().unwrap_or(1).max(1);
    let height = u32::try_from(rows.len()).unwrap_or(u32::MAX).saturating_mul(ROW) + KEY;
    let bars =
        (0_u32..).zip(&rows).map(|(at, (theme, tally))| bar(at * ROW, theme, *tally, most)).collect_view();
    view! {
        <svg
            class="rc-themes__chart"
            viewBox=format!("0 0 {WIDTH} {height}")
            role="img"
            aria-label=format!("{name} by theme, drawn; the table has the same in figures")
        >
            {bars}
            {key(height - KEY + NAME)}
        </svg>
    }
}

fn bar(top: u32, theme: &str, tally: Tally, most: u32) -> AnyView {
    let mut x = 0;
    let parts = parts(tally).into_iter().zip(CLASSES).map(|((_, count), class)| {
        let (from, width) = (x, count * WIDTH / most);
        x += width;
        view! {
            <rect class=class x=from.to_string() y=(top + NAME + 4).to_string() width=width.to_string() height=BAR.to_string()></rect>
        }
    });
    let parts = parts.collect_view();
    view! {
        <text class="rc-themes__name" x="0" y=(top + NAME - 2).to_string()>{theme.to_owned()}</text>
        {parts}
    }
    .into_any()
}

fn key(y: u32) -> AnyView {
    let names = parts(Tally::default()).map(|(name, _)| name);
    let one = |(at, (name, class)): (u32, (&'static str, &'static str))| {
        let (x, y) = (at % 2 * WIDTH / 2, y + at / 2 * LINE);
        view! {
            <rect class=class x=x.to_string() y=(y - 10).to_string() width="12" height="12"></rect>
            <text class="rc-themes__name" x=(x + 18).to_string() y=y.to_string()>{name}</text>
        }
    };
    (0_u32..).zip(names.into_iter().zip(CLASSES)).map(one).collect_view().into_any()
}
