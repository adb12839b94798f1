"""What a plan of 300 sentences and 200 targets costs the window's own thread, step by step (aim: 100 ms a step).

Each step is the work of the window's thread, painting included, that no other key could interrupt; reading and comparing
run beside the window, and are told as what a step is held against.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path[:0] = [str(Path(__file__).resolve().parents[1]), str(Path(__file__).resolve().parents[1] / "gui")]

AIM = 100.0
TARGETS, SENTENCES = 200, 100


def main() -> None:
    """Measure and print."""
    from builders import office_open
    from office_window import window_on

    from phuquoc_desktop.gui import app

    application = app.make_application(["bench"])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "office"
        with office_open(folder):
            pass
        with window_on(folder) as window:
            window.window.resize(1366, 768)
            _walk(window, _plan(Path(name)), partial(_timed, application.processEvents))


def _plan(folder: Path) -> Path:
    lines = ["KẾ HOẠCH", "Phát động phong trào thi đua năm 2024", "II. CÁC CHỈ TIÊU"]
    lines += [
        f"- Sản lượng cây trồng loại {number} trên toàn thành phố đạt {number + 10},{number % 9 + 1} tấn, tăng 3,5%."
        for number in range(TARGETS)
    ]
    lines += ["III. TỔ CHỨC THỰC HIỆN"]
    lines += [f"{number}. Các cơ quan, đơn vị thực hiện tốt nội dung này." for number in range(1, SENTENCES)]
    path = folder / "ke-hoach.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def _walk(window: object, file: Path, timed: Callable[[str, Callable[[], object]], None]) -> None:
    from phuquoc_desktop.gui.plan_reading.plan_work import load_file, opened

    page = window.page("targets")
    dialogs: list[object] = []
    timed("open the window", lambda: dialogs.append(page.plans.open(None)))
    dialog = dialogs[0]
    began = time.thread_time()
    found = opened(window.backend, partial(load_file, file), lambda *_told: None)
    print(
        f"read beside the window: {(time.thread_time() - began) * 1000:.0f} ms, {len(found.plan.reading.targets)} targets"
    )
    timed("build the halves", dialog._build_work)
    _timed(dialog.repaint, "show the list", partial(dialog._show, found))  # the text follows in a round of its own
    timed("show the text", dialog.review._show_text)
    window.until(lambda: dialog.desk.comparison)
    window.settle()
    review = dialog.review
    timed("accept and go on", review.accept_chosen)
    timed("go to another target", lambda: (review.go_to("T150"), review.look()))
    raised = replace(dialog.desk.review.reading("T150"), value=Decimal(5))
    timed("correct", partial(review._on_written, raised))
    timed("leave out", review.drop_chosen)
    timed("add", review.add_selected)
    timed("take back", review.undo)
    timed("show what was compared", review.refresh)


def _timed(paint: Callable[[], object], name: str, step: Callable[[], object]) -> None:
    began = time.thread_time()
    step()
    paint()
    taken = (time.thread_time() - began) * 1000
    print(f"{name}: {taken:.0f} ms, {taken / AIM:.2f} of the aim")


if __name__ == "__main__":
    main()
