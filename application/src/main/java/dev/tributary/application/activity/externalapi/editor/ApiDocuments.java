package dev.tributary.application.activity.externalapi.editor;

import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.problem.Refused;

/** Reads descriptions of APIs, in JSON or YAML. */
public interface ApiDocuments {
  /**
   * @throws Refused when the text is malformed or beyond the limits; nothing else is thrown
   */
  JsonValue read(String text, CallImportLimits limits);
}
