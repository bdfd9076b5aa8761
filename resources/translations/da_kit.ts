<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>Banner</name>
    <message>
        <source>Hide this message</source>
        <translation>Skjul beskeden</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Bemærk</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gjort</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advarsel</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fejl</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Date</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>day.month.year</source>
        <translation>dag.måned.år</translation>
    </message>
    <message>
        <source>Choose in calendar</source>
        <translation>Vælg i kalender</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>{date} at {time}</source>
        <translation>{date} kl. {time}</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Passphrase</source>
        <translation>Kodesætning</translation>
    </message>
    <message>
        <source>Show passphrase</source>
        <translation>Vis kodesætning</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Caps Lock er slået til</translation>
    </message>
    <message>
        <source>Hide passphrase</source>
        <translation>Skjul kodesætning</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>All {total} steps are done</source>
        <translation>Alle {total} trin er udført</translation>
    </message>
    <message>
        <source>Step {number} of {total}: {name}</source>
        <translation>Trin {number} af {total}: {name}</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Hide this message</source>
        <translation>Skjul beskeden</translation>
    </message>
</context>
<context>
    <name>_CalendarPopup</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Forrige måned</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Næste måned</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Måned</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>År</translation>
    </message>
</context>
<context>
    <name>TextArea</name>
    <message>
        <source>The pasted text is too long to stand in one entry, so it was not put in. What stood here is as it was.</source>
        <translation>Teksten er for lang til at stå i ét indlæg, så den blev ikke sat ind. Det, der stod her, er uændret.</translation>
    </message>
</context>
</TS>
