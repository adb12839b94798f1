"""``phuquoc demo DIR``: the main job from nothing, without a screen, on the plan of 2021 with invented people."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.domain.errors import RefusedError
from phuquoc_desktop.translation import N_, _

if TYPE_CHECKING:
    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import Commands

MARK = "demo.txt"
"""Tells a folder that an earlier demo made, and that may be made anew, from a folder that belongs to somebody."""


class FolderTakenError(RefusedError):
    """The folder holds something that no demo made."""

    sentence = N_("{folder} is not empty and no earlier demo made it; choose an empty folder.")


def add_commands(commands: Commands) -> None:
    """Add ``demo``."""
    parser = add_command(commands, "demo", run, _("Play the main job with invented people into a folder"))
    parser.add_argument("folder", metavar=_("DIR"), help=_("an empty folder, or one that an earlier demo made"))


def run(call: Call) -> int:
    """Play the story beside the folder, then put it in its place."""
    from phuquoc_desktop.cli.demo_index import files_below, write_index
    from phuquoc_desktop.storage.safe_file import trouble_of

    folder = Path(call.options.folder).absolute()
    _refuse_taken(folder)
    building = folder.with_name(f"{folder.name}.building")
    shutil.rmtree(building, ignore_errors=True)
    try:
        building.mkdir(parents=True)
    except OSError as error:
        raise trouble_of(error, building) from error
    steps, bags = _play(building)
    (building / MARK).write_text("\n".join(f"{step}: {outcome}" for step, outcome in steps) + "\n", encoding="utf-8")
    write_index(building, steps, bags)
    shutil.rmtree(folder, ignore_errors=True)
    building.rename(folder)
    names = [path.relative_to(folder).as_posix() for path in files_below(folder)]
    document = {"folder": str(folder), "steps": [{"step": s, "outcome": o} for s, o in steps], "files": names}
    lines = [f"{step}: {outcome}" for step, outcome in steps]
    call.answer(document, [*lines, "", _("Open {file} to see every file.").format(file=folder / "index.html")])
    return 0


def _play(building: Path) -> tuple[list[tuple[str, str]], dict[str, str]]:
    from phuquoc_desktop.cli import demo_cast, demo_story

    cast = demo_cast.enter(building)
    try:
        demo_story.play(cast)
        return cast.steps, cast.bags()
    finally:
        cast.close()


def _refuse_taken(folder: Path) -> None:
    if folder.exists() and (not folder.is_dir() or (any(folder.iterdir()) and not (folder / MARK).is_file())):
        raise FolderTakenError(field="folder", folder=folder)
