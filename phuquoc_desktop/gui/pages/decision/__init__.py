"""Parts of the page of decisions."""
