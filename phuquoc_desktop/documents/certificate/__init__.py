"""Certificates (giấy khen): layouts as files, words fitted into their boxes, printers calibrated, drawn as PDF."""
