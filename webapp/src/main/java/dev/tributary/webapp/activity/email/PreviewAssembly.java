package dev.tributary.webapp.activity.email;

import dev.tributary.application.activity.email.CheckEmail.Finding;
import dev.tributary.application.activity.email.PreviewEmail.Previewed;
import dev.tributary.application.activity.email.PreviewEmail.Wish;
import dev.tributary.application.message.MailOutcome;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.activity.email.PreviewPage.Problem;
import dev.tributary.webapp.activity.email.PreviewPage.Sent;
import dev.tributary.webapp.activity.email.PreviewPage.Shown;
import dev.tributary.webapp.activity.email.PreviewPage.Value;
import dev.tributary.webapp.console.layout.PageFrame;
import dev.tributary.webapp.console.layout.Remedies;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts the page of a previewed message together. */
@ApplicationScoped
class PreviewAssembly {
  private final PageFrame frame;

  PreviewAssembly(PageFrame frame) {
    this.frame = frame;
  }

  PreviewPage page(Wish wish, Previewed previewed, Optional<Sent> sent, String to) {
    return switch (previewed) {
      case Previewed.Unsound(var findings) ->
          page(wish, findings.stream().map(Finding::message).toList(), Optional.empty(), sent, to);
      case Previewed.Nobody(var reason) -> page(wish, List.of(reason), Optional.empty(), sent, to);
      case Previewed.Shown shown ->
          page(wish, List.of(), Optional.of(shown(wish, shown)), sent, to);
    };
  }

  /** The message as before, why no test of it was sent, and where it was to go. */
  PreviewPage refused(Wish wish, Previewed previewed, Message reason, String to) {
    Optional<Shown> shown =
        previewed instanceof Previewed.Shown message
            ? Optional.of(shown(wish, message))
            : Optional.empty();
    return page(wish, List.of(reason), shown, Optional.empty(), to);
  }

  static Sent sent(MailOutcome outcome, String to) {
    return switch (outcome) {
      case MailOutcome.Accepted() -> new Sent(true, "email-preview.accepted", to, "");
      case MailOutcome.RefusedForNow(var refusal) ->
          new Sent(false, "email-preview.refused", to, refusal.text());
      case MailOutcome.RefusedForGood(var refusal, var _) ->
          new Sent(false, "email-preview.refused", to, refusal.text());
      case MailOutcome.NotReached(var _, var detail) ->
          new Sent(false, "email-preview.notReached", to, detail);
      case MailOutcome.Unknown() -> new Sent(false, "email-preview.unknown", to, "");
    };
  }

  private PreviewPage page(
      Wish wish, List<Message> problems, Optional<Shown> shown, Optional<Sent> sent, String to) {
    return new PreviewPage(
        wish.workflow().name().value(),
        wish.activity().id().value(),
        wish.activity().label(),
        wish.address(),
        shown.map(Shown::line).orElse(wish.line()),
        problems.stream().map(this::problem).toList(),
        shown,
        sent,
        to);
  }

  private Problem problem(Message message) {
    String remedy = Remedies.text(message, frame.locale());
    return new Problem(message, remedy.isEmpty() ? "" : message.name(), remedy);
  }

  private Shown shown(Wish wish, Previewed.Shown shown) {
    String here = PreviewPages.address(wish);
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
