"""Verdicts on stored files, each found once: a content never changes, and what the office trusts rarely does."""

from __future__ import annotations

from collections.abc import Iterable
from threading import Lock

from phuquoc_desktop.documents.signing.trust import TrustStore
from phuquoc_desktop.documents.signing.verdict import FileVerdict
from phuquoc_desktop.documents.signing.verifying import verify
from phuquoc_desktop.domain.dossier import Paper
from phuquoc_desktop.domain.progress import ProgressReport, silent
from phuquoc_desktop.services.paper_signing import is_signable
from phuquoc_desktop.storage.attachments import AttachmentMissingError, AttachmentStore
from phuquoc_desktop.translation import _


class Verdicts:
    """The verdicts of one office; asked from workers, so what is known is kept under a lock."""

    def __init__(self, store: AttachmentStore, trust: TrustStore) -> None:
        self.trust = trust
        self._store = store
        self._known: dict[tuple[str, tuple[str, ...]], FileVerdict] = {}
        self._lock = Lock()

    def of_content(self, content: bytes) -> FileVerdict:
        """Return the verdict on a file that is not stored."""
        return verify(content, self.trust.roots())

    def of_paper(self, paper: Paper) -> FileVerdict | None:
        """Return the verdict on a paper's PDF; None for other files and for one that is gone."""
        if not is_signable(paper):
            return None
        digest = paper.attachment or ""
        key = (digest, self.trust.names())
        with self._lock:
            known = self._known.get(key)
        if known is None:
            try:
                known = self.of_content(self._store.read(digest, paper.title))
            except AttachmentMissingError:
                return None
            with self._lock:
                self._known[key] = known
        return known

    def of_papers(self, papers: Iterable[Paper], report: ProgressReport = silent) -> dict[str, FileVerdict]:
        """Return the verdicts of those papers that have one, by the papers' ids."""
        listed = list(papers)
        found = {}
        for number, paper in enumerate(listed):
            report(number, len(listed), _("Checking signatures"))
            verdict = self.of_paper(paper)
            if verdict is not None:
                found[paper.id] = verdict
        return found
