package dev.tributary.adapters.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.activity.ActivityCodecs;
import dev.tributary.adapters.activity.ExecutionOptionsDeclaration;
import dev.tributary.adapters.setting.SettingsReader;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.activity.ErrorPolicy;
import dev.tributary.domain.activity.ExecutionOptions;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.Position;
import dev.tributary.domain.problem.WorkflowProblem;
import dev.tributary.domain.value.Parameter;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.workflow.DefinitionErrorCode;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.WorkflowName;
import dev.tributary.domain.workflow.WorkflowOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the JSON form of a definition and collects everything wrong with it. */
@ApplicationScoped
public class DefinitionReader {
  /** The version of the written form; stored with it, so that later versions can read it. */
  public static final String API_VERSION = "tributary/v1";

  static final String KIND = "Workflow";

  /** Beyond any canvas of practical size. */
  private static final int CANVAS = 1_000_000;

  private static final ExecutionOptionsDeclaration OPTIONS = new ExecutionOptionsDeclaration();

  private final ActivityCodecs codecs;

  public DefinitionReader(ActivityCodecs codecs) {
    this.codecs = codecs;
  }

  /** The definition as far as it could be read; empty without a usable name. */
  public Optional<WorkflowDefinition> read(ObjectNode document, List<WorkflowProblem> problems) {
    SettingsReader reader = new SettingsReader(document, "", problems);
    constant(reader, "apiVersion", API_VERSION);
    constant(reader, "kind", KIND);
    Optional<WorkflowName> name =
        required(reader, "name")
            .flatMap(_ -> reader.parsed("name", WorkflowName::new, DefinitionErrorCode.BAD_NAME));
    WorkflowDefinition definition =
        new WorkflowDefinition(
            name.orElseGet(() -> new WorkflowName("unnamed")),
            reader.optionalText("label").orElseGet(() -> name.map(WorkflowName::value).orElse("")),
            reader.text("description"),
            options(reader),
            reader.objects("parameters", DefinitionReader::parameter).stream()
                .flatMap(Optional::stream)
                .toList(),
            activities(reader, problems),
            reader.objects("transitions", DefinitionReader::transition).stream()
                .flatMap(Optional::stream)
                .toList());
    reader.finish();
    return name.map(known -> definition);
  }

  private static void constant(SettingsReader reader, String field, String expected) {
    Optional<String> found = reader.optionalText(field);
    if (found.isEmpty()) {
      reader.problem(field, DefinitionErrorCode.MISSING, field + ": " + expected);
    } else if (!found.get().equals(expected)) {
      reader.problem(field, DefinitionErrorCode.UNKNOWN_CHOICE, found.get(), expected);
    }
  }

  private static WorkflowOptions options(SettingsReader reader) {
    return new WorkflowOptions(
        reader.parsed("timeZone", ZoneId::of, DefinitionErrorCode.UNKNOWN_ZONE),
        reader.choice("onError", ErrorPolicy.class, ErrorPolicy.SUSPEND),
        reader.bool("keepInterimResults", false),
        reader.duration("history"));
  }

  private static Optional<Parameter> parameter(SettingsReader reader) {
    String name = reader.text("name");
    ValueType type = reader.choice("type", ValueType.class, ValueType.TEXT);
    Optional<Object> missing =
        reader.json("default").filter(JsonNode::isValueNode).map(JsonNode::asText);
    if (name.isEmpty()) {
      reader.problem("name", DefinitionErrorCode.MISSING, "name");
      return Optional.empty();
    }
    return Optional.of(new Parameter(name, type, missing));
  }

  private List<Activity> activities(SettingsReader reader, List<WorkflowProblem> problems) {
    List<Activity> activities = new ArrayList<>();
    List<ObjectNode> nodes = reader.objectNodes("activities");
    for (int i = 0; i < nodes.size(); i++) {
      String id = nodes.get(i).path("id").asText("");
      String place = ActivityId.isValid(id) ? id : Integer.toString(i);
      SettingsReader own =
          new SettingsReader(nodes.get(i), "activities[%s]".formatted(place), problems);
      activity(own, problems).ifPresent(activities::add);
      own.finish();
    }
    return activities;
  }

  private Optional<Activity> activity(SettingsReader reader, List<WorkflowProblem> problems) {
    Optional<ActivityId> id =
        required(reader, "id")
            .flatMap(
                x -> reader.parsed("id", ActivityId::new, DefinitionErrorCode.BAD_ACTIVITY_ID));
    String label =
        reader.optionalText("label").orElseGet(() -> id.map(ActivityId::value).orElse(""));
    ExecutionOptions options =
        reader
            .object(ExecutionOptionsDeclaration.FIELD, OPTIONS::read)
            .orElse(ExecutionOptions.DEFAULT);
    Optional<Position> position = reader.object("position", DefinitionReader::position);
    Optional<ActivitySettings> settings = settings(reader, problems);
    return id.flatMap(
        known -> settings.map(own -> new Activity(known, label, own, options, position)));
  }

  private Optional<ActivitySettings> settings(
      SettingsReader reader, List<WorkflowProblem> problems) {
    Optional<JsonNode> json = reader.json("settings");
    ObjectNode object =
        json.filter(JsonNode::isObject)
            .map(ObjectNode.class::cast)
            .orElseGet(JsonNodeFactory.instance::objectNode);
    if (json.isPresent() && !json.get().isObject()) {
      reader.problem("settings", DefinitionErrorCode.NOT_AN_OBJECT);
    }
    Optional<String> kind = required(reader, "kind");
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    return codecs
        .find(kind.get())
        .<Optional<ActivitySettings>>map(
            codec -> {
              SettingsReader own = new SettingsReader(object, reader.place("settings"), problems);
              ActivitySettings settings = codec.read(own);
              own.finish();
              return Optional.of(settings);
            })
        .orElseGet(
            () -> {
              String known = String.join(", ", codecs.kinds());
              reader.problem("kind", WorkflowErrorCode.UNKNOWN_KIND, kind.get(), known);
              return Optional.empty();
            });
  }

  private static Position position(SettingsReader reader) {
    return new Position(coordinate(reader, "x"), coordinate(reader, "y"));
  }

  private static int coordinate(SettingsReader reader, String field) {
    return reader.integer(field, 0, -CANVAS, CANVAS);
  }

  private static Optional<Transition> transition(SettingsReader reader) {
    Optional<ActivityId> from =
        required(reader, "from")
            .flatMap(
                x -> reader.parsed("from", ActivityId::new, DefinitionErrorCode.BAD_ACTIVITY_ID));
    Optional<ActivityId> to =
        required(reader, "to")
            .flatMap(
                x -> reader.parsed("to", ActivityId::new, DefinitionErrorCode.BAD_ACTIVITY_ID));
    Outlet outlet =
        reader.parsed("outlet", Outlet::new, DefinitionErrorCode.BAD_OUTLET).orElse(Outlet.OUT);
    return from.flatMap(begin -> to.map(end -> new Transition(begin, outlet, end)));
  }

  private static Optional<String> required(SettingsReader reader, String field) {
    Optional<String> text = reader.optionalText(field);
    if (text.isEmpty()) {
      reader.problem(field, DefinitionErrorCode.MISSING, field);
    }
    return text;
  }
}
