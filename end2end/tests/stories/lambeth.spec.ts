import type { Page } from "@playwright/test";
import { matter, tray } from "../../support/api.ts";
import { LAMBETH } from "../../support/authorities.ts";
import { ACTIONS, checkAndSend, considerReferral, fillActions, fillOpening, fillTalk, rung } from "../../support/forms.ts";
import { openChild, tell } from "../../support/story.ts";
import { expect, look, lookWithErrors, TABLET, test } from "../../support/test.ts";

test("LAM-01 a practice alert climbs from the Team Manager to the Service Manager, 4 working days each, over Christmas", async ({
  as,
  setClock,
}) => {
  await tell(LAMBETH, { as, setClock });
});

test("LAM-07 a satisfactory answer at stage 3 puts it on hold to its date; what is not done by then goes to stage 4", async ({
  as,
  setClock,
}) => {
  const reference = await raiseAtStageThree(await as("iro@lambeth.example"));
  const director = await as("assistant-director@lambeth.example", TABLET);
  await director.goto(`/escalations/${reference}/answer`);
  await director.getByRole("button", { name: "Agree to all, by the dates asked" }).tap();
  await director.getByLabel("Your answer", { exact: true }).fill("The panel meets on Monday and will have it before it.");
  await checkAndSend(director, [], "Send the answer");

  const chair = await as("iro@lambeth.example");
  await chair.goto(`/escalations/${reference}/review`);
  await chair.getByRole("radio", { name: "Satisfactory: on hold until it is done" }).check();
  await chair.getByLabel("Reasons").fill("The panel's date is soon enough for the child.");
  await chair.getByLabel("On hold until", { exact: true }).fill("4 December");
  await checkAndSend(chair, ["Fri 4 Dec 2026"]);
  expect((await matter(chair, reference)).events.at(-1)?.event.type).toBe("held_until");
  expect((await tray(chair, "mine")).rows.map((row) => row.reference)).not.toContain(reference);
  await look(chair, "matter, on hold");
  for (const form of ["lift-hold", "breach"]) {
    await lookWithErrors(chair, `/escalations/${reference}/${form}`, form);
  }

  await setClock("2026-12-04T09:00:00Z");
  const later = await as("iro@lambeth.example");
  expect((await tray(later, "mine")).rows.map((row) => row.reference)).toContain(reference);
  await later.goto(`/escalations/${reference}/review`);
  await later.getByRole("radio", { name: "Not resolved: to a higher stage" }).check();
  await expect(rung(later, "Stage 4")).toBeChecked();
  await later.getByLabel("Why it goes on, and why there").fill("The panel met and did not decide.");
  await later.getByRole("radio", { name: "It is still not resolved" }).check();
  await considerReferral(later);
  await checkAndSend(later, ["The panel met and did not decide."]);
  // Stage 4 has its whole time from the day of that decision.
  await expect(later.getByRole("main")).toContainText("With the Director of Children's Social Care; answer due Thu 10 Dec");
});

/** An IRO may begin there, with the reason and both talks. */
async function raiseAtStageThree(chair: Page): Promise<string> {
  await openChild(chair, LAMBETH);
  await chair.getByRole("radio", { name: LAMBETH.formal }).check();
  await rung(chair, "Stage 3").check();
  await fillOpening(chair);
  await fillActions(chair, ACTIONS);
  await chair.getByLabel("Why this stage").fill("Only the Assistant Director decides on the placement.");
  await fillTalk(chair, "Line manager of the IRO or CP Chair");
  await fillTalk(chair, "Service Manager for IROs and CP Chairs");
  return checkAndSend(chair, ["Only the Assistant Director decides on the placement."]);
}
