package dev.tributary.webapp.nativeimage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The templates of the console as they are written. */
final class Templates {
  private static final Path FOLDER = Path.of("src", "main", "resources", "templates");
  private static final Path TAGS = FOLDER.resolve("tags");
  private static final Pattern DECLARATION = Pattern.compile("\\{@(\\S+) (\\w+)}");
  private static final Pattern TYPE = Pattern.compile("dev\\.tributary[\\w.$]+");

  /** A template and its text. */
  record Template(String name, String text) {
    /** The names that are declared with a type. */
    Set<String> declared() {
      return DECLARATION
          .matcher(text)
          .results()
          .map(found -> found.group(2))
          .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The types of this program that are declared, also as elements of a list. */
    Set<String> declaredTypes() {
      return DECLARATION
          .matcher(text)
          .results()
          .flatMap(found -> TYPE.matcher(found.group(1)).results())
          .map(found -> found.group())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private Templates() {}

  static List<Template> all() {
    return below(FOLDER);
  }

  static List<Template> tags() {
    return below(TAGS);
  }

  /** The names of the arguments with which any template calls {@code tag}. */
  static Set<String> argumentsOf(String tag) {
    Pattern call = Pattern.compile("\\{#" + tag + "((?:\\s+\\w+=(?:'[^']*'|[^\\s}])+)*)\\s*/?}");
    Pattern argument = Pattern.compile("(\\w+)=(?:'[^']*'|[^\\s}])+");
    return all().stream()
        .flatMap(template -> call.matcher(template.text()).results())
        .flatMap(found -> argument.matcher(found.group(1)).results())
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Template> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".html"))
          .sorted()
          .map(Templates::read)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Template read(Path file) {
    try {
      String name = file.getFileName().toString().replace(".html", "");
      return new Template(name, Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
