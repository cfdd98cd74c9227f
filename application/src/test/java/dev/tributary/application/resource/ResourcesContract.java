package dev.tributary.application.resource;

import static dev.tributary.application.problem.ThrownProblems.conflict;
import static dev.tributary.application.resource.ResourceFixture.column;
import static dev.tributary.application.resource.ResourceFixture.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tributary.application.resource.Resources.StoredResource;
import dev.tributary.domain.resource.PersonalData;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.resource.ResourceColumn;
import dev.tributary.domain.resource.ResourceErrorCode;
import dev.tributary.domain.resource.ResourceName;
import dev.tributary.domain.resource.Sharing;
import dev.tributary.domain.value.ValueType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What {@link Resources} promises; each test begins without resources, in a transaction. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class ResourcesContract {
  private static final ResourceName STORE = new ResourceName("store");

  protected abstract Resources resources();

  @Test
  void returns_a_resource_as_it_was_added() {
    Resource store =
        resource(
            "store",
            Arrays.stream(ValueType.values())
                .map(type -> column("c" + type.name(), type))
                .toList());
    Resource grouped =
        resource(
            "grouped",
            List.of(new ResourceColumn("zipCode", "Zip", ValueType.TEXT, "zip_code", "location")));
    resources().add(store);
    resources().add(grouped);

    assertThat(resources().find("store")).contains(store);
    assertThat(resources().stored("grouped")).contains(new StoredResource(grouped, 1));
    assertThat(resources().find("no name at all!")).isEmpty();
  }

  @Test
  void returns_personal_data_as_it_was_added() {
    for (Sharing sharing :
        List.of(
            new Sharing.Allowed(), new Sharing.Refused(), new Sharing.WithConsent("ok", false))) {
      Resource people =
          resource("r" + sharing.rule().name(), List.of(column("ok", ValueType.BOOLEAN)))
              .with(new PersonalData(Set.of("id"), sharing));
      resources().add(people);

      assertThat(resources().find(people.name().value())).contains(people);
    }
  }

  @Test
  void lists_all_resources_by_name() {
    List.of("b", "a", "aB", "aa").forEach(name -> resources().add(resource(name)));

    assertThat(resources().names()).containsExactly("a", "aB", "aa", "b");
    assertThat(resources().all())
        .extracting(each -> each.name().value())
        .containsExactly("a", "aB", "aa", "b");
  }

  @Test
  void refuses_a_name_that_exists() {
    resources().add(resource("store", "city"));

    assertThatThrownBy(() -> resources().add(resource("store", "zip")))
        .satisfies(conflict(ResourceErrorCode.NAME_TAKEN));
  }

  @Test
  void replaces_a_resource_that_still_has_the_version_that_was_seen() {
    resources().add(resource("store", "city"));

    resources().replace(resource("store", "zip"), 1);

    assertThat(resources().stored("store"))
        .contains(new StoredResource(resource("store", "zip"), 2));
    assertThatThrownBy(() -> resources().replace(resource("store", "city"), 1))
        .satisfies(conflict(ResourceErrorCode.CHANGED_MEANWHILE));
    assertThat(resources().find("store")).contains(resource("store", "zip"));
  }

  @Test
  void removes_a_resource_that_still_has_the_version_that_was_seen() {
    resources().add(resource("store", "city"));

    assertThatThrownBy(() -> resources().remove(STORE, 2))
        .satisfies(conflict(ResourceErrorCode.CHANGED_MEANWHILE));
    resources().remove(STORE, 1);

    assertThat(resources().names()).isEmpty();
    assertThatThrownBy(() -> resources().remove(STORE, 1))
        .satisfies(conflict(ResourceErrorCode.CHANGED_MEANWHILE));
  }
}
