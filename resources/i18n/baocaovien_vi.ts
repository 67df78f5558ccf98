<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>Application</name>
    <message>
        <source>Folder of the data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a fault of the program, not of yours. What you saved is kept. You can go on working; if it happens again, send the details to whoever looks after the program. They hold no names of people.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Choose in the calendar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DirectoryPage</name>
    <message>
        <source>Add person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add venue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the list your office already has, or add the first person by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, with or without marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only reporters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Removed %n records.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units and people stand here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{units} units, {posts} posts today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backdrop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badges and code cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate of attendance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delegates&apos; list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice of change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice of conclusions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Official letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postponement letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table name cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week plan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A PIN has {least} to {most} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A card of {width} × {height} mm does not fit on the sheet.</source>
        <translation>Thẻ {width} × {height} mm không vừa tờ giấy.</translation>
    </message>
    <message>
        <source>Add a new person instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add something that tells the two apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is writing to the workspace {where} and did not finish in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask who looks after the server for the right to work in {where}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is whole and that you may open it; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the folder exists and that you may open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the printer is on and has paper, or save as PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk and the cable, then make a backup to another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network and the address; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose PDF.</source>
        <translation>Chọn PDF.</translation>
    </message>
    <message>
        <source>Choose a folder of your own, or ask who looks after this machine for the right to write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder on this machine; to work together use a database server, or exchange files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a smaller card.</source>
        <translation>Chọn cỡ thẻ nhỏ hơn.</translation>
    </message>
    <message>
        <source>Choose a smaller file; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder, or close the program that has the file open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder, or restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose party, state or own.</source>
        <translation>Chọn party, state hoặc own.</translation>
    </message>
    <message>
        <source>Close it everywhere and run “upgrade”; a copy is made first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it there and try again; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs or take a smaller file; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct this value; the layout was not changed.</source>
        <translation>Sửa giá trị này; thể thức chưa bị thay đổi.</translation>
    </message>
    <message>
        <source>Fill it in and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give more characters of the id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install Times New Roman or Liberation Serif 2.1 or newer (Debian: fonts-liberation2), then print again.</source>
        <translation>Cài Times New Roman hoặc Liberation Serif 2.1 trở lên (Debian: fonts-liberation2) rồi in lại.</translation>
    </message>
    <message>
        <source>Install the newer version on this machine; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the file as it is, and restore the newest backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one with “init”, or name the right folder with --workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on the disk and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room on the disk and try again; nothing was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No font on this computer has all Vietnamese letters for printing.</source>
        <translation>Máy này không có phông chữ đủ dấu tiếng Việt để in.</translation>
    </message>
    <message>
        <source>Open it, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing on {printer} could not begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the program up again with the versions it ships with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody called {name} works here already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong that is our fault ({kind}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped as you asked; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a name from “backup list”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take an older one; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take clerk, reporter, curator or lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the id or name from the list and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the original template again, then repeat your change.</source>
        <translation>Bấm «Về mẫu gốc» rồi sửa lại.</translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup {value} is damaged: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command can&apos;t be understood: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database server does not allow this: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database server of {where} does not answer: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk did not do what was asked ({reason}) for {where}; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full; {file} was not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of {where} is full; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} cannot be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} is too large ({megabytes} MB; at most {most} MB).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {where} cannot be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {where} is on a network share, where a workspace is not safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layout has a value that can&apos;t be used: {where} = {value} ({reason}).</source>
        <translation>Thể thức có giá trị không dùng được: {where} = {value} ({reason}).</translation>
    </message>
    <message>
        <source>The personal data of this record was erased and cannot be filled in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template names a field that is not known: {{{field}}} in {where}.</source>
        <translation>Mẫu dùng một trường không có: {{{field}}} ở {where}.</translation>
    </message>
    <message>
        <source>The template of {kind} has no text named {text}.</source>
        <translation>Mẫu {kind} không có đoạn tên {text}.</translation>
    </message>
    <message>
        <source>The template&apos;s text {where} can&apos;t be read: {reason}.</source>
        <translation>Không đọc được đoạn {where} của mẫu: {reason}.</translation>
    </message>
    <message>
        <source>The work was cut off: its process ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work was stopped after {seconds} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace was made by a newer version of this program (schema {found}; this one knows {known}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace was made by an older version of this program (schema {found}; this one needs {known}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace {where} cannot be opened: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace {where} is damaged ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace {where} is in use by: {holder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a workspace already in {where}; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup “{value}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no document kind named {kind}.</source>
        <translation>Không có loại văn bản tên {kind}.</translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no layout named {profile}.</source>
        <translation>Không có thể thức tên {profile}.</translation>
    </message>
    <message>
        <source>There is no role “{value}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no workspace in {where}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no {kind} “{value}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for this work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This installation&apos;s SQLite {found} can lose data; {least} or newer is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if a certain file causes it, that file is damaged. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try with a smaller file or fewer records; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use one of these fields: {known}.</source>
        <translation>Dùng một trong các trường: {known}.</translation>
    </message>
    <message>
        <source>Wait until it is done and try again; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened is written in {log}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write fields as {{name}}; a brace that is meant as a brace is doubled.</source>
        <translation>Viết trường là {{ten_truong}}; muốn có dấu ngoặc nhọn thì viết hai lần.</translation>
    </message>
    <message>
        <source>Write it like 2021-05-24T08:00 or 24/5/2021 8:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like postgresql://user@server/database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} is too long ({length} characters; at most {most}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} can be made as PDF only.</source>
        <translation>{kind} chỉ lập được dạng PDF.</translation>
    </message>
    <message>
        <source>{kind} can&apos;t be made of what was given ({given}).</source>
        <translation>Không lập được {kind} từ dữ liệu đã đưa ({given}).</translation>
    </message>
    <message>
        <source>{where} holds no workspace of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{program} --help” lists the commands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” fits several {kind} records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is not a date or time that exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is not the address of a PostgreSQL database.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Add somebody who works here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change somebody who works here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the office&apos;s unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take somebody off the list of who works here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reporters&apos; conferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SAMPLE DATA: try anything; nothing here is real or sent to anybody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up my office&apos;s own data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;This page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark as the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open other data…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder of logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up my office&apos;s own data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NavigationRail</name>
    <message>
        <source>Navigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search…  Ctrl+K</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Close notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>More actions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Attendance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperPreview</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>As wide as the pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find on the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the list of pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonMenu</name>
    <message>
        <source>Add somebody who works here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add somebody…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change my PIN…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guard my name with a PIN…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New PIN (4 characters or more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PIN of {name} is set.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a person to see posts, recognitions and events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not invited to any event yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recognised as a reporter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for names that are not family, middle, given name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognised as reporter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognised reporter of the province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorted as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by given name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceForm</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Central</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commune, ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>District (until 30/6/2025)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In capitals, as printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New venue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Venue added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchPalette</name>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens · Up and Down choose · Esc closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find people, conferences, content, papers, commands…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In lists: copy the chosen rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In lists: delete (can be undone)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In lists: open the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Slides</name>
    <message>
        <source>Agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Big figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bullets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture with caption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions for discussion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Backup {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is working; press to hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is working?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workspace: {folder}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TypedField</name>
    <message>
        <source>Not a date or time that exists</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnitTree</name>
    <message>
        <source>All units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>of</name>
    <message>
        <source>Base-level propagandist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Central level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commune level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>District level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Province level</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
