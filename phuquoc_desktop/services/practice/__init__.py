"""Practice data: an office filled with invented people, so that everything can be tried without harm."""

from __future__ import annotations

from phuquoc_desktop.services.practice.filling import fill

__all__ = ["fill"]
