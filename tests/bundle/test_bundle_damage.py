from __future__ import annotations

import pytest
from bundle_builders import CITY, CITY_KEYS, KNOWN, WARD_KEYS, a_report
from hypothesis import example, given, settings
from hypothesis import strategies as st

from phuquoc_desktop.bundle.errors import RefusedBundleError
from phuquoc_desktop.bundle.pack import pack
from phuquoc_desktop.bundle.verify import examine

PLAIN = pack(a_report(), WARD_KEYS).raw
SEALED = pack(a_report(), WARD_KEYS, CITY_KEYS.public.recipient).raw
either = st.sampled_from([PLAIN, SEALED])


def assert_refused_with_a_sentence(raw: bytes) -> None:
    with pytest.raises(RefusedBundleError) as caught:
        examine(raw, me=CITY, keys=CITY_KEYS, known=KNOWN)
    assert len(str(caught.value)) > 40
    assert "{" not in str(caught.value)


@settings(max_examples=300)
@given(either, st.floats(0, 1, exclude_max=True), st.integers(0, 7))
@example(PLAIN, 0.0, 0)
@example(SEALED, 0.0, 0)
def test_a_bundle_altered_by_one_bit_is_refused(whole, place, bit):
    raw = bytearray(whole)
    raw[int(place * len(raw))] ^= 1 << bit
    assert_refused_with_a_sentence(bytes(raw))


@settings(max_examples=200)
@given(either, st.floats(0, 1, exclude_max=True))
def test_a_bundle_cut_short_anywhere_is_refused(whole, place):
    assert_refused_with_a_sentence(whole[: int(place * len(whole))])


@pytest.mark.parametrize("whole", [PLAIN, SEALED])
def test_the_first_and_last_bytes_are_no_exception(whole):
    for length in [*range(120), *range(len(whole) - 120, len(whole))]:
        assert_refused_with_a_sentence(whole[:length])
    for place in [*range(60), *range(len(whole) - 100, len(whole))]:
        assert_refused_with_a_sentence(whole[:place] + bytes([whole[place] ^ 16]) + whole[place + 1 :])


@given(either, st.binary(min_size=1, max_size=9))
def test_what_was_added_at_the_end_is_noticed(whole, more):
    assert_refused_with_a_sentence(whole + more)


@given(either, st.floats(0, 1, exclude_max=True), st.binary(min_size=1, max_size=9))
def test_what_was_added_inside_is_noticed(whole, place, more):
    cut = int(place * len(whole))
    assert_refused_with_a_sentence(whole[:cut] + more + whole[cut:])


@given(st.binary(max_size=200))
def test_noise_is_refused(noise):
    assert_refused_with_a_sentence(noise)
    assert_refused_with_a_sentence(b"age-encryption.org/v1\n" + noise)
