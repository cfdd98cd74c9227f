package dev.tributary.webapp.platform;

import dev.tributary.adapters.out.postgres.embedded.Backup;
import dev.tributary.adapters.out.postgres.embedded.PlatformErrorCode;
import dev.tributary.adapters.out.postgres.embedded.PlatformFailed;
import dev.tributary.adapters.out.postgres.embedded.Restore;
import dev.tributary.adapters.out.postgres.embedded.TributaryHome;
import dev.tributary.domain.problem.Message;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The verbs that handle the data while the application itself does not run in this process. */
final class DataCommands {
  private static final String WITH_KEY = "--with-key";

  private final TributaryHome home;
  private final Consumer<Message> reporter;

  DataCommands(DatabaseChoice choice, Consumer<Message> reporter) {
    if (choice.operatorsOwn()) {
      throw new PlatformFailed(PlatformErrorCode.DATABASE_IS_YOURS);
    }
    this.home = choice.home();
    this.reporter = reporter;
  }

  void backup(List<String> arguments) {
    List<String> rest = new ArrayList<>(arguments);
    boolean withKey = rest.remove(WITH_KEY);
    Path file = file(rest);
    new Backup(home, withKey).writeTo(file);
    report("backup.written", file.toString(), new File(file.toString()).length());
    if (withKey) {
      report("backup.with-key");
    } else {
      report("backup.without-key", home.masterKey().toString());
    }
  }

  void restore(List<String> arguments) {
    boolean hasKey = new Restore(home).readFrom(file(arguments));
    report("restore.done", home.root().toString());
    if (!hasKey) {
      report("restore.key-missing", home.masterKey().toString());
    }
  }

  private static Path file(List<String> arguments) {
    return Path.of(arguments.getFirst()).toAbsolutePath();
  }

  private void report(String name, Object... arguments) {
    reporter.accept(Message.of("platform." + name, arguments));
  }
}
