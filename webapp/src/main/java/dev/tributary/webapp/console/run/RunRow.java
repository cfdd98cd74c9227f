package dev.tributary.webapp.console.run;

import dev.tributary.webapp.console.layout.StatusBadge;

/**
 * A run in a list.
 *
 * @param queued its place among the runs that wait until others have ended; empty when it does not
 * @param ticking seconds that the page counts on from; empty once it has ended
 */
public record RunRow(
    String href,
    String label,
    String workflow,
    int revision,
    StatusBadge badge,
    String startedBy,
    String created,
    String duration,
    String ticking,
    String failure,
    String queued) {}
