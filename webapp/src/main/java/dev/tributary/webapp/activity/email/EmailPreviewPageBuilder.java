package dev.tributary.webapp.activity.email;

import dev.tributary.application.activity.email.PreviewEmail.PreviewRequest;
import dev.tributary.application.activity.email.PreviewEmail.PreviewResult;
import dev.tributary.application.message.transport.SendOutcome;
import dev.tributary.domain.problem.Message;
import dev.tributary.domain.problem.Problem;
import dev.tributary.webapp.activity.email.EmailPreviewPage.Sent;
import dev.tributary.webapp.activity.email.EmailPreviewPage.Shown;
import dev.tributary.webapp.activity.email.EmailPreviewPage.Value;
import dev.tributary.webapp.console.layout.PageFrame;
import dev.tributary.webapp.console.layout.Remedies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Builds the page of a previewed message. */
@ApplicationScoped
class EmailPreviewPageBuilder {
  private final PageFrame frame;

  EmailPreviewPageBuilder(PageFrame frame) {
    this.frame = frame;
  }

  EmailPreviewPage page(
      PreviewRequest request, PreviewResult previewed, Optional<Sent> sent, String to) {
    return switch (previewed) {
      case PreviewResult.Rejected(var problems) ->
          page(
              request,
              problems.stream().map(Problem::message).toList(),
              Optional.empty(),
              sent,
              to);
      case PreviewResult.NoRecipient(var reason) ->
          page(request, List.of(reason), Optional.empty(), sent, to);
      case PreviewResult.Rendered shown ->
          page(request, List.of(), Optional.of(shown(request, shown)), sent, to);
    };
  }

  /** The message as before, why no test of it was sent, and where it was to go. */
  EmailPreviewPage refused(
      PreviewRequest request, PreviewResult previewed, Message reason, String to) {
    Optional<Shown> shown =
        previewed instanceof PreviewResult.Rendered message
            ? Optional.of(shown(request, message))
            : Optional.empty();
    return page(request, List.of(reason), shown, Optional.empty(), to);
  }

  static Sent sent(SendOutcome outcome, String to) {
    return switch (outcome) {
      case SendOutcome.Accepted() -> new Sent(true, "email-preview.accepted", to, "");
      case SendOutcome.TemporarilyRejected(var refusal) ->
          new Sent(false, "email-preview.refused", to, refusal.text());
      case SendOutcome.PermanentlyRejected(var refusal, var _) ->
          new Sent(false, "email-preview.refused", to, refusal.text());
      case SendOutcome.Unreachable(var _, var detail) ->
          new Sent(false, "email-preview.notReached", to, detail);
      case SendOutcome.Unknown() -> new Sent(false, "email-preview.unknown", to, "");
    };
  }

  private EmailPreviewPage page(
      PreviewRequest request,
      List<Message> problems,
      Optional<Shown> shown,
      Optional<Sent> sent,
      String to) {
    return new EmailPreviewPage(
        request.workflow().name().value(),
        request.workflow().label(),
        request.activity().id().value(),
        request.activity().label(),
        request.address(),
        shown.map(Shown::line).orElse(request.line()),
        problems.stream().map(this::problem).toList(),
        shown,
        sent,
        to);
  }

  private EmailPreviewPage.Problem problem(Message message) {
    String remedy = Remedies.text(message, frame.locale());
    return new EmailPreviewPage.Problem(message, remedy.isEmpty() ? "" : message.name(), remedy);
  }

  private Shown shown(PreviewRequest request, PreviewResult.Rendered shown) {
    String here = EmailPreviewPages.address(request);
    return new Shown(
        shown.run().map(run -> "/console/runs/" + run).orElse(""),
        String.join(", ", shown.uncalled()),
        shown.line(),
        frame.formats().number(shown.rows()),
        shown.line() > 1 ? here + "?line=" + (shown.line() - 1) : "",
        shown.line() < shown.rows() ? here + "?line=" + (shown.line() + 1) : "",
        shown.content().html().isEmpty() ? "" : here + "/html?line=" + shown.line(),
        shown.sender(),
        shown.recipient(),
        shown.exclusion().map(reason -> "messages.reason_" + lower(reason)).orElse(""),
        shown.detail(),
        shown.content().subject(),
        shown.content().text(),
        shown.filled(),
        shown.row().entrySet().stream()
            .map(value -> new Value(value.getKey(), value.getValue()))
            .toList());
  }

  private static String lower(Enum<?> reason) {
    return reason.name().toLowerCase(Locale.ROOT);
  }
}
