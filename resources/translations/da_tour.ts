<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>Tour</name>
    <message>
        <location filename="../../views/tour/desk.py" line="163"/>
        <location filename="../../views/tour/desk.py" line="300"/>
        <source>well</source>
        <translation>alt er i orden</translation>
    </message>
    <message>
        <location filename="../../views/tour/desk.py" line="283"/>
        <source>Both see the same number to compare</source>
        <translation>Begge ser det samme tal at sammenligne</translation>
    </message>
    <message>
        <location filename="../../views/tour/desk.py" line="291"/>
        <source>Who holds, in each store</source>
        <translation>Hvem der holder, i hvert lager</translation>
    </message>
    <message>
        <location filename="../../views/tour/desk.py" line="297"/>
        <source>The doctor says of the store of {who}</source>
        <translation>Eftersyn af {who}s lager</translation>
    </message>
    <message>
        <location filename="../../views/tour/moves.py" line="106"/>
        <source>The screen says what has happened</source>
        <translation>Skærmen siger, hvad der er sket</translation>
    </message>
    <message>
        <location filename="../../views/tour/moves.py" line="130"/>
        <source>The document is a PDF</source>
        <translation>Dokumentet er en PDF</translation>
    </message>
    <message>
        <location filename="../../views/tour/moves.py" line="131"/>
        <source>It holds more than an empty page</source>
        <translation>Der står mere end en tom side i det</translation>
    </message>
    <message>
        <location filename="../../views/tour/report.py" line="78"/>
        <location filename="../../views/tour/report.py" line="132"/>
        <location filename="../../views/tour/report.py" line="249"/>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <location filename="../../views/tour/report.py" line="78"/>
        <location filename="../../views/tour/report.py" line="134"/>
        <location filename="../../views/tour/report.py" line="249"/>
        <source>NOT OK</source>
        <translation>IKKE OK</translation>
    </message>
    <message>
        <location filename="../../views/tour/report.py" line="81"/>
        <source>expected: {text}</source>
        <translation>forventet: {text}</translation>
    </message>
    <message>
        <location filename="../../views/tour/report.py" line="87"/>
        <source>A fault: {text}</source>
        <translation>En fejl: {text}</translation>
    </message>
    <message>
        <location filename="../../views/tour/report.py" line="121"/>
        <source>{ok} of {all} checks are as expected.</source>
        <translation>{ok} af {all} kontroller er som forventet.</translation>
    </message>
    <message>
        <location filename="../../views/tour/report.py" line="164"/>
        <source>The tour of Bindeled</source>
        <translation>Rundturen i Bindeled</translation>
    </message>
    <message>
        <location filename="../../views/tour/report.py" line="232"/>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <location filename="../../views/tour/report.py" line="232"/>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <location filename="../../views/tour/report.py" line="241"/>
        <source>Checked</source>
        <translation>Kontrolleret</translation>
    </message>
    <message>
        <location filename="../../views/tour/report.py" line="242"/>
        <source>Expected</source>
        <translation>Forventet</translation>
    </message>
    <message>
        <location filename="../../views/tour/report.py" line="243"/>
        <source>Seen</source>
        <translation>Set</translation>
    </message>
    <message>
        <location filename="../../views/tour/report.py" line="244"/>
        <source>Result</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <location filename="../../views/tour/run.py" line="44"/>
        <source>The story goes on</source>
        <translation>Historien går videre</translation>
    </message>
    <message>
        <location filename="../../views/tour/run.py" line="53"/>
        <source>It took {seconds} seconds. Everything lies in {folder}</source>
        <translation>Det tog {seconds} sekunder. Det hele ligger i {folder}</translation>
    </message>
    <message>
        <location filename="../../views/tour/run.py" line="80"/>
        <source>After both stories</source>
        <translation>Efter begge historier</translation>
    </message>
    <message>
        <location filename="../../views/tour/run.py" line="81"/>
        <source>What lies on the disk, and what the windows were called</source>
        <translation>Hvad der ligger på disken, og hvad vinduerne hed</translation>
    </message>
    <message>
        <location filename="../../views/tour/run.py" line="84"/>
        <source>Files in “{folder}” in which something typed can be read</source>
        <translation>Filer i »{folder}«, hvor noget af det skrevne kan læses</translation>
    </message>
    <message>
        <location filename="../../views/tour/run.py" line="93"/>
        <source>File names with a child&apos;s name</source>
        <translation>Filnavne med et barns navn</translation>
    </message>
    <message>
        <location filename="../../views/tour/run.py" line="98"/>
        <source>Window titles with a child&apos;s name</source>
        <translation>Vinduestitler med et barns navn</translation>
    </message>
    <message>
        <location filename="../../views/tour/run.py" line="102"/>
        <source>Faults of the program</source>
        <translation>Fejl i programmet</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="84"/>
        <source>H1 Saad, from a first note to a relay passed on</source>
        <translation>H1 Saad, fra det første notat til en stafet, der er givet videre</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="102"/>
        <source>First run: a name, the work, a passphrase</source>
        <translation>Første start: et navn, arbejdet, en kodesætning</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="105"/>
        <source>Logs in a new store</source>
        <translation>Logge i et nyt lager</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="108"/>
        <source>A log begins with one observation, without network or consent</source>
        <translation>En log begynder med én iagttagelse, uden net og uden samtykke</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="121"/>
        <location filename="../../views/tour/school.py" line="96"/>
        <source>Level at the start</source>
        <translation>Niveau ved starten</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="122"/>
        <source>Consents needed to begin</source>
        <translation>Samtykker, der skal til for at begynde</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="125"/>
        <source>A note is typed and written in the log</source>
        <translation>Et notat bliver tastet og skrevet i loggen</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="134"/>
        <source>The family, and who has custody</source>
        <translation>Familien, og hvem der har forældremyndighed</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="139"/>
        <source>Who has custody</source>
        <translation>Hvem der har forældremyndighed</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="144"/>
        <source>From level 1 to level 2, with a reason and a date</source>
        <translation>Fra niveau 1 til niveau 2, med begrundelse og dato</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="150"/>
        <location filename="../../views/tour/school.py" line="101"/>
        <location filename="../../views/tour/school.py" line="180"/>
        <source>Level now</source>
        <translation>Niveau nu</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="158"/>
        <source>Six actors are put on the map</source>
        <translation>Seks aktører sættes på kortet</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="170"/>
        <source>Actors on the map</source>
        <translation>Aktører på kortet</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="173"/>
        <source>Ties by mouse, by keys and in the table</source>
        <translation>Forbindelser med mus, med taster og i tabellen</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="180"/>
        <source>One tie drawn by mouse, one by keys</source>
        <translation>Én forbindelse med mus, én med taster</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="189"/>
        <source>The map is saved in the log as a version</source>
        <translation>Kortet gemmes i loggen som en version</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="197"/>
        <source>Ties in the saved version</source>
        <translation>Forbindelser i den gemte version</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="202"/>
        <source>A pair that was not discussed is not the same as no contact</source>
        <translation>Et par, der ikke er drøftet, er ikke det samme som ingen berøring</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="207"/>
        <source>Actors of the case</source>
        <translation>Aktører i forløbet</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="212"/>
        <source>The page says for whom consent is missing</source>
        <translation>Siden siger, hvem der mangler samtykke til</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="215"/>
        <source>The speech teacher shows missing consent</source>
        <translation>Tale-høre-læreren viser manglende samtykke</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="235"/>
        <source>A card is moved, put back by undo and moved again by redo</source>
        <translation>En aktør flyttes, sættes tilbage med Fortryd og flyttes igen med Gentag</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="282"/>
        <source>A meeting is prepared after VED, KAN, VIL, GØR</source>
        <translation>Et møde forberedes efter VED, KAN, VIL, GØR</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="299"/>
        <source>The meeting is held: voices, notes, decisions, agreements</source>
        <translation>Mødet holdes: stemmer, noter, beslutninger, aftaler</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="322"/>
        <source>An agreement without a name stays a draft until it has one</source>
        <translation>En aftale uden navn bliver ved at være en kladde, til den har et</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="327"/>
        <source>Agreements in the log while one lacks who</source>
        <translation>Aftaler i loggen, mens én mangler hvem</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="332"/>
        <source>The screen says what is missing</source>
        <translation>Skærmen siger, hvad der mangler</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="342"/>
        <source>Agreements in the log, with who</source>
        <translation>Aftaler i loggen, med hvem</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="347"/>
        <source>At the meeting</source>
        <translation>På mødet</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="353"/>
        <source>Eyes on the child, as named at the meeting</source>
        <translation>Øje på barnet, som nævnt på mødet</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="358"/>
        <source>Decisions in the log</source>
        <translation>Beslutninger i loggen</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="363"/>
        <source>The minutes as a PDF</source>
        <translation>Referatet som PDF</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="373"/>
        <source>A psychologist starts on another computer; cards are compared</source>
        <translation>En psykolog starter på en anden pc; visitkort sammenlignes</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="382"/>
        <source>Without consent the gate is shut</source>
        <translation>Uden samtykke er porten lukket</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="391"/>
        <source>The wizard goes no further</source>
        <translation>Guiden går ikke videre</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="396"/>
        <source>Files made so far</source>
        <translation>Filer lavet indtil nu</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="398"/>
        <source>The family gives its consent</source>
        <translation>Familien giver samtykke</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="410"/>
        <source>The page says that consent is there</source>
        <translation>Siden siger, at samtykket er der</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="418"/>
        <source>The offer is made and saved as a file</source>
        <translation>Tilbuddet laves og gemmes som fil</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="427"/>
        <source>A name of the child in the file&apos;s name</source>
        <translation>Barnets navn i filens navn</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="475"/>
        <location filename="../../views/tour/school.py" line="226"/>
        <source>Something can be written on the page</source>
        <translation>Der kan skrives på siden</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="433"/>
        <source>The psychologist sees what it is before anything is read in</source>
        <translation>Psykologen ser, hvad det er, før noget læses ind</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="131"/>
        <source>Entries with these words</source>
        <translation>Notater med de ord</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="438"/>
        <source>The psychologist says yes; both have a hand on the relay</source>
        <translation>Psykologen siger ja; begge har en hånd på stafetten</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="443"/>
        <source>The giver writes on until the receipt is here</source>
        <translation>Giveren skriver videre, til kvitteringen er her</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="447"/>
        <source>Entries the psychologist has of it yet</source>
        <translation>Notater, psykologen har om det endnu</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="452"/>
        <source>The receipt comes home, and the giver lets go</source>
        <translation>Kvitteringen kommer hjem, og giveren slipper</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="459"/>
        <source>The release arrives, and the psychologist holds alone</source>
        <translation>Frigivelsen når frem, og psykologen holder alene</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="464"/>
        <source>What was written after the offer came along</source>
        <translation>Det, der blev skrevet efter tilbuddet, fulgte med</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="471"/>
        <source>The giver&apos;s copy is sealed</source>
        <translation>Giverens kopi er forseglet</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="480"/>
        <location filename="../../views/tour/school.py" line="231"/>
        <source>The store answers</source>
        <translation>Lageret svarer</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="483"/>
        <source>The new holder makes the parents&apos; copy as a PDF</source>
        <translation>Den nye stafetholder laver forældrenes kopi som PDF</translation>
    </message>
    <message>
        <location filename="../../views/tour/saad.py" line="491"/>
        <location filename="../../views/tour/school.py" line="263"/>
        <source>The copy is marked as given</source>
        <translation>Kopien er markeret som givet</translation>
    </message>
    <message>
        <location filename="../../views/tour/school.py" line="63"/>
        <source>H9 From kindergarten to school by way of a psychologist</source>
        <translation>H9 Fra børnehave til skole via en psykolog</translation>
    </message>
    <message>
        <location filename="../../views/tour/school.py" line="85"/>
        <source>Three people start, and compare cards two and two</source>
        <translation>Tre personer starter og sammenligner visitkort to og to</translation>
    </message>
    <message>
        <location filename="../../views/tour/school.py" line="91"/>
        <source>The log begins at level 1 and rises to level 2</source>
        <translation>Loggen begynder på niveau 1 og stiger til niveau 2</translation>
    </message>
    <message>
        <location filename="../../views/tour/school.py" line="107"/>
        <source>An offer is made, and its file is lost</source>
        <translation>Et tilbud laves, og filen bliver væk</translation>
    </message>
    <message>
        <location filename="../../views/tour/school.py" line="127"/>
        <source>The lost file is saved again, byte for byte the same</source>
        <translation>Den tabte fil gemmes igen, bogstav for bogstav den samme</translation>
    </message>
    <message>
        <location filename="../../views/tour/school.py" line="133"/>
        <source>The same bytes</source>
        <translation>De samme bytes</translation>
    </message>
    <message>
        <location filename="../../views/tour/school.py" line="140"/>
        <source>The psychologist says no, with a reason</source>
        <translation>Psykologen siger nej, med en begrundelse</translation>
    </message>
    <message>
        <location filename="../../views/tour/school.py" line="144"/>
        <source>A no without a reason is not taken</source>
        <translation>Et nej uden begrundelse bliver ikke taget</translation>
    </message>
    <message>
        <location filename="../../views/tour/school.py" line="152"/>
        <source>Logs at the psychologist</source>
        <translation>Logge hos psykologen</translation>
    </message>
    <message>
        <location filename="../../views/tour/school.py" line="154"/>
        <source>The no comes home; the giver goes on holding</source>
        <translation>Nejet kommer hjem; giveren holder fortsat</translation>
    </message>
    <message>
        <location filename="../../views/tour/school.py" line="156"/>
        <source>The giver reads the reason</source>
        <translation>Giveren læser begrundelsen</translation>
    </message>
    <message>
        <location filename="../../views/tour/school.py" line="163"/>
        <source>A new offer is accepted, and the kindergarten lets go</source>
        <translation>Et nyt tilbud bliver modtaget, og børnehaven slipper</translation>
    </message>
    <message>
        <location filename="../../views/tour/school.py" line="175"/>
        <source>The psychologist writes, and the level rises to 3</source>
        <translation>Psykologen skriver, og niveauet stiger til 3</translation>
    </message>
    <message>
        <location filename="../../views/tour/school.py" line="184"/>
        <source>The child starts school: the relay is offered to the teacher</source>
        <translation>Barnet starter i skole: stafetten tilbydes læreren</translation>
    </message>
    <message>
        <location filename="../../views/tour/school.py" line="200"/>
        <source>The teacher says yes; the psychologist lets go</source>
        <translation>Læreren siger ja; psykologen slipper</translation>
    </message>
    <message>
        <location filename="../../views/tour/school.py" line="210"/>
        <source>The release arrives, and the school holds alone</source>
        <translation>Frigivelsen når frem, og skolen holder alene</translation>
    </message>
    <message>
        <location filename="../../views/tour/school.py" line="219"/>
        <source>The kindergarten locks, unlocks, and finds a sealed copy</source>
        <translation>Børnehaven låser, låser op og finder en forseglet kopi</translation>
    </message>
    <message>
        <location filename="../../views/tour/school.py" line="236"/>
        <source>At the end: one holder in every store, the history at school</source>
        <translation>Til sidst: én stafetholder i hvert lager, historien hos skolen</translation>
    </message>
    <message>
        <location filename="../../views/tour/school.py" line="246"/>
        <source>The school has the first note and the psychologist&apos;s</source>
        <translation>Skolen har det første notat og psykologens</translation>
    </message>
    <message>
        <location filename="../../views/tour/school.py" line="251"/>
        <source>The way of the relay, as the school reads it</source>
        <translation>Stafettens vej, som skolen læser den</translation>
    </message>
    <message>
        <location filename="../../views/tour/school.py" line="258"/>
        <source>The parents&apos; copy at school as a PDF</source>
        <translation>Forældrenes kopi hos skolen som PDF</translation>
    </message>
</context>
</TS>
