import { matter, times } from "../../support/api.ts";
import { SLOUGH } from "../../support/authorities.ts";
import { ACTIONS, checkAndSend, CONCERN, fillActions, fillOpening } from "../../support/forms.ts";
import { concern } from "../../support/given.ts";
import { openChild } from "../../support/story.ts";
import { expect, test } from "../../support/test.ts";

const AGREED = "The worker rings the surgery tomorrow and I hear by Friday.";
const STILL = "The surgery was not rung.";

test("ALL-01 a concern starts informally: with whom, how, what was agreed and by when", async ({ as }) => {
  const chair = await as("iro@slough.example");
  await openChild(chair, SLOUGH);
  await chair.getByRole("radio", { name: "Raise an informal challenge" }).check();
  await fillOpening(chair);
  await fillActions(chair, ACTIONS.slice(0, 1));
  await chair.getByRole("checkbox", { name: /^Social Worker/ }).check();
  await chair.getByRole("radio", { name: "By telephone" }).check();
  await chair.getByLabel("What was said and agreed").fill(AGREED);
  await chair.getByLabel("Date to settle it by").fill("4 wd");
  const reference = await checkAndSend(chair, [CONCERN.wrong, AGREED, "By telephone", "Fri 27 Nov 2026"]);
  await expect(chair.getByRole("main")).toContainText("Informal challenge with the Social Worker; to be settled by Fri 27 Nov");
  const { events } = await matter(chair, reference);
  expect(events.map(({ event }) => event.type)).toEqual(["concern_raised"]);
  expect(events.at(0)?.event.data).toMatchObject({ manner: "telephone", agreed: AGREED, clock: { due: "2026-11-27" } });
});

test("ALL-02 a concern that is talked over and not settled becomes formal and keeps its history", async ({ as }) => {
  const chair = await as("iro@slough.example");
  const reference = await concern(chair);
  await chair.goto(`/escalations/${reference}/discussion`);
  await chair.getByLabel("Date of the discussion").fill("today");
  await chair.getByRole("radio", { name: "By telephone" }).check();
  await chair.getByLabel("Who you spoke with").fill("The social worker");
  await chair.getByLabel("What was said and agreed").fill(STILL);
  await chair.getByRole("button", { name: "Record a discussion" }).click();
  await expect(chair).toHaveURL(`/escalations/${reference}`);
  await expect(chair.getByRole("main")).toContainText(STILL);

  await chair.goto(`/escalations/${reference}/formal`);
  await expect(chair.getByLabel("What is wrong")).toHaveValue(CONCERN.wrong);
  await expect(chair.getByRole("group", { name: "Action 2" }).getByLabel("What will be done")).toHaveValue(
    ACTIONS[1]?.what ?? "",
  );
  await checkAndSend(chair, [CONCERN.wrong]);
  await expect(chair.getByRole("main")).toContainText("With the Assistant Team Manager; answer due Mon 30 Nov");
  await expect(chair.getByRole("main")).toContainText(STILL);
  const { events } = await matter(chair, reference);
  expect(events.map(({ event }) => event.type)).toEqual(["concern_raised", "discussion_recorded", "formally_raised"]);
});

test("ALL-02 a concern that is settled closes with its outcome", async ({ as }) => {
  const chair = await as("iro@slough.example");
  const reference = await concern(chair);
  await chair.goto(`/escalations/${reference}/resolve`);
  await chair.getByLabel("Outcome for the child").fill("The dentist has seen the child.");
  await chair.getByLabel("Reasons").fill("The surgery's letter is on the record.");
  await checkAndSend(chair, ["The dentist has seen the child."]);
  await expect(chair.getByRole("main")).toContainText("Closed on Mon 23 Nov 2026");
  expect(await times(chair, reference, "closed")).toBe(1);
});
