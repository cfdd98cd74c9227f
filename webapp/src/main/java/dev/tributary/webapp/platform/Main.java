package dev.tributary.webapp.platform;

import dev.tributary.adapters.out.postgres.embedded.PlatformCode;
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
  private static final int WRONG_USE = 2;

  private Main() {}

  public static void main(String... arguments) {
    System.exit(run(List.of(arguments)));
  }

  private static int run(List<String> arguments) {
    String verb = arguments.isEmpty() ? "start" : arguments.getFirst();
    List<String> rest = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
    try {
      return switch (verb) {
        case "backup" -> finished(() -> dataCommands().backup(rest));
        case "restore" -> finished(() -> dataCommands().restore(rest));
        default -> new Server(arguments).run();
      };
    } catch (PlatformFailure e) {
      explain(e.problem());
      return e.code().equals(PlatformCode.WRONG_USE.id()) ? WRONG_USE : FAILED;
    }
  }

  private static int finished(Runnable command) {
    command.run();
    return 0;
  }

  private static DataCommands dataCommands() {
    return new DataCommands(DatabaseChoice.fromSurroundings(), Main::tell);
  }

  @SuppressWarnings("SystemOut")
  private static void tell(Message message) {
    System.out.println(Texts.render(message, Locale.getDefault()));
  }

  /** For the terminal: nothing that writes logs has started yet. */
  @SuppressWarnings("SystemOut")
  static void explain(Message problem) {
    System.err.println(
        "tributary: %s [%s]".formatted(Texts.render(problem, Locale.getDefault()), problem.name()));
  }

  /** A mistake of ours: everything that is known about it, since logging may be down already. */
  @SuppressWarnings({"SystemOut", "CatchAndPrintStackTrace"})
  static void unexplained(Throwable failure) {
    System.err.println("tributary: the program did not start.");
    failure.printStackTrace();
  }
}
