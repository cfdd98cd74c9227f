package dev.tributary.domain.activity.externalapi.request;

/** Escapes text for the content and the attributes of XML 1.0. */
final class XmlEscaping {
  private XmlEscaping() {}

  /** What XML cannot hold, even escaped, becomes the replacement character. */
  static String of(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints().forEach(c -> append(escaped, c));
    return escaped.toString();
  }

  private static void append(StringBuilder escaped, int c) {
    switch (c) {
      case '&' -> escaped.append("&amp;");
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '"' -> escaped.append("&quot;");
      case '\'' -> escaped.append("&apos;");
      case '\t', '\n', '\r' -> escaped.append("&#").append(c).append(';');
      default -> escaped.appendCodePoint(allowed(c) ? c : 0xFFFD);
    }
  }

  /** XML 1.0, 2.2. */
  private static boolean allowed(int c) {
    return (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || (c >= 0x10000 && c <= 0x10FFFF);
  }
}
