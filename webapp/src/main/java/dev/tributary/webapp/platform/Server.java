package dev.tributary.webapp.platform;

import dev.tributary.adapters.out.postgres.embedded.EmbeddedPostgres;
import dev.tributary.adapters.out.postgres.embedded.PlatformErrorCode;
import dev.tributary.adapters.out.postgres.embedded.PlatformFailed;
import dev.tributary.domain.problem.Message;
import dev.tributary.webapp.demo.DemoApplication;
import dev.tributary.webapp.security.http.HeadDeadlines;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.QuarkusBindException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;

/** Runs the program until it is stopped; the database starts before it and stops after it. */
final class Server {
  /** As long as the application may take to end its work; then the database is stopped anyway. */
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  /** The framework's check of addresses, whose response has no text; RequestAddress replaces it. */
  private static final String DISABLE_URI_VALIDATION = "vertx.disableURIValidation";

  private final List<String> arguments;
  private final CountDownLatch applicationEnded = new CountDownLatch(1);
  private final AtomicInteger exitCode = new AtomicInteger();

  Server(List<String> arguments) {
    this.arguments = arguments;
  }

  /** The exit code, when the program has ended. */
  int run() {
    DatabaseChoice choice = DatabaseChoice.fromEnvironment();
    Optional<EmbeddedPostgres> database = choice.started();
    database.ifPresent(this::stopAfterTheApplication);
    System.setProperty(DISABLE_URI_VALIDATION, "true");
    try {
      UploadFolder.prepare(choice);
      HeadDeadlines.enable();
      Quarkus.run(application(), this::ended, arguments.toArray(String[]::new));
    } finally {
      applicationEnded.countDown();
      database.ifPresent(EmbeddedPostgres::close);
    }
    return exitCode.get();
  }

  /** What is done once the program is up. */
  private Class<? extends QuarkusApplication> application() {
    return arguments.contains("demo") ? DemoApplication.class : ServingApplication.class;
  }

  /** A signal runs all hooks at once, so this one waits for the application's own. */
  private void stopAfterTheApplication(EmbeddedPostgres database) {
    Thread hook =
        new Thread(
            () -> {
              try {
                applicationEnded.await(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              database.close();
            },
            "stop-postgres");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** With an exit handler the framework no longer reports why it did not start. */
  private void ended(int code, @Nullable Throwable failure) {
    exitCode.set(code);
    if (failure != null) {
      explanation(failure).ifPresentOrElse(Main::explain, () -> Main.unexplained(failure));
    }
  }

  private static Optional<Message> explanation(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .flatMap(cause -> messageFor(cause).stream())
        .findFirst();
  }

  /** Replaces the framework's messages about these, which only help a programmer. */
  private static Optional<Message> messageFor(Throwable failure) {
    return switch (failure) {
      case QuarkusBindException taken ->
          Optional.of(PlatformErrorCode.WEB_PORT_TAKEN.with(taken.getPort()));
      case FlywayValidateException other ->
          Optional.of(PlatformErrorCode.SCHEMA_NOT_OURS.with(String.valueOf(other.getMessage())));
      case PlatformFailed refused -> Optional.of(refused.problem());
      default -> Optional.empty();
    };
  }
}
