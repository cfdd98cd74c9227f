package dev.tributary.domain.message.smtp;

import dev.tributary.domain.message.RefusalSubject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An enhanced status code as RFC 3463 defines it: {@code 5.1.1}.
 *
 * @param kind 5 for a permanent failure
 * @param topic what the RFC calls its subject
 */
record EnhancedStatusCode(int kind, int topic, int detail) {
  private static final String NUMBERS = "([245])\\.(\\d{1,3})\\.(\\d{1,3})";

  /** RFC 2034: the text begins with it; some servers put a sign before it. */
  private static final Pattern FORM = Pattern.compile("[#\\[(<]?" + NUMBERS + "(?!\\.?\\d)");

  /** How qmail and its descendants write it: {@code sorry, no mailbox here (#5.1.1)}. */
  private static final Pattern FORM_AT_THE_END = Pattern.compile("\\(#" + NUMBERS + "\\)\\W*$");

  private static final int PERMANENT = 5;
  private static final Set<Integer> OF_THE_SYSTEM_OR_PROTOCOL = Set.of(3, 5);

  /**
   * The codes of RFC 3463 and of the IANA registry "SMTP Enhanced Status Codes", their names there,
   * and what they are about. A subject by itself stands for what is not listed under it.
   */
  private static final String REGISTRY =
      """
      0    recipient  Other or undefined status
      1    recipient  Addressing status
      1.1  address    Bad destination mailbox address
      1.2  address    Bad destination system address
      1.3  address    Bad destination mailbox address syntax
      1.4  recipient  Destination mailbox address ambiguous
      1.5  recipient  Destination address valid
      1.6  address    Destination mailbox has moved, no forwarding address
      1.7  sender     Bad sender's mailbox address syntax
      1.8  sender     Bad sender's system address
      1.9  recipient  Message relayed to non-compliant mailer
      1.10 address    Recipient address has null MX
      2    recipient  Mailbox status
      2.1  address    Mailbox disabled, not accepting messages
      2.2  recipient  Mailbox full
      2.3  content    Message length exceeds administrative limit
      2.4  recipient  Mailing list expansion problem
      3    sender     Mail system status
      3.1  sender     Mail system full
      3.2  sender     System not accepting network messages
      3.3  content    System not capable of selected features
      3.4  content    Message too big for system
      3.5  sender     System incorrectly configured
      3.6  content    Requested priority was changed
      4    recipient  Network and routing status
      4.1  recipient  No response from host
      4.2  recipient  Bad connection
      4.3  recipient  Directory server failure
      4.4  recipient  Unable to route
      4.5  recipient  Mail system congestion
      4.6  recipient  Routing loop detected
      4.7  recipient  Delivery time expired
      5    sender     Mail delivery protocol status
      5.1  sender     Invalid command
      5.2  sender     Syntax error
      5.3  sender     Too many recipients
      5.4  sender     Invalid command arguments
      5.5  sender     Wrong protocol version
      5.6  sender     Authentication exchange line is too long
      6    content    Message content or media status
      6.1  content    Media not supported
      6.2  content    Conversion required and prohibited
      6.3  content    Conversion required but not supported
      6.4  content    Conversion with loss performed
      6.5  content    Conversion failed
      6.6  content    Message content not available
      6.7  recipient  Non-ASCII addresses not permitted for that sender/recipient
      6.8  content    UTF-8 string reply is required, but not permitted by the SMTP client
      6.9  content    UTF-8 header message cannot be transferred to one or more recipients
      7    sender     Security or policy status
      7.1  sender     Delivery not authorized, message refused
      7.2  recipient  Mailing list expansion prohibited
      7.3  sender     Security conversion required but not possible
      7.4  sender     Security features not supported
      7.5  sender     Cryptographic failure
      7.6  sender     Cryptographic algorithm not supported
      7.7  sender     Message integrity failure
      7.8  sender     Authentication credentials invalid
      7.9  sender     Authentication mechanism is too weak
      7.10 sender     Encryption needed
      7.11 sender     Encryption required for requested authentication mechanism
      7.12 sender     A password transition is needed
      7.13 sender     User account disabled
      7.14 sender     Trust relationship required
      7.15 sender     Priority level is too low
      7.16 content    Message is too big for the specified priority
      7.17 recipient  Mailbox owner has changed
      7.18 recipient  Domain owner has changed
      7.19 recipient  RRVS test cannot be completed
      7.20 sender     No passing DKIM signature found
      7.21 sender     No acceptable DKIM signature found
      7.22 sender     No valid author-matched DKIM signature found
      7.23 sender     SPF validation failed
      7.24 sender     SPF validation error
      7.25 sender     Reverse DNS validation failed
      7.26 sender     Multiple authentication checks failed
      7.27 sender     Sender address has null MX
      7.28 sender     Mail flood detected
      7.29 sender     ARC validation failure
      7.30 sender     REQUIRETLS support required
      """;

  private static final Map<String, RefusalSubject> SUBJECTS =
      REGISTRY
          .lines()
          .map(line -> Arrays.asList(line.split(" +", 3)))
          .collect(
              Collectors.toUnmodifiableMap(
                  List::getFirst,
                  entry -> RefusalSubject.valueOf(entry.get(1).toUpperCase(Locale.ROOT))));

  /** The code at the beginning, or in qmail's form at the end, of a reply's text. */
  static Optional<EnhancedStatusCode> at(String text) {
    Matcher first = FORM.matcher(text);
    Matcher found = first.lookingAt() ? first : FORM_AT_THE_END.matcher(text);
    return found == first || found.find()
        ? Optional.of(new EnhancedStatusCode(number(found, 1), number(found, 2), number(found, 3)))
        : Optional.empty();
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  /**
   * {@code 5.3.0} or {@code 5.5.0}, which servers also use for what concerns one recipient: {@code
   * 5.5.0 mailbox unavailable}.
   */
  boolean isUndefined() {
    return detail == 0 && OF_THE_SYSTEM_OR_PROTOCOL.contains(topic);
  }

  /** What it is about. A code that is not one of permanent failures closes no mailbox. */
  RefusalSubject subject() {
    RefusalSubject listed =
        listed(topic + "." + detail)
            .or(() -> listed(Integer.toString(topic)))
            .orElse(RefusalSubject.RECIPIENT);
    return listed == RefusalSubject.ADDRESS && kind != PERMANENT
        ? RefusalSubject.RECIPIENT
        : listed;
  }

  private static Optional<RefusalSubject> listed(String code) {
    return Optional.ofNullable(SUBJECTS.get(code));
  }
}
