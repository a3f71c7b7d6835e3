"""Set up as for the demo, with the tools of development, and run the test suite."""

import os
import subprocess
import sys

from _environment import PYTHON, ROOT, SetupError, enter, one_sentence

WORKERS = ["-n", "2"]


def main() -> None:
    arguments = sys.argv[1:]
    with one_sentence():
        enter(["local", "dev"], __file__, arguments)
        os.chdir(ROOT)
        for command in ("compile_translations", "build_fonts"):
            prepare(command)
        sys.stdout.flush()
        # Alone, a test is sooner done without workers.
        os.execv(PYTHON, [str(PYTHON), "-m", "pytest", *(arguments or WORKERS)])


def prepare(command: str) -> None:
    made = subprocess.run([PYTHON, "manage.py", command], capture_output=True, text=True)
    if made.returncode != 0:
        last = (made.stderr.strip() or made.stdout.strip() or "?").splitlines()[-1]
        raise SetupError(
            f"Bước {command} không thành công: {last} (chạy riêng: .venv/bin/python manage.py"
            f" {command}).",
            f"The step {command} failed; run it alone to see all that it says.",
        )


if __name__ == "__main__":
    main()
