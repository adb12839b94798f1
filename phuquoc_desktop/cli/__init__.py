"""The command line: the same program for scripts and for a PC without a screen."""
