<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>AgendaEnd</name>
    <message>
        <source>The agenda goes on after that: {items}</source>
        <translation>Chương trình còn kéo dài sau giờ đó: {items}</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>A backup was made and checked: {name}</source>
        <translation>Đã sao lưu và kiểm tra: {name}</translation>
    </message>
    <message>
        <source>Folder of the data</source>
        <translation>Thư mục của bộ dữ liệu</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Đồng ý</translation>
    </message>
</context>
<context>
    <name>AskLine</name>
    <message>
        <source>Write down</source>
        <translation>Ghi</translation>
    </message>
</context>
<context>
    <name>AttachmentList</name>
    <message>
        <source>Add a file</source>
        <translation>Thêm tệp</translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation>Thêm tệp…</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Tệp kèm theo</translation>
    </message>
    <message>
        <source>None yet: the signed scan belongs here.</source>
        <translation>Chưa có: nên lưu bản chụp có chữ ký ở đây.</translation>
    </message>
    <message>
        <source>Open {file}</source>
        <translation>Mở {file}</translation>
    </message>
    <message>
        <source>Take off {file}</source>
        <translation>Bỏ {file}</translation>
    </message>
    <message>
        <source>{file} is kept with it.</source>
        <translation>Đã lưu kèm tệp {file}.</translation>
    </message>
    <message>
        <source>{file} was taken off.</source>
        <translation>Đã bỏ tệp {file}.</translation>
    </message>
</context>
<context>
    <name>AttendancePage</name>
    <message>
        <source>All sessions</source>
        <translation>Tất cả các buổi</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Điểm danh</translation>
    </message>
    <message>
        <source>Attendance is closed; the list goes to the minutes.</source>
        <translation>Đã chốt điểm danh; danh sách chuyển sang biên bản.</translation>
    </message>
    <message>
        <source>Attendance is taken here</source>
        <translation>Điểm danh ở đây</translation>
    </message>
    <message>
        <source>Close attendance</source>
        <translation>Đóng điểm danh</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>Bàn điểm danh</translation>
    </message>
    <message>
        <source>Fill the screen with the desk</source>
        <translation>Bàn điểm danh toàn màn hình</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Danh sách</translation>
    </message>
    <message>
        <source>Lock the desk</source>
        <translation>Khóa bàn điểm danh</translation>
    </message>
    <message>
        <source>Marks made here are of “{name}”.</source>
        <translation>Lượt điểm danh ghi ở đây mang tên “{name}”.</translation>
    </message>
    <message>
        <source>Name of this desk…</source>
        <translation>Tên bàn điểm danh này…</translation>
    </message>
    <message>
        <source>Number reported by a site…</source>
        <translation>Số liệu điểm cầu báo về…</translation>
    </message>
    <message>
        <source>Open the door</source>
        <translation>Mở điểm danh</translation>
    </message>
    <message>
        <source>Open the list again</source>
        <translation>Mở lại danh sách</translation>
    </message>
    <message>
        <source>Open the list again…</source>
        <translation>Mở lại danh sách…</translation>
    </message>
    <message>
        <source>Prepare a station…</source>
        <translation>Chuẩn bị máy điểm danh…</translation>
    </message>
    <message>
        <source>Print the sign-in sheet…</source>
        <translation>In danh sách ký tên…</translation>
    </message>
    <message>
        <source>Read a code from a picture…</source>
        <translation>Đọc mã từ ảnh…</translation>
    </message>
    <message>
        <source>Reason, kept with the list</source>
        <translation>Lý do (lưu cùng danh sách)</translation>
    </message>
    <message>
        <source>Recorded.</source>
        <translation>Đã ghi nhận.</translation>
    </message>
    <message>
        <source>Schedule a conference</source>
        <translation>Lên lịch hội nghị</translation>
    </message>
    <message>
        <source>Schedule a conference and invite people; on the day, open the door and mark them as they come in.</source>
        <translation>Lên lịch hội nghị và mời đại biểu; đến ngày, mở điểm danh và đánh dấu khi đại biểu vào.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Buổi</translation>
    </message>
    <message>
        <source>Session {number}</source>
        <translation>Buổi {number}</translation>
    </message>
    <message>
        <source>Sheets for a power cut</source>
        <translation>Tờ điểm danh phòng khi mất điện</translation>
    </message>
    <message>
        <source>Sound when a mark is refused</source>
        <translation>Kêu khi không ghi được</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>Máy điểm danh</translation>
    </message>
    <message>
        <source>The door is open.</source>
        <translation>Đã mở điểm danh.</translation>
    </message>
    <message>
        <source>The list to sign with its numbers and code, and an empty sheet, as one file</source>
        <translation>Danh sách ký tên có số thứ tự và mã, cùng một tờ trống, trong một tệp</translation>
    </message>
    <message>
        <source>This desk has no name.</source>
        <translation>Bàn này không đặt tên.</translation>
    </message>
    <message>
        <source>This event has no sites: add them on the schedule first.</source>
        <translation>Hội nghị này chưa có điểm cầu: hãy thêm điểm cầu ở trang Lịch trước.</translation>
    </message>
    <message>
        <source>Type in a signed list…</source>
        <translation>Nhập danh sách đã ký…</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Cách xem</translation>
    </message>
    <message>
        <source>Welcome people by name on the hall&apos;s screen</source>
        <translation>Chào đích danh trên màn hình hội trường</translation>
    </message>
    <message>
        <source>Window for the hall&apos;s screen</source>
        <translation>Cửa sổ cho màn hình hội trường</translation>
    </message>
    <message>
        <source>Write the minutes</source>
        <translation>Viết biên bản</translation>
    </message>
    <message>
        <source>late correction</source>
        <translation>chỉnh sửa sau khi chốt</translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message>
        <source>A copy is made by itself every half hour while there are changes, and each is checked. Keep one on a USB stick as well.</source>
        <translation>Cứ nửa giờ có thay đổi thì tự sao lưu một bản, bản nào cũng được kiểm tra. Nên cất thêm một bản ra USB.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sao lưu ngay</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Bản sao lưu</translation>
    </message>
    <message>
        <source>Everything done since then disappears from view. The data of now is saved as a copy first.</source>
        <translation>Mọi việc làm từ lúc ấy đến nay sẽ không còn thấy nữa. Dữ liệu hiện tại được sao lưu trước khi quay lại.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Go back to the data of {when}?</source>
        <translation>Quay lại dữ liệu lúc {when}?</translation>
    </message>
    <message>
        <source>Go back to this copy…</source>
        <translation>Quay lại bản này…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dung lượng</translation>
    </message>
    <message>
        <source>The data is in {folder}.</source>
        <translation>Dữ liệu nằm ở {folder}.</translation>
    </message>
    <message>
        <source>There is no copy yet. The first one is made by itself, or now by “Back up now”.</source>
        <translation>Chưa có bản sao lưu nào. Bản đầu tiên được tự lưu; muốn có ngay thì bấm “Sao lưu ngay”.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Vì sao</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Asked for</source>
        <translation>Theo yêu cầu</translation>
    </message>
    <message>
        <source>Before an import</source>
        <translation>Trước khi nhập</translation>
    </message>
    <message>
        <source>Before an upgrade</source>
        <translation>Trước khi nâng cấp</translation>
    </message>
    <message>
        <source>Before going back</source>
        <translation>Trước khi quay lại</translation>
    </message>
    <message>
        <source>Before taking in</source>
        <translation>Trước khi nhận</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>Định kỳ</translation>
    </message>
</context>
<context>
    <name>Basics</name>
    <message>
        <source>Empty this line</source>
        <translation>Xóa dòng này</translation>
    </message>
</context>
<context>
    <name>BigCount</name>
    <message>
        <source>{here} of {invited} are here</source>
        <translation>{here} trên {invited} có mặt</translation>
    </message>
</context>
<context>
    <name>ByGroupDialog</name>
    <message>
        <source>All recognised reporters</source>
        <translation>Tất cả báo cáo viên được công nhận</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Nhóm</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Mời</translation>
    </message>
    <message>
        <source>Invite a group</source>
        <translation>Mời theo nhóm</translation>
    </message>
    <message>
        <source>Recognised reporters: {level}</source>
        <translation>Báo cáo viên: {level}</translation>
    </message>
</context>
<context>
    <name>ByPositionDialog</name>
    <message>
        <source>All units</source>
        <translation>Mọi đơn vị</translation>
    </message>
    <message>
        <source>In this unit and below (may stay empty)</source>
        <translation>Trong đơn vị này và cấp dưới (có thể để trống)</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Mời</translation>
    </message>
    <message>
        <source>Invite by position</source>
        <translation>Mời theo chức vụ</translation>
    </message>
    <message>
        <source>Position holds the words</source>
        <translation>Chức vụ có các chữ</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
</context>
<context>
    <name>CalendarExport</name>
    <message>
        <source>Export as iCalendar</source>
        <translation>Xuất iCalendar</translation>
    </message>
    <message>
        <source>Exported events: {n}.</source>
        <translation>Đã xuất {n} mục lịch.</translation>
    </message>
</context>
<context>
    <name>CalendarImport</name>
    <message>
        <source>Events taken in: {n}.</source>
        <translation>Đã nhận {n} cuộc.</translation>
    </message>
    <message>
        <source>Not taken in: {titles}</source>
        <translation>Không nhận: {titles}</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Nhận</translation>
    </message>
    <message>
        <source>Take in an iCalendar file</source>
        <translation>Nhận tệp iCalendar</translation>
    </message>
    <message>
        <source>Take in {file}</source>
        <translation>Nhận {file}</translation>
    </message>
    <message>
        <source>{new} new, {updated} changed, {unchanged} the same, {rejected} not taken in.</source>
        <translation>{new} mới, {updated} thay đổi, {unchanged} không đổi, {rejected} không nhận.</translation>
    </message>
</context>
<context>
    <name>CameraReader</name>
    <message>
        <source>No camera was found on this machine.</source>
        <translation>Máy này không có camera.</translation>
    </message>
    <message>
        <source>The camera cannot be used on this machine: {reason}</source>
        <translation>Không dùng được camera trên máy này: {reason}</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message numerus="yes">
        <source>%n slides have newer wording in the library.</source>
        <translation>
            <numerusform>%n trang có câu chữ mới hơn trong kho nội dung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slides of the deck were taken out; they are not put back.</source>
        <translation>
            <numerusform>%n trang của bài đã được bỏ khỏi tệp; chương trình không thêm lại.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slides show what was withdrawn: take them out by hand.</source>
        <translation>
            <numerusform>%n trang có nội dung đã thôi sử dụng: hãy tự bỏ các trang này.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Nothing in this file has newer wording in the library.</source>
        <translation>Không trang nào trong tệp có câu chữ mới hơn trong kho nội dung.</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Slides of the file</source>
        <translation>Các trang của tệp</translation>
    </message>
    <message>
        <source>Slides of the file {file}</source>
        <translation>Các trang của tệp {file}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>Update into a new file…</source>
        <translation>Cập nhật thành tệp mới…</translation>
    </message>
    <message>
        <source>a second copy of a slide</source>
        <translation>bản sao của một trang khác</translation>
    </message>
    <message>
        <source>changed by hand</source>
        <translation>đã sửa tay</translation>
    </message>
    <message>
        <source>changed by hand and in the library</source>
        <translation>đã sửa tay, kho cũng đã sửa</translation>
    </message>
    <message>
        <source>not from this library</source>
        <translation>không lấy từ kho này</translation>
    </message>
    <message>
        <source>source not in this library</source>
        <translation>nguồn không có trong kho này</translation>
    </message>
    <message>
        <source>the library has newer wording</source>
        <translation>kho có câu chữ mới hơn</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>đúng kho</translation>
    </message>
    <message>
        <source>withdrawn in the library</source>
        <translation>kho đã thôi sử dụng</translation>
    </message>
</context>
<context>
    <name>ChipPicker</name>
    <message>
        <source>Take out {name}</source>
        <translation>Bỏ {name}</translation>
    </message>
    <message>
        <source>Type a part of the name</source>
        <translation>Gõ một phần của tên</translation>
    </message>
</context>
<context>
    <name>ChooseDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Thôi</translation>
    </message>
</context>
<context>
    <name>Clocks</name>
    <message>
        <source>at least {length} fast</source>
        <translation>nhanh ít nhất {length}</translation>
    </message>
    <message>
        <source>at least {length} slow</source>
        <translation>chậm ít nhất {length}</translation>
    </message>
    <message>
        <source>right</source>
        <translation>đúng giờ</translation>
    </message>
    <message>
        <source>{length} fast</source>
        <translation>nhanh {length}</translation>
    </message>
    <message>
        <source>{length} slow</source>
        <translation>chậm {length}</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} ngày</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} giờ</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} phút</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} giây</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message numerus="yes">
        <source>%n decisions contradict each other.</source>
        <translation>
            <numerusform>%n quyết định trái nhau.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guests are not matched with a known person.</source>
        <translation>
            <numerusform>%n đại biểu ngoài danh sách chưa ghép với người đã biết.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are not marked.</source>
        <translation>
            <numerusform>%n người chưa điểm danh.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people were let in twice.</source>
        <translation>
            <numerusform>%n người được điểm danh trùng.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng điểm danh</translation>
    </message>
    <message>
        <source>Close attendance</source>
        <translation>Đóng điểm danh</translation>
    </message>
    <message>
        <source>Close, leave them</source>
        <translation>Đóng, để nguyên</translation>
    </message>
    <message>
        <source>Everybody is marked; nothing is open.</source>
        <translation>Mọi người đã được điểm danh; không còn gì phải xem.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Look: {what}</source>
        <translation>Xem: {what}</translation>
    </message>
    <message>
        <source>Set them absent and close</source>
        <translation>Ghi vắng không có lý do và đóng</translation>
    </message>
    <message>
        <source>{invited} invited: {present} present, {substituted} substitutes, {excused} excused, {unexcused} absent, {rest} not marked; {guests} not on the list</source>
        <translation>Mời {invited}: có mặt {present}, dự thay {substituted}, vắng có lý do {excused}, vắng không có lý do {unexcused}, chưa điểm danh {rest}; ngoài danh sách {guests}</translation>
    </message>
</context>
<context>
    <name>CodeReading</name>
    <message>
        <source>A picture of a code</source>
        <translation>Ảnh chụp mã</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Ảnh</translation>
    </message>
    <message>
        <source>Read codes with the camera</source>
        <translation>Đọc mã bằng camera</translation>
    </message>
    <message>
        <source>Read codes with the camera (the part “camera” is not installed)</source>
        <translation>Đọc mã bằng camera (chưa cài phần “camera”)</translation>
    </message>
</context>
<context>
    <name>ColumnChooser</name>
    <message>
        <source>(not taken)</source>
        <translation>(không lấy)</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Các cột của tệp</translation>
    </message>
    <message>
        <source>What column {name} holds</source>
        <translation>Cột {name} là gì</translation>
    </message>
</context>
<context>
    <name>CommandKeys</name>
    <message>
        <source>No.</source>
        <translation>số</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>added</source>
        <translation>thêm</translation>
    </message>
    <message>
        <source>agenda</source>
        <translation>chương trình</translation>
    </message>
    <message>
        <source>already present</source>
        <translation>đã có mặt từ trước</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>đã áp dụng</translation>
    </message>
    <message>
        <source>at</source>
        <translation>lúc</translation>
    </message>
    <message>
        <source>attendances</source>
        <translation>số lượt người dự</translation>
    </message>
    <message>
        <source>attendances summoned</source>
        <translation>số lượt triệu tập</translation>
    </message>
    <message>
        <source>backups</source>
        <translation>bản sao lưu</translation>
    </message>
    <message>
        <source>brought by merging</source>
        <translation>do gộp dữ liệu mang về</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>hủy</translation>
    </message>
    <message>
        <source>category</source>
        <translation>thành phần</translation>
    </message>
    <message>
        <source>chair</source>
        <translation>chủ trì</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>thay đổi</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>đóng lúc</translation>
    </message>
    <message>
        <source>code of the work</source>
        <translation>mã việc</translation>
    </message>
    <message>
        <source>column</source>
        <translation>cột</translation>
    </message>
    <message>
        <source>conflicts</source>
        <translation>trùng lịch</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>liên hệ</translation>
    </message>
    <message>
        <source>copy kept</source>
        <translation>bản giữ lại</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>số đếm</translation>
    </message>
    <message>
        <source>deck</source>
        <translation>bài trình chiếu</translation>
    </message>
    <message>
        <source>differences to settle</source>
        <translation>khác nhau, cần chọn</translation>
    </message>
    <message>
        <source>different people</source>
        <translation>số người</translation>
    </message>
    <message>
        <source>document</source>
        <translation>văn bản</translation>
    </message>
    <message>
        <source>document of the state</source>
        <translation>văn bản thay đổi</translation>
    </message>
    <message>
        <source>done</source>
        <translation>xong</translation>
    </message>
    <message>
        <source>duties</source>
        <translation>số nhiệm vụ</translation>
    </message>
    <message>
        <source>duties done</source>
        <translation>nhiệm vụ hoàn thành</translation>
    </message>
    <message>
        <source>duties overdue</source>
        <translation>nhiệm vụ quá hạn</translation>
    </message>
    <message>
        <source>end</source>
        <translation>kết thúc</translation>
    </message>
    <message>
        <source>event</source>
        <translation>hội nghị</translation>
    </message>
    <message>
        <source>events</source>
        <translation>hội nghị</translation>
    </message>
    <message>
        <source>events due</source>
        <translation>số cuộc phải tổ chức</translation>
    </message>
    <message>
        <source>events held</source>
        <translation>số cuộc</translation>
    </message>
    <message>
        <source>events held for duties</source>
        <translation>số cuộc đã tổ chức</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>vắng có lý do</translation>
    </message>
    <message>
        <source>facts</source>
        <translation>lượt ghi</translation>
    </message>
    <message>
        <source>field</source>
        <translation>trường</translation>
    </message>
    <message>
        <source>file</source>
        <translation>tệp</translation>
    </message>
    <message>
        <source>files</source>
        <translation>tệp</translation>
    </message>
    <message>
        <source>fingerprint of the key</source>
        <translation>dấu của khóa</translation>
    </message>
    <message>
        <source>found</source>
        <translation>tìm thấy</translation>
    </message>
    <message>
        <source>from</source>
        <translation>từ</translation>
    </message>
    <message>
        <source>full name</source>
        <translation>họ và tên</translation>
    </message>
    <message>
        <source>heard of</source>
        <translation>liên lạc lúc</translation>
    </message>
    <message>
        <source>id</source>
        <translation>mã</translation>
    </message>
    <message>
        <source>ids</source>
        <translation>các mã</translation>
    </message>
    <message>
        <source>in the period compared with</source>
        <translation>ở kỳ so sánh</translation>
    </message>
    <message>
        <source>inside now</source>
        <translation>đang trong hội trường</translation>
    </message>
    <message>
        <source>invitation sent</source>
        <translation>đã gửi giấy mời</translation>
    </message>
    <message>
        <source>invitation to be sent by</source>
        <translation>gửi giấy mời chậm nhất</translation>
    </message>
    <message>
        <source>invited</source>
        <translation>được mời</translation>
    </message>
    <message>
        <source>invitee</source>
        <translation>đại biểu</translation>
    </message>
    <message>
        <source>items</source>
        <translation>nội dung</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>giữ nguyên</translation>
    </message>
    <message>
        <source>key</source>
        <translation>khóa</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>loại</translation>
    </message>
    <message>
        <source>late</source>
        <translation>đến muộn</translation>
    </message>
    <message>
        <source>layout</source>
        <translation>thể thức</translation>
    </message>
    <message>
        <source>left as they are</source>
        <translation>để nguyên</translation>
    </message>
    <message>
        <source>left early</source>
        <translation>về sớm</translation>
    </message>
    <message>
        <source>level</source>
        <translation>mức</translation>
    </message>
    <message>
        <source>levels</source>
        <translation>các cấp</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>lượt điểm danh</translation>
    </message>
    <message>
        <source>marked twice</source>
        <translation>điểm danh trùng</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>mili giây</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>số phút</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>dời</translation>
    </message>
    <message>
        <source>name</source>
        <translation>tên</translation>
    </message>
    <message>
        <source>new</source>
        <translation>mới</translation>
    </message>
    <message>
        <source>no</source>
        <translation>không</translation>
    </message>
    <message>
        <source>not in the new list</source>
        <translation>không có trong danh sách mới</translation>
    </message>
    <message>
        <source>not marked</source>
        <translation>chưa điểm danh</translation>
    </message>
    <message>
        <source>notices</source>
        <translation>lưu ý</translation>
    </message>
    <message>
        <source>number</source>
        <translation>số lượng</translation>
    </message>
    <message>
        <source>online</source>
        <translation>trực tuyến</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>mở lúc</translation>
    </message>
    <message>
        <source>operation</source>
        <translation>thao tác</translation>
    </message>
    <message>
        <source>operations</source>
        <translation>thao tác</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>số trang</translation>
    </message>
    <message>
        <source>peers</source>
        <translation>nơi gửi – nhận</translation>
    </message>
    <message>
        <source>people</source>
        <translation>người</translation>
    </message>
    <message>
        <source>people reported by sites</source>
        <translation>số người điểm cầu báo</translation>
    </message>
    <message>
        <source>people who presented</source>
        <translation>số người trình bày</translation>
    </message>
    <message>
        <source>person</source>
        <translation>người</translation>
    </message>
    <message>
        <source>position</source>
        <translation>chức vụ</translation>
    </message>
    <message>
        <source>present</source>
        <translation>có mặt</translation>
    </message>
    <message>
        <source>presentations</source>
        <translation>số chuyên đề</translation>
    </message>
    <message>
        <source>presented</source>
        <translation>có trình bày</translation>
    </message>
    <message>
        <source>problems</source>
        <translation>vấn đề</translation>
    </message>
    <message>
        <source>quarantined</source>
        <translation>tạm giữ</translation>
    </message>
    <message>
        <source>rate of attendance</source>
        <translation>tỷ lệ dự</translation>
    </message>
    <message>
        <source>rate of completion</source>
        <translation>tỷ lệ hoàn thành</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>lý do</translation>
    </message>
    <message>
        <source>reason of the state</source>
        <translation>lý do thay đổi</translation>
    </message>
    <message>
        <source>reason to go ahead</source>
        <translation>lý do vẫn xếp</translation>
    </message>
    <message>
        <source>recognised reporters</source>
        <translation>số báo cáo viên</translation>
    </message>
    <message>
        <source>record</source>
        <translation>bản ghi</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>bị từ chối</translation>
    </message>
    <message>
        <source>release</source>
        <translation>lần ban hành</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>bỏ</translation>
    </message>
    <message>
        <source>repeated</source>
        <translation>trùng lặp</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>thay</translation>
    </message>
    <message>
        <source>reported by sites</source>
        <translation>số liệu điểm cầu báo</translation>
    </message>
    <message>
        <source>reporters who presented</source>
        <translation>báo cáo viên có trình bày</translation>
    </message>
    <message>
        <source>requirements</source>
        <translation>yêu cầu với đại biểu</translation>
    </message>
    <message>
        <source>result</source>
        <translation>kết quả</translation>
    </message>
    <message>
        <source>revision</source>
        <translation>lần sửa</translation>
    </message>
    <message>
        <source>role</source>
        <translation>vai trò</translation>
    </message>
    <message>
        <source>roles</source>
        <translation>phân công</translation>
    </message>
    <message>
        <source>row</source>
        <translation>dòng</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>số dòng</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>số giây</translation>
    </message>
    <message>
        <source>sender</source>
        <translation>nơi gửi</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>buổi</translation>
    </message>
    <message>
        <source>site</source>
        <translation>điểm cầu</translation>
    </message>
    <message>
        <source>sites</source>
        <translation>các điểm cầu</translation>
    </message>
    <message>
        <source>slides</source>
        <translation>trang chiếu</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>người trình bày</translation>
    </message>
    <message>
        <source>speakers</source>
        <translation>báo cáo viên</translation>
    </message>
    <message>
        <source>stands for now</source>
        <translation>tạm dùng</translation>
    </message>
    <message>
        <source>start</source>
        <translation>bắt đầu</translation>
    </message>
    <message>
        <source>state</source>
        <translation>trạng thái</translation>
    </message>
    <message>
        <source>statements</source>
        <translation>ý kiến</translation>
    </message>
    <message>
        <source>station</source>
        <translation>máy</translation>
    </message>
    <message>
        <source>status</source>
        <translation>tình trạng</translation>
    </message>
    <message>
        <source>substituted</source>
        <translation>dự thay</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>nhiệm vụ</translation>
    </message>
    <message>
        <source>title</source>
        <translation>tên gọi</translation>
    </message>
    <message>
        <source>to</source>
        <translation>đến</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>chủ đề</translation>
    </message>
    <message>
        <source>topics presented</source>
        <translation>số chủ đề</translation>
    </message>
    <message>
        <source>total</source>
        <translation>tổng số</translation>
    </message>
    <message>
        <source>totals</source>
        <translation>tổng cộng</translation>
    </message>
    <message>
        <source>trusted</source>
        <translation>được tin</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>không đổi</translation>
    </message>
    <message>
        <source>unexcused</source>
        <translation>vắng không có lý do</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>đơn vị</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>cập nhật</translation>
    </message>
    <message>
        <source>values</source>
        <translation>giá trị</translation>
    </message>
    <message>
        <source>venue</source>
        <translation>địa điểm</translation>
    </message>
    <message>
        <source>version</source>
        <translation>bản chốt</translation>
    </message>
    <message>
        <source>version of the data</source>
        <translation>phiên bản dữ liệu</translation>
    </message>
    <message>
        <source>versions</source>
        <translation>các bản</translation>
    </message>
    <message>
        <source>walk-ins</source>
        <translation>ngoài danh sách</translation>
    </message>
    <message>
        <source>warnings</source>
        <translation>cảnh báo</translation>
    </message>
    <message>
        <source>what differs</source>
        <translation>phần khác nhau</translation>
    </message>
    <message>
        <source>what was done</source>
        <translation>việc</translation>
    </message>
    <message>
        <source>whom or what</source>
        <translation>người, nơi bị trùng</translation>
    </message>
    <message>
        <source>with</source>
        <translation>với</translation>
    </message>
    <message>
        <source>with what</source>
        <translation>với hội nghị</translation>
    </message>
    <message>
        <source>words</source>
        <translation>nội dung</translation>
    </message>
    <message>
        <source>workspace</source>
        <translation>bộ dữ liệu</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>.pdf, .xlsx or .docx</source>
        <translation>.pdf, .xlsx hoặc .docx</translation>
    </message>
    <message>
        <source>.pdf, or .docx for kinds that are text</source>
        <translation>.pdf; với loại là văn bản thì được .docx</translation>
    </message>
    <message>
        <source>.txt, .docx or .pdf</source>
        <translation>.txt, .docx hoặc .pdf</translation>
    </message>
    <message>
        <source>16:9 or 4:3</source>
        <translation>16:9 hoặc 4:3</translation>
    </message>
    <message>
        <source>Reporter conferences from plan to signed minutes.</source>
        <translation>Hội nghị báo cáo viên: từ kế hoạch đến biên bản đã ký.</translation>
    </message>
    <message>
        <source>a card&apos;s number</source>
        <translation>số thẻ</translation>
    </message>
    <message>
        <source>a name from “backup list”</source>
        <translation>tên lấy từ “backup list”</translation>
    </message>
    <message>
        <source>a person or an invitee</source>
        <translation>người hoặc đại biểu</translation>
    </message>
    <message>
        <source>a session of the event: its id or number (1, 2, …)</source>
        <translation>một buổi của hội nghị: mã hoặc số thứ tự (1, 2, …)</translation>
    </message>
    <message>
        <source>a signatory: id or name</source>
        <translation>người ký: mã hoặc họ tên</translation>
    </message>
    <message>
        <source>a site: id or name; may be repeated</source>
        <translation>điểm cầu: mã hoặc tên; có thể ghi nhiều lần</translation>
    </message>
    <message>
        <source>a topic or a content item</source>
        <translation>chủ đề hoặc nội dung</translation>
    </message>
    <message>
        <source>a topic or a content item with its subtree; may be repeated</source>
        <translation>chủ đề, hoặc nội dung cùng các mục bên dưới; có thể ghi nhiều lần</translation>
    </message>
    <message>
        <source>a unit or a person</source>
        <translation>đơn vị hoặc người</translation>
    </message>
    <message>
        <source>a value is missing after {name}</source>
        <translation>thiếu giá trị sau {name}</translation>
    </message>
    <message>
        <source>accept the sender&apos;s key at first sight</source>
        <translation>nhận khóa của nơi gửi ngay lần đầu</translation>
    </message>
    <message>
        <source>all that the event presents</source>
        <translation>mọi nội dung hội nghị trình bày</translation>
    </message>
    <message>
        <source>an id of your own: the same again writes nothing</source>
        <translation>mã tự đặt: ghi lại lần nữa không thêm gì</translation>
    </message>
    <message>
        <source>answer with one JSON object</source>
        <translation>trả lời bằng một đối tượng JSON</translation>
    </message>
    <message>
        <source>as the registry gave it</source>
        <translation>do văn thư cấp</translation>
    </message>
    <message>
        <source>at most so many (50)</source>
        <translation>tối đa bao nhiêu (50)</translation>
    </message>
    <message>
        <source>bring an older workspace to this version; a copy is made first</source>
        <translation>nâng bộ dữ liệu cũ lên phiên bản này; có sao lưu trước</translation>
    </message>
    <message>
        <source>build a deck of an event or of topics</source>
        <translation>dựng bài trình chiếu của hội nghị hoặc của chủ đề</translation>
    </message>
    <message>
        <source>call an event off</source>
        <translation>hủy hội nghị</translation>
    </message>
    <message>
        <source>check the database, the chain of operations and the tables</source>
        <translation>kiểm tra cơ sở dữ liệu, chuỗi thao tác và các bảng</translation>
    </message>
    <message>
        <source>close attendance</source>
        <translation>kết thúc điểm danh</translation>
    </message>
    <message>
        <source>close the minutes and keep their PDF</source>
        <translation>chốt biên bản và lưu tệp PDF</translation>
    </message>
    <message>
        <source>columns id, code or person, kind, occurred_at, desk</source>
        <translation>các cột id, code hoặc person, kind, occurred_at, desk</translation>
    </message>
    <message>
        <source>compare a deck with the library</source>
        <translation>đối chiếu bài trình chiếu với kho nội dung</translation>
    </message>
    <message>
        <source>day of the month on which periods close, as --from and --to have it</source>
        <translation>ngày trong tháng chốt số liệu của kỳ, khớp với --from và --to</translation>
    </message>
    <message>
        <source>do again what was undone last</source>
        <translation>làm lại việc vừa hoàn tác</translation>
    </message>
    <message>
        <source>each with everything below it</source>
        <translation>mỗi mục cùng mọi mục bên dưới</translation>
    </message>
    <message>
        <source>empty: the usual length of the kind</source>
        <translation>để trống: theo thời lượng thường lệ của loại</translation>
    </message>
    <message>
        <source>entry, exit, absent, excuse, unexcuse, substitute, annul</source>
        <translation>entry (vào), exit (ra), absent (vắng), excuse (có lý do), unexcuse (không lý do), substitute (dự thay), annul (hủy)</translation>
    </message>
    <message>
        <source>events by time</source>
        <translation>các hội nghị theo thời gian</translation>
    </message>
    <message>
        <source>everybody with their status</source>
        <translation>mọi đại biểu và tình trạng</translation>
    </message>
    <message>
        <source>exchange with a station server or through a shared folder</source>
        <translation>trao đổi với máy chủ trạm hoặc qua thư mục dùng chung</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>ngày đầu</translation>
    </message>
    <message>
        <source>for each session, in a money list</source>
        <translation>cho mỗi buổi, trong danh sách nhận tiền</translation>
    </message>
    <message>
        <source>freeze the schedule under a name</source>
        <translation>ban hành lịch dưới một tên</translation>
    </message>
    <message>
        <source>full-text search</source>
        <translation>tìm toàn văn</translation>
    </message>
    <message>
        <source>half sheets for invitations</source>
        <translation>giấy mời khổ A5</translation>
    </message>
    <message>
        <source>how long to wait for another program that writes (60)</source>
        <translation>chờ chương trình khác đang ghi tối đa bao lâu (60)</translation>
    </message>
    <message>
        <source>how many</source>
        <translation>bao nhiêu</translation>
    </message>
    <message>
        <source>how many of the newest (50)</source>
        <translation>bao nhiêu thao tác mới nhất (50)</translation>
    </message>
    <message>
        <source>in_person or online</source>
        <translation>in_person (trực tiếp) hoặc online (trực tuyến)</translation>
    </message>
    <message>
        <source>instead of the one found in the document</source>
        <translation>thay cho tên tìm thấy trong văn bản</translation>
    </message>
    <message>
        <source>it does not know {names}</source>
        <translation>không hiểu {names}</translation>
    </message>
    <message>
        <source>items; a document&apos;s id stands for all of its items</source>
        <translation>các nội dung; mã văn bản thay cho mọi nội dung của nó</translation>
    </message>
    <message>
        <source>language of messages: vi or en</source>
        <translation>ngôn ngữ thông báo: vi hoặc en</translation>
    </message>
    <message>
        <source>language of the window: vi or en</source>
        <translation>ngôn ngữ của cửa sổ: vi hoặc en</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>ngày cuối</translation>
    </message>
    <message>
        <source>leave number, date and names for the pen</source>
        <translation>để trống số, ngày và tên để ghi tay</translation>
    </message>
    <message>
        <source>leave on the list who is missing from the file</source>
        <translation>giữ lại người không có trong tệp</translation>
    </message>
    <message>
        <source>let in all the same, with a reason</source>
        <translation>vẫn cho vào, có ghi lý do</translation>
    </message>
    <message>
        <source>let the value that an operation wrote stand</source>
        <translation>lấy giá trị do một thao tác đã ghi</translation>
    </message>
    <message>
        <source>lets conflicts that block pass, and is kept</source>
        <translation>lý do vẫn tổ chức dù trùng lịch; được lưu lại</translation>
    </message>
    <message>
        <source>list the copies</source>
        <translation>liệt kê các bản sao lưu</translation>
    </message>
    <message>
        <source>list the machines that are known</source>
        <translation>liệt kê các máy đã biết</translation>
    </message>
    <message>
        <source>list what machines made different, and choose</source>
        <translation>liệt kê chỗ các máy ghi khác nhau và chọn</translation>
    </message>
    <message>
        <source>list what was done</source>
        <translation>liệt kê các thao tác đã làm</translation>
    </message>
    <message>
        <source>list what was received and waits</source>
        <translation>liệt kê những gì đã nhận và đang tạm giữ</translation>
    </message>
    <message>
        <source>make a checked copy of the workspace</source>
        <translation>sao lưu bộ dữ liệu, có kiểm tra</translation>
    </message>
    <message>
        <source>make a workspace</source>
        <translation>tạo bộ dữ liệu</translation>
    </message>
    <message>
        <source>make the workspace of a door station from its file</source>
        <translation>tạo bộ dữ liệu của máy điểm danh từ tệp của nó</translation>
    </message>
    <message>
        <source>mark one person</source>
        <translation>điểm danh một người</translation>
    </message>
    <message>
        <source>may be the same file: a copy is kept</source>
        <translation>có thể là chính tệp đó: có giữ bản cũ</translation>
    </message>
    <message>
        <source>move an event to another time</source>
        <translation>dời hội nghị sang thời gian khác</translation>
    </message>
    <message>
        <source>move items through curation</source>
        <translation>duyệt nội dung</translation>
    </message>
    <message>
        <source>needed once the event is open</source>
        <translation>cần có khi đã mở điểm danh</translation>
    </message>
    <message>
        <source>of the document</source>
        <translation>ngày của văn bản</translation>
    </message>
    <message>
        <source>of the walk-in</source>
        <translation>đơn vị của đại biểu ngoài danh sách</translation>
    </message>
    <message>
        <source>of the walk-in or the substitute</source>
        <translation>chức vụ của đại biểu ngoài danh sách hoặc người dự thay</translation>
    </message>
    <message>
        <source>official documents of an event</source>
        <translation>in giấy tờ của hội nghị</translation>
    </message>
    <message>
        <source>one event in full</source>
        <translation>toàn bộ thông tin một hội nghị</translation>
    </message>
    <message>
        <source>one of our own themes</source>
        <translation>một trong các mẫu trình bày có sẵn</translation>
    </message>
    <message>
        <source>one of {names} is missing</source>
        <translation>thiếu một trong {names}</translation>
    </message>
    <message>
        <source>only items that bear this tag</source>
        <translation>chỉ nội dung mang nhãn này</translation>
    </message>
    <message>
        <source>only people of this unit and those below it</source>
        <translation>chỉ người của đơn vị này và đơn vị trực thuộc</translation>
    </message>
    <message>
        <source>only the items of this document</source>
        <translation>chỉ nội dung của văn bản này</translation>
    </message>
    <message>
        <source>only what this peer lacks, sealed for it</source>
        <translation>chỉ những gì nơi nhận này còn thiếu, niêm phong cho nó</translation>
    </message>
    <message>
        <source>open attendance</source>
        <translation>mở điểm danh</translation>
    </message>
    <message>
        <source>open closed minutes again to correct them</source>
        <translation>mở lại biên bản đã chốt để sửa</translation>
    </message>
    <message>
        <source>opening, statements, votes, …</source>
        <translation>khai mạc, phát biểu, biểu quyết, …</translation>
    </message>
    <message>
        <source>options</source>
        <translation>tùy chọn</translation>
    </message>
    <message>
        <source>pair first, with the six digits on the other machine&apos;s screen</source>
        <translation>ghép đôi trước, bằng sáu chữ số trên màn hình máy kia</translation>
    </message>
    <message>
        <source>party, state, or the id of an own profile</source>
        <translation>party (văn bản Đảng), state (văn bản nhà nước) hoặc mã thể thức riêng</translation>
    </message>
    <message>
        <source>people in Vietnamese order of given names</source>
        <translation>danh sách người, xếp theo tên</translation>
    </message>
    <message>
        <source>prepare a door station for an event</source>
        <translation>chuẩn bị máy điểm danh cho hội nghị</translation>
    </message>
    <message>
        <source>present this document&apos;s content (.txt, .docx, .pdf)</source>
        <translation>trình bày nội dung văn bản này (.txt, .docx, .pdf)</translation>
    </message>
    <message>
        <source>put a copy in the workspace&apos;s place; the present state is kept</source>
        <translation>khôi phục từ bản sao lưu; hiện trạng được giữ lại</translation>
    </message>
    <message>
        <source>put an event back on the schedule</source>
        <translation>đưa hội nghị trở lại lịch</translation>
    </message>
    <message>
        <source>put an event off without a new day</source>
        <translation>hoãn hội nghị, chưa có ngày mới</translation>
    </message>
    <message>
        <source>read .txt, .docx or .pdf into a tree of draft items</source>
        <translation>nhập .txt, .docx hoặc .pdf thành cây nội dung dự thảo</translation>
    </message>
    <message>
        <source>record a number that a site reported</source>
        <translation>ghi số liệu điểm cầu báo về</translation>
    </message>
    <message>
        <source>reporter_conference, workshop, seminar, forum, …</source>
        <translation>reporter_conference, workshop, seminar, forum, …</translation>
    </message>
    <message>
        <source>say what would happen, write nothing</source>
        <translation>chỉ nói sẽ làm gì, không ghi</translation>
    </message>
    <message>
        <source>schedule one</source>
        <translation>lên lịch một hội nghị</translation>
    </message>
    <message>
        <source>show the version and leave</source>
        <translation>cho biết phiên bản</translation>
    </message>
    <message>
        <source>show this and leave</source>
        <translation>hiện trợ giúp này</translation>
    </message>
    <message>
        <source>somebody who was not invited</source>
        <translation>người ngoài danh sách</translation>
    </message>
    <message>
        <source>statistics of a period</source>
        <translation>báo cáo thống kê của một kỳ</translation>
    </message>
    <message>
        <source>summoned, registered or present</source>
        <translation>summoned (triệu tập), registered (đăng ký) hoặc present (có mặt)</translation>
    </message>
    <message>
        <source>take a mark back</source>
        <translation>hủy một lượt điểm danh</translation>
    </message>
    <message>
        <source>take back the newest operation</source>
        <translation>hoàn tác thao tác mới nhất</translation>
    </message>
    <message>
        <source>take in a bundle</source>
        <translation>nhận một tệp trao đổi</translation>
    </message>
    <message>
        <source>take in a list of invitees as a difference</source>
        <translation>nhận danh sách đại biểu, chỉ ghi phần khác</translation>
    </message>
    <message>
        <source>take in a roster of people and units</source>
        <translation>nhập danh sách người và đơn vị</translation>
    </message>
    <message>
        <source>take in an iCalendar file</source>
        <translation>nhận tệp iCalendar</translation>
    </message>
    <message>
        <source>take in many marks from a CSV file</source>
        <translation>nhận nhiều lượt điểm danh từ tệp CSV</translation>
    </message>
    <message>
        <source>take out of use instead</source>
        <translation>thôi sử dụng thay vì duyệt</translation>
    </message>
    <message>
        <source>take the other rows when some are rejected</source>
        <translation>vẫn nhận các dòng còn lại khi có dòng bị từ chối</translation>
    </message>
    <message>
        <source>the PostgreSQL database of the workspace</source>
        <translation>cơ sở dữ liệu PostgreSQL của bộ dữ liệu</translation>
    </message>
    <message>
        <source>the address of the server, or the shared folder</source>
        <translation>địa chỉ máy chủ hoặc thư mục dùng chung</translation>
    </message>
    <message>
        <source>the bundle</source>
        <translation>tệp trao đổi</translation>
    </message>
    <message>
        <source>the calendar file</source>
        <translation>tệp lịch</translation>
    </message>
    <message>
        <source>the code of the office&apos;s own unit</source>
        <translation>mã đơn vị của cơ quan</translation>
    </message>
    <message>
        <source>the counts of an event</source>
        <translation>các số đếm của hội nghị</translation>
    </message>
    <message>
        <source>the deck</source>
        <translation>bài trình chiếu</translation>
    </message>
    <message>
        <source>the document that says so</source>
        <translation>văn bản thông báo</translation>
    </message>
    <message>
        <source>the earlier release: its name or id</source>
        <translation>lần ban hành trước: tên hoặc mã</translation>
    </message>
    <message>
        <source>the event: its id or any unambiguous part of it</source>
        <translation>hội nghị: mã, hoặc phần đầu hay cuối của mã</translation>
    </message>
    <message>
        <source>the file to read</source>
        <translation>tệp cần đọc</translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation>tệp cần ghi</translation>
    </message>
    <message>
        <source>the folder to make the workspace in</source>
        <translation>thư mục tạo bộ dữ liệu</translation>
    </message>
    <message>
        <source>the folder to write into</source>
        <translation>thư mục ghi kết quả</translation>
    </message>
    <message>
        <source>the later release: its name or id</source>
        <translation>lần ban hành sau: tên hoặc mã</translation>
    </message>
    <message>
        <source>the length of the talk: less important slides are left out</source>
        <translation>thời lượng trình bày: bớt các trang ít quan trọng</translation>
    </message>
    <message>
        <source>the list to read</source>
        <translation>danh sách cần đọc</translation>
    </message>
    <message>
        <source>the mark: its id</source>
        <translation>mã lượt điểm danh</translation>
    </message>
    <message>
        <source>the name of the desk</source>
        <translation>tên bàn điểm danh</translation>
    </message>
    <message>
        <source>the name of the release</source>
        <translation>tên lần ban hành</translation>
    </message>
    <message>
        <source>the office&apos;s own template</source>
        <translation>mẫu của cơ quan</translation>
    </message>
    <message>
        <source>the official letter as a notice of invitation</source>
        <translation>công văn in thành thông báo mời</translation>
    </message>
    <message>
        <source>the sheet of a workbook; empty: the first that is shown</source>
        <translation>trang tính; để trống: trang đầu tiên đang hiện</translation>
    </message>
    <message>
        <source>the sign-in list under a heading for each unit</source>
        <translation>danh sách ký tên xếp theo từng đơn vị</translation>
    </message>
    <message>
        <source>the site: id or name</source>
        <translation>điểm cầu: mã hoặc tên</translation>
    </message>
    <message>
        <source>the slides as PDF too</source>
        <translation>xuất thêm PDF</translation>
    </message>
    <message>
        <source>the tree of items, in order</source>
        <translation>cây nội dung, theo thứ tự</translation>
    </message>
    <message>
        <source>the venue: id or name</source>
        <translation>địa điểm: mã hoặc tên</translation>
    </message>
    <message>
        <source>the whole main job on the sample, into a folder</source>
        <translation>chạy trọn việc chính trên dữ liệu mẫu, ghi vào một thư mục</translation>
    </message>
    <message>
        <source>the workspace folder</source>
        <translation>thư mục bộ dữ liệu</translation>
    </message>
    <message>
        <source>there is no command “{words}”</source>
        <translation>không có lệnh “{words}”</translation>
    </message>
    <message>
        <source>units as of the event, or as of today</source>
        <translation>đơn vị lúc tổ chức (event) hoặc hiện nay (today)</translation>
    </message>
    <message>
        <source>update what the library changed, keep what hands changed</source>
        <translation>cập nhật phần kho đã đổi, giữ phần sửa tay</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>cách dùng: </translation>
    </message>
    <message>
        <source>what changed between two releases</source>
        <translation>thay đổi giữa hai lần ban hành</translation>
    </message>
    <message>
        <source>what doesn&apos;t go together, over all events</source>
        <translation>trùng lịch trong mọi hội nghị</translation>
    </message>
    <message>
        <source>what it is called</source>
        <translation>tên gọi</translation>
    </message>
    <message>
        <source>what it takes</source>
        <translation>tham số</translation>
    </message>
    <message>
        <source>what the station is called: “Bàn 2”</source>
        <translation>tên máy: “Bàn 2”</translation>
    </message>
    <message>
        <source>when it begins: 2026-06-05T08:00, 8h00 5/6/2026</source>
        <translation>bắt đầu lúc: 2026-06-05T08:00, 8h00 5/6/2026</translation>
    </message>
    <message>
        <source>when it ends</source>
        <translation>kết thúc lúc</translation>
    </message>
    <message>
        <source>when it happened; empty: now</source>
        <translation>xảy ra lúc; để trống: bây giờ</translation>
    </message>
    <message>
        <source>where the person sits</source>
        <translation>nơi người ấy ngồi</translation>
    </message>
    <message>
        <source>which column is which field</source>
        <translation>cột nào là trường nào</translation>
    </message>
    <message>
        <source>who came instead</source>
        <translation>người đến thay</translation>
    </message>
    <message>
        <source>who chairs: id or name</source>
        <translation>chủ trì: mã hoặc họ tên</translation>
    </message>
    <message>
        <source>who holds it; empty: the office</source>
        <translation>đơn vị tổ chức; để trống: cơ quan</translation>
    </message>
    <message>
        <source>who is working; a PIN is read from BAOCAOVIEN_PIN</source>
        <translation>người đang làm việc; mã PIN đọc từ BAOCAOVIEN_PIN</translation>
    </message>
    <message>
        <source>who presents: id or name; may be repeated</source>
        <translation>người trình bày: mã hoặc họ tên; có thể ghi nhiều lần</translation>
    </message>
    <message>
        <source>who reported it</source>
        <translation>người báo số</translation>
    </message>
    <message>
        <source>who writes the minutes: id or name</source>
        <translation>thư ký: mã hoặc họ tên</translation>
    </message>
    <message>
        <source>whoever is not marked is absent without a reason</source>
        <translation>ai chưa điểm danh là vắng không có lý do</translation>
    </message>
    <message>
        <source>why</source>
        <translation>lý do</translation>
    </message>
    <message>
        <source>with the sample office, people, content and events</source>
        <translation>kèm cơ quan, con người, nội dung và hội nghị mẫu</translation>
    </message>
    <message>
        <source>words of the name, with or without marks</source>
        <translation>từ trong tên, có dấu hay không dấu</translation>
    </message>
    <message>
        <source>words, with or without marks</source>
        <translation>từ cần tìm, có dấu hay không dấu</translation>
    </message>
    <message>
        <source>write a bundle of operations for other machines</source>
        <translation>ghi tệp trao đổi cho máy khác</translation>
    </message>
    <message>
        <source>write the minutes of an event from a file</source>
        <translation>ghi biên bản hội nghị từ tệp</translation>
    </message>
    <message>
        <source>write the schedule as iCalendar</source>
        <translation>ghi lịch ra tệp iCalendar</translation>
    </message>
    <message>
        <source>{names} is missing</source>
        <translation>thiếu {names}</translation>
    </message>
    <message>
        <source>{name} and {other} don&apos;t go together</source>
        <translation>{name} và {other} không đi cùng nhau</translation>
    </message>
    <message>
        <source>{name} may stand for {choices}</source>
        <translation>{name} có thể là {choices}</translation>
    </message>
    <message>
        <source>{name} takes no value</source>
        <translation>{name} không nhận giá trị</translation>
    </message>
    <message>
        <source>{value} after {name} is not a number</source>
        <translation>{value} sau {name} không phải là số</translation>
    </message>
    <message>
        <source>{value} is no value for {name}; take one of {choices}</source>
        <translation>{value} không phải giá trị của {name}; chọn một trong {choices}</translation>
    </message>
    <message>
        <source>đảng viên, đoàn viên – hội viên, nhân dân, …</source>
        <translation>đảng viên, đoàn viên – hội viên, nhân dân, …</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Abstained or other opinions</source>
        <translation>Không biểu quyết hoặc ý kiến khác</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>How it was voted</source>
        <translation>Hình thức biểu quyết</translation>
    </message>
    <message>
        <source>Keep the change</source>
        <translation>Lưu sửa đổi</translation>
    </message>
    <message>
        <source>Kind of entry</source>
        <translation>Loại ghi chép</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Thôi, giữ như cũ</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Position, for somebody who is not in the directory</source>
        <translation>Chức vụ, nếu chưa có trong danh bạ</translation>
    </message>
    <message>
        <source>The whole conference</source>
        <translation>Chung cả hội nghị</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>Under which line of the agenda</source>
        <translation>Thuộc mục nào của chương trình</translation>
    </message>
    <message>
        <source>Under which line of the agenda: Alt+↑, Alt+↓</source>
        <translation>Thuộc mục chương trình nào: Alt+↑, Alt+↓</translation>
    </message>
    <message>
        <source>Votes against</source>
        <translation>Số phiếu không tán thành</translation>
    </message>
    <message>
        <source>Votes for</source>
        <translation>Số phiếu tán thành</translation>
    </message>
    <message>
        <source>What is being written: Alt+1 to Alt+{last}</source>
        <translation>Đang ghi gì: Alt+1 đến Alt+{last}</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Việc phải làm</translation>
    </message>
    <message>
        <source>What was concluded</source>
        <translation>Kết luận điều gì</translation>
    </message>
    <message>
        <source>What was said; Ctrl+Enter writes it down and begins the next</source>
        <translation>Nội dung phát biểu; Ctrl+Enter để ghi lại và viết ý kiến tiếp theo</translation>
    </message>
    <message>
        <source>What was voted on</source>
        <translation>Biểu quyết về việc gì</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Người thực hiện</translation>
    </message>
    <message>
        <source>Who does it: unit or person</source>
        <translation>Ai thực hiện: đơn vị hoặc cá nhân</translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation>Người phát biểu</translation>
    </message>
    <message>
        <source>Who speaks: some letters of the name</source>
        <translation>Ai phát biểu: gõ vài chữ của tên</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Ghi lại</translation>
    </message>
    <message>
        <source>Write down and begin the next (Ctrl+Enter)</source>
        <translation>Ghi lại rồi viết ý kiến tiếp theo (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>against</source>
        <translation>không</translation>
    </message>
    <message>
        <source>for</source>
        <translation>thuận</translation>
    </message>
    <message>
        <source>other</source>
        <translation>khác</translation>
    </message>
    <message>
        <source>written paper</source>
        <translation>có bản viết</translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <source>Leave theirs</source>
        <translation>Để lời đang có</translation>
    </message>
    <message>
        <source>What stands there now</source>
        <translation>Lời đang có</translation>
    </message>
    <message>
        <source>Write mine</source>
        <translation>Ghi lời của tôi</translation>
    </message>
    <message>
        <source>Your words</source>
        <translation>Lời của bạn</translation>
    </message>
</context>
<context>
    <name>ConflictKinds</name>
    <message>
        <source>More people are invited than {subject} has seats</source>
        <translation>Mời nhiều hơn số chỗ của {subject}</translation>
    </message>
    <message>
        <source>The agenda goes on {minutes} minutes after the end: {items}</source>
        <translation>Chương trình quá giờ kết thúc {minutes} phút: {items}</translation>
    </message>
    <message>
        <source>The day is a holiday or a day off</source>
        <translation>Ngày này là ngày lễ hoặc ngày nghỉ</translation>
    </message>
    <message>
        <source>The invitation goes out less than 3 working days before</source>
        <translation>Giấy mời gửi trước chưa đủ 3 ngày làm việc</translation>
    </message>
    <message>
        <source>The venue {subject} cannot be used then</source>
        <translation>Không dùng được {subject} vào lúc đó</translation>
    </message>
    <message>
        <source>The venue {subject} is taken by “{other}”</source>
        <translation>{subject} đã có “{other}”</translation>
    </message>
    <message>
        <source>Too little time for {subject} to come from “{other}”</source>
        <translation>{subject} không kịp đi từ “{other}” đến</translation>
    </message>
    <message>
        <source>{subject} cannot come then</source>
        <translation>{subject} bận vào lúc đó</translation>
    </message>
    <message>
        <source>{subject} is needed at “{other}” at the same time</source>
        <translation>{subject} cùng lúc có việc ở “{other}”</translation>
    </message>
    <message>
        <source>{subject} speaks at “{other}” at the same time</source>
        <translation>{subject} cùng lúc trình bày ở “{other}”</translation>
    </message>
</context>
<context>
    <name>ConflictList</name>
    <message>
        <source>Chosen; it goes to the others with the next file.</source>
        <translation>Đã chọn; kết quả theo tệp gửi lần sau sang máy khác.</translation>
    </message>
    <message>
        <source>Nothing differs</source>
        <translation>Không có chỗ nào khác nhau</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Những chỗ khác nhau</translation>
    </message>
    <message>
        <source>Where two machines change the same place without knowing of each other, both values stand here to choose.</source>
        <translation>Khi hai máy cùng sửa một chỗ mà chưa biết của nhau, cả hai giá trị hiện ở đây để chọn.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… và %n chỗ nữa</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContentLevels</name>
    <message>
        <source>+ plus</source>
        <translation>+ (cộng)</translation>
    </message>
    <message>
        <source>1, 2, 3</source>
        <translation>1, 2, 3</translation>
    </message>
    <message>
        <source>1.1, 1.2</source>
        <translation>1.1, 1.2</translation>
    </message>
    <message>
        <source>I, II, III</source>
        <translation>I, II, III</translation>
    </message>
    <message>
        <source>a), b), c)</source>
        <translation>a), b), c)</translation>
    </message>
    <message>
        <source>chapter</source>
        <translation>chương</translation>
    </message>
    <message>
        <source>paragraph</source>
        <translation>đoạn</translation>
    </message>
    <message>
        <source>part</source>
        <translation>phần</translation>
    </message>
    <message>
        <source>section</source>
        <translation>mục</translation>
    </message>
    <message>
        <source>– dash</source>
        <translation>– (gạch đầu dòng)</translation>
    </message>
</context>
<context>
    <name>ContentStates</name>
    <message>
        <source>approved</source>
        <translation>đã duyệt</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>dự thảo</translation>
    </message>
    <message>
        <source>waits for approval</source>
        <translation>chờ duyệt</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>thôi sử dụng</translation>
    </message>
</context>
<context>
    <name>ContentTreeView</name>
    <message>
        <source>Content</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
</context>
<context>
    <name>CountsPanel</name>
    <message>
        <source>(none)</source>
        <translation>(không ghi)</translation>
    </message>
    <message>
        <source>By site</source>
        <translation>Theo điểm cầu</translation>
    </message>
    <message>
        <source>By unit</source>
        <translation>Theo đơn vị</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Đã đến</translation>
    </message>
    <message>
        <source>Count by</source>
        <translation>Đếm theo</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Số đếm</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Có mặt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>vắng</translation>
    </message>
    <message>
        <source>awaited</source>
        <translation>chưa đến</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>có lý do</translation>
    </message>
    <message>
        <source>have left</source>
        <translation>đã ra về</translation>
    </message>
    <message>
        <source>late</source>
        <translation>đến muộn</translation>
    </message>
    <message>
        <source>not on the list</source>
        <translation>ngoài danh sách</translation>
    </message>
    <message>
        <source>reported by sites</source>
        <translation>điểm cầu báo thêm</translation>
    </message>
    <message>
        <source>reported {kind}</source>
        <translation>báo {kind}</translation>
    </message>
    <message>
        <source>substitutes</source>
        <translation>dự thay</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Copy details</source>
        <translation>Chép chi tiết</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Chi tiết</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Làm việc tiếp</translation>
    </message>
    <message>
        <source>Something went wrong in the program</source>
        <translation>Chương trình gặp lỗi</translation>
    </message>
    <message>
        <source>This is a fault of the program, not of yours. What you saved is kept. You can go on working; if it happens again, send the details to whoever looks after the program. They hold no names of people.</source>
        <translation>Đây là lỗi của chương trình, không phải của bạn. Những gì đã lưu vẫn còn nguyên. Bạn có thể làm việc tiếp; nếu lỗi lặp lại, hãy gửi phần chi tiết cho người phụ trách chương trình. Trong đó không có họ tên ai.</translation>
    </message>
</context>
<context>
    <name>CutOff</name>
    <message>
        <source>Day on which periods close</source>
        <translation>Ngày chốt số liệu của kỳ</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Periods close on</source>
        <translation>Chốt số liệu vào</translation>
    </message>
    <message>
        <source>Periods close on the day that was chosen.</source>
        <translation>Đã đặt ngày chốt số liệu của kỳ.</translation>
    </message>
    <message>
        <source>Where the superior office asks for figures up to a day, for instance the 15th of the last month: a quarter then runs from the 16th of the month before it to the 15th of its last month, and so do the periods it is compared with.</source>
        <translation>Dùng khi cấp trên yêu cầu số liệu đến một ngày, ví dụ ngày 15 của tháng cuối: khi đó quý tính từ ngày 16 của tháng liền trước quý đến ngày 15 của tháng cuối quý, các kỳ đem so sánh cũng vậy.</translation>
    </message>
    <message>
        <source>day </source>
        <translation>ngày </translation>
    </message>
    <message>
        <source>the last day of the month</source>
        <translation>ngày cuối tháng</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Choose in the calendar</source>
        <translation>Chọn trên lịch</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>April</source>
        <translation>tháng 4</translation>
    </message>
    <message>
        <source>August</source>
        <translation>tháng 8</translation>
    </message>
    <message>
        <source>December</source>
        <translation>tháng 12</translation>
    </message>
    <message>
        <source>February</source>
        <translation>tháng 02</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>thứ Sáu</translation>
    </message>
    <message>
        <source>January</source>
        <translation>tháng 01</translation>
    </message>
    <message>
        <source>July</source>
        <translation>tháng 7</translation>
    </message>
    <message>
        <source>June</source>
        <translation>tháng 6</translation>
    </message>
    <message>
        <source>March</source>
        <translation>tháng 3</translation>
    </message>
    <message>
        <source>May</source>
        <translation>tháng 5</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>thứ Hai</translation>
    </message>
    <message>
        <source>November</source>
        <translation>tháng 11</translation>
    </message>
    <message>
        <source>October</source>
        <translation>tháng 10</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>thứ Bảy</translation>
    </message>
    <message>
        <source>September</source>
        <translation>tháng 9</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Chủ nhật</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>thứ Năm</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>thứ Ba</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>thứ Tư</translation>
    </message>
    <message>
        <source>first 9 months of {year}</source>
        <translation>9 tháng đầu năm {year}</translation>
    </message>
    <message>
        <source>first half of {year}</source>
        <translation>6 tháng đầu năm {year}</translation>
    </message>
    <message>
        <source>from {first} to {last}</source>
        <translation>từ ngày {first} đến ngày {last}</translation>
    </message>
    <message>
        <source>month {part}/{year}</source>
        <translation>tháng {part}/{year}</translation>
    </message>
    <message>
        <source>quarter {roman}/{year}</source>
        <translation>quý {roman}/{year}</translation>
    </message>
    <message>
        <source>second half of {year}</source>
        <translation>6 tháng cuối năm {year}</translation>
    </message>
    <message>
        <source>year {year}</source>
        <translation>năm {year}</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>ngày {day:02d} {month} năm {year}</translation>
    </message>
</context>
<context>
    <name>DaysOffSection</name>
    <message>
        <source>A day off, or worked instead</source>
        <translation>Ngày nghỉ hoặc ngày làm bù</translation>
    </message>
    <message>
        <source>Add a day…</source>
        <translation>Thêm ngày…</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Days off</source>
        <translation>Ngày nghỉ, ngày làm bù</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>Là</translation>
    </message>
    <message>
        <source>Nothing is written down for this year.</source>
        <translation>Năm này chưa ghi ngày nào.</translation>
    </message>
    <message>
        <source>Public holidays are known. Add what was decided for the year: days swapped, bridged or worked in their place. The schedule warns on days off, and counts working days by them.</source>
        <translation>Ngày lễ theo luật đã có sẵn. Ghi thêm những gì đã quyết định cho năm: ngày nghỉ hoán đổi, nghỉ liền, ngày làm bù. Lịch sẽ báo khi trúng ngày nghỉ và tính ngày làm việc theo đó.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Đã lưu.</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Bỏ ra</translation>
    </message>
    <message>
        <source>Taken out.</source>
        <translation>Đã bỏ ra.</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Thứ</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Worked</source>
        <translation>Nghỉ hay làm</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>a day off</source>
        <translation>ngày nghỉ</translation>
    </message>
    <message>
        <source>off</source>
        <translation>nghỉ</translation>
    </message>
    <message>
        <source>worked</source>
        <translation>làm bù</translation>
    </message>
    <message>
        <source>worked in place of another day</source>
        <translation>ngày làm bù</translation>
    </message>
</context>
<context>
    <name>DeckForm</name>
    <message>
        <source>Below the title</source>
        <translation>Dòng dưới tên bài</translation>
    </message>
    <message>
        <source>Deck</source>
        <translation>Bài trình chiếu</translation>
    </message>
    <message>
        <source>Shape of the slides</source>
        <translation>Khổ trang chiếu</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Người trình bày</translation>
    </message>
    <message>
        <source>The template {file} decides on look and shape.</source>
        <translation>Mẫu của cơ quan {file} quyết định màu, kiểu chữ và khổ trang chiếu.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Mẫu trình bày</translation>
    </message>
    <message>
        <source>Title on the cover</source>
        <translation>Tên bài trên trang bìa</translation>
    </message>
</context>
<context>
    <name>DecksPage</name>
    <message numerus="yes">
        <source>%n newer</source>
        <translation>
            <numerusform>%n trang có bản mới</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slides</source>
        <translation>
            <numerusform>%n trang</numerusform>
        </translation>
    </message>
    <message>
        <source>All that it presents becomes slides, with notes and sources.</source>
        <translation>Nội dung trình bày thành trang chiếu, kèm lời nói và nguồn.</translation>
    </message>
    <message>
        <source>Approved content becomes slides that fit and know their sources.</source>
        <translation>Nội dung đã duyệt thành trang chiếu vừa khổ, có ghi nguồn.</translation>
    </message>
    <message>
        <source>Build a deck</source>
        <translation>Dựng bài trình chiếu</translation>
    </message>
    <message>
        <source>Build the deck now</source>
        <translation>Dựng bài trình chiếu</translation>
    </message>
    <message>
        <source>Check a PowerPoint file…</source>
        <translation>Kiểm tra tệp PowerPoint…</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Copy the chosen deck</source>
        <translation>Sao bài đang chọn</translation>
    </message>
    <message>
        <source>Copy this deck</source>
        <translation>Sao bài này</translation>
    </message>
    <message>
        <source>Deck</source>
        <translation>Bài trình chiếu</translation>
    </message>
    <message>
        <source>Decks</source>
        <translation>Bài trình chiếu</translation>
    </message>
    <message>
        <source>Decks stand here</source>
        <translation>Nơi dựng bài trình chiếu</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Hội nghị</translation>
    </message>
    <message>
        <source>Export PowerPoint</source>
        <translation>Xuất PowerPoint</translation>
    </message>
    <message>
        <source>Export PowerPoint and PDF…</source>
        <translation>Xuất PowerPoint kèm PDF…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Hand-out, {count} slides to a page…</source>
        <translation>Bản phát tay, {count} trang chiếu mỗi trang giấy…</translation>
    </message>
    <message>
        <source>Keep these times</source>
        <translation>Lấy thời gian này</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Dựng lúc</translation>
    </message>
    <message>
        <source>No deck yet for “{title}”</source>
        <translation>Chưa có bài trình chiếu cho “{title}”</translation>
    </message>
    <message>
        <source>Notes pages…</source>
        <translation>Trang ghi chú (trang chiếu kèm lời trình bày)…</translation>
    </message>
    <message>
        <source>Outline document (Word or PDF)…</source>
        <translation>Đề cương tuyên truyền (Word hoặc PDF)…</translation>
    </message>
    <message>
        <source>PgDn and PgUp turn the slides, B shows black, V plays a clip, Esc ends</source>
        <translation>PgDn, PgUp để chuyển trang; B: màn hình đen; V: phát phim; Esc: kết thúc</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Trình chiếu</translation>
    </message>
    <message>
        <source>Rehearse with a clock</source>
        <translation>Trình bày thử có đồng hồ</translation>
    </message>
    <message numerus="yes">
        <source>Rehearsed: %n minutes.</source>
        <translation>
            <numerusform>Đã trình bày thử: %n phút.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Xóa</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n decks?</source>
        <translation>
            <numerusform>Xóa %n bài trình chiếu?</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the chosen decks</source>
        <translation>Xóa các bài đang chọn</translation>
    </message>
    <message>
        <source>Remove this deck</source>
        <translation>Xóa bài này</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n decks.</source>
        <translation>
            <numerusform>Đã xóa %n bài trình chiếu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take along to the conference…</source>
        <translation>Mang đi hội nghị…</translation>
    </message>
    <message>
        <source>Template of the office…</source>
        <translation>Mẫu của cơ quan…</translation>
    </message>
    <message>
        <source>The deck is built.</source>
        <translation>Đã dựng bài trình chiếu.</translation>
    </message>
    <message>
        <source>The times of the slides are kept.</source>
        <translation>Đã ghi thời gian của từng trang.</translation>
    </message>
    <message>
        <source>This is the copy.</source>
        <translation>Đây là bản sao.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tên bài</translation>
    </message>
    <message>
        <source>Title, with or without marks</source>
        <translation>Tên bài, có dấu hoặc không dấu</translation>
    </message>
    <message>
        <source>Without the office&apos;s template</source>
        <translation>Thôi dùng mẫu của cơ quan</translation>
    </message>
    <message>
        <source>not exported yet</source>
        <translation>chưa xuất</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>đúng kho</translation>
    </message>
</context>
<context>
    <name>DeskClock</name>
    <message>
        <source>Date and time now</source>
        <translation>Ngày và giờ bây giờ</translation>
    </message>
    <message>
        <source>Go on (Enter)</source>
        <translation>Tiếp tục (Enter)</translation>
    </message>
    <message>
        <source>The clock of this machine went back: it already wrote at {last}.</source>
        <translation>Đồng hồ của máy chạy lùi: máy này đã ghi lúc {last}.</translation>
    </message>
    <message>
        <source>What time is it?</source>
        <translation>Bây giờ là mấy giờ?</translation>
    </message>
</context>
<context>
    <name>DeskForm</name>
    <message>
        <source>A few letters</source>
        <translation>Gõ vài chữ</translation>
    </message>
    <message>
        <source>Cancel (Esc)</source>
        <translation>Thôi (Esc)</translation>
    </message>
    <message>
        <source>Type {name} first.</source>
        <translation>Hãy nhập {name}.</translation>
    </message>
</context>
<context>
    <name>DeskLock</name>
    <message>
        <source>A PIN for {name} opens the lock again</source>
        <translation>Đặt mã PIN của {name} để mở khóa lại</translation>
    </message>
    <message>
        <source>Choose who is working first, at the foot of the window.</source>
        <translation>Hãy chọn người đang làm việc trước, ở cuối cửa sổ.</translation>
    </message>
</context>
<context>
    <name>DeskNameDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Keep the name</source>
        <translation>Lưu tên</translation>
    </message>
    <message>
        <source>Name of this desk</source>
        <translation>Tên bàn điểm danh này</translation>
    </message>
    <message>
        <source>Stands on every mark made here, as “Door A”</source>
        <translation>Ghi trên mọi lượt điểm danh ở đây, ví dụ “Cửa A”</translation>
    </message>
</context>
<context>
    <name>DeskPaper</name>
    <message>
        <source>Folder for the forms</source>
        <translation>Thư mục để biểu mẫu</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Đã ghi: {file}</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n forms.</source>
        <translation>
            <numerusform>Đã ghi %n biểu mẫu.</numerusform>
        </translation>
    </message>
    <message>
        <source>card</source>
        <translation>thẻ</translation>
    </message>
    <message>
        <source>sheets to sign</source>
        <translation>tờ ký tên</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Go on with it</source>
        <translation>Mở lại để làm tiếp</translation>
    </message>
    <message>
        <source>“{title}” was closed and nothing was saved.</source>
        <translation>Đã đóng “{title}”, chưa lưu gì.</translation>
    </message>
</context>
<context>
    <name>DifferenceCard</name>
    <message>
        <source>Choose this</source>
        <translation>Chọn</translation>
    </message>
    <message>
        <source>Choose: {value}</source>
        <translation>Chọn: {value}</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Deleted on one machine, changed on another</source>
        <translation>Máy này xóa, máy kia sửa</translation>
    </message>
    <message>
        <source>Keep it, with the change</source>
        <translation>Giữ lại, với nội dung đã sửa</translation>
    </message>
    <message>
        <source>stands for now</source>
        <translation>đang tạm dùng</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>(empty)</source>
        <translation>(để trống)</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Agenda item</source>
        <translation>Mục chương trình</translation>
    </message>
    <message>
        <source>Another detail</source>
        <translation>Chi tiết khác</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Đến</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Trực thuộc</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Kết luận</translation>
    </message>
    <message>
        <source>Conference</source>
        <translation>Hội nghị</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Liên hệ</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>Đơn vị tính</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Deck</source>
        <translation>Bài trình chiếu</translation>
    </message>
    <message>
        <source>Delegate</source>
        <translation>Đại biểu</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Đã xóa</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Mô tả</translation>
    </message>
    <message>
        <source>Document in the register</source>
        <translation>Văn bản trong sổ văn bản đi</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>Ngày hoàn thành</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>Form of address</source>
        <translation>Danh xưng</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Đề mục</translation>
    </message>
    <message>
        <source>Joined to</source>
        <translation>Gộp vào</translation>
    </message>
    <message>
        <source>Kind of conference</source>
        <translation>Loại hội nghị</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Biên bản</translation>
    </message>
    <message>
        <source>Minutes of grace</source>
        <translation>Số phút châm chước</translation>
    </message>
    <message>
        <source>Minutes of time</source>
        <translation>Số phút</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Name of a unit</source>
        <translation>Tên đơn vị</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Phần mở đầu</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Kỳ</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Nơi họp</translation>
    </message>
    <message>
        <source>Place in date lines</source>
        <translation>Địa danh ghi trên văn bản</translation>
    </message>
    <message>
        <source>Place in the order</source>
        <translation>Thứ tự</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Kế hoạch</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Position of a person</source>
        <translation>Chức vụ của một người</translation>
    </message>
    <message>
        <source>Protocol rank</source>
        <translation>Thứ tự lễ tân</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Nơi nhận</translation>
    </message>
    <message>
        <source>Recognition of a reporter</source>
        <translation>Công nhận báo cáo viên</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Bản ghi</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Yêu cầu</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>Role at a conference</source>
        <translation>Vai trò ở hội nghị</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Số chỗ</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Buổi</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Tên ngắn</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Điểm cầu</translation>
    </message>
    <message>
        <source>Site of a conference</source>
        <translation>Điểm cầu của hội nghị</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>Trang chiếu</translation>
    </message>
    <message>
        <source>Source document</source>
        <translation>Văn bản nguồn</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Người trình bày</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Statement in minutes</source>
        <translation>Ý kiến trong biên bản</translation>
    </message>
    <message>
        <source>Substitute</source>
        <translation>Người dự thay</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>Tiêu đề phụ</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Ký hiệu</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>Tag of content</source>
        <translation>Nhãn của nội dung</translation>
    </message>
    <message>
        <source>Talking points</source>
        <translation>Ý nói</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>Task of a plan</source>
        <translation>Nhiệm vụ trong kế hoạch</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Nội dung chữ</translation>
    </message>
    <message>
        <source>The office</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Chủ đề</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Địa điểm</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Biểu quyết</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Người thực hiện</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Người ký</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Thôi sử dụng</translation>
    </message>
    <message>
        <source>Wording of content</source>
        <translation>Câu chữ của nội dung</translation>
    </message>
    <message>
        <source>no</source>
        <translation>không</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
</context>
<context>
    <name>DirectoryPage</name>
    <message>
        <source>Add person</source>
        <translation>Thêm người</translation>
    </message>
    <message>
        <source>Add site</source>
        <translation>Thêm điểm cầu</translation>
    </message>
    <message>
        <source>Add unit</source>
        <translation>Thêm đơn vị</translation>
    </message>
    <message>
        <source>Add venue</source>
        <translation>Thêm địa điểm</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Choose a unit in the tree first.</source>
        <translation>Hãy chọn một đơn vị ở cây bên trái trước.</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Danh bạ</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Import list…</source>
        <translation>Nhập danh sách…</translation>
    </message>
    <message>
        <source>Import the list your office already has, or add the first person by hand.</source>
        <translation>Nhập danh sách cơ quan đang có, hoặc thêm người đầu tiên bằng tay.</translation>
    </message>
    <message>
        <source>Name, with or without marks</source>
        <translation>Tên, có dấu hay không dấu đều được</translation>
    </message>
    <message>
        <source>Only reporters</source>
        <translation>Chỉ báo cáo viên</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Con người</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Xóa</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n records from the directory?</source>
        <translation>
            <numerusform>Xóa %n bản ghi khỏi danh bạ?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %n records.</source>
        <translation>
            <numerusform>Đã xóa %n bản ghi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename, merge, split the chosen unit…</source>
        <translation>Đổi tên, sáp nhập, chia tách đơn vị đang chọn…</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>Báo cáo viên</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Số chỗ</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Điểm cầu</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Điểm cầu</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Units and people stand here</source>
        <translation>Đơn vị và con người ở đây</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Địa điểm</translation>
    </message>
    <message>
        <source>Venues</source>
        <translation>Địa điểm</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Liệt kê gì</translation>
    </message>
    <message>
        <source>{units} units, {posts} posts today</source>
        <translation>{units} đơn vị, {posts} chức vụ tính đến hôm nay</translation>
    </message>
</context>
<context>
    <name>DocumentPanel</name>
    <message>
        <source>Choose a line to see its files, or record the number that the registry gave.</source>
        <translation>Chọn một dòng để xem tệp kèm theo, hoặc ghi số mà văn thư đã cấp.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại văn bản</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Of the event shown above</source>
        <translation>Của hội nghị đang chọn ở trên</translation>
    </message>
    <message>
        <source>Record a number</source>
        <translation>Ghi số văn bản</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Người ký</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>Type code</source>
        <translation>Ký hiệu loại</translation>
    </message>
    <message>
        <source>What is the document called?</source>
        <translation>Văn bản nói về việc gì?</translation>
    </message>
    <message>
        <source>Write in the register</source>
        <translation>Ghi vào sổ</translation>
    </message>
    <message>
        <source>Written in the register.</source>
        <translation>Đã ghi vào sổ văn bản đi.</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>đã hủy</translation>
    </message>
    <message>
        <source>cancelled: {reason}</source>
        <translation>hủy vì: {reason}</translation>
    </message>
    <message>
        <source>dated {day}</source>
        <translation>ngày {day}</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>còn giá trị</translation>
    </message>
    <message>
        <source>no number yet</source>
        <translation>chưa có số</translation>
    </message>
    <message>
        <source>signed by {name}</source>
        <translation>người ký: {name}</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Agenda</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>Backdrop</source>
        <translation>Phông hội nghị</translation>
    </message>
    <message>
        <source>Badges and code cards</source>
        <translation>Thẻ đại biểu và thẻ mã</translation>
    </message>
    <message>
        <source>Certificate of attendance</source>
        <translation>Giấy chứng nhận tham dự</translation>
    </message>
    <message>
        <source>Cost estimate</source>
        <translation>Dự trù kinh phí</translation>
    </message>
    <message>
        <source>Delegates&apos; list</source>
        <translation>Danh sách đại biểu</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Giấy mời</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Biên bản</translation>
    </message>
    <message>
        <source>Money list</source>
        <translation>Danh sách ký nhận tiền</translation>
    </message>
    <message>
        <source>Notice of change</source>
        <translation>Thông báo thay đổi</translation>
    </message>
    <message>
        <source>Notice of conclusions</source>
        <translation>Thông báo kết luận</translation>
    </message>
    <message>
        <source>Official letter</source>
        <translation>Công văn, thông báo mời</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Kế hoạch</translation>
    </message>
    <message>
        <source>Postponement letter</source>
        <translation>Công văn hoãn, dời, hủy</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Sign-in list</source>
        <translation>Danh sách ký tên</translation>
    </message>
    <message>
        <source>Table name cards</source>
        <translation>Biển tên để bàn</translation>
    </message>
    <message>
        <source>Week plan</source>
        <translation>Lịch công tác tuần</translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message>
        <source>All papers of the event in one PDF, and one ZIP</source>
        <translation>Mọi giấy tờ của hội nghị trong một tệp PDF và một tệp ZIP</translation>
    </message>
    <message>
        <source>Ask again how printers print both sides</source>
        <translation>Hỏi lại cách in hai mặt của máy in</translation>
    </message>
    <message>
        <source>Attach the signed minutes…</source>
        <translation>Đính kèm bản đã ký…</translation>
    </message>
    <message>
        <source>Begin the minutes</source>
        <translation>Bắt đầu biên bản</translation>
    </message>
    <message>
        <source>Cancel the chosen number…</source>
        <translation>Hủy số đang chọn…</translation>
    </message>
    <message>
        <source>Choose a paper on the left; what you see is what is printed</source>
        <translation>Chọn giấy tờ ở bên trái; thấy thế nào in ra thế ấy</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Draft minutes of {title}</source>
        <translation>Dự thảo biên bản {title}</translation>
    </message>
    <message>
        <source>Files kept with the event</source>
        <translation>Tệp lưu kèm hội nghị</translation>
    </message>
    <message>
        <source>Finalise and print</source>
        <translation>Chốt và in</translation>
    </message>
    <message>
        <source>Finalised versions…</source>
        <translation>Các bản đã chốt…</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Biên bản</translation>
    </message>
    <message>
        <source>Minutes and papers are made here</source>
        <translation>Nơi làm biên bản và giấy tờ</translation>
    </message>
    <message>
        <source>Minutes: {state}</source>
        <translation>Biên bản: {state}</translation>
    </message>
    <message>
        <source>Numbers that the registry gave, and the files that belong to them</source>
        <translation>Số do văn thư cấp và các tệp kèm theo</translation>
    </message>
    <message>
        <source>Papers to print</source>
        <translation>In giấy tờ</translation>
    </message>
    <message>
        <source>Print the finalised minutes…</source>
        <translation>In bản đã chốt…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>Record a number</source>
        <translation>Ghi số văn bản</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Sổ văn bản đi</translation>
    </message>
    <message>
        <source>Reopen the minutes to correct…</source>
        <translation>Mở lại biên bản để sửa…</translation>
    </message>
    <message>
        <source>Schedule a conference</source>
        <translation>Lên lịch hội nghị</translation>
    </message>
    <message>
        <source>Schedule a conference; its invitations, lists and minutes fill themselves in from what is known.</source>
        <translation>Hãy lên lịch một hội nghị; giấy mời, danh sách và biên bản tự điền từ những gì đã biết.</translation>
    </message>
    <message>
        <source>Sign with a certificate file…</source>
        <translation>Ký số bằng tệp chứng thư…</translation>
    </message>
    <message>
        <source>The minutes are issued</source>
        <translation>Đã ban hành biên bản</translation>
    </message>
    <message>
        <source>The next print asks again; what was remembered for each printer is forgotten.</source>
        <translation>Lần in tới sẽ hỏi lại; các lựa chọn đã nhớ cho từng máy in đã bỏ.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Cách xem</translation>
    </message>
    <message>
        <source>Whole folder…</source>
        <translation>In trọn bộ hồ sơ…</translation>
    </message>
    <message>
        <source>no minutes yet</source>
        <translation>chưa có biên bản</translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message>
        <source>A name for a free seat…</source>
        <translation>Ghi tên vào suất còn trống…</translation>
    </message>
    <message>
        <source>A substitute came…</source>
        <translation>Có người dự thay…</translation>
    </message>
    <message numerus="yes">
        <source>All %n of this unit came</source>
        <translation>
            <numerusform>Cả %n người của đơn vị đã đến</numerusform>
        </translation>
    </message>
    <message>
        <source>All of this unit are absent</source>
        <translation>Cả đơn vị vắng</translation>
    </message>
    <message>
        <source>All of this unit leave</source>
        <translation>Cả đơn vị ra về</translation>
    </message>
    <message>
        <source>Attendance is closed</source>
        <translation>Đã chốt điểm danh</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Vào</translation>
    </message>
    <message>
        <source>Down and Enter, or type more of the name.</source>
        <translation>Bấm ↓ rồi Enter, hoặc gõ thêm tên.</translation>
    </message>
    <message>
        <source>Enter marks the only one who fits; ↓ chooses among several. A number alone is the number on the list.</source>
        <translation>Enter ghi người duy nhất phù hợp; ↓ để chọn khi có nhiều người. Chỉ gõ số là số thứ tự trong danh sách.</translation>
    </message>
    <message>
        <source>Excuse (Enter)</source>
        <translation>Ghi có lý do (Enter)</translation>
    </message>
    <message>
        <source>Excused: {name}</source>
        <translation>Vắng có lý do: {name}</translation>
    </message>
    <message>
        <source>Excused…</source>
        <translation>Vắng có lý do…</translation>
    </message>
    <message>
        <source>F7 lets them in as a guest; a number alone is a number on the list.</source>
        <translation>Bấm F7 để ghi là đại biểu ngoài danh sách; chỉ gõ số là tìm theo số thứ tự.</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>In place of {name}</source>
        <translation>Dự thay {name}</translation>
    </message>
    <message>
        <source>Joins online</source>
        <translation>Dự trực tuyến</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Ra về</translation>
    </message>
    <message>
        <source>Leaves, joins online, excused, a substitute: for the person whose name is typed</source>
        <translation>Ra về, dự trực tuyến, vắng có lý do, dự thay: cho người vừa gõ tên</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Cho vào</translation>
    </message>
    <message>
        <source>Let in (Enter)</source>
        <translation>Cho vào (Enter)</translation>
    </message>
    <message>
        <source>Let in with a reason… (F6)</source>
        <translation>Cho vào, ghi lý do… (F6)</translation>
    </message>
    <message>
        <source>Mark (Enter)</source>
        <translation>Điểm danh (Enter)</translation>
    </message>
    <message numerus="yes">
        <source>Marked %n people.</source>
        <translation>
            <numerusform>Đã điểm danh %n người.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name of the person who came (may stay empty)</source>
        <translation>Tên người đến (có thể để trống)</translation>
    </message>
    <message>
        <source>Name of the person who came instead</source>
        <translation>Tên người dự thay</translation>
    </message>
    <message>
        <source>Name or code</source>
        <translation>Tên hoặc mã</translation>
    </message>
    <message>
        <source>Name or code, then Enter</source>
        <translation>Gõ tên hoặc quét mã, rồi Enter</translation>
    </message>
    <message>
        <source>Nobody has number {number}</source>
        <translation>Không ai có số thứ tự {number}</translation>
    </message>
    <message>
        <source>Not on the list</source>
        <translation>Ngoài danh sách</translation>
    </message>
    <message>
        <source>Not on the list… (F7)</source>
        <translation>Ngoài danh sách… (F7)</translation>
    </message>
    <message>
        <source>Not written</source>
        <translation>Chưa ghi được</translation>
    </message>
    <message>
        <source>Numbers are fixed when the list is printed for the first time.</source>
        <translation>Số thứ tự có từ khi in danh sách lần đầu.</translation>
    </message>
    <message>
        <source>Other… (F8)</source>
        <translation>Khác… (F8)</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Press “Open the door” first; nobody is marked by accident.</source>
        <translation>Bấm “Mở điểm danh” trước; không ai bị đánh dấu nhầm.</translation>
    </message>
    <message>
        <source>Reason of the absence</source>
        <translation>Lý do vắng</translation>
    </message>
    <message>
        <source>Reason, kept with the mark</source>
        <translation>Lý do, lưu cùng lượt điểm danh</translation>
    </message>
    <message>
        <source>Substitute for {name}</source>
        <translation>Dự thay {name}</translation>
    </message>
    <message>
        <source>Take back the last mark (F9)</source>
        <translation>Rút lượt vừa ghi (F9)</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Đã rút</translation>
    </message>
    <message>
        <source>The door is not open yet</source>
        <translation>Chưa mở điểm danh</translation>
    </message>
    <message>
        <source>The door is open</source>
        <translation>Đang điểm danh</translation>
    </message>
    <message>
        <source>Type a name or scan a code.</source>
        <translation>Gõ tên hoặc quét mã.</translation>
    </message>
    <message>
        <source>Type the name first, then F8.</source>
        <translation>Gõ tên trước, rồi bấm F8.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Welcome, late</source>
        <translation>Mời vào – đến muộn</translation>
    </message>
    <message>
        <source>Welcome; a substitute was noted: {name}</source>
        <translation>Mời vào; đã ghi người dự thay: {name}</translation>
    </message>
    <message>
        <source>What the camera sees</source>
        <translation>Hình camera đang thấy</translation>
    </message>
    <message>
        <source>Whose mark is it?</source>
        <translation>Ghi cho ai?</translation>
    </message>
    <message>
        <source>taken back at the desk</source>
        <translation>rút tại bàn điểm danh</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A PIN has {least} to {most} characters.</source>
        <translation>Mã PIN có từ {least} đến {most} ký tự.</translation>
    </message>
    <message>
        <source>A card of {width} × {height} mm does not fit on the sheet.</source>
        <translation>Thẻ {width} × {height} mm không vừa tờ giấy.</translation>
    </message>
    <message>
        <source>A file from “{name}” was written by a newer release; it is kept until this one is newer.</source>
        <translation>Tệp từ “{name}” do phiên bản mới hơn ghi; tệp được giữ lại cho đến khi máy này cập nhật.</translation>
    </message>
    <message>
        <source>A file goes back to a file, a log to a database server; nothing was changed.</source>
        <translation>Tệp chỉ khôi phục vào tệp, nhật ký chỉ khôi phục vào máy chủ cơ sở dữ liệu; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>A file that was kept with the data (SHA-256 {file}…) is damaged.</source>
        <translation>Một tệp giữ cùng dữ liệu (SHA-256 {file}…) bị hỏng.</translation>
    </message>
    <message>
        <source>A file that was kept with the data (SHA-256 {file}…) is gone.</source>
        <translation>Một tệp giữ cùng dữ liệu (SHA-256 {file}…) không còn nữa.</translation>
    </message>
    <message>
        <source>A late correction needs a reason.</source>
        <translation>Muốn bổ sung thì nêu lý do.</translation>
    </message>
    <message>
        <source>A line of the cost estimate can&apos;t be read: “{line}”.</source>
        <translation>Không đọc được một dòng của dự trù kinh phí: “{line}”.</translation>
    </message>
    <message>
        <source>A merger needs at least two units.</source>
        <translation>Sáp nhập cần ít nhất hai đơn vị.</translation>
    </message>
    <message>
        <source>A reason (the document that says so) is missing.</source>
        <translation>Chưa nêu lý do (văn bản quyết định).</translation>
    </message>
    <message>
        <source>A reason is missing.</source>
        <translation>Chưa nêu lý do.</translation>
    </message>
    <message>
        <source>A report of “{kind}” has no rows by “{dimension}”.</source>
        <translation>Báo cáo “{kind}” không chia dòng theo “{dimension}”.</translation>
    </message>
    <message>
        <source>A slide holds content that this version cannot read ({value}).</source>
        <translation>Một trang có nội dung mà phiên bản này không đọc được ({value}).</translation>
    </message>
    <message>
        <source>A slide of the kind “{kind}” cannot show this content ({content}).</source>
        <translation>Loại trang “{kind}” không trình bày được nội dung này ({content}).</translation>
    </message>
    <message>
        <source>A split needs at least two parts.</source>
        <translation>Chia tách cần ít nhất hai phần.</translation>
    </message>
    <message>
        <source>A unit has no field “{value}”.</source>
        <translation>Đơn vị không có mục “{value}”.</translation>
    </message>
    <message>
        <source>Add a new person instead.</source>
        <translation>Hãy thêm một người mới.</translation>
    </message>
    <message>
        <source>Add its content to the library instead.</source>
        <translation>Hãy thêm nội dung của trang vào kho.</translation>
    </message>
    <message>
        <source>Add one in the printer settings of Windows, or save as PDF and print it elsewhere.</source>
        <translation>Thêm máy in trong phần cài đặt máy in của Windows, hoặc lưu thành PDF rồi in ở máy khác.</translation>
    </message>
    <message>
        <source>Add something that tells the two apart.</source>
        <translation>Hãy thêm chi tiết để phân biệt hai người.</translation>
    </message>
    <message>
        <source>Add the layout “Title and Content” in PowerPoint (View, Slide Master), or choose another template.</source>
        <translation>Hãy thêm bố cục “Tiêu đề và nội dung” trong PowerPoint (Xem, Bản chiếu cái) hoặc chọn mẫu khác.</translation>
    </message>
    <message>
        <source>Add the site to the event first.</source>
        <translation>Thêm điểm cầu vào hội nghị trước.</translation>
    </message>
    <message>
        <source>An event from {start} to {end} is longer than 31 days.</source>
        <translation>Hội nghị từ {start} đến {end} dài quá 31 ngày.</translation>
    </message>
    <message>
        <source>An event has at least one session.</source>
        <translation>Hội nghị phải có ít nhất một buổi.</translation>
    </message>
    <message>
        <source>An item cannot replace itself, not even by way of others.</source>
        <translation>Một nội dung không thể thay thế chính nó, kể cả qua nội dung khác.</translation>
    </message>
    <message>
        <source>An item cannot stand under itself.</source>
        <translation>Không thể đặt một nội dung vào dưới chính nó.</translation>
    </message>
    <message>
        <source>Another program is writing to the workspace {where} and did not finish in time.</source>
        <translation>Một chương trình khác đang ghi vào bộ dữ liệu {where} và chưa xong kịp.</translation>
    </message>
    <message>
        <source>Another program keeps its data in {where}; nothing was changed.</source>
        <translation>Chương trình khác đang lưu dữ liệu trong {where}; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Another session of this event is held between {start} and {end}.</source>
        <translation>Trong khoảng {start} – {end} đã có buổi khác của hội nghị này.</translation>
    </message>
    <message>
        <source>Another unit has the code “{value}”.</source>
        <translation>Mã “{value}” đã dùng cho đơn vị khác.</translation>
    </message>
    <message>
        <source>Ask for it to be sent again; nothing was taken in.</source>
        <translation>Hãy đề nghị gửi lại; chưa nhận gì vào.</translation>
    </message>
    <message>
        <source>Ask one of the other curators: {others}.</source>
        <translation>Đề nghị người khác duyệt: {others}.</translation>
    </message>
    <message>
        <source>Ask the registry, or switch it on in the settings.</source>
        <translation>Xin số ở văn thư, hoặc bật trong phần thiết lập.</translation>
    </message>
    <message>
        <source>Ask who looks after the server for the right to work in {where}.</source>
        <translation>Hãy đề nghị người quản trị máy chủ cấp quyền làm việc trong {where}.</translation>
    </message>
    <message>
        <source>Attach it again, or take it from a backup; nothing was changed.</source>
        <translation>Hãy đính kèm lại, hoặc lấy từ một bản sao lưu; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Attach it to the event instead.</source>
        <translation>Hãy đính kèm vào hội nghị.</translation>
    </message>
    <message>
        <source>Attach the signed file first.</source>
        <translation>Đính kèm bản đã ký trước.</translation>
    </message>
    <message>
        <source>Attendance is closed.</source>
        <translation>Hội nghị đã đóng điểm danh.</translation>
    </message>
    <message>
        <source>Attendance is not open yet.</source>
        <translation>Hội nghị chưa mở điểm danh.</translation>
    </message>
    <message>
        <source>Begin them first.</source>
        <translation>Hãy bắt đầu ghi biên bản trước.</translation>
    </message>
    <message>
        <source>Both are the same record.</source>
        <translation>Hai bản ghi là một.</translation>
    </message>
    <message>
        <source>Bring the slide up to date.</source>
        <translation>Cập nhật trang trình chiếu.</translation>
    </message>
    <message>
        <source>Cancel it instead.</source>
        <translation>Hãy dùng lệnh hủy.</translation>
    </message>
    <message>
        <source>Change it by itself.</source>
        <translation>Sửa riêng hội nghị này.</translation>
    </message>
    <message>
        <source>Change its state first.</source>
        <translation>Đổi trạng thái hội nghị trước.</translation>
    </message>
    <message>
        <source>Change its wording first.</source>
        <translation>Sửa lời trên trang trước.</translation>
    </message>
    <message>
        <source>Change that series instead.</source>
        <translation>Hãy sửa chuỗi đó.</translation>
    </message>
    <message>
        <source>Check its validity.</source>
        <translation>Kiểm tra thời hạn hiệu lực.</translation>
    </message>
    <message>
        <source>Check that the folder exists and that you may open it.</source>
        <translation>Hãy kiểm tra thư mục có tồn tại và bạn có quyền mở hay không.</translation>
    </message>
    <message>
        <source>Check that the printer is on and has paper, or save as PDF.</source>
        <translation>Kiểm tra máy in đã bật và có giấy, hoặc lưu thành PDF.</translation>
    </message>
    <message>
        <source>Check the disk and the cable, then make a backup to another disk.</source>
        <translation>Hãy kiểm tra ổ đĩa và dây cáp, rồi sao lưu sang ổ đĩa khác.</translation>
    </message>
    <message>
        <source>Check the name and that the stick or folder is there.</source>
        <translation>Hãy kiểm tra tên tệp và xem USB hoặc thư mục có còn đó không.</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>Hãy kiểm tra tên và thư mục.</translation>
    </message>
    <message>
        <source>Check the network and the address; nothing was changed.</source>
        <translation>Hãy kiểm tra mạng và địa chỉ; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Check the network drive or the stick, and try again.</source>
        <translation>Hãy kiểm tra ổ đĩa mạng hoặc USB rồi thử lại.</translation>
    </message>
    <message>
        <source>Check the numbers on the paper. Nothing was changed.</source>
        <translation>Kiểm tra lại số trên giấy. Chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Check the year and the month.</source>
        <translation>Kiểm tra lại năm và tháng.</translation>
    </message>
    <message>
        <source>Check these items in the tree.</source>
        <translation>Kiểm tra các đề mục này trong kho nội dung.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date, or sign on paper and attach the scan.</source>
        <translation>Kiểm tra ngày giờ của máy, hoặc ký trên giấy rồi đính kèm bản quét.</translation>
    </message>
    <message>
        <source>Check which event the card was printed for.</source>
        <translation>Kiểm tra thẻ được in cho hội nghị nào.</translation>
    </message>
    <message>
        <source>Choose PDF.</source>
        <translation>Chọn PDF.</translation>
    </message>
    <message>
        <source>Choose a .toml file that was written by “Export”; nothing was changed.</source>
        <translation>Chọn tệp .toml do nút “Xuất ra tệp” ghi; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Choose a day of the month, or a week and a weekday.</source>
        <translation>Chọn ngày trong tháng, hoặc tuần và thứ.</translation>
    </message>
    <message>
        <source>Choose a document with content; nothing was changed.</source>
        <translation>Chọn văn bản có nội dung; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Choose a document with numbered parts and points under them.</source>
        <translation>Chọn văn bản có các mục đánh số và ý bên dưới.</translation>
    </message>
    <message>
        <source>Choose a file that ends in .bcvx.</source>
        <translation>Hãy chọn tệp có đuôi .bcvx.</translation>
    </message>
    <message>
        <source>Choose a file with the list as a table.</source>
        <translation>Chọn tệp có danh sách dạng bảng.</translation>
    </message>
    <message>
        <source>Choose a folder of your own, or ask who looks after this machine for the right to write there.</source>
        <translation>Hãy chọn thư mục của mình, hoặc nhờ người quản trị máy cấp quyền ghi.</translation>
    </message>
    <message>
        <source>Choose a folder on this machine; to work together use a database server, or exchange files.</source>
        <translation>Hãy chọn thư mục trên máy này; để làm việc chung, dùng máy chủ cơ sở dữ liệu hoặc tệp gửi – nhận.</translation>
    </message>
    <message>
        <source>Choose a folder; nothing was changed.</source>
        <translation>Hãy chọn một thư mục; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Choose a larger picture.</source>
        <translation>Hãy chọn hình lớn hơn.</translation>
    </message>
    <message>
        <source>Choose a month, quarter, half-year, nine months or year that exists.</source>
        <translation>Chọn tháng, quý, 6 tháng, 9 tháng hoặc năm có thật.</translation>
    </message>
    <message>
        <source>Choose a place in its own document.</source>
        <translation>Chọn vị trí trong chính văn bản của nó.</translation>
    </message>
    <message>
        <source>Choose a point between two others.</source>
        <translation>Chọn vị trí giữa hai ý.</translation>
    </message>
    <message>
        <source>Choose a shorter one.</source>
        <translation>Chọn kỳ ngắn hơn.</translation>
    </message>
    <message>
        <source>Choose a slide with a chart.</source>
        <translation>Hãy chọn trang có biểu đồ.</translation>
    </message>
    <message>
        <source>Choose a smaller card.</source>
        <translation>Chọn cỡ thẻ nhỏ hơn.</translation>
    </message>
    <message>
        <source>Choose a smaller file; nothing was changed.</source>
        <translation>Hãy chọn tệp nhỏ hơn; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Choose a text file; nothing was changed.</source>
        <translation>Chọn tệp văn bản; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Hãy chọn tệp khác.</translation>
    </message>
    <message>
        <source>Choose another file; if it is your own, save it again in PowerPoint.</source>
        <translation>Hãy chọn tệp khác; nếu là tệp của mình, hãy lưu lại bằng PowerPoint.</translation>
    </message>
    <message>
        <source>Choose another file; nothing was changed.</source>
        <translation>Chọn tệp khác; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Choose another folder for the demo.</source>
        <translation>Chọn thư mục khác cho lệnh demo.</translation>
    </message>
    <message>
        <source>Choose another folder or name, or close the program that has the file open.</source>
        <translation>Hãy chọn thư mục hoặc tên khác, hoặc đóng chương trình đang mở tệp.</translation>
    </message>
    <message>
        <source>Choose another folder, or restore a backup.</source>
        <translation>Hãy chọn thư mục khác hoặc khôi phục một bản sao lưu.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Hãy chọn thư mục khác.</translation>
    </message>
    <message>
        <source>Choose another item.</source>
        <translation>Chọn nội dung khác.</translation>
    </message>
    <message>
        <source>Choose another kind for this slide.</source>
        <translation>Hãy chọn loại khác cho trang này.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Hãy chọn mã khác.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Chọn vị trí khác.</translation>
    </message>
    <message>
        <source>Choose another port, or carry the marks as files.</source>
        <translation>Hãy chọn cổng khác, hoặc chuyển các lượt điểm danh bằng tệp.</translation>
    </message>
    <message>
        <source>Choose another superior unit.</source>
        <translation>Chọn đơn vị cấp trên khác.</translation>
    </message>
    <message>
        <source>Choose another template, or say which layout to use.</source>
        <translation>Hãy chọn mẫu khác hoặc chỉ ra bố cục cần dùng.</translation>
    </message>
    <message>
        <source>Choose by position and unit.</source>
        <translation>Chọn theo chức vụ và đơn vị.</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>Chọn một kiểu trong danh sách.</translation>
    </message>
    <message>
        <source>Choose one of the proposals below the line, or empty it.</source>
        <translation>Hãy chọn một gợi ý ở dưới ô, hoặc xóa trống ô này.</translation>
    </message>
    <message>
        <source>Choose one of the units or name a new one.</source>
        <translation>Chọn một đơn vị sẵn có hoặc đặt tên đơn vị mới.</translation>
    </message>
    <message>
        <source>Choose one of: {known}.</source>
        <translation>Hãy chọn một trong: {known}.</translation>
    </message>
    <message>
        <source>Choose one of: {names}.</source>
        <translation>Chọn một trong: {names}.</translation>
    </message>
    <message>
        <source>Choose party, state or own.</source>
        <translation>Chọn party, state hoặc own.</translation>
    </message>
    <message>
        <source>Choose that paper first, then take the file in.</source>
        <translation>Chọn loại văn bản đó trước, rồi nhập tệp.</translation>
    </message>
    <message>
        <source>Choose the file or sheet that holds the list.</source>
        <translation>Chọn đúng tệp hoặc trang tính có danh sách.</translation>
    </message>
    <message>
        <source>Choose the file that the certificate authority gave, with the private key in it.</source>
        <translation>Chọn tệp do đơn vị cấp chứng thư giao, có khóa bí mật ở trong.</translation>
    </message>
    <message>
        <source>Choose the other record of the same unit, or put it in its right place first.</source>
        <translation>Hãy chọn hồ sơ khác của cùng đơn vị, hoặc đưa nó về đúng chỗ trước.</translation>
    </message>
    <message>
        <source>Choose the right file, see that it is whole and that you may open it; nothing was changed.</source>
        <translation>Hãy chọn đúng tệp, xem tệp còn nguyên vẹn và bạn có quyền mở hay không; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Choose the right file; nothing was changed.</source>
        <translation>Chọn đúng tệp; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Choose the units that merge.</source>
        <translation>Chọn các đơn vị sáp nhập.</translation>
    </message>
    <message>
        <source>Choose two records of one person.</source>
        <translation>Chọn hai bản ghi của cùng một người.</translation>
    </message>
    <message>
        <source>Choose two records of one unit.</source>
        <translation>Hãy chọn hai hồ sơ của một đơn vị.</translation>
    </message>
    <message>
        <source>Close it everywhere and run “upgrade”; a copy is made first.</source>
        <translation>Hãy đóng bộ dữ liệu ở mọi nơi rồi chạy lệnh “upgrade”; một bản sao lưu sẽ được tạo trước.</translation>
    </message>
    <message>
        <source>Close it there and try again; nothing was changed.</source>
        <translation>Hãy đóng ở đó rồi thử lại; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Close other programs or take a smaller file; nothing was changed.</source>
        <translation>Đóng bớt chương trình khác hoặc dùng tệp nhỏ hơn; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Close the program here and open the workspace again; nothing was changed.</source>
        <translation>Đóng chương trình trên máy này rồi mở lại bộ dữ liệu; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Close them first; signed minutes are not reopened.</source>
        <translation>Chốt biên bản trước; biên bản đã ký thì không mở lại.</translation>
    </message>
    <message>
        <source>Compare the items with the original.</source>
        <translation>Đối chiếu nội dung với bản gốc.</translation>
    </message>
    <message>
        <source>Compare the key with the sender, then take it in and trust it (command line: --trust).</source>
        <translation>Hãy đối chiếu khóa với bên gửi rồi nhận và tin nơi gửi này (dòng lệnh: --trust).</translation>
    </message>
    <message>
        <source>Compare them and mark them as checked.</source>
        <translation>Đối chiếu rồi đánh dấu đã kiểm tra.</translation>
    </message>
    <message>
        <source>Copy the entry again; nothing was written.</source>
        <translation>Hãy sao chép lại mục đó; chưa có gì được ghi.</translation>
    </message>
    <message>
        <source>Correct it there and try again; nothing was changed.</source>
        <translation>Sửa tại đó rồi thử lại; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Correct its name and try again; nothing was changed.</source>
        <translation>Sửa tên mục rồi thử lại; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Correct one of the two times.</source>
        <translation>Sửa một trong hai mốc giờ.</translation>
    </message>
    <message>
        <source>Correct one of them.</source>
        <translation>Sửa lại một trong hai.</translation>
    </message>
    <message>
        <source>Correct the document&apos;s record if it has them.</source>
        <translation>Sửa thông tin văn bản nếu có.</translation>
    </message>
    <message>
        <source>Correct them in Word, then choose the file again. Fields of this paper: {known}.</source>
        <translation>Sửa lại trong Word rồi chọn lại tệp. Các trường của loại văn bản này: {known}.</translation>
    </message>
    <message>
        <source>Correct them, or take in the other rows only. Nothing was changed.</source>
        <translation>Sửa các ô này rồi nhập lại, hoặc chỉ nhập các dòng còn lại. Chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Correct this value; the layout was not changed.</source>
        <translation>Sửa giá trị này; thể thức chưa bị thay đổi.</translation>
    </message>
    <message>
        <source>Dissolve it on a day instead, or move them first.</source>
        <translation>Cho giải thể từ một ngày, hoặc chuyển họ sang đơn vị khác trước.</translation>
    </message>
    <message>
        <source>Drag the files in one after the other.</source>
        <translation>Hãy kéo lần lượt từng tệp vào.</translation>
    </message>
    <message>
        <source>Enter at least one number.</source>
        <translation>Hãy nhập ít nhất một số.</translation>
    </message>
    <message>
        <source>Enter its names, place and signatories in the settings.</source>
        <translation>Nhập tên cơ quan, địa danh và người ký trong phần thiết lập.</translation>
    </message>
    <message>
        <source>Events that are still to come are held at {venue}.</source>
        <translation>Còn hội nghị sắp diễn ra tại {venue}.</translation>
    </message>
    <message>
        <source>Events that are still to come use {site}.</source>
        <translation>Còn hội nghị sắp diễn ra dùng {site}.</translation>
    </message>
    <message>
        <source>Export the calendar as .ics and try again.</source>
        <translation>Xuất lịch ra tệp .ics rồi nhập lại.</translation>
    </message>
    <message>
        <source>Export the certificate again with AES encryption, or sign on paper and attach the scan.</source>
        <translation>Xuất lại chứng thư với mã hóa AES, hoặc ký trên giấy rồi đính kèm bản quét.</translation>
    </message>
    <message>
        <source>Export the certificate again, with its private key.</source>
        <translation>Xuất lại chứng thư kèm khóa bí mật.</translation>
    </message>
    <message>
        <source>Fill in or remove what does not match.</source>
        <translation>Hãy điền đủ hoặc bỏ phần thừa.</translation>
    </message>
    <message>
        <source>Fill it in and try again.</source>
        <translation>Hãy điền rồi thử lại.</translation>
    </message>
    <message>
        <source>Give a name that ends in .pdf.</source>
        <translation>Đặt tên có đuôi .pdf.</translation>
    </message>
    <message>
        <source>Give a name that ends in {suffix}.</source>
        <translation>Đặt tên có đuôi {suffix}.</translation>
    </message>
    <message>
        <source>Give a name with one of these endings.</source>
        <translation>Đặt tên có một trong hai đuôi đó.</translation>
    </message>
    <message>
        <source>Give a name with one of {suffixes}.</source>
        <translation>Đặt tên có một trong các đuôi {suffixes}.</translation>
    </message>
    <message>
        <source>Give a reason and try again.</source>
        <translation>Nêu lý do rồi thực hiện lại.</translation>
    </message>
    <message>
        <source>Give it another name.</source>
        <translation>Đặt tên khác.</translation>
    </message>
    <message>
        <source>Give its place from 1, its title or its id; nothing was changed.</source>
        <translation>Ghi thứ tự từ 1, tên hoặc mã của mục; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Give more characters of the id.</source>
        <translation>Hãy nhập thêm ký tự của mã.</translation>
    </message>
    <message>
        <source>Give the reason and try again.</source>
        <translation>Nêu lý do rồi thực hiện lại.</translation>
    </message>
    <message>
        <source>Give the unit another code.</source>
        <translation>Đặt mã khác cho đơn vị này.</translation>
    </message>
    <message>
        <source>Give the whole name or the id.</source>
        <translation>Ghi đủ họ tên hoặc mã.</translation>
    </message>
    <message>
        <source>Handle it by the rules for state secrets, on no machine that is not meant for them.</source>
        <translation>Hãy xử lý theo quy định về bảo vệ bí mật nhà nước, không mở trên máy không dành cho việc này.</translation>
    </message>
    <message>
        <source>Have a station file prepared there, open it here, then pair.</source>
        <translation>Hãy chuẩn bị tệp máy điểm danh ở đó, mở tệp trên máy này, rồi ghép.</translation>
    </message>
    <message>
        <source>Have it approved before you present it.</source>
        <translation>Trình duyệt trước khi trình bày.</translation>
    </message>
    <message>
        <source>Have it written and carried again; the sender still has everything.</source>
        <translation>Hãy ghi và chuyển lại; bên gửi vẫn còn đủ mọi thứ.</translation>
    </message>
    <message>
        <source>Have the sender write it anew for this machine, with only what is missing here.</source>
        <translation>Hãy đề nghị bên gửi ghi lại tệp cho riêng máy này, chỉ gồm phần còn thiếu.</translation>
    </message>
    <message>
        <source>In the chart “{title}” the series “{series}” has not one value for each category.</source>
        <translation>Trong biểu đồ “{title}”, dãy “{series}” không đủ mỗi mục một giá trị.</translation>
    </message>
    <message>
        <source>In the state “{state}” an event cannot do: {action}.</source>
        <translation>Hội nghị ở trạng thái “{state}” không thực hiện được: {action}.</translation>
    </message>
    <message>
        <source>Install Arial, or the package fonts-liberation2 (2.1 or newer), then try again.</source>
        <translation>Hãy cài phông Arial hoặc gói fonts-liberation2 (bản 2.1 trở lên) rồi làm lại.</translation>
    </message>
    <message>
        <source>Install LibreOffice, or take the slides as text, tables and pictures.</source>
        <translation>Hãy cài LibreOffice, hoặc lấy các trang chiếu dưới dạng chữ, bảng và hình.</translation>
    </message>
    <message>
        <source>Install Times New Roman or Liberation Serif 2.1 or newer (Debian: fonts-liberation2), then print again.</source>
        <translation>Cài Times New Roman hoặc Liberation Serif 2.1 trở lên (Debian: fonts-liberation2) rồi in lại.</translation>
    </message>
    <message>
        <source>Install the newer release on this machine first.</source>
        <translation>Trước hết hãy cài phiên bản mới hơn trên máy này.</translation>
    </message>
    <message>
        <source>Install the newer version on this machine; nothing was changed.</source>
        <translation>Hãy cài phiên bản mới hơn trên máy này; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>It can have rows by: {dimensions}.</source>
        <translation>Có thể chia theo: {dimensions}.</translation>
    </message>
    <message>
        <source>It is not said which unit goes on after the merger.</source>
        <translation>Chưa rõ sau khi sáp nhập, đơn vị nào tiếp tục.</translation>
    </message>
    <message>
        <source>It is not said who came instead of {where}.</source>
        <translation>Chưa rõ ai dự thay {where}.</translation>
    </message>
    <message>
        <source>It is not said who or what cannot be had.</source>
        <translation>Chưa rõ ai hoặc địa điểm nào không bố trí được.</translation>
    </message>
    <message>
        <source>It is not said whom to mark.</source>
        <translation>Chưa rõ điểm danh cho ai.</translation>
    </message>
    <message>
        <source>It lasts longer than 31 days: check the year and the month.</source>
        <translation>Kéo dài hơn 31 ngày: hãy kiểm tra năm và tháng.</translation>
    </message>
    <message>
        <source>It was printed without one.</source>
        <translation>Đã in không kèm số.</translation>
    </message>
    <message>
        <source>Keep one row of each. Nothing was changed.</source>
        <translation>Chỉ giữ một dòng cho mỗi số. Chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Keep this message and send it to those who maintain the program; a template of the office may be the cause.</source>
        <translation>Hãy giữ lại thông báo này và gửi cho người phụ trách phần mềm; nguyên nhân có thể là mẫu của cơ quan.</translation>
    </message>
    <message>
        <source>Leave it out, or print: {kinds}.</source>
        <translation>Bỏ tùy chọn này, hoặc in: {kinds}.</translation>
    </message>
    <message>
        <source>Let the person in with a reason, or issue a new card.</source>
        <translation>Cho vào kèm lý do, hoặc cấp thẻ mới.</translation>
    </message>
    <message>
        <source>Let them in with a reason, or record them as a walk-in.</source>
        <translation>Cho vào kèm lý do, hoặc ghi là đại biểu ngoài danh sách.</translation>
    </message>
    <message>
        <source>LibreOffice could not draw the slides of {file}.</source>
        <translation>LibreOffice không vẽ được các trang chiếu của {file}.</translation>
    </message>
    <message>
        <source>LibreOffice is not on this machine; only it can draw the slides of other files.</source>
        <translation>Máy này chưa có LibreOffice; chỉ LibreOffice mới vẽ được trang chiếu của tệp khác.</translation>
    </message>
    <message>
        <source>Look at both and save again; nothing was changed.</source>
        <translation>Xem cả hai rồi lưu lại; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Look at its state first with “event show”.</source>
        <translation>Xem trạng thái của hội nghị trước (event show).</translation>
    </message>
    <message>
        <source>Look at the list of marks.</source>
        <translation>Xem lại danh sách điểm danh.</translation>
    </message>
    <message>
        <source>Make it smaller and add it again.</source>
        <translation>Hãy thu nhỏ hình rồi thêm lại.</translation>
    </message>
    <message>
        <source>Make one with “init”, or name the right folder with --workspace.</source>
        <translation>Tạo mới bằng lệnh “init”, hoặc chỉ đúng thư mục bằng --workspace.</translation>
    </message>
    <message>
        <source>Make room on the disk and try again.</source>
        <translation>Hãy giải phóng ổ đĩa rồi thử lại.</translation>
    </message>
    <message>
        <source>Make room on the disk and try again; nothing was lost.</source>
        <translation>Hãy giải phóng ổ đĩa rồi thử lại; không mất dữ liệu nào.</translation>
    </message>
    <message>
        <source>Make the preview again. Nothing was changed.</source>
        <translation>Xem trước lại. Chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Make the slide anew, or use a newer version.</source>
        <translation>Tạo lại trang đó, hoặc dùng phiên bản mới hơn.</translation>
    </message>
    <message>
        <source>Mark again with a new id.</source>
        <translation>Điểm danh lại bằng mã mới.</translation>
    </message>
    <message>
        <source>Marks travel in the local network only; carry them as a file.</source>
        <translation>Lượt điểm danh chỉ đi trong mạng nội bộ; hãy chuyển bằng tệp.</translation>
    </message>
    <message>
        <source>Move slides within their own deck.</source>
        <translation>Chỉ chuyển trang trong cùng một bài.</translation>
    </message>
    <message>
        <source>Move them first.</source>
        <translation>Chuyển các hội nghị đó trước.</translation>
    </message>
    <message>
        <source>Name one person or one venue.</source>
        <translation>Chọn một người hoặc một địa điểm.</translation>
    </message>
    <message>
        <source>Name one person, one code or one walk-in.</source>
        <translation>Chọn một người, một mã hoặc một đại biểu ngoài danh sách.</translation>
    </message>
    <message>
        <source>Name the columns in a header, or say which column is which field.</source>
        <translation>Đặt tên cột ở dòng tiêu đề, hoặc chỉ rõ cột nào là mục nào.</translation>
    </message>
    <message>
        <source>Name the units that come out of it.</source>
        <translation>Đặt tên các đơn vị được tách ra.</translation>
    </message>
    <message>
        <source>No QR code and no Code 128 was found in {file}.</source>
        <translation>Không thấy mã QR hay mã vạch Code 128 trong {file}.</translation>
    </message>
    <message>
        <source>No column for {wanted} was found (found: {found}).</source>
        <translation>Không tìm thấy cột “{wanted}” (đã thấy: {found}).</translation>
    </message>
    <message>
        <source>No files are kept with {kind}.</source>
        <translation>Không đính kèm tệp vào {kind} được.</translation>
    </message>
    <message>
        <source>No font on this computer has all Vietnamese letters for printing.</source>
        <translation>Máy này không có phông chữ đủ dấu tiếng Việt để in.</translation>
    </message>
    <message>
        <source>No font on this machine can write Vietnamese slides ({family}).</source>
        <translation>Không có phông chữ nào trên máy viết được tiếng Việt cho trang chiếu ({family}).</translation>
    </message>
    <message>
        <source>No list of this event has the numbers {value}.</source>
        <translation>Danh sách của hội nghị không có số {value}.</translation>
    </message>
    <message>
        <source>No machine is known here yet to exchange with through {where}.</source>
        <translation>Chưa biết máy nào để trao đổi qua {where}.</translation>
    </message>
    <message>
        <source>No machine “{value}” is known here.</source>
        <translation>Ở đây chưa biết máy nào là “{value}”.</translation>
    </message>
    <message>
        <source>No other layout of its kind is in force on that day: add one under Settings, Layout of papers.</source>
        <translation>Không có thể thức cùng loại nào khác có hiệu lực ngày đó: thêm ở Thiết lập, mục Thể thức văn bản.</translation>
    </message>
    <message>
        <source>No printer is set up on this machine.</source>
        <translation>Máy này chưa cài máy in nào.</translation>
    </message>
    <message>
        <source>No type and title of a document was found in {file}; all of it was taken as content.</source>
        <translation>Không tìm thấy tên loại và trích yếu trong {file}; toàn bộ được coi là nội dung.</translation>
    </message>
    <message>
        <source>No window can be shown: no display answers ({display}).</source>
        <translation>Không mở được cửa sổ: không có màn hình nào trả lời ({display}).</translation>
    </message>
    <message>
        <source>Nothing but a head and a foot was found in {file}.</source>
        <translation>Trong {file} chỉ có phần đầu và phần cuối văn bản, không có nội dung.</translation>
    </message>
    <message>
        <source>Nothing is lost: see that its firewall lets the program in, try again later, or carry the marks as a file.</source>
        <translation>Không mất gì: kiểm tra tường lửa của máy ấy có cho phần mềm nhận kết nối không, thử lại sau, hoặc chuyển lượt điểm danh bằng tệp.</translation>
    </message>
    <message>
        <source>One of the two stands below the other, under {unit}: they are not one unit.</source>
        <translation>Một trong hai đứng dưới đơn vị kia, dưới {unit}: đây không phải một đơn vị.</translation>
    </message>
    <message>
        <source>Only walk-ins are matched with known people.</source>
        <translation>Chỉ đối chiếu đại biểu ngoài danh sách.</translation>
    </message>
    <message>
        <source>Only what was undone last, with nothing new done since, can be done again.</source>
        <translation>Chỉ làm lại được việc vừa hoàn tác, khi chưa có thao tác mới nào.</translation>
    </message>
    <message>
        <source>Open it in PowerPoint and save it as “PowerPoint Presentation (.pptx)”.</source>
        <translation>Hãy mở tệp bằng PowerPoint rồi lưu thành “PowerPoint Presentation (.pptx)”.</translation>
    </message>
    <message>
        <source>Open it in PowerPoint, let it repair the file, save it, and choose it again.</source>
        <translation>Hãy mở bằng PowerPoint, để PowerPoint sửa tệp, lưu lại rồi chọn lại.</translation>
    </message>
    <message>
        <source>Open it in PowerPoint, save a copy with only the slides you need, and take that one.</source>
        <translation>Mở tệp bằng PowerPoint, lưu một bản chỉ gồm những trang cần dùng rồi lấy từ bản đó.</translation>
    </message>
    <message>
        <source>Open it in PowerPoint, save it as .pptx, and choose it again.</source>
        <translation>Hãy mở tệp bằng PowerPoint, lưu lại thành .pptx rồi chọn lại.</translation>
    </message>
    <message>
        <source>Open it in Word and save it as .docx, then choose it again.</source>
        <translation>Mở bằng Word, lưu thành .docx rồi chọn lại.</translation>
    </message>
    <message>
        <source>Open it in a picture program, save it as PNG or JPEG, and add it again.</source>
        <translation>Hãy mở hình bằng chương trình xem ảnh, lưu lại thành PNG hoặc JPEG rồi thêm lại.</translation>
    </message>
    <message>
        <source>Open it in its own program, save it again and try once more; nothing was changed.</source>
        <translation>Mở tệp bằng chương trình tạo ra nó, lưu lại rồi thử lại; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Open it on the station&apos;s own machine.</source>
        <translation>Hãy mở tệp này trên máy dùng làm máy điểm danh.</translation>
    </message>
    <message>
        <source>Open it there, or ask the sender for a file for this machine.</source>
        <translation>Hãy mở ở máy đó, hoặc xin bên gửi một tệp dành cho máy này.</translation>
    </message>
    <message>
        <source>Open it, or choose another folder.</source>
        <translation>Hãy mở bộ dữ liệu đó hoặc chọn thư mục khác.</translation>
    </message>
    <message>
        <source>Open the event for attendance first.</source>
        <translation>Mở điểm danh cho hội nghị trước.</translation>
    </message>
    <message>
        <source>Operations {first} to {last} are missing before {where}.</source>
        <translation>Thiếu các thao tác từ {first} đến {last} trước {where}.</translation>
    </message>
    <message>
        <source>Pair it with the six digits on the other machine&apos;s screen.</source>
        <translation>Hãy ghép bằng sáu chữ số trên màn hình máy kia.</translation>
    </message>
    <message>
        <source>Pair the machine again.</source>
        <translation>Hãy ghép lại máy đó.</translation>
    </message>
    <message>
        <source>Periods can&apos;t close on day {value} of a month.</source>
        <translation>Không thể chốt số liệu vào ngày {value} của tháng.</translation>
    </message>
    <message>
        <source>Pictures, MP4 clips and PowerPoint files (.pptx) can.</source>
        <translation>Hình, phim MP4 và tệp PowerPoint (.pptx) thì được.</translation>
    </message>
    <message>
        <source>Printing on {printer} could not begin.</source>
        <translation>Không bắt đầu in được trên {printer}.</translation>
    </message>
    <message>
        <source>Put content under its topics first.</source>
        <translation>Hãy gắn nội dung vào các chủ đề trước.</translation>
    </message>
    <message>
        <source>Put the file back there, or add the clip again.</source>
        <translation>Hãy đưa tệp về chỗ cũ hoặc thêm lại đoạn phim.</translation>
    </message>
    <message>
        <source>Read it again: it changes after each pairing and after five wrong tries.</source>
        <translation>Hãy đọc lại: mã đổi sau mỗi lần ghép và sau năm lần nhập sai.</translation>
    </message>
    <message>
        <source>Reading {file} took more time or memory than any ordinary deck needs, and was stopped.</source>
        <translation>Đã dừng đọc {file} vì tốn thời gian hoặc bộ nhớ hơn mọi bài trình chiếu thông thường.</translation>
    </message>
    <message>
        <source>Reload the page and try again.</source>
        <translation>Mở lại trang rồi thử lại.</translation>
    </message>
    <message>
        <source>Remove the whole event instead.</source>
        <translation>Muốn bỏ thì xóa cả hội nghị.</translation>
    </message>
    <message>
        <source>Renew it, or sign on paper and attach the scan.</source>
        <translation>Gia hạn chứng thư, hoặc ký trên giấy rồi đính kèm bản quét.</translation>
    </message>
    <message>
        <source>Reopen them with a reason to correct them; nothing was changed.</source>
        <translation>Mở lại để sửa và ghi rõ lý do; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Replace them by others.</source>
        <translation>Hãy thay bằng ký tự khác.</translation>
    </message>
    <message>
        <source>Restore it first, if it was called off.</source>
        <translation>Nếu đã hủy thì khôi phục trước.</translation>
    </message>
    <message>
        <source>Restore the event first, if it does take place.</source>
        <translation>Nếu vẫn tổ chức thì khôi phục hội nghị trước.</translation>
    </message>
    <message>
        <source>Restore the newest backup; the damaged file is kept.</source>
        <translation>Hãy khôi phục bản sao lưu mới nhất; tệp hỏng vẫn được giữ lại.</translation>
    </message>
    <message>
        <source>Row {row} no longer fits: the data was changed since the preview.</source>
        <translation>Dòng {row} không còn đúng: dữ liệu đã thay đổi từ khi xem trước.</translation>
    </message>
    <message>
        <source>Save it as MP4 with H.264 (8 bit) and AAC, or try it on the computer of the hall.</source>
        <translation>Hãy lưu lại thành MP4 với hình H.264 (8 bit) và tiếng AAC, hoặc chạy thử trên máy của hội trường.</translation>
    </message>
    <message>
        <source>Save it as one of {suffixes} and try again; nothing was changed.</source>
        <translation>Lưu thành một trong các loại {suffixes} rồi thử lại; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Save it in PowerPoint as .pptx (without macros) and choose it again.</source>
        <translation>Hãy lưu lại bằng PowerPoint thành .pptx (không có macro) rồi chọn lại.</translation>
    </message>
    <message>
        <source>Save it without password as .docx or .pdf and try again; nothing was changed.</source>
        <translation>Lưu lại không có mật khẩu thành .docx hoặc .pdf rồi thử lại; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Save it without the password and try again.</source>
        <translation>Lưu lại không có mật khẩu rồi nhập lại.</translation>
    </message>
    <message>
        <source>Save the clip as MP4 (H.264) and add it again.</source>
        <translation>Hãy lưu đoạn phim thành MP4 (H.264) rồi thêm lại.</translation>
    </message>
    <message>
        <source>Scan again, or find the person by name.</source>
        <translation>Quét lại, hoặc tìm theo tên.</translation>
    </message>
    <message>
        <source>Scan or save it as PDF.</source>
        <translation>Quét hoặc lưu thành PDF.</translation>
    </message>
    <message>
        <source>Schedule a new event and repeat it.</source>
        <translation>Xếp lịch một hội nghị mới rồi lặp lại.</translation>
    </message>
    <message>
        <source>See the description of the file; nothing was changed.</source>
        <translation>Xem mô tả của tệp; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>See “{program} --help”.</source>
        <translation>Xem “{program} --help”.</translation>
    </message>
    <message>
        <source>Set the clock, or say the time with --at; nothing was written.</source>
        <translation>Hãy chỉnh đồng hồ, hoặc ghi giờ bằng --at; chưa có gì được ghi.</translation>
    </message>
    <message>
        <source>Set the program up again with the versions it ships with.</source>
        <translation>Hãy cài lại phần mềm với các thành phần đi kèm.</translation>
    </message>
    <message>
        <source>Set the slide size to widescreen (16:9) or 4:3 in PowerPoint (Design, Slide Size).</source>
        <translation>Hãy đặt khổ trang chiếu là màn hình rộng (16:9) hoặc 4:3 trong PowerPoint (Thiết kế, Kích cỡ bản chiếu).</translation>
    </message>
    <message>
        <source>Set up your office&apos;s own data first.</source>
        <translation>Hãy tạo dữ liệu của cơ quan trước.</translation>
    </message>
    <message>
        <source>Several people are called so.</source>
        <translation>Có nhiều người trùng tên.</translation>
    </message>
    <message>
        <source>Several signatories fit “{value}”.</source>
        <translation>Có nhiều người ký hợp với “{value}”.</translation>
    </message>
    <message>
        <source>Several units are called “{value}”.</source>
        <translation>Có nhiều đơn vị tên “{value}”.</translation>
    </message>
    <message>
        <source>Shorten it and try again.</source>
        <translation>Hãy rút ngắn rồi thử lại.</translation>
    </message>
    <message>
        <source>Shorten it if you can.</source>
        <translation>Hãy rút gọn nếu được.</translation>
    </message>
    <message>
        <source>Shorten the clip or save it with fewer pixels.</source>
        <translation>Hãy cắt ngắn đoạn phim hoặc lưu với độ phân giải thấp hơn.</translation>
    </message>
    <message>
        <source>Slides cannot have the shape “{aspect}”.</source>
        <translation>Trang chiếu không có khổ “{aspect}”.</translation>
    </message>
    <message>
        <source>Slides of a PowerPoint file ({file}) are chosen from one file at a time.</source>
        <translation>Mỗi lần chỉ chọn trang chiếu từ một tệp PowerPoint ({file}).</translation>
    </message>
    <message>
        <source>Somebody called {name} works here already.</source>
        <translation>Đã có người tên {name} làm việc ở đây.</translation>
    </message>
    <message>
        <source>Somebody saved the minutes meanwhile (revision {revision}). Theirs: “{theirs}”. Yours: “{yours}”.</source>
        <translation>Trong lúc đó đã có người lưu biên bản (lần {revision}). Bản đã lưu: “{theirs}”. Bản của bạn: “{yours}”.</translation>
    </message>
    <message>
        <source>Something went wrong that is our fault ({kind}).</source>
        <translation>Phần mềm gặp lỗi của chính nó ({kind}).</translation>
    </message>
    <message>
        <source>Split it into several files.</source>
        <translation>Chia thành nhiều tệp.</translation>
    </message>
    <message>
        <source>Split the document and import its parts; nothing was changed.</source>
        <translation>Chia văn bản rồi nhập từng phần; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Start it on a desktop, or use the commands: baocaovien --help.</source>
        <translation>Hãy mở trên máy có màn hình, hoặc dùng các lệnh: baocaovien --help.</translation>
    </message>
    <message>
        <source>Stopped as you asked; nothing was changed.</source>
        <translation>Đã dừng theo yêu cầu; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Take a later day, or correct the earlier change.</source>
        <translation>Chọn ngày muộn hơn, hoặc sửa lần thay đổi trước.</translation>
    </message>
    <message>
        <source>Take a name from “backup list”.</source>
        <translation>Hãy lấy tên từ danh sách của lệnh “backup list”.</translation>
    </message>
    <message>
        <source>Take a session of the event.</source>
        <translation>Chọn một buổi của hội nghị.</translation>
    </message>
    <message>
        <source>Take a session of the same event.</source>
        <translation>Chọn buổi của chính hội nghị này.</translation>
    </message>
    <message>
        <source>Take an earlier day and extend the series later.</source>
        <translation>Chọn ngày gần hơn, sau này kéo dài thêm.</translation>
    </message>
    <message>
        <source>Take an older one; nothing was changed.</source>
        <translation>Hãy dùng bản cũ hơn; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Take another time, place or person, or give a reason to let it pass. Nothing was changed.</source>
        <translation>Chọn thời gian, địa điểm hoặc người khác, hoặc nêu lý do để vẫn xếp lịch. Chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Take another time.</source>
        <translation>Chọn thời gian khác.</translation>
    </message>
    <message>
        <source>Take back one of the ticks. Nothing was changed.</source>
        <translation>Hãy bỏ bớt một dấu. Chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Take block, block_release, warn or ignore.</source>
        <translation>Chọn block, block_release, warn hoặc ignore.</translation>
    </message>
    <message>
        <source>Take central, province, district, commune, base or cell.</source>
        <translation>Chọn một trong: central, province, district, commune, base, cell.</translation>
    </message>
    <message>
        <source>Take chair, secretary, speaker, moderator or technician.</source>
        <translation>Chọn chair, secretary, speaker, moderator hoặc technician.</translation>
    </message>
    <message>
        <source>Take clerk, reporter, curator or lead.</source>
        <translation>Hãy chọn clerk, reporter, curator hoặc lead.</translation>
    </message>
    <message>
        <source>Take in a first file from it, prepare a station, or pair over the network.</source>
        <translation>Hãy nhận tệp đầu tiên của nơi đó, chuẩn bị máy điểm danh, hoặc ghép qua mạng.</translation>
    </message>
    <message>
        <source>Take it in where the conference is, or have a station file prepared there.</source>
        <translation>Hãy nhận tệp này ở máy có hội nghị, hoặc nhờ máy đó chuẩn bị tệp máy điểm danh.</translation>
    </message>
    <message>
        <source>Take it out of the deck, or use what replaces it.</source>
        <translation>Bỏ khỏi bài trình chiếu, hoặc dùng nội dung thay thế.</translation>
    </message>
    <message>
        <source>Take it out of the folder, or attach it again.</source>
        <translation>Bỏ tệp này ra khỏi hồ sơ hoặc đính kèm lại.</translation>
    </message>
    <message>
        <source>Take name, short_name, upper_form, code, level, kind, parent, founded or closed.</source>
        <translation>Dùng name, short_name, upper_form, code, level, kind, parent, founded hoặc closed.</translation>
    </message>
    <message>
        <source>Take new (hòa, ủy) or old (hoà, uỷ).</source>
        <translation>Chọn new (hòa, ủy) hoặc old (hoà, uỷ).</translation>
    </message>
    <message>
        <source>Take one of the skipped dates.</source>
        <translation>Chọn một kỳ đã bỏ.</translation>
    </message>
    <message>
        <source>Take one of {known}, or leave it empty.</source>
        <translation>Chọn một trong: {known}, hoặc để trống.</translation>
    </message>
    <message>
        <source>Take one of {known}.</source>
        <translation>Chọn một trong: {known}.</translation>
    </message>
    <message>
        <source>Take party, state, front, union, army or other.</source>
        <translation>Chọn một trong: party, state, front, union, army, other.</translation>
    </message>
    <message>
        <source>Take people of this event.</source>
        <translation>Chọn đại biểu của hội nghị này.</translation>
    </message>
    <message>
        <source>Take that entry.</source>
        <translation>Dùng mục đó.</translation>
    </message>
    <message>
        <source>Take that one, or give another code.</source>
        <translation>Dùng loại đó, hoặc đặt mã khác.</translation>
    </message>
    <message>
        <source>Take that one, or give another name.</source>
        <translation>Dùng điểm cầu đó, hoặc đặt tên khác.</translation>
    </message>
    <message>
        <source>Take the file away where the data is in this folder, or name the server anew; nothing was changed.</source>
        <translation>Hãy bỏ tệp này nếu dữ liệu nằm trong chính thư mục đó, hoặc ghi lại địa chỉ máy chủ; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Take the id or name from the list and try again.</source>
        <translation>Hãy lấy mã hoặc tên trong danh sách rồi thử lại.</translation>
    </message>
    <message>
        <source>Take the next number; nothing was written.</source>
        <translation>Lấy số tiếp theo; chưa ghi gì.</translation>
    </message>
    <message>
        <source>Take the original template again, then repeat your change.</source>
        <translation>Bấm «Về mẫu gốc» rồi sửa lại.</translation>
    </message>
    <message>
        <source>Take the password off in PowerPoint (File, Info, Protect), save it, and choose it again.</source>
        <translation>Hãy bỏ mật khẩu trong PowerPoint (Tệp, Thông tin, Bảo vệ), lưu lại rồi chọn lại.</translation>
    </message>
    <message>
        <source>Take the picture nearer and sharper, or type the number below the code.</source>
        <translation>Hãy chụp gần và rõ hơn, hoặc gõ dãy số dưới mã.</translation>
    </message>
    <message>
        <source>Take the site out of them first.</source>
        <translation>Bỏ điểm cầu này khỏi các hội nghị đó trước.</translation>
    </message>
    <message>
        <source>Take the slides as text, tables and pictures.</source>
        <translation>Hãy lấy các trang chiếu dưới dạng chữ, bảng và hình.</translation>
    </message>
    <message>
        <source>Take this, following or all.</source>
        <translation>Chọn this, following hoặc all.</translation>
    </message>
    <message>
        <source>That is not the PIN.</source>
        <translation>Mã PIN không đúng.</translation>
    </message>
    <message>
        <source>The agenda has no line “{value}” (it has {lines}).</source>
        <translation>Chương trình không có mục “{value}” (có {lines} mục).</translation>
    </message>
    <message>
        <source>The backup {value} is damaged: {reason}.</source>
        <translation>Bản sao lưu {value} bị hỏng: {reason}.</translation>
    </message>
    <message>
        <source>The backup {where} is of the other kind of database.</source>
        <translation>Bản sao lưu {where} thuộc loại cơ sở dữ liệu khác.</translation>
    </message>
    <message>
        <source>The certificate in {file} expired on {day}.</source>
        <translation>Chứng thư trong {file} đã hết hạn ngày {day}.</translation>
    </message>
    <message>
        <source>The certificate in {file} is valid only from {day}.</source>
        <translation>Chứng thư trong {file} chỉ có hiệu lực từ ngày {day}.</translation>
    </message>
    <message>
        <source>The chart “{title}” has no numbers.</source>
        <translation>Biểu đồ “{title}” không có số liệu.</translation>
    </message>
    <message>
        <source>The clip {file} has {megabytes} MB; the file will be slow to open and to copy.</source>
        <translation>Đoạn phim {file} nặng {megabytes} MB; tệp sẽ mở và chép chậm.</translation>
    </message>
    <message>
        <source>The clip {file} is coded as {coding}; PowerPoint and many computers cannot play that.</source>
        <translation>Đoạn phim {file} được mã hóa kiểu {coding}; PowerPoint và nhiều máy tính không phát được kiểu này.</translation>
    </message>
    <message>
        <source>The clip {file} is no longer in {folder}; its slide shows only the picture.</source>
        <translation>Không còn đoạn phim {file} ở {folder}; trang này chỉ hiện hình đầu phim.</translation>
    </message>
    <message>
        <source>The clock of this machine says {now}, but it already wrote at {last}.</source>
        <translation>Đồng hồ của máy đang chỉ {now}, nhưng máy này đã ghi lúc {last}.</translation>
    </message>
    <message>
        <source>The code is not the one on the other machine&apos;s screen.</source>
        <translation>Mã không khớp với mã trên màn hình máy kia.</translation>
    </message>
    <message>
        <source>The command can&apos;t be understood: {reason}.</source>
        <translation>Không hiểu được lệnh: {reason}.</translation>
    </message>
    <message>
        <source>The database file is damaged: {where}.</source>
        <translation>Tệp cơ sở dữ liệu bị hỏng: {where}.</translation>
    </message>
    <message>
        <source>The database server does not allow this: {reason}.</source>
        <translation>Máy chủ cơ sở dữ liệu không cho phép: {reason}.</translation>
    </message>
    <message>
        <source>The database server of {where} does not answer: {reason}.</source>
        <translation>Máy chủ cơ sở dữ liệu của {where} không trả lời: {reason}.</translation>
    </message>
    <message>
        <source>The deck did not pass its check ({fault} in {where}; {count} in all); nothing was written.</source>
        <translation>Bài trình chiếu không qua được bước kiểm tra ({fault} tại {where}; tất cả {count} lỗi); chưa có gì được ghi.</translation>
    </message>
    <message>
        <source>The disk did not do what was asked ({reason}) for {where}; nothing was changed.</source>
        <translation>Ổ đĩa báo lỗi ({reason}) khi làm việc với {where}; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>The disk is full; {file} was not written.</source>
        <translation>Ổ đĩa đã đầy; chưa ghi được {file}.</translation>
    </message>
    <message>
        <source>The disk of {where} is full; nothing was changed.</source>
        <translation>Ổ đĩa chứa {where} đã đầy; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>The document {file} has too many items ({count}; at most {most}).</source>
        <translation>Văn bản {file} có quá nhiều đề mục ({count}; tối đa {most}).</translation>
    </message>
    <message>
        <source>The emblem has only {width} × {height} points; it needs at least {least} on each side.</source>
        <translation>Biểu trưng chỉ có {width} × {height} điểm ảnh; mỗi cạnh cần ít nhất {least}.</translation>
    </message>
    <message>
        <source>The end ({end}) is not after the start ({start}).</source>
        <translation>Kết thúc ({end}) không sau bắt đầu ({start}).</translation>
    </message>
    <message>
        <source>The end is not after the start.</source>
        <translation>Kết thúc không sau bắt đầu.</translation>
    </message>
    <message>
        <source>The entry has no UID.</source>
        <translation>Mục lịch không có UID.</translation>
    </message>
    <message>
        <source>The entry has no start that can be read.</source>
        <translation>Mục lịch không có thời điểm bắt đầu đọc được.</translation>
    </message>
    <message>
        <source>The entry has no title.</source>
        <translation>Mục lịch không có tên.</translation>
    </message>
    <message>
        <source>The entry&apos;s key “{key}” cannot stand in a file.</source>
        <translation>Mã “{key}” của mục không dùng được trong tệp.</translation>
    </message>
    <message>
        <source>The event ends before it begins.</source>
        <translation>Hội nghị kết thúc trước khi bắt đầu.</translation>
    </message>
    <message>
        <source>The event has no minutes yet.</source>
        <translation>Hội nghị chưa có biên bản.</translation>
    </message>
    <message>
        <source>The event was called off.</source>
        <translation>Hội nghị đã hủy.</translation>
    </message>
    <message>
        <source>The file has {count} rows, at most {most} can be taken in.</source>
        <translation>Tệp có {count} dòng, chỉ nhập được nhiều nhất {most} dòng.</translation>
    </message>
    <message>
        <source>The file of {where} is not kept any more (SHA-256 {sha256}).</source>
        <translation>Tệp của {where} không còn được giữ (SHA-256 {sha256}).</translation>
    </message>
    <message>
        <source>The file {file} cannot be read: {reason}.</source>
        <translation>Không đọc được tệp {file}: {reason}.</translation>
    </message>
    <message>
        <source>The file {file} cannot be written: {reason}.</source>
        <translation>Không ghi được tệp {file}: {reason}.</translation>
    </message>
    <message>
        <source>The file {file} has a password or is an old Word file.</source>
        <translation>Tệp {file} có mật khẩu hoặc là tệp Word kiểu cũ.</translation>
    </message>
    <message>
        <source>The file {file} has too many pages ({pages}; at most {most}).</source>
        <translation>Tệp {file} có quá nhiều trang ({pages}; tối đa {most}).</translation>
    </message>
    <message>
        <source>The file {file} holds no text.</source>
        <translation>Tệp {file} không phải là văn bản.</translation>
    </message>
    <message>
        <source>The file {file} holds no text; it may be a scan.</source>
        <translation>Tệp {file} không có chữ; có thể là bản quét.</translation>
    </message>
    <message>
        <source>The file {file} is damaged or is not what its name says.</source>
        <translation>Tệp {file} bị hỏng hoặc không đúng loại như tên gọi.</translation>
    </message>
    <message>
        <source>The file {file} is empty.</source>
        <translation>Tệp {file} trống.</translation>
    </message>
    <message>
        <source>The file {file} is not a JSON object (line {line}, column {column}).</source>
        <translation>Tệp {file} không phải là một đối tượng JSON (dòng {line}, cột {column}).</translation>
    </message>
    <message>
        <source>The file {file} is of a kind that cannot be read.</source>
        <translation>Không đọc được loại tệp {file}.</translation>
    </message>
    <message>
        <source>The file {file} is too large ({megabytes} MB; at most {most} MB).</source>
        <translation>Tệp {file} quá lớn ({megabytes} MB; tối đa {most} MB).</translation>
    </message>
    <message>
        <source>The file {file} would unpack to {megabytes} MB.</source>
        <translation>Tệp {file} khi giải nén lên tới {megabytes} MB.</translation>
    </message>
    <message>
        <source>The folder {folder} holds something else than an earlier demo; it was left as it is.</source>
        <translation>Thư mục {folder} chứa thứ khác, không phải kết quả của lệnh demo; đã để nguyên.</translation>
    </message>
    <message>
        <source>The folder {where} is on a network share, where a workspace is not safe.</source>
        <translation>Thư mục {where} nằm trên ổ mạng dùng chung, đặt bộ dữ liệu ở đó không an toàn.</translation>
    </message>
    <message>
        <source>The font of the slides cannot draw these characters: {characters}</source>
        <translation>Phông chữ của trang chiếu không có các ký tự: {characters}</translation>
    </message>
    <message>
        <source>The header of the operation {where} was changed.</source>
        <translation>Phần đầu của thao tác {where} đã bị sửa.</translation>
    </message>
    <message>
        <source>The item belongs to another document.</source>
        <translation>Nội dung này thuộc văn bản khác.</translation>
    </message>
    <message>
        <source>The kept file {where} is damaged: its SHA-256 is another.</source>
        <translation>Tệp được giữ {where} bị hỏng: SHA-256 đã khác.</translation>
    </message>
    <message>
        <source>The known ones are listed by: exchange peers.</source>
        <translation>Xem các máy đã biết bằng: exchange peers.</translation>
    </message>
    <message>
        <source>The layout has a value that can&apos;t be used: {where} = {value} ({reason}).</source>
        <translation>Thể thức có giá trị không dùng được: {where} = {value} ({reason}).</translation>
    </message>
    <message>
        <source>The layout “{layout}” comes into force on {begins}; this paper of {day} follows it all the same.</source>
        <translation>Thể thức “{layout}” có hiệu lực từ {begins}; văn bản ngày {day} này vẫn in theo thể thức ấy.</translation>
    </message>
    <message>
        <source>The layout “{layout}” is not in force on {day}; this paper follows “{used}”.</source>
        <translation>Thể thức “{layout}” không có hiệu lực ngày {day}; văn bản này in theo “{used}”.</translation>
    </message>
    <message>
        <source>The layout “{layout}” was in force until {ended}; this paper of {day} follows it all the same.</source>
        <translation>Thể thức “{layout}” hết hiệu lực từ sau ngày {ended}; văn bản ngày {day} này vẫn in theo thể thức ấy.</translation>
    </message>
    <message>
        <source>The library has a newer wording of “{text}”.</source>
        <translation>Kho nội dung đã có bản mới hơn của “{text}”.</translation>
    </message>
    <message>
        <source>The list code “{value}” is not one of this event.</source>
        <translation>Mã danh sách “{value}” không phải của hội nghị này.</translation>
    </message>
    <message>
        <source>The log entry of {where} was changed.</source>
        <translation>Mục nhật ký của {where} đã bị sửa.</translation>
    </message>
    <message>
        <source>The minutes are closed ({state}).</source>
        <translation>Biên bản đã chốt ({state}).</translation>
    </message>
    <message>
        <source>The minutes are not closed, or are signed already ({state}).</source>
        <translation>Biên bản chưa chốt hoặc đã ký ({state}).</translation>
    </message>
    <message>
        <source>The minutes are not signed yet.</source>
        <translation>Biên bản chưa ký.</translation>
    </message>
    <message>
        <source>The minutes have no field “{field}”.</source>
        <translation>Biên bản không có mục “{field}”.</translation>
    </message>
    <message>
        <source>The minutes of “{title}” hold no conclusions.</source>
        <translation>Biên bản “{title}” chưa có kết luận.</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>Thiếu họ và tên.</translation>
    </message>
    <message>
        <source>The number {symbol} was given to “{title}”.</source>
        <translation>Số {symbol} đã cấp cho “{title}”.</translation>
    </message>
    <message>
        <source>The office is not set up: no official document can be printed.</source>
        <translation>Chưa khai báo cơ quan nên chưa in được văn bản.</translation>
    </message>
    <message>
        <source>The office&apos;s machine does not know this one ({where}).</source>
        <translation>Máy ở cơ quan chưa biết máy này ({where}).</translation>
    </message>
    <message>
        <source>The operation {where} does not follow from the one before.</source>
        <translation>Thao tác {where} không nối tiếp thao tác liền trước.</translation>
    </message>
    <message>
        <source>The operation {where} lacks entries.</source>
        <translation>Thao tác {where} thiếu mục nhật ký.</translation>
    </message>
    <message>
        <source>The order of the list is damaged between “{low}” and “{high}”.</source>
        <translation>Thứ tự của danh sách bị hỏng giữa “{low}” và “{high}”.</translation>
    </message>
    <message>
        <source>The passphrase does not open {file}.</source>
        <translation>Mật khẩu không mở được {file}.</translation>
    </message>
    <message>
        <source>The period is too long ({days} days; at most {most}).</source>
        <translation>Kỳ báo cáo quá dài ({days} ngày; tối đa {most}).</translation>
    </message>
    <message>
        <source>The personal data of this record was erased and cannot be filled in again.</source>
        <translation>Dữ liệu cá nhân của bản ghi này đã bị xóa và không điền lại được.</translation>
    </message>
    <message>
        <source>The picture {file} is damaged or is no picture.</source>
        <translation>Hình {file} bị hỏng hoặc không phải là hình ảnh.</translation>
    </message>
    <message>
        <source>The picture {file} is too large (at most {most}).</source>
        <translation>Hình {file} quá lớn (tối đa {most}).</translation>
    </message>
    <message>
        <source>The position “{known}” becomes “{value}”.</source>
        <translation>Chức vụ “{known}” đổi thành “{value}”.</translation>
    </message>
    <message>
        <source>The rows of these numbers say two things at once: {value}.</source>
        <translation>Dòng của các số này ghi hai điều trái nhau: {value}.</translation>
    </message>
    <message>
        <source>The rule of the series cannot be used.</source>
        <translation>Quy tắc lặp không dùng được.</translation>
    </message>
    <message>
        <source>The schedule has {count} conflicts: {told}.</source>
        <translation>Trùng lịch ({count}): {told}.</translation>
    </message>
    <message>
        <source>The series {where} has no event to copy.</source>
        <translation>Chuỗi “{where}” không còn hội nghị nào để sao chép.</translation>
    </message>
    <message>
        <source>The session belongs to another event.</source>
        <translation>Buổi này thuộc hội nghị khác.</translation>
    </message>
    <message>
        <source>The shared folder {where} is not there.</source>
        <translation>Không thấy thư mục dùng chung {where}.</translation>
    </message>
    <message>
        <source>The signed file is not a PDF.</source>
        <translation>Tệp đã ký không phải là PDF.</translation>
    </message>
    <message>
        <source>The slide cannot be split there.</source>
        <translation>Không tách trang tại đó được.</translation>
    </message>
    <message>
        <source>The slides of the template {file} are smaller than 10 cm.</source>
        <translation>Trang chiếu của mẫu {file} nhỏ hơn 10 cm.</translation>
    </message>
    <message>
        <source>The station server {where} could not be reached ({reason}).</source>
        <translation>Không kết nối được máy chủ điểm danh {where} ({reason}).</translation>
    </message>
    <message>
        <source>The station {where} does not stand where its chain ends.</source>
        <translation>Máy {where} không khớp với cuối chuỗi thao tác của nó.</translation>
    </message>
    <message>
        <source>The template has no layout “{layout}”. It has: {known}.</source>
        <translation>Mẫu không có bố cục “{layout}”. Mẫu có: {known}.</translation>
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
        <source>The template {file} has no layout with a title and a body. It has: {known}.</source>
        <translation>Mẫu {file} không có bố cục nào gồm tiêu đề và nội dung. Mẫu có: {known}.</translation>
    </message>
    <message>
        <source>The template&apos;s text {where} can&apos;t be read: {reason}.</source>
        <translation>Không đọc được đoạn {where} của mẫu: {reason}.</translation>
    </message>
    <message>
        <source>The text of {file} is too long ({length} characters; at most {most}).</source>
        <translation>Văn bản {file} quá dài ({length} ký tự; tối đa {most}).</translation>
    </message>
    <message>
        <source>The unit “{value}” is new and will be made.</source>
        <translation>Đơn vị “{value}” là mới và sẽ được tạo.</translation>
    </message>
    <message>
        <source>The unit “{value}” is not in the directory; only its name is kept.</source>
        <translation>Đơn vị “{value}” chưa có trong danh bạ; chỉ giữ lại tên.</translation>
    </message>
    <message>
        <source>The work was cut off: its process ended.</source>
        <translation>Việc đang làm bị ngắt: tiến trình của nó đã kết thúc.</translation>
    </message>
    <message>
        <source>The work was stopped after {seconds} seconds.</source>
        <translation>Việc đang làm đã dừng sau {seconds} giây.</translation>
    </message>
    <message>
        <source>The workspace was made by a newer version of this program (schema {found}; this one knows {known}).</source>
        <translation>Bộ dữ liệu được tạo bằng phiên bản mới hơn của phần mềm (cấu trúc {found}; bản này chỉ biết đến {known}).</translation>
    </message>
    <message>
        <source>The workspace was made by an older version of this program (schema {found}; this one needs {known}).</source>
        <translation>Bộ dữ liệu được tạo bằng phiên bản cũ hơn của phần mềm (cấu trúc {found}; bản này cần {known}).</translation>
    </message>
    <message>
        <source>The workspace {where} cannot be opened: {reason}.</source>
        <translation>Không mở được bộ dữ liệu {where}: {reason}.</translation>
    </message>
    <message>
        <source>The workspace {where} is damaged ({reason}).</source>
        <translation>Bộ dữ liệu {where} bị hỏng ({reason}).</translation>
    </message>
    <message>
        <source>The workspace {where} is in use by: {holder}.</source>
        <translation>Bộ dữ liệu {where} đang được dùng bởi: {holder}.</translation>
    </message>
    <message>
        <source>The workspace {where} was replaced by a backup while it was open here.</source>
        <translation>Bộ dữ liệu {where} đã được thay bằng một bản sao lưu trong lúc đang mở trên máy này.</translation>
    </message>
    <message>
        <source>There is a kind of event “{value}” already.</source>
        <translation>Đã có loại hội nghị “{value}”.</translation>
    </message>
    <message>
        <source>There is a release “{value}” already.</source>
        <translation>Đã có lần ban hành tên “{value}”.</translation>
    </message>
    <message>
        <source>There is a site “{value}” already.</source>
        <translation>Đã có điểm cầu “{value}”.</translation>
    </message>
    <message>
        <source>There is a topic “{name}” ({topic_code}) already.</source>
        <translation>Đã có chủ đề “{name}” ({topic_code}).</translation>
    </message>
    <message>
        <source>There is a venue “{value}” already.</source>
        <translation>Đã có địa điểm “{value}”.</translation>
    </message>
    <message>
        <source>There is a workspace already in {where}; nothing was changed.</source>
        <translation>Trong {where} đã có bộ dữ liệu; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>There is no backup “{value}”.</source>
        <translation>Không có bản sao lưu “{value}”.</translation>
    </message>
    <message>
        <source>There is no column “{value}” (found: {found}).</source>
        <translation>Không có cột “{value}” (đã thấy: {found}).</translation>
    </message>
    <message>
        <source>There is no document kind named {kind}.</source>
        <translation>Không có loại văn bản tên {kind}.</translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation>Không có tệp {file}.</translation>
    </message>
    <message>
        <source>There is no kind of event “{value}”.</source>
        <translation>Không có loại hội nghị “{value}”.</translation>
    </message>
    <message>
        <source>There is no layout named {profile}.</source>
        <translation>Không có thể thức tên {profile}.</translation>
    </message>
    <message>
        <source>There is no report “{value}”.</source>
        <translation>Không có báo cáo “{value}”.</translation>
    </message>
    <message>
        <source>There is no role “{value}”.</source>
        <translation>Không có vai trò “{value}”.</translation>
    </message>
    <message>
        <source>There is no sheet “{value}”.</source>
        <translation>Không có trang tính “{value}”.</translation>
    </message>
    <message>
        <source>There is no signatory “{value}”.</source>
        <translation>Không có người ký “{value}”.</translation>
    </message>
    <message>
        <source>There is no site “{value}”.</source>
        <translation>Không có điểm cầu “{value}”.</translation>
    </message>
    <message>
        <source>There is no slide kind “{value}”.</source>
        <translation>Không có kiểu trang “{value}”.</translation>
    </message>
    <message>
        <source>There is no theme “{theme}”.</source>
        <translation>Không có mẫu trình bày “{theme}”.</translation>
    </message>
    <message>
        <source>There is no unit “{value}”.</source>
        <translation>Không có đơn vị “{value}”.</translation>
    </message>
    <message>
        <source>There is no workspace in {where}.</source>
        <translation>Không có bộ dữ liệu nào trong {where}.</translation>
    </message>
    <message>
        <source>There is no {kind} “{value}”.</source>
        <translation>Không có {kind} “{value}”.</translation>
    </message>
    <message>
        <source>There is not enough memory for this work.</source>
        <translation>Không đủ bộ nhớ cho việc này.</translation>
    </message>
    <message>
        <source>There is nothing to choose there ({where} {group}).</source>
        <translation>Ở đó không có gì phải chọn ({where} {group}).</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Không có gì để làm lại.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Không có gì để hoàn tác.</translation>
    </message>
    <message>
        <source>These numbers stand in two rows: {value}.</source>
        <translation>Các số này nằm ở hai dòng: {value}.</translation>
    </message>
    <message>
        <source>These slides do not belong to one deck.</source>
        <translation>Các trang này không cùng một bài trình chiếu.</translation>
    </message>
    <message>
        <source>This card is for another event.</source>
        <translation>Thẻ này của hội nghị khác.</translation>
    </message>
    <message>
        <source>This card was withdrawn.</source>
        <translation>Thẻ này đã bị thu hồi.</translation>
    </message>
    <message>
        <source>This code belongs to no card.</source>
        <translation>Mã này không thuộc thẻ nào.</translation>
    </message>
    <message>
        <source>This event belongs to no series.</source>
        <translation>Hội nghị này không thuộc chuỗi nào.</translation>
    </message>
    <message>
        <source>This installation&apos;s SQLite {found} can lose data; {least} or newer is needed.</source>
        <translation>SQLite {found} của bản cài này có thể làm mất dữ liệu; cần {least} trở lên.</translation>
    </message>
    <message>
        <source>This is sample data; it is never sent to anybody.</source>
        <translation>Đây là dữ liệu mẫu, không bao giờ gửi cho ai.</translation>
    </message>
    <message>
        <source>This machine can&apos;t serve stations at {where} ({reason}).</source>
        <translation>Máy này không mở được máy chủ điểm danh tại {where} ({reason}).</translation>
    </message>
    <message>
        <source>This machine is not paired with {where}.</source>
        <translation>Máy này chưa ghép với {where}.</translation>
    </message>
    <message>
        <source>This mark contradicts one of the same id, or there is nothing to take back.</source>
        <translation>Lượt điểm danh trùng mã nhưng khác nội dung, hoặc không có gì để hủy.</translation>
    </message>
    <message>
        <source>This mark was taken back already.</source>
        <translation>Lượt điểm danh này đã được hủy rồi.</translation>
    </message>
    <message>
        <source>This mark was taken back before.</source>
        <translation>Lượt điểm danh này đã được hủy trước đó.</translation>
    </message>
    <message>
        <source>This paper ({kind}) bears no number of the register.</source>
        <translation>Giấy này ({kind}) không mang số trong sổ văn bản.</translation>
    </message>
    <message>
        <source>This session is not one of the event.</source>
        <translation>Buổi này không thuộc hội nghị.</translation>
    </message>
    <message>
        <source>This slide has no chart.</source>
        <translation>Trang này không có biểu đồ.</translation>
    </message>
    <message>
        <source>This slide says what the library says.</source>
        <translation>Trang này đang dùng đúng lời của kho nội dung.</translation>
    </message>
    <message>
        <source>This slide was not made from the library.</source>
        <translation>Trang này không lấy từ kho nội dung.</translation>
    </message>
    <message>
        <source>This workspace records the numbers of the registry and gives none.</source>
        <translation>Bộ dữ liệu này chỉ ghi số do văn thư cấp, không tự cấp số.</translation>
    </message>
    <message>
        <source>Try again, or choose another name.</source>
        <translation>Hãy thử lại hoặc chọn tên khác.</translation>
    </message>
    <message>
        <source>Try again; if a certain file causes it, that file is damaged. Nothing was changed.</source>
        <translation>Hãy thử lại; nếu cứ gặp ở một tệp thì tệp đó bị hỏng. Chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Try another stick or folder.</source>
        <translation>Hãy thử USB hoặc thư mục khác.</translation>
    </message>
    <message>
        <source>Try with a smaller file or fewer records; nothing was changed.</source>
        <translation>Hãy thử với tệp nhỏ hơn hoặc ít bản ghi hơn; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Two entries of the outline have the same key ({key}).</source>
        <translation>Hai mục của dàn ý trùng mã ({key}).</translation>
    </message>
    <message>
        <source>Type it again; mind capitals and the input method. Nothing was signed.</source>
        <translation>Gõ lại, chú ý chữ hoa và bộ gõ. Chưa có gì được ký.</translation>
    </message>
    <message>
        <source>Type the date and the time as they are now.</source>
        <translation>Hãy gõ đúng ngày và giờ bây giờ.</translation>
    </message>
    <message>
        <source>Use 1, 2 or 3.</source>
        <translation>Dùng 1, 2 hoặc 3.</translation>
    </message>
    <message>
        <source>Use a day from 1 to {most}, or none for the end of the month.</source>
        <translation>Dùng ngày từ 1 đến {most}, hoặc bỏ trống để chốt vào cuối tháng.</translation>
    </message>
    <message>
        <source>Use a file with text in it, or type the content; nothing was changed.</source>
        <translation>Dùng tệp có chữ, hoặc tự nhập nội dung; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Use a new id.</source>
        <translation>Dùng mã mới.</translation>
    </message>
    <message>
        <source>Use a number from 0 to {most}.</source>
        <translation>Dùng số từ 0 đến {most}.</translation>
    </message>
    <message>
        <source>Use a number from 1 to 99.</source>
        <translation>Dùng số từ 1 đến 99.</translation>
    </message>
    <message>
        <source>Use a number from 1 to {most}.</source>
        <translation>Dùng số từ 1 đến {most}.</translation>
    </message>
    <message>
        <source>Use a whole number that is not negative.</source>
        <translation>Dùng số nguyên không âm.</translation>
    </message>
    <message>
        <source>Use it, or choose another name and code.</source>
        <translation>Dùng chủ đề đó, hoặc chọn tên và mã khác.</translation>
    </message>
    <message>
        <source>Use letters, digits, - and _ only, at most 80.</source>
        <translation>Chỉ dùng chữ cái không dấu, chữ số, dấu - và _, không quá 80 ký tự.</translation>
    </message>
    <message>
        <source>Use minutes from 1 to 600.</source>
        <translation>Dùng số phút từ 1 đến 600.</translation>
    </message>
    <message>
        <source>Use one of the levels of the list.</source>
        <translation>Chọn một cấp trong danh sách.</translation>
    </message>
    <message>
        <source>Use one of these fields: {known}.</source>
        <translation>Dùng một trong các trường: {known}.</translation>
    </message>
    <message>
        <source>Use one of {kinds}.</source>
        <translation>Dùng một trong các loại {kinds}.</translation>
    </message>
    <message>
        <source>Use one of {known}.</source>
        <translation>Dùng một trong: {known}.</translation>
    </message>
    <message>
        <source>Use one of {signs}, or none.</source>
        <translation>Dùng một trong các dấu {signs}, hoặc để trống.</translation>
    </message>
    <message>
        <source>Use target or result.</source>
        <translation>Dùng target (chỉ tiêu) hoặc result (kết quả).</translation>
    </message>
    <message>
        <source>Wait until it is done and try again; nothing was changed.</source>
        <translation>Hãy chờ xong rồi thử lại; chưa có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>What arrived was signed by another machine than the one that sent it ({where}).</source>
        <translation>Nội dung nhận được do một máy khác ký, không phải máy đã gửi ({where}).</translation>
    </message>
    <message>
        <source>What happened is written in {log}.</source>
        <translation>Chi tiết được ghi trong {log}.</translation>
    </message>
    <message>
        <source>What is open is listed by: exchange conflicts.</source>
        <translation>Xem những chỗ còn phải chọn bằng: exchange conflicts.</translation>
    </message>
    <message>
        <source>What was received does not fit its own checksum ({where}).</source>
        <translation>Nội dung nhận được không khớp với mã kiểm tra của nó ({where}).</translation>
    </message>
    <message>
        <source>Write COLUMN=FIELD.</source>
        <translation>Ghi dạng CỘT=MỤC.</translation>
    </message>
    <message>
        <source>Write a header, a letter or a number of a column.</source>
        <translation>Ghi tiêu đề, chữ cái hoặc số thứ tự của cột.</translation>
    </message>
    <message>
        <source>Write a number from 0.</source>
        <translation>Ghi một số từ 0 trở lên.</translation>
    </message>
    <message>
        <source>Write a number from 1.</source>
        <translation>Ghi một số từ 1 trở lên.</translation>
    </message>
    <message>
        <source>Write a number of minutes within the day.</source>
        <translation>Ghi số phút trong phạm vi một ngày.</translation>
    </message>
    <message>
        <source>Write a smaller number.</source>
        <translation>Ghi số nhỏ hơn.</translation>
    </message>
    <message>
        <source>Write a whole UUID.</source>
        <translation>Ghi đủ một UUID.</translation>
    </message>
    <message>
        <source>Write fields as {{name}}; a brace that is meant as a brace is doubled.</source>
        <translation>Viết trường là {{ten_truong}}; muốn có dấu ngoặc nhọn thì viết hai lần.</translation>
    </message>
    <message>
        <source>Write how many months lists keep names.</source>
        <translation>Ghi số tháng danh sách giữ họ tên.</translation>
    </message>
    <message>
        <source>Write it as the other screen shows it: http://192.168.1.5:8765.</source>
        <translation>Hãy ghi đúng như màn hình máy kia hiện: http://192.168.1.5:8765.</translation>
    </message>
    <message>
        <source>Write it like 1.234,5.</source>
        <translation>Ghi theo dạng 1.234,5.</translation>
    </message>
    <message>
        <source>Write it like 2021-05-24T08:00 or 24/5/2021 8:00.</source>
        <translation>Viết theo mẫu 2021-05-24T08:00 hoặc 24/5/2021 8:00.</translation>
    </message>
    <message>
        <source>Write it like 27 or 27-GM/BTGTU.</source>
        <translation>Viết như 27 hoặc 27-GM/BTGTU.</translation>
    </message>
    <message>
        <source>Write it like postgresql://user@server/database.</source>
        <translation>Viết theo mẫu postgresql://người-dùng@máy-chủ/cơ-sở-dữ-liệu.</translation>
    </message>
    <message>
        <source>Write like 1-40, 43, 50-52.</source>
        <translation>Ghi như: 1-40, 43, 50-52.</translation>
    </message>
    <message>
        <source>Write the code that stands on the printed list.</source>
        <translation>Ghi đúng mã in trên danh sách.</translation>
    </message>
    <message>
        <source>Write the substitute&apos;s name.</source>
        <translation>Ghi tên người dự thay.</translation>
    </message>
    <message>
        <source>Write them first.</source>
        <translation>Ghi kết luận trước.</translation>
    </message>
    <message>
        <source>Write: group | what for | unit | quantity | price. Quantities may be multiplied: 40 x 2.</source>
        <translation>Viết: nhóm | nội dung chi | đơn vị tính | số lượng | đơn giá. Số lượng có thể là phép nhân: 40 x 2.</translation>
    </message>
    <message>
        <source>You wrote “{text}” yourself and cannot approve it.</source>
        <translation>Nội dung “{text}” do chính bạn soạn nên bạn không tự duyệt được.</translation>
    </message>
    <message>
        <source>{count} characters of {file} could not be read.</source>
        <translation>Có {count} ký tự trong {file} không đọc được.</translation>
    </message>
    <message>
        <source>{count} figures were not compared with the printed original: {names}.</source>
        <translation>Có {count} số liệu chưa đối chiếu bản gốc: {names}.</translation>
    </message>
    <message>
        <source>{count} numbers of {file} do not follow the one before: {numbers}.</source>
        <translation>Có {count} số thứ tự trong {file} không liền mạch: {numbers}.</translation>
    </message>
    <message>
        <source>{count} people fit “{value}”; choose by unit and position.</source>
        <translation>Có {count} người khớp với “{value}”; cần thêm đơn vị, chức vụ để phân biệt.</translation>
    </message>
    <message>
        <source>{count} rows cannot be taken in, the first is row {row}, cell {column}: {reason}</source>
        <translation>{count} dòng không nhập được, đầu tiên là dòng {row}, ô {column}: {reason}</translation>
    </message>
    <message>
        <source>{day} is not after the last change ({last}).</source>
        <translation>Ngày {day} không sau lần thay đổi gần nhất ({last}).</translation>
    </message>
    <message>
        <source>{event} can no longer be changed (state: {state}).</source>
        <translation>Không thể sửa “{event}” nữa (trạng thái: {state}).</translation>
    </message>
    <message>
        <source>{event} was opened already and cannot be removed.</source>
        <translation>“{event}” đã mở điểm danh nên không xóa được.</translation>
    </message>
    <message>
        <source>{field} is missing.</source>
        <translation>Thiếu {field}.</translation>
    </message>
    <message>
        <source>{field} is too long ({length} characters; at most {most}).</source>
        <translation>{field} quá dài ({length} ký tự; tối đa {most}).</translation>
    </message>
    <message>
        <source>{file} cannot become a slide.</source>
        <translation>Không thể đưa {file} thành trang chiếu.</translation>
    </message>
    <message>
        <source>{file} has macros; such files are not opened.</source>
        <translation>{file} có chứa macro; tệp như vậy không được mở.</translation>
    </message>
    <message>
        <source>{file} has no part with enough content for a topic.</source>
        <translation>{file} không có mục nào đủ nội dung cho một chuyên đề.</translation>
    </message>
    <message>
        <source>{file} has no rows.</source>
        <translation>{file} không có dòng nào.</translation>
    </message>
    <message>
        <source>{file} has no slides.</source>
        <translation>{file} không có trang chiếu nào.</translation>
    </message>
    <message>
        <source>{file} has the old format .ppt.</source>
        <translation>{file} ở định dạng cũ .ppt.</translation>
    </message>
    <message>
        <source>{file} holds no private key to sign with.</source>
        <translation>{file} không có khóa bí mật để ký.</translation>
    </message>
    <message>
        <source>{file} holds no table.</source>
        <translation>{file} không có bảng nào.</translation>
    </message>
    <message>
        <source>{file} is damaged inside ({detail}).</source>
        <translation>Bên trong {file} bị hỏng ({detail}).</translation>
    </message>
    <message>
        <source>{file} is locked in an old way that is not supported.</source>
        <translation>{file} được khóa theo cách cũ, không còn hỗ trợ.</translation>
    </message>
    <message>
        <source>{file} is marked {mark}: state secrets don&apos;t belong in this program. Nothing was taken in.</source>
        <translation>{file} có dấu {mark}: không được đưa bí mật nhà nước vào phần mềm này. Chưa nhận gì.</translation>
    </message>
    <message>
        <source>{file} is neither .pdf nor .docx.</source>
        <translation>{file} không phải .pdf hay .docx.</translation>
    </message>
    <message>
        <source>{file} is no iCalendar file.</source>
        <translation>{file} không phải là tệp lịch iCalendar.</translation>
    </message>
    <message>
        <source>{file} is no kind of file that can be taken in.</source>
        <translation>Không nhập được loại tệp của {file}.</translation>
    </message>
    <message>
        <source>{file} is not a PDF that can be opened.</source>
        <translation>{file} không phải tệp PDF mở được.</translation>
    </message>
    <message>
        <source>{file} is not a PowerPoint file (.pptx), or it is damaged.</source>
        <translation>{file} không phải là tệp PowerPoint (.pptx) hoặc đã bị hỏng.</translation>
    </message>
    <message>
        <source>{file} is not a Word document (.docx) that can be used as a template.</source>
        <translation>{file} không phải tệp Word (.docx) dùng làm mẫu được.</translation>
    </message>
    <message>
        <source>{file} is not a certificate file (.p12, .pfx) or is not whole.</source>
        <translation>{file} không phải tệp chứng thư (.p12, .pfx) hoặc không nguyên vẹn.</translation>
    </message>
    <message>
        <source>{file} is not a kind of file that reports are written as.</source>
        <translation>{file} không phải loại tệp của báo cáo.</translation>
    </message>
    <message>
        <source>{file} is not a wording that was exported here ({reason}).</source>
        <translation>{file} không phải mẫu lời văn xuất từ phần mềm này ({reason}).</translation>
    </message>
    <message>
        <source>{file} is not a {suffix} file.</source>
        <translation>{file} không phải là tệp {suffix}.</translation>
    </message>
    <message>
        <source>{file} is not an MP4 clip.</source>
        <translation>{file} không phải là đoạn phim MP4.</translation>
    </message>
    <message>
        <source>{file} is protected by a password.</source>
        <translation>{file} được bảo vệ bằng mật khẩu.</translation>
    </message>
    <message>
        <source>{file} is saved as “Strict Open XML”, which most programs cannot open.</source>
        <translation>Tệp {file} được lưu theo kiểu “Strict Open XML”, hầu hết chương trình không mở được kiểu này.</translation>
    </message>
    <message>
        <source>{file} is the wording of another paper ({kind}).</source>
        <translation>{file} là mẫu lời văn của loại văn bản khác ({kind}).</translation>
    </message>
    <message>
        <source>{file} names fields that nothing fills: {fields}.</source>
        <translation>{file} có các trường không có dữ liệu để điền: {fields}.</translation>
    </message>
    <message>
        <source>{file} unpacks to far more than a deck can hold; it was not opened.</source>
        <translation>{file} khi giải nén lớn quá mức của một bài trình chiếu nên không được mở.</translation>
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
        <source>{kind} is printed as PDF only.</source>
        <translation>{kind} chỉ in ra PDF.</translation>
    </message>
    <message>
        <source>{name} is on the list already.</source>
        <translation>{name} đã có trong danh sách.</translation>
    </message>
    <message>
        <source>{n} operations of {station} wait for an event or record that is not here yet.</source>
        <translation>{n} thao tác của {station} đang chờ một hội nghị hoặc bản ghi chưa có ở đây.</translation>
    </message>
    <message>
        <source>{option} is not for {kind}.</source>
        <translation>{option} không dùng cho {kind}.</translation>
    </message>
    <message>
        <source>{site} takes no part in {event}.</source>
        <translation>{site} không tham gia “{event}”.</translation>
    </message>
    <message>
        <source>{station} still lacks numbers {numbers}.</source>
        <translation>{station} còn thiếu các lượt {numbers}.</translation>
    </message>
    <message>
        <source>{station} was copied or put back: its numbers {numbers} came with another content and are kept apart.</source>
        <translation>{station} đã bị sao chép hoặc khôi phục: các lượt {numbers} đến với nội dung khác và được để riêng.</translation>
    </message>
    <message>
        <source>{time} is before the last entry of this machine, at {last}.</source>
        <translation>{time} sớm hơn lượt ghi cuối của máy này, lúc {last}.</translation>
    </message>
    <message>
        <source>{unit} cannot stand below itself.</source>
        <translation>{unit} không thể trực thuộc chính mình.</translation>
    </message>
    <message>
        <source>{unit} still has people, events or sub-units.</source>
        <translation>{unit} vẫn còn người, hội nghị hoặc đơn vị trực thuộc.</translation>
    </message>
    <message>
        <source>{value} is more than three years ahead.</source>
        <translation>{value} cách quá ba năm.</translation>
    </message>
    <message>
        <source>{value} is no count of people.</source>
        <translation>{value} không phải là số người hợp lệ.</translation>
    </message>
    <message>
        <source>{value} is no length in minutes that makes sense.</source>
        <translation>{value} không phải là số phút hợp lý.</translation>
    </message>
    <message>
        <source>{value} is no number of months (1 to {most}).</source>
        <translation>{value} không phải số tháng hợp lệ (1 đến {most}).</translation>
    </message>
    <message>
        <source>{value} is no number of seats (at most {most}).</source>
        <translation>{value} không phải là số suất dự hợp lệ (nhiều nhất {most}).</translation>
    </message>
    <message>
        <source>{value} is no number of seats.</source>
        <translation>{value} không phải là số chỗ hợp lệ.</translation>
    </message>
    <message>
        <source>{value} is not a length of a talk.</source>
        <translation>{value} không phải là thời lượng trình bày hợp lệ.</translation>
    </message>
    <message>
        <source>{value} is not a number of events.</source>
        <translation>{value} không phải là số cuộc hợp lệ.</translation>
    </message>
    <message>
        <source>{value} is not a number of hits.</source>
        <translation>{value} không phải là số kết quả hợp lệ.</translation>
    </message>
    <message>
        <source>{value} is not a priority.</source>
        <translation>{value} không phải là mức ưu tiên.</translation>
    </message>
    <message>
        <source>{value} is not a reporting period.</source>
        <translation>{value} không phải là một kỳ báo cáo.</translation>
    </message>
    <message>
        <source>{value} is not an amount of đồng.</source>
        <translation>{value} không phải là số tiền hợp lệ.</translation>
    </message>
    <message>
        <source>{where} belongs to a series already.</source>
        <translation>“{where}” đã thuộc một chuỗi.</translation>
    </message>
    <message>
        <source>{where} belongs to another event&apos;s list.</source>
        <translation>{where} thuộc danh sách của hội nghị khác.</translation>
    </message>
    <message>
        <source>{where} can&apos;t be read ({reason}).</source>
        <translation>Không đọc được {where} ({reason}).</translation>
    </message>
    <message>
        <source>{where} cannot be written to.</source>
        <translation>Không ghi được vào {where}.</translation>
    </message>
    <message>
        <source>{where} comes from a machine that is not known here: “{name}”, key {fingerprint}.</source>
        <translation>{where} đến từ một máy chưa quen biết: “{name}”, khóa {fingerprint}.</translation>
    </message>
    <message>
        <source>{where} did not read back as it was written; it was not kept.</source>
        <translation>{where} đọc lại không giống lúc ghi; tệp không được giữ.</translation>
    </message>
    <message>
        <source>{where} does not prepare a door station.</source>
        <translation>{where} không phải tệp chuẩn bị máy điểm danh.</translation>
    </message>
    <message>
        <source>{where} does not say where the data is: {reason}.</source>
        <translation>{where} không cho biết dữ liệu ở đâu: {reason}.</translation>
    </message>
    <message>
        <source>{where} holds no workspace of this program.</source>
        <translation>{where} không chứa bộ dữ liệu của phần mềm này.</translation>
    </message>
    <message>
        <source>{where} is in the log but not in the table.</source>
        <translation>{where} có trong nhật ký nhưng không có trong bảng.</translation>
    </message>
    <message>
        <source>{where} is in the table but not in the log.</source>
        <translation>{where} có trong bảng nhưng không có trong nhật ký.</translation>
    </message>
    <message>
        <source>{where} is no folder, or lies in something that is none.</source>
        <translation>{where} không phải là thư mục, hoặc nằm trong một thứ không phải thư mục.</translation>
    </message>
    <message>
        <source>{where} is not an exchange file of this program.</source>
        <translation>{where} không phải tệp gửi – nhận của chương trình này.</translation>
    </message>
    <message>
        <source>{where} is not in the local network.</source>
        <translation>{where} không nằm trong mạng nội bộ.</translation>
    </message>
    <message>
        <source>{where} is not on the list.</source>
        <translation>{where} không có trong danh sách.</translation>
    </message>
    <message>
        <source>{where} is not the address of a station server.</source>
        <translation>{where} không phải địa chỉ của máy chủ điểm danh.</translation>
    </message>
    <message>
        <source>{where} is sealed for another machine; this one has no key for it.</source>
        <translation>{where} được niêm phong cho máy khác; máy này không có khóa để mở.</translation>
    </message>
    <message>
        <source>{where} is too large to be taken in at once (at most {megabytes} MB).</source>
        <translation>{where} quá lớn để nhận một lần (tối đa {megabytes} MB).</translation>
    </message>
    <message>
        <source>{where} prepares a door station; it can&apos;t be imported into a workspace.</source>
        <translation>{where} là tệp chuẩn bị máy điểm danh; không nhận vào bộ dữ liệu được.</translation>
    </message>
    <message>
        <source>{where} refers to something in {target} that does not exist.</source>
        <translation>{where} trỏ đến một mục không tồn tại trong {target}.</translation>
    </message>
    <message>
        <source>{where} was cut short or changed on its way; nothing was taken in.</source>
        <translation>{where} bị cắt cụt hoặc bị sửa trên đường đi; chưa nhận gì vào.</translation>
    </message>
    <message>
        <source>{where} was invited.</source>
        <translation>{where} là đại biểu được mời.</translation>
    </message>
    <message>
        <source>{where} was not skipped.</source>
        <translation>Kỳ {where} không bị bỏ.</translation>
    </message>
    <message>
        <source>{where} was written by a newer release of this program.</source>
        <translation>{where} do phiên bản mới hơn của chương trình ghi.</translation>
    </message>
    <message>
        <source>{where}: “{field}” is not what the log says.</source>
        <translation>{where}: “{field}” không khớp với nhật ký.</translation>
    </message>
    <message>
        <source>“history” lists what was done; others undo their own work themselves.</source>
        <translation>Lệnh “history” liệt kê các thao tác đã làm; việc của ai do người đó tự hoàn tác.</translation>
    </message>
    <message>
        <source>“{kind}” is not a kind of slide.</source>
        <translation>“{kind}” không phải là một loại trang chiếu.</translation>
    </message>
    <message>
        <source>“{text}” has not been approved.</source>
        <translation>“{text}” chưa được duyệt.</translation>
    </message>
    <message>
        <source>“{text}” is no longer in use.</source>
        <translation>“{text}” đã thôi sử dụng.</translation>
    </message>
    <message>
        <source>“{text}” is not in force on {day}.</source>
        <translation>“{text}” không còn (hoặc chưa có) hiệu lực vào ngày {day}.</translation>
    </message>
    <message>
        <source>“{title}” has no content or figures to present.</source>
        <translation>“{title}” chưa có nội dung hoặc số liệu để trình bày.</translation>
    </message>
    <message>
        <source>“{title}” is too long for its place; the slide shows its beginning, the notes have it whole.</source>
        <translation>“{title}” quá dài so với chỗ trống; trang chiếu hiện phần đầu, ghi chú có đủ.</translation>
    </message>
    <message>
        <source>“{title}” was not postponed, moved or cancelled.</source>
        <translation>“{title}” không bị hoãn, dời hay hủy.</translation>
    </message>
    <message>
        <source>“{value}” does not fit {field}.</source>
        <translation>Giá trị “{value}” không hợp với {field}.</translation>
    </message>
    <message>
        <source>“{value}” does not say which column is which field.</source>
        <translation>“{value}” không chỉ rõ cột nào là mục nào.</translation>
    </message>
    <message>
        <source>“{value}” fits several {kind} records.</source>
        <translation>“{value}” khớp với nhiều bản ghi {kind}.</translation>
    </message>
    <message>
        <source>“{value}” is new here; {count} others have the same name.</source>
        <translation>“{value}” là người mới; đã có {count} người khác trùng tên.</translation>
    </message>
    <message>
        <source>“{value}” is no field.</source>
        <translation>“{value}” không phải là mục có thể nhập.</translation>
    </message>
    <message>
        <source>“{value}” is no id.</source>
        <translation>“{value}” không phải là mã hợp lệ.</translation>
    </message>
    <message>
        <source>“{value}” is no kind of unit.</source>
        <translation>“{value}” không phải là một khối của đơn vị.</translation>
    </message>
    <message>
        <source>“{value}” is no level for {where}.</source>
        <translation>“{value}” không phải là mức cho {where}.</translation>
    </message>
    <message>
        <source>“{value}” is no level of units.</source>
        <translation>“{value}” không phải là một cấp của đơn vị.</translation>
    </message>
    <message>
        <source>“{value}” is no name.</source>
        <translation>“{value}” không phải là họ tên.</translation>
    </message>
    <message>
        <source>“{value}” is no number of a list.</source>
        <translation>“{value}” không phải là số thứ tự.</translation>
    </message>
    <message>
        <source>“{value}” is no number that fits here.</source>
        <translation>“{value}” không phải là số hợp lệ.</translation>
    </message>
    <message>
        <source>“{value}” is no part of a series.</source>
        <translation>“{value}” không phải là phạm vi của chuỗi.</translation>
    </message>
    <message>
        <source>“{value}” is no role at an event.</source>
        <translation>“{value}” không phải là vai trò tại hội nghị.</translation>
    </message>
    <message>
        <source>“{value}” is no signing capacity.</source>
        <translation>“{value}” không phải là quyền hạn ký.</translation>
    </message>
    <message>
        <source>“{value}” is no way to place tones.</source>
        <translation>“{value}” không phải là cách đặt dấu thanh.</translation>
    </message>
    <message>
        <source>“{value}” is not a date or time that exists.</source>
        <translation>“{value}” không phải ngày hoặc giờ có thật.</translation>
    </message>
    <message>
        <source>“{value}” is not a date that exists.</source>
        <translation>“{value}” không phải ngày hợp lệ.</translation>
    </message>
    <message>
        <source>“{value}” is not a document number.</source>
        <translation>“{value}” không phải là số văn bản.</translation>
    </message>
    <message>
        <source>“{value}” is not a kind of figure.</source>
        <translation>“{value}” không phải là loại số liệu.</translation>
    </message>
    <message>
        <source>“{value}” is not a kind of statement.</source>
        <translation>“{value}” không phải là loại ý kiến.</translation>
    </message>
    <message>
        <source>“{value}” is not a level of items.</source>
        <translation>“{value}” không phải là một cấp đề mục.</translation>
    </message>
    <message>
        <source>“{value}” is not a number of copies.</source>
        <translation>“{value}” không phải là số bản hợp lệ.</translation>
    </message>
    <message>
        <source>“{value}” is not a number of votes ({field}).</source>
        <translation>“{value}” không phải là số phiếu hợp lệ ({field}).</translation>
    </message>
    <message>
        <source>“{value}” is not a number.</source>
        <translation>“{value}” không phải là số.</translation>
    </message>
    <message>
        <source>“{value}” is not a period to compare with.</source>
        <translation>“{value}” không phải là kỳ so sánh.</translation>
    </message>
    <message>
        <source>“{value}” is not a sign of a figure.</source>
        <translation>“{value}” không phải là dấu của số liệu.</translation>
    </message>
    <message>
        <source>“{value}” is not known here.</source>
        <translation>Không hiểu “{value}”.</translation>
    </message>
    <message>
        <source>“{value}” is not the address of a PostgreSQL database.</source>
        <translation>“{value}” không phải là địa chỉ của một cơ sở dữ liệu PostgreSQL.</translation>
    </message>
    <message>
        <source>“{value}” is only typed: no record is chosen.</source>
        <translation>“{value}” mới chỉ được gõ, chưa chọn dòng nào.</translation>
    </message>
    <message>
        <source>“{value}” is taken as {known}: only the marks differ.</source>
        <translation>“{value}” được hiểu là {known}: chỉ khác dấu.</translation>
    </message>
    <message>
        <source>“{value}” stands in row {row} already.</source>
        <translation>“{value}” đã có ở dòng {row}.</translation>
    </message>
</context>
<context>
    <name>EventCard</name>
    <message numerus="yes">
        <source>%n invited</source>
        <translation>
            <numerusform>mời %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Deck</source>
        <translation>Bài trình chiếu</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Chi tiết</translation>
    </message>
    <message>
        <source>Go to the door</source>
        <translation>Vào bàn điểm danh</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Open the door</source>
        <translation>Mở điểm danh</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Prepare the deck</source>
        <translation>Chuẩn bị bài trình chiếu</translation>
    </message>
    <message>
        <source>Speakers: {names}</source>
        <translation>Trình bày: {names}</translation>
    </message>
    <message>
        <source>Write the minutes</source>
        <translation>Viết biên bản</translation>
    </message>
</context>
<context>
    <name>EventChooser</name>
    <message>
        <source>Event</source>
        <translation>Hội nghị</translation>
    </message>
</context>
<context>
    <name>EventFiles</name>
    <message>
        <source>Agenda item {number}: {title}</source>
        <translation>Mục {number}: {title}</translation>
    </message>
    <message>
        <source>Kept with</source>
        <translation>Kèm theo</translation>
    </message>
    <message>
        <source>The event</source>
        <translation>Hội nghị</translation>
    </message>
    <message>
        <source>The minutes</source>
        <translation>Biên bản</translation>
    </message>
</context>
<context>
    <name>EventForm</name>
    <message>
        <source>Cancel</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Chủ trì</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Everybody with a post in the unit; change the list later.</source>
        <translation>Mọi người có chức vụ trong đơn vị; sửa danh sách sau.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>Give the day and both times.</source>
        <translation>Ghi ngày và đủ hai mốc giờ.</translation>
    </message>
    <message>
        <source>Invited units</source>
        <translation>Đơn vị được mời</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại hội nghị</translation>
    </message>
    <message>
        <source>Like the last one</source>
        <translation>Như cuộc gần nhất</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Hội nghị mới</translation>
    </message>
    <message>
        <source>No event of this kind was held yet.</source>
        <translation>Chưa có hội nghị nào thuộc loại này.</translation>
    </message>
    <message>
        <source>Reason for holding it all the same</source>
        <translation>Lý do vẫn tổ chức</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Lên lịch</translation>
    </message>
    <message numerus="yes">
        <source>Scheduled, with %n warnings.</source>
        <translation>
            <numerusform>Đã lên lịch, có %n cảnh báo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Scheduled.</source>
        <translation>Đã lên lịch.</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>Thư ký</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Điểm cầu</translation>
    </message>
    <message>
        <source>Speakers, in the order of the topics</source>
        <translation>Người trình bày, theo thứ tự chủ đề</translation>
    </message>
    <message numerus="yes">
        <source>The %n invitees of “{title}” are invited again.</source>
        <translation>
            <numerusform>Mời lại %n đại biểu của “{title}”.</numerusform>
        </translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tên hội nghị</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Đến</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Chủ đề</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Địa điểm</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… và %n trường hợp khác</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventForms</name>
    <message>
        <source> minutes</source>
        <translation> phút</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Add a session</source>
        <translation>Thêm buổi</translation>
    </message>
    <message>
        <source>All events of</source>
        <translation>Mọi hội nghị ngày</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Liên hệ</translation>
    </message>
    <message>
        <source>Correct the time</source>
        <translation>Sửa thời gian</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>Further particulars</source>
        <translation>Chi tiết khác</translation>
    </message>
    <message>
        <source>Hold it at another time</source>
        <translation>Dời sang thời gian khác</translation>
    </message>
    <message>
        <source>Hours stay as they are. What was held or called off stays on its day.</source>
        <translation>Giờ giấc giữ nguyên. Hội nghị đã tổ chức hoặc đã hủy ở lại ngày cũ.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Late after</source>
        <translation>Tính đến muộn sau</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Dời</translation>
    </message>
    <message>
        <source>Move a whole day</source>
        <translation>Dời cả ngày</translation>
    </message>
    <message>
        <source>Moved; sessions and agenda moved along.</source>
        <translation>Đã dời; các buổi và chương trình dời theo.</translation>
    </message>
    <message>
        <source>Name of the session</source>
        <translation>Tên buổi</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Đã lưu.</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>Ngày gửi</translation>
    </message>
    <message>
        <source>Session added.</source>
        <translation>Đã thêm buổi.</translation>
    </message>
    <message>
        <source>Sites of the event</source>
        <translation>Điểm cầu của hội nghị</translation>
    </message>
    <message>
        <source>The day&apos;s events were moved, at the same hours.</source>
        <translation>Đã dời các hội nghị trong ngày, giữ nguyên giờ.</translation>
    </message>
    <message>
        <source>The day&apos;s events were moved; there are conflicts to look at now.</source>
        <translation>Đã dời các hội nghị trong ngày; có trùng lịch cần xem.</translation>
    </message>
    <message>
        <source>The document that says so</source>
        <translation>Văn bản thông báo</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Đến</translation>
    </message>
    <message>
        <source>What delegates are asked for (printed on the invitation)</source>
        <translation>Yêu cầu đối với đại biểu (in trên giấy mời)</translation>
    </message>
    <message>
        <source>When the invitation was sent</source>
        <translation>Ngày gửi giấy mời</translation>
    </message>
    <message>
        <source>as in the settings</source>
        <translation>theo thiết lập</translation>
    </message>
    <message>
        <source>number, symbol and date; may be added later</source>
        <translation>số, ký hiệu, ngày; có thể ghi sau</translation>
    </message>
    <message>
        <source>to</source>
        <translation>sang ngày</translation>
    </message>
</context>
<context>
    <name>EventMenu</name>
    <message>
        <source>Cancel it</source>
        <translation>Hủy hội nghị</translation>
    </message>
    <message>
        <source>Cancel the event</source>
        <translation>Hủy hội nghị</translation>
    </message>
    <message>
        <source>Cancel the event…</source>
        <translation>Hủy hội nghị…</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Đã hủy.</translation>
    </message>
    <message>
        <source>Change this, the following or all…</source>
        <translation>Sửa cuộc này, các cuộc sau hoặc tất cả…</translation>
    </message>
    <message>
        <source>End the series here…</source>
        <translation>Kết thúc chuỗi tại đây…</translation>
    </message>
    <message>
        <source>Further particulars…</source>
        <translation>Chi tiết khác…</translation>
    </message>
    <message>
        <source>Go on with the series…</source>
        <translation>Kéo dài chuỗi…</translation>
    </message>
    <message>
        <source>Hold a date that was left out…</source>
        <translation>Tổ chức lại ngày đã bỏ…</translation>
    </message>
    <message>
        <source>Hold it after all</source>
        <translation>Vẫn tổ chức</translation>
    </message>
    <message>
        <source>Hold it at another time…</source>
        <translation>Dời sang thời gian khác…</translation>
    </message>
    <message>
        <source>Leave this date out</source>
        <translation>Bỏ ngày này</translation>
    </message>
    <message>
        <source>Move this, the following or all…</source>
        <translation>Dời cuộc này, các cuộc sau hoặc tất cả…</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>Hoãn</translation>
    </message>
    <message>
        <source>Postpone the event</source>
        <translation>Hoãn hội nghị</translation>
    </message>
    <message>
        <source>Postponed.</source>
        <translation>Đã hoãn.</translation>
    </message>
    <message>
        <source>Postpone…</source>
        <translation>Hoãn…</translation>
    </message>
    <message>
        <source>Put into the schedule</source>
        <translation>Đưa vào lịch</translation>
    </message>
    <message>
        <source>Repeat every month…</source>
        <translation>Lặp lại hằng tháng…</translation>
    </message>
    <message>
        <source>Schedule it as usual again</source>
        <translation>Đưa lại vào lịch như thường</translation>
    </message>
    <message>
        <source>Schedule one like this…</source>
        <translation>Lên lịch một cuộc tương tự…</translation>
    </message>
    <message>
        <source>Series ({n} events)</source>
        <translation>Chuỗi hằng tháng ({n} cuộc)</translation>
    </message>
</context>
<context>
    <name>EventPanel</name>
    <message>
        <source> min</source>
        <translation> phút</translation>
    </message>
    <message numerus="yes">
        <source>%n invited</source>
        <translation>
            <numerusform>mời %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a line and press Enter</source>
        <translation>Thêm một mục rồi bấm Enter</translation>
    </message>
    <message>
        <source>Add a session…</source>
        <translation>Thêm buổi…</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>Agenda line {n}</source>
        <translation>Mục chương trình {n}</translation>
    </message>
    <message>
        <source>At one place, no sites.</source>
        <translation>Một địa điểm, không có điểm cầu.</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Điểm danh</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Chủ trì</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Thay đổi</translation>
    </message>
    <message>
        <source>Change the list</source>
        <translation>Sửa danh sách</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Correct the time</source>
        <translation>Sửa thời gian</translation>
    </message>
    <message>
        <source>Deck</source>
        <translation>Trình chiếu</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Lên trước</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Hội nghị</translation>
    </message>
    <message>
        <source>Goes on after the end, until {time}</source>
        <translation>Kéo dài quá giờ kết thúc, đến {time}</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Lùi sau</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Phút</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Việc khác</translation>
    </message>
    <message>
        <source>Name of the session</source>
        <translation>Tên buổi</translation>
    </message>
    <message>
        <source>New agenda line</source>
        <translation>Mục chương trình mới</translation>
    </message>
    <message>
        <source>No agenda yet.</source>
        <translation>Chưa có chương trình.</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Remove from the schedule</source>
        <translation>Xóa khỏi lịch</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Đã lưu.</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>Thư ký</translation>
    </message>
    <message>
        <source>Sent…</source>
        <translation>Đã gửi…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Show: {text}</source>
        <translation>Xem: {text}</translation>
    </message>
    <message>
        <source>Sites: {names}</source>
        <translation>Điểm cầu: {names}</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Người trình bày</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Take this session out</source>
        <translation>Bỏ buổi này</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tên hội nghị</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Địa điểm</translation>
    </message>
    <message>
        <source>When the invitation was sent</source>
        <translation>Ngày gửi giấy mời</translation>
    </message>
    <message>
        <source>{conflict} (held all the same: {reason})</source>
        <translation>{conflict} (vẫn tổ chức: {reason})</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… và %n mục nữa</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventStates</name>
    <message>
        <source>cancelled</source>
        <translation>đã hủy</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>đã kết thúc</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>dự thảo</translation>
    </message>
    <message>
        <source>open</source>
        <translation>đang điểm danh</translation>
    </message>
    <message>
        <source>postponed</source>
        <translation>tạm hoãn</translation>
    </message>
    <message>
        <source>released</source>
        <translation>đã ban hành</translation>
    </message>
    <message>
        <source>rescheduled</source>
        <translation>đã dời</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>đã lên lịch</translation>
    </message>
</context>
<context>
    <name>ExchangePage</name>
    <message numerus="yes">
        <source>%n changes are in the first file: hand it over yourself.</source>
        <translation>
            <numerusform>Tệp đầu tiên có %n thay đổi: hãy tự tay chuyển tệp này.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes are written for {name}.</source>
        <translation>
            <numerusform>Đã ghi %n thay đổi gửi {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>A file</source>
        <translation>Một tệp</translation>
    </message>
    <message>
        <source>Differ, to choose</source>
        <translation>Khác nhau, cần chọn</translation>
    </message>
    <message>
        <source>Everything travels as signed files; what was sent twice counts once.</source>
        <translation>Dữ liệu đi theo tệp có chữ ký; gửi hai lần cũng chỉ tính một lần.</translation>
    </message>
    <message>
        <source>Exchange files (*.bcvx)</source>
        <translation>Tệp gửi – nhận (*.bcvx)</translation>
    </message>
    <message>
        <source>First file</source>
        <translation>Tệp gửi lần đầu</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ máy</translation>
    </message>
    <message>
        <source>Kept apart</source>
        <translation>Tạm giữ</translation>
    </message>
    <message>
        <source>Nobody to exchange with yet</source>
        <translation>Chưa có nơi gửi – nhận nào</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Chưa gửi</translation>
    </message>
    <message>
        <source>Nothing new for {name}; the file says so.</source>
        <translation>Không có gì mới gửi {name}; tệp ghi rõ như vậy.</translation>
    </message>
    <message>
        <source>Nothing that was received is dropped: this waits for what it needs, and is tried again with every file.</source>
        <translation>Không có gì đã nhận bị bỏ đi: phần này chờ dữ liệu còn thiếu và được thử lại mỗi lần nhận tệp.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Lượt số</translation>
    </message>
    <message>
        <source>Open a door station&apos;s file…</source>
        <translation>Mở tệp máy điểm danh…</translation>
    </message>
    <message>
        <source>Other folder…</source>
        <translation>Thư mục khác…</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Nơi gửi – nhận</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Nơi gửi – nhận</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Đã nhận</translation>
    </message>
    <message>
        <source>Sample data is never sent to anybody</source>
        <translation>Dữ liệu mẫu không bao giờ gửi cho ai</translation>
    </message>
    <message>
        <source>Send to the office</source>
        <translation>Gửi về máy chính</translation>
    </message>
    <message>
        <source>Send to the province</source>
        <translation>Gửi lên tỉnh</translation>
    </message>
    <message>
        <source>Send writes the first file for the province: hand it over yourself, it is not sealed yet. After their first answer one click is enough, and only they can open it.</source>
        <translation>Bấm Gửi lên tỉnh để ghi tệp đầu tiên. Hãy tự tay chuyển tệp này vì tệp chưa niêm phong. Khi tỉnh gửi trả lời lần đầu, từ đó chỉ cần một lần bấm và chỉ nơi nhận mở được.</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Đã gửi</translation>
    </message>
    <message>
        <source>Set up my office&apos;s own data</source>
        <translation>Tạo dữ liệu của cơ quan tôi</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Máy</translation>
    </message>
    <message>
        <source>Stick or shared folder for {name}</source>
        <translation>USB hoặc thư mục chung để gửi – nhận với {name}</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Nhận</translation>
    </message>
    <message>
        <source>Take in other files…</source>
        <translation>Nhận tệp khác…</translation>
    </message>
    <message>
        <source>This machine&apos;s key: {key}</source>
        <translation>Khóa của máy này: {key}</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Tin cậy</translation>
    </message>
    <message>
        <source>Trust no longer</source>
        <translation>Thôi tin</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>What to list</source>
        <translation>Xem danh sách</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Vì sao</translation>
    </message>
    <message>
        <source>With your office&apos;s own data, files go to the province and come back from here, by one click each.</source>
        <translation>Với dữ liệu của cơ quan, mỗi lần gửi lên tỉnh hay nhận về chỉ cần một lần bấm ở trang này.</translation>
    </message>
    <message>
        <source>Writing for {name}…</source>
        <translation>Đang ghi tệp gửi {name}…</translation>
    </message>
    <message>
        <source>not trusted</source>
        <translation>chưa tin</translation>
    </message>
    <message>
        <source>trusted</source>
        <translation>đã tin</translation>
    </message>
    <message>
        <source>{name} is trusted no longer; its next file asks again.</source>
        <translation>Đã thôi tin {name}; tệp sau của nơi này sẽ hỏi lại.</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message numerus="yes">
        <source>Packed %n files.</source>
        <translation>
            <numerusform>Đã chép %n tệp vào thư mục.</numerusform>
        </translation>
    </message>
    <message>
        <source>Packing {folder}</source>
        <translation>Đang chuẩn bị {folder}</translation>
    </message>
    <message>
        <source>Save the PowerPoint file</source>
        <translation>Lưu tệp PowerPoint</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n slides.</source>
        <translation>
            <numerusform>Đã xuất %n trang.</numerusform>
        </translation>
    </message>
    <message>
        <source>Where shall the folder go?</source>
        <translation>Đặt thư mục ở đâu?</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>Đang ghi {file}</translation>
    </message>
</context>
<context>
    <name>FiguresView</name>
    <message>
        <source>All of them</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Biểu đồ</translation>
    </message>
    <message>
        <source>Choose a row to see its events</source>
        <translation>Chọn một dòng để xem các cuộc</translation>
    </message>
    <message>
        <source>Enter or a double click on a number opens the rows behind it.</source>
        <translation>Nhấp đúp hoặc nhấn Enter vào một số để mở các dòng làm nên số đó.</translation>
    </message>
    <message>
        <source>Events behind the number</source>
        <translation>Các cuộc làm nên con số</translation>
    </message>
    <message>
        <source>Events: {name}</source>
        <translation>Các cuộc: {name}</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>No event is behind this row</source>
        <translation>Dòng này không có cuộc nào</translation>
    </message>
    <message>
        <source>What the chart shows</source>
        <translation>Biểu đồ về</translation>
    </message>
    <message>
        <source>{title}: Enter opens its attendance</source>
        <translation>{title}: nhấn Enter để mở điểm danh</translation>
    </message>
</context>
<context>
    <name>FileChecker</name>
    <message numerus="yes">
        <source>%n slides changed by hand stay as they are.</source>
        <translation>
            <numerusform>%n trang đã sửa tay được giữ nguyên.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slides changed by hand stay; the new wording stands after them.</source>
        <translation>
            <numerusform>%n trang đã sửa tay được giữ nguyên; trang mới nằm ngay sau.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slides could not be updated: their deck is not here.</source>
        <translation>
            <numerusform>%n trang không cập nhật được vì bài trình chiếu gốc không có ở đây.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brought %n slides up to date.</source>
        <translation>
            <numerusform>Đã cập nhật %n trang theo kho nội dung.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Checking {file}</source>
        <translation>Đang kiểm tra {file}</translation>
    </message>
    <message>
        <source>Save the updated file</source>
        <translation>Lưu tệp đã cập nhật</translation>
    </message>
    <message>
        <source>What stood there before: {file}</source>
        <translation>Bản trước được giữ tại: {file}</translation>
    </message>
    <message>
        <source>Which PowerPoint file shall be checked?</source>
        <translation>Chọn tệp PowerPoint cần kiểm tra</translation>
    </message>
    <message>
        <source>Write over it</source>
        <translation>Ghi đè</translation>
    </message>
    <message>
        <source>Write over {file}? A copy of it as it is now is kept beside it.</source>
        <translation>Ghi đè lên {file}? Bản hiện tại sẽ được giữ lại bên cạnh.</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>Đang ghi {file}</translation>
    </message>
</context>
<context>
    <name>Forcing</name>
    <message>
        <source>Done; the reason is kept.</source>
        <translation>Đã làm; lý do được lưu lại.</translation>
    </message>
    <message>
        <source>Hold it</source>
        <translation>Vẫn tổ chức</translation>
    </message>
    <message>
        <source>Hold it all the same</source>
        <translation>Vẫn tổ chức</translation>
    </message>
    <message>
        <source>Hold it all the same…</source>
        <translation>Vẫn tổ chức…</translation>
    </message>
    <message>
        <source>Reason; it is kept and printed in the change list</source>
        <translation>Lý do; được lưu và in trong bảng thay đổi</translation>
    </message>
</context>
<context>
    <name>ForeignDialog</name>
    <message numerus="yes">
        <source>%n charts</source>
        <translation>
            <numerusform>%n biểu đồ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation>
            <numerusform>%n hình</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n ý</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tables</source>
        <translation>
            <numerusform>%n bảng</numerusform>
        </translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(không có tiêu đề)</translation>
    </message>
    <message>
        <source>A fixed picture of each slide, as it looks, with its notes</source>
        <translation>Ảnh chụp nguyên từng trang, kèm lời ghi chú</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Chọn tất cả</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Choose the slides to take over</source>
        <translation>Chọn các trang chiếu cần lấy</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Bỏ chọn</translation>
    </message>
    <message>
        <source>Pictures of slides need LibreOffice, which is not on this machine.</source>
        <translation>Muốn chụp nguyên trang cần có LibreOffice; máy này chưa cài.</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Slides of the file</source>
        <translation>Các trang chiếu của tệp</translation>
    </message>
    <message>
        <source>Slides of the file {file}</source>
        <translation>Các trang chiếu của tệp {file}</translation>
    </message>
    <message numerus="yes">
        <source>Take %n slides</source>
        <translation>
            <numerusform>Lấy %n trang</numerusform>
        </translation>
    </message>
    <message>
        <source>Their content as slides of this deck: text, tables, charts, pictures and notes</source>
        <translation>Nội dung thành trang chiếu của bài này: chữ, bảng, biểu đồ, hình và ghi chú</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>What is on it</source>
        <translation>Có gì trên trang</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>ghi chú</translation>
    </message>
    <message>
        <source>nothing that can be read</source>
        <translation>không có gì đọc được</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Reason for holding it all the same</source>
        <translation>Lý do vẫn tổ chức</translation>
    </message>
</context>
<context>
    <name>FrozenView</name>
    <message numerus="yes">
        <source>%n figures are others today:</source>
        <translation>
            <numerusform>Đến nay có %n số liệu đã khác:</numerusform>
        </translation>
    </message>
    <message>
        <source>Close a report when it goes out: its figures stay, and later corrections are shown as differences.</source>
        <translation>Khi gửi báo cáo đi, hãy chốt lại: số liệu giữ nguyên, chỗ nào sửa về sau sẽ hiện thành bảng khác nhau.</translation>
    </message>
    <message>
        <source>Close the report</source>
        <translation>Chốt báo cáo</translation>
    </message>
    <message>
        <source>Closed reports</source>
        <translation>Báo cáo đã chốt</translation>
    </message>
    <message>
        <source>Differences since it was closed</source>
        <translation>Khác nhau so với lúc chốt</translation>
    </message>
    <message>
        <source>Enter or a double click opens the rows of then and of now</source>
        <translation>Nhấn Enter hoặc nhấp đúp để mở các dòng khi chốt và hiện nay</translation>
    </message>
    <message>
        <source>Kept figures</source>
        <translation>Số liệu đã chốt</translation>
    </message>
    <message>
        <source>Kept paper</source>
        <translation>Bản in đã chốt</translation>
    </message>
    <message>
        <source>No report is closed yet</source>
        <translation>Chưa chốt báo cáo nào</translation>
    </message>
    <message>
        <source>Nothing has changed since it was closed.</source>
        <translation>Từ lúc chốt đến nay không có gì thay đổi.</translation>
    </message>
    <message>
        <source>Print the differences…</source>
        <translation>In bảng chênh lệch…</translation>
    </message>
    <message>
        <source>Save the kept PDF</source>
        <translation>Lưu bản PDF đã chốt</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Đã gửi tới máy in.</translation>
    </message>
    <message>
        <source>The closed report</source>
        <translation>Báo cáo đã chốt</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hiện nay</translation>
    </message>
    <message>
        <source>What of the closed report is shown</source>
        <translation>Phần của báo cáo đã chốt đang xem</translation>
    </message>
    <message>
        <source>When it was closed</source>
        <translation>Khi chốt</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Đã ghi tệp {file}</translation>
    </message>
    <message>
        <source>{figure} (period compared with)</source>
        <translation>{figure} (kỳ so sánh)</translation>
    </message>
</context>
<context>
    <name>FullScreen</name>
    <message>
        <source>Leave the full screen (F11)</source>
        <translation>Thoát toàn màn hình (F11)</translation>
    </message>
</context>
<context>
    <name>HallWindow</name>
    <message>
        <source>Hall</source>
        <translation>Hội trường</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Nhiệt liệt chào mừng các đồng chí đại biểu</translation>
    </message>
</context>
<context>
    <name>HeadCountKinds</name>
    <message>
        <source>present</source>
        <translation>có mặt</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>đăng ký</translation>
    </message>
    <message>
        <source>summoned</source>
        <translation>triệu tập</translation>
    </message>
</context>
<context>
    <name>HeaderForm</name>
    <message>
        <source>Closed</source>
        <translation>Kết thúc lúc</translation>
    </message>
    <message>
        <source>Conclusions of the chair, one on a line</source>
        <translation>Kết luận của chủ trì, mỗi dòng một ý</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Số bản</translation>
    </message>
    <message>
        <source>Documents used, one on a line</source>
        <translation>Tài liệu sử dụng, mỗi dòng một tài liệu</translation>
    </message>
    <message>
        <source>Empty: those that the decks cite and the files kept with the event.</source>
        <translation>Để trống: lấy văn bản được trích trong bài trình chiếu và các tệp lưu kèm hội nghị.</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Khai mạc lúc</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Phần khai mạc</translation>
    </message>
    <message>
        <source>Opening and closing</source>
        <translation>Mở đầu, kết thúc</translation>
    </message>
    <message>
        <source>Other matters</source>
        <translation>Việc khác</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa điểm</translation>
    </message>
    <message>
        <source>Press and television, one on a line</source>
        <translation>Báo, đài dự và đưa tin, mỗi dòng một đơn vị</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n bản ghi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records brought back.</source>
        <translation>
            <numerusform>Đã khôi phục %n bản ghi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Khôi phục</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Đã xóa</translation>
    </message>
    <message>
        <source>Deleted by</source>
        <translation>Người xóa</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Đã làm</translation>
    </message>
    <message>
        <source>Everything that was done here can be found; what was deleted can be brought back.</source>
        <translation>Mọi việc đã làm đều tìm lại được; những gì đã xóa đều khôi phục được.</translation>
    </message>
    <message>
        <source>Find by what was done or by whom</source>
        <translation>Tìm theo việc đã làm hoặc người làm</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Máy</translation>
    </message>
    <message>
        <source>Nothing is deleted. What you delete comes here, and “Bring back” puts it where it was.</source>
        <translation>Chưa xóa gì. Những gì đã xóa nằm ở đây; bấm “Khôi phục” là trở về chỗ cũ.</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Bản ghi</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Việc</translation>
    </message>
    <message>
        <source>What to list</source>
        <translation>Danh sách cần xem</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Người làm</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>đã hoàn tác</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source> (by {day})</source>
        <translation> (hạn {day})</translation>
    </message>
    <message numerus="yes">
        <source>%n events of the coming weeks have conflicts</source>
        <translation>
            <numerusform>%n cuộc sắp tới cần xem lại lịch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items of content wait for approval</source>
        <translation>
            <numerusform>%n nội dung chờ duyệt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values differ between machines: choose</source>
        <translation>
            <numerusform>%n chỗ khác nhau giữa các máy, cần chọn</numerusform>
        </translation>
    </message>
    <message>
        <source>Build a deck</source>
        <translation>Dựng bài trình chiếu</translation>
    </message>
    <message>
        <source>Changes since {day} are in no backup</source>
        <translation>Thay đổi từ ngày {day} chưa được sao lưu</translation>
    </message>
    <message>
        <source>Coming up</source>
        <translation>Sắp tới</translation>
    </message>
    <message>
        <source>Done: {text}</source>
        <translation>Đã xong: {text}</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>Mọi việc đều ổn.</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Minutes to be signed</source>
        <translation>Biên bản chờ ký</translation>
    </message>
    <message>
        <source>Minutes to finish</source>
        <translation>Biên bản chưa xong</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Cần chú ý</translation>
    </message>
    <message>
        <source>Nothing is scheduled for this week.</source>
        <translation>Tuần này chưa có hội nghị nào.</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>Không có việc nào đang chờ.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Open: {text}</source>
        <translation>Mở: {text}</translation>
    </message>
    <message>
        <source>Schedule a conference</source>
        <translation>Lên lịch hội nghị</translation>
    </message>
    <message>
        <source>Task done.</source>
        <translation>Đã ghi việc này xong.</translation>
    </message>
    <message>
        <source>Tasks from conferences</source>
        <translation>Việc giao tại hội nghị</translation>
    </message>
    <message>
        <source>The content of “{title}” has changed since</source>
        <translation>Nội dung của “{title}” đã thay đổi</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Tuần này</translation>
    </message>
    <message>
        <source>This week and what waits</source>
        <translation>Tuần này và việc đang chờ</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Việc cần làm</translation>
    </message>
</context>
<context>
    <name>HomeStations</name>
    <message numerus="yes">
        <source>%n marked twice, each counts once:</source>
        <translation>
            <numerusform>%n người điểm danh trùng, mỗi người tính một lần:</numerusform>
        </translation>
    </message>
    <message>
        <source>Address of this machine</source>
        <translation>Địa chỉ của máy này</translation>
    </message>
    <message>
        <source>Begin to serve</source>
        <translation>Bắt đầu nhận qua mạng</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Đồng hồ</translation>
    </message>
    <message>
        <source>Desk {number}</source>
        <translation>Bàn {number}</translation>
    </message>
    <message>
        <source>Exchange files (*.bcvx)</source>
        <translation>Tệp gửi – nhận (*.bcvx)</translation>
    </message>
    <message>
        <source>Files of stations</source>
        <translation>Tệp của máy điểm danh</translation>
    </message>
    <message>
        <source>Files of stations can be dropped anywhere on this window.</source>
        <translation>Có thể kéo thả tệp của máy điểm danh vào bất cứ đâu trên cửa sổ này.</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Liên hệ cuối</translation>
    </message>
    <message>
        <source>Live in the local network</source>
        <translation>Trực tiếp qua mạng nội bộ</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Lượt</translation>
    </message>
    <message>
        <source>Name of the desk</source>
        <translation>Tên bàn điểm danh</translation>
    </message>
    <message>
        <source>On the station: type this address and code, once.</source>
        <translation>Trên máy điểm danh: gõ địa chỉ và mã này, một lần.</translation>
    </message>
    <message>
        <source>Pairing code</source>
        <translation>Mã ghép máy</translation>
    </message>
    <message>
        <source>Prepare a station</source>
        <translation>Chuẩn bị máy điểm danh</translation>
    </message>
    <message>
        <source>Preparing “{desk}”…</source>
        <translation>Đang chuẩn bị “{desk}”…</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>Máy</translation>
    </message>
    <message>
        <source>Stations</source>
        <translation>Máy điểm danh</translation>
    </message>
    <message>
        <source>Stations of this conference</source>
        <translation>Máy điểm danh của hội nghị này</translation>
    </message>
    <message>
        <source>Stations that are prepared send their marks by themselves while this machine serves them.</source>
        <translation>Máy điểm danh đã chuẩn bị sẽ tự gửi lượt điểm danh về khi máy này đang nhận qua mạng.</translation>
    </message>
    <message>
        <source>Stop serving</source>
        <translation>Dừng nhận qua mạng</translation>
    </message>
    <message>
        <source>Take in a station&apos;s file…</source>
        <translation>Nhận tệp của máy điểm danh…</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Đã rút</translation>
    </message>
    <message>
        <source>The file of “{desk}” is written: carry it to that machine and open it there.</source>
        <translation>Đã ghi tệp của “{desk}”: hãy đưa sang máy kia và mở tệp ở đó.</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Máy này</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Đường về</translation>
    </message>
    <message>
        <source>Write the file…</source>
        <translation>Ghi tệp máy điểm danh…</translation>
    </message>
    <message>
        <source>Writes a small signed file with this conference&apos;s list. Open it on the other machine; no network is needed.</source>
        <translation>Ghi một tệp nhỏ có chữ ký, gồm danh sách của hội nghị này. Mở tệp trên máy kia; không cần mạng.</translation>
    </message>
    <message>
        <source>files</source>
        <translation>bằng tệp</translation>
    </message>
    <message>
        <source>lacks {numbers}</source>
        <translation>thiếu lượt {numbers}</translation>
    </message>
    <message>
        <source>network</source>
        <translation>qua mạng</translation>
    </message>
    <message>
        <source>no local network</source>
        <translation>chưa vào mạng nội bộ nào</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>{desk} – {event}</source>
        <translation>{desk} – {event}</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Attendance is open: {events}. Writing {n} rows lets its desks wait. Take them in now?</source>
        <translation>Đang điểm danh: {events}. Ghi {n} dòng sẽ khiến các bàn phải chờ. Nhập ngay bây giờ?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Các cột của tệp</translation>
    </message>
    <message numerus="yes">
        <source>Columns of the file (%n not taken)</source>
        <translation>
            <numerusform>Các cột của tệp (%n cột không lấy)</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparing with what is there</source>
        <translation>Đang so với dữ liệu hiện có</translation>
    </message>
    <message>
        <source>Import people and units</source>
        <translation>Nhập danh sách người và đơn vị</translation>
    </message>
    <message>
        <source>Leave out the rows that cannot be taken in</source>
        <translation>Bỏ qua các dòng không nhận được</translation>
    </message>
    <message>
        <source>Nothing is copied yet: copy the cells in Excel or the table in Word first.</source>
        <translation>Chưa chép gì: hãy chép các ô trong Excel hoặc bảng trong Word trước.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>Đang đọc {file}</translation>
    </message>
    <message>
        <source>Sheet of the workbook</source>
        <translation>Trang tính của tệp</translation>
    </message>
    <message>
        <source>Sheet:</source>
        <translation>Trang tính:</translation>
    </message>
    <message>
        <source>Show only rows to look at</source>
        <translation>Chỉ hiện dòng cần xem</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Nhận</translation>
    </message>
    <message numerus="yes">
        <source>Take in %n rows</source>
        <translation>
            <numerusform>Nhận %n dòng</numerusform>
        </translation>
    </message>
    <message>
        <source>Take in a list of delegates</source>
        <translation>Nhận danh sách đại biểu</translation>
    </message>
    <message>
        <source>Take in now</source>
        <translation>Nhập ngay</translation>
    </message>
    <message numerus="yes">
        <source>Took in {file}: %n records.</source>
        <translation>
            <numerusform>Đã nhận {file}: %n bản ghi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Withdraw %n who are missing from the new list</source>
        <translation>
            <numerusform>Rút %n người không có trong danh sách mới</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Đang ghi</translation>
    </message>
    <message>
        <source>a new list was taken in</source>
        <translation>nhận danh sách mới</translation>
    </message>
    <message>
        <source>continued from {moment}</source>
        <translation>làm tiếp phần dở từ {moment}</translation>
    </message>
    <message>
        <source>copied cells</source>
        <translation>các ô đã chép</translation>
    </message>
    <message>
        <source>written in {font}, shown in Unicode</source>
        <translation>viết bằng mã {font}, đã chuyển sang Unicode</translation>
    </message>
</context>
<context>
    <name>ImportFields</name>
    <message>
        <source>Belongs to</source>
        <translation>Trực thuộc</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Số thẻ</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>Family and middle names</source>
        <translation>Họ và đệm</translation>
    </message>
    <message>
        <source>Form of address</source>
        <translation>Cách xưng hô</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Khách mời</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>STT</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Protocol rank</source>
        <translation>Thứ tự lễ tân</translation>
    </message>
    <message>
        <source>Recognised on</source>
        <translation>Ngày công nhận</translation>
    </message>
    <message>
        <source>Reporter level</source>
        <translation>Cấp báo cáo viên</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Số suất</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Điểm cầu</translation>
    </message>
    <message>
        <source>Substitute</source>
        <translation>Dự thay</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Nhiệm kỳ</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Đến</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Unit code</source>
        <translation>Mã đơn vị</translation>
    </message>
    <message>
        <source>Unit level</source>
        <translation>Cấp đơn vị</translation>
    </message>
</context>
<context>
    <name>ImportSteps</name>
    <message>
        <source>added</source>
        <translation>thêm</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>không đổi</translation>
    </message>
    <message>
        <source>cannot be taken in</source>
        <translation>không nhận được</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>thay đổi</translation>
    </message>
    <message>
        <source>look at it</source>
        <translation>cần xem lại</translation>
    </message>
    <message>
        <source>missing from the file</source>
        <translation>không có trong tệp</translation>
    </message>
    <message>
        <source>new</source>
        <translation>mới</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>thay người</translation>
    </message>
</context>
<context>
    <name>InBulk</name>
    <message>
        <source>It can be undone afterwards.</source>
        <translation>Xong vẫn hoàn tác được.</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>About {minutes} minutes to say</source>
        <translation>Nói khoảng {minutes} phút</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Thanh ngang</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Cột đứng</translation>
    </message>
    <message>
        <source>Handed to the library as a draft revision.</source>
        <translation>Đã lưu về kho nội dung thành bản dự thảo.</translation>
    </message>
    <message>
        <source>In which versions</source>
        <translation>Có trong bản nào</translation>
    </message>
    <message>
        <source>Kind of chart</source>
        <translation>Kiểu biểu đồ</translation>
    </message>
    <message>
        <source>Kind of slide</source>
        <translation>Loại trang</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Đường</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Số phút</translation>
    </message>
    <message>
        <source>One bar on a line: name | number; the first line names the series.</source>
        <translation>Mỗi dòng một cột: tên | số; dòng đầu là tên các chuỗi số liệu.</translation>
    </message>
    <message>
        <source>One point on a line; “- ” begins a point below it.</source>
        <translation>Mỗi dòng một ý; “- ” ở đầu dòng là ý con.</translation>
    </message>
    <message>
        <source>One row on a line, cells parted by |.</source>
        <translation>Mỗi dòng một hàng, các ô cách nhau bằng dấu |.</translation>
    </message>
    <message>
        <source>Pie</source>
        <translation>Tròn</translation>
    </message>
    <message>
        <source>Save to the library as a draft</source>
        <translation>Lưu về kho thành dự thảo</translation>
    </message>
    <message>
        <source>Show in the library</source>
        <translation>Xem trong kho nội dung</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Source: {sources}</source>
        <translation>Nguồn: {sources}</translation>
    </message>
    <message>
        <source>Take the library&apos;s wording</source>
        <translation>Lấy lại câu chữ của kho</translation>
    </message>
    <message>
        <source>Target and result</source>
        <translation>Chỉ tiêu và kết quả</translation>
    </message>
    <message>
        <source>The caption of the picture or clip.</source>
        <translation>Dòng chú thích của hình hoặc phim.</translation>
    </message>
    <message>
        <source>The left column, a line with |, the right column; each begins with its heading.</source>
        <translation>Cột trái, một dòng chỉ có dấu |, rồi cột phải; dòng đầu mỗi cột là tên cột.</translation>
    </message>
    <message>
        <source>The library has a newer wording of this slide.</source>
        <translation>Kho nội dung có câu chữ mới hơn cho trang này.</translation>
    </message>
    <message>
        <source>The slide says again what the library says.</source>
        <translation>Trang đã dùng lại câu chữ của kho nội dung.</translation>
    </message>
    <message>
        <source>These values come from the figures of the library and are changed there.</source>
        <translation>Số liệu này lấy từ kho nội dung; sửa ở đó.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>What the slide shows</source>
        <translation>Nội dung trên trang</translation>
    </message>
    <message>
        <source>What you say</source>
        <translation>Lời nói</translation>
    </message>
    <message>
        <source>What you say (goes into the notes)</source>
        <translation>Lời nói (ghi vào phần ghi chú)</translation>
    </message>
    <message>
        <source>all</source>
        <translation>mọi bản</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>tự tính</translation>
    </message>
    <message>
        <source>long</source>
        <translation>bản dài</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>bản vừa</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message numerus="yes">
        <source>%n are kept apart until what they need is here</source>
        <translation>
            <numerusform>%n mục tạm giữ đến khi có đủ dữ liệu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes taken in</source>
        <translation>
            <numerusform>Đã nhận %n thay đổi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marks taken in</source>
        <translation>
            <numerusform>Đã nhận %n lượt điểm danh</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people were marked at two desks; each counts once:</source>
        <translation>
            <numerusform>%n người điểm danh trùng ở hai bàn; mỗi người chỉ tính một lần:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values differ between machines; somebody has to choose.</source>
        <translation>
            <numerusform>%n chỗ khác nhau giữa các máy, cần chọn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already; nothing counts twice</source>
        <translation>
            <numerusform>%n mục đã có từ trước, không tính lại</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Chọn</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Nothing new: all of it was here already</source>
        <translation>Không có gì mới: mọi lượt trong tệp đã có ở đây</translation>
    </message>
    <message>
        <source>Taking in {file}…</source>
        <translation>Đang nhận {file}…</translation>
    </message>
    <message>
        <source>The clock of “{name}” is {clock}.</source>
        <translation>Đồng hồ của “{name}” {clock}.</translation>
    </message>
    <message>
        <source>This machine is a copy of another one; it goes on under a number of its own.</source>
        <translation>Máy này là bản sao của một máy khác; từ nay máy mang số riêng.</translation>
    </message>
    <message>
        <source>Trying again what waits…</source>
        <translation>Đang thử lại phần tạm giữ…</translation>
    </message>
    <message>
        <source>What came in</source>
        <translation>Kết quả nhận</translation>
    </message>
</context>
<context>
    <name>IntakeQuestion</name>
    <message>
        <source>It opens beside your data, which stays as it is; File → Open other data leads back.</source>
        <translation>Máy điểm danh mở riêng, dữ liệu hiện có giữ nguyên; muốn trở lại, vào Tệp → Mở dữ liệu khác.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Không nhận</translation>
    </message>
    <message>
        <source>Open the station here</source>
        <translation>Mở máy điểm danh ở đây</translation>
    </message>
    <message>
        <source>Ring the sender and compare these numbers: they stand on their page “Exchange”. Trusted once, never asked again.</source>
        <translation>Hãy gọi điện cho bên gửi và đối chiếu các số trên: số này hiện ở trang Gửi – nhận của họ. Tin một lần, lần sau không hỏi lại.</translation>
    </message>
    <message>
        <source>They agree: trust and take in</source>
        <translation>Đúng số: tin và nhận</translation>
    </message>
    <message>
        <source>{file} is the first one from “{name}”.</source>
        <translation>{file} là tệp đầu tiên từ “{name}”.</translation>
    </message>
    <message>
        <source>{file} makes a machine a door station of its conference.</source>
        <translation>{file} là tệp chuẩn bị máy điểm danh cho một hội nghị.</translation>
    </message>
</context>
<context>
    <name>Invitations</name>
    <message>
        <source>Invitation sent on {day}</source>
        <translation>Giấy mời đã gửi ngày {day}</translation>
    </message>
    <message>
        <source>Send the invitation by {day} at the latest</source>
        <translation>Gửi giấy mời chậm nhất ngày {day}</translation>
    </message>
    <message>
        <source>The invitation should have been sent by {day}</source>
        <translation>Lẽ ra phải gửi giấy mời trước hết ngày {day}</translation>
    </message>
</context>
<context>
    <name>InviteeDialog</name>
    <message>
        <source>Came without an invitation; is known as</source>
        <translation>Đến không có trong danh sách; là người đã biết</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Corrected: {name}.</source>
        <translation>Đã sửa: {name}.</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Guest, beside the delegates</source>
        <translation>Khách mời, ngoài số đại biểu</translation>
    </message>
    <message>
        <source>It is this one</source>
        <translation>Là người này</translation>
    </message>
    <message>
        <source>Known person</source>
        <translation>Người đã biết</translation>
    </message>
    <message>
        <source>New card…</source>
        <translation>Cấp thẻ mới…</translation>
    </message>
    <message>
        <source>No site</source>
        <translation>Không ở điểm cầu nào</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>Số {number}</translation>
    </message>
    <message>
        <source>Nobody known</source>
        <translation>Chưa ghép với ai</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Put back on the list</source>
        <translation>Đưa lại vào danh sách</translation>
    </message>
    <message>
        <source>Reason (the list is open: it is kept)</source>
        <translation>Lý do (danh sách đã mở: lý do được lưu)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Session {number}</source>
        <translation>Buổi {number}</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Điểm cầu</translation>
    </message>
    <message>
        <source>Substitute named beforehand</source>
        <translation>Người dự thay báo trước</translation>
    </message>
    <message>
        <source>Summoned to</source>
        <translation>Triệu tập dự</translation>
    </message>
    <message>
        <source>The old card is withdrawn; the new one is made to print</source>
        <translation>Thẻ cũ bị thu hồi; thẻ mới được tạo để in</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Rút khỏi danh sách</translation>
    </message>
    <message>
        <source>withdrawn: {reason}</source>
        <translation>đã rút: {reason}</translation>
    </message>
    <message>
        <source>{name} has a new card; the old one no longer counts.</source>
        <translation>{name} có thẻ mới; thẻ cũ không còn giá trị.</translation>
    </message>
    <message>
        <source>{name} is on the list again.</source>
        <translation>{name} đã có lại trong danh sách.</translation>
    </message>
    <message>
        <source>{name} was withdrawn.</source>
        <translation>Đã rút {name} khỏi danh sách.</translation>
    </message>
</context>
<context>
    <name>Inviter</name>
    <message numerus="yes">
        <source>%n invited.</source>
        <translation>
            <numerusform>Đã mời %n đại biểu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change of an open list</source>
        <translation>Sửa danh sách đang mở</translation>
    </message>
    <message>
        <source>No earlier conference has a list yet.</source>
        <translation>Chưa có hội nghị nào trước đây có danh sách.</translation>
    </message>
    <message>
        <source>Nobody new: all of them are on the list already, or nobody fits.</source>
        <translation>Không có ai mới: tất cả đã có trong danh sách, hoặc không ai phù hợp.</translation>
    </message>
    <message numerus="yes">
        <source>Seats of %n units set.</source>
        <translation>
            <numerusform>Đã đặt suất dự của %n đơn vị.</numerusform>
        </translation>
    </message>
    <message>
        <source>added</source>
        <translation>bổ sung</translation>
    </message>
</context>
<context>
    <name>ItemPanel</name>
    <message>
        <source>Approve</source>
        <translation>Duyệt</translation>
    </message>
    <message>
        <source>Choose an item to read, correct and approve it. Only approved content goes into a deck without a warning.</source>
        <translation>Chọn một nội dung để đọc, sửa và duyệt. Chỉ nội dung đã duyệt mới vào bài trình chiếu mà không có cảnh báo.</translation>
    </message>
    <message>
        <source>Document, as it is cited…</source>
        <translation>Thông tin văn bản…</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Trả lại</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Trình duyệt</translation>
    </message>
    <message>
        <source>In no topic yet.</source>
        <translation>Chưa thuộc chủ đề nào.</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Việc khác</translation>
    </message>
    <message>
        <source>Put into a topic…</source>
        <translation>Đưa vào chủ đề…</translation>
    </message>
    <message>
        <source>Replaced by: {text}</source>
        <translation>Thay bằng: {text}</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Các lần sửa</translation>
    </message>
    <message>
        <source>Save as a new draft</source>
        <translation>Lưu thành dự thảo mới</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Đã lưu.</translation>
    </message>
    <message>
        <source>Short title for the slide</source>
        <translation>Tiêu đề ngắn cho trang chiếu</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Bỏ ra khỏi chủ đề</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Chủ đề</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Chủ đề</translation>
    </message>
    <message>
        <source>Used in {deck}</source>
        <translation>Đang dùng trong {deck}</translation>
    </message>
    <message>
        <source>Valid {days}</source>
        <translation>Hiệu lực {days}</translation>
    </message>
    <message>
        <source>What the speaker says</source>
        <translation>Lời người trình bày</translation>
    </message>
    <message>
        <source>What the speaker says (goes into the notes)</source>
        <translation>Lời người trình bày (vào ghi chú)</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Thôi sử dụng</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Lời văn</translation>
    </message>
    <message>
        <source>from the text</source>
        <translation>lấy từ lời văn</translation>
    </message>
    <message>
        <source>revision {n}</source>
        <translation>lần sửa {n}</translation>
    </message>
</context>
<context>
    <name>Joining</name>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>Fatherland Front</source>
        <translation>Mặt trận Tổ quốc</translation>
    </message>
    <message>
        <source>For one unit that was entered twice. This record stays and links to the other one lead here; it can be undone. Two units that became one by a decision are merged instead, with the day: each keeps its own past.</source>
        <translation>Dùng khi một đơn vị bị nhập hai lần. Hồ sơ này được giữ, chỗ nào trỏ đến hồ sơ kia thì trỏ về đây; có thể hoàn tác. Hai đơn vị khác nhau nhập làm một theo quyết định thì dùng Sáp nhập, có ngày: mỗi đơn vị giữ quá khứ của mình.</translation>
    </message>
    <message>
        <source>Founded</source>
        <translation>Thành lập</translation>
    </message>
    <message>
        <source>In capitals</source>
        <translation>Dạng chữ hoa</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Gộp</translation>
    </message>
    <message>
        <source>Join with another record of {name}</source>
        <translation>Gộp với hồ sơ khác của {name}</translation>
    </message>
    <message>
        <source>Joined: everything of the unit stands at one record.</source>
        <translation>Đã gộp: mọi thứ của đơn vị về một hồ sơ.</translation>
    </message>
    <message>
        <source>Joined: posts, recognitions, roles and cards stand at one record.</source>
        <translation>Đã gộp: chức vụ, công nhận, vai trò và thẻ về một hồ sơ.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Cấp</translation>
    </message>
    <message>
        <source>Moves here: {what}.</source>
        <translation>Chuyển về đây: {what}.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Nothing refers to the other record.</source>
        <translation>Chưa có gì ghi hồ sơ kia.</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Đảng</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Tên ngắn</translation>
    </message>
    <message>
        <source>Stands under</source>
        <translation>Trực thuộc</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Nhà nước</translation>
    </message>
    <message>
        <source>The other record</source>
        <translation>Hồ sơ còn lại</translation>
    </message>
    <message>
        <source>The records differ here; what is shown stays:</source>
        <translation>Hai hồ sơ khác nhau ở các mục sau; mục đang hiện được giữ:</translation>
    </message>
    <message>
        <source>This record stays; what named the other one names this one. It can be undone.</source>
        <translation>Hồ sơ này được giữ; mọi chỗ ghi hồ sơ kia chuyển sang hồ sơ này. Có thể hoàn tác.</translation>
    </message>
    <message>
        <source>absences: {n}</source>
        <translation>{n} lần vắng</translation>
    </message>
    <message>
        <source>agenda items: {n}</source>
        <translation>{n} mục chương trình</translation>
    </message>
    <message>
        <source>armed forces</source>
        <translation>lực lượng vũ trang</translation>
    </message>
    <message>
        <source>base organisation</source>
        <translation>cơ sở</translation>
    </message>
    <message>
        <source>cards: {n}</source>
        <translation>{n} thẻ</translation>
    </message>
    <message>
        <source>cell</source>
        <translation>chi bộ</translation>
    </message>
    <message>
        <source>central</source>
        <translation>trung ương</translation>
    </message>
    <message>
        <source>commune</source>
        <translation>xã</translation>
    </message>
    <message>
        <source>conferences: {n}</source>
        <translation>{n} cuộc</translation>
    </message>
    <message>
        <source>dated changes: {n}</source>
        <translation>{n} thay đổi theo ngày</translation>
    </message>
    <message>
        <source>district</source>
        <translation>huyện</translation>
    </message>
    <message>
        <source>invitations and seats: {n}</source>
        <translation>{n} lượt mời và suất dự</translation>
    </message>
    <message>
        <source>mass organisation</source>
        <translation>đoàn thể</translation>
    </message>
    <message>
        <source>other</source>
        <translation>khác</translation>
    </message>
    <message>
        <source>posts: {n}</source>
        <translation>{n} chức vụ</translation>
    </message>
    <message>
        <source>province</source>
        <translation>tỉnh</translation>
    </message>
    <message>
        <source>recognitions: {n}</source>
        <translation>{n} lần công nhận</translation>
    </message>
    <message>
        <source>roles at conferences: {n}</source>
        <translation>{n} vai trò ở hội nghị</translation>
    </message>
    <message>
        <source>sites: {n}</source>
        <translation>{n} điểm cầu</translation>
    </message>
    <message>
        <source>statements in minutes: {n}</source>
        <translation>{n} ý kiến trong biên bản</translation>
    </message>
    <message>
        <source>tasks of plans: {n}</source>
        <translation>{n} việc trong kế hoạch</translation>
    </message>
    <message>
        <source>tasks: {n}</source>
        <translation>{n} nhiệm vụ</translation>
    </message>
    <message>
        <source>the unit of this office</source>
        <translation>đơn vị của cơ quan này</translation>
    </message>
    <message>
        <source>units below: {n}</source>
        <translation>{n} đơn vị trực thuộc</translation>
    </message>
    <message>
        <source>venues: {n}</source>
        <translation>{n} địa điểm</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Add a duty to a plan</source>
        <translation>Thêm nhiệm vụ vào kế hoạch</translation>
    </message>
    <message>
        <source>Add a figure</source>
        <translation>Thêm số liệu</translation>
    </message>
    <message>
        <source>Add a kind of event</source>
        <translation>Thêm loại hội nghị</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Thêm người</translation>
    </message>
    <message>
        <source>Add a plan</source>
        <translation>Thêm kế hoạch</translation>
    </message>
    <message>
        <source>Add a post</source>
        <translation>Thêm chức vụ</translation>
    </message>
    <message>
        <source>Add a role</source>
        <translation>Thêm người phụ trách</translation>
    </message>
    <message>
        <source>Add a session</source>
        <translation>Thêm buổi</translation>
    </message>
    <message>
        <source>Add a signatory</source>
        <translation>Thêm người ký</translation>
    </message>
    <message>
        <source>Add a site</source>
        <translation>Thêm điểm cầu</translation>
    </message>
    <message>
        <source>Add a site to an event</source>
        <translation>Thêm điểm cầu vào hội nghị</translation>
    </message>
    <message>
        <source>Add a slide</source>
        <translation>Thêm trang</translation>
    </message>
    <message>
        <source>Add a statement</source>
        <translation>Thêm ý kiến</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>Thêm nhiệm vụ</translation>
    </message>
    <message>
        <source>Add a topic</source>
        <translation>Thêm chủ đề</translation>
    </message>
    <message>
        <source>Add a topic to the agenda</source>
        <translation>Thêm chuyên đề vào chương trình</translation>
    </message>
    <message>
        <source>Add a unit</source>
        <translation>Thêm đơn vị</translation>
    </message>
    <message>
        <source>Add a venue</source>
        <translation>Thêm địa điểm</translation>
    </message>
    <message>
        <source>Add an agenda line</source>
        <translation>Thêm mục chương trình</translation>
    </message>
    <message>
        <source>Add content</source>
        <translation>Thêm nội dung</translation>
    </message>
    <message>
        <source>Add content to a deck</source>
        <translation>Thêm nội dung vào bài trình chiếu</translation>
    </message>
    <message>
        <source>Add somebody who works here</source>
        <translation>Thêm người làm việc ở đây</translation>
    </message>
    <message>
        <source>Add who signs</source>
        <translation>Thêm người ký</translation>
    </message>
    <message>
        <source>Anonymise {events} old lists ({n} people)</source>
        <translation>Ẩn danh {events} danh sách cũ ({n} người)</translation>
    </message>
    <message>
        <source>Approve {n} items</source>
        <translation>Duyệt {n} nội dung</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Đính kèm tệp</translation>
    </message>
    <message>
        <source>Attach the signed minutes</source>
        <translation>Đính kèm biên bản đã ký</translation>
    </message>
    <message>
        <source>Begin an own layout profile</source>
        <translation>Tạo thể thức riêng</translation>
    </message>
    <message>
        <source>Begin the minutes</source>
        <translation>Bắt đầu biên bản</translation>
    </message>
    <message>
        <source>Begin to work</source>
        <translation>Bắt đầu làm việc</translation>
    </message>
    <message>
        <source>Bring a deck&apos;s file up to date ({slides} slides)</source>
        <translation>Cập nhật tệp bài trình chiếu ({slides} trang)</translation>
    </message>
    <message>
        <source>Bring back what was deleted</source>
        <translation>Khôi phục bản ghi đã xóa</translation>
    </message>
    <message>
        <source>Bring slides up to date</source>
        <translation>Cập nhật trang theo kho nội dung</translation>
    </message>
    <message>
        <source>Build a deck ({slides} slides)</source>
        <translation>Xuất bài trình chiếu ({slides} trang)</translation>
    </message>
    <message>
        <source>Cancel a document number</source>
        <translation>Hủy số văn bản</translation>
    </message>
    <message>
        <source>Cancel an event</source>
        <translation>Hủy hội nghị</translation>
    </message>
    <message>
        <source>Change a deck</source>
        <translation>Sửa bài trình chiếu</translation>
    </message>
    <message>
        <source>Change a duty of a plan</source>
        <translation>Sửa nhiệm vụ của kế hoạch</translation>
    </message>
    <message>
        <source>Change a kind of event</source>
        <translation>Sửa loại hội nghị</translation>
    </message>
    <message>
        <source>Change a layout profile</source>
        <translation>Sửa thể thức riêng</translation>
    </message>
    <message>
        <source>Change a person</source>
        <translation>Sửa thông tin người</translation>
    </message>
    <message>
        <source>Change a plan</source>
        <translation>Sửa kế hoạch</translation>
    </message>
    <message>
        <source>Change a post</source>
        <translation>Sửa chức vụ</translation>
    </message>
    <message>
        <source>Change a role</source>
        <translation>Đổi người phụ trách</translation>
    </message>
    <message>
        <source>Change a session&apos;s time</source>
        <translation>Đổi giờ của buổi</translation>
    </message>
    <message>
        <source>Change a signatory</source>
        <translation>Sửa người ký</translation>
    </message>
    <message>
        <source>Change a site</source>
        <translation>Sửa điểm cầu</translation>
    </message>
    <message>
        <source>Change a speaker</source>
        <translation>Đổi người trình bày</translation>
    </message>
    <message>
        <source>Change a statement</source>
        <translation>Sửa ý kiến</translation>
    </message>
    <message>
        <source>Change a task</source>
        <translation>Sửa nhiệm vụ</translation>
    </message>
    <message>
        <source>Change a topic</source>
        <translation>Sửa chủ đề</translation>
    </message>
    <message>
        <source>Change a unit</source>
        <translation>Sửa đơn vị</translation>
    </message>
    <message>
        <source>Change a venue</source>
        <translation>Sửa địa điểm</translation>
    </message>
    <message>
        <source>Change an agenda line</source>
        <translation>Sửa mục chương trình</translation>
    </message>
    <message>
        <source>Change an event</source>
        <translation>Sửa hội nghị</translation>
    </message>
    <message>
        <source>Change somebody who works here</source>
        <translation>Sửa người làm việc ở đây</translation>
    </message>
    <message>
        <source>Change the kind of a slide</source>
        <translation>Đổi kiểu trang</translation>
    </message>
    <message>
        <source>Change the minutes</source>
        <translation>Sửa biên bản</translation>
    </message>
    <message>
        <source>Change the notes of a slide</source>
        <translation>Sửa lời nói của trang</translation>
    </message>
    <message>
        <source>Change the priority of slides</source>
        <translation>Đổi mức ưu tiên của trang</translation>
    </message>
    <message>
        <source>Change the time of a slide</source>
        <translation>Sửa thời lượng của trang</translation>
    </message>
    <message>
        <source>Change the venue</source>
        <translation>Đổi địa điểm</translation>
    </message>
    <message>
        <source>Change the wording of a document</source>
        <translation>Sửa mẫu lời văn</translation>
    </message>
    <message>
        <source>Change the wording of a slide</source>
        <translation>Sửa lời trên trang</translation>
    </message>
    <message>
        <source>Change the wording of content</source>
        <translation>Sửa lời nội dung</translation>
    </message>
    <message>
        <source>Change who signs</source>
        <translation>Sửa người ký</translation>
    </message>
    <message>
        <source>Change {n} events of a series</source>
        <translation>Sửa {n} cuộc trong chuỗi</translation>
    </message>
    <message>
        <source>Choose a template</source>
        <translation>Chọn mẫu của cơ quan</translation>
    </message>
    <message>
        <source>Choose between what two machines wrote</source>
        <translation>Chọn giữa các giá trị khác nhau</translation>
    </message>
    <message>
        <source>Choose sessions of invitees</source>
        <translation>Chọn buổi dự của đại biểu</translation>
    </message>
    <message>
        <source>Choose the layout of papers</source>
        <translation>Chọn thể thức cho văn bản</translation>
    </message>
    <message>
        <source>Choose the office&apos;s unit</source>
        <translation>Chọn đơn vị của cơ quan</translation>
    </message>
    <message>
        <source>Close a report</source>
        <translation>Chốt báo cáo</translation>
    </message>
    <message>
        <source>Close a site&apos;s list</source>
        <translation>Chốt danh sách điểm cầu</translation>
    </message>
    <message>
        <source>Close attendance</source>
        <translation>Đóng điểm danh</translation>
    </message>
    <message>
        <source>Close the minutes</source>
        <translation>Chốt biên bản</translation>
    </message>
    <message>
        <source>Copy a deck</source>
        <translation>Nhân bản bài trình chiếu</translation>
    </message>
    <message>
        <source>Copy {n} names of a list</source>
        <translation>Chép {n} họ tên của danh sách</translation>
    </message>
    <message>
        <source>Copy {n} names of the directory</source>
        <translation>Chép {n} họ tên của danh bạ</translation>
    </message>
    <message>
        <source>Correct a document&apos;s particulars</source>
        <translation>Sửa thông tin văn bản</translation>
    </message>
    <message>
        <source>Correct a figure</source>
        <translation>Sửa số liệu</translation>
    </message>
    <message>
        <source>Correct an invitee</source>
        <translation>Sửa thông tin đại biểu</translation>
    </message>
    <message>
        <source>Correct the number of content</source>
        <translation>Sửa số thứ tự nội dung</translation>
    </message>
    <message>
        <source>Dissolve a unit</source>
        <translation>Giải thể đơn vị</translation>
    </message>
    <message>
        <source>End a post</source>
        <translation>Kết thúc chức vụ</translation>
    </message>
    <message>
        <source>End a reporter&apos;s recognition</source>
        <translation>Kết thúc công nhận báo cáo viên</translation>
    </message>
    <message>
        <source>End a series</source>
        <translation>Kết thúc chuỗi</translation>
    </message>
    <message>
        <source>Erase a person&apos;s data</source>
        <translation>Xóa dữ liệu cá nhân của một người</translation>
    </message>
    <message>
        <source>Erase again what a backup brought back ({n} records)</source>
        <translation>Xóa lại dữ liệu do bản sao lưu mang về ({n} bản ghi)</translation>
    </message>
    <message>
        <source>Extend a series by {n} events</source>
        <translation>Thêm {n} cuộc vào chuỗi</translation>
    </message>
    <message>
        <source>Give a unit seats</source>
        <translation>Phân suất dự cho đơn vị</translation>
    </message>
    <message>
        <source>Give units their seats</source>
        <translation>Đặt suất dự cho các đơn vị</translation>
    </message>
    <message>
        <source>Give {n} items back</source>
        <translation>Trả lại {n} nội dung</translation>
    </message>
    <message>
        <source>Go back to a release</source>
        <translation>Quay về lịch đã ban hành</translation>
    </message>
    <message>
        <source>Go back to the library&apos;s wording</source>
        <translation>Trở về lời của kho nội dung</translation>
    </message>
    <message>
        <source>Go back to the original layout</source>
        <translation>Đưa thể thức về mẫu gốc</translation>
    </message>
    <message>
        <source>Go back to the original wording</source>
        <translation>Về mẫu gốc</translation>
    </message>
    <message>
        <source>Go on as a new station</source>
        <translation>Tiếp tục với số máy mới</translation>
    </message>
    <message>
        <source>Hand a wording to the library</source>
        <translation>Gửi lời sửa về kho nội dung</translation>
    </message>
    <message>
        <source>Hand in {n} items for approval</source>
        <translation>Trình duyệt {n} nội dung</translation>
    </message>
    <message>
        <source>Hide or show slides</source>
        <translation>Ẩn hoặc hiện trang</translation>
    </message>
    <message>
        <source>Import a document ({n} items)</source>
        <translation>Nhập văn bản ({n} đề mục)</translation>
    </message>
    <message>
        <source>Import {n} calendar entries</source>
        <translation>Nhập {n} mục lịch</translation>
    </message>
    <message>
        <source>Import {n} marks</source>
        <translation>Nhập {n} lượt điểm danh</translation>
    </message>
    <message>
        <source>Import {n} people</source>
        <translation>Nhập {n} người</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Mời đại biểu</translation>
    </message>
    <message>
        <source>Invite as last time</source>
        <translation>Mời như lần trước</translation>
    </message>
    <message>
        <source>Invite by position</source>
        <translation>Mời theo chức vụ</translation>
    </message>
    <message>
        <source>Invite people</source>
        <translation>Mời đại biểu</translation>
    </message>
    <message>
        <source>Invite reporters</source>
        <translation>Mời báo cáo viên</translation>
    </message>
    <message>
        <source>Issue cards</source>
        <translation>Cấp thẻ</translation>
    </message>
    <message>
        <source>Issue the minutes</source>
        <translation>Ban hành biên bản</translation>
    </message>
    <message>
        <source>Join two records of one person</source>
        <translation>Gộp hai bản ghi của một người</translation>
    </message>
    <message>
        <source>Join two records of one unit</source>
        <translation>Gộp hai hồ sơ của một đơn vị</translation>
    </message>
    <message>
        <source>Let a conflict pass</source>
        <translation>Cho qua trùng lịch</translation>
    </message>
    <message>
        <source>Let go of an own Word document</source>
        <translation>Bỏ tệp Word mẫu của cơ quan</translation>
    </message>
    <message>
        <source>Make a deck from an event</source>
        <translation>Tạo bài trình chiếu từ hội nghị</translation>
    </message>
    <message>
        <source>Make a deck from topics</source>
        <translation>Tạo bài trình chiếu từ chủ đề</translation>
    </message>
    <message>
        <source>Make the sample events</source>
        <translation>Tạo hội nghị mẫu</translation>
    </message>
    <message>
        <source>Make the sample library</source>
        <translation>Tạo kho nội dung mẫu</translation>
    </message>
    <message>
        <source>Make the sample office</source>
        <translation>Tạo cơ quan mẫu</translation>
    </message>
    <message>
        <source>Make the sample papers</source>
        <translation>Tạo bài trình chiếu và biên bản mẫu</translation>
    </message>
    <message>
        <source>Mark a figure as checked</source>
        <translation>Đánh dấu số liệu đã đối chiếu</translation>
    </message>
    <message>
        <source>Mark a task as done</source>
        <translation>Đánh dấu nhiệm vụ đã xong</translation>
    </message>
    <message>
        <source>Mark attendance</source>
        <translation>Điểm danh</translation>
    </message>
    <message>
        <source>Mark {n} people</source>
        <translation>Điểm danh {n} đại biểu</translation>
    </message>
    <message>
        <source>Mark {n} people absent</source>
        <translation>Ghi vắng {n} đại biểu chưa điểm danh</translation>
    </message>
    <message>
        <source>Mark {n} people of a unit</source>
        <translation>Điểm danh {n} đại biểu của một đơn vị</translation>
    </message>
    <message>
        <source>Match a walk-in with a person</source>
        <translation>Đối chiếu đại biểu ngoài danh sách</translation>
    </message>
    <message>
        <source>Merge units</source>
        <translation>Sáp nhập đơn vị</translation>
    </message>
    <message>
        <source>Move a signatory</source>
        <translation>Đổi thứ tự người ký</translation>
    </message>
    <message>
        <source>Move a statement</source>
        <translation>Chuyển chỗ ý kiến</translation>
    </message>
    <message>
        <source>Move a topic</source>
        <translation>Chuyển chỗ chủ đề</translation>
    </message>
    <message>
        <source>Move a unit</source>
        <translation>Chuyển đơn vị trực thuộc</translation>
    </message>
    <message>
        <source>Move an agenda line</source>
        <translation>Đổi thứ tự mục chương trình</translation>
    </message>
    <message>
        <source>Move an event</source>
        <translation>Dời hội nghị</translation>
    </message>
    <message>
        <source>Move content</source>
        <translation>Chuyển chỗ nội dung</translation>
    </message>
    <message>
        <source>Move slides</source>
        <translation>Chuyển chỗ trang</translation>
    </message>
    <message>
        <source>Move {n} events of a day</source>
        <translation>Dời {n} cuộc trong ngày</translation>
    </message>
    <message>
        <source>Move {n} events of a series</source>
        <translation>Dời {n} cuộc trong chuỗi</translation>
    </message>
    <message>
        <source>Name a seat</source>
        <translation>Ghi tên vào suất dự</translation>
    </message>
    <message>
        <source>Number the list</source>
        <translation>Đánh số danh sách</translation>
    </message>
    <message>
        <source>Open a door station</source>
        <translation>Mở máy điểm danh</translation>
    </message>
    <message>
        <source>Open attendance</source>
        <translation>Mở điểm danh</translation>
    </message>
    <message>
        <source>Open attendance again</source>
        <translation>Mở lại điểm danh</translation>
    </message>
    <message>
        <source>Pair with another machine</source>
        <translation>Ghép với máy khác</translation>
    </message>
    <message>
        <source>Postpone an event</source>
        <translation>Hoãn hội nghị</translation>
    </message>
    <message>
        <source>Prepare a door station with {n} records</source>
        <translation>Chuẩn bị máy điểm danh với {n} bản ghi</translation>
    </message>
    <message>
        <source>Print a document ({pages} pages)</source>
        <translation>In văn bản ({pages} trang)</translation>
    </message>
    <message>
        <source>Print or save a paper with names ({n} people)</source>
        <translation>In hoặc lưu văn bản có họ tên ({n} người)</translation>
    </message>
    <message>
        <source>Print or save a report with names</source>
        <translation>In hoặc lưu báo cáo có họ tên</translation>
    </message>
    <message>
        <source>Put a date of a series back</source>
        <translation>Khôi phục một kỳ trong chuỗi</translation>
    </message>
    <message>
        <source>Put a draft on the schedule</source>
        <translation>Đưa dự thảo vào lịch</translation>
    </message>
    <message>
        <source>Put a tag on {n} items</source>
        <translation>Gắn nhãn cho {n} nội dung</translation>
    </message>
    <message>
        <source>Put content under a topic</source>
        <translation>Gắn nội dung vào chủ đề</translation>
    </message>
    <message>
        <source>Put figures under a topic</source>
        <translation>Gắn số liệu vào chủ đề</translation>
    </message>
    <message>
        <source>Put who signs in order</source>
        <translation>Xếp thứ tự người ký</translation>
    </message>
    <message>
        <source>Put {n} invitees back</source>
        <translation>Đưa lại {n} đại biểu vào danh sách</translation>
    </message>
    <message>
        <source>Record a head count</source>
        <translation>Ghi số lượng báo cáo</translation>
    </message>
    <message>
        <source>Record a recognised reporter</source>
        <translation>Ghi nhận báo cáo viên</translation>
    </message>
    <message>
        <source>Record an absence</source>
        <translation>Ghi thời gian không bố trí được</translation>
    </message>
    <message>
        <source>Release the schedule</source>
        <translation>Ban hành lịch</translation>
    </message>
    <message>
        <source>Remove a day off</source>
        <translation>Xóa ngày nghỉ</translation>
    </message>
    <message>
        <source>Remove a deck</source>
        <translation>Xóa bài trình chiếu</translation>
    </message>
    <message>
        <source>Remove a document</source>
        <translation>Xóa một văn bản</translation>
    </message>
    <message>
        <source>Remove a duty from a plan</source>
        <translation>Xóa nhiệm vụ khỏi kế hoạch</translation>
    </message>
    <message>
        <source>Remove a figure</source>
        <translation>Xóa số liệu</translation>
    </message>
    <message>
        <source>Remove a layout profile</source>
        <translation>Bỏ thể thức riêng</translation>
    </message>
    <message>
        <source>Remove a person</source>
        <translation>Xóa người</translation>
    </message>
    <message>
        <source>Remove a plan</source>
        <translation>Xóa kế hoạch</translation>
    </message>
    <message>
        <source>Remove a post</source>
        <translation>Xóa chức vụ</translation>
    </message>
    <message>
        <source>Remove a reporter&apos;s recognition</source>
        <translation>Xóa công nhận báo cáo viên</translation>
    </message>
    <message>
        <source>Remove a role</source>
        <translation>Bỏ người phụ trách</translation>
    </message>
    <message>
        <source>Remove a session</source>
        <translation>Xóa buổi</translation>
    </message>
    <message>
        <source>Remove a signatory</source>
        <translation>Xóa người ký</translation>
    </message>
    <message>
        <source>Remove a site</source>
        <translation>Xóa điểm cầu</translation>
    </message>
    <message>
        <source>Remove a site from an event</source>
        <translation>Bỏ điểm cầu khỏi hội nghị</translation>
    </message>
    <message>
        <source>Remove a statement</source>
        <translation>Xóa ý kiến</translation>
    </message>
    <message>
        <source>Remove a tag</source>
        <translation>Bỏ một nhãn</translation>
    </message>
    <message>
        <source>Remove a task</source>
        <translation>Xóa nhiệm vụ</translation>
    </message>
    <message>
        <source>Remove a topic</source>
        <translation>Xóa chủ đề</translation>
    </message>
    <message>
        <source>Remove a unit</source>
        <translation>Xóa đơn vị</translation>
    </message>
    <message>
        <source>Remove a venue</source>
        <translation>Xóa địa điểm</translation>
    </message>
    <message>
        <source>Remove an absence</source>
        <translation>Xóa thời gian không bố trí được</translation>
    </message>
    <message>
        <source>Remove an agenda line</source>
        <translation>Xóa mục chương trình</translation>
    </message>
    <message>
        <source>Remove an event</source>
        <translation>Xóa hội nghị</translation>
    </message>
    <message>
        <source>Remove slides</source>
        <translation>Xóa trang</translation>
    </message>
    <message>
        <source>Remove {n} entries</source>
        <translation>Xóa {n} mục</translation>
    </message>
    <message>
        <source>Remove {n} items</source>
        <translation>Xóa {n} nội dung</translation>
    </message>
    <message>
        <source>Rename a session</source>
        <translation>Đổi tên buổi</translation>
    </message>
    <message>
        <source>Rename a tag</source>
        <translation>Đổi tên nhãn</translation>
    </message>
    <message>
        <source>Rename a unit</source>
        <translation>Đổi tên đơn vị</translation>
    </message>
    <message>
        <source>Reopen the minutes</source>
        <translation>Mở lại biên bản</translation>
    </message>
    <message>
        <source>Replace a card</source>
        <translation>Đổi thẻ</translation>
    </message>
    <message>
        <source>Replace content</source>
        <translation>Thay thế nội dung</translation>
    </message>
    <message>
        <source>Reschedule an event</source>
        <translation>Dời hội nghị</translation>
    </message>
    <message>
        <source>Restore an event</source>
        <translation>Khôi phục hội nghị</translation>
    </message>
    <message>
        <source>Say how long lists keep names</source>
        <translation>Đặt thời hạn danh sách giữ họ tên</translation>
    </message>
    <message>
        <source>Say on which day periods close</source>
        <translation>Đặt ngày chốt số liệu của kỳ</translation>
    </message>
    <message>
        <source>Say what time it is</source>
        <translation>Ghi giờ đúng cho máy</translation>
    </message>
    <message>
        <source>Schedule a series of {n} events</source>
        <translation>Xếp chuỗi {n} cuộc</translation>
    </message>
    <message>
        <source>Schedule an event</source>
        <translation>Xếp lịch hội nghị</translation>
    </message>
    <message>
        <source>Schedule an event like the last one</source>
        <translation>Xếp lịch như lần trước</translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation>Đặt mã PIN</translation>
    </message>
    <message>
        <source>Set a day off</source>
        <translation>Khai báo ngày nghỉ</translation>
    </message>
    <message>
        <source>Set the validity of content</source>
        <translation>Đặt thời hạn hiệu lực</translation>
    </message>
    <message>
        <source>Set up the office</source>
        <translation>Khai báo cơ quan</translation>
    </message>
    <message>
        <source>Skip a date of a series</source>
        <translation>Bỏ một kỳ trong chuỗi</translation>
    </message>
    <message>
        <source>Split a slide</source>
        <translation>Tách trang</translation>
    </message>
    <message>
        <source>Split a unit</source>
        <translation>Chia tách đơn vị</translation>
    </message>
    <message>
        <source>Take a mark back</source>
        <translation>Hủy một lượt điểm danh</translation>
    </message>
    <message>
        <source>Take a tag off {n} items</source>
        <translation>Gỡ nhãn khỏi {n} nội dung</translation>
    </message>
    <message>
        <source>Take an own Word document for a paper</source>
        <translation>Dùng tệp Word của cơ quan làm mẫu</translation>
    </message>
    <message>
        <source>Take content from a topic</source>
        <translation>Gỡ nội dung khỏi chủ đề</translation>
    </message>
    <message>
        <source>Take figures from a topic</source>
        <translation>Gỡ số liệu khỏi chủ đề</translation>
    </message>
    <message>
        <source>Take in a list ({n} changes)</source>
        <translation>Nhập danh sách ({n} thay đổi)</translation>
    </message>
    <message>
        <source>Take in what others sent</source>
        <translation>Nhận dữ liệu từ nơi khác gửi</translation>
    </message>
    <message>
        <source>Take off a file</source>
        <translation>Gỡ tệp đính kèm</translation>
    </message>
    <message>
        <source>Take somebody off the list of who signs</source>
        <translation>Đưa khỏi danh sách người ký</translation>
    </message>
    <message>
        <source>Take somebody off the list of who works here</source>
        <translation>Đưa khỏi danh sách người làm việc</translation>
    </message>
    <message>
        <source>Take the minutes from a file</source>
        <translation>Lấy biên bản từ tệp</translation>
    </message>
    <message>
        <source>Take {n} items out of use</source>
        <translation>Thôi sử dụng {n} nội dung</translation>
    </message>
    <message>
        <source>Type in a signed list ({n} people)</source>
        <translation>Nhập danh sách đã ký ({n} người)</translation>
    </message>
    <message>
        <source>Withdraw {n} invitees</source>
        <translation>Rút {n} đại biểu khỏi danh sách</translation>
    </message>
    <message>
        <source>Write an exchange file with {n} operations</source>
        <translation>Ghi tệp gửi – nhận gồm {n} thao tác</translation>
    </message>
    <message>
        <source>Write in the register</source>
        <translation>Ghi sổ văn bản đi</translation>
    </message>
</context>
<context>
    <name>LastMarks</name>
    <message>
        <source>Last marks</source>
        <translation>Vừa điểm danh</translation>
    </message>
    <message>
        <source>Take back: {name}</source>
        <translation>Rút: {name}</translation>
    </message>
</context>
<context>
    <name>Layout</name>
    <message>
        <source>Acting</source>
        <translation>Quyền</translation>
    </message>
    <message>
        <source>Addressees</source>
        <translation>Kính gửi</translation>
    </message>
    <message>
        <source>Backs have left and right margins swapped</source>
        <translation>Mặt sau đổi lề trái và lề phải</translation>
    </message>
    <message>
        <source>Between paragraphs</source>
        <translation>Khoảng cách giữa các đoạn</translation>
    </message>
    <message>
        <source>Bottom margin</source>
        <translation>Lề dưới</translation>
    </message>
    <message>
        <source>By delegation</source>
        <translation>Thừa ủy quyền</translation>
    </message>
    <message>
        <source>By order</source>
        <translation>Thừa lệnh</translation>
    </message>
    <message>
        <source>Closed by</source>
        <translation>Kết thúc bằng</translation>
    </message>
    <message>
        <source>Each recipient</source>
        <translation>Từng nơi nhận</translation>
    </message>
    <message>
        <source>Ends each line</source>
        <translation>Dấu cuối mỗi dòng</translation>
    </message>
    <message>
        <source>Ends the last line</source>
        <translation>Dấu cuối dòng cuối cùng</translation>
    </message>
    <message>
        <source>First line set in</source>
        <translation>Thụt đầu dòng</translation>
    </message>
    <message>
        <source>For the head</source>
        <translation>Ký thay</translation>
    </message>
    <message>
        <source>Form of number and symbol</source>
        <translation>Cách viết số và ký hiệu</translation>
    </message>
    <message>
        <source>Form of that subject</source>
        <translation>Cách viết trích yếu công văn</translation>
    </message>
    <message>
        <source>Grounds in italics</source>
        <translation>Phần căn cứ in nghiêng</translation>
    </message>
    <message>
        <source>Head of the paper</source>
        <translation>Phần đầu văn bản</translation>
    </message>
    <message>
        <source>Issuing organ</source>
        <translation>Cơ quan ban hành</translation>
    </message>
    <message>
        <source>Left column, part of the width</source>
        <translation>Cột bên trái, phần của chiều ngang</translation>
    </message>
    <message>
        <source>Left margin (front)</source>
        <translation>Lề trái (mặt trước)</translation>
    </message>
    <message>
        <source>Line pitch</source>
        <translation>Khoảng cách dòng</translation>
    </message>
    <message>
        <source>Line pitch, times the size</source>
        <translation>Khoảng cách dòng, số lần cỡ chữ</translation>
    </message>
    <message>
        <source>Mark that ends the text</source>
        <translation>Dấu kết thúc nội dung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ tên</translation>
    </message>
    <message>
        <source>Name of the paper</source>
        <translation>Tên loại văn bản</translation>
    </message>
    <message>
        <source>Note under it</source>
        <translation>Ghi chú ở dưới</translation>
    </message>
    <message>
        <source>Number and symbol</source>
        <translation>Số và ký hiệu</translation>
    </message>
    <message>
        <source>On behalf of</source>
        <translation>Thay mặt</translation>
    </message>
    <message>
        <source>Page number: from the top edge</source>
        <translation>Số trang: cách mép trên</translation>
    </message>
    <message>
        <source>Page number: size</source>
        <translation>Số trang: cỡ chữ</translation>
    </message>
    <message>
        <source>Place and date</source>
        <translation>Địa danh, ngày tháng</translation>
    </message>
    <message>
        <source>Place and date stand level with</source>
        <translation>Địa danh, ngày tháng ngang hàng với</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Power to sign</source>
        <translation>Quyền hạn ký</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Nơi nhận</translation>
    </message>
    <message>
        <source>Right margin (front)</source>
        <translation>Lề phải (mặt trước)</translation>
    </message>
    <message>
        <source>Room for signature and seal</source>
        <translation>Chỗ trống để ký, đóng dấu</translation>
    </message>
    <message>
        <source>Rule under it, part of the line</source>
        <translation>Đường kẻ ở dưới, phần của dòng chữ</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Trang giấy</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Chữ ký</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <source>Subject of an official letter</source>
        <translation>Trích yếu công văn</translation>
    </message>
    <message>
        <source>Subject under it</source>
        <translation>Trích yếu ở dưới</translation>
    </message>
    <message>
        <source>Superior organ</source>
        <translation>Cơ quan cấp trên</translation>
    </message>
    <message>
        <source>Tables: line pitch</source>
        <translation>Bảng: khoảng cách dòng</translation>
    </message>
    <message>
        <source>Tables: size</source>
        <translation>Bảng: cỡ chữ</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>The words above</source>
        <translation>Chữ “Nơi nhận”</translation>
    </message>
    <message>
        <source>Title at the right, its lines</source>
        <translation>Tiêu đề, quốc hiệu bên phải</translation>
    </message>
    <message>
        <source>Top margin</source>
        <translation>Lề trên</translation>
    </message>
    <message>
        <source>Type name</source>
        <translation>Tên loại</translation>
    </message>
    <message>
        <source>Under the issuing organ</source>
        <translation>Dưới tên cơ quan ban hành</translation>
    </message>
    <message>
        <source>a rule</source>
        <translation>đường kẻ</translation>
    </message>
    <message>
        <source>a star</source>
        <translation>dấu sao</translation>
    </message>
    <message>
        <source>dashes</source>
        <translation>dấu gạch nối</translation>
    </message>
    <message>
        <source>number and symbol</source>
        <translation>số và ký hiệu</translation>
    </message>
    <message>
        <source>the star or rule</source>
        <translation>dấu sao hoặc đường kẻ</translation>
    </message>
</context>
<context>
    <name>LayoutForm</name>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
</context>
<context>
    <name>LayoutSection</name>
    <message numerus="yes">
        <source>%n values are not checked against the original.</source>
        <translation>
            <numerusform>%n giá trị chưa đối chiếu bản gốc.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the original</source>
        <translation>Về mẫu gốc</translation>
    </message>
    <message>
        <source>Copy as our own</source>
        <translation>Sao thành mẫu riêng</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>Có hiệu lực từ</translation>
    </message>
    <message>
        <source>In force from {day}.</source>
        <translation>Có hiệu lực từ {day}.</translation>
    </message>
    <message>
        <source>In force until</source>
        <translation>Có hiệu lực đến</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Thể thức</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Not in force today.</source>
        <translation>Hôm nay không có hiệu lực.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Our own, after {layout}</source>
        <translation>Riêng của cơ quan, theo {layout}</translation>
    </message>
    <message>
        <source>Papers follow this layout from now on.</source>
        <translation>Từ nay văn bản theo thể thức này.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Rules it follows, one a line</source>
        <translation>Văn bản quy định, mỗi dòng một</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>The layout is saved.</source>
        <translation>Đã lưu thể thức.</translation>
    </message>
    <message>
        <source>The layout is the original again.</source>
        <translation>Thể thức đã về mẫu gốc.</translation>
    </message>
    <message>
        <source>The office&apos;s own layout is removed.</source>
        <translation>Đã bỏ thể thức riêng của cơ quan.</translation>
    </message>
    <message>
        <source>This is the office&apos;s own layout now; change what you need.</source>
        <translation>Đây là thể thức riêng của cơ quan; cần gì thì sửa.</translation>
    </message>
    <message>
        <source>This layout ships with the program; copy it to change it.</source>
        <translation>Thể thức có sẵn; sao thành mẫu riêng để sửa.</translation>
    </message>
    <message>
        <source>Use for all papers</source>
        <translation>Dùng cho mọi văn bản</translation>
    </message>
    <message>
        <source>Values of the layout</source>
        <translation>Các giá trị của thể thức</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>{layout} (in use)</source>
        <translation>{layout} (đang dùng)</translation>
    </message>
</context>
<context>
    <name>Left</name>
    <message>
        <source>and {n} more</source>
        <translation>và {n} mục nữa</translation>
    </message>
</context>
<context>
    <name>Levels</name>
    <message>
        <source>Central</source>
        <translation>Trung ương</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>Cấp xã</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Cấp huyện</translation>
    </message>
    <message>
        <source>Grassroots</source>
        <translation>Cơ sở</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Cấp tỉnh</translation>
    </message>
</context>
<context>
    <name>LibraryForms</name>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Tính đến ngày</translation>
    </message>
    <message>
        <source>Both figures are kept, each with its source; the list says that they differ.</source>
        <translation>Giữ cả hai số liệu, mỗi số liệu một nguồn; danh sách sẽ báo hai nguồn khác nhau.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Compared with the original</source>
        <translation>Đã đối chiếu với bản gốc</translation>
    </message>
    <message>
        <source>Dated</source>
        <translation>Ngày ban hành</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Document, as it is cited</source>
        <translation>Thông tin văn bản khi dẫn nguồn</translation>
    </message>
    <message>
        <source>Empty fields: no limit. Outside these days a deck takes it only with a warning.</source>
        <translation>Để trống: không giới hạn. Ngoài các ngày này, bài trình chiếu dùng nội dung sẽ có cảnh báo.</translation>
    </message>
    <message>
        <source>Empty: at the top.</source>
        <translation>Để trống: ở cấp trên cùng.</translation>
    </message>
    <message>
        <source>Figure or target</source>
        <translation>Số liệu, chỉ tiêu</translation>
    </message>
    <message>
        <source>First day it may not be used</source>
        <translation>Hết hiệu lực từ ngày</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Nhóm</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Cơ quan ban hành</translation>
    </message>
    <message>
        <source>It is a</source>
        <translation>Là</translation>
    </message>
    <message>
        <source>Item added as a draft.</source>
        <translation>Đã thêm nội dung dự thảo.</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Cấp</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Chuyển</translation>
    </message>
    <message>
        <source>Move in the tree</source>
        <translation>Chuyển chỗ trong cây</translation>
    </message>
    <message>
        <source>Move in the tree…</source>
        <translation>Chuyển chỗ trong cây…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Name of the figure</source>
        <translation>Tên số liệu, chỉ tiêu</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Nội dung mới</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số thứ tự</translation>
    </message>
    <message>
        <source>Number and level</source>
        <translation>Số thứ tự và cấp</translation>
    </message>
    <message>
        <source>Number and level…</source>
        <translation>Số thứ tự và cấp…</translation>
    </message>
    <message>
        <source>Number and symbol</source>
        <translation>Số, ký hiệu</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Kỳ</translation>
    </message>
    <message>
        <source>Put there</source>
        <translation>Đưa vào</translation>
    </message>
    <message>
        <source>Put under a topic</source>
        <translation>Đưa vào chủ đề</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Thay</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>Thay bằng</translation>
    </message>
    <message>
        <source>Replaced by other content</source>
        <translation>Thay bằng nội dung khác</translation>
    </message>
    <message>
        <source>Replaced by…</source>
        <translation>Thay bằng nội dung khác…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Đã lưu.</translation>
    </message>
    <message>
        <source>Short wording: what it is about</source>
        <translation>Mô tả ngắn: nói về điều gì</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Dấu</translation>
    </message>
    <message>
        <source>Source, as it is cited</source>
        <translation>Nguồn, ghi như khi trích dẫn</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Nhiệm kỳ</translation>
    </message>
    <message>
        <source>This one goes out of use; decks that hold it say so and offer the other one.</source>
        <translation>Nội dung này thôi sử dụng; bài trình chiếu đang dùng sẽ báo và đề nghị nội dung mới.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tên gọi</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Chủ đề</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Loại văn bản</translation>
    </message>
    <message>
        <source>Under</source>
        <translation>Nằm dưới</translation>
    </message>
    <message>
        <source>Unit of measure</source>
        <translation>Đơn vị tính</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Hiệu lực từ</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Hiệu lực</translation>
    </message>
    <message>
        <source>Validity…</source>
        <translation>Hiệu lực…</translation>
    </message>
    <message>
        <source>Value or range</source>
        <translation>Giá trị hoặc khoảng</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Lời văn</translation>
    </message>
    <message>
        <source>result</source>
        <translation>kết quả</translation>
    </message>
    <message>
        <source>target</source>
        <translation>chỉ tiêu</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message numerus="yes">
        <source>%n figures are marked as checked.</source>
        <translation>
            <numerusform>Đã ghi nhận đối chiếu %n số liệu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items found</source>
        <translation>
            <numerusform>Tìm thấy %n nội dung</numerusform>
        </translation>
    </message>
    <message>
        <source>Another source says otherwise…</source>
        <translation>Nguồn khác ghi khác…</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Duyệt</translation>
    </message>
    <message numerus="yes">
        <source>Approve %n items?</source>
        <translation>
            <numerusform>Duyệt %n nội dung?</numerusform>
        </translation>
    </message>
    <message>
        <source>Approve all</source>
        <translation>Duyệt tất cả</translation>
    </message>
    <message>
        <source>Approve the chosen</source>
        <translation>Duyệt mục đã chọn</translation>
    </message>
    <message>
        <source>Approved content stands here</source>
        <translation>Nội dung đã duyệt ở đây</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Tính đến ngày</translation>
    </message>
    <message numerus="yes">
        <source>Changed %n items.</source>
        <translation>
            <numerusform>Đã thay đổi %n nội dung.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Sửa…</translation>
    </message>
    <message>
        <source>Choose figures under “Figures and targets” first.</source>
        <translation>Chọn số liệu trong mục “Số liệu, chỉ tiêu” trước.</translation>
    </message>
    <message>
        <source>Choose items in the tree first (Ctrl and Shift choose several).</source>
        <translation>Chọn nội dung trong cây trước (giữ Ctrl hoặc Shift để chọn nhiều).</translation>
    </message>
    <message>
        <source>Choose items or figures first (Ctrl and Shift choose several).</source>
        <translation>Hãy chọn nội dung hoặc số liệu trước (giữ Ctrl hoặc Shift để chọn nhiều).</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Đối chiếu</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Documents and topics</source>
        <translation>Văn bản và chủ đề</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>Figures and targets</source>
        <translation>Số liệu, chỉ tiêu</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>Trình duyệt</translation>
    </message>
    <message numerus="yes">
        <source>Hand in %n items?</source>
        <translation>
            <numerusform>Trình duyệt %n nội dung?</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand in all</source>
        <translation>Trình duyệt tất cả</translation>
    </message>
    <message>
        <source>Hand in the chosen</source>
        <translation>Trình duyệt mục đã chọn</translation>
    </message>
    <message>
        <source>Import a document</source>
        <translation>Nhập văn bản</translation>
    </message>
    <message>
        <source>Import a document…</source>
        <translation>Nhập văn bản…</translation>
    </message>
    <message>
        <source>Import a plan or a resolution (.docx, .pdf, .txt): it becomes a tree of items to check and approve.</source>
        <translation>Nhập kế hoạch hoặc nghị quyết (.docx, .pdf, .txt): văn bản thành cây nội dung để kiểm tra và duyệt.</translation>
    </message>
    <message numerus="yes">
        <source>Imported %n items as drafts.</source>
        <translation>
            <numerusform>Đã nhập %n nội dung ở dạng dự thảo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Kho nội dung</translation>
    </message>
    <message>
        <source>More for this tag</source>
        <translation>Việc khác với nhãn này</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Chuyển xuống</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Chuyển lên</translation>
    </message>
    <message>
        <source>New figure…</source>
        <translation>Thêm số liệu…</translation>
    </message>
    <message>
        <source>New item…</source>
        <translation>Nội dung mới…</translation>
    </message>
    <message>
        <source>New topic…</source>
        <translation>Chủ đề mới…</translation>
    </message>
    <message>
        <source>Own items</source>
        <translation>Nội dung tự soạn</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Giai đoạn</translation>
    </message>
    <message>
        <source>Put the chosen under a topic…</source>
        <translation>Đưa mục đang chọn vào chủ đề…</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>Đang đọc {file}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Xóa</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n figures from the library?</source>
        <translation>
            <numerusform>Xóa %n số liệu khỏi kho?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n items?</source>
        <translation>
            <numerusform>Xóa %n nội dung?</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the chosen</source>
        <translation>Xóa mục đã chọn</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Đã xóa.</translation>
    </message>
    <message>
        <source>Rename the tag…</source>
        <translation>Đổi tên nhãn…</translation>
    </message>
    <message>
        <source>Search all content, with or without marks</source>
        <translation>Tìm trong toàn kho, có dấu hay không dấu</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Tags of the chosen…</source>
        <translation>Nhãn của các mục đã chọn…</translation>
    </message>
    <message>
        <source>Take the chosen out of their topics</source>
        <translation>Đưa các mục đã chọn ra khỏi chủ đề</translation>
    </message>
    <message>
        <source>Take the tag off everything</source>
        <translation>Gỡ nhãn này khỏi mọi nội dung</translation>
    </message>
    <message>
        <source>The chosen figures were compared with the original</source>
        <translation>Đã đối chiếu các số liệu đã chọn với bản gốc</translation>
    </message>
    <message>
        <source>This file was imported before; nothing was changed.</source>
        <translation>Tệp này đã nhập trước đây; không có gì thay đổi.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Waits for approval ({n})</source>
        <translation>Chờ duyệt ({n})</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Thôi sử dụng</translation>
    </message>
    <message numerus="yes">
        <source>Withdraw %n items?</source>
        <translation>
            <numerusform>Thôi sử dụng %n nội dung?</numerusform>
        </translation>
    </message>
    <message>
        <source>Withdraw the chosen</source>
        <translation>Thôi sử dụng mục đã chọn</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>đã đối chiếu</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>chưa đối chiếu</translation>
    </message>
    <message>
        <source>sources differ</source>
        <translation>nguồn khác nhau</translation>
    </message>
    <message>
        <source>{items} items, {approved} approved</source>
        <translation>{items} nội dung, {approved} đã duyệt</translation>
    </message>
</context>
<context>
    <name>LibrarySearch</name>
    <message>
        <source>Add content</source>
        <translation>Thêm nội dung</translation>
    </message>
    <message>
        <source>Add from the library: a few words, or # and a tag</source>
        <translation>Thêm từ kho: gõ vài chữ, hoặc # và nhãn</translation>
    </message>
    <message>
        <source>Drag into the outline, or Enter to add after the chosen slide</source>
        <translation>Kéo vào dàn ý, hoặc Enter để thêm sau trang đang chọn</translation>
    </message>
</context>
<context>
    <name>LikeDialog</name>
    <message numerus="yes">
        <source>%n delegates</source>
        <translation>
            <numerusform>%n đại biểu</numerusform>
        </translation>
    </message>
    <message>
        <source>Earlier conferences</source>
        <translation>Các hội nghị trước</translation>
    </message>
    <message>
        <source>Invite as at an earlier conference</source>
        <translation>Mời như hội nghị trước</translation>
    </message>
    <message>
        <source>Invite the same</source>
        <translation>Mời như vậy</translation>
    </message>
    <message>
        <source>People come with the position they hold now; unnamed seats by their number.</source>
        <translation>Mỗi người theo chức vụ hiện nay; suất chưa có tên theo số lượng.</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>Bold</source>
        <translation>Đậm</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Nghiêng</translation>
    </message>
    <message>
        <source>Underlined</source>
        <translation>Gạch chân</translation>
    </message>
    <message>
        <source>{value}: size</source>
        <translation>{value}: cỡ chữ</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>Locked</source>
        <translation>Đã khóa</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Mã PIN</translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation>Mã PIN của {name}</translation>
    </message>
    <message>
        <source>The desk is locked</source>
        <translation>Bàn điểm danh đang khóa</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Mở khóa</translation>
    </message>
    <message>
        <source>Who unlocks</source>
        <translation>Ai mở khóa</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Also Ctrl + and Ctrl - on every page.</source>
        <translation>Ở trang nào cũng bấm được Ctrl + và Ctrl -.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Compact rows: more of a list on the screen</source>
        <translation>Hàng gọn: thấy được nhiều dòng hơn</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Sáng hay tối</translation>
    </message>
    <message>
        <source>Papers and slides are always Vietnamese.</source>
        <translation>Văn bản và trang trình chiếu luôn là tiếng Việt.</translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation>Cỡ chữ và nút</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Done again: {what}</source>
        <translation>Đã làm lại: {what}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>Reporters&apos; conferences</source>
        <translation>Báo cáo viên</translation>
    </message>
    <message>
        <source>SAMPLE DATA: try anything.  {purpose}</source>
        <translation>DỮ LIỆU MẪU, cứ thử mọi thứ.  {purpose}</translation>
    </message>
    <message>
        <source>SAMPLE DATA: try anything; nothing here is real or sent to anybody.</source>
        <translation>DỮ LIỆU MẪU: cứ thử mọi thứ; ở đây không có gì là thật và không gửi cho ai.</translation>
    </message>
    <message>
        <source>Set up my office&apos;s own data</source>
        <translation>Tạo dữ liệu của cơ quan tôi</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Không chờ nữa</translation>
    </message>
    <message>
        <source>There is nothing of yours to undo.</source>
        <translation>Bạn không có thao tác nào để hoàn tác.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Không có gì để làm lại.</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Đã hoàn tác: {what}</translation>
    </message>
    <message>
        <source>Undone: {what}. Left as it is, because somebody changed it since: {left}.</source>
        <translation>Đã hoàn tác: {what}. Giữ nguyên phần đã có người sửa sau đó: {left}.</translation>
    </message>
    <message>
        <source>Waiting for another program that is writing to the data…</source>
        <translation>Đang chờ một chương trình khác ghi xong dữ liệu…</translation>
    </message>
</context>
<context>
    <name>MarkResults</name>
    <message>
        <source>Absent</source>
        <translation>Vắng</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>Đã điểm danh rồi</translation>
    </message>
    <message>
        <source>Excuse taken back</source>
        <translation>Đã bỏ lý do vắng</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>Đã ghi vắng có lý do</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Đã ghi ra về</translation>
    </message>
    <message>
        <source>Marked at another desk too</source>
        <translation>Điểm danh trùng với bàn khác</translation>
    </message>
    <message>
        <source>Nobody has this code</source>
        <translation>Không có mã này</translation>
    </message>
    <message>
        <source>Not on the list</source>
        <translation>Không có trong danh sách</translation>
    </message>
    <message>
        <source>Several people fit: choose one</source>
        <translation>Có nhiều người phù hợp: hãy chọn</translation>
    </message>
    <message>
        <source>Substitute noted</source>
        <translation>Đã ghi dự thay</translation>
    </message>
    <message>
        <source>The code belongs to another event</source>
        <translation>Mã của hội nghị khác</translation>
    </message>
    <message>
        <source>The door is not open yet</source>
        <translation>Chưa mở điểm danh</translation>
    </message>
    <message>
        <source>The event was cancelled</source>
        <translation>Hội nghị đã hủy</translation>
    </message>
    <message>
        <source>The list is closed</source>
        <translation>Danh sách đã chốt</translation>
    </message>
    <message>
        <source>The mark could not be written</source>
        <translation>Chưa ghi được lượt này</translation>
    </message>
    <message>
        <source>This card was withdrawn</source>
        <translation>Thẻ này đã thu hồi</translation>
    </message>
    <message>
        <source>This mark was taken back</source>
        <translation>Lượt này đã rút</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Mời vào</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Sửa</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Tệp</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>Đ&amp;i tới</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>T&amp;rợ giúp</translation>
    </message>
    <message>
        <source>&amp;This page</source>
        <translation>Trang &amp;này</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Xem</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sao lưu ngay</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Hàng gọn</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>Deleted records</source>
        <translation>Bản ghi đã xóa</translation>
    </message>
    <message>
        <source>Into the page</source>
        <translation>Vào nội dung trang</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>To hơn</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Light or dark as the system</source>
        <translation>Sáng hay tối theo hệ thống</translation>
    </message>
    <message>
        <source>My office&apos;s own data</source>
        <translation>Dữ liệu của cơ quan tôi</translation>
    </message>
    <message>
        <source>Open a door station&apos;s file…</source>
        <translation>Mở tệp máy điểm danh…</translation>
    </message>
    <message>
        <source>Open other data…</source>
        <translation>Mở bộ dữ liệu khác…</translation>
    </message>
    <message>
        <source>Open the folder of logs</source>
        <translation>Mở thư mục nhật ký chương trình</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Thoát</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>Làm lại: {what}</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Đọc lại</translation>
    </message>
    <message>
        <source>Sample data to try things on</source>
        <translation>Dữ liệu mẫu để làm thử</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Tìm mọi thứ</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Nhỏ hơn</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Hoàn tác: {what}</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Cỡ thường</translation>
    </message>
</context>
<context>
    <name>MinutesList</name>
    <message>
        <source>Mark as done today</source>
        <translation>Ghi đã xong hôm nay</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>Chưa xong</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Nhiệm vụ giao</translation>
    </message>
    <message>
        <source>The whole conference</source>
        <translation>Chung cả hội nghị</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>Đã ghi</translation>
    </message>
    <message>
        <source>carried over</source>
        <translation>chuyển từ kỳ trước</translation>
    </message>
    <message>
        <source>discussion and conclusions</source>
        <translation>trao đổi, kết luận</translation>
    </message>
    <message>
        <source>done on {day}</source>
        <translation>xong ngày {day}</translation>
    </message>
    <message>
        <source>{method}: {yes} for, {no} against, {none} abstained</source>
        <translation>{method}: {yes} tán thành, {no} không tán thành, {none} ý kiến khác</translation>
    </message>
</context>
<context>
    <name>MinutesSteps</name>
    <message>
        <source>Certificate file</source>
        <translation>Tệp chứng thư</translation>
    </message>
    <message>
        <source>Finalised as version {number} and printed.</source>
        <translation>Đã chốt bản {number} và gửi in.</translation>
    </message>
    <message>
        <source>Finalised as version {number}.</source>
        <translation>Đã chốt bản {number}.</translation>
    </message>
    <message>
        <source>Minutes of {title}</source>
        <translation>Biên bản {title}</translation>
    </message>
    <message>
        <source>Passphrase of {file}</source>
        <translation>Mật khẩu của {file}</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>Reopen to correct</source>
        <translation>Mở lại để sửa</translation>
    </message>
    <message>
        <source>Save the finalised version</source>
        <translation>Lưu bản đã chốt</translation>
    </message>
    <message>
        <source>Sent to the printer: {paper}.</source>
        <translation>Đã gửi tới máy in: {paper}.</translation>
    </message>
    <message>
        <source>Sign with a certificate file</source>
        <translation>Ký số bằng tệp chứng thư</translation>
    </message>
    <message>
        <source>Signed minutes</source>
        <translation>Biên bản đã ký</translation>
    </message>
    <message>
        <source>Signed with {file}; the signed minutes are what printing again gives from now on.</source>
        <translation>Đã ký số bằng {file}; từ nay in lại là in bản đã ký.</translation>
    </message>
    <message>
        <source>The minutes are issued.</source>
        <translation>Đã ghi là đã ban hành.</translation>
    </message>
    <message>
        <source>The minutes can be corrected; finalise them again when done.</source>
        <translation>Đã mở lại để sửa; sửa xong thì chốt lần nữa.</translation>
    </message>
    <message>
        <source>Why are the minutes reopened?</source>
        <translation>Vì sao mở lại biên bản?</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Đã ghi: {file}</translation>
    </message>
    <message>
        <source>{file} is attached; it is what printing again gives from now on.</source>
        <translation>Đã đính kèm {file}; từ nay in lại sẽ in bản này.</translation>
    </message>
    <message>
        <source>{minutes}, version {number}</source>
        <translation>{minutes}, bản {number}</translation>
    </message>
</context>
<context>
    <name>MinutesView</name>
    <message>
        <source>Begin the minutes</source>
        <translation>Bắt đầu biên bản</translation>
    </message>
    <message>
        <source>Begin with what is known: place, chair, agenda and who is present fill themselves in.</source>
        <translation>Bắt đầu từ những gì đã biết: địa điểm, chủ trì, chương trình và số có mặt được điền sẵn.</translation>
    </message>
    <message>
        <source>Count anew</source>
        <translation>Lấy lại</translation>
    </message>
    <message>
        <source>Fill in who is present from the door, as of this moment</source>
        <translation>Lấy số có mặt từ bàn điểm danh vào biên bản, tính đến lúc này</translation>
    </message>
    <message>
        <source>Minutes as they print</source>
        <translation>Biên bản khi in</translation>
    </message>
    <message>
        <source>No minutes yet</source>
        <translation>Chưa có biên bản</translation>
    </message>
    <message>
        <source>Opening and closing</source>
        <translation>Mở đầu, kết thúc</translation>
    </message>
    <message>
        <source>Proceedings</source>
        <translation>Diễn biến</translation>
    </message>
    <message>
        <source>Somebody changed this place while you were writing. Which words shall stand?</source>
        <translation>Có người đã sửa chỗ này trong khi bạn đang viết. Giữ lời nào?</translation>
    </message>
    <message>
        <source>Taken out of the minutes.</source>
        <translation>Đã bỏ khỏi biên bản.</translation>
    </message>
    <message>
        <source>Task done.</source>
        <translation>Đã ghi việc này xong.</translation>
    </message>
    <message>
        <source>The task is open again.</source>
        <translation>Việc này lại được coi là chưa xong.</translation>
    </message>
    <message>
        <source>What was not finished at {time} is back in its place.</source>
        <translation>Phần viết dở lúc {time} đã được đưa lại đúng chỗ.</translation>
    </message>
    <message>
        <source>in the minutes as of {time}</source>
        <translation>biên bản lấy số lúc {time}</translation>
    </message>
    <message>
        <source>kept at {time}</source>
        <translation>đã lưu lúc {time}</translation>
    </message>
    <message>
        <source>version {number}, {time}</source>
        <translation>bản {number}, {time}</translation>
    </message>
    <message>
        <source>version {number}, {time}, {who}</source>
        <translation>bản {number}, {time}, {who}</translation>
    </message>
    <message>
        <source>{excused} excused, {unexcused} without reason</source>
        <translation>vắng có lý do {excused}, không lý do {unexcused}</translation>
    </message>
    <message>
        <source>{here}/{invited} present</source>
        <translation>Có mặt {here}/{invited}</translation>
    </message>
</context>
<context>
    <name>MinutesWords</name>
    <message>
        <source>Answer</source>
        <translation>Trả lời</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Kết luận</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Câu hỏi</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Phát biểu</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Giao việc</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Biểu quyết</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>dự thảo</translation>
    </message>
    <message>
        <source>finalised</source>
        <translation>đã chốt</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>đã ban hành</translation>
    </message>
    <message>
        <source>reopened to correct</source>
        <translation>mở lại để sửa</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>đã ký</translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>thêm %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Thứ Sáu</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>Thứ Hai</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Tháng</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Thứ Bảy</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Chủ nhật</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Thứ Năm</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Thứ Ba</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Thứ Tư</translation>
    </message>
</context>
<context>
    <name>NavigationRail</name>
    <message>
        <source>Navigation</source>
        <translation>Điều hướng</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Tìm mọi thứ</translation>
    </message>
    <message>
        <source>Search…  Ctrl+K</source>
        <translation>Tìm…  Ctrl+K</translation>
    </message>
</context>
<context>
    <name>NewDeckDialog</name>
    <message>
        <source>A word of its title</source>
        <translation>Gõ vài chữ trong tên hội nghị</translation>
    </message>
    <message>
        <source>An event</source>
        <translation>Một hội nghị</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Each topic or item becomes a section, in the order in which you choose them.</source>
        <translation>Mỗi chủ đề hay nội dung thành một phần, theo thứ tự đã chọn.</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Hội nghị</translation>
    </message>
    <message>
        <source>Everything that the event presents becomes slides: topics, content and figures, with notes and sources.</source>
        <translation>Mọi nội dung trình bày tại hội nghị thành trang chiếu: chuyên đề, nội dung, số liệu, kèm lời nói và nguồn.</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>Dựng từ</translation>
    </message>
    <message>
        <source>Make a deck</source>
        <translation>Dựng bài trình chiếu</translation>
    </message>
    <message>
        <source>Make the deck</source>
        <translation>Dựng bài</translation>
    </message>
    <message>
        <source>Topics and content</source>
        <translation>Chủ đề và nội dung</translation>
    </message>
</context>
<context>
    <name>NewDeckMenu</name>
    <message>
        <source>Another event, or topics…</source>
        <translation>Hội nghị khác, hoặc theo chủ đề…</translation>
    </message>
</context>
<context>
    <name>NoticeCard</name>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Stands here {n} times: more than one machine entered it. Keep one.</source>
        <translation>Có {n} bản: nhiều máy cùng nhập. Hãy giữ một.</translation>
    </message>
    <message>
        <source>Two machines moved it under each other; the later move is not in force. Put it where it belongs.</source>
        <translation>Hai máy chuyển lẫn nhau thành vòng; lần chuyển sau không có hiệu lực. Hãy đặt lại đúng chỗ.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Close notice</source>
        <translation>Đóng thông báo</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Thông báo</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
</context>
<context>
    <name>OfficeForm</name>
    <message>
        <source>Code in document symbols</source>
        <translation>Ký hiệu cơ quan trong số văn bản</translation>
    </message>
    <message>
        <source>Issuing organ, in capitals</source>
        <translation>Cơ quan ban hành (chữ in hoa)</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Cấp</translation>
    </message>
    <message>
        <source>More: head block, symbol, recipients</source>
        <translation>Thêm: phần đầu văn bản, ký hiệu, nơi nhận</translation>
    </message>
    <message>
        <source>Name of your office</source>
        <translation>Tên cơ quan</translation>
    </message>
    <message>
        <source>Nothing that is marked MẬT, TỐI MẬT or TUYỆT MẬT may be entered in this program.</source>
        <translation>Không nhập vào phần mềm này bất cứ gì có dấu MẬT, TỐI MẬT, TUYỆT MẬT.</translation>
    </message>
    <message>
        <source>On behalf of, in capitals</source>
        <translation>Ký thay mặt (chữ in hoa)</translation>
    </message>
    <message>
        <source>Papers follow the rules of</source>
        <translation>Thể thức văn bản</translation>
    </message>
    <message>
        <source>Place in the date line of papers</source>
        <translation>Địa danh ghi trên văn bản</translation>
    </message>
    <message>
        <source>Short name for lists</source>
        <translation>Tên gọn dùng trong danh sách</translation>
    </message>
    <message>
        <source>Signs by the power of</source>
        <translation>Quyền hạn ký</translation>
    </message>
    <message>
        <source>Superior organ, first line of papers</source>
        <translation>Cơ quan cấp trên (dòng đầu văn bản)</translation>
    </message>
    <message>
        <source>Their position, as printed</source>
        <translation>Chức vụ như in trên văn bản</translation>
    </message>
    <message>
        <source>Usual recipients of papers, one on a line</source>
        <translation>Nơi nhận thường dùng, mỗi dòng một nơi</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Người ký</translation>
    </message>
    <message>
        <source>Your name (who works on this computer)</source>
        <translation>Tên bạn (người làm việc trên máy này)</translation>
    </message>
</context>
<context>
    <name>OfficeSection</name>
    <message>
        <source> minutes</source>
        <translation> phút</translation>
    </message>
    <message>
        <source>Code in document symbols</source>
        <translation>Ký hiệu cơ quan trong số văn bản</translation>
    </message>
    <message>
        <source>Document numbers are given here (not by the registry)</source>
        <translation>Cấp số văn bản tại đây (không phải văn thư cấp)</translation>
    </message>
    <message>
        <source>Issuing organ, in capitals</source>
        <translation>Cơ quan ban hành (chữ in hoa)</translation>
    </message>
    <message>
        <source>Late after the opening by</source>
        <translation>Tính là đến muộn sau khai mạc</translation>
    </message>
    <message>
        <source>Numbers of Party papers begin again on this day; state papers begin again each year.</source>
        <translation>Số văn bản của Đảng đánh lại từ ngày này; văn bản nhà nước đánh lại mỗi năm.</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>Trên văn bản</translation>
    </message>
    <message>
        <source>Papers follow the rules of</source>
        <translation>Thể thức văn bản</translation>
    </message>
    <message>
        <source>Place in the date line of papers</source>
        <translation>Địa danh ghi trên văn bản</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Superior organ, first line of papers</source>
        <translation>Cơ quan cấp trên (dòng đầu văn bản)</translation>
    </message>
    <message>
        <source>The committee&apos;s term began on</source>
        <translation>Nhiệm kỳ cấp ủy bắt đầu từ ngày</translation>
    </message>
    <message>
        <source>The office</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>The office&apos;s settings are saved.</source>
        <translation>Đã lưu khai báo cơ quan.</translation>
    </message>
    <message>
        <source>The office&apos;s unit</source>
        <translation>Đơn vị của cơ quan</translation>
    </message>
    <message>
        <source>Tone marks as in</source>
        <translation>Đặt dấu thanh như</translation>
    </message>
    <message>
        <source>Usual recipients of papers, one on a line</source>
        <translation>Nơi nhận thường dùng, mỗi dòng một nơi</translation>
    </message>
</context>
<context>
    <name>OldLists</name>
    <message numerus="yes">
        <source>%n lists</source>
        <translation>
            <numerusform>%n danh sách</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n người</numerusform>
        </translation>
    </message>
    <message>
        <source>Old lists are due to be anonymised.</source>
        <translation>Có danh sách cũ đến hạn ẩn danh.</translation>
    </message>
    <message>
        <source>See and anonymise…</source>
        <translation>Xem và ẩn danh…</translation>
    </message>
    <message>
        <source>Up to the end of {year}: {lists} still name {people}.</source>
        <translation>Đến hết năm {year}: {lists} còn tên {people}.</translation>
    </message>
</context>
<context>
    <name>OutlineList</name>
    <message>
        <source>Outline</source>
        <translation>Dàn ý</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>đang ẩn</translation>
    </message>
    <message>
        <source>in every version</source>
        <translation>có trong mọi bản</translation>
    </message>
    <message>
        <source>only in the long version</source>
        <translation>chỉ có trong bản dài</translation>
    </message>
    <message>
        <source>the library has a newer wording</source>
        <translation>kho nội dung có câu chữ mới hơn</translation>
    </message>
    <message>
        <source>worded for this deck only</source>
        <translation>câu chữ sửa riêng cho bài này</translation>
    </message>
</context>
<context>
    <name>OwnDocxStrip</name>
    <message>
        <source>As Word this paper follows the program&apos;s layout again.</source>
        <translation>Bản Word của văn bản này lại theo thể thức của phần mềm.</translation>
    </message>
    <message>
        <source>As Word this paper follows the program&apos;s layout.</source>
        <translation>Bản Word của văn bản này theo thể thức của phần mềm.</translation>
    </message>
    <message>
        <source>As Word this paper is made from the office&apos;s own document.</source>
        <translation>Bản Word của văn bản này làm theo tệp Word của cơ quan.</translation>
    </message>
    <message>
        <source>Back to the original</source>
        <translation>Về mẫu gốc</translation>
    </message>
    <message>
        <source>Copy the list of fields</source>
        <translation>Sao danh sách trường để dán vào Word</translation>
    </message>
    <message>
        <source>Our own Word file</source>
        <translation>Tệp Word của cơ quan</translation>
    </message>
    <message>
        <source>Our own Word file…</source>
        <translation>Tệp Word của cơ quan…</translation>
    </message>
    <message>
        <source>Reading {file}…</source>
        <translation>Đang đọc {file}…</translation>
    </message>
    <message>
        <source>The fields are copied; paste them in Word.</source>
        <translation>Đã sao danh sách trường; dán vào Word để dùng.</translation>
    </message>
    <message>
        <source>This paper is made as PDF only.</source>
        <translation>Loại này chỉ in ra PDF.</translation>
    </message>
    <message>
        <source>{file} is the Word form of this paper from now on.</source>
        <translation>Từ nay bản Word của văn bản này làm theo {file}.</translation>
    </message>
</context>
<context>
    <name>OwnSlides</name>
    <message>
        <source>Choose a clip</source>
        <translation>Chọn đoạn phim</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Chọn hình</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Phim</translation>
    </message>
    <message>
        <source>Drawing the slides of {file}</source>
        <translation>Đang vẽ các trang chiếu của {file}</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Hình</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>Đang đọc {file}</translation>
    </message>
    <message>
        <source>Whose slides shall be taken over?</source>
        <translation>Lấy trang chiếu từ tệp nào?</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>More actions</source>
        <translation>Việc khác</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Attendance</source>
        <translation>Điểm danh</translation>
    </message>
    <message>
        <source>Decks</source>
        <translation>Bài trình chiếu</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Danh bạ</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Gửi – nhận</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Lịch sử</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Kho nội dung</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Lịch</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Thiết lập</translation>
    </message>
</context>
<context>
    <name>Pairs</name>
    <message>
        <source>this machine</source>
        <translation>máy này</translation>
    </message>
    <message>
        <source>{name}: {first} and {second}</source>
        <translation>{name}: {first} và {second}</translation>
    </message>
</context>
<context>
    <name>PaperBeside</name>
    <message>
        <source>Paper</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Schedule a conference first; its papers are then shown here.</source>
        <translation>Hãy xếp lịch một hội nghị; văn bản của hội nghị sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>Shown on</source>
        <translation>Xem trên hội nghị</translation>
    </message>
    <message>
        <source>The paper as it prints</source>
        <translation>Văn bản đúng như khi in</translation>
    </message>
</context>
<context>
    <name>PaperPreview</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>Thấy %n chỗ</numerusform>
        </translation>
    </message>
    <message>
        <source>As wide as the pane</source>
        <translation>Vừa chiều ngang</translation>
    </message>
    <message>
        <source>Find on the paper</source>
        <translation>Tìm trong văn bản</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>To hơn</translation>
    </message>
    <message>
        <source>Page {page} of {count}</source>
        <translation>Trang {page}/{count}</translation>
    </message>
    <message>
        <source>Pages of the paper</source>
        <translation>Các trang</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>Show the list of pages</source>
        <translation>Hiện danh sách trang</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Nhỏ hơn</translation>
    </message>
</context>
<context>
    <name>PaperWriter</name>
    <message>
        <source>Save the PDF file</source>
        <translation>Lưu tệp PDF</translation>
    </message>
    <message>
        <source>Save the outline document</source>
        <translation>Lưu đề cương tuyên truyền</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n pages.</source>
        <translation>
            <numerusform>Đã lưu %n trang.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>Đang ghi {file}</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Agenda</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>Backdrop</source>
        <translation>Phông hội nghị</translation>
    </message>
    <message>
        <source>Badges and code cards</source>
        <translation>Thẻ đại biểu, thẻ mã</translation>
    </message>
    <message>
        <source>Certificate of attendance</source>
        <translation>Giấy chứng nhận</translation>
    </message>
    <message>
        <source>Cost estimate</source>
        <translation>Dự trù kinh phí</translation>
    </message>
    <message>
        <source>Delegates&apos; list</source>
        <translation>Danh sách đại biểu</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Giấy mời</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Biên bản</translation>
    </message>
    <message>
        <source>Money list</source>
        <translation>Danh sách ký nhận tiền</translation>
    </message>
    <message>
        <source>Notice of change</source>
        <translation>Thông báo thay đổi</translation>
    </message>
    <message>
        <source>Notice of conclusions</source>
        <translation>Thông báo kết luận</translation>
    </message>
    <message>
        <source>Notice of invitation</source>
        <translation>Thông báo mời</translation>
    </message>
    <message>
        <source>Official letter</source>
        <translation>Công văn</translation>
    </message>
    <message>
        <source>Other document</source>
        <translation>Văn bản khác</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Kế hoạch</translation>
    </message>
    <message>
        <source>Postponement letter</source>
        <translation>Công văn hoãn, dời</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Sign-in sheet</source>
        <translation>Danh sách ký tên</translation>
    </message>
    <message>
        <source>Table name cards</source>
        <translation>Biển tên để bàn</translation>
    </message>
    <message>
        <source>Week plan</source>
        <translation>Lịch công tác tuần</translation>
    </message>
    <message>
        <source>as written; finalised ones as kept</source>
        <translation>như đã ghi; đã chốt thì in nguyên bản</translation>
    </message>
    <message>
        <source>counted from the list; prices in its wording</source>
        <translation>đếm theo danh sách; đơn giá đặt ở lời văn</translation>
    </message>
    <message>
        <source>for signatures at the door</source>
        <translation>ký khi đến dự</translation>
    </message>
    <message>
        <source>for those who came</source>
        <translation>cho người đã dự</translation>
    </message>
    <message>
        <source>from the minutes</source>
        <translation>lấy từ biên bản</translation>
    </message>
    <message>
        <source>in the order of protocol</source>
        <translation>theo thứ tự chức danh</translation>
    </message>
    <message>
        <source>invites the units; also as a notice</source>
        <translation>mời các đơn vị; có thể là thông báo</translation>
    </message>
    <message>
        <source>label sheets to cut</source>
        <translation>tờ nhãn để cắt</translation>
    </message>
    <message>
        <source>large format for the print shop</source>
        <translation>khổ lớn, gửi nơi in</translation>
    </message>
    <message>
        <source>of holding the event</source>
        <translation>tổ chức hội nghị</translation>
    </message>
    <message>
        <source>one for each guest or unit</source>
        <translation>mỗi người hoặc đơn vị một tờ</translation>
    </message>
    <message>
        <source>postponed, moved, cancelled</source>
        <translation>hoãn, dời, hủy</translation>
    </message>
    <message>
        <source>rates, totals, signatures</source>
        <translation>mức, cộng, ký nhận</translation>
    </message>
    <message>
        <source>since the last release</source>
        <translation>so với lần ban hành trước</translation>
    </message>
    <message>
        <source>the course of the day</source>
        <translation>diễn biến trong ngày</translation>
    </message>
    <message>
        <source>the week of the event, all events in it</source>
        <translation>tuần có hội nghị, mọi cuộc trong tuần</translation>
    </message>
    <message>
        <source>to fold and stand on the table</source>
        <translation>gấp lại, đặt bàn</translation>
    </message>
</context>
<context>
    <name>PapersView</name>
    <message>
        <source>Binding the folder of the event…</source>
        <translation>Đang đóng bộ hồ sơ hội nghị…</translation>
    </message>
    <message>
        <source>Files kept with the event</source>
        <translation>Tệp lưu kèm hội nghị</translation>
    </message>
    <message>
        <source>Folder - {title}</source>
        <translation>Hồ sơ - {title}</translation>
    </message>
    <message>
        <source>Making the paper…</source>
        <translation>Đang tạo bản in…</translation>
    </message>
    <message>
        <source>Number, date, signer…</source>
        <translation>Số, ngày, người ký…</translation>
    </message>
    <message>
        <source>Papers of the event</source>
        <translation>Giấy tờ của hội nghị</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>Save as file…</source>
        <translation>Lưu thành tệp…</translation>
    </message>
    <message>
        <source>Save the paper</source>
        <translation>Lưu giấy tờ</translation>
    </message>
    <message>
        <source>Sent to the printer: {paper}.</source>
        <translation>Đã gửi tới máy in: {paper}.</translation>
    </message>
    <message numerus="yes">
        <source>The folder is bound: %n papers, as PDF and ZIP.</source>
        <translation>
            <numerusform>Đã đóng bộ hồ sơ gồm %n văn bản, dạng PDF và ZIP.</numerusform>
        </translation>
    </message>
    <message>
        <source>The paper as it prints</source>
        <translation>Bản in</translation>
    </message>
    <message>
        <source>The whole folder of the event</source>
        <translation>Trọn bộ hồ sơ hội nghị</translation>
    </message>
    <message>
        <source>Writing {file}…</source>
        <translation>Đang ghi {file}…</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Đã ghi tệp {file}</translation>
    </message>
    <message>
        <source>printed {time}</source>
        <translation>in lúc {time}</translation>
    </message>
    <message>
        <source>signed sheets, scans, decks of guests</source>
        <translation>bản ký, bản chụp</translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message>
        <source>Add somebody</source>
        <translation>Thêm người</translation>
    </message>
    <message>
        <source>Everything done is kept with the name of who did it. What they did keeps their name.</source>
        <translation>Việc nào cũng lưu kèm tên người làm. Đưa ai khỏi danh sách thì việc đã làm vẫn mang tên người ấy.</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Đã lưu.</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Đưa khỏi danh sách</translation>
    </message>
    <message>
        <source>Take the PIN away</source>
        <translation>Bỏ mã PIN</translation>
    </message>
    <message>
        <source>Taken off the list.</source>
        <translation>Đã đưa khỏi danh sách.</translation>
    </message>
    <message>
        <source>Who works here</source>
        <translation>Người làm việc ở đây</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Phần việc</translation>
    </message>
    <message>
        <source>Work of the chosen person</source>
        <translation>Phần việc của người đang chọn</translation>
    </message>
    <message>
        <source>set</source>
        <translation>đã đặt</translation>
    </message>
</context>
<context>
    <name>PersonForms</name>
    <message>
        <source>1 stands first in lists of delegates.</source>
        <translation>Số 1 đứng đầu trong danh sách đại biểu.</translation>
    </message>
    <message>
        <source>Cannot be used</source>
        <translation>Không dùng được</translation>
    </message>
    <message>
        <source>Cannot come</source>
        <translation>Không dự được</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Cơ quan quyết định</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Ngày quyết định</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Số quyết định</translation>
    </message>
    <message>
        <source>End the recognition</source>
        <translation>Thôi công nhận</translation>
    </message>
    <message>
        <source>First day without it</source>
        <translation>Thôi từ ngày</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ</translation>
    </message>
    <message>
        <source>Kept; the schedule warns of it.</source>
        <translation>Đã ghi; lịch sẽ báo khi trùng.</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Cấp công nhận</translation>
    </message>
    <message>
        <source>Number of the card</source>
        <translation>Số thẻ</translation>
    </message>
    <message>
        <source>Place in the protocol</source>
        <translation>Thứ tự lễ tân</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Chức vụ công tác</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Recognise as reporter</source>
        <translation>Công nhận báo cáo viên</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Đã lưu.</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Nhiệm kỳ</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Đến</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
</context>
<context>
    <name>PersonMenu</name>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Add somebody who works here</source>
        <translation>Thêm người làm việc ở đây</translation>
    </message>
    <message>
        <source>Add somebody…</source>
        <translation>Thêm người…</translation>
    </message>
    <message>
        <source>Added to those who work here.</source>
        <translation>Đã thêm vào danh sách người làm việc ở đây.</translation>
    </message>
    <message>
        <source>Change my PIN…</source>
        <translation>Đổi mã PIN của tôi…</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Guard my name with a PIN…</source>
        <translation>Đặt mã PIN cho tên tôi…</translation>
    </message>
    <message>
        <source>New PIN (4 characters or more)</source>
        <translation>Mã PIN mới (từ 4 ký tự)</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Mã PIN</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>Đặt mã PIN</translation>
    </message>
    <message>
        <source>The PIN of {name} is set.</source>
        <translation>Đã đặt mã PIN cho {name}.</translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>Add a post</source>
        <translation>Thêm chức vụ</translation>
    </message>
    <message>
        <source>Add a time…</source>
        <translation>Thêm thời gian…</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Thêm người</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Cannot come</source>
        <translation>Không dự được</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Sửa…</translation>
    </message>
    <message>
        <source>Choose a person to see posts, recognitions and events.</source>
        <translation>Chọn một người để xem chức vụ, quyết định công nhận và hội nghị.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Counts stay, without the name. It cannot be undone. What was already printed and finalised, scans, backups until they are thinned, and files already sent keep the name.</source>
        <translation>Số đếm vẫn giữ, không còn tên. Không hoàn tác được. Văn bản đã chốt, bản quét, bản sao lưu chưa đến hạn bỏ và tệp đã gửi đi vẫn còn tên.</translation>
    </message>
    <message>
        <source>Ends today</source>
        <translation>Thôi từ hôm nay</translation>
    </message>
    <message>
        <source>Ends…</source>
        <translation>Thôi…</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Erase personal data</source>
        <translation>Xóa dữ liệu cá nhân</translation>
    </message>
    <message>
        <source>Erase personal data…</source>
        <translation>Xóa dữ liệu cá nhân…</translation>
    </message>
    <message>
        <source>Erase this person&apos;s name and positions for good?</source>
        <translation>Xóa hẳn tên và chức vụ của người này?</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Hội nghị</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Join with another record…</source>
        <translation>Gộp với hồ sơ khác…</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Người mới</translation>
    </message>
    <message>
        <source>Not invited to any event yet.</source>
        <translation>Chưa được mời dự hội nghị nào.</translation>
    </message>
    <message>
        <source>Not recognised as a reporter.</source>
        <translation>Chưa có quyết định công nhận.</translation>
    </message>
    <message>
        <source>Only for names that are not family, middle, given name.</source>
        <translation>Chỉ dùng cho tên không theo thứ tự họ – đệm – tên.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Open: {text}</source>
        <translation>Mở: {text}</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Con người</translation>
    </message>
    <message>
        <source>Person added.</source>
        <translation>Đã thêm người.</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Recognise as reporter…</source>
        <translation>Công nhận báo cáo viên…</translation>
    </message>
    <message>
        <source>Recognised as reporter</source>
        <translation>Công nhận báo cáo viên</translation>
    </message>
    <message>
        <source>Reporter at province level</source>
        <translation>Báo cáo viên cấp tỉnh</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Đã lưu.</translation>
    </message>
    <message>
        <source>Sorted as</source>
        <translation>Sắp xếp theo</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Rút</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Bỏ ra</translation>
    </message>
    <message>
        <source>The personal data was erased.</source>
        <translation>Đã xóa dữ liệu cá nhân.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>by given name</source>
        <translation>theo tên</translation>
    </message>
    <message>
        <source>excused: {n}</source>
        <translation>vắng có lý do: {n}</translation>
    </message>
    <message>
        <source>not marked: {n}</source>
        <translation>chưa điểm danh: {n}</translation>
    </message>
    <message>
        <source>substituted: {n}</source>
        <translation>cử người dự thay: {n}</translation>
    </message>
    <message>
        <source>unexcused: {n}</source>
        <translation>vắng không có lý do: {n}</translation>
    </message>
    <message numerus="yes">
        <source>{year}: came to {came} of %n sessions ({share})</source>
        <translation>
            <numerusform>Năm {year}: dự {came}/%n buổi được triệu tập ({share})</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceForm</name>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Base organisation</source>
        <translation>Tổ chức cơ sở</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Trực thuộc</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Cannot be used at a time…</source>
        <translation>Thời gian không dùng được…</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Chi bộ</translation>
    </message>
    <message>
        <source>Central</source>
        <translation>Trung ương</translation>
    </message>
    <message>
        <source>Commune, ward</source>
        <translation>Xã, phường</translation>
    </message>
    <message>
        <source>District (until 30/6/2025)</source>
        <translation>Huyện (đến 30/6/2025)</translation>
    </message>
    <message>
        <source>In capitals, as printed</source>
        <translation>Viết hoa, như in trên văn bản</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Cấp</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>New site</source>
        <translation>Điểm cầu mới</translation>
    </message>
    <message>
        <source>New unit</source>
        <translation>Đơn vị mới</translation>
    </message>
    <message>
        <source>New venue</source>
        <translation>Địa điểm mới</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Tỉnh</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Đã lưu.</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Số chỗ</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Điểm cầu</translation>
    </message>
    <message>
        <source>Site added.</source>
        <translation>Đã thêm điểm cầu.</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Bỏ ra</translation>
    </message>
    <message>
        <source>Taken out.</source>
        <translation>Đã bỏ ra.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Unit added.</source>
        <translation>Đã thêm đơn vị.</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Địa điểm</translation>
    </message>
    <message>
        <source>Venue added.</source>
        <translation>Đã thêm địa điểm.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>chưa rõ</translation>
    </message>
</context>
<context>
    <name>Plans</name>
    <message>
        <source>A duty</source>
        <translation>Nhiệm vụ của kế hoạch</translation>
    </message>
    <message>
        <source>A plan</source>
        <translation>Kế hoạch</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Hạn</translation>
    </message>
    <message>
        <source>Change the plan</source>
        <translation>Sửa kế hoạch</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Document, where it is in the library</source>
        <translation>Văn bản, nếu có trong kho nội dung</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Số lần</translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation>Loại hội nghị</translation>
    </message>
    <message>
        <source>Name of the plan</source>
        <translation>Tên kế hoạch</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Đã lưu.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Chủ đề</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Unit; empty: everybody together</source>
        <translation>Đơn vị; để trống: tất cả cùng tính</translation>
    </message>
    <message>
        <source>What is to be held</source>
        <translation>Phải tổ chức</translation>
    </message>
    <message>
        <source>any</source>
        <translation>bất kỳ</translation>
    </message>
</context>
<context>
    <name>PlansView</name>
    <message numerus="yes">
        <source>%n duties taken out.</source>
        <translation>
            <numerusform>Đã bỏ %n nhiệm vụ.</numerusform>
        </translation>
    </message>
    <message>
        <source>(no duty yet)</source>
        <translation>(chưa có nhiệm vụ)</translation>
    </message>
    <message>
        <source>Add a duty…</source>
        <translation>Thêm nhiệm vụ…</translation>
    </message>
    <message>
        <source>Add a plan…</source>
        <translation>Thêm kế hoạch…</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Hạn</translation>
    </message>
    <message>
        <source>Change the plan…</source>
        <translation>Sửa kế hoạch…</translation>
    </message>
    <message>
        <source>Duties of plans</source>
        <translation>Nhiệm vụ của các kế hoạch</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>Each duty is counted from the events of its unit (and those below it), kind and topic.</source>
        <translation>Mỗi nhiệm vụ được tính từ các hội nghị của đơn vị (và đơn vị cấp dưới), đúng loại và chủ đề.</translation>
    </message>
    <message>
        <source>No plan yet</source>
        <translation>Chưa có kế hoạch nào</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Kế hoạch</translation>
    </message>
    <message>
        <source>Remove the plan</source>
        <translation>Bỏ kế hoạch</translation>
    </message>
    <message>
        <source>Removed the plan “{plan}” with its duties.</source>
        <translation>Đã bỏ kế hoạch “{plan}” cùng các nhiệm vụ.</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Số lần</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Write down what units are to hold, how often and by when: the plan&apos;s report then tells how far it is.</source>
        <translation>Ghi đơn vị nào phải tổ chức gì, mấy lần, hạn đến ngày nào: báo cáo thực hiện kế hoạch sẽ cho biết đã làm đến đâu.</translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message>
        <source>Comes to</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Dòng</translation>
    </message>
</context>
<context>
    <name>PrintOptionsForm</name>
    <message>
        <source>As a notice of invitation</source>
        <translation>Ra thông báo mời</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>For each session</source>
        <translation>Mức cho mỗi buổi</translation>
    </message>
    <message>
        <source>Half sheet (A5)</source>
        <translation>Nửa tờ (A5)</translation>
    </message>
    <message>
        <source>Leave number and date for the pen</source>
        <translation>Để trống số và ngày để viết tay</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Người ký</translation>
    </message>
    <message>
        <source>Take the next number</source>
        <translation>Lấy số tiếp theo</translation>
    </message>
    <message>
        <source>Under a heading for each unit</source>
        <translation>Xếp theo từng đơn vị</translation>
    </message>
    <message>
        <source>as the registry gave it: 27</source>
        <translation>số văn thư cấp: 27</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Cancel</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Sending to the printer…</source>
        <translation>Đang gửi đến máy in…</translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message>
        <source> months</source>
        <translation> tháng</translation>
    </message>
    <message>
        <source>Afterwards nothing here says who was on these lists: names, positions, reasons, numbers and cards go, and nobody in the directory can be found in them. It cannot be undone. Every count stays; people are counted once within a year. The directory keeps its people. Minutes and other papers that were finalised are records and stay as they are, and so do scans, backups until they are thinned, and files already sent.</source>
        <translation>Sau khi ẩn danh, không còn gì cho biết ai có tên trong các danh sách này: họ tên, chức vụ, lý do, số thứ tự và thẻ đều bị bỏ, không tìm được người trong danh bạ từ các danh sách ấy. Không hoàn tác được. Mọi số liệu giữ nguyên; mỗi người được đếm một lần trong một năm. Danh bạ vẫn giữ người. Biên bản và văn bản đã chốt là hồ sơ nên giữ nguyên; bản quét, bản sao lưu chưa đến hạn bỏ và tệp đã gửi cũng vậy.</translation>
    </message>
    <message>
        <source>Anonymise</source>
        <translation>Ẩn danh</translation>
    </message>
    <message>
        <source>Anonymise old lists</source>
        <translation>Ẩn danh danh sách cũ</translation>
    </message>
    <message>
        <source>Anonymise them…</source>
        <translation>Ẩn danh các danh sách này…</translation>
    </message>
    <message numerus="yes">
        <source>Anonymised %n entries of old lists.</source>
        <translation>
            <numerusform>Đã ẩn danh %n dòng của danh sách cũ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+L on the attendance page locks at once: only the count is in sight until the PIN is typed.</source>
        <translation>Ctrl+L ở trang Điểm danh khóa ngay: chỉ còn thấy số có mặt cho đến khi gõ mã PIN.</translation>
    </message>
    <message>
        <source>Lists keep names</source>
        <translation>Danh sách giữ họ tên</translation>
    </message>
    <message>
        <source>Lock by itself</source>
        <translation>Tự khóa</translation>
    </message>
    <message>
        <source>No list up to the end of {year} names anybody.</source>
        <translation>Không danh sách nào đến hết năm {year} còn tên người.</translation>
    </message>
    <message>
        <source>Nothing is anonymised.</source>
        <translation>Không ẩn danh danh sách nào.</translation>
    </message>
    <message>
        <source>Nothing that is marked MẬT, TỐI MẬT or TUYỆT MẬT may be entered: no document, no title, no statement in minutes. A document that bears such a mark is not taken in.</source>
        <translation>Không nhập gì có dấu MẬT, TỐI MẬT, TUYỆT MẬT: văn bản, tên gọi hay ý kiến trong biên bản. Văn bản có dấu ấy thì phần mềm không nhận.</translation>
    </message>
    <message>
        <source>Old lists of delegates</source>
        <translation>Danh sách đại biểu cũ</translation>
    </message>
    <message>
        <source>State secrets</source>
        <translation>Bí mật nhà nước</translation>
    </message>
    <message>
        <source>The desk&apos;s lock</source>
        <translation>Khóa bàn điểm danh</translation>
    </message>
    <message>
        <source>Whole calendar years that ended this long ago are due; the program says so at its start and waits for you. Counts and reports stay as they are.</source>
        <translation>Tính theo năm: năm đã kết thúc lâu như vậy là đến hạn; chương trình nhắc khi mở và chờ anh (chị) bấm. Số liệu và báo cáo giữ nguyên.</translation>
    </message>
    <message numerus="yes">
        <source>after %n minutes</source>
        <translation>
            <numerusform>sau %n phút không thao tác</numerusform>
        </translation>
    </message>
    <message>
        <source>for good</source>
        <translation>mãi mãi</translation>
    </message>
    <message>
        <source>only by Ctrl+L</source>
        <translation>chỉ khi bấm Ctrl+L</translation>
    </message>
</context>
<context>
    <name>Profiles</name>
    <message>
        <source>Party paper</source>
        <translation>Văn bản của Đảng</translation>
    </message>
    <message>
        <source>State paper</source>
        <translation>Văn bản hành chính nhà nước</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Đang dừng…</translation>
    </message>
</context>
<context>
    <name>Purposes</name>
    <message>
        <source>Approved content becomes slides that fit and know their sources.</source>
        <translation>Nội dung đã duyệt thành trang chiếu vừa khổ, có dẫn nguồn.</translation>
    </message>
    <message>
        <source>Content and figures, checked and approved once, used in every deck.</source>
        <translation>Nội dung và số liệu, duyệt một lần, dùng cho mọi bài trình chiếu.</translation>
    </message>
    <message>
        <source>Everything that was done here; what was deleted can be brought back.</source>
        <translation>Mọi việc đã làm; những gì đã xóa đều lấy lại được.</translation>
    </message>
    <message>
        <source>Figures of a period by unit, topic or month, ready to send.</source>
        <translation>Số liệu của kỳ theo đơn vị, chủ đề hoặc tháng, sẵn sàng gửi.</translation>
    </message>
    <message>
        <source>Invitations, lists and minutes, written beside the page as it prints.</source>
        <translation>Giấy mời, danh sách, biên bản: viết bên cạnh bản sẽ in ra.</translation>
    </message>
    <message>
        <source>Send to other machines and take in from them, with a network or without.</source>
        <translation>Gửi cho máy khác và nhận về, có mạng hay không có mạng.</translation>
    </message>
    <message>
        <source>The office, who signs, days off, looks and backups.</source>
        <translation>Cơ quan, người ký, ngày nghỉ, giao diện và sao lưu.</translation>
    </message>
    <message>
        <source>Type a part of a name or scan a card: the count stands beside it.</source>
        <translation>Gõ một phần tên hoặc quét thẻ; số người có mặt hiện ngay bên cạnh.</translation>
    </message>
    <message>
        <source>Units, people and places, each as they were at their time.</source>
        <translation>Đơn vị, con người, địa điểm, đúng như ở từng thời điểm.</translation>
    </message>
    <message>
        <source>What is held this week, what is to do, what needs attention.</source>
        <translation>Tuần này có gì, việc cần làm, điều cần lưu ý.</translation>
    </message>
    <message>
        <source>When what is held, where and by whom; drag to move, conflicts show at once.</source>
        <translation>Cuộc nào, khi nào, ở đâu, ai trình bày; kéo để dời, trùng lịch báo ngay.</translation>
    </message>
</context>
<context>
    <name>Quarantine</name>
    <message>
        <source>from a machine that was copied or put back</source>
        <translation>từ máy bị sao chép hoặc phục hồi</translation>
    </message>
    <message>
        <source>waits for what comes before it</source>
        <translation>chờ phần trước nó</translation>
    </message>
    <message>
        <source>written by a newer release</source>
        <translation>do bản chương trình mới hơn ghi</translation>
    </message>
</context>
<context>
    <name>QuotaDialog</name>
    <message numerus="yes">
        <source>%n seats in all</source>
        <translation>
            <numerusform>Tổng cộng %n suất</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n units</source>
        <translation>
            <numerusform>%n đơn vị</numerusform>
        </translation>
    </message>
    <message>
        <source>Give to every unit shown</source>
        <translation>Đặt cho mọi đơn vị đang hiện</translation>
    </message>
    <message>
        <source>Invited by name</source>
        <translation>Đã mời đích danh</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Suất dự</translation>
    </message>
    <message>
        <source>Seats for each unit</source>
        <translation>Suất dự của từng đơn vị</translation>
    </message>
    <message>
        <source>Seats for every unit shown</source>
        <translation>Số suất cho mọi đơn vị đang hiện</translation>
    </message>
    <message>
        <source>Set the seats</source>
        <translation>Đặt suất dự</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Reason, kept with the list</source>
        <translation>Lý do, lưu cùng danh sách</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Go on from the backup</source>
        <translation>Dùng tiếp từ bản sao lưu</translation>
    </message>
    <message>
        <source>If personal data was erased after that time, erase it again.</source>
        <translation>Nếu sau lúc đó có xóa dữ liệu cá nhân, hãy xóa lại.</translation>
    </message>
    <message>
        <source>The data cannot be opened</source>
        <translation>Không mở được dữ liệu</translation>
    </message>
    <message>
        <source>The file that cannot be opened is kept: {file}.</source>
        <translation>Tệp không mở được vẫn được giữ: {file}.</translation>
    </message>
    <message>
        <source>The newest sound backup is of {time}. What was written after it is not in it; the file that cannot be opened is kept.</source>
        <translation>Bản sao lưu còn tốt mới nhất là lúc {time}. Những gì ghi sau lúc đó không có trong bản này; tệp không mở được vẫn được giữ lại.</translation>
    </message>
    <message>
        <source>You go on from the backup of {time}.</source>
        <translation>Đang dùng tiếp từ bản sao lưu lúc {time}.</translation>
    </message>
</context>
<context>
    <name>RegisterView</name>
    <message>
        <source>Cancel {symbol}</source>
        <translation>Hủy số {symbol}</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>Mọi loại</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại văn bản</translation>
    </message>
    <message>
        <source>Number, symbol</source>
        <translation>Số, ký hiệu</translation>
    </message>
    <message>
        <source>Number, title or signer</source>
        <translation>Số, trích yếu hoặc người ký</translation>
    </message>
    <message>
        <source>Only this event</source>
        <translation>Chỉ hội nghị này</translation>
    </message>
    <message>
        <source>Record a number</source>
        <translation>Ghi số văn bản</translation>
    </message>
    <message>
        <source>Register of documents</source>
        <translation>Sổ văn bản đi</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>The register is empty</source>
        <translation>Sổ văn bản đi còn trống</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>Why is this number cancelled? It stays taken.</source>
        <translation>Vì sao hủy số này? Số đã hủy không cấp lại.</translation>
    </message>
    <message>
        <source>Write down the number that the registry gave to a document; printing with a number writes it here too.</source>
        <translation>Ghi lại số mà văn thư đã cấp cho văn bản; in giấy tờ có số cũng tự ghi vào đây.</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>đã hủy</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>còn giá trị</translation>
    </message>
    <message>
        <source>no number yet</source>
        <translation>chưa có số</translation>
    </message>
    <message>
        <source>{symbol} is cancelled; the number is not given again.</source>
        <translation>Đã hủy {symbol}; số này không cấp lại.</translation>
    </message>
</context>
<context>
    <name>ReleaseView</name>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n thay đổi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events stand as they were released.</source>
        <translation>
            <numerusform>%n cuộc đã trở lại như lúc ban hành.</numerusform>
        </translation>
    </message>
    <message>
        <source>All events that are not drafts are kept as they are now, to tell later what changed.</source>
        <translation>Mọi hội nghị không còn là dự thảo được giữ nguyên như hiện nay để sau này biết đã thay đổi gì.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Trước</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Thay đổi</translation>
    </message>
    <message>
        <source>Choose a release to see what changed since.</source>
        <translation>Chọn một lần ban hành để xem những gì đã thay đổi từ đó.</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>So với</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Số cuộc</translation>
    </message>
    <message>
        <source>Events of the release stand again as they were. Events added since stay, those under way are left.</source>
        <translation>Các hội nghị trong lần ban hành trở lại như cũ. Hội nghị thêm sau đó giữ nguyên, hội nghị đang diễn ra không thay đổi.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Go back to this release…</source>
        <translation>Quay lại lần ban hành này…</translation>
    </message>
    <message>
        <source>Go back to “{name}”</source>
        <translation>Quay lại “{name}”</translation>
    </message>
    <message>
        <source>Name of the release</source>
        <translation>Tên lần ban hành</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>Không có gì thay đổi.</translation>
    </message>
    <message>
        <source>Nothing was released yet. Release the schedule when it is agreed: later changes are then told.</source>
        <translation>Chưa ban hành lịch lần nào. Khi lịch đã thống nhất, hãy ban hành: mọi thay đổi về sau sẽ được liệt kê.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nay</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Word (*.docx)</source>
        <translation>PDF (*.pdf);;Word (*.docx)</translation>
    </message>
    <message>
        <source>Print the notice of change</source>
        <translation>In thông báo thay đổi</translation>
    </message>
    <message>
        <source>Print the notice of change…</source>
        <translation>In thông báo thay đổi…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Ban hành</translation>
    </message>
    <message>
        <source>Release the schedule</source>
        <translation>Ban hành lịch</translation>
    </message>
    <message>
        <source>Release the schedule…</source>
        <translation>Ban hành lịch…</translation>
    </message>
    <message>
        <source>Release {n}</source>
        <translation>Lần {n}</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Lịch đã ban hành</translation>
    </message>
    <message>
        <source>The notice of change is ready.</source>
        <translation>Đã in thông báo thay đổi.</translation>
    </message>
    <message>
        <source>The schedule is released; what changes from now on stands in the change list.</source>
        <translation>Đã ban hành lịch; thay đổi từ nay về sau nằm trong bảng thay đổi.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nội dung thay đổi</translation>
    </message>
    <message>
        <source>What changed until</source>
        <translation>Thay đổi cho đến</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Ban hành lúc</translation>
    </message>
    <message>
        <source>the schedule as it is now</source>
        <translation>lịch hiện nay</translation>
    </message>
</context>
<context>
    <name>ReportFilters</name>
    <message>
        <source>By</source>
        <translation>Theo</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>So sánh với</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Kỳ</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>Ngày cuối đang trước ngày đầu.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>Type the first and the last day.</source>
        <translation>Nhập ngày đầu và ngày cuối.</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Đơn vị</translation>
    </message>
</context>
<context>
    <name>ReportLines</name>
    <message>
        <source>(anonymised)</source>
        <translation>(đã ẩn danh)</translation>
    </message>
    <message>
        <source>A reporter counts once in each row in which they presented and once in the total: rows can add up to more.</source>
        <translation>Mỗi báo cáo viên được tính một lần ở từng dòng có trình bày và một lần ở dòng tổng cộng, nên các dòng có thể cộng lại lớn hơn tổng.</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Các cấp</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>Các đơn vị</translation>
    </message>
    <message>
        <source>An event with several topics counts for each; the total counts each event and person once.</source>
        <translation>Một cuộc có nhiều chủ đề được tính ở từng chủ đề; dòng tổng cộng tính mỗi cuộc, mỗi người một lần.</translation>
    </message>
    <message>
        <source>Any kind of event</source>
        <translation>Mọi loại hội nghị</translation>
    </message>
    <message>
        <source>Attendances count each session, people once each: rows can add up to more than the total.</source>
        <translation>Số lượt người tính theo từng buổi; số người tính mỗi người một lần, nên các dòng có thể cộng lại lớn hơn tổng.</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Cơ sở</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Chi bộ</translation>
    </message>
    <message>
        <source>Central level</source>
        <translation>Cấp Trung ương</translation>
    </message>
    <message>
        <source>Commune level</source>
        <translation>Cấp xã</translation>
    </message>
    <message>
        <source>Compared with {period}.</source>
        <translation>So sánh với {period}.</translation>
    </message>
    <message>
        <source>District level</source>
        <translation>Cấp huyện</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hoàn thành</translation>
    </message>
    <message>
        <source>Figures of {period}, by units as of each event.</source>
        <translation>Số liệu {period}, tính theo đơn vị tại thời điểm diễn ra hội nghị.</translation>
    </message>
    <message>
        <source>Figures of {period}, by units as they are named today.</source>
        <translation>Số liệu {period}, tính theo tên và phạm vi đơn vị hiện nay.</translation>
    </message>
    <message>
        <source>Held {held}</source>
        <translation>Đã tổ chức {held}</translation>
    </message>
    <message>
        <source>In total</source>
        <translation>Tổng số</translation>
    </message>
    <message>
        <source>Less those in lists by name</source>
        <translation>Trừ số đã có tên trong danh sách</translation>
    </message>
    <message>
        <source>Level not known</source>
        <translation>Không rõ cấp</translation>
    </message>
    <message>
        <source>Main hall</source>
        <translation>Hội trường chính</translation>
    </message>
    <message>
        <source>Month {month}/{year}</source>
        <translation>Tháng {month}/{year}</translation>
    </message>
    <message>
        <source>No last day</source>
        <translation>Không có thời hạn</translation>
    </message>
    <message>
        <source>No topic given</source>
        <translation>Không ghi chủ đề</translation>
    </message>
    <message>
        <source>No unit given</source>
        <translation>Không ghi đơn vị</translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation>Chưa được công nhận</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Khác</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Presented nothing</source>
        <translation>Chưa trình bày</translation>
    </message>
    <message>
        <source>Province level</source>
        <translation>Cấp tỉnh</translation>
    </message>
    <message>
        <source>What sites reported besides is not in lists by name and not added to attendances.</source>
        <translation>Số báo cáo thêm là số điểm cầu báo cáo chưa có tên trong danh sách, không cộng vào số lượt người.</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>9 months</source>
        <translation>9 tháng</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Tổ chức hội nghị</translation>
    </message>
    <message>
        <source>As of the event</source>
        <translation>Lúc diễn ra</translation>
    </message>
    <message>
        <source>As of today</source>
        <translation>Hiện nay</translation>
    </message>
    <message>
        <source>At which events</source>
        <translation>Tại các cuộc</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Tham dự</translation>
    </message>
    <message>
        <source>Attendances</source>
        <translation>Lượt dự</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hoàn thành</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>Duty of the plan</source>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>Enter or a double click opens the rows behind it</source>
        <translation>Nhấn Enter hoặc nhấp đúp để mở các dòng làm nên số này</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Hội nghị</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Số cuộc</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>Vắng có lý do</translation>
    </message>
    <message>
        <source>First 6 months</source>
        <translation>6 tháng đầu năm</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Từ ngày … đến ngày …</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Ngoài danh sách</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Đã tổ chức</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Đơn vị tổ chức</translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation>Loại hội nghị</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Tháng trước</translation>
    </message>
    <message>
        <source>Last quarter</source>
        <translation>Quý trước</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Năm trước</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Đến muộn</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Cấp</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Tháng</translation>
    </message>
    <message>
        <source>Not marked</source>
        <translation>Chưa điểm danh</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Không so sánh</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Số người</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Kế hoạch</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Presented</source>
        <translation>Chuyên đề</translation>
    </message>
    <message>
        <source>Presented item</source>
        <translation>Chuyên đề</translation>
    </message>
    <message>
        <source>Progress of the plan</source>
        <translation>Tiến độ kế hoạch</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tỷ lệ</translation>
    </message>
    <message>
        <source>Reported at</source>
        <translation>Báo lúc</translation>
    </message>
    <message>
        <source>Reported besides</source>
        <translation>Báo cáo thêm</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>Người báo</translation>
    </message>
    <message>
        <source>Reported of</source>
        <translation>Nội dung báo</translation>
    </message>
    <message>
        <source>Reporter&apos;s level</source>
        <translation>Cấp báo cáo viên</translation>
    </message>
    <message>
        <source>Reporters</source>
        <translation>Báo cáo viên</translation>
    </message>
    <message>
        <source>Reporters&apos; work</source>
        <translation>Báo cáo viên</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Same period last year</source>
        <translation>Cùng kỳ năm trước</translation>
    </message>
    <message>
        <source>Share done</source>
        <translation>Tỷ lệ</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Điểm cầu</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Người trình bày</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Người trình bày</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Substitutes</source>
        <translation>Dự thay</translation>
    </message>
    <message>
        <source>Summoned</source>
        <translation>Triệu tập</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>Kỳ trước</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Tháng này</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>Quý này</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Năm nay</translation>
    </message>
    <message>
        <source>To be held</source>
        <translation>Phải tổ chức</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Chủ đề</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Chủ đề</translation>
    </message>
    <message>
        <source>Topics told</source>
        <translation>Chủ đề</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Tổng cộng</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Who presented</source>
        <translation>Có trình bày</translation>
    </message>
    <message>
        <source>Without reason</source>
        <translation>Vắng không lý do</translation>
    </message>
</context>
<context>
    <name>ReporterLevels</name>
    <message>
        <source>Base-level propagandist</source>
        <translation>Tuyên truyền viên cơ sở</translation>
    </message>
    <message>
        <source>Central level</source>
        <translation>Cấp Trung ương</translation>
    </message>
    <message>
        <source>Commune level</source>
        <translation>Cấp xã</translation>
    </message>
    <message>
        <source>District level</source>
        <translation>Cấp huyện</translation>
    </message>
    <message>
        <source>Province level</source>
        <translation>Cấp tỉnh</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Add a plan…</source>
        <translation>Thêm kế hoạch…</translation>
    </message>
    <message>
        <source>Adding up the figures…</source>
        <translation>Đang cộng số liệu…</translation>
    </message>
    <message>
        <source>As it prints</source>
        <translation>Bản in</translation>
    </message>
    <message>
        <source>Close the report</source>
        <translation>Chốt báo cáo</translation>
    </message>
    <message>
        <source>Closed reports</source>
        <translation>Đã chốt</translation>
    </message>
    <message>
        <source>Closing the report…</source>
        <translation>Đang chốt báo cáo…</translation>
    </message>
    <message>
        <source>Day on which periods close…</source>
        <translation>Ngày chốt số liệu…</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>Keep these figures as they are: later corrections never alter them</source>
        <translation>Giữ nguyên số liệu này: sửa về sau không làm thay đổi</translation>
    </message>
    <message>
        <source>Kept as they went out</source>
        <translation>Giữ nguyên như khi gửi đi</translation>
    </message>
    <message>
        <source>Making the paper…</source>
        <translation>Đang tạo bản in…</translation>
    </message>
    <message>
        <source>Once conferences are scheduled and people marked, attendance, activity and reporters&apos; work stand here.</source>
        <translation>Khi đã lên lịch hội nghị và điểm danh, số liệu tham dự, tổ chức và hoạt động báo cáo viên sẽ có ở đây.</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Kế hoạch</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>Report {kind} {period}</source>
        <translation>Báo cáo {kind} {period}</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Reports count what was held</source>
        <translation>Báo cáo tính từ những gì đã tổ chức</translation>
    </message>
    <message>
        <source>Save as PDF, ready to print and sign  (Ctrl+S)</source>
        <translation>Lưu thành PDF, in ký được ngay  (Ctrl+S)</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Lưu PDF…</translation>
    </message>
    <message>
        <source>Save as a workbook</source>
        <translation>Lưu thành bảng tính</translation>
    </message>
    <message>
        <source>Save in the official outline, to be completed in Word</source>
        <translation>Lưu theo bố cục báo cáo để viết tiếp trong Word</translation>
    </message>
    <message>
        <source>Save the kept PDF…</source>
        <translation>Lưu bản PDF đã chốt…</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Lưu báo cáo</translation>
    </message>
    <message>
        <source>Schedule a conference</source>
        <translation>Lên lịch hội nghị</translation>
    </message>
    <message>
        <source>Sent to the printer: {paper}.</source>
        <translation>Đã gửi tới máy in: {paper}.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Stopped: the figures shown are of the report before. Choose again to make this one.</source>
        <translation>Đã dừng: số liệu đang hiện là của báo cáo trước. Chọn lại để lập báo cáo này.</translation>
    </message>
    <message>
        <source>The report as it prints</source>
        <translation>Báo cáo khi in</translation>
    </message>
    <message>
        <source>The report is closed; its figures and PDF are kept.</source>
        <translation>Đã chốt báo cáo; số liệu và bản PDF được giữ nguyên.</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Cách xem</translation>
    </message>
    <message>
        <source>What units are to hold, and by when</source>
        <translation>Các đơn vị phải tổ chức những gì, đến bao giờ</translation>
    </message>
    <message>
        <source>Write down a plan…</source>
        <translation>Ghi một kế hoạch…</translation>
    </message>
    <message>
        <source>Writing {file}…</source>
        <translation>Đang ghi {file}…</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Đã ghi tệp {file}</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Clerk</source>
        <translation>Chuyên viên</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Lãnh đạo</translation>
    </message>
    <message>
        <source>Keeper of the content</source>
        <translation>Người phụ trách nội dung</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>Báo cáo viên</translation>
    </message>
</context>
<context>
    <name>RosterView</name>
    <message numerus="yes">
        <source>%n could not be marked: is the door open?</source>
        <translation>
            <numerusform>Không ghi được %n người: đã mở điểm danh chưa?</numerusform>
        </translation>
    </message>
    <message>
        <source>(no name yet)</source>
        <translation>(chưa có tên)</translation>
    </message>
    <message>
        <source>All sites</source>
        <translation>Mọi điểm cầu</translation>
    </message>
    <message>
        <source>Came at</source>
        <translation>Giờ đến</translation>
    </message>
    <message>
        <source>Correct a closed list</source>
        <translation>Sửa danh sách đã đóng</translation>
    </message>
    <message>
        <source>Delegates</source>
        <translation>Đại biểu</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>Vắng có lý do</translation>
    </message>
    <message>
        <source>Forms for units to fill in…</source>
        <translation>Biểu mẫu gửi đơn vị…</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Invite a group…</source>
        <translation>Mời theo nhóm…</translation>
    </message>
    <message>
        <source>Invite a person</source>
        <translation>Mời một người</translation>
    </message>
    <message>
        <source>Invite a person…</source>
        <translation>Mời một người…</translation>
    </message>
    <message>
        <source>Invite a unit</source>
        <translation>Mời một đơn vị</translation>
    </message>
    <message>
        <source>Invite a unit…</source>
        <translation>Mời một đơn vị…</translation>
    </message>
    <message>
        <source>Invite as at an earlier conference…</source>
        <translation>Mời như hội nghị trước…</translation>
    </message>
    <message>
        <source>Invite by position…</source>
        <translation>Mời theo chức vụ…</translation>
    </message>
    <message numerus="yes">
        <source>Mark %n chosen as here</source>
        <translation>
            <numerusform>Ghi có mặt %n người đã chọn</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark the chosen as here</source>
        <translation>Ghi có mặt các mục đã chọn</translation>
    </message>
    <message numerus="yes">
        <source>Marked %n people.</source>
        <translation>
            <numerusform>Đã ghi %n người.</numerusform>
        </translation>
    </message>
    <message>
        <source>More</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Name, unit or number</source>
        <translation>Tên, đơn vị hoặc số thứ tự</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>STT</translation>
    </message>
    <message>
        <source>Open the chosen one…</source>
        <translation>Mở người đang chọn…</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Reason of the absence</source>
        <translation>Lý do vắng</translation>
    </message>
    <message>
        <source>Reason, kept with the list</source>
        <translation>Lý do, được lưu cùng danh sách</translation>
    </message>
    <message>
        <source>Seats for each unit…</source>
        <translation>Suất dự của từng đơn vị…</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Điểm cầu</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Take in a list from a file…</source>
        <translation>Nhận danh sách từ tệp…</translation>
    </message>
    <message>
        <source>Take in copied cells</source>
        <translation>Nhập từ các ô đã chép</translation>
    </message>
    <message>
        <source>The chosen are absent</source>
        <translation>Ghi vắng các mục đã chọn</translation>
    </message>
    <message>
        <source>The chosen are excused…</source>
        <translation>Ghi vắng có lý do các mục đã chọn…</translation>
    </message>
    <message>
        <source>The chosen leave</source>
        <translation>Ghi ra về người đang chọn</translation>
    </message>
    <message>
        <source>Type in a signed list…</source>
        <translation>Nhập danh sách đã ký…</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Rút khỏi danh sách</translation>
    </message>
    <message numerus="yes">
        <source>Withdraw %n delegates from the list?</source>
        <translation>
            <numerusform>Rút %n đại biểu khỏi danh sách mời?</numerusform>
        </translation>
    </message>
    <message>
        <source>Withdraw the chosen</source>
        <translation>Rút các mục đã chọn</translation>
    </message>
    <message numerus="yes">
        <source>Withdrew %n delegates.</source>
        <translation>
            <numerusform>Đã rút %n đại biểu.</numerusform>
        </translation>
    </message>
    <message>
        <source>contradictory</source>
        <translation>trái nhau</translation>
    </message>
    <message>
        <source>inside now</source>
        <translation>đang có mặt</translation>
    </message>
    <message>
        <source>late</source>
        <translation>đến muộn</translation>
    </message>
    <message>
        <source>late correction</source>
        <translation>sửa sau khi đóng</translation>
    </message>
    <message>
        <source>marked twice</source>
        <translation>điểm danh trùng</translation>
    </message>
    <message>
        <source>not on the list</source>
        <translation>ngoài danh sách</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>đã rút</translation>
    </message>
    <message>
        <source>withdrawn by the office</source>
        <translation>cơ quan rút</translation>
    </message>
</context>
<context>
    <name>RowsView</name>
    <message>
        <source>(no name given)</source>
        <translation>(chưa có tên)</translation>
    </message>
    <message>
        <source>Back to the figures</source>
        <translation>Về bảng số liệu</translation>
    </message>
    <message>
        <source>Find in these rows, with or without marks</source>
        <translation>Tìm trong các dòng này, gõ có dấu hoặc không dấu</translation>
    </message>
    <message>
        <source>Numbers that it is made of</source>
        <translation>Các số làm nên số này</translation>
    </message>
    <message>
        <source>Reading the rows behind the number…</source>
        <translation>Đang đọc các dòng làm nên số này…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Đang đọc…</translation>
    </message>
    <message>
        <source>Rows behind the number</source>
        <translation>Các dòng làm nên số này</translation>
    </message>
    <message>
        <source>Rows found: {rows}; their sum is {sum} of {number}.</source>
        <translation>Tìm được {rows} dòng, cộng lại là {sum} trên {number}.</translation>
    </message>
    <message>
        <source>Rows: {rows}; their sum is {sum}, the number of the report.</source>
        <translation>{rows} dòng, cộng lại đúng bằng {sum} như báo cáo.</translation>
    </message>
    <message>
        <source>Rows: {rows}; their sum is {sum}. The figures have changed since {number} was shown.</source>
        <translation>{rows} dòng, cộng lại là {sum}. Số liệu đã thay đổi từ lúc hiện số {number}.</translation>
    </message>
    <message>
        <source>Stopped; choose the number again to read its rows.</source>
        <translation>Đã dừng; chọn lại số này để đọc các dòng.</translation>
    </message>
    <message>
        <source>The first rows: {rows}; their sum is {sum} of {number}. The Excel file has more.</source>
        <translation>{rows} dòng đầu, cộng lại là {sum} trên {number}. Tệp Excel có nhiều dòng hơn.</translation>
    </message>
    <message>
        <source>{times} times, first {event}</source>
        <translation>{times} lần, lần đầu {event}</translation>
    </message>
</context>
<context>
    <name>RulePicker</name>
    <message>
        <source>Every … months</source>
        <translation>Cách (tháng)</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Tổ chức</translation>
    </message>
    <message>
        <source>on day {day} of the month</source>
        <translation>vào ngày {day} hằng tháng</translation>
    </message>
    <message>
        <source>on the last {weekday} of the month</source>
        <translation>vào {weekday} cuối cùng của tháng</translation>
    </message>
    <message>
        <source>on the {nth}. {weekday} of the month</source>
        <translation>vào {weekday} lần thứ {nth} của tháng</translation>
    </message>
</context>
<context>
    <name>SchedulePage</name>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n cuộc</numerusform>
        </translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Hội nghị</translation>
    </message>
    <message>
        <source>Export as iCalendar…</source>
        <translation>Xuất iCalendar…</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Mời</translation>
    </message>
    <message numerus="yes">
        <source>It has %n conflicts now.</source>
        <translation>
            <numerusform>Hiện có %n chỗ trùng lịch.</numerusform>
        </translation>
    </message>
    <message>
        <source>List</source>
        <translation>Danh sách</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Tháng</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Tháng sau</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Tháng trước</translation>
    </message>
    <message>
        <source>Move a whole day…</source>
        <translation>Dời cả ngày…</translation>
    </message>
    <message>
        <source>Moved to {day}.</source>
        <translation>Đã dời sang {day}.</translation>
    </message>
    <message>
        <source>Release the schedule…</source>
        <translation>Ban hành lịch…</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation>Lịch đã ban hành</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Xóa</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n events from the schedule?</source>
        <translation>
            <numerusform>Xóa %n cuộc khỏi lịch?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %n events.</source>
        <translation>
            <numerusform>Đã xóa %n cuộc.</numerusform>
        </translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Lịch</translation>
    </message>
    <message>
        <source>Schedule a conference</source>
        <translation>Lên lịch hội nghị</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Người trình bày</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Take in an iCalendar file…</source>
        <translation>Nhận tệp iCalendar…</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tên hội nghị</translation>
    </message>
    <message>
        <source>Title, with or without marks</source>
        <translation>Tên hội nghị, có dấu hay không dấu</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Địa điểm</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Cách xem</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Tuần</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>{month}/{year}</source>
        <translation>Tháng {month}/{year}</translation>
    </message>
</context>
<context>
    <name>ScheduleSection</name>
    <message>
        <source> minutes</source>
        <translation> phút</translation>
    </message>
    <message>
        <source>A chair at two events</source>
        <translation>Chủ trì dự hai hội nghị</translation>
    </message>
    <message>
        <source>A holiday or day off</source>
        <translation>Ngày lễ, ngày nghỉ</translation>
    </message>
    <message>
        <source>A kind of conference</source>
        <translation>Loại hội nghị</translation>
    </message>
    <message>
        <source>A speaker at two events</source>
        <translation>Người trình bày dự hai hội nghị</translation>
    </message>
    <message>
        <source>A speaker who cannot come</source>
        <translation>Người trình bày không dự được</translation>
    </message>
    <message>
        <source>A venue that cannot be used</source>
        <translation>Địa điểm không dùng được</translation>
    </message>
    <message>
        <source>Add a kind…</source>
        <translation>Thêm loại…</translation>
    </message>
    <message>
        <source>An agenda that goes on after the end</source>
        <translation>Chương trình quá giờ kết thúc</translation>
    </message>
    <message>
        <source>Invited less than 3 working days before</source>
        <translation>Mời trước chưa đủ 3 ngày làm việc</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Kinds of conferences</source>
        <translation>Các loại hội nghị</translation>
    </message>
    <message>
        <source>More invited than seats</source>
        <translation>Số mời nhiều hơn số chỗ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Đã lưu.</translation>
    </message>
    <message>
        <source>The reason that somebody gives is kept and printed in the change list.</source>
        <translation>Lý do đã ghi được lưu và in trong bảng thay đổi.</translation>
    </message>
    <message>
        <source>Too little time to travel</source>
        <translation>Không đủ thời gian di chuyển</translation>
    </message>
    <message>
        <source>Two events in one venue</source>
        <translation>Hai hội nghị cùng một địa điểm</translation>
    </message>
    <message>
        <source>Usual length</source>
        <translation>Thời lượng thường lệ</translation>
    </message>
    <message>
        <source>When something does not go together</source>
        <translation>Khi trùng lịch hoặc không phù hợp</translation>
    </message>
    <message>
        <source>is not looked for</source>
        <translation>không kiểm tra</translation>
    </message>
    <message>
        <source>is only told</source>
        <translation>chỉ báo</translation>
    </message>
    <message>
        <source>needs a reason</source>
        <translation>phải ghi lý do</translation>
    </message>
    <message>
        <source>needs a reason to be released</source>
        <translation>phải ghi lý do khi ban hành</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n} phút</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Conferences</source>
        <translation>Hội nghị</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Decks</source>
        <translation>Bài trình chiếu</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Người</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Chủ đề</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Đơn vị</translation>
    </message>
</context>
<context>
    <name>SearchPalette</name>
    <message>
        <source>Commands</source>
        <translation>Lệnh</translation>
    </message>
    <message>
        <source>Enter opens · Up and Down choose · Esc closes</source>
        <translation>Enter mở · ↑ ↓ chọn · Esc đóng</translation>
    </message>
    <message>
        <source>Find people, conferences, content, papers, commands…</source>
        <translation>Tìm người, hội nghị, nội dung, văn bản, lệnh…</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Tìm thấy</translation>
    </message>
    <message>
        <source>Nothing is called so. Fewer letters find more.</source>
        <translation>Không có gì tên như vậy. Gõ ít chữ hơn sẽ tìm được nhiều hơn.</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Tìm mọi thứ</translation>
    </message>
</context>
<context>
    <name>SeriesForms</name>
    <message>
        <source>All of the series</source>
        <translation>Cả chuỗi</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>Bắt đầu lúc</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Chủ trì</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Change the series</source>
        <translation>Sửa chuỗi hội nghị</translation>
    </message>
    <message>
        <source>Changed; there are conflicts to look at now.</source>
        <translation>Đã sửa; có trùng lịch cần xem.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Each event gets the frame, places, people and invitees of this one; topics are added later.</source>
        <translation>Mỗi cuộc có khung chương trình, địa điểm, thành phần và đại biểu như cuộc này; chuyên đề thêm sau.</translation>
    </message>
    <message>
        <source>End the series</source>
        <translation>Kết thúc chuỗi</translation>
    </message>
    <message>
        <source>End the series here</source>
        <translation>Kết thúc chuỗi tại đây</translation>
    </message>
    <message>
        <source>Events of the series: {n}.</source>
        <translation>Chuỗi có {n} cuộc.</translation>
    </message>
    <message>
        <source>Events scheduled: {n}.</source>
        <translation>Đã lên lịch {n} cuộc.</translation>
    </message>
    <message>
        <source>Events taken off the schedule: {n}.</source>
        <translation>Đã đưa {n} cuộc ra khỏi lịch.</translation>
    </message>
    <message>
        <source>Go on with the series</source>
        <translation>Kéo dài chuỗi</translation>
    </message>
    <message>
        <source>Hold a date that was left out</source>
        <translation>Tổ chức lại ngày đã bỏ</translation>
    </message>
    <message>
        <source>Left out of the series; it can be put back.</source>
        <translation>Đã bỏ khỏi chuỗi; có thể tổ chức lại.</translation>
    </message>
    <message>
        <source>Length in minutes</source>
        <translation>Thời lượng (phút)</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Dời</translation>
    </message>
    <message>
        <source>Move the series</source>
        <translation>Dời chuỗi hội nghị</translation>
    </message>
    <message>
        <source>On a day like</source>
        <translation>Vào ngày như</translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation>Chỉ cuộc này</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Tổ chức lại</translation>
    </message>
    <message>
        <source>Repeat every month</source>
        <translation>Lặp lại hằng tháng</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Lên lịch</translation>
    </message>
    <message>
        <source>Schedule the series</source>
        <translation>Lên lịch cả chuỗi</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>Thư ký</translation>
    </message>
    <message>
        <source>The date is in the series again.</source>
        <translation>Ngày này đã trở lại chuỗi.</translation>
    </message>
    <message>
        <source>This event and the following ones of the series are taken off; what was held stays.</source>
        <translation>Cuộc này và các cuộc sau của chuỗi bị bỏ khỏi lịch; cuộc đã tổ chức giữ nguyên.</translation>
    </message>
    <message>
        <source>This one and the following</source>
        <translation>Cuộc này và các cuộc sau</translation>
    </message>
    <message>
        <source>Title; a month that it names is that of this event</source>
        <translation>Tên gọi; tháng ghi trong tên là tháng của cuộc này</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>Địa điểm</translation>
    </message>
    <message>
        <source>What was held stays as it was.</source>
        <translation>Cuộc đã tổ chức giữ nguyên.</translation>
    </message>
    <message>
        <source>Which events</source>
        <translation>Áp dụng cho</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Data and backups</source>
        <translation>Dữ liệu và sao lưu</translation>
    </message>
    <message>
        <source>Days off</source>
        <translation>Ngày nghỉ, ngày làm bù</translation>
    </message>
    <message>
        <source>Layout of papers</source>
        <translation>Thể thức văn bản</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>Giao diện và ngôn ngữ</translation>
    </message>
    <message>
        <source>Office and papers</source>
        <translation>Cơ quan và văn bản</translation>
    </message>
    <message>
        <source>Privacy and lock</source>
        <translation>Riêng tư và khóa</translation>
    </message>
    <message>
        <source>Schedule and conflicts</source>
        <translation>Lịch và trùng lịch</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Các phần</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Người ký</translation>
    </message>
    <message>
        <source>Who works here</source>
        <translation>Người làm việc ở đây</translation>
    </message>
    <message>
        <source>Wording of papers</source>
        <translation>Lời văn của văn bản</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message numerus="yes">
        <source>%n stood so already.</source>
        <translation>
            <numerusform>%n người đã ghi như vậy từ trước.</numerusform>
        </translation>
    </message>
    <message>
        <source>A late correction needs a reason</source>
        <translation>Sửa sau khi đóng phải ghi lý do</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Code of the list (at its foot)</source>
        <translation>Mã danh sách (ở cuối trang)</translation>
    </message>
    <message>
        <source>Not on the list: {numbers}</source>
        <translation>Không có trong danh sách: {numbers}</translation>
    </message>
    <message>
        <source>Not written: {names}.</source>
        <translation>Chưa ghi: {names}.</translation>
    </message>
    <message>
        <source>Numbers that signed</source>
        <translation>Các số đã ký</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Đang đọc danh sách</translation>
    </message>
    <message>
        <source>Space or x ticks a cell; letters fill a text cell; Ctrl+V pastes cells of a spreadsheet.</source>
        <translation>Phím cách hoặc x để đánh dấu; gõ chữ vào ô Dự thay, Lý do; Ctrl+V dán các ô từ bảng tính.</translation>
    </message>
    <message>
        <source>The list has no numbers yet: it gets them when it is first printed.</source>
        <translation>Danh sách chưa có số thứ tự: số được cố định khi in lần đầu.</translation>
    </message>
    <message>
        <source>Tick all others absent</source>
        <translation>Đánh dấu vắng các số còn lại</translation>
    </message>
    <message>
        <source>Tick them</source>
        <translation>Đánh dấu</translation>
    </message>
    <message>
        <source>Type in a signed list</source>
        <translation>Nhập danh sách đã ký</translation>
    </message>
    <message>
        <source>Why the closed list is corrected</source>
        <translation>Lý do sửa danh sách đã đóng</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Ghi</translation>
    </message>
    <message numerus="yes">
        <source>Write down %n rows</source>
        <translation>
            <numerusform>Ghi %n dòng</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the code that stands at the foot of the list</source>
        <translation>Ghi mã ở cuối trang của danh sách</translation>
    </message>
    <message numerus="yes">
        <source>Wrote down %n people of the signed list.</source>
        <translation>
            <numerusform>Đã ghi %n người theo danh sách ký.</numerusform>
        </translation>
    </message>
    <message>
        <source>{entry} came, {absent} absent, {excuse} excused, {substitute} substitutes; {rest} rows empty</source>
        <translation>{entry} có mặt, {absent} vắng, {excuse} vắng có lý do, {substitute} dự thay; {rest} dòng trống</translation>
    </message>
</context>
<context>
    <name>SheetModel</name>
    <message>
        <source>Absent</source>
        <translation>Vắng</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Có mặt</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Đến muộn</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>STT</translation>
    </message>
    <message>
        <source>On record</source>
        <translation>Đang ghi</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Substitute</source>
        <translation>Người dự thay</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
</context>
<context>
    <name>SheetTable</name>
    <message>
        <source>The signed list</source>
        <translation>Danh sách đã ký</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>In lists: copy the chosen rows</source>
        <translation>Trong danh sách: chép các dòng đang chọn</translation>
    </message>
    <message>
        <source>In lists: delete (can be undone)</source>
        <translation>Trong danh sách: xóa (hoàn tác được)</translation>
    </message>
    <message>
        <source>In lists: open the record</source>
        <translation>Trong danh sách: mở bản ghi</translation>
    </message>
    <message>
        <source>In minutes: statement, question, answer, vote…</source>
        <translation>Biên bản: phát biểu, hỏi, trả lời, biểu quyết…</translation>
    </message>
    <message>
        <source>In minutes: the line of the agenda before or after</source>
        <translation>Biên bản: mục chương trình trước, sau</translation>
    </message>
    <message>
        <source>In minutes: write down, begin the next</source>
        <translation>Biên bản: ghi lại, viết ý kiến tiếp theo</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Phím tắt</translation>
    </message>
</context>
<context>
    <name>SignatoryDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>On behalf of, in capitals</source>
        <translation>Ký thay mặt (chữ in hoa)</translation>
    </message>
    <message>
        <source>Position, as printed</source>
        <translation>Chức vụ như in trên văn bản</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Đã lưu.</translation>
    </message>
    <message>
        <source>Signs by the power of</source>
        <translation>Quyền hạn ký</translation>
    </message>
</context>
<context>
    <name>SignatorySection</name>
    <message>
        <source>Add who signs</source>
        <translation>Thêm người ký</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Papers take the first one by themselves; each paper may choose another.</source>
        <translation>Văn bản tự lấy người đứng đầu danh sách; từng văn bản có thể chọn người khác.</translation>
    </message>
    <message>
        <source>Position, as printed</source>
        <translation>Chức vụ như in trên văn bản</translation>
    </message>
    <message>
        <source>Put first</source>
        <translation>Đưa lên đầu</translation>
    </message>
    <message>
        <source>Signs by the power of</source>
        <translation>Quyền hạn ký</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Đưa khỏi danh sách</translation>
    </message>
    <message>
        <source>Taken off the list; papers keep the name.</source>
        <translation>Đã đưa khỏi danh sách; văn bản cũ vẫn giữ tên.</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Người ký</translation>
    </message>
</context>
<context>
    <name>SiteCountDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Counted as</source>
        <translation>Loại số liệu</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Số người</translation>
    </message>
    <message>
        <source>Its list of names is complete: names count instead of this number</source>
        <translation>Danh sách có tên của điểm cầu đã đủ: tính theo tên, không theo số báo</translation>
    </message>
    <message>
        <source>Number reported by a site</source>
        <translation>Số liệu điểm cầu báo về</translation>
    </message>
    <message>
        <source>Of whom (may stay empty)</source>
        <translation>Đối tượng (có thể để trống)</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Ghi nhận</translation>
    </message>
    <message>
        <source>Reported by</source>
        <translation>Người báo</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Điểm cầu</translation>
    </message>
</context>
<context>
    <name>SlideWindow</name>
    <message>
        <source>This computer cannot play clips here: V opens the clip in its own player</source>
        <translation>Máy này chưa phát được phim ngay trên trang chiếu: nhấn V để mở bằng chương trình xem phim của máy</translation>
    </message>
</context>
<context>
    <name>Slides</name>
    <message>
        <source>Agenda</source>
        <translation>Nội dung chính</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>So sánh trước – sau</translation>
    </message>
    <message>
        <source>Big figure</source>
        <translation>Con số nổi bật</translation>
    </message>
    <message>
        <source>Bullets</source>
        <translation>Gạch đầu dòng</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Biểu đồ</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Bìa</translation>
    </message>
    <message>
        <source>New points</source>
        <translation>Điểm mới</translation>
    </message>
    <message>
        <source>Picture over the whole slide</source>
        <translation>Hình toàn trang</translation>
    </message>
    <message>
        <source>Picture with caption</source>
        <translation>Hình và chú thích</translation>
    </message>
    <message>
        <source>Questions for discussion</source>
        <translation>Câu hỏi thảo luận</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Trích dẫn</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Mở mục</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Tài liệu trích dẫn</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Tóm tắt</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Bảng chỉ tiêu</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Mốc thời gian</translation>
    </message>
    <message>
        <source>Two columns</source>
        <translation>Hai cột</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Đoạn phim</translation>
    </message>
</context>
<context>
    <name>SpeakerWindow</name>
    <message>
        <source>Back</source>
        <translation>Lùi</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>Forth</source>
        <translation>Tiếp</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Tiếp theo</translation>
    </message>
    <message>
        <source>Next slide</source>
        <translation>Trang tiếp theo</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Lời nói</translation>
    </message>
    <message>
        <source>This slide</source>
        <translation>Trang đang chiếu</translation>
    </message>
    <message>
        <source>this slide {spoken}</source>
        <translation>trang này {spoken}</translation>
    </message>
    <message>
        <source>this slide {spoken} of {planned}</source>
        <translation>trang này {spoken} / {planned}</translation>
    </message>
    <message>
        <source>{spoken} of {room}</source>
        <translation>{spoken} / {room}</translation>
    </message>
    <message>
        <source>⚠ The hall sees a black screen: B</source>
        <translation>⚠ Hội trường đang thấy màn hình đen: B</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Begin with my office</source>
        <translation>Bắt đầu với cơ quan tôi</translation>
    </message>
    <message>
        <source>First start</source>
        <translation>Lần đầu mở</translation>
    </message>
    <message>
        <source>Four lines are enough: the office&apos;s name, the place in date lines, who signs, and your name. The rest can wait.</source>
        <translation>Chỉ cần bốn dòng: tên cơ quan, địa danh, người ký và tên bạn. Phần còn lại để sau cũng được.</translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation>Xem thử trước</translation>
    </message>
    <message>
        <source>Needed on every paper</source>
        <translation>Văn bản nào cũng cần</translation>
    </message>
    <message>
        <source>Opens a sample office with invented people and a month of conferences. You can try everything; nothing is sent.</source>
        <translation>Mở một cơ quan mẫu với người tự đặt tên và một tháng hội nghị. Cứ thử mọi thứ; không có gì được gửi đi.</translation>
    </message>
    <message>
        <source>Preparing the sample data…</source>
        <translation>Đang chuẩn bị dữ liệu mẫu…</translation>
    </message>
    <message>
        <source>Reporters&apos; conferences, from plan to signed minutes</source>
        <translation>Hội nghị báo cáo viên, từ kế hoạch đến biên bản đã ký</translation>
    </message>
    <message>
        <source>Schedule conferences, build slides from approved content, take attendance at the door, print official papers. No network needed.</source>
        <translation>Xếp lịch hội nghị, dựng bài trình chiếu từ nội dung đã duyệt, điểm danh tại cửa, in văn bản đúng thể thức. Không cần mạng.</translation>
    </message>
    <message>
        <source>Set up my office</source>
        <translation>Khai báo cơ quan</translation>
    </message>
    <message>
        <source>Start working</source>
        <translation>Bắt đầu làm việc</translation>
    </message>
    <message>
        <source>This machine is a door station: open its file…</source>
        <translation>Máy này dùng làm máy điểm danh: mở tệp…</translation>
    </message>
    <message>
        <source>Try it on sample data</source>
        <translation>Dùng thử dữ liệu mẫu</translation>
    </message>
    <message>
        <source>Your office</source>
        <translation>Cơ quan của bạn</translation>
    </message>
</context>
<context>
    <name>StationOpening</name>
    <message>
        <source>Cancel</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Exchange files (*{ending})</source>
        <translation>Tệp gửi – nhận (*{ending})</translation>
    </message>
    <message>
        <source>File of a door station</source>
        <translation>Tệp máy điểm danh</translation>
    </message>
    <message>
        <source>Opening the door station of {file}…</source>
        <translation>Đang mở máy điểm danh từ {file}…</translation>
    </message>
</context>
<context>
    <name>StationPanel</name>
    <message numerus="yes">
        <source>%n marks are in the file: carry it to the office.</source>
        <translation>
            <numerusform>Tệp có %n lượt điểm danh: hãy đưa về máy chính.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marks are in the file; the office has not said yet that it has them</source>
        <translation>
            <numerusform>%n lượt đã ghi ra tệp, chờ máy chính báo đã nhận</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marks not sent yet</source>
        <translation>
            <numerusform>%n lượt chưa gửi</numerusform>
        </translation>
    </message>
    <message>
        <source>Address on the office&apos;s screen</source>
        <translation>Địa chỉ trên màn hình máy chính</translation>
    </message>
    <message>
        <source>Code of six digits</source>
        <translation>Mã sáu chữ số</translation>
    </message>
    <message>
        <source>Exchange files (*.bcvx)</source>
        <translation>Tệp gửi – nhận (*.bcvx)</translation>
    </message>
    <message>
        <source>File of the office</source>
        <translation>Tệp của máy chính</translation>
    </message>
    <message>
        <source>In the local network</source>
        <translation>Qua mạng nội bộ</translation>
    </message>
    <message>
        <source>Looking for the office&apos;s machine…</source>
        <translation>Đang tìm máy chính…</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Ghép máy</translation>
    </message>
    <message>
        <source>Pair anew…</source>
        <translation>Ghép lại…</translation>
    </message>
    <message>
        <source>Paired: marks go to the office by themselves.</source>
        <translation>Đã ghép: lượt điểm danh tự về máy chính.</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Gửi ngay</translation>
    </message>
    <message>
        <source>Six digits, as they stand on the office&apos;s screen</source>
        <translation>Sáu chữ số như trên màn hình máy chính</translation>
    </message>
    <message>
        <source>Take in a file of the office…</source>
        <translation>Nhận tệp của máy chính…</translation>
    </message>
    <message>
        <source>The office has every mark</source>
        <translation>Máy chính đã có đủ mọi lượt</translation>
    </message>
    <message>
        <source>This station</source>
        <translation>Máy điểm danh này</translation>
    </message>
    <message>
        <source>Typed once; then marks go by themselves whenever there is a way.</source>
        <translation>Chỉ gõ một lần; sau đó hễ có mạng là lượt điểm danh tự gửi đi.</translation>
    </message>
    <message>
        <source>Without a network</source>
        <translation>Khi không có mạng</translation>
    </message>
    <message>
        <source>Write the marks</source>
        <translation>Ghi lượt điểm danh</translation>
    </message>
    <message>
        <source>Write the marks…</source>
        <translation>Ghi tệp gửi về…</translation>
    </message>
    <message>
        <source>Write this station&apos;s marks into a file and carry it to the office. Twice is no harm: nothing counts twice.</source>
        <translation>Ghi lượt điểm danh của máy này ra tệp và đưa về máy chính. Ghi hai lần cũng không sao: không lượt nào bị tính hai lần.</translation>
    </message>
    <message>
        <source>Writing the marks…</source>
        <translation>Đang ghi lượt điểm danh…</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>đang nối</translation>
    </message>
    <message>
        <source>no way now; it is tried again by itself</source>
        <translation>chưa tới được, sẽ tự thử lại</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>bị từ chối</translation>
    </message>
    <message>
        <source>{desk} – marks</source>
        <translation>{desk} – lượt điểm danh</translation>
    </message>
    <message>
        <source>{desk}: go on marking; nothing is lost while there is no way.</source>
        <translation>{desk}: cứ tiếp tục điểm danh; chưa có đường gửi cũng không mất lượt nào.</translation>
    </message>
</context>
<context>
    <name>StationsView</name>
    <message>
        <source>Stations</source>
        <translation>Máy điểm danh</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n changes not sent yet</source>
        <translation>
            <numerusform>%n thay đổi chưa gửi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marks not sent yet</source>
        <translation>
            <numerusform>%n lượt chưa gửi</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup {when}</source>
        <translation>Sao lưu {when}</translation>
    </message>
    <message>
        <source>Everything is sent</source>
        <translation>Đã gửi hết</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Chưa sao lưu</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Who is working; press to hand over</source>
        <translation>Người đang làm việc; bấm để đổi người</translation>
    </message>
    <message>
        <source>Who is working?</source>
        <translation>Ai đang làm việc?</translation>
    </message>
    <message>
        <source>Work under way</source>
        <translation>Đang làm</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Đang làm…</translation>
    </message>
    <message>
        <source>Workspace: {folder}</source>
        <translation>Bộ dữ liệu: {folder}</translation>
    </message>
</context>
<context>
    <name>Statuses</name>
    <message>
        <source>absent without reason</source>
        <translation>vắng không có lý do</translation>
    </message>
    <message>
        <source>awaited</source>
        <translation>chưa điểm danh</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>vắng có lý do</translation>
    </message>
    <message>
        <source>present</source>
        <translation>có mặt</translation>
    </message>
    <message>
        <source>substituted</source>
        <translation>dự thay</translation>
    </message>
    <message>
        <source>{status}, has left</source>
        <translation>{status}, đã ra về</translation>
    </message>
    <message>
        <source>{status}, late</source>
        <translation>{status}, đến muộn</translation>
    </message>
</context>
<context>
    <name>Studio</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n phút</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n-minute version</source>
        <translation>
            <numerusform>Bản %n phút</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %n slides.</source>
        <translation>
            <numerusform>Đã thêm %n trang chiếu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Added: {title}</source>
        <translation>Đã thêm: {title}</translation>
    </message>
    <message>
        <source>All decks</source>
        <translation>Tất cả bài</translation>
    </message>
    <message numerus="yes">
        <source>Bring %n slides up to date</source>
        <translation>
            <numerusform>Cập nhật %n trang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brought %n slides up to date.</source>
        <translation>
            <numerusform>Đã cập nhật %n trang theo kho nội dung.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clip (MP4)…</source>
        <translation>Phim (MP4)…</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Đưa lên</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Bản đầy đủ</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ẩn</translation>
    </message>
    <message>
        <source>How long the talk takes by the words of its notes, and the time there is</source>
        <translation>Thời gian nói, tính theo số chữ của lời nói, và thời gian được dành</translation>
    </message>
    <message>
        <source>In every version</source>
        <translation>Có trong mọi bản</translation>
    </message>
    <message>
        <source>In which versions</source>
        <translation>Có trong bản nào</translation>
    </message>
    <message>
        <source>Kind of slide</source>
        <translation>Loại trang</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Đưa xuống</translation>
    </message>
    <message>
        <source>Not in the shortest</source>
        <translation>Trừ bản ngắn nhất</translation>
    </message>
    <message>
        <source>Only in the longest</source>
        <translation>Chỉ bản dài nhất</translation>
    </message>
    <message>
        <source>Own slide</source>
        <translation>Trang riêng</translation>
    </message>
    <message>
        <source>Picture before the clip…</source>
        <translation>Hình trước khi phát phim…</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>Hình ảnh…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Xóa</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n slides.</source>
        <translation>
            <numerusform>Đã xóa %n mục.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Hiện lại</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Slide as it will look</source>
        <translation>Trang chiếu như khi trình bày</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>Các trang</translation>
    </message>
    <message>
        <source>Slides of a PowerPoint file…</source>
        <translation>Trang chiếu từ tệp PowerPoint…</translation>
    </message>
    <message>
        <source>Split into two slides</source>
        <translation>Tách thành hai trang</translation>
    </message>
    <message>
        <source>There is nothing on these slides that can be taken over.</source>
        <translation>Các trang chiếu này không có gì lấy được.</translation>
    </message>
    <message>
        <source>This slide is not in the short version.</source>
        <translation>Trang này không có trong bản ngắn.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Bản dài, ngắn</translation>
    </message>
    <message>
        <source>What to edit</source>
        <translation>Sửa gì</translation>
    </message>
    <message>
        <source>What was not finished at {time} is back in its place.</source>
        <translation>Phần viết dở lúc {time} đã được đưa lại đúng chỗ.</translation>
    </message>
    <message>
        <source>Whole deck</source>
        <translation>Cả bài</translation>
    </message>
    <message>
        <source>{minutes} / {room} min</source>
        <translation>{minutes} / {room} phút</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Nothing here is called so. Fewer letters find more.</source>
        <translation>Không có mục nào tên như vậy. Gõ ít chữ hơn sẽ thấy nhiều hơn.</translation>
    </message>
</context>
<context>
    <name>Tags</name>
    <message>
        <source>Add a tag…</source>
        <translation>Gắn nhãn…</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>Mọi nhãn</translation>
    </message>
    <message>
        <source>New tag “{words}”</source>
        <translation>Nhãn mới “{words}”</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Không gỡ</translation>
    </message>
    <message>
        <source>Only content with this tag</source>
        <translation>Chỉ nội dung mang nhãn này</translation>
    </message>
    <message>
        <source>Put on</source>
        <translation>Gắn nhãn</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Đã bỏ.</translation>
    </message>
    <message>
        <source>Rename the tag “{name}”</source>
        <translation>Đổi tên nhãn “{name}”</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Đã lưu.</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>Tags of the chosen items ({n})</source>
        <translation>Nhãn của {n} nội dung đã chọn</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Gỡ nhãn</translation>
    </message>
    <message>
        <source>Take off the tag {name}</source>
        <translation>Gỡ nhãn {name}</translation>
    </message>
    <message>
        <source>Under the name of another tag the two become one.</source>
        <translation>Đặt trùng tên một nhãn khác thì hai nhãn thành một.</translation>
    </message>
</context>
<context>
    <name>TemplateChooser</name>
    <message>
        <source>Choose the office&apos;s template</source>
        <translation>Chọn mẫu của cơ quan</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>Đang đọc {file}</translation>
    </message>
    <message>
        <source>The deck has its own theme again.</source>
        <translation>Bài đã trở lại mẫu trình bày có sẵn.</translation>
    </message>
    <message>
        <source>The slides stand on the template {file} now.</source>
        <translation>Các trang đã theo mẫu {file}.</translation>
    </message>
    <message>
        <source>This deck has no template of the office.</source>
        <translation>Bài này không dùng mẫu của cơ quan.</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message numerus="yes">
        <source>%n slides of the template are left out.</source>
        <translation>
            <numerusform>%n trang có sẵn trong mẫu sẽ được bỏ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>It has no layout of its own for: {names}. Another layout serves there.</source>
        <translation>Mẫu không có bố cục riêng cho: {names}. Bố cục khác sẽ được dùng thay.</translation>
    </message>
    <message>
        <source>Its slides have the shape {shape}, neither 16:9 nor 4:3.</source>
        <translation>Khổ trang của mẫu là {shape}, không phải 16:9 hay 4:3.</translation>
    </message>
    <message>
        <source>Slides will stand on these layouts</source>
        <translation>Các trang sẽ dùng những bố cục này</translation>
    </message>
    <message>
        <source>Template {file}</source>
        <translation>Mẫu {file}</translation>
    </message>
    <message>
        <source>The font {fonts} is replaced by {family}, so that the text fits on every computer.</source>
        <translation>Phông chữ {fonts} được thay bằng {family} để chữ vừa khung trên mọi máy.</translation>
    </message>
    <message>
        <source>Use this template</source>
        <translation>Dùng mẫu này</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>trang kết</translation>
    </message>
    <message>
        <source>content</source>
        <translation>nội dung</translation>
    </message>
    <message>
        <source>cover</source>
        <translation>trang bìa</translation>
    </message>
    <message>
        <source>section</source>
        <translation>trang phần</translation>
    </message>
    <message>
        <source>title only</source>
        <translation>chỉ tiêu đề</translation>
    </message>
    <message>
        <source>two columns</source>
        <translation>hai cột</translation>
    </message>
</context>
<context>
    <name>Tokens</name>
    <message>
        <source>agenda past the end</source>
        <translation>chương trình quá giờ kết thúc</translation>
    </message>
    <message>
        <source>attendance not open</source>
        <translation>chưa mở điểm danh</translation>
    </message>
    <message>
        <source>card of another event</source>
        <translation>thẻ của hội nghị khác</translation>
    </message>
    <message>
        <source>card withdrawn</source>
        <translation>thẻ đã thu hồi</translation>
    </message>
    <message>
        <source>chair</source>
        <translation>chủ trì</translation>
    </message>
    <message>
        <source>chair taken</source>
        <translation>trùng chủ trì</translation>
    </message>
    <message>
        <source>changed by hand</source>
        <translation>đã sửa tay</translation>
    </message>
    <message>
        <source>changed in both</source>
        <translation>cả hai cùng sửa</translation>
    </message>
    <message>
        <source>chapter</source>
        <translation>chương</translation>
    </message>
    <message>
        <source>dash (–)</source>
        <translation>gạch đầu dòng (–)</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>ngày nghỉ</translation>
    </message>
    <message>
        <source>entered more than once</source>
        <translation>bị nhập trùng</translation>
    </message>
    <message>
        <source>error</source>
        <translation>lỗi</translation>
    </message>
    <message>
        <source>event cancelled</source>
        <translation>hội nghị đã hủy</translation>
    </message>
    <message>
        <source>event closed</source>
        <translation>hội nghị đã kết thúc</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>vắng có lý do</translation>
    </message>
    <message>
        <source>forum</source>
        <translation>diễn đàn</translation>
    </message>
    <message>
        <source>ignored</source>
        <translation>bỏ qua</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>trực tiếp</translation>
    </message>
    <message>
        <source>late</source>
        <translation>đến muộn</translation>
    </message>
    <message>
        <source>left early</source>
        <translation>về sớm</translation>
    </message>
    <message>
        <source>let in</source>
        <translation>đã điểm danh</translation>
    </message>
    <message>
        <source>level 1</source>
        <translation>cấp 1</translation>
    </message>
    <message>
        <source>level 1.1</source>
        <translation>cấp 1.1</translation>
    </message>
    <message>
        <source>level I</source>
        <translation>cấp I</translation>
    </message>
    <message>
        <source>level a</source>
        <translation>cấp a</translation>
    </message>
    <message>
        <source>marked twice</source>
        <translation>điểm danh trùng</translation>
    </message>
    <message>
        <source>moderator</source>
        <translation>điều hành</translation>
    </message>
    <message>
        <source>more people than seats</source>
        <translation>quá số chỗ ngồi</translation>
    </message>
    <message>
        <source>moved under each other</source>
        <translation>chuyển lẫn nhau thành vòng</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>không được</translation>
    </message>
    <message>
        <source>not allowed in a release</source>
        <translation>không được ban hành</translation>
    </message>
    <message>
        <source>not enough time to travel</source>
        <translation>không kịp di chuyển</translation>
    </message>
    <message>
        <source>not from here</source>
        <translation>trang ngoài</translation>
    </message>
    <message>
        <source>not invited</source>
        <translation>không có trong danh sách mời</translation>
    </message>
    <message>
        <source>not marked</source>
        <translation>chưa điểm danh</translation>
    </message>
    <message>
        <source>online</source>
        <translation>trực tuyến</translation>
    </message>
    <message>
        <source>paragraph</source>
        <translation>đoạn</translation>
    </message>
    <message>
        <source>part</source>
        <translation>phần</translation>
    </message>
    <message>
        <source>plus (+)</source>
        <translation>dấu cộng (+)</translation>
    </message>
    <message>
        <source>present</source>
        <translation>có mặt</translation>
    </message>
    <message>
        <source>present already</source>
        <translation>đã có mặt từ trước</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>đăng ký</translation>
    </message>
    <message>
        <source>reporters&apos; conference</source>
        <translation>hội nghị báo cáo viên</translation>
    </message>
    <message>
        <source>secretary</source>
        <translation>thư ký</translation>
    </message>
    <message>
        <source>section</source>
        <translation>mục</translation>
    </message>
    <message>
        <source>seminar</source>
        <translation>tọa đàm</translation>
    </message>
    <message>
        <source>several fit</source>
        <translation>có nhiều người khớp</translation>
    </message>
    <message>
        <source>short notice</source>
        <translation>mời gấp</translation>
    </message>
    <message>
        <source>source changed</source>
        <translation>nguồn đã sửa</translation>
    </message>
    <message>
        <source>source missing</source>
        <translation>không còn nguồn</translation>
    </message>
    <message>
        <source>source withdrawn</source>
        <translation>nguồn thôi sử dụng</translation>
    </message>
    <message>
        <source>speaker</source>
        <translation>người trình bày</translation>
    </message>
    <message>
        <source>speaker cannot come</source>
        <translation>người trình bày vắng</translation>
    </message>
    <message>
        <source>speaker taken</source>
        <translation>trùng người trình bày</translation>
    </message>
    <message>
        <source>substituted</source>
        <translation>dự thay</translation>
    </message>
    <message>
        <source>summoned</source>
        <translation>triệu tập</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>đã hủy lượt</translation>
    </message>
    <message>
        <source>technician</source>
        <translation>kỹ thuật</translation>
    </message>
    <message>
        <source>thematic session</source>
        <translation>sinh hoạt chuyên đề</translation>
    </message>
    <message>
        <source>unexcused</source>
        <translation>vắng không có lý do</translation>
    </message>
    <message>
        <source>unknown code</source>
        <translation>mã không có</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>khớp kho</translation>
    </message>
    <message>
        <source>venue cannot be used</source>
        <translation>địa điểm không dùng được</translation>
    </message>
    <message>
        <source>venue taken</source>
        <translation>trùng địa điểm</translation>
    </message>
    <message>
        <source>walk-in</source>
        <translation>ngoài danh sách</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>cảnh báo</translation>
    </message>
    <message>
        <source>workshop</source>
        <translation>hội thảo</translation>
    </message>
</context>
<context>
    <name>TurnDialog</name>
    <message>
        <source>Now the backs</source>
        <translation>In mặt sau</translation>
    </message>
    <message>
        <source>Print the backs</source>
        <translation>In mặt sau</translation>
    </message>
    <message>
        <source>Put it back as it lies, printed side down</source>
        <translation>Để nguyên tập giấy, mặt đã in úp xuống</translation>
    </message>
    <message>
        <source>Try two pages first: if backs come in the wrong order, choose the other picture next time.</source>
        <translation>Nên thử với hai trang: nếu mặt sau sai thứ tự, lần sau chọn hình kia.</translation>
    </message>
    <message>
        <source>Turn the whole stack over, printed side up</source>
        <translation>Lật cả tập giấy, mặt đã in ngửa lên</translation>
    </message>
    <message numerus="yes">
        <source>When %n sheets lie in the tray of {printer}, put them back as in the picture.</source>
        <translation>
            <numerusform>Khi máy {printer} in xong %n tờ, đặt lại tập giấy vào khay như hình.</numerusform>
        </translation>
    </message>
    <message>
        <source>Without backs</source>
        <translation>Không in mặt sau</translation>
    </message>
</context>
<context>
    <name>TurnPicture</name>
    <message>
        <source>Picture: the stack goes back as it lies</source>
        <translation>Hình: đặt lại tập giấy như khi ra khỏi máy</translation>
    </message>
    <message>
        <source>Picture: the stack is turned over first</source>
        <translation>Hình: lật cả tập giấy rồi đặt lại</translation>
    </message>
</context>
<context>
    <name>TypedField</name>
    <message>
        <source>5/6, 05/06/2026…</source>
        <translation>5/6, 05/06/2026, mai…</translation>
    </message>
    <message>
        <source>8h30 5/6, 14:00 05/06/2026…</source>
        <translation>8h30 5/6, mai 14h…</translation>
    </message>
    <message>
        <source>Not a date or time that exists</source>
        <translation>Không có ngày hoặc giờ này</translation>
    </message>
</context>
<context>
    <name>UnitForms</name>
    <message>
        <source>Belongs to</source>
        <translation>Trực thuộc</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Correct what was written wrong</source>
        <translation>Sửa chỗ ghi sai</translation>
    </message>
    <message>
        <source>Correct what was written wrong…</source>
        <translation>Sửa chỗ ghi sai…</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Quyết định</translation>
    </message>
    <message>
        <source>Dissolve</source>
        <translation>Giải thể</translation>
    </message>
    <message>
        <source>Dissolve “{name}”</source>
        <translation>Giải thể “{name}”</translation>
    </message>
    <message>
        <source>Dissolve…</source>
        <translation>Giải thể…</translation>
    </message>
    <message>
        <source>Empty: it stands at the top.</source>
        <translation>Để trống: ở cấp trên cùng.</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Go on as</source>
        <translation>Tiếp tục là</translation>
    </message>
    <message>
        <source>In capitals</source>
        <translation>Chữ in hoa trên văn bản</translation>
    </message>
    <message>
        <source>Join with another record of this unit…</source>
        <translation>Gộp với hồ sơ khác của đơn vị này…</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Sáp nhập</translation>
    </message>
    <message>
        <source>Merge units</source>
        <translation>Sáp nhập đơn vị</translation>
    </message>
    <message>
        <source>Merge with other units…</source>
        <translation>Sáp nhập với đơn vị khác…</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Chuyển</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Tên mới</translation>
    </message>
    <message>
        <source>New units, one on a line</source>
        <translation>Các đơn vị mới, mỗi dòng một đơn vị</translation>
    </message>
    <message>
        <source>Put under another unit</source>
        <translation>Chuyển đơn vị cấp trên</translation>
    </message>
    <message>
        <source>Put under another unit…</source>
        <translation>Chuyển đơn vị cấp trên…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Đổi tên</translation>
    </message>
    <message>
        <source>Rename from a day on…</source>
        <translation>Đổi tên từ một ngày…</translation>
    </message>
    <message>
        <source>Reports can count by the units of then or of today. People keep their posts until moved.</source>
        <translation>Báo cáo có thể tính theo đơn vị lúc đó hoặc hiện nay. Chức vụ của mọi người giữ nguyên cho đến khi chuyển.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Saved; what happened before keeps the old names.</source>
        <translation>Đã lưu; việc trước đó giữ tên cũ.</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Tên ngắn</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Chia tách</translation>
    </message>
    <message>
        <source>Split “{name}”</source>
        <translation>Chia tách “{name}”</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>Chia tách…</translation>
    </message>
    <message>
        <source>The unit itself stays beside them</source>
        <translation>Đơn vị cũ vẫn tiếp tục</translation>
    </message>
    <message>
        <source>Units that merge</source>
        <translation>Các đơn vị sáp nhập</translation>
    </message>
    <message>
        <source>or as a new unit named</source>
        <translation>hoặc đơn vị mới tên là</translation>
    </message>
</context>
<context>
    <name>UnitPanel</name>
    <message numerus="yes">
        <source>%n people hold a post here today</source>
        <translation>
            <numerusform>%n người đang giữ chức vụ ở đây</numerusform>
        </translation>
    </message>
    <message>
        <source>Another unit of this name stands beside it. If both are one unit, join their records below.</source>
        <translation>Có đơn vị khác cùng tên ở cạnh. Nếu là một đơn vị nhập hai lần, hãy gộp hai hồ sơ ở dưới.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Ended on {day}</source>
        <translation>Kết thúc ngày {day}</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Tên gọi</translation>
    </message>
    <message>
        <source>Remove; it was entered by mistake</source>
        <translation>Xóa vì nhập nhầm</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Đã xóa.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>What happened to it</source>
        <translation>Quá trình thay đổi</translation>
    </message>
    <message>
        <source>dissolved</source>
        <translation>giải thể</translation>
    </message>
    <message>
        <source>got its present name</source>
        <translation>mang tên hiện nay</translation>
    </message>
    <message>
        <source>renamed</source>
        <translation>đổi tên</translation>
    </message>
    <message>
        <source>split off from {other}</source>
        <translation>tách ra từ {other}</translation>
    </message>
    <message>
        <source>took in {other}</source>
        <translation>nhận sáp nhập {other}</translation>
    </message>
    <message>
        <source>went on as {other}</source>
        <translation>sáp nhập thành {other}</translation>
    </message>
    <message>
        <source>{name} (of the record that was joined)</source>
        <translation>{name} (của hồ sơ đã gộp)</translation>
    </message>
    <message>
        <source>{other} was split off</source>
        <translation>tách ra {other}</translation>
    </message>
</context>
<context>
    <name>UnitTree</name>
    <message>
        <source>All units</source>
        <translation>Mọi đơn vị</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Đơn vị</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Answer to the last mark</source>
        <translation>Kết quả lượt điểm danh vừa rồi</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Finalised versions of the minutes</source>
        <translation>Các bản biên bản đã chốt</translation>
    </message>
    <message>
        <source>Print version {number}</source>
        <translation>In bản {number}</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>Save version {number}</source>
        <translation>Lưu bản {number}</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Lưu…</translation>
    </message>
    <message>
        <source>opened again: {reason}</source>
        <translation>đã mở lại để sửa: {reason}</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>đã ký</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>đang dùng</translation>
    </message>
    <message>
        <source>version {number}, {time}</source>
        <translation>bản {number}, {time}</translation>
    </message>
    <message>
        <source>version {number}, {time}, {who}</source>
        <translation>bản {number}, {time}, {who}</translation>
    </message>
</context>
<context>
    <name>WayDialog</name>
    <message>
        <source>Both sides</source>
        <translation>In hai mặt</translation>
    </message>
    <message>
        <source>Print both sides by hand</source>
        <translation>In hai mặt bằng tay</translation>
    </message>
    <message>
        <source>Print one side</source>
        <translation>In một mặt</translation>
    </message>
    <message>
        <source>Remember for this printer</source>
        <translation>Nhớ cho máy in này</translation>
    </message>
    <message numerus="yes">
        <source>{printer} prints one side only. The paper has %n pages: print both sides by hand?</source>
        <translation>
            <numerusform>Máy in {printer} không tự in hai mặt. Văn bản có %n trang: in hai mặt bằng tay?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeekView</name>
    <message>
        <source>Fri</source>
        <translation>T6</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>T2</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>T7</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>CN</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>T5</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>T3</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>T4</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Tuần</translation>
    </message>
</context>
<context>
    <name>WhoFits</name>
    <message>
        <source>(no name yet)</source>
        <translation>(chưa có tên)</translation>
    </message>
    <message>
        <source>Nobody on the list fits. F7 marks a guest.</source>
        <translation>Không ai trong danh sách khớp. F7 để ghi đại biểu ngoài danh sách.</translation>
    </message>
    <message>
        <source>Who fits</source>
        <translation>Những người phù hợp</translation>
    </message>
    <message>
        <source>{unit}: {here} of {invited} here</source>
        <translation>{unit}: {here} trên {invited} có mặt</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more: type another letter</source>
        <translation>
            <numerusform>… và %n người nữa: gõ thêm chữ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhoIsIt</name>
    <message>
        <source>Row {row}: which unit is “{name}”?</source>
        <translation>Dòng {row}: “{name}” là đơn vị nào?</translation>
    </message>
    <message>
        <source>Row {row}: who is “{name}”?</source>
        <translation>Dòng {row}: “{name}” là ai?</translation>
    </message>
    <message>
        <source>Somebody new, not one of these</source>
        <translation>Người mới, không phải những người này</translation>
    </message>
</context>
<context>
    <name>WordingSection</name>
    <message>
        <source>(empty)</source>
        <translation>(để trống)</translation>
    </message>
    <message>
        <source>Another wording, for other days</source>
        <translation>Lời văn khác, cho thời gian khác</translation>
    </message>
    <message>
        <source>Back to the original</source>
        <translation>Về mẫu gốc</translation>
    </message>
    <message>
        <source>Export the wording</source>
        <translation>Xuất lời văn ra tệp</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Xuất ra tệp…</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>Dùng từ ngày</translation>
    </message>
    <message>
        <source>In force until</source>
        <translation>Đến hết ngày</translation>
    </message>
    <message>
        <source>Insert a field</source>
        <translation>Chèn trường</translation>
    </message>
    <message>
        <source>Original text</source>
        <translation>Câu gốc</translation>
    </message>
    <message>
        <source>Original wording</source>
        <translation>Lời văn gốc</translation>
    </message>
    <message>
        <source>Our own</source>
        <translation>Của cơ quan</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Take in a wording</source>
        <translation>Nhập lời văn từ tệp</translation>
    </message>
    <message>
        <source>Take in…</source>
        <translation>Nhập từ tệp…</translation>
    </message>
    <message>
        <source>Texts of the paper</source>
        <translation>Các câu của văn bản</translation>
    </message>
    <message>
        <source>The office&apos;s own text</source>
        <translation>Câu của cơ quan</translation>
    </message>
    <message>
        <source>The original text</source>
        <translation>Câu gốc</translation>
    </message>
    <message>
        <source>The paper has its original wording again.</source>
        <translation>Văn bản đã về lời văn gốc.</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Câu đang sửa</translation>
    </message>
    <message>
        <source>The wording is saved.</source>
        <translation>Đã lưu lời văn.</translation>
    </message>
    <message>
        <source>Which wording</source>
        <translation>Bản lời văn</translation>
    </message>
    <message>
        <source>Wording - {paper}</source>
        <translation>Lời văn - {paper}</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Đã ghi: {file}</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>từ {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>đến {day}</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Windows keeps that name for a device</source>
        <translation>Windows giữ tên này cho thiết bị</translation>
    </message>
    <message>
        <source>a brace lacks the other one of its pair</source>
        <translation>có dấu ngoặc nhọn thiếu nửa kia</translation>
    </message>
    <message>
        <source>a day that exists</source>
        <translation>ngày hợp lệ</translation>
    </message>
    <message>
        <source>a field is a plain name in braces</source>
        <translation>mỗi trường chỉ là một tên đặt trong dấu ngoặc nhọn</translation>
    </message>
    <message>
        <source>a field or a command in it is written wrongly</source>
        <translation>có trường hoặc lệnh bị viết sai</translation>
    </message>
    <message>
        <source>a group of values is wanted there</source>
        <translation>chỗ này cần một nhóm giá trị</translation>
    </message>
    <message>
        <source>a part of its path is not a folder</source>
        <translation>một phần đường dẫn không phải thư mục</translation>
    </message>
    <message>
        <source>activity</source>
        <translation>hoạt động</translation>
    </message>
    <message>
        <source>agenda</source>
        <translation>chương trình</translation>
    </message>
    <message>
        <source>agenda item</source>
        <translation>mục chương trình</translation>
    </message>
    <message>
        <source>another program has it open; close it there</source>
        <translation>tệp đang mở ở chương trình khác, hãy đóng lại ở đó</translation>
    </message>
    <message>
        <source>another program uses that port</source>
        <translation>chương trình khác đang dùng cổng ấy</translation>
    </message>
    <message>
        <source>approve</source>
        <translation>duyệt</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>đã duyệt</translation>
    </message>
    <message>
        <source>attachment</source>
        <translation>tệp kèm theo</translation>
    </message>
    <message>
        <source>attendance</source>
        <translation>tham dự</translation>
    </message>
    <message>
        <source>attendance open</source>
        <translation>đang điểm danh</translation>
    </message>
    <message>
        <source>backdrop</source>
        <translation>phông hội nghị</translation>
    </message>
    <message>
        <source>badges</source>
        <translation>thẻ đại biểu</translation>
    </message>
    <message>
        <source>built deck</source>
        <translation>bản dựng của bài trình chiếu</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>hủy</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>đã hủy</translation>
    </message>
    <message>
        <source>card</source>
        <translation>thẻ</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>giấy chứng nhận</translation>
    </message>
    <message>
        <source>close attendance</source>
        <translation>đóng điểm danh</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>đã đóng điểm danh</translation>
    </message>
    <message>
        <source>content</source>
        <translation>nội dung</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>ngày nghỉ</translation>
    </message>
    <message>
        <source>deck</source>
        <translation>bài trình chiếu</translation>
    </message>
    <message>
        <source>deleted record</source>
        <translation>mục đã xóa</translation>
    </message>
    <message>
        <source>difference to settle</source>
        <translation>chỗ khác nhau cần chọn</translation>
    </message>
    <message>
        <source>document in the register</source>
        <translation>văn bản trong sổ</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>dự thảo</translation>
    </message>
    <message>
        <source>each line needs a rule of its own</source>
        <translation>mỗi dòng phải có quy định riêng</translation>
    </message>
    <message>
        <source>event</source>
        <translation>hội nghị</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>số liệu</translation>
    </message>
    <message>
        <source>finalised</source>
        <translation>đã chốt</translation>
    </message>
    <message>
        <source>head count</source>
        <translation>số người báo cáo</translation>
    </message>
    <message>
        <source>in review</source>
        <translation>chờ duyệt</translation>
    </message>
    <message>
        <source>invitation</source>
        <translation>giấy mời</translation>
    </message>
    <message>
        <source>invitee</source>
        <translation>đại biểu</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>đã ban hành</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>đó là thư mục</translation>
    </message>
    <message>
        <source>it is a link that leads back to itself</source>
        <translation>đó là một liên kết trỏ vòng về chính nó</translation>
    </message>
    <message>
        <source>it is damaged, or not of the kind that its name says</source>
        <translation>tệp bị hỏng hoặc không đúng loại như tên gọi</translation>
    </message>
    <message>
        <source>it is no copy of this program</source>
        <translation>đó không phải bản sao lưu của phần mềm này</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>không phải tệp</translation>
    </message>
    <message>
        <source>it is not a possible value</source>
        <translation>giá trị này không dùng được</translation>
    </message>
    <message>
        <source>it is written in a way that this version does not know</source>
        <translation>tệp được ghi theo cách mà phiên bản này không biết</translation>
    </message>
    <message>
        <source>it may not be touched with your rights</source>
        <translation>tài khoản không có quyền</translation>
    </message>
    <message>
        <source>its end is missing</source>
        <translation>tệp bị thiếu phần cuối</translation>
    </message>
    <message>
        <source>its file cannot be opened</source>
        <translation>không mở được tệp dữ liệu</translation>
    </message>
    <message>
        <source>its folder is missing</source>
        <translation>không có thư mục chứa</translation>
    </message>
    <message>
        <source>its inner order is broken</source>
        <translation>cấu trúc bên trong bị hỏng</translation>
    </message>
    <message>
        <source>its name has letters that no file may have</source>
        <translation>tên tệp có ký tự không được phép</translation>
    </message>
    <message>
        <source>kind of event</source>
        <translation>loại hội nghị</translation>
    </message>
    <message>
        <source>level</source>
        <translation>cấp</translation>
    </message>
    <message>
        <source>lines must be at least 1.15 times as high as the letters, or marks are cut off</source>
        <translation>giãn dòng phải từ 1,15 lần cỡ chữ trở lên để không mất dấu</translation>
    </message>
    <message>
        <source>list of delegates</source>
        <translation>danh sách đại biểu</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>lượt điểm danh</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>biên bản</translation>
    </message>
    <message>
        <source>money list</source>
        <translation>danh sách chi tiền</translation>
    </message>
    <message>
        <source>month</source>
        <translation>tháng</translation>
    </message>
    <message>
        <source>name and code are required</source>
        <translation>phải có tên và mã</translation>
    </message>
    <message>
        <source>no command</source>
        <translation>thiếu lệnh</translation>
    </message>
    <message>
        <source>no machine has that name</source>
        <translation>không có máy nào tên như vậy</translation>
    </message>
    <message>
        <source>no way leads there in this network</source>
        <translation>mạng này không tới được máy ấy</translation>
    </message>
    <message>
        <source>nobody answered</source>
        <translation>không có trả lời</translation>
    </message>
    <message>
        <source>nothing listens there</source>
        <translation>ở địa chỉ ấy không có máy nào đang nhận</translation>
    </message>
    <message>
        <source>notice of change</source>
        <translation>thông báo thay đổi</translation>
    </message>
    <message>
        <source>notice of conclusions</source>
        <translation>thông báo kết luận</translation>
    </message>
    <message>
        <source>on whose behalf</source>
        <translation>thay mặt cho ai</translation>
    </message>
    <message>
        <source>open attendance</source>
        <translation>mở điểm danh</translation>
    </message>
    <message>
        <source>open attendance again</source>
        <translation>mở lại điểm danh</translation>
    </message>
    <message>
        <source>operations are missing in it</source>
        <translation>bên trong thiếu một số thao tác</translation>
    </message>
    <message>
        <source>person</source>
        <translation>người</translation>
    </message>
    <message>
        <source>person working here</source>
        <translation>người làm việc</translation>
    </message>
    <message>
        <source>place to send to</source>
        <translation>nơi gửi – nhận</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>kế hoạch</translation>
    </message>
    <message>
        <source>post</source>
        <translation>chức vụ</translation>
    </message>
    <message>
        <source>postpone</source>
        <translation>hoãn</translation>
    </message>
    <message>
        <source>postponed</source>
        <translation>đã hoãn</translation>
    </message>
    <message>
        <source>put back</source>
        <translation>đưa trở lại</translation>
    </message>
    <message>
        <source>recognition of a reporter</source>
        <translation>quyết định công nhận báo cáo viên</translation>
    </message>
    <message>
        <source>release</source>
        <translation>ban hành lịch</translation>
    </message>
    <message>
        <source>release of the schedule</source>
        <translation>lịch đã ban hành</translation>
    </message>
    <message>
        <source>released</source>
        <translation>đã ban hành lịch</translation>
    </message>
    <message>
        <source>reopened</source>
        <translation>mở lại để sửa</translation>
    </message>
    <message>
        <source>reschedule</source>
        <translation>dời</translation>
    </message>
    <message>
        <source>rescheduled</source>
        <translation>đã dời</translation>
    </message>
    <message>
        <source>return to its author</source>
        <translation>trả lại người soạn</translation>
    </message>
    <message>
        <source>role at the event</source>
        <translation>vai trò tại hội nghị</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>xếp lịch</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>đã xếp lịch</translation>
    </message>
    <message>
        <source>series of events</source>
        <translation>chuỗi hội nghị</translation>
    </message>
    <message>
        <source>session</source>
        <translation>buổi</translation>
    </message>
    <message>
        <source>sign-in sheet</source>
        <translation>danh sách ký tên</translation>
    </message>
    <message>
        <source>signatory</source>
        <translation>người ký</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>đã ký</translation>
    </message>
    <message>
        <source>site</source>
        <translation>điểm cầu</translation>
    </message>
    <message>
        <source>site of the event</source>
        <translation>điểm cầu của hội nghị</translation>
    </message>
    <message>
        <source>slide</source>
        <translation>trang chiếu</translation>
    </message>
    <message>
        <source>something else of that name stands there</source>
        <translation>ở đó đã có thứ khác trùng tên</translation>
    </message>
    <message>
        <source>source document</source>
        <translation>văn bản nguồn</translation>
    </message>
    <message>
        <source>statement</source>
        <translation>ý kiến phát biểu</translation>
    </message>
    <message>
        <source>submit for review</source>
        <translation>gửi duyệt</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>nhãn</translation>
    </message>
    <message>
        <source>task</source>
        <translation>nhiệm vụ</translation>
    </message>
    <message>
        <source>task of a plan</source>
        <translation>nhiệm vụ của kế hoạch</translation>
    </message>
    <message>
        <source>the PIN</source>
        <translation>mã PIN</translation>
    </message>
    <message>
        <source>the address</source>
        <translation>địa chỉ</translation>
    </message>
    <message>
        <source>the agenda</source>
        <translation>chương trình</translation>
    </message>
    <message>
        <source>the card&apos;s number</source>
        <translation>số thẻ</translation>
    </message>
    <message>
        <source>the category</source>
        <translation>thành phần</translation>
    </message>
    <message>
        <source>the code</source>
        <translation>mã</translation>
    </message>
    <message>
        <source>the code of the list</source>
        <translation>mã danh sách</translation>
    </message>
    <message>
        <source>the command line</source>
        <translation>dòng lệnh</translation>
    </message>
    <message>
        <source>the comparison</source>
        <translation>kỳ so sánh</translation>
    </message>
    <message>
        <source>the connection broke</source>
        <translation>kết nối bị ngắt</translation>
    </message>
    <message>
        <source>the contact</source>
        <translation>thông tin liên hệ</translation>
    </message>
    <message>
        <source>the content</source>
        <translation>nội dung</translation>
    </message>
    <message>
        <source>the day</source>
        <translation>ngày</translation>
    </message>
    <message>
        <source>the day it is moved to</source>
        <translation>ngày chuyển đến</translation>
    </message>
    <message>
        <source>the decision</source>
        <translation>quyết định</translation>
    </message>
    <message>
        <source>the desk&apos;s name</source>
        <translation>tên bàn điểm danh</translation>
    </message>
    <message>
        <source>the disk does not answer; see that it is plugged in</source>
        <translation>ổ đĩa không phản hồi; kiểm tra xem còn cắm không</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>ổ đĩa đã đầy</translation>
    </message>
    <message>
        <source>the disk is read-only</source>
        <translation>ổ đĩa chỉ cho đọc</translation>
    </message>
    <message>
        <source>the disk takes no file of that size</source>
        <translation>ổ đĩa không chứa được tệp lớn như vậy</translation>
    </message>
    <message>
        <source>the document</source>
        <translation>văn bản</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>thời điểm kết thúc</translation>
    </message>
    <message>
        <source>the end of the meeting</source>
        <translation>thời điểm kết thúc</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>tệp trống</translation>
    </message>
    <message>
        <source>the file&apos;s name</source>
        <translation>tên tệp</translation>
    </message>
    <message>
        <source>the form of address</source>
        <translation>cách xưng hô</translation>
    </message>
    <message>
        <source>the full name</source>
        <translation>họ và tên</translation>
    </message>
    <message>
        <source>the group</source>
        <translation>nhóm</translation>
    </message>
    <message>
        <source>the grouping</source>
        <translation>cách gộp</translation>
    </message>
    <message>
        <source>the heading</source>
        <translation>tiêu đề ngắn</translation>
    </message>
    <message>
        <source>the issuer</source>
        <translation>cơ quan ban hành</translation>
    </message>
    <message>
        <source>the kind</source>
        <translation>loại</translation>
    </message>
    <message>
        <source>the last day</source>
        <translation>ngày cuối</translation>
    </message>
    <message>
        <source>the length in minutes</source>
        <translation>thời lượng (phút)</translation>
    </message>
    <message>
        <source>the level</source>
        <translation>cấp</translation>
    </message>
    <message>
        <source>the margins leave no room for text</source>
        <translation>lề quá rộng, không còn chỗ cho chữ</translation>
    </message>
    <message>
        <source>the method</source>
        <translation>cách thức</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>tên</translation>
    </message>
    <message>
        <source>the name in capitals</source>
        <translation>tên in hoa</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>tên quá dài</translation>
    </message>
    <message>
        <source>the network share cannot be reached</source>
        <translation>không tới được thư mục dùng chung trên mạng</translation>
    </message>
    <message>
        <source>the new units</source>
        <translation>các đơn vị mới</translation>
    </message>
    <message>
        <source>the note</source>
        <translation>ghi chú</translation>
    </message>
    <message>
        <source>the number</source>
        <translation>số</translation>
    </message>
    <message>
        <source>the number of copies</source>
        <translation>số bản</translation>
    </message>
    <message>
        <source>the number of seats</source>
        <translation>số chỗ</translation>
    </message>
    <message>
        <source>the numbers</source>
        <translation>các số</translation>
    </message>
    <message>
        <source>the period</source>
        <translation>kỳ</translation>
    </message>
    <message>
        <source>the person</source>
        <translation>người</translation>
    </message>
    <message>
        <source>the picture is too large</source>
        <translation>ảnh quá lớn</translation>
    </message>
    <message>
        <source>the position</source>
        <translation>chức vụ</translation>
    </message>
    <message>
        <source>the presenter</source>
        <translation>người trình bày</translation>
    </message>
    <message>
        <source>the reason</source>
        <translation>lý do</translation>
    </message>
    <message>
        <source>the recipient</source>
        <translation>nơi nhận</translation>
    </message>
    <message>
        <source>the revision</source>
        <translation>lần sửa</translation>
    </message>
    <message>
        <source>the role</source>
        <translation>vai trò</translation>
    </message>
    <message>
        <source>the seats</source>
        <translation>số suất dự</translation>
    </message>
    <message>
        <source>the server does not accept the password</source>
        <translation>máy chủ không chấp nhận mật khẩu</translation>
    </message>
    <message>
        <source>the server knows no such database or user</source>
        <translation>máy chủ không có cơ sở dữ liệu hoặc người dùng này</translation>
    </message>
    <message>
        <source>the session</source>
        <translation>buổi</translation>
    </message>
    <message>
        <source>the session&apos;s name</source>
        <translation>tên buổi</translation>
    </message>
    <message>
        <source>the short name</source>
        <translation>tên ngắn</translation>
    </message>
    <message>
        <source>the signing power</source>
        <translation>quyền hạn ký</translation>
    </message>
    <message>
        <source>the site</source>
        <translation>điểm cầu</translation>
    </message>
    <message>
        <source>the site&apos;s name</source>
        <translation>tên điểm cầu</translation>
    </message>
    <message>
        <source>the source</source>
        <translation>nguồn</translation>
    </message>
    <message>
        <source>the speaker</source>
        <translation>người trình bày</translation>
    </message>
    <message>
        <source>the start</source>
        <translation>thời điểm bắt đầu</translation>
    </message>
    <message>
        <source>the substitute</source>
        <translation>người dự thay</translation>
    </message>
    <message>
        <source>the subtitle</source>
        <translation>phụ đề</translation>
    </message>
    <message>
        <source>the superior unit</source>
        <translation>đơn vị cấp trên</translation>
    </message>
    <message>
        <source>the symbol</source>
        <translation>ký hiệu</translation>
    </message>
    <message>
        <source>the tag</source>
        <translation>nhãn</translation>
    </message>
    <message>
        <source>the term</source>
        <translation>nhiệm kỳ</translation>
    </message>
    <message>
        <source>the text</source>
        <translation>lời văn</translation>
    </message>
    <message>
        <source>the time</source>
        <translation>thời gian</translation>
    </message>
    <message>
        <source>the time after which one is late</source>
        <translation>thời gian tính đến muộn</translation>
    </message>
    <message>
        <source>the times</source>
        <translation>các mốc thời gian</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>tên gọi</translation>
    </message>
    <message>
        <source>the topic</source>
        <translation>chủ đề</translation>
    </message>
    <message>
        <source>the unit</source>
        <translation>đơn vị</translation>
    </message>
    <message>
        <source>the unit&apos;s code</source>
        <translation>mã đơn vị</translation>
    </message>
    <message>
        <source>the unit&apos;s name</source>
        <translation>tên đơn vị</translation>
    </message>
    <message>
        <source>the units</source>
        <translation>các đơn vị</translation>
    </message>
    <message>
        <source>the value</source>
        <translation>giá trị</translation>
    </message>
    <message>
        <source>the venue&apos;s name</source>
        <translation>tên địa điểm</translation>
    </message>
    <message>
        <source>the virus scanner keeps it back</source>
        <translation>phần mềm diệt vi-rút đang chặn</translation>
    </message>
    <message>
        <source>the way of attending</source>
        <translation>hình thức tham dự</translation>
    </message>
    <message>
        <source>the way of tone marks</source>
        <translation>cách đặt dấu thanh</translation>
    </message>
    <message>
        <source>the window</source>
        <translation>cửa sổ phần mềm</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>không có tệp hoặc thư mục này</translation>
    </message>
    <message>
        <source>this layout knows no such name</source>
        <translation>thể thức không có tên này</translation>
    </message>
    <message>
        <source>time when somebody can&apos;t come</source>
        <translation>thời gian bận</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>chủ đề</translation>
    </message>
    <message>
        <source>topics</source>
        <translation>các chủ đề</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>đơn vị</translation>
    </message>
    <message>
        <source>unit or person</source>
        <translation>đơn vị hoặc người</translation>
    </message>
    <message>
        <source>venue</source>
        <translation>địa điểm</translation>
    </message>
    <message>
        <source>what delegates are asked for</source>
        <translation>yêu cầu đối với đại biểu</translation>
    </message>
    <message>
        <source>what is in it is no text</source>
        <translation>bên trong không phải là văn bản</translation>
    </message>
    <message>
        <source>what it is sorted as</source>
        <translation>khóa sắp xếp</translation>
    </message>
    <message>
        <source>what they go on as</source>
        <translation>đơn vị tiếp nhận</translation>
    </message>
    <message>
        <source>which events</source>
        <translation>phạm vi áp dụng</translation>
    </message>
    <message>
        <source>who does it</source>
        <translation>người thực hiện</translation>
    </message>
    <message>
        <source>who reported it</source>
        <translation>người báo số</translation>
    </message>
    <message>
        <source>who signs</source>
        <translation>người ký</translation>
    </message>
    <message>
        <source>withdraw</source>
        <translation>thôi sử dụng</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>thôi sử dụng</translation>
    </message>
    <message>
        <source>wording of content</source>
        <translation>câu chữ của nội dung</translation>
    </message>
    <message>
        <source>work of reporters</source>
        <translation>hoạt động báo cáo viên</translation>
    </message>
    <message>
        <source>{name} (process {number})</source>
        <translation>{name} (tiến trình {number})</translation>
    </message>
</context>
<context>
    <name>_Value</name>
    <message>
        <source>checked against the original</source>
        <translation>đã đối chiếu bản gốc</translation>
    </message>
    <message>
        <source>not checked against the original</source>
        <translation>chưa đối chiếu bản gốc</translation>
    </message>
</context>
</TS>
