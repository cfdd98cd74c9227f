package dev.tributary.application.profile;

import static dev.tributary.application.resource.ResourceFixture.column;

import dev.tributary.application.resource.ResourceFixture;
import dev.tributary.domain.resource.Resource;
import dev.tributary.domain.value.ValueType;
import java.util.List;

class InMemoryProfilesTest extends ProfilesContract {
  private final InMemoryProfiles profiles = new InMemoryProfiles();

  @Override
  protected Profiles profiles() {
    return profiles;
  }

  @Override
  protected Resource resource() {
    return ResourceFixture.resource(
        "profile",
        List.of(
            column("externalId", ValueType.TEXT),
            column("firstName", ValueType.TEXT),
            column("email", ValueType.TEXT),
            column("created", ValueType.DATETIME),
            column("lastModified", ValueType.DATETIME)));
  }
}
