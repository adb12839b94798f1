"""Drawing instructions: one chart, drawn alike on the screen, in PDF and in HTML."""
