package dev.tributary.webapp.console.editor;

import dev.tributary.adapters.setting.SuggestionSource;
import dev.tributary.application.account.ShowAccounts;
import dev.tributary.application.resource.ShowResources;
import dev.tributary.application.secret.ListSecrets;
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
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Builds the lists of suggestions for the fields of a form. */
@ApplicationScoped
class Suggestions {
  /** The most suggestions of one list. */
  private static final int MOST = 200;

  private final Kinds kinds;
  private final ShowResources resources;
  private final ListSecrets secrets;
  private final ShowAccounts accounts;

  Suggestions(Kinds kinds, ShowResources resources, ListSecrets secrets, ShowAccounts accounts) {
    this.kinds = kinds;
    this.resources = resources;
    this.secrets = secrets;
    this.accounts = accounts;
  }

  /** The lists that {@code tab} needs, for an activity of {@code workflow}. */
  List<FormPage.SuggestionList> of(
      WorkflowDefinition workflow, Optional<ActivityId> activity, FormTab tab) {
    Set<SuggestionSource> wanted = EnumSet.noneOf(SuggestionSource.class);
    collect(tab.parts(), wanted);
    wanted.remove(SuggestionSource.NOTHING);
    Optional<ActivityPlace> place =
        activity.flatMap(id -> WorkflowRules.place(workflow, kinds, id));
    return wanted.stream()
        .map(
            suggestionSource ->
                new FormPage.SuggestionList(
                    FormField.listId(suggestionSource), values(suggestionSource, place)))
        .toList();
  }

  private static void collect(List<FormPart> parts, Set<SuggestionSource> wanted) {
    for (FormPart part : parts) {
      switch (part) {
        case FormField field -> wanted.add(field.suggestions());
        case FormRows rows -> collect(rows.parts(), wanted);
      }
    }
  }

  private List<String> values(SuggestionSource suggestionSource, Optional<ActivityPlace> place) {
    Stream<String> values =
        switch (suggestionSource) {
          case NOTHING -> Stream.empty();
          case INPUTS ->
              place.stream().flatMap(at -> at.inbound().stream()).map(in -> in.from().value());
          case RESOURCES -> all().map(resource -> resource.name().value());
          case COLUMNS -> place.stream().flatMap(this::columns);
          case SECRETS ->
              secrets.list(Optional.empty(), MOST).stream().map(known -> known.name().value());
          case ACCOUNTS ->
              accounts.list(Optional.empty(), MOST).stream().map(known -> known.name().value());
          case ZONES -> ZoneId.getAvailableZoneIds().stream().filter(id -> id.contains("/"));
        };
    return suggestionSource == SuggestionSource.COLUMNS
        ? values.distinct().limit(MOST).toList()
        : values.distinct().sorted().toList();
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
    return resources.list(Optional.empty(), MOST).stream();
  }
}
