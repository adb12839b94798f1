"""Is a file laid out as Decree 30/2020 asks: its pieces of text are read, recognised by their words, judged by rules."""
