"""A short year of three wards, one of them with two PCs, and a post that loses, repeats, delays and reorders: all ends well.

``python tests/bench/bench_year.py`` lives the whole one: nine wards, twelve months.
"""

from __future__ import annotations

from pathlib import Path

from simulated_year.judgement import judge
from simulated_year.story import Story
from simulated_year.world import WARDS, a_world


def test_what_the_wards_wrote_and_the_city_said_stands_everywhere_in_the_end(tmp_path: Path) -> None:
    with a_world(tmp_path, seed=2, wards=WARDS[:3], doubled=1) as world:
        Story(world, months=3).live()
        judge(world)
        counts, refused = world.ledger.counts, world.ledger.refused
    assert counts["PC rebuilt"] == counts["decision revoked"] == counts["recalled"] == counts["key introduced"] == 1
    assert min(counts["lost"], counts["repeated"], counts["award in the history"], counts["conflict planted"]) > 0
    assert refused["file: rehearsal"] == 1
    assert world.ledger.suspicions == []
