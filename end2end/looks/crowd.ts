// Many people through one window: each has cookies of their own, and they take turns at it.
import type { Page } from "../house.ts";
import { Participant } from "../people.ts";

type Cookies = Awaited<ReturnType<ReturnType<Page["context"]>["cookies"]>>;

export class Crowd {
  private readonly kept: Cookies[] = [];

  constructor(
    readonly page: Page,
    readonly code: string,
  ) {}

  async comeIn(...roles: string[]) {
    for (const role of roles) {
      await this.page.context().clearCookies();
      await new Participant(this.page, this.code).comeIn(role);
      this.kept.push(await this.page.context().cookies());
    }
  }

  /** One after another, in the order they came. */
  async each(act: (person: Participant, n: number) => Promise<unknown>) {
    for (const [n, cookies] of this.kept.entries()) {
      await this.page.context().clearCookies();
      await this.page.context().addCookies(cookies);
      await act(new Participant(this.page, this.code), n);
    }
  }
}
