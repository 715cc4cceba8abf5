//! In Finnish.

use workshop::BallotRule;

use super::Method;
use crate::words::stage::fi;

pub fn method(rule: BallotRule) -> Method {
    let axes = ["Vaikutus", "Työmäärä"];
    let axes_ask = [
        "kuinka paljon hyötyä siitä olisi",
        "kuinka paljon työtä se vaatisi",
    ];
    let (instruction, how, ranking, counted): (String, String, &'static str, String) = match rule {
        BallotRule::Approve => (
            "Valitse kaikki, joita kannatat.".into(),
            "Rastita jokainen, jonka takana voit seistä. Tyhjäkin lippu on ääni.".into(),
            "Kaikki: kuinka moni kannattaa",
            "Jokainen rastitti niin monta kuin pystyi kannattamaan. Jokainen rasti on yksi ääni.".into(),
        ),
        BallotRule::PickAndRank { k: 1 } => (
            "Valitse yksi.".into(),
            "Valitse tärkein.".into(),
            "Kaikki: kuinka moni valitsi",
            "Jokainen valitsi yhden. Jokainen valinta on yksi ääni.".into(),
        ),
        BallotRule::PickAndRank { k } => (
            format!("Valitse {}. Tärkein ensin.", fi(k.into())),
            format!("Valitse enintään {k}, tärkein ensin."),
            "Kaikki: pisteet sijojen mukaan",
            format!("Ensimmäinen valinta antaa {k} pistettä, seuraava {}, ja niin edelleen. Vaikka valitsisi vähemmän, paino ei pienene: ensimmäinen on aina {k} pisteen arvoinen.", k - 1),
        ),
        BallotRule::Judge => (
            "Samaa mieltä, eri mieltä vai ohi?".into(),
            "Vastaa niin moneen kuin haluat. Ohituskin on vastaus.".into(),
            "Kaikki: kuinka moni vastanneista on samaa mieltä",
            "Järjestyksenä on samaa mieltä olevien osuus vastanneista. Harvat vastaukset painavat vähemmän: jokaiseen väitteeseen lisätään yksi samaa ja yksi eri mieltä ennen vertailua.".into(),
        ),
        BallotRule::RankAll => (
            "Laita kaikki järjestykseen. Tärkein ensin.".into(),
            "Napauta ne omaan järjestykseesi, tärkein ensin. Pois jättämäsi jakavat viimeisen sijan.".into(),
            "Kaikki: pisteet sijojen mukaan",
            "Ensimmäinen sija antaa niin monta pistettä kuin muita on, seuraava aina yhden vähemmän, viimeinen ei yhtään. Pois jätetyt jakavat lopun pisteistä tasan (Bordan laskutapa).".into(),
        ),
        BallotRule::Points { points, most } if points == most => (
            format!("Jaa {points} pistettä."),
            format!("Sinulla on {points} pistettä. Anna enemmän sille, mikä on sinulle tärkeämpää; kaikkia ei tarvitse käyttää."),
            "Kaikki: pisteet",
            "Kaikki pisteet lasketaan yhteen.".into(),
        ),
        BallotRule::Points { points, most } => (
            format!("Jaa {points} pistettä, yhdelle enintään {most}."),
            format!("Sinulla on {points} pistettä. Anna enemmän sille, mikä on sinulle tärkeämpää, yhdelle enintään {most}; kaikkia ei tarvitse käyttää."),
            "Kaikki: pisteet",
            "Kaikki pisteet lasketaan yhteen.".into(),
        ),
        BallotRule::Rate { axes: 0 | 1 } => (
            "Arvioi jokainen asteikolla 1–5.".into(),
            "1 on vähän, 5 paljon. Ohita se, mitä et osaa arvioida.".into(),
            "Kaikki: arvioiden keskiarvo",
            "Järjestyksenä on arvioiden keskiarvo. Ohitettu ei vaikuta keskiarvoon.".into(),
        ),
        BallotRule::Rate { .. } => (
            "Arvioi jokainen kahdesti asteikolla 1–5.".into(),
            "Kaksi vastausta kustakin: 1 on vähän, 5 paljon. Ohita se, mitä et osaa arvioida.".into(),
            "Kaikki: arvioiden keskiarvo",
            "Järjestyksenä on ensimmäisen asteikon keskiarvo; jos se on sama, toisen asteikon pienempi. Ohitettu ei vaikuta keskiarvoon.".into(),
        ),
        BallotRule::Budget { .. } => (
            "Valitse kaikki, jotka ovat hintansa arvoisia.".into(),
            "Rastita kaikki, mikä on mielestäsi hintansa arvoista, vaikka summa ylittyisi: kaikkien liput yhdessä ratkaisevat, mitä hankitaan.".into(),
            "Kaikki: kuinka moni kannattaa",
            "Jokainen saa yhtä suuren osan rahoista. Vaihtoehto hankitaan, kun sen rastittaneet voivat maksaa sen yhdessä; ensin se, joka vie kultakin vähiten (tasaosuuksien menetelmä, Method of Equal Shares). Osuuksia nostetaan yhdessä, kunnes mikään ei enää mahdu.".into(),
        ),
        BallotRule::Pairs => (
            "Kumpi? Yksi pari kerrallaan.".into(),
            "Napauta sitä, joka on tärkeämpi. Ohita, jos et osaa sanoa.".into(),
            "Kaikki: kuinka usein valittiin",
            "Kuinka usein kukin valittiin toisen sijaan. Voitto vahvasta kertoo enemmän (Bradley–Terry): luku kertoo, kuinka usein se valittaisiin keskivertoisen sijaan.".into(),
        ),
        BallotRule::Quadratic { credits } => (
            format!("Käytä {credits} krediittiä ääniin, puolesta tai vastaan."),
            format!("Sinulla on {credits} krediittiä ääniin puolesta tai vastaan. Samalle vaihtoehdolle yksi ääni maksaa yhteensä 1 krediitin, kaksi 4 ja kolme 9. Kaikkia ei tarvitse käyttää."),
            "Kaikki: äänet puolesta, vähennettynä äänillä vastaan",
            "Äänet puolesta lasketaan yhteen ja äänet vastaan vähennetään. Monta ääntä yhdelle maksaa neliönsä verran krediittejä (neliöllinen äänestys).".into(),
        ),
    };
    Method {
        instruction,
        how,
        ranking,
        counted,
        axes,
        axes_ask,
    }
}
