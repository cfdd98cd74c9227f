package dev.tributary.adapters.activity;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The JSON Schemas that lie as {@code schema/activity/<kind>.json} beside the program. */
public final class SettingsSchema {
  private static final JsonMapper JSON = new JsonMapper();

  private SettingsSchema() {}

  /**
   * @throws IllegalStateException when there is none
   */
  public static ObjectNode of(String kind) {
    String path = "schema/activity/" + kind + ".json";
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + path);
      }
      return (ObjectNode) JSON.readTree(in);
    } catch (IOException broken) {
      throw new UncheckedIOException(path, broken);
    }
  }
}
