package io.gouji.cli;

/** How a list is written: for people, for programs, for spreadsheets. */
enum ListFormat {
    TEXT,
    JSONL,
    CSV,
    XLSX
}
