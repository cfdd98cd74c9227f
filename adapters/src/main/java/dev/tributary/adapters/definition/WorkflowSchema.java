package dev.tributary.adapters.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.activity.ActivityDeclarations;
import dev.tributary.adapters.activity.ExecutionOptionsDeclaration;
import dev.tributary.adapters.setting.SettingsSchema;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The JSON Schema of a whole definition: {@code schema/workflow.json} with the schemas of each
 * kind's settings and of the options of execution put in. It is for editors and generators of
 * definitions; whether a definition can run is checked by the program.
 */
@ApplicationScoped
public class WorkflowSchema {
  private static final String FRAME = "schema/workflow.json";
  private static final JsonMapper JSON = new JsonMapper();

  private final ActivityDeclarations declarations;

  public WorkflowSchema(ActivityDeclarations declarations) {
    this.declarations = declarations;
  }

  /** The schema as indented JSON; one document without references to others. */
  public String text() {
    ObjectNode schema = parse(frame());
    ObjectNode definitions = schema.withObjectProperty("$defs");
    ObjectNode activity = definitions.withObjectProperty("activity");
    activity
        .withObjectProperty("properties")
        .set(
            ExecutionOptionsDeclaration.FIELD,
            SettingsSchema.of(new ExecutionOptionsDeclaration().list()));
    for (String kind : declarations.kinds()) {
      ObjectNode settings = declarations.schema(kind);
      settings.remove("$schema");
      activity
          .withObjectProperty("properties")
          .withObjectProperty("kind")
          .withArrayProperty("enum")
          .add(kind);
      activity.withArrayProperty("allOf").add(rule(kind, settings.path("required")));
      definitions.set(kind, settings);
    }
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static ObjectNode rule(String kind, JsonNode required) {
    ObjectNode rule = JSON.createObjectNode();
    rule.putObject("if").putObject("properties").putObject("kind").put("const", kind);
    ObjectNode then = rule.putObject("then");
    then.putObject("properties").putObject("settings").put("$ref", "#/$defs/" + kind);
    if (!required.isEmpty()) {
      then.putArray("required").add("settings");
    }
    return rule;
  }

  private static String frame() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream(FRAME)) {
      return new String(Objects.requireNonNull(in, FRAME).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(FRAME, broken);
    }
  }

  private static ObjectNode parse(String json) {
    try {
      return (ObjectNode) JSON.readTree(json);
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
