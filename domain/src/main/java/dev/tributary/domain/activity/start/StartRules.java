package dev.tributary.domain.activity.start;

import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.activity.start.StartSettings.ReceivedColumn;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.ResourceCatalogue;
import dev.tributary.domain.resource.ResourceErrorCode;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTableStructure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Resolves the rows that a Start passes on; what is wrong with them is noted. */
public record StartRules(ResourceCatalogue catalogue, SettingProblems problems) {
  /** Their structure; complete only when nothing was noted. Empty without rows. */
  public Optional<WorkTableStructure> structure(StartSettings settings) {
    if (!settings.receives()) {
      return Optional.empty();
    }
    Optional<Resource> resource = resource(settings.resource());
    List<Column> columns = columns(settings.columns(), personal(resource));
    return Optional.of(
        resource
            .map(
                found ->
                    WorkTableStructure.ofPopulation(
                        found.name().value(), found.key().type(), columns))
            .orElseGet(() -> WorkTableStructure.ofRows(columns)));
  }

  private Optional<Resource> resource(String name) {
    Optional<Resource> found = name.isEmpty() ? Optional.empty() : catalogue.find(name);
    if (!name.isEmpty() && found.isEmpty()) {
      problems.error(
          "resource",
          ResourceErrorCode.UNKNOWN_RESOURCE,
          name,
          String.join(", ", catalogue.names()));
    }
    return found;
  }

  /**
   * Which of the columns came from personal data is known in the run only, so each counts as such
   * where the resource has any.
   */
  private static Set<String> personal(Optional<Resource> resource) {
    return resource
        .filter(found -> !found.personal().columns().isEmpty())
        .map(found -> Set.of(found.name().value()))
        .orElseGet(Set::of);
  }

  private List<Column> columns(List<ReceivedColumn> wanted, Set<String> personal) {
    List<Column> columns = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < wanted.size(); i++) {
      ReceivedColumn column = wanted.get(i);
      if (Column.isValidName(column.name())
          && !column.name().equals(WorkTableStructure.LINE_NUMBER)
          && names.add(column.name())) {
        columns.add(new Column(column.name(), column.name(), column.type(), personal));
      } else {
        problems.error("columns[%d].name".formatted(i), StartErrorCode.BAD_COLUMN, column.name());
      }
    }
    return columns;
  }
}
