package dev.tributary.adapters.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.activity.ActivityDeclarations;
import dev.tributary.adapters.activity.ExecutionOptionsDeclaration;
import dev.tributary.adapters.setting.SettingsReader;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ErrorPolicy;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.admission.Overdue;
import dev.tributary.domain.admission.Priority;
import dev.tributary.domain.admission.RunLimits;
import dev.tributary.domain.value.DurationText;
import dev.tributary.domain.value.Parameter;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.workflow.ParameterValues;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;

/** Writes a definition in its stable order; what {@link DefinitionReader} reads back as equal. */
@ApplicationScoped
public class DefinitionWriter {
  private static final ExecutionOptionsDeclaration OPTIONS = new ExecutionOptionsDeclaration();

  private final ActivityDeclarations declarations;

  public DefinitionWriter(ActivityDeclarations declarations) {
    this.declarations = declarations;
  }

  public ObjectNode write(WorkflowDefinition workflow) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("apiVersion", DefinitionReader.API_VERSION);
    document.put("kind", DefinitionReader.KIND);
    document.put("name", workflow.name().value());
    document.put("label", workflow.label());
    putUnlessBlank(document, "description", workflow.description());
    options(document, workflow.options());
    if (!workflow.parameters().isEmpty()) {
      ArrayNode parameters = document.putArray("parameters");
      workflow.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
    }
    ArrayNode activities = document.putArray("activities");
    workflow.activities().forEach(activity -> activities.add(activity(activity)));
    ArrayNode transitions = document.putArray("transitions");
    workflow.transitions().forEach(transition -> transitions.add(transition(transition)));
    return document;
  }

  private static void options(ObjectNode document, WorkflowOptions options) {
    options.zone().ifPresent(zone -> document.put("timeZone", zone.getId()));
    if (options.onError() != ErrorPolicy.SUSPEND) {
      document.put("onError", SettingsReader.choiceName(options.onError()));
    }
    if (options.keepInterimResults()) {
      document.put("keepInterimResults", true);
    }
    options.history().ifPresent(history -> document.put("history", DurationText.write(history)));
    ObjectNode limits = limits(options.limits());
    if (!limits.isEmpty()) {
      document.set("limits", limits);
    }
  }

  private static ObjectNode limits(RunLimits limits) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    limits.overlap().ifPresent(chosen -> node.put("overlap", SettingsReader.choiceName(chosen)));
    putUnlessZero(node, "parallel", limits.parallel());
    putUnlessZero(node, "concurrency", limits.concurrency());
    if (limits.priority() != Priority.NORMAL) {
      node.put("priority", SettingsReader.choiceName(limits.priority()));
    }
    limits.maxDuration().ifPresent(most -> node.put("maxDuration", DurationText.write(most)));
    if (limits.overdue() != Overdue.ALERT) {
      node.put("overdue", SettingsReader.choiceName(limits.overdue()));
    }
    putUnlessZero(node, "consecutiveErrors", limits.consecutiveErrors());
    return node;
  }

  private static void putUnlessZero(ObjectNode node, String field, int number) {
    if (number != 0) {
      node.put(field, number);
    }
  }

  private static ObjectNode parameter(Parameter parameter) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("name", parameter.name());
    node.put("type", SettingsReader.choiceName(parameter.type()));
    parameter
        .defaultValue()
        .ifPresent(value -> node.set("default", value(parameter.type(), value)));
    return node;
  }

  /** A default that does not fit its type is stored as it was written; validation reports it. */
  private static JsonNode value(ValueType type, Object value) {
    try {
      return switch (ParameterValues.typed(type, value)) {
        case Long number -> JsonNodeFactory.instance.numberNode(number);
        case BigDecimal number -> JsonNodeFactory.instance.numberNode(number);
        case Boolean truth -> JsonNodeFactory.instance.booleanNode(truth);
        default -> JsonNodeFactory.instance.textNode(value.toString());
      };
    } catch (IllegalArgumentException otherForm) {
      return JsonNodeFactory.instance.textNode(value.toString());
    }
  }

  private ObjectNode activity(Activity activity) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("id", activity.id().value());
    node.put("kind", activity.kind());
    node.put("label", activity.label());
    ObjectNode settings = declarations.write(activity.settings());
    if (!settings.isEmpty()) {
      node.set("settings", settings);
    }
    ObjectNode options = OPTIONS.write(activity.options());
    if (!options.isEmpty()) {
      node.set(ExecutionOptionsDeclaration.FIELD, options);
    }
    activity
        .position()
        .ifPresent(at -> node.putObject("position").put("x", at.x()).put("y", at.y()));
    return node;
  }

  private static ObjectNode transition(Transition transition) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("from", transition.from().value());
    if (!transition.outlet().equals(Outlet.OUT)) {
      node.put("outlet", transition.outlet().name());
    }
    node.put("to", transition.to().value());
    return node;
  }

  private static void putUnlessBlank(ObjectNode node, String field, String text) {
    if (!text.isBlank()) {
      node.put(field, text);
    }
  }
}
