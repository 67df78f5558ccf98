"""Presenting without any other program: slides full screen, the speaker's screen beside them, a clock for rehearsals."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QRect, QRectF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QDesktopServices,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from baocaovien.decks.scene import EMU_PT, Box, DeckPlan, SlidePlan, VideoShape
from baocaovien.ui.decks.clip_player import ClipScreen, multimedia
from baocaovien.ui.decks.painter import SlidePainter
from baocaovien.ui.decks.slide_view import SlideView, step_of
from baocaovien.ui.look import theme
from baocaovien.ui.widgets.basics import button, column, label, row, set_tone

_NOTES_PIXELS = 21


def clock(seconds: float) -> str:
    """Minutes and seconds: 12:05."""
    whole = int(seconds)
    return f"{whole // 60}:{whole % 60:02}"


class _KeyWindow(QWidget):
    """A window of its own that takes every key before the main window's shortcuts do.

    Signals:
        pressed: a key.
        closed: the window was closed.
    """

    pressed = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget, title: str) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(title)
        self.setAccessibleName(title)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.pressed.emit(event.key())

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()


class SlideWindow(_KeyWindow):
    """One slide and nothing else, on black.

    Signals:
        clicked: a mouse button: 1 forth, -1 back.
    """

    clicked = Signal(int)

    def __init__(self, parent: QWidget, title: str) -> None:
        super().__init__(parent, title)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.black = False
        self.word = label(tone="attention", wrap=True)
        """What the person in front must know about the slide; empty on nearly every one."""
        self.word.setParent(self)
        self.word.setStyleSheet("background: #000000; color: #ffffff; padding: 6px;")
        self.word.hide()
        self._screen = ClipScreen(self)
        self._painter: SlidePainter | None = None
        self._slide: SlidePlan | None = None

    def show_slide(self, painter: SlidePainter, slide: SlidePlan | None) -> None:
        """Show a slide; None is the black end."""
        if slide is not self._slide:
            self._screen.stop()
        self._painter, self._slide = painter, slide
        silent = self._clip() is not None and multimedia() is None
        self._say(self.tr("This computer cannot play clips here: V opens the clip in its own player") if silent else "")
        self.setAccessibleDescription(slide.title if slide is not None else "")
        self.update()

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        canvas = QPainter(self)
        canvas.fillRect(self.rect(), QColor("#000000"))
        if self._painter is not None and self._slide is not None and not self.black:
            ratio = self.devicePixelRatioF()
            size = self._painter.size_in(self.size() * ratio)
            drawn = self._painter.pixmap(self._slide, size.width(), ratio)
            shown = drawn.deviceIndependentSize().toSize()
            canvas.drawPixmap((self.width() - shown.width()) // 2, (self.height() - shown.height()) // 2, drawn)
        canvas.end()

    @property
    def waits_to_play(self) -> bool:
        """Whether the slide has a clip that can be played here and was not yet."""
        return self._clip() is not None and multimedia() is not None and not self._screen.begun and not self.black

    def play(self) -> None:
        """Play or pause the clip of the slide; what can't be played here is opened in the system's player."""
        shape = self._clip()
        if shape is not None and not self._screen.toggle(shape.clip, self._place_of(shape.box)):
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(shape.clip)))

    def stop_clip(self) -> None:
        """Let the clip go."""
        self._screen.stop()

    def _clip(self) -> VideoShape | None:
        shapes = self._slide.shapes if self._slide is not None else ()
        return next((shape for shape in shapes if isinstance(shape, VideoShape)), None)

    def _place_of(self, box: Box) -> QRect:
        """Where a box of the slide stands in the window."""
        assert self._painter is not None
        ratio = self.devicePixelRatioF()
        size = self._painter.size_in(self.size() * ratio)
        unit = size.width() / ratio / self._painter.width / EMU_PT
        left, top = (self.width() - size.width() / ratio) / 2, (self.height() - size.height() / ratio) / 2
        return QRectF(left + box.x * unit, top + box.y * unit, box.w * unit, box.h * unit).toRect()

    def _say(self, words: str) -> None:
        self.word.setText(words)
        self.word.setVisible(bool(words))
        if words:
            high = self.word.heightForWidth(self.width())
            self.word.setGeometry(0, self.height() - high, self.width(), high)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say(self.word.text())

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.clicked.emit(-1 if event.button() == Qt.MouseButton.RightButton else 1)


class SpeakerWindow(_KeyWindow):
    """What the speaker sees: the slide, the next one, the notes and the clock.

    Signals:
        stepped: 1 forth, -1 back.
    """

    stepped = Signal(int)

    def __init__(self, parent: QWidget, title: str) -> None:
        super().__init__(parent, title)
        px = theme.current().px
        self.setProperty("surface", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.now, self.next = SlideView(self.tr("This slide")), SlideView(self.tr("Next slide"))
        self.notes = QPlainTextEdit()
        self.notes.setTabChangesFocus(True)
        self.notes.setReadOnly(True)
        self.notes.setAccessibleName(self.tr("Notes"))
        self.notes.setStyleSheet(f"font-size: {px(_NOTES_PIXELS)}px;")
        self.notes.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.time, self.slide_time, self.number = label(scale="title"), label(tone="muted"), label(tone="muted")
        self.dark = label(self.tr("⚠ The hall sees a black screen: B"), tone="attention")
        self.dark.hide()
        back = button(self.tr("Back"), "arrow-left", clicked=lambda: self.stepped.emit(-1))
        forth = button(self.tr("Forth"), "arrow-right", kind="primary", clicked=lambda: self.stepped.emit(1))
        end = button(self.tr("End"), "x", clicked=self.leave)
        for made in (back, forth, end):
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        right = column(label(self.tr("Next"), scale="caption", tone="muted"), self.next, self.notes)
        right.setStretch(1, 2)
        right.setStretch(2, 3)
        both = row(self.now, right, spacing=16)
        both.setStretch(0, 3)
        both.setStretch(1, 2)
        foot = row(self.time, self.slide_time, self.dark, None, self.number, back, forth, end, spacing=12)
        whole = column(both, foot, spacing=12, margins=(16, 16, 16, 12))
        whole.setStretch(0, 1)
        self.setLayout(whole)
        for view in (self.now, self.next):
            view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            view.stepped.connect(self.stepped)

    def leave(self) -> None:
        """End the show."""
        self.close()

    def show_slides(self, painter: SlidePainter, slide: SlidePlan | None, following: SlidePlan | None, number: str) -> None:
        """Show the slide, the one after it, and what to say."""
        self.now.show_slide(painter, slide)
        self.next.show_slide(painter, following)
        self.notes.setPlainText("\n\n".join(slide.notes) if slide is not None else "")
        self.number.setText(number)

    def show_black(self, black: bool) -> None:
        """Say that the hall sees a black screen: the speaker looks at another one."""
        self.dark.setVisible(black)

    def show_time(self, spoken: float, room: int | None, on_slide: float, planned: float) -> None:
        """Show the clock; over the time it turns red and says so."""
        over = room is not None and spoken > room * 60
        words = clock(spoken)
        if room is not None:
            words = self.tr("{spoken} of {room}").format(spoken=words, room=clock(room * 60))
        self.time.setText(f"⚠ {words}" if over else words)
        set_tone(self.time, "wrong" if over else "")
        here = self.tr("this slide {spoken}").format(spoken=clock(on_slide))
        if planned:
            here = self.tr("this slide {spoken} of {planned}").format(spoken=clock(on_slide), planned=clock(planned * 60))
        self.slide_time.setText(here)
        set_tone(self.slide_time, "attention" if planned and on_slide > planned * 60 else "muted")


class Show(QObject):
    """Leads through the slides that are not hidden.

    Attributes:
        times: seconds spent on each entry, by its key.

    Signals:
        ended: the windows are closed.
        moved: the number of the slide among the shown ones, from 0; their count is the black end.
    """

    ended = Signal()
    moved = Signal(int)

    def __init__(
        self,
        parent: QWidget,
        painter: SlidePainter,
        plan: DeckPlan,
        *,
        room: int | None,
        rehearsal: bool,
        now: Callable[[], float] | None = None,
    ) -> None:
        """Make the windows.

        Args:
            room: the minutes that there are.
            now: seconds since some moment; the clock of the machine where it is not given.
        """
        super().__init__(parent)
        self.rehearsal, self._host = rehearsal, parent
        self.times: dict[str, float] = {}
        self._painter, self._plan, self._room = painter, plan, room
        self._slides = tuple(slide for slide in plan.slides if not slide.hidden)
        self._minutes = {slide.entry_key: slide.minutes for slide in self._slides if slide.minutes}
        self._at = 0
        self._over = False
        self._elapsed = QElapsedTimer()
        self._now = now or (lambda: self._elapsed.elapsed() / 1000)
        self._since = 0.0
        self.window = None if rehearsal else SlideWindow(parent, plan.title)
        two = len(QGuiApplication.screens()) > 1
        self.speaker = SpeakerWindow(parent, plan.title) if rehearsal or two else None
        for shown in (self.window, self.speaker):
            if shown is not None:
                shown.pressed.connect(self.press)
                shown.closed.connect(self.end)
        if self.window is not None:
            self.window.clicked.connect(self.step)
        if self.speaker is not None:
            self.speaker.stepped.connect(self.step)
        self._ticking = QTimer(self, interval=500)
        self._ticking.timeout.connect(self._tick)

    @property
    def at(self) -> int:
        """The number of the shown slide, from 0."""
        return self._at

    def begin(self, number: int) -> None:
        """Open the windows at a slide of the whole plan."""
        self._elapsed.start()
        self._since = self._now()
        self._at = sum(1 for slide in self._plan.slides[:number] if not slide.hidden)
        self._at = min(self._at, max(len(self._slides) - 1, 0))
        own = self._host.screen()  # the person looks at the screen where the program is; the hall sees the other
        if self.window is not None:
            hall = next((screen for screen in QGuiApplication.screens() if screen is not own), own)
            self.window.setGeometry(hall.geometry())
            self.window.showFullScreen()
        if self.speaker is not None:
            self.speaker.setGeometry(own.availableGeometry().adjusted(40, 40, -40, -40))
            if self.rehearsal:
                self.speaker.show()
            else:
                self.speaker.showFullScreen()
        front = self.window or self.speaker
        if front is not None:
            front.activateWindow()
        self._ticking.start()
        self._show()

    def press(self, key: int) -> None:
        """Do what a key of the keyboard or of a remote says: PgUp, PgDn, arrows, blank, F5, Esc, B."""
        step = step_of(key)
        if step or key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step(step or 1)
        elif key == Qt.Key.Key_Escape:
            self.end()
        elif key in (Qt.Key.Key_F5, Qt.Key.Key_Home):
            self.go(0)
        elif key == Qt.Key.Key_End:
            self.go(len(self._slides) - 1)
        elif key in (Qt.Key.Key_B, Qt.Key.Key_Period):
            self._turn_black()
        elif key == Qt.Key.Key_V:
            self._play()

    def step(self, step: int) -> None:
        """Go forth or back; a clip is played before the next slide; past the last slide is black, one step more ends."""
        if self.window is not None and self.window.black:
            self._turn_black()
        elif step > 0 and self.window is not None and self.window.waits_to_play:
            self.window.play()
        elif self._at + step > len(self._slides):
            self.end()
        else:
            self.go(self._at + step)

    def go(self, at: int) -> None:
        """Go to a shown slide by its number, from 0."""
        self._count()
        self._at = min(max(at, 0), len(self._slides))
        self._show()

    def take_plan(self, plan: DeckPlan) -> None:
        """Go on with slides that were placed anew, at the same one."""
        slide = self._slide(self._at)
        self._plan = plan
        self._slides = tuple(each for each in plan.slides if not each.hidden)
        keys = [each.key for each in self._slides]
        if slide is not None and slide.key in keys:
            self._at = keys.index(slide.key)
        self._at = min(self._at, len(keys))
        self._show()

    def end(self) -> None:
        """Close the windows."""
        if self._over:
            return
        self._over = True
        self._count()
        self._ticking.stop()
        if self.window is not None:
            self.window.stop_clip()
        for shown in (self.window, self.speaker):
            if shown is not None:
                shown.close()
                shown.deleteLater()
        self.ended.emit()

    # -- inside --------------------------------------------------------------------------------------------------

    def _slide(self, at: int) -> SlidePlan | None:
        return self._slides[at] if at < len(self._slides) else None

    def _show(self) -> None:
        slide = self._slide(self._at)
        if self.window is not None:
            self.window.show_slide(self._painter, slide)
        if self.speaker is not None:
            number = f"{min(self._at + 1, len(self._slides))} / {len(self._slides)}"
            self.speaker.show_slides(self._painter, slide, self._slide(self._at + 1), number)
        self._tick()
        self.moved.emit(self._at)

    def _count(self) -> None:
        """Add the time since the last step to the slide that was shown."""
        slide, now = self._slide(self._at), self._now()
        if slide is not None:
            self.times[slide.entry_key] = self.times.get(slide.entry_key, 0.0) + now - self._since
        self._since = now

    def _tick(self) -> None:
        if self.speaker is None:
            return
        slide, here = self._slide(self._at), self._now() - self._since
        spent = sum(self.times.values()) + here
        key = slide.entry_key if slide is not None else ""
        self.speaker.show_time(spent, self._room, self.times.get(key, 0.0) + here, self._minutes.get(key, 0.0))

    def _turn_black(self) -> None:
        if self.window is not None:
            self.window.stop_clip()
            self.window.black = not self.window.black
            self.window.update()
            if self.speaker is not None:
                self.speaker.show_black(self.window.black)

    def _play(self) -> None:
        if self.window is not None:
            self.window.play()
