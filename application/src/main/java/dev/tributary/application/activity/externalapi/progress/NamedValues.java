package dev.tributary.application.activity.externalapi.progress;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Texts by names, written as the query of an address is: {@code call=3&token=a%26b}. */
final class NamedValues {
  private final Map<String, String> values = new LinkedHashMap<>();

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException when it is none
   */
  static NamedValues parse(String text) {
    NamedValues parsed = new NamedValues();
    for (String pair : text.split("&", -1)) {
      int end = pair.indexOf('=');
      if (end < 1 || parsed.values.containsKey(pair.substring(0, end))) {
        throw new IllegalArgumentException("no named value: '%s'".formatted(pair));
      }
      parsed.with(pair.substring(0, end), URLDecoder.decode(pair.substring(end + 1), UTF_8));
    }
    return parsed;
  }

  NamedValues with(String name, Object value) {
    values.put(name, value.toString());
    return this;
  }

  NamedValues without(String name) {
    values.remove(name);
    return this;
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  String get(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException("no value '%s'".formatted(name)));
  }

  String text() {
    return values.entrySet().stream()
        .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }
}
