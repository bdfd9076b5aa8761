<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>ActorDialog</name>
    <message>
        <location filename="../../views/children/actor_dialog.py" line="31"/>
        <source>Change an actor</source>
        <translation>Ret en aktør</translation>
    </message>
    <message>
        <location filename="../../views/children/actor_dialog.py" line="33"/>
        <source>Add an actor</source>
        <translation>Tilføj en aktør</translation>
    </message>
    <message>
        <location filename="../../views/children/actor_dialog.py" line="41"/>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <location filename="../../views/children/actor_dialog.py" line="43"/>
        <location filename="../../views/children/actor_dialog.py" line="57"/>
        <source>Profession or relation</source>
        <translation>Fag eller relation</translation>
    </message>
    <message>
        <location filename="../../views/children/actor_dialog.py" line="47"/>
        <location filename="../../views/children/actor_dialog.py" line="58"/>
        <source>Belongs to</source>
        <translation>Hører til</translation>
    </message>
    <message>
        <location filename="../../views/children/actor_dialog.py" line="53"/>
        <source>May decide for the authority</source>
        <translation>Kan træffe beslutning for myndigheden</translation>
    </message>
    <message>
        <location filename="../../views/children/actor_dialog.py" line="60"/>
        <source>Workplace</source>
        <translation>Arbejdssted</translation>
    </message>
    <message>
        <location filename="../../views/children/actor_dialog.py" line="62"/>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <location filename="../../views/children/actor_dialog.py" line="62"/>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <location filename="../../views/children/actor_dialog.py" line="71"/>
        <source>Write a name.</source>
        <translation>Skriv et navn.</translation>
    </message>
    <message>
        <location filename="../../views/children/actor_dialog.py" line="73"/>
        <source>One of the dates is not a date.</source>
        <translation>En af datoerne er ikke en dato.</translation>
    </message>
    <message>
        <location filename="../../views/children/actor_dialog.py" line="111"/>
        <source>The family and the others have said goodbye</source>
        <translation>Familien og de andre har taget afsked</translation>
    </message>
    <message>
        <location filename="../../views/children/actor_dialog.py" line="113"/>
        <source>Left the work</source>
        <translation>Gik ud af arbejdet</translation>
    </message>
    <message>
        <location filename="../../views/children/actor_dialog.py" line="114"/>
        <source>In and out</source>
        <translation>Ind og ud</translation>
    </message>
    <message>
        <location filename="../../views/children/actor_dialog.py" line="116"/>
        <source>Joined</source>
        <translation>Kom med</translation>
    </message>
    <message>
        <location filename="../../views/children/actor_dialog.py" line="117"/>
        <source>Introduced to the family</source>
        <translation>Præsenteret for familien</translation>
    </message>
    <message>
        <location filename="../../views/children/actor_dialog.py" line="127"/>
        <source>Nothing of the log may be passed on to an actor before there is consent. The page shows it until it is there.</source>
        <translation>Intet fra loggen må gives videre til en aktør, før der er samtykke. Siden viser det, indtil det er der.</translation>
    </message>
    <message>
        <source>Somebody you know</source>
        <translation>En, du kender</translation>
    </message>
    <message>
        <source>From your contacts and the logs of other children. Empty for somebody new.</source>
        <translation>Fra dine kontakter og andre børns logge. Tomt for en ny.</translation>
    </message>
</context>
<context>
    <name>AgreementRow</name>
    <message>
        <location filename="../../views/children/agreements_tab.py" line="346"/>
        <source>{who}, by {date}</source>
        <translation>{who}, senest {date}</translation>
    </message>
    <message>
        <location filename="../../views/children/agreements_tab.py" line="363"/>
        <location filename="../../views/children/agreements_tab.py" line="374"/>
        <source>Done</source>
        <translation>Gjort</translation>
    </message>
    <message>
        <location filename="../../views/children/agreements_tab.py" line="364"/>
        <source>Move</source>
        <translation>Flyt</translation>
    </message>
    <message>
        <location filename="../../views/children/agreements_tab.py" line="365"/>
        <location filename="../../views/children/agreements_tab.py" line="376"/>
        <source>Not done</source>
        <translation>Ikke gjort</translation>
    </message>
</context>
<context>
    <name>AgreementsTab</name>
    <message>
        <location filename="../../views/children/agreements_tab.py" line="70"/>
        <source>Agreements</source>
        <translation>Aftaler</translation>
    </message>
    <message>
        <location filename="../../views/children/agreements_tab.py" line="76"/>
        <source>New agreement</source>
        <translation>Ny aftale</translation>
    </message>
    <message>
        <location filename="../../views/children/agreements_tab.py" line="77"/>
        <source>It is decided when what, who and when are there.</source>
        <translation>Den er besluttet, når der står hvad, hvem og hvornår.</translation>
    </message>
    <message>
        <location filename="../../views/children/agreements_tab.py" line="79"/>
        <source>One more</source>
        <translation>En til</translation>
    </message>
    <message>
        <location filename="../../views/children/agreements_tab.py" line="199"/>
        <source>The agreement is in the log.</source>
        <translation>Aftalen står i loggen.</translation>
    </message>
    <message>
        <location filename="../../views/children/agreements_tab.py" line="214"/>
        <source>No agreements yet</source>
        <translation>Ingen aftaler endnu</translation>
    </message>
    <message>
        <location filename="../../views/children/agreements_tab.py" line="215"/>
        <source>An agreement says who does what, and by when.</source>
        <translation>En aftale siger, hvem der gør hvad, og hvornår.</translation>
    </message>
    <message>
        <location filename="../../views/children/agreements_tab.py" line="218"/>
        <source>Late</source>
        <translation>Over tiden</translation>
    </message>
    <message>
        <location filename="../../views/children/agreements_tab.py" line="219"/>
        <source>Still to come</source>
        <translation>Kommende</translation>
    </message>
    <message>
        <location filename="../../views/children/agreements_tab.py" line="220"/>
        <source>Finished</source>
        <translation>Afsluttede</translation>
    </message>
</context>
<context>
    <name>AmendDialog</name>
    <message>
        <location filename="../../views/children/entry_dialog.py" line="99"/>
        <source>Correct an entry</source>
        <translation>Ret et notat</translation>
    </message>
    <message>
        <location filename="../../views/children/entry_dialog.py" line="109"/>
        <source>The correction is added to the log. What stood before can still be read: nothing is erased.</source>
        <translation>Rettelsen føjes til loggen. Det, der stod før, kan stadig læses: intet slettes.</translation>
    </message>
    <message>
        <location filename="../../views/children/entry_dialog.py" line="115"/>
        <location filename="../../views/children/entry_dialog.py" line="117"/>
        <source>The text as it should be</source>
        <translation>Teksten, som den skal være</translation>
    </message>
    <message>
        <location filename="../../views/children/entry_dialog.py" line="119"/>
        <location filename="../../views/children/entry_dialog.py" line="121"/>
        <source>Why it is corrected</source>
        <translation>Hvorfor den rettes</translation>
    </message>
    <message>
        <location filename="../../views/children/entry_dialog.py" line="123"/>
        <source>For example: a wrong date, or the parents remember it in another way.</source>
        <translation>For eksempel: en forkert dato, eller forældrene husker det anderledes.</translation>
    </message>
    <message>
        <location filename="../../views/children/entry_dialog.py" line="128"/>
        <source>Written {moment} by {name}</source>
        <translation>Skrevet {moment} af {name}</translation>
    </message>
    <message>
        <location filename="../../views/children/entry_dialog.py" line="142"/>
        <source>Write what it should say.</source>
        <translation>Skriv, hvad der skal stå.</translation>
    </message>
    <message>
        <location filename="../../views/children/entry_dialog.py" line="144"/>
        <source>The text is the same as before.</source>
        <translation>Teksten er den samme som før.</translation>
    </message>
    <message>
        <location filename="../../views/children/entry_dialog.py" line="146"/>
        <source>Write briefly why, so that others can follow it.</source>
        <translation>Skriv kort hvorfor, så andre kan følge det.</translation>
    </message>
</context>
<context>
    <name>ChildDialog</name>
    <message>
        <location filename="../../views/children/child_dialog.py" line="27"/>
        <source>Child and family</source>
        <translation>Barn og familie</translation>
    </message>
    <message>
        <location filename="../../views/children/child_dialog.py" line="32"/>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <location filename="../../views/children/child_dialog.py" line="34"/>
        <location filename="../../views/children/child_dialog.py" line="46"/>
        <source>Born or not</source>
        <translation>Født eller ej</translation>
    </message>
    <message>
        <location filename="../../views/children/child_dialog.py" line="35"/>
        <source>The child is born</source>
        <translation>Barnet er født</translation>
    </message>
    <message>
        <location filename="../../views/children/child_dialog.py" line="35"/>
        <source>Not born yet</source>
        <translation>Ikke født endnu</translation>
    </message>
    <message>
        <location filename="../../views/children/child_dialog.py" line="44"/>
        <source>Date of birth</source>
        <translation>Fødselsdato</translation>
    </message>
    <message>
        <location filename="../../views/children/child_dialog.py" line="47"/>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <location filename="../../views/children/child_dialog.py" line="50"/>
        <source>Those who have custody give consent. Ask the family when in doubt.</source>
        <translation>De, der har forældremyndighed, giver samtykke. Spørg familien, hvis du er i tvivl.</translation>
    </message>
    <message>
        <location filename="../../views/children/child_dialog.py" line="60"/>
        <source>Add a family member</source>
        <translation>Tilføj et familiemedlem</translation>
    </message>
    <message>
        <location filename="../../views/children/child_dialog.py" line="66"/>
        <source>Formally responsible</source>
        <translation>Formelt ansvarlig</translation>
    </message>
    <message>
        <location filename="../../views/children/child_dialog.py" line="68"/>
        <source>Who has the formal responsibility under the law, apart from the relay.</source>
        <translation>Hvem der har det formelle ansvar efter loven, uafhængigt af stafetten.</translation>
    </message>
    <message>
        <location filename="../../views/children/child_dialog.py" line="75"/>
        <source>Write the child&apos;s name.</source>
        <translation>Skriv barnets navn.</translation>
    </message>
    <message>
        <location filename="../../views/children/child_dialog.py" line="77"/>
        <source>This is not a date.</source>
        <translation>Det er ikke en dato.</translation>
    </message>
</context>
<context>
    <name>ChildPage</name>
    <message>
        <location filename="../../views/children/child_page.py" line="49"/>
        <source>The child&apos;s page</source>
        <translation>Barnets side</translation>
    </message>
    <message>
        <location filename="../../views/children/child_page.py" line="86"/>
        <location filename="../../views/children/child_page.py" line="322"/>
        <source>Start a new course</source>
        <translation>Start et nyt forløb</translation>
    </message>
    <message>
        <location filename="../../views/children/child_page.py" line="88"/>
        <source>Destroy …</source>
        <translation>Destruér …</translation>
    </message>
    <message>
        <location filename="../../views/children/child_page.py" line="90"/>
        <source>Open the relay</source>
        <translation>Åbn stafetten</translation>
    </message>
    <message>
        <location filename="../../views/children/child_page.py" line="114"/>
        <source>Parts of the child&apos;s page</source>
        <translation>Dele af barnets side</translation>
    </message>
    <message>
        <location filename="../../views/children/child_page.py" line="192"/>
        <source>{tab} ({count} late)</source>
        <translation>{tab} ({count} over tiden)</translation>
    </message>
    <message>
        <location filename="../../views/children/child_page.py" line="232"/>
        <source>Nobody holds a relay for the child now. The log can only be read.</source>
        <translation>Ingen holder stafetten for barnet nu. Loggen kan kun læses.</translation>
    </message>
    <message>
        <location filename="../../views/children/child_page.py" line="233"/>
        <source>The course was ended {date}</source>
        <translation>Forløbet blev afsluttet {date}</translation>
    </message>
    <message>
        <location filename="../../views/children/child_page.py" line="237"/>
        <source>You both have a hand on the relay</source>
        <translation>I har begge fat i stafetten</translation>
    </message>
    <message>
        <location filename="../../views/children/child_page.py" line="238"/>
        <source>You still hold the relay</source>
        <translation>Du holder stadig stafetten</translation>
    </message>
    <message>
        <location filename="../../views/children/child_page.py" line="239"/>
        <source>It is not certain who holds the relay</source>
        <translation>Det er usikkert, hvem der holder stafetten</translation>
    </message>
    <message>
        <location filename="../../views/children/child_page.py" line="247"/>
        <source>This is a sealed copy: it can be read, and only the holder adds to the log.</source>
        <translation>Dette er en forseglet kopi: den kan læses, og kun stafetholderen skriver i loggen.</translation>
    </message>
    <message>
        <location filename="../../views/children/child_page.py" line="249"/>
        <source>{name} holds the relay since {date}</source>
        <translation>{name} holder stafetten siden {date}</translation>
    </message>
    <message>
        <location filename="../../views/children/child_page.py" line="308"/>
        <source>Save the parents&apos; copy</source>
        <translation>Gem forældrenes kopi</translation>
    </message>
    <message>
        <location filename="../../views/children/child_page.py" line="309"/>
        <source>relay-log-{date}.pdf</source>
        <translation>stafetlog-{date}.pdf</translation>
    </message>
    <message>
        <location filename="../../views/children/child_page.py" line="317"/>
        <source>Start a new course?</source>
        <translation>Start et nyt forløb?</translation>
    </message>
    <message>
        <location filename="../../views/children/child_page.py" line="319"/>
        <source>You start a new log for the child and hold the relay. Nothing is carried over from the old log; it stays ended and can be read.</source>
        <translation>Du starter en ny log for barnet og holder stafetten. Intet føres over fra den gamle log; den forbliver afsluttet og kan læses.</translation>
    </message>
    <message>
        <location filename="../../views/children/child_page.py" line="323"/>
        <source>Not now</source>
        <translation>Ikke nu</translation>
    </message>
    <message>
        <location filename="../../views/children/child_page.py" line="341"/>
        <source>Destroy the log?</source>
        <translation>Destruér loggen?</translation>
    </message>
    <message>
        <location filename="../../views/children/child_page.py" line="343"/>
        <source>Everything in it is removed from this computer and cannot be brought back from here. Only a receipt without content remains. Have the parents got their copy?</source>
        <translation>Alt i den fjernes fra denne computer og kan ikke hentes tilbage herfra. Kun en kvittering uden indhold bliver tilbage. Har forældrene fået deres kopi?</translation>
    </message>
    <message>
        <location filename="../../views/children/child_page.py" line="346"/>
        <source>Destroy</source>
        <translation>Destruér</translation>
    </message>
    <message>
        <location filename="../../views/children/child_page.py" line="347"/>
        <source>Keep it</source>
        <translation>Behold den</translation>
    </message>
    <message>
        <source>Take the copy away?</source>
        <translation>Fjern læsekopien?</translation>
    </message>
    <message>
        <source>It can no longer be read on this computer. The log itself is with its holder, who can give you a new copy as long as the consent holds.</source>
        <translation>Den kan ikke længere læses på denne computer. Selve loggen er hos stafetholderen, som kan give dig en ny kopi, så længe samtykket gælder.</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Fjern den</translation>
    </message>
    <message>
        <source>Keep or destroy…</source>
        <translation>Behold eller destruér…</translation>
    </message>
    <message>
        <source>Look at it again on {day}: keep it, or destroy it?</source>
        <translation>Se på den igen {day}: Skal den beholdes eller destrueres?</translation>
    </message>
    <message>
        <source>Save to the archive …</source>
        <translation>Gem til arkiv …</translation>
    </message>
    <message>
        <source>Save the log to an archive?</source>
        <translation>Gem loggen til et arkiv?</translation>
    </message>
    <message>
        <source>You get one file with the whole log to read and print (PDF/A), the signed entries and the attachments. The file is not encrypted: put it where only those may come who may read the log.</source>
        <translation>Du får én fil med hele loggen til at læse og udskrive (PDF/A), de underskrevne notater og bilagene. Filen er ikke krypteret: Læg den, hvor kun de kan komme til, der må læse loggen.</translation>
    </message>
    <message>
        <source>Choose where</source>
        <translation>Vælg hvor</translation>
    </message>
    <message>
        <source>Save to the archive</source>
        <translation>Gem til arkiv</translation>
    </message>
    <message>
        <source>{name} holds the relay</source>
        <translation>{name} holder stafetten</translation>
    </message>
    <message>
        <source>This is a copy to read, until {day}: nobody can write in it. What you have seen yourself can be sent to the holder, under More.</source>
        <translation>Dette er en læsekopi til og med {day}: ingen kan skrive i den. Det, du selv har set, kan sendes til stafetholderen, under Mere.</translation>
    </message>
    <message>
        <source>Your yes was refused. The log can be read here, and nobody can write in it.</source>
        <translation>Dit ja blev afvist. Loggen kan læses her, men ingen kan skrive i den.</translation>
    </message>
</context>
<context>
    <name>ChildWords</name>
    <message>
        <source>There: {names}</source>
        <translation>Til stede: {names}</translation>
    </message>
    <message>
        <source>1 actor on the map</source>
        <translation>1 aktør på kortet</translation>
    </message>
    <message>
        <source>1 entry came along</source>
        <translation>1 notat fulgte med</translation>
    </message>
    <message>
        <source>1 entry without its content</source>
        <translation>1 notat uden indhold</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="92"/>
        <source>The child thrives again</source>
        <translation>Barnet trives igen</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="93"/>
        <source>No common effort was started</source>
        <translation>Der blev ikke sat en fælles indsats i gang</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="94"/>
        <source>Another reason</source>
        <translation>En anden grund</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="101"/>
        <source>In writing</source>
        <translation>Skriftligt</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="102"/>
        <source>By word of mouth</source>
        <translation>Mundtligt</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="103"/>
        <source>Digitally</source>
        <translation>Digitalt</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="150"/>
        <source>Entry of a newer version</source>
        <translation>Notat fra en nyere version</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="155"/>
        <source>The relay is offered to {name}</source>
        <translation>Stafetten er tilbudt til {name}</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="159"/>
        <source>{name} has received the relay</source>
        <translation>{name} har modtaget stafetten</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="163"/>
        <source>{name} has let go of the relay</source>
        <translation>{name} har givet slip på stafetten</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="167"/>
        <source>The relay has passed to {name}</source>
        <translation>Stafetten er overdraget til {name}</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="171"/>
        <source>Now at level {level}</source>
        <translation>Nu på niveau {level}</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="173"/>
        <source>Eyes on the child: {name}</source>
        <translation>Øje på barnet: {name}</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="177"/>
        <source>{name} has left the work</source>
        <translation>{name} er gået ud af arbejdet</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="178"/>
        <source>Actor: {name}</source>
        <translation>Aktør: {name}</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="186"/>
        <source>{who}, written by {writer}</source>
        <translation>{who}, skrevet af {writer}</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="195"/>
        <source>corrected</source>
        <translation>rettet</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="197"/>
        <source>waits for the release</source>
        <translation>venter på frigivelsen</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="199"/>
        <source>the clock was doubtful</source>
        <translation>uret var usikkert</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="206"/>
        <source>Corrected because: {why}</source>
        <translation>Rettet fordi: {why}</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="222"/>
        <source>Custody: {names}</source>
        <translation>Forældremyndighed: {names}</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="231"/>
        <source>{who}, by {date}</source>
        <translation>{who}, senest {date}</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="243"/>
        <source>For {name}: {purpose}</source>
        <translation>Til {name}: {purpose}</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="250"/>
        <source>{count} actors on the map</source>
        <translation>{count} aktører på kortet</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="260"/>
        <source>Until {date}</source>
        <translation>Til {date}</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="264"/>
        <source>Given to {name}</source>
        <translation>Givet til {name}</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="275"/>
        <source>Seen and co-signed by {name}</source>
        <translation>Set og medunderskrevet af {name}</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="281"/>
        <source>Judged together with {names}</source>
        <translation>Vurderet sammen med {names}</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="283"/>
        <source>The log is to be destroyed</source>
        <translation>Loggen skal destrueres</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="285"/>
        <source>The log is archived</source>
        <translation>Loggen er arkiveret</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="290"/>
        <source>{count} entries came along</source>
        <translation>{count} notater fulgte med</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="300"/>
        <source>Happened {date}</source>
        <translation>Skete {date}</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="302"/>
        <location filename="../../views/children/words.py" line="390"/>
        <source>Because: {why}</source>
        <translation>Fordi: {why}</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="305"/>
        <source>Talked over with the parents {date}</source>
        <translation>Drøftet med forældrene {date}</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="311"/>
        <source>Not yet talked over with the parents: {why}</source>
        <translation>Endnu ikke drøftet med forældrene: {why}</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="324"/>
        <source>From the meeting {title}, {date}</source>
        <translation>Fra mødet {title}, {date}</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="331"/>
        <source>{name} started the log and holds the relay</source>
        <translation>{name} startede loggen og holder stafetten</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="336"/>
        <source>A new course after an earlier one that was ended</source>
        <translation>Et nyt forløb efter et tidligere, der blev afsluttet</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="339"/>
        <source>The parents do not know yet: {why}</source>
        <translation>Forældrene ved det ikke endnu: {why}</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="346"/>
        <source>Done</source>
        <translation>Gjort</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="347"/>
        <source>Not done</source>
        <translation>Ikke gjort</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="348"/>
        <source>Moved to {date}</source>
        <translation>Flyttet til {date}</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="358"/>
        <source>For {names}</source>
        <translation>Til {names}</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="359"/>
        <source>Given by {names}, {form}, valid until {date}</source>
        <translation>Givet af {names}, {form}, gælder til {date}</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="367"/>
        <source>By {name}</source>
        <translation>Af {name}</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="377"/>
        <source>Corrects: {kind}, {date}</source>
        <translation>Retter: {kind}, {date}</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="393"/>
        <source>Agreed with {names}</source>
        <translation>Aftalt med {names}</translation>
    </message>
    <message>
        <location filename="../../views/children/words.py" line="396"/>
        <source>The family says: {text}</source>
        <translation>Familien siger: {text}</translation>
    </message>
    <message>
        <source>From {name}</source>
        <translation>Fra {name}</translation>
    </message>
    <message>
        <source>A contribution from {name} is not admitted</source>
        <translation>Et bidrag fra {name} er ikke taget med</translation>
    </message>
    <message>
        <source>{name} has got a copy to read</source>
        <translation>{name} har fået en læsekopi</translation>
    </message>
    <message>
        <source>Written and signed by {name} {moment}</source>
        <translation>Skrevet og underskrevet af {name} {moment}</translation>
    </message>
    <message>
        <source>The holder adds: {text}</source>
        <translation>Stafetholderen tilføjer: {text}</translation>
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
        <source>It can be read until {date}</source>
        <translation>Den kan læses til og med {date}</translation>
    </message>
    <message>
        <source>{count} entries without their content</source>
        <translation>Notater uden deres indhold: {count}</translation>
    </message>
    <message>
        <source>{kind}: content removed or withheld</source>
        <translation>{kind}: indholdet er fjernet eller holdt tilbage</translation>
    </message>
    <message>
        <source>The copy to read of {name} is recalled</source>
        <translation>Læsekopien hos {name} er kaldt tilbage</translation>
    </message>
    <message>
        <source>The consent it rested on has been taken back.</source>
        <translation>Det samtykke, den hvilede på, er trukket tilbage.</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>Taget tilbage: {what}</translation>
    </message>
    <message>
        <source>Lost by {name}</source>
        <translation>Mistet af {name}</translation>
    </message>
    <message>
        <source>{name} has taken the relay over, though it was not let go of</source>
        <translation>{name} har overtaget stafetten, uden at der blev givet slip</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <location filename="../../views/children/close_dialog.py" line="33"/>
        <location filename="../../views/children/close_dialog.py" line="40"/>
        <source>End the course</source>
        <translation>Afslut forløbet</translation>
    </message>
    <message>
        <location filename="../../views/children/close_dialog.py" line="34"/>
        <source>When it is ended nobody holds a relay for the child. Should the worry come back, it is a new course, and whoever sees it starts it.</source>
        <translation>Når det er afsluttet, holder ingen stafetten for barnet. Kommer bekymringen igen, er det et nyt forløb, og den, der ser det, starter det.</translation>
    </message>
    <message>
        <location filename="../../views/children/close_dialog.py" line="49"/>
        <location filename="../../views/children/close_dialog.py" line="51"/>
        <source>Why</source>
        <translation>Hvorfor</translation>
    </message>
    <message>
        <location filename="../../views/children/close_dialog.py" line="51"/>
        <source>Both for the ending and for what becomes of it.</source>
        <translation>Både for afslutningen og for, hvad der sker med loggen.</translation>
    </message>
    <message>
        <location filename="../../views/children/close_dialog.py" line="56"/>
        <source>Date</source>
        <translation>Dato</translation>
    </message>
    <message>
        <location filename="../../views/children/close_dialog.py" line="63"/>
        <source>How did it end?</source>
        <translation>Hvordan sluttede det?</translation>
    </message>
    <message>
        <location filename="../../views/children/close_dialog.py" line="78"/>
        <source>Both must be judged together with the partners</source>
        <translation>Begge dele skal vurderes sammen med samarbejdspartnerne</translation>
    </message>
    <message>
        <location filename="../../views/children/close_dialog.py" line="80"/>
        <source>The child thrives and develops on a par with other children</source>
        <translation>Barnet trives og udvikler sig på lige fod med andre børn</translation>
    </message>
    <message>
        <location filename="../../views/children/close_dialog.py" line="82"/>
        <source>The risk of new difficulties is very small</source>
        <translation>Risikoen for nye vanskeligheder er meget lille</translation>
    </message>
    <message>
        <location filename="../../views/children/close_dialog.py" line="91"/>
        <source>Who judged it together with you?</source>
        <translation>Hvem vurderede det sammen med dig?</translation>
    </message>
    <message>
        <location filename="../../views/children/close_dialog.py" line="102"/>
        <source>Others</source>
        <translation>Andre</translation>
    </message>
    <message>
        <location filename="../../views/children/close_dialog.py" line="102"/>
        <source>Names with commas between.</source>
        <translation>Navne med komma imellem.</translation>
    </message>
    <message>
        <location filename="../../views/children/close_dialog.py" line="107"/>
        <source>What becomes of the log?</source>
        <translation>Hvad sker der med loggen?</translation>
    </message>
    <message>
        <location filename="../../views/children/close_dialog.py" line="108"/>
        <source>Archive: it is kept, and can only be read</source>
        <translation>Arkivér: den gemmes og kan kun læses</translation>
    </message>
    <message>
        <location filename="../../views/children/close_dialog.py" line="110"/>
        <source>Destroy: it is removed from here and cannot be brought back</source>
        <translation>Destruér: den fjernes herfra og kan ikke hentes tilbage</translation>
    </message>
    <message>
        <location filename="../../views/children/close_dialog.py" line="118"/>
        <source>The log is not destroyed by this: you are asked once more, and can give the family their copy first. Rules on keeping records may forbid it.</source>
        <translation>Loggen destrueres ikke nu: du bliver spurgt en gang til og kan give familien deres kopi først. Regler om journalpligt og arkiver kan forbyde det.</translation>
    </message>
    <message>
        <location filename="../../views/children/close_dialog.py" line="146"/>
        <source>Both judgements are needed to end the course so.</source>
        <translation>Begge vurderinger skal være der for at afslutte sådan.</translation>
    </message>
    <message>
        <location filename="../../views/children/close_dialog.py" line="149"/>
        <source>Name at least one who judged it with you.</source>
        <translation>Nævn mindst én, der vurderede det sammen med dig.</translation>
    </message>
    <message>
        <location filename="../../views/children/close_dialog.py" line="151"/>
        <source>Choose what becomes of the log.</source>
        <translation>Vælg, hvad der skal ske med loggen.</translation>
    </message>
    <message>
        <location filename="../../views/children/close_dialog.py" line="152"/>
        <source>Write why.</source>
        <translation>Skriv hvorfor.</translation>
    </message>
    <message>
        <location filename="../../views/children/close_dialog.py" line="153"/>
        <source>Write the date.</source>
        <translation>Skriv datoen.</translation>
    </message>
</context>
<context>
    <name>Compose</name>
    <message>
        <location filename="../../views/children/compose.py" line="82"/>
        <location filename="../../views/children/compose.py" line="175"/>
        <source>Write in the log</source>
        <translation>Skriv i loggen</translation>
    </message>
    <message>
        <location filename="../../views/children/compose.py" line="157"/>
        <source>What is to stand in the log</source>
        <translation>Det, der skal stå i loggen</translation>
    </message>
    <message>
        <location filename="../../views/children/compose.py" line="158"/>
        <location filename="../../views/children/compose.py" line="185"/>
        <source>Date</source>
        <translation>Dato</translation>
    </message>
    <message>
        <location filename="../../views/children/compose.py" line="160"/>
        <source>Who saw or said it</source>
        <translation>Hvem så eller sagde det</translation>
    </message>
    <message>
        <location filename="../../views/children/compose.py" line="162"/>
        <location filename="../../views/children/compose.py" line="189"/>
        <source>Talked over with the parents</source>
        <translation>Drøftet med forældrene</translation>
    </message>
    <message>
        <location filename="../../views/children/compose.py" line="163"/>
        <source>Not yet</source>
        <translation>Ikke endnu</translation>
    </message>
    <message>
        <location filename="../../views/children/compose.py" line="163"/>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <location filename="../../views/children/compose.py" line="167"/>
        <source>Date of the talk with the parents</source>
        <translation>Dato for samtalen med forældrene</translation>
    </message>
    <message>
        <location filename="../../views/children/compose.py" line="170"/>
        <source>Why not yet</source>
        <translation>Hvorfor ikke endnu</translation>
    </message>
    <message>
        <location filename="../../views/children/compose.py" line="171"/>
        <source>Why not yet?</source>
        <translation>Hvorfor ikke endnu?</translation>
    </message>
    <message>
        <location filename="../../views/children/compose.py" line="173"/>
        <source>Clear</source>
        <translation>Ryd</translation>
    </message>
    <message>
        <location filename="../../views/children/compose.py" line="174"/>
        <source>Throw away what is typed here</source>
        <translation>Smid det væk, der er skrevet her</translation>
    </message>
    <message>
        <location filename="../../views/children/compose.py" line="176"/>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <location filename="../../views/children/compose.py" line="186"/>
        <source>Who</source>
        <translation>Hvem</translation>
    </message>
    <message>
        <location filename="../../views/children/compose.py" line="246"/>
        <source>Your draft from before is here.</source>
        <translation>Din kladde fra sidst er her.</translation>
    </message>
    <message>
        <location filename="../../views/children/compose.py" line="349"/>
        <source>Written in the log.</source>
        <translation>Skrevet i loggen.</translation>
    </message>
    <message>
        <location filename="../../views/children/compose.py" line="359"/>
        <source>It was not written. What you typed is kept here.</source>
        <translation>Det blev ikke skrevet i loggen. Det, du har skrevet, er gemt her.</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <location filename="../../views/children/consent_dialog.py" line="48"/>
        <source>Register a consent</source>
        <translation>Registrér et samtykke</translation>
    </message>
    <message>
        <location filename="../../views/children/consent_dialog.py" line="49"/>
        <source>Write it as the family said it. Without consent nothing of the log may be passed on.</source>
        <translation>Skriv det, som familien sagde det. Uden samtykke må intet fra loggen gives videre.</translation>
    </message>
    <message>
        <location filename="../../views/children/consent_dialog.py" line="55"/>
        <source>Register</source>
        <translation>Registrér</translation>
    </message>
    <message>
        <location filename="../../views/children/consent_dialog.py" line="59"/>
        <location filename="../../views/children/consent_dialog.py" line="68"/>
        <source>What it is for</source>
        <translation>Hvad det er til</translation>
    </message>
    <message>
        <location filename="../../views/children/consent_dialog.py" line="60"/>
        <location filename="../../views/children/consent_dialog.py" line="73"/>
        <source>What may be told</source>
        <translation>Hvad der må fortælles</translation>
    </message>
    <message>
        <location filename="../../views/children/consent_dialog.py" line="61"/>
        <location filename="../../views/children/consent_dialog.py" line="83"/>
        <source>How it was explained</source>
        <translation>Sådan blev det forklaret</translation>
    </message>
    <message>
        <location filename="../../views/children/consent_dialog.py" line="70"/>
        <source>For example: that kindergarten and school plan the start together.</source>
        <translation>For eksempel: at børnehave og skole planlægger starten sammen.</translation>
    </message>
    <message>
        <location filename="../../views/children/consent_dialog.py" line="75"/>
        <source>For example: the log from March on, the map, but not the father&apos;s illness.</source>
        <translation>For eksempel: loggen fra marts og frem og kortet, men ikke fars sygdom.</translation>
    </message>
    <message>
        <location filename="../../views/children/consent_dialog.py" line="85"/>
        <source>In which language, with which help, and that it can be taken back any time.</source>
        <translation>På hvilket sprog, med hvilken hjælp, og at det kan trækkes tilbage når som helst.</translation>
    </message>
    <message>
        <location filename="../../views/children/consent_dialog.py" line="96"/>
        <source>Who may be told</source>
        <translation>Hvem der må få det at vide</translation>
    </message>
    <message>
        <location filename="../../views/children/consent_dialog.py" line="116"/>
        <source>{name} (contact)</source>
        <translation>{name} (kontakt)</translation>
    </message>
    <message>
        <location filename="../../views/children/consent_dialog.py" line="120"/>
        <location filename="../../views/children/consent_dialog.py" line="121"/>
        <source>Another person or service</source>
        <translation>En anden person eller instans</translation>
    </message>
    <message>
        <location filename="../../views/children/consent_dialog.py" line="122"/>
        <source>Add</source>
        <translation>Tilføj</translation>
    </message>
    <message>
        <location filename="../../views/children/consent_dialog.py" line="140"/>
        <source>Given by</source>
        <translation>Givet af</translation>
    </message>
    <message>
        <location filename="../../views/children/consent_dialog.py" line="148"/>
        <source>Nobody in the family is marked as having custody. Write that first under Child and family: only they can give consent.</source>
        <translation>Ingen i familien er markeret med forældremyndighed. Skriv det først under Barn og familie: kun de kan give samtykke.</translation>
    </message>
    <message>
        <location filename="../../views/children/consent_dialog.py" line="157"/>
        <source>{name} (has custody)</source>
        <translation>{name} (har forældremyndighed)</translation>
    </message>
    <message>
        <location filename="../../views/children/consent_dialog.py" line="173"/>
        <location filename="../../views/children/consent_dialog.py" line="190"/>
        <source>How it was given</source>
        <translation>Hvordan det blev givet</translation>
    </message>
    <message>
        <location filename="../../views/children/consent_dialog.py" line="175"/>
        <source>In writing</source>
        <translation>Skriftligt</translation>
    </message>
    <message>
        <location filename="../../views/children/consent_dialog.py" line="176"/>
        <source>By word of mouth</source>
        <translation>Mundtligt</translation>
    </message>
    <message>
        <location filename="../../views/children/consent_dialog.py" line="177"/>
        <source>Digitally</source>
        <translation>Digitalt</translation>
    </message>
    <message>
        <location filename="../../views/children/consent_dialog.py" line="185"/>
        <source>Valid until</source>
        <translation>Gælder til</translation>
    </message>
    <message>
        <location filename="../../views/children/consent_dialog.py" line="187"/>
        <source>Twelve months are proposed. A shorter time is fine.</source>
        <translation>Tolv måneder er foreslået. Kortere tid er også i orden.</translation>
    </message>
    <message>
        <location filename="../../views/children/consent_dialog.py" line="189"/>
        <source>Given on</source>
        <translation>Givet den</translation>
    </message>
    <message>
        <location filename="../../views/children/consent_dialog.py" line="193"/>
        <source>It was given freely, and they know that it can be taken back</source>
        <translation>Det er givet frivilligt, og de ved, at det kan trækkes tilbage</translation>
    </message>
    <message>
        <location filename="../../views/children/consent_dialog.py" line="206"/>
        <source>Write what it is for.</source>
        <translation>Skriv, hvad det er til.</translation>
    </message>
    <message>
        <location filename="../../views/children/consent_dialog.py" line="207"/>
        <source>Write what may be told.</source>
        <translation>Skriv, hvad der må fortælles.</translation>
    </message>
    <message>
        <location filename="../../views/children/consent_dialog.py" line="208"/>
        <source>Choose who may be told.</source>
        <translation>Vælg, hvem der må få det at vide.</translation>
    </message>
    <message>
        <location filename="../../views/children/consent_dialog.py" line="209"/>
        <source>Choose who gave the consent.</source>
        <translation>Vælg, hvem der gav samtykket.</translation>
    </message>
    <message>
        <location filename="../../views/children/consent_dialog.py" line="210"/>
        <source>Write the date.</source>
        <translation>Skriv datoen.</translation>
    </message>
    <message>
        <location filename="../../views/children/consent_dialog.py" line="212"/>
        <source>Write a date after the day it was given.</source>
        <translation>Skriv en dato efter den dag, det blev givet.</translation>
    </message>
    <message>
        <location filename="../../views/children/consent_dialog.py" line="260"/>
        <source>Still missing: {names}. The consent holds when everybody with custody has given it.</source>
        <translation>Mangler endnu: {names}. Samtykket gælder, når alle med forældremyndighed har givet det.</translation>
    </message>
    <message>
        <source>A consent counts only when it is given freely.</source>
        <translation>Et samtykke gælder kun, når det er givet frivilligt.</translation>
    </message>
</context>
<context>
    <name>ConsentsTab</name>
    <message>
        <location filename="../../views/children/consents_tab.py" line="42"/>
        <source>Consent</source>
        <translation>Samtykke</translation>
    </message>
    <message>
        <location filename="../../views/children/consents_tab.py" line="44"/>
        <source>Register a consent</source>
        <translation>Registrér et samtykke</translation>
    </message>
    <message>
        <location filename="../../views/children/consents_tab.py" line="46"/>
        <source>Another ground</source>
        <translation>Andet grundlag</translation>
    </message>
    <message>
        <location filename="../../views/children/consents_tab.py" line="48"/>
        <source>Add an actor</source>
        <translation>Tilføj en aktør</translation>
    </message>
    <message>
        <location filename="../../views/children/consents_tab.py" line="70"/>
        <source>No consents yet</source>
        <translation>Ingen samtykker endnu</translation>
    </message>
    <message>
        <location filename="../../views/children/consents_tab.py" line="72"/>
        <source>At level 1 you may write alone. Before the log is passed on, the family says who may be told what.</source>
        <translation>På niveau 1 må du skrive alene. Før loggen gives videre, siger familien, hvem der må få hvad at vide.</translation>
    </message>
    <message>
        <location filename="../../views/children/consents_tab.py" line="78"/>
        <source>Consents</source>
        <translation>Samtykker</translation>
    </message>
    <message>
        <location filename="../../views/children/consents_tab.py" line="82"/>
        <source>Other grounds</source>
        <translation>Andre grundlag</translation>
    </message>
    <message>
        <location filename="../../views/children/consents_tab.py" line="86"/>
        <location filename="../../views/children/consents_tab.py" line="178"/>
        <source>Actors round the child</source>
        <translation>Aktører omkring barnet</translation>
    </message>
    <message>
        <location filename="../../views/children/consents_tab.py" line="97"/>
        <source>{names}. Nothing of the log may be passed on to them before the consent is there.</source>
        <translation>{names}. Intet fra loggen må gives videre til dem, før samtykket er der.</translation>
    </message>
    <message>
        <location filename="../../views/children/consents_tab.py" line="99"/>
        <location filename="../../views/children/consents_tab.py" line="205"/>
        <source>Consent is missing</source>
        <translation>Samtykke mangler</translation>
    </message>
    <message>
        <location filename="../../views/children/consents_tab.py" line="109"/>
        <source>May be told</source>
        <translation>Må fortælles</translation>
    </message>
    <message>
        <location filename="../../views/children/consents_tab.py" line="110"/>
        <location filename="../../views/children/consents_tab.py" line="166"/>
        <source>To</source>
        <translation>Til</translation>
    </message>
    <message>
        <location filename="../../views/children/consents_tab.py" line="112"/>
        <source>Given by</source>
        <translation>Givet af</translation>
    </message>
    <message>
        <location filename="../../views/children/consents_tab.py" line="113"/>
        <source>{names}, {form}, {date}</source>
        <translation>{names}, {form}, {date}</translation>
    </message>
    <message>
        <location filename="../../views/children/consents_tab.py" line="114"/>
        <source>nobody in the family any more</source>
        <translation>ingen, der længere står i familien</translation>
    </message>
    <message>
        <location filename="../../views/children/consents_tab.py" line="119"/>
        <location filename="../../views/children/consents_tab.py" line="169"/>
        <source>Valid until</source>
        <translation>Gælder til</translation>
    </message>
    <message>
        <location filename="../../views/children/consents_tab.py" line="122"/>
        <source>Still missing</source>
        <translation>Mangler endnu</translation>
    </message>
    <message>
        <location filename="../../views/children/consents_tab.py" line="124"/>
        <source>How it was explained</source>
        <translation>Sådan blev det forklaret</translation>
    </message>
    <message>
        <location filename="../../views/children/consents_tab.py" line="134"/>
        <source>Complete it</source>
        <translation>Gør det helt</translation>
    </message>
    <message>
        <location filename="../../views/children/consents_tab.py" line="134"/>
        <source>Renew</source>
        <translation>Forny</translation>
    </message>
    <message>
        <location filename="../../views/children/consents_tab.py" line="139"/>
        <source>Take back</source>
        <translation>Træk tilbage</translation>
    </message>
    <message>
        <location filename="../../views/children/consents_tab.py" line="147"/>
        <source>Taken back {date}</source>
        <translation>Trukket tilbage {date}</translation>
    </message>
    <message>
        <location filename="../../views/children/consents_tab.py" line="150"/>
        <location filename="../../views/children/consents_tab.py" line="162"/>
        <source>Holds</source>
        <translation>Gælder</translation>
    </message>
    <message>
        <location filename="../../views/children/consents_tab.py" line="151"/>
        <source>Lapses soon</source>
        <translation>Udløber snart</translation>
    </message>
    <message>
        <location filename="../../views/children/consents_tab.py" line="152"/>
        <location filename="../../views/children/consents_tab.py" line="160"/>
        <source>Lapsed</source>
        <translation>Udløbet</translation>
    </message>
    <message>
        <location filename="../../views/children/consents_tab.py" line="153"/>
        <source>Not complete</source>
        <translation>Ikke helt</translation>
    </message>
    <message>
        <location filename="../../views/children/consents_tab.py" line="167"/>
        <source>The ground</source>
        <translation>Grundlaget</translation>
    </message>
    <message>
        <location filename="../../views/children/consents_tab.py" line="168"/>
        <source>The law</source>
        <translation>Loven</translation>
    </message>
    <message>
        <location filename="../../views/children/consents_tab.py" line="204"/>
        <source>Consent is there</source>
        <translation>Samtykke er der</translation>
    </message>
    <message>
        <location filename="../../views/children/consents_tab.py" line="206"/>
        <source>Needs no consent</source>
        <translation>Kræver ikke samtykke</translation>
    </message>
    <message>
        <location filename="../../views/children/consents_tab.py" line="212"/>
        <source>Register</source>
        <translation>Registrér</translation>
    </message>
    <message>
        <location filename="../../views/children/consents_tab.py" line="216"/>
        <source>Change</source>
        <translation>Ret</translation>
    </message>
    <message>
        <source>It is not registered as freely given.</source>
        <translation>Det er ikke registreret som frivilligt givet.</translation>
    </message>
</context>
<context>
    <name>CopyGivenDialog</name>
    <message>
        <location filename="../../views/children/copy_dialog.py" line="21"/>
        <source>Have the parents got it?</source>
        <translation>Har forældrene fået den?</translation>
    </message>
    <message>
        <location filename="../../views/children/copy_dialog.py" line="22"/>
        <source>The copy is made. Mark it as given when the parents have it: then the page can say when it is out of date. Delete the file when it is no longer needed.</source>
        <translation>Kopien er lavet. Markér den som givet, når forældrene har den: så kan siden sige, når den er forældet. Slet filen, når den ikke skal bruges mere.</translation>
    </message>
    <message>
        <location filename="../../views/children/copy_dialog.py" line="28"/>
        <source>Mark as given</source>
        <translation>Markér som givet</translation>
    </message>
    <message>
        <location filename="../../views/children/copy_dialog.py" line="30"/>
        <source>Not yet</source>
        <translation>Ikke endnu</translation>
    </message>
    <message>
        <location filename="../../views/children/copy_dialog.py" line="34"/>
        <source> and </source>
        <translation> og </translation>
    </message>
    <message>
        <location filename="../../views/children/copy_dialog.py" line="36"/>
        <location filename="../../views/children/copy_dialog.py" line="39"/>
        <source>Given to</source>
        <translation>Givet til</translation>
    </message>
    <message>
        <location filename="../../views/children/copy_dialog.py" line="45"/>
        <source>Write who got it.</source>
        <translation>Skriv, hvem der fik den.</translation>
    </message>
</context>
<context>
    <name>DraftRow</name>
    <message>
        <location filename="../../views/children/agreements_tab.py" line="244"/>
        <source>Agreement being written</source>
        <translation>Aftale under arbejde</translation>
    </message>
    <message>
        <location filename="../../views/children/agreements_tab.py" line="247"/>
        <source>What is agreed</source>
        <translation>Hvad der er aftalt</translation>
    </message>
    <message>
        <location filename="../../views/children/agreements_tab.py" line="248"/>
        <source>What is agreed?</source>
        <translation>Hvad er aftalt?</translation>
    </message>
    <message>
        <location filename="../../views/children/agreements_tab.py" line="249"/>
        <source>Who does it</source>
        <translation>Hvem der gør det</translation>
    </message>
    <message>
        <location filename="../../views/children/agreements_tab.py" line="252"/>
        <source>Who does it?</source>
        <translation>Hvem gør det?</translation>
    </message>
    <message>
        <location filename="../../views/children/agreements_tab.py" line="253"/>
        <source>By when</source>
        <translation>Senest</translation>
    </message>
    <message>
        <location filename="../../views/children/agreements_tab.py" line="255"/>
        <source>Decide</source>
        <translation>Beslut</translation>
    </message>
    <message>
        <location filename="../../views/children/agreements_tab.py" line="256"/>
        <source>Remove this draft</source>
        <translation>Fjern denne kladde</translation>
    </message>
    <message>
        <location filename="../../views/children/agreements_tab.py" line="297"/>
        <source>what</source>
        <translation>hvad</translation>
    </message>
    <message>
        <location filename="../../views/children/agreements_tab.py" line="297"/>
        <source>who</source>
        <translation>hvem</translation>
    </message>
    <message>
        <location filename="../../views/children/agreements_tab.py" line="297"/>
        <source>when</source>
        <translation>hvornår</translation>
    </message>
    <message>
        <location filename="../../views/children/agreements_tab.py" line="299"/>
        <source> and </source>
        <translation> og </translation>
    </message>
    <message>
        <location filename="../../views/children/agreements_tab.py" line="300"/>
        <source>Draft, missing {parts}</source>
        <translation>Kladde, mangler {parts}</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <location filename="../../views/children/entry_dialog.py" line="32"/>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <location filename="../../views/children/entry_dialog.py" line="35"/>
        <source>Correct …</source>
        <translation>Ret …</translation>
    </message>
    <message>
        <location filename="../../views/children/entry_dialog.py" line="44"/>
        <source>Before the correction</source>
        <translation>Før rettelsen</translation>
    </message>
    <message>
        <location filename="../../views/children/entry_dialog.py" line="50"/>
        <source>This entry was written by a newer version of the program. It is kept as it is, and can be read when the program here is updated.</source>
        <translation>Notatet er skrevet med en nyere version af programmet. Det gemmes, som det er, og kan læses, når programmet her er opdateret.</translation>
    </message>
    <message>
        <location filename="../../views/children/entry_dialog.py" line="60"/>
        <source>The content was removed on purpose. That it was here, who wrote it and when, can still be seen.</source>
        <translation>Indholdet er fjernet med vilje. At det var her, hvem der skrev det og hvornår, kan stadig ses.</translation>
    </message>
    <message>
        <location filename="../../views/children/entry_dialog.py" line="70"/>
        <source>Written by</source>
        <translation>Skrevet af</translation>
    </message>
    <message>
        <location filename="../../views/children/entry_dialog.py" line="71"/>
        <source>Written</source>
        <translation>Skrevet</translation>
    </message>
    <message>
        <location filename="../../views/children/entry_dialog.py" line="72"/>
        <source>Signed as</source>
        <translation>Underskrevet som</translation>
    </message>
    <message>
        <location filename="../../views/children/entry_dialog.py" line="75"/>
        <source>Written while the relay changes hands, and waits for the release</source>
        <translation>Skrevet, mens stafetten skifter hænder, og venter på frigivelsen</translation>
    </message>
    <message>
        <location filename="../../views/children/entry_dialog.py" line="76"/>
        <source>State</source>
        <translation>Tilstand</translation>
    </message>
    <message>
        <location filename="../../views/children/entry_dialog.py" line="78"/>
        <source>The computer&apos;s clock stood before that of the entry before it</source>
        <translation>Computerens ur stod tidligere end ved notatet før</translation>
    </message>
    <message>
        <location filename="../../views/children/entry_dialog.py" line="79"/>
        <source>Clock</source>
        <translation>Ur</translation>
    </message>
    <message>
        <source>Take the content away …</source>
        <translation>Fjern indholdet …</translation>
    </message>
</context>
<context>
    <name>EyesDialog</name>
    <message>
        <location filename="../../views/children/eyes_dialog.py" line="25"/>
        <source>Eyes on the child</source>
        <translation>Øje på barnet</translation>
    </message>
    <message>
        <location filename="../../views/children/eyes_dialog.py" line="26"/>
        <source>One adult in the child&apos;s everyday life who follows how the child is until you meet next, and says so when something changes.</source>
        <translation>En voksen i barnets hverdag, der følger, hvordan barnet har det, indtil I mødes næste gang, og siger til, når noget ændrer sig.</translation>
    </message>
    <message>
        <location filename="../../views/children/eyes_dialog.py" line="35"/>
        <location filename="../../views/children/eyes_dialog.py" line="38"/>
        <source>Who</source>
        <translation>Hvem</translation>
    </message>
    <message>
        <location filename="../../views/children/eyes_dialog.py" line="41"/>
        <source>Until</source>
        <translation>Indtil</translation>
    </message>
    <message>
        <location filename="../../views/children/eyes_dialog.py" line="41"/>
        <source>Most often the next meeting. May be left open.</source>
        <translation>Oftest næste møde. Må gerne stå åbent.</translation>
    </message>
    <message>
        <location filename="../../views/children/eyes_dialog.py" line="49"/>
        <source>Write who it is.</source>
        <translation>Skriv, hvem det er.</translation>
    </message>
    <message>
        <location filename="../../views/children/eyes_dialog.py" line="51"/>
        <source>This is not a date.</source>
        <translation>Det er ikke en dato.</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <location filename="../../views/children/form_dialog.py" line="70"/>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
    <message>
        <location filename="../../views/children/form_dialog.py" line="71"/>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
</context>
<context>
    <name>GroundDialog</name>
    <message>
        <location filename="../../views/children/ground_dialog.py" line="50"/>
        <location filename="../../views/children/ground_dialog.py" line="51"/>
        <source>To whom</source>
        <translation>Til hvem</translation>
    </message>
    <message>
        <location filename="../../views/children/ground_dialog.py" line="57"/>
        <source>The receiver must be among your contacts, so that there is no doubt who it is. Read their contact card first.</source>
        <translation>Modtageren skal være blandt dine kontakter, så der ikke er tvivl om, hvem det er. Indlæs deres visitkort først.</translation>
    </message>
    <message>
        <location filename="../../views/children/ground_dialog.py" line="81"/>
        <location filename="../../views/children/ground_dialog.py" line="86"/>
        <source>Which ground</source>
        <translation>Hvilket grundlag</translation>
    </message>
    <message>
        <location filename="../../views/children/ground_dialog.py" line="115"/>
        <source>Choose a receiver.</source>
        <translation>Vælg en modtager.</translation>
    </message>
    <message>
        <source>Record another ground than consent</source>
        <translation>Notér et andet grundlag end samtykke</translation>
    </message>
    <message>
        <source>The law can allow passing on to one receiver without consent. Ask for consent first where you can, and ask your leader when in doubt.</source>
        <translation>Loven kan tillade, at noget gives videre til én modtager uden samtykke. Bed om samtykke først, hvor du kan, og spørg din leder, hvis du er i tvivl.</translation>
    </message>
    <message>
        <source>Record the ground</source>
        <translation>Notér grundlaget</translation>
    </message>
    <message>
        <source>The ground is written in the log, and the family can read it. Bindeled gives no legal advice: the list is information from {date}, and your municipality's own rule comes first.</source>
        <translation>Grundlaget skrives i loggen, og familien kan læse det. Bindeled giver ikke juridisk rådgivning: listen er oplysning pr. {date}, og jeres kommunes egne regler går forud.</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Ikke bekræftet</translation>
    </message>
    <message>
        <source>Reference to law</source>
        <translation>Lovhenvisning</translation>
    </message>
    <message>
        <source>Why it is needed for exactly this receiver</source>
        <translation>Hvorfor det er nødvendigt over for netop denne modtager</translation>
    </message>
    <message>
        <source>Also whether the family has been told.</source>
        <translation>Skriv også, om familien har fået det at vide.</translation>
    </message>
    <message>
        <source>Counts until</source>
        <translation>Gælder til</translation>
    </message>
    <message>
        <source>Write which law you rest on.</source>
        <translation>Skriv, hvilken lov I bygger på.</translation>
    </message>
    <message>
        <source>Write why it is needed.</source>
        <translation>Skriv, hvorfor det er nødvendigt.</translation>
    </message>
    <message>
        <source>Write until when it counts.</source>
        <translation>Skriv, hvor længe det gælder.</translation>
    </message>
    <message>
        <source>It counts for passing on to {name}, and nobody else.</source>
        <translation>Det gælder for at give stafetten videre til {name} og ingen andre.</translation>
    </message>
    <message>
        <source>Formerly: {law}.</source>
        <translation>Tidligere: {law}.</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <location filename="../../views/children/head.py" line="33"/>
        <source>The child and the relay</source>
        <translation>Barnet og stafetten</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="36"/>
        <source>Practice family</source>
        <translation>Øvefamilie</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="37"/>
        <source>Copy for the parents</source>
        <translation>Kopi til forældrene</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="38"/>
        <source>The whole log as a PDF for the parents</source>
        <translation>Hele loggen som PDF til forældrene</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="40"/>
        <source>Pass on the relay</source>
        <translation>Giv stafetten videre</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="42"/>
        <source>More</source>
        <translation>Mere</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="75"/>
        <source>More to do for this child</source>
        <translation>Mere at gøre for barnet</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="78"/>
        <source>Child and family …</source>
        <translation>Barn og familie …</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="79"/>
        <source>Add an actor …</source>
        <translation>Tilføj en aktør …</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="80"/>
        <source>Change level …</source>
        <translation>Skift niveau …</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="81"/>
        <source>Eyes on the child …</source>
        <translation>Øje på barnet …</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="82"/>
        <source>Write a status …</source>
        <translation>Skriv en status …</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="86"/>
        <source>End the course …</source>
        <translation>Afslut forløbet …</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="97"/>
        <source>Relay holder</source>
        <translation>Stafetholder</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="98"/>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="99"/>
        <source>Eyes on the child</source>
        <translation>Øje på barnet</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="100"/>
        <source>Consent</source>
        <translation>Samtykke</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="101"/>
        <source>Parents&apos; copy</source>
        <translation>Forældrenes kopi</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="153"/>
        <source>See who has held the relay</source>
        <translation>Se, hvem der har holdt stafetten</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="157"/>
        <source>Ended {date}</source>
        <translation>Afsluttet {date}</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="160"/>
        <source>You, offered to {name}</source>
        <translation>Dig, tilbudt til {name}</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="163"/>
        <source>{name} and you</source>
        <translation>{name} og dig</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="166"/>
        <source>In doubt after a restored backup</source>
        <translation>I tvivl efter gendannet sikkerhedskopi</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="169"/>
        <source>You, since {date}</source>
        <translation>Dig, siden {date}</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="172"/>
        <source>{name}, since {date}</source>
        <translation>{name}, siden {date}</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="178"/>
        <source>Level {level}</source>
        <translation>Niveau {level}</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="180"/>
        <source>Level {level}, since {date}</source>
        <translation>Niveau {level}, siden {date}</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="182"/>
        <source>Change level</source>
        <translation>Skift niveau</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="187"/>
        <source>Choose who follows the child until the next meeting</source>
        <translation>Vælg, hvem der følger barnet indtil næste møde</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="190"/>
        <source>Nobody chosen</source>
        <translation>Ingen valgt</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="192"/>
        <source>{name}, ran out {date}</source>
        <translation>{name}, udløb {date}</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="197"/>
        <source>{name}, until {date}</source>
        <translation>{name}, indtil {date}</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="205"/>
        <source>See and register consents</source>
        <translation>Se og registrér samtykker</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="209"/>
        <source>Missing for 1 actor</source>
        <translation>Mangler for 1 aktør</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="212"/>
        <source>Missing for {count} actors</source>
        <translation>Mangler for {count} aktører</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="215"/>
        <source>None registered</source>
        <translation>Intet registreret</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="221"/>
        <source>Lapses {date}</source>
        <translation>Udløber {date}</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="223"/>
        <source>Valid until {date}</source>
        <translation>Gælder til {date}</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="229"/>
        <source>Make a copy for the parents</source>
        <translation>Lav en kopi til forældrene</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="231"/>
        <source>Not given yet</source>
        <translation>Ikke givet endnu</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="235"/>
        <source>Out of date, given {date}</source>
        <translation>Forældet, givet {date}</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="238"/>
        <source>Given {date}</source>
        <translation>Givet {date}</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="242"/>
        <source>See the history</source>
        <translation>Se historikken</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="247"/>
        <source>Not born yet</source>
        <translation>Ikke født endnu</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="253"/>
        <source>{count} months</source>
        <translation>{count} måneder</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="255"/>
        <source>{count} years</source>
        <translation>{count} år</translation>
    </message>
    <message>
        <location filename="../../views/children/head.py" line="256"/>
        <source>{age}, born {date}</source>
        <translation>{age}, født {date}</translation>
    </message>
    <message>
        <source>Give somebody a copy to read …</source>
        <translation>Giv en læsekopi …</translation>
    </message>
    <message>
        <source>Send notes to the holder …</source>
        <translation>Send bidrag til stafetholderen …</translation>
    </message>
    <message>
        <source>Take over without the giver …</source>
        <translation>Overtag uden giveren …</translation>
    </message>
    <message>
        <source>Take the copy away from here …</source>
        <translation>Fjern læsekopien herfra …</translation>
    </message>
    <message>
        <source>Save to the archive …</source>
        <translation>Gem til arkiv …</translation>
    </message>
    <message>
        <source>Take the relay back from a lost computer …</source>
        <translation>Hent stafetten tilbage fra en tabt computer …</translation>
    </message>
    <message>
        <source>Not in the copy</source>
        <translation>Ikke med i kopien</translation>
    </message>
    <message>
        <source>See the offer</source>
        <translation>Se tilbuddet</translation>
    </message>
    <message>
        <source>Save a page for the family …</source>
        <translation>Gem et ark til familien …</translation>
    </message>
    <message>
        <source>Save the status on one page …</source>
        <translation>Gem status på én side …</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>1 actor</source>
        <translation>1 aktør</translation>
    </message>
    <message>
        <source>Who has had to do with the log</source>
        <translation>Hvem har haft med loggen at gøre</translation>
    </message>
    <message>
        <location filename="../../views/children/history_tab.py" line="54"/>
        <source>History</source>
        <translation>Historik</translation>
    </message>
    <message>
        <location filename="../../views/children/history_tab.py" line="65"/>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <location filename="../../views/children/history_tab.py" line="68"/>
        <location filename="../../views/children/history_tab.py" line="96"/>
        <source>The relay</source>
        <translation>Stafetten</translation>
    </message>
    <message>
        <location filename="../../views/children/history_tab.py" line="69"/>
        <source>Levels</source>
        <translation>Niveauer</translation>
    </message>
    <message>
        <location filename="../../views/children/history_tab.py" line="70"/>
        <source>Network maps</source>
        <translation>Netværkskort</translation>
    </message>
    <message>
        <location filename="../../views/children/history_tab.py" line="71"/>
        <source>Copies to the parents</source>
        <translation>Kopier til forældrene</translation>
    </message>
    <message>
        <location filename="../../views/children/history_tab.py" line="91"/>
        <source>See it in the log</source>
        <translation>Se den i loggen</translation>
    </message>
    <message>
        <location filename="../../views/children/history_tab.py" line="97"/>
        <source>This course follows an earlier one that was ended.</source>
        <translation>Dette forløb følger efter et tidligere, der blev afsluttet.</translation>
    </message>
    <message>
        <location filename="../../views/children/history_tab.py" line="98"/>
        <source>Open the earlier course</source>
        <translation>Åbn det tidligere forløb</translation>
    </message>
    <message>
        <location filename="../../views/children/history_tab.py" line="109"/>
        <source>Offered to {name}, who has not answered yet</source>
        <translation>Tilbudt til {name}, der ikke har svaret endnu</translation>
    </message>
    <message>
        <location filename="../../views/children/history_tab.py" line="122"/>
        <source>The course was ended</source>
        <translation>Forløbet blev afsluttet</translation>
    </message>
    <message>
        <location filename="../../views/children/history_tab.py" line="132"/>
        <source>Because: {why}</source>
        <translation>Fordi: {why}</translation>
    </message>
    <message>
        <location filename="../../views/children/history_tab.py" line="134"/>
        <source>Agreed with {names}</source>
        <translation>Aftalt med {names}</translation>
    </message>
    <message>
        <location filename="../../views/children/history_tab.py" line="136"/>
        <source>From {moment}</source>
        <translation>Fra {moment}</translation>
    </message>
    <message>
        <location filename="../../views/children/history_tab.py" line="141"/>
        <source>Holds the relay</source>
        <translation>Holder stafetten</translation>
    </message>
    <message>
        <location filename="../../views/children/history_tab.py" line="147"/>
        <source>Level 1</source>
        <translation>Niveau 1</translation>
    </message>
    <message>
        <location filename="../../views/children/history_tab.py" line="154"/>
        <source>Level {level}</source>
        <translation>Niveau {level}</translation>
    </message>
    <message>
        <location filename="../../views/children/history_tab.py" line="168"/>
        <source>Network map</source>
        <translation>Netværkskort</translation>
    </message>
    <message>
        <location filename="../../views/children/history_tab.py" line="169"/>
        <source>{count} actors</source>
        <translation>{count} aktører</translation>
    </message>
    <message>
        <location filename="../../views/children/history_tab.py" line="180"/>
        <source>Given to {name}</source>
        <translation>Givet til {name}</translation>
    </message>
    <message>
        <source>{name} said no to the relay</source>
        <translation>{name} sagde nej til stafetten</translation>
    </message>
    <message>
        <source>The acceptance of {name} was refused</source>
        <translation>Modtagelsen fra {name} blev afvist</translation>
    </message>
    <message>
        <source>Proofs</source>
        <translation>Beviser</translation>
    </message>
    <message>
        <source>The relay went on in two places</source>
        <translation>Stafetten gik videre to steder</translation>
    </message>
    <message>
        <source>The day is not known here</source>
        <translation>Dagen kendes ikke her</translation>
    </message>
    <message>
        <source>This computer remembers it; the entries that tell it are lost.</source>
        <translation>Computeren husker det; de notater, der fortæller det, er gået tabt her.</translation>
    </message>
    <message>
        <source>Seen {moment}</source>
        <translation>Set {moment}</translation>
    </message>
    <message>
        <source>Both are kept. Find out together which of them is to hold.</source>
        <translation>Begge er gemt. Find sammen ud af, hvad der skal gælde.</translation>
    </message>
    <message>
        <source>{name} has signed two things in the same place of the log</source>
        <translation>{name} har underskrevet to forskellige ting på samme plads i loggen</translation>
    </message>
    <message>
        <source>{name} has said yes twice to the same offer</source>
        <translation>{name} har sagt ja to gange til det samme tilbud</translation>
    </message>
    <message>
        <source>{name} has both released and refused the same yes</source>
        <translation>{name} har både frigivet og afvist det samme ja</translation>
    </message>
    <message>
        <source>Two people have taken the relay over from the same holder</source>
        <translation>To har overtaget stafetten fra den samme stafetholder</translation>
    </message>
    <message>
        <source>Something was written after {name} had let go</source>
        <translation>Der er skrevet videre, efter at {name} havde givet slip</translation>
    </message>
    <message>
        <source>Somebody you do not know</source>
        <translation>En, du ikke kender</translation>
    </message>
    <message>
        <source>An entry that is not in this store</source>
        <translation>Et notat, der ikke er i dette lager</translation>
    </message>
    <message>
        <source>{what}, signed by {name} {moment}</source>
        <translation>{what}, underskrevet af {name} {moment}</translation>
    </message>
    <message>
        <source>Save the proof</source>
        <translation>Gem beviset</translation>
    </message>
    <message>
        <source>Save the proof…</source>
        <translation>Gem beviset…</translation>
    </message>
    <message>
        <source>Taken over though it was not let go of, co-signed by {name}</source>
        <translation>Overtaget, uden at der blev givet slip, medunderskrevet af {name}</translation>
    </message>
</context>
<context>
    <name>LevelDialog</name>
    <message>
        <location filename="../../views/children/level_dialog.py" line="25"/>
        <location filename="../../views/children/level_dialog.py" line="27"/>
        <source>Change level</source>
        <translation>Skift niveau</translation>
    </message>
    <message>
        <location filename="../../views/children/level_dialog.py" line="34"/>
        <source>Have you thought of this?</source>
        <translation>Har I tænkt på det her?</translation>
    </message>
    <message>
        <location filename="../../views/children/level_dialog.py" line="35"/>
        <location filename="../../views/children/level_dialog.py" line="36"/>
        <source>Why the level changes</source>
        <translation>Hvorfor niveauet ændres</translation>
    </message>
    <message>
        <location filename="../../views/children/level_dialog.py" line="40"/>
        <source>From</source>
        <translation>Fra</translation>
    </message>
    <message>
        <location filename="../../views/children/level_dialog.py" line="48"/>
        <source>Write why, in a line or two.</source>
        <translation>Skriv hvorfor, i en linje eller to.</translation>
    </message>
    <message>
        <location filename="../../views/children/level_dialog.py" line="49"/>
        <source>Write from which date.</source>
        <translation>Skriv fra hvilken dato.</translation>
    </message>
    <message>
        <location filename="../../views/children/level_dialog.py" line="68"/>
        <source>{level} (now)</source>
        <translation>{level} (nu)</translation>
    </message>
</context>
<context>
    <name>LogTab</name>
    <message>
        <source>1 entry</source>
        <translation>1 notat</translation>
    </message>
    <message>
        <location filename="../../views/children/log_tab.py" line="41"/>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <location filename="../../views/children/log_tab.py" line="97"/>
        <source>Everything</source>
        <translation>Alt</translation>
    </message>
    <message>
        <location filename="../../views/children/log_tab.py" line="98"/>
        <source>Only what is written</source>
        <translation>Kun det skrevne</translation>
    </message>
    <message>
        <location filename="../../views/children/log_tab.py" line="99"/>
        <source>Only the relay</source>
        <translation>Kun stafetten</translation>
    </message>
    <message>
        <location filename="../../views/children/log_tab.py" line="102"/>
        <source>Show only this kind</source>
        <translation>Vis kun denne slags</translation>
    </message>
    <message>
        <location filename="../../views/children/log_tab.py" line="106"/>
        <location filename="../../views/children/log_tab.py" line="107"/>
        <source>Find in the log</source>
        <translation>Find i loggen</translation>
    </message>
    <message>
        <location filename="../../views/children/log_tab.py" line="129"/>
        <source>No entry fits. Try fewer words, or show everything.</source>
        <translation>Ingen notater passer. Prøv med færre ord, eller vis alt.</translation>
    </message>
    <message>
        <location filename="../../views/children/log_tab.py" line="169"/>
        <source>{count} entries</source>
        <translation>{count} notater</translation>
    </message>
</context>
<context>
    <name>MapTab</name>
    <message>
        <source>Change actor</source>
        <translation>Ret aktør</translation>
    </message>
    <message>
        <source>Efforts</source>
        <translation>Indsatser</translation>
    </message>
    <message>
        <source>Consent is missing for {count} actors.</source>
        <translation>Der mangler samtykke for {count} aktører.</translation>
    </message>
    <message>
        <location filename="../../views/children/map_tab.py" line="31"/>
        <source>Network map</source>
        <translation>Netværkskort</translation>
    </message>
    <message>
        <location filename="../../views/children/map_tab.py" line="50"/>
        <source>Register a consent</source>
        <translation>Registrér et samtykke</translation>
    </message>
    <message>
        <location filename="../../views/children/map_tab.py" line="131"/>
        <source>Consent is missing for {names}.</source>
        <translation>Der mangler samtykke for {names}.</translation>
    </message>
    <message>
        <location filename="../../views/children/map_tab.py" line="202"/>
        <source>The map is saved in the log.</source>
        <translation>Kortet er gemt i loggen.</translation>
    </message>
</context>
<context>
    <name>MeetingsTab</name>
    <message>
        <location filename="../../views/children/meetings_tab.py" line="41"/>
        <location filename="../../views/children/meetings_tab.py" line="46"/>
        <source>Meetings</source>
        <translation>Møder</translation>
    </message>
    <message>
        <location filename="../../views/children/meetings_tab.py" line="48"/>
        <source>Prepare a meeting</source>
        <translation>Forbered et møde</translation>
    </message>
    <message>
        <location filename="../../views/children/meetings_tab.py" line="122"/>
        <source>All meetings</source>
        <translation>Alle møder</translation>
    </message>
    <message>
        <location filename="../../views/children/meetings_tab.py" line="162"/>
        <source>No meetings yet</source>
        <translation>Ingen møder endnu</translation>
    </message>
    <message>
        <location filename="../../views/children/meetings_tab.py" line="163"/>
        <source>Prepare the agenda here, and write the minutes while you meet.</source>
        <translation>Forbered dagsordenen her, og skriv referatet, mens I mødes.</translation>
    </message>
    <message>
        <location filename="../../views/children/meetings_tab.py" line="167"/>
        <source>Being prepared or held</source>
        <translation>Forberedes eller holdes</translation>
    </message>
    <message>
        <location filename="../../views/children/meetings_tab.py" line="171"/>
        <source>Held</source>
        <translation>Holdt</translation>
    </message>
    <message>
        <location filename="../../views/children/meetings_tab.py" line="177"/>
        <source>No date yet</source>
        <translation>Ingen dato endnu</translation>
    </message>
    <message>
        <location filename="../../views/children/meetings_tab.py" line="185"/>
        <source>Ahead</source>
        <translation>Kommende</translation>
    </message>
    <message>
        <location filename="../../views/children/meetings_tab.py" line="185"/>
        <source>Not concluded</source>
        <translation>Ikke afsluttet</translation>
    </message>
    <message>
        <location filename="../../views/children/meetings_tab.py" line="187"/>
        <source>Go on</source>
        <translation>Fortsæt</translation>
    </message>
    <message>
        <location filename="../../views/children/meetings_tab.py" line="187"/>
        <source>Read</source>
        <translation>Læs</translation>
    </message>
    <message>
        <location filename="../../views/children/meetings_tab.py" line="193"/>
        <source>Give up this meeting</source>
        <translation>Opgiv dette møde</translation>
    </message>
    <message>
        <location filename="../../views/children/meetings_tab.py" line="203"/>
        <source>1 decision</source>
        <translation>1 beslutning</translation>
    </message>
    <message>
        <location filename="../../views/children/meetings_tab.py" line="205"/>
        <source>{count} decisions</source>
        <translation>{count} beslutninger</translation>
    </message>
    <message>
        <location filename="../../views/children/meetings_tab.py" line="207"/>
        <source>1 agreement</source>
        <translation>1 aftale</translation>
    </message>
    <message>
        <location filename="../../views/children/meetings_tab.py" line="209"/>
        <source>{count} agreements</source>
        <translation>{count} aftaler</translation>
    </message>
    <message>
        <location filename="../../views/children/meetings_tab.py" line="237"/>
        <source>Give up the meeting?</source>
        <translation>Opgiv mødet?</translation>
    </message>
    <message>
        <location filename="../../views/children/meetings_tab.py" line="238"/>
        <source>The agenda and what is written in it are thrown away.</source>
        <translation>Dagsordenen og det, der er skrevet i den, smides væk.</translation>
    </message>
    <message>
        <location filename="../../views/children/meetings_tab.py" line="239"/>
        <source>Give up</source>
        <translation>Opgiv</translation>
    </message>
    <message>
        <location filename="../../views/children/meetings_tab.py" line="240"/>
        <source>Keep</source>
        <translation>Behold</translation>
    </message>
    <message>
        <location filename="../../views/children/meetings_tab.py" line="267"/>
        <source>The meeting is in the log.</source>
        <translation>Mødet står i loggen.</translation>
    </message>
    <message>
        <location filename="../../views/children/meetings_tab.py" line="284"/>
        <source>Agreed anew at the meeting.</source>
        <translation>Aftalt på ny på mødet.</translation>
    </message>
    <message>
        <location filename="../../views/children/meetings_tab.py" line="303"/>
        <source>minutes-{date}.pdf</source>
        <translation>referat-{date}.pdf</translation>
    </message>
    <message>
        <location filename="../../views/children/meetings_tab.py" line="307"/>
        <source>Save the minutes</source>
        <translation>Gem referatet</translation>
    </message>
</context>
<context>
    <name>ReceiptDialog</name>
    <message>
        <location filename="../../views/children/receipt_dialog.py" line="21"/>
        <source>The log is destroyed</source>
        <translation>Loggen er destrueret</translation>
    </message>
    <message>
        <location filename="../../views/children/receipt_dialog.py" line="23"/>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
    <message>
        <location filename="../../views/children/receipt_dialog.py" line="28"/>
        <source>Receipt</source>
        <translation>Kvittering</translation>
    </message>
    <message>
        <location filename="../../views/children/receipt_dialog.py" line="29"/>
        <source>Destroyed</source>
        <translation>Destrueret</translation>
    </message>
    <message>
        <location filename="../../views/children/receipt_dialog.py" line="30"/>
        <source>Entries</source>
        <translation>Notater</translation>
    </message>
    <message>
        <location filename="../../views/children/receipt_dialog.py" line="40"/>
        <source>Some backups on this computer could not be cleaned yet. The program goes on with it after the next unlock.</source>
        <translation>Nogle sikkerhedskopier på denne computer kunne ikke ryddes endnu. Programmet fortsætter med det efter næste oplåsning.</translation>
    </message>
    <message>
        <location filename="../../views/children/receipt_dialog.py" line="50"/>
        <source>These copies left the computer before and still hold the log:</source>
        <translation>Disse kopier har tidligere forladt computeren og indeholder stadig loggen:</translation>
    </message>
    <message>
        <location filename="../../views/children/receipt_dialog.py" line="51"/>
        <source>Delete these copies yourself</source>
        <translation>Slet selv disse kopier</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <location filename="../../views/children/report_dialog.py" line="29"/>
        <source>How did it go?</source>
        <translation>Hvordan gik det?</translation>
    </message>
    <message>
        <location filename="../../views/children/report_dialog.py" line="34"/>
        <location filename="../../views/children/report_dialog.py" line="42"/>
        <source>How it went</source>
        <translation>Sådan gik det</translation>
    </message>
    <message>
        <location filename="../../views/children/report_dialog.py" line="36"/>
        <source>Done</source>
        <translation>Gjort</translation>
    </message>
    <message>
        <location filename="../../views/children/report_dialog.py" line="37"/>
        <source>Not done</source>
        <translation>Ikke gjort</translation>
    </message>
    <message>
        <location filename="../../views/children/report_dialog.py" line="38"/>
        <source>Moved to another day</source>
        <translation>Flyttet til en anden dag</translation>
    </message>
    <message>
        <location filename="../../views/children/report_dialog.py" line="44"/>
        <source>New date</source>
        <translation>Ny dato</translation>
    </message>
    <message>
        <location filename="../../views/children/report_dialog.py" line="46"/>
        <location filename="../../views/children/report_dialog.py" line="48"/>
        <source>What came of it</source>
        <translation>Hvad der kom ud af det</translation>
    </message>
    <message>
        <location filename="../../views/children/report_dialog.py" line="48"/>
        <source>May be left empty.</source>
        <translation>Må gerne stå tomt.</translation>
    </message>
    <message>
        <location filename="../../views/children/report_dialog.py" line="59"/>
        <source>Write the new date.</source>
        <translation>Skriv den nye dato.</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <location filename="../../views/children/saving.py" line="25"/>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-dokument (*.pdf)</translation>
    </message>
    <message>
        <location filename="../../views/children/saving.py" line="34"/>
        <source>Saved as {name}.</source>
        <translation>Gemt som {name}.</translation>
    </message>
    <message>
        <source>Archive (*.zip)</source>
        <translation>Arkiv (*.zip)</translation>
    </message>
</context>
<context>
    <name>StatusDialog</name>
    <message>
        <location filename="../../views/children/status_dialog.py" line="21"/>
        <location filename="../../views/children/status_dialog.py" line="31"/>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <location filename="../../views/children/status_dialog.py" line="22"/>
        <source>Gather on one page what has gone before: what the worry was, what has been tried, what has helped, and where you are now. It goes along when the relay passes on.</source>
        <translation>Saml på én side, hvad der er gået forud: hvad bekymringen var, hvad der er prøvet, hvad der har hjulpet, og hvor I er nu. Det følger med, når stafetten gives videre.</translation>
    </message>
    <message>
        <location filename="../../views/children/status_dialog.py" line="33"/>
        <source>Where things stand</source>
        <translation>Hvor tingene står</translation>
    </message>
    <message>
        <location filename="../../views/children/status_dialog.py" line="39"/>
        <source>Write where things stand.</source>
        <translation>Skriv, hvor tingene står.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <location filename="../../views/children/timeline.py" line="195"/>
        <location filename="../../views/children/timeline.py" line="261"/>
        <source>Before the correction: {text}</source>
        <translation>Før rettelsen: {text}</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <location filename="../../views/children/timeline.py" line="381"/>
        <source>The log, newest first</source>
        <translation>Loggen, nyeste først</translation>
    </message>
    <message>
        <location filename="../../views/children/timeline.py" line="459"/>
        <source>Read all of it	Enter</source>
        <translation>Læs det hele	Enter</translation>
    </message>
    <message>
        <location filename="../../views/children/timeline.py" line="462"/>
        <source>Correct …	F2</source>
        <translation>Ret …	F2</translation>
    </message>
    <message>
        <location filename="../../views/children/timeline.py" line="466"/>
        <source>Copy the text	Ctrl+C</source>
        <translation>Kopiér teksten	Ctrl+C</translation>
    </message>
</context>
<context>
    <name>WithdrawDialog</name>
    <message>
        <location filename="../../views/children/consent_dialog.py" line="286"/>
        <source>Take the consent back</source>
        <translation>Træk samtykket tilbage</translation>
    </message>
    <message>
        <location filename="../../views/children/consent_dialog.py" line="293"/>
        <source>Take back</source>
        <translation>Træk tilbage</translation>
    </message>
    <message>
        <location filename="../../views/children/consent_dialog.py" line="297"/>
        <location filename="../../views/children/consent_dialog.py" line="300"/>
        <location filename="../../views/children/consent_dialog.py" line="301"/>
        <source>Who takes it back</source>
        <translation>Hvem der trækker det tilbage</translation>
    </message>
    <message>
        <location filename="../../views/children/consent_dialog.py" line="302"/>
        <source>The consent</source>
        <translation>Samtykket</translation>
    </message>
    <message>
        <location filename="../../views/children/consent_dialog.py" line="307"/>
        <source>Write who it is.</source>
        <translation>Skriv, hvem det er.</translation>
    </message>
    <message>
        <source>From now on nothing more may be passed on by this consent. What has been passed on already to a holder cannot be called back: tell the family so.</source>
        <translation>Fra nu af må intet mere gives videre på dette samtykke. Det, en stafetholder allerede har fået, kan ikke kaldes tilbage: Sig det til familien.</translation>
    </message>
    <message>
        <source>A copy to read rests on this consent. It lies with {names}. A recall is made for each: send it, and the copy is closed when it is opened there. What has been read or printed cannot be called back.</source>
        <translation>En læsekopi hviler på dette samtykke. Den ligger hos {names}. Der laves en tilbagekaldelse til hver: Send den, så lukkes kopien, når den åbnes der. Det, der er læst eller printet, kan ikke kaldes tilbage.</translation>
    </message>
    <message>
        <source>Call {names}: the card is not here, so no recall could be made.</source>
        <translation>Ring til {names}: Visitkortet er ikke her, så der kunne ikke laves en tilbagekaldelse.</translation>
    </message>
    <message>
        <source>Recall the copy of {name}</source>
        <translation>Kald kopien hos {name} tilbage</translation>
    </message>
    <message>
        <source>The consent is taken back, and it stands in the log. Send this file to {name}: when it is opened there, the copy is closed.</source>
        <translation>Samtykket er trukket tilbage, og det står i loggen. Send filen til {name}: Når den åbnes der, lukkes kopien.</translation>
    </message>
</context>
<context>
    <name>_Member</name>
    <message>
        <location filename="../../views/children/child_dialog.py" line="121"/>
        <source>Name of the family member</source>
        <translation>Familiemedlemmets navn</translation>
    </message>
    <message>
        <location filename="../../views/children/child_dialog.py" line="122"/>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <location filename="../../views/children/child_dialog.py" line="123"/>
        <source>Relation to the child</source>
        <translation>Relation til barnet</translation>
    </message>
    <message>
        <location filename="../../views/children/child_dialog.py" line="124"/>
        <source>For example mother</source>
        <translation>For eksempel mor</translation>
    </message>
    <message>
        <location filename="../../views/children/child_dialog.py" line="125"/>
        <location filename="../../views/children/child_dialog.py" line="126"/>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <location filename="../../views/children/child_dialog.py" line="127"/>
        <source>Has custody</source>
        <translation>Har forældremyndighed</translation>
    </message>
    <message>
        <location filename="../../views/children/child_dialog.py" line="129"/>
        <source>Remove this family member</source>
        <translation>Fjern dette familiemedlem</translation>
    </message>
</context>
    <context>
        <name>ActorCard</name>
        <message>
            <source>Belongs to</source>
            <translation>Hører til</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>Ret…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Luk</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>Samtykke</translation>
        </message>
        <message>
            <source>Does</source>
            <translation>Gør</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>For the authority</source>
            <translation>For myndigheden</translation>
        </message>
        <message>
            <source>Given</source>
            <translation>Givet</translation>
        </message>
        <message>
            <source>Introduced</source>
            <translation>Præsenteret</translation>
        </message>
        <message>
            <source>Joined</source>
            <translation>Kom med</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>Gik ud</translation>
        </message>
        <message>
            <source>May decide</source>
            <translation>Må beslutte</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>Mangler</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Navn</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>Profession</source>
            <translation>Fag</translation>
        </message>
        <message>
            <source>Profession card</source>
            <translation>Fagprofil</translation>
        </message>
        <message>
            <source>Workplace</source>
            <translation>Arbejdssted</translation>
        </message>
        <message>
            <source>{day}, with a proper goodbye</source>
            <translation>{day}, med pænt afsked</translation>
        </message>
    </context>
<context>
    <name>RemoveDialog</name>
    <message>
        <source>Take the content away</source>
        <translation>Fjern indholdet</translation>
    </message>
    <message>
        <source>For what should never have stood in the log, or must be deleted by law. What is only wrong is corrected instead.</source>
        <translation>Til det, der aldrig skulle have stået i loggen, eller som skal slettes efter loven. Det, der bare er forkert, bliver rettet i stedet.</translation>
    </message>
    <message>
        <source>Take it away for good</source>
        <translation>Fjern det for altid</translation>
    </message>
    <message>
        <source>It cannot be brought back: the older safety copies in this computer are replaced by a new one too. That there was an entry, who wrote it and when, still stands in the log. Files that you have sent or received before still hold it, and so do copies on a stick.</source>
        <translation>Det kan ikke hentes tilbage: De ældre sikkerhedskopier på denne computer bliver også erstattet af en ny. At der var et notat, hvem der skrev det og hvornår, står stadig i loggen. Filer, du har sendt eller modtaget tidligere, indeholder det stadig, og det gør kopier på et stik også.</translation>
    </message>
    <message>
        <source>Why it is taken away</source>
        <translation>Hvorfor det fjernes</translation>
    </message>
    <message>
        <source>Everybody who reads the log can see this. Do not repeat what is taken away.</source>
        <translation>Alle, der læser loggen, kan se dette. Gentag ikke det, der fjernes.</translation>
    </message>
    <message>
        <source>Law or decision, if any</source>
        <translation>Lov eller afgørelse, hvis der er en</translation>
    </message>
    <message>
        <source>Write briefly why.</source>
        <translation>Skriv kort hvorfor.</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Save a page for the family</source>
        <translation>Gem et ark til familien</translation>
    </message>
    <message>
        <source>for-the-family-{date}.pdf</source>
        <translation>til-familien-{date}.pdf</translation>
    </message>
    <message>
        <source>Save the status on one page</source>
        <translation>Gem status på én side</translation>
    </message>
    <message>
        <source>status-{date}.pdf</source>
        <translation>status-{date}.pdf</translation>
    </message>
</context>
</TS>
