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
            <translation>Computeren kan ikke huske dig lige nu; adgangssætningen virker som altid.</translation>
        </message>
        <message>
            <source>This computer has no keyring in use; the passphrase works as ever.</source>
            <translation>Computeren har ingen nøglering i brug; adgangssætningen virker som altid.</translation>
        </message>
        <message>
            <source>This computer does not remember you any more; use the passphrase.</source>
            <translation>Computeren husker dig ikke længere; brug adgangssætningen.</translation>
        </message>
        <message>
            <source>The keyring of this computer is locked; use the passphrase.</source>
            <translation>Computerens nøglering er låst; brug adgangssætningen.</translation>
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
            <translation>Intet er tabt. Brug adgangssætningen.</translation>
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
            <translation>Åbner lageret for {name} i Bindeled, når adgangssætningen er væk</translation>
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
            <translation>Vælg »Glemt adgangssætningen«, og skriv tegnene ovenfor.</translation>
        </message>
        <message>
            <source>Choose a new passphrase. The sheet goes on working.</source>
            <translation>Vælg en ny adgangssætning. Arket bliver ved med at virke.</translation>
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
</TS>
