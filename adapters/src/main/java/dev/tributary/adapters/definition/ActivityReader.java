package dev.tributary.adapters.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.activity.ActivityDeclaration;
import dev.tributary.adapters.activity.ActivityDeclarations;
import dev.tributary.adapters.activity.ExecutionOptionsDeclaration;
import dev.tributary.adapters.setting.SettingsReader;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.activity.ExecutionOptions;
import dev.tributary.domain.activity.Position;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.workflow.DefinitionErrorCode;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Reads the JSON form of activities and collects everything wrong with it. */
@ApplicationScoped
public class ActivityReader {
  private static final ExecutionOptionsDeclaration OPTIONS = new ExecutionOptionsDeclaration();

  private final ActivityDeclarations declarations;

  public ActivityReader(ActivityDeclarations declarations) {
    this.declarations = declarations;
  }

  /**
   * The activity; empty without a usable id or without a known kind.
   *
   * @param place the path of {@code json}: {@code activities[query1]}
   */
  public Optional<Activity> read(ObjectNode json, String place, List<Problem> problems) {
    SettingsReader reader = new SettingsReader(json, place, problems);
    Optional<ActivityId> id = requiredId(reader, "id");
    String label =
        reader.optionalText("label").orElseGet(() -> id.map(ActivityId::value).orElse(""));
    ExecutionOptions options = options(reader);
    Optional<Position> position = position(reader);
    Optional<String> kind = required(reader, "kind");
    Optional<ActivitySettings> settings = kind.flatMap(known -> settings(known, reader, problems));
    if (kind.isEmpty()) {
      reader.json("settings");
    }
    reader.finish();
    return id.flatMap(
        known -> settings.map(own -> new Activity(known, label, own, options, position)));
  }

  /** The field {@code settings} of an object, as settings of {@code kind}. */
  Optional<ActivitySettings> settings(String kind, SettingsReader reader, List<Problem> problems) {
    Optional<JsonNode> json = reader.json("settings");
    ObjectNode object =
        json.filter(JsonNode::isObject)
            .map(ObjectNode.class::cast)
            .orElseGet(JsonNodeFactory.instance::objectNode);
    if (json.isPresent() && !json.get().isObject()) {
      reader.problem("settings", DefinitionErrorCode.NOT_AN_OBJECT);
    }
    Optional<ActivityDeclaration<?>> declaration = declarations.find(kind);
    if (declaration.isEmpty()) {
      String known = String.join(", ", declarations.kinds());
      reader.problem("kind", WorkflowErrorCode.UNKNOWN_KIND, kind, known);
    }
    return declaration.map(
        known -> {
          SettingsReader own = new SettingsReader(object, reader.place("settings"), problems);
          ActivitySettings settings = known.read(own);
          own.finish();
          return settings;
        });
  }

  /** The field {@code options} of an object. */
  static ExecutionOptions options(SettingsReader reader) {
    return reader
        .object(ExecutionOptionsDeclaration.FIELD, OPTIONS::read)
        .orElse(ExecutionOptions.DEFAULT);
  }

  /** The field {@code position} of an object. */
  static Optional<Position> position(SettingsReader reader) {
    return reader.object(
        "position", own -> new Position(coordinate(own, "x"), coordinate(own, "y")));
  }

  /** The id of an activity in {@code field}, which is required. */
  static Optional<ActivityId> requiredId(SettingsReader reader, String field) {
    return required(reader, field).flatMap(_ -> id(reader, field));
  }

  /** The id of an activity in {@code field}. */
  static Optional<ActivityId> id(SettingsReader reader, String field) {
    return reader.parsed(field, ActivityId::new, DefinitionErrorCode.BAD_ACTIVITY_ID);
  }

  /** The text of {@code field}, which is required. */
  static Optional<String> required(SettingsReader reader, String field) {
    Optional<String> text = reader.optionalText(field);
    if (text.isEmpty()) {
      reader.problem(field, DefinitionErrorCode.MISSING, field);
    }
    return text;
  }

  private static int coordinate(SettingsReader reader, String field) {
    return reader.integer(field, 0, -Position.FARTHEST, Position.FARTHEST);
  }
}
