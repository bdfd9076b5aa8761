<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
    <context>
        <name>Errors</name>
        <message>
            <source>The copy is damaged.</source>
            <translation>Kopien er beskadiget.</translation>
        </message>
        <message>
            <source>The copy is not the same as the store.</source>
            <translation>Kopien er ikke magen til lageret.</translation>
        </message>
        <message>
            <source>This is not a copy made by Bindeled.</source>
            <translation>Det er ikke en kopi, som Bindeled har lavet.</translation>
        </message>
        <message>
            <source>The copy was made by a newer Bindeled.</source>
            <translation>Kopien er lavet af et nyere Bindeled.</translation>
        </message>
        <message>
            <source>There is not enough room for a safety copy.</source>
            <translation>Der er ikke plads til en sikkerhedskopi.</translation>
        </message>
        <message>
            <source>This user is already on this computer.</source>
            <translation>Denne bruger findes allerede på denne computer.</translation>
        </message>
        <message>
            <source>This copy is not here any more.</source>
            <translation>Kopien er her ikke mere.</translation>
        </message>
        <message>
            <source>The log here has gone on in another way than the offer that was accepted. The one who accepted can take over with a second person's signature.</source>
            <translation>Loggen her er gået videre på en anden måde end det tilbud, der blev accepteret. Den, der accepterede, kan overtage med en anden persons underskrift.</translation>
        </message>
        <message>
            <source>This computer cannot remember you right now; the passphrase works as ever.</source>
            <translation>Computeren kan ikke huske dig lige nu; kodesætningen virker som altid.</translation>
        </message>
        <message>
            <source>This computer has no keyring in use; the passphrase works as ever.</source>
            <translation>Computeren har ingen nøglering i brug; kodesætningen virker som altid.</translation>
        </message>
        <message>
            <source>This computer does not remember you any more; use the passphrase.</source>
            <translation>Computeren husker dig ikke længere; brug kodesætningen.</translation>
        </message>
        <message>
            <source>The keyring of this computer is locked; use the passphrase.</source>
            <translation>Computerens nøglering er låst; brug kodesætningen.</translation>
        </message>
        <message>
            <source>This choice cannot be made for this log.</source>
            <translation>Det valg kan ikke træffes for denne log.</translation>
        </message>
        <message>
            <source>Write who has confirmed where the relay is, before you choose.</source>
            <translation>Skriv, hvem der har bekræftet, hvor stafetten er, før du vælger.</translation>
        </message>
        <message>
            <source>There is a slip of the fingers in what was typed from the recovery sheet.</source>
            <translation>Der er en slåfejl i det, der er skrevet af fra nødarket.</translation>
        </message>
        <message>
            <source>This is another recovery sheet.</source>
            <translation>Det er et andet nødark.</translation>
        </message>
        <message>
            <source>This way of unlocking is not here any more.</source>
            <translation>Denne måde at låse op på er her ikke mere.</translation>
        </message>
        <message>
            <source>The last way into the store cannot be removed.</source>
            <translation>Den sidste vej ind i lageret kan ikke fjernes.</translation>
        </message>
        <message>
            <source>This way of unlocking has not been set up here.</source>
            <translation>Denne måde at låse op på er ikke sat op her.</translation>
        </message>
        <message>
            <source>This is not a public age key.</source>
            <translation>Det er ikke en offentlig age-nøgle.</translation>
        </message>
        <message>
            <source>This key does not open this store.</source>
            <translation>Nøglen åbner ikke dette lager.</translation>
        </message>
        <message>
            <source>There have been several wrong tries, and the next must wait a little.</source>
            <translation>Der har været flere forkerte forsøg, og det næste må vente lidt.</translation>
        </message>
        <message>
            <source>Your store is not touched. Choose another copy.</source>
            <translation>Dit lager er ikke rørt. Vælg en anden kopi.</translation>
        </message>
        <message>
            <source>Your store is not touched. Make a new copy.</source>
            <translation>Dit lager er ikke rørt. Lav en ny kopi.</translation>
        </message>
        <message>
            <source>Your store is not touched. Choose another file.</source>
            <translation>Dit lager er ikke rørt. Vælg en anden fil.</translation>
        </message>
        <message>
            <source>Nothing was touched. Update Bindeled first.</source>
            <translation>Intet er rørt. Opdatér Bindeled først.</translation>
        </message>
        <message>
            <source>What you did is saved. Free some space on the disk soon.</source>
            <translation>Det, du har lavet, er gemt. Gør snart plads på disken.</translation>
        </message>
        <message>
            <source>Nothing is lost.</source>
            <translation>Intet er tabt.</translation>
        </message>
        <message>
            <source>Nothing is lost. Compare it with the sheet, four signs at a time.</source>
            <translation>Intet er tabt. Sammenlign med arket, fire tegn ad gangen.</translation>
        </message>
        <message>
            <source>Nothing is lost. Look for another sheet or key.</source>
            <translation>Intet er tabt. Se efter et andet ark eller en anden nøgle.</translation>
        </message>
        <message>
            <source>Nothing is lost. Use the passphrase.</source>
            <translation>Intet er tabt. Brug kodesætningen.</translation>
        </message>
        <message>
            <source>Nothing is lost and nothing is ever wiped. Try again when the time is up.</source>
            <translation>Intet er tabt, og intet bliver nogensinde slettet af den grund. Prøv igen, når tiden er gået.</translation>
        </message>
    </context>
    <context>
        <name>Reconcile</name>
        <message>
            <source>This log came from a copy or another computer, and nothing here remembers where the relay is. Ask the others before you write in it.</source>
            <translation>Denne log kommer fra en kopi eller en anden computer, og intet her husker, hvor stafetten er. Spørg de andre, før du skriver i den.</translation>
        </message>
        <message>
            <source>This log was set back to an older copy. This computer remembers that more has happened since then.</source>
            <translation>Denne log er sat tilbage til en ældre kopi. Computeren husker, at der er sket mere siden.</translation>
        </message>
        <message>
            <source>This log went on in two different ways, here and in another copy of the store.</source>
            <translation>Denne log er gået videre på to forskellige måder, her og i en anden kopi af lageret.</translation>
        </message>
        <message>
            <source>A file from another shows that more has happened than this copy knows.</source>
            <translation>En fil fra en anden viser, at der er sket mere, end denne kopi ved.</translation>
        </message>
        <message>
            <source>This log was moved to another computer, and is at rest here.</source>
            <translation>Loggen er flyttet til en anden computer og er i ro her.</translation>
        </message>
    </context>
    <context>
        <name>Recovery</name>
        <message>
            <source>Recovery sheet</source>
            <translation>Nødark</translation>
        </message>
        <message>
            <source>Keep it locked away</source>
            <translation>Opbevares låst inde</translation>
        </message>
        <message>
            <source>The same key as a QR code</source>
            <translation>Den samme nøgle som QR-kode</translation>
        </message>
        <message>
            <source>Opens the store of {name} in Bindeled when the passphrase is gone</source>
            <translation>Åbner lageret for {name} i Bindeled, når kodesætningen er væk</translation>
        </message>
        <message>
            <source>Who holds this sheet and the computer can read everything. Keep it locked away, and never together with the computer.</source>
            <translation>Den, der har både dette ark og computeren, kan læse det hele. Opbevar arket låst inde og aldrig sammen med computeren.</translation>
        </message>
        <message>
            <source>How to get back in</source>
            <translation>Sådan kommer du ind igen</translation>
        </message>
        <message>
            <source>Start Bindeled and choose your name.</source>
            <translation>Start Bindeled, og vælg dit navn.</translation>
        </message>
        <message>
            <source>Choose “Forgotten the passphrase” and type the signs above.</source>
            <translation>Vælg »Glemt kodesætningen«, og skriv tegnene ovenfor.</translation>
        </message>
        <message>
            <source>Choose a new passphrase. The sheet goes on working.</source>
            <translation>Vælg en ny kodesætning. Arket bliver ved med at virke.</translation>
        </message>
        <message>
            <source>Capital or small letters and spaces make no difference. The digit 0 is in use; the letters O, I and B are not, and 1 is only in the opening.</source>
            <translation>Store og små bogstaver og mellemrum gør ingen forskel. Cifferet 0 er i brug; bogstaverne O, I og B er ikke, og 1 står kun i begyndelsen.</translation>
        </message>
        <message>
            <source>For an IT desk, without Bindeled: the line below is a key for the program age. It opens the recovery slot of slots.json and gives the key of store.db.</source>
            <translation>Til en it-afdeling uden Bindeled: Linjen herunder er en nøgle til programmet age. Den åbner pladsen »recovery« i slots.json og giver nøglen til store.db.</translation>
        </message>
    </context>
    <context>
        <name>Copies</name>
        <message>
            <source>After cleaning</source>
            <translation>Efter en oprydning</translation>
        </message>
        <message>
            <source>Before a file was read in</source>
            <translation>Før en fil blev læst ind</translation>
        </message>
        <message>
            <source>Before a handover</source>
            <translation>Før en overlevering</translation>
        </message>
        <message>
            <source>Before a larger step</source>
            <translation>Før et større skridt</translation>
        </message>
        <message>
            <source>Before accepting a relay</source>
            <translation>Før en stafet blev modtaget</translation>
        </message>
        <message>
            <source>Before going back</source>
            <translation>Før der blev gået tilbage</translation>
        </message>
        <message>
            <source>Copies of Bindeled (bindeled-kopi-*.zip *.zip);;All files (*)</source>
            <translation>Kopier fra Bindeled (bindeled-kopi-*.zip *.zip);;Alle filer (*)</translation>
        </message>
        <message>
            <source>The copy of the day</source>
            <translation>Dagens kopi</translation>
        </message>
        <message>
            <source>This passphrase does not open the copy.</source>
            <translation>Den kodesætning åbner ikke kopien.</translation>
        </message>
    </context>
    <context>
        <name>CopiesCard</name>
        <message>
            <source>Go back to an earlier copy…</source>
            <translation>Gå tilbage til en tidligere kopi…</translation>
        </message>
        <message>
            <source>If this computer is stolen or dies, everything in it is gone.</source>
            <translation>Bliver computeren stjålet, eller går den i stykker, er alt i den væk.</translation>
        </message>
        <message>
            <source>In this computer</source>
            <translation>I denne computer</translation>
        </message>
        <message>
            <source>Make a copy outside the computer…</source>
            <translation>Lav en kopi uden for computeren…</translation>
        </message>
        <message>
            <source>Move to a new computer…</source>
            <translation>Flyt til ny pc…</translation>
        </message>
        <message>
            <source>None yet</source>
            <translation>Ingen endnu</translation>
        </message>
        <message>
            <source>Outside the computer</source>
            <translation>Uden for computeren</translation>
        </message>
        <message>
            <source>Safety copies</source>
            <translation>Sikkerhedskopier</translation>
        </message>
        <message>
            <source>The copy is written and checked: {name}</source>
            <translation>Kopien er skrevet og kontrolleret: {name}</translation>
        </message>
        <message>
            <source>The copy outside the computer is {days} days old</source>
            <translation>Kopien uden for computeren er {days} dage gammel</translation>
        </message>
        <message>
            <source>The file for the new computer is written: {name}</source>
            <translation>Filen til den nye computer er skrevet: {name}</translation>
        </message>
        <message>
            <source>The newest is from {moment}; {count} in all</source>
            <translation>Den nyeste er fra {moment}; {count} i alt</translation>
        </message>
        <message>
            <source>There is no copy outside the computer</source>
            <translation>Der er ingen kopi uden for computeren</translation>
        </message>
        <message>
            <source>Try a copy…</source>
            <translation>Prøv en kopi…</translation>
        </message>
        <message>
            <source>What was written since then is in this computer only.</source>
            <translation>Det, der er skrevet siden, findes kun i denne computer.</translation>
        </message>
        <message>
            <source>Where should the copy be put?</source>
            <translation>Hvor skal kopien lægges?</translation>
        </message>
        <message>
            <source>Which copy should be tried?</source>
            <translation>Hvilken kopi skal prøves?</translation>
        </message>
        <message>
            <source>Writing and checking the copy.</source>
            <translation>Skriver og kontrollerer kopien.</translation>
        </message>
        <message>
            <source>{name} in {place}, made {day}</source>
            <translation>{name} i {place}, lavet {day}</translation>
        </message>
        <message>
        <source>{folder}, chosen by the municipality</source>
        <translation>{folder}, valgt af kommunen</translation>
    </message>
    <message>
        <source>Where copies go</source>
        <translation>Kopier lægges i</translation>
    </message>
</context>
    <context>
        <name>CopyKey</name>
        <message>
            <source>Passphrase</source>
            <translation>Kodesætning</translation>
        </message>
        <message>
            <source>With the passphrase</source>
            <translation>Med kodesætningen</translation>
        </message>
        <message>
            <source>With the recovery sheet</source>
            <translation>Med nødarket</translation>
        </message>
        <message>
            <source>Write the passphrase of the copy.</source>
            <translation>Skriv kopiens kodesætning.</translation>
        </message>
    </context>
    <context>
        <name>FirstRunPage</name>
        <message>
            <source>I have a copy from another computer</source>
            <translation>Jeg har en kopi fra en anden pc</translation>
        </message>
    </context>
    <context>
        <name>FirstSheetPage</name>
        <message>
            <source>It takes three minutes and a printer.</source>
            <translation>Det tager tre minutter og en printer.</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Senere</translation>
        </message>
        <message>
            <source>Make the recovery sheet</source>
            <translation>Lav nødarket</translation>
        </message>
        <message>
            <source>One thing is left, and it may wait.</source>
            <translation>Der er én ting tilbage, og den kan vente.</translation>
        </message>
        <message>
            <source>Print a recovery sheet. With it you get back in when the passphrase is forgotten, and without it nobody can help you: that is why nobody else can read what you write.</source>
            <translation>Print et nødark. Med det kommer du ind igen, når kodesætningen er glemt. Uden det kan ingen hjælpe dig: det er netop derfor, ingen andre kan læse det, du skriver.</translation>
        </message>
        <message>
            <source>Your store is made</source>
            <translation>Dit lager er klar</translation>
        </message>
    </context>
    <context>
        <name>ForgottenPage</name>
        <message>
            <source>A new passphrase</source>
            <translation>En ny kodesætning</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Tilbage</translation>
        </message>
        <message>
            <source>Forgotten the passphrase?</source>
            <translation>Glemt kodesætningen?</translation>
        </message>
        <message>
            <source>Four or five words that belong together only for you. The sheet goes on working: lock it away again.</source>
            <translation>Fire eller fem ord, der kun hører sammen for dig. Nødarket virker stadig: lås det inde igen.</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Næste</translation>
        </message>
        <message>
            <source>No sheet? Then the institution's key may open the store, if you have given your leader one. Nobody else can: not the municipality, not those who made Bindeled.</source>
            <translation>Intet nødark? Så kan institutionens nøgle måske åbne lageret, hvis du har givet din leder en. Det kan ingen andre: hverken kommunen eller dem, der har lavet Bindeled.</translation>
        </message>
        <message>
            <source>Opening your store with the sheet.</source>
            <translation>Åbner dit lager med nødarket.</translation>
        </message>
        <message>
            <source>The recovery sheet</source>
            <translation>Nødarket</translation>
        </message>
        <message>
            <source>Type the signs in the frame on the sheet, group by group. Capital or small letters make no difference.</source>
            <translation>Skriv tegnene i rammen på arket, gruppe for gruppe. Store eller små bogstaver er lige meget.</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Lås op</translation>
        </message>
        <message>
            <source>With your recovery sheet you are back in a moment.</source>
            <translation>Med dit nødark er du inde igen om et øjeblik.</translation>
        </message>
        <message>
            <source>Open with the institution's key</source>
            <translation>Åbn med institutionens nøgle</translation>
        </message>
        <message>
            <source>Type or paste the institution's secret key. The opening is recorded and shown to the one whose store it is, and their passphrase stays as it is.</source>
            <translation>Skriv eller indsæt institutionens hemmelige nøgle. Åbningen bliver noteret og vist til den, lageret tilhører, og deres kodesætning er uændret.</translation>
        </message>
    </context>
    <context>
        <name>InstitutionDialog</name>
        <message>
            <source>Add the institution's key</source>
            <translation>Tilføj institutionens nøgle</translation>
        </message>
        <message>
            <source>Add the key</source>
            <translation>Tilføj nøglen</translation>
        </message>
        <message>
            <source>Begins with age1. You get it from them; it is no secret.</source>
            <translation>Begynder med age1. Du får den af dem; den er ikke hemmelig.</translation>
        </message>
        <message>
            <source>For example: the leader of the kindergarten</source>
            <translation>For eksempel: lederen af børnehaven</translation>
        </message>
        <message>
            <source>The key is missing.</source>
            <translation>Nøglen mangler.</translation>
        </message>
        <message>
            <source>Their public age key</source>
            <translation>Deres offentlige age-nøgle</translation>
        </message>
        <message>
            <source>Whose key is it?</source>
            <translation>Hvis nøgle er det?</translation>
        </message>
        <message>
            <source>Write whose key it is.</source>
            <translation>Skriv, hvis nøgle det er.</translation>
        </message>
        <message>
            <source>Your leader or the municipality can then open this store when you cannot: illness, a job that ended. Every opening is recorded and shown to you the next time you unlock.</source>
            <translation>Så kan din leder eller kommunen åbne lageret, når du ikke kan: ved sygdom, eller når et job er slut. Hver åbning bliver noteret og vist til dig, næste gang du låser op.</translation>
        </message>
    </context>
    <context>
        <name>KeysCard</name>
        <message>
            <source>A key of a newer Bindeled</source>
            <translation>En nøgle fra et nyere Bindeled</translation>
        </message>
        <message>
            <source>Add the institution's key…</source>
            <translation>Tilføj institutionens nøgle…</translation>
        </message>
        <message>
            <source>Change the passphrase…</source>
            <translation>Skift kodesætning…</translation>
        </message>
        <message>
            <source>Each of these opens your store.</source>
            <translation>Hver af dem åbner dit lager.</translation>
        </message>
        <message>
            <source>Every use is recorded and shown to you.</source>
            <translation>Hver brug bliver noteret og vist til dig.</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>Glem</translation>
        </message>
        <message>
            <source>From now on the new passphrase opens your store.</source>
            <translation>Fra nu af åbner den nye kodesætning dit lager.</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Behold den</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Nøgler</translation>
        </message>
        <message>
            <source>Made {day}</source>
            <translation>Lavet {day}</translation>
        </message>
        <message>
            <source>Make a new recovery sheet…</source>
            <translation>Lav et nyt nødark…</translation>
        </message>
        <message>
            <source>Make a recovery sheet…</source>
            <translation>Lav et nødark…</translation>
        </message>
        <message>
            <source>Missing</source>
            <translation>Mangler</translation>
        </message>
        <message>
            <source>Not typed back yet</source>
            <translation>Ikke skrevet ind endnu</translation>
        </message>
        <message>
            <source>Opens here and in every copy.</source>
            <translation>Åbner her og i alle kopier.</translation>
        </message>
        <message>
            <source>Opens without the passphrase, on this computer only.</source>
            <translation>Åbner uden kodesætning, kun på denne computer.</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Kodesætning</translation>
        </message>
        <message>
            <source>Recovery sheet</source>
            <translation>Nødark</translation>
        </message>
        <message>
            <source>Remember me on this computer…</source>
            <translation>Husk mig på denne computer…</translation>
        </message>
        <message>
            <source>Remembered on this computer</source>
            <translation>Husket på denne computer</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Fjern</translation>
        </message>
        <message>
            <source>Remove it</source>
            <translation>Fjern den</translation>
        </message>
        <message>
            <source>Remove this key?</source>
            <translation>Fjern denne nøgle?</translation>
        </message>
        <message>
            <source>The institution's key: {label}</source>
            <translation>Institutionens nøgle: {label}</translation>
        </message>
        <message>
            <source>This computer does not remember you any more.</source>
            <translation>Computeren husker dig ikke længere.</translation>
        </message>
        <message>
            <source>This computer does not remember you any more. A part that opens nothing is left in its keyring, which could not be reached.</source>
            <translation>Computeren husker dig ikke længere. I dens nøglering, som ikke kunne nås, ligger der en del tilbage, der ikke åbner noget.</translation>
        </message>
        <message>
            <source>This computer remembers you.</source>
            <translation>Computeren husker dig.</translation>
        </message>
        <message>
            <source>Without it a forgotten passphrase cannot be helped.</source>
            <translation>Uden det er der ingen hjælp, når kodesætningen er glemt.</translation>
        </message>
        <message>
            <source>“{name}” does not open your store any more.</source>
            <translation>»{name}« åbner ikke dit lager længere.</translation>
        </message>
        <message>
            <source>The municipality has decided against it.</source>
            <translation>Kommunen har valgt det fra.</translation>
        </message>
    </context>
    <context>
        <name>MoveDialog</name>
        <message>
            <source>1. Bindeled writes one file with everything, encrypted, for example on a stick.</source>
            <translation>1. Bindeled skriver én fil med det hele, krypteret, for eksempel på en USB-nøgle.</translation>
        </message>
        <message>
            <source>2. On the new computer, choose “I have a copy from another computer” on the first page, and open the file with your passphrase or your recovery sheet.</source>
            <translation>2. På den nye computer vælger du »Jeg har en kopi fra en anden pc« på den første side og åbner filen med din kodesætning eller dit nødark.</translation>
        </message>
        <message>
            <source>3. There you say for each log that the relay has come along. Then this computer may be given away.</source>
            <translation>3. Der siger du for hver log, at stafetten er fulgt med. Så må denne computer gives videre.</translation>
        </message>
        <message>
            <source>Choose where the file goes…</source>
            <translation>Vælg, hvor filen skal hen…</translation>
        </message>
        <message>
            <source>From now on nothing can be written in your logs here, so that no relay is held in two places. If the move comes to nothing, you can take each log up again here.</source>
            <translation>Fra nu af kan der ikke skrives i dine logge her, så ingen stafet holdes to steder. Bliver flytningen ikke til noget, kan du tage hver log op igen her.</translation>
        </message>
        <message>
            <source>Move to a new computer</source>
            <translation>Flyt til ny pc</translation>
        </message>
        <message>
            <source>This computer comes to rest</source>
            <translation>Denne computer går i ro</translation>
        </message>
        <message>
            <source>Where should the file be put?</source>
            <translation>Hvor skal filen lægges?</translation>
        </message>
    </context>
    <context>
        <name>MoveInPage</name>
        <message>
            <source>Back</source>
            <translation>Tilbage</translation>
        </message>
        <message>
            <source>Choose the copy that was made on the other computer. Its name begins with bindeled-kopi. It opens with the passphrase from there, or the recovery sheet.</source>
            <translation>Vælg den kopi, der blev lavet på den anden computer. Dens navn begynder med bindeled-kopi. Den åbnes med kodesætningen derfra eller med nødarket.</translation>
        </message>
        <message>
            <source>Choose the copy…</source>
            <translation>Vælg kopien…</translation>
        </message>
        <message>
            <source>From another computer</source>
            <translation>Fra en anden computer</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Lavet</translation>
        </message>
        <message>
            <source>Move in and unlock</source>
            <translation>Flyt ind, og lås op</translation>
        </message>
        <message>
            <source>Opening and checking the copy.</source>
            <translation>Åbner og kontrollerer kopien.</translation>
        </message>
        <message>
            <source>Which copy should be moved in?</source>
            <translation>Hvilken kopi skal flyttes ind?</translation>
        </message>
        <message>
            <source>Whose</source>
            <translation>Tilhører</translation>
        </message>
        <message>
            <source>Your logs come along in one file.</source>
            <translation>Dine logge følger med i én fil.</translation>
        </message>
    </context>
    <context>
        <name>NewPassphrase</name>
        <message>
            <source>At least 12 characters. Spaces and æ ø å are welcome.</source>
            <translation>Mindst 12 tegn. Mellemrum og æ ø å er velkomne.</translation>
        </message>
        <message>
            <source>New passphrase</source>
            <translation>Ny kodesætning</translation>
        </message>
        <message>
            <source>The passphrase must have at least 12 characters.</source>
            <translation>Kodesætningen skal have mindst 12 tegn.</translation>
        </message>
        <message>
            <source>The same once more</source>
            <translation>Den samme en gang til</translation>
        </message>
        <message>
            <source>The two are not the same. Write it once more.</source>
            <translation>De to er ikke ens. Skriv den en gang til.</translation>
        </message>
    </context>
    <context>
        <name>PassphraseDialog</name>
        <message>
            <source>Change it</source>
            <translation>Skift den</translation>
        </message>
        <message>
            <source>Change the passphrase</source>
            <translation>Skift kodesætning</translation>
        </message>
        <message>
            <source>The present passphrase</source>
            <translation>Den nuværende kodesætning</translation>
        </message>
        <message>
            <source>The recovery sheet and every other way in go on working. Copies outside the computer still open with the passphrase they were made with.</source>
            <translation>Nødarket og alle andre nøgler virker stadig. Kopier uden for computeren åbnes fortsat med den kodesætning, de blev lavet med.</translation>
        </message>
        <message>
            <source>This is not the present passphrase.</source>
            <translation>Det er ikke den nuværende kodesætning.</translation>
        </message>
        <message>
            <source>Write the present passphrase first.</source>
            <translation>Skriv først den nuværende kodesætning.</translation>
        </message>
    </context>
    <context>
        <name>ReconcileDialog</name>
        <message>
            <source>A log that is not in this store any more</source>
            <translation>En log, der ikke er i dette lager mere</translation>
        </message>
        <message>
            <source>For example: Jonas, by phone. It is asked so that two never hold one relay.</source>
            <translation>For eksempel: Jonas, i telefonen. Der spørges, så to aldrig holder den samme stafet.</translation>
        </message>
        <message>
            <source>It is cleared up where the relay is.</source>
            <translation>Det er opklaret, hvor stafetten er.</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Senere</translation>
        </message>
        <message>
            <source>Let go of it here</source>
            <translation>Slip den her</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>Intet</translation>
        </message>
        <message>
            <source>Nothing is known</source>
            <translation>Der vides intet</translation>
        </message>
        <message>
            <source>Nothing more is kept of it here. If you had accepted the relay, ask the giver to send the file again; you can accept it once more.</source>
            <translation>Der gemmes ikke mere om den her. Havde du modtaget stafetten, så bed giveren sende filen igen; du kan modtage den en gang til.</translation>
        </message>
        <message>
            <source>The log goes on from what the store here says.</source>
            <translation>Loggen går videre fra det, lageret her siger.</translation>
        </message>
        <message>
            <source>The log is a sealed copy here again, and another holds the relay. You cannot write in it. This is always safe.</source>
            <translation>Loggen er igen en forseglet kopi her, og en anden holder stafetten. Du kan ikke skrive i den. Det er altid et sikkert valg.</translation>
        </message>
        <message>
            <source>The log is closed</source>
            <translation>Loggen er afsluttet</translation>
        </message>
        <message>
            <source>The log is not in it</source>
            <translation>Loggen er ikke i det</translation>
        </message>
        <message>
            <source>The log still waits: it is not certain yet.</source>
            <translation>Loggen venter stadig: det er ikke sikkert endnu.</translation>
        </message>
        <message>
            <source>The log waits again for what it waited for before.</source>
            <translation>Loggen venter igen på det, den ventede på før.</translation>
        </message>
        <message>
            <source>The relay is offered to you</source>
            <translation>Stafetten er tilbudt dig</translation>
        </message>
        <message>
            <source>The store here says</source>
            <translation>Lageret her siger</translation>
        </message>
        <message>
            <source>This computer remembers</source>
            <translation>Denne computer husker</translation>
        </message>
        <message>
            <source>This is how it is</source>
            <translation>Sådan er det</translation>
        </message>
        <message>
            <source>Until you choose, the log can be read, but nothing is signed in it. A file from the others that shows where the relay is may also clear it up.</source>
            <translation>Indtil du vælger, kan loggen læses, men der underskrives intet i den. En fil fra de andre, der viser, hvor stafetten er, kan også opklare det.</translation>
        </message>
        <message>
            <source>What is right?</source>
            <translation>Hvad er rigtigt?</translation>
        </message>
        <message>
            <source>What the store here says is right</source>
            <translation>Det, lageret her siger, er rigtigt</translation>
        </message>
        <message>
            <source>What this computer remembers is right</source>
            <translation>Det, computeren husker, er rigtigt</translation>
        </message>
        <message>
            <source>Where is the relay?</source>
            <translation>Hvor er stafetten?</translation>
        </message>
        <message>
            <source>Who has confirmed it, and how?</source>
            <translation>Hvem har bekræftet det, og hvordan?</translation>
        </message>
        <message>
            <source>Write who has confirmed where the relay is.</source>
            <translation>Skriv, hvem der har bekræftet, hvor stafetten er.</translation>
        </message>
        <message>
            <source>You go on writing. What was written after the copy is missing here; those who have got the log since then may have it.</source>
            <translation>Du skriver videre. Det, der blev skrevet efter kopien, mangler her; de, der har fået loggen siden, har det måske.</translation>
        </message>
        <message>
            <source>You have accepted the relay and wait for the giver's release</source>
            <translation>Du har modtaget stafetten og venter på giverens frigivelse</translation>
        </message>
        <message>
            <source>You have nothing to do with this relay</source>
            <translation>Du har ikke noget med denne stafet at gøre</translation>
        </message>
        <message>
            <source>You have passed the relay on</source>
            <translation>Du har givet stafetten videre</translation>
        </message>
        <message>
            <source>You hold the relay</source>
            <translation>Du holder stafetten</translation>
        </message>
        <message>
            <source>You hold the relay again. Choose it only when the one who got it has said that they do not have it: otherwise two hold the same relay, and the others will see it as a proof against you.</source>
            <translation>Du holder stafetten igen. Vælg det kun, når den, der fik den, har sagt, at de ikke har den: ellers holder to den samme stafet, og det bliver synligt for de andre.</translation>
        </message>
        <message>
            <source>You hold the relay and go on writing here. Choose it when the old computer is given up, or the others say that you hold.</source>
            <translation>Du holder stafetten og skriver videre her. Vælg det, når den gamle computer ikke bruges mere, eller de andre siger, at du holder.</translation>
        </message>
        <message>
            <source>You hold the relay, and it is offered to somebody</source>
            <translation>Du holder stafetten, og den er tilbudt en anden</translation>
        </message>
        <message>
            <source>You hold the relay here again. Choose it only when the move came to nothing and the file is not used on the new computer: otherwise two hold the same relay.</source>
            <translation>Du holder stafetten her igen. Vælg det kun, når flytningen ikke blev til noget, og filen ikke bruges på den nye computer: ellers holder to den samme stafet.</translation>
        </message>
        <message>
            <source>Take the log up again here</source>
            <translation>Tag loggen op igen her</translation>
        </message>
        <message>
            <source>The same holds for the other logs that came this way: {count}</source>
            <translation>Det samme gælder de andre logge, der kom på samme måde: {count}</translation>
        </message>
    </context>
    <context>
        <name>RecoveryDialog</name>
        <message>
            <source>Check</source>
            <translation>Kontrollér</translation>
        </message>
        <message>
            <source>I have it on paper</source>
            <translation>Jeg har det på papir</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Senere</translation>
        </message>
        <message>
            <source>Make it</source>
            <translation>Lav det</translation>
        </message>
        <message>
            <source>Make the sheet</source>
            <translation>Lav arket</translation>
        </message>
        <message>
            <source>On paper</source>
            <translation>På papir</translation>
        </message>
        <message>
            <source>Print the file and then delete it, or keep it on a stick that is locked away. Who has the file and this computer can read everything.</source>
            <translation>Print filen, og slet den bagefter, eller gem den på en USB-nøgle, der låses inde. Den, der har filen og denne computer, kan læse alt.</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Print…</translation>
        </message>
        <message>
            <source>Put the sheet on paper now. Lock it away, and never keep it together with the computer. When this window is closed, the key on it is kept nowhere but there.</source>
            <translation>Få arket på papir nu. Lås det inde, og opbevar det aldrig sammen med computeren. Når dette vindue er lukket, findes nøglen på arket ingen andre steder.</translation>
        </message>
        <message>
            <source>Recovery sheet</source>
            <translation>Nødark</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>Gem som PDF…</translation>
        </message>
        <message>
            <source>The file is a key</source>
            <translation>Filen er en nøgle</translation>
        </message>
        <message>
            <source>The recovery sheet works. Lock it away.</source>
            <translation>Nødarket virker. Lås det inde.</translation>
        </message>
        <message>
            <source>Type it once</source>
            <translation>Skriv det ind</translation>
        </message>
        <message>
            <source>Type what stands on the sheet, once, so that it is certain that it works. Capital or small letters make no difference.</source>
            <translation>Skriv det, der står på arket, ind én gang, så det er sikkert, at det virker. Store eller små bogstaver er lige meget.</translation>
        </message>
        <message>
            <source>With this sheet you get back in when the passphrase is forgotten. Nobody else can help you then: neither the municipality nor the makers of Bindeled. It takes three minutes and a printer.</source>
            <translation>Med dette ark kommer du ind igen, når kodesætningen er glemt. Ingen andre kan hjælpe dig da: hverken kommunen eller dem, der har lavet Bindeled. Det tager tre minutter og en printer.</translation>
        </message>
    </context>
    <context>
        <name>RememberDialog</name>
        <message>
            <source>Choose it only on a computer that nobody else uses with your login, and that locks its screen. The passphrase goes on working; keep it in mind.</source>
            <translation>Vælg det kun på en computer, som ingen andre bruger med dit login, og som låser sin skærm. Kodesætningen virker stadig; hold den ved lige.</translation>
        </message>
        <message>
            <source>Remember me here</source>
            <translation>Husk mig her</translation>
        </message>
        <message>
            <source>Remember me on this computer</source>
            <translation>Husk mig på denne computer</translation>
        </message>
        <message>
            <source>The key is kept in the computer's own keyring. If the computer has none that is safe, nothing is kept and nothing is changed.</source>
            <translation>Nøglen gemmes i computerens egen nøglering. Har computeren ingen, der er sikker, gemmes intet, og intet ændres.</translation>
        </message>
        <message>
            <source>The store then opens without the passphrase for who is logged in to this computer as you. Bindeled still locks by itself, and shows a button to open.</source>
            <translation>Så åbner lageret uden kodesætning for den, der er logget på denne computer som dig. Bindeled låser stadig af sig selv og viser en knap til at låse op.</translation>
        </message>
    </context>
    <context>
        <name>Reminders</name>
        <message>
            <source>Make a copy outside the computer</source>
            <translation>Lav en kopi uden for computeren</translation>
        </message>
        <message>
            <source>Make your recovery sheet</source>
            <translation>Lav dit nødark</translation>
        </message>
        <message>
            <source>So that nothing is lost if the computer is</source>
            <translation>Så intet går tabt, hvis computeren gør</translation>
        </message>
        <message>
            <source>Without it a forgotten passphrase cannot be helped</source>
            <translation>Uden det er der ingen hjælp, når kodesætningen er glemt</translation>
        </message>
        <message>
            <source>Your store</source>
            <translation>Dit lager</translation>
        </message>
    </context>
    <context>
        <name>RestoreDialog</name>
        <message>
            <source>A relay that has moved since then is not moved back: who holds is decided between people, not by a copy. Such a log waits until you have cleared up with the others where its relay is, and nothing is signed in it before.</source>
            <translation>En stafet, der er flyttet siden, flytter ikke tilbage: hvem der holder, afgøres mellem mennesker, ikke af en kopi. Sådan en log venter, til du har opklaret med de andre, hvor stafetten er, og der underskrives intet i den før.</translation>
        </message>
        <message>
            <source>Choose another copy. Your store is not touched.</source>
            <translation>Vælg en anden kopi. Dit lager er ikke rørt.</translation>
        </message>
        <message>
            <source>Entries that are newer than the copy and go away: {count}.</source>
            <translation>Notater, der er nyere end kopien, og som forsvinder: {count}.</translation>
        </message>
        <message>
            <source>Entries that are not here now and come back: {count}.</source>
            <translation>Notater, der ikke er her nu, og som kommer igen: {count}.</translation>
        </message>
        <message>
            <source>Go back to an earlier copy</source>
            <translation>Gå tilbage til en tidligere kopi</translation>
        </message>
        <message>
            <source>Go back to this copy</source>
            <translation>Gå tilbage til denne kopi</translation>
        </message>
        <message>
            <source>Logs in the copy: {logs}. Entries: {entries}</source>
            <translation>Logge i kopien: {logs}. Notater: {entries}</translation>
        </message>
        <message>
            <source>Logs that are not in the copy and go away: {count}.</source>
            <translation>Logge, der ikke er i kopien, og som forsvinder: {count}.</translation>
        </message>
        <message>
            <source>Looking through the copy. This takes a moment.</source>
            <translation>Ser kopien igennem. Det tager et øjeblik.</translation>
        </message>
        <message>
            <source>The same entries are in it as in the store now.</source>
            <translation>Der er de samme notater i den som i lageret nu.</translation>
        </message>
        <message>
            <source>The store becomes as it was then. What is here now is kept as a copy first, so that you can come back to it.</source>
            <translation>Lageret bliver, som det var dengang. Det, der er her nu, gemmes først som en kopi, så du kan komme tilbage til det.</translation>
        </message>
        <message>
            <source>This copy is not whole</source>
            <translation>Kopien er ikke hel</translation>
        </message>
        <message>
            <source>What it means for the relays</source>
            <translation>Hvad det betyder for stafetterne</translation>
        </message>
        <message>
            <source>Which copy</source>
            <translation>Hvilken kopi</translation>
        </message>
    </context>
    <context>
        <name>SheetField</name>
        <message>
            <source>Compare group {number} with the sheet.</source>
            <translation>Sammenlign gruppe {number} med arket.</translation>
        </message>
        <message>
            <source>Compare the groups {numbers} with the sheet.</source>
            <translation>Sammenlign grupperne {numbers} med arket.</translation>
        </message>
        <message>
            <source>Compare this group with the sheet.</source>
            <translation>Sammenlign denne gruppe med arket.</translation>
        </message>
        <message>
            <source>Group {number} of {total}</source>
            <translation>Gruppe {number} af {total}</translation>
        </message>
        <message>
            <source>This does not fit together. Compare it with the sheet, line by line.</source>
            <translation>Det hænger ikke sammen. Sammenlign det med arket, linje for linje.</translation>
        </message>
        <message>
            <source>What stands on the recovery sheet</source>
            <translation>Det, der står på nødarket</translation>
        </message>
        <message>
            <source>and</source>
            <translation>og</translation>
        </message>
    </context>
    <context>
        <name>TryCopyDialog</name>
        <message>
            <source>Close</source>
            <translation>Luk</translation>
        </message>
        <message>
            <source>Do not rely on it. Make a new copy now, and try that one.</source>
            <translation>Stol ikke på den. Lav en ny kopi nu, og prøv den.</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fil</translation>
        </message>
        <message>
            <source>It opens, and everything in it is whole. Logs: {logs}. Entries: {entries}.</source>
            <translation>Den åbner, og alt i den er helt. Logge: {logs}. Notater: {entries}.</translation>
        </message>
        <message>
            <source>Looking through the copy. This takes a moment.</source>
            <translation>Ser kopien igennem. Det tager et øjeblik.</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Lavet</translation>
        </message>
        <message>
            <source>The copy is not whole</source>
            <translation>Kopien er ikke hel</translation>
        </message>
        <message>
            <source>The copy is opened, every page of it is looked through, and nothing is changed.</source>
            <translation>Kopien åbnes, hver side i den ses igennem, og intet ændres.</translation>
        </message>
        <message>
            <source>The copy works</source>
            <translation>Kopien virker</translation>
        </message>
        <message>
            <source>Try it</source>
            <translation>Prøv den</translation>
        </message>
        <message>
            <source>Try the copy</source>
            <translation>Prøv kopien</translation>
        </message>
        <message>
            <source>Whose</source>
            <translation>Tilhører</translation>
        </message>
    </context>
    <context>
        <name>UnlockPage</name>
        <message>
            <source>Forgotten the passphrase?</source>
            <translation>Glemt kodesætningen?</translation>
        </message>
        <message>
            <source>Unlock as this computer remembers me</source>
            <translation>Lås op, som computeren husker mig</translation>
        </message>
        <message>
            <source>You can try again in {time}. Nothing is ever wiped.</source>
            <translation>Du kan prøve igen om {time}. Intet bliver nogensinde slettet.</translation>
        </message>
        <message>
            <source>Go back to the newest safety copy…</source>
            <translation>Gå tilbage til den nyeste sikkerhedskopi…</translation>
        </message>
    </context>
    <context>
        <name>UrgentNotices</name>
        <message>
            <source>A safety copy could not be made</source>
            <translation>Der kunne ikke laves en sikkerhedskopi</translation>
        </message>
        <message>
            <source>Clear it up…</source>
            <translation>Opklar det…</translation>
        </message>
        <message>
            <source>Clear up where the relay is: {name}</source>
            <translation>Opklar, hvor stafetten er: {name}</translation>
        </message>
        <message>
            <source>Copies in this computer that are cleaned of it now: {count}.</source>
            <translation>Kopier i denne computer, der nu er renset for den: {count}.</translation>
        </message>
        <message>
            <source>I have seen it</source>
            <translation>Jeg har set det</translation>
        </message>
        <message>
            <source>The destruction of a log is finished</source>
            <translation>Sletningen af en log er afsluttet</translation>
        </message>
        <message>
            <source>Your store was opened with the institution's key</source>
            <translation>Dit lager er blevet åbnet med institutionens nøgle</translation>
        </message>
        <message>
            <source>{label}, {moment}</source>
            <translation>{label}, {moment}</translation>
        </message>
        <message>
            <source>More logs that wait to be cleared up: {count}</source>
            <translation>Flere logge, der venter på at blive opklaret: {count}</translation>
        </message>
        <message>
            <source>They are shown here one by one, and under Children.</source>
            <translation>De vises her efterhånden, og under Børn.</translation>
        </message>
        <message>
        <source>Another program sends your store to the net</source>
        <translation>Et andet program sender dit lager ud på nettet</translation>
    </message>
    <message>
        <source>Your store lies in a folder that OneDrive, Dropbox or the like looks after. That can spoil it, and takes it out of the house.</source>
        <translation>Dit lager ligger i en mappe, som OneDrive, Dropbox eller lignende passer. Det kan ødelægge lageret, og det fører det ud af huset.</translation>
    </message>
    <message>
        <source>Your store is on a network drive</source>
        <translation>Dit lager ligger på et netværksdrev</translation>
    </message>
    <message>
        <source>A store that is open there can be spoiled when the connection fails.</source>
        <translation>Et lager, der er åbent dér, kan blive ødelagt, når forbindelsen svigter.</translation>
    </message>
    <message>
        <source>Close Bindeled and start it again. On the first page choose “I have a copy from another computer”, and open the file you wrote.</source>
        <translation>Luk Bindeled, og start det igen. På den første side vælger du »Jeg har en kopi fra en anden pc« og åbner den fil, du skrev.</translation>
    </message>
    <message>
        <source>The file with everything is written. Choose a folder on this computer itself now. Others who use Bindeled here must have written their file too.</source>
        <translation>Filen med det hele er skrevet. Vælg nu en mappe på selve computeren. Andre, der bruger Bindeled her, skal også have skrevet deres fil først.</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>Vælg en anden mappe…</translation>
    </message>
    <message>
        <source>Move it to a folder on this computer itself. First everything is written to one file, then you choose the folder, and then you open the file there.</source>
        <translation>Flyt det til en mappe på selve computeren. Først skrives det hele i én fil, så vælger du mappen, og så åbner du filen dér.</translation>
    </message>
    <message>
        <source>Move the store…</source>
        <translation>Flyt lageret…</translation>
    </message>
    <message>
        <source>Where should your store lie?</source>
        <translation>Hvor skal dit lager ligge?</translation>
    </message>
</context>
    <context>
        <name>ReceiptDialog</name>
        <message>
            <source>Copies in this computer, cleaned</source>
            <translation>Kopier i denne computer, renset</translation>
        </message>
        <message>
            <source>Copies that were damaged, removed whole</source>
            <translation>Kopier, der var beskadigede, fjernet helt</translation>
        </message>
        <message>
            <source>{name} in {place}, made {moment}. To be replaced by a new copy by {day}.</source>
            <translation>{name} i {place}, lavet {moment}. Skal være afløst af en ny kopi senest {day}.</translation>
        </message>
    </context>
    <context>
        <name>ChildPage</name>
        <message>
            <source>Clear it up…</source>
            <translation>Opklar det…</translation>
        </message>
    </context>
    <context>
        <name>Door</name>
        <message>
            <source>Go back to it</source>
            <translation>Gå tilbage til den</translation>
        </message>
        <message>
            <source>Go back to the safety copy?</source>
            <translation>Gå tilbage til sikkerhedskopien?</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Ikke nu</translation>
        </message>
        <message>
            <source>The newest safety copy is from {moment}. What was written after it is gone; the damaged store is set aside as it is, and a log whose relay has moved since waits until you have cleared up where it is.</source>
            <translation>Den nyeste sikkerhedskopi er fra {moment}. Det, der er skrevet efter den, er væk; det beskadigede lager lægges til side, som det er, og en log, hvis stafet er flyttet siden, venter, til du har opklaret, hvor den er.</translation>
        </message>
        <message>
            <source>There is no safety copy in this computer.</source>
            <translation>Der er ingen sikkerhedskopi i denne computer.</translation>
        </message>
    </context>
</TS>
