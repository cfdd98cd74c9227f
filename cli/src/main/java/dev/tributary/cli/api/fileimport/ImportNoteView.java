package dev.tributary.cli.api.fileimport;

/** A note about rows that were not rejected for it, in the reader's language. */
public record ImportNoteView(String message) {}
