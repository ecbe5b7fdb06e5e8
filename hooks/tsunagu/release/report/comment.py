"""The report in Markdown, as a comment on a pull request: short, and safe whatever the pages say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tsunagu.addresses import KINDS
from tsunagu.messages import MESSAGES, say
from tsunagu.release.report.badges import DRAFT, write_day
from tsunagu.release.report.changes import (
    Added,
    Changed,
    Moved,
    PageName,
    Removed,
    Report,
    Translation,
    Versions,
)
from tsunagu.release.report.edits import Edit
from tsunagu.release.report.untrusted_text import escape_piece, escape_untrusted, quote_path, write_link

#: GitHub takes 65,536 characters; what stands around the report needs some.
MOST_CHARACTERS = 64_000
_MOST_ROWS = 40


def write_markdown(report: Report, ui_language: str, address: str = "") -> str:
    """The report in ``"ja"`` or ``"en"``; with the address of the new site, its pages are links."""
    writer = _Writer(report, ui_language, address)
    sections = {word: list(rows) for word, rows in writer.list_sections()}
    lines = [f"## {say('report/title', ui_language)}", "", *writer.write_summary(sections)]
    for word, rows in sections.items():
        if rows:
            lines += ["", f"### {say(f'report/{word}', ui_language)} ({len(rows)})", ""]
            lines += [f"- {row}" for row in rows[:_MOST_ROWS]]
        if len(rows) > _MOST_ROWS:
            lines.append(f"- {say('report/more', ui_language, count=len(rows) - _MOST_ROWS)}")
    return _fit("\n".join(lines) + "\n", say("report/cut", ui_language))


def _fit(text: str, sign: str) -> str:
    """Cut at the end of a line where the text is too long, and say so."""
    if len(text) <= MOST_CHARACTERS:
        return text
    end = text.rfind("\n- ", 0, MOST_CHARACTERS - len(sign) - 3)
    return f"{text[:end]}\n\n{sign}\n"


@dataclass(frozen=True, slots=True)
class _Writer:
    report: Report
    ui_language: str
    address: str

    def say(self, word: str, **values: object) -> str:
        return say(f"report/{word}", self.ui_language, **values)

    def _say_count(self, word: str, count: str) -> str:
        """A plural, such as ``"words"``, with its count: ``1 word``, ``+1 word``, ``+1 −1 words``."""
        return self.say(word.removesuffix("s") if count.strip("+−") == "1" else word, count=count)

    def write_summary(self, sections: dict[str, list[str]]) -> Iterator[str]:
        """The counts, and what changed without a word being written."""
        told = [f"{self.say(word)} {len(rows)}" for word, rows in sections.items() if rows]
        yield " · ".join(told) or self.say("nothing")
        for word, count in (("lists", self.report.lists), ("frames", self.report.frames)):
            if count:
                yield from ("", self._say_count(word, f"{count:,}"))

    def list_sections(self) -> Iterator[tuple[str, Iterator[str]]]:
        """Every section with its rows, in the order of their weight."""
        report = self.report
        yield "mistakes", (escape_untrusted(one.say(self.ui_language), 400) for one in report.mistakes)
        yield (
            "active",
            (f"{self._name(one.page)} — {escape_untrusted(one.target, 200)}" for one in report.active),
        )
        yield "files", map(escape_untrusted, report.files)
        yield "added", map(self._write_added, report.added)
        yield "changed", map(self._write_changed, report.changed)
        yield "removed", map(self._write_removed, report.removed)
        yield "moved", map(self._write_moved, report.moved)
        yield "terms", self._list_terms()
        yield "translations", self._list_translations()
        yield "links", self._list_links()
        yield (
            "unusual",
            (f"{self._name(one.page)} — {escape_untrusted(one.target)}" for one in report.unusual),
        )
        yield "pictures", map(escape_untrusted, report.pictures)
        yield "feeds", self._list_feeds()

    def _name(self, page: PageName) -> str:
        if self.address:
            return write_link(page.title, self.address + quote_path(page.url))
        return f"{escape_untrusted(page.title)} ({escape_untrusted('/' + page.url)})"

    def _name_all(self, versions: Versions) -> str:
        return " / ".join(map(self._name, versions[:4]))

    def _describe(self, page: PageName, *more: str) -> str:
        """What kind of page it is, and more."""
        kind = KINDS.get(page.kind)
        shown = kind.shown[self.ui_language] if kind and kind.shown else ""
        facts = [shown, self._say_badge(page.badge), *more]
        return " — " + self.say("comma").join(fact for fact in facts if fact) if any(facts) else ""

    def _say_badge(self, badge: str) -> str:
        if badge == DRAFT:
            return self.say("draft")
        day = write_day(badge, self.ui_language)
        return self.say("due", date=day) if day else escape_untrusted(badge)

    def _count(self, page: PageName, count: str) -> str:
        return self._say_count("characters" if page.language == "ja" else "words", count)

    def _language(self, code: str) -> str:
        return (
            self.say(f"language-{code}") if f"report/language-{code}" in MESSAGES else escape_untrusted(code)
        )

    def _write_added(self, added: Added) -> str:
        page = added.versions[0]
        return self._name_all(added.versions) + self._describe(page, self._count(page, f"{added.words:,}"))

    def _write_changed(self, changed: Changed) -> str:
        page, edit = changed.page, changed.edit
        facts = [self._language(page.language)] if len(changed.versions) > 1 else []
        if changed.old_title is not None:
            facts.append(self.say("was-called", old=escape_untrusted(changed.old_title)))
        row = self._name_all(changed.versions) + self._describe(page, *facts, self._write_size(page, edit))
        return row + self._write_excerpt(edit)

    def _write_size(self, page: PageName, edit: Edit) -> str:
        sizes = [f"{sign}{count:,}" for sign, count in (("+", edit.added), ("−", edit.removed)) if count]
        return self._count(page, " ".join(sizes)) if sizes else ""

    def _write_excerpt(self, edit: Edit | None) -> str:
        if edit is None or edit.excerpt is None:
            return ""
        excerpt = edit.excerpt
        removed = f"<del>{escape_piece(excerpt.removed)}</del>" if excerpt.removed else ""
        added = f"<ins>{escape_piece(excerpt.added)}</ins>" if excerpt.added else ""
        return f"\n  > {escape_piece(excerpt.before)}{removed}{added}{escape_piece(excerpt.after)}".rstrip()

    def _write_removed(self, removed: Removed) -> str:
        name = f"{escape_untrusted(removed.page.title)} ({escape_untrusted('/' + removed.page.url)})"
        if removed.hidden:
            return name + self._describe(removed.page, self.say("hidden"))
        if removed.redirect:
            return name + self._describe(
                removed.page, self.say("leads-to", page=self._name(removed.redirect))
            )
        breaks = self.say("breaks", count=f"{removed.links:,}") if removed.links else ""
        return name + self._describe(removed.page, self.say("no-redirect"), breaks)

    def _write_moved(self, moved: Moved) -> str:
        facts = [self.say("from", old=escape_untrusted("/" + moved.old.url))]
        facts.append(self.say("redirected" if moved.redirected else "no-redirect"))
        if moved.links:
            facts.append(self.say("breaks", count=f"{moved.links:,}"))
        if moved.edit:
            facts.append(self._write_size(moved.page, moved.edit))
        return self._name(moved.page) + self._describe(moved.page, *facts) + self._write_excerpt(moved.edit)

    def _list_terms(self) -> Iterator[str]:
        terms = self.report.terms
        for word, rows in (("added", terms.added), ("removed", terms.removed), ("unused", terms.unused)):
            for versions in rows:
                names = " / ".join(escape_untrusted(page.title) for page in versions[:4])
                told = names if word == "removed" else self._name_all(versions)
                yield f"{self.say(f'term-{word}')}: {told}"
        yield from (f"{self.say('term-undefined')}: {escape_untrusted(term)}" for term in terms.undefined)

    def _list_translations(self) -> Iterator[str]:
        for word, rows in (("untranslated", self.report.untranslated), ("outdated", self.report.outdated)):
            yield from (self._write_translation(word, row) for row in rows)

    def _write_translation(self, word: str, row: Translation) -> str:
        return f"{self._name(row.page)} — {self.say(word, language=self._language(row.language))}"

    def _list_links(self) -> Iterator[str]:
        for word, rows in (("broken", self.report.broken), ("external", self.report.external)):
            for row in rows:
                yield f"{self.say(word)}: {escape_untrusted(row.target, 200)} — {self._name(row.page)}"

    def _list_feeds(self) -> Iterator[str]:
        for change in self.report.feeds:
            rows = (("added", change.added), ("changed", change.changed), ("removed", change.removed))
            for word, titles in rows:
                names = [*map(escape_untrusted, titles[:10]), *(["…"] if len(titles) > 10 else [])]
                if names:
                    told = self.say("comma").join(names)
                    yield f"{escape_untrusted('/' + change.feed)} — {self.say(f'feed-{word}')}: {told}"
