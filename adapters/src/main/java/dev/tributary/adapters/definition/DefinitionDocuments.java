package dev.tributary.adapters.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.workflow.WorkflowDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Definitions as the documents that the database stores: the same form, version included. */
@ApplicationScoped
public class DefinitionDocuments {
  private final DefinitionReader reader;
  private final DefinitionWriter writer;
  private final ObjectMapper json = new ObjectMapper();

  public DefinitionDocuments(DefinitionReader reader, DefinitionWriter writer) {
    this.reader = reader;
    this.writer = writer;
  }

  public String write(WorkflowDefinition definition) {
    return writer.write(definition).toString();
  }

  /**
   * @throws IllegalStateException when the document was not written by {@link #write}
   */
  public WorkflowDefinition read(String document) {
    List<Problem> problems = new ArrayList<>();
    try {
      return reader
          .read((ObjectNode) json.readTree(document), problems)
          .filter(definition -> problems.isEmpty())
          .orElseThrow(() -> new IllegalStateException("stored definition: " + problems));
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("stored definition is no JSON", broken);
    }
  }
}
