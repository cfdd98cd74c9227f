package dev.tributary.adapters.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.workflow.DefinitionErrorCode;
import dev.tributary.domain.workflow.DefinitionLimits;
import dev.tributary.domain.workflow.WorkflowDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Definitions as text: YAML, as people write them, or JSON. */
@ApplicationScoped
public class DefinitionText {
  private final DefinitionReader reader;
  private final DefinitionWriter writer;
  private final DefinitionLimits limits;
  private final YAMLMapper yaml =
      new YAMLMapper(
          YAMLFactory.builder()
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .disable(YAMLGenerator.Feature.SPLIT_LINES)
              .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
              .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
              .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
              .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
              .build());

  public DefinitionText(DefinitionReader reader, DefinitionWriter writer, DefinitionLimits limits) {
    this.reader = reader;
    this.writer = writer;
    this.limits = limits;
  }

  /** Reads YAML, or JSON when it begins like an object; never throws for what the text holds. */
  public ParsedDefinition parse(String text) {
    if (text.stripLeading().startsWith("{")) {
      ParsedDefinition json = json(text);
      ParsedDefinition yaml = json.definition().isPresent() ? json : yaml(text);
      return yaml.definition().isPresent() ? yaml : json;
    }
    return yaml(text);
  }

  /** The result for bytes that are not UTF-8. */
  public ParsedDefinition notUtf8() {
    return new ParsedDefinition(
        Optional.empty(),
        false,
        List.of(Problem.error("", DefinitionErrorCode.NOT_UTF8)),
        new Locations());
  }

  /** Parses edits of a draft, as JSON; never throws for what the text holds. */
  public EditsText edits(String text) {
    List<Problem> problems = new ArrayList<>();
    Locations locations = new Locations();
    Optional<ObjectNode> root =
        root(text, JsonDocument::read, locations, problems)
            .filter(node -> fits(node, "edits", limits.edits(), problems));
    return new EditsText(root, List.copyOf(problems), locations);
  }

  /** The result for edits whose bytes are not UTF-8. */
  public EditsText editsNotUtf8() {
    ParsedDefinition none = notUtf8();
    return new EditsText(Optional.empty(), none.problems(), none.locations());
  }

  /** Reads YAML; never throws for what the text holds. */
  public ParsedDefinition yaml(String text) {
    return parse(text, YamlDocument::read);
  }

  /** Reads JSON; never throws for what the text holds. */
  public ParsedDefinition json(String text) {
    return parse(text, JsonDocument::read);
  }

  private interface Syntax {
    Optional<JsonNode> read(
        String text, DefinitionLimits limits, Locations locations, List<Problem> problems);
  }

  private ParsedDefinition parse(String text, Syntax syntax) {
    List<Problem> problems = new ArrayList<>();
    Locations locations = new Locations();
    Optional<ObjectNode> root =
        root(text, syntax, locations, problems)
            .filter(node -> fits(node, "activities", limits.activities(), problems))
            .filter(node -> fits(node, "transitions", limits.transitions(), problems));
    Optional<WorkflowDefinition> definition = root.flatMap(node -> reader.read(node, problems));
    boolean complete =
        root.isPresent() && definition.isPresent() && complete(root.get(), definition.get());
    return new ParsedDefinition(definition, complete, List.copyOf(problems), locations);
  }

  private Optional<ObjectNode> root(
      String text, Syntax syntax, Locations locations, List<Problem> problems) {
    Optional<JsonNode> document = document(text, syntax, locations, problems);
    document.ifPresent(node -> StorableDefinition.check(node, locations, problems));
    if (document.isPresent() && !document.get().isObject()) {
      problems.add(Problem.error("", DefinitionErrorCode.NOT_AN_OBJECT));
    }
    return document.filter(JsonNode::isObject).map(ObjectNode.class::cast);
  }

  private Optional<JsonNode> document(
      String text, Syntax syntax, Locations locations, List<Problem> problems) {
    if (text.length() > limits.characters()) {
      problems.add(Problem.error("", DefinitionErrorCode.TOO_LARGE, limits.characters()));
      return Optional.empty();
    }
    return syntax.read(text, limits, locations, problems);
  }

  private static boolean fits(ObjectNode document, String list, int most, List<Problem> problems) {
    int elements = document.path(list).size();
    if (elements > most) {
      problems.add(Problem.error(list, DefinitionErrorCode.TOO_MANY_ELEMENTS, elements, most));
    }
    return elements <= most;
  }

  private static boolean complete(ObjectNode document, WorkflowDefinition definition) {
    return document.path("activities").size() == definition.activities().size()
        && document.path("transitions").size() == definition.transitions().size();
  }

  /** The YAML form, in stable order. */
  public String write(WorkflowDefinition definition) {
    try {
      return yaml.writeValueAsString(writer.write(definition));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
