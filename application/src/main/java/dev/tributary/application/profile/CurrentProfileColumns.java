package dev.tributary.application.profile;

import dev.tributary.domain.activity.query.QuerySettings;
import dev.tributary.domain.profile.ProfileColumns;
import dev.tributary.domain.resource.ResourceCatalogue;
import jakarta.enterprise.context.ApplicationScoped;

/** The resource of profiles as the catalogue has it now, with the columns an operator added. */
@ApplicationScoped
public class CurrentProfileColumns {
  private final ResourceCatalogue catalogue;

  public CurrentProfileColumns(ResourceCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  public ProfileColumns columns() {
    return new ProfileColumns(
        catalogue
            .find(QuerySettings.DEFAULT_RESOURCE)
            .orElseThrow(() -> new IllegalStateException("the catalogue lacks the profiles")));
  }
}
