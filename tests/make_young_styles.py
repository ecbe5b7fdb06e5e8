"""Write ``cases/young_styles.tsv`` anew: what of CSS came after the oldest engines that the site is for.

The facts are MDN's (https://github.com/mdn/browser-compat-data, CC0-1.0), fetched by npm and kept as rows, so
that no test needs npm or the network. ``python tests/make_young_styles.py [VERSION]``
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from style_support import FLOOR, TABLE, is_old_enough

_PACKAGE = "@mdn/browser-compat-data"

#: MDN names by words of its own what is no name of CSS; of those, what our sheets can be asked for.
_DESCRIBED = re.compile(r"^[^_]*$|alt_text$")


def fetch_facts(version: str) -> Mapping[str, Any]:
    """MDN's table of CSS as npm has it."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["npm", "pack", "--silent", "--pack-destination", folder, f"{_PACKAGE}@{version}"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        (archive,) = Path(folder).glob("*.tgz")
        with tarfile.open(archive) as packed:
            data = packed.extractfile("package/data.json")
            assert data, "the package has no data.json"
            facts: Mapping[str, Any] = json.load(data)
    return facts


def list_features(facts: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Each feature by its path, as in ``properties.text-wrap.balance``, with who supports it."""
    for name, below in facts.items():
        if name == "__compat":
            yield path, below["support"]
        elif not name.startswith("__"):
            yield from list_features(below, f"{path}.{name}".lstrip("."))


def find_version(said: Any) -> str:
    """The first version that has it as it is written, ``-`` where none has; a part of it counts as it."""
    rows = said if isinstance(said, list) else [said]
    plain = [row for row in rows if not {"prefix", "alternative_name", "flags", "version_removed"} & set(row)]
    versions = [str(row["version_added"]).removeprefix("≤") for row in plain if row["version_added"]]
    return min((version for version in versions if version != "preview"), key=float, default="-")


def main() -> None:
    """Keep what Chromium has (any other is refused by its own test) and the oldest of the three has not."""
    facts = fetch_facts(sys.argv[1] if len(sys.argv) > 1 else "latest")
    rows = []
    for feature, support in list_features(facts["css"]):
        versions = [find_version(support[engine]) for engine in FLOOR]
        if versions[0] != "-" and not is_old_enough(versions) and _DESCRIBED.search(feature):
            rows.append("\t".join([feature, *versions]))
    source = f"{_PACKAGE} {facts['__meta']['version']}"
    head = f"# {source}: feature, {', '.join(FLOOR)}; made by make_young_styles.py"
    TABLE.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    print(f"{len(rows)} features are younger than the floor")


if __name__ == "__main__":
    main()
