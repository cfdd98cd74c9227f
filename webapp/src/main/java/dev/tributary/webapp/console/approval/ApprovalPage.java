package dev.tributary.webapp.console.approval;

import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.console.message.ComparedDelivery;
import java.util.Optional;

/**
 * What a person decides on.
 *
 * @param problem why the last decision was refused
 * @param row as in the list
 * @param id of the approval
 * @param label of the activity
 * @param delivery what was prepared; empty when the activity delivers nothing
 * @param mayApprove whether the reader may approve
 */
public record ApprovalPage(
    Optional<Message> problem,
    ApprovalsPage.Row row,
    String id,
    String label,
    Optional<ComparedDelivery> delivery,
    boolean mayApprove) {}
