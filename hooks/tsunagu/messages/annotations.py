"""Problems as GitHub shows them beside the lines of a pull request."""

from __future__ import annotations

from tsunagu.messages.findings import Finding


def write_annotation(finding: Finding) -> str:
    """One workflow command: ``::error file=docs/essays/x.md,line=4,col=10,title=empty::…``.

    What would end the command or one of its properties is escaped.
    """
    kind = "error" if finding.severity == "error" else "warning"
    properties = {
        "file": finding.path,
        "line": str(finding.line),
        "col": str(finding.column),
        "title": finding.code,
    }
    written = ",".join(f"{name}={_escape_property(value)}" for name, value in properties.items())
    return f"::{kind} {written}::{_escape(finding.message)}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
