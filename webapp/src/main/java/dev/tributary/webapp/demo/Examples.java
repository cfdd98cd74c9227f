package dev.tributary.webapp.demo;

import dev.tributary.webapp.demo.zoo.ZooCase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The workflows that are shipped with the program. */
final class Examples {
  /** Their names; each lies in {@code examples/<name>.yaml}. */
  static final List<String> NAMES =
      List.of(
          BirthdayStory.WORKFLOW,
          "birthday-every-morning",
          "coupon-reminder",
          "game-day-line-up",
          "latest-offers",
          "offers-on-signal",
          "weather-per-region");

  /** What stands before the name of a case in the name of its workflow. */
  static final String ZOO = "zoo-";

  /** Where the shipped files expect the demonstration's API. */
  private static final String API = "http://127.0.0.1:8181/";

  private Examples() {}

  /** The cases of the zoo with a workflow that fetches all rows. */
  static Stream<ZooCase> zoo() {
    return Arrays.stream(ZooCase.values()).filter(ZooCase::whole);
  }

  /** The workflow of a case; it is called {@code zoo-link-header}. */
  static String read(ZooCase imitated, int apiPort) {
    return read("zoo/" + imitated.id(), apiPort);
  }

  /** The text of an example, calling the API where it is served. */
  static String read(String name, int apiPort) {
    String path = "examples/" + name + ".yaml";
    try (InputStream in = Examples.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the program was built without " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace(API, "http://127.0.0.1:%d/".formatted(apiPort));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
