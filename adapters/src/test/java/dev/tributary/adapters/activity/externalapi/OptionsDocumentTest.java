package dev.tributary.adapters.activity.externalapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.tributary.application.resource.InMemoryResources;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityPlace.Inbound;
import dev.tributary.domain.activity.ExecutionOptions;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.externalapi.ExternalApiKind;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.guardrails.ExternalApiPolicy;
import dev.tributary.domain.activity.externalapi.guardrails.Guardrails;
import dev.tributary.domain.exchange.target.TargetPolicy;
import dev.tributary.domain.expression.ExpressionLanguage;
import dev.tributary.domain.expression.syntax.ExpressionLimits;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.secret.SecretOrigins;
import dev.tributary.domain.value.Parameter;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.workflow.WorkflowOptions;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every example of {@code docs/external-api.md}: a fenced block of {@code yaml} is a part of the
 * settings of an External API activity. An address and a column are added where it has none; rows
 * with {@code zipCode}, {@code region} and {@code updatedAt} arrive, and the workflow has the
 * parameters {@code campaign}, {@code page} and {@code since}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OptionsDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "external-api.md");
  private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```yaml\\n(.*?)^```$");
  private static final Pattern SECTION = Pattern.compile("(?m)^## (.*)$");
  private static final YAMLMapper YAML = new YAMLMapper();

  private static final WorkTableStructure ROWS =
      WorkTableStructure.ofRows(
          List.of(
              Column.of("zipCode", ValueType.TEXT),
              Column.of("region", ValueType.TEXT),
              Column.of("updatedAt", ValueType.DATETIME)));

  private final ExternalApiDeclaration declaration =
      new ExternalApiDeclaration(ExternalApiFixture.DEFAULTS);
  private final ExternalApiKind kind =
      new ExternalApiKind(
          new ExternalApiPolicy(
              new TargetPolicy(List.of(), Set.of(443)),
              Guardrails.DOCUMENTED,
              5,
              new ExpressionLanguage(ExpressionLimits.standard()),
              new InMemoryResources(),
              _ -> Optional.of(SecretOrigins.of(List.of("https://api.example.com"))),
              _ -> Optional.empty()));

  static List<String> examples() throws IOException {
    return examples(Files.readString(DOCUMENT));
  }

  @Test
  void every_section_has_an_example() throws IOException {
    String document = Files.readString(DOCUMENT);
    String[] sections = SECTION.split(document, -1);
    List<String> titles = SECTION.matcher(document).results().map(each -> each.group(1)).toList();
    assertThat(titles).isNotEmpty().doesNotHaveDuplicates();
    for (int i = 0; i < titles.size(); i++) {
      assertThat(examples(sections[i + 1])).as(titles.get(i)).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void an_example_is_read_valid_and_read_back(String example) throws JsonProcessingException {
    List<Problem> problems = new ArrayList<>();
    ExternalApiSettings settings = ExternalApiFixture.read(completed(example), problems);
    assertThat(problems).isEmpty();
    assertThat(found(settings)).isEmpty();
    assertThat(ExternalApiFixture.read(declaration.write(settings).toString(), problems))
        .isEqualTo(settings);
  }

  private List<Problem> found(ExternalApiSettings settings) {
    Activity activity =
        new Activity(
            new ActivityId("externalApi1"),
            "Example",
            settings,
            ExecutionOptions.DEFAULT,
            Optional.empty());
    WorkflowDefinition workflow =
        new WorkflowDefinition(
            new WorkflowName("example"),
            "Example",
            "",
            WorkflowOptions.DEFAULT,
            List.of(
                parameter("campaign", ValueType.TEXT),
                parameter("page", ValueType.INTEGER),
                parameter("since", ValueType.DATETIME)),
            List.of(activity),
            List.of());
    return kind.problems(
        settings,
        workflow.place(
            activity,
            List.of(new Inbound(new ActivityId("query1"), Outlet.OUT, Optional.of(ROWS)))));
  }

  private static Parameter parameter(String name, ValueType type) {
    return new Parameter(name, type, Optional.empty());
  }

  private static String completed(String example) throws JsonProcessingException {
    ObjectNode settings = (ObjectNode) YAML.readTree(example);
    ObjectNode execution = settings.withObject("/execution");
    if (!execution.has("url")) {
      execution.put("url", "https://api.example.com/items");
    }
    ObjectNode outbound = settings.withObject("/outbound");
    if (!outbound.has("columns")) {
      outbound.putArray("columns").add("id");
    }
    return settings.toString();
  }

  private static List<String> examples(String text) {
    return Stream.of(text)
        .flatMap(all -> EXAMPLE.matcher(all).results())
        .map(block -> block.group(1))
        .toList();
  }
}
