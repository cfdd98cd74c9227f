package dev.tributary.domain.exchange.target;

import java.util.regex.Pattern;

/** Recognises hosts that are no DNS name, in every notation that resolvers accept. */
public final class HostNotation {
  /** {@code 127.1}, {@code 0x7f.1}, {@code 2130706433}: a last label that is a number. */
  private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");

  private HostNotation() {}

  /** Whether the lower-case host is {@code localhost}, below it, or an address literal. */
  public static boolean literalOrLocal(String host) {
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    return name.startsWith("[")
        || name.equals("localhost")
        || name.endsWith(".localhost")
        || ENDS_IN_NUMBER.matcher(name).matches();
  }
}
