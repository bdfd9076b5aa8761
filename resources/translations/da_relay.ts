<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>CardDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Keep the card</source>
        <translation>Gem visitkortet</translation>
    </message>
</context>
<context>
    <name>CardTextDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>Show the card</source>
        <translation>Vis kortet</translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>{name} finds the same number under Contacts, by your name. If one digit differs, the card is not the right one: do not send anything to it.</source>
        <translation>{name} finder det samme tal under Kontakter ud for dit navn. Er blot ét ciffer anderledes, er det ikke det rigtige kort: send ikke noget til det.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ikke nu</translation>
    </message>
    <message>
        <source>The numbers are the same</source>
        <translation>Tallene er ens</translation>
    </message>
    <message>
        <source>Compare with words instead</source>
        <translation>Sammenlign ord i stedet</translation>
    </message>
    <message>
        <source>Compare with the number instead</source>
        <translation>Sammenlign tallet i stedet</translation>
    </message>
    <message>
        <source>The words are the same</source>
        <translation>Ordene er ens</translation>
    </message>
    <message>
        <source>{name} finds the same words under Contacts, by your name. If one word differs, or their order, the card is not the right one: do not send anything to it.</source>
        <translation>{name} finder de samme ord under Kontakter ud for dit navn. Er blot ét ord anderledes, eller rækkefølgen, er det ikke det rigtige kort: send ikke noget til det.</translation>
    </message>
</context>
<context>
    <name>ContactRow</name>
    <message>
        <source>Compared {when}</source>
        <translation>Sammenlignet {when}</translation>
    </message>
    <message>
        <source>Show the number again…</source>
        <translation>Vis tallet igen…</translation>
    </message>
    <message>
        <source>Compare the number…</source>
        <translation>Sammenlign tallet…</translation>
    </message>
    <message>
        <source>{name} has a newer card, which stands above. Use that one. Files from before are still known as theirs.</source>
        <translation>{name} har et nyere visitkort, som står ovenfor. Brug det. Filer fra før kendes stadig som {name}s.</translation>
    </message>
    <message>
        <source>An older card</source>
        <translation>Et ældre visitkort</translation>
    </message>
    <message>
        <source>New key {when}, signed with the one you knew. You need not compare again.</source>
        <translation>Ny nøgle {when}, skrevet under med den, du kendte. I behøver ikke sammenligne igen.</translation>
    </message>
    <message>
        <source>New key {when}, signed with the one before.</source>
        <translation>Ny nøgle {when}, skrevet under med den forrige.</translation>
    </message>
    <message>
        <source>How you make sure</source>
        <translation>Sådan bliver du sikker</translation>
    </message>
</context>
<context>
    <name>Contacts</name>
    <message>
        <source>Choose a contact card</source>
        <translation>Vælg et visitkort</translation>
    </message>
    <message>
        <source>Keep this contact card?</source>
        <translation>Vil du gemme dette visitkort?</translation>
    </message>
    <message>
        <source>The card is whole and signed. Nothing is kept before you say so.</source>
        <translation>Kortet er helt og underskrevet. Intet gemmes, før du siger til.</translation>
    </message>
    <message>
        <source>Compare the number with {name}</source>
        <translation>Sammenlign tallet med {name}</translation>
    </message>
    <message>
        <source>Meet, or call a phone number you know beforehand – not one from a mail. Both open this picture and read the numbers aloud to each other.</source>
        <translation>Mødes, eller ring på et nummer, du kender i forvejen – ikke et fra en mail. Åbn begge dette billede, og læs det højt for hinanden.</translation>
    </message>
    <message>
        <source>Contact card from a code</source>
        <translation>Visitkort fra en kode</translation>
    </message>
    <message>
        <source>Ask {name} whether they have a new computer. Meet, or call {phone}, which stood on the card you had before. Do not use a number from the new card.</source>
        <translation>Spørg {name}, om der er kommet en ny computer. Mødes, eller ring på {phone}, som stod på det visitkort, du havde før. Brug ikke et nummer fra det nye visitkort.</translation>
    </message>
    <message>
        <source>Ask {name} whether they have a new computer. Meet, or call a number you knew before. Do not use a number from the new card.</source>
        <translation>Spørg {name}, om der er kommet en ny computer. Mødes, eller ring på et nummer, du kendte i forvejen. Brug ikke et nummer fra det nye visitkort.</translation>
    </message>
    <message>
        <source>Your contact card as a code</source>
        <translation>Dit visitkort som kode</translation>
    </message>
    <message>
        <source>The other holds it up to their camera, or takes a picture of it, in Bindeled under Contacts. It holds only what is public. Then compare the number together.</source>
        <translation>Den anden læser koden ind i Bindeled under Kontakter, med sit kamera eller fra et billede. Den indeholder kun det offentlige. Sammenlign derefter tallet sammen.</translation>
    </message>
    <message>
        <source>Your contact card as a QR code</source>
        <translation>Dit visitkort som QR-kode</translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message>
        <source>Contacts</source>
        <translation>Kontakter</translation>
    </message>
    <message>
        <source>Those you can hand a relay to, and how sure you are that it is them.</source>
        <translation>Dem, du kan give en stafet videre til, og hvor sikker du er på, at det er dem.</translation>
    </message>
    <message>
        <source>Read in a contact card…</source>
        <translation>Læs et visitkort ind…</translation>
    </message>
    <message>
        <source>Your own contact card</source>
        <translation>Dit eget visitkort</translation>
    </message>
    <message>
        <source>Save my card as a file…</source>
        <translation>Gem mit visitkort som fil…</translation>
    </message>
    <message>
        <source>Find a contact</source>
        <translation>Find en kontakt</translation>
    </message>
    <message>
        <source>Where should your card be put?</source>
        <translation>Hvor skal dit visitkort lægges?</translation>
    </message>
    <message>
        <source>Give the card to those who are to hand you a relay. It holds only what is public: who you are, and the keys that lock files for you.</source>
        <translation>Giv kortet til dem, der skal give dig en stafet. Det indeholder kun det offentlige: hvem du er, og de nøgler, som filer til dig låses med.</translation>
    </message>
    <message>
        <source>Your card is written and has been read back and compared. You can take the stick out. It is called {name}.</source>
        <translation>Dit visitkort er skrevet og læst efter. Du kan fjerne USB-nøglen. Filen hedder {name}.</translation>
    </message>
    <message>
        <source>The card of {name} is kept.</source>
        <translation>Visitkortet fra {name} er gemt.</translation>
    </message>
    <message>
        <source>{name} is confirmed.</source>
        <translation>{name} er bekræftet.</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Ingen kontakter endnu</translation>
    </message>
    <message>
        <source>Ask the one you work with for a contact card, and read it in. Then you can hand them a relay.</source>
        <translation>Bed den, du arbejder sammen med, om et visitkort, og læs det ind. Så kan du give en stafet videre til vedkommende.</translation>
    </message>
    <message>
        <source>Card from a code…</source>
        <translation>Kort fra en kode…</translation>
    </message>
    <message>
        <source>Card to print…</source>
        <translation>Kort til udskrift…</translation>
    </message>
    <message>
        <source>Save the card to print</source>
        <translation>Gem kortet til udskrift</translation>
    </message>
    <message>
        <source>contact-card.pdf</source>
        <translation>visitkort.pdf</translation>
    </message>
    <message>
        <source>New computer or new key…</source>
        <translation>Ny computer eller ny nøgle…</translation>
    </message>
    <message>
        <source>Show as a code…</source>
        <translation>Vis som kode…</translation>
    </message>
</context>
<context>
    <name>ContributeDialog</name>
    <message>
        <source>Send notes to {name}</source>
        <translation>Send et bidrag til {name}</translation>
    </message>
    <message>
        <source>{name} holds the relay. What you write is signed by you and sent as a file. It stands in the log when {name} has admitted it, with your name; or you get to know why not.</source>
        <translation>{name} holder stafetten. Det, du skriver, bliver underskrevet af dig og sendt som en fil. Det står i loggen med dit navn, når {name} har taget det med; ellers får du at vide hvorfor ikke.</translation>
    </message>
    <message>
        <source>Sign, and make the file</source>
        <translation>Skriv under, og lav filen</translation>
    </message>
    <message>
        <source>It stands in the log first when {name} has admitted it.</source>
        <translation>Det står først i loggen, når {name} har taget det med.</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Hvad det er</translation>
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
        <source>What you write</source>
        <translation>Det, du skriver</translation>
    </message>
    <message>
        <source>When it was</source>
        <translation>Hvornår det var</translation>
    </message>
    <message>
        <source>What you have sent before</source>
        <translation>Det har du sendt før</translation>
    </message>
    <message>
        <source>Write what you have seen or propose.</source>
        <translation>Skriv, hvad du har set eller foreslår.</translation>
    </message>
    <message>
        <source>Write the date.</source>
        <translation>Skriv datoen.</translation>
    </message>
    <message>
        <source>{when}: it stands in the log.</source>
        <translation>{when}: det står i loggen.</translation>
    </message>
    <message>
        <source>{when}: not admitted. {why}</source>
        <translation>{when}: ikke taget med. {why}</translation>
    </message>
    <message>
        <source>{when}: not saved as a file yet. It lies in the outbox.</source>
        <translation>{when}: endnu ikke gemt som fil. Det ligger i udbakken.</translation>
    </message>
    <message>
        <source>{when}: no answer yet.</source>
        <translation>{when}: intet svar endnu.</translation>
    </message>
</context>
<context>
    <name>ExchangeCard</name>
    <message>
        <source>Exchange folder</source>
        <translation>Postmappe</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Vælg en mappe…</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Se efter nu</translation>
    </message>
    <message>
        <source>Use no folder</source>
        <translation>Brug ingen mappe</translation>
    </message>
    <message>
        <source>Which folder do you share?</source>
        <translation>Hvilken mappe deler I?</translation>
    </message>
    <message>
        <source>A folder that you share with others, on a network drive or in a sync program: files for you come into the inbox by themselves. The files are locked, so the folder need not be.</source>
        <translation>En mappe, du deler med andre, på et netværksdrev eller i et synkroniseringsprogram: filer til dig kommer selv i indbakken. Filerne er låst, så det behøver mappen ikke at være.</translation>
    </message>
    <message>
        <source>The folder is not there now. It is looked for again by itself.</source>
        <translation>Mappen er der ikke nu. Bindeled leder selv efter den igen.</translation>
    </message>
    <message>
        <source>{name}: {what}</source>
        <translation>{name}: {what}</translation>
    </message>
    <message>
        <source>A contact card lies there: {name}</source>
        <translation>Der ligger et visitkort: {name}</translation>
    </message>
    <message>
        <source>Put my files there by themselves</source>
        <translation>Læg mine filer der af sig selv</translation>
    </message>
    <message>
        <source>“{folder}” is watched while Bindeled is open. Files for you come into the inbox by themselves, and are read in only when you say so. What you make for others is put there; a yes to a relay waits five minutes, so that you can take it back.</source>
        <translation>»{folder}« følges, mens Bindeled er åben. Filer til dig kommer selv i indbakken og læses først ind, når du siger til. Det, du laver til andre, lægges der; et ja til en stafet venter fem minutter, så du kan tage det tilbage.</translation>
    </message>
    <message>
        <source>{name} may not be whole yet. It is tried again by itself when the rest has come.</source>
        <translation>{name} er måske ikke nået helt frem endnu. Den bliver prøvet igen af sig selv, når resten er kommet.</translation>
    </message>
</context>
<context>
    <name>Handover</name>
    <message>
        <source>Who takes over?</source>
        <translation>Hvem overtager?</translation>
    </message>
    <message>
        <source>The one who is closest to the child now, and whom the family trusts.</source>
        <translation>Den, der nu er tættest på barnet, og som familien har tillid til.</translation>
    </message>
    <message>
        <source>Find a contact</source>
        <translation>Find en kontakt</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakter</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>Modtager</translation>
    </message>
    <message>
        <source>Compare the number…</source>
        <translation>Sammenlign tallet…</translation>
    </message>
    <message>
        <source>Read in a contact card…</source>
        <translation>Læs et visitkort ind…</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Vælg en grund</translation>
    </message>
    <message>
        <source>Why does the relay pass on?</source>
        <translation>Hvorfor går stafetten videre?</translation>
    </message>
    <message>
        <source>Who has agreed on it?</source>
        <translation>Hvem har aftalt det?</translation>
    </message>
    <message>
        <source>The professionals round the child decide it together, with the family.</source>
        <translation>Fagpersonerne omkring barnet drøfter det sammen og med familien.</translation>
    </message>
    <message>
        <source>Where was it agreed?</source>
        <translation>Hvor blev det aftalt?</translation>
    </message>
    <message>
        <source>What does the family say about the new holder?</source>
        <translation>Hvad siger familien til den nye stafetholder?</translation>
    </message>
    <message>
        <source>Preferably in their own words.</source>
        <translation>Gerne med deres egne ord.</translation>
    </message>
    <message>
        <source>You cannot pass the relay on now</source>
        <translation>Du kan ikke give stafetten videre nu</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Møde</translation>
    </message>
    <message>
        <source>Choose who takes over.</source>
        <translation>Vælg, hvem der overtager.</translation>
    </message>
    <message>
        <source>Choose a reason.</source>
        <translation>Vælg en grund.</translation>
    </message>
    <message>
        <source>Stop: compare the number with this person first.</source>
        <translation>Stop: sammenlign først tallet med denne person.</translation>
    </message>
    <message>
        <source>No contacts yet. Read in the contact card of the one who takes over.</source>
        <translation>Ingen kontakter endnu. Læs visitkortet ind fra den, der overtager.</translation>
    </message>
    <message>
        <source>What goes along?</source>
        <translation>Hvad følger med?</translation>
    </message>
    <message>
        <source>The whole log goes along, so that nothing has to be told again.</source>
        <translation>Hele loggen følger med, så intet skal fortælles forfra.</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>I filen</translation>
    </message>
    <message>
        <source>Status for the one who takes over</source>
        <translation>Status til den, der overtager</translation>
    </message>
    <message>
        <source>At most a page: how the child is now, what helps, what is agreed, and what is most urgent. The family can read it.</source>
        <translation>Højst en side: hvordan barnet har det nu, hvad der hjælper, hvad der er aftalt, og hvad der haster mest. Familien kan læse den.</translation>
    </message>
    <message>
        <source>A day, or a day and a place</source>
        <translation>En dag, eller dag og sted</translation>
    </message>
    <message>
        <source>Who tells the family?</source>
        <translation>Hvem siger det til familien?</translation>
    </message>
    <message>
        <source>When does the family meet the old and the new holder?</source>
        <translation>Hvornår møder familien den gamle og den nye stafetholder?</translation>
    </message>
    <message>
        <source>So that nobody loses the family on the way.</source>
        <translation>Så familien ikke bliver tabt undervejs.</translation>
    </message>
    <message>
        <source>Ask for an answer before</source>
        <translation>Bed om svar inden</translation>
    </message>
    <message>
        <source>Advice only: a late answer still counts if you say so.</source>
        <translation>Kun vejledende: et sent svar kan stadig gælde, hvis du siger ja til det.</translation>
    </message>
    <message>
        <source>Write a short status first.</source>
        <translation>Skriv først en kort status.</translation>
    </message>
    <message>
        <source>May it be passed on?</source>
        <translation>Må den gives videre?</translation>
    </message>
    <message>
        <source>Only with consent, or on another ground that is recorded.</source>
        <translation>Kun med samtykke eller på et andet grundlag, der er noteret.</translation>
    </message>
    <message>
        <source>Register a consent…</source>
        <translation>Registrér et samtykke…</translation>
    </message>
    <message>
        <source>Record another ground…</source>
        <translation>Notér et andet grundlag…</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Det kan du gøre</translation>
    </message>
    <message>
        <source>Ask the family first. If they say yes, register the consent here. If the law gives you another ground, record it with its section.</source>
        <translation>Spørg familien først. Siger de ja, så registrér samtykket her. Giver loven et andet grundlag, så notér det med paragraf.</translation>
    </message>
    <message>
        <source>{name} takes over as holder and continues the effort</source>
        <translation>{name} overtager stafetten og fører indsatsen videre</translation>
    </message>
    <message>
        <source>The whole relay log</source>
        <translation>Hele stafetloggen</translation>
    </message>
    <message>
        <source>It is theirs to give: {names}.</source>
        <translation>Det skal gives af: {names}.</translation>
    </message>
    <message>
        <source>The ground below covers passing on to {name}.</source>
        <translation>Grundlaget herunder dækker, at stafetten gives videre til netop {name}.</translation>
    </message>
    <message>
        <source>It may be passed on</source>
        <translation>Den må gives videre</translation>
    </message>
    <message>
        <source>It may not be passed on to {name} yet</source>
        <translation>Den må ikke gives videre til {name} endnu</translation>
    </message>
    <message>
        <source>Look it through</source>
        <translation>Se det efter</translation>
    </message>
    <message>
        <source>This is what the receiver sees before saying yes.</source>
        <translation>Det er det, modtageren ser, før der bliver sagt ja.</translation>
    </message>
    <message>
        <source>Not written: {list}. You can go on, but the receiver will miss it.</source>
        <translation>Ikke skrevet: {list}. Du kan gå videre, men modtageren kommer til at mangle det.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Hvem</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Til</translation>
    </message>
    <message>
        <source>How well known</source>
        <translation>Hvor sikkert</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Hvorfor</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hvad</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Samtykke</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ret</translation>
    </message>
    <message>
        <source>Change: {part}</source>
        <translation>Ret: {part}</translation>
    </message>
    <message>
        <source>who has agreed</source>
        <translation>hvem der har aftalt det</translation>
    </message>
    <message>
        <source>what the family says</source>
        <translation>hvad familien siger</translation>
    </message>
    <message>
        <source>who tells the family</source>
        <translation>hvem der siger det til familien</translation>
    </message>
    <message>
        <source>when the family meets the new holder</source>
        <translation>hvornår familien møder den nye stafetholder</translation>
    </message>
    <message>
        <source>Make the file</source>
        <translation>Lav filen</translation>
    </message>
    <message>
        <source>When the file is made, the offer is written in the log.</source>
        <translation>Når filen laves, bliver tilbuddet skrevet i loggen.</translation>
    </message>
    <message>
        <source>This is how the relay passes on</source>
        <translation>Sådan går stafetten videre</translation>
    </message>
    <message>
        <source>Making the file</source>
        <translation>Filen laves</translation>
    </message>
    <message>
        <source>The file is being made and sealed…</source>
        <translation>Filen laves og forsegles…</translation>
    </message>
    <message>
        <source>The file was not made</source>
        <translation>Filen blev ikke lavet</translation>
    </message>
    <message>
        <source>The file is made</source>
        <translation>Filen er lavet</translation>
    </message>
    <message>
        <source>How you send it to {name}</source>
        <translation>Sådan sender du den til {name}</translation>
    </message>
    <message>
        <source>You hold the relay until {name} has said yes and the answer has been opened here.</source>
        <translation>Du holder stafetten, indtil {name} har sagt ja, og svaret er læst ind her.</translation>
    </message>
    <message>
        <source>What happens then</source>
        <translation>Hvad sker der så?</translation>
    </message>
    <message>
        <source>You make the offer</source>
        <translation>Du laver tilbuddet</translation>
    </message>
    <message>
        <source>The file is locked so that only {name} can open it. You still hold the relay.</source>
        <translation>Filen er låst, så kun {name} kan åbne den. Du holder stadig stafetten.</translation>
    </message>
    <message>
        <source>{name} opens it and says yes</source>
        <translation>{name} åbner den og siger ja</translation>
    </message>
    <message>
        <source>You get a receipt as a file. You still hold the relay.</source>
        <translation>Du får en kvittering som fil. Du holder stadig stafetten.</translation>
    </message>
    <message>
        <source>You open the receipt here</source>
        <translation>Du læser kvitteringen ind her</translation>
    </message>
    <message>
        <source>Now you let go, and a release is made for {name}.</source>
        <translation>Nu slipper du, og der laves en frigivelse til {name}.</translation>
    </message>
    <message>
        <source>{name} opens the release</source>
        <translation>{name} læser frigivelsen ind</translation>
    </message>
    <message>
        <source>{name} holds the relay alone. Your copy is sealed.</source>
        <translation>{name} holder stafetten alene. Dit eksemplar er forseglet.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gjort</translation>
    </message>
    <message>
        <source>1 network map</source>
        <translation>1 netværkskort</translation>
    </message>
    <message>
        <source>{count} network maps</source>
        <translation>{count} netværkskort</translation>
    </message>
    <message>
        <source>1 consent</source>
        <translation>1 samtykke</translation>
    </message>
    <message>
        <source>{count} consents</source>
        <translation>{count} samtykker</translation>
    </message>
    <message>
        <source>1 open agreement</source>
        <translation>1 åben aftale</translation>
    </message>
    <message>
        <source>{count} open agreements</source>
        <translation>{count} åbne aftaler</translation>
    </message>
    <message>
        <source>Next meeting {date}</source>
        <translation>Næste møde {date}</translation>
    </message>
    <message>
        <source>About {size}</source>
        <translation>Cirka {size}</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Grundlag</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>Givet af</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Gælder</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>Omfatter</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>Gælder til</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Lov</translation>
    </message>
    <message>
        <source>Counts until</source>
        <translation>Gælder til</translation>
    </message>
    <message>
        <source>Stop making the file</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Nothing was written. You hold the relay as before.</source>
        <translation>Intet blev skrevet. Du holder stafetten som før.</translation>
    </message>
    <message>
        <source>You stopped it</source>
        <translation>Du stoppede det</translation>
    </message>
    <message>
        <source>The relay stays with you, on your new computer.</source>
        <translation>Stafetten bliver hos dig, på din nye computer.</translation>
    </message>
    <message>
        <source>1 attachment</source>
        <translation>1 bilag</translation>
    </message>
    <message>
        <source>{count} attachments</source>
        <translation>{count} bilag</translation>
    </message>
    <message>
        <source>1 SSD meeting counted</source>
        <translation>1 SSD-møde talt med</translation>
    </message>
    <message>
        <source>{count} SSD meetings counted</source>
        <translation>{count} SSD-møder talt med</translation>
    </message>
    <message>
        <source>What {name} will see</source>
        <translation>Sådan ser {name} tilbuddet</translation>
    </message>
    <message>
        <source>Whether {name} has compared your number is known only there. If not, they are asked to do it before they answer.</source>
        <translation>Om {name} har sammenlignet tallet med dig, ved kun {name}. Er det ikke gjort, bliver {name} bedt om det, før der svares.</translation>
    </message>
</context>
<context>
    <name>HandoverWizard</name>
    <message>
        <source>Pass the relay on</source>
        <translation>Giv stafetten videre</translation>
    </message>
    <message>
        <source>You hold the relay until the receiver has said yes and you have the answer.</source>
        <translation>Du holder stafetten fast, indtil modtageren har sagt ja, og svaret er læst ind her.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Hvem</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Hvad</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Samtykke</translation>
    </message>
    <message>
        <source>Look through</source>
        <translation>Se efter</translation>
    </message>
    <message>
        <source>Make the file</source>
        <translation>Lav filen</translation>
    </message>
    <message>
        <source>Send it</source>
        <translation>Send den</translation>
    </message>
    <message>
        <source>Close and go on later</source>
        <translation>Luk og fortsæt senere</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Næste</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Færdig</translation>
    </message>
</context>
<context>
    <name>HowToSend</name>
    <message>
        <source>How to send it</source>
        <translation>Sådan sender du den</translation>
    </message>
    <message>
        <source>Carry it over on a stick and hand it to {name}.</source>
        <translation>Bær den over på en USB-nøgle, og giv den til {name}.</translation>
    </message>
    <message>
        <source>Attach it to a secure mail to {name}.</source>
        <translation>Vedhæft den i en sikker mail til {name}.</translation>
    </message>
    <message>
        <source>Put it in a folder you share with {name}.</source>
        <translation>Læg den i en mappe, du deler med {name}.</translation>
    </message>
    <message>
        <source>The file's name says nothing about the child, and nobody but {name} can open it. Do not write the child's name in the mail.</source>
        <translation>Filens navn siger intet om barnet, og ingen andre end {name} kan åbne den. Skriv ikke barnets navn i mailen.</translation>
    </message>
    <message>
        <source>Your municipality has decided that no stick is used.</source>
        <translation>Kommunen har besluttet, at der ikke bruges USB-nøgler.</translation>
    </message>
    <message>
        <source>Your municipality has decided that no file is sent by mail.</source>
        <translation>Kommunen har besluttet, at ingen filer sendes med mail.</translation>
    </message>
    <message>
        <source>Your municipality has decided that no shared folder is used.</source>
        <translation>Kommunen har besluttet, at der ikke bruges en delt mappe.</translation>
    </message>
</context>
<context>
    <name>OrphanDialog</name>
    <message>
        <source>Take over without {name}?</source>
        <translation>Overtag uden {name}?</translation>
    </message>
    <message>
        <source>Only when {name} can no longer let go: the computer is gone, or nobody can be reached. A second person, for example your leader, must sign with you. Both names and the reason stand in the log for good.</source>
        <translation>Kun når {name} ikke længere kan give slip: computeren er væk, eller ingen kan træffes. En anden person, for eksempel din leder, skal skrive under sammen med dig. Begge navne og begrundelsen bliver stående i loggen.</translation>
    </message>
    <message>
        <source>When the answer comes, open it here; then you can take the relay over. Nothing has changed yet.</source>
        <translation>Åbn svaret her, når det kommer; så kan du overtage stafetten. Intet er ændret endnu.</translation>
    </message>
    <message>
        <source>Why {name} cannot let go</source>
        <translation>Hvorfor {name} ikke kan give slip</translation>
    </message>
    <message>
        <source>Write how you have tried to reach them.</source>
        <translation>Skriv, hvordan du har prøvet at få fat i vedkommende.</translation>
    </message>
</context>
<context>
    <name>OtherFiles</name>
    <message>
        <source>What is sent</source>
        <translation>Det, der er sendt</translation>
    </message>
    <message>
        <source>{kind}, {when}</source>
        <translation>{kind}, {when}</translation>
    </message>
    <message>
        <source>The copy</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>Can be read until</source>
        <translation>Kan læses til og med</translation>
    </message>
    <message>
        <source>Without their content</source>
        <translation>Uden deres indhold</translation>
    </message>
    <message>
        <source>What you are asked to sign</source>
        <translation>Det, du bliver bedt om at skrive under på</translation>
    </message>
    <message>
        <source>Takes over</source>
        <translation>Overtager</translation>
    </message>
    <message>
        <source>Cannot let go</source>
        <translation>Kan ikke give slip</translation>
    </message>
    <message>
        <source>Said yes on</source>
        <translation>Sagde ja den</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Hvorfor</translation>
    </message>
    <message>
        <source>If you admit it</source>
        <translation>Hvis du tager det med</translation>
    </message>
    <message>
        <source>It stands in the log with the name and signature of {name}, and the family can read it. You get an answer to send to {name}.</source>
        <translation>Det står i loggen med navn og underskrift fra {name}, og familien kan læse det. Du får et svar at sende til {name}.</translation>
    </message>
    <message>
        <source>Something to add? You need not write anything.</source>
        <translation>Er der noget at tilføje? Du behøver ikke skrive noget.</translation>
    </message>
    <message>
        <source>Admit it to the log</source>
        <translation>Tag det med i loggen</translation>
    </message>
    <message>
        <source>If you do not admit it</source>
        <translation>Hvis du ikke tager det med</translation>
    </message>
    <message>
        <source>The text does not come into the log. That it came, and why it was not admitted, does; and {name} gets your answer.</source>
        <translation>Teksten kommer ikke i loggen. Det gør til gengæld, at den kom, og hvorfor den ikke blev taget med; og {name} får dit svar.</translation>
    </message>
    <message>
        <source>Why is it not admitted?</source>
        <translation>Hvorfor tages det ikke med?</translation>
    </message>
    <message>
        <source>Do not admit it</source>
        <translation>Tag det ikke med</translation>
    </message>
    <message>
        <source>If you keep it</source>
        <translation>Hvis du gemmer den</translation>
    </message>
    <message>
        <source>The child comes to stand among your children, to be read and not written in. A newer copy takes its place. After the last day it can no longer be read.</source>
        <translation>Barnet kommer til at stå blandt dine børn og kan læses, men ikke skrives i. En nyere kopi træder i stedet. Efter den sidste dag kan den ikke længere læses.</translation>
    </message>
    <message>
        <source>Keep the copy</source>
        <translation>Gem kopien</translation>
    </message>
    <message>
        <source>If you sign</source>
        <translation>Hvis du skriver under</translation>
    </message>
    <message>
        <source>You vouch that you have tried to reach the giver, and that {name} should hold the relay. Your name and signature stand in the log for good. Nothing of the log comes to you.</source>
        <translation>Du står inde for, at I har prøvet at få fat i giveren, og at {name} bør holde stafetten. Dit navn og din underskrift bliver stående i loggen. Intet af loggen kommer til dig.</translation>
    </message>
    <message>
        <source>Compare the number with {name} before you sign.</source>
        <translation>Sammenlign tallet med {name}, før du skriver under.</translation>
    </message>
    <message>
        <source>Sign, and make the answer</source>
        <translation>Skriv under, og lav svaret</translation>
    </message>
    <message>
        <source>If you take over</source>
        <translation>Hvis du overtager</translation>
    </message>
    <message>
        <source>You hold the relay alone, though the giver has not let go. What the giver may have written after the offer is not here. That {name} signed with you stands in the log.</source>
        <translation>Du holder stafetten alene, selv om giveren ikke har givet slip. Det, giveren måske har skrevet efter tilbuddet, er her ikke. At {name} skrev under med dig, står i loggen.</translation>
    </message>
    <message>
        <source>Take the relay over</source>
        <translation>Overtag stafetten</translation>
    </message>
    <message>
        <source>Has lost it</source>
        <translation>Har mistet den</translation>
    </message>
    <message>
        <source>Holds now</source>
        <translation>Holder nu</translation>
    </message>
    <message>
        <source>If you take it back</source>
        <translation>Hvis du henter den tilbage</translation>
    </message>
    <message>
        <source>It was let go on</source>
        <translation>Den blev sluppet den</translation>
    </message>
    <message>
        <source>Signed too by</source>
        <translation>Skrevet under sammen med</translation>
    </message>
    <message>
        <source>Take the relay back</source>
        <translation>Hent stafetten tilbage</translation>
    </message>
    <message>
        <source>Takes the relay back</source>
        <translation>Henter stafetten tilbage</translation>
    </message>
    <message>
        <source>The relay is in other hands</source>
        <translation>Stafetten er i andre hænder</translation>
    </message>
    <message>
        <source>You hold the relay again, and can write in the log and hand it on to the new card. What was only on the computer that is lost is not here. That {name} signed with you stands in the log. A message is made for the old computer, should it turn up.</source>
        <translation>Du holder stafetten igen og kan skrive i loggen og give den videre til det nye visitkort. Det, der kun lå på den tabte computer, er her ikke. At {name} skrev under med dig, står i loggen. Der laves en besked til den gamle computer, hvis den skulle dukke op.</translation>
    </message>
    <message>
        <source>You vouch that the computer with the log is lost, and no copy of it can be put back, so that {name} should hold the relay again. Sign it too when you are the one who lost it. Your name and signature stand in the log for good. Nothing of the log comes to you.</source>
        <translation>Du står inde for, at computeren med loggen er tabt, og at ingen kopi af den kan lægges tilbage, så {name} bør holde stafetten igen. Skriv også under, når det er dig, der har mistet den. Dit navn og din underskrift bliver stående i loggen. Intet af loggen kommer til dig.</translation>
    </message>
</context>
<context>
    <name>OutRow</name>
    <message>
        <source>made {when}</source>
        <translation>lavet {when}</translation>
    </message>
    <message>
        <source>Saved {when}</source>
        <translation>Gemt ud {when}</translation>
    </message>
    <message>
        <source>Not saved as a file yet</source>
        <translation>Ikke gemt ud endnu</translation>
    </message>
    <message>
        <source>Save again…</source>
        <translation>Gem igen…</translation>
    </message>
    <message>
        <source>Save the file…</source>
        <translation>Gem filen…</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>All relays</source>
        <translation>Alle stafetter</translation>
    </message>
    <message>
        <source>{name} writes</source>
        <translation>{name} skriver</translation>
    </message>
    <message>
        <source>The file was not read in</source>
        <translation>Filen blev ikke læst ind</translation>
    </message>
    <message>
        <source>Nothing here has changed</source>
        <translation>Intet her er ændret</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>Åbn en anden fil…</translation>
    </message>
    <message>
        <source>Open the child's page</source>
        <translation>Åbn barnets side</translation>
    </message>
    <message>
        <source>Write why, so that the giver knows what to do.</source>
        <translation>Skriv hvorfor, så giveren ved, hvad der skal ske.</translation>
    </message>
    <message>
        <source>It was read in on {when}. Nothing has changed now, and you need do nothing.</source>
        <translation>Den blev læst ind {when}. Intet er ændret nu, og du skal ikke gøre noget.</translation>
    </message>
    <message>
        <source>This file has been read in already</source>
        <translation>Filen er allerede læst ind</translation>
    </message>
    <message>
        <source>This offer cannot be answered as things stand here: either you hold the relay already, or a newer file has come. Nothing has changed.</source>
        <translation>Tilbuddet kan ikke besvares, som det ser ud her: enten holder du allerede stafetten, eller der er kommet en nyere fil. Intet er ændret.</translation>
    </message>
    <message>
        <source>There is nothing to take in from this file here.</source>
        <translation>Der er ikke noget at læse ind fra filen her.</translation>
    </message>
    <message>
        <source>The family is made up, for practice. It is no real child.</source>
        <translation>Familien er opdigtet til øvelse. Det er ikke et rigtigt barn.</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Øvelse</translation>
    </message>
    <message>
        <source>The day that {name} asked for an answer is past. Call {name}, and ask for a fresh offer if something has changed. You can still say yes.</source>
        <translation>Dagen, hvor {name} bad om svar, er passeret. Ring til {name}, og bed om et nyt tilbud, hvis noget har ændret sig. Du kan stadig sige ja.</translation>
    </message>
    <message>
        <source>The offer is old</source>
        <translation>Tilbuddet er gammelt</translation>
    </message>
    <message>
        <source>Some entries are written in two ways, here and in the file. Talk to {name} before you answer.</source>
        <translation>Nogle notater står på to måder: her og i filen. Tal med {name}, før du svarer.</translation>
    </message>
    <message>
        <source>Something differs</source>
        <translation>Noget er forskelligt</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>Compare the number…</source>
        <translation>Sammenlign tallet…</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Om</translation>
    </message>
    <message>
        <source>A child that is not on this computer</source>
        <translation>Et barn, der ikke er på denne computer</translation>
    </message>
    <message>
        <source>1 is new here</source>
        <translation>1 er nyt her</translation>
    </message>
    <message>
        <source>{count} are new here</source>
        <translation>{count} er nye her</translation>
    </message>
    <message>
        <source>1 is here already</source>
        <translation>1 er her allerede</translation>
    </message>
    <message>
        <source>{count} are here already</source>
        <translation>{count} er her allerede</translation>
    </message>
    <message>
        <source>1 differs</source>
        <translation>1 er forskelligt</translation>
    </message>
    <message>
        <source>{count} differ</source>
        <translation>{count} er forskellige</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Samtykke</translation>
    </message>
    <message>
        <source>Other ground</source>
        <translation>Andet grundlag</translation>
    </message>
    <message>
        <source>Status from the giver</source>
        <translation>Status fra giveren</translation>
    </message>
    <message>
        <source>Not written – ask {name}</source>
        <translation>Ikke skrevet – spørg {name}</translation>
    </message>
    <message>
        <source>The family and the handover</source>
        <translation>Familien og overdragelsen</translation>
    </message>
    <message>
        <source>Why it passes on</source>
        <translation>Derfor går den videre</translation>
    </message>
    <message>
        <source>Agreed by</source>
        <translation>Aftalt af</translation>
    </message>
    <message>
        <source>Agreed at</source>
        <translation>Aftalt på</translation>
    </message>
    <message>
        <source>The family says</source>
        <translation>Familien siger</translation>
    </message>
    <message>
        <source>Tells the family</source>
        <translation>Siger det til familien</translation>
    </message>
    <message>
        <source>The family meets you</source>
        <translation>Familien møder dig</translation>
    </message>
    <message>
        <source>Answer before</source>
        <translation>Svar inden</translation>
    </message>
    <message>
        <source>If you say yes</source>
        <translation>Hvis du siger ja</translation>
    </message>
    <message>
        <source>Everything is stored here</source>
        <translation>Alt bliver gemt her</translation>
    </message>
    <message>
        <source>It is read back and checked before anything is signed.</source>
        <translation>Det læses efter og kontrolleres, før noget bliver underskrevet.</translation>
    </message>
    <message>
        <source>You get a receipt to send to {name}</source>
        <translation>Du får en kvittering, som du sender til {name}</translation>
    </message>
    <message>
        <source>{name} holds on until it has arrived. You act from now on: you both have a hand on the relay.</source>
        <translation>{name} holder fast, indtil den er kommet frem. Du handler fra nu af: I har begge en hånd på stafetten.</translation>
    </message>
    <message>
        <source>{name} sends you a release</source>
        <translation>{name} sender dig en frigivelse</translation>
    </message>
    <message>
        <source>When you have opened it, you hold the relay alone.</source>
        <translation>Når du har læst den ind, holder du stafetten alene.</translation>
    </message>
    <message>
        <source>Say yes and take the relay</source>
        <translation>Sig ja, og tag imod stafetten</translation>
    </message>
    <message>
        <source>Compare the number with {name} before you say yes.</source>
        <translation>Sammenlign tallet med {name}, før du siger ja.</translation>
    </message>
    <message>
        <source>If you say no</source>
        <translation>Hvis du siger nej</translation>
    </message>
    <message>
        <source>Nothing is read in. {name} gets your reason and goes on holding the relay.</source>
        <translation>Intet bliver læst ind. {name} får din begrundelse og holder fortsat stafetten.</translation>
    </message>
    <message>
        <source>Why do you say no?</source>
        <translation>Hvorfor siger du nej?</translation>
    </message>
    <message>
        <source>Say no</source>
        <translation>Sig nej</translation>
    </message>
    <message>
        <source>If you take it in</source>
        <translation>Hvis du læser den ind</translation>
    </message>
    <message>
        <source>The acceptance is refused</source>
        <translation>Modtagelsen er afvist</translation>
    </message>
    <message>
        <source>{name} has said yes to an offer that is no longer open here. You still hold the relay. Call {name}, and decide together which of the two it is to be.</source>
        <translation>{name} har sagt ja til et tilbud, der ikke længere er åbent her. Du holder stadig stafetten. Ring til {name}, og aftal, hvad der skal gælde.</translation>
    </message>
    <message>
        <source>The yes came late</source>
        <translation>Svaret kom for sent</translation>
    </message>
    <message>
        <source>Let the yes count</source>
        <translation>Lad svaret gælde</translation>
    </message>
    <message>
        <source>Let it count</source>
        <translation>Lad det gælde</translation>
    </message>
    <message>
        <source>The relay passes to {name}. Your copy is sealed, and a release is made that you send. What you have written since the offer goes along.</source>
        <translation>Stafetten går videre til {name}. Dit eksemplar bliver forseglet, og der laves en frigivelse, som du sender. Det, du har skrevet siden tilbuddet, følger med.</translation>
    </message>
    <message>
        <source>Refuse the yes</source>
        <translation>Afvis svaret</translation>
    </message>
    <message>
        <source>Refuse it</source>
        <translation>Afvis det</translation>
    </message>
    <message>
        <source>You go on holding. {name} gets a refusal and lets go; what {name} has written meanwhile is sent to you. This is final for that offer: if the same receipt comes again, it gets the same answer.</source>
        <translation>Du holder fortsat stafetten. {name} får en afvisning og slipper; det, {name} har skrevet imens, bliver sendt til dig. Det er endeligt for dette tilbud: kommer den samme kvittering igen, får den samme svar.</translation>
    </message>
    <message>
        <source>Who holds now</source>
        <translation>Hvem holder nu?</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Intet nyt</translation>
    </message>
    <message>
        <source>You have said yes</source>
        <translation>Du har sagt ja</translation>
    </message>
    <message>
        <source>You have said no</source>
        <translation>Du har sagt nej</translation>
    </message>
    <message>
        <source>The relay has passed on</source>
        <translation>Stafetten er givet videre</translation>
    </message>
    <message>
        <source>You still hold the relay</source>
        <translation>Du holder stadig stafetten</translation>
    </message>
    <message>
        <source>You hold the relay alone</source>
        <translation>Du holder stafetten alene</translation>
    </message>
    <message>
        <source>The offer is taken back</source>
        <translation>Tilbuddet er trukket tilbage</translation>
    </message>
    <message>
        <source>The giver still holds the relay</source>
        <translation>Giveren holder stadig stafetten</translation>
    </message>
    <message>
        <source>It is done</source>
        <translation>Det er gjort</translation>
    </message>
    <message>
        <source>the sender</source>
        <translation>afsenderen</translation>
    </message>
    <message>
        <source>A file of a newer Bindeled</source>
        <translation>En fil fra en nyere Bindeled</translation>
    </message>
    <message>
        <source>From {name}. It is made by a newer Bindeled than this one.</source>
        <translation>Fra {name}. Den er lavet med en nyere Bindeled end denne.</translation>
    </message>
    <message>
        <source>Nothing was read in, and who holds the relay has not changed. An offer cannot be answered with yes here, because this Bindeled cannot read it.</source>
        <translation>Intet er læst ind, og hvem der holder stafetten, er ikke ændret. Et tilbud kan ikke besvares med ja her, for dette Bindeled kan ikke læse det.</translation>
    </message>
    <message>
        <source>Bindeled must be updated</source>
        <translation>Bindeled skal opdateres</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Det kan du gøre</translation>
    </message>
    <message>
        <source>Call {name} on {phone}.</source>
        <translation>Ring til {name} på {phone}.</translation>
    </message>
    <message>
        <source>Call {name}.</source>
        <translation>Ring til {name}.</translation>
    </message>
    <message>
        <source>Have Bindeled updated, and open the file again.</source>
        <translation>Få Bindeled opdateret, og åbn filen igen.</translation>
    </message>
    <message>
        <source>{name} holds on meanwhile, and can take an offer back if you have to say no.</source>
        <translation>{name} holder fast imens og kan trække et tilbud tilbage, hvis du må sige nej.</translation>
    </message>
    <message>
        <source>Write why, so that the one who sent it knows.</source>
        <translation>Skriv hvorfor, så den, der har sendt det, ved det.</translation>
    </message>
    <message>
        <source>You do not hold the relay for this child; {holder} does. Nothing has changed. Tell {name}, who can send it there.</source>
        <translation>Du holder ikke stafetten for dette barn; det gør {holder}. Intet er ændret. Sig det til {name}, som kan sende det dertil.</translation>
    </message>
    <message>
        <source>The answer is kept</source>
        <translation>Svaret er gemt</translation>
    </message>
    <message>
        <source>It stands in the log</source>
        <translation>Det står i loggen</translation>
    </message>
    <message>
        <source>It was not admitted</source>
        <translation>Det er ikke taget med</translation>
    </message>
    <message>
        <source>The copy is kept</source>
        <translation>Kopien er gemt</translation>
    </message>
    <message>
        <source>You have signed</source>
        <translation>Du har skrevet under</translation>
    </message>
    <message>
        <source>Take it back again</source>
        <translation>Fortryd dit ja</translation>
    </message>
    <message>
        <source>It is taken back</source>
        <translation>Det er taget tilbage</translation>
    </message>
    <message>
        <source>Or say no</source>
        <translation>Eller sig nej</translation>
    </message>
    <message>
        <source>That the offer is from this sender to you has been verified. Your no is final for this offer; the giver can make another.</source>
        <translation>Det er kontrolleret, at tilbuddet er fra denne afsender og til dig. Dit nej gælder endeligt for dette tilbud; giveren kan lave et nyt.</translation>
    </message>
    <message>
        <source>My Bindeled is older than yours and cannot read the offer yet.</source>
        <translation>Mit Bindeled er ældre end dit og kan ikke læse tilbuddet endnu.</translation>
    </message>
    <message>
        <source>Two cannot hold the same relay</source>
        <translation>To kan ikke holde den samme stafet</translation>
    </message>
    <message>
        <source>You have a hand on this relay, and {name} has taken it with the signature of a second person. Call {name} first. Nothing has changed here yet.</source>
        <translation>Du har en hånd på stafetten, og {name} har taget den med en anden persons underskrift. Ring til {name} først. Intet er ændret her endnu.</translation>
    </message>
    <message>
        <source>You have taken your hand off</source>
        <translation>Du har taget hånden af</translation>
    </message>
    <message>
        <source>You hold the relay again</source>
        <translation>Du holder stafetten igen</translation>
    </message>
    <message>
        <source>Something contradicts</source>
        <translation>Noget modsiger hinanden</translation>
    </message>
    <message>
        <source>It is not certain who holds</source>
        <translation>Det er usikkert, hvem der holder</translation>
    </message>
    <message>
        <source>Your yes and the offer crossed</source>
        <translation>Dit ja og tilbuddet krydsede hinanden</translation>
    </message>
    <message>
        <source>This file contradicts what is here</source>
        <translation>Filen modsiger det, der står her</translation>
    </message>
    <message>
        <source>{name} has let go of this relay before, in another way, and that release is read in here. Both cannot be right. Perhaps an old copy of the store was used. Nothing has changed here. Call {name} and find out what has happened, and keep the file as a proof.</source>
        <translation>{name} har sluppet den samme stafet før, på en anden måde, og den frigivelse er læst ind her. Begge kan ikke være rigtige. Måske er der brugt en gammel kopi. Intet er ændret her. Ring til {name}, find ud af, hvad der er sket, og gem filen som bevis.</translation>
    </message>
    <message>
        <source>{name} has said yes to the same offer before, in another way. Both cannot be right. Perhaps an old copy of the store was used. Nothing has changed here. Call {name} and find out what has happened, and keep the file as a proof.</source>
        <translation>{name} har sagt ja til det samme tilbud før, på en anden måde. Begge kan ikke være rigtige. Måske er der brugt en gammel kopi. Intet er ændret her. Ring til {name}, find ud af, hvad der er sket, og gem filen som bevis.</translation>
    </message>
    <message>
        <source>1 entry written after the offer</source>
        <translation>1 notat skrevet efter tilbuddet</translation>
    </message>
    <message>
        <source>{count} entries written after the offer</source>
        <translation>{count} notater skrevet efter tilbuddet</translation>
    </message>
</context>
<context>
    <name>ReadCopyDialog</name>
    <message>
        <source>Give a copy to read</source>
        <translation>Giv en læsekopi</translation>
    </message>
    <message>
        <source>Make the copy</source>
        <translation>Lav kopien</translation>
    </message>
    <message>
        <source>That the copy was given stands in the log.</source>
        <translation>At kopien er givet, står i loggen.</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Til hvem</translation>
    </message>
    <message>
        <source>No copy can be given</source>
        <translation>Der kan ikke gives en kopi</translation>
    </message>
    <message>
        <source>With the content of</source>
        <translation>Med indholdet af</translation>
    </message>
    <message>
        <source>Only content written from</source>
        <translation>Kun det, der er skrevet fra</translation>
    </message>
    <message>
        <source>Leave it empty for the whole log.</source>
        <translation>Lad feltet stå tomt for hele loggen.</translation>
    </message>
    <message>
        <source>{name} has a copy that ended {date}.</source>
        <translation>{name} har en kopi, der udløb {date}.</translation>
    </message>
    <message>
        <source>{name} has a copy to read until {date}.</source>
        <translation>{name} har en læsekopi til og med {date}.</translation>
    </message>
    <message>
        <source>Choose a receiver.</source>
        <translation>Vælg en modtager.</translation>
    </message>
    <message>
        <source>The consent covers: {text}</source>
        <translation>Samtykket dækker: {text}</translation>
    </message>
    <message>
        <source>The copy of {name} was recalled {date}.</source>
        <translation>Kopien hos {name} blev kaldt tilbage {date}.</translation>
    </message>
    <message>
        <source>The copy can be read and not written in, until the consent ends. What you do not tick goes along without its content, so that everybody sees that it is there. What was said when the relay was offered (the status, and what the family said) always goes along: do not give a copy if the consent does not cover it.</source>
        <translation>Kopien kan læses, men ikke skrives i, indtil samtykket udløber. Det, du ikke sætter flueben ved, følger med uden sit indhold, så alle kan se, at det er der. Det, der blev skrevet, da stafetten blev tilbudt (status, og hvad familien sagde), følger altid med: Giv ikke en kopi, hvis samtykket ikke dækker det.</translation>
    </message>
</context>
<context>
    <name>ReceiptTextDialog</name>
    <message>
        <source>Receipt from a code</source>
        <translation>Kvittering fra en kode</translation>
    </message>
    <message>
        <source>Take in and let go</source>
        <translation>Læs ind, og slip stafetten</translation>
    </message>
    <message>
        <source>If it says yes to your open offer, you let go of the relay: your copy is sealed, and a release is made that you send.</source>
        <translation>Siger den ja til dit åbne tilbud, giver du slip på stafetten: Din kopi forsegles, og der laves en frigivelse, som du sender.</translation>
    </message>
    <message>
        <source>The code</source>
        <translation>Koden</translation>
    </message>
    <message>
        <source>Choose a picture, or put the text here.</source>
        <translation>Vælg et billede, eller sæt teksten ind her.</translation>
    </message>
</context>
<context>
    <name>Relay</name>
    <message>
        <source>You said yes to this offer before the store here was set back. What is missing in the log is read in again. Then open the release from {name}.</source>
        <translation>Du sagde ja til dette tilbud, før lageret her blev sat tilbage. Det, der mangler i loggen, læses ind igen. Åbn derefter kvitteringen fra {name} for, at stafetten er givet slip.</translation>
    </message>
    <message>
        <source>Read in what is missing</source>
        <translation>Læs det manglende ind</translation>
    </message>
    <message>
        <source>Relay files (*.stafet);;All files (*)</source>
        <translation>Stafetfiler (*.stafet);;Alle filer (*)</translation>
    </message>
    <message>
        <source>Offer of the relay</source>
        <translation>Tilbud om stafetten</translation>
    </message>
    <message>
        <source>Receipt: yes to the relay</source>
        <translation>Kvittering: ja til stafetten</translation>
    </message>
    <message>
        <source>Receipt: no to the relay</source>
        <translation>Kvittering: nej til stafetten</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Frigivelse</translation>
    </message>
    <message>
        <source>The offer is taken back</source>
        <translation>Tilbuddet er trukket tilbage</translation>
    </message>
    <message>
        <source>The acceptance is refused</source>
        <translation>Modtagelsen er afvist</translation>
    </message>
    <message>
        <source>Contact card</source>
        <translation>Visitkort</translation>
    </message>
    <message>
        <source>Copy to read</source>
        <translation>Læsekopi</translation>
    </message>
    <message>
        <source>Notes for the log</source>
        <translation>Bidrag til loggen</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Bevis</translation>
    </message>
    <message>
        <source>{what} to {name}</source>
        <translation>{what} · til {name}</translation>
    </message>
    <message>
        <source>{number} MB</source>
        <translation>{number} MB</translation>
    </message>
    <message>
        <source>{number} kB</source>
        <translation>{number} kB</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 notat</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>{count} notater</translation>
    </message>
    <message>
        <source>No consent covers this receiver.</source>
        <translation>Intet samtykke dækker denne modtager.</translation>
    </message>
    <message>
        <source>The consent is not complete: {who} has not given it.</source>
        <translation>Samtykket er ikke fuldt: det mangler fra {who}.</translation>
    </message>
    <message>
        <source>The consent has been taken back.</source>
        <translation>Samtykket er trukket tilbage.</translation>
    </message>
    <message>
        <source>The consent has lapsed.</source>
        <translation>Samtykket er udløbet.</translation>
    </message>
    <message>
        <source>It is not written on the child's page who has custody, so nobody can consent yet.</source>
        <translation>På barnets side står der ikke, hvem der har forældremyndigheden, så ingen kan give samtykke endnu.</translation>
    </message>
    <message>
        <source>A practice family cannot be handed over as a real one.</source>
        <translation>En øvefamilie kan ikke gives videre som en rigtig.</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Læs ind</translation>
    </message>
    <message>
        <source>You let go of the relay. Your copy is sealed, and a release is made that you send to {name}. What you wrote after the offer goes along.</source>
        <translation>Du slipper stafetten. Dit eksemplar bliver forseglet, og der laves en frigivelse, som du sender til {name}. Det, du har skrevet efter tilbuddet, følger med.</translation>
    </message>
    <message>
        <source>Take in and let go</source>
        <translation>Læs ind, og slip stafetten</translation>
    </message>
    <message>
        <source>This yes does not count, because the relay has gone another way. A refusal is made that you send to {name}, so that there is no doubt. Who holds now does not change.</source>
        <translation>Dette ja gælder ikke, fordi stafetten er gået en anden vej. Der laves en afvisning, som du sender til {name}, så der ikke er tvivl. Det ændrer ikke, hvem der holder stafetten.</translation>
    </message>
    <message>
        <source>Make the refusal</source>
        <translation>Lav afvisningen</translation>
    </message>
    <message>
        <source>This yes has been answered before. You get the same answer again, to send to {name}.</source>
        <translation>Dette ja er besvaret før. Du får det samme svar igen, så du kan sende det til {name}.</translation>
    </message>
    <message>
        <source>Get the answer again</source>
        <translation>Hent svaret igen</translation>
    </message>
    <message>
        <source>{name} has said yes twice to the same offer. Nothing changes; the proof is kept, and the earlier answer is still the right one.</source>
        <translation>{name} har sagt ja to gange til det samme tilbud. Intet ændres; beviset bliver gemt, og det tidligere svar er stadig det rigtige.</translation>
    </message>
    <message>
        <source>You go on holding the relay, and you can offer it to somebody again.</source>
        <translation>Du holder fortsat stafetten og kan tilbyde den igen, til den samme eller en anden.</translation>
    </message>
    <message>
        <source>You hold the relay alone. What {name} wrote after the offer is added to the log.</source>
        <translation>Du holder stafetten alene. Det, {name} har skrevet efter tilbuddet, kommer med i loggen.</translation>
    </message>
    <message>
        <source>Take in and hold alone</source>
        <translation>Læs ind, og hold stafetten alene</translation>
    </message>
    <message>
        <source>The offer is taken back, and {name} holds. If you have said yes already, you keep hold until {name} has released or refused: nobody is ever without.</source>
        <translation>Tilbuddet er trukket tilbage, og {name} holder stafetten. Har du allerede sagt ja, holder du fast, indtil {name} har frigivet eller afvist: stafetten er aldrig uden en holder.</translation>
    </message>
    <message>
        <source>{name} holds the relay, and you do not. What you wrote meanwhile is kept and made ready to send to {name}.</source>
        <translation>{name} holder stafetten, og du gør ikke. Det, du har skrevet imens, bliver gemt og gjort klar til at sende til {name}.</translation>
    </message>
    <message>
        <source>Next: save your receipt as a file and send it to {name}.</source>
        <translation>Næste skridt: gem din kvittering som fil, og send den til {name}.</translation>
    </message>
    <message>
        <source>Next: wait for the release from {name}, and open it here when it comes.</source>
        <translation>Næste skridt: vent på frigivelsen fra {name}, og åbn den her, når den kommer.</translation>
    </message>
    <message>
        <source>Next: find out who holds before anything is written.</source>
        <translation>Næste skridt: find ud af, hvem der holder, før noget bliver skrevet.</translation>
    </message>
    <message>
        <source>Next: save the release as a file and send it to {name}.</source>
        <translation>Næste skridt: gem frigivelsen som fil, og send den til {name}.</translation>
    </message>
    <message>
        <source>Next: save the offer as a file and send it to {name}.</source>
        <translation>Næste skridt: gem tilbuddet som fil, og send det til {name}.</translation>
    </message>
    <message>
        <source>More than five working days have passed without an answer. Call {name}. If the file was lost, save it again: it is the same file.</source>
        <translation>Der er gået mere end fem arbejdsdage uden svar. Ring til {name}. Er filen blevet væk, så gem den igen: det er den samme fil.</translation>
    </message>
    <message>
        <source>Next: wait for the receipt from {name}, and open it here when it comes.</source>
        <translation>Næste skridt: vent på kvitteringen fra {name}, og åbn den her, når den kommer.</translation>
    </message>
    <message>
        <source>The consent is not registered as freely given.</source>
        <translation>Samtykket er ikke registreret som frivilligt givet.</translation>
    </message>
    <message>
        <source>Answer to notes for the log</source>
        <translation>Svar på et bidrag</translation>
    </message>
    <message>
        <source>Request to co-sign</source>
        <translation>Anmodning om medunderskrift</translation>
    </message>
    <message>
        <source>Co-signature</source>
        <translation>Medunderskrift</translation>
    </message>
    <message>
        <source>The answer is kept with what you sent. The log itself is with {name}.</source>
        <translation>Svaret bliver gemt sammen med det, du sendte. Selve loggen er hos {name}.</translation>
    </message>
    <message>
        <source>{name} has another key than when the offer was made, and perhaps cannot open it. Compare the number with {name} under Contacts, take the offer back here, and make it again for the new card.</source>
        <translation>{name} har en anden nøgle, end da tilbuddet blev lavet, og kan måske ikke åbne det. Sammenlign tallet med {name} under Kontakter, træk tilbuddet tilbage her, og lav det igen til det nye visitkort.</translation>
    </message>
    <message>
        <source>{name} has a new computer since the offer was made, and perhaps cannot open it there. Take the offer back here, and make it again for the new card.</source>
        <translation>{name} har fået ny computer, siden tilbuddet blev lavet, og kan måske ikke åbne det der. Træk tilbuddet tilbage her, og lav det igen til det nye visitkort.</translation>
    </message>
    <message>
        <source>{name} has another key than before. If {name} still has the old computer or a copy of it, the release comes as usual. If both are gone, ask a second person to sign, and take the relay over from the child&apos;s page.</source>
        <translation>{name} har en anden nøgle end før. Har {name} stadig den gamle computer eller en kopi af den, kommer frigivelsen, som den plejer. Er begge dele væk, så bed en anden om at skrive under, og overtag stafetten fra barnets side.</translation>
    </message>
    <message>
        <source>The file is large for mail: Digital Post takes 10 MB. A stick or a shared folder is safer.</source>
        <translation>Filen er stor til mail: Digital Post tager 10 MB. En USB-nøgle eller en fælles mappe er sikrere.</translation>
    </message>
    <message>
        <source>A copy to read is recalled</source>
        <translation>En læsekopi er kaldt tilbage</translation>
    </message>
    <message>
        <source>The copy cannot be read here any more. Talk with {name} if you are in doubt. What you have printed or written off, you must destroy yourself.</source>
        <translation>Kopien kan ikke læses her mere. Tal med {name}, hvis du er i tvivl. Det, du har printet eller skrevet af, må du selv destruere.</translation>
    </message>
    <message>
        <source>I have seen it</source>
        <translation>Jeg har set det</translation>
    </message>
    <message>
        <source>Next: talk with {name}, and open the release or the refusal here when it comes.</source>
        <translation>Næste skridt: tal med {name}, og åbn frigivelsen eller afvisningen her, når den kommer.</translation>
    </message>
    <message>
        <source>Next: {name} offers you the relay. Open the file in the inbox, and answer.</source>
        <translation>Næste skridt: {name} tilbyder dig stafetten. Åbn filen i indbakken, og svar.</translation>
    </message>
    <message>
        <source>Next: the receipt from {name} has come. Open it in the inbox.</source>
        <translation>Næste skridt: kvitteringen fra {name} er kommet. Åbn den i indbakken.</translation>
    </message>
    <message>
        <source>Next: {name} has answered no. Open it in the inbox.</source>
        <translation>Næste skridt: {name} har svaret nej. Åbn svaret i indbakken.</translation>
    </message>
    <message>
        <source>Next: the release from {name} has come. Open it in the inbox, and you hold alone.</source>
        <translation>Næste skridt: frigivelsen fra {name} er kommet. Åbn den i indbakken, så holder du stafetten alene.</translation>
    </message>
    <message>
        <source>Next: {name} has taken the offer back. Open the file in the inbox.</source>
        <translation>Næste skridt: {name} har trukket tilbuddet tilbage. Åbn filen i indbakken.</translation>
    </message>
    <message>
        <source>Next: {name} has refused your yes. Open the file in the inbox.</source>
        <translation>Næste skridt: {name} har afvist dit ja. Åbn filen i indbakken.</translation>
    </message>
    <message>
        <source>Next: save your no as a file and send it to {name}.</source>
        <translation>Næste skridt: gem dit nej som fil, og send det til {name}.</translation>
    </message>
    <message>
        <source>Next: save the file that says the offer is taken back, and send it to {name}.</source>
        <translation>Næste skridt: gem filen om, at tilbuddet er trukket tilbage, og send den til {name}.</translation>
    </message>
    <message>
        <source>Next: save the refusal as a file and send it to {name}.</source>
        <translation>Næste skridt: gem afvisningen som fil, og send den til {name}.</translation>
    </message>
    <message>
        <source>It is noted here that {name} holds the relay.</source>
        <translation>Det noteres her, at {name} holder stafetten.</translation>
    </message>
    <message>
        <source>Message: the relay is in other hands</source>
        <translation>Besked: stafetten er i andre hænder</translation>
    </message>
    <message>
        <source>Take my hand off</source>
        <translation>Tag hånden af</translation>
    </message>
    <message>
        <source>You take your hand off the relay, and {name} holds it. What you have written here stays, and is made ready to be sent to {name}. If this is a mistake, call {name} before you do it: nothing happens until you press the button.</source>
        <translation>Du tager hånden af stafetten, og {name} holder den. Det, du har skrevet her, bliver stående og gøres klar til at blive sendt til {name}. Er det en fejl, så ring til {name}, før du gør det: intet sker, før du trykker på knappen.</translation>
    </message>
    <message>
        <source>{name} has another key than when you let go. With the old computer, or a copy of it, {name} can open the release: save it again, it is the same file. If both are gone, nothing is lost: the log is here. Take the relay back from the child's page, best with the signature of {name}, and hand it on to the new card.</source>
        <translation>{name} har en anden nøgle, end da du gav slip. Med den gamle computer eller en kopi af den kan {name} åbne frigivelsen: gem den igen, det er den samme fil. Er begge dele væk, er intet tabt: loggen er her. Hent stafetten tilbage fra barnets side, helst med {name}s underskrift, og giv den videre til det nye visitkort.</translation>
    </message>
    <message>
        <source>Next: wait for the co-signature from {second}, and open it here when it comes. Should the release from {name} come first, open that.</source>
        <translation>Næste skridt: vent på medunderskriften fra {second}, og åbn den her, når den kommer. Kommer frigivelsen fra {name} først, så åbn den.</translation>
    </message>
    <message>
        <source>More than five working days have passed without a release. Call {name}. If the receipt was lost, save it again: it is the same file. If {name} can no longer let go, take over with a second person: under More on the child&apos;s page.</source>
        <translation>Der er gået mere end fem arbejdsdage uden frigivelse. Ring til {name}. Er kvitteringen blevet væk, så gem den igen: det er den samme fil. Kan {name} ikke længere give slip, så overtag sammen med en anden, under Mere på barnets side.</translation>
    </message>
    <message>
        <source>Next: {name} has signed with you. Open the file in the inbox, and take the relay over.</source>
        <translation>Næste skridt: {name} har skrevet under med dig. Åbn filen i indbakken, og overtag stafetten.</translation>
    </message>
    <message>
        <source>Next: save the request as a file and send it to {name}.</source>
        <translation>Næste skridt: gem anmodningen som fil, og send den til {name}.</translation>
    </message>
    <message>
        <source>Keep the proof</source>
        <translation>Gem beviset</translation>
    </message>
    <message>
        <source>Nothing changes: who holds the relay stays as it is, and nothing of the file is added to the log. The two releases are kept as a proof under History on the child&apos;s page, where it can be saved.</source>
        <translation>Intet ændrer sig: Stafetten bliver, hvor den er, og intet fra filen kommer med i loggen. De to frigivelser bliver gemt som bevis under Historik på barnets side, hvor beviset kan gemmes som fil.</translation>
    </message>
    <message>
        <source>Your receipt as a code</source>
        <translation>Din kvittering som kode</translation>
    </message>
    <message>
        <source>{name} opens Relays in Bindeled, presses “Receipt from a code…”, and reads this with the camera, a hand scanner or a picture of the screen. Only {name} can open it. Press “It has been read” when {name} has it.</source>
        <translation>{name} går til Stafetten i Bindeled, trykker på »Kvittering fra en kode…« og læser koden med kamera, håndskanner eller et billede af skærmen. Kun {name} kan åbne den. Tryk på »Den er læst«, når {name} har den.</translation>
    </message>
    <message>
        <source>Your receipt as a QR code</source>
        <translation>Din kvittering som QR-kode</translation>
    </message>
    <message>
        <source>It has been read</source>
        <translation>Den er læst</translation>
    </message>
</context>
<context>
    <name>RelayPage</name>
    <message>
        <source>Relays</source>
        <translation>Stafetter</translation>
    </message>
    <message>
        <source>The giver holds on until the receiver has said yes and the answer is here.</source>
        <translation>Giveren holder fast, indtil modtageren har sagt ja, og svaret er læst ind.</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Åbn en fil…</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Indbakke</translation>
    </message>
    <message>
        <source>Relays under way</source>
        <translation>Stafetter undervejs</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Udbakke</translation>
    </message>
    <message>
        <source>Begun handovers</source>
        <translation>Påbegyndte overdragelser</translation>
    </message>
    <message>
        <source>Choose a relay file</source>
        <translation>Vælg en stafetfil</translation>
    </message>
    <message>
        <source>No file waits for you. Open one when you have got it.</source>
        <translation>Ingen fil venter på dig. Åbn den her, når du har fået en.</translation>
    </message>
    <message>
        <source>A child that is not on this computer</source>
        <translation>Et barn, der ikke er på denne computer</translation>
    </message>
    <message>
        <source>{child} · from {name}</source>
        <translation>{child} · fra {name}</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Øvelse</translation>
    </message>
    <message>
        <source>Not made yet · last changed {when}</source>
        <translation>Ikke lavet endnu · sidst ændret {when}</translation>
    </message>
    <message>
        <source>No relay is on its way between two people.</source>
        <translation>Ingen stafet er på vej mellem to personer.</translation>
    </message>
    <message>
        <source>Files made here come to lie here, and can be saved again.</source>
        <translation>Filer, der laves her, bliver liggende her og kan gemmes igen.</translation>
    </message>
    <message>
        <source>{count} older files</source>
        <translation>{count} ældre filer</translation>
    </message>
    <message>
        <source>It is the same file every time, byte for byte.</source>
        <translation>Det er den samme fil hver gang, bogstav for bogstav.</translation>
    </message>
    <message>
        <source>The offer is taken back</source>
        <translation>Tilbuddet er trukket tilbage</translation>
    </message>
    <message>
        <source>You hold the relay. Send this file to {name}, so that there is no doubt. If {name} has said yes in the meantime, the receipt still comes, and then you decide.</source>
        <translation>Du holder stafetten. Send denne fil til {name}, så der ikke er tvivl. Har {name} sagt ja i mellemtiden, kommer kvitteringen alligevel, og så afgør du, hvad der gælder.</translation>
    </message>
    <message>
        <source>Receipt from a code…</source>
        <translation>Kvittering fra en kode…</translation>
    </message>
    <message>
        <source>1 older file</source>
        <translation>1 ældre fil</translation>
    </message>
    <message>
        <source>Proofs</source>
        <translation>Beviser</translation>
    </message>
    <message>
        <source>somebody you do not know</source>
        <translation>en, du ikke kender</translation>
    </message>
    <message>
        <source>Signed by {sender} for {receiver}, but locked to you by somebody who could read it. Nothing of the content is kept, only who signed it for whom.</source>
        <translation>Underskrevet af {sender} til {receiver}, men låst til dig af en, der kunne læse filen. Intet af indholdet er gemt, kun hvem der underskrev den til hvem.</translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
</context>
<context>
    <name>SendPanel</name>
    <message>
        <source>{name} · {size} · locked so that only {person} can open it</source>
        <translation>{name} · {size} · låst, så kun {person} kan åbne den</translation>
    </message>
    <message>
        <source>Where should the file be put?</source>
        <translation>Hvor skal filen lægges?</translation>
    </message>
    <message>
        <source>Save the file once more…</source>
        <translation>Gem filen en gang til…</translation>
    </message>
    <message>
        <source>The file is written and has been read back and compared. You can take the stick out. It is called {name} and lies in “{folder}”.</source>
        <translation>Filen er skrevet og læst efter, du kan fjerne nøglen. Den hedder {name} og ligger i »{folder}«.</translation>
    </message>
    <message>
        <source>The file is ready</source>
        <translation>Filen er klar</translation>
    </message>
    <message>
        <source>The file was not written</source>
        <translation>Filen blev ikke skrevet</translation>
    </message>
    <message>
        <source>Save the same file again…</source>
        <translation>Gem den samme fil igen…</translation>
    </message>
    <message>
        <source>Save on a stick or in a folder…</source>
        <translation>Gem på en USB-nøgle eller i en mappe…</translation>
    </message>
    <message>
        <source>Put it in the exchange folder</source>
        <translation>Læg den i postmappen</translation>
    </message>
    <message>
        <source>It is called {name}, and has been read back and compared.</source>
        <translation>Den hedder {name} og er læst tilbage og sammenlignet.</translation>
    </message>
    <message>
        <source>The file lies in the exchange folder</source>
        <translation>Filen ligger i postmappen</translation>
    </message>
    <message>
        <source>On paper, with a code…</source>
        <translation>På papir med kode…</translation>
    </message>
    <message>
        <source>Save the receipt to print</source>
        <translation>Gem kvitteringen til udskrift</translation>
    </message>
    <message>
        <source>receipt.pdf</source>
        <translation>kvittering.pdf</translation>
    </message>
    <message>
        <source>Save in a folder…</source>
        <translation>Gem i en mappe…</translation>
    </message>
    <message>
        <source>Show it as a code on the screen…</source>
        <translation>Vis som kode på skærmen…</translation>
    </message>
    <message>
        <source>It counts as sent. If {name} has lost it, show the code again or save the file.</source>
        <translation>Den regnes for sendt. Er den blevet væk for {name}, så vis koden igen, eller gem filen.</translation>
    </message>
    <message>
        <source>{name} has read the receipt</source>
        <translation>{name} har læst kvitteringen</translation>
    </message>
</context>
<context>
    <name>Trust</name>
    <message>
        <source>Not compared</source>
        <translation>Ikke sammenlignet</translation>
    </message>
    <message>
        <source>You have not compared the number together. The card can be real, but nobody has checked that it comes from this person.</source>
        <translation>I har ikke sammenlignet tallet. Kortet kan være ægte, men ingen har kontrolleret, at det kommer fra denne person.</translation>
    </message>
    <message>
        <source>Known through others</source>
        <translation>Kendt gennem andre</translation>
    </message>
    <message>
        <source>The card was in a file from someone you know. You have not compared the number yourselves.</source>
        <translation>Kortet lå i en fil fra en, du kender. I har ikke selv sammenlignet tallet.</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bekræftet</translation>
    </message>
    <message>
        <source>You have compared the number together. Files from this card come from them.</source>
        <translation>I har sammenlignet tallet. Filer med dette kort kommer fra denne person.</translation>
    </message>
    <message>
        <source>Changed – stop</source>
        <translation>Ændret – stop</translation>
    </message>
    <message>
        <source>This person has another key than before. It can be a new computer, and it can be somebody else. Stop, call them, and compare the number before you go on.</source>
        <translation>Denne person har en anden nøgle end før. Det kan være en ny computer, og det kan være en anden person. Stop, ring til vedkommende, og sammenlign tallet, før du går videre.</translation>
    </message>
</context>
<context>
    <name>UnderWayRow</name>
    <message>
        <source>Not saved as a file yet</source>
        <translation>Ikke gemt ud endnu</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Øvelse</translation>
    </message>
    <message>
        <source>Save the file…</source>
        <translation>Gem filen…</translation>
    </message>
    <message>
        <source>Save the file again…</source>
        <translation>Gem filen igen…</translation>
    </message>
    <message>
        <source>Take the offer back…</source>
        <translation>Træk tilbuddet tilbage…</translation>
    </message>
    <message>
        <source>Open the child's page</source>
        <translation>Åbn barnets side</translation>
    </message>
    <message>
        <source>Another key since then</source>
        <translation>En anden nøgle siden da</translation>
    </message>
    <message>
        <source>Take your yes back</source>
        <translation>Fortryd dit ja</translation>
    </message>
    <message>
        <source>Clear it up…</source>
        <translation>Opklar det…</translation>
    </message>
</context>
<context>
    <name>WithdrawOfferDialog</name>
    <message>
        <source>Take the offer back?</source>
        <translation>Vil du trække tilbuddet tilbage?</translation>
    </message>
    <message>
        <source>You go on holding the relay. A file is made that tells {name}. If {name} has said yes in the meantime, the receipt still comes here, and then you decide whether it counts.</source>
        <translation>Du holder fortsat stafetten. Der laves en fil, der fortæller {name} det. Har {name} sagt ja i mellemtiden, kommer kvitteringen alligevel, og så afgør du, om den gælder.</translation>
    </message>
    <message>
        <source>Take the offer back</source>
        <translation>Træk tilbuddet tilbage</translation>
    </message>
    <message>
        <source>Why? You need not write anything.</source>
        <translation>Hvorfor? Du behøver ikke skrive noget.</translation>
    </message>
</context>
<context>
    <name>NewKey</name>
    <message>
        <source>New computer or new key</source>
        <translation>Ny computer eller ny nøgle</translation>
    </message>
    <message>
        <source>Your key shows others that a file is from you, and locks files for you. It lies on this computer. What to do depends on whether the old computer works.</source>
        <translation>Din nøgle viser andre, at en fil er fra dig, og låser filer til dig. Den ligger på denne computer. Hvad du skal gøre, afhænger af, om den gamle computer virker.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Luk</translation>
    </message>
</context>
<context>
    <name>NewKeyDialog</name>
    <message>
        <source>To settings</source>
        <translation>Til indstillinger</translation>
    </message>
    <message>
        <source>You change computer</source>
        <translation>Du skifter computer</translation>
    </message>
    <message>
        <source>Use “Move to a new computer” under settings. Your key goes along with everything else, so nobody needs to do anything.</source>
        <translation>Brug »Flyt til ny pc« under indstillinger. Din nøgle følger med alt det andet, så ingen andre skal gøre noget.</translation>
    </message>
    <message>
        <source>Sign for my new card…</source>
        <translation>Skriv under på mit nye visitkort…</translation>
    </message>
    <message>
        <source>Read in the signature from the old one…</source>
        <translation>Læs underskriften fra den gamle ind…</translation>
    </message>
    <message>
        <source>You have begun anew, and the old computer works</source>
        <translation>Du er begyndt forfra, og den gamle computer virker</translation>
    </message>
    <message>
        <source>Save your card as a file on the new computer. On the old one, sign for it here. On the new one, read the signature in, and give your card to the others: they see that it is still you. Then pass your relays on to yourself, from the old to the new. The family need not consent again.</source>
        <translation>Gem dit visitkort som fil på den nye computer. Skriv under på det her på den gamle. Læs underskriften ind på den nye, og giv visitkortet til de andre: Så kan de se, at det stadig er dig. Giv derefter dine stafetter videre til dig selv, fra den gamle til den nye. Familien skal ikke give nyt samtykke.</translation>
    </message>
    <message>
        <source>The old computer is gone</source>
        <translation>Den gamle computer er væk</translation>
    </message>
    <message>
        <source>If there is a copy of it, move in with the copy: then the key is back. If not, give your new card to everybody you work with. They see a changed key, and you compare the number again. Whoever was passing a relay on to you can take the offer back and make it again for the new card.</source>
        <translation>Findes der en kopi af den, så flyt ind med kopien: Så er nøglen tilbage. Ellers giver du dit nye visitkort til alle, du arbejder med. De ser en ændret nøgle, og I sammenligner tallet igen. Den, der var ved at give dig en stafet, kan trække tilbuddet tilbage og lave det igen til det nye visitkort.</translation>
    </message>
    <message>
        <source>Choose the card from your new computer</source>
        <translation>Vælg visitkortet fra din nye computer</translation>
    </message>
    <message>
        <source>Choose the signature from the old one</source>
        <translation>Vælg underskriften fra den gamle computer</translation>
    </message>
    <message>
        <source>Where should the signature be put?</source>
        <translation>Hvor skal underskriften lægges?</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Skrevet under</translation>
    </message>
    <message>
        <source>The signature is called {name}. Read it in on the new computer, in this same place. Your new card is now among your contacts, so that you can pass your relays on to it.</source>
        <translation>Underskriften hedder {name}. Læs den ind på den nye computer, samme sted som her. Dit nye visitkort er nu blandt dine kontakter, så du kan give dine stafetter videre til det.</translation>
    </message>
    <message>
        <source>Your card is signed by both keys</source>
        <translation>Dit visitkort er skrevet under med begge nøgler</translation>
    </message>
    <message>
        <source>Save your card again and give it to the others. Whoever had confirmed you, need not compare again.</source>
        <translation>Gem dit visitkort igen, og giv det til de andre. De, der havde bekræftet dig, behøver ikke sammenligne igen.</translation>
    </message>
</context>
<context>
    <name>LeftCard</name>
    <message>
        <source>Delete from the stick?</source>
        <translation>Slet fra USB-nøglen?</translation>
    </message>
    <message>
        <source>{name} in “{folder}”</source>
        <translation>{name} i »{folder}«</translation>
    </message>
    <message>
        <source>Delete it there</source>
        <translation>Slet den der</translation>
    </message>
    <message>
        <source>Delete {name} there</source>
        <translation>Slet {name} der</translation>
    </message>
    <message>
        <source>{name} is deleted there.</source>
        <translation>{name} er slettet der.</translation>
    </message>
    <message>
        <source>These files have done their work, and are no longer needed where they lie. Bindeled keeps its own copy of each.</source>
        <translation>Filerne her har gjort deres arbejde og behøver ikke ligge der længere. Bindeled beholder sin egen kopi af dem.</translation>
    </message>
</context>
<context>
    <name>SealedDialog</name>
    <message>
        <source>Your sealed copy</source>
        <translation>Din forseglede kopi</translation>
    </message>
    <message>
        <source>The relay has passed on, and the log lives on with the new holder. Your copy can be read and not changed. Keep it no longer than you have a reason to.</source>
        <translation>Stafetten er givet videre, og loggen lever videre hos den nye stafetholder. Din kopi kan læses og ikke ændres. Behold den ikke længere, end du har grund til.</translation>
    </message>
    <message>
        <source>Keep it until that day</source>
        <translation>Behold den til den dag</translation>
    </message>
    <message>
        <source>The day to look at it again was {day}.</source>
        <translation>Den skulle ses efter {day}.</translation>
    </message>
    <message>
        <source>Look at it again on</source>
        <translation>Se på den igen</translation>
    </message>
    <message>
        <source>On that day Bindeled reminds you. Nothing is deleted by itself.</source>
        <translation>Den dag minder Bindeled dig om den. Intet slettes af sig selv.</translation>
    </message>
    <message>
        <source>Destroy it now</source>
        <translation>Destruér den nu</translation>
    </message>
    <message>
        <source>Your municipality has decided that logs are not destroyed from here.</source>
        <translation>Kommunen har besluttet, at logge ikke destrueres herfra.</translation>
    </message>
    <message>
        <source>From {day}. Until then the new holder may need your copy, if their computer is lost before they have made a copy of their own.</source>
        <translation>Det kan du fra {day}. Indtil da kan den nye stafetholder få brug for din kopi, hvis deres computer går tabt, før de har en kopi af den.</translation>
    </message>
    <message>
        <source>It is removed from this computer and from the copies of your store. The log with the new holder is not touched.</source>
        <translation>Den fjernes fra denne computer og fra kopierne af dit lager. Loggen hos den nye stafetholder røres ikke.</translation>
    </message>
    <message>
        <source>Destroy my copy…</source>
        <translation>Destruér min kopi…</translation>
    </message>
    <message>
        <source>Choose a day.</source>
        <translation>Vælg en dag.</translation>
    </message>
    <message>
        <source>Destroy your copy?</source>
        <translation>Destruér din kopi?</translation>
    </message>
    <message>
        <source>It cannot be brought back from here. Only a receipt without content remains.</source>
        <translation>Den kan ikke hentes tilbage herfra. Kun en kvittering uden indhold er tilbage.</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>Destruér</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behold den</translation>
    </message>
    <message>
        <source>The ended log</source>
        <translation>Den afsluttede log</translation>
    </message>
    <message>
        <source>The course is ended. The log can be read and not changed. Keep it no longer than you have a reason to, and save it to an archive first where the rules ask for it.</source>
        <translation>Forløbet er afsluttet. Loggen kan læses og ikke ændres. Gem den ikke længere, end du har grund til, og gem den først til et arkiv, hvor reglerne kræver det.</translation>
    </message>
    <message>
        <source>From {day}. Until then an ended log is kept here.</source>
        <translation>Fra {day}. Indtil da gemmes en afsluttet log her.</translation>
    </message>
    <message>
        <source>It is removed from this computer and from the copies of your store, and cannot be brought back from here.</source>
        <translation>Den fjernes fra denne computer og fra kopierne af dit lager og kan ikke hentes tilbage herfra.</translation>
    </message>
    <message>
        <source>Destroy the log…</source>
        <translation>Destruér loggen…</translation>
    </message>
    <message>
        <source>Destroy the log?</source>
        <translation>Destruér loggen?</translation>
    </message>
    <message>
        <source>The log you did not take over</source>
        <translation>Loggen, du ikke overtog</translation>
    </message>
    <message>
        <source>Your yes was refused, and another holds the relay. Destroy what came with the offer when you no longer need it.</source>
        <translation>Dit ja blev afvist, og en anden holder stafetten. Destruér det, der fulgte med tilbuddet, når du ikke længere har brug for det.</translation>
    </message>
</context>
<context>
    <name>FolderWatch</name>
    <message>
        <source>A file of yours is put in the exchange folder.</source>
        <translation>En fil fra dig er lagt i postmappen.</translation>
    </message>
    <message>
        <source>{count} files of yours are put in the exchange folder.</source>
        <translation>{count} filer fra dig er lagt i postmappen.</translation>
    </message>
    <message>
        <source>A file for you has come.</source>
        <translation>Der er kommet en fil til dig.</translation>
    </message>
    <message>
        <source>{count} files for you have come.</source>
        <translation>Der er kommet {count} filer til dig.</translation>
    </message>
</context>
<context>
    <name>CodeField</name>
    <message>
        <source>Use the camera…</source>
        <translation>Brug kameraet…</translation>
    </message>
    <message>
        <source>The code has been read with the camera.</source>
        <translation>Koden er læst med kameraet.</translation>
    </message>
    <message>
        <source>The text in the code</source>
        <translation>Teksten i koden</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>Vælg et billede…</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>Indsæt et billede</translation>
    </message>
    <message>
        <source>Choose a picture of the code</source>
        <translation>Vælg et billede af koden</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.bmp *.gif *.webp);;All files (*)</source>
        <translation>Billeder (*.png *.jpg *.jpeg *.bmp *.gif *.webp);;Alle filer (*)</translation>
    </message>
    <message>
        <source>There is no picture to paste. Take a screenshot of the code or copy a picture of it, and press again.</source>
        <translation>Der er intet billede at indsætte. Tag et skærmbillede af koden, eller kopiér et billede af den, og tryk igen.</translation>
    </message>
    <message>
        <source>The code in the picture has been read.</source>
        <translation>Koden på billedet er læst.</translation>
    </message>
    <message>
        <source>Hold the code up to the camera, choose a picture or a screenshot of it, or read it with a code scanner while the cursor stands in the field. The text under the code can be typed too.</source>
        <translation>Hold koden op foran kameraet, vælg et billede eller et skærmbillede af den, eller læs den med en kodescanner, mens markøren står i feltet. Teksten under koden kan også tastes.</translation>
    </message>
</context>
<context>
    <name>CameraDialog</name>
    <message>
        <source>Still looking. Hold the code nearer or further away until it is sharp, in good light and without reflections.</source>
        <translation>Leder stadig. Flyt koden tættere på eller længere væk, til den er skarp, i godt lys og uden genskin.</translation>
    </message>
    <message>
        <source>Scan the code with the camera</source>
        <translation>Scan koden med kameraet</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Camera without a name</source>
        <translation>Kamera uden navn</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igen</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>Vælg et billede…</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>Indsæt et billede</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annullér</translation>
    </message>
    <message>
        <source>The camera is being opened…</source>
        <translation>Kameraet åbnes…</translation>
    </message>
    <message>
        <source>Looking for a code…</source>
        <translation>Leder efter en kode…</translation>
    </message>
    <message>
        <source>Hold the code still in front of the camera, so that all of it is in the picture. It is read by itself, and the picture is not kept.</source>
        <translation>Hold koden stille foran kameraet, så hele koden er med i billedet. Den læses af sig selv, og billedet gemmes ikke.</translation>
    </message>
</context>
<context>
    <name>LivePicture</name>
    <message>
        <source>What the camera sees</source>
        <translation>Det, kameraet ser</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Nothing here has changed.</source>
        <translation>Intet her er ændret.</translation>
    </message>
    <message>
        <source>Use the code on the contact card or on the receipt.</source>
        <translation>Brug koden på visitkortet eller på kvitteringen.</translation>
    </message>
    <message>
        <source>The camera could not be opened. Another program may be using it, or the computer does not let this one.</source>
        <translation>Kameraet kunne ikke åbnes. Måske bruger et andet program det, eller computeren giver ikke Bindeled lov.</translation>
    </message>
    <message>
        <source>The computer does not let this program use the camera.</source>
        <translation>Computeren giver ikke Bindeled lov til at bruge kameraet.</translation>
    </message>
    <message>
        <source>The part of the program that uses the camera could not be started.</source>
        <translation>Den del af Bindeled, der bruger kameraet, kunne ikke startes.</translation>
    </message>
    <message>
        <source>No camera was found on this computer.</source>
        <translation>Der blev ikke fundet noget kamera på denne computer.</translation>
    </message>
    <message>
        <source>The camera was opened, but no picture comes from it.</source>
        <translation>Kameraet blev åbnet, men der kommer ikke noget billede fra det.</translation>
    </message>
    <message>
        <source>The camera stopped before a code was read.</source>
        <translation>Kameraet stoppede, før en kode var læst.</translation>
    </message>
    <message>
        <source>Nothing is changed. End video meetings and try again. The permission is found in the computer's settings, under privacy and camera.</source>
        <translation>Intet er ændret. Afslut videomøder, og prøv igen. Tilladelsen findes i computerens indstillinger under privatliv og kamera.</translation>
    </message>
    <message>
        <source>Nothing is changed. The permission is found in the computer's settings, under privacy and camera; or ask the one who looks after the computer.</source>
        <translation>Intet er ændret. Tilladelsen findes i computerens indstillinger under privatliv og kamera; spørg ellers den, der passer computeren.</translation>
    </message>
    <message>
        <source>Nothing is changed. Read the code in another way, and tell the one who looks after the computer.</source>
        <translation>Intet er ændret. Læs koden på en anden måde, og sig det til den, der passer computeren.</translation>
    </message>
    <message>
        <source>Nothing is changed. Put one in and try again, or read the code in another way.</source>
        <translation>Intet er ændret. Sæt et kamera til, og prøv igen, eller læs koden på en anden måde.</translation>
    </message>
    <message>
        <source>Nothing is changed. See whether a lid or a switch shuts it, and try again, or read the code in another way.</source>
        <translation>Intet er ændret. Se efter, om et låg eller en knap lukker for det, og prøv igen, eller læs koden på en anden måde.</translation>
    </message>
    <message>
        <source>Nothing is changed. See that its cable sits well and try again, or read the code in another way.</source>
        <translation>Intet er ændret. Se efter, om stikket sidder godt, og prøv igen, eller læs koden på en anden måde.</translation>
    </message>
</context>
<context>
    <name>CosignedDialog</name>
    <message>
        <source>Choose who signs with you.</source>
        <translation>Vælg, hvem der skriver under med dig.</translation>
    </message>
    <message>
        <source>Make the request</source>
        <translation>Lav anmodningen</translation>
    </message>
    <message>
        <source>Nobody else is confirmed yet. Read in the card of your leader under Contacts, and compare the number.</source>
        <translation>Ingen anden er bekræftet endnu. Læs din leders visitkort ind under Kontakter, og sammenlign tallet.</translation>
    </message>
    <message>
        <source>Only people whose number you have compared can be chosen.</source>
        <translation>Kun folk, du har sammenlignet tallet med, kan vælges.</translation>
    </message>
    <message>
        <source>Who signs with you</source>
        <translation>Hvem skriver under med dig</translation>
    </message>
    <message>
        <source>Write why.</source>
        <translation>Skriv hvorfor.</translation>
    </message>
</context>
<context>
    <name>ReclaimDialog</name>
    <message>
        <source>Only when the computer of {name} is lost and no copy of it can be put back, so that nobody can act for the child. A second person must sign with you: best {name}, with a new card that you have compared, or else your leader. Then you hold, and hand the relay on to the new card.</source>
        <translation>Kun når {name}s computer er tabt, og ingen kopi af den kan lægges tilbage, så ingen kan handle for barnet. En anden person skal skrive under sammen med dig: helst {name} med et nyt visitkort, du har sammenlignet, ellers din leder. Så holder du stafetten og giver den videre til det nye visitkort.</translation>
    </message>
    <message>
        <source>Take the relay back from {name}?</source>
        <translation>Hent stafetten tilbage fra {name}?</translation>
    </message>
    <message>
        <source>Talk with {name} first: whoever still has the log, or has handed it on, holds.</source>
        <translation>Tal med {name} først: den, der stadig har loggen eller har givet den videre, holder stafetten.</translation>
    </message>
    <message>
        <source>What has happened to the computer of {name}</source>
        <translation>Hvad er der sket med {name}s computer</translation>
    </message>
    <message>
        <source>When the answer comes, open it here; then you can take the relay back. Nothing has changed yet.</source>
        <translation>Åbn svaret her, når det kommer; så kan du hente stafetten tilbage. Intet er ændret endnu.</translation>
    </message>
</context>
</TS>
