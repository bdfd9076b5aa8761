<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
    <context>
        <name>CardSheet</name>
        <message>
            <source>Contact card</source>
            <translation>Visitkort</translation>
        </message>
            <message>
            <source>Receipt: yes to the relay</source>
            <translation>Kvittering: ja til stafetten</translation>
        </message>
        <message>
            <source>To {name}</source>
            <translation>Til {name}</translation>
        </message>
            <message>
            <source>The same text as a QR code</source>
            <translation>Den samme tekst som QR-kode</translation>
        </message>
        <message>
            <source>The text in the code, to be typed if need be:</source>
            <translation>Teksten i koden, hvis den skal skrives af:</translation>
        </message>
        <message>
            <source>For somebody who is to hand over a relay, or to get one. The card holds only what is public. Take a picture of the code and choose it in Bindeled under Contacts, or read it there with a code scanner. Then compare the words together, face to face or by phone.</source>
            <translation>Til en, der skal give en stafet videre eller have en. Kortet indeholder kun det offentlige. Tag et billede af koden, og vælg det i Bindeled under Kontakter, eller læs den der med en kodescanner. Sammenlign derefter ordene sammen, ansigt til ansigt eller i telefonen.</translation>
        </message>
        <message>
            <source>Take a picture of the code and choose it in Bindeled under Relays, or read it there with a code scanner. Only the receiver can open it, and nothing on this sheet says which child it is.</source>
            <translation>Tag et billede af koden, og vælg det i Bindeled under Stafetter, eller læs den der med en kodescanner. Kun modtageren kan åbne den, og intet på arket siger, hvilket barn det er.</translation>
        </message>
    </context>
    <context>
        <name>CommandLine</name>
        <message>
            <source>FOLDER</source>
            <translation>MAPPE</translation>
        </message>
        <message>
            <source>USER</source>
            <translation>BRUGER</translation>
        </message>
        <message>
            <source>FILE</source>
            <translation>FIL</translation>
        </message>
        <message>
            <source>There is no screen to open the window on.</source>
            <translation>Der er ingen skærm at åbne vinduet på.</translation>
        </message>
        <message>
            <source>What may be given</source>
            <translation>Det kan nævnes</translation>
        </message>
        <message>
            <source>Choices</source>
            <translation>Valg</translation>
        </message>
        <message>
            <source>show this help and stop</source>
            <translation>vis denne hjælp, og stop</translation>
        </message>
        <message>
            <source>Use:</source>
            <translation>Brug:</translation>
        </message>
        <message>
            <source>The command could not be understood. See {help}.</source>
            <translation>Kommandoen kunne ikke forstås. Se {help}.</translation>
        </message>
        <message>
            <source>Relay logs, network maps and meetings round a child, offline and encrypted.</source>
            <translation>Stafetlog, netværkskort og møder om et barn, uden net og krypteret.</translation>
        </message>
        <message>
            <source>Commands: {commands}. Each has --help.</source>
            <translation>Kommandoer: {commands}. Hver har --help.</translation>
        </message>
        <message>
            <source>a .stafet file to see before anything is read in</source>
            <translation>en .stafet-fil, som vises, før noget læses ind</translation>
        </message>
        <message>
            <source>make the practice family</source>
            <translation>lav øvefamilien</translation>
        </message>
        <message>
            <source>go through two whole cases in the real window</source>
            <translation>gå to hele sager igennem i det rigtige vindue</translation>
        </message>
        <message>
            <source>folder for pictures and documents</source>
            <translation>mappe til billeder og dokumenter</translation>
        </message>
        <message>
            <source>what a .stafet file shows without a key</source>
            <translation>hvad en .stafet-fil viser uden nøgle</translation>
        </message>
        <message>
            <source>the .stafet file</source>
            <translation>.stafet-filen</translation>
        </message>
        <message>
            <source>is everything whole?</source>
            <translation>er alt helt?</translation>
        </message>
        <message>
            <source>on a throw-away store</source>
            <translation>på et lager, der smides væk</translation>
        </message>
        <message>
            <source>show the version and stop</source>
            <translation>vis versionen, og stop</translation>
        </message>
        <message>
            <source>where the users&apos; stores lie</source>
            <translation>hvor brugernes lagre ligger</translation>
        </message>
        <message>
            <source>id or name of the user</source>
            <translation>brugerens id eller navn</translation>
        </message>
        <message>
            <source>The practice family is ready. Choose the user “{label}” and write the passphrase: {passphrase}</source>
            <translation>Øvefamilien er klar. Vælg brugeren »{label}«, og skriv kodesætningen: {passphrase}</translation>
        </message>
        <message>
            <source>A contact card, {size} bytes. It is whole, and signed by the one it names: {name}.</source>
            <translation>Et visitkort på {size} byte. Det er helt og underskrevet af den, det nævner: {name}.</translation>
        </message>
        <message>
            <source>A sealed file, {size} bytes. Only its receiver can open it; who it is from and for stands inside.</source>
            <translation>En lukket fil på {size} byte. Kun modtageren kan åbne den; hvem den er fra og til, står indeni.</translation>
        </message>
        <message>
            <source>It may be too large for secure mail.</source>
            <translation>Den kan være for stor til sikker mail.</translation>
        </message>
        <message>
            <source>Passphrase for {label}: </source>
            <translation>Kodesætning for {label}: </translation>
        </message>
    </context>
    <context>
        <name>DoctorReport</name>
        <message>
            <source>Relay logs: {logs}. Entries: {entries}.</source>
            <translation>Stafetlogge: {logs}. Notater: {entries}.</translation>
        </message>
        <message>
            <source>All is well.</source>
            <translation>Alt er i orden.</translation>
        </message>
        <message>
            <source>A part of the store is not what was encrypted: the file is damaged. Go back to a safety copy under Settings.</source>
            <translation>En del af lageret er ikke, som det blev krypteret: filen er beskadiget. Gå tilbage til en sikkerhedskopi under Indstillinger.</translation>
        </message>
        <message>
            <source>The store is not put together as it must be. Go back to a safety copy under Settings.</source>
            <translation>Lageret er ikke sat sammen, som det skal være. Gå tilbage til en sikkerhedskopi under Indstillinger.</translation>
        </message>
        <message>
            <source>Something in the store points to what is not there. Go back to a safety copy under Settings.</source>
            <translation>Noget i lageret peger på noget, der ikke er der. Gå tilbage til en sikkerhedskopi under Indstillinger.</translation>
        </message>
        <message>
            <source>A log has gone on in two ways. Nothing of it is lost. Open the child in Bindeled and find out together which way is to hold.</source>
            <translation>En log er gået videre på to måder. Intet af den er tabt. Åbn barnet i Bindeled, og find sammen ud af, hvilken vej der skal gælde.</translation>
        </message>
        <message>
            <source>What is kept about who holds the relay does not fit what has happened. Write nothing in this log, and go back to a safety copy under Settings.</source>
            <translation>Det, der er gemt om, hvem der holder stafetten, passer ikke med det, der er sket. Skriv ikke i loggen, og gå tilbage til en sikkerhedskopi under Indstillinger.</translation>
        </message>
        <message>
            <source>The newest entry is not written by the one who holds the relay. Write nothing in this log before you have talked with the one who wrote it.</source>
            <translation>Det nyeste notat er ikke skrevet af den, der holder stafetten. Skriv ikke i loggen, før du har talt med den, der skrev det.</translation>
        </message>
        <message>
            <source>The list of children does not fit the log. The log itself is whole, and the list is made anew the next time something is written in it.</source>
            <translation>Listen over børn passer ikke med loggen. Selve loggen er hel, og listen laves på ny, næste gang der skrives i den.</translation>
        </message>
        <message>
            <source>The list of agreements does not fit the log. The log itself is whole, and the list is made anew the next time an agreement is written in it.</source>
            <translation>Listen over aftaler passer ikke med loggen. Selve loggen er hel, og listen laves på ny, næste gang der skrives en aftale i den.</translation>
        </message>
        <message>
            <source>What is shown of a child does not fit the log. The log itself is whole. Close Bindeled and open it again.</source>
            <translation>Det, der vises om et barn, passer ikke med loggen. Selve loggen er hel. Luk Bindeled, og åbn det igen.</translation>
        </message>
        <message>
            <source>The program lacks its Danish texts. Install Bindeled again; the store is not touched.</source>
            <translation>Programmet mangler sine danske tekster. Installer Bindeled igen; lageret røres ikke.</translation>
        </message>
        <message>
            <source>A handover that was tried with made-up people did not go through. Install Bindeled again; the store is not touched.</source>
            <translation>En overlevering, der blev prøvet med opdigtede personer, gik ikke igennem. Installer Bindeled igen; lageret røres ikke.</translation>
        </message>
        <message>
            <source>A PDF could not be made. Install Bindeled again; the store is not touched.</source>
            <translation>Der kunne ikke laves en PDF. Installer Bindeled igen; lageret røres ikke.</translation>
        </message>
        <message>
            <source>An entry in a log does not fit its signature or those round it. Write nothing in this log, and go back to a safety copy under Settings.</source>
            <translation>Et notat i en log passer ikke med sin underskrift eller med dem omkring det. Skriv ikke i loggen, og gå tilbage til en sikkerhedskopi under Indstillinger.</translation>
        </message>
        <message>
        <source>What is searched in did not fit the logs. The logs themselves are whole, and it has been made anew from them.</source>
        <translation>Det, der søges i, passede ikke til stafetloggene. Selve loggene er hele, og det er lavet på ny ud fra dem.</translation>
    </message>
</context>
    <context>
        <name>Errors</name>
    <message>
        <source>One SSD meeting has been held already. Write why a follow-up is needed: it was not finished, or others of the circle are needed.</source>
        <translation>Der er allerede holdt ét SSD-møde. Skriv, hvorfor der er brug for et opfølgende møde: I blev ikke færdige, eller andre fra kredsen skal med.</translation>
    </message>
    <message>
        <source>Write the worry, why the meeting was needed, how consent was tried, who was there and what was told.</source>
        <translation>Skriv bekymringen, hvorfor mødet var nødvendigt, hvordan samtykke blev forsøgt, hvem der deltog, og hvad der blev fortalt.</translation>
    </message>
    <message>
        <source>An SSD meeting and its follow-up have been held. The rules give no third without consent: ask the family, talk without names, or consider a notification. It is written only when you say that it was held all the same.</source>
        <translation>Der er holdt et SSD-møde og et opfølgende møde. Reglerne giver ikke et tredje uden samtykke: Spørg familien, drøft uden navne, eller overvej en underretning. Mødet skrives kun, når du siger, at det blev holdt alligevel.</translation>
    </message>
        <message>
            <source>Write what is done, and by whom.</source>
            <translation>Skriv, hvad der gøres, og af hvem.</translation>
        </message>
    <message>
            <source>The file could not be read as a map.</source>
            <translation>Filen kunne ikke læses som et kort.</translation>
        </message>
        <message>
            <source>The same actor stands twice in the file.</source>
            <translation>Den samme aktør står to gange i filen.</translation>
        </message>
        <message>
            <source>A line in the file goes to someone who is not in it, or stands twice.</source>
            <translation>En streg i filen går til en, der ikke er med i den, eller står to gange.</translation>
        </message>
        <message>
            <source>Something in the file is not written as it must be, for example a number or a date.</source>
            <translation>Noget i filen er ikke skrevet, som det skal være, for eksempel et tal eller en dato.</translation>
        </message>
        <message>
            <source>The headings of the table do not tell who and which lines are meant.</source>
            <translation>Overskrifterne i tabellen fortæller ikke, hvem og hvilke streger der er tale om.</translation>
        </message>
        <message>
            <source>The file with the map is empty.</source>
            <translation>Filen med kortet er tom.</translation>
        </message>
        <message>
            <source>The file holds instructions to fetch or repeat text, and such files are never opened.</source>
            <translation>Filen indeholder besked om at hente eller gentage tekst, og den slags filer åbnes aldrig.</translation>
        </message>
        <message>
            <source>The file with the map is made by a newer Bindeled than this one.</source>
            <translation>Filen med kortet er lavet af et nyere Bindeled end dette.</translation>
        </message>
        <message>
            <source>There are no actors in the file.</source>
            <translation>Der er ingen aktører i filen.</translation>
        </message>
        <message>
            <source>There is no map in the file.</source>
            <translation>Der er intet kort i filen.</translation>
        </message>
        <message>
            <source>The table in the file cannot be read as text.</source>
            <translation>Tabellen i filen kan ikke læses som tekst.</translation>
        </message>
        <message>
            <source>The file is not written as a map from Cytoscape.</source>
            <translation>Filen er ikke skrevet som et kort fra Cytoscape.</translation>
        </message>
        <message>
            <source>The file is damaged or not written as GraphML or GEXF.</source>
            <translation>Filen er beskadiget eller ikke skrevet som GraphML eller GEXF.</translation>
        </message>
        <message>
            <source>The packed file is damaged.</source>
            <translation>Den pakkede fil er beskadiget.</translation>
        </message>
        <message>
            <source>There is more than one map in the file.</source>
            <translation>Der er mere end ét kort i filen.</translation>
        </message>
        <message>
            <source>The file is too large to be a map.</source>
            <translation>Filen er for stor til at være et kort.</translation>
        </message>
        <message>
            <source>A text in the file is too long.</source>
            <translation>En tekst i filen er for lang.</translation>
        </message>
        <message>
            <source>There are more actors or lines in the file than a map can hold.</source>
            <translation>Der er flere aktører eller streger i filen, end et kort kan rumme.</translation>
        </message>
        <message>
            <source>The table says two different things about the same two.</source>
            <translation>Tabellen siger to forskellige ting om de samme to.</translation>
        </message>
        <message>
            <source>Nothing was read in and nothing here has changed. Choose another file, or make it again.</source>
            <translation>Intet er læst ind, og intet her er ændret. Vælg en anden fil, eller lav den igen.</translation>
        </message>
        <message>
            <source>Nothing was read in and nothing here has changed. Update Bindeled, or have the map made in another format.</source>
            <translation>Intet er læst ind, og intet her er ændret. Opdater Bindeled, eller få kortet lavet i et andet format.</translation>
        </message>
        <message>
            <source>Nothing was read in and nothing here has changed. Make one file for each map.</source>
            <translation>Intet er læst ind, og intet her er ændret. Lav én fil for hvert kort.</translation>
        </message>
        <message>
            <source>Something is not as it must be.</source>
            <translation>Noget er ikke, som det skal være.</translation>
        </message>
        <message>
            <source>Nothing was read in and nothing here has changed. Ask the sender to make the file again.</source>
            <translation>Intet er læst ind, og intet her er ændret. Bed afsenderen om at lave filen igen.</translation>
        </message>
        <message>
            <source>Nothing that was written is lost.</source>
            <translation>Intet, der er skrevet, er gået tabt.</translation>
        </message>
        <message>
            <source>An agreement needs what, who and a date before it is decided. It stays a draft.</source>
            <translation>En aftale skal have hvad, hvem og en dato, før den er besluttet. Den bliver liggende som kladde.</translation>
        </message>
        <message>
            <source>This agreement is not in the log.</source>
            <translation>Aftalen findes ikke i loggen.</translation>
        </message>
        <message>
            <source>The inner parts of the file are not put together as they must be.</source>
            <translation>Filens indre er ikke sat sammen, som den skal være.</translation>
        </message>
        <message>
            <source>The file holds a part with a name that does not belong in it.</source>
            <translation>Filen indeholder en del med et navn, der ikke hører til.</translation>
        </message>
        <message>
            <source>The file holds a link to another place, and such files are never opened.</source>
            <translation>Filen indeholder en genvej til et andet sted, og den slags filer åbnes aldrig.</translation>
        </message>
        <message>
            <source>The file unpacks to something else than it says.</source>
            <translation>Filen pakker ud til noget andet, end den selv siger.</translation>
        </message>
        <message>
            <source>The file unpacks to more than a handover can hold.</source>
            <translation>Filen pakker ud til mere, end en overdragelse kan rumme.</translation>
        </message>
        <message>
            <source>The file holds more parts than a handover can hold.</source>
            <translation>Filen indeholder flere dele, end en overdragelse kan rumme.</translation>
        </message>
        <message>
            <source>The same part stands twice in the file.</source>
            <translation>Den samme del står to gange i filen.</translation>
        </message>
        <message>
            <source>A part that must be in the file is missing.</source>
            <translation>Der mangler en del, som skal være i filen.</translation>
        </message>
        <message>
            <source>A part of the file is locked in a way that is not used here.</source>
            <translation>En del af filen er låst på en måde, der ikke bruges her.</translation>
        </message>
        <message>
            <source>A part of the file is damaged.</source>
            <translation>En del af filen er beskadiget.</translation>
        </message>
        <message>
            <source>There is something before or after the content that does not belong in the file.</source>
            <translation>Der ligger noget før eller efter indholdet, som ikke hører til i filen.</translation>
        </message>
        <message>
            <source>The contact card is not written as it must be.</source>
            <translation>Visitkortet er ikke skrevet, som det skal være.</translation>
        </message>
        <message>
            <source>The contact card has a new key that the old key has not signed for.</source>
            <translation>Visitkortet har en ny nøgle, som den gamle nøgle ikke har skrevet under på.</translation>
        </message>
        <message>
            <source>The contact card is not signed by the one it names.</source>
            <translation>Visitkortet er ikke underskrevet af den, det nævner.</translation>
        </message>
        <message>
            <source>Write a name first.</source>
            <translation>Skriv et navn først.</translation>
        </message>
        <message>
            <source>Write why the level changes.</source>
            <translation>Skriv, hvorfor niveauet ændres.</translation>
        </message>
        <message>
            <source>Write the child's name, or what you call the child for now.</source>
            <translation>Skriv barnets navn, eller det I kalder barnet indtil videre.</translation>
        </message>
        <message>
            <source>A course can only be taken up again when it is closed.</source>
            <translation>Et forløb kan først genoptages, når det er afsluttet.</translation>
        </message>
        <message>
            <source>The entries in the file do not hang together link by link.</source>
            <translation>Notaterne i filen hænger ikke sammen led for led.</translation>
        </message>
        <message>
            <source>Entries are missing between what is here and what the file holds.</source>
            <translation>Der mangler notater mellem det, der er her, og det, filen indeholder.</translation>
        </message>
        <message>
            <source>An entry is written by someone who did not hold the relay at that point.</source>
            <translation>Et notat er skrevet af en, der ikke havde stafetten på det tidspunkt.</translation>
        </message>
        <message>
            <source>An entry in the file has been skipped or moved.</source>
            <translation>Et notat i filen er sprunget over eller flyttet.</translation>
        </message>
        <message>
            <source>The file mixes entries from two logs.</source>
            <translation>Filen blander notater fra to logge.</translation>
        </message>
        <message>
            <source>The beginning of the log is missing or stands twice.</source>
            <translation>Loggens begyndelse mangler eller står to gange.</translation>
        </message>
        <message>
            <source>Something was written after the relay had been let go.</source>
            <translation>Der er skrevet noget, efter at stafetten var givet fra sig.</translation>
        </message>
        <message>
            <source>The acceptance does not fit the offer.</source>
            <translation>Modtagelsen passer ikke til tilbuddet.</translation>
        </message>
        <message>
            <source>Both judgements are needed: that the child thrives, and that the risk of new difficulties is small.</source>
            <translation>Begge vurderinger skal med: at barnet trives, og at risikoen for nye vanskeligheder er lille.</translation>
        </message>
        <message>
            <source>Write why the course ends, and choose archive or destroy.</source>
            <translation>Skriv, hvorfor forløbet slutter, og vælg arkivér eller destruér.</translation>
        </message>
        <message>
            <source>Name at least one you have judged it together with.</source>
            <translation>Nævn mindst én, du har vurderet det sammen med.</translation>
        </message>
        <message>
            <source>A consent cannot end before it was given.</source>
            <translation>Et samtykke kan ikke slutte, før det er givet.</translation>
        </message>
        <message>
            <source>Write the ground and choose the one receiver it counts for.</source>
            <translation>Skriv grundlaget, og vælg den ene modtager, det gælder for.</translation>
        </message>
        <message>
            <source>A consent needs a purpose, the receivers it covers, and who gave it.</source>
            <translation>Et samtykke skal have et formål, de modtagere det dækker, og hvem der gav det.</translation>
        </message>
        <message>
            <source>This consent is not in the log.</source>
            <translation>Samtykket findes ikke i loggen.</translation>
        </message>
        <message>
            <source>This person has another key than before. Stop, and compare the number together first.</source>
            <translation>Personen har en anden nøgle end før. Stop, og sammenlign tallet sammen først.</translation>
        </message>
        <message>
            <source>This is your own contact card.</source>
            <translation>Det er dit eget visitkort.</translation>
        </message>
        <message>
            <source>This person's contact card is not here.</source>
            <translation>Personens visitkort er her ikke.</translation>
        </message>
        <message>
            <source>The file's cover sheet and its entries do not say the same.</source>
            <translation>Filens følgeseddel og dens notater siger ikke det samme.</translation>
        </message>
        <message>
            <source>The file is sent by another than the one who signed what it is about.</source>
            <translation>Filen er sendt af en anden end den, der har skrevet under på det, den handler om.</translation>
        </message>
        <message>
            <source>The relay in the file is offered to another than the file is sealed for.</source>
            <translation>Stafetten i filen er tilbudt en anden end den, filen er lukket til.</translation>
        </message>
        <message>
            <source>An entry that the file must hold is missing.</source>
            <translation>Der mangler et notat, som filen skal indeholde.</translation>
        </message>
        <message>
            <source>The file holds an entry from another log.</source>
            <translation>Filen indeholder et notat fra en anden log.</translation>
        </message>
        <message>
            <source>The same entry stands twice in the file.</source>
            <translation>Det samme notat står to gange i filen.</translation>
        </message>
        <message>
            <source>The file says practice in one place and a real child in another.</source>
            <translation>Filen siger øvelse ét sted og et rigtigt barn et andet sted.</translation>
        </message>
        <message>
            <source>You hold this relay already.</source>
            <translation>Du holder allerede stafetten.</translation>
        </message>
        <message>
            <source>The course is closed. A new worry starts a new course.</source>
            <translation>Forløbet er afsluttet. En ny bekymring starter et nyt forløb.</translation>
        </message>
        <message>
            <source>This log is already started.</source>
            <translation>Loggen er allerede startet.</translation>
        </message>
        <message>
            <source>No offer is open for this log.</source>
            <translation>Der er ikke noget åbent tilbud på denne log.</translation>
        </message>
        <message>
            <source>No acceptance waits for an answer.</source>
            <translation>Der er ingen modtagelse, der venter på svar.</translation>
        </message>
        <message>
            <source>No offer waits for your answer.</source>
            <translation>Der er ikke noget tilbud, der venter på dit svar.</translation>
        </message>
        <message>
            <source>The relay in this file is meant for another.</source>
            <translation>Stafetten i filen er tiltænkt en anden.</translation>
        </message>
        <message>
            <source>Only the one who holds the relay can write in the log.</source>
            <translation>Kun den, der holder stafetten, kan skrive i loggen.</translation>
        </message>
        <message>
            <source>This file answers an offer that was not made here.</source>
            <translation>Filen svarer på et tilbud, der ikke er givet herfra.</translation>
        </message>
        <message>
            <source>An offer is open already. Take it back first, or wait for the answer.</source>
            <translation>Der er allerede et åbent tilbud. Træk det tilbage først, eller vent på svaret.</translation>
        </message>
        <message>
            <source>You cannot offer the relay to yourself.</source>
            <translation>Du kan ikke give stafetten til dig selv.</translation>
        </message>
        <message>
            <source>This offer is older than what is known here. Ask for a new one.</source>
            <translation>Tilbuddet er ældre end det, der er kendt her. Bed om et nyt.</translation>
        </message>
        <message>
            <source>What was written last in this log is not in this older copy of it, and without it nothing can be added.</source>
            <translation>Det, der sidst blev skrevet i denne log, er ikke med i denne ældre kopi af den, og uden det kan der ikke skrives mere.</translation>
        </message>
        <message>
            <source>Go back to a newer copy in the settings, open the offer and the release again that you got from the giver, or wait for the others' answer. Your draft stays.</source>
            <translation>Gå tilbage til en nyere kopi under indstillingerne, åbn igen det tilbud og den kvittering for overdragelsen, du fik fra giveren, eller vent på de andres svar. Din kladde bliver liggende.</translation>
        </message>
        <message>
            <source>This copy was restored and must be cleared up before it can be used.</source>
            <translation>Denne kopi er gendannet og skal afklares, før den kan bruges.</translation>
        </message>
        <message>
            <source>Wait until the giver has released or refused.</source>
            <translation>Vent, til giveren har frigivet eller afvist.</translation>
        </message>
        <message>
            <source>A log can only be destroyed when its closing says so.</source>
            <translation>En log kan kun destrueres, når afslutningen siger det.</translation>
        </message>
        <message>
            <source>The disk is full.</source>
            <translation>Disken er fuld.</translation>
        </message>
        <message>
            <source>It is not possible to write in this place.</source>
            <translation>Der kan ikke skrives på dette sted.</translation>
        </message>
        <message>
            <source>The disk or stick is gone.</source>
            <translation>Disken eller nøglen er væk.</translation>
        </message>
        <message>
            <source>The disk answers with an error.</source>
            <translation>Disken svarer med en fejl.</translation>
        </message>
        <message>
            <source>The number of entries in the file is not the one it says.</source>
            <translation>Antallet af notater i filen er ikke det, filen siger.</translation>
        </message>
        <message>
            <source>The file holds more entries than can be read in at once.</source>
            <translation>Filen indeholder flere notater, end der kan læses ind på én gang.</translation>
        </message>
        <message>
            <source>An entry in the file is not written as it must be.</source>
            <translation>Et notat i filen er ikke skrevet, som det skal være.</translation>
        </message>
        <message>
            <source>An entry in the file is not signed by the one it names.</source>
            <translation>Et notat i filen er ikke underskrevet af den, det nævner.</translation>
        </message>
        <message>
            <source>The text of an entry is another than the one that was signed.</source>
            <translation>Teksten i et notat er en anden end den, der blev skrevet under på.</translation>
        </message>
        <message>
            <source>The text is too long for one entry. Divide it in two.</source>
            <translation>Teksten er for lang til ét notat. Del den i to.</translation>
        </message>
        <message>
            <source>Nothing was written or read in.</source>
            <translation>Intet er skrevet eller læst ind.</translation>
        </message>
        <message>
            <source>This is a contact card locked in a way that is not used here.</source>
            <translation>Det er et visitkort, der er låst på en måde, som ikke bruges her.</translation>
        </message>
        <message>
            <source>The file is empty.</source>
            <translation>Filen er tom.</translation>
        </message>
        <message>
            <source>An entry that the file is about is missing.</source>
            <translation>Der mangler et notat, som filen handler om.</translation>
        </message>
        <message>
            <source>The file is not there any more.</source>
            <translation>Filen er der ikke længere.</translation>
        </message>
        <message>
            <source>The file is made by a newer Bindeled than this one.</source>
            <translation>Filen er lavet af et nyere Bindeled end dette.</translation>
        </message>
        <message>
            <source>This file is not a contact card.</source>
            <translation>Filen er ikke et visitkort.</translation>
        </message>
        <message>
            <source>This file is signed for another than you.</source>
            <translation>Filen er underskrevet til en anden end dig.</translation>
        </message>
        <message>
            <source>This is not a Bindeled file.</source>
            <translation>Det er ikke en Bindeled-fil.</translation>
        </message>
        <message>
            <source>The file is not locked, and such files are not read.</source>
            <translation>Filen er ikke låst, og den slags filer læses ikke.</translation>
        </message>
        <message>
            <source>There is nothing to take in from this file.</source>
            <translation>Der er ikke noget at tage ind fra denne fil.</translation>
        </message>
        <message>
            <source>This file is locked for another than you.</source>
            <translation>Filen er låst til en anden end dig.</translation>
        </message>
        <message>
            <source>The file is locked for more than one receiver.</source>
            <translation>Filen er låst til mere end én modtager.</translation>
        </message>
        <message>
            <source>The signature on the file does not fit.</source>
            <translation>Underskriften på filen passer ikke.</translation>
        </message>
        <message>
            <source>The file has been changed or damaged on the way.</source>
            <translation>Filen er ændret eller beskadiget undervejs.</translation>
        </message>
        <message>
            <source>The file is larger than a handover can be.</source>
            <translation>Filen er større, end en overdragelse kan være.</translation>
        </message>
        <message>
            <source>The log holds more than one handover can carry. Nothing was signed, nothing is lost, and you still hold the relay. Close the log and start a new course that continues it; that one can be passed on.</source>
            <translation>Loggen rummer mere, end én overdragelse kan bære. Intet er underskrevet, intet er gået tabt, og du holder stadig stafetten. Afslut loggen, og start et nyt forløb, der fortsætter den; det kan gives videre.</translation>
        </message>
        <message>
            <source>The end of the file is missing.</source>
            <translation>Slutningen af filen mangler.</translation>
        </message>
        <message>
            <source>The file cannot be read.</source>
            <translation>Filen kan ikke læses.</translation>
        </message>
        <message>
            <source>There is no live consent or other ground for passing on to exactly this receiver.</source>
            <translation>Der er ikke noget gældende samtykke eller andet grundlag for at give videre til netop denne modtager.</translation>
        </message>
        <message>
            <source>Write why you say no.</source>
            <translation>Skriv, hvorfor du siger nej.</translation>
        </message>
        <message>
            <source>Write a short status for the one who takes over.</source>
            <translation>Skriv en kort status til den, der tager over.</translation>
        </message>
        <message>
            <source>This file is not in the inbox any more.</source>
            <translation>Filen ligger ikke længere i indbakken.</translation>
        </message>
        <message>
            <source>The file is not written in the exact form that can be trusted.</source>
            <translation>Filen er ikke skrevet i den nøjagtige form, der kan stoles på.</translation>
        </message>
        <message>
            <source>A key in the file is not a key that can be trusted.</source>
            <translation>En nøgle i filen er ikke en nøgle, der kan stoles på.</translation>
        </message>
        <message>
            <source>This log is not here.</source>
            <translation>Loggen er ikke her.</translation>
        </message>
        <message>
            <source>The cover sheet of the file is not as it must be.</source>
            <translation>Filens følgeseddel er ikke, som den skal være.</translation>
        </message>
        <message>
            <source>The cover sheet is not from Bindeled.</source>
            <translation>Følgesedlen er ikke fra Bindeled.</translation>
        </message>
        <message>
            <source>The file holds other parts than its cover sheet says.</source>
            <translation>Filen indeholder andre dele, end følgesedlen siger.</translation>
        </message>
        <message>
            <source>A part of the file is another than the one that was signed for.</source>
            <translation>En del af filen er en anden end den, der er skrevet under på.</translation>
        </message>
        <message>
            <source>A part of the file has another size than was signed for.</source>
            <translation>En del af filen har en anden størrelse, end der er skrevet under på.</translation>
        </message>
        <message>
            <source>This actor is on the map already.</source>
            <translation>Aktøren er allerede på kortet.</translation>
        </message>
        <message>
            <source>A line on the map points to someone who is not there.</source>
            <translation>En linje på kortet peger på en, der ikke er der.</translation>
        </message>
        <message>
            <source>The child and the family stay in the middle.</source>
            <translation>Barnet og familien bliver i midten.</translation>
        </message>
        <message>
            <source>Put at least one actor on the map first.</source>
            <translation>Sæt mindst én aktør på kortet først.</translation>
        </message>
        <message>
            <source>A line goes between two different actors.</source>
            <translation>En linje går mellem to forskellige aktører.</translation>
        </message>
        <message>
            <source>This meeting is already written in the log.</source>
            <translation>Mødet er allerede skrevet i loggen.</translation>
        </message>
        <message>
            <source>A decision without text cannot be written in the log.</source>
            <translation>En beslutning uden tekst kan ikke skrives i loggen.</translation>
        </message>
        <message>
            <source>Set the date of the meeting first.</source>
            <translation>Sæt mødets dato først.</translation>
        </message>
        <message>
            <source>This agenda is not here.</source>
            <translation>Dagsordenen er her ikke.</translation>
        </message>
        <message>
            <source>Write something first.</source>
            <translation>Skriv noget først.</translation>
        </message>
        <message>
            <source>The entry to correct is not in the log.</source>
            <translation>Notatet, der skal rettes, findes ikke i loggen.</translation>
        </message>
        <message>
            <source>This kind of entry cannot be written here.</source>
            <translation>Den slags notat kan ikke skrives her.</translation>
        </message>
        <message>
            <source>This file is not in the outbox any more.</source>
            <translation>Filen ligger ikke længere i udbakken.</translation>
        </message>
        <message>
            <source>The passphrase must have at least 12 characters. Several words with spaces are good.</source>
            <translation>Kodesætningen skal have mindst 12 tegn. Flere ord med mellemrum er fint.</translation>
        </message>
        <message>
            <source>A practice family cannot be handed over as a real one.</source>
            <translation>En øvefamilie kan ikke gives videre som en rigtig.</translation>
        </message>
        <message>
            <source>Write your name first.</source>
            <translation>Skriv dit navn først.</translation>
        </message>
        <message>
            <source>This entry's text cannot be removed.</source>
            <translation>Teksten i dette notat kan ikke fjernes.</translation>
        </message>
        <message>
            <source>Something in the store does not hang together.</source>
            <translation>Noget i lageret hænger ikke sammen.</translation>
        </message>
        <message>
            <source>The encrypted store is damaged or is not a Bindeled store.</source>
            <translation>Det krypterede lager er beskadiget eller er ikke et Bindeled-lager.</translation>
        </message>
        <message>
            <source>Bindeled is already open for this user on this computer.</source>
            <translation>Bindeled er allerede åbent for denne bruger på computeren.</translation>
        </message>
        <message>
            <source>The store of this user is not where it was.</source>
            <translation>Brugerens lager er ikke, hvor det var.</translation>
        </message>
        <message>
            <source>The store was last used by a newer Bindeled than this one.</source>
            <translation>Lageret er sidst brugt af et nyere Bindeled end dette.</translation>
        </message>
        <message>
            <source>The store is not encrypted and is therefore not opened.</source>
            <translation>Lageret er ikke krypteret og åbnes derfor ikke.</translation>
        </message>
        <message>
            <source>The passphrase does not fit.</source>
            <translation>Kodesætningen passer ikke.</translation>
        </message>
        <message>
            <source>This file lies in the outbox already with another content.</source>
            <translation>Filen ligger allerede i udbakken med et andet indhold.</translation>
        </message>
        <message>
            <source>Nothing that was written is lost. Free some space and try again.</source>
            <translation>Intet, der er skrevet, er gået tabt. Gør plads, og prøv igen.</translation>
        </message>
        <message>
            <source>Nothing is lost. Choose another place.</source>
            <translation>Intet er gået tabt. Vælg et andet sted.</translation>
        </message>
        <message>
            <source>Nothing is lost. Put the stick in again, or choose another place.</source>
            <translation>Intet er gået tabt. Sæt nøglen i igen, eller vælg et andet sted.</translation>
        </message>
        <message>
            <source>Nothing that was saved is lost. Try again, or choose another place.</source>
            <translation>Intet, der er gemt, er gået tabt. Prøv igen, eller vælg et andet sted.</translation>
        </message>
        <message>
            <source>Nothing is lost. Put the stick in again, or fetch the file once more.</source>
            <translation>Intet er gået tabt. Sæt nøglen i igen, eller hent filen en gang til.</translation>
        </message>
        <message>
            <source>Nothing is lost. Copy the file to another place and try again.</source>
            <translation>Intet er gået tabt. Kopiér filen til et andet sted, og prøv igen.</translation>
        </message>
        <message>
            <source>Nothing was made or read in. Leave out large attachments and try again.</source>
            <translation>Intet er lavet eller læst ind. Udelad store bilag, og prøv igen.</translation>
        </message>
        <message>
            <source>Nothing was read in. Tell the sender, who still holds the relay.</source>
            <translation>Intet er læst ind. Sig det til afsenderen, som stadig holder stafetten.</translation>
        </message>
        <message>
            <source>Nothing is lost. Try again, and look at Caps Lock and the keyboard's language.</source>
            <translation>Intet er gået tabt. Prøv igen, og se efter Caps Lock og tastaturets sprog.</translation>
        </message>
        <message>
            <source>Nothing is lost. Find the open window, or close it first.</source>
            <translation>Intet er gået tabt. Find det åbne vindue, eller luk det først.</translation>
        </message>
        <message>
            <source>Nothing was touched. Start the newer Bindeled.</source>
            <translation>Intet er rørt. Start det nyere Bindeled.</translation>
        </message>
        <message>
            <source>Nothing was changed. Do not delete anything, and fetch a backup or help.</source>
            <translation>Intet er ændret. Slet ikke noget, og hent en sikkerhedskopi eller hjælp.</translation>
        </message>
        <message>
            <source>Nothing was changed. Look whether the folder was moved, or fetch a backup.</source>
            <translation>Intet er ændret. Se efter, om mappen er flyttet, eller hent en sikkerhedskopi.</translation>
        </message>
        <message>
            <source>Nothing was changed. Fetch a backup or help.</source>
            <translation>Intet er ændret. Hent en sikkerhedskopi eller hjælp.</translation>
        </message>
        <message>
            <source>Nothing was changed. Run “bindeled doctor” or fetch help.</source>
            <translation>Intet er ændret. Kør »bindeled doctor«, eller hent hjælp.</translation>
        </message>
        <message>
            <source>Nothing is lost: what you have typed stays as a draft.</source>
            <translation>Intet er gået tabt: det, du har skrevet, bliver liggende som kladde.</translation>
        </message>
        <message>
            <source>Register a consent or record another ground, then go on.</source>
            <translation>Registrér et samtykke eller et andet grundlag, og gå så videre.</translation>
        </message>
        <message>
            <source>A consent counts only when it is given freely, by someone who knows that it can be taken back. Nothing was written. Talk with the family again, or record another ground.</source>
            <translation>Et samtykke gælder kun, når det er givet frivilligt af en, der ved, at det kan trækkes tilbage. Intet er skrevet. Tal med familien igen, eller notér et andet grundlag.</translation>
        </message>
        <message>
            <source>Nothing was read in. Update Bindeled, or call the sender, who holds on until then.</source>
            <translation>Intet er læst ind. Opdatér Bindeled, eller ring til afsenderen, som holder fast imens.</translation>
        </message>
        <message>
            <source>A note that was admitted from somebody else is not whole.</source>
            <translation>Et bidrag, der er taget med fra en anden, er ikke helt.</translation>
        </message>
        <message>
            <source>The second person's signature under a takeover does not hold.</source>
            <translation>Medunderskriften under en overtagelse holder ikke.</translation>
        </message>
        <message>
            <source>You hold the relay yourself, so what you have to say goes right in the log.</source>
            <translation>Du holder selv stafetten, så det, du har at sige, skrives lige i loggen.</translation>
        </message>
        <message>
            <source>The contact card of the one who holds the relay is not here. Nothing was written. Ask for the card, read it in under Contacts, and try again.</source>
            <translation>Visitkortet for den, der holder stafetten, er her ikke. Intet er skrevet. Bed om kortet, læs det ind under Kontakter, og prøv igen.</translation>
        </message>
        <message>
            <source>Write why it is not admitted, so that the one who sent it knows.</source>
            <translation>Skriv, hvorfor det ikke tages med, så den, der har sendt det, ved det.</translation>
        </message>
        <message>
            <source>You have a hand on this relay yourself, and the whole log is here. Nothing was kept.</source>
            <translation>Du har selv en hånd på denne stafet, og hele loggen er her. Intet er gemt.</translation>
        </message>
        <message>
            <source>The consent that this copy rests on has ended, so it can no longer be read. Ask the holder for a new one.</source>
            <translation>Det samtykke, kopien hviler på, er udløbet, så den kan ikke længere læses. Bed stafetholderen om en ny.</translation>
        </message>
        <message>
            <source>The copy does not say that it was given to you by the holder. It is not kept.</source>
            <translation>Kopien siger ikke, at den er givet til dig af stafetholderen. Den er ikke gemt.</translation>
        </message>
        <message>
            <source>A newer copy of this log is here already. Nothing was changed.</source>
            <translation>Der er allerede en nyere kopi af loggen her. Intet er ændret.</translation>
        </message>
        <message>
            <source>This copy and the one that is here tell the log in two ways. Nothing was changed. Talk with the holder before you rely on either.</source>
            <translation>Denne kopi og den, der er her, fortæller loggen på to måder. Intet er ændret. Tal med stafetholderen, før du stoler på nogen af dem.</translation>
        </message>
        <message>
            <source>The second person must be another than you and the giver, for example your leader.</source>
            <translation>Den anden person skal være en anden end dig og giveren, for eksempel din leder.</translation>
        </message>
        <message>
            <source>Write why the giver cannot let go, so that it stands in the log.</source>
            <translation>Skriv, hvorfor giveren ikke kan give slip, så det står i loggen.</translation>
        </message>
        <message>
            <source>Compare the number with the other person first. A co-signature is worth nothing when it is not certain whose it is.</source>
            <translation>Sammenlign først tallet med den anden. En medunderskrift er intet værd, når det ikke er sikkert, hvis den er.</translation>
        </message>
        <message>
            <source>This co-signature is about another acceptance than the one you wait with. Nothing was changed.</source>
            <translation>Medunderskriften gælder en anden modtagelse end den, du venter med. Intet er ændret.</translation>
        </message>
        <message>
            <source>There is nothing here that can be taken back.</source>
            <translation>Der er intet her, der kan fortrydes.</translation>
        </message>
        <message>
            <source>Your yes has been saved as a file, so it may be on its way. It can no longer be taken back. Call the giver, who can take the offer back.</source>
            <translation>Dit ja er gemt som en fil og kan være på vej. Det kan ikke længere fortrydes. Ring til giveren, som kan trække tilbuddet tilbage.</translation>
        </message>
        <message>
            <source>Something of yours stands in this log, so reading it in cannot be taken back.</source>
            <translation>Der står noget af dit i denne log, så indlæsningen kan ikke fortrydes.</translation>
        </message>
        <message>
            <source>The log itself is not on this computer any more. Nothing was changed. Open the file with the offer first, and then this one.</source>
            <translation>Selve loggen er ikke længere på denne computer. Intet er ændret. Åbn først filen med tilbuddet og derefter denne.</translation>
        </message>
        <message>
            <source>The exchange folder is not there now. Put the stick in or connect the drive again, or choose another folder.</source>
            <translation>Postmappen er der ikke nu. Sæt USB-nøglen i, eller forbind drevet igen, eller vælg en anden mappe.</translation>
        </message>
        <message>
            <source>This text is not whole, or it is not from a Bindeled code.</source>
            <translation>Teksten er ikke hel, eller den er ikke fra en kode fra Bindeled.</translation>
        </message>
        <message>
            <source>The offer that this receipt answers is not here. Nothing was changed. Ask for the receipt as a file.</source>
            <translation>Det tilbud, kvitteringen svarer på, er ikke åbent her. Intet er ændret. Bed om kvitteringen som fil.</translation>
        </message>
        <message>
            <source>A map of an organisation has no child in the middle and cannot stand in a child&apos;s log.</source>
            <translation>Et kort over en organisation har intet barn i midten og kan ikke stå i et barns log.</translation>
        </message>
        <message>
            <source>A map with a child in the middle belongs in the child&apos;s log, not among the shared maps.</source>
            <translation>Et kort med et barn i midten hører til i barnets log, ikke blandt de fælles kort.</translation>
        </message>
        <message>
            <source>This sheet is no longer here.</source>
            <translation>Dette ark findes ikke længere.</translation>
        </message>
        <message>
            <source>Write a title first.</source>
            <translation>Skriv en titel først.</translation>
        </message>
        <message>
            <source>Every unit needs a name of its own.</source>
            <translation>Hver enhed skal have sit eget navn.</translation>
        </message>
        <message>
            <source>There are people in a unit that is left out. Move them first.</source>
            <translation>Der står nogen i en enhed, som er taget ud. Flyt dem først.</translation>
        </message>
        <message>
        <source>The folder where your store was to lie is sent to the net by another program, such as OneDrive or Dropbox. That would spoil the store and take it out of the house.</source>
        <translation>Mappen, hvor dit lager skulle ligge, bliver sendt til nettet af et andet program som OneDrive eller Dropbox. Det ville ødelægge lageret og føre det ud af huset.</translation>
    </message>
    <message>
        <source>The folder where your store was to lie is on a network drive. A store that is open there can be spoiled.</source>
        <translation>Mappen, hvor dit lager skulle ligge, er på et netværksdrev. Et lager, der er åbent dér, kan blive ødelagt.</translation>
    </message>
    <message>
        <source>Nothing was made. Choose a folder on this computer itself.</source>
        <translation>Der er ikke lavet noget. Vælg en mappe på selve denne computer.</translation>
    </message>
    <message>
        <source>Write why the content is to be taken away.</source>
        <translation>Skriv, hvorfor indholdet skal fjernes.</translation>
    </message>
    <message>
        <source>Nothing was read in. That it came is kept as a proof among the relays. Call the sender, who did not mean it for you.</source>
        <translation>Intet er læst ind. At filen kom, er gemt som bevis under stafetterne. Ring til afsenderen; den var ikke ment til dig.</translation>
    </message>
        <message>
            <source>Only the one who let go of the relay last can take it back, and only while nothing here says that it has gone further. Nothing was changed.</source>
            <translation>Kun den, der sidst gav slip på stafetten, kan hente den tilbage, og kun så længe intet her siger, at den er gået videre. Intet er ændret.</translation>
        </message>
        <message>
            <source>The file says that a relay was taken back by someone who had not let it go.</source>
            <translation>Filen siger, at en stafet er hentet tilbage af en, der ikke har givet slip på den.</translation>
        </message>
        <message>
            <source>This comes from a line of the relay that does not count any more: another has taken the relay since, and a second person has signed. Nothing was changed. Talk with the one who sent it; who holds now stands on the child's page.</source>
            <translation>Filen kommer fra et spor af stafetten, der ikke længere tæller: en anden har siden taget stafetten, og en person mere har skrevet under. Intet er ændret. Tal med afsenderen; hvem der holder nu, står på barnets side.</translation>
        </message>
    <message>
        <source>What you wrote meanwhile is not sent to the holder yet. Save it as a file in the outbox and send it first. Nothing was destroyed.</source>
        <translation>Det, du skrev imens, er ikke sendt til stafetholderen endnu. Gem det som fil fra udbakken, og send det først. Intet er destrueret.</translation>
    </message>
    <message>
        <source>There is no proof about this log. Nothing was made.</source>
        <translation>Der er intet bevis om denne log. Intet er lavet.</translation>
    </message>
        <message>
            <source>Your municipality has decided that nobody chooses a shared folder for files here.</source>
            <translation>Kommunen har besluttet, at ingen vælger en delt mappe til filer her.</translation>
        </message>
        <message>
            <source>Nothing is changed. Send the file in one of the ways that are shown with it.</source>
            <translation>Intet er ændret. Send filen på en af de måder, der vises sammen med den.</translation>
        </message>
</context>
    <context>
        <name>RelayWords</name>
    <message>
        <source>Entries that the store here had lost are read in again.</source>
        <translation>Notater, som var gået tabt her, er læst ind igen.</translation>
    </message>
        <message>
            <source>You have said yes and everything is stored here. Send the acceptance to the giver. The giver holds on until it has arrived, and you act from now on.</source>
            <translation>Du har sagt ja, og alt er gemt her. Send kvitteringen til giveren. Giveren holder fast, indtil den er nået frem, og du handler fra nu af.</translation>
        </message>
        <message>
            <source>You have said no. Nothing was read in. Send the answer to the giver, who still holds the relay.</source>
            <translation>Du har sagt nej. Intet er læst ind. Send svaret til giveren, som stadig holder stafetten.</translation>
        </message>
        <message>
            <source>The receiver has said no. You still hold the relay and can offer it again.</source>
            <translation>Modtageren har sagt nej. Du holder stadig stafetten og kan tilbyde den igen.</translation>
        </message>
        <message>
            <source>The relay has passed on. Send the release to the new holder. Your copy is now sealed and can be read but not changed.</source>
            <translation>Stafetten er givet videre. Send frigivelsen til den nye stafetholder. Din kopi er nu forseglet og kan læses, men ikke ændres.</translation>
        </message>
        <message>
            <source>The acceptance was refused and you still hold the relay. Send the refusal to the one who accepted, so that there is no doubt.</source>
            <translation>Modtagelsen er afvist, og du holder stadig stafetten. Send afvisningen til den, der sagde ja, så der ingen tvivl er.</translation>
        </message>
        <message>
            <source>This acceptance was answered before. The same answer lies ready to be sent again.</source>
            <translation>Denne kvittering er besvaret før. Det samme svar ligger klar til at blive sendt igen.</translation>
        </message>
        <message>
            <source>You hold the relay alone now. Everything the giver wrote after the offer has come along.</source>
            <translation>Du holder nu stafetten alene. Alt, hvad giveren skrev efter tilbuddet, er kommet med.</translation>
        </message>
        <message>
            <source>The giver has taken the offer back. Nothing was read in. The giver holds the relay.</source>
            <translation>Giveren har trukket tilbuddet tilbage. Intet er læst ind. Giveren holder stafetten.</translation>
        </message>
        <message>
            <source>The giver took the offer back while your acceptance was on its way. You keep hold until the giver has either released or refused. Talk together.</source>
            <translation>Giveren trak tilbuddet tilbage, mens din kvittering var undervejs. Du holder fast, indtil giveren enten har frigivet eller afvist. Tal sammen.</translation>
        </message>
        <message>
            <source>The giver has refused your acceptance and holds the relay. What you wrote meanwhile is kept and lies ready to be sent to the giver.</source>
            <translation>Giveren har afvist dit ja og holder stafetten. Det, du skrev imens, er gemt og ligger klar til at blive sendt til giveren.</translation>
        </message>
        <message>
            <source>This acceptance comes to an offer that is no longer open. You still hold the relay. Decide whether it should count.</source>
            <translation>Denne kvittering gælder et tilbud, der ikke længere er åbent. Du holder stadig stafetten. Afgør, om den skal gælde.</translation>
        </message>
        <message>
            <source>This file shows that something was written in two places. Nothing was changed. The proof is kept under History.</source>
            <translation>Filen viser, at der er skrevet to steder. Intet er ændret. Beviset er gemt under Historik.</translation>
        </message>
        <message>
            <source>This acceptance answers an offer that this copy has never seen, so the copy is older than the truth. It is set aside until it is clear who holds; nothing was changed.</source>
            <translation>Denne kvittering svarer på et tilbud, som denne kopi aldrig har set, så kopien er ældre end virkeligheden. Den er sat til side, indtil det er afklaret, hvem der holder stafetten; intet er ændret.</translation>
        </message>
        <message>
            <source>This file has been taken in before. Nothing was changed.</source>
            <translation>Filen er taget ind før. Intet er ændret.</translation>
        </message>
        <message>
            <source>{name} offers you the relay. {name} holds on until you have said yes and the answer has arrived.</source>
            <translation>{name} tilbyder dig stafetten. {name} holder fast, indtil du har sagt ja, og svaret er nået frem.</translation>
        </message>
        <message>
            <source>{name} has said yes to the relay. Take it in to let go of it yourself.</source>
            <translation>{name} har sagt ja til stafetten. Læs det ind for selv at give slip.</translation>
        </message>
        <message>
            <source>{name} has said no to the relay.</source>
            <translation>{name} har sagt nej til stafetten.</translation>
        </message>
        <message>
            <source>{name} has let go. Take it in, and you hold the relay alone.</source>
            <translation>{name} har givet slip. Læs frigivelsen ind, så holder du stafetten alene.</translation>
        </message>
        <message>
            <source>{name} takes the offer back.</source>
            <translation>{name} trækker tilbuddet tilbage.</translation>
        </message>
        <message>
            <source>{name} refuses the acceptance and still holds.</source>
            <translation>{name} afviser dit ja og holder stadig stafetten.</translation>
        </message>
        <message>
            <source>This is the contact card of {name}.</source>
            <translation>Det er {name}s visitkort.</translation>
        </message>
        <message>
            <source>{name} sends a copy that can only be read.</source>
            <translation>{name} sender en kopi, der kun kan læses.</translation>
        </message>
        <message>
            <source>{name} sends notes for the log.</source>
            <translation>{name} sender et bidrag til loggen.</translation>
        </message>
        <message>
            <source>{name} sends a proof of something out of order.</source>
            <translation>{name} sender et bevis på noget, der ikke er i orden.</translation>
        </message>
        <message>
            <source>You hold the relay.</source>
            <translation>Du holder stafetten.</translation>
        </message>
        <message>
            <source>You hold the relay until {other} has said yes and the answer has arrived here.</source>
            <translation>Du holder stafetten, indtil {other} har sagt ja, og svaret er nået hertil.</translation>
        </message>
            <message>
            <source>The offer was taken back while your acceptance was on its way. You keep hold until {other} has released or refused.</source>
            <translation>Tilbuddet blev trukket tilbage, mens din kvittering var undervejs. Du holder fast, indtil {other} har frigivet eller afvist.</translation>
        </message>
        <message>
            <source>{other} offers you the relay and waits for your answer.</source>
            <translation>{other} tilbyder dig stafetten og venter på dit svar.</translation>
        </message>
        <message>
            <source>{holder} holds the relay. This copy is sealed and can only be read.</source>
            <translation>{holder} holder stafetten. Denne kopi er forseglet og kan kun læses.</translation>
        </message>
            <message>
            <source>This copy was restored. It cannot be written in until it is clear who holds.</source>
            <translation>Denne kopi er gendannet. Der kan ikke skrives i den, før det er afklaret, hvem der holder stafetten.</translation>
        </message>
        <message>
            <source>The course is closed.</source>
            <translation>Forløbet er afsluttet.</translation>
        </message>
        <message>
            <source>It stands in the log now, with the name and signature of the one who wrote it. Send the answer, so that they know.</source>
            <translation>Det står nu i loggen med navn og underskrift fra den, der har skrevet det. Send svaret, så vedkommende ved det.</translation>
        </message>
        <message>
            <source>It was not admitted. That it came, and why not, stands in the log. Send the answer, so that the one who wrote it knows why.</source>
            <translation>Det er ikke taget med. At det kom, og hvorfor ikke, står i loggen. Send svaret, så den, der har skrevet det, ved hvorfor.</translation>
        </message>
        <message>
            <source>What you sent stands in the log now.</source>
            <translation>Det, du sendte, står nu i loggen.</translation>
        </message>
        <message>
            <source>What you sent was not admitted. The reason stands above.</source>
            <translation>Det, du sendte, blev ikke taget med. Begrundelsen står på bidraget.</translation>
        </message>
        <message>
            <source>The copy lies among the children, to be read until its last day. You can send notes to the holder from the child's page.</source>
            <translation>Kopien ligger under Børn og kan læses til og med sin sidste dag. Du kan sende bidrag til stafetholderen fra barnets side.</translation>
        </message>
        <message>
            <source>You have signed. Send the file back; first with it can the other take over. Nothing of the log is kept with you.</source>
            <translation>Du har skrevet under. Send filen tilbage; først med den kan den anden overtage. Intet af loggen er gemt hos dig.</translation>
        </message>
        <message>
            <source>You hold the relay alone now. That the giver could not let go, and who signed with you, stands in the log.</source>
            <translation>Du holder nu stafetten alene. At giveren ikke kunne give slip, og hvem der skrev under med dig, står i loggen.</translation>
        </message>
        <message>
            <source>{name} answers what you sent for the log.</source>
            <translation>{name} svarer på det bidrag, du sendte.</translation>
        </message>
        <message>
            <source>{holder} holds the relay. This is a copy that can only be read.</source>
            <translation>{holder} holder stafetten. Dette er en kopi, der kun kan læses.</translation>
        </message>
        <message>
            <source>It is taken back. Nothing of the log is here, the giver holds as before, and the offer waits again in the inbox.</source>
            <translation>Det er taget tilbage. Intet af loggen er her, giveren holder stafetten som før, og tilbuddet venter igen i indbakken.</translation>
        </message>
        <message>
            <source>It stays with you, on your new computer.</source>
            <translation>Den bliver hos dig, på din nye computer.</translation>
        </message>
        <message>
            <source>The copy to read is gone from this computer. If you have printed anything of it, destroy that too.</source>
            <translation>Læsekopien er væk fra denne computer. Har du printet noget af den, så destruér også det.</translation>
        </message>
        <message>
            <source>The consent that your copy to read rested on has been taken back, says {name}. The copy is closed on this computer.</source>
            <translation>{name} oplyser, at det samtykke, din læsekopi hvilede på, er trukket tilbage. Kopien er lukket på denne computer.</translation>
        </message>
        <message>
            <source>Both have a hand on the relay: {other} holds until your acceptance has arrived, and you act from now on.</source>
            <translation>I har begge en hånd på stafetten: {other} holder fast, indtil din kvittering er nået frem, og du handler fra nu af.</translation>
        </message>
        <message>
            <source>It is noted who holds the relay. Nothing else was changed.</source>
            <translation>Det er noteret, hvem der holder stafetten. Intet andet er ændret.</translation>
        </message>
        <message>
            <source>You have taken your hand off the relay. Nothing of what you wrote is lost: it stands here, and lies ready to be sent to the one who holds.</source>
            <translation>Du har taget hånden af stafetten. Intet af det, du skrev, er tabt: det står her og ligger klar til at blive sendt til den, der holder.</translation>
        </message>
        <message>
            <source>You hold the relay again. Why, and who signed with you, stands in the log. Next: hand it on to the new card, as you hand on any relay.</source>
            <translation>Du holder stafetten igen. Hvorfor, og hvem der skrev under med dig, står i loggen. Næste skridt: giv den videre til det nye visitkort, som du giver enhver stafet videre.</translation>
        </message>
        <message>
            <source>{name} asks you to sign that the relay can go on, although the one who holds it has lost it.</source>
            <translation>{name} beder dig skrive under på, at stafetten kan gå videre, selv om den, der har den, ikke kan give slip.</translation>
        </message>
        <message>
            <source>{name} has signed with you. The relay can go on.</source>
            <translation>{name} har skrevet under sammen med dig. Stafetten kan gå videre.</translation>
        </message>
        <message>
            <source>{name} holds the relay without a release. A second person has signed.</source>
            <translation>{name} holder stafetten uden en frigivelse. En person mere har skrevet under.</translation>
        </message>
    <message>
        <source>{name} has admitted what you sent. It stands in the log.</source>
        <translation>{name} har taget dit bidrag med. Det står i loggen.</translation>
    </message>
    <message>
        <source>{name} has not admitted what you sent. The reason stands below.</source>
        <translation>{name} har ikke taget dit bidrag med. Begrundelsen står herunder.</translation>
    </message>
    <message>
        <source>{purpose}. Given by {names}, holds until {day}.</source>
        <translation>{purpose}. Givet af {names}, gælder til {day}.</translation>
    </message>
    </context>
    <context>
        <name>MapFiles</name>
        <message>
            <source>In the middle</source>
            <translation>I midten</translation>
        </message>
        <message>
            <source>Unit {number}</source>
            <translation>Enhed {number}</translation>
        </message>
    </context>
<context>
    <name>Proofs</name>
    <message>
        <source>proof</source>
        <translation>bevis</translation>
    </message>
    <message>
        <source>This is a proof from Bindeled: signed entries of one relay log that cannot both stand.

proofs.json: which two entries contradict each other, when it was seen, and who signed.
entries.jsonl: the signed headers, byte for byte, without what was written.
SHA256SUMS: check sums; sha256sum -c SHA256SUMS tells whether everything is whole.

The signatures are Ed25519 and can be checked without Bindeled: see storage/FORMAT.md in the program&apos;s source. Nothing here says which child it is about.
</source>
        <translation>Dette er et bevis fra Bindeled: underskrevne notater i én stafetlog, som ikke begge kan gælde.

proofs.json: hvilke to notater der modsiger hinanden, hvornår det blev set, og hvem der skrev under.
entries.jsonl: de underskrevne hoveder, byte for byte, uden det, der er skrevet.
SHA256SUMS: kontrolsummer; sha256sum -c SHA256SUMS viser, om alt er helt.

Underskrifterne er Ed25519 og kan kontrolleres uden Bindeled: se storage/FORMAT.md i programmets kildekode. Intet her siger, hvilket barn det handler om.
</translation>
    </message>
</context>
<context>
    <name>Archive</name>
    <message>
        <source>archive</source>
        <translation>arkiv</translation>
    </message>
    <message>
        <source>This is one child&apos;s relay log, saved from Bindeled to be kept.

log.pdf: the whole log, to read and print (PDF/A).
log.json: the same for other programs.
entries.jsonl: the signed entries, byte for byte.
attachments: the files that belong to the log.
SHA256SUMS: check sums; sha256sum -c SHA256SUMS tells whether everything is whole.

The files are not encrypted. Keep them where only those may come who may read the log.
</source>
        <translation>Dette er et barns stafetlog, gemt fra Bindeled for at blive opbevaret.

log.pdf: hele loggen, til at læse og udskrive (PDF/A).
log.json: det samme til andre programmer.
entries.jsonl: de underskrevne notater, byte for byte.
attachments: de filer, der hører til loggen.
SHA256SUMS: kontrolsummer; sha256sum -c SHA256SUMS siger, om det hele er der.

Filerne er ikke krypterede. Opbevar dem, hvor kun de kan komme til, der må læse loggen.
</translation>
    </message>
</context>
</TS>
