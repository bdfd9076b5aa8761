<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
    <context>
        <name>NetworkMap</name>
        <message>
            <source>Network map, canvas</source>
            <translation>Netværkskort, tegneflade</translation>
        </message>
        <message>
            <source>Arrows move or go to the neighbour, T begins a tie, 0 to 3 judge a pair. The tables beside hold the same.</source>
            <translation>Piletasterne flytter eller går til naboen, T begynder en forbindelse, 0 til 3 vurderer et par. Tabellerne ved siden af rummer det samme.</translation>
        </message>
        <message>
            <source>Choose two actors or a tie first.</source>
            <translation>Vælg først to aktører eller en forbindelse.</translation>
        </message>
        <message>
            <source>{count} actors are marked.</source>
            <translation>{count} aktører er mærket.</translation>
        </message>
        <message>
            <source>Aim with the arrows, then press 0 to 3, or U for not discussed. Esc gives up.</source>
            <translation>Sigt med piletasterne, og tryk 0 til 3, eller U for ikke drøftet. Esc fortryder.</translation>
        </message>
        <message>
            <source>Change actor</source>
            <translation>Ret aktør</translation>
        </message>
        <message>
            <source>Add actor</source>
            <translation>Tilføj aktør</translation>
        </message>
        <message>
            <source>Can decide on behalf of an authority</source>
            <translation>Kan træffe afgørelse for en myndighed</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Gem</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Tilføj</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annullér</translation>
        </message>
        <message>
            <source>Someone new</source>
            <translation>En ny</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Navn</translation>
        </message>
        <message>
            <source>Profession or relation</source>
            <translation>Fag eller relation</translation>
        </message>
        <message>
            <source>Choose, or write your own.</source>
            <translation>Vælg, eller skriv selv.</translation>
        </message>
        <message>
            <source>Workplace</source>
            <translation>Arbejdssted</translation>
        </message>
        <message>
            <source>Group on the map</source>
            <translation>Gruppe på kortet</translation>
        </message>
        <message>
            <source>Write a name, or at least a profession.</source>
            <translation>Skriv et navn eller i det mindste et fag.</translation>
        </message>
        <message>
            <source>In the middle</source>
            <translation>I midten</translation>
        </message>
        <message>
            <source>The child</source>
            <translation>Barnet</translation>
        </message>
        <message>
            <source>The pregnant woman</source>
            <translation>Den gravide</translation>
        </message>
        <message>
            <source>The family</source>
            <translation>Familien</translation>
        </message>
        <message>
            <source>Who this is about</source>
            <translation>Hvem det handler om</translation>
        </message>
        <message>
            <source>Name shown on the map</source>
            <translation>Navn, der vises på kortet</translation>
        </message>
        <message>
            <source>Take {name} off the map?</source>
            <translation>Skal {name} af kortet?</translation>
        </message>
        <message>
            <source>Take off the map</source>
            <translation>Tag af kortet</translation>
        </message>
        <message>
            <source>Someone who has left stays on the map, drawn faintly, so that the history can be read. Remove only a card that was a mistake; its ties go too.</source>
            <translation>Den, der er gået ud, bliver stående, tegnet svagt, så historien kan læses. Fjern kun et kort, der var en fejl; så forsvinder forbindelserne også.</translation>
        </message>
        <message>
            <source>Remove the card</source>
            <translation>Fjern kortet</translation>
        </message>
        <message>
            <source>Mark as left</source>
            <translation>Markér som gået ud</translation>
        </message>
        <message>
            <source>Save the map in the log</source>
            <translation>Gem kortet i loggen</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>For example the meeting where it was drawn.</source>
            <translation>For eksempel det møde, hvor det blev tegnet.</translation>
        </message>
        <message>
            <source>Save in the log</source>
            <translation>Gem i loggen</translation>
        </message>
        <message>
            <source>The version needs a title.</source>
            <translation>Versionen skal have en titel.</translation>
        </message>
        <message>
            <source>Keys on the map</source>
            <translation>Taster på kortet</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Luk</translation>
        </message>
        <message>
            <source>Open the chosen actor</source>
            <translation>Åbn den valgte aktør</translation>
        </message>
        <message>
            <source>Take the chosen actor off the map</source>
            <translation>Tag den valgte aktør af kortet</translation>
        </message>
        <message>
            <source>Profession card, in and out</source>
            <translation>Fagprofil, ind og ud</translation>
        </message>
        <message>
            <source>Pin the chosen actor, or let it loose</source>
            <translation>Fastgør den valgte aktør, eller løsn den igen</translation>
        </message>
        <message>
            <source>Move the chosen actor (Shift: bigger steps)</source>
            <translation>Flyt den valgte aktør (Skift: større trin)</translation>
        </message>
        <message>
            <source>Go to the neighbour</source>
            <translation>Gå til naboen</translation>
        </message>
        <message>
            <source>Begin a tie; aim with the arrows</source>
            <translation>Begynd en forbindelse; sigt med piletasterne</translation>
        </message>
        <message>
            <source>Judge the chosen pair</source>
            <translation>Vurdér det valgte par</translation>
        </message>
        <message>
            <source>Make the chosen pair not discussed</source>
            <translation>Gør det valgte par til ikke drøftet</translation>
        </message>
        <message>
            <source>Talk about the chosen pair: the seven dimensions</source>
            <translation>Tal om det valgte par: de syv dimensioner</translation>
        </message>
        <message>
            <source>Draw, go through, read, compare</source>
            <translation>Tegn, afdæk, læs, sammenlign</translation>
        </message>
        <message>
            <source>Mark the chosen actor, or all, to move them together</source>
            <translation>Mærk den valgte aktør, eller alle, og flyt dem samlet</translation>
        </message>
        <message>
            <source>The map alone on the screen, and back</source>
            <translation>Kortet alene på skærmen, og tilbage</translation>
        </message>
        <message>
            <source>Go along the ties of the chosen actor</source>
            <translation>Gå langs den valgte aktørs forbindelser</translation>
        </message>
        <message>
            <source>Come closer, step back, show everything</source>
            <translation>Gå tættere på, længere væk, vis det hele</translation>
        </message>
        <message>
            <source>Give up what is half done</source>
            <translation>Opgiv det, der er halvt gjort</translation>
        </message>
        <message>
            <source>Undo, redo</source>
            <translation>Fortryd, gentag</translation>
        </message>
        <message>
            <source>This map is for reading. Nothing was changed.</source>
            <translation>Dette kort kan kun læses. Intet er ændret.</translation>
        </message>
        <message>
            <source>Move actor</source>
            <translation>Flyt aktør</translation>
        </message>
        <message>
            <source>Remove actor</source>
            <translation>Fjern aktør</translation>
        </message>
        <message>
            <source>Mark as back</source>
            <translation>Markér som tilbage</translation>
        </message>
        <message>
            <source>Unpin actor</source>
            <translation>Løsn aktør</translation>
        </message>
        <message>
            <source>Pin actor</source>
            <translation>Fastgør aktør</translation>
        </message>
        <message>
            <source>Judge relation</source>
            <translation>Vurdér forbindelse</translation>
        </message>
        <message>
            <source>Choose a level first, then the note can be written.</source>
            <translation>Vælg først en vurdering; så kan noten skrives.</translation>
        </message>
        <message>
            <source>Change note</source>
            <translation>Ret note</translation>
        </message>
        <message>
            <source>Talk about a pair</source>
            <translation>Tal om et par</translation>
        </message>
        <message>
            <source>{name} is pinned. Press P to let it loose.</source>
            <translation>{name} er fastgjort. Tryk P for at løsne.</translation>
        </message>
        <message>
            <source>The child and the family always stay in the middle.</source>
            <translation>Barnet og familien bliver altid i midten.</translation>
        </message>
        <message>
            <source>Go through the pairs</source>
            <translation>Gå parrene igennem</translation>
        </message>
        <message>
            <source>Pairs discussed</source>
            <translation>Drøftede par</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbage</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Spring over</translation>
        </message>
        <message>
            <source>The pair before (left arrow)</source>
            <translation>Parret før (venstrepil)</translation>
        </message>
        <message>
            <source>Leave it as it is (right arrow)</source>
            <translation>Lad det stå (højrepil)</translation>
        </message>
        <message>
            <source>Read the map</source>
            <translation>Læs kortet</translation>
        </message>
        <message>
            <source>Relation and communication (D)</source>
            <translation>Relation og kommunikation (D)</translation>
        </message>
        <message>
            <source>In their own words</source>
            <translation>Med deres egne ord</translation>
        </message>
        <message>
            <source>Only pairs not discussed</source>
            <translation>Kun par, der ikke er drøftet</translation>
        </message>
        <message>
            <source>Note about the two</source>
            <translation>Note om de to</translation>
        </message>
        <message>
            <source>Which pairs</source>
            <translation>Hvilke par</translation>
        </message>
        <message>
            <source>All pairs</source>
            <translation>Alle par</translation>
        </message>
        <message>
            <source>Pairs with {name} in the middle</source>
            <translation>Par med {name} i midten</translation>
        </message>
        <message>
            <source>{done} of {total} pairs discussed</source>
            <translation>{done} af {total} par drøftet</translation>
        </message>
        <message>
            <source>Pair {number} of {total}</source>
            <translation>Par {number} af {total}</translation>
        </message>
        <message>
            <source>That was all of them</source>
            <translation>Det var dem alle</translation>
        </message>
        <message>
            <source>Go back to change an answer, take other pairs below, or read the map now.</source>
            <translation>Gå tilbage for at ændre et svar, tag andre par nedenfor, eller læs kortet nu.</translation>
        </message>
        <message>
            <source>No pairs here</source>
            <translation>Ingen par her</translation>
        </message>
        <message>
            <source>Choose other pairs below, or draw more actors first.</source>
            <translation>Vælg andre par nedenfor, eller tegn flere aktører først.</translation>
        </message>
        <message>
            <source>Legend</source>
            <translation>Signaturforklaring</translation>
        </message>
        <message>
            <source>New</source>
            <translation>Ny</translation>
        </message>
        <message>
            <source>Holds the relay</source>
            <translation>Holder stafetten</translation>
        </message>
        <message>
            <source>Eyes on the child</source>
            <translation>Øje på barnet</translation>
        </message>
        <message>
            <source>Consent missing</source>
            <translation>Samtykke mangler</translation>
        </message>
        <message>
            <source>Consent given</source>
            <translation>Samtykke givet</translation>
        </message>
        <message>
            <source>Authority</source>
            <translation>Myndighed</translation>
        </message>
        <message>
            <source>Pinned</source>
            <translation>Fastgjort</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>Gået ud</translation>
        </message>
        <message>
            <source>Network map</source>
            <translation>Netværkskort</translation>
        </message>
        <message>
            <source>Add actor (N)</source>
            <translation>Tilføj aktør (N)</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Fortryd</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Gentag</translation>
        </message>
        <message>
            <source>Closer</source>
            <translation>Tættere på</translation>
        </message>
        <message>
            <source>Step back</source>
            <translation>Længere væk</translation>
        </message>
        <message>
            <source>Size of the picture</source>
            <translation>Billedets størrelse</translation>
        </message>
        <message>
            <source>Show everything</source>
            <translation>Vis det hele</translation>
        </message>
        <message>
            <source>Whole screen (F11)</source>
            <translation>Hele skærmen (F11)</translation>
        </message>
        <message>
            <source>Mark pairs without contact</source>
            <translation>Markér par uden berøring</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Mere</translation>
        </message>
        <message>
            <source>Propose places: rings and sectors</source>
            <translation>Foreslå pladser: ringe og sektorer</translation>
        </message>
        <message>
            <source>Propose places: near those they work with</source>
            <translation>Foreslå pladser: tæt på dem, de arbejder med</translation>
        </message>
        <message>
            <source>Save as a file…</source>
            <translation>Gem som fil …</translation>
        </message>
        <message>
            <source>Bring in from a file…</source>
            <translation>Hent fra fil …</translation>
        </message>
        <message>
            <source>Version of the map</source>
            <translation>Version af kortet</translation>
        </message>
        <message>
            <source>Back to the current map</source>
            <translation>Tilbage til det aktuelle kort</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Besked</translation>
        </message>
        <message>
            <source>The map as tables</source>
            <translation>Kortet som tabeller</translation>
        </message>
        <message>
            <source>Actors</source>
            <translation>Aktører</translation>
        </message>
        <message>
            <source>Also pairs with the middle</source>
            <translation>Også par med midten</translation>
        </message>
        <message>
            <source>Pairs</source>
            <translation>Par</translation>
        </message>
        <message>
            <source>Places to act</source>
            <translation>Steder at sætte ind</translation>
        </message>
        <message>
            <source>You see “{title}” as it was on {day}.</source>
            <translation>Du ser »{title}«, som det var {day}.</translation>
        </message>
        <message>
            <source>An earlier version, for reading</source>
            <translation>En tidligere version, kun til læsning</translation>
        </message>
        <message>
            <source>Only the holder of the relay can change the map.</source>
            <translation>Kun den, der holder stafetten, kan ændre kortet.</translation>
        </message>
        <message>
            <source>The current map</source>
            <translation>Det aktuelle kort</translation>
        </message>
        <message>
            <source>Line the marked up in a row</source>
            <translation>Stil de mærkede på række</translation>
        </message>
        <message>
            <source>Line the marked up in a column</source>
            <translation>Stil de mærkede under hinanden</translation>
        </message>
        <message>
            <source>Even room between the marked</source>
            <translation>Lige meget plads mellem de mærkede</translation>
        </message>
        <message>
            <source>Guide: the four steps</source>
            <translation>Vejledning: de fire trin</translation>
        </message>
        <message>
            <source>Change the middle</source>
            <translation>Ret midten</translation>
        </message>
        <message>
            <source>Choose a level first, then talk about the pair.</source>
            <translation>Vælg først et niveau, så kan I tale om parret.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Åbn</translation>
        </message>
        <message>
            <source>Profession card, in and out (K)</source>
            <translation>Fagprofil, ind og ud (K)</translation>
        </message>
        <message>
            <source>Draw a tie from here</source>
            <translation>Tegn en forbindelse herfra</translation>
        </message>
        <message>
            <source>Mark two actors or more first (M).</source>
            <translation>Mærk først to aktører eller flere (M).</translation>
        </message>
        <message>
            <source>Line up</source>
            <translation>Stil op</translation>
        </message>
        <message>
            <source>Looking for good places…</source>
            <translation>Leder efter gode pladser …</translation>
        </message>
        <message>
            <source>Everybody already stands in a good place.</source>
            <translation>Alle står allerede godt.</translation>
        </message>
        <message>
            <source>A proposal: {count} cards move; lines that cross: {before} before, {after} after.</source>
            <translation>Et forslag: {count} kort flytter; streger, der krydser: {before} før, {after} efter.</translation>
        </message>
        <message>
            <source>Near those they work with</source>
            <translation>Tæt på dem, de arbejder med</translation>
        </message>
        <message>
            <source>Rings and sectors</source>
            <translation>Ringe og sektorer</translation>
        </message>
        <message>
            <source>Other places</source>
            <translation>Andre pladser</translation>
        </message>
        <message>
            <source>Save the map</source>
            <translation>Gem kortet</translation>
        </message>
        <message>
            <source>network-map-{day}</source>
            <translation>netvaerkskort-{day}</translation>
        </message>
        <message>
            <source>Saved as {name}.</source>
            <translation>Gemt som {name}.</translation>
        </message>
        <message>
            <source>Maps (*.graphml *.gexf *.cyjs *.json *.csv *.zip);;All files (*)</source>
            <translation>Kort (*.graphml *.gexf *.cyjs *.json *.csv *.zip);;Alle filer (*)</translation>
        </message>
        <message>
            <source>Bring in a map</source>
            <translation>Hent et kort</translation>
        </message>
        <message>
            <source>The map from the file, {count} actors. Keeping it puts it in place of the map here; undo brings that back.</source>
            <translation>Kortet fra filen, {count} aktører. Beholder du det, træder det i stedet for kortet her; fortryd henter det tilbage.</translation>
        </message>
        <message>
            <source>Network map, {day}</source>
            <translation>Netværkskort, {day}</translation>
        </message>
        <message>
            <source>Choose two actors, or draw from dot to dot.</source>
            <translation>Vælg to aktører, eller træk fra prik til prik.</translation>
        </message>
        <message>
            <source>Pairs without contact or with a dashed line. A suggestion for the talk, not a verdict.</source>
            <translation>Par uden berøring eller med stiplet streg. Et forslag til samtalen, ikke en dom.</translation>
        </message>
        <message>
            <source>{places} places to act · {unknown} not discussed</source>
            <translation>{places} steder at sætte ind · {unknown} ikke drøftet</translation>
        </message>
        <message>
            <source>Every discussed pair has a full line.</source>
            <translation>Alle drøftede par har en fuld streg.</translation>
        </message>
        <message>
            <source>Nothing yet: discuss the pairs first.</source>
            <translation>Intet endnu: drøft parrene først.</translation>
        </message>
        <message>
            <source>{count} ties</source>
            <translation>{count} forbindelser</translation>
        </message>
        <message>
            <source>Profession</source>
            <translation>Fag</translation>
        </message>
        <message>
            <source>What the map shows</source>
            <translation>Hvad kortet viser</translation>
        </message>
        <message>
            <source>Show only</source>
            <translation>Vis kun</translation>
        </message>
        <message>
            <source>What counts as contact</source>
            <translation>Hvad der tæller som kontakt</translation>
        </message>
        <message>
            <source>Contact: {level} or more</source>
            <translation>Kontakt: {level} eller mere</translation>
        </message>
        <message>
            <source>Contact: {level}</source>
            <translation>Kontakt: {level}</translation>
        </message>
        <message>
            <source>Suggestions for the talk, not a verdict.</source>
            <translation>Forslag til samtalen, ikke en dom.</translation>
        </message>
        <message>
            <source>What it is about</source>
            <translation>Hvad det drejer sig om</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Gruppe</translation>
        </message>
        <message>
            <source>Show all again</source>
            <translation>Vis alle igen</translation>
        </message>
        <message>
            <source>Without {child}, {few} of {pairs} pairs have contact ({share} %); with {child}, it is {share_all} %.</source>
            <translation>Uden {child} har {few} af {pairs} par kontakt ({share} %); med {child} er det {share_all} %.</translation>
        </message>
        <message>
            <source>With so few actors nothing can hang on one of them.</source>
            <translation>Med så få aktører kan det ikke hænge på én af dem.</translation>
        </message>
        <message>
            <source>{alone} % of the most possible; with {child}, {all} %</source>
            <translation>{alone} % af det mest mulige; med {child} {all} %</translation>
        </message>
        <message>
            <source>Without {child}, much hangs on {names} ({figures}).</source>
            <translation>Uden {child} hænger meget på {names} ({figures}).</translation>
        </message>
        <message>
            <source>Without {child}, some of it hangs on {names} ({figures}).</source>
            <translation>Uden {child} hænger noget af det på {names} ({figures}).</translation>
        </message>
        <message>
            <source>Without {child}, the contacts are spread ({figures}).</source>
            <translation>Uden {child} er kontakterne spredt ({figures}).</translation>
        </message>
        <message>
            <source>{first} and {last}</source>
            <translation>{first} og {last}</translation>
        </message>
        <message>
            <source>No contact: can it begin?</source>
            <translation>Ingen berøring: kan den begynde?</translation>
        </message>
        <message>
            <source>Only know each other: is that enough?</source>
            <translation>Kender kun hinanden: er det nok?</translation>
        </message>
        <message>
            <source>Stand without contact to the others</source>
            <translation>Står uden kontakt til de andre</translation>
        </message>
        <message>
            <source>If one is on leave</source>
            <translation>Hvis én er på orlov</translation>
        </message>
        <message>
            <source>Only way to the child</source>
            <translation>Eneste vej til barnet</translation>
        </message>
        <message>
            <source>Nobody has been asked about</source>
            <translation>Ingen har spurgt til</translation>
        </message>
        <message>
            <source>Not discussed yet</source>
            <translation>Ikke drøftet endnu</translation>
        </message>
        <message>
            <source>If {name} is on leave, {lost} lose contact with the others.</source>
            <translation>Hvis {name} er på orlov, mister {lost} forbindelsen til de andre.</translation>
        </message>
        <message>
            <source>If {name} is on leave, {lost} lose contact with {child} too.</source>
            <translation>Hvis {name} er på orlov, mister {lost} også forbindelsen til {child}.</translation>
        </message>
        <message>
            <source>Ties</source>
            <translation>Forbindelser</translation>
        </message>
        <message>
            <source>{name} (left)</source>
            <translation>{name} (gået ud)</translation>
        </message>
        <message>
            <source>Between</source>
            <translation>Mellem</translation>
        </message>
        <message>
            <source>And</source>
            <translation>Og</translation>
        </message>
        <message>
            <source>Relation and communication</source>
            <translation>Relation og kommunikation</translation>
        </message>
        <message>
            <source>Talk about those that matter now, and leave the rest. It is about what the two need, not about who is best; nothing is added up.</source>
            <translation>Tal om dem, der betyder noget nu, og lad resten være. Det handler om, hvad de to har brug for, ikke om hvem der er bedst; intet lægges sammen.</translation>
        </message>
        <message>
            <source>The relation</source>
            <translation>Relationen</translation>
        </message>
        <message>
            <source>Relation</source>
            <translation>Forbindelse</translation>
        </message>
        <message>
            <source>Communication</source>
            <translation>Kommunikation</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Bemærkning</translation>
        </message>
        <message>
            <source>Move actors</source>
            <translation>Flyt aktører</translation>
        </message>
        <message>
            <source>{name} now stands under “{group}”.</source>
            <translation>{name} står nu under »{group}«.</translation>
        </message>
        <message>
            <source>Way of working</source>
            <translation>Arbejdsmåde</translation>
        </message>
        <message>
            <source>Draw</source>
            <translation>Tegn</translation>
        </message>
        <message>
            <source>Who is round the child, and where they stand</source>
            <translation>Hvem der er om barnet, og hvor de står</translation>
        </message>
        <message>
            <source>Go through</source>
            <translation>Afdæk</translation>
        </message>
        <message>
            <source>Take every pair in turn and judge it</source>
            <translation>Tag hvert par for sig og vurdér det</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Læs</translation>
        </message>
        <message>
            <source>Where there is something to act on</source>
            <translation>Hvor der er noget at sætte ind på</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Sammenlign</translation>
        </message>
        <message>
            <source>What has changed between two days</source>
            <translation>Hvad der er ændret mellem to dage</translation>
        </message>
        <message>
            <source>Compare two maps</source>
            <translation>Sammenlign to kort</translation>
        </message>
        <message>
            <source>What has changed</source>
            <translation>Hvad der er ændret</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Fra</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Til</translation>
        </message>
        <message>
            <source>There is only one map. Save it in the log; next time you can see what changed.</source>
            <translation>Der er kun ét kort. Gem det i loggen; næste gang kan I se, hvad der er ændret.</translation>
        </message>
        <message>
            <source>Nothing has changed between the two.</source>
            <translation>Der er ikke ændret noget mellem de to.</translation>
        </message>
        <message>
            <source>{count} changes, on places that do not move.</source>
            <translation>{count} ændringer, vist på faste pladser.</translation>
        </message>
        <message>
            <source>New on the map</source>
            <translation>Nye på kortet</translation>
        </message>
        <message>
            <source>Have left</source>
            <translation>Er gået ud</translation>
        </message>
        <message>
            <source>Are back</source>
            <translation>Er tilbage</translation>
        </message>
        <message>
            <source>No longer on the map</source>
            <translation>Ikke længere på kortet</translation>
        </message>
        <message>
            <source>New contact</source>
            <translation>Ny kontakt</translation>
        </message>
        <message>
            <source>Stronger</source>
            <translation>Stærkere</translation>
        </message>
        <message>
            <source>Weaker</source>
            <translation>Svagere</translation>
        </message>
        <message>
            <source>Contact has ended</source>
            <translation>Kontakten er ophørt</translation>
        </message>
        <message>
            <source>Discussed since</source>
            <translation>Drøftet siden</translation>
        </message>
        <message>
            <source>No longer judged</source>
            <translation>Ikke længere vurderet</translation>
        </message>
        <message>
            <source>Other note, same line</source>
            <translation>Anden note, samme streg</translation>
        </message>
        <message>
            <source>Other facts about the actor</source>
            <translation>Andre oplysninger om aktøren</translation>
        </message>
        <message>
            <source>{a} – {b}: from “{old}” to “{new}”</source>
            <translation>{a} – {b}: fra »{old}« til »{new}«</translation>
        </message>
        <message>
            <source>The map in words, every name whole</source>
            <translation>Kortet i ord, alle navne hele</translation>
        </message>
        <message>
            <source>Picture for a document</source>
            <translation>Billede til et dokument</translation>
        </message>
        <message>
            <source>Drawing that can be enlarged</source>
            <translation>Tegning, der kan forstørres</translation>
        </message>
        <message>
            <source>Network programs, yEd</source>
            <translation>Netværksprogrammer, yEd</translation>
        </message>
        <message>
            <source>Gephi</source>
            <translation>Gephi</translation>
        </message>
        <message>
            <source>Cytoscape</source>
            <translation>Cytoscape</translation>
        </message>
        <message>
            <source>Spreadsheet: three tables</source>
            <translation>Regneark: tre tabeller</translation>
        </message>
        <message>
            <source>The map as a file</source>
            <translation>Kortet som fil</translation>
        </message>
        <message>
            <source>Semicolons between the cells, as Danish Excel wants</source>
            <translation>Semikolon mellem cellerne, som dansk Excel vil have det</translation>
        </message>
        <message>
            <source>Leave names out</source>
            <translation>Udelad navne</translation>
        </message>
        <message>
            <source>Choose where</source>
            <translation>Vælg hvor</translation>
        </message>
        <message>
            <source>Names, workplaces and notes are left out. That makes nobody anonymous: where people know each other, professions and lines can be enough to see who it is.</source>
            <translation>Navne, arbejdssteder og noter er udeladt. Det gør ingen anonym: hvor folk kender hinanden, kan fag og streger være nok til at se, hvem det er.</translation>
        </message>
        <message>
            <source>The file is not encrypted. Whoever gets it can read names and workplaces.</source>
            <translation>Filen er ikke krypteret. Den, der får den, kan læse navne og arbejdssteder.</translation>
        </message>
        <message>
            <source>A map from a file</source>
            <translation>Et kort fra en fil</translation>
        </message>
        <message>
            <source>What tells how strong a tie is</source>
            <translation>Hvad der fortæller, hvor stærk en forbindelse er</translation>
        </message>
        <message>
            <source>A tie of which nothing more is said</source>
            <translation>En forbindelse, der ikke står mere om</translation>
        </message>
        <message>
            <source>You see it first. Nothing changes until you keep it.</source>
            <translation>Du ser det først. Intet ændres, før du beholder det.</translation>
        </message>
        <message>
            <source>Show the map</source>
            <translation>Vis kortet</translation>
        </message>
        <message>
            <source>Nothing in the file</source>
            <translation>Intet i filen</translation>
        </message>
        <message>
            <source>{actors} actors and {ties} judged pairs</source>
            <translation>{actors} aktører og {ties} vurderede par</translation>
        </message>
        <message>
            <source>Made by Bindeled; nothing is guessed.</source>
            <translation>Lavet af Bindeled; intet er gættet.</translation>
        </message>
        <message>
            <source>{count} ties said nothing of their strength.</source>
            <translation>{count} forbindelser sagde intet om styrken.</translation>
        </message>
        <message>
            <source>{count} ties stood more than once; the strongest counts.</source>
            <translation>{count} forbindelser stod flere gange; den stærkeste gælder.</translation>
        </message>
        <message>
            <source>{count} ties from an actor to itself are left out.</source>
            <translation>{count} forbindelser fra en aktør til sig selv er udeladt.</translation>
        </message>
        <message>
            <source>Proposal</source>
            <translation>Forslag</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Behold det</translation>
        </message>
        <message>
            <source>Put it away</source>
            <translation>Læg det væk</translation>
        </message>
        <message>
            <source>Guide to drawing a map</source>
            <translation>Vejledning i at tegne et kort</translation>
        </message>
        <message>
            <source>The step before</source>
            <translation>Trinnet før</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>Næste trin</translation>
        </message>
        <message>
            <source>Put the guide away</source>
            <translation>Læg vejledningen væk</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Færdig</translation>
        </message>
        <message>
            <source>Who does what for whom in the family</source>
            <translation>Hvem der gør hvad for hvem i familien</translation>
        </message>
        <message>
            <source>Write an effort</source>
            <translation>Skriv en indsats</translation>
        </message>
        <message>
            <source>What each one does for the child and the family, with dates.</source>
            <translation>Hvad hver enkelt gør for barnet og familien, med datoer.</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>intet</translation>
        </message>
        <message>
            <source>A new effort</source>
            <translation>En ny indsats</translation>
        </message>
        <message>
            <source>Change or end an effort</source>
            <translation>Ret eller afslut en indsats</translation>
        </message>
        <message>
            <source>What is done</source>
            <translation>Hvad der gøres</translation>
        </message>
        <message>
            <source>For example: speaks with the mother every Monday.</source>
            <translation>For eksempel: taler med mor hver mandag.</translation>
        </message>
        <message>
            <source>Empty while it goes on.</source>
            <translation>Tom, så længe den er i gang.</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Hvem</translation>
        </message>
        <message>
            <source>For whom</source>
            <translation>For hvem</translation>
        </message>
        <message>
            <source>Write in the log</source>
            <translation>Skriv i loggen</translation>
        </message>
        <message>
            <source>Write what is done.</source>
            <translation>Skriv, hvad der gøres.</translation>
        </message>
        <message>
            <source>It cannot end before it has begun.</source>
            <translation>Den kan ikke slutte, før den er begyndt.</translation>
        </message>
        <message>
            <source>{what} ({since} to {until})</source>
            <translation>{what} ({since} til {until})</translation>
        </message>
        <message>
            <source>{what} (from {since})</source>
            <translation>{what} (fra {since})</translation>
        </message>
        <message>
            <source>The whole map, small</source>
            <translation>Hele kortet i lille</translation>
        </message>
        <message>
            <source>1 change, on places that do not move.</source>
            <translation>1 ændring, vist på faste pladser.</translation>
        </message>
        <message>
            <source>1 tie</source>
            <translation>1 forbindelse</translation>
        </message>
        <message>
            <source>1 actor is marked.</source>
            <translation>1 aktør er mærket.</translation>
        </message>
        <message>
            <source>1 tie said nothing of its strength.</source>
            <translation>1 forbindelse sagde intet om styrken.</translation>
        </message>
        <message>
            <source>1 tie stood more than once; the strongest counts.</source>
            <translation>1 forbindelse stod flere gange; den stærkeste gælder.</translation>
        </message>
        <message>
            <source>1 tie from an actor to itself is left out.</source>
            <translation>1 forbindelse fra en aktør til sig selv er udeladt.</translation>
        </message>
        <message>
            <source>Change units</source>
            <translation>Ret enheder</translation>
        </message>
        <message>
            <source>Choose, or write a new one: it becomes a sector.</source>
            <translation>Vælg, eller skriv en ny: den bliver et felt på kortet.</translation>
        </message>
        <message>
            <source>Each unit is a sector, the first at the top. Enter or a double-click gives one another name.</source>
            <translation>Hver enhed er et felt på kortet, den første øverst. Enter eller dobbeltklik giver en enhed et andet navn.</translation>
        </message>
        <message>
            <source>Every unit needs a name of its own.</source>
            <translation>Hver enhed skal have sit eget navn.</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Flyt ned</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Flyt op</translation>
        </message>
        <message>
            <source>Much hangs on {names} ({share} % of the most possible).</source>
            <translation>Meget hænger på {names} ({share} % af det mest mulige).</translation>
        </message>
        <message>
            <source>New unit</source>
            <translation>Ny enhed</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Fjern</translation>
        </message>
        <message>
            <source>Save today&apos;s map</source>
            <translation>Gem dagens kort</translation>
        </message>
        <message>
            <source>Some of it hangs on {names} ({share} % of the most possible).</source>
            <translation>Noget af det hænger på {names} ({share} % af det mest mulige).</translation>
        </message>
        <message>
            <source>The contacts are spread ({share} % of the most possible).</source>
            <translation>Kontakterne er spredt ({share} % af det mest mulige).</translation>
        </message>
        <message>
            <source>The organisation</source>
            <translation>Organisationen</translation>
        </message>
        <message>
            <source>There are people in it. Move them first.</source>
            <translation>Der står nogen i den. Flyt dem først.</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Enhed</translation>
        </message>
        <message>
            <source>Units</source>
            <translation>Enheder</translation>
        </message>
        <message>
            <source>Units…</source>
            <translation>Enheder…</translation>
        </message>
        <message>
            <source>Write which unit.</source>
            <translation>Skriv hvilken enhed.</translation>
        </message>
        <message>
            <source>{few} of {pairs} pairs have contact ({share} %).</source>
            <translation>{few} af {pairs} par har kontakt ({share} %).</translation>
        </message>
        <message>
            <source>Empty: everything. More than one is parted by commas.</source>
            <translation>Tomt: det hele. Flere skilles med komma.</translation>
        </message>
        <message>
            <source>From the log, your contacts and the logs of other children.</source>
            <translation>Fra loggen, dine kontakter og andre børns logge.</translation>
        </message>
        <message>
            <source>Somebody you know</source>
            <translation>En, du kender</translation>
        </message>
        <message>
            <source>The family and the others have said goodbye</source>
            <translation>Familien og de andre har taget pænt afsked</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Papir</translation>
        </message>
        <message>
            <source>Sheet to print</source>
            <translation>Ark til print</translation>
        </message>
        <message>
            <source>Show rings (R)</source>
            <translation>Vis ringe (R)</translation>
        </message>
        <message>
            <source>Show the rings, or put them away</source>
            <translation>Vis ringene, eller skjul dem</translation>
        </message>
        <message>
            <source>Take the mark off (M)</source>
            <translation>Fjern markeringen (M)</translation>
        </message>
        <message>
            <source>Mark, to move with others (M)</source>
            <translation>Markér, for at flytte sammen med andre (M)</translation>
        </message>
    </context>
</TS>
