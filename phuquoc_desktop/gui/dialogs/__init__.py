"""Dialogs: forms that edit one record, and what tells and asks."""
