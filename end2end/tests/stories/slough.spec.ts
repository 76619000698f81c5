import { matter, times, tray } from "../../support/api.ts";
import { SLOUGH } from "../../support/authorities.ts";
import { checkAndSend } from "../../support/forms.ts";
import { raised } from "../../support/given.ts";
import { tell } from "../../support/story.ts";
import { expect, test } from "../../support/test.ts";

test("SLO-02 an escalation climbs from the Assistant Team Manager to the Team Manager, 5 working days each", async ({
  as,
  setClock,
}) => {
  await tell(SLOUGH, { as, setClock });
});

test("ALL-08 silence is recorded, stands in the chair's tray and asks the chair to pass it on", async ({ as, setClock }) => {
  const reference = await raised(await as("iro@slough.example"));
  await setClock("2026-11-30T23:59:00Z");
  const late = await as("iro@slough.example");
  expect(await times(late, reference, "no_response_recorded")).toBe(0);
  await setClock("2026-12-01T09:00:00Z");
  const chair = await as("iro@slough.example");
  await chair.getByRole("button", { name: /not answered/ }).click();
  const row = chair.getByRole("listitem").filter({ hasText: reference });
  await row.getByRole("link", { name: "Nobody answered: pass it on" }).click();
  await expect(chair.getByRole("main")).toContainText("The Assistant Team Manager did not answer by Mon 30 Nov");
  await chair.getByRole("link", { name: "Pass it on to a higher stage" }).first().click();
  await chair.getByLabel("Why it goes on, and why there").fill("No answer came, and none was promised when I rang.");
  await checkAndSend(chair, ["No answer came, and none was promised when I rang."]);
  await expect(chair.getByRole("main")).toContainText("With the Team Manager; answer due Tue 8 Dec");
  const { events } = await matter(chair, reference);
  expect(events.map(({ event }) => event.type)).toEqual(["formally_raised", "no_response_recorded", "passed_on"]);
  expect((await tray(chair, "lapsed")).rows.map((row) => row.reference)).not.toContain(reference);
});
