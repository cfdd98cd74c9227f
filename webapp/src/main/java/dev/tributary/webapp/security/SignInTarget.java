package dev.tributary.webapp.security;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The page after signing in: only a page of this console, never another site. */
final class SignInTarget {
  static final String HOME = "/console";

  private static final Pattern INSIDE =
      Pattern.compile("/console([/?](?:[A-Za-z0-9/_.?=&~:,+-]++|%[0-9A-Fa-f]{2})*+)?");

  private SignInTarget() {}

  static String of(@Nullable String wanted) {
    return wanted != null && isInside(wanted) ? wanted : HOME;
  }

  static boolean isInside(String place) {
    return INSIDE.matcher(place).matches();
  }
}
