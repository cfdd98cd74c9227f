package dev.tributary.cli.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs, newest first. */
public record RunPage(List<RunView> items, @Nullable String next) {}
