"""What is copied from paper by hand: a recovery code, and the line of a key sheet."""

from __future__ import annotations

import os
import stat
from dataclasses import replace

import pytest
from bundle_builders import CITY_KEYS, OTHER_KEYS, WARD, WARD_KEYS, a_report
from bundle_zips import files_of
from hypothesis import given
from hypothesis import strategies as st

from phuquoc_desktop.bundle import key_folder, recovery
from phuquoc_desktop.bundle.cipher import RecipientUnreadableError, decrypt
from phuquoc_desktop.bundle.key_card import KeyCard, NotAKeyCardError, read_card
from phuquoc_desktop.bundle.keys import ALSO_FILE, SEED_FILE, KeysUnreadableError, OfficeKeys, create_keys, load_keys
from phuquoc_desktop.bundle.pack import pack
from phuquoc_desktop.bundle.recovery import LETTERS, keys_of, qr_text, rows_of
from phuquoc_desktop.domain.checks import EmptyFieldError
from phuquoc_desktop.domain.errors import RefusedError

GROWN = OfficeKeys.grown(bytes(range(32)))
ROWS = rows_of(GROWN)
CODE = "".join(ROWS)


@pytest.mark.parametrize(("keys", "rows"), [(GROWN, 5), (WARD_KEYS, 9)])
def test_a_code_brings_the_keys_back_however_it_is_typed(keys, rows):
    made = rows_of(keys)
    assert [len(row) for row in made] == [15] * rows
    for typed in ("\n".join(map(recovery.in_groups, made)), "-".join(made).lower(), qr_text(keys)):
        assert keys_of(typed).public == keys.public


def test_letters_that_look_alike_are_read_as_the_figures_that_they_stand_for():
    assert keys_of(CODE.replace("0", "O").replace("1", "l")).public == GROWN.public


@given(st.integers(0, 74), st.sampled_from(LETTERS))
def test_one_wrong_letter_is_found_with_its_row_and_place(at, letter):
    right = CODE[at]
    if letter == right:
        return
    with pytest.raises(recovery.LetterWrongError) as caught:
        keys_of(CODE[:at] + letter + CODE[at + 1 :])
    told = caught.value.places
    assert (told["row"], told["place"], told["read"], told["fits"]) == (at // 15 + 1, at % 15 + 1, letter, right)


@given(st.data())
def test_wrong_letters_never_bring_other_keys_back(data):
    places = data.draw(st.sets(st.integers(0, 74), min_size=1, max_size=12))
    letters = list(CODE)
    for at in places:
        letters[at] = data.draw(st.sampled_from(LETTERS))
    try:
        assert keys_of("".join(letters)).public == GROWN.public
    except RefusedError:
        assert "".join(letters) != CODE


def test_rows_that_changed_places_or_are_missing_are_told():
    with pytest.raises(recovery.RowWrongError):
        keys_of(" ".join([ROWS[1], ROWS[0], *ROWS[2:]]))
    with pytest.raises(recovery.CodeIncompleteError, match="60"):
        keys_of(" ".join(ROWS[:4]))
    with pytest.raises(recovery.LetterUnknownError, match="Ư"):
        keys_of(CODE[:-1] + "ư")


@pytest.mark.parametrize("seam", [" ", "\n", "\r\n\r\n"])
def test_the_line_of_a_key_sheet_is_read_wherever_it_was_broken(seam):
    card = KeyCard(WARD, WARD_KEYS.public)
    torn = seam.join(card.text[start : start + 40] for start in range(0, len(card.text), 40))
    assert read_card(f"Nội dung mã QR: {torn}\n") == card


@given(st.integers(0, 200), st.sampled_from("0aZ/ "))
def test_an_altered_line_of_a_key_sheet_is_refused(at, letter):
    text = KeyCard(WARD, WARD_KEYS.public).text
    altered = text[:at] + letter + text[at + 1 :] if at < len(text) else text[: at - 50]
    if "".join(altered.split()).upper() == "".join(text.split()).upper():
        return
    with pytest.raises(NotAKeyCardError):
        read_card(altered)


def test_renewed_keys_still_read_what_was_encrypted_to_the_old_ones(tmp_path):
    folder = tmp_path / "keys"
    first = create_keys(folder)
    key_folder.add_reader(folder, "Người giữ khóa thứ hai", OTHER_KEYS.public.recipient)
    for _year in range(2):
        renewed = key_folder.renew(folder)
    found = load_keys(folder)
    assert found.public == renewed.public != first.public
    assert [one.public for one in found.earlier][-1] == first.public
    assert [one.name for one in found.also] == ["Người giữ khóa thứ hai"]
    assert decrypt(pack(a_report(), CITY_KEYS, first.public.recipient).raw, *found.identities)
    if os.name == "posix":
        files = [one for one in tmp_path.rglob("*") if one.is_file()]
        assert {stat.S_IMODE(one.stat().st_mode) for one in files} == {0o600}


def test_keys_brought_back_take_the_place_of_those_that_a_new_pc_made(tmp_path):
    made = create_keys(tmp_path / "keys")
    key_folder.bring_back(tmp_path / "keys", keys_of(CODE))
    found = load_keys(tmp_path / "keys")
    assert found.public == GROWN.public
    assert [one.public for one in found.earlier] == [made.public]
    assert rows_of(found) == ROWS
    with pytest.raises(key_folder.SameKeysError):
        key_folder.bring_back(tmp_path / "keys", keys_of(CODE))


def test_a_crash_between_the_renames_loses_no_key(tmp_path):
    made = create_keys(tmp_path / "keys")
    (tmp_path / "keys").rename(tmp_path / "keys.old")
    key_folder.settle(tmp_path / "keys")
    assert load_keys(tmp_path / "keys").public == made.public


def test_a_third_reader_opens_what_is_encrypted_from_then_on(tmp_path):
    create_keys(tmp_path / "keys", WARD_KEYS)
    keys = key_folder.add_reader(tmp_path / "keys", "Phó chủ tịch", OTHER_KEYS.public.recipient)
    assert load_keys(tmp_path / "keys").also == keys.also
    sealed = pack(a_report(), keys, CITY_KEYS.public.recipient).raw
    for identity in (CITY_KEYS.identity, WARD_KEYS.identity, OTHER_KEYS.identity):
        assert "data/head.json" in files_of(decrypt(sealed, identity))
    left = key_folder.remove_reader(tmp_path / "keys", OTHER_KEYS.public.recipient)
    assert left.also == ()
    assert not (tmp_path / "keys" / ALSO_FILE).exists()
    with pytest.raises(key_folder.NotAReaderError):
        key_folder.remove_reader(tmp_path / "keys", OTHER_KEYS.public.recipient)
    for name, recipient, refusal in (("x", "ssh-rsa", RecipientUnreadableError), ("", "age1", EmptyFieldError)):
        with pytest.raises(refusal):
            key_folder.add_reader(tmp_path / "keys", name, recipient)


def test_a_seed_that_is_not_that_of_the_keys_beside_it_is_told(tmp_path):
    create_keys(tmp_path / "keys", GROWN)
    (tmp_path / "keys" / SEED_FILE).write_text("00" * 32)
    with pytest.raises(KeysUnreadableError, match=SEED_FILE):
        load_keys(tmp_path / "keys")


def test_neither_seed_nor_earlier_secrets_are_shown():
    shown = repr(replace(GROWN, earlier=(WARD_KEYS,)))
    assert "SECRET" not in shown
    assert GROWN.seed is not None
    assert GROWN.seed.hex() not in shown
