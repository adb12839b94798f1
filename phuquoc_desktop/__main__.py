"""Where the program begins: ``phuquoc`` for commands, ``phuquoc-desktop`` for the window."""

from __future__ import annotations

import sys
from io import TextIOWrapper


def run_command() -> int:
    """Run the command line; output is UTF-8 whatever the console says."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    from phuquoc_desktop.cli.main import run

    return run(sys.argv[1:])


def run_window() -> int:
    """Open the window; its arguments are ``--data DIR``, ``--practice`` and ``--development``."""
    from phuquoc_desktop.gui.launch import run_window as open_window

    return open_window(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(run_command())
