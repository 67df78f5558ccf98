"""The door stations of an event on the attendance page: the office's side, or the station's own."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from baocaovien.services.exchange.stations import station_role
from baocaovien.ui.bridge import Bridge
from baocaovien.ui.exchange.home_stations import HomeStations
from baocaovien.ui.exchange.intake import Intake
from baocaovien.ui.exchange.station_panel import StationPanel
from baocaovien.ui.shell import Shell
from baocaovien.ui.widgets.basics import ScrollArea, column


class StationsView(QWidget):
    """What came in on top; below it what this machine is."""

    def __init__(self, bridge: Bridge, shell: Shell) -> None:
        super().__init__()
        self.intake = Intake(bridge, shell)
        role = bridge.read(station_role)
        self.home = HomeStations(bridge, shell, self.intake) if role is None else None
        self.station = StationPanel(bridge, shell, self.intake, role) if role is not None else None
        inside = QWidget()
        inside.setLayout(column(self.intake, self.home or self.station, margins=(0, 0, 4, 0)))
        area = ScrollArea()
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("Stations"))
        area.setWidget(inside)
        self.setLayout(column(area))
        self.intake.finished.connect(self.refresh)

    def show_event(self, event_id: UUID, title: str) -> None:
        """Show the stations of an event."""
        if self.home is not None:
            self.home.show_event(event_id, title)

    def refresh(self) -> None:
        """Read anew."""
        if self.home is not None:
            self.home.refresh()
            self.home.look_for_pairs()
        if self.station is not None:
            self.station.refresh()

    def take_files(self, files: list[Path]) -> None:
        """Take in files that were dropped."""
        self.intake.take(files)
