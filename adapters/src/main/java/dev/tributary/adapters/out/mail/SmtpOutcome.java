package dev.tributary.adapters.out.mail;

import dev.tributary.adapters.out.mail.SmtpConnection.Phase;
import dev.tributary.application.message.transport.SendOutcome;
import dev.tributary.application.message.transport.SendOutcome.Accepted;
import dev.tributary.application.message.transport.SendOutcome.Obstacle;
import dev.tributary.application.message.transport.SendOutcome.PermanentlyRejected;
import dev.tributary.application.message.transport.SendOutcome.TemporarilyRejected;
import dev.tributary.application.message.transport.SendOutcome.Unknown;
import dev.tributary.application.message.transport.SendOutcome.Unreachable;
import dev.tributary.domain.message.Refusal;
import dev.tributary.domain.message.RefusalSubject;
import dev.tributary.domain.message.smtp.SmtpCommand;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** What a failure of the mail library means for a message. */
final class SmtpOutcome {
  private static final int YES = 200;
  private static final int FURTHER = 300;
  private static final int FOR_NOW = 400;
  private static final int FOR_GOOD = 500;
  private static final int SIGN_IN_FIRST = 530;
  private static final Pattern ENHANCED_CODE = Pattern.compile("[245]\\.\\d{1,3}\\.\\d{1,3} ");
  private static final char REPLACEMENT = '\ufffd';

  private SmtpOutcome() {}

  /** The server's reply to {@code command}. */
  private record Reply(int code, String text, SmtpCommand command) {}

  static SendOutcome toConnecting(MessagingException failed) {
    return failed instanceof AuthenticationFailedException
        ? new Unreachable(Obstacle.SIGN_IN, text(failed))
        : new Unreachable(Obstacle.CONNECTION, text(failed));
  }

  static SendOutcome toSending(MessagingException failed, Phase phase) {
    return reply(failed, phase)
        .map(reply -> settled(reply, phase))
        .orElseGet(() -> lost(failed, phase));
  }

  /** RFC 5321, 4.3.2: the first digit decides; the mail library accepts 250 alone. */
  private static SendOutcome settled(Reply reply, Phase phase) {
    return phase == Phase.AT_THE_DOT && isYes(reply.code())
        ? new Accepted()
        : refusal(reply, phase);
  }

  private static SendOutcome refusal(Reply reply, Phase phase) {
    Refusal refusal = new Refusal(reply.code(), withoutCode(reply));
    if (reply.code() == SIGN_IN_FIRST && phase == Phase.BEFORE_DATA) {
      return new Unreachable(Obstacle.SIGN_IN, refusal.text());
    }
    if (reply.code() < FOR_NOW) {
      return new PermanentlyRejected(refusal, outOfStep(reply.command()));
    }
    if (reply.code() < FOR_GOOD) {
      return new TemporarilyRejected(refusal);
    }
    return new PermanentlyRejected(refusal, reply.command().subject(refusal));
  }

  /** A reply that the command does not have, such as 354 to RCPT, closes no mailbox. */
  private static RefusalSubject outOfStep(SmtpCommand command) {
    return switch (command) {
      case MAIL -> RefusalSubject.SENDER;
      case RCPT -> RefusalSubject.RECIPIENT;
      case DATA -> RefusalSubject.CONTENT;
    };
  }

  /** Whether the next command on the connection gets its own reply. */
  static boolean isInStep(SendOutcome outcome) {
    return switch (outcome) {
      case TemporarilyRejected _ -> true;
      case PermanentlyRejected(var refusal, _) -> refusal.code() >= FOR_NOW;
      default -> false;
    };
  }

  private static SendOutcome lost(MessagingException failed, Phase phase) {
    return switch (phase) {
      case BEFORE_DATA -> new Unreachable(Obstacle.CONNECTION, text(failed));
      case IN_DATA -> new TemporarilyRejected(new Refusal(0, text(failed)));
      case AT_THE_DOT -> new Unknown();
    };
  }

  private static Optional<Reply> reply(MessagingException failed, Phase phase) {
    Exception link = failed;
    Optional<Reply> found = Optional.empty();
    while (link instanceof MessagingException here && found.isEmpty()) {
      found = own(here, phase);
      link = here.getNextException();
    }
    return found;
  }

  private static Optional<Reply> own(MessagingException failed, Phase phase) {
    Reply reply =
        switch (failed) {
          case SMTPAddressFailedException address ->
              new Reply(address.getReturnCode(), replyOf(address), SmtpCommand.RCPT);
          case SMTPSenderFailedException sender ->
              new Reply(sender.getReturnCode(), replyOf(sender), SmtpCommand.MAIL);
          case SMTPSendFailedException send ->
              new Reply(send.getReturnCode(), replyOf(send), command(send));
          default -> new Reply(0, "", SmtpCommand.DATA);
        };
    return Optional.of(reply).filter(found -> isReply(found.code(), phase));
  }

  /**
   * A lost connection has no code. At the dot what is no final reply leaves the outcome unknown.
   */
  private static boolean isReply(int code, Phase phase) {
    return switch (phase) {
      case BEFORE_DATA -> code > 0;
      case IN_DATA -> code >= FOR_NOW;
      case AT_THE_DOT -> code >= FOR_NOW || isYes(code);
    };
  }

  private static boolean isYes(int code) {
    return code >= YES && code < FURTHER;
  }

  private static SmtpCommand command(SMTPSendFailedException failed) {
    String sent = String.valueOf(failed.getCommand());
    return sent.startsWith("MAIL") ? SmtpCommand.MAIL : SmtpCommand.DATA;
  }

  /** The text without the reply code, and with the enhanced status code of its lines once. */
  private static String withoutCode(Reply reply) {
    String text = reply.text().replaceAll("(?m)^%d[ -]?".formatted(reply.code()), "");
    Matcher code = ENHANCED_CODE.matcher(text);
    return code.lookingAt()
        ? code.group()
            + text.substring(code.end()).replaceAll("(?m)^" + Pattern.quote(code.group()), "")
        : text;
  }

  /** RFC 6531, 3.7.4.2: replies may be UTF-8; the mail library reads each byte as a character. */
  private static String replyOf(MessagingException failed) {
    String text = String.valueOf(failed.getMessage());
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    String utf8 = new String(bytes, StandardCharsets.UTF_8);
    boolean isLossless = text.equals(new String(bytes, StandardCharsets.ISO_8859_1));
    return isLossless && utf8.indexOf(REPLACEMENT) < 0 ? utf8 : text;
  }

  private static String text(MessagingException failed) {
    @Nullable Exception cause = failed.getNextException();
    String own = replyOf(failed).strip();
    return cause == null || own.contains(String.valueOf(cause.getMessage()))
        ? own
        : own + ": " + cause.getMessage();
  }
}
