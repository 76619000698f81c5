// A matter's page in each phase, looked at as whoever may do the most there: the chairs' manager, and the addressee.

import { type Row, tray } from "../../support/api.ts";
import { raised } from "../../support/given.ts";
import { expect, look, test } from "../../support/test.ts";

const PHASES = ["informal", "awaiting_answer", "answered", "lapsed", "in_discussion", "actions_outstanding", "last_step", "closed"];

for (const half of [PHASES.slice(0, 4), PHASES.slice(4)]) {
  test(`a matter's page: ${half.join(", ")}`, async ({ as }) => {
    const manager = await as("reviewing-service-manager@slough.example");
    const rows: Row[] = [];
    for (const filter of ["open", "closed"]) {
      rows.push(...(await tray(manager, filter)).rows);
    }
    for (const phase of half) {
      const row = rows.find((known) => known.phase.phase === phase);
      expect(row, phase).toBeDefined();
      await manager.goto(`/escalations/${row?.reference}`);
      await expect(manager.getByRole("main")).toContainText(row?.reference ?? "");
      await expect(manager.getByRole("main")).toContainText(row?.child.name ?? "");
      await look(manager, `matter, ${phase}`);
    }
  });
}

test("a matter's page as an addressee has it", async ({ as }) => {
  const reference = await raised(await as("iro@slough.example"));
  const addressee = await as("assistant-team-manager@slough.example");
  await addressee.goto(`/escalations/${reference}`);
  await expect(addressee.getByRole("link", { name: "Answer", exact: true }).first()).toBeVisible();
  for (const summary of await addressee.locator("main summary").all()) {
    await summary.click();
  }
  await look(addressee, "matter, to be answered, everything open");
});
