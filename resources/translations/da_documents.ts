<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>Documents</name>
    <message>
        <source>The worry</source>
        <translation>Bekymringen</translation>
    </message>
    <message>
        <source>Why it was needed</source>
        <translation>Hvorfor mødet var nødvendigt</translation>
    </message>
    <message>
        <source>How consent was tried</source>
        <translation>Hvordan samtykke blev forsøgt</translation>
    </message>
    <message>
        <source>Why not without names</source>
        <translation>Hvorfor ikke uden navne</translation>
    </message>
    <message>
        <source>Those who were there</source>
        <translation>Deltagere</translation>
    </message>
    <message>
        <source>What was told</source>
        <translation>Hvad der blev fortalt</translation>
    </message>
    <message>
        <source>Why a follow-up</source>
        <translation>Hvorfor et opfølgende møde</translation>
    </message>
    <message>
        <source>Handled within the normal frame</source>
        <translation>Klares inden for egne rammer</translation>
    </message>
    <message>
        <source>A notification to the municipality</source>
        <translation>Underretning til kommunen</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Billede</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF-dokument</translation>
    </message>
    <message>
        <source>For</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Type of file</source>
        <translation>Filtype</translation>
    </message>
    <message>
        <source>{dimension}: {value} of {most}</source>
        <translation>{dimension}: {value} af {most}</translation>
    </message>
    <message>
        <location filename="../../app/documents/family.py" line="19"/>
        <location filename="../../app/documents/family.py" line="27"/>
        <source>What we have agreed</source>
        <translation>Det har vi aftalt</translation>
    </message>
    <message>
        <location filename="../../app/documents/family.py" line="20"/>
        <source>For the family</source>
        <translation>Til familien</translation>
    </message>
    <message>
        <location filename="../../app/documents/family.py" line="28"/>
        <source>For the family of {name}</source>
        <translation>Til familien omkring {name}</translation>
    </message>
    <message>
        <location filename="../../app/documents/family.py" line="32"/>
        <source>Call the one who holds the relay if something changes, if you are in doubt, or if you want to read what is written.</source>
        <translation>Ring til stafetholderen, hvis noget ændrer sig, hvis I er i tvivl, eller hvis I vil læse, hvad der står.</translation>
    </message>
    <message>
        <location filename="../../app/documents/family.py" line="39"/>
        <location filename="../../app/documents/log.py" line="190"/>
        <location filename="../../app/documents/minutes.py" line="205"/>
        <source>Agreements</source>
        <translation>Aftaler</translation>
    </message>
    <message>
        <location filename="../../app/documents/family.py" line="43"/>
        <location filename="../../app/documents/status.py" line="47"/>
        <source>There are no open agreements.</source>
        <translation>Der er ingen åbne aftaler.</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="168"/>
        <location filename="../../app/documents/log.py" line="196"/>
        <location filename="../../app/documents/minutes.py" line="211"/>
        <location filename="../../app/documents/status.py" line="57"/>
        <location filename="../../app/documents/words.py" line="339"/>
        <source>Who</source>
        <translation>Hvem</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="197"/>
        <location filename="../../app/documents/minutes.py" line="212"/>
        <location filename="../../app/documents/status.py" line="58"/>
        <location filename="../../app/documents/words.py" line="343"/>
        <source>What</source>
        <translation>Hvad</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="198"/>
        <location filename="../../app/documents/minutes.py" line="213"/>
        <location filename="../../app/documents/status.py" line="59"/>
        <location filename="../../app/documents/words.py" line="344"/>
        <source>When</source>
        <translation>Hvornår</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="192"/>
        <source>There are no agreements.</source>
        <translation>Der er ingen aftaler.</translation>
    </message>
    <message>
        <location filename="../../app/documents/family.py" line="44"/>
        <location filename="../../app/documents/minutes.py" line="45"/>
        <source>Next meeting</source>
        <translation>Næste møde</translation>
    </message>
    <message>
        <location filename="../../app/documents/family.py" line="45"/>
        <location filename="../../app/documents/minutes.py" line="46"/>
        <source>Not agreed.</source>
        <translation>Ikke aftalt.</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="60"/>
        <source>Relay log: copy for the parents</source>
        <translation>Stafetlog: kopi til forældrene</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="61"/>
        <source>Copy for the parents</source>
        <translation>Kopi til forældrene</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="71"/>
        <source>Relay log</source>
        <translation>Stafetlog</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="73"/>
        <source>Copy for the parents of {name}, {date}</source>
        <translation>Kopi til forældrene til {name}, {date}</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="81"/>
        <location filename="../../app/documents/status.py" line="39"/>
        <location filename="../../app/documents/words.py" line="327"/>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <location filename="../../app/documents/family.py" line="46"/>
        <location filename="../../app/documents/log.py" line="83"/>
        <location filename="../../app/documents/status.py" line="40"/>
        <source>Keeps an eye on the child</source>
        <translation>Øje på barnet</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="138"/>
        <location filename="../../app/documents/log.py" line="164"/>
        <location filename="../../app/documents/minutes.py" line="67"/>
        <source>Nobody is written down.</source>
        <translation>Ingen er skrevet på.</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="87"/>
        <location filename="../../app/documents/words.py" line="368"/>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="88"/>
        <location filename="../../app/documents/status.py" line="36"/>
        <source>No status has been written.</source>
        <translation>Der er ikke skrevet nogen status.</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="94"/>
        <source>Course ended</source>
        <translation>Forløbet er afsluttet</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="96"/>
        <source>What this is</source>
        <translation>Hvad er det her?</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="98"/>
        <source>This is a copy of everything that is written in the log about your child: {count} entries. You may read all of it at any time. If something is wrong, or missing, say so to the one who holds the relay: it is then corrected, and both the old and the new text can be read.</source>
        <translation>Dette er en kopi af alt, hvad der står i loggen om jeres barn. Der er {count} notater. I har altid ret til at læse det hele. Er noget forkert, eller mangler der noget, så sig det til stafetholderen. Så bliver det rettet, og både den gamle og den nye tekst kan læses.</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="111"/>
        <source>not written</source>
        <translation>ikke skrevet</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="113"/>
        <source>Holds the relay now</source>
        <translation>Stafetholder lige nu</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="120"/>
        <location filename="../../app/documents/log.py" line="296"/>
        <source>Profession</source>
        <translation>Fag</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="121"/>
        <location filename="../../app/documents/log.py" line="297"/>
        <source>Workplace</source>
        <translation>Arbejdssted</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="122"/>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="123"/>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="124"/>
        <location filename="../../app/documents/log.py" line="379"/>
        <source>Since</source>
        <translation>Siden</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="141"/>
        <source>{name}, until {date}</source>
        <translation>{name}, indtil {date}</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="151"/>
        <source>The child and the family</source>
        <translation>Barnet og familien</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="162"/>
        <source>Those who take part</source>
        <translation>De, der er med</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="169"/>
        <location filename="../../app/documents/log.py" line="298"/>
        <location filename="../../app/documents/words.py" line="332"/>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="170"/>
        <source>Taking part</source>
        <translation>Med i samarbejdet</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="183"/>
        <source>since {date}</source>
        <translation>siden {date}</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="185"/>
        <location filename="../../app/documents/log.py" line="344"/>
        <source>left {date}</source>
        <translation>stoppet {date}</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="346"/>
        <source>there for: {issues}</source>
        <translation>er med i: {issues}</translation>
    </message>
    <message>
        <location filename="../../app/documents/map_sheet.py" line="30"/>
        <source>{done} of {total} pairs are discussed.</source>
        <translation>{done} ud af {total} par er drøftet.</translation>
    </message>
    <message>
        <location filename="../../app/documents/map_sheet.py" line="30"/>
        <source>Names are left out. That makes nobody anonymous: in a small place it may still be seen who it is.</source>
        <translation>Navne er udeladt. Det gør ingen anonym: På et lille sted kan det stadig ses, hvem det er.</translation>
    </message>
    <message>
        <location filename="../../app/documents/map_sheet.py" line="30"/>
        <source>What the ties mean</source>
        <translation>Hvad stregerne betyder</translation>
    </message>
    <message>
        <location filename="../../app/documents/map_sheet.py" line="30"/>
        <source>The map is a picture of one day, drawn together.</source>
        <translation>Kortet er et billede af én dag, tegnet sammen.</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="199"/>
        <source>How it went</source>
        <translation>Sådan gik det</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="216"/>
        <source>Open</source>
        <translation>Åben</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="223"/>
        <source>Consents and other grounds</source>
        <translation>Samtykker og andre grundlag</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="225"/>
        <source>None is registered.</source>
        <translation>Der er ikke registreret nogen.</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="232"/>
        <location filename="../../app/documents/words.py" line="406"/>
        <source>Ground other than consent</source>
        <translation>Andet grundlag end samtykke</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="233"/>
        <location filename="../../app/documents/log.py" line="251"/>
        <source>until {date}</source>
        <translation>indtil {date}</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="239"/>
        <location filename="../../app/documents/minutes.py" line="57"/>
        <location filename="../../app/documents/words.py" line="349"/>
        <source>Purpose</source>
        <translation>Formål</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="240"/>
        <location filename="../../app/documents/words.py" line="351"/>
        <source>May be given to</source>
        <translation>Må gives til</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="241"/>
        <location filename="../../app/documents/words.py" line="352"/>
        <source>Given by</source>
        <translation>Givet af</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="242"/>
        <source>Valid</source>
        <translation>Gælder</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="253"/>
        <source>taken back {date}</source>
        <translation>trukket tilbage {date}</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="264"/>
        <source>Network map</source>
        <translation>Netværkskort</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="267"/>
        <source>No network map has been saved.</source>
        <translation>Der er ikke gemt noget netværkskort.</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="272"/>
        <source>The newest network map. Its ties stand in words below.</source>
        <translation>Det nyeste netværkskort. Forbindelserne står med ord længere nede.</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="276"/>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="277"/>
        <source>Saved</source>
        <translation>Gemt</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="278"/>
        <source>In words under</source>
        <translation>Med ord under</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="308"/>
        <source>the child</source>
        <translation>barnet</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="291"/>
        <source>In the middle</source>
        <translation>I midten</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="295"/>
        <source>On the map</source>
        <translation>På kortet</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="315"/>
        <source>Between</source>
        <translation>Mellem</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="316"/>
        <source>Tie</source>
        <translation>Forbindelse</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="317"/>
        <location filename="../../app/documents/minutes.py" line="174"/>
        <location filename="../../app/documents/words.py" line="348"/>
        <source>Note</source>
        <translation>Bemærkning</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="332"/>
        <source>{label}: {count} pairs.</source>
        <translation>{label}: {count} par.</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="342"/>
        <location filename="../../app/documents/minutes.py" line="84"/>
        <source>authority</source>
        <translation>myndighed</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="349"/>
        <source>Meetings</source>
        <translation>Møder</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="352"/>
        <source>No meeting has been held.</source>
        <translation>Der er ikke holdt noget møde.</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="365"/>
        <source>Meeting</source>
        <translation>Møde</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="366"/>
        <location filename="../../app/documents/minutes.py" line="54"/>
        <location filename="../../app/documents/words.py" line="329"/>
        <source>Date</source>
        <translation>Dato</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="367"/>
        <source>Minutes under</source>
        <translation>Referat under</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="375"/>
        <source>The way of the relay</source>
        <translation>Stafettens vej</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="378"/>
        <source>Holder</source>
        <translation>Stafetholder</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="380"/>
        <source>Why it passed on</source>
        <translation>Hvorfor den gik videre</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="390"/>
        <source>Agreed by {name}</source>
        <translation>Aftalt af {name}</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="408"/>
        <source>The whole log, in the order it was written</source>
        <translation>Hele loggen, i den rækkefølge den er skrevet</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="423"/>
        <source>Unknown writer</source>
        <translation>Ukendt skriver</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="444"/>
        <source>Corrected, {entry}:</source>
        <translation>Rettet, {entry}:</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="462"/>
        <source>Concerns {entries}</source>
        <translation>Handler om {entries}</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="465"/>
        <source>Written by the receiver before the relay was released.</source>
        <translation>Skrevet af modtageren, før stafetten var givet slip.</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="469"/>
        <source>The stated time is earlier than that of the entry before.</source>
        <translation>Det angivne tidspunkt ligger før det forrige notat.</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="477"/>
        <source>The content has been removed on purpose. The reason stands under {entry}.</source>
        <translation>Indholdet er fjernet med vilje. Begrundelsen står under {entry}.</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="482"/>
        <source>This entry was written by a newer version of the program. It is kept whole, but this version cannot show it.</source>
        <translation>Dette notat er skrevet med en nyere udgave af programmet. Det er gemt i sin helhed, men denne udgave kan ikke vise det.</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="487"/>
        <source>The content is withheld from the one who made this copy, or was removed.</source>
        <translation>Indholdet er holdt tilbage for den, der har lavet kopien, eller er fjernet.</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="495"/>
        <source>For the one who wants to check</source>
        <translation>Til den, der vil efterprøve</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="497"/>
        <source>Numbers and keys that tie the entries together. They are not needed to understand the log, but belong to the whole copy.</source>
        <translation>Numre og nøgler, der binder notaterne sammen. De er ikke nødvendige for at forstå loggen, men hører med til den fulde kopi.</translation>
    </message>
    <message>
        <location filename="../../app/documents/log.py" line="504"/>
        <source>Log {log}</source>
        <translation>Log {log}</translation>
    </message>
    <message>
        <location filename="../../app/documents/minutes.py" line="18"/>
        <location filename="../../app/documents/minutes.py" line="28"/>
        <location filename="../../app/documents/minutes.py" line="29"/>
        <source>Minutes</source>
        <translation>Referat</translation>
    </message>
    <message>
        <location filename="../../app/documents/minutes.py" line="21"/>
        <source>Draft: the meeting has not been concluded yet.</source>
        <translation>Udkast: Mødet er ikke afsluttet endnu.</translation>
    </message>
    <message>
        <location filename="../../app/documents/minutes.py" line="23"/>
        <source>About</source>
        <translation>Om</translation>
    </message>
    <message>
        <location filename="../../app/documents/minutes.py" line="53"/>
        <source>Kind of meeting</source>
        <translation>Mødeform</translation>
    </message>
    <message>
        <location filename="../../app/documents/minutes.py" line="52"/>
        <location filename="../../app/documents/words.py" line="362"/>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <location filename="../../app/documents/minutes.py" line="55"/>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <location filename="../../app/documents/minutes.py" line="56"/>
        <source>Place</source>
        <translation>Sted</translation>
    </message>
    <message>
        <location filename="../../app/documents/minutes.py" line="58"/>
        <location filename="../../app/documents/minutes.py" line="236"/>
        <source>Leads the meeting</source>
        <translation>Mødeleder</translation>
    </message>
    <message>
        <location filename="../../app/documents/minutes.py" line="59"/>
        <location filename="../../app/documents/minutes.py" line="237"/>
        <source>Takes the minutes</source>
        <translation>Referent</translation>
    </message>
    <message>
        <location filename="../../app/documents/minutes.py" line="65"/>
        <source>Who took part</source>
        <translation>Hvem var med</translation>
    </message>
    <message>
        <location filename="../../app/documents/minutes.py" line="71"/>
        <location filename="../../app/documents/words.py" line="363"/>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <location filename="../../app/documents/minutes.py" line="72"/>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <location filename="../../app/documents/minutes.py" line="73"/>
        <location filename="../../app/documents/words.py" line="340"/>
        <source>At the meeting</source>
        <translation>På mødet</translation>
    </message>
    <message>
        <location filename="../../app/documents/minutes.py" line="90"/>
        <source>Substitute: {name}</source>
        <translation>Stedfortræder: {name}</translation>
    </message>
    <message>
        <location filename="../../app/documents/minutes.py" line="97"/>
        <source>Present</source>
        <translation>Til stede</translation>
    </message>
    <message>
        <location filename="../../app/documents/minutes.py" line="98"/>
        <source>Absent</source>
        <translation>Afbud</translation>
    </message>
    <message>
        <location filename="../../app/documents/minutes.py" line="99"/>
        <source>Substitute</source>
        <translation>Stedfortræder</translation>
    </message>
    <message>
        <location filename="../../app/documents/minutes.py" line="100"/>
        <source>Invited, not noted as present</source>
        <translation>Inviteret, fremmøde ikke noteret</translation>
    </message>
    <message>
        <location filename="../../app/documents/minutes.py" line="132"/>
        <source>Agreements from last time</source>
        <translation>Aftaler fra sidst</translation>
    </message>
    <message>
        <location filename="../../app/documents/minutes.py" line="133"/>
        <source>The child&apos;s view</source>
        <translation>Barnets stemme</translation>
    </message>
    <message>
        <location filename="../../app/documents/minutes.py" line="134"/>
        <source>The parents&apos; view</source>
        <translation>Forældrenes stemme</translation>
    </message>
    <message>
        <location filename="../../app/documents/minutes.py" line="138"/>
        <source>{minutes} min.</source>
        <translation>{minutes} min.</translation>
    </message>
    <message>
        <location filename="../../app/documents/minutes.py" line="141"/>
        <source>Point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <location filename="../../app/documents/minutes.py" line="150"/>
        <source>Nothing noted.</source>
        <translation>Intet noteret.</translation>
    </message>
    <message>
        <location filename="../../app/documents/minutes.py" line="160"/>
        <source>Nothing is written here.</source>
        <translation>Her er ikke skrevet noget.</translation>
    </message>
    <message>
        <location filename="../../app/documents/minutes.py" line="162"/>
        <source>Told by: {name}</source>
        <translation>Fortalt af: {name}</translation>
    </message>
    <message>
        <location filename="../../app/documents/minutes.py" line="167"/>
        <source>There were no agreements to go through.</source>
        <translation>Der var ingen aftaler at gennemgå.</translation>
    </message>
    <message>
        <location filename="../../app/documents/minutes.py" line="172"/>
        <source>Agreement</source>
        <translation>Aftale</translation>
    </message>
    <message>
        <location filename="../../app/documents/minutes.py" line="173"/>
        <source>What became of it</source>
        <translation>Hvad blev der af den</translation>
    </message>
    <message>
        <location filename="../../app/documents/minutes.py" line="179"/>
        <source>Not gone through</source>
        <translation>Ikke gennemgået</translation>
    </message>
    <message>
        <location filename="../../app/documents/minutes.py" line="189"/>
        <source>Decisions</source>
        <translation>Beslutninger</translation>
    </message>
    <message>
        <location filename="../../app/documents/minutes.py" line="191"/>
        <source>No decisions were made.</source>
        <translation>Der blev ikke truffet beslutninger.</translation>
    </message>
    <message>
        <location filename="../../app/documents/minutes.py" line="195"/>
        <source>Decision</source>
        <translation>Beslutning</translation>
    </message>
    <message>
        <location filename="../../app/documents/minutes.py" line="196"/>
        <location filename="../../app/documents/words.py" line="328"/>
        <source>Reason</source>
        <translation>Begrundelse</translation>
    </message>
    <message>
        <location filename="../../app/documents/minutes.py" line="197"/>
        <source>Follows up</source>
        <translation>Følger op</translation>
    </message>
    <message>
        <location filename="../../app/documents/minutes.py" line="207"/>
        <source>No agreements were made.</source>
        <translation>Der blev ikke lavet aftaler.</translation>
    </message>
    <message>
        <location filename="../../app/documents/minutes.py" line="214"/>
        <location filename="../../app/documents/status.py" line="60"/>
        <location filename="../../app/documents/words.py" line="345"/>
        <source>With whom</source>
        <translation>Sammen med</translation>
    </message>
    <message>
        <location filename="../../app/documents/minutes.py" line="226"/>
        <source>Signatures</source>
        <translation>Underskrifter</translation>
    </message>
    <message>
        <location filename="../../app/documents/minutes.py" line="228"/>
        <source>{meeting}. Those who sign can stand by what is written in the minutes. A signature is not a consent.</source>
        <translation>{meeting}. De, der skriver under, kan stå ved det, der står i referatet. En underskrift er ikke et samtykke.</translation>
    </message>
    <message>
        <location filename="../../app/documents/minutes.py" line="238"/>
        <source>Parent</source>
        <translation>Forælder</translation>
    </message>
    <message>
        <location filename="../../app/documents/paint.py" line="155"/>
        <source>page {page} of {pages}</source>
        <translation>side {page} af {pages}</translation>
    </message>
    <message>
        <location filename="../../app/documents/paint.py" line="163"/>
        <source>PRACTICE – a made-up family</source>
        <translation>ØVELSE – en opdigtet familie</translation>
    </message>
    <message>
        <location filename="../../app/documents/status.py" line="19"/>
        <location filename="../../app/documents/status.py" line="20"/>
        <location filename="../../app/documents/status.py" line="27"/>
        <source>Status at the handover</source>
        <translation>Status ved overdragelsen</translation>
    </message>
    <message>
        <location filename="../../app/documents/status.py" line="29"/>
        <source>{name}, born {date}</source>
        <translation>{name}, født {date}</translation>
    </message>
    <message>
        <location filename="../../app/documents/status.py" line="32"/>
        <source>What has gone before</source>
        <translation>Det, der er gået forud</translation>
    </message>
    <message>
        <location filename="../../app/documents/status.py" line="43"/>
        <source>Open agreements</source>
        <translation>Åbne aftaler</translation>
    </message>
    <message>
        <location filename="../../app/documents/status.py" line="48"/>
        <source>The handover</source>
        <translation>Overdragelsen</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="75"/>
        <source>Entry of a newer version ({kind})</source>
        <translation>Notat fra en nyere udgave ({kind})</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="95"/>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="95"/>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="114"/>
        <source>tel. {number}</source>
        <translation>tlf. {number}</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="126"/>
        <source>has custody</source>
        <translation>har forældremyndighed</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="134"/>
        <source>Level {level}</source>
        <translation>Niveau {level}</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="186"/>
        <source>no. {number}</source>
        <translation>nr. {number}</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="261"/>
        <source>An unborn child</source>
        <translation>Et ufødt barn</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="309"/>
        <source>the pregnant woman</source>
        <translation>den gravide</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="310"/>
        <source>the family</source>
        <translation>familien</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="317"/>
        <source>Child</source>
        <translation>Barn</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="318"/>
        <source>Born</source>
        <translation>Født</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="319"/>
        <location filename="../../app/documents/words.py" line="346"/>
        <source>Concerns</source>
        <translation>Drejer sig om</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="320"/>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="321"/>
        <source>Formally responsible</source>
        <translation>Formelt ansvarlig</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="322"/>
        <source>Holder of the relay</source>
        <translation>Stafetholder</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="323"/>
        <source>Practice family</source>
        <translation>Øvefamilie</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="324"/>
        <source>Continues the log</source>
        <translation>Fortsætter loggen</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="325"/>
        <source>The parents know</source>
        <translation>Forældrene ved det</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="326"/>
        <source>Why they do not know</source>
        <translation>Hvorfor forældrene ikke ved det</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="330"/>
        <source>Takes part</source>
        <translation>Er med</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="331"/>
        <source>Those it covers</source>
        <translation>Hvem det gælder</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="333"/>
        <source>Authority</source>
        <translation>Myndighed</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="334"/>
        <source>Joined</source>
        <translation>Kom med</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="335"/>
        <source>Introduced to the family</source>
        <translation>Præsenteret for familien</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="336"/>
        <source>Left</source>
        <translation>Gået ud</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="337"/>
        <source>Took leave properly</source>
        <translation>Sagde ordentligt farvel</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="338"/>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="341"/>
        <source>Talked over with the parents</source>
        <translation>Drøftet med forældrene</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="342"/>
        <source>Why it was not talked over</source>
        <translation>Hvorfor det ikke er drøftet</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="347"/>
        <source>Outcome</source>
        <translation>Hvordan det gik</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="350"/>
        <source>Covers</source>
        <translation>Omfatter</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="353"/>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="354"/>
        <source>Valid until</source>
        <translation>Gælder til</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="355"/>
        <source>How it was explained</source>
        <translation>Sådan blev det forklaret</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="356"/>
        <source>Given freely</source>
        <translation>Givet frivilligt</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="357"/>
        <source>By</source>
        <translation>Af</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="358"/>
        <source>Receiver</source>
        <translation>Modtager</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="359"/>
        <source>Ground</source>
        <translation>Grundlag</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="360"/>
        <source>Kind of ground</source>
        <translation>Slags grundlag</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="361"/>
        <source>Law</source>
        <translation>Lov</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="364"/>
        <source>Until</source>
        <translation>Indtil</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="365"/>
        <source>Given to</source>
        <translation>Givet til</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="366"/>
        <source>Goes up to entry</source>
        <translation>Går til og med</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="367"/>
        <source>Offered to</source>
        <translation>Tilbudt til</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="369"/>
        <source>Agreed by</source>
        <translation>Aftalt af</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="370"/>
        <source>Agreed where</source>
        <translation>Aftalt hvor</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="371"/>
        <source>The family says</source>
        <translation>Familien siger</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="372"/>
        <source>Who tells the family</source>
        <translation>Hvem fortæller familien det</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="373"/>
        <source>The family meets old and new holder</source>
        <translation>Familien møder den gamle og den nye stafetholder</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="374"/>
        <source>Answer expected by</source>
        <translation>Svar ventes senest</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="375"/>
        <source>Entries received</source>
        <translation>Notater modtaget</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="376"/>
        <source>Entries after the offer</source>
        <translation>Notater efter tilbuddet</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="377"/>
        <source>Cause</source>
        <translation>Årsag</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="378"/>
        <source>Signed too by</source>
        <translation>Også underskrevet af</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="379"/>
        <source>The child is judged to thrive</source>
        <translation>Barnet vurderes at trives</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="380"/>
        <source>The risk is judged to be low</source>
        <translation>Risikoen vurderes at være lille</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="381"/>
        <source>Judged together with</source>
        <translation>Vurderet sammen med</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="382"/>
        <source>What becomes of the log</source>
        <translation>Hvad der sker med loggen</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="389"/>
        <source>Done</source>
        <translation>Gjort</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="390"/>
        <source>Not done</source>
        <translation>Ikke gjort</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="391"/>
        <source>Moved to another day</source>
        <translation>Flyttet til en anden dag</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="392"/>
        <source>The child thrives</source>
        <translation>Barnet trives</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="393"/>
        <source>There is no longer a common effort</source>
        <translation>Der er ikke længere en fælles indsats</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="396"/>
        <source>Other</source>
        <translation>Andet</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="397"/>
        <source>Written</source>
        <translation>Skriftligt</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="398"/>
        <source>Oral</source>
        <translation>Mundtligt</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="399"/>
        <source>Digital</source>
        <translation>Digitalt</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="400"/>
        <source>It is archived</source>
        <translation>Den arkiveres</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="401"/>
        <source>It is destroyed</source>
        <translation>Den destrueres</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="402"/>
        <source>The offer had been taken back</source>
        <translation>Tilbuddet var trukket tilbage</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="403"/>
        <source>Another had accepted</source>
        <translation>En anden havde sagt ja</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="404"/>
        <source>Another offer was open</source>
        <translation>Et andet tilbud var åbent</translation>
    </message>
    <message>
        <location filename="../../app/documents/words.py" line="405"/>
        <source>Consent</source>
        <translation>Samtykke</translation>
    </message>
    <message>
        <location filename="../../app/documents/close.py" line="42"/>
        <source>The font of this document does not have every letter. An empty box stands for a letter that cannot be shown. The text itself is whole in the program. It concerns: {names}.</source>
        <translation>Dokumentets skrift har ikke alle bogstaver. En tom firkant står for et bogstav eller tegn, der ikke kan vises. I programmet er teksten hel. Det gælder: {names}.</translation>
    </message>
    <message>
        <location filename="../../app/documents/close.py" line="56"/>
        <source>{name} (shown as {letter})</source>
        <translation>{name} (vist som {letter})</translation>
    </message>
    <message>
        <source>Who should have let go</source>
        <translation>Skulle have givet slip</translation>
    </message>
    <message>
        <source>Said yes on</source>
        <translation>Sagde ja den</translation>
    </message>
    <message>
        <source>Written and signed by</source>
        <translation>Skrevet og underskrevet af</translation>
    </message>
    <message>
        <source>The holder adds</source>
        <translation>Stafetholderen tilføjer</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Hvad det er</translation>
    </message>
    <message>
        <source>With the content of</source>
        <translation>Med indholdet af</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>Entries without their content</source>
        <translation>Notater uden deres indhold</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>Iagttagelse</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Forslag</translation>
    </message>
    <message>
        <source>Said no</source>
        <translation>Sagde nej</translation>
    </message>
    <message>
        <source>The acceptance came too late and was refused by the giver.</source>
        <translation>Modtagelsen kom for sent og blev afvist af giveren.</translation>
    </message>
    <message>
        <source>{label}: 1 pair.</source>
        <translation>{label}: 1 par.</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Relay log, to be kept</source>
        <translation>Stafetlog til opbevaring</translation>
    </message>
    <message>
        <source>To be kept in the archive</source>
        <translation>Til opbevaring i arkivet</translation>
    </message>
    <message>
        <source>The whole log of {name}, {date}</source>
        <translation>Hele loggen for {name}, {date}</translation>
    </message>
    <message>
        <source>This is everything that is written in the log: {count} entries. It was saved to be kept in the archive. The signed entries lie beside it.</source>
        <translation>Dette er alt, hvad der er skrevet i loggen: {count} notater. Det er gemt for at blive opbevaret i arkivet. De underskrevne notater ligger ved siden af.</translation>
    </message>
    <message>
        <source>Written by mistake</source>
        <translation>Skrevet ved en fejl</translation>
    </message>
    <message>
        <source>Let go on</source>
        <translation>Gav slip den</translation>
    </message>
    <message>
        <source>Who had the relay and has lost it</source>
        <translation>Hvem der havde stafetten og har mistet den</translation>
    </message>
</context>
</TS>
