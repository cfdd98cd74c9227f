package dev.tributary.webapp.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.tributary.webapp.architecture.ProgramClasses;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every key of the configuration is explained in docs/configuration.md. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfigurationReferenceTest {
  private static final Pattern COMMENT_MARKS = Pattern.compile("/\\*\\*|\\*/|(?m)^\\s*\\*(?!/)");
  private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+\\s+#?([^}]*)}");

  @Test
  void the_page_lists_every_key() throws IOException {
    DocumentPage.assertSays("configuration.md", page());
  }

  @Test
  void every_key_is_documented() throws IOException {
    List<Key> keys = new ArrayList<>();
    for (Class<?> mapping : mappings()) {
      keys.addAll(keys(mapping, prefix(mapping), source(mapping)));
    }
    assertThat(keys).isNotEmpty().allSatisfy(key -> assertThat(key.means()).isNotBlank());
  }

  private record Key(String name, String type, String missing, String means) {
    String row() {
      return "| `%s` | %s | %s | %s |".formatted(name, type, missing, means);
    }
  }

  private static String page() throws IOException {
    List<String> sections = new ArrayList<>();
    for (Class<?> mapping : mappings()) {
      sections.add(section(mapping));
    }
    return """
        # Configuration

        Each key is read from the environment or from a system property: `tributary.rest.max-body` is
        `TRIBUTARY_REST_MAX_BODY` in the environment and `-Dtributary.rest.max-body=…` on the command line. Durations are
        written `500ms`, `30s`, `5m`, `8h` or `7d`, lists with commas.

        %s

        ## quarkus.tls

        Certificates of connections that the program opens, in the TLS registry of Quarkus, which knows further forms
        (`p12`, `jks`) and more settings (`protocols`, `certificate-revocation-list`). Read once, at the start.

        | Key | Type | Default | Means |
        |---|---|---|---|
        | `quarkus.tls.outbound.trust-store.pem.certs` | list of paths |  | Certificate authorities that calls of APIs trust besides the platform's. |
        | `quarkus.tls.mail.trust-store.pem.certs` | list of paths |  | Certificates that are trusted instead of the JDK's authorities where the mail server is concerned, for a private authority. |
        """
        .formatted(String.join("\n\n", sections));
  }

  private static String section(Class<?> mapping) throws IOException {
    String source = source(mapping);
    return "## %s\n\n%s\n\n| Key | Type | Default | Means |\n|---|---|---|---|\n%s"
        .formatted(
            prefix(mapping),
            comment(source, "interface " + mapping.getSimpleName() + "\\b"),
            keys(mapping, prefix(mapping), source).stream()
                .map(Key::row)
                .collect(Collectors.joining("\n")));
  }

  private static List<Class<?>> mappings() {
    return ProgramClasses.all()
        .filter(type -> type.isInterface() && type.isAnnotatedWith(ConfigMapping.class))
        .<Class<?>>map(JavaClass::reflect)
        .sorted(Comparator.comparing(ConfigurationReferenceTest::prefix))
        .toList();
  }

  private static String prefix(Class<?> mapping) {
    return mapping.getAnnotation(ConfigMapping.class).prefix();
  }

  private static List<Key> keys(Class<?> group, String prefix, String source) {
    String own = source.substring(source.indexOf("interface " + group.getSimpleName()));
    List<Key> keys = new ArrayList<>();
    Stream.of(group.getDeclaredMethods())
        .sorted(Comparator.comparingInt(method -> own.indexOf(" " + method.getName() + "();")))
        .forEach(method -> keys.addAll(keys(method, prefix, source, own)));
    return keys;
  }

  private static List<Key> keys(Method method, String prefix, String source, String own) {
    String name = prefix + "." + kebab(method.getName());
    Class<?> type = method.getReturnType();
    if (type.isInterface() && type.getName().startsWith("dev.tributary.")) {
      return keys(type, name, source);
    }
    WithDefault missing = method.getAnnotation(WithDefault.class);
    return List.of(
        new Key(
            name,
            type(method.getGenericReturnType()),
            missing == null ? "" : "`" + missing.value() + "`",
            comment(own, " " + method.getName() + "\\(\\);")));
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static String type(Type type) {
    String name = type.getTypeName().replaceAll("[a-z]+\\.", "");
    return switch (name.replaceAll("^Optional<(.*)>$", "$1")) {
      case "int", "long" -> "whole number";
      case "boolean" -> "true or false";
      case "Duration" -> "duration";
      case "MemorySize" -> "size: `512K`, `2M`";
      case "Path" -> "path";
      case "URI" -> "address";
      case "ZoneId" -> "time zone";
      case "MailConfig$Tls" -> "`required`, `implicit` or `none`";
      case "String" -> "text";
      case "ExpressionLanguageConfig$LeapDays" -> "`FEBRUARY_28` or `MARCH_1`";
      case "Map<String, String>" -> "texts, each under a name of its own";
      case "List<String>" -> "list of texts";
      case "Set<Integer>" -> "list of whole numbers";
      default -> throw new IllegalStateException("say how a " + name + " is written");
    };
  }

  /** The comment that ends right before the first declaration of {@code declared}. */
  private static String comment(String source, String declared) {
    String before = Pattern.compile(declared).splitAsStream(source).findFirst().orElseThrow();
    List<MatchResult> comments =
        Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL).matcher(before).results().toList();
    if (comments.isEmpty() || before.substring(comments.getLast().end()).contains(";")) {
      return "";
    }
    String text = COMMENT_MARKS.matcher(comments.getLast().group()).replaceAll(" ");
    return DocumentPage.cell(INLINE_TAG.matcher(text).replaceAll("`$1`"));
  }

  private static String source(Class<?> mapping) throws IOException {
    Path file = Path.of("src", "main", "java", mapping.getName().replace('.', '/') + ".java");
    for (String module : List.of("adapters", "webapp")) {
      Path source = Path.of("..", module).resolve(file);
      if (Files.exists(source)) {
        return Files.readString(source);
      }
    }
    throw new IllegalStateException("no source of " + mapping.getName());
  }
}
