package dev.tributary.domain.activity.query;

import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.activity.AdditionalField;
import java.util.List;

/**
 * What a query selects.
 *
 * @param resource the name of the resource, which is also what the population consists of
 * @param where the condition; blank selects every row
 * @param emitEmpty whether the outlet fires for an empty population as well
 */
public record QuerySettings(
    String resource, String where, List<AdditionalField> additionalData, boolean emitEmpty)
    implements ActivitySettings {
  /** The id of the kind. */
  public static final String KIND = "query";

  /** The resource where none is set. */
  public static final String DEFAULT_RESOURCE = "profile";

  public QuerySettings {
    additionalData = List.copyOf(additionalData);
  }

  @Override
  public String kind() {
    return KIND;
  }
}
