package dev.tributary.adapters.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;

/** Describes a fault of a JSON text without quoting the text: it may contain a secret. */
public final class JsonFault {
  /** Of bytes that are no text. */
  public static final String NO_UTF8 = "the bytes are no text in UTF-8";

  private JsonFault() {}

  public static String of(JsonProcessingException malformed) {
    return switch (malformed) {
      case JsonEOFException _ -> "the text ends too early";
      case StreamConstraintsException _ -> "a number, a name or the nesting is too long";
      case JsonProcessingException twice
          when twice.getOriginalMessage().startsWith("Duplicate field") ->
          "the name before this place occurs twice in its object";
      default -> "unexpected character or word";
    };
  }
}
