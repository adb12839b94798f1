"""Gói đồng bộ: what goes to the city and what comes back; at the city, what the offices have sent."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from phuquoc_desktop.gui.pages.bundles.city_face import CityFace
from phuquoc_desktop.gui.pages.bundles.file_drops import FileDrops
from phuquoc_desktop.gui.pages.bundles.folders import ask_files, ask_folder
from phuquoc_desktop.gui.pages.bundles.handing_over import HandingOver
from phuquoc_desktop.gui.pages.bundles.keys_dialog import KeysDialog
from phuquoc_desktop.gui.pages.bundles.two_pcs_dialog import TwoPcsDialog
from phuquoc_desktop.gui.pages.bundles.waiting_strip import WaitingStrip
from phuquoc_desktop.gui.pages.bundles.ward_face import WardFace
from phuquoc_desktop.gui.pages.page import Page
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.storage.profile import Role
from phuquoc_desktop.translation import N_, _


class BundlesPage(Page):
    """Shows the face that fits the role; files may be dropped anywhere on it."""

    title_id = N_("Bundles")

    def __init__(self, backend: Any, shell: Shell) -> None:
        super().__init__(backend, shell)
        self.is_city = backend.profile.role is Role.CITY
        self.face: WardFace | CityFace = (
            CityFace(backend, shell, self) if self.is_city else WardFace(backend, shell, self)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.waiting = WaitingStrip(backend, shell, self)
        ground = QHBoxLayout()
        ground.setContentsMargins(20, 0, 20, 0)
        ground.addWidget(self.waiting)
        column.addLayout(ground)
        column.addWidget(self.face)
        self.drops = FileDrops(self, folders=self.is_city)
        self.drops.dropped.connect(self._on_dropped)
        self._add_actions()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Read again; what is shown here hangs on records of almost every kind."""
        self.face.refresh(kinds)
        self.waiting.refresh()

    def open_record(self, record_id: str) -> None:
        """Show a record that differs, or an office."""
        self.face.open_record(record_id)

    def focus_first(self) -> None:
        """Put the focus where work starts."""
        self.face.focus_first()

    def _add_actions(self) -> None:
        if isinstance(self.face, WardFace):
            text = _("Send to the city…")
            self.add_action("export_bundle", text, self.face.export, icon="send", shortcut="Ctrl+E", primary=True)
        text = _("Receive files…") if self.is_city else _("Receive a file…")
        self.add_action(
            "receive_files", text, self._on_receive, icon="receive", shortcut="Ctrl+O", primary=self.is_city
        )
        if self.is_city:
            self.add_action("receive_folder", _("Receive a folder…"), self._on_receive_folder, icon="folder")
        if isinstance(self.face, WardFace):
            text = _("Send explanations…")
            self.add_action("send_explanations", text, self.face.send_explanations, icon="send")
        self.add_action("show_keys", _("Keys"), self._on_keys, icon="key")
        self.add_action("several_pcs", _("Several PCs…"), self._on_several_pcs, icon="question")
        if isinstance(self.face, WardFace):
            self.handing_over = HandingOver(self.backend, self.shell, self)
            self.add_action("hand_over", _("Hand over all data…"), self.handing_over.ask, icon="folder")
        if isinstance(self.face, CityFace):
            self.add_action("send_law", _("Send rule packs…"), self.face.law.ask, icon="send")
            self.add_action("send_plan", _("Send the plan…"), self.face.out.configure, icon="send")
            self.add_action("send_decisions", _("Send decisions…"), self.face.out.decide, icon="send")

    def _on_receive(self) -> None:
        self.face.receive(ask_files(self, self.backend))

    def _on_receive_folder(self) -> None:
        folder = ask_folder(self, self.backend, _("Choose the folder with the files received"))
        if folder is not None:
            self.face.receive([folder])

    def _on_dropped(self, paths: list[Path]) -> None:
        self.face.receive(paths)

    def _on_several_pcs(self) -> None:
        TwoPcsDialog(self.backend, self.shell, self).open()

    def _on_keys(self) -> None:
        KeysDialog(self.backend, self.shell, self).open()
