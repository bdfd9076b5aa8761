<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>ChildrenModel</name>
    <message>
        <source>Child</source>
        <translation>Barn</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>The relay</source>
        <translation>Stafetten</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>Stafetholder</translation>
    </message>
    <message>
        <source>Last entry</source>
        <translation>Senest skrevet</translation>
    </message>
    <message>
        <source>Next meeting</source>
        <translation>Næste møde</translation>
    </message>
    <message>
        <source>(practice)</source>
        <translation>(øvelse)</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Dig</translation>
    </message>
</context>
<context>
    <name>ChildrenPage</name>
    <message>
        <source>Children</source>
        <translation>Børn</translation>
    </message>
    <message>
        <source>New relay log</source>
        <translation>Ny stafetlog</translation>
    </message>
    <message>
        <source>Search among the children</source>
        <translation>Søg blandt børnene</translation>
    </message>
    <message>
        <source>Search for a child or a holder</source>
        <translation>Søg efter et barn eller en stafetholder</translation>
    </message>
    <message>
        <source>No relay log here yet</source>
        <translation>Her er ingen stafetlog endnu</translation>
    </message>
    <message>
        <source>Start one, or open the file that a colleague has handed over to you.</source>
        <translation>Begynd en, eller åbn den fil, en kollega har givet dig.</translation>
    </message>
    <message>
        <source>Nobody by that name</source>
        <translation>Ingen med det navn</translation>
    </message>
    <message>
        <source>1 child</source>
        <translation>1 barn</translation>
    </message>
    <message>
        <source>{count} children</source>
        <translation>{count} børn</translation>
    </message>
    <message>
        <source>{count} of {total} children</source>
        <translation>{count} af {total} børn</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Welcome to Bindeled</source>
        <translation>Velkommen til Bindeled</translation>
    </message>
    <message>
        <source>Three questions, and you can begin.</source>
        <translation>Tre spørgsmål, så kan du begynde.</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Hvem er du?</translation>
    </message>
    <message>
        <source>Your work</source>
        <translation>Dit arbejde</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Kodesætning</translation>
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
        <source>Making your encrypted store.</source>
        <translation>Laver dit krypterede lager.</translation>
    </message>
    <message>
        <source>Everything you write lies encrypted on this computer only. Nothing is sent anywhere.</source>
        <translation>Alt, hvad du skriver, ligger krypteret på denne pc og ingen andre steder. Intet bliver sendt nogen steder hen.</translation>
    </message>
    <message>
        <source>What is your name?</source>
        <translation>Hvad hedder du?</translation>
    </message>
    <message>
        <source>Families and colleagues see it wherever you hold the relay.</source>
        <translation>Familier og kolleger ser navnet, hver gang du holder stafetten.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>First name and surname</source>
        <translation>Fornavn og efternavn</translation>
    </message>
    <message>
        <source>What do you do, and where?</source>
        <translation>Hvad arbejder du som, og hvor?</translation>
    </message>
    <message>
        <source>So that the family always knows who holds and how to reach you.</source>
        <translation>Så familien altid ved, hvem der holder stafetten, og hvordan de får fat i dig.</translation>
    </message>
    <message>
        <source>May wait</source>
        <translation>Kan vente</translation>
    </message>
    <message>
        <source>Profession</source>
        <translation>Fag</translation>
    </message>
    <message>
        <source>Workplace</source>
        <translation>Arbejdssted</translation>
    </message>
    <message>
        <source>Work phone</source>
        <translation>Arbejdstelefon</translation>
    </message>
    <message>
        <source>Work mail</source>
        <translation>Arbejdsmail</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>Vælg en kodesætning</translation>
    </message>
    <message>
        <source>Four or five words that belong together only for you. Nobody can find it again for you, so choose one you remember.</source>
        <translation>Fire-fem ord, der kun hører sammen for dig. Ingen kan finde den igen for dig, så vælg en, du kan huske.</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Den samme en gang til</translation>
    </message>
    <message>
        <source>At least 12 characters; {missing} to go. Spaces and æ ø å are welcome.</source>
        <translation>Mindst 12 tegn; der mangler {missing}. Mellemrum og æ ø å er velkomne.</translation>
    </message>
    <message>
        <source>Long enough.</source>
        <translation>Den er lang nok.</translation>
    </message>
    <message>
        <source>Write your name first.</source>
        <translation>Skriv dit navn først.</translation>
    </message>
    <message>
        <source>The passphrase must have at least 12 characters.</source>
        <translation>Kodesætningen skal have mindst 12 tegn.</translation>
    </message>
    <message>
        <source>The two are not the same. Write it once more.</source>
        <translation>De to er ikke ens. Skriv den en gang til.</translation>
    </message>
    <message>
        <source>Create and begin</source>
        <translation>Opret og begynd</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>Vælg en anden mappe…</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>It stands in the log now.</source>
        <translation>Nu står det i loggen.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Quick note</source>
        <translation>Hurtigt notat</translation>
    </message>
    <message>
        <source>Quick note (Ctrl+N)</source>
        <translation>Hurtigt notat (Ctrl+N)</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
    <message>
        <source>Lock (Ctrl+L)</source>
        <translation>Lås (Ctrl+L)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Søg</translation>
    </message>
    <message>
        <source>Search (Ctrl+K)</source>
        <translation>Søg (Ctrl+K)</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Open a file</source>
        <translation>Åbn en fil</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Places</source>
        <translation>Steder</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Børn</translation>
    </message>
    <message>
        <source>The relay</source>
        <translation>Stafetten</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakter</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Indstillinger</translation>
    </message>
    <message>
        <source>{place} (Ctrl+{number})</source>
        <translation>{place} (Ctrl+{number})</translation>
    </message>
    <message>
        <source>Forum</source>
        <translation>Forum</translation>
    </message>
</context>
<context>
    <name>NewCasePage</name>
    <message>
        <source>New relay log</source>
        <translation>Ny stafetlog</translation>
    </message>
    <message>
        <source>Write what you know now. The rest can come later.</source>
        <translation>Skriv det, du ved nu. Resten kan komme senere.</translation>
    </message>
    <message>
        <source>The child</source>
        <translation>Barnet</translation>
    </message>
    <message>
        <source>A child or young person</source>
        <translation>Et barn eller en ung</translation>
    </message>
    <message>
        <source>A child not yet born</source>
        <translation>Et ventet barn</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Born (may wait)</source>
        <translation>Født (kan vente)</translation>
    </message>
    <message>
        <source>For example 28.2.2022</source>
        <translation>For eksempel 28.2.2022</translation>
    </message>
    <message>
        <source>What did you see?</source>
        <translation>Hvad har du set?</translation>
    </message>
    <message>
        <source>One concrete observation is enough to begin with: what happened, where, and what the child said or did. The parents can read it.</source>
        <translation>Én konkret iagttagelse er nok til at begynde med: hvad der skete, hvor, og hvad barnet sagde eller gjorde. Forældrene kan læse den.</translation>
    </message>
    <message>
        <source>Observation</source>
        <translation>Iagttagelse</translation>
    </message>
    <message>
        <source>When was it?</source>
        <translation>Hvornår var det?</translation>
    </message>
    <message>
        <source>The parents</source>
        <translation>Forældrene</translation>
    </message>
    <message>
        <source>Do they know that you wonder, and that you write it down?</source>
        <translation>Ved de, at du undrer dig, og at du skriver det ned?</translation>
    </message>
    <message>
        <source>Yes, we have talked about it</source>
        <translation>Ja, vi har talt om det</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Ikke endnu</translation>
    </message>
    <message>
        <source>Why not yet?</source>
        <translation>Hvorfor ikke endnu?</translation>
    </message>
    <message>
        <source>It stands on the log, with a reminder. Until they know, the log cannot be shared outside the house.</source>
        <translation>Det står på loggen med en påmindelse. Før de ved det, kan loggen ikke deles uden for huset.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbage</translation>
    </message>
    <message>
        <source>Start the relay log</source>
        <translation>Begynd stafetloggen</translation>
    </message>
    <message>
        <source>That is not a day. Write for example 28.2.2022.</source>
        <translation>Det er ikke en dag. Skriv for eksempel 28.2.2022.</translation>
    </message>
    <message>
        <source>Write what the child is called.</source>
        <translation>Skriv, hvad barnet hedder.</translation>
    </message>
    <message>
        <source>Choose one of the two.</source>
        <translation>Vælg en af de to.</translation>
    </message>
    <message>
        <source>Write one line about why.</source>
        <translation>Skriv en enkelt linje om hvorfor.</translation>
    </message>
    <message>
        <source>Kept as a draft.</source>
        <translation>Gemt som kladde.</translation>
    </message>
    <message>
        <source>The mother&apos;s name, or what the family calls the child.</source>
        <translation>Mors navn, eller det, familien kalder barnet.</translation>
    </message>
</context>
<context>
    <name>QuickNote</name>
    <message>
        <source>Write a name or choose</source>
        <translation>Skriv et navn, eller vælg</translation>
    </message>
    <message>
        <source>What did you see or hear? Write it as it was.</source>
        <translation>Hvad så eller hørte du? Skriv det, som det var.</translation>
    </message>
    <message>
        <source>What do you try now? (optional)</source>
        <translation>Hvad prøver I nu? (kan vente)</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>Barn</translation>
    </message>
    <message>
        <source>What I saw</source>
        <translation>Det så jeg</translation>
    </message>
    <message>
        <source>What we try</source>
        <translation>Det prøver vi</translation>
    </message>
    <message>
        <source>Write in the log</source>
        <translation>Skriv i loggen</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Ryd</translation>
    </message>
    <message>
        <source>Choose which child it is about.</source>
        <translation>Vælg, hvilket barn det handler om.</translation>
    </message>
    <message>
        <source>Write what you saw first.</source>
        <translation>Skriv først, hvad du så.</translation>
    </message>
    <message>
        <source>Kept as a draft.</source>
        <translation>Gemt som kladde.</translation>
    </message>
</context>
<context>
    <name>QuickNoteDialog</name>
    <message>
        <source>Quick note</source>
        <translation>Hurtigt notat</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>What to tell those who look after the program</source>
        <translation>Hvad du kan fortælle dem, der passer programmet</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Indstillinger</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>Om dig</translation>
    </message>
    <message>
        <source>This stands on the parents&apos; copy and on your contact card.</source>
        <translation>Det står på forældrenes udgave og på dit visitkort.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Profession</source>
        <translation>Fag</translation>
    </message>
    <message>
        <source>Workplace</source>
        <translation>Arbejdssted</translation>
    </message>
    <message>
        <source>Work phone</source>
        <translation>Arbejdstelefon</translation>
    </message>
    <message>
        <source>Work mail</source>
        <translation>Arbejdsmail</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Gem</translation>
    </message>
    <message>
        <source>What is written in the logs keeps the details it was signed with.</source>
        <translation>Det, der allerede er skrevet i loggene, beholder de oplysninger, det er underskrevet med.</translation>
    </message>
    <message>
        <source>Write your name first.</source>
        <translation>Skriv dit navn først.</translation>
    </message>
    <message>
        <source>Your details are saved.</source>
        <translation>Dine oplysninger er gemt.</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>Vinduet</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Som på pc’en</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lyst</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mørkt</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Høj kontrast</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Tekstens størrelse</translation>
    </message>
    <message>
        <source>Your store</source>
        <translation>Dit lager</translation>
    </message>
    <message>
        <source>Everything lies encrypted on this computer only, and opens with your passphrase. The program never uses the network; what leaves it leaves as a file that you hand over.</source>
        <translation>Alt ligger krypteret på denne pc alene og åbnes med din kodesætning. Programmet bruger aldrig nettet; det, der forlader det, forlader det som en fil, du selv giver videre.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Bruger</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Mappe</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Lås nu</translation>
    </message>
    <message>
        <source>About Bindeled</source>
        <translation>Om Bindeled</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprog</translation>
    </message>
    <message>
        <source>Danish. The program and all its texts are in Danish.</source>
        <translation>Dansk. Programmet og alle dets tekster er på dansk.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Bedre Tværfaglig Indsats: three levels, one holder at every moment, a log and not a diary, and parents who can see everything.</source>
        <translation>Bedre Tværfaglig Indsats: tre niveauer, én stafetholder i hvert øjeblik, en log og ikke en dagbog, og forældre, der kan se det hele.</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>New relay log</source>
        <translation>Ny stafetlog</translation>
    </message>
    <message>
        <source>Quick note</source>
        <translation>Hurtigt notat</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Over tiden</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Snart</translation>
    </message>
    <message>
        <source>You hold</source>
        <translation>Du holder</translation>
    </message>
    <message>
        <source>Go on with</source>
        <translation>Skriv videre</translation>
    </message>
    <message>
        <source>Files for you</source>
        <translation>Filer til dig</translation>
    </message>
    <message>
        <source>Next meetings</source>
        <translation>Næste møder</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Øvelse</translation>
    </message>
    <message>
        <source>Last entry {date}</source>
        <translation>Senest skrevet {date}</translation>
    </message>
    <message>
        <source>It stands in the log now.</source>
        <translation>Nu står det i loggen.</translation>
    </message>
    <message>
        <source>Logs to look at</source>
        <translation>Logge at se på</translation>
    </message>
    <message>
        <source>{name} holds the relay. Keep your copy longer, or destroy it?</source>
        <translation>{name} holder stafetten. Behold din kopi længere, eller destruér den?</translation>
    </message>
    <message>
        <source>The course is ended. Keep the log longer, or destroy it?</source>
        <translation>Forløbet er afsluttet. Gemme loggen længere eller destruere den?</translation>
    </message>
    <message>
        <source>Relays under way</source>
        <translation>Stafetter undervejs</translation>
    </message>
    <message>
        <source>Files to send</source>
        <translation>Filer, du skal sende</translation>
    </message>
    <message>
        <source>from {name}</source>
        <translation>fra {name}</translation>
    </message>
    <message>
        <source>Save it as a file, and send it</source>
        <translation>Gem den som fil, og send den</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Ikke sendt</translation>
    </message>
    <message>
        <source>Waits for you</source>
        <translation>Venter på dig</translation>
    </message>
</context>
<context>
    <name>TroubleDialog</name>
    <message>
        <source>Something in the program went wrong</source>
        <translation>Noget i programmet gik galt</translation>
    </message>
    <message>
        <source>What you did last was perhaps not carried out. What is written in the log is not touched, and your drafts are kept. Try again; if it comes back, lock and unlock, and give the code below to those who look after the program. The code holds nothing about any child.</source>
        <translation>Det, du sidst gjorde, blev måske ikke gennemført. Det, der står i loggen, er ikke rørt, og dine kladder er gemt. Prøv igen. Kommer det tilbage, så lås og lås op, og giv koden herunder til dem, der passer programmet. Koden rummer intet om noget barn.</translation>
    </message>
    <message>
        <source>Code of the event</source>
        <translation>Hændelsens kode</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsæt</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>The relay log round the child</source>
        <translation>Stafetloggen om barnet</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Hvem er du?</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Kodesætning</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Lås op</translation>
    </message>
    <message>
        <source>Unlocking. This takes a moment on purpose.</source>
        <translation>Låser op. Det tager med vilje et øjeblik.</translation>
    </message>
    <message>
        <source>The file is shown when you have unlocked.</source>
        <translation>Filen bliver vist, når du har låst op.</translation>
    </message>
    <message>
        <source>I am new on this computer</source>
        <translation>Jeg er ny på denne pc</translation>
    </message>
    <message>
        <source>Write your passphrase first.</source>
        <translation>Skriv din kodesætning først.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>{date} at {time}</source>
        <translation>{date} kl. {time}</translation>
    </message>
    <message>
        <source>1 day late</source>
        <translation>1 dag for sent</translation>
    </message>
    <message>
        <source>{days} days late</source>
        <translation>{days} dage for sent</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>I morgen</translation>
    </message>
    <message>
        <source>In {days} days</source>
        <translation>Om {days} dage</translation>
    </message>
    <message>
        <source>Since today</source>
        <translation>Siden i dag</translation>
    </message>
    <message>
        <source>For 1 day</source>
        <translation>Ventet 1 dag</translation>
    </message>
    <message>
        <source>For {days} days</source>
        <translation>Ventet {days} dage</translation>
    </message>
    <message>
        <source>You hold no relay at the moment.</source>
        <translation>Du holder ingen stafet lige nu.</translation>
    </message>
    <message>
        <source>You hold the relay for 1 child.</source>
        <translation>Du holder stafetten for 1 barn.</translation>
    </message>
    <message>
        <source>You hold the relay for {count} children.</source>
        <translation>Du holder stafetten for {count} børn.</translation>
    </message>
    <message>
        <source>Level {number}</source>
        <translation>Niveau {number}</translation>
    </message>
    <message>
        <source>You hold the relay</source>
        <translation>Du holder stafetten</translation>
    </message>
    <message>
        <source>You hold; offered</source>
        <translation>Du holder; tilbudt</translation>
    </message>
    <message>
        <source>Accepted; release awaited</source>
        <translation>Taget imod; venter på frigivelse</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>Givet videre</translation>
    </message>
    <message>
        <source>Offered to you</source>
        <translation>Tilbudt dig</translation>
    </message>
    <message>
        <source>Must be looked into</source>
        <translation>Skal undersøges</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Afsluttet</translation>
    </message>
    <message>
        <source>A note</source>
        <translation>Et notat</translation>
    </message>
    <message>
        <source>An agreement</source>
        <translation>En aftale</translation>
    </message>
    <message>
        <source>The network map</source>
        <translation>Netværkskortet</translation>
    </message>
    <message>
        <source>A handover</source>
        <translation>En overdragelse</translation>
    </message>
    <message>
        <source>A quick note</source>
        <translation>Et hurtigt notat</translation>
    </message>
    <message>
        <source>A new relay log</source>
        <translation>En ny stafetlog</translation>
    </message>
    <message>
        <source>A meeting</source>
        <translation>Et møde</translation>
    </message>
    <message>
        <source>Something you wrote</source>
        <translation>Noget, du skrev</translation>
    </message>
    <message>
        <source>Copy to read</source>
        <translation>Læsekopi</translation>
    </message>
    <message>
        <source>You both have a hand on the relay for 1 child.</source>
        <translation>I har begge en hånd på stafetten for 1 barn.</translation>
    </message>
    <message>
        <source>You both have a hand on the relay for {count} children.</source>
        <translation>I har begge en hånd på stafetten for {count} børn.</translation>
    </message>
</context>
<context>
    <name>_Calm</name>
    <message>
        <source>Nothing is late and nothing waits for you.</source>
        <translation>Intet er for sent, og intet venter på dig.</translation>
    </message>
</context>
<context>
    <name>_FirstSteps</name>
    <message>
        <source>The first step</source>
        <translation>Det første skridt</translation>
    </message>
    <message>
        <source>Is there a child you wonder about?</source>
        <translation>Er der et barn, du undrer dig over?</translation>
    </message>
    <message>
        <source>A relay log begins with one observation. You need not know more yet, and you can write the rest when you know it.</source>
        <translation>En stafetlog begynder med én iagttagelse. Du behøver ikke vide mere endnu, og du kan skrive resten, når du ved det.</translation>
    </message>
    <message>
        <source>Start the first relay log</source>
        <translation>Begynd den første stafetlog</translation>
    </message>
    <message>
        <source>Practise with a made-up family</source>
        <translation>Øv dig med en opdigtet familie</translation>
    </message>
    <message>
        <source>The practice family gets its own user, so that nothing made up is ever mixed with real children.</source>
        <translation>Øvefamilien får sin egen bruger, så intet opdigtet bliver blandet med rigtige børn.</translation>
    </message>
</context>
<context>
    <name>_Section</name>
    <message>
        <source>{count} more</source>
        <translation>{count} mere</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>The child&apos;s page</source>
        <translation>Barnets side</translation>
    </message>
</context>
<context>
    <name>Hits</name>
    <message>
        <source>What was found</source>
        <translation>Det, der er fundet</translation>
    </message>
</context>
<context>
    <name>SearchDialog</name>
    <message>
        <source>Search</source>
        <translation>Søg</translation>
    </message>
    <message>
        <source>Search in everything</source>
        <translation>Søg i det hele</translation>
    </message>
    <message>
        <source>A child, or words from a log</source>
        <translation>Et barn, eller ord fra en stafetlog</translation>
    </message>
    <message>
        <source>Nothing is found. Try the beginning of the word, or fewer words.</source>
        <translation>Der er ikke fundet noget. Prøv begyndelsen af ordet eller færre ord.</translation>
    </message>
    <message>
        <source>The beginning of a word is enough. Every word must be there.</source>
        <translation>Begyndelsen af et ord er nok. Alle ord skal være der.</translation>
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
        <source>The {count} newest are shown. Write one more word to find others.</source>
        <translation>De {count} nyeste vises. Skriv et ord mere for at finde andre.</translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message>
        <source>Something in the program went wrong. Nothing is lost.</source>
        <translation>Noget i programmet gik galt. Intet er gået tabt.</translation>
    </message>
    <message>
        <source>Where should your store lie?</source>
        <translation>Hvor skal dit lager ligge?</translation>
    </message>
</context>
<context>
    <name>PracticeMaker</name>
    <message>
        <source>Making the practice family. This takes a moment.</source>
        <translation>Laver øvefamilien. Det tager et øjeblik.</translation>
    </message>
    <message>
        <source>The practice family is ready</source>
        <translation>Øvefamilien er klar</translation>
    </message>
    <message>
        <source>It has a user of its own, “{label}”. The passphrase is: {passphrase}</source>
        <translation>Den har sin egen bruger, “{label}”. Kodesætningen er: {passphrase}</translation>
    </message>
    <message>
        <source>Lock, and go to the practice family</source>
        <translation>Lås, og gå til øvefamilien</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Bliv her</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Something could not be saved</source>
        <translation>Noget kunne ikke gemmes</translation>
    </message>
    <message>
        <source>The last words you typed may be lost if you close now.</source>
        <translation>De sidste ord, du skrev, kan gå tabt, hvis du lukker nu.</translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation>Luk alligevel</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bliv</translation>
    </message>
</context>
</TS>
