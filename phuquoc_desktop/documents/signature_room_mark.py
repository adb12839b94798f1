"""How papers name the room for a signature inside a PDF; apart, so that whoever looks for it needs no renderer."""

MARK = "o-ky-"
"""Named destinations begin so, followed by their number from 1 in the order of the paper."""
