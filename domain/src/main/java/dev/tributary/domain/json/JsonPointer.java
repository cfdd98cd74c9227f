package dev.tributary.domain.json;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The path to a place in a JSON document (RFC 6901): {@code /codeData/codes}; empty for the whole.
 */
public record JsonPointer(List<String> tokens) {
  /** The whole document. */
  public static final JsonPointer ROOT = new JsonPointer(List.of());

  private static final Pattern BAD_ESCAPE = Pattern.compile("~(?![01])");
  private static final Pattern INDEX = Pattern.compile("0|[1-9]\\d{0,8}");

  public JsonPointer {
    tokens = List.copyOf(tokens);
  }

  /** Reads the written form. */
  public static JsonPointer of(String text) {
    if (!(text.isEmpty() || text.startsWith("/")) || BAD_ESCAPE.matcher(text).find()) {
      throw new IllegalArgumentException(
          "a JSON Pointer is empty or begins with '/', with ~1 for '/' and ~0 for '~': '%s'"
              .formatted(text));
    }
    return text.isEmpty()
        ? ROOT
        : new JsonPointer(
            Arrays.stream(text.substring(1).split("/", -1)).map(JsonPointer::unescaped).toList());
  }

  /** The path to a direct member. */
  public static JsonPointer toMember(String name) {
    return new JsonPointer(List.of(name));
  }

  /** The path on from here to a member. */
  public JsonPointer member(String name) {
    return then(toMember(name));
  }

  /** The path on from here to an element, counted from 0. */
  public JsonPointer element(int index) {
    return then(toMember(Integer.toString(index)));
  }

  /** This path and then another. */
  public JsonPointer then(JsonPointer further) {
    return new JsonPointer(Stream.concat(tokens.stream(), further.tokens.stream()).toList());
  }

  /** As people read a path: {@code codeData.codes[0].code}; empty for the whole. */
  public String dotted() {
    StringBuilder dotted = new StringBuilder();
    for (String token : tokens) {
      if (index(token).isPresent()) {
        dotted.append('[').append(token).append(']');
      } else {
        dotted.append(dotted.isEmpty() ? "" : ".").append(token);
      }
    }
    return dotted.toString();
  }

  /** The position that {@code token} names in an array; empty when it names none. */
  public static OptionalInt index(String token) {
    return INDEX.matcher(token).matches()
        ? OptionalInt.of(Integer.parseInt(token))
        : OptionalInt.empty();
  }

  public boolean root() {
    return tokens.isEmpty();
  }

  @Override
  public String toString() {
    return tokens.stream().map(token -> "/" + escaped(token)).collect(Collectors.joining());
  }

  private static String escaped(String token) {
    return token.replace("~", "~0").replace("/", "~1");
  }

  private static String unescaped(String token) {
    return token.replace("~1", "/").replace("~0", "~");
  }
}
