package dev.tributary.cli.api;

/** An import that was accepted. */
public record StartedImport(String id) {}
