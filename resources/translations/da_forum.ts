<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
    <context>
        <name>Forum</name>
        <message>
            <source>1 answer lacks an item and is left out.</source>
            <translation>1 svar mangler et punkt og er ikke talt med.</translation>
        </message>
        <message>
            <source>1 cell is hidden: fewer than {fewest} answered.</source>
            <translation>1 felt er skjult: færre end {fewest} har svaret.</translation>
        </message>
        <message>
            <source>A new map</source>
            <translation>Et nyt kort</translation>
        </message>
        <message>
            <source>A new role matrix</source>
            <translation>En ny rollematrix</translation>
        </message>
        <message>
            <source>All answers counting the same</source>
            <translation>Alle svar tæller lige meget</translation>
        </message>
        <message>
            <source>All cells counting the same</source>
            <translation>Alle felter tæller lige meget</translation>
        </message>
        <message>
            <source>Another title</source>
            <translation>En anden titel</translation>
        </message>
        <message>
            <source>As it was from the start</source>
            <translation>Som det var fra start</translation>
        </message>
        <message>
            <source>Between roles</source>
            <translation>Mellem roller</translation>
        </message>
        <message>
            <source>Between two roles</source>
            <translation>Mellem to roller</translation>
        </message>
        <message>
            <source>Bring in from a file…</source>
            <translation>Hent fra en fil…</translation>
        </message>
        <message>
            <source>Bring in scores</source>
            <translation>Hent point</translation>
        </message>
        <message>
            <source>Call “{title}” something else</source>
            <translation>Giv “{title}” en anden titel</translation>
        </message>
        <message>
            <source>Changed {when}</source>
            <translation>Ændret {when}</translation>
        </message>
        <message>
            <source>Communication</source>
            <translation>Kommunikation</translation>
        </message>
        <message>
            <source>Day of the survey</source>
            <translation>Dagen for målingen</translation>
        </message>
        <message>
            <source>Empty: worked out from the two, all seven counting the same.</source>
            <translation>Tomt: regnes ud af de to, så alle syv punkter tæller lige meget.</translation>
        </message>
        <message>
            <source>Enter opens a cell.</source>
            <translation>Enter åbner et felt.</translation>
        </message>
        <message>
            <source>Fewest answers behind a shown cell</source>
            <translation>Færrest svar bag et vist felt</translation>
        </message>
        <message>
            <source>Forum</source>
            <translation>Forum</translation>
        </message>
        <message>
            <source>Hide the cell</source>
            <translation>Skjul feltet</translation>
        </message>
        <message>
            <source>How it is read</source>
            <translation>Sådan læses den</translation>
        </message>
        <message>
            <source>How it is read…</source>
            <translation>Sådan læses den…</translation>
        </message>
        <message>
            <source>How many answered</source>
            <translation>Hvor mange har svaret</translation>
        </message>
        <message>
            <source>How the matrix is read</source>
            <translation>Sådan læses matrixen</translation>
        </message>
        <message>
            <source>How the team works together. Nothing here is about a child.</source>
            <translation>Hvordan I arbejder sammen. Intet her handler om et barn.</translation>
        </message>
        <message>
            <source>How two see each other</source>
            <translation>Hvordan to roller ser hinanden</translation>
        </message>
        <message>
            <source>It is gone for good, with every day that is saved in it.</source>
            <translation>Det er væk for altid, sammen med alle de dage, der er gemt i det.</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Behold</translation>
        </message>
        <message>
            <source>Map of the organisation</source>
            <translation>Kort over organisationen</translation>
        </message>
        <message>
            <source>Maps of the organisation</source>
            <translation>Kort over organisationen</translation>
        </message>
        <message>
            <source>Mean of the four: {items}</source>
            <translation>Gennemsnit af de fire: {items}</translation>
        </message>
        <message>
            <source>Mean of the row</source>
            <translation>Rækkens gennemsnit</translation>
        </message>
        <message>
            <source>Mean of the three: {items}</source>
            <translation>Gennemsnit af de tre: {items}</translation>
        </message>
        <message>
            <source>Means of all who answered, from 1 to 5.</source>
            <translation>Gennemsnit af alle, der har svaret, fra 1 til 5.</translation>
        </message>
        <message>
            <source>Never fewer than {count}.</source>
            <translation>Aldrig færre end {count}.</translation>
        </message>
        <message>
            <source>New map…</source>
            <translation>Nyt kort…</translation>
        </message>
        <message>
            <source>New role matrix…</source>
            <translation>Ny rollematrix…</translation>
        </message>
        <message>
            <source>No child&apos;s name: what stands here may be shared freely.</source>
            <translation>Intet barns navn: det, der står her, må deles frit.</translation>
        </message>
        <message>
            <source>No scores yet</source>
            <translation>Ingen point endnu</translation>
        </message>
        <message>
            <source>No source for borders within a role could be confirmed; they are off until somebody chooses them.</source>
            <translation>Ingen kilde til grænser inden for en rolle kunne bekræftes; de er slået fra, til nogen vælger dem.</translation>
        </message>
        <message>
            <source>None yet.</source>
            <translation>Ingen endnu.</translation>
        </message>
        <message>
            <source>Put small roles together as one</source>
            <translation>Læg små roller sammen til én</translation>
        </message>
        <message>
            <source>Put together, for fewer than {fewest} answered: {roles}.</source>
            <translation>Lagt sammen, fordi færre end {fewest} har svaret: {roles}.</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Gentag</translation>
        </message>
        <message>
            <source>Relationship</source>
            <translation>Relation</translation>
        </message>
        <message>
            <source>Role matrices</source>
            <translation>Rollematricer</translation>
        </message>
        <message>
            <source>Rows rate, columns are rated</source>
            <translation>Rækker vurderer, kolonner bliver vurderet</translation>
        </message>
        <message>
            <source>Rows rate, columns are rated.</source>
            <translation>Rækker vurderer, kolonner bliver vurderet.</translation>
        </message>
        <message>
            <source>Save and write the next</source>
            <translation>Gem og skriv de næste</translation>
        </message>
        <message>
            <source>Save as a table…</source>
            <translation>Gem som tabel…</translation>
        </message>
        <message>
            <source>Saved as {name}.</source>
            <translation>Gemt som {name}.</translation>
        </message>
        <message>
            <source>Saved. Write the next.</source>
            <translation>Gemt. Skriv de næste.</translation>
        </message>
        <message>
            <source>Say weak, moderate or strong</source>
            <translation>Skriv svag, moderat eller stærk</translation>
        </message>
        <message>
            <source>Scores are about the work between professions, not about people. Talk about what lies behind them before you talk about the numbers.</source>
            <translation>Point handler om arbejdet mellem fag, ikke om personer. Tal om det, der ligger bag, før I taler om tallene.</translation>
        </message>
        <message>
            <source>Scores from a file</source>
            <translation>Point fra en fil</translation>
        </message>
        <message>
            <source>Scores of relational coordination from a survey of your own: how the professions see each other&apos;s part. The questions of the survey are not in this program.</source>
            <translation>Point for relationel koordinering fra jeres egen måling: hvordan fagene ser samarbejdet med hinanden. Målingens spørgsmål findes ikke i programmet.</translation>
        </message>
        <message>
            <source>Show them</source>
            <translation>Vis dem</translation>
        </message>
        <message>
            <source>Small roles together</source>
            <translation>Små roller samlet</translation>
        </message>
        <message>
            <source>Strong above</source>
            <translation>Stærk over</translation>
        </message>
        <message>
            <source>Strong cannot begin below weak.</source>
            <translation>Stærk kan ikke begynde under svag.</translation>
        </message>
        <message>
            <source>Survey of {day}.</source>
            <translation>Måling fra {day}.</translation>
        </message>
        <message>
            <source>Table (*.csv)</source>
            <translation>Tabel (*.csv)</translation>
        </message>
        <message>
            <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
            <translation>Tabeller (*.csv *.tsv *.txt);;Alle filer (*)</translation>
        </message>
        <message>
            <source>Take scores away</source>
            <translation>Fjern point</translation>
        </message>
        <message>
            <source>The map of today is saved.</source>
            <translation>Kortet fra i dag er gemt.</translation>
        </message>
        <message>
            <source>The whole</source>
            <translation>Samlet</translation>
        </message>
        <message>
            <source>The whole, if it is published</source>
            <translation>Det samlede tal, hvis det er oplyst</translation>
        </message>
        <message>
            <source>They take the place of the scores there are.</source>
            <translation>De træder i stedet for de point, der står her.</translation>
        </message>
        <message>
            <source>Throw away</source>
            <translation>Smid ud</translation>
        </message>
        <message>
            <source>Throw “{title}” away</source>
            <translation>Smid “{title}” ud</translation>
        </message>
        <message>
            <source>Throw “{title}” away?</source>
            <translation>Skal “{title}” smides ud?</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Two roles see each other unevenly from a difference of</source>
            <translation>To roller ser skævt på hinanden fra en forskel på</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Fortryd</translation>
        </message>
        <message>
            <source>Undone: {step}</source>
            <translation>Fortrudt: {step}</translation>
        </message>
        <message>
            <source>Uneven: {higher} rates {lower} higher than the other way round.</source>
            <translation>Skævt: {higher} giver {lower} flere point, end den anden vej.</translation>
        </message>
        <message>
            <source>Weak below</source>
            <translation>Svag under</translation>
        </message>
        <message>
            <source>What the numbers of the file mean</source>
            <translation>Hvad tallene i filen betyder</translation>
        </message>
        <message>
            <source>When there are fewer</source>
            <translation>Når der er færre</translation>
        </message>
        <message>
            <source>Who can be recognised</source>
            <translation>Hvem der kan genkendes</translation>
        </message>
        <message>
            <source>Who is rated</source>
            <translation>Hvem bliver vurderet</translation>
        </message>
        <message>
            <source>Who rates</source>
            <translation>Hvem vurderer</translation>
        </message>
        <message>
            <source>Who works with whom in a team, a house or a municipality, with nobody in the middle. May be shared freely.</source>
            <translation>Hvem arbejder sammen med hvem i et team, et hus eller en kommune, uden nogen i midten. Må deles frit.</translation>
        </message>
        <message>
            <source>Within a role</source>
            <translation>Inden for en rolle</translation>
        </message>
        <message>
            <source>Within roles</source>
            <translation>Inden for roller</translation>
        </message>
        <message>
            <source>Without a child, so it may be shared freely.</source>
            <translation>Uden et barn, så det må deles frit.</translation>
        </message>
        <message>
            <source>Write a number from 1 to 5, for example 3,65.</source>
            <translation>Skriv et tal fra 1 til 5, for eksempel 3,65.</translation>
        </message>
        <message>
            <source>Write a role, for example a profession.</source>
            <translation>Skriv en rolle, for eksempel et fag.</translation>
        </message>
        <message>
            <source>Write a title.</source>
            <translation>Skriv en titel.</translation>
        </message>
        <message>
            <source>Write scores</source>
            <translation>Skriv point</translation>
        </message>
        <message>
            <source>Write scores…</source>
            <translation>Skriv point…</translation>
        </message>
        <message>
            <source>Write the means in, or bring in a table with the columns {columns}.</source>
            <translation>Skriv gennemsnittene ind, eller hent en tabel med kolonnerne {columns}.</translation>
        </message>
        <message>
            <source>hidden</source>
            <translation>skjult</translation>
        </message>
        <message>
            <source>hidden, for fewer than {fewest} answered</source>
            <translation>skjult, fordi færre end {fewest} har svaret</translation>
        </message>
        <message>
            <source>moderate</source>
            <translation>moderat</translation>
        </message>
        <message>
            <source>not asked about</source>
            <translation>ikke spurgt om</translation>
        </message>
        <message>
            <source>role-matrix.csv</source>
            <translation>rollematrix.csv</translation>
        </message>
        <message>
            <source>strong</source>
            <translation>stærk</translation>
        </message>
        <message>
            <source>weak</source>
            <translation>svag</translation>
        </message>
        <message>
            <source>within the role</source>
            <translation>inden for rollen</translation>
        </message>
        <message>
            <source>{a} and {b}: {mean} together, {difference} apart</source>
            <translation>{a} og {b}: {mean} tilsammen, {difference} fra hinanden</translation>
        </message>
        <message>
            <source>{count} answers lack an item and are left out.</source>
            <translation>{count} svar mangler et punkt og er ikke talt med.</translation>
        </message>
        <message>
            <source>{count} cells are hidden: fewer than {fewest} answered.</source>
            <translation>{count} felter er skjult: færre end {fewest} har svaret.</translation>
        </message>
        <message>
            <source>{rater} about {rated}</source>
            <translation>{rater} om {rated}</translation>
        </message>
        <message>
            <source>{rows} rows, {cells} pairs of roles: {roles}</source>
            <translation>{rows} rækker, {cells} par af roller: {roles}</translation>
        </message>
        <message>
            <source>{score} {category} (communication {first}, relationship {second}, {raters} answers)</source>
            <translation>{score} {category} (kommunikation {first}, relation {second}, {raters} svar)</translation>
        </message>
        <message>
            <source>{where}: weak below {weak}, strong above {strong}, else moderate.</source>
            <translation>{where}: svag under {weak}, stærk over {strong}, ellers moderat.</translation>
        </message>
    </context>
</TS>
