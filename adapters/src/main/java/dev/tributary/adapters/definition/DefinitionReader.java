package dev.tributary.adapters.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.setting.SettingsReader;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ErrorPolicy;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.admission.Overdue;
import dev.tributary.domain.admission.Overlap;
import dev.tributary.domain.admission.Priority;
import dev.tributary.domain.admission.RunLimits;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.value.Parameter;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.workflow.DefinitionErrorCode;
import dev.tributary.domain.workflow.Transition;
import dev.tributary.domain.workflow.WorkflowDefinition;
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

  private final ActivityReader activityReader;

  public DefinitionReader(ActivityReader activityReader) {
    this.activityReader = activityReader;
  }

  /** The definition as far as it could be read; empty without a usable name. */
  public Optional<WorkflowDefinition> read(ObjectNode document, List<Problem> problems) {
    SettingsReader reader = new SettingsReader(document, "", problems);
    constant(reader, "apiVersion", API_VERSION);
    constant(reader, "kind", KIND);
    Optional<WorkflowName> name =
        ActivityReader.required(reader, "name")
            .flatMap(_ -> reader.parsed("name", WorkflowName::new, DefinitionErrorCode.BAD_NAME));
    WorkflowDefinition definition =
        new WorkflowDefinition(
            name.orElseGet(() -> new WorkflowName("unnamed")),
            reader.optionalText("label").orElseGet(() -> name.map(WorkflowName::value).orElse("")),
            reader.text("description"),
            options(reader),
            parameters(reader),
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

  /** The fields of a workflow's options. */
  static WorkflowOptions options(SettingsReader reader) {
    return new WorkflowOptions(
        reader.parsed("timeZone", ZoneId::of, DefinitionErrorCode.UNKNOWN_ZONE),
        reader.choice("onError", ErrorPolicy.class, ErrorPolicy.SUSPEND),
        reader.bool("keepInterimResults", false),
        reader.duration("history"),
        reader.object("limits", DefinitionReader::limits).orElse(RunLimits.NONE));
  }

  private static RunLimits limits(SettingsReader reader) {
    return new RunLimits(
        reader.optionalChoice("overlap", Overlap.class),
        reader.integer("parallel", 0, 0, RunLimits.MOST),
        reader.integer("concurrency", 0, 0, RunLimits.MOST),
        reader.choice("priority", Priority.class, Priority.NORMAL),
        reader.duration("maxDuration"),
        reader.choice("overdue", Overdue.class, Overdue.ALERT),
        reader.integer("consecutiveErrors", 0, 0, RunLimits.MOST));
  }

  /** The field {@code parameters} of an object. */
  static List<Parameter> parameters(SettingsReader reader) {
    return reader.objects("parameters", DefinitionReader::parameter).stream()
        .flatMap(Optional::stream)
        .toList();
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

  private List<Activity> activities(SettingsReader reader, List<Problem> problems) {
    List<Activity> activities = new ArrayList<>();
    List<ObjectNode> nodes = reader.objectNodes("activities");
    for (int i = 0; i < nodes.size(); i++) {
      String id = nodes.get(i).path("id").asText("");
      String place = ActivityId.isValid(id) ? id : Integer.toString(i);
      activityReader
          .read(nodes.get(i), "activities[%s]".formatted(place), problems)
          .ifPresent(activities::add);
    }
    return activities;
  }

  /** The fields of a transition. */
  static Optional<Transition> transition(SettingsReader reader) {
    Optional<ActivityId> from = ActivityReader.requiredId(reader, "from");
    Optional<ActivityId> to = ActivityReader.requiredId(reader, "to");
    Outlet outlet =
        reader.parsed("outlet", Outlet::new, DefinitionErrorCode.BAD_OUTLET).orElse(Outlet.OUT);
    return from.flatMap(begin -> to.map(end -> new Transition(begin, outlet, end)));
  }
}
