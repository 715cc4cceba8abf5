import type { Story } from "../stories.ts";

export const en: Story = {
  title: "A drop-in place for young people",
  question: "What would make it easy to walk in and talk?",
  purpose:
    "Help plan a place where anyone aged 15–24 can walk in and talk. Your words go to the people who will build it.",
  venue: "Koivula library, the upper hall",
  when: "20 November, 17:00–20:00",
  organiser: "Wellbeing services of Koivula",
  contact: "talk@koivula.example",
  ideas: [
    "No form at the door",
    "The same worker every time, if I want",
    "Open until 20 on two evenings a week",
    "Say clearly what is written down and who sees it",
    "Let me bring a friend to the first visit",
    "A side entrance, away from the bus stop",
    "Help with benefit forms in the same place",
    "A nurse’s time the same week",
    "An evening for parents, so that nobody waits in the car",
    "Let me write instead of talk",
    "Tea, a sofa, no glass wall in between",
    "No appointment. Appointments are for people who already know that they need one, and most of us find out on the stairs, on a Tuesday, between two buses, when it is too late to book anything at all.",
    "A dog on Thursdays",
    "An interpreter by video, at once",
  ],
  secret: "My sister waited four months",
  reason: "It names a neighbour. Could you say it without the name?",
  themes: [
    ["Easy to walk in", [0, 5, 10, 11]],
    ["A familiar face", [1, 4, 12]],
    ["What is written, who sees it", [3]],
    ["Open when we need it", [2, 6, 7]],
    ["In my own words", [9, 13]],
  ],
  experience: "I stood outside for twenty minutes because the waiting room has a glass wall.",
  prose:
    "Young people leave when the first thing they meet is a form. The place should open **without one**, and say at the door what is written down later.",
};
