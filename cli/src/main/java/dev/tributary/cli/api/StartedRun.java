package dev.tributary.cli.api;

/** A run that was accepted. */
public record StartedRun(String id) {}
