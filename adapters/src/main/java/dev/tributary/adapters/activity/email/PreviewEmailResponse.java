package dev.tributary.adapters.activity.email;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.adapters.text.Texts;
import dev.tributary.application.activity.email.PreviewEmail.PreviewResult;
import dev.tributary.application.activity.email.PreviewEmail.PreviewResult.NoRecipient;
import dev.tributary.application.activity.email.PreviewEmail.PreviewResult.Rejected;
import dev.tributary.application.activity.email.PreviewEmail.PreviewResult.Rendered;
import dev.tributary.application.activity.email.SendTestMessage.TestMessageResult;
import dev.tributary.application.message.transport.SendOutcome;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The preview of a message, or the reason why there is none.
 *
 * @param problems what is wrong with the activity, or that there is no recipient
 * @param run whose rows these are; missing when they were selected for this preview
 * @param rows how many people there are
 * @param exclusion why this person would get no message
 * @param values what filled the texts, by full name
 * @param outcome of a test: {@code accepted}, {@code refusedForNow}, {@code refusedForGood}, {@code
 *     notReached} or {@code unknown}
 * @param reply the reply of the mail server
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record PreviewEmailResponse(
    List<Item> problems,
    @Nullable UUID run,
    @Nullable Long line,
    @Nullable Long rows,
    @Nullable String from,
    @Nullable String recipient,
    @Nullable String exclusion,
    @Nullable String detail,
    @Nullable String subject,
    @Nullable String html,
    @Nullable String text,
    @Nullable List<String> filled,
    @Nullable Map<String, String> values,
    @Nullable String outcome,
    @Nullable String reply) {

  /** What is wrong, and with which setting. */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "PreviewProblem")
  record Item(@Nullable String setting, String code, String detail) {
    static Item of(@Nullable String setting, Message message, Locale locale) {
      return new Item(setting, message.name(), Texts.render(message, locale));
    }

    static Item of(Problem problem, Locale locale) {
      return of(problem.place(), problem.message(), locale);
    }
  }

  static PreviewEmailResponse of(PreviewResult previewed, Locale locale) {
    return switch (previewed) {
      case Rejected(var problems) ->
          none(problems.stream().map(problem -> Item.of(problem, locale)).toList());
      case NoRecipient(var reason) -> none(List.of(Item.of(null, reason, locale)));
      case Rendered shown -> shown(shown, null, null);
    };
  }

  static PreviewEmailResponse of(TestMessageResult tested, Locale locale) {
    return switch (tested.previewed()) {
      case Rendered shown ->
          tested
              .outcome()
              .map(outcome -> shown(shown, name(outcome), reply(outcome)))
              .orElseGet(() -> shown(shown, null, null));
      case PreviewResult other -> of(other, locale);
    };
  }

  private static PreviewEmailResponse none(List<Item> problems) {
    return new PreviewEmailResponse(
        problems, null, null, null, null, null, null, null, null, null, null, null, null, null,
        null);
  }

  private static PreviewEmailResponse shown(
      Rendered shown, @Nullable String outcome, @Nullable String reply) {
    return new PreviewEmailResponse(
        List.of(),
        shown.run().map(run -> run.value()).orElse(null),
        shown.line(),
        shown.rows(),
        shown.sender(),
        shown.recipient(),
        shown.exclusion().map(reason -> reason.name().toLowerCase(Locale.ROOT)).orElse(null),
        shown.detail(),
        shown.content().subject(),
        shown.content().html(),
        shown.content().text(),
        shown.filled(),
        shown.row(),
        outcome,
        reply);
  }

  private static String name(SendOutcome outcome) {
    return switch (outcome) {
      case SendOutcome.Accepted _ -> "accepted";
      case SendOutcome.TemporarilyRejected _ -> "refusedForNow";
      case SendOutcome.PermanentlyRejected _ -> "refusedForGood";
      case SendOutcome.Unreachable _ -> "notReached";
      case SendOutcome.Unknown _ -> "unknown";
    };
  }

  private static @Nullable String reply(SendOutcome outcome) {
    return switch (outcome) {
      case SendOutcome.TemporarilyRejected(var refusal) -> refusal.text();
      case SendOutcome.PermanentlyRejected(var refusal, var _) -> refusal.text();
      case SendOutcome.Unreachable(var _, var detail) -> detail;
      case SendOutcome.Accepted _, SendOutcome.Unknown _ -> null;
    };
  }
}
