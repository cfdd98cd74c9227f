package dev.tributary.adapters.in.rest.resource;

import dev.tributary.adapters.in.rest.problem.RestErrorCode;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.resource.PersonalData;
import dev.tributary.domain.resource.Sharing;
import dev.tributary.domain.resource.Sharing.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What of a resource is personal data, and whether it may be sent to external APIs.
 *
 * @param columns names of columns as expressions write them; missing for none
 * @param externalApis missing for {@code ALLOWED}
 * @param consent for {@code CONSENT}: which rows may be sent
 */
@Schema(
    examples = {
      """
      {"columns": ["email", "firstName"], "externalApis": "CONSENT",
       "consent": {"column": "optOutEmail", "value": false}}\
      """
    })
record PersonalDataRequest(
    @Nullable List<@Nullable String> columns,
    @Nullable Rule externalApis,
    @Nullable ConsentRequest consent) {
  static final PersonalDataRequest NONE = new PersonalDataRequest(null, null, null);

  /**
   * The rows that may be sent.
   *
   * @param column of type boolean: a consent or an opt-out
   * @param value that means consent; missing for true
   */
  record ConsentRequest(@Nullable String column, @Nullable Boolean value) {}

  PersonalData toDomain() {
    return new PersonalData(
        Optional.ofNullable(columns).orElse(List.of()).stream()
            .map(name -> Optional.ofNullable(name).orElse(""))
            .collect(Collectors.toSet()),
        sharing());
  }

  private Sharing sharing() {
    Rule rule = Optional.ofNullable(externalApis).orElse(Rule.ALLOWED);
    Optional<ConsentRequest> demanded = Optional.ofNullable(consent);
    Optional<String> column = demanded.map(ConsentRequest::column);
    if (rule == Rule.CONSENT && column.isEmpty()) {
      throw new Refused(RestErrorCode.FIELD_MISSING, "personalData.consent.column");
    }
    return Sharing.of(rule, column.orElse(""), demanded.map(ConsentRequest::value).orElse(true));
  }
}
