package dev.tributary.adapters.activity.externalapi.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tributary.application.activity.externalapi.mapping.JsonBody;
import dev.tributary.application.activity.externalapi.mapping.JsonLimits;
import dev.tributary.application.activity.externalapi.mapping.ResponseFormats.ElementReader;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.json.JsonWriter;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The wanted values of elements that wait, as lines of a file, for values after them in the
 * response. No other process can open the file: it is unlinked before it is filled.
 */
final class WaitingRows implements ElementReader, AutoCloseable {
  /** What a line holds in place of an array of values. */
  private static final String INVALID = "invalid";

  private static final int BUFFER = 64 * 1024;

  private final JsonLimits limits;
  private final StringBuilder line = new StringBuilder();
  private @Nullable FileChannel file;
  private OutputStream out = OutputStream.nullOutputStream();

  /**
   * @param limits of the response that the values come from
   */
  WaitingRows(JsonLimits limits) {
    this.limits = new JsonLimits(limits.depth() + 2, limits.keyLength(), Integer.MAX_VALUE);
  }

  /** Opens the file. */
  void use() throws IOException {
    Path path = Files.createTempFile("tributary-rows", ".ndjson");
    FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    file = channel;
    Files.delete(path);
    out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
  }

  boolean isUsed() {
    return file != null;
  }

  @Override
  public void begin(List<JsonValue> constants) {
    throw new IllegalStateException("constants are known where rows do not wait");
  }

  @Override
  public void read(List<JsonValue> values, long index) {
    String separator = "[";
    for (JsonValue value : values) {
      JsonWriter.append(line.append(separator), value);
      separator = ",";
    }
    write(line.append(values.isEmpty() ? "[]\n" : "]\n"));
  }

  @Override
  public void invalid(JsonValue element, long index) {
    JsonWriter.append(line.append("{\"").append(INVALID).append("\":"), element);
    write(line.append("}\n"));
  }

  @Override
  public void malformed(String beginning, long index) {
    throw new IllegalStateException("only rows of JSON wait");
  }

  /** Gives the reader everything in its order. */
  void deliver(ElementReader reader) throws IOException {
    FileChannel channel = file;
    if (channel == null) {
      return;
    }
    out.flush();
    channel.position(0);
    JsonBody lines =
        new JsonBody(new BufferedInputStream(Channels.newInputStream(channel), BUFFER), UTF_8);
    try (StrictJsonParser json = new StrictJsonParser(lines, limits)) {
      json.documents(index -> deliver(json, index, reader));
    }
  }

  private static void deliver(StrictJsonParser json, long index, ElementReader reader)
      throws IOException {
    json.values().begin();
    switch (json.values().read()) {
      case JsonArray(var values) -> reader.read(values, index);
      case JsonObject object -> reader.invalid(object.member(INVALID).orElseThrow(), index);
      default -> throw new IllegalStateException("no row waits at line " + index);
    }
  }

  private void write(StringBuilder written) {
    try {
      out.write(written.toString().getBytes(UTF_8));
      written.setLength(0);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  @Override
  public void close() throws IOException {
    FileChannel channel = file;
    if (channel != null) {
      channel.close();
    }
  }
}
