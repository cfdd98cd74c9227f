package dev.tributary.adapters.out.mail;

import dev.tributary.adapters.out.mail.SmtpConnection.Phase;
import dev.tributary.application.message.MailOutcome;
import dev.tributary.application.message.MailOutcome.NotReached;
import dev.tributary.application.message.MailOutcome.Obstacle;
import dev.tributary.application.message.MailOutcome.RefusedForGood;
import dev.tributary.application.message.MailOutcome.RefusedForNow;
import dev.tributary.application.message.MailOutcome.Unknown;
import dev.tributary.domain.message.Refusal;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** What a failure of the mail library means for a message. */
final class SmtpAnswer {
  private static final int FOR_NOW = 400;
  private static final int FOR_GOOD = 500;
  private static final int SIGN_IN_FIRST = 530;

  /** Enhanced codes about the address of whoever is written to (RFC 3463). */
  private static final Pattern ABOUT_THE_MAILBOX = Pattern.compile(".*\\b5\\.1\\.[0-36]\\b.*");

  private SmtpAnswer() {}

  /** The server's reply; {@code mailbox} when it answered the naming of the recipient. */
  private record Reply(int code, String text, boolean mailbox) {}

  static MailOutcome toConnecting(MessagingException failed) {
    return failed instanceof AuthenticationFailedException
        ? new NotReached(Obstacle.SIGN_IN, text(failed))
        : new NotReached(Obstacle.CONNECTION, text(failed));
  }

  static MailOutcome toSending(MessagingException failed, Phase phase) {
    return reply(failed).map(reply -> refusal(reply, phase)).orElseGet(() -> lost(failed, phase));
  }

  private static MailOutcome refusal(Reply reply, Phase phase) {
    Refusal refusal = new Refusal(reply.code(), withoutCode(reply));
    if (reply.code() == SIGN_IN_FIRST && phase == Phase.BEFORE_DATA) {
      return new NotReached(Obstacle.SIGN_IN, refusal.text());
    }
    if (reply.code() < FOR_GOOD) {
      return new RefusedForNow(refusal);
    }
    boolean mailbox =
        reply.mailbox()
            || (phase == Phase.AT_THE_DOT && ABOUT_THE_MAILBOX.matcher(refusal.text()).matches());
    return new RefusedForGood(refusal, mailbox);
  }

  private static MailOutcome lost(MessagingException failed, Phase phase) {
    return switch (phase) {
      case BEFORE_DATA -> new NotReached(Obstacle.CONNECTION, text(failed));
      case IN_DATA -> new RefusedForNow(new Refusal(0, text(failed)));
      case AT_THE_DOT -> new Unknown();
    };
  }

  private static Optional<Reply> reply(MessagingException failed) {
    Exception link = failed;
    Optional<Reply> found = Optional.empty();
    while (link instanceof MessagingException here && found.isEmpty()) {
      found = own(here);
      link = here.getNextException();
    }
    return found;
  }

  private static Optional<Reply> own(MessagingException failed) {
    Reply reply =
        switch (failed) {
          case SMTPAddressFailedException address ->
              new Reply(address.getReturnCode(), said(address), true);
          case SMTPSenderFailedException sender ->
              new Reply(sender.getReturnCode(), said(sender), false);
          case SMTPSendFailedException send -> new Reply(send.getReturnCode(), said(send), false);
          default -> new Reply(0, "", false);
        };
    return Optional.of(reply).filter(found -> found.code() >= FOR_NOW);
  }

  private static String withoutCode(Reply reply) {
    return reply.text().replaceAll("(?m)^%d[ -]?".formatted(reply.code()), "");
  }

  private static String said(MessagingException failed) {
    return String.valueOf(failed.getMessage());
  }

  private static String text(MessagingException failed) {
    @Nullable Exception cause = failed.getNextException();
    String own = String.valueOf(failed.getMessage()).strip();
    return cause == null || own.contains(String.valueOf(cause.getMessage()))
        ? own
        : own + ": " + cause.getMessage();
  }
}
