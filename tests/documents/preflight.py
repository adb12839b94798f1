"""PDFBox Preflight, which is not ours, judges many files in one run of Java (PDF/A-1b is the only level that it knows)."""

import subprocess
from pathlib import Path
from xml.etree import ElementTree

JARS = "preflight pdfbox2 fontbox2 xmpbox commons-logging jaxb-api javax.activation"
CLASSES = ":".join(f"/usr/share/java/{name}.jar" for name in JARS.split())


def judged(files: dict[str, bytes], folder: Path) -> dict[str, list[str]]:
    """Return what Preflight says against each file; an empty list where it says that the file is valid."""
    folder.mkdir(exist_ok=True)
    for number, content in enumerate(files.values()):
        (folder / f"{number}.pdf").write_bytes(content)
    listed = folder / "files.txt"
    listed.write_text("\n".join(str(folder / f"{number}.pdf") for number in range(len(files))))
    main = "org.apache.pdfbox.preflight.Validator_A1b"
    command = ["java", "-Xshare:auto", "-cp", CLASSES, main, "xml", "group", str(listed)]
    subprocess.run(command, check=False, capture_output=True)
    told = ElementTree.parse(folder / "files.txt.preflight.xml").getroot()
    by_name = {one.get("name"): _faults(one) for one in told.iter("preflight")}
    return {name: by_name[f"{number}.pdf"] for number, name in enumerate(files)}


def _faults(one: ElementTree.Element) -> list[str]:
    verdict = one.find("isValid")
    if verdict is not None and verdict.text == "true":
        return []
    details = [f"{error.findtext('code')} {error.findtext('details')}" for error in one.iter("error")]
    return details or [one.findtext("exceptionThrown/message") or "not valid"]
