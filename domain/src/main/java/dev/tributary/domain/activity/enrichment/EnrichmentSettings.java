package dev.tributary.domain.activity.enrichment;

import dev.tributary.domain.activity.ActivitySettings;
import dev.tributary.domain.activity.AdditionalField;
import dev.tributary.domain.brake.Audience.Defect;
import dev.tributary.domain.brake.DefectiveRows;
import dev.tributary.domain.value.ValueType;
import java.util.List;
import java.util.Map;

/**
 * What is added to which rows.
 *
 * @param primary the activity whose rows get the data; blank takes the only input
 * @param keepAdditionalData whether the primary set's own columns stay
 */
public record EnrichmentSettings(
    String primary,
    boolean keepAdditionalData,
    List<Relation> relations,
    List<AdditionalField> additionalData)
    implements ActivitySettings {
  /** The id of the kind. */
  public static final String KIND = "enrichment";

  public EnrichmentSettings {
    relations = List.copyOf(relations);
    additionalData = List.copyOf(additionalData);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Map<String, ValueType> variables() {
    return DefectiveRows.types(Defect.UNMATCHED_ROWS);
  }

  @Override
  public String mainInput() {
    return primary;
  }
}
