import { HAMMERSMITH_AND_FULHAM } from "../../support/authorities.ts";
import { drawn, rung } from "../../support/forms.ts";
import { openChild, tell } from "../../support/story.ts";
import { expect, test } from "../../support/test.ts";

test("HAF-03 an escalation that starts at level 2 has the days of level 1 too", async ({ as, setClock }) => {
  await tell(HAMMERSMITH_AND_FULHAM, { as, setClock });
});

test("HAF-03 the days of every level passed over carry over as one chooses, within the 20", async ({ as }) => {
  const chair = await as("iro@hammersmith-and-fulham.example");
  await openChild(chair, HAMMERSMITH_AND_FULHAM);
  await chair.getByRole("radio", { name: HAMMERSMITH_AND_FULHAM.formal }).check();
  const first = chair.locator(".rc-ladder time").first();
  const starts: [string, string][] = [
    ["Level 1", "2026-11-30"],
    ["Level 2", "2026-12-07"],
    ["Level 3", "2026-12-14"],
    ["Level 4", "2026-12-21"],
  ];
  for (const [level, due] of starts) {
    await rung(chair, level).check();
    await expect(first).toHaveAttribute("datetime", due);
    expect((await drawn(chair)).at(-1)).toBe("2026-12-21");
  }
});
