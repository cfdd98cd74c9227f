package dev.tributary.adapters.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.tributary.domain.workflow.DefinitionCode;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Definitions as text. JSON is read by the same reader: it is YAML too. */
@ApplicationScoped
public class DefinitionText {
  private final DefinitionReader reader;
  private final DefinitionWriter writer;
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

  public DefinitionText(DefinitionReader reader, DefinitionWriter writer) {
    this.reader = reader;
    this.writer = writer;
  }

  /** Reads YAML or JSON; never throws for what the text holds. */
  public ParsedDefinition parse(String text) {
    List<WorkflowProblem> problems = new ArrayList<>();
    Locations locations = new Locations();
    Optional<JsonNode> document = YamlDocument.read(text, locations, problems);
    if (document.isPresent() && !document.get().isObject()) {
      problems.add(WorkflowProblem.error("", DefinitionCode.NOT_AN_OBJECT));
    }
    Optional<WorkflowDefinition> definition =
        document
            .filter(JsonNode::isObject)
            .flatMap(node -> reader.read((ObjectNode) node, problems));
    return new ParsedDefinition(definition, List.copyOf(problems), locations);
  }

  /** The YAML form, in stable order. */
  public String yaml(WorkflowDefinition definition) {
    try {
      return yaml.writeValueAsString(writer.write(definition));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
