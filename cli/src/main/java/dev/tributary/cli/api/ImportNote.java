package dev.tributary.cli.api;

/** What is worth knowing of rows that were not rejected for it, in the reader's language. */
public record ImportNote(String message) {}
