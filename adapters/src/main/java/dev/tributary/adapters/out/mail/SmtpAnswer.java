package dev.tributary.adapters.out.mail;

import dev.tributary.adapters.out.mail.SmtpConnection.Phase;
import dev.tributary.application.message.MailOutcome;
import dev.tributary.application.message.MailOutcome.NotReached;
import dev.tributary.application.message.MailOutcome.Obstacle;
import dev.tributary.application.message.MailOutcome.RefusedForGood;
import dev.tributary.application.message.MailOutcome.RefusedForNow;
import dev.tributary.application.message.MailOutcome.Unknown;
import dev.tributary.domain.message.Refusal;
import dev.tributary.domain.message.RefusalSubject;
import dev.tributary.domain.message.RefusalSubject.Command;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** What a failure of the mail library means for a message. */
final class SmtpAnswer {
  private static final int FOR_NOW = 400;
  private static final int FOR_GOOD = 500;
  private static final int SIGN_IN_FIRST = 530;

  private SmtpAnswer() {}

  /** The server's reply to {@code command}. */
  private record Reply(int code, String text, Command command) {}

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
    return new RefusedForGood(refusal, RefusalSubject.of(reply.command(), refusal));
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
              new Reply(address.getReturnCode(), said(address), Command.RCPT);
          case SMTPSenderFailedException sender ->
              new Reply(sender.getReturnCode(), said(sender), Command.MAIL);
          case SMTPSendFailedException send ->
              new Reply(send.getReturnCode(), said(send), command(send));
          default -> new Reply(0, "", Command.DATA);
        };
    return Optional.of(reply).filter(found -> found.code() >= FOR_NOW);
  }

  private static Command command(SMTPSendFailedException failed) {
    String sent = String.valueOf(failed.getCommand());
    return sent.startsWith("MAIL") ? Command.MAIL : Command.DATA;
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
