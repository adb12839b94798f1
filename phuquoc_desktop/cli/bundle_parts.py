"""``phuquoc bundle split`` and ``join``: a file in parts that fit into mails."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.translation import _, ngettext

if TYPE_CHECKING:
    from phuquoc_desktop.bundle.part_store import Gathered, Whole
    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import Commands


def add_to(group: Commands) -> None:
    """Add both commands."""
    split = add_command(group, "split", run_split, _("Cut a bundle into parts that fit into mails"))
    split.add_argument("file", metavar=_("FILE"), help=_("a bundle file"))
    split.add_argument("--limit", metavar=_("SIZE"), help=_("of one attachment as mail counts it, such as 8M"))
    split.add_argument("--out", metavar=_("DIR"), required=True, help=_("where to put the parts"))
    join = add_command(group, "join", run_join, _("Put parts together again, in any order and under any name"))
    join.add_argument("files", metavar=_("FILE"), nargs="+", help=_("the parts of one file"))
    join.add_argument("--out", metavar=_("DIR"), required=True, help=_("where to put the file"))


def run_split(call: Call) -> int:
    """Write the parts."""
    from phuquoc_desktop.dispatch.mail_size import read_limit
    from phuquoc_desktop.dispatch.splitting import bag_of, split_file

    path = Path(call.options.file)
    with call.office() as office:
        limit = read_limit(call.options.limit) if call.options.limit else office.settings.mail_limit
        written = split_file(path, limit, call.out_folder(), bag_of(path, office.post.keys))
    told = ngettext("{count} part written to {folder}", "{count} parts written to {folder}", len(written))
    call.answer(
        {"file": str(path), "limit": limit, "parts": [str(one) for one in written]},
        [told.format(count=len(written), folder=call.options.out), *(one.name for one in written)],
    )
    return 0


def run_join(call: Call) -> int:
    """Write the file that the parts are of; missing parts are named."""
    from phuquoc_desktop.bundle.part_store import join

    path = join([Path(one) for one in call.options.files], call.out_folder())
    call.answer({"file": str(path)}, [_("Written: {file}").format(file=path)])
    return 0


def waiting_document(whole: Whole, gathered: Gathered) -> dict[str, Any]:
    """Tell of a file of which parts are missing."""
    sentence = _("{file}: kept; part {missing} is still missing")
    return {
        "file": str(whole.sources[-1]),
        "result": "waiting",
        "of": gathered.head.name,
        "bag_sha256": gathered.head.bag,
        "parts": sorted(gathered.parts),
        "count": gathered.head.count,
        "missing": list(gathered.missing),
        "message": sentence.format(file=gathered.head.name, missing=gathered.missing_words),
    }
