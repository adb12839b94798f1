"""The signed file between offices; ``FORMAT.md`` in this folder is the contract."""
