"""Văn thư đi: how a bundle leaves the office: looked at before, as mail, in parts, on a stick, as pictures."""
