"""What one record's fields came to since a bundle."""

from builders import add_party, an_office

from phuquoc_desktop.services import record_journal


def test_the_fields_of_several_changes_are_told_as_one(tmp_path):
    backend = an_office(tmp_path)
    party = add_party(backend)
    with backend.reading() as read:
        sent = read.journal_head()
    for name, note in (("Nguyễn Văn Bình", "x"), ("Nguyễn Văn Cần", None)):
        with backend.begin("Change") as work:
            found = work.parties.get(party.id)
            found.name, found.note = name, note
    with backend.reading() as read:
        fields = record_journal.since(read, "party", party.id, sent)
    backend.close()
    assert [(one.old, one.new) for one in fields] == [("Nguyễn Văn An", "Nguyễn Văn Cần")]
