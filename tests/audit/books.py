"""Ask epubcheck of every book of a built site: ``python -m audit.books <epubcheck.jar> <site>``."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def main(jar: str, site: str) -> int:
    """What epubcheck says of each book; 1 where it finds an error or a warning, or where there is no book."""
    books = sorted(Path(site).rglob("*.epub"))
    faulty = 0
    for book in books:
        command = ["java", "-jar", jar, "--failonwarnings", str(book)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        faulty += done.returncode != 0
        print(f"{'ok' if done.returncode == 0 else 'NO'}  {book}")
        if done.returncode:
            print(done.stdout + done.stderr)
    print(f"{len(books)} books, {faulty} with errors or warnings")
    return int(bool(faulty) or not books)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
