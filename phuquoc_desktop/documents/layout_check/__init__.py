"""Is a file laid out as Decree 30/2020 asks: read as pieces of text with their looks, recognised by their words, judged by rules."""
