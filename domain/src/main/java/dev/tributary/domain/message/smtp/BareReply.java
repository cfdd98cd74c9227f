package dev.tributary.domain.message.smtp;

import dev.tributary.domain.message.Refusal;
import dev.tributary.domain.message.RefusalSubject;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Classifies a refusal that has no enhanced status code by its reply code and its words. Only words
 * that name the recipient as unknown, to RCPT, are about the mailbox; in doubt it stays open.
 */
final class BareReply {
  /** Addresses may hold any word. */
  private static final Pattern ADDRESSES =
      Pattern.compile("<[^<>]*+>|(?<![^ @])[^ @]*+(?:@[^ @]*+)++");

  private static final Pattern SENDING_SIDE =
      Pattern.compile(
          "\\b(sender|relay\\w*|block\\w*|black\\w*|ban|banned|reputation|den(y|ied)|polic(y|ies)"
              + "|spam\\w*|host|client|ip|connections?|rate|too (many|much)|verif\\w*"
              + "|auth\\w*|unauth\\w*|log(ged)? ?in|credentials?|not (allowed|permitted))\\b");

  private static final Pattern UNKNOWN_RECIPIENT =
      Pattern.compile(
          "\\bno such (local )?(user|mailbox|recipient|address|person|account)\\b"
              + "|\\bno mailbox here by that name\\b"
              + "|\\b(unknown|invalid|non-?existent) (local )?"
              + "(user|mailbox|recipient|addressee|account|part)\\b"
              + "|\\b(user|mailbox|recipient|addressee|address|account) (is |was )?"
              + "(unknown|not found|(does not|doesn't) exist)\\b");

  private static final Pattern RECIPIENT =
      Pattern.compile("\\b(user|mailbox|recipient|addressee)\\b");

  private BareReply() {}

  static RefusalSubject subject(SmtpCommand command, Refusal refusal) {
    return switch (refusal.code()) {
      case 500, 502, 503, 504, 521, 530, 534, 535, 538 -> RefusalSubject.SENDER;
      case 552 -> command == SmtpCommand.RCPT ? RefusalSubject.RECIPIENT : RefusalSubject.CONTENT;
      default -> byWords(command, refusal.text());
    };
  }

  /** Whether the words speak of the recipient and not of the sending side. */
  static boolean namesRecipient(Refusal refusal) {
    String words = words(refusal.text());
    return RECIPIENT.matcher(words).find() && !SENDING_SIDE.matcher(words).find();
  }

  private static String words(String text) {
    return ADDRESSES
        .matcher(text.toLowerCase(Locale.ROOT))
        .replaceAll(" ")
        .replaceAll("\\s++", " ");
  }

  private static RefusalSubject byWords(SmtpCommand command, String text) {
    String words = words(text);
    if (SENDING_SIDE.matcher(words).find()) {
      return RefusalSubject.SENDER;
    }
    return switch (command) {
      case MAIL -> RefusalSubject.SENDER;
      case RCPT ->
          UNKNOWN_RECIPIENT.matcher(words).find()
              ? RefusalSubject.ADDRESS
              : RefusalSubject.RECIPIENT;
      case DATA -> RefusalSubject.CONTENT;
    };
  }
}
