"""Papers: what each consists of, and how it is drawn as PDF, Word, sheet or HTML."""
