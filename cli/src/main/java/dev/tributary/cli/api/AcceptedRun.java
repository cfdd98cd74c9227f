package dev.tributary.cli.api;

/** A run that was accepted. */
public record AcceptedRun(String id) {}
