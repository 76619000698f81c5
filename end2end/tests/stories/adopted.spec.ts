// Authorities whose procedures do not come with Recourse: adopted from a file, set up, and used for what no other has.

import { act, matter } from "../../support/api.ts";
import { settle } from "../../support/council.ts";
import { checkAndSend } from "../../support/forms.ts";
import { answered, concern, raised } from "../../support/given.ts";
import { follow } from "../../support/story.ts";
import { expect, look, lookAtErrors, TABLET, test } from "../../support/test.ts";

test("ALL-20 an adopted procedure is read and used: what one informal stage does not settle goes to the next", async ({
  as,
  server,
  setClock,
}) => {
  await settle("harrowdene", server, as);
  const reference = await concern(await as("iro@harrowdene.example"));
  await setClock("2026-12-01T09:00:00Z");
  const chair = await as("iro@harrowdene.example");
  await chair.goto("/procedures/harrowdene");
  await expect(chair.getByRole("main")).toContainText("Escalating a concern");
  await look(chair, "procedure, adopted");

  await follow(chair, reference, "Take it to the next informal stage");
  await lookAtErrors(chair, "next-informal");
  await chair.getByLabel("Why it goes on").fill("The social worker cannot book it without consent.");
  await chair.getByRole("radio", { name: "By telephone" }).check();
  await checkAndSend(chair, ["The social worker cannot book it without consent.", "Tue 8 Dec 2026"]);
  await expect(chair.getByRole("main")).toContainText("with the Team Manager; to be settled by Tue 8 Dec");
  const { events } = await matter(chair, reference);
  expect(events.map(({ event }) => event.type)).toEqual(["concern_raised", "informal_time_over", "went_on_informally"]);
});

test("ALL-20 a step is paused while it waits; a closing that two sign is closed by the second signature, and says who signed", async ({ as, server }) => {
  await settle("fernhollow", server, as, ["stage = 3\n", "stage = 3\nwhile_awaited = true\n"]);
  const chair = await as("iro@fernhollow.example");
  const reference = await raised(chair, { stage: 2 });
  await follow(chair, reference, "Put it on hold");
  await lookAtErrors(chair, "hold");
  await chair.getByLabel("On hold until").fill("27 November");
  await chair.getByLabel("Why it rests").fill("The surgery rings back on Thursday.");
  await checkAndSend(chair, ["Fri 27 Nov 2026", "The surgery rings back on Thursday."]);
  await expect(chair.getByRole("main")).toContainText("On hold at step 2 until Fri 27 Nov");
  await expect(chair.locator(".rc-ladder")).toContainText("the hold ends, and the days left are given back");
  await act(chair, reference, "lift_hold", { reason: "The surgery rang today." });
  await answered(await as("head-of-service@fernhollow.example"), reference, 2);
  await follow(chair, reference, "Review the answer");
  await chair.getByRole("radio", { name: "Resolved", exact: true }).check();
  await chair.getByLabel("Outcome for the child").fill("The child was treated on Friday.");
  await chair.getByLabel("Reasons").fill("The letter of the surgery is on the record.");
  for (const action of [1, 2]) {
    await chair.getByLabel(`What becomes of action ${action}`).fill("It was done with the treatment.");
  }
  await checkAndSend(chair, ["The child was treated on Friday."]);
  await expect(chair.getByRole("main")).toContainText("Closing signed by the IRO; still to be signed by the Reviewing Manager");

  const manager = await as("reviewing-manager@fernhollow.example", TABLET);
  await follow(manager, reference, "Sign the closing");
  await expect(manager.getByRole("main")).toContainText("The child was treated on Friday.");
  await lookAtErrors(manager, "sign-off");
  await manager.getByRole("radio", { name: "I do not sign it" }).check();
  await lookAtErrors(manager, "sign-off, refused");
  await manager.getByRole("radio", { name: "I sign it" }).check();
  await checkAndSend(manager, ["I sign it"]);
  await expect(manager.getByRole("main")).toContainText("Closed on Mon 23 Nov 2026");
  const { events } = await matter(chair, reference);
  expect(events.at(-1)?.event).toMatchObject({ type: "closed", data: { signed: [{ title: "IRO" }, { title: "Reviewing Manager" }] } });
});

test("ALL-20 a letter to an agency is endorsed before it leaves", async ({ as, server }) => {
  await settle("fernhollow", server, as);
  const manager = await as("reviewing-manager@fernhollow.example");
  const partner = { agency: "health_trust", organisation: "Mill Street Surgery", name: "Dr Osei", role: "Doctor", contact: "01632 960001" };
  const reference = await raised(manager, { stage: 4, partner });
  const lead = await as("quality-lead@fernhollow.example", TABLET);
  await follow(lead, reference, "Endorse the letter");
  await look(lead, "endorse-letter");
  await lead.getByRole("link", { name: "The letter, to read first" }).tap();
  await expect(lead.locator(".rc-paper")).toBeVisible();
  await lead.goBack();
  await lead.getByLabel("Note").fill("Ask for the ward round too.");
  await lead.getByRole("button", { name: "Endorse the letter" }).tap();
  await expect(lead).toHaveURL(`/escalations/${reference}`);
  await expect(lead.getByRole("main")).toContainText("Ask for the ward round too.");

  const chair = await as("iro@fernhollow.example");
  await follow(chair, reference, "Record that the letter went");
});
