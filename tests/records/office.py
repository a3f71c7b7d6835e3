"""Files that an office program of a Vietnamese machine opened and saved again."""

import shutil
import subprocess
from pathlib import Path

import pytest

WORKBOOK = "xlsx:Calc MS Excel 2007 XML"
# Semicolons, UTF-8, cells as they are shown, every sheet into a file of its own.
TEXT = "csv:Text - txt - csv (StarCalc):59,34,76,1,,1066,false,true,false,false,false,-1"
# What a clerk's file goes through, step by step.
WAYS = {
    "saved as a workbook": [WORKBOOK],
    "saved as OpenDocument, then as a workbook": ["ods", WORKBOOK],
    "saved as text with semicolons": [TEXT],
}
# What makes the program write 1.560.000 and not 1,560,000.
LOCALE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>vi</value></prop></item>
</oor:items>
"""


def saved_again(folder: Path, files: dict[str, bytes], goals: list[str]) -> dict[str, bytes]:
    """The workbooks, by name without an ending, saved into each of the goals in turn.

    A workbook saved as text is a file for each of its pages: “name-page”.
    """
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(LOCALE)
    at = folder / "0"
    at.mkdir()
    for name, content in files.items():
        (at / f"{name}.xlsx").write_bytes(content)
    for step, goal in enumerate(goals, 1):
        saved = folder / str(step)
        subprocess.run(
            [
                program,
                f"-env:UserInstallation=file://{profile}",
                "--headless",
                "--convert-to",
                goal,
                "--outdir",
                str(saved),
                *map(str, at.iterdir()),
            ],
            check=True,
            capture_output=True,
            timeout=300,
        )
        at = saved
    return {path.stem: path.read_bytes() for path in at.iterdir()}
