package dev.tributary.cli.api.fileimport;

/** An import that was accepted. */
public record StartedImport(String id) {}
