import { LAMBETH } from "../../support/authorities.ts";
import { tell } from "../../support/story.ts";
import { test } from "../../support/test.ts";

test("LAM-01 a practice alert climbs from the Team Manager to the Service Manager, 4 working days each, over Christmas", async ({
  as,
  setClock,
}) => {
  await tell(LAMBETH, { as, setClock });
});
