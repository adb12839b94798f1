"""``index.html`` of the demo: what happened, and every file that was made."""

from __future__ import annotations

import hashlib
from html import escape
from pathlib import Path

from phuquoc_desktop.storage.safe_file import write_whole
from phuquoc_desktop.translation import _, language

STYLE = """body{font:15px/1.5 'Segoe UI','Noto Sans',sans-serif;color:#16323a;background:#f2f6f7;margin:0}
main{max-width:1000px;margin:32px auto;background:#fff;border:1px solid #d5e0e3;border-radius:10px;padding:24px 32px}
h1{font-size:24px;margin:0 0 4px}h2{font-size:17px;margin:28px 0 8px}table{border-collapse:collapse;width:100%}
td,th{border-bottom:1px solid #e3eaec;padding:6px 8px;text-align:left;vertical-align:top}th{color:#57707a;font-weight:600}
td.number{text-align:right;white-space:nowrap}code{font-size:12px;color:#57707a}a{color:#0b6e7e}"""


def files_below(folder: Path) -> list[Path]:
    """Return the files to link, in order: papers, mail, then the data; what a program keeps for itself is left out."""
    found = [path for path in sorted(folder.rglob("*")) if path.is_file() and _is_shown(path)]
    order = {"papers": 0, "mail": 1}
    return sorted(found, key=lambda path: order.get(path.relative_to(folder).parts[0], 2))


def _is_shown(path: Path) -> bool:
    return path.suffix not in {"", ".db-wal", ".db-shm", ".part"} and path.parent.name != "keys"


def write_index(folder: Path, steps: list[tuple[str, str]], bags: dict[str, str]) -> Path:
    """Write the page into the folder and return its path; ``bags`` has the bag digest of each encrypted bundle by name.

    An encrypted file is other bytes each time it is made; what is in it, and so its bag digest, is the same.
    """
    title = _("The main job, from registration to receipt")
    rows = "\n".join(f"<tr><td>{escape(step)}</td><td>{escape(outcome)}</td></tr>" for step, outcome in steps)
    links = "\n".join(_link(folder, path, bags) for path in files_below(folder))
    page = f"""<!doctype html>
<html lang="{language()}"><head><meta charset="utf-8"><title>{escape(title)}</title><style>{STYLE}</style></head><body><main>
<h1>{escape(title)}</h1>
<p>{escape(_("Practice data: every person in it is invented."))}</p>
<h2>{escape(_("What happened"))}</h2>
<table>{rows}</table>
<h2>{escape(_("Files"))}</h2>
<table><tr><th>{escape(_("File"))}</th><th>{escape(_("Bytes"))}</th><th>SHA-256</th></tr>
{links}
</table></main></body></html>
"""
    path = folder / "index.html"
    write_whole(path, page.encode())
    return path


def _link(folder: Path, path: Path, bags: dict[str, str]) -> str:
    name = path.relative_to(folder).as_posix()
    encrypted = path.suffix == ".age"
    digest = bags.get(path.name, "") if encrypted else hashlib.sha256(path.read_bytes()).hexdigest()
    word = _("bag") if encrypted else ""
    return (
        f'<tr><td><a href="{escape(name)}">{escape(name)}</a></td>'
        f'<td class="number">{"" if encrypted else path.stat().st_size}</td><td><code>{word} {digest[:16]}</code></td></tr>'
    )
