package dev.tributary.webapp.activity.email;

import dev.tributary.domain.problem.Message;
import java.util.List;
import java.util.Optional;

/**
 * A message before it is sent.
 *
 * @param address and {@code line} as they were asked for
 * @param problems why there is nothing to show, or nothing was sent
 * @param sent the outcome of a test message
 * @param to where it was to go, as typed
 */
public record EmailPreviewPage(
    String workflow,
    String workflowLabel,
    String activity,
    String label,
    String address,
    long line,
    List<Problem> problems,
    Optional<Shown> shown,
    Optional<Sent> sent,
    String to) {

  /**
   * What stands in the way, and what to do about it.
   *
   * @param code empty, as is the remedy, for a text that suffices
   */
  public record Problem(Message message, String code, String remedy) {}

  /**
   * The message.
   *
   * @param uncalled activities that were not executed for it; empty when all were
   * @param runHref the run whose rows these are; empty when they were looked for just now
   * @param htmlHref where its HTML shows itself; empty when it has none
   * @param exclusion key of why this person would get none; empty when one goes out
   */
  public record Shown(
      String runHref,
      String uncalled,
      long line,
      String rows,
      String previousHref,
      String nextHref,
      String htmlHref,
      String sender,
      String recipient,
      String exclusion,
      String detail,
      String subject,
      String text,
      List<String> filled,
      List<Value> values) {}

  /** A value that filled the texts. */
  public record Value(String name, String value) {}

  /**
   * The result of a test message.
   *
   * @param word key of the outcome
   */
  public record Sent(boolean accepted, String word, String to, String reply) {}
}
