package dev.tributary.adapters.personalisation;

import io.quarkus.qute.TemplateException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Messages of the parser without the place, which is reported separately. */
final class ParserMessages {
  private static final Pattern START = Pattern.compile("^Parser error[^:]*:\\s*");

  private ParserMessages() {}

  static String of(TemplateException malformed) {
    String words = Optional.ofNullable(malformed.getMessage()).orElse("");
    return START
        .matcher(words)
        .replaceFirst("")
        .lines()
        .map(String::strip)
        .collect(Collectors.joining(" "));
  }
}
