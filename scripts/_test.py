"""Set up as for the demo, with the tools of development, and run the test suite."""

import os
import subprocess
import sys

from _environment import PYTHON, ROOT, enter, one_sentence

WORKERS = ["-n", "2"]


def main() -> None:
    arguments = sys.argv[1:]
    with one_sentence():
        enter(["local", "dev"], __file__, arguments)
        os.chdir(ROOT)
        for command in ("compile_translations", "build_fonts"):
            subprocess.run([PYTHON, "manage.py", command], check=True, stdout=subprocess.DEVNULL)
        sys.stdout.flush()
        # Alone, a test is sooner done without workers.
        os.execv(PYTHON, [str(PYTHON), "-m", "pytest", *(arguments or WORKERS)])


if __name__ == "__main__":
    main()
