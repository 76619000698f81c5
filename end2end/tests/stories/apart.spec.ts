// What is raised for brothers and sisters stands apart for each; what is on the wrong child's record is kept from everybody.

import { matter } from "../../support/api.ts";
import { checkAndSend, CONCERN } from "../../support/forms.ts";
import { raised } from "../../support/given.ts";
import { expect, look, test } from "../../support/test.ts";

test("ALL-33 the same is raised for a brother or sister, with the words of the first to begin with", async ({ as }) => {
  const chair = await as("iro@slough.example");
  const first = await raised(chair);
  await chair.goto(`/escalations/${first}`);
  await chair.getByRole("link", { name: "Raise the same for a brother or sister" }).click();
  await expect(chair.getByRole("heading", { level: 1 })).toHaveText("For which brother or sister?");
  await look(chair, "for which brother or sister");
  await chair.getByRole("main").getByRole("listitem").getByRole("link").first().click();
  await expect(chair.getByLabel("What is wrong")).toHaveValue(CONCERN.wrong);
  await chair.getByLabel("Impact on the child").fill("The brother hears the child cry at night.");
  // Theirs has matters of the same kind already, each of which is looked at (ALL-34).
  for (const linked of await chair.getByRole("radio", { name: "Link the two" }).all()) {
    await linked.check();
  }
  const second = await checkAndSend(chair, [CONCERN.wrong, "The brother hears the child cry at night."]);
  expect(second).not.toBe(first);
  for (const [shown, other] of [[first, second], [second, first]]) {
    await chair.goto(`/escalations/${shown}`);
    await expect(chair.getByRole("main").getByRole("link", { name: new RegExp(other ?? "") })).toBeVisible();
  }
  const impact = (events: { event: { data: unknown } }[]) => JSON.stringify(events[0]?.event.data);
  expect(impact((await matter(chair, first)).events)).toContain(CONCERN.impact);
  expect(impact((await matter(chair, second)).events)).not.toContain(CONCERN.impact);
});

test("ALL-35 what was raised on the wrong child's record closes at once and is withheld", async ({ as }) => {
  const chair = await as("iro@slough.example");
  const reference = await raised(chair);
  const addressee = await as("assistant-team-manager@slough.example");
  await addressee.goto(`/escalations/${reference}`);
  await expect(addressee.getByRole("main")).toContainText(CONCERN.wrong);

  await chair.goto(`/escalations/${reference}/in-error`);
  await chair.getByRole("radio", { name: "It is on the wrong child’s record" }).check();
  await chair.getByLabel("How it came about").fill("Two children of one name.");
  await checkAndSend(chair, ["Two children of one name."]);
  for (const reader of [chair, addressee]) {
    await reader.goto(`/escalations/${reference}`);
    await expect(reader.getByRole("main")).toContainText(reference);
    await expect(reader.getByRole("main")).not.toContainText(CONCERN.wrong);
    await look(reader, "withheld");
  }
  await addressee.goto("/inbox");
  await expect(addressee.getByRole("main")).toContainText("raised in error");
});
