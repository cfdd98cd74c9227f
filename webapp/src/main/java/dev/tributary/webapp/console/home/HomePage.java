package dev.tributary.webapp.console.home;

import dev.tributary.webapp.console.message.MessagesPage;
import dev.tributary.webapp.console.run.RunRow;
import java.util.List;

/**
 * What a person looks at first.
 *
 * @param failed runs that ended in a failure, which somebody may resume
 * @param now runs that have not ended
 * @param moreFailed whether more failed than are shown
 */
public record HomePage(
    List<RunRow> failed,
    boolean moreFailed,
    List<RunRow> now,
    List<RunRow> last,
    List<MessagesPage.Delivery> deliveries) {}
