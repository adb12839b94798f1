"""Files that people attach: what they hold, what speaks against them, their pages, and how they are made smaller.

Everything here works on bytes, offline, and without a window. A file is judged by its content, never by its ending.
"""
