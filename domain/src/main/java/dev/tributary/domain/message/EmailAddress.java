package dev.tributary.domain.message;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An email address as mail servers accept it in practice: letters, digits and the usual signs
 * before the {@code @}, a domain name with a dot after it.
 */
public record EmailAddress(String value) {
  // RFC 5321: 64 before the @, 254 in all. Quoted local parts are left out: hardly any server
  // accepts them, and they are a way to smuggle text into headers.
  private static final int LONGEST = 254;
  private static final String ATOM = "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
  private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?";
  private static final Pattern FORM =
      Pattern.compile(
          "(?=[^@]{1,64}@)" + ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")+");

  public EmailAddress {
    if (!isValid(value)) {
      throw new IllegalArgumentException("no email address: '%s'".formatted(value));
    }
  }

  /** Whether {@code value} has the form of an address. */
  public static boolean isValid(String value) {
    return value.length() <= LONGEST && FORM.matcher(value).matches();
  }

  /** What two addresses of one mailbox share: nearly every server ignores case. */
  public String mailbox() {
    return value.toLowerCase(Locale.ROOT);
  }

  /** What stands behind the {@code @}. */
  public String domain() {
    return value.substring(value.indexOf('@') + 1);
  }

  @Override
  public String toString() {
    return value;
  }
}
