package dev.tributary.webapp.platform;

import dev.tributary.adapters.out.postgres.embedded.PlatformErrorCode;
import dev.tributary.adapters.out.postgres.embedded.PlatformFailed;
import dev.tributary.adapters.text.Texts;
import dev.tributary.domain.problem.Message;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What runs when the program is started; the first argument is the verb, {@code start} if none. */
@QuarkusMain
public final class Main {
  private static final int FAILED = 1;
  private static final int WRONG_USE = 2;
  private static final Set<String> HELP = Set.of("help", "--help", "-h");

  private Main() {}

  public static void main(String... arguments) {
    System.exit(run(List.of(arguments)));
  }

  private static int run(List<String> arguments) {
    String name = arguments.isEmpty() ? "start" : arguments.getFirst();
    List<String> rest = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
    try {
      if (HELP.contains(name)) {
        return finished(() -> print(PlatformErrorCode.WRONG_USE.with(Verb.allUsages())));
      }
      Verb verb = Verb.named(name);
      if (rest.stream().anyMatch(HELP::contains)) {
        return finished(() -> print(PlatformErrorCode.WRONG_USE.with(verb.usage())));
      }
      verb.requireValid(rest);
      return switch (verb) {
        case BACKUP -> finished(() -> dataCommands().backup(rest));
        case RESTORE -> finished(() -> dataCommands().restore(rest));
        case START, DEMO -> new Server(arguments).run();
      };
    } catch (PlatformFailed e) {
      explain(e.problem());
      return e.code().equals(PlatformErrorCode.WRONG_USE.id()) ? WRONG_USE : FAILED;
    }
  }

  private static int finished(Runnable command) {
    command.run();
    return 0;
  }

  private static DataCommands dataCommands() {
    return new DataCommands(DatabaseChoice.fromEnvironment(), Main::print);
  }

  @SuppressWarnings("SystemOut")
  private static void print(Message message) {
    System.out.println(Texts.render(message, Locale.getDefault()));
  }

  /** For the terminal: nothing that writes logs has started yet. */
  @SuppressWarnings("SystemOut")
  static void explain(Message problem) {
    System.err.println(
        "tributary: %s [%s]".formatted(Texts.render(problem, Locale.getDefault()), problem.name()));
  }

  /** Prints an unexpected failure with its stack: logging may have ended already. */
  @SuppressWarnings({"SystemOut", "CatchAndPrintStackTrace"})
  static void unexplained(Throwable failure) {
    System.err.println("tributary: the program did not start.");
    failure.printStackTrace();
  }
}
