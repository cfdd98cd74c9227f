package dev.tributary.application.activity.email;

import dev.tributary.domain.activity.ActivityGroup;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityKind;
import dev.tributary.domain.activity.ActivityPlace;
import dev.tributary.domain.activity.Inlets;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.email.EmailSettings;
import dev.tributary.domain.personalisation.MessageFields;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.resource.ResourceCatalogue;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.List;
import java.util.Optional;

/**
 * The rules of Email: one inlet takes the target; the outlet fires when all recipients are
 * processed.
 */
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
  public Message label() {
    return Message.of("email.kind");
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
  public List<Outlet> outlets() {
    return List.of(Outlet.OUT);
  }

  /** A message is often the last thing that happens. */
  @Override
  public boolean mayStayUnconnected(EmailSettings settings, Outlet outlet) {
    return true;
  }

  @Override
  public List<Problem> problems(EmailSettings settings, ActivityPlace place) {
    Optional<MessageFields> fields =
        place
            .arriving()
            .map(structure -> MessageFields.of(structure, catalogue, place.variables()));
    return check.check(settings, fields).problems().problems(place);
  }

  @Override
  public Optional<ActivityId> lacksRows(EmailSettings settings, ActivityPlace place) {
    return place.withoutRows();
  }

  @Override
  public Optional<WorkTableStructure> structure(
      EmailSettings settings, Outlet outlet, ActivityPlace place) {
    return Optional.empty();
  }
}
