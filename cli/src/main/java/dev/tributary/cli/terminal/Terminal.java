package dev.tributary.cli.terminal;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Prints for a person: each line at once, without control characters. */
public final class Terminal {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

  private final PrintWriter out;

  public Terminal(PrintWriter out) {
    this.out = out;
  }

  public void line(String text) {
    out.println(visible(text));
    out.flush();
  }

  /** {@code 10:42:07 Coupons 2 rows}. */
  public void step(Instant at, String activity, String text) {
    line("%s  %-20s  %s".formatted(CLOCK.format(at), activity, text));
  }

  /** Texts from outside could contain escape sequences. */
  private static String visible(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }
}
