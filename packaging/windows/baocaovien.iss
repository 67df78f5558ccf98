; Inno Setup 6. Compiled by packaging/kit.py: ISCC /DVersion=0.1.0 packaging\windows\baocaovien.iss
; Installs for one person without administrator rights; an administrator may choose all users.
#ifndef Version
  #error Version is missing: run packaging\kit.py setup
#endif

[Setup]
AppId={{6F0F6E1E-6B1C-4B0E-9C2A-2B6D3A0E5C71}
AppName=Báo cáo viên
AppVersion={#Version}
AppPublisher=The baocaovien developers
VersionInfoVersion={#Version}
SourceDir=..\..
OutputDir=dist
OutputBaseFilename=baocaovien-{#Version}-setup
SetupIconFile=build\icons\baocaovien.ico
UninstallDisplayIcon={app}\baocaovien-window.exe
DefaultDirName={autopf}\baocaovien
DefaultGroupName=Báo cáo viên
DisableProgramGroupPage=yes
DisableDirPage=auto
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
; The window keeps a workspace open; Setup asks to close it instead of replacing files under it.
CloseApplications=yes
RestartApplications=no
ChangesEnvironment=no

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"

[CustomMessages]
en.ShortcutComment=Lên lịch hội nghị, dựng bài trình chiếu, điểm danh, in biên bản và báo cáo
en.DesktopTask=Tạo lối tắt trên màn hình nền (create a desktop shortcut)
en.StartNow=Mở Báo cáo viên (start now)

[Tasks]
Name: "desktop"; Description: "{cm:DesktopTask}"

[InstallDelete]
; Libraries of an older version would be found first.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "dist\baocaovien\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{group}\Báo cáo viên"; Filename: "{app}\baocaovien-window.exe"; Comment: "{cm:ShortcutComment}"
Name: "{autodesktop}\Báo cáo viên"; Filename: "{app}\baocaovien-window.exe"; Comment: "{cm:ShortcutComment}"; Tasks: desktop

[Run]
Filename: "{app}\baocaovien-window.exe"; Description: "{cm:StartNow}"; Flags: nowait postinstall skipifsilent
; Data stays in %LOCALAPPDATA%\baocaovien: uninstalling removes the program only.
