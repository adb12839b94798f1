"""The file of an award history: a signed bag in a zip, which stock tools verify (``ssh-keygen -Y verify``, ``sha256sum -c``).

Inside: ``data/award-history.json`` (what programs read), ``data/award-history.pdf`` (the same for people), ``data/README.txt``
(how to verify), and the tag files of a bag with the signature of ``tagmanifest-sha256.txt``.
"""

from __future__ import annotations

from dataclasses import dataclass

from phuquoc_desktop.bundle.bag import check_bag, digests_of, make_bag, read_signed
from phuquoc_desktop.bundle.container import Limits, Source, open_container, pack_files
from phuquoc_desktop.bundle.errors import NotABundleError
from phuquoc_desktop.bundle.keys import OfficeKeys
from phuquoc_desktop.bundle.seal import sign, verify
from phuquoc_desktop.domain.key_line import fingerprint_of
from phuquoc_desktop.services.award_slips import AwardSlip, decode, encode

NAMESPACE = "phuquoc-award-history@1"
LIMITS = Limits(packed=20 << 20, unpacked=40 << 20, members=20, ratio=200, tag_file=1 << 20)
SLIP, PAPER, README = "data/award-history.json", "data/award-history.pdf", "data/README.txt"
FOLDER = "award-history"

_TOLD = """\
Phiếu lịch sử khen thưởng / award history of one person, signed by {office}.

Khóa ký / signing key: {fingerprint}
{key}

Kiểm tra không cần phần mềm này / to verify without this program (OpenSSH 8.1 or later), in this folder:

  echo 'office {key}' > allowed
  ssh-keygen -Y verify -f allowed -I office -n {namespace} -s tagmanifest-sha256.txt.sig < tagmanifest-sha256.txt
  sha256sum -c tagmanifest-sha256.txt
  sha256sum -c manifest-sha256.txt

Chỉ tin khi khóa đúng là của cơ quan: gọi điện để so các ký tự cuối của SHA256.
Believe it only when the key is the office's own: compare the end of the SHA256 by telephone.
"""


@dataclass(frozen=True)
class OpenedSlip:
    """A slip whose every byte fits its signature; whose key that is, a person or the known offices say."""

    slip: AwardSlip
    paper: bytes
    signing_line: str

    @property
    def fingerprint(self) -> str:
        """``SHA256:…`` of the key."""
        return fingerprint_of(self.signing_line)


def pack_slip(slip: AwardSlip, paper: bytes, keys: OfficeKeys) -> bytes:
    """Return the file of a slip, the same for the same contents and keys."""
    public = keys.public
    told = _TOLD.format(
        office=slip.office_name, fingerprint=public.fingerprint, key=public.signing_line, namespace=NAMESPACE
    )
    payload: dict[str, Source] = {SLIP: encode(slip), PAPER: paper, README: told.encode()}
    info = {"Bag-Software-Agent": "phuquoc-desktop", "Bagging-Date": slip.issued_on.isoformat()}
    made = make_bag(payload, digests_of(payload), info, lambda tags: sign(keys.signing, tags, NAMESPACE))
    raw = pack_files(FOLDER, made.files)
    open_slip(raw)
    return raw


def open_slip(raw: bytes) -> OpenedSlip:
    """Verify a file and return what is in it; raises a RefusedBundleError for one altered byte, or SlipUnreadableError."""
    container = open_container(raw, LIMITS)
    armoured, manifest = read_signed(container, LIMITS)
    signer = verify(armoured, manifest, NAMESPACE)
    bag = check_bag(container, LIMITS)
    if set(bag.digests) != {SLIP, PAPER, README}:
        raise NotABundleError(detail=SLIP)
    return OpenedSlip(decode(bag.read(SLIP)), bag.read(PAPER), signer)
