"""What the build adds: compiled words and, in a wheel, font and colour profile of papers; all kept out of the repository."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ShippedFilesHook(BuildHookInterface[Any]):
    """Compile the catalogues for every build; a wheel refuses to be built without font or colour profile."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Prepare the files before they are collected; ``version`` is ``standard`` or ``editable``."""
        root = Path(self.root)
        sys.path.insert(0, str(root / "packaging"))
        import colours
        import fonts
        import words

        compiled = words.compile_all(root)
        if version == "editable":
            return
        try:
            fonts.gather(root / "resources" / "fonts")
            colours.gather(root / "resources" / "colour")
        except (fonts.FontsMissingError, colours.ProfileMissingError) as error:
            sys.exit(f"The wheel cannot be built. {error}")
        for file in compiled:
            build_data["force_include"][str(file)] = f"phuquoc_desktop/_assets/{file.relative_to(root).as_posix()}"
