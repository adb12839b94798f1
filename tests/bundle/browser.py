"""A real browser without a window, driven over its DevTools pipe; pages are local files."""

from __future__ import annotations

import base64
import json
import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bundle_tools import tool


class Browser:
    """One page of a headless Chromium; ``requests`` are the addresses that it asked for since it was opened."""

    def __init__(self, profile: Path, page: Path) -> None:
        self.profile = profile
        command_read, self._commands = os.pipe()
        self._answers, answer_write = os.pipe()
        words = [
            tool("chromium"),
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--hide-scrollbars",
            "--no-first-run",
            "--disable-background-networking",
            "--remote-debugging-pipe",
            f"--user-data-dir={profile}",
            "about:blank",
        ]
        shell = ["bash", "-c", f'exec "$@" 3<&{command_read} 4>&{answer_write}', "bash", *words]
        self._process = subprocess.Popen(
            shell, pass_fds=(command_read, answer_write), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        os.close(command_read)
        os.close(answer_write)
        self._rest, self._number, self._session = b"", 0, ""
        self.requests: list[str] = []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for name in ("Page", "Network", "DOM", "Runtime"):
            self.call(f"{name}.enable")
        self.open(page)

    def call(self, method: str, **params: object) -> dict[str, Any]:
        """Send one command and wait for its answer."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        raw = json.dumps(message).encode() + b"\0"
        while raw:
            raw = raw[os.write(self._commands, raw) :]
        while True:
            answer = self._next()
            if answer.get("method") == "Network.requestWillBeSent":
                self.requests.append(answer["params"]["request"]["url"])
            if answer.get("id") == self._number:
                assert "error" not in answer, answer
                return answer["result"]

    def _next(self) -> dict[str, Any]:
        parts = [self._rest]
        while b"\0" not in parts[-1]:
            piece = os.read(self._answers, 1 << 20)
            assert piece, "the browser has ended"
            parts.append(piece)
        line, _zero, self._rest = b"".join(parts).partition(b"\0")
        return json.loads(line)

    def open(self, page: Path) -> None:
        """Open a page anew and forget what was asked for before."""
        self.call("Page.navigate", url=page.as_uri())
        self.run("new Promise(go => document.readyState === 'complete' ? go() : addEventListener('load', go))")
        self.requests.clear()

    def run(self, script: str) -> Any:
        """Return what a script on the page comes to, as JSON; a promise is waited for."""
        answer = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def drop(self, *files: Path) -> None:
        """Give files to the page as a person who chooses them does, and wait for the verdict."""
        node = self.run_for_object("document.getElementById('chosen')")
        self.call("DOM.setFileInputFiles", files=[str(file) for file in files], objectId=node)
        self.run(
            "new Promise(go => { const look = () => document.getElementById('verdict').dataset.verdict && "
            "at('chosen').value === '' && at('verdict').dataset.verdict !== 'working' ? go() : setTimeout(look, 5); look(); })"
        )

    def run_for_object(self, script: str) -> str:
        return self.call("Runtime.evaluate", expression=script)["result"]["objectId"]

    def type(self, text: str) -> None:
        """Type into the field that has the focus, as a scanner that acts as a keyboard does."""
        self.call("Input.insertText", text=text)

    def press(self, key: str, code: int, text: str = "") -> None:
        """Press and release a key."""
        for kind in ("keyDown", "keyUp"):
            self.call("Input.dispatchKeyEvent", type=kind, key=key, windowsVirtualKeyCode=code, text=text)

    def picture(self, file: Path, width: int = 1366, height: int = 768, scale: float = 1) -> None:
        """Take a picture of what is in sight."""
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=scale, mobile=False
        )
        file.write_bytes(
            base64.b64decode(self.call("Page.captureScreenshot", captureBeyondViewport=height == 0)["data"])
        )

    def printed(self, file: Path) -> None:
        """Print the page."""
        file.write_bytes(base64.b64decode(self.call("Page.printToPDF", printBackground=True)["data"]))

    def verdicts(self, bundles: Sequence[bytes], secret: str | None = None) -> list[str]:
        """Return for each bundle the word ``intact`` or the reason for which the page's own functions refuse it."""
        given = json.dumps([base64.b64encode(one).decode() for one in bundles])
        identity = f"readIdentity({json.dumps(secret)})" if secret else "null"
        return self.run(
            f"(async () => {{ const secret = {identity}, told = []; for (const one of {given}) {{"
            "const raw = Uint8Array.from(atob(one), (letter) => letter.charCodeAt(0));"
            "try { await examine(raw, secret); told.push('intact'); }"
            "catch (error) { told.push(error instanceof Refusal ? error.reason : `bug: ${error.stack}`); } }"
            "return told; })()"
        )

    def close(self) -> None:
        """End the browser."""
        os.close(self._commands)
        os.close(self._answers)
        self._process.terminate()
        self._process.wait(20)
