package dev.tributary.domain.message;

import dev.tributary.domain.problem.Message;
import dev.tributary.domain.text.DomainName;
import dev.tributary.domain.text.InvisibleCharacter;
import dev.tributary.domain.text.Trimming;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An email address in one normal form: no white space or format characters around it, composed
 * characters (NFC), and the domain in U-labels. Before the {@code @} stand letters of any script
 * with their marks (RFC 6531), digits and the signs of an atom.
 */
public record EmailAddress(String value) {
  // RFC 5321, in octets. Quoted local parts are left out: hardly any server accepts them, and they
  // are a way to smuggle text into headers.
  private static final int LONGEST_LOCAL = 64;
  private static final int LONGEST = 254;
  private static final String FIRST = "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]";
  private static final String ATOM = FIRST + "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]*+";
  private static final Pattern LOCAL = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*+");

  public EmailAddress {
    String given = value;
    value =
        normalised(given)
            .orElseThrow(
                () -> new IllegalArgumentException("no email address: '%s'".formatted(given)));
  }

  /** The address in {@code text}, if it has the form of one. */
  public static Optional<EmailAddress> of(String text) {
    return isValid(text) ? Optional.of(new EmailAddress(text)) : Optional.empty();
  }

  /** Whether {@code text} has the form of an address. */
  public static boolean isValid(String text) {
    return normalised(text).isPresent();
  }

  /**
   * Why {@code text} is no address: it names a blank or a character that a reader does not see,
   * else {@code otherwise}.
   */
  public static Message fault(String text, Message otherwise) {
    return InvisibleCharacter.in(Trimming.both(text))
        .map(
            found ->
                found.codePoint() == ' '
                    ? MessageErrorCode.BLANK_IN_ADDRESS.with(found.place())
                    : MessageErrorCode.INVISIBLE_IN_ADDRESS.with(found.name(), found.place()))
        .orElse(otherwise);
  }

  private static Optional<String> normalised(String text) {
    String trimmed = Trimming.both(text);
    int at = trimmed.indexOf('@');
    if (trimmed.length() > LONGEST || at < 0 || hidesCharacters(trimmed, at)) {
      return Optional.empty();
    }
    String local = Normalizer.normalize(trimmed.substring(0, at), Normalizer.Form.NFC);
    int octets = local.getBytes(StandardCharsets.UTF_8).length;
    return DomainName.of(trimmed.substring(at + 1))
        .filter(_ -> octets <= LONGEST_LOCAL && LOCAL.matcher(local).matches())
        .filter(domain -> octets + 1 + domain.ascii().length() <= LONGEST)
        .map(domain -> local + "@" + domain.unicode());
  }

  /**
   * The mapping of domain names removes some characters; the joiners of Indic scripts it checks.
   */
  private static boolean hidesCharacters(String text, int at) {
    String joinersInDomain =
        text.substring(0, at) + text.substring(at).replace("\u200c", "").replace("\u200d", "");
    return InvisibleCharacter.in(joinersInDomain).isPresent();
  }

  /**
   * What two addresses of one mailbox share: nearly every server ignores case. Changes each
   * character by itself, as the database does.
   */
  public String mailbox() {
    return lower(value);
  }

  /** The mailbox that {@code text} names; of what is no address its small letters. */
  public static String mailbox(String text) {
    return of(text).map(EmailAddress::mailbox).orElseGet(() -> lower(Trimming.both(text)));
  }

  /**
   * The mailbox that {@code text} names in each form in which it may have been stored before
   * addresses were normalised.
   */
  public static Set<String> spellings(String text) {
    return of(text).map(EmailAddress::spellings).orElseGet(() -> Set.of(mailbox(text)));
  }

  private Set<String> spellings() {
    Set<String> spellings = new LinkedHashSet<>();
    for (String domain : List.of(domain().unicode(), domain().ascii())) {
      String address = lower(local() + "@" + domain);
      spellings.add(address);
      spellings.add(Normalizer.normalize(address, Normalizer.Form.NFD));
    }
    return spellings;
  }

  /** What stands before the {@code @}. */
  public String local() {
    return value.substring(0, value.indexOf('@'));
  }

  /** What stands after the {@code @}. */
  public DomainName domain() {
    return DomainName.of(value.substring(value.indexOf('@') + 1)).orElseThrow();
  }

  /** As mail servers know it: only the local part may hold more than ASCII. */
  public String transmitted() {
    return local() + "@" + domain().ascii();
  }

  private static String lower(String text) {
    StringBuilder lower = new StringBuilder(text.length());
    text.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
    return lower.toString();
  }

  @Override
  public String toString() {
    return value;
  }
}
