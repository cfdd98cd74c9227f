package dev.tributary.adapters.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.adapters.setting.SettingsReader;
import dev.tributary.domain.activity.Activity;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.activity.ExecutionOptions;
import dev.tributary.domain.activity.Position;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.workflow.DefinitionErrorCode;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowErrorCode;
import dev.tributary.domain.workflow.edit.WorkflowEdit;
import dev.tributary.domain.workflow.edit.WorkflowEdit.AddActivity;
import dev.tributary.domain.workflow.edit.WorkflowEdit.Link;
import dev.tributary.domain.workflow.edit.WorkflowEdit.MoveActivity;
import dev.tributary.domain.workflow.edit.WorkflowEdit.RemoveActivity;
import dev.tributary.domain.workflow.edit.WorkflowEdit.RenameActivity;
import dev.tributary.domain.workflow.edit.WorkflowEdit.ReplaceOptions;
import dev.tributary.domain.workflow.edit.WorkflowEdit.ReplaceSettings;
import dev.tributary.domain.workflow.edit.WorkflowEdit.ReplaceWorkflowSettings;
import dev.tributary.domain.workflow.edit.WorkflowEdit.Unlink;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the JSON form of edits and collects everything wrong with it. */
@ApplicationScoped
public class EditReader {
  private static final String KINDS =
      "addActivity, removeActivity, moveActivity, renameActivity, replaceSettings, replaceOptions,"
          + " link, unlink, replaceWorkflowSettings";

  private final ActivityReader activities;

  public EditReader(ActivityReader activities) {
    this.activities = activities;
  }

  /** The edits of {@code draft} that the field {@code edits} holds, as far as they can be read. */
  public List<WorkflowEdit> read(
      ObjectNode json, WorkflowDefinition draft, List<Problem> problems) {
    SettingsReader reader = new SettingsReader(json, "", problems);
    if (!reader.has("edits")) {
      reader.problem("edits", DefinitionErrorCode.MISSING, "edits");
    }
    Draft known = new Draft(draft, problems);
    List<WorkflowEdit> edits =
        reader.objects("edits", known::edit).stream().flatMap(Optional::stream).toList();
    reader.finish();
    return edits;
  }

  /** The draft as far as reading depends on it: settings are read by the kind of their activity. */
  private final class Draft {
    private final WorkflowDefinition workflow;
    private final List<Problem> problems;

    /** Two activities of an incomplete draft may have the same id; an edit means the first one. */
    private final Map<ActivityId, Deque<String>> kinds = new HashMap<>();

    Draft(WorkflowDefinition workflow, List<Problem> problems) {
      this.workflow = workflow;
      this.problems = problems;
      workflow.activities().forEach(each -> kindsOf(each.id()).add(each.kind()));
    }

    private Deque<String> kindsOf(ActivityId id) {
      return kinds.computeIfAbsent(id, _ -> new ArrayDeque<>());
    }

    Optional<WorkflowEdit> edit(SettingsReader reader) {
      String kind = reader.text("kind");
      return switch (kind) {
        case "addActivity" -> add(reader);
        case "removeActivity" -> remove(reader);
        case "moveActivity" -> move(reader);
        case "renameActivity" -> rename(reader);
        case "replaceSettings" -> replaceSettings(reader);
        case "replaceOptions" -> replaceOptions(reader);
        case "link" -> DefinitionReader.transition(reader).map(Link::new);
        case "unlink" -> DefinitionReader.transition(reader).map(Unlink::new);
        case "replaceWorkflowSettings" -> Optional.of(replaceWorkflowSettings(reader));
        default -> unknown(reader, kind);
      };
    }

    private Optional<WorkflowEdit> add(SettingsReader reader) {
      Optional<JsonNode> json = reader.json("activity");
      if (json.isEmpty()) {
        reader.problem("activity", DefinitionErrorCode.MISSING, "activity");
      } else if (!json.get().isObject()) {
        reader.problem("activity", DefinitionErrorCode.NOT_AN_OBJECT);
      }
      Optional<ActivityId> near = ActivityReader.id(reader, "near");
      Optional<Activity> added =
          json.filter(JsonNode::isObject)
              .flatMap(
                  node -> activities.read((ObjectNode) node, reader.place("activity"), problems));
      added
          .filter(activity -> kindsOf(activity.id()).isEmpty())
          .ifPresent(activity -> kindsOf(activity.id()).add(activity.kind()));
      return added.map(activity -> new AddActivity(activity, near));
    }

    private Optional<WorkflowEdit> remove(SettingsReader reader) {
      Optional<ActivityId> removed = id(reader);
      removed.ifPresent(id -> kindsOf(id).poll());
      return removed.map(RemoveActivity::new);
    }

    private Optional<WorkflowEdit> move(SettingsReader reader) {
      Optional<Position> to = ActivityReader.position(reader);
      return id(reader).map(id -> new MoveActivity(id, to));
    }

    private Optional<WorkflowEdit> rename(SettingsReader reader) {
      Optional<String> label = reader.optionalText("label");
      return id(reader).map(id -> new RenameActivity(id, label.orElse(id.value())));
    }

    private Optional<WorkflowEdit> replaceSettings(SettingsReader reader) {
      Optional<JsonNode> given = reader.json("settings");
      if (given.isEmpty()) {
        reader.problem("settings", DefinitionErrorCode.MISSING, "settings");
      }
      return id(reader)
          .flatMap(id -> settings(id, reader).map(settings -> new ReplaceSettings(id, settings)));
    }

    private Optional<ActivitySettings> settings(ActivityId id, SettingsReader reader) {
      Optional<String> kind = Optional.ofNullable(kindsOf(id).peek());
      if (kind.isEmpty()) {
        reader.problem("id", WorkflowErrorCode.NO_SUCH_ACTIVITY, id.value());
      }
      return kind.flatMap(known -> activities.settings(known, reader, problems));
    }

    private Optional<WorkflowEdit> replaceOptions(SettingsReader reader) {
      ExecutionOptions options = ActivityReader.options(reader);
      return id(reader).map(id -> new ReplaceOptions(id, options));
    }

    private WorkflowEdit replaceWorkflowSettings(SettingsReader reader) {
      return new ReplaceWorkflowSettings(
          reader.optionalText("label").orElseGet(workflow.name()::value),
          reader.text("description"),
          DefinitionReader.options(reader),
          DefinitionReader.parameters(reader));
    }

    private Optional<WorkflowEdit> unknown(SettingsReader reader, String kind) {
      if (kind.isEmpty()) {
        reader.problem("kind", DefinitionErrorCode.MISSING, "kind: " + KINDS);
      } else {
        reader.problem("kind", DefinitionErrorCode.UNKNOWN_CHOICE, kind, KINDS);
      }
      // Only the kind is reported: which fields belong to it is not known.
      reader.entries().forEach(entry -> reader.json(entry.getKey()));
      return Optional.empty();
    }

    private Optional<ActivityId> id(SettingsReader reader) {
      return ActivityReader.requiredId(reader, "id");
    }
  }
}
