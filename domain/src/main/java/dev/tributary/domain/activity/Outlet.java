package dev.tributary.domain.activity;

import dev.tributary.domain.problem.Message;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A named outlet of an activity: {@code out}, {@code failed}, {@code rejects}, {@code complement}.
 */
public record Outlet(String name) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-zA-Z0-9_]{0,62}");

  /** The main outlet, which carries a population. */
  public static final Outlet OUT = new Outlet("out");

  /** The outlet of an activity whose request failed; it carries no population. */
  public static final Outlet FAILED = new Outlet("failed");

  /** The outlet of rejected rows. */
  public static final Outlet REJECTS = new Outlet("rejects");

  public Outlet {
    if (!isValid(name)) {
      throw new IllegalArgumentException("bad outlet name: '%s'".formatted(name));
    }
  }

  /** Whether {@code name} has the form of an outlet's name. */
  public static boolean isValid(String name) {
    return FORM.matcher(name).matches();
  }

  /** The name that it has at every kind of activity which does not name it otherwise. */
  public Message label() {
    return Message.of("activity.outlet_" + name);
  }

  /** The names of {@code outlets} for a message: {@code out, failed}. */
  public static String names(List<Outlet> outlets) {
    return outlets.stream().map(Outlet::name).collect(Collectors.joining(", "));
  }

  @Override
  public String toString() {
    return name;
  }
}
