package dev.tributary.adapters.in.rest.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tributary.domain.resource.PersonalData;
import dev.tributary.domain.resource.Sharing.Rule;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a resource is personal data, and whether it may be sent to external APIs.
 *
 * @param columns sorted
 * @param consent missing unless the rule is {@code CONSENT}: which rows may be sent
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonalDataResponse(
    List<String> columns, Rule externalApis, @Nullable ConsentResponse consent) {
  /**
   * The rows that may be sent.
   *
   * @param value of the column that means consent
   */
  @RegisterForReflection
  record ConsentResponse(String column, boolean value) {}

  static PersonalDataResponse from(PersonalData data) {
    return new PersonalDataResponse(
        data.columns().stream().sorted().toList(),
        data.sharing().rule(),
        data.sharing()
            .consent()
            .map(demanded -> new ConsentResponse(demanded.column(), demanded.given()))
            .orElse(null));
  }
}
