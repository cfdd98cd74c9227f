package dev.tributary.domain.activity.externalapi.request;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Percent-encodes all but the unreserved characters of RFC 3986, 2.3: safe in path and query. */
final class PercentEncoding {
  private static final String UNRESERVED_MARKS = "-._~";
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  private PercentEncoding() {}

  static String of(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : text.getBytes(UTF_8)) {
      char c = (char) (octet & 0xff);
      if (unreserved(c)) {
        encoded.append(c);
      } else {
        encoded.append('%').append(HEX[c >> 4]).append(HEX[c & 15]);
      }
    }
    return encoded.toString();
  }

  private static boolean unreserved(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || UNRESERVED_MARKS.indexOf(c) >= 0;
  }
}
