// What people say in each language while pictures are taken: a youth centre that is being planned.
import { ar } from "./stories/ar.ts";
import { en } from "./stories/en.ts";
import { fi } from "./stories/fi.ts";
import { sv } from "./stories/sv.ts";

export type Story = {
  title: string;
  question: string;
  purpose: string;
  venue: string;
  when: string;
  organiser: string;
  contact: string;
  /** At least twelve. The first ten are those that most people want. */
  ideas: string[];
  /** For the facilitator alone. */
  secret: string;
  /** Why an idea was taken off the wall. */
  reason: string;
  /** What each round of the evening asks, where the templates do not speak the language. */
  prompts?: string[];
  /** A title, and which of the ideas belong to it. */
  themes: [title: string, ideas: number[]][];
  experience: string;
  /** What the designer adds to the brief. */
  prose: string;
};

export const STORIES: Record<string, Story> = { en, fi, sv, ar };
