package dev.tributary.webapp.console.run;

import dev.tributary.webapp.console.layout.StatusBadge;

/**
 * A run in a list.
 *
 * @param revision 0 for a draft
 * @param test whether it is a test run
 * @param queued its place among the runs that wait until others have ended; empty when it does not
 * @param ticking seconds that the page counts on from; empty once it has ended
 */
public record RunRow(
    String href,
    String label,
    String workflow,
    int revision,
    boolean test,
    StatusBadge badge,
    String startedBy,
    String created,
    String duration,
    String ticking,
    String failure,
    String queued) {}
