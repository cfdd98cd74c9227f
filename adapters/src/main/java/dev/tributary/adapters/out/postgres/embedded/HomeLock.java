package dev.tributary.adapters.out.postgres.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Locks a home for one instance, until it is closed or the process ends, even by a kill. */
final class HomeLock implements AutoCloseable {
  private final FileChannel channel;

  private HomeLock(FileChannel channel) {
    this.channel = channel;
  }

  /** The lock, or nothing when another instance holds it. */
  static Optional<HomeLock> tryTake(TributaryHome home) {
    try {
      FileChannel channel =
          FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        return Optional.empty();
      }
      channel.truncate(0);
      channel.write(StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + "\n"));
      return Optional.of(new HomeLock(channel));
    } catch (IOException e) {
      throw new PlatformFailed(e, PlatformErrorCode.HOME_NOT_WRITABLE, home.root().toString());
    }
  }

  static HomeLock take(TributaryHome home) {
    return tryTake(home)
        .orElseThrow(
            () ->
                new PlatformFailed(
                    PlatformErrorCode.HOME_IN_USE, home.root().toString(), holder(home)));
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // held by this very process
    }
  }

  private static String holder(TributaryHome home) {
    try {
      return Files.readString(home.lock()).strip();
    } catch (IOException e) {
      return "?";
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
