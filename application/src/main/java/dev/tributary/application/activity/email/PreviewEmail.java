package dev.tributary.application.activity.email;

import dev.tributary.application.activity.DryRunFailed;
import dev.tributary.application.message.delivery.compose.ComposeMessage.Composed;
import dev.tributary.application.message.delivery.compose.PreviewMessage;
import dev.tributary.application.message.delivery.compose.PreviewMessage.Person;
import dev.tributary.application.message.delivery.compose.PreviewMessage.Previewed;
import dev.tributary.application.message.delivery.compose.PreviewRecipients;
import dev.tributary.application.message.delivery.compose.PreviewRecipients.Candidates;
import dev.tributary.application.message.delivery.plan.DeliveryPlan;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.email.EmailErrorCode;
import dev.tributary.domain.activity.email.EmailSettings;
import dev.tributary.domain.message.EmailContent;
import dev.tributary.domain.message.Exclusion;
import dev.tributary.domain.message.MessageContent;
import dev.tributary.domain.personalisation.MessageFields;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.resource.ResourceCatalogue;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.text.Trimming;
import dev.tributary.domain.workflow.WorkflowDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows the message that one person would get, and writes nothing. */
@ApplicationScoped
public class PreviewEmail {
  private final PreviewRecipients arriving;
  private final CheckEmail check;
  private final ResourceCatalogue catalogue;
  private final PreviewMessage preview;

  public PreviewEmail(
      PreviewRecipients arriving,
      CheckEmail check,
      ResourceCatalogue catalogue,
      PreviewMessage preview) {
    this.arriving = arriving;
    this.check = check;
    this.catalogue = catalogue;
    this.preview = preview;
  }

  /**
   * Whose message is wanted.
   *
   * @param workflow around the activity; its transitions decide who arrives
   * @param address of the person; empty takes the one at {@code line}
   * @param line of the row, from 1
   */
  public record PreviewRequest(
      WorkflowDefinition workflow, Activity activity, String address, long line) {
    EmailSettings settings() {
      return (EmailSettings) activity.settings();
    }
  }

  /** The result of a preview. */
  public sealed interface PreviewResult {
    /** The settings cannot work. */
    record Rejected(List<Problem> problems) implements PreviewResult {}

    /** There is no recipient to show. */
    record NoRecipient(Message reason) implements PreviewResult {}

    /**
     * A message.
     *
     * @param run whose rows these are; empty when they come from a dry run
     * @param uncalled labels of activities that were not executed for it: their values are empty
     * @param rows how many people there are
     * @param exclusion why this person would get none
     * @param detail which field or code
     * @param filled the fields that were filled without a value
     * @param row the values that were used
     */
    record Rendered(
        Optional<RunId> run,
        List<String> uncalled,
        long line,
        long rows,
        String sender,
        String recipient,
        Optional<Exclusion> exclusion,
        String detail,
        EmailContent content,
        List<String> filled,
        Map<String, String> row)
        implements PreviewResult {}
  }

  public PreviewResult preview(PreviewRequest request) {
    try {
      return arriving
          .with(request.workflow(), request.activity(), people -> of(people, request))
          .orElseGet(() -> new PreviewResult.NoRecipient(EmailErrorCode.NO_PREVIEW.with()));
    } catch (DryRunFailed failed) {
      return new PreviewResult.NoRecipient(failed.failure().message());
    } catch (Refused refused) {
      return new PreviewResult.NoRecipient(refused.problem());
    }
  }

  private PreviewResult of(Candidates people, PreviewRequest request) {
    MessageFields fields =
        MessageFields.of(people.table().structure(), catalogue, request.workflow().variables());
    CheckEmail.Result checked = check.check(request.settings(), Optional.of(fields));
    if (!checked.problems().errors().isEmpty()) {
      return new PreviewResult.Rejected(checked.problems().errors());
    }
    EmailSettings settings = request.settings();
    DeliveryPlan plan = EmailPlan.of(settings, checked.templates().orElseThrow());
    return preview
        .preview(new Person(request.address(), request.line()), plan, fields, people)
        .<PreviewResult>map(found -> shown(people, plan, found))
        .orElseGet(() -> new PreviewResult.NoRecipient(unknown(request)));
  }

  private static PreviewResult.Rendered shown(
      Candidates people, DeliveryPlan plan, Previewed previewed) {
    Composed composed = previewed.message();
    return new PreviewResult.Rendered(
        people.run(),
        people.uncalled(),
        previewed.line(),
        people.table().rows(),
        plan.template().sender(),
        composed.recipient(),
        composed.exclusion(),
        composed.detail(),
        email(composed.content()),
        composed.filled(),
        composed.row());
  }

  private static EmailContent email(MessageContent content) {
    return switch (content) {
      case EmailContent email -> email;
    };
  }

  private static Message unknown(PreviewRequest request) {
    return EmailErrorCode.UNKNOWN_PERSON.with(
        Trimming.isBlank(request.address())
            ? Long.toString(request.line())
            : Trimming.both(request.address()));
  }
}
