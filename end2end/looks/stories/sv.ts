import type { Story } from "../stories.ts";

export const sv: Story = {
  title: "En plats med låg tröskel för unga",
  question: "Vad skulle göra det lätt att stiga in och prata?",
  purpose:
    "Hjälp till att planera en plats dit alla mellan 15 och 24 år kan komma och prata. Era ord går till dem som bygger den.",
  venue: "Koivula bibliotek, övre salen",
  when: "20.11 kl. 17–20",
  organiser: "Koivula välfärdsområde",
  contact: "prata@koivula.example",
  ideas: [
    "Inget formulär vid dörren",
    "Samma person varje gång, om jag vill",
    "Öppet till åtta två kvällar i veckan",
    "Säg tydligt vad som skrivs ner och vem som ser det",
    "Man får ta med en vän första gången",
    "En sidoingång, inte mitt emot busshållplatsen",
    "Hjälp med FPA:s blanketter på samma ställe",
    "Tid hos en sjukskötare samma vecka",
    "En kväll för föräldrar, så att ingen väntar i bilen",
    "Man får skriva i stället för att prata",
    "Te och en soffa, ingen glasruta emellan",
    "Ingen tidsbokning. Tider är för dem som redan vet att de behöver en, och de flesta av oss märker det i trappan en tisdag mellan två bussar, när det är för sent att boka någonting alls.",
    "En hund på torsdagar",
    "Tolk på video, genast",
  ],
  secret: "Min syster väntade i fyra månader",
  reason: "Där nämns en granne. Kan du säga det utan namnet?",
  themes: [
    ["Lätt att stiga in", [0, 5, 10, 11]],
    ["Ett bekant ansikte", [1, 4, 12]],
    ["Vad som skrivs och vem som ser det", [3]],
    ["Öppet när det behövs", [2, 6, 7]],
    ["Med egna ord", [9, 13]],
  ],
  experience: "Jag stod utanför i tjugo minuter, eftersom väntrummet har en glasvägg.",
  prose:
    "Unga går sin väg om det första de möter är ett formulär. Platsen ska öppna sig **utan det**, och vid dörren sägs vad som skrivs ner senare.",
};
