package dev.tributary.webapp.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.webapp.console.access.AuditLabels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the code records in the audit can be filtered by and has words in each language. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AuditLabelsTest {
  private static final Path CODE =
      Path.of("..", "application", "src", "main", "java", "dev", "tributary", "application");
  private static final String ARGUMENT = "\\s*((?:[^,\"]|\"[^\"]*\")*),";
  private static final Pattern RECORDED =
      Pattern.compile("changes\\s*\\.record\\(" + ARGUMENT + ARGUMENT);
  private static final Pattern CHANGED =
      Pattern.compile("changes\\s*\\.(?:created|deleted)\\(" + ARGUMENT);
  private static final Pattern LITERAL = Pattern.compile("\"([^\"]+)\"");

  @Test
  void each_recorded_verb_and_kind_of_object_is_known() throws IOException {
    String code = code();

    List<String> actions = literals(RECORDED, 1, code);
    assertThat(actions).isNotEmpty().isSubsetOf(AuditLabels.ACTIONS);
    List<String> types = literals(RECORDED, 2, code);
    types.addAll(literals(CHANGED, 1, code));
    assertThat(types).isNotEmpty().isSubsetOf(AuditLabels.OBJECT_TYPES);
  }

  @Test
  void each_has_words_in_each_language() throws IOException {
    List<Bundle> bundles = Bundle.all();

    assertThat(
            Stream.concat(
                    AuditLabels.ACTIONS.stream().map(action -> "action_" + action),
                    AuditLabels.OBJECT_TYPES.stream().map(type -> "type_" + type))
                .flatMap(entry -> Bundle.missing(bundles, "administration", entry)))
        .isEmpty();
  }

  private static List<String> literals(Pattern call, int argument, String code) {
    List<String> literals = new ArrayList<>();
    call.matcher(code)
        .results()
        .flatMap(found -> LITERAL.matcher(found.group(argument)).results())
        .forEach(literal -> literals.add(literal.group(1)));
    return literals;
  }

  private static String code() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(CODE)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }
}
