package dev.tributary.webapp.console.run;

import dev.tributary.webapp.console.layout.StateLook;

/** A run in a list. */
public record RunRow(
    String href,
    String label,
    String workflow,
    int revision,
    StateLook look,
    String startedBy,
    String created,
    String duration,
    String failure) {}
