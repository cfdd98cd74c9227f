package dev.tributary.adapters.out.postgres.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Starts and stops the server of a cluster. */
final class PostgresServer {
  static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Duration LOOK_EVERY = Duration.ofMillis(5);
  private static final int LOG_TAIL = 2000;

  private final TributaryHome home;
  private final PostgresBinaries binaries;
  private final ServerUser user;

  PostgresServer(TributaryHome home, PostgresBinaries binaries, ServerUser user) {
    this.home = home;
    this.binaries = binaries;
    this.user = user;
  }

  /**
   * Stops a server that a killed program left behind. The caller holds the home's lock, so no
   * running program owns the server.
   */
  void stopOrphan() {
    Optional<Postmaster> orphan = Postmaster.recordedIn(home.cluster());
    if (orphan.isEmpty()) {
      return;
    }
    if (orphan.get().runs()) {
      stop();
    } else {
      forget();
    }
  }

  /** Its number may belong to a stranger by now, for whom PostgreSQL would refuse to start. */
  private void forget() {
    try {
      Files.deleteIfExists(pidFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it is certain that the process of the server has ended. */
  boolean hasEnded() {
    return Files.notExists(pidFile())
        || Postmaster.recordedIn(home.cluster()).filter(server -> !server.runs()).isPresent();
  }

  /** With a new log; returns as soon as connections are accepted. */
  Postmaster start(int port) {
    try {
      user.ownDirectory(home.log());
      Files.deleteIfExists(log());
      return await(launch(log()), log(), port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * After its end; the log goes on, so that it shows the reason. The server itself refuses to start
   * when another one uses its cluster.
   */
  void startAgain(int port) {
    try {
      await(launch(log()), log(), port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path pidFile() {
    return home.cluster().resolve("postmaster.pid");
  }

  private Path log() {
    return home.log().resolve("postgres.log");
  }

  /**
   * In a session of its own: Ctrl-C reaches this program alone, which then stops the server in
   * order.
   */
  private Process launch(Path log) throws IOException {
    List<String> command =
        List.of(
            binaries.program("pg_ctl"),
            "--pgdata=" + home.cluster(),
            "--log=" + log,
            "--timeout=" + START_LIMIT.toSeconds(),
            "--wait",
            "start");
    return Commands.start(user.command(home.postgres(), command), ProcessBuilder.Redirect.DISCARD);
  }

  private Postmaster await(Process launcher, Path log, int port) {
    try {
      while (true) {
        boolean ended = launcher.waitFor(LOOK_EVERY);
        Optional<Postmaster> ready =
            Postmaster.recordedIn(home.cluster()).filter(Postmaster::ready);
        if (ready.isPresent()) {
          return ready.get();
        }
        if (ended) {
          throw failure(log, port);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while PostgreSQL started", e);
    }
  }

  private static PlatformFailed failure(Path log, int port) {
    String words = tail(log);
    return words.contains("could not bind") || words.contains("could not create any TCP/IP sockets")
        ? new PlatformFailed(PlatformErrorCode.PORT_TAKEN, port)
        : new PlatformFailed(PlatformErrorCode.DATABASE_DID_NOT_START, log.toString(), words);
  }

  private static String tail(Path log) {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      file.seek(Math.max(0, file.length() - LOG_TAIL));
      byte[] end = new byte[(int) Math.min(LOG_TAIL, file.length())];
      file.readFully(end);
      return new String(end, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      return "";
    }
  }

  /** Ends every session, writes everything down and waits for the end. */
  void stop() {
    if (!pgCtlStop("fast", 30)) {
      pgCtlStop("immediate", 30);
    }
  }

  private boolean pgCtlStop(String mode, int seconds) {
    List<String> command =
        List.of(
            binaries.program("pg_ctl"),
            "--pgdata=" + home.cluster(),
            "--mode=" + mode,
            "--timeout=" + seconds,
            "--wait",
            "stop");
    return Commands.run(user.command(home.postgres(), command), "").succeeded();
  }
}
