"""The rules of the field in plain Python: no SQL, no Qt, no files, no clock."""
