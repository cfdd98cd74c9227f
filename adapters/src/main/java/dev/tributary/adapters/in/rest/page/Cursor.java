package dev.tributary.adapters.in.rest.page;

import dev.tributary.domain.problem.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A place in a list, opaque to callers; the first character is the format's version. */
final class Cursor {
  private static final String VERSION = "1";

  private Cursor() {}

  static String of(String key) {
    byte[] bytes = (VERSION + key).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static String key(String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (text.startsWith(VERSION)) {
        return text.substring(VERSION.length());
      }
    } catch (IllegalArgumentException notBase64) {
      // Refused below, like a cursor of another version.
    }
    throw new Refused(PageErrorCode.CURSOR_REFUSED, cursor);
  }
}
