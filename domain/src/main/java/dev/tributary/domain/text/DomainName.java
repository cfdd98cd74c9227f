package dev.tributary.domain.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A domain name with at least one dot.
 *
 * @param unicode for readers: U-labels where it is international, else as it was written
 * @param ascii for protocols: A-labels in small letters
 */
public record DomainName(String unicode, String ascii) {
  // RFC 1035.
  private static final int LONGEST = 253;
  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
  private static final Pattern FORM = Pattern.compile(LABEL + "(?:\\." + LABEL + ")++");

  /** The domain name in {@code text}, if it is one in any spelling. */
  public static Optional<DomainName> of(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    return isInternational(text) ? international(text) : plain(text, text);
  }

  private static boolean isInternational(String text) {
    return text.toLowerCase(Locale.ROOT).contains("xn--")
        || text.chars().anyMatch(character -> character > 0x7F);
  }

  private static Optional<DomainName> international(String text) {
    return InternationalName.unicode(text)
        .flatMap(unicode -> InternationalName.ascii(text).flatMap(ascii -> plain(unicode, ascii)));
  }

  private static Optional<DomainName> plain(String unicode, String ascii) {
    // Small letters first: a pattern that ignores case compares each character twice.
    String small = ascii.toLowerCase(Locale.ROOT);
    return small.length() <= LONGEST && FORM.matcher(small).matches()
        ? Optional.of(new DomainName(unicode, small))
        : Optional.empty();
  }
}
