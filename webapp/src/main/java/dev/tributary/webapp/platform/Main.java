package dev.tributary.webapp.platform;

import dev.tributary.adapters.out.postgres.embedded.PlatformFailure;
import dev.tributary.adapters.text.Texts;
import dev.tributary.domain.problem.Message;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import java.util.Locale;

/** What runs when the program is started; the first argument is the verb, {@code start} if none. */
@QuarkusMain
public final class Main {
  private static final int FAILED = 1;

  private Main() {}

  public static void main(String... arguments) {
    System.exit(run(List.of(arguments)));
  }

  private static int run(List<String> arguments) {
    try {
      return new Server(arguments).run();
    } catch (PlatformFailure e) {
      explain(e.problem());
      return FAILED;
    }
  }

  /** For the terminal: nothing that writes logs has started yet. */
  @SuppressWarnings("SystemOut")
  static void explain(Message problem) {
    System.err.println(
        "tributary: %s [%s]".formatted(Texts.render(problem, Locale.getDefault()), problem.name()));
  }
}
