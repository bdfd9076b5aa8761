<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
    <context>
        <name>AccessDialog</name>
        <message>
            <location filename="../../views/children/access_dialog.py" line="34" />
            <location filename="../../views/children/access_dialog.py" line="50" />
            <source>Who has had to do with the log</source>
            <translation>Hvem har haft med loggen at gøre</translation>
        </message>
        <message>
            <location filename="../../views/children/access_dialog.py" line="35" />
            <source>Written by the program itself on this computer, and nobody can change it.</source>
            <translation>Skrevet af programmet selv på denne computer, og ingen kan ændre det.</translation>
        </message>
        <message>
            <location filename="../../views/children/access_dialog.py" line="40" />
            <source>Save as a document</source>
            <translation>Gem som dokument</translation>
        </message>
        <message>
            <location filename="../../views/children/access_dialog.py" line="45" />
            <source>Close</source>
            <translation>Luk</translation>
        </message>
        <message>
            <location filename="../../views/children/access_dialog.py" line="46" />
            <source>Show the names of the staff</source>
            <translation>Vis medarbejdernes navne</translation>
        </message>
        <message>
            <location filename="../../views/children/access_dialog.py" line="52" />
            <source>When</source>
            <translation>Hvornår</translation>
        </message>
        <message>
            <location filename="../../views/children/access_dialog.py" line="52" />
            <source>What</source>
            <translation>Hvad</translation>
        </message>
        <message>
            <location filename="../../views/children/access_dialog.py" line="52" />
            <source>Who</source>
            <translation>Hvem</translation>
        </message>
        <message>
            <location filename="../../views/children/access_dialog.py" line="66" />
            <source>Save the access log</source>
            <translation>Gem adgangsloggen</translation>
        </message>
        <message>
            <location filename="../../views/children/access_dialog.py" line="67" />
            <source>access-log-{date}.pdf</source>
            <translation>adgangslog-{date}.pdf</translation>
        </message>
    </context>
    <context>
        <name>AccessLog</name>
        <message>
            <location filename="../../app/access_words.py" line="11" />
            <source>Opened</source>
            <translation>Åbnet</translation>
        </message>
        <message>
            <location filename="../../app/access_words.py" line="12" />
            <source>Searched in</source>
            <translation>Søgt i</translation>
        </message>
        <message>
            <location filename="../../app/access_words.py" line="13" />
            <source>Saved as a document</source>
            <translation>Gemt som dokument</translation>
        </message>
        <message>
            <location filename="../../app/access_words.py" line="14" />
            <source>Given on in a file</source>
            <translation>Givet videre i en fil</translation>
        </message>
        <message>
            <location filename="../../app/access_words.py" line="15" />
            <source>Received from a file</source>
            <translation>Modtaget fra en fil</translation>
        </message>
        <message>
            <location filename="../../app/access_words.py" line="16" />
            <source>Destroyed</source>
            <translation>Slettet</translation>
        </message>
        <message>
            <location filename="../../app/access_words.py" line="23" />
            <source>the whole log</source>
            <translation>hele loggen</translation>
        </message>
        <message>
            <location filename="../../app/access_words.py" line="24" />
            <source>minutes of a meeting</source>
            <translation>referat af et møde</translation>
        </message>
        <message>
            <location filename="../../app/access_words.py" line="25" />
            <source>access log</source>
            <translation>adgangslog</translation>
        </message>
        <message>
            <location filename="../../app/access_words.py" line="26" />
            <source>an attachment</source>
            <translation>et bilag</translation>
        </message>
        <message>
            <location filename="../../app/access_words.py" line="27" />
            <location filename="../../app/access_words.py" line="30" />
            <source>handover</source>
            <translation>overlevering</translation>
        </message>
        <message>
            <location filename="../../app/access_words.py" line="28" />
            <source>a copy to read</source>
            <translation>en kopi til læsning</translation>
        </message>
        <message>
            <location filename="../../app/access_words.py" line="29" />
            <source>network map</source>
            <translation>netværkskort</translation>
        </message>
        <message>
            <location filename="../../app/documents/access.py" line="19" />
            <source>Who has had to do with the log</source>
            <translation>Hvem har haft med loggen at gøre</translation>
        </message>
        <message>
            <location filename="../../app/documents/access.py" line="21" />
            <source>About {name}</source>
            <translation>Om {name}</translation>
        </message>
        <message>
            <location filename="../../app/documents/access.py" line="24" />
            <source>Written by the program itself on this computer, and nobody can change it. What others do with the log on their computers stands in theirs.</source>
            <translation>Skrevet af programmet selv på denne computer, og ingen kan ændre det. Hvad andre gør med loggen på deres computere, står i deres.</translation>
        </message>
        <message>
            <location filename="../../app/documents/access.py" line="35" />
            <source>When</source>
            <translation>Hvornår</translation>
        </message>
        <message>
            <location filename="../../app/documents/access.py" line="36" />
            <source>What</source>
            <translation>Hvad</translation>
        </message>
        <message>
            <location filename="../../app/documents/access.py" line="37" />
            <source>Who</source>
            <translation>Hvem</translation>
        </message>
        <message>
            <location filename="../../app/documents/access.py" line="43" />
            <source>Nothing is written down yet.</source>
            <translation>Der er ikke skrevet noget endnu.</translation>
        </message>
        <message>
            <location filename="../../app/documents/access.py" line="47" />
            <source>Access log</source>
            <translation>Adgangslog</translation>
        </message>
        <message>
            <location filename="../../app/documents/access.py" line="61" />
            <source>A member of staff</source>
            <translation>En medarbejder</translation>
        </message>
        <message>
        <source>file for the archive</source>
        <translation>fil til arkivet</translation>
    </message>
        <message>
        <source>proof of a contradiction</source>
        <translation>bevis for en modsigelse</translation>
        </message>
        <message>
            <source>page for the family</source>
            <translation>ark til familien</translation>
        </message>
        <message>
            <source>status on one page</source>
            <translation>status på én side</translation>
        </message>
        <message>
            <source>taken back from a lost computer</source>
            <translation>hentet tilbage fra en tabt computer</translation>
        </message>
</context>
    <context>
        <name>AddDialog</name>
        <message>
            <location filename="../../views/attachments/dialogs.py" line="42" />
            <source>Put a file in the log</source>
            <translation>Læg en fil i loggen</translation>
        </message>
        <message>
            <location filename="../../views/attachments/dialogs.py" line="43" />
            <source>It is kept encrypted, goes along when the relay is handed over, and the parents can see that it is here.</source>
            <translation>Den bliver gemt krypteret, følger med, når stafetten gives videre, og forældrene kan se, at den er her.</translation>
        </message>
        <message>
            <location filename="../../views/attachments/dialogs.py" line="49" />
            <source>Put it in the log</source>
            <translation>Læg den i loggen</translation>
        </message>
        <message>
            <location filename="../../views/attachments/dialogs.py" line="53" />
            <source>For example: statement from the speech therapist</source>
            <translation>For eksempel: udtalelse fra talepædagogen</translation>
        </message>
        <message>
            <location filename="../../views/attachments/dialogs.py" line="55" />
            <source>What is it?</source>
            <translation>Hvad er det?</translation>
        </message>
        <message>
            <location filename="../../views/attachments/dialogs.py" line="59" />
            <source>File</source>
            <translation>Fil</translation>
        </message>
        <message>
            <location filename="../../views/attachments/dialogs.py" line="60" />
            <source>Size</source>
            <translation>Størrelse</translation>
        </message>
        <message>
            <location filename="../../views/attachments/dialogs.py" line="68" />
            <source>The picture was made smaller, and place and camera are taken out.</source>
            <translation>Billedet er gjort mindre, og sted og kamera er taget ud.</translation>
        </message>
        <message>
            <location filename="../../views/attachments/dialogs.py" line="77" />
            <source>Say in a few words what it is.</source>
            <translation>Sig med få ord, hvad det er.</translation>
        </message>
        <message>
            <location filename="../../views/attachments/dialogs.py" line="93" />
            <source>The file is in the log now.</source>
            <translation>Filen ligger i loggen nu.</translation>
        </message>
    </context>
    <context>
        <name>Attachments</name>
        <message>
            <location filename="../../views/attachments/dialogs.py" line="198" />
            <source>{n} KB</source>
            <translation>{n} KB</translation>
        </message>
        <message>
            <location filename="../../views/attachments/dialogs.py" line="199" />
            <source>{n} MB</source>
            <translation>{n} MB</translation>
        </message>
    </context>
    <context>
        <name>AttachmentsTab</name>
        <message>
            <location filename="../../views/attachments/tab.py" line="26" />
            <source>Attachments</source>
            <translation>Bilag</translation>
        </message>
        <message>
            <location filename="../../views/attachments/tab.py" line="28" />
            <source>Put a file in the log</source>
            <translation>Læg en fil i loggen</translation>
        </message>
        <message>
            <location filename="../../views/attachments/tab.py" line="59" />
            <source>Choose a PDF or a picture</source>
            <translation>Vælg en PDF eller et billede</translation>
        </message>
        <message>
            <location filename="../../views/attachments/tab.py" line="63" />
            <source>PDF files and pictures (*.pdf *.jpg *.jpeg *.png *.bmp *.webp)</source>
            <translation>PDF-filer og billeder (*.pdf *.jpg *.jpeg *.png *.bmp *.webp)</translation>
        </message>
        <message>
            <location filename="../../views/attachments/tab.py" line="78" />
            <source>No attachments</source>
            <translation>Ingen bilag</translation>
        </message>
        <message>
            <location filename="../../views/attachments/tab.py" line="79" />
            <source>A statement or a drawing can lie here, encrypted with the log.</source>
            <translation>En udtalelse eller en tegning kan ligge her, krypteret sammen med loggen.</translation>
        </message>
        <message>
            <location filename="../../views/attachments/tab.py" line="90" />
            <source>put in by {name}, {moment}</source>
            <translation>lagt i af {name}, {moment}</translation>
        </message>
        <message>
            <location filename="../../views/attachments/tab.py" line="97" />
            <source>Open</source>
            <translation>Åbn</translation>
        </message>
        <message>
            <location filename="../../views/attachments/tab.py" line="103" />
            <source>The file itself is not here.</source>
            <translation>Selve filen er her ikke.</translation>
        </message>
    </context>
    <context>
        <name>Cover</name>
        <message>
            <location filename="../../views/lock/keeper.py" line="136" />
            <source>Bindeled is about to lock</source>
            <translation>Bindeled er ved at låse</translation>
        </message>
        <message>
            <location filename="../../views/lock/keeper.py" line="137" />
            <source>Lock now, and lose the last words</source>
            <translation>Lås nu, og mist de sidste ord</translation>
        </message>
        <message>
            <location filename="../../views/lock/keeper.py" line="146" />
            <source>What you typed last could not be saved yet. Free some space on the disk, or put the stick back; the program tries again by itself and then locks.</source>
            <translation>Det sidste, du skrev, kunne ikke gemmes endnu. Gør plads på disken, eller sæt nøglen i igen. Programmet prøver selv igen og låser derefter.</translation>
        </message>
    </context>
    <context>
        <name>DiagnosticsDialog</name>
        <message>
            <location filename="../../views/settings/diagnostics.py" line="22" />
            <source>For those who look after the program</source>
            <translation>Til dem, der passer programmet</translation>
        </message>
        <message>
            <location filename="../../views/settings/diagnostics.py" line="23" />
            <source>This is the whole text. It holds codes and counts, and nothing about any child or about you. The program sends nothing; you decide whom to give it to.</source>
            <translation>Det er hele teksten. Den rummer koder og antal og intet om noget barn eller om dig. Programmet sender ikke noget; du bestemmer, hvem du giver den til.</translation>
        </message>
        <message>
            <location filename="../../views/settings/diagnostics.py" line="29" />
            <source>Copy the text</source>
            <translation>Kopiér teksten</translation>
        </message>
        <message>
            <location filename="../../views/settings/diagnostics.py" line="31" />
            <source>Close</source>
            <translation>Luk</translation>
        </message>
        <message>
            <location filename="../../views/settings/diagnostics.py" line="32" />
            <source>The whole text</source>
            <translation>Hele teksten</translation>
        </message>
        <message>
            <location filename="../../views/settings/diagnostics.py" line="41" />
            <source>The text is copied.</source>
            <translation>Teksten er kopieret.</translation>
        </message>
    </context>
    <context>
        <name>Errors</name>
        <message>
            <source>Your municipality has decided that the camera is not used here.</source>
            <translation>Din kommune har besluttet, at kameraet ikke bruges her.</translation>
        </message>
        <message>
            <source>Nothing is changed. Choose or paste a picture of the code, use a scanner, or type the text.</source>
            <translation>Intet er ændret. Vælg eller indsæt et billede af koden, brug en scanner, eller tast teksten.</translation>
        </message>
        <message>
            <location filename="../../app/errors_policy.py" line="11" />
            <source>There is nothing in the file.</source>
            <translation>Der er ikke noget i filen.</translation>
        </message>
        <message>
            <location filename="../../app/errors_policy.py" line="12" />
            <source>Only PDF files and pictures can be put in a log (PNG, JPEG and the like).</source>
            <translation>Kun PDF-filer og billeder kan lægges i en log (PNG, JPEG og lignende).</translation>
        </message>
        <message>
            <location filename="../../app/errors_policy.py" line="15" />
            <source>The attachment itself is not here.</source>
            <translation>Selve bilaget er her ikke.</translation>
        </message>
        <message>
            <location filename="../../app/errors_policy.py" line="16" />
            <source>The file is too large for a log; a PDF may be 6 MB at the most.</source>
            <translation>Filen er for stor til en log; en PDF må højst fylde 6 MB.</translation>
        </message>
        <message>
            <location filename="../../app/errors_policy.py" line="19" />
            <source>The log's attachments may be 24 MB together, and this would be more.</source>
            <translation>Loggens bilag må tilsammen fylde 24 MB, og det her ville blive mere.</translation>
        </message>
        <message>
            <location filename="../../app/errors_policy.py" line="22" />
            <source>Your municipality has decided this.</source>
            <translation>Det har din kommune valgt.</translation>
        </message>
        <message>
            <location filename="../../app/errors_policy.py" line="23" />
            <source>Your municipality has decided that logs are not destroyed from here.</source>
            <translation>Din kommune har valgt, at logge ikke slettes herfra.</translation>
        </message>
        <message>
            <location filename="../../app/errors_policy.py" line="26" />
            <source>Your municipality has decided that no computer remembers anybody.</source>
            <translation>Din kommune har valgt, at ingen computer husker nogen.</translation>
        </message>
        <message>
            <location filename="../../app/errors_policy.py" line="29" />
            <source>Your municipality has decided that nothing is put on a stick.</source>
            <translation>Din kommune har valgt, at intet lægges på en USB-nøgle.</translation>
        </message>
        <message>
            <location filename="../../app/errors_policy.py" line="32" />
            <source>The file with your municipality's choices on this computer cannot be understood, so the strict choices hold.</source>
            <translation>Filen med din kommunes valg på denne computer kan ikke forstås, så de strenge valg gælder.</translation>
        </message>
        <message>
            <location filename="../../app/errors_policy.py" line="43" />
            <source>Nothing was put in the log.</source>
            <translation>Intet blev lagt i loggen.</translation>
        </message>
        <message>
            <location filename="../../app/errors_policy.py" line="44" />
            <source>Nothing was put in the log. Save the document as a PDF first.</source>
            <translation>Intet blev lagt i loggen. Gem dokumentet som PDF først.</translation>
        </message>
        <message>
            <location filename="../../app/errors_policy.py" line="47" />
            <source>Nothing of the log is lost. Ask who gave you the relay for the file.</source>
            <translation>Intet af loggen er tabt. Spørg den, der gav dig stafetten, om filen.</translation>
        </message>
        <message>
            <location filename="../../app/errors_policy.py" line="50" />
            <source>Nothing was put in the log. Make the file smaller, or take single pages.</source>
            <translation>Intet blev lagt i loggen. Gør filen mindre, eller tag enkelte sider.</translation>
        </message>
        <message>
            <location filename="../../app/errors_policy.py" line="53" />
            <source>Nothing was put in the log. Write what stands in the file instead.</source>
            <translation>Intet blev lagt i loggen. Skriv i stedet, hvad der står i filen.</translation>
        </message>
        <message>
            <location filename="../../app/errors_policy.py" line="56" />
            <source>Nothing is changed. Ask the one who looks after it.</source>
            <translation>Intet er ændret. Spørg den, der har ansvaret for det.</translation>
        </message>
        <message>
            <location filename="../../app/errors_policy.py" line="59" />
            <source>Nothing is changed. Hand the matter to the one who looks after it.</source>
            <translation>Intet er ændret. Giv sagen videre til den, der har ansvaret for det.</translation>
        </message>
        <message>
            <location filename="../../app/errors_policy.py" line="62" />
            <source>Nothing is changed. Use your passphrase.</source>
            <translation>Intet er ændret. Brug din kodesætning.</translation>
        </message>
        <message>
            <location filename="../../app/errors_policy.py" line="63" />
            <source>Nothing was written. Choose a folder on the computer or the network drive.</source>
            <translation>Intet blev skrevet. Vælg en mappe på computeren eller på netværksdrevet.</translation>
        </message>
        <message>
            <location filename="../../app/errors_policy.py" line="66" />
            <source>Nothing of yours is changed. Tell the one who looks after the computer.</source>
            <translation>Intet af dit er ændret. Sig det til den, der passer computeren.</translation>
        </message>
        <message>
            <source>Your card has been changed since the old computer signed for it. Nothing was changed. Save your card again, and let the old computer sign for that one.</source>
            <translation>Dit visitkort er rettet, siden den gamle computer skrev under på det. Intet er ændret. Gem visitkortet igen, og lad den gamle computer skrive under på det.</translation>
        </message>
        <message>
            <source>This signature is not for the card of this computer. Nothing was changed. Choose the file that your old computer made for this one.</source>
            <translation>Underskriften hører ikke til visitkortet på denne computer. Intet er ændret. Vælg den fil, som din gamle computer lavede til denne.</translation>
        </message>
        <message>
            <source>The card is not yours: it has another name, workplace and e-mail than yours. Nothing was signed.</source>
            <translation>Visitkortet er ikke dit: navn, arbejdssted og e-mail er andre end dine. Der er ikke skrevet under på noget.</translation>
        </message>
        <message>
            <source>This is the card of this computer. Choose the card from your new one. Nothing was signed.</source>
            <translation>Det er visitkortet for denne computer. Vælg visitkortet fra den nye. Der er ikke skrevet under på noget.</translation>
        </message>
        <message>
            <source>The file there is not the one you wrote any more. It was left as it is.</source>
            <translation>Filen der er ikke længere den, du skrev. Den er ikke rørt.</translation>
        </message>
        <message>
            <source>The file could not be deleted there. The stick may be out, or protected. Delete it yourself.</source>
            <translation>Filen kunne ikke slettes der. Måske er USB-nøglen taget ud eller skrivebeskyttet. Slet den selv.</translation>
        </message>
        <message>
            <source>This log is not a sealed copy. Nothing was changed.</source>
            <translation>Loggen her er ikke en forseglet kopi. Intet er ændret.</translation>
        </message>
        <message>
            <source>Choose a day that is still to come.</source>
            <translation>Vælg en dag, der ikke er gået.</translation>
        </message>
        <message>
            <source>The new holder may still need your copy if their computer is lost. Wait until the day that is shown. Nothing was destroyed.</source>
            <translation>Den nye stafetholder kan stadig få brug for din kopi, hvis deres computer går tabt. Vent til den dag, der er vist. Intet er destrueret.</translation>
        </message>
        <message>
            <source>The consent that this copy rests on has been taken back, so the copy can no longer be read. It is not kept.</source>
            <translation>Det samtykke, kopien hviler på, er trukket tilbage, så kopien kan ikke længere læses. Den gemmes ikke.</translation>
        </message>
        <message>
            <source>The file is no picture that can be read here. Choose a PNG or JPEG.</source>
            <translation>Filen er ikke et billede, der kan læses her. Vælg en PNG eller JPEG.</translation>
        </message>
        <message>
            <source>No code was found in the picture. Take it straight from above, so that the whole code is sharp and has white around it.</source>
            <translation>Der er ingen kode på billedet. Tag det lige oppefra, så hele koden er skarp og har hvidt omkring sig.</translation>
        </message>
        <message>
            <source>The code in the picture is not from Bindeled. Nothing was read in.</source>
            <translation>Koden på billedet er ikke fra Bindeled. Der er ikke læst noget ind.</translation>
        </message>
        <message>
            <source>This code is for another place. A contact card is read in under Contacts, a receipt under Relays, and a signature for a new computer under your own card.</source>
            <translation>Koden hører til et andet sted. Et visitkort læses ind under Kontakter, en kvittering under Stafetter, og en underskrift til en ny computer under dit eget visitkort.</translation>
        </message>
    </context>
    <context>
        <name>KeptTexts</name>
        <message>
            <location filename="../../views/lock/kept.py" line="22" />
            <source>This was being typed when Bindeled locked</source>
            <translation>Det var du ved at skrive, da Bindeled låste</translation>
        </message>
        <message>
            <location filename="../../views/lock/kept.py" line="40" />
            <source>Copy</source>
            <translation>Kopiér</translation>
        </message>
        <message>
            <location filename="../../views/lock/kept.py" line="50" />
            <source>I have it</source>
            <translation>Jeg har det</translation>
        </message>
        <message>
            <location filename="../../views/lock/kept.py" line="58" />
            <source>A form was open and had not been saved. Here is what stood in it.</source>
            <translation>En formular stod åben og var ikke gemt. Her er det, der stod i den.</translation>
        </message>
    </context>
    <context>
        <name>LockWarning</name>
        <message>
            <location filename="../../views/lock/warning.py" line="27" />
            <source>Bindeled locks soon</source>
            <translation>Bindeled låser snart</translation>
        </message>
        <message>
            <location filename="../../views/lock/warning.py" line="33" />
            <source>Press any key to stay. What you have typed is kept either way.</source>
            <translation>Tryk på en tast for at blive. Det, du har skrevet, bliver gemt under alle omstændigheder.</translation>
        </message>
        <message>
            <location filename="../../views/lock/warning.py" line="45" />
            <source>Bindeled locks in a minute</source>
            <translation>Bindeled låser om et minut</translation>
        </message>
        <message>
            <location filename="../../views/lock/warning.py" line="47" />
            <source>Bindeled locks in {n} seconds</source>
            <translation>Bindeled låser om {n} sekunder</translation>
        </message>
    </context>
    <context>
        <name>PaperDialog</name>
        <message>
            <location filename="../../views/attachments/dialogs.py" line="120" />
            <source>The document is open beside Bindeled</source>
            <translation>Dokumentet er åbent ved siden af Bindeled</translation>
        </message>
        <message>
            <location filename="../../views/attachments/dialogs.py" line="121" />
            <source>For as long as you read it, a readable copy lies on this computer. Close the document and press Done: then the copy is wiped.</source>
            <translation>Så længe du læser det, ligger der en læsbar kopi på denne computer. Luk dokumentet, og tryk på Færdig: så bliver kopien slettet.</translation>
        </message>
        <message>
            <location filename="../../views/attachments/dialogs.py" line="127" />
            <source>Done, wipe the copy</source>
            <translation>Færdig, slet kopien</translation>
        </message>
        <message>
            <location filename="../../views/attachments/dialogs.py" line="136" />
            <source>This computer has no program that shows PDF files.</source>
            <translation>Denne computer har intet program, der viser PDF-filer.</translation>
        </message>
    </context>
    <context>
        <name>PictureDialog</name>
        <message>
            <location filename="../../views/attachments/dialogs.py" line="103" />
            <source>Attachment</source>
            <translation>Bilag</translation>
        </message>
        <message>
            <location filename="../../views/attachments/dialogs.py" line="106" />
            <source>Close</source>
            <translation>Luk</translation>
        </message>
    </context>
    <context>
        <name>RulesCard</name>
        <message>
            <source>Codes may be read with the camera.</source>
            <translation>Koder må læses med kameraet.</translation>
        </message>
        <message>
            <source>The camera is not used; codes are read from a picture.</source>
            <translation>Kameraet bruges ikke; koder læses fra et billede.</translation>
        </message>
        <message>
            <location filename="../../views/settings/rules_card.py" line="29" />
            <source>Lock and rules</source>
            <translation>Lås og regler</translation>
        </message>
        <message>
            <location filename="../../views/settings/rules_card.py" line="37" />
            <source>Lock by itself when nobody has touched the computer for</source>
            <translation>Lås af sig selv, når ingen har rørt computeren i</translation>
        </message>
        <message>
            <location filename="../../views/settings/rules_card.py" line="49" />
            <source>It also locks when the screen locks, when the computer sleeps, and with Ctrl+L. What you have typed is kept, and you come back to the same place.</source>
            <translation>Den låser også, når skærmen låser, når computeren går i dvale, og med Ctrl+L. Det, du har skrevet, bliver gemt, og du kommer tilbage til samme sted.</translation>
        </message>
        <message>
            <location filename="../../views/settings/rules_card.py" line="60" />
            <source>Switch user</source>
            <translation>Skift bruger</translation>
        </message>
        <message>
            <location filename="../../views/settings/rules_card.py" line="61" />
            <source>Locks first; then another user can unlock</source>
            <translation>Låser først; derefter kan en anden bruger låse op</translation>
        </message>
        <message>
            <location filename="../../views/settings/rules_card.py" line="79" />
            <source>chosen by {name}</source>
            <translation>valgt af {name}</translation>
        </message>
        <message>
            <location filename="../../views/settings/rules_card.py" line="80" />
            <source>chosen by the municipality</source>
            <translation>valgt af kommunen</translation>
        </message>
        <message>
            <location filename="../../views/settings/rules_card.py" line="90" />
            <source>1 minute</source>
            <translation>1 minut</translation>
        </message>
        <message>
            <location filename="../../views/settings/rules_card.py" line="90" />
            <source>{n} minutes</source>
            <translation>{n} minutter</translation>
        </message>
        <message>
            <location filename="../../views/settings/rules_card.py" line="100" />
            <source>The program locks after {n} minutes at the latest.</source>
            <translation>Programmet låser senest efter {n} minutter.</translation>
        </message>
        <message>
            <location filename="../../views/settings/rules_card.py" line="106" />
            <source>The computer may remember you.</source>
            <translation>Computeren må huske dig.</translation>
        </message>
        <message>
            <location filename="../../views/settings/rules_card.py" line="108" />
            <source>The computer may not remember you; the passphrase is asked for.</source>
            <translation>Computeren må ikke huske dig; du bliver spurgt om kodesætningen.</translation>
        </message>
        <message>
            <location filename="../../views/settings/rules_card.py" line="112" />
            <source>Files may be put on a stick.</source>
            <translation>Filer må lægges på en USB-nøgle.</translation>
        </message>
        <message>
            <location filename="../../views/settings/rules_card.py" line="114" />
            <source>Nothing may be put on a stick.</source>
            <translation>Intet må lægges på en USB-nøgle.</translation>
        </message>
        <message>
            <location filename="../../views/settings/rules_card.py" line="118" />
            <source>Ended logs may be destroyed from here.</source>
            <translation>Afsluttede logge må slettes herfra.</translation>
        </message>
        <message>
            <location filename="../../views/settings/rules_card.py" line="120" />
            <source>Logs are not destroyed from here.</source>
            <translation>Logge slettes ikke herfra.</translation>
        </message>
        <message>
            <location filename="../../views/settings/rules_card.py" line="124" />
            <source>Ended logs are kept for {n} months.</source>
            <translation>Afsluttede logge gemmes i {n} måneder.</translation>
        </message>
        <message>
            <location filename="../../views/settings/rules_card.py" line="128" />
            <source>The access log is kept for {n} months.</source>
            <translation>Adgangsloggen gemmes i {n} måneder.</translation>
        </message>
        <message>
            <location filename="../../views/settings/rules_card.py" line="132" />
            <source>Files for others are put in {folder}</source>
            <translation>Filer til andre lægges i {folder}</translation>
        </message>
        <message>
            <location filename="../../views/settings/rules_card.py" line="138" />
            <source>Copies of your store are put in {folder}</source>
            <translation>Kopier af dit lager lægges i {folder}</translation>
        </message>
        <message>
            <source>Copies of logs you have passed on are looked at after {n} months.</source>
            <translation>Kopier af logge, du har givet videre, ses efter om {n} måneder.</translation>
        </message>
        <message>
            <source>Files for others may be sent by secure mail.</source>
            <translation>Filer til andre må sendes med sikker mail.</translation>
        </message>
        <message>
            <source>No file for others is sent by mail.</source>
            <translation>Ingen filer til andre sendes med mail.</translation>
        </message>
        <message>
            <source>A shared folder for files may be chosen.</source>
            <translation>Der må vælges en delt mappe til filer.</translation>
        </message>
        <message>
            <source>No shared folder for files is chosen here.</source>
            <translation>Der vælges ingen delt mappe til filer her.</translation>
        </message>
    </context>
</TS>
