package dev.tributary.application.activity.email;

import dev.tributary.application.activity.DryRunFailed;
import dev.tributary.application.activity.email.ComposeMessage.Composed;
import dev.tributary.application.activity.email.ComposeMessage.Known;
import dev.tributary.application.activity.email.PreviewRecipients.Candidates;
import dev.tributary.application.message.Recipients;
import dev.tributary.application.message.Recipients.Recipient;
import dev.tributary.application.message.UnsubscribeLinks;
import dev.tributary.application.message.suppression.Suppressions;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.SettingFindings.Finding;
import dev.tributary.domain.activity.email.EmailErrorCode;
import dev.tributary.domain.activity.email.EmailSettings;
import dev.tributary.domain.activity.email.EmailSettings.Channel;
import dev.tributary.domain.message.Address;
import dev.tributary.domain.message.EmailAddress;
import dev.tributary.domain.message.EmailContent;
import dev.tributary.domain.message.Exclusion;
import dev.tributary.domain.message.MessageContent;
import dev.tributary.domain.message.MessageId;
import dev.tributary.domain.message.Suppression;
import dev.tributary.domain.personalisation.MessageFields;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.resource.ResourceCatalogue;
import dev.tributary.domain.run.RunId;
import dev.tributary.domain.text.Trimming;
import dev.tributary.domain.workflow.WorkflowDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Shows the message that one person would get, and writes nothing. */
@ApplicationScoped
public class PreviewEmail {
  /** The unsubscribe link of a preview, which unsubscribes no profile. */
  private static final MessageId NO_MESSAGE = new MessageId(new UUID(0, 0));

  private final PreviewRecipients arriving;
  private final CheckEmail check;
  private final ResourceCatalogue catalogue;
  private final Recipients recipients;
  private final Suppressions suppressions;
  private final UnsubscribeLinks links;

  public PreviewEmail(
      PreviewRecipients arriving,
      CheckEmail check,
      ResourceCatalogue catalogue,
      Recipients recipients,
      Suppressions suppressions,
      UnsubscribeLinks links) {
    this.arriving = arriving;
    this.check = check;
    this.catalogue = catalogue;
    this.recipients = recipients;
    this.suppressions = suppressions;
    this.links = links;
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
    record Invalid(List<Finding> findings) implements PreviewResult {}

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
    MessageFields fields = MessageFields.of(people.table().structure(), catalogue);
    CheckEmail.Result checked = check.check(request.settings(), Optional.of(fields));
    if (!checked.findings().errors().isEmpty()) {
      return new PreviewResult.Invalid(checked.findings().errors());
    }
    ComposeMessage compose =
        new ComposeMessage(
            request.settings(),
            checked.templates().orElseThrow(),
            fields,
            people.variables(),
            people.zone());
    return person(people, request, compose, fields)
        .<PreviewResult>map(person -> shown(people, request, person, compose))
        .orElseGet(() -> new PreviewResult.NoRecipient(unknown(request)));
  }

  private Optional<Recipient> person(
      Candidates people, PreviewRequest request, ComposeMessage compose, MessageFields fields) {
    Optional<Long> line =
        Trimming.isBlank(request.address())
            ? Optional.of(request.line())
            : recipients.line(
                Trimming.both(request.address()), compose.address(), people.table(), fields);
    return line.flatMap(
        wanted ->
            recipients.after(wanted - 1, 1, people.table(), fields, compose.columns()).stream()
                .findFirst());
  }

  private PreviewResult.Rendered shown(
      Candidates people, PreviewRequest request, Recipient person, ComposeMessage compose) {
    Composed composed =
        compose.compose(
            person,
            new Known(Set.of(), suppressed(request, compose.address(person))),
            links.of(NO_MESSAGE));
    return new PreviewResult.Rendered(
        people.run(),
        people.uncalled(),
        person.line(),
        people.table().rows(),
        request.settings().from().header(),
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

  private Map<Address, Suppression.Reason> suppressed(PreviewRequest request, String address) {
    return request.settings().channel() == Channel.SMTP && EmailAddress.isValid(address)
        ? suppressions.among(
            List.of(Address.of(dev.tributary.domain.message.Channel.EMAIL, address)))
        : Map.of();
  }

  private static Message unknown(PreviewRequest request) {
    return EmailErrorCode.UNKNOWN_PERSON.with(
        Trimming.isBlank(request.address())
            ? Long.toString(request.line())
            : Trimming.both(request.address()));
  }
}
