// What somebody sees who may know how a matter stands and nothing else, and what everybody else sees: nothing.

import { get, matter, post, times } from "../../support/api.ts";
import { ACTIONS, CONCERN } from "../../support/forms.ts";
import { ANSWER, answered, raised } from "../../support/given.ts";
import { expect, look, TABLET, test } from "../../support/test.ts";

test("ALL-14 an advocate sees how it stands and what comes next, and neither names nor what was written", async ({ as }) => {
  const chair = await as("iro@slough.example");
  const reference = await raised(chair);
  const advocate = await as("advocate@slough.example", TABLET);
  await advocate.getByRole("listitem").filter({ hasText: reference }).getByRole("link").tap();
  const main = advocate.getByRole("main");
  await expect(main).toContainText("Waiting for the Assistant Team Manager to answer at stage 1 by Mon 30 Nov 2026.");
  await expect(main).toContainText("When there is an answer, the Independent Chair reviews it.");
  await expect(main.locator('[aria-current="step"]')).toContainText("Stage 1");
  await look(advocate, "advocate, waiting for an answer");

  await answered(await as("assistant-team-manager@slough.example"), reference);
  await advocate.reload();
  await expect(main).toContainText("There is an answer at stage 1. The Independent Chair is reviewing it.");
  await look(advocate, "advocate, answered");

  const whole = await matter(chair, reference);
  const staff = whole.context.posts.flatMap(({ person }) => (person ? [person.name] : []));
  const written = [...Object.values(CONCERN), ...ACTIONS.map(({ what }) => what), ANSWER];
  const page = (await main.textContent()) ?? "";
  const answer = JSON.stringify(await get(advocate, `/escalations/${reference}`));
  expect(staff.length).toBeGreaterThan(5);
  for (const hidden of [...staff, ...written]) {
    expect(page).not.toContain(hidden);
    expect(answer).not.toContain(hidden);
  }
  await expect(advocate.getByRole("link", { name: /Answer|Review|Withdraw|Close/ })).toHaveCount(0);
});

test("a matter that is not one's own is not there: by page, by API, by command", async ({ as }) => {
  const chair = await as("iro@slough.example");
  const reference = await raised(chair);
  const { id, version } = await matter(chair, reference);
  const command = { expected_version: version, command: { type: "add_note", data: { text: "I was here." } } };
  const others = [
    "advocate-2@slough.example",
    "administrator@slough.example",
    "social-worker-5@slough.example",
    "iro@lambeth.example",
  ];
  for (const login of others) {
    const other = await as(login);
    await other.goto(`/escalations/${reference}`);
    await expect(other.getByRole("heading", { level: 1 }), login).toHaveText("There is nothing here for you to see");
    const read = await other.request.get(`/api/v1/escalations/${reference}`);
    expect(read.status(), login).toBe(404);
    const written = await post(other, `/escalation/${id}/commands`, command, { "Idempotency-Key": crypto.randomUUID() });
    expect(written.status(), login).toBe(404);
  }
  expect(await times(chair, reference, "note_added")).toBe(0);
});
