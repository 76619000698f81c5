// What somebody does on a page, counted: a tap, a choice or a field typed in is one interaction.

import type { Locator } from "@playwright/test";

export class Hand {
  private done: string[] = [];

  async press(what: Locator): Promise<void> {
    this.note("press", what);
    await what.click();
  }

  async choose(what: Locator, option?: string): Promise<void> {
    this.note("choose", what);
    await (option === undefined ? what.check() : what.selectOption(option));
  }

  async type(where: Locator, text: string): Promise<void> {
    this.note("type", where);
    await where.fill(text);
  }

  /** How many interactions, with what they were where there were more than that. */
  taken(most: number): number {
    if (this.done.length > most) {
      console.log(this.done.join("\n"));
    }
    return this.done.length;
  }

  private note(how: string, what: Locator): void {
    this.done.push(`${this.done.length + 1}. ${how} ${what}`);
  }
}
