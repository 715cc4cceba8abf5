import type { Story } from "../stories.ts";

export const fi: Story = {
  title: "Matalan kynnyksen paikka nuorille",
  question: "Mikä tekisi helpoksi kävellä sisään ja puhua?",
  purpose:
    "Autetaan suunnittelemaan paikka, johon jokainen 15–24-vuotias voi kävellä sisään ja puhua. Sananne menevät niille, jotka sen rakentavat.",
  venue: "Koivulan kirjaston yläsali",
  when: "20.11. klo 17–20",
  organiser: "Koivulan hyvinvointialue",
  contact: "puhutaan@koivula.example",
  ideas: [
    "Ei lomaketta ovella",
    "Sama työntekijä joka kerta, jos haluan",
    "Auki kahdeksaan asti kahtena iltana viikossa",
    "Sanokaa suoraan, mitä kirjataan ja kuka sen näkee",
    "Kaverin saa ottaa mukaan ensimmäisellä kerralla",
    "Sisäänkäynti sivusta, ei bussipysäkin edestä",
    "Kelan lomakkeisiin apua samasta paikasta",
    "Sairaanhoitajan aika samalla viikolla",
    "Vanhemmille oma ilta, ettei kukaan odota autossa",
    "Saa kirjoittaa eikä tarvitse puhua",
    "Teetä ja sohva, ei lasiseinää väliin",
    "Ajanvaraus pois. Aika varataan silloin, kun jo tietää tarvitsevansa apua, ja useimmat meistä huomaavat sen vasta tiistaina rappusissa kahden bussin välissä, kun mielenterveyspalveluihin ei enää ehdi.",
    "Koira torstaisin",
    "Nuorisotyöntekijä ja terveydenhoitaja samaan työvuoroon",
    "Omaishoitajallekin paikka, jossa saa hengähtää",
    "Ensikäynnistä ei merkintää potilastietojärjestelmään",
  ],
  secret: "Siskoni odotti neljä kuukautta",
  reason: "Siinä on naapurin nimi. Voisitko sanoa saman ilman nimeä?",
  themes: [
    ["Helppo tulla sisään", [0, 5, 10, 11]],
    ["Tutut kasvot", [1, 4, 12, 13]],
    ["Mitä kirjataan ja kuka sen näkee", [3, 15]],
    ["Auki silloin kun tarvitaan", [2, 6, 7]],
    ["Omilla sanoilla", [9]],
  ],
  experience: "Seisoin ulkona kaksikymmentä minuuttia, koska odotushuoneessa on lasiseinä.",
  prose:
    "Nuori lähtee pois, jos häntä vastaan tulee ensimmäisenä lomake. Paikan pitää aueta **ilman sitä**, ja ovella kerrotaan, mitä myöhemmin kirjataan.",
};
