package dev.tributary.application.resource;

import static dev.tributary.application.problem.ThrownProblems.conflict;
import static dev.tributary.application.problem.ThrownProblems.notFound;
import static dev.tributary.application.resource.ResourceFixture.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.access.SettableClock;
import dev.tributary.application.access.audit.AuditRecorder;
import dev.tributary.application.access.audit.InMemoryAuditTrail;
import dev.tributary.domain.problem.Conflict;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.ResourceErrorCode;
import dev.tributary.domain.resource.ResourceName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SaveResourceTest {
  private static final ResourceName STORE = new ResourceName("store");

  private final InMemoryResources resources = new InMemoryResources();
  private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
  private final AuditRecorder changes = trail.changes(new SettableClock());
  private final List<String> workflows = new ArrayList<>();
  private final ShowResources show = new ShowResources(resources);
  private final ChangeableResource changeable = new ChangeableResource(show, name -> workflows);
  private final SaveResource save = new SaveResource(resources, changeable, changes);
  private final DeleteResource delete = new DeleteResource(resources, changeable, changes);

  @Test
  void a_new_resource_is_recorded_with_table_key_and_columns() {
    save.create(resource("store", "city"));

    assertThat(show.one("store").version()).isEqualTo(1);
    assertThat(trail.last().after())
        .isEqualTo(
            Map.of(
                "table",
                "public.store",
                "key",
                "id",
                "columns",
                List.of("id", "city"),
                "personal",
                List.of(),
                "sharing",
                "ALLOWED"));
  }

  @Test
  void a_name_in_use_is_refused() {
    save.create(resource("store", "city"));

    assertThatThrownBy(() -> save.create(resource("store", "zip")))
        .satisfies(conflict(ResourceErrorCode.NAME_TAKEN));
    assertThat(show.one("store").resource()).isEqualTo(resource("store", "city"));
  }

  @Test
  void a_change_makes_another_version_and_no_change_none() {
    save.create(resource("store", "city"));

    save.replace(resource("store", "city"), 1);
    assertThat(show.one("store").version()).isEqualTo(1);
    assertThat(trail.entries()).hasSize(1);

    save.replace(resource("store", "city", "zip"), 1);
    assertThat(show.one("store").version()).isEqualTo(2);
    assertThat(trail.last().action()).isEqualTo("changed");
    assertThat(trail.last().before()).containsEntry("columns", List.of("id", "city"));
    assertThat(trail.last().after()).containsEntry("columns", List.of("id", "city", "zip"));
  }

  @Test
  void a_resource_that_was_changed_meanwhile_stays_as_it_is() {
    save.create(resource("store", "city"));
    save.replace(resource("store", "city", "zip"), 1);

    assertThatThrownBy(() -> save.replace(resource("store", "city"), 1))
        .satisfies(conflict(ResourceErrorCode.CHANGED_MEANWHILE));
    assertThatThrownBy(() -> save.replace(resource("store", "city", "zip"), 1))
        .satisfies(conflict(ResourceErrorCode.CHANGED_MEANWHILE));
    assertThatThrownBy(() -> delete.delete(STORE, 1))
        .satisfies(conflict(ResourceErrorCode.CHANGED_MEANWHILE));
  }

  @Test
  void while_published_workflows_use_it_a_resource_only_grows() {
    save.create(resource("store", "city"));
    workflows.add("winback");

    save.replace(resource("store", "city", "zip"), 1);

    assertThatThrownBy(() -> save.replace(resource("store", "zip"), 2))
        .satisfies(conflict(ResourceErrorCode.IN_USE))
        .isInstanceOfSatisfying(
            Conflict.class,
            inUse -> assertThat(inUse.problem().arguments()).containsExactly("store", "winback"));
    assertThatThrownBy(() -> delete.delete(STORE, 2)).satisfies(conflict(ResourceErrorCode.IN_USE));
    assertThat(show.one("store").resource()).isEqualTo(resource("store", "city", "zip"));
  }

  @Test
  void an_unused_resource_is_deleted_and_recorded() {
    save.create(resource("store", "city"));

    delete.delete(STORE, 1);

    assertThatThrownBy(() -> show.one("store"))
        .satisfies(notFound(ResourceErrorCode.UNKNOWN_RESOURCE));
    assertThat(trail.last().action()).isEqualTo("deleted");
    assertThat(trail.last().before()).containsEntry("table", "public.store");
  }

  @Test
  void the_resource_that_ships_is_neither_changed_nor_deleted() {
    Resource profile = resource("profile", "email");
    resources.add(profile);

    assertThatThrownBy(() -> save.replace(resource("profile", "name"), 1))
        .satisfies(conflict(ResourceErrorCode.OWN));
    assertThatThrownBy(() -> delete.delete(profile.name(), 1))
        .satisfies(conflict(ResourceErrorCode.OWN));
  }

  @Test
  void resources_are_listed_by_name_in_pages() {
    List.of("c", "a", "b").forEach(name -> save.create(resource(name)));

    assertThat(show.list(Optional.empty(), 2))
        .extracting(resource -> resource.name().value())
        .containsExactly("a", "b");
    assertThat(show.list(Optional.of("b"), 2))
        .extracting(resource -> resource.name().value())
        .containsExactly("c");
  }
}
