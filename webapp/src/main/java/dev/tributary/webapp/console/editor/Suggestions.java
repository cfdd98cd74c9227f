package dev.tributary.webapp.console.editor;

import dev.tributary.adapters.setting.SuggestionSource;
import dev.tributary.application.account.ShowAccounts;
import dev.tributary.application.resource.ShowResources;
import dev.tributary.application.secret.ListSecrets;
import dev.tributary.application.workflow.WorkflowCatalogue;
import dev.tributary.domain.activity.ActivityId;
import dev.tributary.domain.activity.ActivityPlace;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.ResourceColumn;
import dev.tributary.domain.workflow.Kinds;
import dev.tributary.domain.workflow.WorkflowDefinition;
import dev.tributary.domain.workflow.WorkflowRules;
import dev.tributary.domain.worktable.Column;
import dev.tributary.domain.worktable.WorkTableStructure.Population;
import dev.tributary.webapp.form.FormField;
import dev.tributary.webapp.form.FormPart;
import dev.tributary.webapp.form.FormRows;
import dev.tributary.webapp.form.FormTab;
import dev.tributary.webapp.form.OfferedValues;
import dev.tributary.webapp.form.OfferedValues.Offered;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what the fields of a form offer. */
@ApplicationScoped
class Suggestions {
  /** One more than a choice shows, so that it becomes a line that suggests. */
  private static final int LIMIT = OfferedValues.MOST + 1;

  private final Kinds kinds;
  private final ShowResources resources;
  private final ListSecrets secrets;
  private final ShowAccounts accounts;
  private final WorkflowCatalogue workflows;

  Suggestions(
      Kinds kinds,
      ShowResources resources,
      ListSecrets secrets,
      ShowAccounts accounts,
      WorkflowCatalogue workflows) {
    this.kinds = kinds;
    this.resources = resources;
    this.secrets = secrets;
    this.accounts = accounts;
    this.workflows = workflows;
  }

  /** What the fields of {@code tab} offer, for an activity of {@code workflow}. */
  OfferedValues of(WorkflowDefinition workflow, Optional<ActivityId> activity, FormTab tab) {
    Set<SuggestionSource> wanted = EnumSet.noneOf(SuggestionSource.class);
    collect(tab.parts(), wanted);
    wanted.remove(SuggestionSource.NOTHING);
    Map<SuggestionSource, List<Offered>> values = new EnumMap<>(SuggestionSource.class);
    wanted.forEach(source -> values.put(source, values(source, workflow, activity)));
    return new OfferedValues(values);
  }

  private static void collect(List<FormPart> parts, Set<SuggestionSource> wanted) {
    for (FormPart part : parts) {
      switch (part) {
        case FormField field -> wanted.add(field.suggestions());
        case FormRows rows -> collect(rows.parts(), wanted);
      }
    }
  }

  private List<Offered> values(
      SuggestionSource source, WorkflowDefinition workflow, Optional<ActivityId> activity) {
    return switch (source) {
      case NOTHING -> List.of();
      case INPUTS -> sorted(activity.stream().flatMap(id -> inputs(workflow, id)));
      case RESOURCES ->
          sorted(all().map(known -> new Offered(known.name().value(), known.label())));
      case COLUMNS ->
          activity.flatMap(id -> WorkflowRules.place(workflow, kinds, id)).stream()
              .flatMap(this::columns)
              .distinct()
              .limit(OfferedValues.MOST)
              .map(Offered::of)
              .toList();
      case SECRETS ->
          sorted(
              secrets.list(Optional.empty(), LIMIT).stream()
                  .map(known -> Offered.of(known.name().value())));
      case ACCOUNTS ->
          sorted(
              accounts.list(Optional.empty(), LIMIT).stream()
                  .map(
                      known ->
                          new Offered(known.name().value(), known.stored().account().label())));
      case WORKFLOWS ->
          sorted(
              workflows.list(Optional.empty(), LIMIT).stream()
                  .map(known -> new Offered(known.name().value(), known.label())));
      case ZONES ->
          sorted(
              ZoneId.getAvailableZoneIds().stream()
                  .filter(id -> id.contains("/"))
                  .map(Offered::of));
    };
  }

  private static List<Offered> sorted(Stream<Offered> values) {
    return values.distinct().sorted(Comparator.comparing(Offered::value)).toList();
  }

  private static Stream<Offered> inputs(WorkflowDefinition workflow, ActivityId activity) {
    return workflow.into(activity).stream()
        .flatMap(transition -> workflow.activity(transition.from()).stream())
        .map(input -> new Offered(input.id().value(), input.label()));
  }

  /** What arrives, and the columns of those it is about; without input, those of all resources. */
  private Stream<String> columns(ActivityPlace place) {
    List<String> populations =
        place.inbound().stream()
            .flatMap(in -> in.structure().stream())
            .flatMap(structure -> structure.population().stream())
            .map(Population::resource)
            .toList();
    return Stream.concat(
        place.inbound().stream()
            .flatMap(in -> in.structure().stream())
            .flatMap(structure -> structure.columns().stream())
            .map(Column::name),
        all()
            .filter(
                resource ->
                    place.inbound().isEmpty() || populations.contains(resource.name().value()))
            .flatMap(resource -> resource.columns().stream())
            .map(ResourceColumn::name));
  }

  private Stream<Resource> all() {
    return resources.list(Optional.empty(), LIMIT).stream();
  }
}
