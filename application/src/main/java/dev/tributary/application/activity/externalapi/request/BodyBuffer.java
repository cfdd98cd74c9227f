package dev.tributary.application.activity.externalapi.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tributary.application.exchange.http.ExchangeFailed;
import dev.tributary.application.exchange.http.RequestBody;
import dev.tributary.domain.exchange.ExchangeErrorCode;
import dev.tributary.domain.exchange.ExchangeFailure;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Collects a request's body before the first byte is sent, so that no connection to the database is
 * held while the network is waited for. A large one goes to a temporary file, which closing
 * deletes. Refuses what exceeds the limit while it grows.
 */
final class BodyBuffer implements RequestBody, AutoCloseable {
  /** Bytes that are kept in memory. */
  private static final int IN_MEMORY = 1024 * 1024;

  private final long limit;
  private final String contentType;
  private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private OutputStream target = memory;
  private @Nullable Path file;
  private long length;

  BodyBuffer(long limit, String contentType) {
    this.limit = limit;
    this.contentType = contentType;
  }

  void append(CharSequence text) {
    byte[] bytes = text.toString().getBytes(UTF_8);
    length += bytes.length;
    if (length > limit) {
      throw new ExchangeFailed(ExchangeFailure.unsent(ExchangeErrorCode.REQUEST_TOO_LARGE, limit));
    }
    try {
      if (file == null && length > IN_MEMORY) {
        spill();
      }
      target.write(bytes);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Ends the writing; from here on the body can be read. */
  void finish() {
    try {
      target.close();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public String contentType() {
    return contentType;
  }

  @Override
  public InputStream open() throws IOException {
    return file == null
        ? new ByteArrayInputStream(memory.toByteArray())
        : Files.newInputStream(file);
  }

  @Override
  public void close() {
    finish();
    if (file != null) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException undeletable) {
        throw new UncheckedIOException(undeletable);
      }
    }
  }

  private void spill() throws IOException {
    Path spilled = Files.createTempFile("tributary-request", ".body");
    file = spilled;
    target = new BufferedOutputStream(Files.newOutputStream(spilled));
    memory.writeTo(target);
    memory.reset();
  }
}
