"""Phú Quốc Thi đua: emulation and commendation for ward and commune offices, offline."""

__version__ = "0.1.0"
