package dev.tributary.webapp.console.layout;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses to which a redirect may lead: pages of this console, never another site. */
public final class ConsoleAddress {
  /** The first page. */
  public static final String HOME = "/console";

  /** The page on which people sign in. */
  public static final String SIGN_IN = "/sign-in";

  private static final String REST = "([/?](?:[A-Za-z0-9/_.?=&~:,+*-]++|%[0-9A-Fa-f]{2})*+)?";
  private static final Pattern PAGE = Pattern.compile(HOME + REST);
  private static final Pattern PAGE_OR_SIGN_IN =
      Pattern.compile("(" + HOME + "|" + SIGN_IN + ")" + REST);

  private ConsoleAddress() {}

  /** Whether {@code address} is one of a page behind the sign-in. */
  public static boolean isPage(String address) {
    return PAGE.matcher(address).matches();
  }

  /** The page at {@code wanted}; the first page when that is no page behind the sign-in. */
  public static String page(@Nullable String wanted) {
    return wanted != null && isPage(wanted) ? wanted : HOME;
  }

  /** The same, with the sign-in page among them. */
  static String pageOrSignIn(@Nullable String wanted) {
    return wanted != null && PAGE_OR_SIGN_IN.matcher(wanted).matches() ? wanted : HOME;
  }
}
