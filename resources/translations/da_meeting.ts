<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="da" sourcelanguage="en">
<context>
    <name>AgendaEditor</name>
    <message>
        <source>Add point</source>
        <translation>Tilføj punkt</translation>
    </message>
    <message>
        <source>Add point under {phase}</source>
        <translation>Tilføj punkt under {phase}</translation>
    </message>
    <message>
        <source>The point</source>
        <translation>Punktet</translation>
    </message>
    <message>
        <source>“{title}” was removed.</source>
        <translation>»{title}« er fjernet.</translation>
    </message>
</context>
<context>
    <name>AgreementsEditor</name>
    <message>
        <source>Add agreement</source>
        <translation>Tilføj aftale</translation>
    </message>
    <message>
        <source>The agreement was removed.</source>
        <translation>Aftalen er fjernet.</translation>
    </message>
</context>
<context>
    <name>AttendanceEditor</name>
    <message>
        <source>Nobody has been called yet.</source>
        <translation>Ingen er indkaldt endnu.</translation>
    </message>
    <message>
        <source>Add one who came</source>
        <translation>Tilføj én, der kom</translation>
    </message>
</context>
<context>
    <name>ConcludeStep</name>
    <message>
        <source>Nobody from the authority is ticked off as present. Decisions about the child belong with the authority. You can still conclude the meeting.</source>
        <translation>Ingen fra myndigheden er krydset af som til stede. Beslutninger om barnet hører til hos myndigheden. Du kan stadig afslutte mødet.</translation>
    </message>
    <message>
        <source>Decisions without the authority</source>
        <translation>Beslutninger uden myndigheden</translation>
    </message>
    <message>
        <source>Finish them</source>
        <translation>Gør dem færdige</translation>
    </message>
    <message>
        <source>Agreements without a name or a day: {count}. Finish or remove them before the meeting goes into the log.</source>
        <translation>Aftaler uden navn eller dato: {count}. Gør dem færdige eller fjern dem, før mødet skrives i loggen.</translation>
    </message>
    <message>
        <source>Until we meet again</source>
        <translation>Indtil vi ses igen</translation>
    </message>
    <message>
        <source>Eyes on the child</source>
        <translation>Øje på barnet</translation>
    </message>
    <message>
        <source>Who keeps an eye on the child in everyday life until then?</source>
        <translation>Hvem holder øje med barnet i hverdagen indtil da?</translation>
    </message>
    <message>
        <source>Who is to be told</source>
        <translation>Hvem skal have besked</translation>
    </message>
    <message>
        <source>Who must know the agreements, and who tells the child?</source>
        <translation>Hvem skal kende aftalerne, og hvem fortæller barnet det?</translation>
    </message>
    <message>
        <source>Next meeting</source>
        <translation>Næste møde</translation>
    </message>
    <message>
        <source>Decisions and agreements become part of the log as they stand here. After that the meeting can be read, but not changed.</source>
        <translation>Beslutninger og aftaler kommer i loggen, som de står her. Derefter kan mødet læses, men ikke ændres.</translation>
    </message>
    <message>
        <source>Minutes as PDF</source>
        <translation>Referat som PDF</translation>
    </message>
    <message>
        <source>Write into the log</source>
        <translation>Skriv i loggen</translation>
    </message>
</context>
<context>
    <name>DecisionsEditor</name>
    <message>
        <source>Add decision</source>
        <translation>Tilføj beslutning</translation>
    </message>
    <message>
        <source>The decision was removed.</source>
        <translation>Beslutningen er fjernet.</translation>
    </message>
</context>
<context>
    <name>HoldStep</name>
    <message>
        <source>Agenda</source>
        <translation>Dagsorden</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gå til</translation>
    </message>
    <message>
        <source>Who is here</source>
        <translation>Hvem er her</translation>
    </message>
    <message>
        <source>Agreements from last time</source>
        <translation>Aftaler fra sidst</translation>
    </message>
    <message>
        <source>The child's voice</source>
        <translation>Barnets stemme</translation>
    </message>
    <message>
        <source>The parents' voice</source>
        <translation>Forældrenes stemme</translation>
    </message>
    <message>
        <source>Point without a title</source>
        <translation>Punkt uden titel</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>Notes: {title}</source>
        <translation>Noter: {title}</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Who talked with the child, and when?</source>
        <translation>Hvem har talt med barnet, og hvornår?</translation>
    </message>
    <message>
        <source>In the child's own words, or what the child shows</source>
        <translation>Med barnets egne ord, eller det barnet viser</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>Fortalt af</translation>
    </message>
    <message>
        <source>Not heard yet</source>
        <translation>Ikke hørt endnu</translation>
    </message>
    <message>
        <source>How the parents see it, and what they wish for</source>
        <translation>Hvordan forældrene ser det, og hvad de ønsker</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Beslutninger</translation>
    </message>
    <message>
        <source>They go into the log when the meeting is concluded.</source>
        <translation>De kommer i loggen, når mødet afsluttes.</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Aftaler</translation>
    </message>
    <message>
        <source>Who does what by when? An agreement without a name or a day stays a draft.</source>
        <translation>Hvem gør hvad hvornår? En aftale uden navn eller dato bliver en kladde.</translation>
    </message>
    <message>
        <source>written</source>
        <translation>noget skrevet</translation>
    </message>
    <message>
        <source>nothing written yet</source>
        <translation>intet skrevet endnu</translation>
    </message>
    <message>
        <source>{done} of {total} points have something written</source>
        <translation>Der er skrevet ved {done} af {total} punkter</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} af {total}</translation>
    </message>
</context>
<context>
    <name>InvitationEditor</name>
    <message>
        <source>Nobody has been called yet.</source>
        <translation>Ingen er indkaldt endnu.</translation>
    </message>
    <message>
        <source>Call from the network</source>
        <translation>Indkald fra netværket</translation>
    </message>
    <message>
        <source>Call a guest</source>
        <translation>Indkald en gæst</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>From the authority</source>
        <translation>Fra myndigheden</translation>
    </message>
    <message>
        <source>Name of participant {number}</source>
        <translation>Navn på deltager {number}</translation>
    </message>
    <message>
        <source>Role of {name}</source>
        <translation>Rolle for {name}</translation>
    </message>
    <message>
        <source>Role, e.g. pedagogue or mother</source>
        <translation>Rolle, f.eks. pædagog eller mor</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Myndighed</translation>
    </message>
    <message>
        <source>{name} comes from the authority</source>
        <translation>{name} kommer fra myndigheden</translation>
    </message>
    <message>
        <source>May decide about the child on behalf of the authority</source>
        <translation>Må tage beslutninger om barnet på myndighedens vegne</translation>
    </message>
    <message>
        <source>the participant</source>
        <translation>deltageren</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Fjern {name}</translation>
    </message>
    <message>
        <source>The participant</source>
        <translation>Deltageren</translation>
    </message>
    <message>
        <source>{name} was removed.</source>
        <translation>{name} er fjernet.</translation>
    </message>
</context>
<context>
    <name>MeetingPage</name>
    <message>
        <source>Meeting</source>
        <translation>Møde</translation>
    </message>
    <message>
        <source>Steps of the meeting</source>
        <translation>Mødets trin</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Forbered</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>Conclude</source>
        <translation>Afslut</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Referat</translation>
    </message>
    <message>
        <source>Minutes as PDF</source>
        <translation>Referat som PDF</translation>
    </message>
    <message>
        <source>No date yet</source>
        <translation>Ingen dato endnu</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Fortryd</translation>
    </message>
    <message>
        <source>Write the date of the meeting before it goes into the log.</source>
        <translation>Skriv mødets dato, før det skrives i loggen.</translation>
    </message>
    <message>
        <source>Write what was decided, or remove the empty decision.</source>
        <translation>Skriv, hvad der blev besluttet, eller fjern den tomme beslutning.</translation>
    </message>
    <message>
        <source>An agreement needs what, who and when before it can go into the log. Finish it or remove it.</source>
        <translation>En aftale skal have hvad, hvem og hvornår, før den kan stå i loggen. Gør den færdig eller fjern den.</translation>
    </message>
</context>
<context>
    <name>MinutesView</name>
    <message>
        <source>Kind of meeting</source>
        <translation>Mødeform</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Formål</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Sted</translation>
    </message>
    <message>
        <source>Leads the meeting</source>
        <translation>Mødeleder</translation>
    </message>
    <message>
        <source>Writes the minutes</source>
        <translation>Referent</translation>
    </message>
    <message>
        <source>Next meeting</source>
        <translation>Næste møde</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Deltagere</translation>
    </message>
    <message>
        <source>called</source>
        <translation>indkaldt</translation>
    </message>
    <message>
        <source>was there</source>
        <translation>til stede</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>afbud</translation>
    </message>
    <message>
        <source>substitute: {name}</source>
        <translation>substitut: {name}</translation>
    </message>
    <message>
        <source>Heard first</source>
        <translation>Hørt først</translation>
    </message>
    <message>
        <source>The child's voice</source>
        <translation>Barnets stemme</translation>
    </message>
    <message>
        <source>The parents' voice</source>
        <translation>Forældrenes stemme</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gjort</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Ikke gjort</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Flyttet</translation>
    </message>
    <message>
        <source>Not heard at this meeting.</source>
        <translation>Ikke hørt på dette møde.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Beslutninger</translation>
    </message>
    <message>
        <source>No decisions.</source>
        <translation>Ingen beslutninger.</translation>
    </message>
    <message>
        <source>Reason: {text}</source>
        <translation>Begrundelse: {text}</translation>
    </message>
    <message>
        <source>Follows up: {text}</source>
        <translation>Følger op: {text}</translation>
    </message>
    <message>
        <source>(not written yet)</source>
        <translation>(ikke skrevet endnu)</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Aftaler</translation>
    </message>
    <message>
        <source>No agreements.</source>
        <translation>Ingen aftaler.</translation>
    </message>
    <message>
        <source>together with {name}</source>
        <translation>sammen med {name}</translation>
    </message>
    <message>
        <source>nobody named yet</source>
        <translation>ingen nævnt endnu</translation>
    </message>
    <message>
        <source>no day yet</source>
        <translation>ingen dato endnu</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Kladde</translation>
    </message>
</context>
<context>
    <name>OldAgreements</name>
    <message>
        <source>There are no open agreements from earlier.</source>
        <translation>Der er ingen åbne aftaler fra tidligere.</translation>
    </message>
</context>
<context>
    <name>PrepareStep</name>
    <message>
        <source>About the meeting</source>
        <translation>Om mødet</translation>
    </message>
    <message>
        <source>Kind of meeting</source>
        <translation>Mødeform</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Formål</translation>
    </message>
    <message>
        <source>What should the meeting lead to?</source>
        <translation>Hvad skal mødet føre til?</translation>
    </message>
    <message>
        <source>Leads the meeting</source>
        <translation>Mødeleder</translation>
    </message>
    <message>
        <source>Writes the minutes</source>
        <translation>Referent</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Fra</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Til</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Sted</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Deltagere</translation>
    </message>
    <message>
        <source>Call the everyday people first. If something is to be decided about the child, somebody from the authority must be there.</source>
        <translation>Indkald dem fra hverdagen først. Skal der tages beslutninger om barnet, skal en fra myndigheden være med.</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Dagsorden</translation>
    </message>
    <message>
        <source>{total} minutes planned in all.</source>
        <translation>{total} minutter planlagt i alt.</translation>
    </message>
    <message>
        <source>{over} minutes more than the meeting lasts.</source>
        <translation>{over} minutter mere, end mødet varer.</translation>
    </message>
    <message>
        <source>{rest} minutes to spare.</source>
        <translation>{rest} minutter i overskud.</translation>
    </message>
</context>
<context>
    <name>_AgreementRow</name>
    <message>
        <source>What</source>
        <translation>Hvad</translation>
    </message>
    <message>
        <source>What is to be done?</source>
        <translation>Hvad skal gøres?</translation>
    </message>
    <message>
        <source>Remove the agreement</source>
        <translation>Fjern aftalen</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Hvem</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Hvornår</translation>
    </message>
    <message>
        <source>Together with</source>
        <translation>Sammen med</translation>
    </message>
    <message>
        <source>what</source>
        <translation>hvad</translation>
    </message>
    <message>
        <source>who</source>
        <translation>hvem</translation>
    </message>
    <message>
        <source>when</source>
        <translation>hvornår</translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation>{some} og {last}</translation>
    </message>
    <message>
        <source>Missing {what}: stays a draft</source>
        <translation>Mangler {what}: bliver kladde</translation>
    </message>
</context>
<context>
    <name>_AttendanceRow</name>
    <message>
        <source>Who came instead?</source>
        <translation>Hvem kom i stedet?</translation>
    </message>
    <message>
        <source>Substitute for {name}</source>
        <translation>Substitut for {name}</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Myndighed</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Name of participant {number}</source>
        <translation>Navn på deltager {number}</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Role of participant {number}</source>
        <translation>Rolle for deltager {number}</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Til stede</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Afbud</translation>
    </message>
    <message>
        <source>Substitute</source>
        <translation>Stedfortræder</translation>
    </message>
</context>
<context>
    <name>_DecisionRow</name>
    <message>
        <source>Decision</source>
        <translation>Beslutning</translation>
    </message>
    <message>
        <source>What was decided, so that everyone can stand by it</source>
        <translation>Det, der blev besluttet, skrevet så alle kan stå ved det</translation>
    </message>
    <message>
        <source>Remove the decision</source>
        <translation>Fjern beslutningen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begrundelse</translation>
    </message>
    <message>
        <source>Why this one?</source>
        <translation>Hvorfor netop den?</translation>
    </message>
    <message>
        <source>Who follows up</source>
        <translation>Hvem følger op</translation>
    </message>
</context>
<context>
    <name>_Handle</name>
    <message>
        <source>Drag to move (or Alt with the arrow keys)</source>
        <translation>Træk for at flytte (eller Alt og piletasterne)</translation>
    </message>
    <message>
        <source>Drag to move</source>
        <translation>Træk for at flytte</translation>
    </message>
</context>
<context>
    <name>_OldRow</name>
    <message>
        <source>Overdue</source>
        <translation>Over tiden</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gjort</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Ikke gjort</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Flyttet</translation>
    </message>
    <message>
        <source>What came of {agreement}</source>
        <translation>Hvad kom der ud af {agreement}</translation>
    </message>
    <message>
        <source>What came of it, and do we go on, change it or stop?</source>
        <translation>Hvad kom der ud af det, og skal vi fortsætte, ændre eller stoppe?</translation>
    </message>
    <message>
        <source>Register the outcome</source>
        <translation>Gem, hvad der skete</translation>
    </message>
</context>
<context>
    <name>_PointRow</name>
    <message>
        <source>What is the point about?</source>
        <translation>Hvad handler punktet om?</translation>
    </message>
    <message>
        <source>Agenda point {number}</source>
        <translation>Punkt {number} på dagsordenen</translation>
    </message>
    <message>
        <source>Minutes for {title}</source>
        <translation>Minutter til {title}</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Flyt op</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Flyt ned</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
</context>
</TS>
