// The forms that come up only when something happens on the way: whoever is led there opens them from the matter's page, looks
// at everything that can be wrong with them, and sends them; then the matter's page says what was done.

import type { Page } from "@playwright/test";
import { act, give, matter } from "../../support/api.ts";
import { checkAndSend } from "../../support/forms.ts";
import { concern, raised } from "../../support/given.ts";
import { follow } from "../../support/story.ts";
import { expect, look, lookAtErrors, TABLET, test } from "../../support/test.ts";

/** What was recorded last. */
async function latest(page: Page, reference: string): Promise<unknown> {
  return (await matter(page, reference)).events.at(-1)?.event;
}

test("ALL-29 the child moves to another team: the chair sends it there, to the same date", async ({ as }) => {
  const chair = await as("iro@slough.example");
  const reference = await raised(chair);
  const { context } = await matter(chair, reference);
  const moved = { type: "allocate_team", data: { team: "care-south" } };
  await give(await as("administrator@slough.example"), `child/${context.child.id}`, 1, moved);

  await follow(chair, reference, "Send it to the child’s new team");
  await expect(chair.getByRole("main")).toContainText("The child is now with Looked After Team South.");
  await lookAtErrors(chair, "redirect");
  await chair.getByLabel("Reason").fill("The new team decides on the dentist from today.");
  await checkAndSend(chair, ["The new team decides on the dentist from today."]);
  await expect(chair.getByRole("main")).toContainText("Stage 1 sent to the child’s new team, to the same date");
  await expect(chair.getByRole("main")).toContainText("answer due Mon 30 Nov");
  const asked = await as("assistant-team-manager-2@slough.example", TABLET);
  await asked.goto(`/escalations/${reference}`);
  await expect(asked.getByRole("link", { name: "Answer", exact: true }).first()).toBeVisible();
});

test("ALL-21 the informal time has run out: the chair says why it stays informal, and until when", async ({ as, setClock }) => {
  const reference = await concern(await as("iro@slough.example"));
  await setClock("2026-12-01T09:00:00Z");
  const chair = await as("iro@slough.example");
  await follow(chair, reference, "Record why it stays informal");
  await lookAtErrors(chair, "keep-informal");
  await chair.getByLabel("Why it is not raised formally").fill("The surgery has given a date this week.");
  await chair.getByLabel("New date to settle it by").fill("4 December");
  await checkAndSend(chair, ["The surgery has given a date this week.", "Fri 4 Dec 2026"]);
  await expect(chair.getByRole("main")).toContainText("to be settled by Fri 4 Dec");
  expect(await latest(chair, reference)).toMatchObject({ type: "kept_informal" });
});

test("KEN-09 a letter goes to another agency, and the chair records what it answers", async ({ as }) => {
  const chair = await as("iro@kent.example");
  const partner = { agency: "education", organisation: "Mill Street School", name: "Dr Osei", role: "Teacher", contact: "01632 960001" };
  const reference = await raised(chair, { partner });
  await follow(chair, reference, "Record that the letter went");
  await chair.getByRole("radio", { name: "By post" }).check();
  await chair.getByLabel("Date the letter went").fill("today");
  await chair.getByRole("button", { name: "Record that the letter went" }).click();
  await expect(chair).toHaveURL(`/escalations/${reference}`);

  await follow(chair, reference, "Record what the agency answered");
  await lookAtErrors(chair, "agency-answer");
  await chair.getByLabel("Date the answer came").fill("today");
  for (const action of [1, 2]) {
    await chair.getByRole("group", { name: `Their answer to action ${action}` }).getByRole("radio", { name: "Will do" }).check();
  }
  await chair.getByLabel("What they answered").fill("The school sees to both by the dates asked.");
  await checkAndSend(chair, ["Dr Osei", "The school sees to both by the dates asked."]);
  await expect(chair.getByRole("main")).toContainText("The school sees to both by the dates asked.");
  await expect(chair.getByRole("link", { name: "Review the answer" }).first()).toBeVisible();
});

test("LAM-14 the addressee takes it to the agency's senior managers, and says so on a tablet", async ({ as }) => {
  const chair = await as("iro@lambeth.example");
  const partner = { agency: "health", organisation: "Mill Street Surgery", name: "Dr Osei", role: "Doctor", contact: "01632 960001" };
  const why = { reason: "Only there can it be put to the agency.", outside_procedure: "It cannot wait for the stages below." };
  const particulars = { urgency: { text: "This week." }, who_can_decide: { text: "The surgery alone." } };
  const reference = await raised(chair, { stage: 4, partner, particulars, ...why });
  const manager = await as("director@lambeth.example", TABLET);
  await follow(manager, reference, "Record that you took it to the agency");
  await lookAtErrors(manager, "take-to-agency");
  await manager.getByLabel("Who you spoke with").fill("The practice director");
  await manager.getByLabel("Date of the discussion").fill("today");
  await manager.getByLabel("What was said and agreed").fill("The surgery finds a date by Friday.");
  await manager.locator("form#form button[type=submit]").tap();
  await expect(manager).toHaveURL(`/escalations/${reference}`);
  await expect(manager.getByRole("main")).toContainText("The surgery finds a date by Friday.");
  expect(await latest(chair, reference)).toMatchObject({ type: "taken_to_partner", data: { with: "The practice director" } });
});

test("ALL-27 a referral by telephone: put in writing, an officer, proceedings, and what the court decided", async ({ as }) => {
  const chair = await as("iro@torbay.example");
  const reference = await raised(chair);
  const referral = { to: "cafcass", grounds: ["appropriate"], reasons: "Nobody treats the child.", failure: FAILURE, advice_on: null, gates: [], notes: [] };
  const how = { telephoned_on: "2026-11-23", written_on: null, outside_procedure: "It cannot wait." };
  await act(chair, reference, "refer", { ...referral, ...how });

  const steps = [
    ["Put in writing", "The letter went by secure mail."],
    ["Cafcass appointed an officer", ""],
    ["Cafcass began proceedings", ""],
    ["The court decided", "The local authority is to arrange the treatment."],
  ] as const;
  for (const [step, note] of steps) {
    await chair.goto(`/escalations/${reference}`);
    await chair.getByRole("link", { name: "Record what became of the referral to Cafcass" }).click();
    if (note) {
      await lookAtErrors(chair, `referral course, ${step}`);
    }
    await chair.getByRole("radio", { name: step, exact: true }).check();
    await chair.getByLabel("Date it happened").fill("today");
    await chair.getByLabel("What came of it").fill(note);
    await chair.getByRole("button", { name: "Record it" }).click();
    await expect(chair).toHaveURL(`/escalations/${reference}`);
    await expect(chair.locator("#referrals")).toContainText(step);
  }
  await expect(chair.locator("#referrals")).toContainText("Ended");
  await expect(chair.locator("#referrals")).toContainText("The local authority is to arrange the treatment.");
  await expect(chair.getByRole("link", { name: "Record what became of the referral to Cafcass" })).toHaveCount(0);
  await look(chair, "matter, with a referral that has ended");
});

const FAILURE = {
  what: "No treatment since September.",
  raised_on: "2026-11-02",
  raised_with: "The Team Manager",
  not_addressed: "Nothing was booked.",
};
