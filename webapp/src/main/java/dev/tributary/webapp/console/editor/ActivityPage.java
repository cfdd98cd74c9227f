package dev.tributary.webapp.console.editor;

import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.activity.FormSection;
import dev.tributary.webapp.activity.FormTool;
import java.util.List;
import java.util.Optional;

/**
 * The form of an activity, and its transitions.
 *
 * @param kind the kind's name
 * @param icon symbol of {@code icons.svg}
 * @param preview of the activity as it is stored
 * @param targets the activities that a transition may lead to
 */
public record ActivityPage(
    String workflow,
    String workflowLabel,
    String id,
    String label,
    Message kind,
    String icon,
    FormPage form,
    List<FormTool> tools,
    Optional<FormSection> preview,
    List<Outlet> outlets,
    List<Target> targets) {

  public record Outlet(String name, Message label, List<Target> transitions) {}

  /** Another activity. */
  public record Target(String id, String label) {}
}
