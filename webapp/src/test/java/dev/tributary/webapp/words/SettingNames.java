package dev.tributary.webapp.words;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.webapp.activity.UsedSettings;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What only a definition calls the settings of a kind: their paths, and names and choices in camel
 * case. A name of one word, such as {@code size}, is a word of prose as well and not among them.
 *
 * @param paths such as {@code outbound.arrayPath}
 * @param words such as {@code arrayPath}
 */
record SettingNames(Set<String> paths, Set<String> words) {
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\([^)]*\\)");
  private static final Pattern CAMEL = Pattern.compile("[a-z]+[A-Z]\\w*");

  static SettingNames of(JsonNode schema) {
    Set<String> paths =
        UsedSettings.known(schema).stream()
            .map(path -> path.replace("/*", "").substring(1).replace('/', '.'))
            .collect(Collectors.toSet());
    Set<String> words = new TreeSet<>();
    paths.forEach(path -> words.add(path.substring(path.lastIndexOf('.') + 1)));
    schema.findValues("enum").forEach(list -> list.forEach(each -> words.add(each.asText())));
    paths.removeIf(path -> !path.contains("."));
    words.removeIf(word -> !CAMEL.matcher(word).matches());
    return new SettingNames(paths, words);
  }

  /** Those that stand in a text for people; what an expression names is no setting. */
  Stream<String> in(String text) {
    String prose = EXPRESSION.matcher(text).replaceAll("");
    Set<String> found = new TreeSet<>(List.of(prose.split("\\W+")));
    found.retainAll(words);
    return Stream.concat(found.stream(), paths.stream().filter(prose::contains));
  }
}
