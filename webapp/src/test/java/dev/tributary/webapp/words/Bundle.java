package dev.tributary.webapp.words;

import dev.tributary.adapters.text.Texts;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One bundle of words as it lies in the sources.
 *
 * @param name the bundle: {@code workflow}
 * @param words for each language tag the patterns by entry
 */
public record Bundle(String name, Map<String, Map<String, String>> words) {
  private static final List<Path> FOLDERS =
      List.of(
          Path.of("..", "adapters", "src", "main", "resources", "texts"),
          Path.of("src", "main", "resources", "texts"));
  private static final String ENDING = ".properties";

  public static List<Bundle> all() throws IOException {
    List<Bundle> bundles = new ArrayList<>();
    for (Path folder : FOLDERS) {
      for (String name : names(folder)) {
        bundles.add(new Bundle(name, words(folder, name)));
      }
    }
    return bundles;
  }

  /** Where {@code bundle} lacks {@code entry}, one line for each language. */
  public static Stream<String> missing(List<Bundle> bundles, String bundle, String entry) {
    Optional<Bundle> found = bundles.stream().filter(one -> one.name.equals(bundle)).findFirst();
    return Texts.LANGUAGES.stream()
        .map(Locale::getLanguage)
        .filter(tag -> found.map(one -> one.in(tag).getOrDefault(entry, "")).orElse("").isBlank())
        .map(tag -> "%s.%s (%s)".formatted(bundle, entry, tag));
  }

  /** The patterns of a language by entry. */
  Map<String, String> in(String tag) {
    return words.getOrDefault(tag, Map.of());
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING) && !name.contains("_"))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .sorted()
          .toList();
    }
  }

  private static Map<String, Map<String, String>> words(Path folder, String name)
      throws IOException {
    Map<String, Map<String, String>> words = new TreeMap<>();
    for (Locale language : Texts.LANGUAGES) {
      String suffix = language.equals(Locale.ENGLISH) ? "" : "_" + language.getLanguage();
      words.put(language.getLanguage(), entries(folder.resolve(name + suffix + ENDING)));
    }
    return words;
  }

  private static Map<String, String> entries(Path file) throws IOException {
    Properties read = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      read.load(reader);
    }
    Map<String, String> entries = new TreeMap<>();
    read.stringPropertyNames().forEach(key -> entries.put(key, read.getProperty(key)));
    return entries;
  }
}
