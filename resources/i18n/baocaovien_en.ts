<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CheckDialog</name>
    <message numerus="yes">
        <source>%n slides have newer wording in the library.</source>
        <translation>
            <numerusform>%n slide has newer wording in the library.</numerusform>
            <numerusform>%n slides have newer wording in the library.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slides of the deck were taken out; they are not put back.</source>
        <translation>
            <numerusform>%n slide of the deck was taken out; it is not put back.</numerusform>
            <numerusform>%n slides of the deck were taken out; they are not put back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slides show what was withdrawn: take them out by hand.</source>
        <translation>
            <numerusform>%n slide shows what was withdrawn: take it out by hand.</numerusform>
            <numerusform>%n slides show what was withdrawn: take them out by hand.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message numerus="yes">
        <source>%n decisions contradict each other.</source>
        <translation>
            <numerusform>%n decision contradicts another.</numerusform>
            <numerusform>%n decisions contradict each other.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guests are not matched with a known person.</source>
        <translation>
            <numerusform>%n guest is not matched with a known person.</numerusform>
            <numerusform>%n guests are not matched with a known person.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are not marked.</source>
        <translation>
            <numerusform>%n person is not marked.</numerusform>
            <numerusform>%n people are not marked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people were let in twice.</source>
        <translation>
            <numerusform>%n person was let in twice.</numerusform>
            <numerusform>%n people were let in twice.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictList</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecksPage</name>
    <message numerus="yes">
        <source>%n newer</source>
        <translation>
            <numerusform>%n newer</numerusform>
            <numerusform>%n newer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slides</source>
        <translation>
            <numerusform>%n slide</numerusform>
            <numerusform>%n slides</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rehearsed: %n minutes.</source>
        <translation>
            <numerusform>Rehearsed: %n minute.</numerusform>
            <numerusform>Rehearsed: %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n decks?</source>
        <translation>
            <numerusform>Remove %n deck?</numerusform>
            <numerusform>Remove %n decks?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %n decks.</source>
        <translation>
            <numerusform>Removed %n deck.</numerusform>
            <numerusform>Removed %n decks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskPaper</name>
    <message numerus="yes">
        <source>Wrote %n forms.</source>
        <translation>
            <numerusform>Wrote %n form.</numerusform>
            <numerusform>Wrote %n forms.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DirectoryPage</name>
    <message numerus="yes">
        <source>Remove %n records from the directory?</source>
        <translation>
            <numerusform>Remove %n record from the directory?</numerusform>
            <numerusform>Remove %n records from the directory?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %n records.</source>
        <translation>
            <numerusform>Removed %n record.</numerusform>
            <numerusform>Removed %n records.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message numerus="yes">
        <source>All %n of this unit came</source>
        <translation>
            <numerusform>The only one of this unit came</numerusform>
            <numerusform>All %n of this unit came</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marked %n people.</source>
        <translation>
            <numerusform>Marked %n person.</numerusform>
            <numerusform>Marked %n people.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventCard</name>
    <message numerus="yes">
        <source>%n invited</source>
        <translation>
            <numerusform>%n invited</numerusform>
            <numerusform>%n invited</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventForm</name>
    <message numerus="yes">
        <source>Scheduled, with %n warnings.</source>
        <translation>
            <numerusform>Scheduled, with %n warning.</numerusform>
            <numerusform>Scheduled, with %n warnings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n invitees of “{title}” are invited again.</source>
        <translation>
            <numerusform>The %n invitee of “{title}” is invited again.</numerusform>
            <numerusform>The %n invitees of “{title}” are invited again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventPanel</name>
    <message numerus="yes">
        <source>%n invited</source>
        <translation>
            <numerusform>%n invited</numerusform>
            <numerusform>%n invited</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExchangePage</name>
    <message numerus="yes">
        <source>%n changes are in the first file: hand it over yourself.</source>
        <translation>
            <numerusform>%n change is in the first file: hand it over yourself.</numerusform>
            <numerusform>%n changes are in the first file: hand it over yourself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes are written for {name}.</source>
        <translation>
            <numerusform>%n change is written for {name}.</numerusform>
            <numerusform>%n changes are written for {name}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message numerus="yes">
        <source>Packed %n files.</source>
        <translation>
            <numerusform>Packed %n file.</numerusform>
            <numerusform>Packed %n files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %n slides.</source>
        <translation>
            <numerusform>Saved %n slide.</numerusform>
            <numerusform>Saved %n slides.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileChecker</name>
    <message numerus="yes">
        <source>%n slides changed by hand stay as they are.</source>
        <translation>
            <numerusform>%n slide changed by hand stays as it is.</numerusform>
            <numerusform>%n slides changed by hand stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slides changed by hand stay; the new wording stands after them.</source>
        <translation>
            <numerusform>%n slide changed by hand stays; the new wording stands after it.</numerusform>
            <numerusform>%n slides changed by hand stay; the new wording stands after them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slides could not be updated: their deck is not here.</source>
        <translation>
            <numerusform>%n slide could not be updated: its deck is not here.</numerusform>
            <numerusform>%n slides could not be updated: their deck is not here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brought %n slides up to date.</source>
        <translation>
            <numerusform>Brought %n slide up to date.</numerusform>
            <numerusform>Brought %n slides up to date.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForeignDialog</name>
    <message numerus="yes">
        <source>%n charts</source>
        <translation>
            <numerusform>%n chart</numerusform>
            <numerusform>%n charts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n picture</numerusform>
            <numerusform>%n pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tables</source>
        <translation>
            <numerusform>%n table</numerusform>
            <numerusform>%n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n slides</source>
        <translation>
            <numerusform>Take %n slide</numerusform>
            <numerusform>Take %n slides</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FrozenView</name>
    <message numerus="yes">
        <source>%n figures are others today:</source>
        <translation>
            <numerusform>%n figure is another one today:</numerusform>
            <numerusform>%n figures are others today:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records brought back.</source>
        <translation>
            <numerusform>%n record brought back.</numerusform>
            <numerusform>%n records brought back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message numerus="yes">
        <source>%n events of the coming weeks have conflicts</source>
        <translation>
            <numerusform>%n event of the coming weeks has a conflict</numerusform>
            <numerusform>%n events of the coming weeks have conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items of content wait for approval</source>
        <translation>
            <numerusform>%n item of content waits for approval</numerusform>
            <numerusform>%n items of content wait for approval</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values differ between machines: choose</source>
        <translation>
            <numerusform>%n value differs between machines: choose</numerusform>
            <numerusform>%n values differ between machines: choose</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomeStations</name>
    <message numerus="yes">
        <source>%n marked twice, each counts once:</source>
        <translation>
            <numerusform>%n marked twice, counts once:</numerusform>
            <numerusform>%n marked twice, each counts once:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>Columns of the file (%n not taken)</source>
        <translation>
            <numerusform>Columns of the file (%n not taken)</numerusform>
            <numerusform>Columns of the file (%n not taken)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take in %n rows</source>
        <translation>
            <numerusform>Take in %n row</numerusform>
            <numerusform>Take in %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took in {file}: %n records.</source>
        <translation>
            <numerusform>Took in {file}: %n record.</numerusform>
            <numerusform>Took in {file}: %n records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Withdraw %n who are missing from the new list</source>
        <translation>
            <numerusform>Withdraw %n who is missing from the new list</numerusform>
            <numerusform>Withdraw %n who are missing from the new list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message numerus="yes">
        <source>%n are kept apart until what they need is here</source>
        <translation>
            <numerusform>%n is kept apart until what it needs is here</numerusform>
            <numerusform>%n are kept apart until what they need is here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes taken in</source>
        <translation>
            <numerusform>%n change taken in</numerusform>
            <numerusform>%n changes taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marks taken in</source>
        <translation>
            <numerusform>%n mark taken in</numerusform>
            <numerusform>%n marks taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people were marked at two desks; each counts once:</source>
        <translation>
            <numerusform>%n person was marked at two desks and counts once:</numerusform>
            <numerusform>%n people were marked at two desks; each counts once:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values differ between machines; somebody has to choose.</source>
        <translation>
            <numerusform>%n value differs between machines; somebody has to choose.</numerusform>
            <numerusform>%n values differ between machines; somebody has to choose.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already; nothing counts twice</source>
        <translation>
            <numerusform>%n was here already; nothing counts twice</numerusform>
            <numerusform>%n were here already; nothing counts twice</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inviter</name>
    <message numerus="yes">
        <source>%n invited.</source>
        <translation>
            <numerusform>%n invited.</numerusform>
            <numerusform>%n invited.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Seats of %n units set.</source>
        <translation>
            <numerusform>Seats of %n unit set.</numerusform>
            <numerusform>Seats of %n units set.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LayoutSection</name>
    <message numerus="yes">
        <source>%n values are not checked against the original.</source>
        <translation>
            <numerusform>%n value is not checked against the original.</numerusform>
            <numerusform>%n values are not checked against the original.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message numerus="yes">
        <source>%n figures are marked as checked.</source>
        <translation>
            <numerusform>%n figure is marked as checked.</numerusform>
            <numerusform>%n figures are marked as checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items found</source>
        <translation>
            <numerusform>%n item found</numerusform>
            <numerusform>%n items found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve %n items?</source>
        <translation>
            <numerusform>Approve %n item?</numerusform>
            <numerusform>Approve %n items?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed %n items.</source>
        <translation>
            <numerusform>Changed %n item.</numerusform>
            <numerusform>Changed %n items.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hand in %n items?</source>
        <translation>
            <numerusform>Hand in %n item?</numerusform>
            <numerusform>Hand in %n items?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n items as drafts.</source>
        <translation>
            <numerusform>Imported %n item as a draft.</numerusform>
            <numerusform>Imported %n items as drafts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n figures from the library?</source>
        <translation>
            <numerusform>Remove %n figure from the library?</numerusform>
            <numerusform>Remove %n figures from the library?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n items?</source>
        <translation>
            <numerusform>Remove %n item?</numerusform>
            <numerusform>Remove %n items?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Withdraw %n items?</source>
        <translation>
            <numerusform>Withdraw %n item?</numerusform>
            <numerusform>Withdraw %n items?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LikeDialog</name>
    <message numerus="yes">
        <source>%n delegates</source>
        <translation>
            <numerusform>%n delegate</numerusform>
            <numerusform>%n delegates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OldLists</name>
    <message numerus="yes">
        <source>%n lists</source>
        <translation>
            <numerusform>%n list</numerusform>
            <numerusform>%n lists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperPreview</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperWriter</name>
    <message numerus="yes">
        <source>Saved %n pages.</source>
        <translation>
            <numerusform>Saved %n page.</numerusform>
            <numerusform>Saved %n pages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PapersView</name>
    <message numerus="yes">
        <source>The folder is bound: %n papers, as PDF and ZIP.</source>
        <translation>
            <numerusform>The folder is bound: %n paper, as PDF and ZIP.</numerusform>
            <numerusform>The folder is bound: %n papers, as PDF and ZIP.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message numerus="yes">
        <source>{year}: came to {came} of %n sessions ({share})</source>
        <translation>
            <numerusform>{year}: came to {came} of %n session ({share})</numerusform>
            <numerusform>{year}: came to {came} of %n sessions ({share})</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlansView</name>
    <message numerus="yes">
        <source>%n duties taken out.</source>
        <translation>
            <numerusform>%n duty taken out.</numerusform>
            <numerusform>%n duties taken out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message numerus="yes">
        <source>Anonymised %n entries of old lists.</source>
        <translation>
            <numerusform>Anonymised %n entry of old lists.</numerusform>
            <numerusform>Anonymised %n entries of old lists.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>after %n minutes</source>
        <translation>
            <numerusform>after %n minute</numerusform>
            <numerusform>after %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuotaDialog</name>
    <message numerus="yes">
        <source>%n seats in all</source>
        <translation>
            <numerusform>%n seat in all</numerusform>
            <numerusform>%n seats in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n units</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReleaseView</name>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events stand as they were released.</source>
        <translation>
            <numerusform>%n event stands as it was released.</numerusform>
            <numerusform>%n events stand as they were released.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RosterView</name>
    <message numerus="yes">
        <source>%n could not be marked: is the door open?</source>
        <translation>
            <numerusform>%n could not be marked: is the door open?</numerusform>
            <numerusform>%n could not be marked: is the door open?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n chosen as here</source>
        <translation>
            <numerusform>Mark %n chosen as here</numerusform>
            <numerusform>Mark %n chosen as here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marked %n people.</source>
        <translation>
            <numerusform>Marked %n person.</numerusform>
            <numerusform>Marked %n people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Withdraw %n delegates from the list?</source>
        <translation>
            <numerusform>Withdraw %n delegate from the list?</numerusform>
            <numerusform>Withdraw %n delegates from the list?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Withdrew %n delegates.</source>
        <translation>
            <numerusform>Withdrew %n delegate.</numerusform>
            <numerusform>Withdrew %n delegates.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SchedulePage</name>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has %n conflicts now.</source>
        <translation>
            <numerusform>It has %n conflict now.</numerusform>
            <numerusform>It has %n conflicts now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n events from the schedule?</source>
        <translation>
            <numerusform>Remove %n event from the schedule?</numerusform>
            <numerusform>Remove %n events from the schedule?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %n events.</source>
        <translation>
            <numerusform>Removed %n event.</numerusform>
            <numerusform>Removed %n events.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message numerus="yes">
        <source>%n stood so already.</source>
        <translation>
            <numerusform>%n stood so already.</numerusform>
            <numerusform>%n stood so already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write down %n rows</source>
        <translation>
            <numerusform>Write down %n row</numerusform>
            <numerusform>Write down %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote down %n people of the signed list.</source>
        <translation>
            <numerusform>Wrote down %n person of the signed list.</numerusform>
            <numerusform>Wrote down %n people of the signed list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StationPanel</name>
    <message numerus="yes">
        <source>%n marks are in the file: carry it to the office.</source>
        <translation>
            <numerusform>%n mark is in the file: carry it to the office.</numerusform>
            <numerusform>%n marks are in the file: carry it to the office.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marks are in the file; the office has not said yet that it has them</source>
        <translation>
            <numerusform>%n mark is in the file; the office has not said yet that it has it</numerusform>
            <numerusform>%n marks are in the file; the office has not said yet that it has them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marks not sent yet</source>
        <translation>
            <numerusform>%n mark not sent yet</numerusform>
            <numerusform>%n marks not sent yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n changes not sent yet</source>
        <translation>
            <numerusform>%n change not sent yet</numerusform>
            <numerusform>%n changes not sent yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marks not sent yet</source>
        <translation>
            <numerusform>%n mark not sent yet</numerusform>
            <numerusform>%n marks not sent yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Studio</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n-minute version</source>
        <translation>
            <numerusform>%n-minute version</numerusform>
            <numerusform>%n-minute version</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %n slides.</source>
        <translation>
            <numerusform>Added %n slide.</numerusform>
            <numerusform>Added %n slides.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring %n slides up to date</source>
        <translation>
            <numerusform>Bring %n slide up to date</numerusform>
            <numerusform>Bring %n slides up to date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brought %n slides up to date.</source>
        <translation>
            <numerusform>Brought %n slide up to date.</numerusform>
            <numerusform>Brought %n slides up to date.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %n slides.</source>
        <translation>
            <numerusform>Removed %n slide.</numerusform>
            <numerusform>Removed %n slides.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message numerus="yes">
        <source>%n slides of the template are left out.</source>
        <translation>
            <numerusform>%n slide of the template is left out.</numerusform>
            <numerusform>%n slides of the template are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TurnDialog</name>
    <message numerus="yes">
        <source>When %n sheets lie in the tray of {printer}, put them back as in the picture.</source>
        <translation>
            <numerusform>When %n sheet lies in the tray of {printer}, put it back as in the picture.</numerusform>
            <numerusform>When %n sheets lie in the tray of {printer}, put them back as in the picture.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnitPanel</name>
    <message numerus="yes">
        <source>%n people hold a post here today</source>
        <translation>
            <numerusform>%n person holds a post here today</numerusform>
            <numerusform>%n people hold a post here today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WayDialog</name>
    <message numerus="yes">
        <source>{printer} prints one side only. The paper has %n pages: print both sides by hand?</source>
        <translation>
            <numerusform>{printer} prints one side only. The paper has %n page: print both sides by hand?</numerusform>
            <numerusform>{printer} prints one side only. The paper has %n pages: print both sides by hand?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhoFits</name>
    <message numerus="yes">
        <source>… and %n more: type another letter</source>
        <translation>
            <numerusform>… and %n more: type another letter</numerusform>
            <numerusform>… and %n more: type another letter</numerusform>
        </translation>
    </message>
</context>
</TS>
