"""What the window writes for those who send lists: their own list with its faults marked, and templates."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO

from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from phuquoc_desktop.domain.progress import ProgressReport
from phuquoc_desktop.gui.shell import Shell
from phuquoc_desktop.intake.sitting import Sitting
from phuquoc_desktop.intake.template_layout import ListKind
from phuquoc_desktop.services import directory
from phuquoc_desktop.translation import _, ngettext

_EXCEL = "(*.xlsx)"


class FilesOut:
    """Asks above a widget where to write, and writes beside the window; ``tell`` takes what went wrong."""

    def __init__(self, backend: Any, shell: Shell, above: QWidget, tell: Callable[[Exception], object]) -> None:
        self._backend, self._shell, self._above, self._tell = backend, shell, above, tell

    def error_workbook(self, sitting: Sitting, said: Callable[[str], object]) -> None:
        """Write the list with its faults marked; ``said`` takes the sentence that tells what was written."""
        stem = Path(sitting.material.name).stem or sitting.material.name
        target = self._ask(_("{name} – to mend").format(name=stem))
        if target is None:
            return

        def work(_report: ProgressReport) -> int:
            from phuquoc_desktop.intake.error_workbook import write_error_workbook

            source = sitting.material.source or Path(f"{stem}.txt")
            return write_error_workbook(source, sitting.opened, sitting.run, target)

        def done(count: int) -> None:
            told = ngettext(
                "{file} was written, {count} place marked.", "{file} was written, {count} places marked.", count
            )
            said(told.format(file=target.name, count=count))

        self._shell.run(work, done, self._tell, title=_("Writing {name}…").format(name=target.name))

    def choose_template(self, at: QWidget, said: Callable[[str], object]) -> None:
        """Ask which template and write it."""
        from functools import partial

        menu = QMenu(at)
        menu.setObjectName("template_kinds")
        for kind in ListKind:
            action = menu.addAction(kind.label)
            action.setObjectName(f"template_{kind.value}")
            action.triggered.connect(partial(self.template, kind, said))
        menu.popup(at.mapToGlobal(at.rect().bottomLeft()))

    def template(self, kind: ListKind, said: Callable[[str], object], _checked: bool = False) -> None:
        """Write an empty list for those who send lists."""
        year = self._shell.year
        target = self._ask(f"{kind.label} {year}")
        if target is None:
            return

        def work(_report: ProgressReport) -> None:
            from phuquoc_desktop.intake.own_template import TemplateFor, template
            from phuquoc_desktop.storage.safe_file import write_whole

            backend = self._backend
            with backend.reading() as read:
                units = [one.name for one in directory.units_in_order(read, backend.profile.office)]
            made = template(kind, TemplateFor(backend.office, year, units, backend.awards))

            def save(file: BinaryIO) -> None:
                file.write(made)

            write_whole(target, save)

        def done(_nothing: None) -> None:
            said(_("The template {file} was written; give it to those who send lists.").format(file=target.name))

        self._shell.run(work, done, self._tell, title=_("Writing {name}…").format(name=target.name))

    def _ask(self, name: str) -> Path | None:
        clean = "".join(letter if letter not in '\\/:*?"<>|' else "-" for letter in name)
        proposed = Path(self._backend.settings.last_folder or Path.home()) / f"{clean}.xlsx"
        words = f"{_('Excel file')} {_EXCEL}"
        chosen, _filter = QFileDialog.getSaveFileName(self._above, _("Save as"), str(proposed), words)
        if not chosen:
            return None
        file = Path(chosen)
        self._backend.settings.last_folder = str(file.parent)
        return file if file.suffix.lower() == ".xlsx" else file.with_name(f"{file.name}.xlsx")
