package dev.tributary.webapp.activity.externalapi;

import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.console.layout.Formats;
import java.util.List;
import java.util.Optional;

/**
 * The limits of an activity beside those that new activities get.
 *
 * @param version of the workflow that was read, for the draft
 * @param problem why nothing was saved
 */
public record GuardrailsPage(
    String workflow,
    String workflowLabel,
    String activity,
    String label,
    long version,
    List<Limit> limits,
    Optional<Message> problem) {

  /**
   * One limit.
   *
   * @param word key of its name
   */
  public record Limit(String word, String own, String current) {
    public boolean differs() {
      return !own.equals(current);
    }
  }

  static GuardrailsPage of(
      EditedActivity edited, Guardrails current, Formats formats, Optional<Message> problem) {
    List<Limit> own = limits(edited.settings().guardrails(), current, formats);
    return new GuardrailsPage(
        edited.workflow().name().value(),
        edited.workflow().label(),
        edited.activity().id().value(),
        edited.activity().label(),
        edited.version(),
        own,
        problem);
  }

  /** Whether the activity has other limits than a new one. */
  public boolean differ() {
    return limits.stream().anyMatch(Limit::differs);
  }

  private static List<Limit> limits(Guardrails own, Guardrails current, Formats formats) {
    return List.of(
        number("version", own.version(), current.version(), formats),
        number("requestBytes", own.call().requestBytes(), current.call().requestBytes(), formats),
        number(
            "responseBytes", own.call().responseBytes(), current.call().responseBytes(), formats),
        new Limit(
            word("timeout"),
            formats.duration(own.call().attemptTime()),
            formats.duration(current.call().attemptTime())),
        new Limit(
            word("totalTime"),
            formats.duration(own.call().totalTime()),
            formats.duration(current.call().totalTime())),
        number("maxDepth", own.maxDepth(), current.maxDepth(), formats),
        number("maxKeyLength", own.maxKeyLength(), current.maxKeyLength(), formats),
        number("maxDuplicateKeys", own.maxDuplicateKeys(), current.maxDuplicateKeys(), formats));
  }

  private static Limit number(String name, long own, long current, Formats formats) {
    return new Limit(word(name), formats.number(own), formats.number(current));
  }

  private static String word(String name) {
    return "externalapi-form.guardrails." + name;
  }
}
