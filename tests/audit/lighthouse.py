"""What Lighthouse says of one page: four scores, what a phone waits for, and what it loads."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any
from urllib.parse import urlsplit

from audit.tools import Lighthouse, ToolError, quiet_environment
from browser.chromium import ARGUMENTS

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
_METRICS = {"lcp": "largest-contentful-paint", "cls": "cumulative-layout-shift"}


@dataclass(frozen=True, slots=True)
class Reading:
    """One run, or the medians of several.

    ``values``: the categories (0 to 100), ``lcp`` (s), ``cls``, ``requests``, ``weight`` (KiB as sent),
    ``elsewhere`` (requests to other hosts), ``speed`` (Lighthouse's index of the machine). ``faults``: the
    audits that cost points, in words.
    """

    values: Mapping[str, float]
    faults: Sequence[str]


def read_page(lighthouse: Lighthouse, url: str, *, is_hidden: bool) -> Reading:
    """Load a page once as a middling phone on slow 4G does (simulated), with an empty cache.

    Of one that is to be hidden from search engines it is not asked whether they may list it.
    """
    flags = ("--headless=new", *ARGUMENTS)
    done = subprocess.run(
        [
            *lighthouse.command,
            url,
            "--quiet",
            "--output=json",
            "--throttling-method=simulate",
            "--no-enable-error-reporting",
            f"--only-categories={','.join(CATEGORIES)}",
            f"--chrome-flags={' '.join(flags)}",
            *(("--skip-audits=is-crawlable",) if is_hidden else ()),
        ],
        env=quiet_environment(lighthouse),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )
    if done.returncode:
        raise ToolError(f"Lighthouse failed on {url}:\n{done.stderr[-2000:]}")
    return _read_result(json.loads(done.stdout), urlsplit(url).netloc)


def take_median(readings: Sequence[Reading]) -> Reading:
    """The median of each value by itself; the faults of all runs."""
    values = {name: median(one.values[name] for one in readings) for name in readings[0].values}
    return Reading(values, list(dict.fromkeys(fault for one in readings for fault in one.faults)))


def _read_result(result: Mapping[str, Any], host: str) -> Reading:
    audits = result["audits"]
    sent = [item for item in audits["network-requests"]["details"]["items"] if item["url"].startswith("http")]
    values: dict[str, float] = {
        name: round(100 * (result["categories"][name]["score"] or 0)) for name in CATEGORIES
    }
    values |= {name: audits[audit].get("numericValue", float("inf")) for name, audit in _METRICS.items()}
    values["lcp"] /= 1000
    values["requests"] = len(sent)
    values["weight"] = sum(item.get("transferSize", 0) for item in sent) / 1024
    values["elsewhere"] = sum(urlsplit(item["url"]).netloc != host for item in sent)
    values["speed"] = result["environment"]["benchmarkIndex"]
    return Reading(values, list(_list_faults(result)))


def _list_faults(result: Mapping[str, Any]) -> list[str]:
    """As in ``seo: Document does not have a meta description (html > head)``."""
    faults = []
    for name in CATEGORIES:
        for reference in result["categories"][name]["auditRefs"]:
            audit = result["audits"][reference["id"]]
            if not reference["weight"] or audit["score"] is None or audit["score"] >= 0.9:
                continue
            places = [item.get("node", {}).get("selector", "") for item in _list_items(audit)][:3]
            where = f" ({', '.join(filter(None, places))})" if any(places) else ""
            faults.append(f"{name}: {audit['title']} {audit.get('displayValue', '')}{where}".strip())
    return faults


def _list_items(audit: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    items = audit.get("details", {}).get("items", [])
    return items if isinstance(items, list) else []
