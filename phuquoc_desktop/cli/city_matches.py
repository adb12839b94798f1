"""``phuquoc city matches`` and ``match``: the same person proposed by two offices."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from phuquoc_desktop.cli.city_office import the_city
from phuquoc_desktop.cli.parser import add_command
from phuquoc_desktop.domain.review import MatchStatus
from phuquoc_desktop.translation import _, ngettext

if TYPE_CHECKING:
    from phuquoc_desktop.cli.call import Call
    from phuquoc_desktop.cli.parser import Commands


def add_to(group: Commands) -> None:
    """Add the commands to ``city``."""
    listing = add_command(group, "matches", run_matches, _("Show persons whom two offices propose, each counted once"))
    listing.add_argument("--find", action="store_true", help=_("look for new ones first"))
    listing.add_argument("--year", type=int, metavar=_("YEAR"), help=_("by default the year of the data"))
    deciding = add_command(group, "match", run_match, _("Say whether two offices speak of one person"))
    deciding.add_argument("match", metavar=_("ID"), help=_("the pair's id, or how it begins or ends"))
    deciding.add_argument("verdict", choices=[one.value for one in MatchStatus])


def run_matches(call: Call) -> None:
    """List the pairs, each once, after looking for new ones where that is asked for."""
    from phuquoc_desktop.city import party_matches
    from phuquoc_desktop.cli.matches_shown import match_document, match_lines
    from phuquoc_desktop.domain.law.rulebook import NoRegimeError

    with call.office() as office:
        year = call.options.year or the_city(office).profile.year
        if call.options.find:
            with office.begin(party_matches.FIND) as work:
                pack = None
                with suppress(NoRegimeError):
                    pack = office.rulebook(work).on(office.today).pack
                party_matches.find(work, year, pack, office.today)
        with office.reading() as read:
            known = read.party_matches.all()
            counted = party_matches.counted(read, year)
            shown = [line for one in known for line in match_lines(read, one)]
    document = {
        "matches": [match_document(one) for one in known],
        "entries": counted.entries,
        "persons": counted.persons,
    }
    said = ngettext(
        "{persons} person strives for an award ({entries} entries, linked ones counted once).",
        "{persons} persons strive for an award ({entries} entries, linked ones counted once).",
        counted.persons,
    )
    call.answer(document, [*shown, said.format(persons=counted.persons, entries=counted.entries)])


def run_match(call: Call) -> None:
    """Decide on a pair."""
    from phuquoc_desktop.city import party_matches
    from phuquoc_desktop.cli.matches_shown import match_document

    with call.office() as office, the_city(office).begin(party_matches.DECIDE) as work:
        match = party_matches.by_id(work, call.options.match)
        both = party_matches.decide(work, match.id, MatchStatus(call.options.verdict), office.today)
        document = {"matches": [match_document(one) for one in both]}
    call.answer(document, [_("Kept; both offices learn of it with the next return.")])
