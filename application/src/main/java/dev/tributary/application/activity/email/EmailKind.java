package dev.tributary.application.activity.email;

import dev.tributary.application.activity.email.CheckEmail.Finding;
import dev.tributary.domain.activity.ActivityGroup;
import dev.tributary.domain.activity.ActivityKind;
import dev.tributary.domain.activity.ActivityPlace;
import dev.tributary.domain.activity.Inlets;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.email.EmailSettings;
import dev.tributary.domain.message.MessageFields;
import dev.tributary.domain.problem.WorkflowProblem;
import dev.tributary.domain.problem.WorkflowProblem.Severity;
import dev.tributary.domain.resource.ResourceCatalogue;
import dev.tributary.domain.worktable.WorkTableStructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rules of Email: one inlet takes the target; the outlet fires when all recipients are
 * processed.
 */
@ApplicationScoped
public class EmailKind implements ActivityKind<EmailSettings> {
  private final CheckEmail check;
  private final ResourceCatalogue catalogue;

  public EmailKind(CheckEmail check, ResourceCatalogue catalogue) {
    this.check = check;
    this.catalogue = catalogue;
  }

  @Override
  public String id() {
    return EmailSettings.KIND;
  }

  @Override
  public Class<EmailSettings> settingsType() {
    return EmailSettings.class;
  }

  @Override
  public ActivityGroup group() {
    return ActivityGroup.CHANNELS;
  }

  @Override
  public Inlets inlets() {
    return Inlets.ONE;
  }

  @Override
  public List<Outlet> outlets(EmailSettings settings) {
    return List.of(Outlet.OUT);
  }

  /** A message is often the last thing that happens. */
  @Override
  public boolean mayStayUnconnected(EmailSettings settings, Outlet outlet) {
    return true;
  }

  @Override
  public List<WorkflowProblem> problems(EmailSettings settings, ActivityPlace place) {
    Optional<MessageFields> fields =
        place.inbound().stream()
            .flatMap(transition -> transition.structure().stream())
            .findFirst()
            .map(structure -> MessageFields.of(structure, catalogue));
    CheckEmail.Result checked = check.check(settings, fields);
    List<WorkflowProblem> problems = new ArrayList<>();
    checked.findings().forEach(found -> problems.add(problem(found, place, Severity.ERROR)));
    checked.warnings().forEach(found -> problems.add(problem(found, place, Severity.WARNING)));
    return problems;
  }

  private static WorkflowProblem problem(Finding found, ActivityPlace place, Severity severity) {
    return new WorkflowProblem(
        place.path(found.setting()), found.code().id(), found.message(), severity);
  }

  @Override
  public Optional<WorkTableStructure> structure(
      EmailSettings settings, Outlet outlet, ActivityPlace place) {
    return Optional.empty();
  }
}
