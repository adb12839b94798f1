"""How likely two parties are the same: what is compared, what each likeness weighs, and who is worth comparing."""
