"""The words of the interface: one field a word, so that a language that lacks one can't be loaded."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """Every word a reader meets that no author wrote.

    Fields with ``{...}`` are filled by ``str.format``; functions take a count (or what they say).
    ``readings`` (the setting that shows those of terms) is empty where a language needs none.
    """

    # the frame of a page
    skip: str
    navigation: str
    menu: str
    home: str
    essays: str
    themes: str
    series: str
    glossary: str
    about: str
    breadcrumbs: str
    language: str
    feeds: str
    subscribe: str
    subscribe_intro: str
    feed_heading: str
    feed_text: str
    feed_steps: tuple[str, ...]
    feed_of_all: str
    feed_formats: str
    feed_address: str
    mail_heading: str
    mail_text: str
    by_mail: str
    atom_feed: str
    json_feed: str
    settings: str
    text_size: str
    size_small: str
    size_normal: str
    size_large: str
    typeface: str
    gothic: str
    mincho: str
    line_width: str
    width_narrow: str
    width_normal: str
    width_wide: str
    term_links: str
    readings: str
    on: str
    off: str
    light_mode: str
    dark_mode: str
    scheme: str
    scheme_auto: str
    scheme_light: str
    scheme_dark: str
    # essays
    minutes: Callable[[int], str]
    updated: str
    draft: str
    scheduled: str
    preview: str
    contents: str
    not_translated: str
    stay_here: str
    original_newer: str
    first_published: str
    part: str
    part_of: str
    previous_part: str
    next_part: str
    next_series: str
    all_parts: str
    read_next: str
    written_by: str
    cite: str
    citation: str
    citation_day: str
    more_quotes: str
    read_on: str
    because_link: str
    because_terms: str
    because_factors: str
    terms_used: str
    linked_from: str
    note_back: str
    note: str
    copy_heading: str
    copy_sentence: str
    read: str
    resume: str
    forget: str
    boxes: Mapping[str, str]
    older: str
    newer: str
    by_date: str
    within_factor: str
    # indexes
    years: str
    earlier_years: str
    timeline: str
    timeline_description: str
    as_table: str
    month: str
    essays_counted: str
    count_essays: Callable[[int], str]
    count_terms: Callable[[int], str]
    count_parts: Callable[[int], str]
    no_essays: str
    no_essays_next: str
    no_terms: str
    no_series: str
    only_elsewhere: str
    factors: str
    crossings: str
    crossing_intro: str
    crossing_intro_two: str
    themes_intro: str
    venn_title: str
    venn_description: str
    venn_caption: str
    venn_region: str
    venn_name: str
    matrix_caption: str
    only_here: str
    in_all: str
    table_of_crossings: str
    terms_of_theme: str
    not_in_language: str
    series_intro: str
    latest_part: str
    complete: str
    goes_on: str
    next_part_on: str
    # glossary
    glossary_intro: str
    kana_order: str
    letter_order: str
    jump: str
    filter: str
    show_all: str
    reading: str
    definition: str
    aliases: str
    see_also: str
    seen_from: str
    beside: str
    uses: str
    no_uses: str
    deprecated: str
    admitted: str
    term: str
    other: str
    exports: str
    export_table: str
    export_linked_data: str
    export_concepts: str
    export_termbase: str
    export_termbase_3: str
    export_deck: str
    # home
    newest: str
    more_essays: str
    # errors
    not_found: str
    not_found_text: str
    not_found_search: str
    go_home: str
    # search
    search: str
    search_placeholder: str
    search_reset: str
    search_none: str
    search_one: str
    search_other: str
    search_prompt: str
    search_missing: str
    search_failed: str
    search_failed_text: str
    search_without_script: str
    search_none_next: str
    search_close: str
    search_all: str
    search_any: str
    search_cut: str
    search_filters: str
    search_hint: str
    search_kind: str
    search_loading: str
    search_near: str
    search_other_pages: str
    picture_close: str
    copy: str
    copied: str
    # a series on paper
    print_link: str
    print_title: str
    print_hint: str
    print_size: str
    print_lines: str
    print_horizontal: str
    print_vertical: str
    print_back: str
    # books
    book_of_series: str
    book_of_theme: str
    book_of_all: str
    book_horizontal: str
    book_cover: str
    book_introduction: str
    book_glossary: str
    book_uses: str
    book_colophon: str
    book_site: str
    book_author: str
    book_licence: str
    book_newest: str
    book_note: str
    book_summary: str
