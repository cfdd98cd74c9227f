package dev.tributary.webapp.console.notification;

import dev.tributary.domain.problem.Message;
import java.util.Optional;

/**
 * The supervisors of a workflow.
 *
 * @param addresses one on each line
 */
public record SupervisorsPage(
    String workflow,
    String workflowLabel,
    String addresses,
    boolean saved,
    Optional<Message> problem) {}
