package dev.tributary.adapters.in.work;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes queue payloads as JSON, so that later releases and people can read them. */
public final class JsonPayloads implements Serializer {
  private final ObjectMapper mapper = new ObjectMapper();

  @Override
  public byte[] serialize(Object payload) {
    try {
      return mapper.writeValueAsBytes(payload);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public <T> T deserialize(Class<T> type, byte[] json) {
    try {
      return mapper.readValue(json, type);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
